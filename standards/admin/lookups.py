"""Choosing a row by searching for it, which withstands what no row can be called."""

from collections.abc import Sequence
from typing import Any

from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect
from django.http import HttpRequest

_LONGEST_KEY = 18
"""Digits; every number of so many fits into the column of a key."""


class Lookup(AutocompleteSelect):
    """Django's, which breaks when it has to show again what is no key of a row."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        """What cannot be a key is shown as nothing chosen; the form says what is wrong."""
        return super().optgroups(name, list(filter(_can_be_key, value)), attr)


class LookupAdmin(BaseModelAdmin):
    """Comes before Django's class in a page with `autocomplete_fields`."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The field of a reference, with our widget where it is searched for."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Lookup(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def _can_be_key(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= _LONGEST_KEY
