"""Open a workbook with a few of its sheets: openpyxl goes through every sheet of a file, and ours have many rows."""

import io
import posixpath
import shutil
import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element
    from openpyxl import Workbook

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHEET: Final = "/worksheet"
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_EMPTY: Final = f'<worksheet xmlns="{_MAIN[1:-1]}"><sheetData/></worksheet>'


def with_sheets(path: Path, names: Collection[str]) -> "Workbook":
    """Return the workbook at `path` as openpyxl reads it, for reading only; sheets that `names` lacks are empty.

    Whatever openpyxl, zip and XML raise on a broken file goes through.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and a first run does not need it

    bare = io.BytesIO()
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(bare, "w") as copy:
        away = _parts_beside(book, names)
        for part in book.namelist():
            if part in away:
                copy.writestr(part, _EMPTY)
            else:
                with book.open(part) as source, copy.open(part, "w", force_zip64=True) as target:
                    shutil.copyfileobj(source, target)
    return load_workbook(bare, read_only=True, data_only=True)


def _parts_beside(book: zipfile.ZipFile, names: Collection[str]) -> frozenset[str]:
    """Return the parts that hold the sheets of other names; none where the file does not tell them as Excel does."""
    if not {_BOOK, _RELATIONS} <= set(book.namelist()):
        return frozenset()
    parts = {
        one.get("Id"): posixpath.normpath(posixpath.join("/xl", one.get("Target", ""))).removeprefix("/")
        for one in _xml(book, _RELATIONS)
        if one.get("Type", "").endswith(_SHEET)
    }
    others = [one.get(_ID) for one in _xml(book, _BOOK).iter(f"{_MAIN}sheet") if one.get("name") not in names]
    return frozenset(parts[one] for one in others if one in parts)


def _xml(book: zipfile.ZipFile, part: str) -> "_Element":
    from lxml import etree  # noqa: PLC0415 - as is openpyxl

    return etree.fromstring(book.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
