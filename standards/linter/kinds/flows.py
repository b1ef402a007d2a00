"""The flow chart beside the written steps."""

import re
from itertools import pairwise

from standards.facts import parts
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.notation import flow as flow_chart

_GENERAL = re.compile(
    r"tamu|pengguna|layanan|pelayanan|menerima|menyampaikan|permintaan|permohonan|melalui|bagian"
    r"|pada|surat|proses|dengan|untuk|dari|kepada|serta|draf|draft|dokumen|berkas|hasil|selesai"
)
"""Words of every chart, which tell nothing about this one."""

_EVERYWHERE = {"menerima", "pengguna", "layanan"}

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
    """A box whose actor or result is named by no step, or a last step that no box shows."""
    text = standard.texts.get("prosedur")
    if text is None:
        return
    steps = parts.step_lines(text.text)
    known = " ".join([*steps, standard.name]).lower()
    strange = [box for box in text.boxes if _unknown(box, known)]
    if strange:
        boxes = ", ".join(f"“{box}”" for box in strange)
        yield "prosedur", f"Kotak {boxes} tidak ada pada langkah prosedur.", strange[0]
    elif text.boxes and steps and not _shown(steps[-1], text.flow):
        yield "prosedur", f"Langkah terakhir “{steps[-1]}” tidak ada pada bagan.", steps[-1]


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


@rule(
    "L415",
    "bagan alur",
    Severity.WARNING,
    "Bagan alur pengaduan tidak utuh",
    "Mulai dari penyampaian aduan dan akhiri dengan jawaban kepada pengguna layanan.",
)
def complaint_without_ends(standard: Standard, _among: Surroundings) -> Found:
    """A complaints chart that does not start with a complaint or not end with an answer."""
    text = standard.texts.get("pengaduan")
    if text is None or len(text.boxes) < 2:
        return
    first, last = text.boxes[0], text.boxes[-1]
    if not re.search(r"adu|keluh|lapor|saran|masukan", first, re.IGNORECASE):
        yield "pengaduan", f"Kotak pertama “{first}” tidak menyebut aduan.", first
    elif not re.search(r"jawab|tanggap|hasil|tindak lanjut", last, re.IGNORECASE):
        yield "pengaduan", f"Kotak terakhir “{last}” tidak menyebut jawaban.", last


def _shown(step: str, chart: str) -> bool:
    """Whether a chart and a step have a telling word in common, or the step has none."""
    of_step, of_chart = _words(step) - _EVERYWHERE, _words(chart) - _EVERYWHERE
    return (
        not of_step
        or any(word[:_KEPT] in chart.lower() for word in of_step)
        or any(word[:_KEPT] in step.lower() for word in of_chart)
    )


def _unknown(box: str, known: str) -> bool:
    """Whether a telling word of a box occurs nowhere; abbreviations are not compared."""
    plain = " ".join(word for word in box.split() if not word.isupper())
    telling = [word for word in _words(plain) if not _GENERAL.fullmatch(word)]
    return any(word[:_KEPT] not in known for word in telling)


def _words(wording: str) -> set[str]:
    """The words of five letters and more, in small letters."""
    return {word.lower() for word in re.findall(r"[^\W\d_]{5,}", wording)}
