"""The portal's addresses: its own front door, then the apps."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from portal import help, security_txt, style, views
from portal.accounts import own_account, own_password, second_step
from portal.accounts.signing_in import SignIn, SignOut
from portal.operations import health

admin_sign_in = login_not_required(RedirectView.as_view(pattern_name="sign_in", query_string=True))
admin_password = RedirectView.as_view(pattern_name="password")

urlpatterns = [
    path("", views.home, name="home"),
    path("bantuan/", help.help_page, name="help"),
    path("tentang/", views.prose, {"page": "about"}, name="about"),
    path("aksesibilitas/", views.prose, {"page": "accessibility"}, name="accessibility"),
    path("privasi/", views.privacy, name="privacy"),
    path("gaya/", style.public_pages, name="style"),
    path("gaya/aduan/", style.complaints, name="style_complaints"),
    path("gaya/meja/", style.desk, name="style_desk"),
    path("masuk/", SignIn.as_view(), name="sign_in"),
    path("masuk/kode/", second_step.Code.as_view(), name="sign_in_code"),
    path("masuk/sandi-baru/", own_password.ChooseOwn.as_view(), name="own_password"),
    path("masuk/verifikasi/", second_step.SetUp.as_view(), name="second_factor"),
    path("keluar/", SignOut.as_view(), name="sign_out"),
    path("akun/sesi/", own_account.sessions, name="own_sessions"),
    path("akun/sandi/", own_password.ChangePassword.as_view(), name="password"),
    path("akun/kode-cadangan/", second_step.renew_backup_codes, name="backup_codes"),
    path("sehat/", health.alive, name="alive"),
    path("sehat/siap/", health.fit, name="fit"),
    path("sehat/angka/", health.numbers, name="numbers"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", security_txt.security_txt, name="security_txt"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    re_path(r"^sitemap-(?P<number>[1-9][0-9]{0,3})\.xml$", views.sitemap_part, name="sitemap_part"),
    # One door for all: the workshop's own form would be a second one to guard.
    path("admin/login/", admin_sign_in, name="admin_sign_in"),
    path("admin/password_change/", admin_password, name="admin_password"),
    path("admin/", admin.site.urls),
    path("petugas/", include("complaints.desk.urls")),
    path("", include("complaints.urls")),
    path("", include("standards.urls")),
]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.permission_denied"
handler404 = "portal.errors.not_found"
handler500 = "portal.operations.unavailable.server_error"
