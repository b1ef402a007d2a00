"""Citations that a careful reader would mend are found, sound ones are not."""

import pytest

from standards.linter.subject import Act
from tests.standards.linter.services import found, quotes, service

KIP = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"
PUBLIC = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
PERDA = "Peraturan Daerah Nomor 8 Tahun 2016 tentang Susunan Perangkat Daerah"
CHANGED = (
    f"{PERDA} sebagaimana telah diubah dengan Peraturan Daerah Nomor 11 Tahun 2019"
    " tentang Perubahan Atas Peraturan Daerah Nomor 8 Tahun 2016"
    " tentang Susunan Perangkat Daerah"
)
UNNAMED = "Perubahan Peraturan Pelaksana Undang-Undang Nomor 6 Tahun 2014 tentang Desa"
PLACEHOLDER = "(Peraturan Menteri / Kepala Lembaga yang bersangkutan / terkait)"


def basis(*acts: str) -> dict[str, str]:
    marked = zip("abcdefgh", acts, strict=False)
    return {"dasar_hukum": "\n".join(f"{letter}. {act};" for letter, act in marked)}


@pytest.mark.parametrize(
    ("code", "acts", "expected"),
    [
        ("L701", ["Undang-undang 23 Tahun 2014 tentang Pemerintahan Daerah"], 1),
        ("L701", ["Peraturan Gubernur tentang Tata Kerja"], 1),
        ("L701", [KIP, "UU No. 25 Tahun 2009 tentang Pelayanan Publik"], 0),
        ("L701", [PLACEHOLDER], 0),
        ("L702", [PLACEHOLDER], 1),
        ("L702", [KIP, "Peraturan Menteri Keuangan Nomor 1 Tahun 2020 tentang Kas terkait"], 0),
        ("L703", ["Peraturan Dalam Negeri Nomor 25 Tahun 2020 tentang Tata Cara"], 1),
        ("L703", ["Peraturan Menteri Dalam Negeri Nomor 25 Tahun 2020 tentang Tata Cara"], 0),
        ("L706", [PERDA, KIP, PERDA], 1),
        ("L706", [CHANGED, KIP], 0),
        ("L707", [KIP, "(Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58)"], 1),
        ("L707", [f"{KIP} {PERDA}"], 1),
        ("L707", [f"{KIP} (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 61)"], 0),
        ("L707", [CHANGED], 0),
        ("L708", ["Permendagri Nomor 1 Tahun 2017 tentang Penataan Desa"], 1),
        ("L708", ["Peraturan Menteri PAN RB Nomor 35 Tahun 2012 tentang Pedoman"], 1),
        ("L708", [KIP, PERDA], 0),
        ("L709", [PUBLIC, KIP], 1),
        ("L709", ["Permendagri Nomor 1 Tahun 2017 tentang Penataan Desa", KIP], 1),
        ("L709", [PERDA, KIP], 1),
        ("L709", [KIP, PUBLIC, PERDA], 0),
        ("L709", [KIP, PERDA, KIP], 0),
        ("L710", [f"{KIP.partition(' tentang ')[0]} tentang {UNNAMED}"], 1),
        ("L710", [CHANGED], 0),
        ("L710", [f"{KIP.partition(' tentang ')[0]} tentang Perubahan Nama Daerah"], 0),
        ("L723", ["Peraturan Daerah Nomor 14 Tahun 2019 tentang APBD Tahun Anggaran 2020"], 1),
        ("L723", ["Peraturan Presiden Nomor 75 Tahun 2015 tentang Rencana Aksi 2015"], 0),
        ("L723", ["Peraturan Presiden Nomor 75 Tahun 2015 tentang Aksi Tahun 2015-2019"], 1),
        ("L723", ["Peraturan Daerah Nomor 1 Tahun 2098 tentang APBD Tahun Anggaran 2099"], 0),
        ("L723", [CHANGED], 0),
    ],
)
def test_how_acts_are_cited(code: str, acts: list[str], expected: int) -> None:
    assert len(found(code, service(texts=basis(*acts)))) == expected


@pytest.mark.parametrize("code", ["L701", "L703", "L706", "L707", "L708", "L709", "L722", "L723"])
def test_a_standard_without_a_legal_basis_cites_nothing_wrongly(code: str) -> None:
    assert not found(code, service(texts={"produk": "Surat"}))


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah", 1),
        ("Undang-Undang Nomor 23 Tahun 2014 Tentang pemerintahan daerah", 0),
        ("Undang-Undang Nomor 99 Tahun 2014 tentang Lain", 0),
    ],
)
def test_a_title_beside_the_register(cited: str, expected: int) -> None:
    acts = {"uu-23-2014": Act("uu-23-2014", "UU 23 Tahun 2014", "Pemerintahan Daerah")}
    assert len(found("L704", service(texts=basis(cited)), acts=acts)) == expected


def test_a_title_beside_those_of_most_others() -> None:
    odd = service(texts=basis(KIP.replace("Publik", "Umum")))
    others = [service(texts=basis(KIP), code=code) for code in ("9.2", "9.3")]
    assert len(found("L704", odd, *others)) == 1
    assert not found("L704", others[0], others[1], odd)


def test_a_mistake_inside_the_title_of_an_amending_act_is_told_once() -> None:
    acts = {
        "perda-kalbar-8-2016": Act("perda-kalbar-8-2016", "", "Susunan Perangkat Daerah"),
        "perda-kalbar-11-2019": Act(
            "perda-kalbar-11-2019", "", CHANGED.partition("2019 tentang ")[2]
        ),
    }
    assert not found("L704", service(texts=basis(CHANGED)), acts=acts)
    wrong = CHANGED.removesuffix("Perangkat Daerah") + "Perangkat"
    assert len(found("L704", service(texts=basis(wrong)), acts=acts)) == 1


def test_a_gazette_beside_those_of_most_others() -> None:
    right = f"{KIP} (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 61)"
    odd = service(texts=basis(right.replace("Nomor 61", "Nomor 16")))
    others = [service(texts=basis(right), code=code) for code in ("9.2", "9.3")]
    assert len(found("L705", odd, *others)) == 1
    assert not found("L705", others[0], others[1], odd)


OLD = Act("uu-14-2008", "UU 14 Tahun 2008", status="dicabut", changed_by=["UU 9 Tahun 2022"])
AMENDED = Act(
    "perda-kalbar-8-2016",
    "Perda Kalbar 8 Tahun 2016",
    status="diubah",
    changed_by=["Perda Kalbar 5 Tahun 2021", "Perda Kalbar 11 Tahun 2019"],
)
ACTS = {act.slug: act for act in (OLD, AMENDED)}


def test_a_revoked_act_is_told_with_what_revoked_it() -> None:
    (finding,) = found("L721", service(texts=basis(KIP, PUBLIC)), acts=ACTS)
    assert finding.message == "UU 14 Tahun 2008 sudah dicabut dengan UU 9 Tahun 2022."
    assert not found("L721", service(texts=basis(PUBLIC, PERDA)), acts=ACTS)


def test_an_act_is_amended_until_the_last_amendment_is_named() -> None:
    (finding,) = found("L722", service(texts=basis(CHANGED)), acts=ACTS)
    assert finding.message.endswith("telah diubah dengan Perda Kalbar 5 Tahun 2021.")
    last = "Peraturan Daerah Nomor 5 Tahun 2021 tentang Perubahan Kedua"
    named = f"{PERDA} sebagaimana telah diubah terakhir dengan {last}"
    assert not found("L722", service(texts=basis(named)), acts=ACTS)
    assert not found("L722", service(texts=basis(PUBLIC)), acts=ACTS)


def test_a_finding_points_at_the_words_of_the_act() -> None:
    assert quotes("L709", service(texts=basis(PUBLIC, KIP))) == [KIP]
