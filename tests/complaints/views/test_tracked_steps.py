"""What complainants do: taken once, refused in words, and nothing typed is ever lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from complaints import actions
from complaints.evidence import store
from complaints.following import tracking_pass
from complaints.following.steps import STEPS
from complaints.models import Complaint, Identity, Reporter
from complaints.workflow import Act, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.evidence import documents, pictures
from tests.complaints.tracking import DOOR, KEY, PAGE, at, enter, keyed
from tests.page import Element, read

pytestmark = pytest.mark.django_db

SOON = wib("Mon 2026-11-23 16:00")
WORDS = "Tanggal 9 November, di loket dua."


@pytest.fixture(autouse=True)
def root(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    at(monkeypatch, SOON)
    return settings.EVIDENCE_ROOT


def photo(content: bytes | None = None, name: str = "foto rumah.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or pictures.jpeg(exif=pictures.photo_data()))


def shown(complaint: Complaint) -> str:
    """What the hidden field of every form says of the page."""
    return f"{complaint.number}/{complaint.version}"


def send(reader: Client, complaint: Complaint, name: str, **fields: Any) -> Any:
    return reader.post(f"{PAGE}{name}/", {"page": shown(complaint)} | fields)


def opened(reader: Client, state: State, **changes: Any) -> Complaint:
    complaint = keyed(cast.brought_to(state, **changes))
    enter(reader, complaint)
    return complaint


def summary(page: Element) -> str:
    return page.one(class_="ringkas-galat").text


# Taken

TAKEN: list[tuple[str, State, dict[str, str], State, str]] = [
    ("lengkapi", State.INCOMPLETE, {"text": WORDS}, State.IN_PROGRESS, "sudah kami terima"),
    ("tambah", State.RECEIVED, {"text": WORDS}, State.RECEIVED, "sudah ditambahkan"),
    ("puas", State.ANSWERED, {"text": ""}, State.DONE, "Aduan Anda selesai"),
    ("buka-kembali", State.ANSWERED, {"text": WORDS}, State.REOPENED, "tenggat baru"),
    ("cabut", State.IN_PROGRESS, {"text": "", "yakin": "ya"}, State.CLOSED, "sudah dicabut"),
    ("rahasiakan", State.IN_PROGRESS, {"to": "pengelola"}, State.IN_PROGRESS, "diperketat"),
]


@pytest.mark.parametrize(("name", "before", "fields", "after", "said"), TAKEN)
def test_a_step_is_taken_and_said(
    reader: Client, name: str, before: State, fields: dict[str, str], after: State, said: str
) -> None:
    complaint = opened(reader, before, identity=Identity.BIRO)
    answer = send(reader, complaint, name, **fields)

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert said in read(reader.get(PAGE)).one(class_="kabar").text
    complaint.refresh_from_db()
    last = complaint.events.last()
    assert (complaint.standing, last.act) == (after, STEPS[name].act)
    assert (last.role, last.by, last.text) == ("pengadu", None, fields.get("text", ""))


@pytest.mark.parametrize(("name", "before", "fields", "after", "said"), TAKEN)
def test_a_second_click_takes_nothing_twice_and_shows_the_state(
    reader: Client, name: str, before: State, fields: dict[str, str], after: State, said: str
) -> None:
    complaint = opened(reader, before, identity=Identity.BIRO)
    answers = [send(reader, complaint, name, **fields) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert complaint.events.filter(act=STEPS[name].act, role="pengadu").count() == 1


def test_an_answer_brings_its_file_along(reader: Client) -> None:
    complaint = opened(reader, State.INCOMPLETE)
    answer = send(reader, complaint, "lengkapi", text=WORDS, file=photo())

    assert answer.status_code == 303
    attachment = complaint.attachments.get()
    assert (attachment.label, attachment.added_by) == ("bukti-1.jpg", "pengadu")
    complaint.refresh_from_db()
    assert complaint.standing is State.IN_PROGRESS


def test_a_file_is_added_alone(reader: Client) -> None:
    complaint = opened(reader, State.ANSWERED)

    for upload in (photo(), SimpleUploadedFile("surat.pdf", documents.pdf())):
        assert send(reader, complaint, "bukti", file=upload).status_code == 303
    assert [each.label for each in complaint.attachments.all()] == ["bukti-1.jpg", "bukti-2.pdf"]


def test_the_same_file_twice_is_one(reader: Client) -> None:
    complaint = opened(reader, State.RECEIVED)
    answers = [send(reader, complaint, "bukti", file=photo()) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert complaint.attachments.count() == 1


# What cannot be undone is asked once more


def test_withdrawing_is_asked_once_more_with_what_was_typed(reader: Client) -> None:
    complaint = opened(reader, State.IN_PROGRESS)
    answer = send(reader, complaint, "cabut", text=WORDS)
    page = read(answer)

    assert answer.status_code == 200
    assert page.one("h1").text == "Cabut aduan ini?"
    assert page.one("input", name="text")["value"] == WORDS
    assert page.one("input", name="page")["value"] == shown(complaint)
    complaint.refresh_from_db()
    assert complaint.standing is State.IN_PROGRESS


@pytest.mark.parametrize("identity", [Identity.BIRO, Identity.MANAGER])
def test_the_name_is_deleted_only_after_a_second_yes(reader: Client, identity: Identity) -> None:
    complaint = opened(reader, State.IN_PROGRESS, identity=identity)
    asked = send(reader, complaint, "rahasiakan", to="anonim")

    assert read(asked).one("h1").text == "Hapus nama Anda dari aduan ini?"
    assert Reporter.objects.filter(complaint=complaint).exists()

    assert send(reader, complaint, "rahasiakan", to="anonim", yakin="ya").status_code == 303
    assert not Reporter.objects.filter(complaint=complaint).exists()


def test_secrecy_is_never_loosened(reader: Client) -> None:
    complaint = opened(reader, State.IN_PROGRESS, identity=Identity.MANAGER)
    answers = [send(reader, complaint, "rahasiakan", to=to) for to in ("biro", "pengelola")]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert "Pilih salah satu yang ada di daftar" in summary(read(answers[0]))


# Refused, in words and without loss

REFUSED = [
    ("lengkapi", State.INCOMPLETE, {"text": "  "}, "Tulis jawaban Anda"),
    ("tambah", State.RECEIVED, {}, "Tulis keterangan Anda"),
    ("tambah", State.RECEIVED, {"text": "x" * 4001}, "paling banyak 4000 huruf, sekarang 4001"),
    ("tambah", State.RECEIVED, {"text": "\x00\x1b"}, "Tulis keterangan Anda"),
    ("buka-kembali", State.ANSWERED, {"text": ""}, "Tulis apa yang belum selesai"),
    ("rahasiakan", State.RECEIVED, {}, "Pilih siapa yang masih boleh tahu nama Anda"),
    ("bukti", State.RECEIVED, {}, "Pilih satu foto atau dokumen"),
    ("bukti", State.RECEIVED, {"file": "bukan berkas"}, "Pilih satu foto atau dokumen"),
]


@pytest.mark.parametrize(("name", "state", "fields", "sentence"), REFUSED)
def test_what_is_missing_is_said_at_its_field(
    reader: Client, name: str, state: State, fields: dict[str, str], sentence: str
) -> None:
    complaint = opened(reader, state)
    answer = send(reader, complaint, name, **fields)
    page = read(answer)

    assert answer.status_code == 422
    assert page.one("title").text.startswith("Galat: ")
    assert sentence in summary(page)
    field = page.one(class_="ringkas-galat").one("a")["href"].removeprefix("#").removesuffix("_0")
    assert field.startswith(f"{name}_")
    assert "open" in page.one("details", id=name).attributes
    complaint.refresh_from_db()
    assert shown(complaint) == page.one("form", action=f"{PAGE}{name}/").one(name="page")["value"]


BAD_FILES: list[tuple[str, bytes, str]] = [
    ("kosong.jpg", b"", "Berkas kosong"),
    ("besar.jpg", b"\xff\xd8\xff" + b"x" * (8 * 1024 * 1024), "Berkas lebih besar dari 8 MB"),
    ("skrip.jpg", b"<script>alert(1)</script>", "Berkas harus JPG, PNG, WebP, atau PDF"),
    ("foto.pdf", pictures.jpeg(), "Isi berkas tidak cocok dengan akhiran namanya"),
    ("rusak.jpg", pictures.jpeg()[:-200], "Berkas rusak"),
    ("kunci.pdf", documents.locked(), "PDF ini dikunci sandi"),
]


@pytest.mark.parametrize(("file", "content", "sentence"), BAD_FILES)
def test_a_refused_file_says_why_and_the_answer_beside_it_stays(
    reader: Client, root: Path, file: str, content: bytes, sentence: str
) -> None:
    complaint = opened(reader, State.INCOMPLETE)
    upload = SimpleUploadedFile(file, content)
    answer = send(reader, complaint, "lengkapi", text=WORDS, file=upload)
    page = read(answer)

    assert answer.status_code == 422
    assert sentence in summary(page)
    assert page.one(class_="ringkas-galat").one("a")["href"] == "#lengkapi_file"
    assert page.one("textarea", id="lengkapi_text").text == WORDS
    complaint.refresh_from_db()
    assert complaint.standing is State.INCOMPLETE
    assert not [path for path in root.rglob("*") if path.is_file()]


def test_the_twenty_first_file_is_refused(reader: Client, root: Path) -> None:
    complaint = opened(reader, State.RECEIVED)
    for number in range(20):
        actions.attach(
            complaint,
            content=b"%d" % number,
            kind="jpeg",
            stored=f"{number:032x}",
            by=cast.COMPLAINANT,
            at=SOON,
        )
    answer = send(reader, complaint, "bukti", file=photo())

    assert answer.status_code == 422
    assert "sudah memuat 20 berkas" in summary(read(answer))
    assert not [path for path in root.rglob("*") if path.is_file()]


def test_reopening_too_late_is_refused_in_words(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaint = opened(reader, State.ANSWERED)
    at(monkeypatch, wib("Tue 2026-12-08 09:00"))
    answer = send(reader, complaint, "buka-kembali", text=WORDS)
    page = read(answer)

    assert answer.status_code == 422
    assert "Waktu untuk membuka kembali, 10 hari kerja, sudah lewat." in summary(page)
    assert page.one("blockquote").text == WORDS


# Somebody else was faster


def test_who_was_overtaken_sees_the_new_state_keeps_the_text_and_may_send_again(
    reader: Client,
) -> None:
    complaint = opened(reader, State.INCOMPLETE)
    actions.add(complaint, text="Sudah kami cek.", by=cast.actor("rudi"), at=SOON)
    complaint.version -= 1
    answer = send(reader, complaint, "lengkapi", text=WORDS)
    page = read(answer)

    assert answer.status_code == 409
    assert "baru saja diubah" in page.one(class_="gagal").text
    assert "Sudah kami cek." in page.one(class_="percakapan").text
    assert page.one("textarea", id="lengkapi_text").text == WORDS

    hidden = page.one("form", action=f"{PAGE}lengkapi/").one(name="page")["value"]
    again = reader.post(f"{PAGE}lengkapi/", {"page": hidden, "text": WORDS})
    assert again.status_code == 303


def test_what_cannot_be_sent_any_more_is_shown_to_be_copied(reader: Client) -> None:
    complaint = opened(reader, State.INCOMPLETE)
    before = shown(complaint)
    actions.reject(complaint, explanation="Maaf.", by=cast.actor("dewi"), at=SOON)
    answer = reader.post(f"{PAGE}lengkapi/", {"page": before, "text": WORDS})

    assert answer.status_code == 409
    assert read(answer).one("blockquote").text == WORDS


@pytest.mark.parametrize("name", sorted(STEPS))
def test_a_form_of_another_aduan_in_the_same_browser_does_nothing(
    reader: Client, name: str
) -> None:
    other = cast.brought_to(State.IN_PROGRESS)
    complaint = opened(reader, State.IN_PROGRESS)
    fields = {"text": WORDS, "to": "anonim", "yakin": "ya", "file": photo()}
    answer = send(reader, other, name, **fields)

    assert answer.status_code == 409
    assert "milik aduan lain" in read(answer).one(class_="gagal").text
    for each in (other, complaint):
        version = each.version
        each.refresh_from_db()
        assert each.version == version


@pytest.mark.parametrize("page", ["", "x", "/", "ADU-2026-000001/", "ADU-2026-000001/" + "9" * 99])
def test_a_strange_page_is_an_old_page(reader: Client, page: str) -> None:
    complaint = opened(reader, State.IN_PROGRESS)
    answer = reader.post(f"{PAGE}cabut/", {"page": page, "text": WORDS, "yakin": "ya"})

    assert answer.status_code == 409
    complaint.refresh_from_db()
    assert complaint.standing is State.IN_PROGRESS


# The pass is over, the form is old, the address is wrong


def test_who_comes_too_late_keeps_what_was_typed(complaint_and_visitor: Any) -> None:
    complaint, visitor = complaint_and_visitor
    answer = send(visitor, complaint, "lengkapi", text=WORDS)
    page = read(answer)

    assert answer.status_code == 403
    assert "belum ada yang terkirim" in page.one(class_="gagal").text
    assert page.one("textarea", name="text").text == WORDS

    fields = {each["name"]: each["value"] for each in page.all("input", type="hidden")}
    pair = {"number": complaint.number, "key": KEY, "text": WORDS}
    inside = visitor.post(DOOR, fields | pair)
    assert inside.status_code == 200
    assert inside.cookies[tracking_pass.COOKIE].value
    form = read(inside).one("form", action=f"{PAGE}lengkapi/")
    assert form.one("textarea", name="text").text == WORDS

    sent = visitor.post(f"{PAGE}lengkapi/", {"page": form.one(name="page")["value"], "text": WORDS})
    assert sent.status_code == 303
    assert complaint.events.last().act == Act.COMPLETE


@pytest.fixture
def complaint_and_visitor(reader: Client) -> tuple[Complaint, Client]:
    """An aduan that waits for its complainant, and a browser without a pass."""
    return keyed(cast.brought_to(State.INCOMPLETE)), reader


def test_a_wrong_pair_does_not_lose_it_either(complaint_and_visitor: Any) -> None:
    complaint, visitor = complaint_and_visitor
    wrong = {"number": complaint.number, "key": "0000-0000-0000", "text": WORDS, "step": "lengkapi"}
    answer = visitor.post(DOOR, wrong)

    assert answer.status_code == 422
    assert read(answer).one("textarea", name="text").text == WORDS


@pytest.mark.parametrize("step", ["", "lain", "x" * 999])
def test_a_strange_step_at_the_door_leads_inside(complaint_and_visitor: Any, step: str) -> None:
    complaint, visitor = complaint_and_visitor
    pair = {"number": complaint.number, "key": KEY, "step": step, "text": "x"}

    assert visitor.post(DOOR, pair).status_code == 303


@pytest.mark.parametrize("name", sorted(STEPS))
def test_an_expired_form_is_shown_again_and_takes_nothing(name: str) -> None:
    complaint = keyed(cast.brought_to(State.ANSWERED))
    strict = Client(enforce_csrf_checks=True)
    strict.cookies.load(enter(Client(), complaint).cookies.output(header=""))
    answer = send(strict, complaint, name, text=WORDS, to="anonim", yakin="ya")

    assert answer.status_code == 403
    page = read(answer)
    assert "terlalu lama terbuka" in page.one(class_="gagal").text
    if "text" in STEPS[name].form.base_fields:
        assert WORDS in page.one("main").text
    version = complaint.version
    complaint.refresh_from_db()
    assert complaint.version == version


@pytest.mark.parametrize("ask", [Client.get, Client.post])
@pytest.mark.parametrize("name", ["terima", "susun_jawaban", "lain", "BUKTI"])
def test_there_are_no_other_steps(reader: Client, name: str, ask: Callable[..., Any]) -> None:
    opened(reader, State.IN_PROGRESS)
    answer = ask(reader, f"{PAGE}{name}/")

    assert answer.status_code == (404 if ask is Client.post else 405)


def test_a_step_cannot_be_taken_by_a_link(reader: Client) -> None:
    complaint = opened(reader, State.IN_PROGRESS)
    for name in STEPS:
        answer = reader.get(f"{PAGE}{name}/")
        assert answer.status_code == 405
        assert "hanya menerima kiriman formulir" in answer.content.decode()
    version = complaint.version
    complaint.refresh_from_db()
    assert complaint.version == version


# Files that are fetched


def test_a_fetched_photo_tells_nothing_of_its_maker(reader: Client) -> None:
    complaint = opened(reader, State.RECEIVED)
    send(reader, complaint, "bukti", file=photo(name="KTP Budi.jpg"))
    answer = reader.get(f"{PAGE}bukti/1/")

    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xff\xd8\xff")
    assert pictures.CAMERA.encode() not in content
    assert b"Exif" not in content
    assert answer["Content-Disposition"] == 'attachment; filename="bukti-1.jpg"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in answer["Cache-Control"]


def test_other_files_do_not_exist(reader: Client) -> None:
    other = keyed(cast.filed())
    send(enter(Client(), other), other, "bukti", file=photo())
    complaint = opened(reader, State.RECEIVED)
    actions.attach(
        complaint,
        content=b"rahasia",
        kind="jpeg",
        stored=store.keep(b"rahasia"),
        by=cast.actor("sari"),
        at=SOON,
        internal=True,
    )

    for number in ("1", "2", "0", "9" * 40):
        assert reader.get(f"{PAGE}bukti/{number}/").status_code == 404
    assert Client().get(f"{PAGE}bukti/1/")["Location"] == DOOR


def test_a_file_whose_bytes_are_gone_is_said_to_be(reader: Client) -> None:
    complaint = opened(reader, State.RECEIVED)
    actions.attach(
        complaint, content=b"x", kind="jpeg", stored="0" * 32, by=cast.COMPLAINANT, at=SOON
    )
    answer = reader.get(f"{PAGE}bukti/1/")

    assert answer.status_code == 404
    assert "tidak tersimpan lagi" in read(answer).one("main").text
