"""What lists know of the services of each Biro, where there are too many to hold in memory.

All of it is read out of the editions and can be written anew (`standards.searchable.grouping`).
"""

import uuid

from django.db import models

from standards.models.institutions import Biro


class ServiceGroup(models.Model):
    """The services of one Biro, told so that they can be counted (`standards.searchable.groups`).

    `stamp` is another one each time it is written, so that a worker reads again what has changed.
    """

    biro = models.OneToOneField(
        Biro, models.CASCADE, primary_key=True, related_name="+", verbose_name="Biro"
    )
    stamp = models.UUIDField("cap", default=uuid.uuid4)
    told = models.JSONField("isi")

    class Meta:
        verbose_name = "kelompok layanan"
        verbose_name_plural = "kelompok layanan"

    def __str__(self) -> str:
        return f"kelompok {self.biro_id}"
