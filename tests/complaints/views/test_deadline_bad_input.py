"""Whatever the calculator is asked, as page or as data: an answer or a sentence, never a fault."""

from datetime import datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PAGE, DATA = "/aduan/tenggat/", "/aduan/tenggat.json"

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
numbers = st.integers().map(str) | st.floats().map(str) | st.sampled_from(["9" * 5000, "1e9"])
moments = (
    st.datetimes(timezones=st.none() | st.timezones()).map(datetime.isoformat)
    | st.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001 (offset added)
        lambda moment: f"{moment.isoformat()}+07:00"
    )
    | st.from_regex(r"[0-9]{1,5}-[0-9]{1,3}-[0-9]{1,3}[T ][0-9:.]{1,9}[Z+ -]?[0-9:]{0,5}")
)
days = st.dates().map(str) | st.from_regex(r"[0-9]{1,5}-[0-9]{1,3}-[0-9]{1,3}", fullmatch=True)
times = st.times().map(str) | st.from_regex(r"[0-9]{1,3}[:.][0-9]{1,3}", fullmatch=True)
units = st.sampled_from(["jam", "hari", "hari kerja", "hari kalender", "Jam", "abad", ""])
limits = st.builds("{} {}".format, st.integers(-2, 20_000) | numbers, units)
pauses = st.builds("{}/{}".format, moments | anything, moments | anything | st.just(""))
codes = st.sampled_from(["1.5", "9.4", "1", "1.5\x00", "9999.999999", "99999", "../1.5"])
tiers = st.sampled_from(["ringan", "normatif", "tidak_berkadar", "berkadar", "lain", "berat"])


def now_and_then(*kinds: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """A parameter left out, given once or twice, in one of these ways or any other."""
    return st.lists(st.one_of(*kinds, anything, numbers), max_size=2)


data_questions = st.fixed_dictionaries(
    {
        "diterima": now_and_then(moments, moments, moments),
        "batas": now_and_then(limits, limits),
        "layanan": st.just([]) | now_and_then(codes),
        "tingkat": st.just([]) | now_and_then(tiers),
        "jeda": st.lists(pauses | moments | anything, max_size=6),
    }
)
page_questions = st.fixed_dictionaries(
    {
        "tanggal": now_and_then(days, days),
        "jam": now_and_then(times, times),
        "layanan": now_and_then(codes),
        "tingkat": now_and_then(tiers, tiers),
        "jumlah": now_and_then(numbers),
        "satuan": now_and_then(units, units),
        "mulai_1": now_and_then(moments),
        "selesai_1": now_and_then(moments),
        "mulai_2": now_and_then(moments),
        "selesai_2": now_and_then(moments),
    }
)

many = settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def visitor(reader: Client) -> Client:
    """A reader who gets the error page of a fault, as in production."""
    reader.raise_request_exception = False
    return reader


def check_data(response: HttpResponse) -> None:
    assert response.status_code in (200, 400)
    answer: dict[str, Any] = response.json()  # type: ignore[attr-defined]
    if response.status_code == 200:
        assert list(answer) == ["tenggat", "status", "peringatan", "langkah"]
        assert (answer["tenggat"] is None) == (answer["status"] == "dijeda")
    else:
        assert list(answer) == ["galat"]
        assert answer["galat"].endswith(".")


@many
@given(data_questions)
def test_the_data_answer_or_refuse(visitor: Client, question: dict[str, list[str]]) -> None:
    check_data(visitor.get(DATA, question))


@many
@given(page_questions)
def test_the_page_answers_or_refuses(visitor: Client, question: dict[str, list[str]]) -> None:
    response = visitor.get(PAGE, question)

    assert response.status_code in (200, 422)
    assert ("Galat: " in response.content.decode()) == (response.status_code == 422)


@pytest.mark.parametrize("limit", ["40 jam", "9999 jam", "2500 hari", "3650 hari kalender"])
@pytest.mark.parametrize(("count", "status"), [(0, 200), (50, 200), (51, 400), (1500, 400)])
def test_many_pauses_are_counted_or_refused(
    visitor: Client, limit: str, count: int, status: int
) -> None:
    minutes = [f"2026-11-23T{8 + n // 60:02}:{n % 60:02}" for n in range(min(count, 60))]
    waits = [f"{minute}:00+07:00/{minute}:30+07:00" for minute in minutes] * (1 + count // 60)
    question = {"diterima": "2026-11-23T07:30:00+07:00", "batas": limit, "jeda": waits[:count]}
    response = visitor.get(DATA, question)

    assert response.status_code == status
    check_data(response)


@pytest.mark.parametrize("address", [PAGE, DATA])
@pytest.mark.parametrize(
    "query", ["%", "diterima=%FF%FE&tanggal=%FF", "jeda=%00/%00&jam=%ED%A0%80"]
)
def test_broken_bytes_are_refused(visitor: Client, address: str, query: str) -> None:
    response = visitor.get(address, QUERY_STRING=query)

    assert response.status_code in (200, 400, 422)
