"""What happened to an aduan, written once and never changed; and the answers given."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from complaints.models.cases import Complaint
from complaints.models.rounds import Round
from complaints.workflow import OUTCOME_WORDS, Act, Role, State
from standards.append_only import AppendOnly, AppendOnlyQuerySet


class EventQuerySet(AppendOnlyQuerySet["Event"]):
    def forget_texts(self) -> int:
        """Empty the free texts, which may name people; only retention may do so."""
        return models.QuerySet.update(self, text="", note="")


class Event(AppendOnly):
    """One step in the ledger of an aduan.

    `text` is what the complainant wrote or reads, `note` what officers wrote for officers only.
    `facts` holds what the step changed beside the state, in the keys of `complaints.actions`.
    """

    complaint = models.ForeignKey(
        Complaint, models.CASCADE, related_name="events", verbose_name="aduan"
    )
    at = models.DateTimeField("waktu")
    act = models.CharField("langkah", max_length=30)
    role = models.CharField("sebagai", max_length=20)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )
    before = models.CharField("dari", max_length=30, blank=True)
    after = models.CharField("menjadi", max_length=30)
    text = models.TextField("untuk pengadu", blank=True)
    note = models.TextField("catatan internal", blank=True)
    facts = models.JSONField("rincian", default=dict, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = "peristiwa"
        verbose_name_plural = "riwayat"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(after__in=sorted(State)), name="complaints_event_state_known"
            ),
            models.CheckConstraint(
                condition=Q(act__in=sorted(Act)), name="complaints_event_act_known"
            ),
            models.CheckConstraint(
                condition=Q(by__isnull=False) | Q(role__in=[Role.COMPLAINANT, Role.SYSTEM]),
                name="complaints_event_officer_is_named",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.complaint} {self.act}"


class Answer(models.Model):
    """The answer of one round: drafted by one person, sent by another, then never changed."""

    class State(models.TextChoices):
        DRAFT = "konsep", "Konsep"
        RETURNED = "dikembalikan", "Dikembalikan"
        SENT = "terkirim", "Terkirim"

    round = models.ForeignKey(Round, models.CASCADE, related_name="answers", verbose_name="putaran")
    state = models.CharField("keadaan", max_length=20, choices=State, default=State.DRAFT)
    text = models.TextField("jawaban")
    outcome = models.CharField(
        "hasil",
        max_length=30,
        choices=[(outcome.value, words) for outcome, words in OUTCOME_WORDS.items()],
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disusun oleh"
    )
    drafted_at = models.DateTimeField("disusun")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="diputus oleh",
    )
    decided_at = models.DateTimeField("diputus", null=True)

    class Meta:
        verbose_name = "jawaban"
        verbose_name_plural = "jawaban"
        constraints = [
            models.UniqueConstraint(
                fields=["round"],
                condition=Q(state="konsep"),
                name="complaints_answer_one_draft",
            ),
            models.UniqueConstraint(
                fields=["round"],
                condition=Q(state="terkirim"),
                name="complaints_answer_one_sent",
            ),
            # Whatever the code does: nobody sends an answer that is only his own.
            models.CheckConstraint(
                condition=~Q(state="terkirim") | ~Q(decided_by=F("drafted_by")),
                name="complaints_answer_second_person",
            ),
            models.CheckConstraint(
                condition=Q(state="konsep", decided_by__isnull=True)
                | Q(state="terkirim", decided_by__isnull=False)
                | Q(state="dikembalikan"),
                name="complaints_answer_sent_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round}, {self.get_state_display()}"
