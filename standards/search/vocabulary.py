"""Facts about Indonesian words that the search needs, as tables. `words` holds the rules."""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


COMPOUNDS = {
    "antar": ("waktu",),
    "bekerja": ("sama",),
    "e": ("katalog", "mail"),
    "keluar": ("negeri",),
    "kerja": ("sama",),
    "luar": ("negeri",),
    "nara": ("sumber",),
    "pra": ("sarana",),
    "wali": ("kota",),
    "what": ("s", "sup"),
    "whats": ("app", "up"),
}
"""First → second halves of words that are written together as often as apart; they count as one."""

SHORT = {
    "adm": "administrasi",
    "dg": "dengan",
    "dgn": "dengan",
    "dlm": "dalam",
    "dpt": "dapat",
    "dr": "dari",
    "dri": "dari",
    "gimana": "bagaimana",
    "gmana": "bagaimana",
    "gmn": "bagaimana",
    "gmna": "bagaimana",
    "gub": "gubernur",
    "hrs": "harus",
    "ijin": "izin",
    "jd": "jadi",
    "kab": "kabupaten",
    "kalo": "kalau",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "klo": "kalau",
    "kpd": "kepada",
    "krn": "karena",
    "mhn": "mohon",
    "org": "orang",
    "pd": "pada",
    "pemkab": "kabupaten",
    "pemprov": "provinsi",
    "pemkot": "kota",
    "perencanaan": "rencana",
    "pgn": "ingin",
    "prov": "provinsi",
    "propinsi": "provinsi",
    "sbg": "sebagai",
    "sdh": "sudah",
    "srt": "surat",
    "sy": "saya",
    "tdk": "tidak",
    "tgl": "tanggal",
    "thn": "tahun",
    "tlg": "tolong",
    "tlp": "telepon",
    "telp": "telepon",
    "telpon": "telepon",
    "tsb": "tersebut",
    "ttg": "tentang",
    "utk": "untuk",
    "untk": "untuk",
    "yg": "yang",
    "bekerjasama": "kerjasama",
    "keluarnegeri": "luarnegeri",
    "whatsup": "whatsapp",
    "wahtsapp": "whatsapp",
    "wa": "whatsapp",
    "surel": "email",
}
"""Abbreviations, chat spelling and second spellings of one word."""

OWN_MEANING = {
    word: word
    for word in (
        "pemerintah",
        "pemerintahan",
        "pengacara",
        "pengadaan",
        "penyedia",
        "pengguna",
        "perjanjian",
        "perjalanan",
        "laporan",
        "petugas",
        "pimpinan",
        "antarwaktu",
        "kerjasama",
        "luarnegeri",
        "narasumber",
        "walikota",
    )
}
"""Derived words whose meaning left their root (pengadaan, procurement, is not ada, there is), and
compounds that the stemmer would take for derived words."""

ROOTS = _listed(
    """
    acara adu aju angkat antar atur audiensi bangun bantu batas bayar bebas bela beli bentuk
    berkas bicara bimbing buat cabut cair camat cek daftar damping data desa dokumentasi
    ekonomi evaluasi fasilitasi ganti gugat guna hadap harmonisasi henti hitung hukum izin
    jabat jadwal jalan janji kaji kembang kirim konsultasi lacak langgar lantik lapor lelang
    liput lurah magang mekar minta mohon mutasi naik nomor organisasi pakai paspor pegawai
    pensiun pidato pilih pindah pinjam pisah putus rapat realisasi registrasi rekam rencana
    resmi sah salur sambut sampai sedia sejahtera selesai sengketa sewa simpan sosialisasi
    surat susun tanah tangan tanya tarik tata tawar tegas teliti temu tender terbit terima
    tetap timbang titip tugas tunjuk ubah ukur undang urus usul verifikasi wawancara wilayah
    """
)
"""Roots of this field. The general stemmer loses the first letter that meN- and peN- swallow
(penerbitan → erbit, memohon → pohon); from a known root every form is written out instead."""

FUNCTION_WORDS = frozenset(
    _listed(
        """
        ada adakah adalah adapun admin agar aja akan aku alhamdulillah anda antara apa apaan
        apabila apakah assalamualaikum atas atau ataupun bagaimana bagaimanakah bagi bahwa baik
        bapak belum berada beserta biar biasanya bikin bila bilamana biro bisa bisakah boleh
        bolehkah bu buat bukan butuh cara caranya coba cuma dalam dan dapat dapatkan dari daripada
        dengan di dia dimana dimanakah dong dulu gan guna hal halo hanya harus harusnya hendak ia
        ialah ibu ingin ini itu jadi jangan jika jikalau juga kah kak kalau kami kamu kapan karena
        kasih kayak ke kemana kemanakah kenapa kepada kena kepengen kita kok lagi lah lain lalu mana
        masih mau maupun melalui membuat memerlukan memiliki mempunyai menanyakan mendapat
        mendapatkan mengapa mengenai menjadi menurut mereka milik min namun nggak nih nya oleh orang
        pada pagi pak para pengen perlu permisi pun punya saat saja sama sangat satu saya
        sebagai sebagaimana sebelum sebuah sedang sehingga sekarang selamat seluruh semua seorang
        seperti serta sesuai sesudah setelah setiap siang siapa siapakah sih sini soal suatu sudah
        supaya tanya tanyakan tapi telah tentang terhadap terima terkait tersebut tetapi tidak
        tolong tuh untuk ya yaitu yakni yang
        """
    )
)
"""Words that only hold a sentence together, and words that only say that somebody asks."""

INTENTS = {
    "syarat": "persyaratan",
    "syaratnya": "persyaratan",
    "persyaratan": "persyaratan",
    "persyaratannya": "persyaratan",
    "dokumen": "persyaratan",
    "berkas": "persyaratan",
    "prosedur": "prosedur",
    "prosedurnya": "prosedur",
    "alur": "prosedur",
    "alurnya": "prosedur",
    "langkah": "prosedur",
    "tahapan": "prosedur",
    "mekanisme": "prosedur",
    "berapa": "jangka_waktu",
    "lama": "jangka_waktu",
    "lamanya": "jangka_waktu",
    "waktu": "jangka_waktu",
    "hari": "jangka_waktu",
    "jam": "jangka_waktu",
    "selesai": "jangka_waktu",
    "biaya": "biaya",
    "biayanya": "biaya",
    "tarif": "biaya",
    "bayar": "biaya",
    "gratis": "biaya",
    "ongkos": "biaya",
    "nomor": "pengaduan",
    "no": "pengaduan",
    "whatsapp": "pengaduan",
    "telepon": "pengaduan",
    "hp": "pengaduan",
    "kontak": "pengaduan",
    "hubungi": "pengaduan",
    "menghubungi": "pengaduan",
    "email": "pengaduan",
    "emailnya": "pengaduan",
    "alamat": "pengaduan",
    "instagram": "pengaduan",
    "ig": "pengaduan",
    "fax": "pengaduan",
}
"""Words that say what the person wants to know, and the component that answers it."""

WEAK_WORDS = frozenset(
    _listed(
        """
        ajukan barat contoh fasilitas fasilitasi hasil kalbar kalimantan kantor layanan loket
        meminta mengajukan mengurus minta mohon pelayanan pemohon pengurusan permintaan permohonan
        proses provinsi resmi tahun tempat urus urusan
        """
    )
)
"""Words that fit nearly every service: they support a match but do not make one."""
