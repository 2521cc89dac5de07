"""How the draft is to be written, as people say it on the command line."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp_reports import drafting, publishing, themes
from nlp_reports.cli.manner import say
from nlp_reports.cli.options import DraftLength
from nlp_reports.drafting import Length, Style

if TYPE_CHECKING:
    from nlp_reports.drafting import LocalServer
    from nlp_reports.themes import Embedder


@dataclass(frozen=True, slots=True)
class Drafting:
    """The options of a draft; what was not named is as by default."""

    length: DraftLength = DraftLength.medium
    layout: Path | None = None
    embedder: Path | None = None
    rewriter: str = ""

    def checked(self) -> "Plan":
        """Return the plan of a draft, before any report is read.

        Raises:
            InputError: the layout has mistakes, there is no such model, or the server is not one of the office's own.
        """
        if self.layout is not None:
            publishing.read_profile(self.layout)
        embedder = themes.local_embedder(self.embedder) if self.embedder is not None else None
        return Plan(
            Length[self.length.name.upper()],
            self.layout,
            embedder,
            drafting.LocalServer(self.rewriter) if self.rewriter else None,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What a draft is written with."""

    length: Length = Length.MEDIUM
    layout: Path | None = None
    embedder: "Embedder | None" = None
    server: "LocalServer | None" = None

    @property
    def style(self) -> Style:
        """Return how the sentences are written."""
        return Style(self.length, self.server)

    @property
    def plain(self) -> bool:
        """Tell whether nothing but the length was chosen."""
        return self.layout is None and self.embedder is None and self.server is None

    def report(self) -> None:
        """Say what came of the server, where it failed."""
        if self.server is not None and self.server.failure:
            say(f"{self.server.failure[:1].upper()}{self.server.failure[1:]}.")
