"""Who may sign in, and the name of the workshop."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from complaints.admin.duties import DutyInline
from portal.models import User
from standards.admin.appointments import MandateInline

admin.site.site_header = "Ruang kerja Standar Pelayanan"
admin.site.site_title = "Standar Pelayanan"
admin.site.index_title = "Ruang kerja"
admin.site.site_url = "/"

# Whoever saw or wrote another's secret could sign in as them.
admin.site.unregister([TOTPDevice, StaticDevice])


@admin.register(User)
class StaffAdmin(UserAdmin):
    """An account with its duties and mandates, ended ones too; new ones are given under Tugas."""

    def get_inlines(
        self, request: HttpRequest, obj: Any | None
    ) -> list[type[admin.options.InlineModelAdmin]]:
        return [DutyInline, MandateInline] if obj else []
