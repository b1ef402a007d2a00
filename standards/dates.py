"""Days and moments in the words of pages, mails and papers; local time is WIB (UTC+7).

Pure. Moments carry a zone, whichever it is, and are told in WIB.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Pontianak")

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def date_words(day: date) -> str:
    """`23 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_words(day: date) -> str:
    """`Senin, 23 November 2026`."""
    return f"{WEEKDAYS[day.weekday()]}, {date_words(day)}"


def hour_words(moment: datetime) -> str:
    """`13.00`, in WIB; seconds are left out."""
    return f"{moment.astimezone(ZONE):%H.%M}"


def moment_words(moment: datetime) -> str:
    """`Senin, 23 November 2026 pukul 13.00 WIB`."""
    return f"{day_words(moment.astimezone(ZONE).date())} pukul {hour_words(moment)} WIB"
