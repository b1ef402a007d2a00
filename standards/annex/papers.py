"""The annex and the decree itself as PDF. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from standards.annex.model import Annex, DecreeText
from standards.papers.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexPaper(Paper):
    """The annex on F4, in the typeface of decrees where the machine has it."""

    template: ClassVar[str] = "annex"
    system_fonts: ClassVar[bool] = True
    apart: ClassVar[bool] = True

    annex: Annex


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreePaper(Paper):
    """The decree without its annex."""

    template: ClassVar[str] = "decree"
    system_fonts: ClassVar[bool] = True

    decree: DecreeText
