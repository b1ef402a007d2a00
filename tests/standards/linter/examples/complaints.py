"""Examples for tiers and channels of complaints, worded as in the annex."""

from tests.standards.linter.building import Texts
from tests.standards.linter.examples import Example, Examples, Table

TIERS = {
    "ringan": "3 Jam",
    "bersifat normatif": "5 hari kerja",
    "tidak berkadar pengawasan": "14 hari kerja",
    "berkadar pengawasan": "60 hari",
}


def tiers(*extra: str, without: str = "", **limits: str) -> Texts:
    """The part on time limits; `ringan="1 hari"` changes one, `extra` are more lines."""
    given = {name: limits.get(name.split()[0], limit) for name, limit in TIERS.items()}
    lines = [
        f"Pengaduan {name}, selambat-lambatnya {limit};"
        for name, limit in given.items()
        if name != without
    ]
    return {"pengaduan": "\n".join(["Jangka Waktu Penyelesaian Pengaduan :", *lines, *extra])}


def channels(*lines: str) -> Texts:
    """The part on channels."""
    numbered = [f"  {n}) {line}" for n, line in enumerate(lines, start=1)]
    return {"pengaduan": "\n".join(["a. Pengaduan dapat dilakukan melalui :", *numbered])}


PHONE = "Telepon : (0561) 736541 ext. 308"
MAIL = "Email : umum@kalbarprov.go.id"
WA = "WA : 0853-8768-7304"
LAPOR = "Online melalui website SP4N-LAPOR! (www.lapor.go.id)"
USUAL = channels(PHONE, MAIL, WA, LAPOR)
ECONOMY = channels("Telepon : (0561) 736541 ext. 213", "Email : ekonomi@kalbarprov.go.id")
TWO_CENTRES = channels("Contact Center :", "081513402225", "081513402226")
MAIL_LINE = "Email : jdih.kalbarprov@gmail.com"
JDIH = channels(MAIL_LINE)


def _among(texts: Texts, *siblings: Texts, quote: str | None = None) -> Example:
    return Example(texts, list(siblings), [ECONOMY, ECONOMY], quote)


TABLE: Table = {
    "L201": Examples(
        finds=[
            Example(tiers(without="bersifat normatif")),
            Example(tiers(ringan="segera")),
            Example({"pengaduan": "Pengaduan melalui kotak saran"}),
        ],
        leaves=[Example(tiers()), Example({})],
    ),
    "L202": Examples(
        finds=[Example(tiers(ringan="6 hari")), Example(tiers(berkadar="10 hari kerja"))],
        leaves=[Example(tiers()), Example(tiers(ringan="1 Hari"))],
    ),
    "L203": Examples(
        finds=[
            Example(
                tiers(ringan="1 Hari"),
                [tiers(), tiers()],
                quote="Pengaduan ringan, selambat-lambatnya 1 Hari;",
            )
        ],
        leaves=[Example(tiers(), [tiers(), tiers()]), Example(tiers(ringan="1 Hari"))],
    ),
    "L204": Examples(
        finds=[Example(tiers(berkadar="60 hari kerja")), Example(tiers(berkadar="90 hari"))],
        leaves=[Example(tiers()), Example(tiers(berkadar="40 hari kerja"))],
    ),
    "L205": Examples(
        finds=[
            Example(
                tiers("Pengaduan ringan, selambat-lambatnya 1 hari"),
                quote="Pengaduan ringan, selambat-lambatnya 1 hari",
            )
        ],
        leaves=[Example(tiers())],
    ),
    "L301": Examples(
        finds=[_among(channels(PHONE, MAIL, WA), USUAL, USUAL)],
        leaves=[
            _among(USUAL, USUAL, USUAL),
            _among(channels(PHONE, MAIL, WA), USUAL, channels(PHONE)),
        ],
    ),
    "L302": Examples(
        finds=[_among(channels(WA, PHONE, WA), quote=WA)],
        leaves=[_among(USUAL), _among(TWO_CENTRES), _among(channels(WA, "WA : 081234567890"))],
    ),
    "L303": Examples(
        finds=[
            _among(channels("WA : 0853-8768"), quote="WA : 0853-8768"),
            _among(channels("Telepon : 736541")),
            _among(channels("WA : 0813-91252589 / 0813-4516")),
        ],
        leaves=[
            _among(USUAL),
            _among(channels("WA : 0813-91252589 / 0813.45167777")),
            _among(channels("Telp. (0561) 736541 ext.283", "What'sup 0816 4913 0033")),
            _among(TWO_CENTRES),
        ],
    ),
    "L304": Examples(
        finds=[
            _among(channels("Email : j dih.kalbarprov@gmail.com")),
            _among(channels("Email : umum.kalbarprov.go.id")),
            _among(channels("Email : umum@kalbarprov")),
            _among(channels("Email :")),
        ],
        leaves=[_among(USUAL), _among(channels("E-mail: a@kalbarprov.go.id; b@kalbarprov.go.id."))],
    ),
    "L305": Examples(
        finds=[_among(channels("Email : ropemkalbar@gmail.com"))],
        leaves=[_among(USUAL), _among(channels("Email : helpdesk@lpse.kalbarprov.go.id"))],
    ),
    "L306": Examples(
        finds=[_among(channels("Online melalui website SP4N-LAPOR! (www.lapor.com)"))],
        leaves=[_among(USUAL), _among(channels("SP4N-LAPOR!"))],
    ),
    "L311": Examples(
        finds=[_among(channels("Email : jdi.kalbarprov@gmail.com"), JDIH, JDIH)],
        leaves=[
            _among(JDIH, JDIH, channels("Email : jdi.kalbarprov@gmail.com")),
            _among(channels("Email : biroekon@kalbarprov.go.id"), USUAL, USUAL),
        ],
    ),
    "L312": Examples(
        finds=[
            _among(
                channels("Telepon : (0561) 736541 ext. 213", MAIL),
                USUAL,
                USUAL,
                quote="Telepon : (0561) 736541 ext. 213",
            )
        ],
        leaves=[_among(USUAL, USUAL), _among(channels("Telepon : (0561) 736541 ext. 99"), USUAL)],
    ),
    "L313": Examples(
        finds=[
            _among(channels("Telepon : (0561) 736541 ext. 99", MAIL), USUAL, USUAL),
            _among(channels(PHONE, "Email : tu@kalbarprov.go.id"), USUAL, USUAL),
            _among(channels("WA : 081234567890"), USUAL, USUAL, quote="WA : 081234567890"),
        ],
        leaves=[
            _among(USUAL, USUAL, channels("WA : 081234567890")),
            _among(channels("WA : 081234567890"), USUAL),
            _among(channels("Email : biroumum@gmail.com"), USUAL, USUAL),
            _among(channels("Email : umun@kalbarprov.go.id"), USUAL, USUAL),
            _among(channels("WA : 085387687304"), USUAL, USUAL),
        ],
    ),
    "L314": Examples(
        finds=[_among(channels("Contact Center :", "081513402225"), TWO_CENTRES)],
        leaves=[_among(TWO_CENTRES, channels("Contact Center :", "081513402225"))],
    ),
    "L315": Examples(
        finds=[_among(channels("WA : 0853.8768.7304"), USUAL, USUAL)],
        leaves=[_among(USUAL, USUAL, USUAL), _among(channels("WA 0853-8768-7304"), USUAL, USUAL)],
    ),
}
