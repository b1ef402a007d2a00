"""Who may sign in, and the name of the workshop."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from portal.models import User

admin.site.site_header = "Ruang kerja Standar Pelayanan"
admin.site.site_title = "Standar Pelayanan"
admin.site.index_title = "Ruang kerja"
admin.site.site_url = "/"

admin.site.register(User, UserAdmin)
