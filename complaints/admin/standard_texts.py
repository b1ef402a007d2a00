"""The texts that officers begin from, kept by Biro Organisasi."""

from django.contrib import admin

from complaints.models import StandardText


@admin.register(StandardText)
class StandardTextAdmin(admin.ModelAdmin):
    """May be changed and deleted at will: what was sent keeps its own words."""

    list_display = ["title", "use"]
    list_filter = ["use"]
    search_fields = ["title", "text"]
    fieldsets = [
        (
            None,
            {
                "fields": ["title", "use", "text"],
                "description": "Tulis dalam kurung siku apa yang masih diisi petugas: [tanggal].",
            },
        )
    ]
