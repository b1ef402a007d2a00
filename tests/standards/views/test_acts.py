"""Legal acts and the services that cite them."""

import pytest
from django.test import Client

from standards.models import Citation, Edition, LegalAct
from standards.pages import today
from tests.page import Element, read
from tests.standards.catalogue import address, in_force


def shown(reader: Client, where: str) -> Element:
    response = reader.get(where)
    assert response.status_code == 200
    return read(response)


def cited_by(act: LegalAct, *, host: bool) -> set[str]:
    """The addresses of the services in force whose text cites the act, read from the facts."""
    editions = Edition.objects.in_force(today()).filter(service__biro__institution__is_host=host)
    found = set()
    for edition in editions.select_related("service__biro"):
        facts = edition.components.get(key="dasar_hukum").facts
        if any(citation["slug"] == act.slug for citation in facts):
            found.add(edition.service.get_absolute_url())
    return found


def test_the_index_lists_every_act_once_by_rank(reader: Client) -> None:
    rows = shown(reader, "/dasar-hukum/").one("tbody").all("tr")

    listed = [next(iter(row.links())) for row in rows]

    assert listed == [act.get_absolute_url() for act in LegalAct.objects.by_rank()]
    assert len(set(listed)) == len(listed)
    assert rows[0].text.startswith("UU ")


def test_the_number_beside_an_act_is_the_number_of_services_that_cite_it(reader: Client) -> None:
    rows = shown(reader, "/dasar-hukum/").one("tbody").all("tr")
    counts = {
        next(iter(row.links())): int(row.one("td", class_="angka").text.split()[0]) for row in rows
    }

    for slug in ["uu-25-2009", "uu-14-2008", "permendagri-22-2020", "perda-kalbar-8-2015"]:
        act = LegalAct.objects.get(slug=slug)
        assert counts[act.get_absolute_url()] == len(cited_by(act, host=True)) > 0


@pytest.mark.parametrize("slug", ["uu-25-2009", "perda-kalbar-8-2015", "uu-25-1956"])
def test_an_act_lists_every_service_that_cites_it_once(reader: Client, slug: str) -> None:
    act = LegalAct.objects.get(slug=slug)
    page = shown(reader, act.get_absolute_url())

    services = listed(page.all("ul", class_="daftar")[0])

    assert len(services) == len(set(services))
    assert set(services) == cited_by(act, host=True)
    assert f"{len(services)} layanan" in page.all("h2")[0].text


def listed(rows: Element) -> list[str]:
    """The addresses of the services in a list, without the jump to their legal basis."""
    links = [next(iter(row.links())) for row in rows.all("li")]
    return [href.removesuffix("#dasar_hukum") for href in links]


def test_services_of_another_institution_stand_apart_under_its_name(reader: Client) -> None:
    act = LegalAct.objects.get(slug="uu-25-2009")
    page = shown(reader, act.get_absolute_url())

    own, others = page.all("ul", class_="daftar")

    assert set(listed(others)) == cited_by(act, host=False)
    assert "Dinas Kesehatan Kabupaten Kubu Raya" in others.text
    assert "Kubu Raya" not in own.text


def test_every_act_has_a_page(reader: Client) -> None:
    for act in LegalAct.objects.all():
        page = shown(reader, act.get_absolute_url())
        assert page.one("h1").text == act.label


def test_an_act_that_is_only_named_inside_another_citation_says_so(reader: Client) -> None:
    nested = Citation.objects.filter(
        nested=True, component__edition__in=Edition.objects.in_force(today()), act__isnull=False
    )
    only_nested = nested.exclude(act__citations__nested=False).first()
    citation = only_nested or nested.first()
    assert citation is not None

    assert "disebut di dalam kutipan lain" in shown(reader, citation.act.get_absolute_url()).text


def test_an_act_that_no_service_cites_today_says_so(reader: Client) -> None:
    page = shown(reader, "/dasar-hukum/pergub-kalbar-71-2021/")

    assert "Tidak dirujuk standar yang berlaku sekarang" in page.text


def test_citations_that_name_no_act_are_listed_with_their_service(reader: Client) -> None:
    page = shown(reader, "/dasar-hukum/")
    rows = page.one("main").all("ul")[-1].all("li")

    assert "Kutipan yang belum jelas" in [heading.text for heading in page.all("h2")]
    assert [next(iter(row.links())) for row in rows] == [address(f"5.{n}") for n in range(1, 7)]
    assert all("Peraturan Menteri / Kepala Lembaga yang bersangkutan" in r.text for r in rows)


@pytest.mark.parametrize("words", ["uu 25 2009", "UU 25/2009", "pelayanan publik 2009", "25 2009"])
def test_an_act_is_found_by_number_year_and_title(reader: Client, words: str) -> None:
    response = reader.get("/dasar-hukum/", {"q": words})

    assert "/dasar-hukum/uu-25-2009/" in read(response).one("tbody").links()
    assert len(read(response).one("tbody").all("tr")) < 5


def test_words_that_no_act_has_lead_back_to_all_acts(reader: Client) -> None:
    page = shown(reader, "/dasar-hukum/?q=qwxzv")

    assert "0 peraturan untuk “qwxzv”" in page.text
    assert page.one("main").links()["/dasar-hukum/"] == "Lihat semua peraturan"
    assert page.one("input", id="qa")["value"] == "qwxzv"


def test_a_revoked_act_says_so_with_by_which_act_source_and_day(reader: Client) -> None:
    page = shown(reader, "/dasar-hukum/uu-25-1956/")

    assert page.one("span", class_="lencana").text == "dicabut dengan UU 9 Tahun 2022"
    assert "sepanjang mengenai Provinsi Kalimantan Barat" in page.text
    assert "Sumber: JDIHN, dokumen 1462577" in page.text
    assert "Diperiksa 28 November 2026." in page.text


def test_an_act_tells_which_others_it_changed(reader: Client) -> None:
    page = shown(reader, "/dasar-hukum/uu-20-2023/")

    assert "Mencabut UU 5 Tahun 2014 tentang Aparatur Sipil Negara" in page.one("main").text
    assert "/dasar-hukum/uu-5-2014/" in page.one("main").links()


def test_an_act_that_nobody_looked_up_claims_nothing(reader: Client) -> None:
    page = shown(reader, "/dasar-hukum/uu-25-2009/")

    assert page.one("span", class_="lencana").text == "status belum diperiksa"
    assert "Sumber:" not in page.text


def test_the_index_marks_the_acts_whose_status_is_known(reader: Client) -> None:
    rows = shown(reader, "/dasar-hukum/").one("tbody").all("tr")
    by_name = {row.one("th").text: row for row in rows}

    assert "dicabut dengan UU 20 Tahun 2023" in by_name["UU 5 Tahun 2014"].text
    assert by_name["UU 23 Tahun 2014"].one("span", class_="lencana").text == (
        "diubah dengan UU 9 Tahun 2015, UU 11 Tahun 2020 dan UU 6 Tahun 2023"
    )
    assert by_name["UU 25 Tahun 2009"].all("span", class_="lencana") == []


def test_a_service_notes_below_its_wording_which_acts_were_revoked(reader: Client) -> None:
    basis = shown(reader, address("5.1")).one(id="dasar_hukum")

    notes = [note.text for note in basis.one("div", class_="inset").all("li")]

    assert notes == [
        "UU 25 Tahun 1956 dicabut dengan UU 9 Tahun 2022",
        "UU 5 Tahun 2014 dicabut dengan UU 20 Tahun 2023",
    ]


def test_a_revoked_act_in_the_title_of_another_is_no_matter_of_the_standard(reader: Client) -> None:
    LegalAct.objects.filter(slug="uu-25-2009").update(
        status="dicabut", status_source="JDIH", checked_on=today()
    )
    component = in_force("1.2").components.get(key="dasar_hukum")
    component.text = "1. PP Nomor 96 Tahun 2012 tentang Pelaksanaan UU Nomor 25 Tahun 2009"
    component.save()

    basis = shown(reader, address("1.2")).one(id="dasar_hukum")

    assert "/dasar-hukum/uu-25-2009/" in basis.links()
    assert basis.all("div", class_="inset") == []


def test_an_unknown_act_is_not_found(reader: Client) -> None:
    assert reader.get("/dasar-hukum/uu-1-1111/").status_code == 404
