"""What complainants can do with their own aduan, as a table: words, form, verb, when it fits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from complaints import access
from complaints.access import COMPLAINANT
from complaints.actions.noting import MOST_FILES
from complaints.following import verbs
from complaints.following.verbs import Given, Take
from complaints.forms import complainant as forms
from complaints.models import Complaint, Event, Identity
from complaints.record.dossier import Dossier
from complaints.timing.wording import ending_words
from complaints.workflow import Act, Role


def _always(dossier: Dossier, at: datetime) -> bool:
    return True


def _there_is_time(dossier: Dossier, at: datetime) -> bool:
    until = dossier.complaint.complainant_by
    return until is not None and at <= until


def _there_is_room(dossier: Dossier, at: datetime) -> bool:
    return len(dossier.attachments) < MOST_FILES


def _there_is_a_name(dossier: Dossier, at: datetime) -> bool:
    return not dossier.complaint.is_anonymous


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What is asked once more before something that cannot be undone."""

    title: str
    text: str
    button: str
    only_for: str = ""
    """The value of `to` for which alone it is asked."""


@dataclass(frozen=True, slots=True)
class CitizenStep:
    """One thing to do: `done` is said afterwards, `leads` puts it before everything else.

    `{until}` in a hint is the day until which we wait for the complainant.
    """

    act: Act
    title: str
    button: str
    done: str
    form: type[forms.StepForm]
    take: Take
    hint: str = ""
    fits: Callable[[Dossier, datetime], bool] = _always
    confirmation: Confirmation | None = None
    leads: bool = False

    def hint_for(self, complaint: Complaint) -> str:
        """The hint with its date."""
        until = complaint.complainant_by
        return self.hint.format(until=ending_words(until) if until else "")

    def asks_again(self, given: Given) -> Confirmation | None:
        """The confirmation that this step needs with what was given."""
        asked = self.confirmation
        is_for_this = asked is not None and asked.only_for in ("", given.get("to"))
        return asked if is_for_this else None


STEPS: Mapping[str, CitizenStep] = {
    "lengkapi": CitizenStep(
        Act.COMPLETE,
        "Jawab pertanyaan petugas",
        "Kirim jawaban",
        "Jawaban Anda sudah kami terima. Petugas melanjutkan aduan Anda.",
        forms.AnswerForm,
        verbs.answer,
        hint="Paling lambat {until}. Tanpa jawaban sampai tanggal itu, aduan dianggap dicabut.",
        leads=True,
    ),
    "puas": CitizenStep(
        Act.ACCEPT,
        "Saya puas, aduan selesai",
        "Terima jawaban",
        "Terima kasih. Aduan Anda selesai.",
        forms.AcceptForm,
        verbs.accept,
        leads=True,
    ),
    "buka-kembali": CitizenStep(
        Act.REOPEN,
        "Belum puas, buka kembali",
        "Buka kembali aduan",
        "Aduan Anda dibuka kembali dan ditangani dengan tenggat baru.",
        forms.ReopenForm,
        verbs.reopen,
        hint="Bisa sampai {until}, yaitu 10 hari kerja sejak jawaban.",
        fits=_there_is_time,
        leads=True,
    ),
    "tambah": CitizenStep(
        Act.ADD,
        "Tambah keterangan",
        "Kirim keterangan",
        "Keterangan Anda sudah ditambahkan.",
        forms.AddForm,
        verbs.add,
    ),
    "bukti": CitizenStep(
        Act.ADD,
        "Tambah foto atau dokumen",
        "Kirim berkas",
        "Berkas Anda sudah ditambahkan.",
        forms.FileForm,
        verbs.attach,
        hint=f"Satu berkas setiap kali kirim, paling banyak {MOST_FILES} untuk satu aduan. "
        "Keterangan tempat dan waktu di dalam foto kami hapus.",
        fits=_there_is_room,
    ),
    "rahasiakan": CitizenStep(
        Act.TIGHTEN,
        "Rahasiakan nama saya",
        "Rahasiakan",
        "Kerahasiaan nama Anda sudah diperketat.",
        forms.TightenForm,
        verbs.tighten,
        hint="Nama Anda tidak pernah diumumkan. Kerahasiaan tidak dapat dilonggarkan lagi.",
        fits=_there_is_a_name,
        confirmation=Confirmation(
            "Hapus nama Anda dari aduan ini?",
            "Nama, alamat, dan kontak Anda dihapus untuk selamanya. Sesudah itu kami tidak dapat "
            "mengabari Anda atau memberi kode lacak baru: simpan nomor dan kode lacak Anda. "
            "Aduan tetap ditangani.",
            "Ya, hapus nama saya",
            only_for=Identity.ANONYMOUS,
        ),
    ),
    "cabut": CitizenStep(
        Act.WITHDRAW,
        "Cabut aduan",
        "Lanjut",
        "Aduan Anda sudah dicabut.",
        forms.WithdrawForm,
        verbs.withdraw,
        hint="Aduan tidak ditangani lagi. Anda akan ditanya sekali lagi.",
        confirmation=Confirmation(
            "Cabut aduan ini?",
            "Aduan yang sudah dicabut tidak ditangani lagi dan tidak dapat dihidupkan kembali. "
            "Bila perlu, Anda dapat membuat aduan baru.",
            "Ya, cabut aduan",
        ),
    ),
}
"""Every step by the last part of its address, in the order in which the page lists them."""


def offered(dossier: Dossier, *, at: datetime) -> dict[str, CitizenStep]:
    """The steps that the complainant can take now."""
    allowed = access.steps(COMPLAINANT, dossier.complaint)
    return {
        name: step for name, step in STEPS.items() if step.act in allowed and step.fits(dossier, at)
    }


def is_taken(step: CitizenStep, complaint: Complaint, given: Given) -> bool:
    """Whether the complainant's last step was this one with the same words: a second click."""
    last = Event.objects.filter(complaint=complaint, role=Role.COMPLAINANT).last()
    if last is None or last.act != step.act:
        return False
    if step.act is Act.TIGHTEN:
        return bool(complaint.identity == given["to"])
    return bool(last.text == given.get("text", ""))
