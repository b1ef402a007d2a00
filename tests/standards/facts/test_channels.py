"""The complaint channels of the services."""

import pytest

from standards.facts import channels
from tests.standards.texts import codes, text_of

Row = tuple[str, str, str | None]

FAX: Row = ("faksimile", "+62561730062", None)
LAPOR: Row = ("lapor", "https://www.lapor.go.id", None)
IN_PERSON: list[Row] = [("tatap_muka", "", None), ("kotak", "", None)]


def whatsapp(*numbers: str) -> list[Row]:
    return [("whatsapp", f"+62{number}", None) for number in numbers]


def telephone(extension: str) -> Row:
    return ("telepon", "+62561736541", extension)


def email(address: str) -> Row:
    return ("email", address, None)


def usual(numbers: list[str], extension: str, address: str) -> list[Row]:
    """The order of channels in most services: WhatsApp, telephone, fax, email, LAPOR."""
    contacts = [*whatsapp(*numbers), telephone(extension), FAX, email(address)]
    return [*IN_PERSON, *contacts, LAPOR]


def legal(address: str) -> list[Row]:
    instagram: Row = ("instagram", "Birohukum_provkalbar", None)
    return [*usual(["81649130033"], "261", address)[:-1], instagram, LAPOR]


def procurement(*contact_center: str) -> list[Row]:
    return [
        *IN_PERSON,
        telephone("283"),
        *whatsapp("81513402228"),
        email("helpdesk@lpse.kalbarprov.go.id"),
        LAPOR,
        *(("contact_center", f"+62{number}", None) for number in contact_center),
    ]


GOVERNMENT = usual(["89510532718"], "342", "biropem@kalbarprov.go.id")
REGIONAL_HEADS = usual(["81391252589", "81345167777"], "270", "ropemkalbar@gmail.com")
TERRITORY = usual(["81254725113"], "113", "ropemkalbar@gmail.com")
WELFARE = usual(["85828735503"], "126", "kesra@kalbarprov.go.id")
WELFARE_POLICY = usual(["85828735503"], "233", "kesra@kalbarprov.go.id")
ECONOMY = usual(["81649112053"], "213", "perekonomian@kalbarprov.go.id")
DEVELOPMENT = usual(["85346358481"], "178", "biroadpem@kalbarprov.go.id")
LEADERSHIP = usual(["82115155022"], "233", "adpim@kalbarprov.go.id")
ORGANISATION = usual(["89518510075"], "233", "organisasi@kalbarprov.go.id")

GENERAL = usual(["85387687304"], "308", "umum@kalbarprov.go.id")
_, _, GENERAL_WHATSAPP, GENERAL_TELEPHONE, *GENERAL_REST = GENERAL
GENERAL_TELEPHONE_FIRST = [*IN_PERSON, GENERAL_TELEPHONE, GENERAL_WHATSAPP, *GENERAL_REST]
GENERAL_WHATSAPP_TWICE = [
    *IN_PERSON,
    GENERAL_WHATSAPP,
    GENERAL_TELEPHONE,
    GENERAL_WHATSAPP,
    *GENERAL_REST,
]

CHANNELS: dict[str, list[Row]] = {
    **dict.fromkeys(["1.1", "1.2", "1.3", "1.4", "1.5"], GOVERNMENT),
    "1.6": usual(["89510532718"], "342", "ropemkalbar@gmail.com"),
    **dict.fromkeys(["1.7", "1.8", "1.9", "1.12"], REGIONAL_HEADS),
    **dict.fromkeys(["1.10", "1.11"], TERRITORY),
    "1.13": [channel for channel in REGIONAL_HEADS if channel != LAPOR],
    **dict.fromkeys(["2.2", "2.3", "2.6", "2.7", "2.8"], legal("jdih.kalbarprov@gmail.com")),
    **dict.fromkeys(["2.1", "2.5"], legal("jdi.h.kalbarprov@gmail.com")),
    **dict.fromkeys(["2.4", "2.9"], legal("jdi.kalbarprov@gmail.com")),
    **dict.fromkeys(["3.1", "3.2", "3.3", "3.4", "4.4"], WELFARE),
    **dict.fromkeys(["3.5", "3.6", "3.7"], WELFARE_POLICY),
    **dict.fromkeys(["4.1", "4.2"], ECONOMY),
    "4.3": [*IN_PERSON, telephone("213"), FAX, email("biroekon@kalbarprov.go.id"), LAPOR],
    **dict.fromkeys(["5.1", "5.2", "5.3"], procurement("81513402225")),
    **dict.fromkeys(["5.4", "5.5", "5.6"], procurement("81513402225", "81513402226")),
    **dict.fromkeys(["6.1", "6.2", "6.3", "6.4"], DEVELOPMENT),
    **dict.fromkeys(["7.1", "7.2"], GENERAL_TELEPHONE_FIRST),
    "7.3": GENERAL_WHATSAPP_TWICE,
    "7.4": GENERAL,
    "7.5": usual(["85387687304"], "213", "biroekon@kalbarprov.go.id"),
    **dict.fromkeys(["8.1", "8.2", "8.3", "8.4", "8.5"], LEADERSHIP),
    **dict.fromkeys(["9.1", "9.2", "9.3", "9.4"], ORGANISATION),
}


def rows(text: str) -> list[Row]:
    return [(found["jenis"], found["nilai"], found["ekstensi"]) for found in channels.read(text)]


@pytest.mark.parametrize("code", codes())
def test_the_channels_of_every_service(code: str) -> None:
    assert rows(text_of(code, "pengaduan")) == CHANNELS[code]


def test_a_channel_keeps_the_wording_of_its_line() -> None:
    found = channels.read(text_of("1.7", "pengaduan"))
    assert [channel["teks"] for channel in found if channel["jenis"] == "whatsapp"] == [
        "WA : 0813-91252589 / 0813-45167777",
        "WA : 0813-91252589 / 0813-45167777",
    ]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("What'sup 0816 4913 0033", ("whatsapp", "+6281649130033", None)),
        ("What’s App: 081649130033", ("whatsapp", "+6281649130033", None)),
        ("Chat wahtsapp  : 081513402228", ("whatsapp", "+6281513402228", None)),
        ("Chat whatsapp : 081513402228", ("whatsapp", "+6281513402228", None)),
        ("WhatsApp (0816) 49130033", ("whatsapp", "+6281649130033", None)),
        ("Telp. (0561) 736541 ext.283", ("telepon", "+62561736541", "283")),
        ("No. Telp: (0561)7265011", ("telepon", "+625617265011", None)),
        ("Faksimili (0561) 730062", ("faksimile", "+62561730062", None)),
        ("E-mail : a.b@c.go.id;", ("email", "a.b@c.go.id", None)),
        ("Email: dinkeskkr.lapor@gmail.com", ("email", "dinkeskkr.lapor@gmail.com", None)),
        ("Email : j dih.kalbarprov@gmail.com;", ("email", "jdih.kalbarprov@gmail.com", None)),
        ("Email : a@b.id atau c@d.id", ("email", "a@b.id", None)),
        ("Instagram : @Birohukum_provkalbar", ("instagram", "Birohukum_provkalbar", None)),
        ("www.lapor.go.id (SP4N-LAPOR!)", LAPOR),
        ("Kotak Saran", ("kotak", "", None)),
        ("Website: http://www.dinkes.go.id/", ("situs", "http://www.dinkes.go.id/", None)),
        (
            "Aplikasi Lapor-SP4N : https://www.lapor.go.id/",
            ("lapor", "https://www.lapor.go.id/", None),
        ),
    ],
)
def test_channels_in_every_spelling(line: str, row: Row) -> None:
    assert rows(line) == [row]


def test_a_text_without_parts_is_read_whole() -> None:
    text = "Email: a@b.go.id\nNo. Telp: (0561)7265011\nKotak Saran\nWA: 081237880420"
    assert [row[0] for row in rows(text)] == ["email", "telepon", "kotak", "whatsapp"]


def test_a_line_never_gets_the_number_of_another() -> None:
    text = "1) Telepon :\n2) Email : a@b.go.id\n3) Faximile : (0561) 730062\n4) 081513402225"
    assert rows(text) == [("email", "a@b.go.id", None), FAX]


def test_numbers_below_an_announcement_are_its_own() -> None:
    text = "7) Contact Center :\n  - 081513402225\n  - 081513402226\n8) Kotak Saran\n9) 0812345678"
    assert rows(text) == [*procurement("81513402225", "81513402226")[-2:], ("kotak", "", None)]


def test_flow_and_limits_are_not_searched_for_channels() -> None:
    text = (
        "a. Pengaduan dapat dilakukan melalui :\n  1) Kotak Pengaduan\n"
        "b. Alur Penanganan Pengaduan :\n  1) WA : 081237880420\n"
        "c. Jangka Waktu Penyelesaian Pengaduan :\n  1) Telepon : (0561) 736541"
    )
    assert rows(text) == [("kotak", "", None)]
