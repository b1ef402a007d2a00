"""The page of one service: the wording of the decree, complete, and what was read out of it."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from standards.components import COMPONENTS, WITH_FLOW
from standards.models import Institution
from standards.notation import flow
from tests.page import Element, read
from tests.standards.catalogue import CODES, address, in_force, new_edition

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Element]:
    """The pages of all 57 services by code, made once; for tests that change nothing."""
    with django_db_blocker.unblock():
        return {code: read(Client().get(address(code))) for code in CODES}


def facts(page: Element) -> dict[str, str]:
    """The fact box."""
    box = page.one("dl", class_="fakta")
    return {row.one("dt").text: row.one("dd").text for row in box.all("div")}


def letters(text: str) -> str:
    """Only what is printed, whatever the layout."""
    return "".join(text.split())


def without_charts(part: Element) -> str:
    """The text of a part of the page; its flow chart stands among the wording, as in the decree."""
    text = part.text
    for chart in part.all("ol", class_="alur"):
        text = text.replace(chart.text, " ")
    return text


@pytest.mark.parametrize("code", CODES)
def test_all_fourteen_components_stand_word_for_word_on_the_page(
    pages: dict[str, Element], code: str
) -> None:
    page = pages[code]

    components = {component.key: component for component in in_force(code).components.all()}

    assert set(components) == set(COMPONENTS)
    for key, component in components.items():
        part = page.one(id=key)
        assert letters(component.text) in letters(without_charts(part)), key
        assert COMPONENTS[key].title in part.text


@pytest.mark.parametrize("code", CODES)
def test_the_flow_chart_of_the_procedure_is_an_ordered_list_of_its_boxes(
    pages: dict[str, Element], code: str
) -> None:
    chart = in_force(code).components.get(key="prosedur").flow

    lists = pages[code].one(id="prosedur").all("ol", class_="alur")

    boxes = [[step.text for step in flow.parse(chart)]] if chart else []
    assert [[_box(li) for li in ol.all("li")] for ol in lists] == boxes


def _box(item: Element) -> str:
    return item.text.removesuffix(" (bolak-balik dengan langkah berikut)")


def test_every_flow_chart_of_the_decree_is_shown(pages: dict[str, Element]) -> None:
    for code in CODES:
        page = pages[code]
        for component in in_force(code).components.filter(key__in=WITH_FLOW).exclude(flow=""):
            part = page.one(id=component.key).text
            for step in flow.parse(component.flow):
                assert step.text in part, (code, component.key)


def test_the_components_stand_in_the_order_of_the_decree(pages: dict[str, Element]) -> None:
    page = pages["1.5"]

    assert [part["id"] for part in page.all() if part["id"] in COMPONENTS] == list(COMPONENTS)


def test_the_head_names_the_service_its_biro_its_code_and_its_official_name(
    pages: dict[str, Element],
) -> None:
    page = pages["1.5"]

    assert page.one("h1").text == "Kerja sama daerah"
    assert "Biro Pemerintahan · kode 1.5" in page.text
    assert "Nama resmi: Fasilitasi Kerja Sama Daerah (Kerja Sama Daerah dengan" in page.text


def test_the_fact_box_answers_what_people_come_for(pages: dict[str, Element]) -> None:
    assert facts(pages["1.2"]) == {
        "Waktu": "3 hari",
        "Biaya": "Gratis",
        "Yang Anda terima": "Data, Laporan, Informasi",
        "Syarat": "3 hal yang disiapkan",
    }


def test_every_fact_box_is_complete(pages: dict[str, Element]) -> None:
    for code in CODES:
        box = facts(pages[code])
        assert list(box) == ["Waktu", "Biaya", "Yang Anda terima", "Syarat"], code
        assert all(box.values()), code


def test_requirements_that_differ_by_case_let_the_reader_choose(pages: dict[str, Element]) -> None:
    page = pages["1.10"]

    assert "Pilih keadaan Anda:" in page.one(id="persyaratan").text
    assert page.one(id="persyaratan").all("details")
    assert facts(page)["Syarat"].startswith("Menurut keadaan, ")


def test_a_tap_on_a_channel_dials_writes_or_opens_whatsapp(pages: dict[str, Element]) -> None:
    links = pages["1.5"].one("ul", class_="kontak").links()

    assert links["https://wa.me/6289510532718"] == "0895-1053-2718"
    assert any(href.startswith("tel:+62561") for href in links)
    assert any(re.fullmatch(r"mailto:\S+@\S+\.\S+", href) for href in links)


@pytest.mark.parametrize("code", CODES)
def test_every_channel_link_holds_a_whole_number_or_address(
    pages: dict[str, Element], code: str
) -> None:
    form = re.compile(
        r"https://wa\.me/62\d{8,12}|tel:\+62\d{8,12}|mailto:[^@\s]+@[^@\s]+\.\w+"
        r"|https?://[\w.-]+\.\w+(/\S*)?"
    )

    links = pages[code].one("ul", class_="kontak").links()

    assert links
    assert [href for href in links if not form.fullmatch(href)] == []


def test_a_light_complaint_is_answered_as_fast_as_this_very_standard_says(
    pages: dict[str, Element],
) -> None:
    for code, promised in {"1.5": "1 hari", "1.6": "1 hari", "1.2": "3 jam"}.items():
        table = pages[code].one(id="pengaduan").one("table")
        tiers = {row.one("th").text: row.one("td").text for row in table.one("tbody").all("tr")}
        assert tiers["Ringan"] == promised, code
        assert tiers["Berkadar pengawasan, perlu pemeriksaan"] == "60 hari kerja"


def test_a_free_service_says_where_to_report_a_demand_for_money(pages: dict[str, Element]) -> None:
    fee = pages["1.2"].one(id="biaya")

    assert "Bila ada yang meminta bayaran" in fee.text
    assert fee.links() == {
        "https://www.lapor.go.id/": "SP4N-LAPOR!",
        "#pengaduan": "kontak pengaduan",
    }


def test_a_cited_act_leads_to_its_page(pages: dict[str, Element]) -> None:
    links = pages["3.1"].one(id="dasar_hukum").links()

    assert links["/dasar-hukum/uu-25-2009/"] == "Undang-Undang Nomor 25 Tahun 2009"


def test_the_page_says_which_decree_set_the_standard_and_since_when(
    pages: dict[str, Element],
) -> None:
    about = pages["1.5"].one("section", class_="ajakan")

    assert "Edisi 1, berlaku sejak 2 September 2021" in about.text
    assert "Nomor 1829/OR/2021 tanggal 2 September 2021" in about.text
    assert "/keputusan/sk-1829-or-2021/" in about.links()


def test_the_page_leads_on_to_history_sharing_print_and_data(pages: dict[str, Element]) -> None:
    links = pages["1.5"].links()
    own = "/layanan/biro-pemerintahan/kerja-sama-daerah/"

    assert links[f"{own}riwayat/"] == "Riwayat (1 edisi)"
    assert f"{own}edisi/1/" in links
    assert "/biro/biro-pemerintahan/cetak/" in links
    assert "/data/layanan/1.5.json" in links
    shared = next(href for href in links if href.startswith("https://wa.me/?text="))
    assert "testserver%2Flayanan%2Fbiro-pemerintahan%2Fkerja-sama-daerah%2F" in shared


def test_every_jump_inside_the_page_has_a_target(pages: dict[str, Element]) -> None:
    for code in CODES:
        page = pages[code]
        targets = {element["id"] for element in page.all() if element["id"]}
        jumps = {href[1:] for href in page.links() if href.startswith("#")}
        assert jumps <= targets, code


def test_no_id_stands_twice_on_a_page(pages: dict[str, Element]) -> None:
    for code in CODES:
        ids = [element["id"] for element in pages[code].all() if element["id"]]
        assert len(ids) == len(set(ids)), code


@pytest.mark.parametrize("code", CODES)
def test_the_code_redirects_to_the_service(reader: Client, code: str) -> None:
    response = reader.get(f"/layanan/{code}/")

    assert response.status_code == 302
    assert response["Location"] == address(code)


@pytest.mark.parametrize("code", ["1.14", "10.1", "0.0", "1", "9999.999999"])
def test_an_unknown_code_is_not_found(reader: Client, code: str) -> None:
    assert reader.get(f"/layanan/{code}/").status_code == 404


def test_a_service_is_found_only_under_its_own_biro(reader: Client) -> None:
    assert reader.get("/layanan/biro-hukum/kerja-sama-daerah/").status_code == 404
    assert reader.get("/layanan/biro-pemerintahan/tidak-ada/").status_code == 404


def test_a_service_of_another_institution_has_a_page_but_no_data_link(reader: Client) -> None:
    response = reader.get("/layanan/dinas-kesehatan-kubu-raya/pengaduan-masyarakat/")

    page = read(response)

    assert Institution.objects.filter(is_host=False).exists()
    assert "Dinas Kesehatan Kabupaten Kubu Raya" in page.text
    assert not [href for href in page.links() if href.startswith("/data/layanan/")]


def test_markup_in_a_text_is_shown_and_never_obeyed(reader: Client) -> None:
    attack = "<script>alert(1)</script>\n- <b onclick=x>{{ 7*7 }} {% now 'Y' %}</b>"
    texts = dict.fromkeys(COMPONENTS, attack)
    edition = new_edition("1.2", begins=in_force("1.2").in_force_from.replace(day=3), **texts)
    edition.components.filter(key="prosedur").update(flow="<i>a</i> → <i>b</i>")

    page = read(reader.get(address("1.2")))

    assert not page.one("body").all("script")
    assert not page.all("i")
    assert not [element for element in page.all() if "onclick" in element.attributes]
    assert "{{ 7*7 }} {% now 'Y' %}" in page.one(id="sarana").text
