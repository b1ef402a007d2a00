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
    StepPage(
        Act.UNSCHEDULE,
        actions.unschedule,
        title="Batalkan penetapan",
        explanation=(
            "Edisi ini keluar dari keputusannya sebelum berlaku, dan kembali menunggu keputusan. "
            "Standar yang berlaku sekarang tetap berlaku."
        ),
        button="Batalkan penetapan ini",
        done="Penetapan dibatalkan; konsep kembali menunggu keputusan.",
        form=ReasonForm,
    ),
    StepPage(
        Act.WITHDRAW,
        actions.withdraw,
        title="Cabut standar",
        explanation=(
            "Standar ini berhenti berlaku hari ini dan tidak dapat dihidupkan kembali; standar "
            "baru dibuat sebagai edisi baru. Halamannya tetap ada dan memuat alasan Anda, yang "
            "dibaca masyarakat."
        ),
        button="Cabut standar ini",
        done="Standar dicabut.",
        form=ReasonForm,
    ),
]
"""Every row is a page at `<pk>/<act>/`, named `workshop_<act>`."""
