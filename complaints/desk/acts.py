"""The steps that officers take at the desk, as a table: names, form, verb, and when they fit."""

from collections.abc import Collection, Mapping
from datetime import datetime

from complaints import access, actions
from complaints.access import Actor
from complaints.desk import action
from complaints.desk.action import Action, Group, Shows
from complaints.desk.attaching import attach
from complaints.desk.forms import answering, base, closing, handling, noting, triage
from complaints.desk.identity import open_for_letter
from complaints.models import Complaint
from complaints.record.dossier import Dossier
from complaints.workflow import Act, State

_TABLE = [
    Action(
        Act.CLASSIFY,
        "Tetapkan tingkat",
        "Simpan tingkat",
        "Tingkat sudah ditetapkan.",
        triage.ClassifyForm,
        actions.classify,
        Group.FORWARD,
    ),
    Action(
        Act.ASSIGN,
        "Tugaskan",
        "Tugaskan",
        "Petugas sudah ditunjuk.",
        triage.AssignForm,
        actions.assign,
        Group.FORWARD,
    ),
    Action(
        Act.START,
        "Mulai tangani",
        "Mulai tangani",
        "Aduan ini sekarang sedang ditangani.",
        base.ConfirmForm,
        actions.start,
        Group.FORWARD,
    ),
    Action(
        Act.COMPLETE,
        "Catat keterangan dari pengadu",
        "Simpan, jam berjalan lagi",
        "Keterangan sudah dicatat; jam berjalan lagi.",
        handling.CompleteForm,
        actions.complete,
        Group.FORWARD,
    ),
    Action(
        Act.DRAFT,
        "Susun jawaban",
        "Simpan dan minta persetujuan",
        "Konsep jawaban menunggu persetujuan orang kedua.",
        answering.DraftForm,
        actions.draft_answer,
        Group.FORWARD,
    ),
    Action(
        Act.APPROVE,
        "Setujui dan kirim jawaban",
        "Kirim jawaban",
        "Jawaban sudah dikirim kepada pengadu.",
        base.ConfirmForm,
        actions.approve,
        Group.FORWARD,
        fits=action.by_another,
    ),
    Action(
        Act.RETURN,
        "Kembalikan konsep",
        "Kembalikan",
        "Konsep dikembalikan kepada penyusunnya.",
        base.ReasonForm,
        actions.return_draft,
        Group.FORWARD,
    ),
    Action(
        Act.FOLLOW_UP,
        "Catat kabar dari instansi lain",
        "Simpan kabar",
        "Kabar sudah dicatat.",
        closing.FollowUpForm,
        actions.record_follow_up,
        Group.FORWARD,
        fits=action.was_referred,
    ),
    Action(
        Act.ASK,
        "Minta kelengkapan",
        "Kirim pertanyaan",
        "Pertanyaan sudah dikirim; jam berhenti.",
        handling.AskForm,
        actions.ask,
        Group.FORWARD,
    ),
    Action(
        Act.SCHEDULE,
        "Jadwalkan pertemuan",
        "Simpan jadwal",
        "Pertemuan sudah dijadwalkan.",
        handling.ScheduleForm,
        actions.schedule,
        Group.FORWARD,
    ),
    Action(
        Act.REOPEN,
        "Buka kembali atas permintaan pengadu",
        "Buka kembali",
        "Aduan dibuka kembali dengan tenggat baru.",
        answering.ReopenForm,
        actions.reopen,
        Group.FORWARD,
        fits=action.there_is_time,
    ),
    Action(
        Act.NOTE,
        "Tulis catatan internal",
        "Simpan catatan",
        "Catatan sudah disimpan.",
        noting.NoteForm,
        actions.note,
        Group.RECORD,
        hint="Tidak terlihat pengadu.",
    ),
    Action(
        Act.ADD,
        "Tambah keterangan untuk pengadu",
        "Simpan keterangan",
        "Keterangan sudah ditambahkan.",
        noting.AddForm,
        actions.add,
        Group.RECORD,
    ),
    Action(
        Act.NOTE,
        "Lampirkan berkas",
        "Lampirkan",
        "Berkas sudah dilampirkan.",
        noting.AttachForm,
        attach,
        Group.RECORD,
        has_version=False,
        name="lampirkan",
    ),
    Action(
        Act.TRANSFER,
        "Alihkan ke Biro lain",
        "Alihkan",
        "Aduan sudah dialihkan.",
        triage.TransferForm,
        actions.transfer,
        Group.OTHER,
        hint="Nomor, kode lacak, dan jamnya tetap.",
    ),
    Action(
        Act.REFER,
        "Teruskan ke instansi lain",
        "Teruskan dan tutup",
        "Aduan diteruskan ke instansi yang berwenang.",
        closing.ReferForm,
        actions.refer,
        Group.OTHER,
    ),
    Action(
        Act.DUPLICATE,
        "Tandai sama dengan aduan lain",
        "Tandai dan tutup",
        "Aduan ditautkan ke aduan asalnya.",
        closing.DuplicateForm,
        actions.mark_duplicate,
        Group.OTHER,
        hint="Nomor aduan asal tidak diberitahukan kepada pengadu.",
    ),
    Action(
        Act.WITHDRAW,
        "Cabut atas permintaan pengadu",
        "Cabut",
        "Aduan sudah dicabut.",
        closing.WithdrawForm,
        actions.withdraw,
        Group.OTHER,
    ),
    Action(
        Act.REJECT,
        "Tolak",
        "Tolak dan tutup",
        "Aduan sudah ditolak.",
        closing.ClosingForm,
        actions.reject,
        Group.OTHER,
    ),
    Action(
        Act.TIGHTEN,
        "Rahasiakan nama dari Biro",
        "Rahasiakan nama",
        "Nama pengadu sekarang hanya untuk pengelola aduan.",
        noting.TightenForm,
        actions.tighten,
        Group.OTHER,
        hint="Tidak dapat dilonggarkan lagi.",
        fits=action.name_is_open,
    ),
    Action(
        Act.HOLD,
        "Tahan dari penghapusan",
        "Simpan",
        "Penahanan sudah dicatat.",
        closing.HoldForm,
        actions.hold,
        Group.OTHER,
        hint="Selama pengadilan atau Ombudsman memerlukannya, aduan ini tidak dihapus.",
    ),
    Action(
        Act.RENEW_KEY,
        "Beri kode lacak baru",
        "Ganti kode lacak",
        "Kode lacak sudah diganti.",
        base.ReasonForm,
        actions.renew_key,
        Group.OTHER,
        hint="Hanya bila pengadu dikenali dari kontak yang tercatat. Kode lama tidak berlaku lagi.",
        fits=action.has_a_name,
        has_version=False,
        shows=Shows.KEY,
    ),
    Action(
        Act.OPEN_IDENTITY,
        "Buka identitas (dicatat)",
        "Buka identitas",
        "",
        base.ReasonForm,
        actions.open_identity,
        Group.IDENTITY,
        hint="Tampil satu kali. Siapa yang membuka, kapan, dan alasannya tercatat dalam riwayat.",
        fits=action.may_know,
        has_version=False,
        shows=Shows.IDENTITY,
    ),
    Action(
        Act.OPEN_IDENTITY,
        "Unduh berkas dengan identitas (dicatat)",
        "Unduh berkas PDF",
        "",
        base.ReasonForm,
        actions.open_identity,
        Group.IDENTITY,
        fits=action.may_know,
        has_version=False,
        shows=Shows.CASE_FILE,
        name="berkas-beridentitas",
    ),
    Action(
        Act.OPEN_IDENTITY,
        "Unduh surat jawaban bernama (dicatat)",
        "Unduh surat PDF",
        "",
        base.ReasonForm,
        open_for_letter,
        Group.IDENTITY,
        fits=action.may_write,
        has_version=False,
        shows=Shows.LETTER,
        name="surat-bernama",
    ),
]

ACTIONS: Mapping[str, Action] = {row.name or row.act.value: row for row in _TABLE}
"""Every step by the last part of its address, in the order in which the page lists them."""

_LIKELY: Mapping[State, tuple[Act, ...]] = {
    State.RECEIVED: (Act.CLASSIFY,),
    State.INCOMPLETE: (Act.COMPLETE,),
    State.ASSIGNED: (Act.START,),
    State.IN_PROGRESS: (Act.DRAFT,),
    State.EXAMINED: (Act.DRAFT,),
    State.REOPENED: (Act.DRAFT,),
    State.AWAITING_APPROVAL: (Act.APPROVE,),
    State.CLOSED: (Act.FOLLOW_UP,),
}
"""What an officer most likely wants to do next."""


def offered(dossier: Dossier, *, by: Actor, at: datetime) -> dict[str, Action]:
    """The steps that an officer can take on an aduan now, in the order of the table."""
    allowed = access.steps(by, dossier.complaint)
    return {
        name: row
        for name, row in ACTIONS.items()
        if row.act in allowed and row.fits(dossier, by, at)
    }


def likely(complaint: Complaint, offer: Collection[str]) -> str | None:
    """The one of the offered steps that comes next; None when nothing presses."""
    acts = _LIKELY.get(complaint.standing, ())
    if complaint.standing is State.ASSIGNED and complaint.assignee_id is None:
        acts = (Act.ASSIGN, *acts)
    return next((act.value for act in acts if act in offer), None)
