"""Staff change the calendar: first they see which deadlines move, then these do, with a trace."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from complaints import actions
from complaints.models import Complaint, Event, Holiday, OfficeHours, OutgoingMail
from complaints.timing.tiers import Tier
from complaints.workflow import Act, State
from tests.complaints import cast
from tests.complaints.calendars import wib

pytestmark = pytest.mark.django_db

ADD = "/admin/complaints/holiday/add/"
DECREE = "SKB 9/2026"
NEW = {"date": "27/11/2026", "name": "Hari Pilkada", "kind": "daerah", "source": DECREE}


@pytest.fixture
def keeper(client: Client) -> Client:
    """Dewi, who coordinates and keeps the calendar."""
    dewi = cast.person("dewi")
    dewi.is_staff = dewi.is_superuser = True
    dewi.save()
    client.force_login(dewi)
    return client


def classified(tier: Tier = Tier.NORMATIVE, **changes: Any) -> Complaint:
    """An aduan with 5 hari kerja from Monday 23 November: due Monday 30 November."""
    complaint = cast.filed(**changes)
    actions.classify(
        complaint, tier=tier, reason="Menurut isinya.", by=cast.actor("dewi"), at=cast.RECEIVED
    )
    return complaint


def test_a_new_holiday_is_previewed_and_nothing_saved(keeper: Client) -> None:
    complaint = classified()

    page = keeper.post(ADD, NEW).content.decode()

    line = f"{complaint.number}: Senin, 30 November 2026 → Selasa, 1 Desember 2026"
    assert line in page
    assert not Holiday.objects.filter(date=date(2026, 11, 27)).exists()
    complaint.refresh_from_db()
    assert complaint.due_at == wib("Mon 2026-11-30 23:59:59")


def test_confirmed_it_moves_the_deadlines_writes_the_ledger_and_tells(keeper: Client) -> None:
    complaint = classified(by_email=True)

    response = keeper.post(ADD, {**NEW, "_pasti": "1"})

    assert response.status_code == 302
    complaint.refresh_from_db()
    assert complaint.due_at == wib("Tue 2026-12-01 23:59:59")
    event = Event.objects.filter(complaint=complaint).latest("pk")
    assert event.act == Act.RECOUNT
    assert event.text == f"Hari libur 27 November 2026 (Hari Pilkada, {DECREE}) ditambahkan."
    assert [moment[:10] for moment in event.facts["tenggat"]] == ["2026-11-30", "2026-12-01"]
    letter = OutgoingMail.objects.get(complaint=complaint, kind="hitung_ulang")
    assert "menjadi Selasa, 1 Desember 2026." in letter.body


def test_a_change_that_moves_nothing_is_saved_at_once(keeper: Client) -> None:
    classified()

    response = keeper.post(ADD, NEW | {"date": "30/06/2027"})

    assert response.status_code == 302
    assert Holiday.objects.filter(date=date(2027, 6, 30)).exists()


def test_a_moved_holiday_frees_one_day_and_takes_another(keeper: Client) -> None:
    christmas_eve = Holiday.objects.get(date=date(2026, 12, 24))
    complaint = classified(received_at=wib("Mon 2026-12-21 09:00"))
    assert complaint.due_at == wib("Wed 2026-12-30 23:59:59")

    address = f"/admin/complaints/holiday/{christmas_eve.pk}/change/"
    changed = NEW | {"date": "15/01/2027", "_pasti": "1"}
    assert keeper.post(address, changed).status_code == 302

    complaint.refresh_from_db()
    assert complaint.due_at == wib("Tue 2026-12-29 23:59:59")


def test_deleting_warns_and_then_moves(keeper: Client) -> None:
    complaint = classified(received_at=wib("Mon 2026-12-21 09:00"))
    christmas = Holiday.objects.get(date=date(2026, 12, 25))
    address = f"/admin/complaints/holiday/{christmas.pk}/delete/"

    assert f"{complaint.number}: " in keeper.get(address).content.decode()
    assert Holiday.objects.filter(pk=christmas.pk).exists()
    keeper.post(address, {"post": "yes"})

    complaint.refresh_from_db()
    assert complaint.due_at == wib("Tue 2026-12-29 23:59:59")


def test_new_office_hours_move_limits_in_hours(keeper: Client) -> None:
    complaint = classified(Tier.MINOR, service=None, received_at=wib("Mon 2026-11-23 15:00"))
    assert complaint.due_at == wib("Tue 2026-11-24 09:30")
    row = OfficeHours.objects.get(regime="normal", weekday=1, valid_until=None)

    address = f"/admin/complaints/officehours/{row.pk}/change/"
    fields = {
        "regime": row.regime,
        "weekday": row.weekday,
        "opens": "09:00",
        "closes": "16:00",
        "valid_from": f"{row.valid_from:%d/%m/%Y}",
        "source": row.source,
        "_pasti": "1",
    }
    assert keeper.post(address, fields).status_code == 302

    complaint.refresh_from_db()
    assert complaint.due_at == wib("Tue 2026-11-24 11:00")


def test_ended_and_paused_aduan_stay_as_they_are(keeper: Client) -> None:
    answered = cast.brought_to(State.ANSWERED)
    paused = cast.brought_to(State.INCOMPLETE)
    before = Event.objects.count()

    keeper.post(ADD, {**NEW, "_pasti": "1"})

    assert Event.objects.count() == before
    for complaint in (answered, paused):
        version = complaint.version
        complaint.refresh_from_db()
        assert complaint.version == version


def test_a_resumed_aduan_is_counted_by_the_changed_calendar(keeper: Client) -> None:
    complaint = cast.brought_to(State.INCOMPLETE)
    keeper.post(ADD, {**NEW, "_pasti": "1"})

    at = wib("Mon 2026-11-23 15:00")
    actions.complete(complaint, answer="Kemarin.", by=cast.COMPLAINANT, at=at)

    assert complaint.due_at == wib("Tue 2026-12-01 23:59:59")


def test_whoever_keeps_the_calendar_reads_no_numbers_of_others(client: Client) -> None:
    complaint = classified()
    eko = get_user_model().objects.create_superuser("kalender", password=None)
    client.force_login(eko)

    page = client.post(ADD, NEW).content.decode()

    assert "1 aduan di luar wewenang Anda" in page
    assert complaint.number not in page


def test_without_permission_there_is_no_preview(client: Client) -> None:
    classified()
    user = cast.person("eko")
    user.is_staff = True
    user.save()
    client.force_login(user)

    assert client.post(ADD, NEW).status_code == 403


def test_mistakes_are_shown_as_ever(keeper: Client) -> None:
    classified()

    page = keeper.post(ADD, NEW | {"date": "kemarin"}).content.decode()

    assert "tanggal" in page
    assert not Holiday.objects.filter(name="Hari Pilkada").exists()


def test_a_missing_year_is_told_on_the_list(keeper: Client) -> None:
    Holiday.objects.filter(date__year=2026).delete()
    Holiday.objects.filter(date__year=2027).delete()

    assert "belum diisi." in keeper.get("/admin/complaints/holiday/").content.decode()
