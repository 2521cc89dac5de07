"""Labelled reports: the gold that the program is judged by (corpora/README.md says how labels are given)."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp_reports.errors import InputError, Problem

SPLITS = ("dev", "test")


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A labelled figure: as written, its normalised value ("12/15", ">500", "5..7") and its unit or counted noun."""

    text: str
    value: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A labelled sentence; `label` is V (must be flagged), K (must not) or N (not scored)."""

    text: str
    label: str
    topics: tuple[str, ...]
    figures: tuple[GoldFigure, ...]
    not_figures: tuple[str, ...]
    after_figures: bool = False
    role: str = ""
    theme: str = ""
    inconsistent: str = ""
    why: str = ""

    @property
    def aside(self) -> bool:
        """Tell whether this is a pseudo-heading, which may be read as heading or sentence and is not scored."""
        return self.why == "heading"


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A labelled report; `headings` are (level, title)."""

    name: str
    unit: str
    number: str
    date: str
    missing: frozenset[str]
    partial: frozenset[str]
    nofigures: frozenset[str]
    headings: tuple[tuple[int, str], ...]
    sentences: tuple[GoldSentence, ...]


def load_gold(corpus: Path, split: str | None = None) -> tuple[GoldReport, ...]:
    """Return the labelled reports of a built corpus in name order; `split` is "dev", "test" or None for both.

    Raises:
        InputError: the folder is no built corpus (`gold/*.gold.json`, `split.json`), or the split is not there.
    """
    files = sorted((corpus / "gold").glob("*.gold.json"))
    if not files:
        cure = "dựng tập mẫu bằng lệnh: python corpora/build"
        raise InputError(Problem(str(corpus), "gold", "không có tệp nhãn *.gold.json", cure))
    if split is None:
        return tuple(_report(path) for path in files)
    chosen = _splits(corpus).get(split)
    if chosen is None:
        raise InputError(Problem(str(corpus), "split.json", f"không có phần “{split}”", f"chọn {', '.join(SPLITS)}"))
    reports = tuple(_report(path) for path in files if path.name.removesuffix(".gold.json") in chosen)
    if not reports:
        raise InputError(Problem(str(corpus), "split.json", f"phần “{split}” không có báo cáo nào", "chọn phần khác"))
    return reports


def _splits(corpus: Path) -> dict[str, frozenset[str]]:
    path = corpus / "split.json"
    if not path.is_file():
        return {}
    return {name: frozenset(names) for name, names in json.loads(path.read_text("utf-8")).items()}


def _report(path: Path) -> GoldReport:
    raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return GoldReport(
        name=Path(raw["file"]).stem,
        unit=raw["unit"],
        number=raw["number"],
        date=raw["date"],
        missing=frozenset(raw["missing"]),
        partial=frozenset(raw["partial"]),
        nofigures=frozenset(raw["nofigures"]),
        headings=tuple((heading["level"], heading["title"]) for heading in raw["headings"]),
        sentences=tuple(_sentence(sentence) for sentence in raw["sentences"]),
    )


def _sentence(raw: dict[str, Any]) -> GoldSentence:
    return GoldSentence(
        text=raw["text"],
        label=raw["label"],
        topics=tuple(raw["topics"]),
        figures=tuple(GoldFigure(figure["text"], figure["value"], figure["unit"]) for figure in raw["figures"]),
        not_figures=tuple(figure["text"] for figure in raw["not_figures"]),
        after_figures=bool(raw.get("after_figures")),
        **{key: raw.get(key) or "" for key in ("role", "theme", "inconsistent", "why")},
    )
