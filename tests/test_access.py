"""Who may open what: every address of the portal stands in this table, or the suite fails."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from complaints.periods import Month
from complaints.statistics import closing
from standards.exports import short_codes
from standards.models import Edition
from tests.complaints import cast
from tests.standards import cast as staff

PUBLIC, LOGIN, OPEN_FORM = "umum", "masuk", "halaman masuk"
SECOND_STEP, WAY_OUT = "langkah kedua", "keluar"
OFFICERS, LEADERS = "petugas", "pimpinan"
UNLISTED = "pemegang alamat"
PRINTED = "pembaca cetakan"
MACHINES = "mesin"
PROGRAMS = "pemegang kunci API"
CITIZENS, SENT_TO, HOLDERS = "formulir warga", "kiriman warga", "pemegang kode lacak"

ACCESS = {
    "home": PUBLIC,
    "help": PUBLIC,
    "security_txt": PUBLIC,
    "about": PUBLIC,
    "accessibility": PUBLIC,
    "privacy": PUBLIC,
    "style": PUBLIC,
    "style_complaints": PUBLIC,
    "style_desk": PUBLIC,
    "alive": PUBLIC,
    "fit": MACHINES,
    "numbers": MACHINES,
    "robots": PUBLIC,
    "sitemap": PUBLIC,
    "sitemap_part": PUBLIC,
    "standards:services": PUBLIC,
    "standards:changes": PUBLIC,
    "standards:service_by_code": PUBLIC,
    "standards:service": PUBLIC,
    "standards:history": PUBLIC,
    "standards:edition": PUBLIC,
    "standards:compare": PUBLIC,
    "standards:matrix": PUBLIC,
    "standards:matrix_docx": PUBLIC,
    "standards:short_code": PRINTED,
    "standards:biro_list": PUBLIC,
    "standards:biro": PUBLIC,
    "standards:booklet": PUBLIC,
    "standards:acts": PUBLIC,
    "standards:act": PUBLIC,
    "standards:decrees": PUBLIC,
    "standards:decree": PUBLIC,
    "standards:annex_docx": PUBLIC,
    "standards:annex_pdf": PUBLIC,
    "standards:decree_docx": PUBLIC,
    "standards:decree_pdf": PUBLIC,
    "standards:decree_matrix": PUBLIC,
    "standards:decree_matrix_docx": PUBLIC,
    "standards:pledges": PUBLIC,
    "standards:pledge": PUBLIC,
    "standards:data": PUBLIC,
    "standards:data_services": PUBLIC,
    "standards:data_csv": PUBLIC,
    "standards:data_service": PUBLIC,
    "standards:data_acts": PUBLIC,
    "standards:data_decrees": PUBLIC,
    "standards:data_cpsv": PUBLIC,
    "standards:offline": PUBLIC,
    "standards:data_search": PUBLIC,
    "standards:preview": UNLISTED,
    "complaints:deadline": PUBLIC,
    "complaints:deadline_data": PUBLIC,
    "complaints:statistics": PUBLIC,
    "complaints:statistics_json": PUBLIC,
    "complaints:month": PUBLIC,
    "complaints:month_json": PUBLIC,
    "complaints:month_csv": PUBLIC,
    "complaints:month_notice": PUBLIC,
    "complaints:deadline_feed": UNLISTED,
    "complaints:open311_discovery": PUBLIC,
    "complaints:open311_services": PUBLIC,
    "complaints:open311_service": PUBLIC,
    "complaints:open311_token": PROGRAMS,
    "complaints:open311_requests": PROGRAMS,
    "complaints:open311_request": PROGRAMS,
    "complaints:start": PUBLIC,
    "complaints:new": CITIZENS,
    "complaints:new_service": CITIZENS,
    "complaints:new_problem": CITIZENS,
    "complaints:new_name": CITIZENS,
    "complaints:new_contact": CITIZENS,
    "complaints:new_check": CITIZENS,
    "complaints:new_cancel": SENT_TO,
    "complaints:receipt": CITIZENS,
    "complaints:receipt_pdf": CITIZENS,
    "complaints:track": CITIZENS,
    "complaints:tracked": HOLDERS,
    "complaints:tracked_step": HOLDERS,
    "complaints:tracked_file": HOLDERS,
    "complaints:tracked_letter": HOLDERS,
    "complaints:leave": HOLDERS,
    "desk:queue": OFFICERS,
    "desk:keep_view": OFFICERS,
    "desk:forget_view": OFFICERS,
    "desk:own_calendar": OFFICERS,
    "desk:end_address": OFFICERS,
    "desk:case": OFFICERS,
    "desk:log": OFFICERS,
    "desk:logged": OFFICERS,
    "desk:logged_pdf": OFFICERS,
    "desk:register": OFFICERS,
    "desk:register_xlsx": OFFICERS,
    "desk:register_csv": OFFICERS,
    "desk:statistics": LEADERS,
    "desk:act": OFFICERS,
    "desk:file": OFFICERS,
    "desk:case_file": OFFICERS,
    "desk:letter": OFFICERS,
    "sign_in": OPEN_FORM,
    "sign_in_code": SECOND_STEP,
    "own_password": SECOND_STEP,
    "second_factor": SECOND_STEP,
    "sign_out": WAY_OUT,
    "own_sessions": LOGIN,
    "password": LOGIN,
    "backup_codes": LOGIN,
    "admin_password": LOGIN,
    "admin_sign_in": OPEN_FORM,
    "admin:login": OPEN_FORM,
    "admin:*": LOGIN,
}
"""Everything in the workshop (`admin:*`) needs an account; its sign-in page leads to ours."""

EXAMPLES = {
    "biro": "biro-kesejahteraan-rakyat",
    "number": "1",
    "before": "1",
    "after": "2",
    "code": "3.1",
    "name": "tambah",
    "month": "2026-10",
    "form": "json",
}
SLUGS = {
    "standards:biro": "biro-hukum",
    "standards:booklet": "biro-hukum",
    "standards:pledge": "biro-hukum",
    "standards:act": "uu-25-2009",
    **dict.fromkeys(
        [
            "standards:decree",
            "standards:annex_docx",
            "standards:annex_pdf",
            "standards:decree_docx",
            "standards:decree_pdf",
            "standards:decree_matrix",
            "standards:decree_matrix_docx",
        ],
        "sk-1829-or-2021",
    ),
}

QUERIES = {
    "complaints:deadline_data": "?diterima=2026-11-23T10:00:00%2B07:00&batas=3+jam",
    "standards:annex_docx": "?layanan=1.1",
    "standards:annex_pdf": "?layanan=1.1",
}
"""What an address must be asked with to answer at all."""


def addresses() -> dict[str, str]:
    """Every address of the portal by name, with examples for its variable parts."""
    walked = _walk(get_resolver(), "", "")
    return {name: f"/{path}{QUERIES.get(name, '')}" for name, path in walked}


def _walk(resolver: URLResolver, namespace: str, path: str) -> Iterator[tuple[str, str]]:
    for pattern in resolver.url_patterns:
        here = path + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern, inner, here)
        else:
            name = f"{namespace}{_name(pattern, here)}"
            yield name, _filled(name, here)


def _name(pattern: URLPattern, path: str) -> str:
    """The name of an address; the workshop has a few without one."""
    return pattern.name or f"({path})"


def _filled(name: str, path: str) -> str:
    path = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"<\1>", path)
    path = path.replace("^", "").replace("$", "").replace("\\Z", "").replace("\\", "")
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: _example(name, part[1]), path)


def _example(name: str, part: str) -> str:
    if part == "slug":
        return SLUGS.get(name, "konsultasi")
    return EXAMPLES.get(part, "1")


def rule(name: str) -> str:
    """The row of the table for an address."""
    if name.startswith("admin:") and name != "admin:login":
        return ACCESS["admin:*"]
    return ACCESS[name]


ADDRESSES = addresses()
PUBLIC_NAMES = [name for name in ADDRESSES if ACCESS.get(name) == PUBLIC]
DESK = [name for name, who in ACCESS.items() if who == OFFICERS]
WORKSHOP = [name for name in ADDRESSES if name.startswith("admin:") and name != "admin:login"]


def test_every_address_stands_in_the_table_and_the_table_names_no_other() -> None:
    named = {name for name in ADDRESSES if name not in WORKSHOP}

    assert named == {name for name in ACCESS if name != "admin:*"}


@pytest.fixture
def _closed_month(db: None) -> None:
    """The month of the examples has figures."""
    month = Month.parse(EXAMPLES["month"])
    closing.close(month, at=month.period.end)


@pytest.mark.usefixtures("_closed_month")
@pytest.mark.parametrize("name", PUBLIC_NAMES)
def test_a_public_page_answers_everybody(reader: Client, name: str) -> None:
    response = reader.get(ADDRESSES[name])

    assert response.status_code == (302 if name == "standards:service_by_code" else 200)
    if response.status_code == 302:
        assert response["Location"].startswith("/layanan/")


@pytest.mark.parametrize("name", WORKSHOP)
def test_the_workshop_sends_strangers_to_the_sign_in_page(reader: Client, name: str) -> None:
    response = reader.get(ADDRESSES[name])

    assert response.status_code == 302
    assert response["Location"].startswith(("/masuk/", "/admin/login/"))


def test_the_workshop_was_really_walked() -> None:
    assert len(WORKSHOP) > 40
    assert "admin:standards_edition_change" in WORKSHOP
    assert "admin:portal_user_delete" in WORKSHOP


def test_the_sign_in_page_is_open(reader: Client) -> None:
    assert reader.get(ADDRESSES["sign_in"]).status_code == 200


@pytest.mark.parametrize("name", ["admin_sign_in", "admin:login"])
def test_the_workshop_has_no_sign_in_page_of_its_own(reader: Client, name: str) -> None:
    response = reader.get(f"{ADDRESSES[name]}?next=/admin/")

    assert (response.status_code, response["Location"]) == (302, "/masuk/?next=/admin/")


@pytest.mark.parametrize("name", [name for name, who in ACCESS.items() if who == LOGIN][:-1])
def test_a_page_for_staff_sends_strangers_to_the_sign_in_page(reader: Client, name: str) -> None:
    response = reader.post(ADDRESSES[name])

    assert response.status_code == 302
    assert response["Location"].startswith("/masuk/?next=")


@pytest.mark.parametrize("name", [name for name, who in ACCESS.items() if who == SECOND_STEP])
def test_the_second_step_of_signing_in_follows_the_first(reader: Client, name: str) -> None:
    for answer in (reader.get(ADDRESSES[name]), reader.post(ADDRESSES[name])):
        assert (answer.status_code, answer["Location"]) == (302, "/masuk/")


def test_the_way_out_is_open_and_needs_a_button(reader: Client) -> None:
    assert reader.get(ADDRESSES["sign_out"]).status_code == 405
    assert reader.post(ADDRESSES["sign_out"])["Location"] == "/masuk/"


@pytest.mark.parametrize("name", [*DESK, "desk:statistics"])
def test_the_desk_sends_strangers_to_the_sign_in_page(reader: Client, name: str) -> None:
    for answer in (reader.get(ADDRESSES[name]), reader.post(ADDRESSES[name])):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/masuk/?next=/petugas/")


@pytest.mark.parametrize("who", ["eko", "laila"])
@pytest.mark.parametrize("name", DESK)
def test_the_desk_does_not_exist_for_who_handles_no_aduan(
    reader: Client, name: str, who: str
) -> None:
    reader.force_login(cast.person(who))

    assert reader.get(ADDRESSES[name]).status_code == 404
    assert reader.post(ADDRESSES[name]).status_code == 404


@pytest.mark.parametrize("who", ["eko", "sari", "rudi", "hendra", "maya", "irwan"])
def test_the_figures_of_the_desk_do_not_exist_below_the_leadership(
    reader: Client, who: str
) -> None:
    reader.force_login(cast.person(who))

    assert reader.get(ADDRESSES["desk:statistics"]).status_code == 404
    assert reader.post(ADDRESSES["desk:statistics"]).status_code == 404


@pytest.mark.parametrize("name", [name for name, who in ACCESS.items() if who == CITIZENS])
def test_a_form_for_citizens_is_open_and_kept_by_nobody(reader: Client, name: str) -> None:
    answer = reader.get(ADDRESSES[name])

    assert answer.status_code in {200, 302, 303}
    assert answer.get("Location", "/aduan/").startswith("/aduan/")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert "sessionid" not in reader.cookies


@pytest.mark.parametrize("name", [name for name, who in ACCESS.items() if who == SENT_TO])
def test_what_citizens_send_is_taken_from_everybody(reader: Client, name: str) -> None:
    assert reader.get(ADDRESSES[name]).status_code == 405
    assert reader.post(ADDRESSES[name]).status_code == 303


@pytest.mark.parametrize("who", ["", "sari", "dewi"])
@pytest.mark.parametrize("name", [name for name, who in ACCESS.items() if who == HOLDERS])
def test_an_aduan_is_opened_by_its_pass_alone(reader: Client, name: str, who: str) -> None:
    if who:
        reader.force_login(cast.person(who))

    for answer in (reader.get(ADDRESSES[name]), reader.post(ADDRESSES[name])):
        assert answer.status_code in {302, 303, 403, 405}
        assert answer.get("Location", "/aduan/lacak/") == "/aduan/lacak/"


@pytest.mark.parametrize("who", ["", "sari", "umi"])
def test_an_unlisted_address_is_not_guessed(reader: Client, who: str) -> None:
    if who:
        reader.force_login(staff.person(who) if who == "umi" else cast.person(who))

    for name in ("standards:preview", "complaints:deadline_feed"):
        assert reader.get(ADDRESSES[name]).status_code == 404
        assert reader.post(ADDRESSES[name]).status_code == 405


@pytest.mark.parametrize("who", ["", "sari", "dewi"])
@pytest.mark.parametrize("name", [name for name, who in ACCESS.items() if who == PROGRAMS])
def test_without_a_key_programs_get_nothing(reader: Client, name: str, who: str) -> None:
    if who:
        reader.force_login(cast.person(who))

    assert reader.get(ADDRESSES[name]).status_code in {403, 404}
    assert reader.post(ADDRESSES[name]).status_code in {400, 405}


def test_a_printed_code_is_for_everybody_and_a_misread_one_leads_nowhere(reader: Client) -> None:
    code = short_codes.encode(Edition.objects.of_host().public()[0].pk)

    assert reader.get(f"/e/{code}/").status_code == 302
    assert reader.post(f"/e/{code}/").status_code == 405
    assert reader.get(ADDRESSES["standards:short_code"]).status_code == 404


@pytest.mark.usefixtures("_closed_month")
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("name", PUBLIC_NAMES)
def test_a_public_page_can_only_be_read(reader: Client, name: str, method: str) -> None:
    response = getattr(reader, method)(ADDRESSES[name])

    assert response.status_code == 405
    assert "hanya untuk dibaca" in response.content.decode()


@pytest.mark.usefixtures("_closed_month")
@pytest.mark.parametrize("name", PUBLIC_NAMES)
def test_a_public_page_has_a_head(reader: Client, name: str) -> None:
    address = ADDRESSES[name]

    assert reader.head(address).status_code == reader.get(address).status_code


def test_no_public_page_needs_or_opens_a_session(reader: Client) -> None:
    for name in PUBLIC_NAMES:
        reader.get(ADDRESSES[name])

    assert not reader.cookies
