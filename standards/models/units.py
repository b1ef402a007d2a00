"""What an institution and a Biro have in common: how to reach them, and who heads them."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from standards.facts import phones


def validate_phone(typed: str) -> None:
    """ValidationError when no number can be dialled from what was typed."""
    if not phones.find(typed):
        raise ValidationError("Tulis nomor dengan kode wilayah, misalnya (0561) 736541 ext. 261.")


class Unit(models.Model):
    """A unit with its contacts and its head; what nobody told is empty and not shown.

    These are data of the unit, kept by staff. What a standard says about contacts is its wording
    and stays as the decree has it (`standards.contacts`).
    """

    address = models.CharField("alamat", max_length=200, blank=True)
    phone = models.CharField("telepon", max_length=60, blank=True, validators=[validate_phone])
    whatsapp = models.CharField("WhatsApp", max_length=60, blank=True, validators=[validate_phone])
    email = models.EmailField("surel", max_length=100, blank=True)
    office_hours = models.CharField(
        "jam pelayanan",
        max_length=200,
        blank=True,
        help_text="Dalam kata, untuk pembaca. Tenggat aduan dihitung menurut Jam kerja.",
    )
    head_title = models.CharField("jabatan pimpinan", max_length=120, blank=True)
    head_name = models.CharField("nama pimpinan", max_length=120, blank=True)
    head_since = models.DateField("menjabat sejak", null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(head_name="", head_since__isnull=True)
                | ~Q(head_name="") & ~Q(head_title=""),
                name="%(app_label)s_%(class)s_head_with_title",
                violation_error_message=(
                    "Nama pimpinan memerlukan jabatannya; tanggal memerlukan namanya."
                ),
            )
        ]
