"""From editions to the table of changes."""

from collections.abc import Iterable, Sequence

from standards import comparison
from standards.components import ComponentKind
from standards.matrix.model import Matrix, Row, ServiceChanges, Wording
from standards.models import Decree, Edition
from standards.models.editions import EditionQuerySet
from standards.notation import diff

TITLE = "Semula–menjadi"
NAME = "Nama layanan"
UNCHANGED = Wording(())


def of_pair(old: Edition, new: Edition) -> Matrix:
    """What changed from one edition of a service to another."""
    return Matrix(
        f"{TITLE}: {new.service.short_name}",
        f"Edisi {old.number}, {old.decree_label}",
        f"Edisi {new.number}, {new.decree_label}",
        _changed([_changes(old, new)]),
    )


def of_decree(decree: Decree) -> Matrix:
    """What a decree changed, against the edition that each of its own was written from."""
    editions = with_base(decree.editions.public())
    return Matrix(
        f"{TITLE}: {decree}",
        "Standar yang berlaku sebelumnya",
        str(decree),
        _all_changes(editions),
    )


def of_drafts(drafts: EditionQuerySet) -> Matrix:
    """What drafts would change, as the annex of a decree in preparation."""
    return Matrix(
        f"{TITLE}: konsep standar",
        "Standar yang berlaku",
        "Konsep",
        _all_changes(with_base(drafts)),
    )


def with_base(editions: EditionQuerySet) -> EditionQuerySet:
    """Each with the edition it was written from and both their texts, in a few queries."""
    return (
        editions.for_list()
        .select_related("decree", "based_on__decree")
        .prefetch_related("components", "based_on__components")
    )


def _all_changes(editions: Iterable[Edition]) -> list[ServiceChanges]:
    return _changed([_changes(edition.based_on, edition) for edition in editions])


def _changed(services: Sequence[ServiceChanges]) -> list[ServiceChanges]:
    return [service for service in services if service.rows]


def _changes(old: Edition | None, new: Edition) -> ServiceChanges:
    name = Wording(diff.pieces(old.name if old else "", new.name))
    rows = [Row(NAME, name, UNCHANGED, new.change_note)] if old and name.changed else []
    rows += [
        Row(_title(row.kind), Wording(row.text), Wording(row.flow), new.change_note)
        for row in comparison.rows(old, new)
        if row.changed
    ]
    heading = f"{new.service.code} {new.name}"
    return ServiceChanges(heading, new.service.biro.name, old is None, rows)


def _title(kind: ComponentKind) -> str:
    return f"{kind.order}. {kind.title}"
