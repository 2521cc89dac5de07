"""Thousands of reports out of one corpus: a country of invented provinces, each with its units, for measuring scale."""

import random
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from corpora.build.corpus import RECIPIENTS, Corpus
from corpora.build.nouns import Rep
from corpora.build.variation import Answers, Place, answers_of, varied
from corpora.build.word import docx

PROVINCES = 63
CORNERS = 12
_FIRST = ("Trà", "Khe", "Bàu", "Cửa", "Đồng", "Nậm", "Láng", "Hòn", "Suối", "Bến", "Gò", "Mường", "Thác", "Rạch", "Vàm")
_SECOND = ("Sơn", "Lau", "Sen", "Lân", "Trúc", "Khê", "Cói", "Sậm", "Mơ", "Dừa", "Tre", "Gạo", "Bạc", "Vông", "Lim")
_LOCAL = frozenset({"huyện", "thị xã", "thành phố"})
_THIRD = ("", " Thượng", " Hạ", " Đông", " Tây", " Nam", " Bắc", " Trung")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of an invented province, and the report that its own is made from."""

    number: int
    province: str
    place: str
    model: Rep

    @property
    def name(self) -> str:
        """What it is called; a body of a whole province has a place too, that tells it from the others."""
        kind = self.model.header.unit.split(" tỉnh ")[0]
        own = own_place(self.model)
        return f"{kind.removesuffix(own).rstrip()} {self.place} tỉnh {self.province}"

    @property
    def file(self) -> str:
        """Where its report stands below the reports' folder."""
        return f"{_plain(self.province)}/{self.number:05}_{_plain(self.name)[-40:]}.docx"


def build_many(corpus: Corpus, count: int, seed: int, out: Path) -> None:
    """Write `count` reports, the guideline and the list of units into an empty folder; one seed, the same bytes."""
    shutil.rmtree(out, ignore_errors=True)
    (out / "reports").mkdir(parents=True)
    guideline = corpus.guideline
    form = docx(guideline, guideline.header.parent, corpus.dress[guideline.name])
    (out / "guideline.docx").write_bytes(form)
    units = list(units_of(corpus, count))
    (out / RECIPIENTS).write_text("".join(f"{unit.name}\n" for unit in units), "utf-8", newline="\n")
    answers = answers_of(corpus.reports)
    for unit in units:
        path = out / "reports" / unit.file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(_written(corpus, unit, answers, seed))


def units_of(corpus: Corpus, count: int) -> Iterator[Unit]:
    """Yield `count` units, as many in each province as in the next; no two have one name."""
    names = [f"{first} {second}{third}" for third in _THIRD for first in _FIRST for second in _SECOND]
    for number in range(count):
        turn, at = divmod(PROVINCES + number, len(names))
        model = corpus.reports[number // PROVINCES % len(corpus.reports)]
        yield Unit(number + 1, names[number % PROVINCES], f"{names[at]} {turn}" if turn else names[at], model)


def own_place(model: Rep) -> str:
    """Return the place that a unit is named after, empty for one of the whole province."""
    return " ".join(model.header.unit.split()[-2:]) if model.header.kind in _LOCAL else ""


def _written(corpus: Corpus, unit: Unit, answers: Answers, seed: int) -> bytes:
    dice = random.Random(f"{seed} {unit.number}")  # noqa: S311 - invented reports, no secrets
    model = unit.model
    renamed = {f"tỉnh {_province(corpus)}": f"tỉnh {unit.province}"}
    if own := own_place(model):
        renamed[own] = unit.place
    corners = [f"{dice.choice(('xã', 'phường', 'cụm'))} {_corner(dice)}" for _ in range(CORNERS)]
    items = varied(model, answers, Place(renamed, corners), dice)
    header = replace(model.header, unit=unit.name, parent=f"LĐLĐ tỉnh {unit.province}", place=unit.place)
    rep = replace(model, path=Path(f"{unit.number:05}.rep"), header=header, items=items)
    return docx(rep, unit.name, corpus.dress[model.name])


def _province(corpus: Corpus) -> str:
    return corpus.guideline.header.unit.rpartition(" tỉnh ")[2]


def _corner(dice: random.Random) -> str:
    return f"{dice.choice(_FIRST)} {dice.choice(_SECOND)}{dice.choice(_THIRD)} {dice.randint(1, 99)}"


def _plain(name: str) -> str:
    """Return a name as offices name files: small letters without marks, joined by `_`."""
    bare = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d")).encode("ascii", "ignore").decode()
    return "_".join(bare.lower().split())
