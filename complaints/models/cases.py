"""The aduan itself, and the series of its numbers."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from complaints.timing.tiers import LABELS, Tier
from complaints.workflow import (
    CITIZEN,
    CLOSING_WORDS,
    ENDED,
    OPEN,
    OUTCOME_WORDS,
    RUNNING,
    Closing,
    Outcome,
    State,
)
from standards.components import COMPONENTS
from standards.models import Biro, Edition, Service


class Channel(models.TextChoices):
    """How an aduan reached us: the channels of the decree, the portal, letters, other programs."""

    WEB = "web", "Portal ini"
    IN_PERSON = "tatap_muka", "Tatap muka"
    BOX = "kotak", "Kotak pengaduan"
    WHATSAPP = "whatsapp", "WhatsApp"
    PHONE = "telepon", "Telepon"
    FAX = "faksimile", "Faksimile"
    LETTER = "surat", "Surat"
    EMAIL = "email", "Surel"
    INSTAGRAM = "instagram", "Instagram"
    LAPOR = "lapor", "SP4N-LAPOR!"
    OPEN311 = "open311", "Aplikasi lain (Open311)"


class Identity(models.TextChoices):
    """Who may know the complainant's name; it is never public. May be tightened, never loosened."""

    BIRO = "biro", "Boleh diketahui Biro yang menangani"
    MANAGER = "pengelola", "Hanya pengelola aduan"
    ANONYMOUS = "anonim", "Tanpa nama"


class NumberSeries(models.Model):
    """The last number given in a year; counted up inside the transaction that files."""

    year = models.PositiveSmallIntegerField("tahun", unique=True)
    last = models.PositiveIntegerField("nomor terakhir", default=0)

    class Meta:
        verbose_name = "deret nomor"
        verbose_name_plural = "deret nomor"

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


NEXT_DATE = Coalesce("act_by", "complainant_by")
"""When an aduan needs somebody next: us, or, while we wait, the complainant."""


class ComplaintQuerySet(models.QuerySet["Complaint"]):
    def open(self) -> Self:
        """Neither answered nor closed."""
        return self.filter(state__in=sorted(OPEN))

    def unended(self) -> Self:
        """Those that may still need somebody, among them the answered ones; has its own index."""
        return self.filter(ended_at__isnull=True)

    def ended(self) -> Self:
        """Those that are done or closed; has its own index."""
        return self.filter(ended_at__isnull=False)

    def by_next_date(self) -> Self:
        """What is due next stands first, from us or from the complainant; in the index's order."""
        return self.order_by(NEXT_DATE, "pk")

    def running(self) -> Self:
        """Those whose clock runs."""
        return self.filter(state__in=sorted(RUNNING))

    def for_page(self) -> Self:
        """With what every page about one aduan shows."""
        return self.select_related("service__biro", "edition__decree", "biro", "assignee")


class Complaint(models.Model):
    """One aduan: what was reported, about which promise, and where it stands.

    `service` and `edition` are pinned when it is filed: it is judged by what was promised when it
    happened. Everything from `due_at` on is derived by `complaints.deadlines` and kept for lists;
    the truth is the rounds and their pauses. `version` counts the steps, so that an officer who
    looked at an older state is told instead of overwriting (optimistic lock).
    """

    number = models.CharField("nomor", max_length=20, unique=True)
    key_hash = models.CharField("kode lacak (sidik)", max_length=200)
    filing = models.CharField("sidik pengiriman", max_length=64, unique=True)
    version = models.PositiveIntegerField("versi", default=1)

    channel = models.CharField("saluran", max_length=20, choices=Channel)
    lapor_id = models.CharField("nomor LAPOR!", max_length=40, blank=True)
    received_at = models.DateTimeField("diterima")
    recorded_at = models.DateTimeField("dicatat")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="dicatat oleh",
    )

    biro = models.ForeignKey(
        Biro, models.PROTECT, related_name="complaints", verbose_name="Biro yang menangani"
    )
    service = models.ForeignKey(
        Service, models.PROTECT, null=True, related_name="complaints", verbose_name="layanan"
    )
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, related_name="complaints", verbose_name="edisi"
    )
    component = models.CharField(
        "janji yang tidak ditepati",
        max_length=20,
        blank=True,
        choices=[(kind.key, kind.title) for kind in COMPONENTS.values()],
    )
    happened_on = models.DateField("tanggal kejadian", null=True, blank=True)
    story = models.TextField("cerita")
    request = models.TextField("yang diminta", blank=True)

    identity = models.CharField("identitas", max_length=20, choices=Identity)
    content_public = models.BooleanField("isi boleh dikutip tanpa nama", default=False)
    answer_public = models.BooleanField("jawaban boleh dipublikasikan", default=False)

    state = models.CharField(
        "keadaan", max_length=30, choices=[(state.value, CITIZEN[state].name) for state in State]
    )
    tier = models.CharField(
        "tingkat",
        max_length=20,
        blank=True,
        choices=[(tier.value, LABELS[tier]) for tier in Tier],
    )
    outcome = models.CharField(
        "hasil",
        max_length=30,
        blank=True,
        choices=[(outcome.value, words) for outcome, words in OUTCOME_WORDS.items()],
    )
    closing = models.CharField(
        "alasan ditutup",
        max_length=30,
        blank=True,
        choices=[(closing.value, words) for closing, words in CLOSING_WORDS.items()],
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned_complaints",
        verbose_name="ditangani oleh",
    )
    respondent = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="petugas yang diadukan",
    )
    duplicate_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="duplicates",
        verbose_name="sama dengan",
    )
    referred_to = models.CharField("diteruskan ke", max_length=200, blank=True)
    follow_up_on = models.DateField("ditanyakan lagi pada", null=True, blank=True)
    needs_check = models.BooleanField("perlu diperiksa sebagai kiriman massal", default=False)

    hold = models.CharField(
        "ditahan dari penghapusan karena",
        max_length=200,
        blank=True,
        help_text="Misalnya perkara di PTUN atau pemeriksaan Ombudsman.",
    )

    round = models.PositiveSmallIntegerField("putaran", default=1)
    completed_at = models.DateTimeField("berkas lengkap sejak", null=True, blank=True)
    answered_at = models.DateTimeField("dijawab", null=True, blank=True)
    ended_at = models.DateTimeField("berakhir", null=True, blank=True)
    due_at = models.DateTimeField("tenggat", null=True, blank=True)
    statutory_due_at = models.DateTimeField("tenggat undang-undang", null=True, blank=True)
    act_by = models.DateTimeField("bertindak sebelum", null=True, blank=True)
    complainant_by = models.DateTimeField("ditunggu dari pengadu sampai", null=True, blank=True)

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        verbose_name = "aduan"
        verbose_name_plural = "aduan"
        indexes = [
            # `ended_at` rather than the states: SQLite uses a partial index only where the query
            # has its condition literally, without a parameter.
            models.Index(
                NEXT_DATE,
                "id",
                condition=Q(ended_at__isnull=True),
                name="complaints_queue",
            ),
            models.Index(
                "biro",
                NEXT_DATE,
                "id",
                condition=Q(ended_at__isnull=True),
                name="complaints_queue_biro",
            ),
            # All that the counts of the queue's tabs look at: they read the index alone.
            models.Index(
                fields=[
                    "biro",
                    "state",
                    "tier",
                    "act_by",
                    "assignee",
                    "respondent",
                    "needs_check",
                    "id",
                ],
                condition=Q(ended_at__isnull=True),
                name="complaints_queue_counts",
            ),
            models.Index(
                fields=["ended_at", "id"],
                condition=Q(ended_at__isnull=False),
                name="complaints_ended",
            ),
            models.Index(
                fields=["biro", "ended_at", "id"],
                condition=Q(ended_at__isnull=False),
                name="complaints_ended_biro",
            ),
            # What the timer looks for each minute: few rows, however many aduan there are.
            models.Index(
                fields=["complainant_by"],
                condition=Q(complainant_by__isnull=False),
                name="complaints_complainant_by",
            ),
            models.Index(
                fields=["follow_up_on"],
                condition=Q(follow_up_on__isnull=False),
                name="complaints_follow_up",
            ),
            models.Index(fields=["received_at"], name="complaints_received"),
            models.Index(fields=["biro", "received_at"], name="complaints_biro_received"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=sorted(State)), name="complaints_complaint_state_known"
            ),
            models.CheckConstraint(
                condition=Q(tier__in=["", *sorted(Tier)]), name="complaints_complaint_tier_known"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=sorted(Channel.values)),
                name="complaints_complaint_channel_known",
            ),
            models.CheckConstraint(
                condition=Q(identity__in=sorted(Identity.values)),
                name="complaints_complaint_identity_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["", *sorted(Outcome)]),
                name="complaints_complaint_outcome_known",
            ),
            models.CheckConstraint(
                condition=Q(state=State.CLOSED, closing__in=sorted(Closing))
                | Q(~Q(state=State.CLOSED), closing=""),
                name="complaints_complaint_closed_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(ENDED), ended_at__isnull=False)
                | Q(~Q(state__in=sorted(ENDED)), ended_at__isnull=True),
                name="complaints_complaint_ended_has_moment",
            ),
            models.CheckConstraint(
                condition=Q(tier=Tier.SUPERVISORY) | ~Q(state=State.EXAMINED),
                name="complaints_complaint_examined_is_supervisory",
            ),
            models.CheckConstraint(
                condition=~Q(tier="")
                | Q(state__in=[State.RECEIVED, State.INCOMPLETE, State.CLOSED]),
                name="complaints_complaint_handled_has_tier",
            ),
            models.CheckConstraint(
                condition=Q(service__isnull=False) | Q(edition__isnull=True),
                name="complaints_complaint_edition_of_service",
            ),
            models.CheckConstraint(
                condition=Q(duplicate_of__isnull=True) | ~Q(duplicate_of=F("id")),
                name="complaints_complaint_not_its_own_duplicate",
            ),
            models.CheckConstraint(
                condition=Q(received_at__lte=F("recorded_at")),
                name="complaints_complaint_received_before_recorded",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_supervisory(self) -> bool:
        """Berkadar pengawasan: seen and handled by its own circle only."""
        return self.tier == Tier.SUPERVISORY

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody knows who complained, we included."""
        return self.identity == Identity.ANONYMOUS

    @property
    def standing(self) -> State:
        """The state as the workflow knows it."""
        return State(self.state)
