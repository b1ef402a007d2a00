"""What each figure means, in the sentences that readers get; frozen with the figures. Pure."""

from typing import NamedTuple


class Definition(NamedTuple):
    """The name of a figure on pages and papers, and what it counts."""

    title: str
    meaning: str


DEFINITIONS: dict[str, Definition] = {
    "diterima": Definition(
        "Diterima",
        "Semua aduan yang diterima dalam bulan ini (WIB), lewat saluran mana pun, juga yang "
        "kemudian ditutup tanpa jawaban.",
    ),
    "tepat_waktu": Definition(
        "Dijawab tepat waktu",
        "Jawaban pertama dikirim sebelum tenggat lewat. Tenggat mengikuti tingkat aduan dan "
        "standar layanan yang berlaku baginya; masa menunggu pengadu tidak dihitung.",
    ),
    "terlambat": Definition("Dijawab terlambat", "Jawaban pertama dikirim setelah tenggat lewat."),
    "terbuka_lewat": Definition(
        "Terbuka, lewat tenggat",
        "Belum dijawab ketika bulan ditutup, dan tenggatnya sudah lewat.",
    ),
    "terbuka": Definition(
        "Terbuka, belum jatuh tempo",
        "Belum dijawab ketika bulan ditutup, dan tenggatnya belum lewat atau jam berhenti karena "
        "pengadu diminta melengkapi.",
    ),
    "ditutup": Definition(
        "Ditutup tanpa jawaban",
        "Berakhir tanpa jawaban: diteruskan, ditolak, sama dengan aduan lain, dicabut, atau "
        "dianggap dicabut.",
    ),
    "persen_tepat_waktu": Definition(
        "Bagian tepat waktu",
        "Dijawab tepat waktu, dibagi semua yang diterima kecuali yang masih terbuka dan belum "
        "jatuh tempo. Yang ditutup tanpa jawaban dan yang terbuka lewat tenggat ikut membagi: "
        "menolak atau menutup aduan tidak memperbaiki angka ini.",
    ),
    "median_hari_kerja": Definition(
        "Median waktu jawab",
        "Separuh dari yang dijawab menunggu paling lama sekian hari kerja. Hari diterima tidak "
        "dihitung, begitu pula hari libur dan masa menunggu pengadu; 0 berarti hari itu juga.",
    ),
    "dibuka_kembali": Definition(
        "Dibuka kembali",
        "Sudah dijawab, lalu dibuka lagi karena pengadu belum puas. Tepat waktu atau tidaknya "
        "tetap dinilai dari jawaban pertama.",
    ),
    "tingkat_diubah": Definition(
        "Tingkat diubah",
        "Aduan yang tingkatnya ditetapkan ulang; disebut pula berapa yang pindah ke tingkat yang "
        "tenggatnya lebih lama.",
    ),
    "dinilai_bulan_ini": Definition(
        "Dinilai bulan ini",
        "Setiap aduan dinilai satu kali, dalam bulan ketika ia dijawab, ditutup, atau tenggatnya "
        "lewat, kapan pun diterima. Jadi tidak ada yang luput karena baru jatuh tempo setelah "
        "bulan penerimaannya ditutup.",
    ),
    "menurut_biro": Definition(
        "Menurut Biro",
        "Biro yang menangani ketika bulan ditutup. Aduan berkadar pengawasan dihitung pada "
        "Inspektorat, agar tidak menunjuk siapa pun di sebuah Biro.",
    ),
    "menurut_layanan": Definition(
        "Menurut layanan",
        "Layanan dengan paling sedikit 5 aduan. Yang lain digabung per Biro, juga aduan tanpa "
        "layanan.",
    ),
    "dua_belas_bulan": Definition(
        "Dua belas bulan",
        "Bagian yang dijawab tepat waktu dari semua yang dinilai dalam dua belas bulan terakhir, "
        "tanpa yang berkadar pengawasan, dibulatkan ke 5 persen; ditampilkan mulai 10 jawaban.",
    ),
    "angka_kecil": Definition(
        "<5, ≥5, –",
        "Dalam rincian, angka 1 sampai 4 ditulis <5, dan beberapa angka lain ditulis <5 (kurang "
        "dari 5) atau ≥5 (5 atau lebih), supaya angka kecil tidak dapat dihitung dari jumlahnya. "
        "0 berarti nol; – berarti tidak ada data.",
    ),
}
"""Every key of the published figures, in the order of the page."""


def frozen() -> list[dict[str, str]]:
    """The definitions as they are stored and published with the figures."""
    return [
        {"kunci": key, "judul": one.title, "arti": one.meaning} for key, one in DEFINITIONS.items()
    ]
