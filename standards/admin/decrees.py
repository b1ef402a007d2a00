"""The decrees that set standards."""

from django.contrib import admin

from standards.admin.base import ReadOnly
from standards.models import Decree


@admin.register(Decree)
class DecreeAdmin(ReadOnly):
    list_display = ["kind_title", "number", "issued_on", "institution"]
    list_select_related = ["institution"]
