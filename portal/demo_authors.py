"""The invented staff who write and review standards: their accounts and mandates."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from complaints.demo import script
from complaints.demo.officers import SINCE
from portal.models import User
from standards.models import Biro, Mandate
from standards.workflow import Role


@dataclass(frozen=True, slots=True)
class DemoAuthor:
    """One of them; `biro` is the slug of the Biro where the role belongs to one, else empty."""

    account: str
    name: str
    role: Role
    biro: str


def cast() -> Iterator[DemoAuthor]:
    """All of them, in the order of their file."""
    for row in script.read("penyusun"):
        yield DemoAuthor(row["akun"], row["nama"], Role(row["peran"]), row.get("biro", ""))


def hire(there: Collection[str], *, password: str) -> None:
    """Give whoever is not `there` yet an account and a mandate; `password` is a hash."""
    biros = {biro.slug: biro for biro in Biro.objects.all()}
    for each in cast():
        if each.account in there:
            continue
        first, _, last = each.name.partition(" ")
        user = User.objects.create(
            username=each.account,
            first_name=first,
            last_name=last,
            password=password,
            is_staff=True,
        )
        Mandate.objects.create(user=user, role=each.role, biro=biros.get(each.biro), since=SINCE)
