"""The rounds of an aduan, each with its limit, and the pauses in which its clock stood."""

from django.db import models
from django.db.models import F, Q

from complaints.models.cases import Complaint
from complaints.timing import clock
from complaints.timing.tiers import Tier


class Round(models.Model):
    """One run of the clock: from the receipt, or from a reopening, to the answer.

    The limit is written down with its source when it is set, so that a later edition or rule
    cannot move it. Before the tier is known the limit is that of the triage and `tier` is empty.
    A round with `finished_at` is frozen; `due_at` is then the due moment that it was judged by.
    """

    complaint = models.ForeignKey(
        Complaint, models.CASCADE, related_name="rounds", verbose_name="aduan"
    )
    number = models.PositiveSmallIntegerField("putaran")
    started_at = models.DateTimeField("mulai")
    tier = models.CharField("tingkat", max_length=20, blank=True)
    amount = models.PositiveSmallIntegerField("jumlah")
    unit = models.CharField(
        "satuan", max_length=20, choices=[(unit.value, unit.value) for unit in clock.Unit]
    )
    wording = models.CharField("bunyi janji", max_length=300, blank=True)
    source = models.CharField("asal janji", max_length=300)
    due_at = models.DateTimeField("tenggat", null=True, blank=True)
    next_reminder_at = models.DateTimeField("pengingat berikutnya", null=True, blank=True)
    finished_at = models.DateTimeField("selesai", null=True, blank=True)
    in_time = models.BooleanField("tepat waktu", null=True, blank=True)

    class Meta:
        verbose_name = "putaran"
        verbose_name_plural = "putaran"
        indexes = [
            models.Index(
                fields=["next_reminder_at"],
                condition=Q(next_reminder_at__isnull=False),
                name="complaints_round_reminder",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["complaint", "number"], name="complaints_round_number_unique"
            ),
            models.CheckConstraint(
                condition=Q(tier__in=["", *sorted(Tier)]), name="complaints_round_tier_known"
            ),
            models.CheckConstraint(
                condition=Q(unit__in=sorted(clock.Unit)), name="complaints_round_unit_known"
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=1), name="complaints_round_amount_positive"
            ),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(finished_at__gte=F("started_at")),
                name="complaints_round_finished_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.complaint}, putaran {self.number}"

    @property
    def limit(self) -> clock.Limit:
        """The limit as the clock counts it."""
        return clock.Limit(self.amount, clock.Unit(self.unit))


class Pause(models.Model):
    """A time in which the clock of a round stood, waiting for the complainant; one open at most."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="pauses", verbose_name="putaran")
    started_at = models.DateTimeField("mulai")
    ended_at = models.DateTimeField("berakhir", null=True, blank=True)

    class Meta:
        verbose_name = "jeda"
        verbose_name_plural = "jeda"
        constraints = [
            models.UniqueConstraint(
                fields=["round"],
                condition=Q(ended_at__isnull=True),
                name="complaints_pause_one_open",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="complaints_pause_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round}, jeda {self.started_at:%Y-%m-%d %H:%M}"

    @property
    def as_clock_pause(self) -> clock.Pause:
        """The pause as the clock counts it."""
        return clock.Pause(self.started_at, self.ended_at)
