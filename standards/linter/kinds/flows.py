"""The flow chart beside the written steps."""

import re
from itertools import pairwise

from standards import flow as flow_chart
from standards.facts import parts
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_GENERAL = re.compile(
    r"tamu|pengguna|layanan|pelayanan|menerima|menyampaikan|permintaan|permohonan|melalui|bagian"
    r"|pada|surat|proses|dengan|untuk|dari|kepada|serta|draf|draft|dokumen|berkas|hasil|selesai"
)
"""Words of every chart, which tell nothing about this one."""

_KEPT = 7
"""Letters compared: `verifikator` is found in `memverifikasi`."""


@rule(
    "L411",
    "bagan alur",
    Severity.WARNING,
    "Bagan alur prosedur tidak ada",
    "Lengkapi bagan alur: kotak-kotaknya dipisah tanda →.",
)
def procedure_without_chart(standard: Standard, _among: Surroundings) -> Found:
    """Steps without a chart, though the component is presented with one."""
    text = standard.texts.get("prosedur")
    if text and len(text.boxes) < 2:
        yield "prosedur", "Langkah prosedur tidak disertai bagan alur.", ""


@rule(
    "L412",
    "bagan alur",
    Severity.WARNING,
    "Alur penanganan pengaduan kosong",
    "Lengkapi bagan alur pengaduan: kotak-kotaknya dipisah tanda →.",
)
def complaints_without_chart(standard: Standard, _among: Surroundings) -> Found:
    """`Alur Penanganan Pengaduan :` with nothing below it."""
    text = standard.texts.get("pengaduan")
    if text is None or len(text.boxes) >= 2:
        return
    announced = [line for line in text.lines if line.text.lower().startswith("alur penanganan")]
    quote = announced[0].text if announced else ""
    yield "pengaduan", "Alur penanganan pengaduan tidak disertai bagan.", quote


@rule(
    "L413",
    "bagan alur",
    Severity.WARNING,
    "Bagan alur tidak sesuai dengan langkah prosedur",
    "Sesuaikan kotak bagan dengan langkah tertulis, atau tambahkan langkahnya.",
)
def chart_beside_steps(standard: Standard, _among: Surroundings) -> Found:
    """A box whose actor or result is named by no step."""
    text = standard.texts.get("prosedur")
    if text is None:
        return
    known = " ".join([*parts.step_lines(text.text), standard.name]).lower()
    strange = [box for box in text.boxes if _unknown(box, known)]
    if strange:
        boxes = ", ".join(f"“{box}”" for box in strange)
        yield "prosedur", f"Kotak {boxes} tidak ada pada langkah prosedur.", strange[0]


@rule(
    "L414",
    "bagan alur",
    Severity.WARNING,
    "Kotak bagan alur berulang",
    "Hapus kotak yang sama, atau perbaiki yang keliru.",
)
def doubled_box(standard: Standard, _among: Surroundings) -> Found:
    """The same box twice in a row."""
    for key, text in standard.texts.items():
        steps = [step.text for step in flow_chart.parse(text.flow)]
        for box, following in pairwise(steps):
            if box.lower() == following.lower():
                yield key, f"Kotak “{box}” tertulis dua kali berurutan.", box


def _unknown(box: str, known: str) -> bool:
    """Whether a telling word of a box occurs nowhere; abbreviations are not compared."""
    words = [word for word in re.findall(r"[^\W\d_]{5,}", box) if not word.isupper()]
    telling = [word.lower() for word in words if not _GENERAL.fullmatch(word.lower())]
    return any(word[:_KEPT] not in known for word in telling)
