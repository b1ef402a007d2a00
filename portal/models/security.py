"""What happened to accounts: who came in, who was turned away, what was changed by whom."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from standards.append_only import AppendOnly, AppendOnlyQuerySet


class SecurityAct(models.TextChoices):
    SIGNED_IN = "masuk", "Masuk"
    SIGNED_OUT = "keluar", "Keluar"
    PASSWORD_REFUSED = "sandi_salah", "Kata sandi salah"
    CODE_REFUSED = "kode_salah", "Kode salah"
    THROTTLED = "dibatasi", "Terlalu banyak percobaan"
    FACTOR_SET_UP = "verifikasi_dipasang", "Verifikasi dua langkah dipasang"
    FACTOR_TAKEN_OFF = "verifikasi_dilepas", "Verifikasi dua langkah dilepas"
    BACKUP_CODE_USED = "kode_cadangan_dipakai", "Kode cadangan dipakai"
    BACKUP_CODES_RENEWED = "kode_cadangan_baru", "Kode cadangan dibuat baru"
    PASSWORD_CHANGED = "sandi_diganti", "Kata sandi diganti"
    SESSIONS_ENDED = "sesi_diakhiri", "Sesi diakhiri"
    RIGHTS_CHANGED = "hak_berubah", "Hak akun diubah"
    ROLE_CHANGED = "peran_berubah", "Tugas diberikan atau diakhiri"
    KEY_MADE = "kunci_dibuat", "Kunci API dibuat"
    KEY_ENDED = "kunci_diakhiri", "Kunci API diakhiri"
    CALENDAR_MADE = "kalender_dibuat", "Alamat kalender dibuat"
    CALENDAR_ENDED = "kalender_diakhiri", "Alamat kalender diakhiri"
    PAGE_REFUSED = "halaman_ditolak", "Halaman tidak dibuka"


class SecurityEvent(AppendOnly):
    """One line of the security log, kept for a year; without name, address or password.

    `name_mark` and `place_mark` are keyed hashes of the name that was typed and of the visitor's
    address: the same mark is the same name or place, and tells no more.
    """

    at = models.DateTimeField("waktu", db_index=True)
    act = models.CharField("kejadian", max_length=30, choices=SecurityAct)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="akun"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )
    name_mark = models.CharField("sidik nama", max_length=16, blank=True)
    place_mark = models.CharField("sidik alamat", max_length=16, blank=True)
    detail = models.CharField("keterangan", max_length=200, blank=True)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = "kejadian keamanan"
        verbose_name_plural = "catatan keamanan"
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(act__in=sorted(SecurityAct.values)),
                name="portal_security_event_act_known",
            ),
        ]

    def __str__(self) -> str:
        return self.get_act_display()
