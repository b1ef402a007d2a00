"""The filing of an aduan of the demo, and its secret key."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from complaints import actions, references
from complaints.actions.filing import fingerprint
from complaints.demo.stage import Stage
from complaints.models import Channel, Complaint, Identity
from complaints.workflow import Role
from standards.models import Biro, Service

_PERSON = {
    "nama": "name",
    "alamat": "address",
    "telepon": "phone",
    "surel": "email",
    "wakil": "acts_for",
}


def file(row: Mapping[str, Any], stage: Stage, at: datetime) -> Complaint:
    """File an aduan as its file tells: by its complainant, or written down by the manager."""
    report = _report(row, stage)
    biro = report.service.biro if report.service else Biro.objects.get(slug="biro-organisasi")
    role = Role.COMPLAINANT if report.channel == Channel.WEB else Role.MANAGER
    by = stage.actor(role, biro, at)
    return actions.file(report, token=_token(row["nama"]), by=by, at=at)


def number_and_key(name: str) -> tuple[str, str] | None:
    """By what the aduan with this name in the files is followed; None when it is not there.

    The key can be told again because the token is known, which real tokens never are.
    """
    found = Complaint.objects.filter(filing=fingerprint(_token(name))).first()
    return (found.number, references.new_key_from(_token(name))) if found else None


def _token(name: str) -> str:
    return f"contoh:{name}"


def _report(row: Mapping[str, Any], stage: Stage) -> actions.Report:
    person = row.get("pengadu", {})
    told, public = person.get("kabari", []), row.get("boleh_dikutip", [])
    return actions.Report(
        story=row["cerita"],
        received_at=stage.days.moment(row["diterima"]),
        channel=Channel(row["saluran"]),
        service=_service(row.get("layanan")),
        component=row.get("janji", ""),
        request=row.get("diminta", ""),
        happened_on=stage.day(row.get("kejadian")),
        identity=Identity(row["identitas"]),
        content_public="isi" in public,
        answer_public="jawaban" in public,
        by_email="surel" in told,
        by_whatsapp="whatsapp" in told,
        lapor_id=row.get("lapor", ""),
        needs_check=row.get("periksa", False),
        **{field: person.get(word, "") for word, field in _PERSON.items()},
    )


def _service(code: str | None) -> Service | None:
    if code is None:
        return None
    return Service.objects.select_related("biro").get(code=code, biro__institution__is_host=True)
