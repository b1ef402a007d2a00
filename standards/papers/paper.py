"""What every paper is: data of a known shape that can be printed."""

import inspect
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from standards.papers.rendering import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The base of the papers; a subclass names its `.typ` file and adds what it shows."""

    template: ClassVar[str]
    """The name of the `.typ` file, which stands beside the module of the subclass."""

    system_fonts: ClassVar[bool] = False
    """Whether fonts of the machine may be used; then another machine may make other bytes."""

    apart: ClassVar[bool] = False
    """Whether it may be so large that it is made in a process of its own."""

    printed_at: datetime
    """The moment of printing; also the date of the file, so equal data give equal bytes."""

    def pdf(self) -> bytes:
        """The paper as a tagged PDF (PDF/UA-1). Raises PaperError."""
        source = Path(inspect.getfile(type(self))).with_name(f"{self.template}.typ")
        data = {field.name: getattr(self, field.name) for field in fields(self)}
        return render(
            source, data, at=self.printed_at, system_fonts=self.system_fonts, apart=self.apart
        )
