"""Why a file is not taken, in the sentences that the sender reads."""

EMPTY = "Berkas kosong"
TOO_LARGE = "Berkas lebih besar dari 8 MB; kirim foto yang lebih kecil"
WRONG_TYPE = "Berkas harus JPG, PNG, WebP, atau PDF"
NAME_DIFFERS = "Isi berkas tidak cocok dengan akhiran namanya; kirim berkas aslinya"
DAMAGED = "Berkas rusak atau tidak bisa dibaca"
TOO_MANY_PIXELS = "Gambar terlalu besar untuk dibuka; kirim gambar di bawah 50 megapiksel"
MOVING = "Gambar bergerak tidak bisa disimpan; kirim foto atau tangkapan layar"
LOCKED = "PDF ini dikunci sandi; simpan tanpa sandi atau kirim fotonya"
TOO_MANY_PAGES = "PDF ini lebih dari 50 halaman; kirim halaman yang penting saja"
ACTIVE = "PDF ini memuat program atau lampiran; cetak ulang ke PDF biasa atau kirim fotonya"
TOO_COMPLEX = "Berkas terlalu rumit untuk diperiksa; kirim foto atau PDF yang lebih sederhana"
BUSY = "Banyak berkas sedang diperiksa; coba lagi sebentar lagi"
NO_SPACE = "Tempat menyimpan berkas hampir penuh; coba lagi nanti atau serahkan lewat petugas"


class RefusedError(Exception):
    """A file that is not taken; its text is one of the sentences above."""
