"""/bantuan/: for citizens, how to find a standard, to complain and to follow an aduan."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from complaints.promises import promised
from standards.components import COMPONENTS
from standards.pages import published

MEANINGS = {
    "persyaratan": "Berkas dan hal yang Anda siapkan sebelum datang atau meminta layanan.",
    "prosedur": "Langkah demi langkah: apa yang Anda lakukan, apa yang dilakukan petugas.",
    "jangka_waktu": "Paling lambat kapan layanan selesai, dihitung sejak syaratnya lengkap.",
    "biaya": "Yang harus dibayar. Bila tertulis gratis, tidak boleh ada pungutan apa pun.",
    "produk": "Yang Anda terima di akhir: surat, data, jawaban, atau bantuan.",
    "pengaduan": "Ke mana mengadu tentang layanan ini dan kapan aduan dijawab.",
    "dasar_hukum": "Peraturan yang mendasari layanan, dan apakah masih berlaku.",
    "sarana": "Ruang, peralatan, dan fasilitas yang disediakan.",
    "kompetensi": "Keahlian yang harus dimiliki petugasnya.",
    "pengawasan": "Siapa yang mengawasi petugas dari dalam.",
    "jumlah_pelaksana": "Berapa petugas yang melayani.",
    "jaminan_pelayanan": "Janji bahwa layanan diberikan sesuai standar.",
    "jaminan_keamanan": "Janji bahwa Anda, berkas, dan data Anda aman.",
    "evaluasi": "Bagaimana dan seberapa sering kerja petugas dinilai.",
}
"""What each component tells a citizen, in our plain words; the official title stands beside it."""


@published
def help_page(request: HttpRequest) -> HttpResponse:
    """/bantuan/: the one page of help."""
    parts = [(kind, MEANINGS[key]) for key, kind in COMPONENTS.items()]
    return render(
        request, "portal/help.html", {"parts": parts, "promises": promised(None).values()}
    )
