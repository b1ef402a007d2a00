"""What goes out: mails waiting to be sent, and the standard texts officers begin from."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.models.cases import Complaint


class OutgoingMail(models.Model):
    """A mail that is to be sent once, written in the transaction of the step that causes it.

    To an officer (`user`) or to the complainant of an aduan (`complaint` alone), whose address is
    taken out of the vault only when it is sent. `key` says what it is about, so that no timer can
    queue the same mail twice. Neither subject nor body ever holds the content of an aduan.
    """

    class State(models.TextChoices):
        WAITING = "antre", "Menunggu"
        SENDING = "dikirim", "Sedang dikirim"
        SENT = "terkirim", "Terkirim"
        FAILED = "gagal", "Gagal"

    key = models.CharField("tentang", max_length=120, unique=True)
    kind = models.CharField("jenis", max_length=30)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        related_name="+",
        verbose_name="kepada petugas",
    )
    complaint = models.ForeignKey(
        Complaint, models.CASCADE, null=True, related_name="mails", verbose_name="aduan"
    )
    subject = models.CharField("perihal", max_length=200)
    body = models.TextField("isi")
    state = models.CharField("keadaan", max_length=10, choices=State, default=State.WAITING)
    queued_at = models.DateTimeField("ditulis")
    not_before = models.DateTimeField("tidak sebelum")
    claimed_at = models.DateTimeField("diambil", null=True)
    sent_at = models.DateTimeField("terkirim", null=True)
    tries = models.PositiveSmallIntegerField("percobaan", default=0)

    class Meta:
        verbose_name = "surel keluar"
        verbose_name_plural = "surel keluar"
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=Q(state__in=["antre", "dikirim"]),
                name="complaints_mail_waiting",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False) | Q(complaint__isnull=False),
                name="complaints_mail_has_recipient",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["antre", "dikirim", "terkirim", "gagal"]),
                name="complaints_mail_state_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.get_state_display()}"


class StandardTextManager(models.Manager["StandardText"]):
    def get_by_natural_key(self, title: str) -> "StandardText":
        return self.get(title=title)


class StandardText(models.Model):
    """A text that officers begin from; Biro Organisasi keeps them in the admin."""

    class Use(models.TextChoices):
        QUESTION = "pertanyaan", "Permintaan kelengkapan"
        ANSWER = "jawaban", "Jawaban"
        CLOSING = "penutupan", "Penutupan"

    title = models.CharField("judul", max_length=80, unique=True)
    use = models.CharField("dipakai untuk", max_length=20, choices=Use)
    text = models.TextField("isi")

    objects = StandardTextManager()

    class Meta:
        verbose_name = "pola kalimat"
        verbose_name_plural = "pola kalimat"
        ordering = ["use", "title"]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (self.title,)
