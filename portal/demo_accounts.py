"""The accounts of the demo: all with one password, which is printed; never in production."""

from collections.abc import Iterator, Mapping, Sequence

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission
from django.db import transaction

from complaints.demo import officers
from complaints.workflow import BIRO_ROLES
from portal import demo_authors
from portal.models import User

PURPOSES = {
    "pengelola": "seluruh ruang kerja /admin/",
    "staf": "kata pencarian di /admin/",
    "koordinator": "semua aduan di /petugas/; data bersama di /admin/",
    "inspektorat": "aduan berkadar pengawasan di /petugas/",
    "pimpinan": "angka saja",
    "pengelola.BIRO": "aduan satu Biro: mencatat, menetapkan tingkat, membagi, menyetujui",
    "penelaah.BIRO": "aduan satu Biro: memeriksa dan menyusun jawaban",
    "penyusun.BIRO": "standar satu Biro di /admin/: menyusun perubahan dan mengajukannya",
    "pemeriksa": "standar semua Biro di /admin/: memeriksa, menyetujui, menetapkan",
    "pemeriksa2": "pemeriksa kedua di Biro Organisasi",
    "kabiro.BIRO": "aduan satu Biro: menyetujui, menolak, mengawasi tenggat",
}
"""What each account is for; BIRO stands for the short names of the nine Biro."""

WORKSHOP: Mapping[str, Sequence[str]] = {
    "staf": ["synonym", "unansweredquery"],
    "koordinator": [
        "apikey",
        "holiday",
        "officehours",
        "standardtext",
        "legalact",
        "actchange",
        "decree",
        "clause",
        "institution",
        "biro",
        "servicepledge",
        "synonym",
    ],
}
"""Who keeps which records in the workshop, by model."""


@transaction.atomic
def make(password: str) -> None:
    """Make the accounts that are missing; those that exist keep their password."""
    there = set(User.objects.values_list("username", flat=True))
    # Hashing takes a third of a second by design: once is enough for one password.
    hashed = make_password(password)
    if "pengelola" not in there:
        User.objects.create(username="pengelola", password=hashed, is_staff=True, is_superuser=True)
    if "staf" not in there:
        User.objects.create(username="staf", password=hashed)
    officers.hire(password=hashed)
    demo_authors.hire(there, password=hashed)
    for name in WORKSHOP.keys() - there:
        _open_workshop(User.objects.get(username=name), WORKSHOP[name])


def lines() -> Iterator[str]:
    """The accounts as people read them, one line each."""
    width = max(map(len, PURPOSES))
    for name, purpose in PURPOSES.items():
        yield f"  {name:{width}}  {purpose}"
    accounts = (each.account for each in officers.cast() if each.role in BIRO_ROLES)
    biros = dict.fromkeys(account.partition(".")[2] for account in accounts)
    yield f"  BIRO: {', '.join(biros)}"


def _open_workshop(user: User, models: Sequence[str]) -> None:
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    user.user_permissions.set(Permission.objects.filter(content_type__model__in=models))
