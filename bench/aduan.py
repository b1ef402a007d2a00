"""Fill a database with aduan as an office would have them after years, for measuring.

Run as `python -m bench.aduan 100000` in the environment of the measured server, after `muat`: one
aduan in five is open; each has its round, two ledger entries and its words. The same number gives
the same data. Two officers sign in with `PASSWORD`: `biro` manages the Biro with most services,
`semua` coordinates.
"""

import itertools
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import django

PASSWORD = "hanya-untuk-mengukur"
OPEN_SHARE = 0.2
YEARS = 4
BATCH = 2_000
STORY_WORDS = (25, 120)
"""The fewest and the most words of a story."""
VOCABULARY_OF = 100
"""Editions whose words the stories use, however many there are."""
RARE_WORDS = 20_000
"""Words beyond those of the decree: names, places, numbers."""

CHANNELS = {"web": 50, "whatsapp": 20, "tatap_muka": 10, "lapor": 8, "surat": 5, "email": 5}
IDENTITIES = {"pengelola": 60, "biro": 25, "anonim": 15}
TIERS = {"ringan": 35, "normatif": 40, "tidak_berkadar": 20, "berkadar": 5}
OPEN_STATES = {
    "diterima": 20,
    "perlu_dilengkapi": 12,
    "ditugaskan": 15,
    "diproses": 33,
    "menunggu_persetujuan": 12,
    "dibuka_kembali": 8,
}
ENDED_STATES = {"selesai": 80, "ditutup": 20}
CLOSINGS = {"ditolak": 10, "duplikat": 20, "dicabut": 30, "dianggap_dicabut": 20}


def main() -> None:
    """As many aduan as the first argument says."""
    django.setup()
    from django.utils import timezone

    fill(int(sys.argv[1]), timezone.now())


def fill(number: int, now: datetime) -> None:
    """Write so many aduan, received in the years before a moment."""
    from django.db import connection, transaction

    from complaints.models import Complaint, NumberSeries

    office = Office(now)
    moments = sorted(now - timedelta(days=365 * YEARS * office.rng.random()) for _ in range(number))
    in_year: dict[int, Iterator[int]] = {}
    numbered = [
        (moment, next(in_year.setdefault(moment.year, itertools.count(1)))) for moment in moments
    ]
    for begin in range(0, number, BATCH):
        with transaction.atomic():
            _write(office, [office.complaint(*one) for one in numbered[begin : begin + BATCH]])
    for year, series in in_year.items():
        NumberSeries.objects.create(year=year, last=next(series) - 1)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{Complaint.objects.count()} aduan")


def _write(office: "Office", complaints: list[Any]) -> None:
    """A batch with everything that belongs to it."""
    from complaints import searching
    from complaints.models import Complaint, Event, Pause, Round

    Complaint.objects.bulk_create(complaints)
    rounds = [office.round(complaint) for complaint in complaints]
    Round.objects.bulk_create(rounds)
    Pause.objects.bulk_create(
        Pause(round=one, started_at=one.started_at)
        for one in rounds
        if one.complaint.state == "perlu_dilengkapi"
    )
    Event.objects.bulk_create(event for one in complaints for event in office.events(one))
    _write_words((one.pk, word) for one in complaints for word in sorted(searching.words_of(one)))


def _write_words(rows: Iterator[tuple[int, str]]) -> None:
    """Nine rows in ten are words: PostgreSQL takes them in one stream."""
    from django.db import connection

    from complaints.models import ComplaintWord

    if connection.vendor != "postgresql":
        ComplaintWord.objects.bulk_create(ComplaintWord(complaint_id=pk, word=w) for pk, w in rows)
        return
    into = f"COPY {ComplaintWord._meta.db_table} (complaint_id, word) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for row in rows:
            copy.write_row(row)


class Office:
    """The officers, services and words that aduan are made of."""

    def __init__(self, now: datetime) -> None:
        from standards.models import Biro, Edition, Service
        from standards.search.words import words

        self.now = now
        self.rng = random.Random(20261123)
        biro = list(Biro.objects.of_host())
        self.services = list(Service.objects.filter(biro__in=biro).select_related("biro"))
        editions = Edition.objects.in_force(now.date())
        self.editions = dict(editions.values_list("service_id", "pk"))
        in_order = editions.order_by("pk")[:VOCABULARY_OF]
        texts = in_order.values_list("components__text", flat=True)
        common = dict.fromkeys(word for text in texts for word in words(text or ""))
        self.vocabulary = [*common, *(f"nama{number}" for number in range(RARE_WORDS))]
        # Zipf: the word of rank n is said about 1/n times as often as the first.
        ranks = range(len(self.vocabulary))
        self.weights = list(itertools.accumulate(1 / (rank + 8) for rank in ranks))
        self.officers = {
            one.pk: [_person(f"petugas-{one.code}-{n}", "penelaah", one) for n in range(3)]
            for one in biro
        }
        by_size = Counter(one.biro for one in self.services)
        _person("biro", "pengelola", by_size.most_common(1)[0][0], password=PASSWORD)
        _person("semua", "koordinator", None, password=PASSWORD)

    def complaint(self, received: datetime, number: int) -> Any:
        """One aduan, one in five open, without what belongs to it."""
        from complaints.models import Complaint

        is_open = self.rng.random() < OPEN_SHARE
        state = self._pick(OPEN_STATES if is_open else ENDED_STATES)
        service = self.rng.choice(self.services)
        tier = "" if state == "diterima" else self._pick(TIERS)
        channel = self._pick(CHANNELS)
        return Complaint(
            number=f"ADU-{received.year}-{number:06d}",
            key_hash="tidak ada",
            filing=f"{self.rng.getrandbits(256):064x}",
            channel=channel,
            lapor_id=str(self.rng.randint(10**6, 10**7)) if channel == "lapor" else "",
            received_at=received,
            recorded_at=received,
            biro=service.biro,
            service=service,
            edition_id=self.editions.get(service.pk),
            story=self._story(),
            identity=self._pick(IDENTITIES),
            state=state,
            tier=tier,
            closing=self._pick(CLOSINGS) if state == "ditutup" else "",
            assignee=self._assignee(service.biro_id) if tier else None,
            needs_check=self.rng.random() < 0.01,
            **self._moments(state, received),
        )

    def round(self, complaint: Any) -> Any:
        """The round of an aduan; finished with it."""
        from complaints.models import Round

        return Round(
            complaint=complaint,
            number=1,
            started_at=complaint.received_at,
            tier=complaint.tier,
            amount=5,
            unit="hari kerja",
            source="ketentuan umum",
            due_at=complaint.due_at,
            finished_at=complaint.ended_at,
            in_time=self.rng.random() < 0.9 if complaint.ended_at else None,
        )

    def events(self, complaint: Any) -> Iterator[Any]:
        """Two entries of the ledger: the receipt and the last step."""
        from complaints.models import Event

        for act in ("terima", "catat"):
            yield Event(
                complaint=complaint,
                at=complaint.received_at,
                act=act,
                role="sistem",
                after=complaint.state,
                text="Diterima.",
            )

    def _moments(self, state: str, received: datetime) -> dict[str, datetime]:
        """What the clock would say: open ones are due around now, a third of them late."""
        if state in ENDED_STATES:
            ended = received + timedelta(days=self.rng.uniform(0.2, 20))
            return {"completed_at": received, "answered_at": ended, "ended_at": ended}
        due = self.now + timedelta(days=self.rng.uniform(-5, 10))
        if state == "perlu_dilengkapi":
            return {"complainant_by": due}
        return {"due_at": due, "statutory_due_at": due + timedelta(days=40), "act_by": due}

    def _assignee(self, biro: int) -> Any:
        """Nobody for one in ten."""
        return self.rng.choice(self.officers[biro]) if self.rng.random() < 0.9 else None

    def _story(self) -> str:
        length = self.rng.randint(*STORY_WORDS)
        return " ".join(self.rng.choices(self.vocabulary, cum_weights=self.weights, k=length))

    def _pick(self, shares: dict[str, int]) -> str:
        return self.rng.choices(list(shares), list(shares.values()))[0]


def _person(name: str, role: str, biro: Any, password: str | None = None) -> Any:
    """An officer on duty since long ago; without a password nobody signs in."""
    from django.contrib.auth import get_user_model

    from complaints.models import Duty

    user = get_user_model().objects.create_user(name, password=password)
    Duty.objects.create(user=user, role=role, biro=biro, since="2020-01-01")
    return user


if __name__ == "__main__":
    main()
