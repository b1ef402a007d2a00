"""The Biro, their contacts, and the booklet for printing."""

import pytest
from django.test import Client

from standards.components import COMPONENTS
from tests.page import read
from tests.standards.catalogue import CODES, SERVICES_OF_BIRO, address, in_force

SLUGS = [
    "biro-pemerintahan",
    "biro-hukum",
    "biro-kesejahteraan-rakyat",
    "biro-perekonomian",
    "biro-pengadaan-barang-dan-jasa",
    "biro-administrasi-pembangunan",
    "biro-umum",
    "biro-administrasi-pimpinan",
    "biro-organisasi",
]


def codes_of(slug: str) -> list[str]:
    number = SLUGS.index(slug) + 1
    return [code for code in CODES if code.startswith(f"{number}.")]


def test_the_nine_biro_stand_in_the_order_of_the_annex_with_their_services(reader: Client) -> None:
    main = read(reader.get("/biro/")).one("main")

    headings = [heading.links() for heading in main.all("h2")]
    lists = [list(ul.links()) for ul in main.all("ul", class_="direktori")]

    assert [list(links) for links in headings[:9]] == [[f"/biro/{slug}/"] for slug in SLUGS]
    assert [len(links) for links in lists] == SERVICES_OF_BIRO
    assert [href for links in lists for href in links] == [address(code) for code in CODES]


def test_another_institution_stands_apart_under_its_own_heading(reader: Client) -> None:
    main = read(reader.get("/biro/")).one("main")

    assert main.all("h2")[-1].text == "Instansi lain"
    assert list(main.one("ul", class_="daftar").links()) == [
        "/layanan/dinas-kesehatan-kubu-raya/pengaduan-masyarakat/"
    ]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_biro_lists_its_own_services_only(reader: Client, slug: str) -> None:
    page = read(reader.get(f"/biro/{slug}/"))

    rows = page.one("ul", class_="daftar")

    assert list(rows.links()) == [address(code) for code in codes_of(slug)]
    assert page.all("h2")[0].text == f"{len(codes_of(slug))} layanan"


@pytest.mark.parametrize("slug", SLUGS)
def test_a_biro_can_be_reached_by_what_its_standards_name(reader: Client, slug: str) -> None:
    contacts = read(reader.get(f"/biro/{slug}/")).one("ul", class_="kontak")

    ways = {row.one("span", class_="cara").text for row in contacts.all("li")}

    assert {"WhatsApp", "Telepon"} <= ways
    assert all(
        href.startswith(("https://wa.me/62", "tel:+62", "mailto:", "https://www.instagram.com/"))
        for href in contacts.links()
    )


def test_the_most_frequent_number_comes_first_with_how_many_services_name_it(
    reader: Client,
) -> None:
    contacts = read(reader.get("/biro/biro-pemerintahan/")).one("ul", class_="kontak")

    first = contacts.all("li")[0]

    assert list(first.links()) == ["https://wa.me/6289510532718"]
    assert first.text.endswith("layanan)")


@pytest.mark.parametrize("slug", SLUGS)
def test_the_booklet_holds_all_fourteen_components_of_every_service(
    reader: Client, slug: str
) -> None:
    page = read(reader.get(f"/biro/{slug}/cetak/"))
    sheets = page.all("article", class_="lembar")

    assert [sheet.one("h2").text.split()[0] for sheet in sheets] == codes_of(slug)
    for sheet, code in zip(sheets, codes_of(slug), strict=True):
        assert len(sheet.all("h3")) == 14
        for component in in_force(code).components.all():
            assert COMPONENTS[component.key].title in sheet.text
            for line in component.text.splitlines():
                assert " ".join(line.split()) in sheet.text, (code, component.key)


def test_the_contents_of_the_booklet_lead_to_each_sheet(reader: Client) -> None:
    page = read(reader.get("/biro/biro-hukum/cetak/"))

    jumps = [href[1:] for href in page.one("main").links() if href.startswith("#l")]

    assert jumps == [sheet["id"] for sheet in page.all("article", class_="lembar")]


def test_an_unknown_biro_is_not_found(reader: Client) -> None:
    assert reader.get("/biro/biro-kelautan/").status_code == 404
    assert reader.get("/biro/biro-kelautan/cetak/").status_code == 404
