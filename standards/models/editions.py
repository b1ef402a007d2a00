"""The editions of a standard: what was promised from one date on, under one decree."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.urls import reverse

from standards.components import COMPONENTS
from standards.models.decrees import Decree
from standards.models.mass_changes import MassChange
from standards.models.services import Service
from standards.workflow import OPEN, STATE_WORDS, UNPUBLISHED
from standards.workflow import State as EditionState


class EditionQuerySet(models.QuerySet["Edition"]):
    def get_by_natural_key(self, biro: str, code: str, number: int) -> "Edition":
        """With the service and its Biro, whose names are part of every key below."""
        found = self.exclude(state=Edition.State.DISCARDED).select_related("service__biro")
        return found.get(service__biro__slug=biro, service__code=code, number=number)

    def public(self) -> Self:
        """Everything that may be read by anybody: all but drafts."""
        return self.exclude(state__in=UNPUBLISHED)

    def open_drafts(self) -> Self:
        """What is being written, reviewed or waits for its decree; at most one of a service."""
        return self.filter(state__in=OPEN)

    def in_force(self, on: date) -> Self:
        """The one edition of each service in force on a day (local date).

        It is the latest dated one that had begun, unless it was withdrawn by then; an undated
        one counts while its service has no dated edition.
        """
        begun = Edition.objects.filter(
            service=OuterRef("service"), state=Edition.State.PUBLISHED, in_force_from__lte=on
        )
        later = begun.filter(in_force_from__gt=OuterRef("in_force_from"))
        dated = Q(state=Edition.State.PUBLISHED, in_force_from__lte=on) & ~Exists(later)
        undated = Q(state=Edition.State.UNDATED) & ~Exists(begun)
        return self.filter(dated | undated).exclude(withdrawn_on__lte=on)

    def to_come(self, on: date) -> Self:
        """What will come into force by itself after a day (local date)."""
        return self.filter(state=Edition.State.PUBLISHED, in_force_from__gt=on)

    def of_host(self) -> Self:
        """Only those of the portal's own institution."""
        return self.filter(service__biro__institution__is_host=True)

    def counted(self) -> Self:
        """Each with its `edition_count`, asked together with it."""
        siblings = Edition.objects.public().filter(service=OuterRef("service")).order_by()
        number = siblings.values("service").annotate(number=Count("pk")).values("number")
        return self.annotate(edition_count=Subquery(number))

    def for_page(self) -> Self:
        """With what the page of a standard tells beside its texts."""
        return self.select_related("service__biro__institution", "decree", "summary")

    def for_list(self) -> Self:
        """With what a row of a list needs, in the order of the annex."""
        return self.select_related("service__biro", "summary").order_by(
            "service__biro__position", "service__biro_id", "service__position", "pk"
        )


class Edition(models.Model):
    """The standard of one service as one decree set it. A published edition never changes.

    At most one edition is in force on any day by construction: editions carry only the day they
    begin, and no two published editions of a service begin on the same day.

    `version` counts the steps and saves, so that nobody overwrites what they have not seen. An
    approval belongs to the content whose digest it names (`standards.digests`). `transcribed`
    marks what a decree set before there was a portal: nobody approved it here.
    """

    State = EditionState

    service = models.ForeignKey(
        Service, models.PROTECT, related_name="editions", verbose_name="layanan"
    )
    number = models.PositiveSmallIntegerField("edisi")
    decree = models.ForeignKey(
        Decree,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="editions",
        verbose_name="keputusan",
    )
    name = models.CharField("nama di lampiran", max_length=300)
    decree_name = models.CharField("nama di diktum", max_length=300, blank=True)
    state = models.CharField(
        "keadaan",
        max_length=30,
        choices=[(state.value, words) for state, words in STATE_WORDS.items()],
        default=EditionState.DRAFT,
    )
    in_force_from = models.DateField("berlaku sejak", null=True, blank=True)
    withdrawn_on = models.DateField("dicabut pada", null=True, blank=True)
    withdrawal_reason = models.TextField("alasan pencabutan", blank=True)
    transcribed = models.BooleanField("disalin dari keputusan", default=False)
    version = models.PositiveIntegerField("versi", default=0)
    based_on = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="disusun dari edisi",
    )
    change_note = models.TextField("alasan perubahan", blank=True)
    mass_change = models.ForeignKey(
        MassChange,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="drafts",
        verbose_name="perubahan serentak",
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="diajukan oleh",
    )
    submitted_at = models.DateTimeField("diajukan", null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="disetujui oleh",
    )
    approved_at = models.DateTimeField("disetujui", null=True, blank=True)
    approved_digest = models.CharField("sidik isi yang disetujui", max_length=64, blank=True)

    objects = EditionQuerySet.as_manager()

    edition_count: int
    """How many public editions the service has; only on editions from `counted`."""

    class Meta:
        verbose_name = "edisi standar"
        verbose_name_plural = "edisi standar"
        constraints = [
            models.UniqueConstraint(
                fields=["service", "number"],
                condition=~Q(state="dibatalkan"),
                name="standards_edition_number_unique",
            ),
            models.UniqueConstraint(
                fields=["service"],
                condition=Q(state__in=sorted(OPEN)),
                name="standards_edition_one_open_draft",
            ),
            models.UniqueConstraint(
                fields=["service", "in_force_from"],
                condition=Q(state="terbit"),
                name="standards_edition_one_begins_a_day",
            ),
            models.UniqueConstraint(
                fields=["service"],
                condition=Q(state="terbit_tanpa_tanggal"),
                name="standards_edition_one_undated",
            ),
            models.CheckConstraint(
                condition=Q(state="terbit", in_force_from__isnull=False)
                | Q(state__in=["terbit_tanpa_tanggal", "arsip"], in_force_from__isnull=True)
                | Q(state__in=sorted(UNPUBLISHED), in_force_from__isnull=True),
                name="standards_edition_date_fits_state",
            ),
            models.CheckConstraint(
                condition=Q(decree__isnull=False) | Q(state__in=sorted(UNPUBLISHED)),
                name="standards_edition_published_has_decree",
            ),
            # Whatever the code does: nothing is set without a second person.
            models.CheckConstraint(
                condition=~Q(state__in=["disetujui", "terbit"])
                | Q(transcribed=True)
                | Q(approved_by__isnull=False, submitted_by__isnull=False) & ~Q(approved_digest=""),
                name="standards_edition_set_only_when_approved",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("submitted_by")),
                name="standards_edition_second_person",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | ~Q(withdrawal_reason=""),
                name="standards_edition_withdrawn_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True)
                | Q(in_force_from__isnull=True)
                | Q(withdrawn_on__gte=F("in_force_from")),
                name="standards_edition_withdrawn_after_begin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service.code} {self.name}, edisi {self.number}"

    def get_absolute_url(self) -> str:
        return reverse(
            "standards:edition", args=[self.service.biro.slug, self.service.slug, self.number]
        )

    @property
    def is_open(self) -> bool:
        """Whether it is a draft of what is to come."""
        return self.state in OPEN

    @property
    def decree_label(self) -> str:
        """`SK 1829/OR/2021`, or that no decree has set it yet."""
        return self.decree.label if self.decree else "belum ditetapkan"

    def natural_key(self) -> tuple[str, str, int]:
        return (*self.service.natural_key(), self.number)

    natural_key.dependencies = ["standards.service", "standards.decree"]  # type: ignore[attr-defined]


class ComponentManager(models.Manager["Component"]):
    def get_by_natural_key(self, biro: str, code: str, number: int, key: str) -> "Component":
        return self.get(
            edition__service__biro__slug=biro,
            edition__service__code=code,
            edition__number=number,
            key=key,
        )


class Component(models.Model):
    """One of the fourteen texts, in the decree's own notation (see `standards.notation.outline`).

    `facts` is read out of the wording whenever the text is saved and is never edited; its shape
    is the one of the open data.
    """

    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="components", verbose_name="edisi"
    )
    key = models.CharField(
        "komponen", max_length=20, choices=[(kind.key, kind.title) for kind in COMPONENTS.values()]
    )
    printed_title = models.CharField("judul tercetak", max_length=300, blank=True)
    text = models.TextField("isi")
    flow = models.TextField("bagan alur", blank=True)
    facts = models.JSONField("terbaca", null=True, editable=False, default=None)

    objects = ComponentManager()

    class Meta:
        verbose_name = "komponen"
        verbose_name_plural = "komponen"
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "key"], name="standards_component_key_unique"
            ),
            models.CheckConstraint(
                condition=Q(key__in=list(COMPONENTS)), name="standards_component_key_known"
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="standards_component_text_not_empty"
            ),
        ]
        indexes = [
            # From editions to their citations without reading a text.
            models.Index(
                fields=["edition", "id"],
                condition=Q(key="dasar_hukum"),
                name="standards_component_legal",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_key_display()} {self.edition}"

    def natural_key(self) -> tuple[str, str, int, str]:
        return (*self.edition.natural_key(), self.key)

    natural_key.dependencies = ["standards.edition"]  # type: ignore[attr-defined]


class Summary(models.Model):
    """What a list row shows of an edition; an index over its texts, rebuilt at will."""

    class Time(models.TextChoices):
        DAY = "sehari", "Selesai dalam 1 hari"
        WEEK = "seminggu", "2–7 hari"
        LONGER = "lebih", "Lebih dari 7 hari"
        DEPENDS = "tergantung", "Tergantung materi atau tahap"

    edition = models.OneToOneField(
        Edition, models.CASCADE, related_name="summary", verbose_name="edisi"
    )
    time = models.CharField("waktu", max_length=20, choices=Time)
    time_words = models.CharField("waktu dalam kata", max_length=200)
    free = models.BooleanField("gratis", null=True)

    class Meta:
        verbose_name = "ringkasan"
        verbose_name_plural = "ringkasan"

    def __str__(self) -> str:
        return f"{self.edition}: {self.time_words}"
