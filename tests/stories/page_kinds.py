"""One address of every kind of public page, in the states in which readers meet it."""

PAW = "/layanan/biro-pemerintahan/paw-dprd-provinsi/"
COOPERATION = "/layanan/biro-pemerintahan/kerja-sama-daerah/"
WELFARE_TALK = "/layanan/biro-kesejahteraan-rakyat/konsultasi/"
CALCULATED = (
    "/aduan/tenggat/?tanggal=2026-12-23&jam=15%3A30&layanan=1.1&tingkat=berkadar&satuan=hari+kerja"
    "&mulai_1=2027-01-06T10%3A00&selesai_1=2027-01-15T10%3A00"
)

NORMAL = (
    "/",
    "/layanan/",
    "/layanan/?q=data",
    "/layanan/?biro=biro-umum&biro=biro-hukum&jenis=data",
    PAW,
    COOPERATION,
    f"{WELFARE_TALK}?pada=2022-01-01",
    f"{WELFARE_TALK}riwayat/",
    f"{WELFARE_TALK}edisi/1/",
    f"{WELFARE_TALK}banding/1/2/",
    "/biro/",
    "/biro/biro-umum/",
    "/biro/dinas-kesehatan-kubu-raya/",
    "/biro/biro-umum/cetak/",
    "/dasar-hukum/",
    "/dasar-hukum/uu-25-2009/",
    "/keputusan/",
    "/keputusan/sk-1829-or-2021/",
    "/maklumat/",
    "/maklumat/biro-organisasi/",
    "/maklumat/biro-hukum/",
    "/aduan/",
    "/aduan/tenggat/",
    CALCULATED,
    "/aduan/statistik/",
    "/data/",
    "/bantuan/",
    "/tentang/",
    "/aksesibilitas/",
    "/privasi/",
)

DOORS = (
    "/aduan/lacak/",
    "/aduan/baru/layanan/?q=narasumber",
    "/aduan/baru/masalah/",
    "/aduan/baru/selesai/",
    "/masuk/",
)
"""Pages for one reader only, to whom nothing is open yet."""

STYLE = ("/gaya/", "/gaya/aduan/", "/gaya/meja/")
"""Every component of the look, for the builders."""

EMPTY = (
    "/layanan/?q=zzqqxx",
    "/layanan/?q=surat&biro=biro-hukum&waktu=sehari",
    "/dasar-hukum/?q=zzqqxx",
)

ERRORS = {
    "/aduan/tenggat/?tanggal=kemarin&tingkat=lain": 422,
    "/aduan/statistik/2020-01/": 404,
    "/tidak-ada/": 404,
    "/layanan/?q=" + "a" * 201: 400,
    "/layanan/?biro=biro-sihir": 400,
    f"{PAW}?pada=kemarin": 400,
    f"{PAW}?pada=2001-01-01": 404,
}

EVERY = (*NORMAL, *DOORS, *STYLE, *EMPTY, *ERRORS)
