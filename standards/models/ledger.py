"""What happened to an edition, written once and never changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from standards.append_only import AppendOnly, AppendOnlyQuerySet
from standards.models.editions import Edition
from standards.workflow import ACT_WORDS, Act, Role, State


class EditionEventQuerySet(AppendOnlyQuerySet["EditionEvent"]):
    """Only ever read and added to."""


class EditionEvent(AppendOnly):
    """One step in the ledger of an edition.

    `note` is what the person wrote: the reason of a return, a withdrawal, a change. `comments` maps
    component keys to what the reviewer said of them. `digest` is that of the content after the
    step. `facts` holds what the step changed beside the state, in the keys of `standards.actions`;
    for an edit these are the texts that were replaced, so that nothing ever typed is lost.
    """

    edition = models.ForeignKey(
        Edition, models.PROTECT, related_name="events", verbose_name="edisi"
    )
    at = models.DateTimeField("waktu")
    act = models.CharField("langkah", max_length=30, choices=[(a.value, ACT_WORDS[a]) for a in Act])
    role = models.CharField("sebagai", max_length=20)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh"
    )
    before = models.CharField("dari", max_length=30, blank=True)
    after = models.CharField("menjadi", max_length=30)
    note = models.TextField("catatan", blank=True)
    comments = models.JSONField("catatan per komponen", default=dict, blank=True)
    digest = models.CharField("sidik isi", max_length=64)
    facts = models.JSONField("rincian", default=dict, blank=True)

    objects = EditionEventQuerySet.as_manager()

    class Meta:
        verbose_name = "peristiwa"
        verbose_name_plural = "riwayat penyusunan"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(after__in=sorted(State)), name="standards_editionevent_state_known"
            ),
            models.CheckConstraint(
                condition=Q(act__in=sorted(Act)), name="standards_editionevent_act_known"
            ),
            models.CheckConstraint(
                condition=Q(role__in=sorted(Role)), name="standards_editionevent_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition} {self.get_act_display()}"
