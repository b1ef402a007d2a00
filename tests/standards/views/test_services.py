"""The list of services: facets, search, empty results, and what is remembered of them."""

from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from standards.catalogue import unanswered
from standards.models import Edition, UnansweredQuery
from tests.page import Element, read
from tests.standards.catalogue import CODES, SERVICES_OF_BIRO, new_edition

TODAY = date(2026, 11, 23)


def listed(reader: Client, query: str = "") -> Element:
    """The page of the list for a query string."""
    response = reader.get(f"/layanan/{query}")
    assert response.status_code == 200
    return read(response)


def rows(page: Element) -> list[Element]:
    """The rows, in order."""
    return [row for rows in page.all("ul", class_="daftar") for row in rows.all("li")]


def codes(page: Element) -> list[str]:
    """The codes of the services shown, in order."""
    return [row.one("p", class_="meta").all("span")[-1].text for row in rows(page)]


def facet(page: Element, name: str) -> dict[str, int]:
    """The values of one facet and the count beside each."""
    counts = {}
    for choice in page.all("div", class_="pilih"):
        box = choice.one("input")
        if box["name"] == name:
            counts[box["value"]] = int(choice.one("span", class_="jumlah").text.strip("()"))
    return counts


def checked(page: Element) -> set[tuple[str, str]]:
    """The ticked boxes as (facet, value)."""
    return {
        (box["name"], box["value"])
        for box in page.all("input", type="checkbox")
        if "checked" in box.attributes
    }


def test_the_list_shows_all_57_services_in_the_order_of_the_annex(reader: Client) -> None:
    assert codes(listed(reader)) == CODES


def test_the_services_stand_under_the_heading_of_their_biro(reader: Client) -> None:
    page = listed(reader)

    groups = page.all("ul", class_="daftar")
    headings = [heading.text for heading in page.all("h3")]

    assert [len(group.all("li")) for group in groups] == SERVICES_OF_BIRO
    assert headings[0] == "Biro Pemerintahan"
    assert headings[2] == "Biro Kesejahteraan Rakyat"
    assert headings[-1] == "Biro Organisasi"


def test_a_row_says_how_long_whether_it_is_free_and_leads_to_the_service(reader: Client) -> None:
    row = rows(listed(reader))[1]

    assert row.one("p", class_="meta").text == "3 hariGratis1.2"
    assert list(row.links()) == ["/layanan/biro-pemerintahan/data-dan-informasi/"]


def test_the_biro_facet_counts_its_services(reader: Client) -> None:
    counts = facet(listed(reader), "biro")

    assert list(counts.values()) == SERVICES_OF_BIRO
    assert counts["biro-hukum"] == 9


@pytest.mark.parametrize("name", ["biro", "jenis", "waktu"])
def test_every_count_is_the_number_of_rows_on_choosing_the_value(reader: Client, name: str) -> None:
    for value, count in facet(listed(reader), name).items():
        assert len(codes(listed(reader, f"?{name}={value}"))) == count


def test_the_counts_of_a_facet_together_make_the_whole_list(reader: Client) -> None:
    page = listed(reader)

    assert sum(facet(page, "jenis").values()) == sum(facet(page, "waktu").values()) == 57


def test_every_count_beside_an_act_is_the_number_of_services_that_cite_it(reader: Client) -> None:
    counts = facet(listed(reader), "akta")

    assert len(counts) == 8
    for slug, count in counts.items():
        assert len(codes(listed(reader, f"?akta={slug}"))) == count


def test_a_chosen_value_shrinks_the_counts_of_the_other_facets_only(reader: Client) -> None:
    page = listed(reader, "?biro=biro-hukum")

    assert facet(page, "biro") == facet(listed(reader), "biro")
    assert sum(facet(page, "jenis").values()) == 9
    assert sum(facet(page, "waktu").values()) == 9


def test_the_counts_follow_the_words(reader: Client) -> None:
    page = listed(reader, "?q=narasumber")

    assert sum(facet(page, "biro").values()) == len(rows(page))


def test_two_values_of_one_facet_widen_and_two_facets_narrow(reader: Client) -> None:
    both = codes(listed(reader, "?biro=biro-hukum&biro=biro-umum"))
    speeches = codes(listed(reader, "?biro=biro-hukum&biro=biro-umum&jenis=naskah"))

    assert len(both) == 9 + 5
    assert speeches == ["2.9", "7.5"]


def test_what_was_chosen_is_ticked_and_typed_in_so_the_address_holds_all(reader: Client) -> None:
    page = listed(reader, "?q=naskah+sambutan&biro=biro-hukum&waktu=seminggu&akta=uu-25-2009")

    assert page.one("input", id="q")["value"] == "naskah sambutan"
    assert checked(page) == {
        ("biro", "biro-hukum"),
        ("waktu", "seminggu"),
        ("akta", "uu-25-2009"),
    }
    assert page.one("form", method="get")["action"] == "/layanan/"


def test_each_chosen_value_can_be_removed_by_itself(reader: Client) -> None:
    page = listed(reader, "?q=data&biro=biro-hukum&biro=biro-umum&jenis=data")

    links = page.one("ul", class_="terpilih").links()
    kept = {label: parse_qs(urlsplit(href).query) for href, label in links.items()}

    assert kept == {
        "Hapus saringan: Biro Hukum": {"q": ["data"], "biro": ["biro-umum"], "jenis": ["data"]},
        "Hapus saringan: Biro Umum": {"q": ["data"], "biro": ["biro-hukum"], "jenis": ["data"]},
        "Hapus saringan: Data dan informasi": {"q": ["data"], "biro": ["biro-hukum", "biro-umum"]},
    }


def test_a_chosen_value_stays_visible_when_nothing_fits_it_any_more(reader: Client) -> None:
    page = listed(reader, "?biro=biro-hukum&jenis=pengadaan")

    assert rows(page) == []
    assert facet(page, "biro")["biro-hukum"] == 0
    assert checked(page) == {("biro", "biro-hukum"), ("jenis", "pengadaan")}


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("biro=biro-kelautan", "Biro"),
        ("jenis=perizinan", "Jenis layanan"),
        ("waktu=sebulan", "Waktu"),
        ("akta=uu-1-1111", "Dasar hukum"),
        ("biro=biro-hukum&biro=", "Biro"),
    ],
)
def test_an_unknown_value_of_a_facet_is_refused_by_name(
    reader: Client, query: str, label: str
) -> None:
    response = reader.get(f"/layanan/?{query}")

    assert response.status_code == 400
    assert f"Pilihan pada saringan “{label}” tidak dikenal." in read(response).one("main").text


def test_an_unknown_parameter_is_ignored(reader: Client) -> None:
    assert codes(listed(reader, "?utm_source=x&halaman=2")) == CODES


def test_a_search_names_the_component_and_marks_the_found_words(reader: Client) -> None:
    found = rows(listed(reader, "?q=ijazah"))
    hits = [row.one("p", class_="cuplikan") for row in found]
    titles = {hit.one("span", class_="ket").text for hit in hits}

    assert "Persyaratan:" in titles
    for hit in hits:
        assert {mark.text.lower() for mark in hit.all("mark")} == {"ijazah"}, hit.text


def test_a_search_says_what_it_was_for_and_finds_the_best_first(reader: Client) -> None:
    page = listed(reader, "?q=PAW+DPRD")

    assert codes(page)[:2] == ["1.8", "1.9"]
    assert f"{len(rows(page))} layanan untuk “PAW DPRD”" in [h.text for h in page.all("h2")]
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_a_misspelt_word_still_finds_and_says_what_was_meant(reader: Client) -> None:
    page = listed(reader, "?q=narasunber")

    assert "1.4" in codes(page)
    assert "Menampilkan hasil untuk “narasumber”." in page.text


def test_an_empty_result_helps_the_reader_on(reader: Client) -> None:
    page = listed(reader, "?q=qwxzv&biro=biro-hukum")

    links = page.one("main").links()

    assert "Tidak ada layanan untuk “qwxzv”" in [h.text for h in page.all("h2")]
    assert links["/layanan/"] == "lihat semua layanan"
    assert links["?q=qwxzv"] == "Hapus saringan: Biro Hukum"
    assert links["tel:+62561736541"] == "(0561) 736541"
    assert page.one("input", id="q")["value"] == "qwxzv"


def test_the_services_of_another_institution_are_neither_listed_nor_found(reader: Client) -> None:
    assert "Kubu Raya" not in listed(reader).text
    assert all("Kubu Raya" not in row.text for row in rows(listed(reader, "?q=kubu+raya")))


def test_a_draft_and_an_edition_of_tomorrow_change_nothing_today(reader: Client) -> None:
    new_edition("1.2", begins=None, state=Edition.State.DRAFT, jangka_waktu="99 hari")
    new_edition("1.3", begins=date(2999, 1, 1), jangka_waktu="98 hari")

    page = listed(reader)

    assert codes(page) == CODES
    assert "99 hari" not in page.text
    assert "98 hari" not in page.text


def test_words_that_find_nothing_are_counted_once_a_search(reader: Client) -> None:
    reader.get("/layanan/?q=Qwxzv++Zzyqx")
    reader.get("/layanan/?q=qwxzv+zzyqx")

    kept = UnansweredQuery.objects.get()

    assert (kept.words, kept.count) == ("qwxzv zzyqx", 2)


def test_words_that_find_something_are_not_kept_even_if_a_facet_hides_it(reader: Client) -> None:
    reader.get("/layanan/?q=narasumber")
    reader.get("/layanan/?q=PAW+DPRD&biro=biro-umum")

    assert not UnansweredQuery.objects.exists()


def test_of_a_search_only_the_words_the_count_and_the_day_are_kept(reader: Client) -> None:
    fields = {field.name for field in UnansweredQuery._meta.concrete_fields}

    assert fields == {"id", "words", "count", "last_on"}


@pytest.mark.parametrize(
    "words",
    [
        "6171012345678901",
        "61 71 01 23 45",
        "0895-1053-2718 qwxzv",
        "budi.qwxzv@example.com",
        "qwxzv 08123456789",
        "qwxzv tinggal jalan merdeka nomor tiga pontianak",
        "123",
    ],
)
def test_numbers_of_persons_and_addresses_are_never_kept(reader: Client, words: str) -> None:
    reader.get("/layanan/", {"q": words})
    reader.get("/data/cari.json", {"q": words})

    assert not UnansweredQuery.objects.exists()


def test_a_flood_of_nonsense_pushes_out_the_oldest_at_the_limit(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unanswered, "MOST_KEPT", 3)

    for day, word in enumerate(["qwxa", "qwxb", "qwxc", "qwxa", "qwxd", "qwxe"]):
        unanswered.count(word, on=TODAY + timedelta(days=day))

    kept = UnansweredQuery.objects.order_by("words").values_list("words", "count")
    assert list(kept) == [("qwxa", 2), ("qwxd", 1), ("qwxe", 1)]


def test_too_long_a_search_is_refused_with_the_limit(reader: Client) -> None:
    response = reader.get("/layanan/", {"q": "a" * 201})

    assert response.status_code == 400
    assert "Paling banyak 200 huruf" in read(response).one("main").text
    assert reader.get("/layanan/", {"q": "a" * 200}).status_code == 200


def test_blanks_alone_are_no_search(reader: Client) -> None:
    assert codes(listed(reader, "?q=+++")) == CODES
