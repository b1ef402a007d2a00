"""Every step through its form: taken, refused, overtaken, clicked twice, with words missing."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from complaints import actions
from complaints.desk.acts import ACTIONS
from complaints.desk.offers import Offer
from complaints.forms import services
from complaints.forms.fields import LongTextField
from complaints.models import Answer, Complaint, Duty, Identity, StandardText
from complaints.record import dossier
from complaints.workflow import PERMITTED, Act, Role, State
from standards.models import Biro
from tests.complaints import cast
from tests.complaints.desk.pages import address, offered, opened, page, send, signed_in
from tests.page import Element, read

pytestmark = pytest.mark.django_db

REASON = "Alasan yang cukup panjang."
TEXT = "Terima kasih, sudah kami periksa dan perbaiki."


def soon(days: int = 5) -> str:
    """A day ahead, as a browser sends it."""
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def biro(slug: str) -> int:
    return Biro.objects.get(slug=slug).pk


TAKEN: list[tuple[str, State, str, dict[str, Any], State]] = [
    ("sari", State.RECEIVED, Act.CLASSIFY, {"tier": "ringan", "reason": REASON}, State.ASSIGNED),
    ("sari", State.ASSIGNED, Act.START, {}, State.IN_PROGRESS),
    ("rudi", State.IN_PROGRESS, Act.ASK, {"question": "Tanggal berapa?"}, State.INCOMPLETE),
    (
        "sari",
        State.INCOMPLETE,
        Act.COMPLETE,
        {"via": "telepon", "answer": "Tanggal 9."},
        State.IN_PROGRESS,
    ),
    (
        "rudi",
        State.IN_PROGRESS,
        Act.SCHEDULE,
        {"when": f"{soon()}T09:00", "place": "Ruang rapat", "with_complainant": "on"},
        State.IN_PROGRESS,
    ),
    (
        "rudi",
        State.IN_PROGRESS,
        Act.DRAFT,
        {"outcome": "terbukti", "text": TEXT},
        State.AWAITING_APPROVAL,
    ),
    ("hendra", State.AWAITING_APPROVAL, Act.RETURN, {"reason": REASON}, State.IN_PROGRESS),
    ("hendra", State.AWAITING_APPROVAL, Act.APPROVE, {}, State.ANSWERED),
    (
        "sari",
        State.IN_PROGRESS,
        Act.REFER,
        {"to": "Polda", "explanation": TEXT, "follow_up_on": soon()},
        State.CLOSED,
    ),
    ("hendra", State.IN_PROGRESS, Act.REJECT, {"explanation": TEXT}, State.CLOSED),
    ("sari", State.IN_PROGRESS, Act.WITHDRAW, {"reason": TEXT}, State.CLOSED),
    ("rudi", State.IN_PROGRESS, Act.ADD, {"text": TEXT}, State.IN_PROGRESS),
    ("rudi", State.IN_PROGRESS, Act.NOTE, {"text": REASON}, State.IN_PROGRESS),
]
"""Who, from which state, which step, with what typed, to which state."""


@pytest.mark.parametrize(("name", "before", "act", "typed", "after"), TAKEN)
def test_a_step_is_taken_and_leads_back_to_the_aduan(
    name: str, before: State, act: str, typed: dict[str, Any], after: State
) -> None:
    complaint = cast.brought_to(before)

    response = send(name, complaint, act, **typed)

    assert (response.status_code, response["Location"]) == (303, address(complaint))
    complaint.refresh_from_db()
    assert complaint.state == after
    last = complaint.events.last()
    assert (last.act, last.by) == (act, cast.person(name))
    assert signed_in(name).get(address(complaint)).status_code == 200


def test_every_step_of_an_officer_has_its_form() -> None:
    theirs = {act for act, roles in PERMITTED.items() if roles - {Role.COMPLAINANT, Role.SYSTEM}}

    assert {action.act for action in ACTIONS.values()} == theirs


def test_what_was_done_is_said_once() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    officer = signed_in("sari")
    officer.post(address(complaint, Act.START), {"seen": complaint.version})

    first, second = (read(officer.get(address(complaint))) for _ in range(2))

    assert first.one("p", class_="kabar").text == "Aduan ini sekarang sedang ditangani."
    assert second.all("p", class_="kabar") == []


# Words that are missing or wrong: everything that was typed is kept.

INCOMPLETE: list[tuple[State, str, dict[str, Any], str]] = [
    (State.RECEIVED, Act.CLASSIFY, {"reason": REASON}, "Pilih tingkat aduan"),
    (State.RECEIVED, Act.CLASSIFY, {"tier": "ringan"}, "Alasan: isi dulu"),
    (State.RECEIVED, Act.CLASSIFY, {"tier": "x", "reason": REASON}, "Pilih tingkat aduan"),
    (State.RECEIVED, Act.TRANSFER, {"reason": REASON}, "Pilih Biro yang berwenang"),
    (State.IN_PROGRESS, Act.ASSIGN, {}, "Pilih petugas"),
    (State.IN_PROGRESS, Act.ASK, {"question": " \n "}, "Pertanyaan untuk pengadu: isi dulu"),
    (
        State.IN_PROGRESS,
        Act.ASK,
        {"question": "Mohon kirim [nama berkas] itu."},
        "isi atau hapus bagian [nama berkas]",
    ),
    (State.IN_PROGRESS, Act.SCHEDULE, {"place": "Ruang rapat"}, "Isi tanggal dan pukul pertemuan"),
    (
        State.IN_PROGRESS,
        Act.SCHEDULE,
        {"when": "besok", "place": "Ruang rapat"},
        "Isi tanggal dan pukul, misalnya",
    ),
    (State.IN_PROGRESS, Act.DRAFT, {"text": TEXT}, "Pilih hasil pemeriksaan"),
    (
        State.IN_PROGRESS,
        Act.REFER,
        {"to": "Polda", "explanation": TEXT, "follow_up_on": "2020-01-01"},
        "Tanggal itu sudah lewat",
    ),
    (
        State.IN_PROGRESS,
        Act.DUPLICATE,
        {"of": "ADU-2026-999999", "explanation": TEXT},
        "Aduan asal tidak ditemukan. Periksa nomornya.",
    ),
    (State.IN_PROGRESS, Act.DUPLICATE, {"of": "bukan", "explanation": TEXT}, "tidak ditemukan"),
    (State.IN_PROGRESS, Act.NOTE, {"text": ""}, "Catatan: isi dulu"),
    (State.IN_PROGRESS, Act.ADD, {"text": "x" * 4001}, "paling banyak 4000 huruf, sekarang 4001"),
    (State.IN_PROGRESS, "lampirkan", {}, "Pilih satu berkas"),
]


@pytest.mark.parametrize(("state", "act", "typed", "error"), INCOMPLETE)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    state: State, act: str, typed: dict[str, Any], error: str
) -> None:
    complaint = cast.brought_to(state)
    before = complaint.version

    response = send("sari", complaint, act, **typed)

    shown = read(response)
    assert response.status_code == 422
    assert shown.one("title").text.startswith("Galat: ")
    assert error in shown.one("div", class_="ringkas-galat").text
    assert opened(shown) == [ACTIONS[act].title]
    action = shown.one(id=act)
    for name, value in typed.items():
        assert value.strip() in _value(action, f"{act}_{name}")
    complaint.refresh_from_db()
    assert complaint.version == before


def _value(action: Element, field: str) -> str:
    """What a field holds, whatever kind it is."""
    found = action.all(id=field)
    if not found:
        checked = [one["value"] for one in action.all("input") if "checked" in one.attributes]
        return " ".join(checked) if checked else "x"
    return found[0]["value"] or found[0].text


def test_a_refusal_stands_at_the_form() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    past = {"when": "2026-01-01T09:00", "place": "Ruang rapat"}

    response = send("rudi", complaint, Act.SCHEDULE, **past)

    assert response.status_code == 422
    assert "Waktu pertemuan sudah lewat." in read(response).one("div", class_="ringkas-galat").text


@pytest.mark.parametrize("act", ["selesaikan", "terima", "hapus", "hitung_ulang", "terima_jawaban"])
def test_what_no_officer_does_has_no_address(act: str) -> None:
    assert send("dewi", cast.filed(), act).status_code == 404


def test_a_step_that_is_not_theirs_is_refused() -> None:
    complaint = cast.filed()

    response = send("rudi", complaint, Act.CLASSIFY, tier="ringan", reason=REASON)

    assert response.status_code == 422
    shown = read(response)
    assert "bukan wewenang Anda" in shown.one("div", class_="ringkas-galat").text
    assert REASON in shown.one("section", **{"aria-labelledby": "tulisan"}).text


@pytest.mark.parametrize("name", ["maya", "irwan", "laila", "eko"])
def test_nobody_acts_on_what_they_cannot_see(name: str) -> None:
    complaint = cast.filed()

    assert send(name, complaint, Act.NOTE, text=REASON).status_code == 404
    assert complaint.events.count() == 1


def test_opened_by_hand_a_step_leads_to_its_aduan() -> None:
    complaint = cast.filed()

    response = signed_in("sari").get(address(complaint, Act.CLASSIFY))

    assert (response.status_code, response["Location"]) == (303, address(complaint))


# Somebody else was faster.


def test_an_overtaken_step_shows_what_changed_and_keeps_what_was_typed() -> None:
    complaint = cast.filed()
    actions.note(complaint, text="Baru saja.", by=cast.actor("dewi"), at=cast.RECEIVED)

    response = signed_in("sari").post(
        address(complaint, Act.CLASSIFY), {"seen": "1", "tier": "normatif", "reason": REASON}
    )

    shown = read(response)
    assert response.status_code == 409
    assert "baru saja diubah orang lain" in shown.one("div", class_="ringkas-galat").text
    changed = shown.one("section", **{"aria-labelledby": "berubah"})
    assert "Baru saja." in changed.text
    assert "Aduan diterima" not in changed.text
    action = shown.one(id="tetapkan_tingkat")
    assert REASON in action.text
    assert action.one(id="tetapkan_tingkat_seen")["value"] == "2"
    complaint.refresh_from_db()
    assert complaint.tier == ""


def test_sent_once_more_the_overtaken_step_is_taken() -> None:
    complaint = cast.filed()
    actions.note(complaint, text="Baru saja.", by=cast.actor("dewi"), at=cast.RECEIVED)
    typed = {"tier": "normatif", "reason": REASON}
    assert send("sari", complaint, Act.CLASSIFY, **typed | {"seen": 1}).status_code == 409

    assert send("sari", complaint, Act.CLASSIFY, **typed).status_code == 303


@pytest.mark.parametrize("seen", ["", "x", "-1", "0", "9" * 5000])
def test_an_odd_version_is_an_old_one(seen: str) -> None:
    response = send("sari", cast.filed(), Act.NOTE, text=REASON, seen=seen)

    assert response.status_code == 409


def test_what_was_typed_for_a_step_that_is_gone_can_be_copied() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    seen = complaint.version
    actions.withdraw(complaint, reason="Beres.", by=cast.COMPLAINANT, at=timezone.now())

    response = send("rudi", complaint, Act.ASK, question="Tanggal berapa?", seen=seen)

    shown = read(response)
    assert response.status_code == 409
    assert "Minta kelengkapan" not in offered(shown)
    assert "Tanggal berapa?" in shown.one("section", **{"aria-labelledby": "tulisan"}).text


@pytest.mark.parametrize(
    ("state", "act", "typed"),
    [
        (State.RECEIVED, Act.CLASSIFY, {"tier": "ringan", "reason": REASON}),
        (State.ASSIGNED, Act.START, {}),
        (State.IN_PROGRESS, Act.NOTE, {"text": REASON}),
        (State.INCOMPLETE, Act.COMPLETE, {"via": "surat", "answer": "Tanggal 9."}),
        (State.IN_PROGRESS, Act.DRAFT, {"outcome": "terbukti", "text": TEXT}),
    ],
)
def test_a_double_click_is_one_step(state: State, act: Act, typed: dict[str, Any]) -> None:
    complaint = cast.brought_to(state)
    given = {"seen": complaint.version} | typed
    officer = signed_in("sari")

    first = officer.post(address(complaint, act), given)
    second = officer.post(address(complaint, act), given)

    assert [first.status_code, second.status_code] == [303, 303]
    assert complaint.events.filter(act=act).count() == 1


@pytest.mark.parametrize(
    ("act", "typed"),
    [(Act.TRANSFER, {"biro": "biro-hukum"}), (Act.CLASSIFY, {"tier": "berkadar"})],
)
def test_a_double_click_that_takes_the_aduan_away_leads_to_the_queue(
    act: Act, typed: dict[str, Any]
) -> None:
    complaint = cast.filed()
    given = {"seen": 1, "reason": REASON} | typed
    if "biro" in given:
        given["biro"] = biro(given["biro"])
    officer = signed_in("sari")

    answers = [officer.post(address(complaint, act), given) for _ in range(2)]

    assert [answer["Location"] for answer in answers] == ["/petugas/", "/petugas/"]
    assert complaint.events.filter(act=act).count() == 1
    assert signed_in("rudi").post(address(complaint, act), given).status_code == 404


def test_two_different_notes_from_one_page_are_no_double_click() -> None:
    complaint = cast.filed()
    seen = complaint.version

    send("sari", complaint, Act.NOTE, text="Satu.", seen=seen)
    second = send("sari", complaint, Act.NOTE, text="Dua.", seen=seen)

    assert second.status_code == 409
    assert "Dua." in read(second).one(id="catat").text


# Steps that need more than words.


def test_an_aduan_is_assigned_to_who_may_see_it() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    rudi, maya = cast.person("rudi"), cast.person("maya")
    names = [option.text for option in page("sari", complaint).one(id="tugaskan_to").all("option")]

    assert "Rudi (Tim Penelaah)" in names
    assert not [name for name in names if name.startswith(("Maya", "Irwan", "Laila"))]
    assert send("sari", complaint, Act.ASSIGN, to=maya.pk).status_code == 422
    assert send("sari", complaint, Act.ASSIGN, to=rudi.pk).status_code == 303
    complaint.refresh_from_db()
    assert complaint.assignee == rudi


def test_whoever_is_accused_loses_sight_of_the_aduan() -> None:
    complaint, rudi = cast.filed(), cast.person("rudi")

    send("sari", complaint, Act.CLASSIFY, tier="normatif", reason=REASON, respondent=rudi.pk)

    assert signed_in("rudi").get(address(complaint)).status_code == 404


def test_where_officers_are_too_many_for_a_list_the_accused_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(services, "MOST_OFFERED", 56)
    complaint, maya = cast.filed(), cast.person("maya")
    other = cast.filed()
    person = get_user_model().objects.create(username="rudi2", first_name="Rudi")
    Duty.objects.create(user=person, role=Role.HEAD, biro=complaint.biro, since=cast.SINCE)
    cast.person("rudi")

    def name(typed: str, of: Complaint = complaint) -> Any:
        given = {"tier": "normatif", "reason": REASON, "respondent": typed}
        return send("sari", of, Act.CLASSIFY, **given)

    for unclear in ("Siapa Saja", "Rudi", "x" * 200):
        refused = name(unclear)
        assert refused.status_code == 422
        assert read(refused).one("input", name="respondent")["value"] == unclear
        assert "tulis nama akunnya" in read(refused).one(class_="ringkas-galat").text
    assert name(" maya ").status_code == 303
    complaint.refresh_from_db()
    assert complaint.respondent == maya
    assert name("rudi", of=other).status_code == 303
    other.refresh_from_db()
    assert other.respondent == cast.person("rudi")


def test_where_officers_are_many_only_those_of_the_biro_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(services, "MOST_OFFERED", 56)
    complaint = cast.brought_to(State.ASSIGNED)
    for name in ("maya", "rudi", "dewi"):
        cast.person(name)

    offer = Offer(dossier.read(complaint), by=cast.actor("sari"), at=timezone.now())
    names = [option.text for option in page("sari", complaint).one(id="tugaskan_to").all("option")]

    loaded = {officer.name for officer in offer.officers}
    assert {"Rudi", "Dewi"} <= loaded
    assert "Maya" not in loaded
    assert "Rudi (Tim Penelaah)" in names
    assert [name for name in names if name.startswith("Dewi")]


def test_a_transferred_aduan_leads_to_the_queue() -> None:
    complaint = cast.filed()

    response = send("sari", complaint, Act.TRANSFER, biro=biro("biro-hukum"), reason=REASON)

    assert (response.status_code, response["Location"]) == (303, "/petugas/")
    assert signed_in("sari").get(address(complaint)).status_code == 404
    assert signed_in("maya").get(address(complaint)).status_code == 200


def test_berkadar_pengawasan_goes_out_of_the_biro_s_sight() -> None:
    complaint = cast.filed()

    response = send("sari", complaint, Act.CLASSIFY, tier="berkadar", reason=REASON)

    assert response["Location"] == "/petugas/"
    assert signed_in("sari").get(address(complaint)).status_code == 404
    assert signed_in("irwan").get(address(complaint)).status_code == 200


def test_one_may_go_on_to_what_is_due_next() -> None:
    first, second = cast.filed(), cast.filed()

    response = send("sari", first, Act.CLASSIFY, tier="ringan", reason=REASON, onward="1")

    assert response["Location"] == address(second)


def test_with_nothing_left_one_goes_on_to_the_queue() -> None:
    response = send("hendra", cast.brought_to(State.AWAITING_APPROVAL), Act.APPROVE, onward="1")

    assert response["Location"] == "/petugas/"


def test_a_duplicate_names_its_original_as_people_type_it() -> None:
    original, copy = cast.filed(), cast.filed()
    typed = original.number.replace("ADU-", "adu ").replace("-0000", " ")

    response = send("sari", copy, Act.DUPLICATE, of=typed, explanation=TEXT)

    assert response.status_code == 303
    copy.refresh_from_db()
    assert copy.duplicate_of == original


def test_the_original_of_another_biro_does_not_exist() -> None:
    theirs = cast.filed(service=None, biro=Biro.objects.get(slug="biro-hukum"))

    response = send("sari", cast.filed(), Act.DUPLICATE, of=theirs.number, explanation=TEXT)

    assert response.status_code == 422


def test_what_became_of_a_referred_aduan_is_written_down() -> None:
    complaint = cast.filed()
    follow_up = timezone.localdate()
    actions.refer(
        complaint,
        to="Polda",
        explanation=TEXT,
        follow_up_on=follow_up,
        by=cast.actor("sari"),
        at=cast.RECEIVED,
    )
    assert opened(page("sari", complaint)) == ["Catat kabar dari instansi lain"]

    response = send("sari", complaint, Act.FOLLOW_UP, answer="Sedang disidik.", next_on=soon())

    assert response.status_code == 303
    complaint.refresh_from_db()
    assert complaint.follow_up_on.isoformat() == soon()


def test_an_aduan_that_was_not_referred_has_no_follow_up() -> None:
    complaint = cast.brought_to(State.CLOSED)

    assert "Catat kabar dari instansi lain" not in offered(page("sari", complaint))
    assert send("sari", complaint, Act.FOLLOW_UP, answer="Kabar.").status_code == 422


def test_a_dissatisfied_complainant_is_written_down_within_ten_working_days() -> None:
    recent = cast.brought_to(State.ANSWERED, received_at=timezone.now() - timedelta(hours=5))
    old = cast.brought_to(State.ANSWERED, received_at=timezone.now() - timedelta(days=60))

    assert "Buka kembali atas permintaan pengadu" in offered(page("sari", recent))
    assert "Buka kembali atas permintaan pengadu" not in offered(page("sari", old))
    assert send("sari", recent, Act.REOPEN, reason="Belum.").status_code == 303
    assert send("sari", old, Act.REOPEN, reason="Belum.").status_code == 422


def test_an_aduan_is_held_back_from_deletion_and_let_go() -> None:
    complaint = cast.brought_to(State.CLOSED)

    send("dewi", complaint, Act.HOLD, reason="Perkara di PTUN")
    assert "Ditahan dari penghapusan: Perkara di PTUN" in page("sari", complaint).text
    send("dewi", complaint, Act.HOLD, reason="")
    assert "Ditahan dari penghapusan:" not in page("sari", complaint).text


def test_the_present_tier_cannot_be_set_again() -> None:
    complaint = cast.brought_to(State.ASSIGNED)

    assert "5 hari kerja: tingkat sekarang." in page("sari", complaint).text
    assert send("sari", complaint, Act.CLASSIFY, tier="normatif", reason=REASON).status_code == 422


def test_a_name_open_to_the_biro_can_be_hidden_once() -> None:
    complaint = cast.filed(identity=Identity.BIRO)
    assert "Rahasiakan nama dari Biro" in offered(page("sari", complaint))

    assert send("sari", complaint, Act.TIGHTEN).status_code == 303

    assert "Rahasiakan nama dari Biro" not in offered(page("sari", complaint))
    assert send("sari", complaint, Act.TIGHTEN).status_code == 422


# The answer.


def test_a_draft_is_seen_before_it_is_saved() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    form = page("rudi", complaint).one(id="susun_jawaban")
    assert [button.text for button in form.all("button")] == ["Pakai pola", "Lihat pratinjau"]

    typed = {"outcome": "sebagian", "text": "Satu.\n\nDua.", "wish": "preview"}
    response = send("rudi", complaint, Act.DRAFT, **typed)

    shown = read(response).one(id="susun_jawaban")
    assert response.status_code == 200
    preview = shown.one("div", class_="balasan")
    assert [line.text for line in preview.all("p")] == ["Hasil: Terbukti sebagian", "Satu.", "Dua."]
    assert "Simpan dan minta persetujuan" in [button.text for button in shown.all("button")]
    assert not Answer.objects.exists()


def test_a_preview_of_an_unfinished_answer_says_what_is_missing() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    assert send("rudi", complaint, Act.DRAFT, text="", wish="preview").status_code == 422


def test_a_returned_draft_is_where_the_next_begins() -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL)
    send("hendra", complaint, Act.RETURN, reason="Sebut tanggalnya.")

    shown = page("rudi", complaint)

    assert shown.one("textarea", id="susun_jawaban_text").text == "Sudah kami perbaiki."
    assert "checked" in shown.one("input", id="susun_jawaban_outcome_0").attributes
    assert "Sebut tanggalnya." in shown.text


def test_a_new_round_does_not_begin_with_what_was_returned_before() -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL)
    send("hendra", complaint, Act.RETURN, reason="Lagi.")
    send("rudi", complaint, Act.DRAFT, outcome="terbukti", text=TEXT)
    send("hendra", complaint, Act.APPROVE)
    actions.reopen(complaint, reason="Belum.", by=cast.COMPLAINANT, at=timezone.now())

    assert page("rudi", complaint).one("textarea", id="susun_jawaban_text").text == ""


def test_nobody_sends_the_own_draft() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    send("sari", complaint, Act.DRAFT, outcome="terbukti", text=TEXT)

    response = send("sari", complaint, Act.APPROVE)

    assert response.status_code == 422
    assert "orang kedua" in read(response).one("div", class_="ringkas-galat").text
    complaint.refresh_from_db()
    assert complaint.state == State.AWAITING_APPROVAL
    assert send("hendra", complaint, Act.APPROVE).status_code == 303


def test_who_approves_reads_the_whole_answer_and_who_wrote_it() -> None:
    action = page("hendra", cast.brought_to(State.AWAITING_APPROVAL)).one(id="kirim_jawaban")

    shown = action.one("div", class_="balasan").text
    assert shown == "Hasil: Terbukti Sudah kami perbaiki."
    assert action.one("p", class_="ket").text.startswith("Disusun Rudi, Senin, 23 November 2026")


# Standard texts.


def test_a_standard_text_is_put_below_what_was_typed_and_nothing_is_sent() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    pattern = StandardText.objects.create(
        title="Uji", use=StandardText.Use.QUESTION, text="Mohon kirim [nama berkas]."
    )

    response = send(
        "rudi", complaint, Act.ASK, question="Selamat pagi.", pattern=pattern.pk, wish="pattern"
    )

    action = read(response).one(id="minta_kelengkapan")
    assert response.status_code == 200
    text = action.one("textarea").text
    assert text == "Selamat pagi. Mohon kirim [nama berkas]."
    assert action.all("p", class_="pesan-galat") == []
    complaint.refresh_from_db()
    assert complaint.state == State.IN_PROGRESS


@pytest.mark.parametrize("pattern", ["", "999999", "x"])
def test_without_a_known_standard_text_what_was_typed_stays(pattern: str) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    response = send(
        "rudi", complaint, Act.ASK, question="Selamat pagi.", pattern=pattern, wish="pattern"
    )

    assert response.status_code == 200
    assert read(response).one(id="minta_kelengkapan").one("textarea").text == "Selamat pagi."


def _is_long(field: Any) -> bool:
    return isinstance(field, LongTextField)


@pytest.mark.parametrize("name", ACTIONS)
def test_a_form_without_its_token_changes_nothing_and_keeps_what_was_typed(name: str) -> None:
    complaint = cast.filed()
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.person("dewi"))
    typed = dict.fromkeys(ACTIONS[name].form.base_fields, "Kata-kata saya.")

    response = strict.post(address(complaint, name), typed)

    assert response.status_code == 403
    assert complaint.events.count() == 1
    page = read(response)
    assert "terlalu lama terbuka" in page.one(class_="ringkas-galat").text
    texts = [field for field in ACTIONS[name].form.base_fields.values() if _is_long(field)]
    assert ("Kata-kata saya." in page.text) == bool(texts)


def test_a_form_without_its_token_is_for_who_sees_the_aduan() -> None:
    complaint = cast.filed()
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.person("maya"))

    for number in (complaint.number, "ADU-2026-999999"):
        answer = strict.post(f"/petugas/aduan/{number}/{Act.NOTE}/", {"text": REASON})
        assert answer.status_code == 404


def test_control_characters_and_nul_are_taken_out() -> None:
    complaint = cast.filed()

    send("sari", complaint, Act.NOTE, text="Satu\x00 dua\u202e tiga\r\nempat")

    assert complaint.events.last().note == "Satu dua tiga\nempat"


NASTY = [
    "\x00",
    "\ud800",
    "9" * 40,
    "-1",
    "1e9",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "9999-12-31",
    "<script>alert(1)</script>",
    "[" * 4000,
    "ADU-2026-000001",
    "٣",
]


@pytest.mark.parametrize("name", ACTIONS)
def test_no_form_of_the_desk_breaks_on_odd_values(name: str) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    officer = signed_in("dewi")

    # Each form gets another third of the values: all together meet every kind of field.
    for value in NASTY[list(ACTIONS).index(name) % 3 :: 3]:
        fields = {
            field: value.encode("utf-8", "replace") for field in ACTIONS[name].form.base_fields
        }
        sent = officer.post(
            address(complaint, name),
            urlencode(fields),
            content_type="application/x-www-form-urlencoded",
        )
        assert sent.status_code in {200, 303, 409, 422}
