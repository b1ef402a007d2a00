"""One address of every kind of public page, in the states in which readers meet it."""

PAW = "/layanan/biro-pemerintahan/paw-dprd-provinsi/"
COOPERATION = "/layanan/biro-pemerintahan/kerja-sama-daerah/"
WELFARE_TALK = "/layanan/biro-kesejahteraan-rakyat/konsultasi/"

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
    "/data/",
    "/tentang/",
    "/aksesibilitas/",
    "/privasi/",
)

STYLE = ("/gaya/", "/gaya/aduan/", "/gaya/meja/")
"""Every component of the look, for the builders."""


EMPTY = (
    "/layanan/?q=zzqqxx",
    "/layanan/?q=surat&biro=biro-hukum&waktu=sehari",
    "/dasar-hukum/?q=zzqqxx",
)

ERRORS = {
    "/tidak-ada/": 404,
    "/layanan/?q=" + "a" * 201: 400,
    "/layanan/?biro=biro-sihir": 400,
    f"{PAW}?pada=kemarin": 400,
    f"{PAW}?pada=2001-01-01": 404,
}

EVERY = (*NORMAL, *STYLE, *EMPTY, *ERRORS)
