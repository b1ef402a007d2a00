"""The steps that take a short form, as pages; each stands at the edition's address and its act."""

from standards import actions
from standards.workflow import Act
from standards.workshop.stepping import ReasonForm, StepPage

STEPS = [
    StepPage(
        Act.RECALL,
        actions.recall,
        title="Tarik kembali konsep",
        explanation="Konsep kembali menjadi draf. Pemeriksa tidak lagi melihatnya sebagai tugas.",
        button="Tarik kembali",
        done="Konsep ditarik kembali; Anda dapat menyuntingnya lagi.",
    ),
    StepPage(
        Act.DISCARD,
        actions.discard,
        title="Batalkan konsep",
        explanation=(
            "Konsep ini ditutup dan tidak dapat dilanjutkan. Standar yang berlaku tetap. "
            "Perubahan lain dapat dimulai kapan saja."
        ),
        button="Batalkan konsep ini",
        done="Konsep dibatalkan.",
        form=ReasonForm,
    ),
]
"""Every row is a page at `<pk>/<act>/`, named `workshop_<act>`."""
