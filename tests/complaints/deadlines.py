"""Tables of deadlines on the real calendar: what is received, the limit, when it runs out.

Every moment names its weekday, which is checked against its date; the comment of a row begins with
the weekday of the receipt or the pause and derives the result. A day without an hour means its
end. A pause is written `start / end`; an open one ends with `/` and has no due date.
"""

TIERS = ("3 jam", "1 hari kerja", "5 hari kerja", "14 hari kerja", "60 hari kerja")
TERMS = ("14 hari kalender", "60 hari kalender")

VECTORS = {
    # Mon: inside office hours; no holiday before 24 December
    "Mon 2026-11-23 10:00": (
        "Mon 2026-11-23 13:00",  # 10:00 + 3
        "Tue 2026-11-24",  # the next day
        "Mon 2026-11-30",  # Tue–Fri = 4, Mon = 5
        "Fri 2026-12-11",  # 4 + 5 + 5
        "Mon 2027-02-22",  # to 31 Dec 26, January 19 (without 1, 5), February 15 (without 5)
        "Mon 2026-12-07",  # 23 + 14 − 30
        "Fri 2027-01-22",  # 7 in November, 31, 22
    ),
    # Mon: an hour and a half before closing
    "Mon 2026-11-23 14:30": (
        "Tue 2026-11-24 09:00",  # 1:30 today, 1:30 tomorrow from 07:30
        "Tue 2026-11-24",  # the hour of receipt does not matter to days
        "Mon 2026-11-30",  # as above
        "Fri 2026-12-11",  # as above
        "Mon 2027-02-22",  # as above
        "Mon 2026-12-07",  # as above
        "Fri 2027-01-22",  # as above
    ),
    # Mon: after closing
    "Mon 2026-11-23 20:15": (
        "Tue 2026-11-24 10:30",  # all three hours tomorrow
        "Tue 2026-11-24",  # Monday stays day zero
        "Mon 2026-11-30",  # as above
        "Fri 2026-12-11",  # as above
        "Mon 2027-02-22",  # as above
        "Mon 2026-12-07",  # as above
        "Fri 2027-01-22",  # as above
    ),
    # Fri: closes at 16:30
    "Fri 2026-11-27 15:00": (
        "Mon 2026-11-30 09:00",  # 1:30 today, 1:30 on Monday
        "Mon 2026-11-30",  # over the weekend
        "Fri 2026-12-04",  # Mon–Fri
        "Thu 2026-12-17",  # 5 + 5 + 4
        "Fri 2027-02-26",  # without 24–27 November: four working days after 22 February
        "Fri 2026-12-11",  # two weeks
        "Tue 2027-01-26",  # 3 in November, 31, 26
    ),
    # Sat: the count begins on Monday
    "Sat 2026-11-28 09:00": (
        "Mon 2026-11-30 10:30",  # 07:30 + 3
        "Mon 2026-11-30",  # the first working day
        "Fri 2026-12-04",  # as from Friday
        "Thu 2026-12-17",  # as from Friday
        "Fri 2027-02-26",  # as from Friday
        "Sat 2026-12-12",  # two weeks, on a Saturday
        "Wed 2027-01-27",  # 2 in November, 31, 27
    ),
    # Fri: the week before Christmas
    "Fri 2026-12-18 15:00": (
        "Mon 2026-12-21 09:00",  # 1:30 + 1:30
        "Mon 2026-12-21",  # over the weekend
        "Tue 2026-12-29",  # 21, 22, 23; 24 and 25 free; 28, 29
        "Wed 2027-01-13",  # 30, 31 = 7; 4, 6, 7, 8 = 11; 11, 12, 13
        "Wed 2027-03-31",  # December 7, January 19, February 19, March 15 (8–15, 25, 26 free)
        "Fri 2027-01-01",  # a holiday counts as calendar day
        "Tue 2027-02-16",  # 13 in December, 31, 16
    ),
    # Wed: the last hour before Christmas
    "Wed 2026-12-23 15:30": (
        "Mon 2026-12-28 10:00",  # 0:30 today; 24–27 free; 2:30 on Monday
        "Mon 2026-12-28",  # cuti bersama, Christmas, weekend
        "Mon 2027-01-04",  # 28–31 = 4; 1 January free
        "Mon 2027-01-18",  # 6, 7, 8 = 8; 11–15 = 13; 18
        "Mon 2027-04-05",  # without 21–23 December: three working days after 31 March
        "Wed 2027-01-06",  # 8 in December, 6
        "Sun 2027-02-21",  # 8 in December, 31, 21
    ),
    # Thu: the last quarter of an hour of the year
    "Thu 2026-12-31 15:45": (
        "Mon 2027-01-04 10:15",  # 0:15 today, 2:45 on Monday
        "Mon 2027-01-04",  # New Year on Friday, weekend
        "Mon 2027-01-11",  # 4, 6, 7, 8 (5 is Isra Mikraj), 11
        "Fri 2027-01-22",  # 12–15 = 9, 18–22 = 14
        "Fri 2027-04-09",  # without 28–31 December: four working days after 5 April
        "Thu 2027-01-14",  # two weeks
        "Mon 2027-03-01",  # 31, 28, 1
    ),
    # Fri: cuti bersama, before the first Monday of Ramadan
    "Fri 2027-02-05 09:00": (
        "Mon 2027-02-08 10:30",  # 07:30 + 3
        "Mon 2027-02-08",  # cuti, Imlek on Saturday, Sunday
        "Fri 2027-02-12",  # Mon–Fri
        "Thu 2027-02-25",  # 5 + 5 + 4
        "Thu 2027-05-13",  # February 15, March 15, April 22, May 8 (6 free)
        "Fri 2027-02-19",  # two weeks
        "Tue 2027-04-06",  # 23 in February, 31, 6
    ),
    # Wed: Ramadan, closes at 14:30
    "Wed 2027-02-10 13:30": (
        "Thu 2027-02-11 09:30",  # 1:00 today, 2:00 tomorrow
        "Thu 2027-02-11",  # the next day
        "Wed 2027-02-17",  # Thu, Fri, Mon, Tue, Wed
        "Tue 2027-03-02",  # 2 + 5 + 5 + 2
        "Mon 2027-05-24",  # without 8–10 February: 14, 21, 24 May (17–20 free)
        "Wed 2027-02-24",  # two weeks
        "Sun 2027-04-11",  # 18 in February, 31, 11
    ),
    # Mon: Nyepi, first of six free working days
    "Mon 2027-03-08 08:00": (
        "Tue 2027-03-16 10:30",  # 8–15 March free; normal hours again
        "Tue 2027-03-16",  # the first working day after Lebaran
        "Mon 2027-03-22",  # Tue–Fri = 4, Mon = 5
        "Tue 2027-04-06",  # 23, 24 = 7; 25, 26 free; 29–2 = 12; 5, 6
        "Thu 2027-06-17",  # March 10, April 22, May 16, June 12 (1 free)
        "Mon 2027-03-22",  # two weeks
        "Fri 2027-05-07",  # 23 in March, 30, 7
    ),
}
"""The worked examples for the tiers of the decree and the terms of UU 25/2009."""

HOURS = [
    # Mon: exactly at opening counts at once
    ("Mon 2026-11-23 07:30", "3 jam", "Mon 2026-11-23 10:30"),
    # Mon: a second early waits for opening
    ("Mon 2026-11-23 07:29:59", "3 jam", "Mon 2026-11-23 10:30"),
    # Mon: a second late is due a second later
    ("Mon 2026-11-23 07:30:01", "3 jam", "Mon 2026-11-23 10:30:01"),
    # Mon: midnight belongs to Monday
    ("Mon 2026-11-23 00:00", "3 jam", "Mon 2026-11-23 10:30"),
    # Mon: ends exactly at closing, so it is closing time and not tomorrow's opening
    ("Mon 2026-11-23 13:00", "3 jam", "Mon 2026-11-23 16:00"),
    # Mon: a second is left for tomorrow
    ("Mon 2026-11-23 13:00:01", "3 jam", "Tue 2026-11-24 07:30:01"),
    # Mon: the last second of the day counts
    ("Mon 2026-11-23 15:59:59", "1 jam", "Tue 2026-11-24 08:29:59"),
    # Mon: at closing the office is closed
    ("Mon 2026-11-23 16:00", "1 jam", "Tue 2026-11-24 08:30"),
    # Mon: a second after closing
    ("Mon 2026-11-23 16:00:01", "1 jam", "Tue 2026-11-24 08:30"),
    # Fri: Friday closes at 16:30
    ("Fri 2026-11-27 13:30", "3 jam", "Fri 2026-11-27 16:30"),
    # Fri: half an hour today, half an hour on Monday
    ("Fri 2026-11-27 16:00", "1 jam", "Mon 2026-11-30 08:00"),
    # Fri: one second today
    ("Fri 2026-11-27 16:29:59", "1 jam", "Mon 2026-11-30 08:29:59"),
    # Fri: closed from 16:30
    ("Fri 2026-11-27 16:30", "1 jam", "Mon 2026-11-30 08:30"),
    # Fri: the Friday break does not stop the clock
    ("Fri 2026-11-27 11:45", "3 jam", "Fri 2026-11-27 14:45"),
    # Fri: a quarter to four, 0:45 today
    ("Fri 2026-11-27 15:45", "3 jam", "Mon 2026-11-30 09:45"),
    # Sun: a second before Monday
    ("Sun 2026-11-29 23:59:59", "3 jam", "Mon 2026-11-30 10:30"),
    # Mon: 8:30 today, 0:30 tomorrow
    ("Mon 2026-11-23 07:30", "9 jam", "Tue 2026-11-24 08:00"),
    # Mon: two whole days end at closing
    ("Mon 2026-11-23 07:30", "17 jam", "Tue 2026-11-24 16:00"),
    # Mon: a whole week, 4 × 8:30 + 9:00
    ("Mon 2026-11-23 07:30", "43 jam", "Fri 2026-11-27 16:30"),
    # Mon: a week and an hour
    ("Mon 2026-11-23 07:30", "44 jam", "Mon 2026-11-30 08:30"),
    # Thu: closing time of the year
    ("Thu 2026-12-31 15:00", "1 jam", "Thu 2026-12-31 16:00"),
    # Thu: one second goes into the new year, past Friday 1 January
    ("Thu 2026-12-31 15:00:01", "1 jam", "Mon 2027-01-04 07:30:01"),
    # Mon: an hour today, Tuesday is Isra Mikraj, two hours on Wednesday
    ("Mon 2027-01-04 15:00", "3 jam", "Wed 2027-01-06 09:30"),
    # Thu: first day of Ramadan, ends at 14:30
    ("Thu 2026-02-19 11:30", "3 jam", "Thu 2026-02-19 14:30"),
    # Wed: the last hour under normal hours, two under Ramadan's
    ("Wed 2026-02-18 15:00", "3 jam", "Thu 2026-02-19 09:30"),
    # Fri: Ramadan's Friday closes at 15:00
    ("Fri 2026-02-20 12:00", "3 jam", "Fri 2026-02-20 15:00"),
    # Fri: two hours today, one on Monday
    ("Fri 2026-02-20 13:00", "3 jam", "Mon 2026-02-23 08:30"),
    # Tue: 0:30 before Nyepi and Lebaran (18–24 March), 2:30 after
    ("Tue 2026-03-17 14:00", "3 jam", "Wed 2026-03-25 10:00"),
    # Fri: 0:30 normal, then Ramadan: Monday 7:00, Tuesday 2:30
    ("Fri 2025-02-28 16:00", "10 jam", "Tue 2025-03-04 10:00"),
    # Fri: 0:30, Monday 18 August was freed in the middle of the year, 1:30 on Tuesday
    ("Fri 2025-08-15 16:00", "2 jam", "Tue 2025-08-19 09:00"),
    # Thu: half an hour before the last free days of 2027
    ("Thu 2027-12-23 15:30", "1 jam", "Mon 2027-12-27 08:00"),
]

WORKING_DAYS = [
    # Mon: the first moment of the day of receipt
    ("Mon 2026-11-23 00:00", "1 hari kerja", "Tue 2026-11-24"),
    # Mon: its last second
    ("Mon 2026-11-23 23:59:59", "1 hari kerja", "Tue 2026-11-24"),
    # Tue: a second later the day of receipt is Tuesday
    ("Tue 2026-11-24 00:00", "1 hari kerja", "Wed 2026-11-25"),
    # Sat: the day of receipt need not be a working day
    ("Sat 2026-11-28 00:00", "1 hari kerja", "Mon 2026-11-30"),
    # Sun: as Saturday
    ("Sun 2026-11-29 23:59:59", "1 hari kerja", "Mon 2026-11-30"),
    # Fri: a plain hari is a working day (services 1.5 and 1.6)
    ("Fri 2026-11-27 10:00", "1 hari", "Mon 2026-11-30"),
    # Wed: Christmas and its cuti bersama 2025, weekend
    ("Wed 2025-12-24 10:00", "1 hari kerja", "Mon 2025-12-29"),
    # Wed: 1 January 2026 is Thursday
    ("Wed 2025-12-31 10:00", "1 hari kerja", "Fri 2026-01-02"),
    # Thu: Friday 16 January is Isra Mikraj
    ("Thu 2026-01-15 10:00", "1 hari kerja", "Mon 2026-01-19"),
    # Fri: cuti bersama on Monday, Imlek on Tuesday
    ("Fri 2026-02-13 10:00", "1 hari kerja", "Wed 2026-02-18"),
    # Tue: 18–24 March free
    ("Tue 2026-03-17 10:00", "2 hari kerja", "Thu 2026-03-26"),
    # Thu: received on Nyepi, in the middle of the free days
    ("Thu 2026-03-19 10:00", "1 hari kerja", "Wed 2026-03-25"),
    # Wed: Kenaikan on Thursday, cuti bersama on Friday
    ("Wed 2026-05-13 10:00", "1 hari kerja", "Mon 2026-05-18"),
    # Tue: 27 and 28 May free; 29 = 1; 1 June free; 2 = 2, 3 = 3
    ("Tue 2026-05-26 10:00", "3 hari kerja", "Wed 2026-06-03"),
    # Fri: 17 August on Monday
    ("Fri 2026-08-14 10:00", "1 hari kerja", "Tue 2026-08-18"),
    # Fri: 17 August 2025 on Sunday, Monday freed by SKB 933/2025
    ("Fri 2025-08-15 10:00", "1 hari kerja", "Tue 2025-08-19"),
    # Thu: 24 December 2027 is cuti bersama, the rest a weekend
    ("Thu 2027-12-23 10:00", "5 hari kerja", "Fri 2027-12-31"),
]

CALENDAR_DAYS = [
    # Fri: unlike `1 hari`, Saturday counts
    ("Fri 2026-11-27 10:00", "1 hari kalender", "Sat 2026-11-28"),
    # Thu: into the new year, on a holiday
    ("Thu 2026-12-31 23:59:59", "1 hari kalender", "Fri 2027-01-01"),
    # Mon: a leap day; no holidays are needed, so 2028 gives no warning
    ("Mon 2028-02-28 10:00", "1 hari kalender", "Tue 2028-02-29"),
    # Wed: 31 in January, 28 in February, 1
    ("Wed 2025-12-31 10:00", "60 hari kalender", "Sun 2026-03-01"),
]

PAUSED_HOURS = [
    # Mon: one hour before, two after
    (["Mon 2026-11-23 11:00 / Mon 2026-11-23 12:00"], "Mon 2026-11-23 14:00"),
    # Mon: one hour today, two tomorrow from the resuming on
    (["Mon 2026-11-23 11:00 / Tue 2026-11-24 09:00"], "Tue 2026-11-24 11:00"),
    # Mon: resumed after closing, so from tomorrow's opening
    (["Mon 2026-11-23 11:00 / Mon 2026-11-23 20:00"], "Tue 2026-11-24 09:30"),
    # Mon: two pauses, an hour and a half together
    (
        [
            "Mon 2026-11-23 11:00 / Mon 2026-11-23 12:00",
            "Mon 2026-11-23 12:30 / Mon 2026-11-23 13:00",
        ],
        "Mon 2026-11-23 14:30",
    ),
    # Mon: two pauses without a gap are one of two hours; their order does not matter
    (
        [
            "Mon 2026-11-23 12:00 / Mon 2026-11-23 13:00",
            "Mon 2026-11-23 11:00 / Mon 2026-11-23 12:00",
        ],
        "Mon 2026-11-23 15:00",
    ),
    # Mon: the time runs out exactly when the pause begins
    (["Mon 2026-11-23 13:00 / Mon 2026-11-23 15:00"], "Mon 2026-11-23 13:00"),
    # Mon: the same with a pause still open
    (["Mon 2026-11-23 13:00 /"], "Mon 2026-11-23 13:00"),
    # Mon: one second was left
    (["Mon 2026-11-23 12:59:59 / Mon 2026-11-23 13:59:59"], "Mon 2026-11-23 14:00"),
    # Mon: one second was left and still is
    (["Mon 2026-11-23 12:59:59 /"], None),
    # Mon: a pause after the time ran out changes nothing
    (["Mon 2026-11-23 14:00 /"], "Mon 2026-11-23 13:00"),
    # Mon: a closed pause, then an open one before the time ran out
    (["Mon 2026-11-23 11:00 / Mon 2026-11-23 12:00", "Mon 2026-11-23 13:30 /"], None),
    # Mon: a pause already running at the receipt counts from there
    (["Mon 2026-11-23 09:00 / Mon 2026-11-23 11:00"], "Mon 2026-11-23 14:00"),
    # Mon: a pause over before the receipt
    (["Mon 2026-11-23 08:00 / Mon 2026-11-23 09:00"], "Mon 2026-11-23 13:00"),
    # Mon: paused and resumed in one moment
    (["Mon 2026-11-23 11:00 / Mon 2026-11-23 11:00"], "Mon 2026-11-23 13:00"),
    # Mon: an hour; resumed on Christmas, so two hours from the opening of Monday 28
    (["Mon 2026-11-23 11:00 / Fri 2026-12-25 10:00"], "Mon 2026-12-28 09:30"),
    # Mon: an hour; resumed in Ramadan's last half hour, the rest on Thursday
    (["Mon 2026-11-23 11:00 / Wed 2027-02-10 14:00"], "Thu 2027-02-11 09:00"),
]
"""3 jam from Monday 23 November 2026, 10:00; due at 13:00 without a pause."""

PAUSED_OVERNIGHT = [
    # Mon: wholly outside office hours
    (["Mon 2026-11-23 20:00 / Mon 2026-11-23 22:00"], "Tue 2026-11-24 09:00"),
    # Mon: exactly from closing to opening
    (["Mon 2026-11-23 16:00 / Tue 2026-11-24 07:30"], "Tue 2026-11-24 09:00"),
    # Tue: exactly the first hour of the day
    (["Tue 2026-11-24 07:30 / Tue 2026-11-24 08:30"], "Tue 2026-11-24 10:00"),
    # Tue: the last minute of the night and the first of the day
    (["Tue 2026-11-24 07:29 / Tue 2026-11-24 07:31"], "Tue 2026-11-24 09:01"),
    # Mon: half an hour before closing until the opening: half an hour more tomorrow
    (["Mon 2026-11-23 15:30 / Tue 2026-11-24 07:30"], "Tue 2026-11-24 09:30"),
    # Mon: open from closing on; an hour and a half was left
    (["Mon 2026-11-23 16:00 /"], None),
]
"""3 jam from Monday 23 November 2026, 14:30; due on Tuesday at 09:00 without a pause."""

PAUSED_DAYS = [
    # Wed: Wednesday does not count, Thursday, the day of resuming, does: one day more
    (["Wed 2026-11-25 09:00 / Thu 2026-11-26 15:00"], "Tue 2026-12-01"),
    # Wed: resumed with the first moment of Thursday
    (["Wed 2026-11-25 09:00 / Thu 2026-11-26 00:00"], "Tue 2026-12-01"),
    # Wed: paused and resumed on one day stops no day
    (["Wed 2026-11-25 09:00 / Wed 2026-11-25 15:00"], "Mon 2026-11-30"),
    # Wed: two pauses on one day stop none either
    (
        [
            "Wed 2026-11-25 09:00 / Wed 2026-11-25 10:00",
            "Wed 2026-11-25 14:00 / Wed 2026-11-25 15:00",
        ],
        "Mon 2026-11-30",
    ),
    # Wed: two pauses without a gap are one, from Wednesday to Thursday
    (
        [
            "Wed 2026-11-25 09:00 / Wed 2026-11-25 12:00",
            "Wed 2026-11-25 12:00 / Thu 2026-11-26 09:00",
        ],
        "Tue 2026-12-01",
    ),
    # Wed: in the last second of a day that is not the last: the day of the pause still is Wednesday
    (["Wed 2026-11-25 23:59:59 / Thu 2026-11-26 09:00"], "Tue 2026-12-01"),
    # Fri: Friday out, the weekend free anyway, Monday in
    (["Fri 2026-11-27 15:00 / Mon 2026-11-30 08:00"], "Tue 2026-12-01"),
    # Sat: begins and ends on free days
    (["Sat 2026-11-28 09:00 / Sun 2026-11-29 15:00"], "Mon 2026-11-30"),
    # Mon: begins on day zero, ends on Tuesday, which counts
    (["Mon 2026-11-23 11:00 / Tue 2026-11-24 09:00"], "Mon 2026-11-30"),
    # Mon: begins on day zero, Tuesday out
    (["Mon 2026-11-23 11:00 / Wed 2026-11-25 09:00"], "Tue 2026-12-01"),
    # Wed and Fri out: 24, 26, 30, 1, 2
    (
        [
            "Wed 2026-11-25 09:00 / Thu 2026-11-26 09:00",
            "Fri 2026-11-27 09:00 / Mon 2026-11-30 09:00",
        ],
        "Wed 2026-12-02",
    ),
    # Mon: on the last day before its end: 30 and 1 out, 2 counts
    (["Mon 2026-11-30 15:00 / Wed 2026-12-02 10:00"], "Wed 2026-12-02"),
    # Mon: the time runs out exactly when the pause begins
    (["Mon 2026-11-30 23:59:59 / Wed 2026-12-02 10:00"], "Mon 2026-11-30"),
    # Mon: and a second before
    (["Mon 2026-11-30 23:59:58 / Wed 2026-12-02 10:00"], "Wed 2026-12-02"),
    # Tue: after the time ran out, still open
    (["Tue 2026-12-01 00:00 /"], "Mon 2026-11-30"),
    # Mon: open on the last day
    (["Mon 2026-11-30 00:00 /"], None),
    # Mon: open since the day of receipt
    (["Mon 2026-11-23 10:00 /"], None),
    # Tue: thirty days to cuti bersama on 24 December; 28–31 = 4, 4 January = 5
    (["Tue 2026-11-24 09:00 / Thu 2026-12-24 09:00"], "Mon 2027-01-04"),
]
"""5 hari kerja from Monday 23 November 2026, 10:00; due on Monday 30 without a pause."""

PAUSED_CALENDAR_DAYS = [
    # Wed, Thu, Fri out, Saturday counts: three days more than 7 December
    (["Wed 2026-11-25 09:00 / Sat 2026-11-28 09:00"], "Thu 2026-12-10"),
    # Sat and Sun are calendar days and out: two more
    (["Sat 2026-11-28 09:00 / Mon 2026-11-30 09:00"], "Wed 2026-12-09"),
    # Mon: open on the last day
    (["Mon 2026-12-07 09:00 /"], None),
]
"""14 hari kalender from Monday 23 November 2026, 10:00; due on 7 December without a pause."""

UNKNOWN_YEARS = [
    # Thu: 31 December = 1; 1 January 2028 is Saturday anyway; Monday 3 = 2
    ("Thu 2027-12-30 10:00", "2 hari kerja", "Mon 2028-01-03 23:59:59"),
    # Fri: 0:30, the rest on the first Monday of 2028
    ("Fri 2027-12-31 16:00", "1 jam", "Mon 2028-01-03 08:00"),
    # Mon: the leap day as a working day
    ("Mon 2028-02-28 15:00", "3 jam", "Tue 2028-02-29 09:30"),
    # Mon: a year that was never entered, before 2025
    ("Mon 2024-11-25 10:00", "1 hari", "Tue 2024-11-26 23:59:59"),
]

REFUSED_PAUSES = [
    (["Mon 2026-11-23 11:00 / Mon 2026-11-23 12:00"] * 2, "bertumpang tindih"),
    (
        [
            "Mon 2026-11-23 11:00 / Mon 2026-11-23 12:00",
            "Mon 2026-11-23 11:59 / Mon 2026-11-23 12:30",
        ],
        "bertumpang tindih",
    ),
    (
        ["Mon 2026-11-23 11:00 /", "Mon 2026-11-30 11:00 / Tue 2026-12-01 11:00"],
        "bertumpang tindih",
    ),
    (["Mon 2026-11-23 11:00 /", "Mon 2026-11-30 11:00 /"], "bertumpang tindih"),
    (["Mon 2026-11-23 12:00 / Mon 2026-11-23 11:59:59"], "sebelum dimulai"),
    (["Mon 2026-11-23 10:30 / Mon 2198-11-26 11:00"], "sepuluh tahun"),
]
