"""A matplotlib figure that notebooks show as a picture, without pyplot and its state."""

import base64
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp_reports.publishing.writing.atomic import write_bytes

if TYPE_CHECKING:
    from matplotlib.figure import Figure

RESOLUTION = 110


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure and the words for those who cannot see it."""

    figure: "Figure"
    description: str

    def png(self, resolution: int = RESOLUTION) -> bytes:
        """Return the picture as PNG."""
        out = io.BytesIO()
        self.figure.savefig(out, format="png", dpi=resolution, metadata={"Software": ""})
        return out.getvalue()

    def save(self, path: str | Path, resolution: int = 200) -> Path:
        """Write the picture as PNG for print and return its path."""
        write_bytes(Path(path), self.png(resolution))
        return Path(path)

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """Return PNG and its description as a notebook keeps them."""
        del include, exclude
        encoded = base64.b64encode(self.png()).decode("ascii")
        return {"image/png": encoded, "text/plain": self.description}, {"image/png": {"alt": self.description}}
