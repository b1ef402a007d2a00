"""The portal's addresses: its own front door, then the apps."""

from django.contrib import admin
from django.urls import include, path

from portal import style, views

urlpatterns = [
    path("", views.home, name="home"),
    path("tentang/", views.prose, {"page": "about"}, name="about"),
    path("aksesibilitas/", views.prose, {"page": "accessibility"}, name="accessibility"),
    path("privasi/", views.prose, {"page": "privacy"}, name="privacy"),
    path("gaya/", style.public_pages, name="style"),
    path("gaya/aduan/", style.complaints, name="style_complaints"),
    path("sehat/", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("admin/", admin.site.urls),
    path("", include("complaints.urls")),
    path("", include("standards.urls")),
]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.permission_denied"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"
