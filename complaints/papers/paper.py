"""What every paper is: data of a known shape that can be printed."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import ClassVar

from complaints.papers.rendering import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The base of the papers; a subclass names its `.typ` file and adds what it shows."""

    template: ClassVar[str]

    printed_at: datetime
    """The moment of printing; also the date of the file, so equal data give equal bytes."""

    def pdf(self) -> bytes:
        """The paper as a tagged PDF (PDF/UA-1), A4. Raises PaperError."""
        data = {field.name: getattr(self, field.name) for field in fields(self)}
        return render(self.template, data, at=self.printed_at)
