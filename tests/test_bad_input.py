"""Whatever is typed into an address or a parameter: a sentence, never a fault, never an echo."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote_to_bytes

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

READS = {
    "/": ["lain"],
    "/layanan/": ["q", "biro", "jenis", "waktu", "akta"],
    "/layanan/biro-pemerintahan/kerja-sama-daerah/": ["pada"],
    "/dasar-hukum/": ["q"],
    "/data/layanan.json": ["instansi"],
    "/data/layanan.csv": ["instansi"],
    "/data/layanan/1.5.json": ["instansi"],
    "/data/cari.json": ["q"],
    "/aduan/statistik/": ["revisi"],
    "/aduan/tenggat/": ["tanggal", "layanan", "mulai_1"],
    "/aduan/tenggat.json": ["diterima", "batas", "layanan", "jeda"],
}
"""The addresses and the parameters that they read."""

SMALL = sorted(set(READS) - {"/data/layanan.json", "/data/layanan.csv"})
"""Those whose answers are not half a megabyte; the others share their code."""

PARAMETERS = sorted({name for names in READS.values() for name in names})

SLOTS = [
    "/{}/",
    "/layanan/{}/",
    "/layanan/{}/kerja-sama-daerah/",
    "/layanan/biro-pemerintahan/{}/",
    "/layanan/biro-pemerintahan/{}/riwayat/",
    "/layanan/biro-pemerintahan/kerja-sama-daerah/edisi/{}/",
    "/layanan/biro-pemerintahan/kerja-sama-daerah/banding/{}/1/",
    "/layanan/biro-pemerintahan/kerja-sama-daerah/banding/1/{}/",
    "/biro/{}/",
    "/biro/{}/cetak/",
    "/dasar-hukum/{}/",
    "/keputusan/{}/",
    "/pratinjau/{}/",
    "/data/{}",
    "/data/layanan/{}.json",
    "/kalender/{}.ics",
    "/open311/v2/services/{}.json",
    "/aduan/statistik/{}/",
    "/aduan/statistik/{}.json",
    "/static/{}",
]
"""The addresses with a variable part."""

SCRIPT = "<script>alert(1)</script>"

NASTY = [
    "'",
    '"',
    "'; DROP TABLE standards_edition; --",
    "1' OR '1'='1",
    "%",
    "_",
    "\\",
    "*",
    "\x00",
    "a\x00b",
    "\x1b[31m",
    "😀🏽‍♀️",
    SCRIPT,
    f'"><img src=x onerror=alert(1)>{SCRIPT}',
    "javascript:alert(1)",
    "{{7*7}}",
    "{% debug %}",
    "${7*7}",
    "%s%n%d",
    "../../etc/passwd",
    "..\\..\\settings.py",
    "....//....//etc/passwd",
    "a" * 201,
    "a" * 10_000,
    "ي" * 300,
    "\u202e\u200f\u2066teks",
    "\ufeff\ufffe\uffff",
    "a\r\nSet-Cookie: x=1",
    "baris\nbaris",
    "9" * 400,
    "-1",
    "0",
    "1e309",
    "NaN",
    "Infinity",
    "0x10",
    "١٢٣",
    "1.5.5",
    "99999999999999999999",
    "2147483648",
    "null",
    "None",
    "[]",
    "true",
    "İıſ",
    "ﬀ" * 100,
    "   ",
    "",
]

RAW = [
    "%00",
    "%FF%FE",
    "%ED%A0%80",
    "%C0%AF",
    "%",
    "%zz",
    "%u0041",
    "%25%30%30",
    "a%0d%0aX-Jahat:%201",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "%E2%80%AE",
    "+" * 500,
]
"""Bytes as they come over the wire: broken percent-encoding, and bytes that are no UTF-8."""

STATED = [
    "q=a&q=b&q[]=c",
    "q[$ne]=1",
    "biro[0]=x&biro.slug=y",
    "biro=biro-hukum&biro=biro-hukum&biro=biro-umum",
    "akta=uu-25-2009&akta=&akta=x",
    "service__code=1.5&biro__isnull=1&pk=1&id__in=1,2",
    "pada=2021-09-02&pada=x",
    "instansi=setda-kalbar&instansi=x",
    "&&&===;;;",
    "q=" + "%26" * 100,
    "=" * 50,
    "&".join(f"p{n}={n}" for n in range(2000)),
]
"""Whole query strings: repeated, nested, lookups of the database, too many."""


DATA_BLOCK = b'<script type="application/ld+json">'
"""What a service page tells machines; nothing of it is executed."""


def check(response: HttpResponse, sent: str) -> None:
    """No fault, nothing of the inside, and nothing sent comes back as markup or header."""
    body = response.getvalue() if response.streaming else response.content
    assert response.status_code in {200, 301, 302, 400, 404, 422}, sent[:200]
    assert b"Traceback" not in body
    assert b"Exception" not in body
    assert b"root:" not in body
    assert "Set-Cookie" not in response
    assert "X-Jahat" not in response
    if response["Content-Type"].startswith("text/html"):
        assert b"<script" not in body.replace(DATA_BLOCK, b"")
        assert b"onerror=alert(1)>" not in body
        assert b'href="javascript:' not in body
    if response.status_code == 400:
        assert re.search(rb"[a-z]{3,} [a-z]{3,}.*\.", body)


def each_parameter(value: str) -> Iterator[tuple[str, str]]:
    """Every address with one of its parameters set to an encoded value."""
    for path, names in READS.items():
        for name in names:
            yield path, f"{name}={value}"


@pytest.fixture
def visitor(reader: Client) -> Client:
    """A reader who gets the error page of a fault, as in production."""
    reader.raise_request_exception = False
    return reader


@pytest.mark.parametrize("value", NASTY, ids=range(len(NASTY)))
def test_a_nasty_parameter_gets_a_sentence(visitor: Client, value: str) -> None:
    for path, query in each_parameter(quote(value, safe="", encoding="utf-8")):
        check(visitor.get(path, QUERY_STRING=query), f"{path}?{query}")


@pytest.mark.parametrize("value", RAW)
def test_broken_bytes_in_a_parameter_get_a_sentence(visitor: Client, value: str) -> None:
    for path, query in each_parameter(value):
        check(visitor.get(path, QUERY_STRING=query), f"{path}?{query}")


@pytest.mark.parametrize("query", STATED, ids=range(len(STATED)))
def test_a_strange_query_string_gets_a_sentence(visitor: Client, query: str) -> None:
    for path in READS:
        check(visitor.get(path, QUERY_STRING=query), f"{path}?{query}")


@pytest.mark.parametrize("slot", SLOTS)
def test_a_nasty_part_of_an_address_gets_a_page(visitor: Client, slot: str) -> None:
    for value in [*(quote(value, safe="") for value in NASTY), *RAW]:
        address = slot.replace("{}", value)
        check(visitor.get("/", PATH_INFO=_unquoted(address)), address)


def _unquoted(address: str) -> str:
    """A path as the server hands it over: bytes, kept one for one in a string."""
    return unquote_to_bytes(address).decode("latin-1")


def test_words_that_nobody_would_type_are_shown_back_escaped(visitor: Client) -> None:
    body = visitor.get("/layanan/", {"q": SCRIPT}).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body


def test_a_template_in_the_words_is_not_computed(visitor: Client) -> None:
    body = visitor.get("/layanan/", {"q": "{{7*7}}"}).content.decode()

    assert "“{{7*7}}”" in body


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
values = text | st.sampled_from(NASTY) | st.from_regex(r"[0-9.:/%\-]{1,20}", fullmatch=True)
queries = st.lists(st.tuples(st.sampled_from(PARAMETERS), values), max_size=4)


@settings(
    max_examples=300,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(path=st.sampled_from(SMALL), query=queries)
def test_no_mixture_of_parameters_is_a_fault(
    visitor: Client, path: str, query: list[tuple[str, str]]
) -> None:
    encoded = "&".join(f"{name}={quote(value, safe='')}" for name, value in query)

    check(visitor.get(path, QUERY_STRING=encoded), f"{path}?{encoded}")


@settings(
    max_examples=300,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(slot=st.sampled_from(SLOTS), part=st.binary(max_size=40))
def test_no_bytes_in_an_address_are_a_fault(visitor: Client, slot: str, part: bytes) -> None:
    before, _, after = slot.partition("{}")

    check(visitor.get("/", PATH_INFO=before + part.decode("latin-1") + after), repr(part))
