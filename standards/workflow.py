"""The life of an edition: its states, every step between them, and who may take it.

Pure, and all tables: what is not written here cannot happen. The steps themselves are functions in
`standards.actions`; who holds a role for which Biro is said in `standards.access`. Whether a
published edition is to come, in force or replaced follows from dates (`standards.standing`), so
that it comes into force by itself.
"""

from collections.abc import Iterable
from enum import StrEnum


class State(StrEnum):
    """Where an edition stands."""

    DRAFT = "draf"
    SUBMITTED = "diajukan"
    RETURNED = "dikembalikan"
    APPROVED = "disetujui"
    PUBLISHED = "terbit"
    """Set by a decree: scheduled, in force, replaced or withdrawn, by its dates."""
    UNDATED = "terbit_tanpa_tanggal"
    ARCHIVED = "arsip"
    DISCARDED = "dibatalkan"


class Role(StrEnum):
    """As what somebody works on a standard."""

    EDITOR = "penyusun"
    REVIEWER = "pemeriksa"


class Act(StrEnum):
    """A step in the life of an edition; the ledger names each by its value."""

    START = "mulai"
    EDIT = "sunting"
    SUBMIT = "ajukan"
    RECALL = "tarik"
    RETURN = "kembalikan"
    APPROVE = "setujui"
    SCHEDULE = "jadwalkan"
    UNSCHEDULE = "batalkan_jadwal"
    DISCARD = "batalkan"
    WITHDRAW = "cabut"
    CONSULT = "bahas"
    SHARE = "bagikan"
    UNSHARE = "tutup_bagikan"


S, A, R = State, Act, Role

OPEN = frozenset({S.DRAFT, S.SUBMITTED, S.RETURNED, S.APPROVED})
"""A draft of what is to come; a service has at most one."""

UNPUBLISHED = OPEN | {S.DISCARDED}
"""Nobody but those who work on standards sees these."""

EDITABLE = frozenset({S.DRAFT, S.RETURNED, S.APPROVED})
"""The texts may be changed; in an approved draft this voids the approval."""

ASIDE = frozenset({A.CONSULT, A.SHARE, A.UNSHARE})
"""Steps beside the life: they change neither state nor texts, so nobody's open page turns stale."""

Targets = dict[State, State]


def _each(sources: Iterable[State], target: State) -> Targets:
    return dict.fromkeys(sources, target)


_STAYING: Targets = {state: state for state in OPEN}

TRANSITIONS: dict[Act, Targets] = {
    A.EDIT: {S.DRAFT: S.DRAFT, S.RETURNED: S.RETURNED, S.APPROVED: S.DRAFT},
    A.SUBMIT: _each({S.DRAFT, S.RETURNED}, S.SUBMITTED),
    A.RECALL: _each({S.SUBMITTED}, S.DRAFT),
    A.RETURN: _each({S.SUBMITTED, S.APPROVED}, S.RETURNED),
    A.APPROVE: _each({S.SUBMITTED}, S.APPROVED),
    A.SCHEDULE: _each({S.APPROVED}, S.PUBLISHED),
    A.UNSCHEDULE: _each({S.PUBLISHED}, S.APPROVED),
    A.DISCARD: _each({S.DRAFT, S.RETURNED}, S.DISCARDED),
    A.WITHDRAW: _each({S.PUBLISHED}, S.PUBLISHED),
    A.CONSULT: _STAYING,
    A.SHARE: _STAYING,
    A.UNSHARE: _STAYING,
}
"""From which state a step leads to which; START makes the edition and has no state before it."""

PERMITTED: dict[Act, frozenset[Role]] = {
    A.START: frozenset({R.EDITOR}),
    A.EDIT: frozenset({R.EDITOR}),
    A.SUBMIT: frozenset({R.EDITOR}),
    A.RECALL: frozenset({R.EDITOR}),
    A.DISCARD: frozenset({R.EDITOR}),
    A.RETURN: frozenset({R.REVIEWER}),
    A.APPROVE: frozenset({R.REVIEWER}),
    A.SCHEDULE: frozenset({R.REVIEWER}),
    A.UNSCHEDULE: frozenset({R.REVIEWER}),
    A.WITHDRAW: frozenset({R.REVIEWER}),
    A.CONSULT: frozenset({R.EDITOR, R.REVIEWER}),
    A.SHARE: frozenset({R.EDITOR, R.REVIEWER}),
    A.UNSHARE: frozenset({R.EDITOR, R.REVIEWER}),
}
"""Who may take a step. APPROVE is refused beside this to everybody who wrote or submitted."""

STATE_WORDS: dict[State, str] = {
    S.DRAFT: "Draf",
    S.SUBMITTED: "Diajukan, menunggu pemeriksaan",
    S.RETURNED: "Dikembalikan untuk diperbaiki",
    S.APPROVED: "Disetujui, menunggu keputusan",
    S.PUBLISHED: "Terbit",
    S.UNDATED: "Terbit, tanggal tidak disebut sumbernya",
    S.ARCHIVED: "Arsip: naskah tanpa nomor dan tanggal",
    S.DISCARDED: "Dibatalkan",
}

ROLE_WORDS: dict[Role, str] = {
    R.EDITOR: "Penyusun standar (Biro)",
    R.REVIEWER: "Pemeriksa standar (Biro Organisasi)",
}

ACT_WORDS: dict[Act, str] = {
    A.START: "Konsep dimulai",
    A.EDIT: "Naskah disunting",
    A.SUBMIT: "Diajukan untuk diperiksa",
    A.RECALL: "Ditarik kembali",
    A.RETURN: "Dikembalikan dengan catatan",
    A.APPROVE: "Disetujui",
    A.SCHEDULE: "Ditetapkan dengan keputusan",
    A.UNSCHEDULE: "Penetapan dibatalkan sebelum berlaku",
    A.DISCARD: "Konsep dibatalkan",
    A.WITHDRAW: "Standar dicabut",
    A.CONSULT: "Pembahasan dengan masyarakat dicatat",
    A.SHARE: "Alamat pratinjau dibuat",
    A.UNSHARE: "Alamat pratinjau ditutup",
}
"""Each step as the history of an edition tells it."""

BIRO_ROLES = frozenset({R.EDITOR})
"""Roles that are held for one Biro; the others reach all of them."""


def leads_to(act: Act, before: State) -> State | None:
    """The state after a step, None where the step cannot be taken."""
    return TRANSITIONS[act].get(before)


def possible(state: State, roles: Iterable[Role]) -> list[Act]:
    """The steps that somebody in these roles can take from a state, in the order of the life."""
    held = set(roles)
    return [
        act
        for act in Act
        if act in TRANSITIONS and state in TRANSITIONS[act] and held & PERMITTED[act]
    ]
