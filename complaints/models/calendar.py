"""The working calendar: holidays and office hours, as data with validity and source."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q


class HolidayManager(models.Manager["Holiday"]):
    def get_by_natural_key(self, on: str) -> "Holiday":
        return self.get(date=on)


class Holiday(models.Model):
    """A day that is not a working day although it is no weekend; each with its decree."""

    class Kind(models.TextChoices):
        NATIONAL = "nasional", "Libur nasional"
        JOINT_LEAVE = "cuti_bersama", "Cuti bersama"
        REGIONAL = "daerah", "Libur daerah"

    date = models.DateField("tanggal", unique=True)
    name = models.CharField("nama", max_length=120)
    kind = models.CharField("jenis", max_length=20, choices=Kind)
    source = models.CharField("dasar", max_length=200)
    provisional = models.BooleanField("perlu dipastikan", default=False)

    objects = HolidayManager()

    class Meta:
        verbose_name = "hari libur"
        verbose_name_plural = "hari libur"
        constraints = [
            models.CheckConstraint(condition=~Q(source=""), name="complaints_holiday_has_source")
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d} {self.name}"

    def natural_key(self) -> tuple[str]:
        return (self.date.isoformat(),)


class OfficeHoursQuerySet(models.QuerySet["OfficeHours"]):
    def get_by_natural_key(self, regime: str, weekday: int, valid_from: str) -> "OfficeHours":
        return self.get(regime=regime, weekday=weekday, valid_from=valid_from)

    def on(self, day: date) -> Self:
        """The rows that hold on a day (local date); Ramadan's go before the normal ones."""
        return self.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=day),
            valid_from__lte=day,
            weekday=day.weekday(),
        )


class OfficeHours(models.Model):
    """When the office is open on a weekday (Monday is 0), from one date to another, WIB.

    Breaks do not stop the clock, so they are not recorded.
    """

    class Regime(models.TextChoices):
        NORMAL = "normal", "Biasa"
        RAMADAN = "ramadan", "Ramadan"

    regime = models.CharField("aturan", max_length=10, choices=Regime)
    weekday = models.PositiveSmallIntegerField(
        "hari", choices=list(enumerate(["Senin", "Selasa", "Rabu", "Kamis", "Jumat"]))
    )
    opens = models.TimeField("buka")
    closes = models.TimeField("tutup")
    valid_from = models.DateField("berlaku sejak")
    valid_until = models.DateField("berlaku sampai", null=True, blank=True)
    source = models.CharField("dasar", max_length=200)
    provisional = models.BooleanField("perlu dipastikan", default=False)

    objects = OfficeHoursQuerySet.as_manager()

    class Meta:
        verbose_name = "jam kerja"
        verbose_name_plural = "jam kerja"
        constraints = [
            models.UniqueConstraint(
                fields=["regime", "weekday", "valid_from"], name="complaints_officehours_unique"
            ),
            models.CheckConstraint(
                condition=Q(opens__lt=F("closes")), name="complaints_officehours_open_then_close"
            ),
            models.CheckConstraint(
                condition=Q(weekday__lte=4), name="complaints_officehours_weekday"
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="complaints_officehours_valid_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H.%M}–{self.closes:%H.%M}"

    def natural_key(self) -> tuple[str, int, str]:
        return (self.regime, self.weekday, self.valid_from.isoformat())
