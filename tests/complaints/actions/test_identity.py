"""Who complained: opened on the record, hidden further but never less, the key given anew."""

import pytest

from complaints import actions, references
from complaints.models import Complaint, Identity, Reporter
from complaints.workflow import Act, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import everything, last_event

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 15:00")
REASON = "Menelepon untuk pertemuan."

KNOWS = {
    (Identity.BIRO, False): {"sari", "rudi", "hendra", "dewi"},
    (Identity.MANAGER, False): {"dewi"},
    (Identity.BIRO, True): {"dewi", "irwan"},
    (Identity.MANAGER, True): {"dewi", "irwan"},
    (Identity.ANONYMOUS, False): set(),
    (Identity.ANONYMOUS, True): set(),
}
"""Who may open the name of an aduan of Biro Pemerintahan, by its secrecy and whether berkadar."""


def aduan(identity: Identity, supervisory: bool = False) -> Complaint:
    state = State.EXAMINED if supervisory else State.RECEIVED
    return cast.brought_to(state, supervisory=supervisory, identity=identity)


def opens(name: str, complaint: Complaint) -> bool:
    try:
        actions.open_identity(complaint, reason=REASON, by=cast.actor(name), at=AT)
    except actions.NotPermitted:
        return False
    return True


@pytest.mark.parametrize(("identity", "supervisory"), KNOWS)
def test_the_name_is_open_to_those_and_nobody_else(identity: Identity, supervisory: bool) -> None:
    complaint = aduan(identity, supervisory)

    found = {name for name in cast.DUTIES if opens(name, complaint)}

    assert found == KNOWS[identity, supervisory]


def test_opening_gives_what_was_told_and_stands_in_the_ledger() -> None:
    complaint = aduan(Identity.BIRO)

    person = actions.open_identity(complaint, reason=REASON, by=cast.actor("rudi"), at=AT)

    assert person["name"] == "Budi Santoso"
    event = last_event(complaint)
    assert (event.act, event.role) == (Act.OPEN_IDENTITY, Role.REVIEWER)
    assert (event.text, event.note, event.facts) == ("", REASON, {})


def test_a_name_hidden_meanwhile_stays_hidden() -> None:
    complaint = aduan(Identity.BIRO)
    looked_at_before = Complaint.objects.get(pk=complaint.pk)
    actions.tighten(complaint, to=Identity.MANAGER, by=cast.COMPLAINANT, at=AT)

    assert not opens("rudi", looked_at_before)


def test_a_name_that_retention_removed_cannot_be_opened() -> None:
    complaint = aduan(Identity.BIRO)
    complaint.reporter.delete()

    with pytest.raises(actions.NotPossible):
        opens("rudi", complaint)


@pytest.mark.parametrize(
    ("old", "new", "by", "refusal"),
    [
        (Identity.BIRO, Identity.MANAGER, "rudi", None),
        (Identity.BIRO, Identity.MANAGER, "pengadu", None),
        (Identity.MANAGER, Identity.ANONYMOUS, "pengadu", None),
        (Identity.BIRO, Identity.ANONYMOUS, "pengadu", None),
        (Identity.MANAGER, Identity.ANONYMOUS, "dewi", actions.NotPermitted),
        (Identity.MANAGER, Identity.BIRO, "pengadu", actions.NotPossible),
        (Identity.ANONYMOUS, Identity.BIRO, "pengadu", actions.NotPossible),
        (Identity.MANAGER, Identity.MANAGER, "pengadu", actions.NotPossible),
    ],
)
def test_secrecy_is_tightened_and_never_loosened(
    old: Identity, new: Identity, by: str, refusal: type[Exception] | None
) -> None:
    complaint = aduan(old)
    who = cast.COMPLAINANT if by == "pengadu" else cast.actor(by)
    before = everything()

    if refusal:
        with pytest.raises(refusal):
            actions.tighten(complaint, to=new, by=who, at=AT)
        assert everything() == before
        return
    actions.tighten(complaint, to=new, by=who, at=AT)

    assert complaint.identity == new
    assert last_event(complaint).facts == {"identitas": [old, new]}
    named = Reporter.objects.filter(complaint=complaint).exists()
    assert named == (new != Identity.ANONYMOUS)


def test_a_new_key_opens_and_the_old_one_no_more() -> None:
    complaint = actions.file(cast.report(), token="t", by=cast.COMPLAINANT, at=cast.RECEIVED)
    old = references.new_key_from("t")

    new = actions.renew_key(complaint, reason="Lupa kode.", by=cast.actor("dewi"), at=AT)

    assert references.matches(new, complaint.key_hash)
    assert not references.matches(old, complaint.key_hash)
    event = last_event(complaint)
    assert (event.act, event.note) == (Act.RENEW_KEY, "Lupa kode.")
    assert new not in str(everything())


def test_nobody_can_be_recognised_without_a_name() -> None:
    complaint, dewi = aduan(Identity.ANONYMOUS), cast.actor("dewi")

    with pytest.raises(actions.NotPossible):
        actions.renew_key(complaint, reason="Lupa kode.", by=dewi, at=AT)
