"""The life of an aduan: its states, every step between them, and who may take it.

Pure, and all tables: what is not written here cannot happen. The steps themselves are functions
in `complaints.actions`; who holds a role for which aduan is said in `complaints.access`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where an aduan stands."""

    RECEIVED = "diterima"
    INCOMPLETE = "perlu_dilengkapi"
    ASSIGNED = "ditugaskan"
    IN_PROGRESS = "diproses"
    EXAMINED = "diperiksa"
    """Under examination: berkadar pengawasan, seen by its own circle only."""
    AWAITING_APPROVAL = "menunggu_persetujuan"
    ANSWERED = "dijawab"
    REOPENED = "dibuka_kembali"
    DONE = "selesai"
    CLOSED = "ditutup"


class Closing(StrEnum):
    """Why an aduan was closed without running to its end; every reason counts in the figures."""

    REFERRED = "bukan_kewenangan"
    REJECTED = "ditolak"
    DUPLICATE = "duplikat"
    WITHDRAWN = "dicabut"
    LAPSED = "dianggap_dicabut"


class Outcome(StrEnum):
    """What the answer found; a closed aduan is not thereby a justified one."""

    SUBSTANTIATED = "terbukti"
    PARTLY = "sebagian"
    UNSUBSTANTIATED = "tidak_terbukti"
    EXPLAINED = "dijelaskan"
    OUTSIDE = "di_luar_kewenangan"


class Role(StrEnum):
    """As what somebody acts on an aduan."""

    MANAGER = "pengelola"
    REVIEWER = "penelaah"
    HEAD = "kepala_biro"
    INSPECTOR = "inspektorat"
    COORDINATOR = "koordinator"
    LEADER = "pimpinan"
    COMPLAINANT = "pengadu"
    SYSTEM = "sistem"


class Act(StrEnum):
    """A step in the life of an aduan; the ledger names each by its value."""

    RECEIVE = "terima"
    CLASSIFY = "tetapkan_tingkat"
    TRANSFER = "alihkan"
    ASSIGN = "tugaskan"
    START = "mulai"
    ASK = "minta_kelengkapan"
    COMPLETE = "lengkapi"
    LAPSE = "anggap_dicabut"
    SCHEDULE = "jadwalkan"
    DRAFT = "susun_jawaban"
    RETURN = "kembalikan_konsep"
    APPROVE = "kirim_jawaban"
    ACCEPT = "terima_jawaban"
    REOPEN = "buka_kembali"
    FINISH = "selesaikan"
    REFER = "rujuk"
    REJECT = "tolak"
    DUPLICATE = "tandai_duplikat"
    WITHDRAW = "cabut"
    ADD = "tambah_keterangan"
    NOTE = "catat"
    TIGHTEN = "rahasiakan"
    FOLLOW_UP = "catat_tindak_lanjut"
    OPEN_IDENTITY = "buka_identitas"
    RENEW_KEY = "ganti_kode"
    HOLD = "tahan"
    RECOUNT = "hitung_ulang"


S, A, R = State, Act, Role

WORKING = frozenset({S.ASSIGNED, S.IN_PROGRESS, S.EXAMINED, S.REOPENED})
"""The officers have it in hand."""

RUNNING = WORKING | {S.RECEIVED, S.AWAITING_APPROVAL}
"""The clock runs."""

OPEN = RUNNING | {S.INCOMPLETE}
"""Not yet answered or closed."""

ENDED = frozenset({S.DONE, S.CLOSED})

STAYS = None
"""The target of a step that leaves the state as it is."""

_AT_WORK = {S.IN_PROGRESS, S.EXAMINED}

Targets = dict[State, frozenset[State | None]]


def _each(sources: Iterable[State], *targets: State | None) -> Targets:
    return {source: frozenset(targets) for source in sources}


TRANSITIONS: dict[Act, Targets] = {
    A.CLASSIFY: _each({S.RECEIVED}, S.ASSIGNED, S.EXAMINED)
    | _each({S.ASSIGNED, S.IN_PROGRESS}, STAYS, S.EXAMINED)
    | _each({S.REOPENED}, STAYS, S.EXAMINED, S.ASSIGNED)
    | _each({S.EXAMINED}, S.ASSIGNED),
    A.TRANSFER: _each({S.RECEIVED, S.ASSIGNED, S.IN_PROGRESS, S.REOPENED}, STAYS),
    A.ASSIGN: _each(WORKING, STAYS),
    A.START: _each({S.ASSIGNED}, S.IN_PROGRESS) | _each({S.REOPENED}, *_AT_WORK),
    A.ASK: _each(WORKING | {S.RECEIVED}, S.INCOMPLETE),
    A.COMPLETE: _each({S.INCOMPLETE}, S.RECEIVED, *_AT_WORK),
    A.LAPSE: _each({S.INCOMPLETE}, S.CLOSED),
    A.SCHEDULE: _each(RUNNING, STAYS),
    A.DRAFT: _each(WORKING, S.AWAITING_APPROVAL),
    A.RETURN: _each({S.AWAITING_APPROVAL}, *_AT_WORK),
    A.APPROVE: _each({S.AWAITING_APPROVAL}, S.ANSWERED),
    A.ACCEPT: _each({S.ANSWERED}, S.DONE),
    A.REOPEN: _each({S.ANSWERED}, S.REOPENED),
    A.FINISH: _each({S.ANSWERED}, S.DONE),
    A.REFER: _each(OPEN, S.CLOSED),
    A.REJECT: _each(OPEN, S.CLOSED),
    A.DUPLICATE: _each(OPEN, S.CLOSED),
    A.WITHDRAW: _each(OPEN, S.CLOSED),
    A.ADD: _each(OPEN | {S.ANSWERED}, STAYS),
    A.NOTE: _each(State, STAYS),
    A.TIGHTEN: _each(State, STAYS),
    A.FOLLOW_UP: _each({S.CLOSED}, STAYS),
    A.OPEN_IDENTITY: _each(State, STAYS),
    A.RENEW_KEY: _each(State, STAYS),
    A.HOLD: _each(State, STAYS),
    A.RECOUNT: _each(OPEN, STAYS),
}
"""From which states a step can be taken, and to which it may lead.

Where there are several targets the facts of the aduan decide: berkadar pengawasan leads into its
own circle (`EXAMINED`), everything else to the Biro.
"""

_BIRO = {R.MANAGER, R.REVIEWER, R.HEAD}
_CIRCLE = {R.INSPECTOR, R.COORDINATOR}
_HANDLERS = _BIRO | _CIRCLE
_DESK = {R.MANAGER} | _CIRCLE
_SUPERIORS = {R.MANAGER, R.HEAD} | _CIRCLE

PERMITTED: dict[Act, frozenset[Role]] = {
    A.CLASSIFY: frozenset(_DESK),
    A.TRANSFER: frozenset({R.MANAGER, R.COORDINATOR}),
    A.ASSIGN: frozenset(_SUPERIORS),
    A.START: frozenset(_HANDLERS),
    A.ASK: frozenset({R.MANAGER, R.REVIEWER} | _CIRCLE),
    A.COMPLETE: frozenset({R.COMPLAINANT} | _DESK),
    A.LAPSE: frozenset({R.SYSTEM}),
    A.SCHEDULE: frozenset({R.MANAGER, R.REVIEWER} | _CIRCLE),
    A.DRAFT: frozenset(_HANDLERS),
    A.RETURN: frozenset(_SUPERIORS),
    A.APPROVE: frozenset(_SUPERIORS),
    A.ACCEPT: frozenset({R.COMPLAINANT}),
    A.REOPEN: frozenset({R.COMPLAINANT} | _DESK),
    A.FINISH: frozenset({R.SYSTEM}),
    A.REFER: frozenset(_DESK),
    A.REJECT: frozenset({R.HEAD} | _CIRCLE),
    A.DUPLICATE: frozenset(_DESK),
    A.WITHDRAW: frozenset({R.COMPLAINANT} | _DESK),
    A.ADD: frozenset({R.COMPLAINANT} | _HANDLERS),
    A.NOTE: frozenset(_HANDLERS),
    A.TIGHTEN: frozenset({R.COMPLAINANT} | _HANDLERS),
    A.FOLLOW_UP: frozenset(_DESK),
    A.OPEN_IDENTITY: frozenset(_HANDLERS),
    A.RENEW_KEY: frozenset(_CIRCLE),
    A.HOLD: frozenset(_CIRCLE),
    A.RECOUNT: frozenset({R.SYSTEM}),
}
"""Who may take a step at all; which aduan they see at all is narrower still."""

BIRO_ROLES = frozenset(_BIRO)
"""The roles that belong to one Biro."""

CIRCLE_ROLES = frozenset(_CIRCLE)
"""The only officers who see what is berkadar pengawasan (Permendagri 8/2023)."""


@dataclass(frozen=True, slots=True)
class CitizenWords:
    """What the complainant reads of a state: its name, and what happens now."""

    name: str
    now: str


CITIZEN: dict[State, CitizenWords] = {
    S.RECEIVED: CitizenWords("Diterima", "Aduan Anda sedang diperiksa kelengkapan dan tingkatnya."),
    S.INCOMPLETE: CitizenWords("Perlu dilengkapi", "Kami menunggu keterangan dari Anda."),
    S.ASSIGNED: CitizenWords("Diteruskan ke petugas", "Petugas segera mulai menangani aduan Anda."),
    S.IN_PROGRESS: CitizenWords("Sedang diproses", "Petugas sedang menangani aduan Anda."),
    S.EXAMINED: CitizenWords("Sedang diproses", "Petugas sedang menangani aduan Anda."),
    S.AWAITING_APPROVAL: CitizenWords("Sedang diproses", "Petugas sedang menangani aduan Anda."),
    S.ANSWERED: CitizenWords("Sudah ditanggapi", "Bacalah jawabannya, lalu beri tahu kami."),
    S.REOPENED: CitizenWords("Dibuka kembali", "Aduan Anda ditangani sekali lagi."),
    S.DONE: CitizenWords("Selesai", "Aduan ini sudah selesai."),
    S.CLOSED: CitizenWords("Ditutup", "Aduan ini sudah ditutup."),
}

OFFICER: dict[State, str] = {
    S.RECEIVED: "Perlu triase",
    S.INCOMPLETE: "Menunggu kelengkapan",
    S.ASSIGNED: "Belum mulai ditangani",
    S.IN_PROGRESS: "Sedang ditangani",
    S.EXAMINED: "Sedang diperiksa",
    S.AWAITING_APPROVAL: "Menunggu persetujuan",
    S.ANSWERED: "Sudah dijawab",
    S.REOPENED: "Dibuka kembali",
    S.DONE: "Selesai",
    S.CLOSED: "Ditutup",
}
"""What officers read of a state: finer than what the complainant is told."""

CLOSING_WORDS: dict[Closing, str] = {
    Closing.REFERRED: "Bukan kewenangan kami, diteruskan",
    Closing.REJECTED: "Ditolak",
    Closing.DUPLICATE: "Sama dengan aduan lain",
    Closing.WITHDRAWN: "Dicabut pengadu",
    Closing.LAPSED: "Dianggap dicabut",
}

OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.SUBSTANTIATED: "Terbukti",
    Outcome.PARTLY: "Terbukti sebagian",
    Outcome.UNSUBSTANTIATED: "Tidak terbukti",
    Outcome.EXPLAINED: "Dijelaskan",
    Outcome.OUTSIDE: "Di luar kewenangan",
}

ROLE_WORDS: dict[Role, str] = {
    R.MANAGER: "Pejabat Pengelola Pengaduan",
    R.REVIEWER: "Tim Penelaah",
    R.HEAD: "Kepala Biro",
    R.INSPECTOR: "Inspektorat",
    R.COORDINATOR: "Koordinator (Biro Organisasi)",
    R.LEADER: "Pimpinan",
    R.COMPLAINANT: "Pengadu",
    R.SYSTEM: "Sistem",
}


def leads(act: Act, source: State, target: State | None) -> bool:
    """Whether the table has this step from one state to another (None: it stays)."""
    return target in TRANSITIONS[act].get(source, ())


def permitted(act: Act, *, supervisory: bool) -> frozenset[Role]:
    """The roles that may take a step on an aduan inside or outside the supervisory circle.

    Inside, the Biro's own officers have no part; outside, the Inspektorat has none.
    """
    outsiders = BIRO_ROLES if supervisory else {R.INSPECTOR}
    return PERMITTED[act] - outsiders


def possible(state: State, roles: frozenset[Role], *, supervisory: bool) -> list[Act]:
    """The steps that somebody with these roles can take now, in the order of the table."""
    return [
        act
        for act, targets in TRANSITIONS.items()
        if state in targets and permitted(act, supervisory=supervisory) & roles
    ]


def in_hand(*, supervisory: bool) -> State:
    """Where an aduan goes once it has its tier."""
    return S.EXAMINED if supervisory else S.ASSIGNED


def at_work(*, supervisory: bool) -> State:
    """Where an aduan is while somebody deals with it."""
    return S.EXAMINED if supervisory else S.IN_PROGRESS
