"""The fourteen components of a standard as citizens speak of a promise that was not kept. Pure."""

from collections.abc import Mapping

EVERYDAY: Mapping[str, str] = {
    "persyaratan": "Syarat: diminta lebih dari yang tertulis",
    "prosedur": "Alur: langkahnya berbeda atau berbelit",
    "jangka_waktu": "Waktu: lebih lama dari yang dijanjikan",
    "biaya": "Biaya: ada yang meminta bayaran",
    "produk": "Hasil: tidak sesuai, salah, atau tidak diberikan",
    "pengaduan": "Pengaduan: aduan saya tidak dijawab",
    "dasar_hukum": "Aturan: petugas memakai aturan yang keliru",
    "sarana": "Tempat dan alat: ruang, loket, situs, akses bagi difabel",
    "kompetensi": "Petugas: kurang memahami tugasnya",
    "pengawasan": "Pengawasan: atasan tidak menindaklanjuti",
    "jumlah_pelaksana": "Jumlah petugas: tidak ada atau kurang petugas",
    "jaminan_pelayanan": "Sikap: tidak ramah, tidak adil, atau tidak pasti",
    "jaminan_keamanan": "Keamanan: berkas, data, atau keselamatan",
    "evaluasi": "Perbaikan: masalah yang sama terulang",
}
"""By the key of the component, in the order of the decree."""
