import pytest

from standards.search import exact
from tests.standards.search import catalogue

OF_PEMERINTAHAN = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]


@pytest.mark.parametrize(
    "spelling",
    [
        "0895-1053-2718",
        "0895 1053 2718",
        "+62895 1053 2718",
        "+62 895-1053-2718",
        "6289510532718",
        "(0895) 10532718",
        "089510532718",
        "no wa 089510532718",
    ],
)
def test_a_phone_number_is_found_in_any_spelling(spelling: str) -> None:
    result = catalogue.index().search(spelling)

    assert [hit.key for hit in result.hits] == OF_PEMERINTAHAN
    assert {hit.component for hit in result.hits} == {"pengaduan"}


@pytest.mark.parametrize("spelling", ["(0561) 736541", "0561736541", "736541", "+62561736541"])
def test_a_land_line_is_found_with_and_without_its_area_code(spelling: str) -> None:
    assert len(catalogue.found(spelling)) == 57


@pytest.mark.parametrize(
    ("contact", "codes"),
    [
        ("organisasi@kalbarprov.go.id", {"9.1", "9.2", "9.3", "9.4"}),
        ("surel Organisasi@KalbarProv.go.id", {"9.1", "9.2", "9.3", "9.4"}),
        ("@birohukum_provkalbar", {f"2.{number}" for number in range(1, 10)}),
        ("Birohukum_provkalbar", {f"2.{number}" for number in range(1, 10)}),
    ],
)
def test_an_email_or_handle_finds_the_services_that_name_it(contact: str, codes: set[str]) -> None:
    assert set(catalogue.found(contact)) == codes


def test_a_word_that_is_also_the_first_half_of_an_address_stays_a_word() -> None:
    assert catalogue.index().search("konsultasi organisasi").named is None


@pytest.mark.parametrize("query", ["1.5", " 1.5 ", "layanan 1.5", "standar 1.5 syaratnya"])
def test_a_service_code_finds_that_service_alone(query: str) -> None:
    assert catalogue.found(query) == ["1.5"]


def test_the_code_one_ten_is_not_one_one() -> None:
    assert catalogue.found("1.10") == ["1.10"]
    assert catalogue.found("1.1") == ["1.1"]


@pytest.mark.parametrize("query", ["9.9", "12.9", "0811 1111 1111", "tidak@ada.go.id", "uu 1 1945"])
def test_a_thing_nobody_names_finds_nothing(query: str) -> None:
    assert catalogue.found(query) == []


@pytest.mark.parametrize("query", ["uu 39 1999", "UU 39/1999", "undang-undang nomor 39 tahun 1999"])
def test_an_act_finds_the_services_that_cite_it(query: str) -> None:
    result = catalogue.index().search(query)

    assert [(hit.key, hit.component) for hit in result.hits] == [("2.8", "dasar_hukum")]
    assert result.named is not None
    assert result.named.kind is exact.Kind.ACT


def test_a_regional_act_needs_no_region() -> None:
    cited = [d.code for d in catalogue.documents() if "perda-kalbar-8-2015" in d.acts]

    assert sorted(catalogue.found("perda 8/2015")) == sorted(cited)
    assert len(cited) > 40


def test_an_act_without_year_finds_every_year() -> None:
    assert set(catalogue.found("uu 25 2009")) < set(catalogue.found("uu 25"))


def test_the_rest_of_an_exact_query_orders_its_answers() -> None:
    assert catalogue.found("uu 25 2009 konsultasi organisasi", limit=1) == ["9.1"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0813.91252589", "+6281391252589"), ("+62 561 736541", "+62561736541"), ("736541", "736541")],
)
def test_phone_numbers_take_one_form(typed: str, number: str) -> None:
    assert exact.phone(typed) == number


def test_an_extension_does_not_hide_the_number() -> None:
    assert "+62561736541" in exact.contact_keys("(0561) 736541 ext. 342")
    assert "736541" in exact.contact_keys("+62561736541;ext=342")


def test_an_extension_leads_to_the_numbers_that_have_it() -> None:
    assert "ext 113" in exact.contact_keys("+62561736541 ext 113")
    for query in ("ext 113", "ext. 113", "telepon ekstensi 113", "ext.113 biro pemerintahan"):
        found = exact.recognise(query, lambda words: ())
        assert found is not None
        assert found.keys == ("ext 113",)
