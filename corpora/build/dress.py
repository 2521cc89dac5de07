"""How each report is dressed in Word: read from `dress.toml`, a table per report."""

import dataclasses
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.build.slips import Slip, SlipsError

CHOICES = {
    "letterhead": ("table", "tabs", "spaces"),
    "rule": ("border", "typed", "drawing"),
    "bullets": ("typed", "automatic"),
    "headings": ("bold", "styles"),
    "signature": ("table", "tabs"),
    "page_number": ("header", "footer", "none"),
}


@dataclass(frozen=True, slots=True)
class Dress:
    """One file's dress; the defaults are what most real files do."""

    letterhead: str = "table"
    rule: str = "border"  # the line below the unit's name and the national motto
    levels: tuple[str, ...] = ()  # automatic numbering, 'format:text' for each level; none: labels are typed
    bullets: str = "typed"
    headings: str = "bold"
    signature: str = "table"
    page_number: str = "header"
    size: int = 28  # half points
    signer: str = ""  # 'TM. BAN THƯỜNG VỤ; CHỦ TỊCH; name'
    cc: tuple[str, ...] = ()
    caps: bool = False  # H1 typed in small letters, shown as capitals
    mixed_bold: bool = False
    split_runs: bool = False
    no_break_spaces: bool = False
    soft_breaks: bool = False
    empty_paragraphs: bool = False
    tabs: bool = False  # a tab after typed labels and bullets
    decomposed: bool = False  # a few syllables in NFD
    merged_cells: bool = False
    draft_box: bool = False
    tracked: bool = False
    hyperlink: bool = False
    footnote: bool = False
    hidden: bool = False
    smart_tags: bool = False
    content_controls: bool = False
    outline_bullets: bool = False  # outlineLvl on body bullets, as careless files have it
    old_font: bool = False  # .VnTime stands in the font table, though no run uses it
    clutter: bool = False  # rsids, proofErr and bookmarks, as Word leaves them


def read_dress(path: Path, names: list[str]) -> dict[str, Dress]:
    """The dress of each name; a table `[defaults]` holds for all of them."""
    data = tomllib.loads(path.read_text("utf-8"))
    common = data.pop("defaults", {})
    wrong = [f"[{name}] is no report, 'guideline' or 'defaults'" for name in data if name not in names]
    wrong += [f"[{name}] is missing" for name in names if name not in data]
    for name, table in [("defaults", common), *data.items()]:
        wrong += [f"[{name}] {problem}" for problem in _problems(table)]
    if wrong:
        raise SlipsError(Slip(path, 1, message) for message in wrong)
    return {name: _dress({**common, **data[name]}) for name in names}


def _dress(table: dict[str, Any]) -> Dress:
    values: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in table.items()}
    return Dress(**values)


def _problems(table: dict[str, Any]) -> list[str]:
    fields = {f.name: f.default for f in dataclasses.fields(Dress)}
    found = []
    for key, value in table.items():
        if key not in fields:
            found.append(f"{key}: known are {', '.join(fields)}")
        elif key in CHOICES and value not in CHOICES[key]:
            found.append(f"{key} = {value!r}: known are {', '.join(CHOICES[key])}")
        elif type(tuple(value) if isinstance(value, list) else value) is not type(fields[key]):
            found.append(f"{key} = {value!r}: a {type(fields[key]).__name__} belongs here")
    return found
