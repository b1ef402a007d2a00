"""Who handles aduan, as what, from when to when."""

from django.contrib import admin

from complaints.models import Duty
from standards.admin.appointments import AppointmentAdmin, AppointmentInline


@admin.register(Duty)
class DutyAdmin(AppointmentAdmin):
    """Duties, given and ended."""


class DutyInline(AppointmentInline):
    """The duties of a person."""

    model = Duty
