"""The working calendar, kept by staff: decrees change holidays in the middle of the year."""

from django.contrib import admin

from complaints.models import Holiday, OfficeHours


@admin.register(Holiday)
class HolidayAdmin(admin.ModelAdmin):
    list_display = ["date", "name", "kind", "provisional", "source"]
    list_filter = ["kind", "provisional"]
    date_hierarchy = "date"
    ordering = ["date"]


@admin.register(OfficeHours)
class OfficeHoursAdmin(admin.ModelAdmin):
    list_display = ["regime", "weekday", "opens", "closes", "valid_from", "valid_until"]
    list_filter = ["regime"]
    ordering = ["valid_from", "weekday"]
