"""Examples for numbers, durations, frequencies, staff and fees; the first of each is real."""

from tests.standards.linter.examples import Example, Examples, Table

MONTHLY = {"evaluasi": "a. Dilakukan rapat staf, minimal 1 (satu) kali dalam 1 (satu) bulan"}
SPELLED = {"jumlah_pelaksana": "5 (lima) orang"}
WORKING_DAYS = {"jangka_waktu": "Administrasi : 14 hari kerja"}


def _time(text: str, *siblings: str, quote: str | None = None) -> Example:
    return Example(
        {"jangka_waktu": text}, [{"jangka_waktu": each} for each in siblings], quote=quote
    )


def _staff(text: str, quote: str | None = None) -> Example:
    return Example({"jumlah_pelaksana": text}, [SPELLED], [SPELLED, SPELLED], quote=quote)


def _fee(text: str, quote: str | None = None) -> Example:
    return Example({"biaya": text}, quote=quote)


TABLE: Table = {
    "L101": Examples(
        finds=[
            _staff("6 (lima) orang", "6 (lima) orang"),
            _time("12 (dua puluh) hari", quote="12 (dua puluh) hari"),
        ],
        leaves=[
            _staff("26 (dua puluh enam) orang"),
            _staff("6 (orang) orang"),
            Example({"dasar_hukum": "a. sebagaimana dimaksud dalam Pasal 3 ayat (1)"}),
            Example({"dasar_hukum": "Lembaran Daerah Nomor 9 (Berita Daerah Tahun 2019)"}),
        ],
    ),
    "L102": Examples(
        finds=[
            _staff("6 (orang) orang", "6 (orang) orang"),
            Example({"evaluasi": "satu kali dalam 3 (bulan) bulan"}, quote="3 (bulan) bulan"),
            _time("3 (tga) hari"),
        ],
        leaves=[
            _staff("6 (lima) orang"),
            _time("250 (dua ratus lima puluh) hari"),
            Example({"dasar_hukum": "Nomor 9 (Berita Daerah) Tahun 2019"}),
        ],
    ),
    "L103": Examples(
        finds=[Example({"persyaratan": "jumlah penduduk ≥ 1.500/300 KK"}, quote="≥ 1.500")],
        leaves=[
            Example({"persyaratan": "jumlah penduduk ≥ 1.500 jiwa/300 KK"}),
            Example({"persyaratan": "usia desa ≥ 5 tahun, luas ≥ 12 km²;"}),
        ],
    ),
    "L104": Examples(
        finds=[Example({"persyaratan": "Luas wilayah ≥ 12.5 km²"}, quote="12.5 km²")],
        leaves=[
            Example({"persyaratan": "Luas wilayah ≥ 12,5 km² dan 1.500 jiwa"}),
            Example({"persyaratan": "buka pukul 07.30 sampai 15.30"}),
        ],
    ),
    "L111": Examples(
        finds=[
            _time(
                "a. Evaluasi : 20 hari kerja\nb. Penyampaian Kode Wilayah : hari kerja",
                quote="Penyampaian Kode Wilayah : hari kerja",
            )
        ],
        leaves=[_time("a. Evaluasi : 20 hari kerja"), _time("Konsultasi : Sesuai materi")],
    ),
    "L112": Examples(
        finds=[
            _time("a. Administrasi : 30 Menit\nb. Pelayanan Permohonan Bantuan Hibah"),
            _time("Segera", quote="Segera"),
        ],
        leaves=[
            _time("1. Pembentukan Desa :\n  a. Verifikasi : 10 hari kerja"),
            _time("a. Berat 5 (Lima) Hari"),
        ],
    ),
    "L113": Examples(
        finds=[_time("Administrasi : 15 Menit\nKonsultasi : Sesuai materi konsultasi")],
        leaves=[_time("Konsultasi sesuai materi, paling lama 60 menit"), _time("3 Hari")],
    ),
    "L114": Examples(
        finds=[_time("3 Hari", "14 hari kerja", quote="3 Hari")],
        leaves=[_time("3 Hari", "2 Hari"), _time("3 hari kerja", "14 hari kerja")],
    ),
    "L121": Examples(
        finds=[
            Example(
                {"evaluasi": "a. Dilakukan rapat, minimal 1 (satu) kali dalam 3 (tiga) bulan"},
                [MONTHLY, MONTHLY],
            )
        ],
        leaves=[
            Example(MONTHLY, [MONTHLY, MONTHLY]),
            Example({"evaluasi": "Dilakukan rapat 1 (satu) kali dalam 3 (tiga) bulan"}, [MONTHLY]),
        ],
    ),
    "L131": Examples(
        finds=[_staff("Sesuai kebutuhan", "Sesuai kebutuhan"), _staff("lima")],
        leaves=[_staff("5 (lima) orang"), _staff("Petugas : 2 orang\nKepala : 1 orang")],
    ),
    "L132": Examples(
        finds=[_staff("26 Orang", "26 Orang")],
        leaves=[_staff("5 (lima) orang"), Example({"jumlah_pelaksana": "26 Orang"})],
    ),
    "L141": Examples(
        finds=[
            _fee("Gratis\nBiaya legalisasi Rp 5.000", "Rp 5.000"),
            _fee("Tidak dipungut biaya (Rp10.000,- per lembar)"),
        ],
        leaves=[
            _fee("Tidak dipungut biaya (Gratis)"),
            _fee("Gratis (Rp 0,-)"),
            _fee("Gratis, kecuali legalisasi Rp 5.000"),
            _fee("Rp 5.000 per lembar"),
        ],
    ),
    "L142": Examples(
        finds=[_fee("Sesuai ketentuan", "Sesuai ketentuan")],
        leaves=[_fee("Gratis"), _fee("Rp 5.000 per lembar")],
    ),
}
