"""Who may sign in, and the name of the workshop."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserCreationForm
from django.contrib.messages import WARNING
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from complaints.admin.duties import DutyInline
from portal import api_keys as api_keys
from portal.accounts import lent_passwords, lost_factor, own_sessions, security_log
from portal.models import SecurityAct, SecurityEvent, User
from standards.admin.appointments import MandateInline

admin.site.site_header = "Ruang kerja Standar Pelayanan"
admin.site.site_title = "Standar Pelayanan"
admin.site.index_title = "Ruang kerja"
admin.site.site_url = "/"

# Whoever saw or wrote another's secret could sign in as them.
admin.site.unregister([TOTPDevice, StaticDevice])


_LENT = (
    "Berlaku seminggu, untuk masuk pertama kali; sesudah itu pemilik akun harus memilih kata "
    "sandinya sendiri. Sampaikan langsung kepadanya."
)

RIGHTS = {"is_active", "is_staff", "is_superuser", "groups", "user_permissions"}
"""What of an account decides where it may go."""


class LendingForm(AdminPasswordChangeForm):
    """A password for another; its owner chooses an own one at the first sign-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _LENT

    def save(self, commit: bool = True) -> Any:
        """Noted in the same save."""
        super().save(commit=False)
        lent_passwords.lend(self.user, at=timezone.now())
        if commit:
            self.user.save()
        return self.user


class NewAccountForm(UserCreationForm):
    """Who somebody is, and where deadlines and news reach them: an officer without misses both."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _LENT
        self.fields["email"].required = True
        self.fields["email"].help_text = "Ke sini tenggat dan pemberitahuan dikirim."


@admin.register(User)
class StaffAdmin(UserAdmin):
    """An account with its duties and mandates, ended ones too; new ones are given under Tugas."""

    add_form = NewAccountForm
    # Not Django's own, whose sentence promises further questions after this one.
    add_form_template = None
    add_fieldsets = [
        (
            None,
            {"fields": ["username", "first_name", "last_name", "email", "password1", "password2"]},
        )
    ]
    change_password_form = LendingForm
    fieldsets = [
        *(UserAdmin.fieldsets or []),
        ("Kata sandi sementara", {"fields": ["password_lent_at"]}),
    ]
    readonly_fields = ["password_lent_at"]
    actions = ["end_sessions", "take_second_step_off"]

    def get_inlines(
        self, request: HttpRequest, obj: Any | None
    ) -> list[type[admin.options.InlineModelAdmin]]:
        return [DutyInline, MandateInline] if obj else []

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whose rights have changed signs in again; a new account has a password that was lent."""
        if not change:
            lent_passwords.lend(obj, at=timezone.now())
        super().save_model(request, obj, form, change)
        changed = sorted(RIGHTS.intersection(form.changed_data))
        if change and changed:
            detail = ", ".join(changed)
            security_log.record(
                SecurityAct.RIGHTS_CHANGED, request, user=obj, by=request.user, detail=detail
            )
            own_sessions.end_all(obj, but=request.session.session_key)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """With the way to what comes next: without a task nobody has anything to open."""
        if IS_POPUP_VAR not in request.POST:
            self._lead_on(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def _lead_on(self, request: HttpRequest, obj: Any) -> None:
        of_account = f"?user={obj.pk}"
        told = format_html(
            'Berikutnya beri akun ini tugas: <a href="{}">pengaduan</a> atau '
            '<a href="{}">penyusunan standar</a>.',
            reverse("admin:complaints_duty_add") + of_account,
            reverse("admin:standards_mandate_add") + of_account,
        )
        self.message_user(request, told)

    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        """For others; one's own is changed with the old one."""
        if self.get_object(request, unquote(id)) == request.user:
            return redirect("password")
        return super().user_change_password(request, id, form_url)

    @admin.action(description="Akhiri semua sesi", permissions=["change"])
    def end_sessions(self, request: HttpRequest, accounts: Any) -> None:
        """Wherever they are signed in, save where this is asked from."""
        ended = 0
        for account in accounts:
            many = own_sessions.end_all(account, but=request.session.session_key)
            security_log.record(
                SecurityAct.SESSIONS_ENDED,
                request,
                user=account,
                by=request.user,
                detail=f"{many} sesi",
            )
            ended += many
        self.message_user(request, f"{ended} sesi diakhiri.")

    @admin.action(
        description="Lepas verifikasi dua langkah (telepon hilang)", permissions=["change"]
    )
    def take_second_step_off(self, request: HttpRequest, accounts: Any) -> None:
        """For others, never for oneself; each owner is told by mail."""
        others = accounts.exclude(pk=request.user.pk)
        if len(others) < accounts.count():
            self.message_user(request, "Akun Anda sendiri dilepas oleh orang lain.", WARNING)
        done = sum(lost_factor.take_off(account, by=request.user) for account in others)
        self.message_user(request, f"Verifikasi dua langkah dilepas dari {done} akun.")


@admin.register(SecurityEvent)
class SecurityLogAdmin(admin.ModelAdmin):
    """The security log, for reading, by who keeps the system."""

    list_display = ["at", "act", "user", "by", "detail", "name_mark", "place_mark"]
    list_filter = ["act"]
    list_select_related = ["user", "by"]
    search_fields = ["user__username", "name_mark", "place_mark"]
    date_hierarchy = "at"
    actions = None

    def has_view_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        return bool(request.user.is_superuser)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        return False
