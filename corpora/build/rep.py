"""The strict reader of the .rep format: one pass over the lines, every slip told, nothing guessed."""

import re
import unicodedata
from pathlib import Path

from corpora.build.header import HeaderLines
from corpora.build.marks import parse_sentence
from corpora.build.nouns import Block, Heading, Item, Rep, Sentence, Signature, Table
from corpora.build.slips import Slip, SlipsError

HEADING = re.compile(r"H([1-4]) (\S.*)")
BLOCK = re.compile(r"([P+-])((?: @[A-Za-z0-9.]+)*)")
LABEL = re.compile(
    r"(?:(?P<part>(?:phần|mục|chương)\s+(?:thứ\s+\w+|[ivxlc]+|\d+|một|hai|ba|bốn|năm))(?:\s*[.:)/–-]+|\s)"
    r"|(?P<plain>(?-i:(?:[A-H]|[IVX]+)(?:\.(?:\d{1,2}|[IVX]+))+|[A-H]\d{1,2}(?:\.\d{1,2})*)|(?-i:[IVXLC]+)|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.:)/–-]+(?!\d)"
    r"|\((?P<closed>\d{1,2}|[a-zđ])\)"
    r"|(?P<bare>\d{1,2}(?:\.\d{1,2})+|\d{1,2})\s)\s*(?P<title>\S.*)",
    re.IGNORECASE,
)
KINDS = "known lines: @key, H1…H4, P, -, +, V|, K|, N|, T, S, # comment"


def split_label(text: str) -> tuple[str, str]:
    """Part a heading into its label and its title: `1/- Thuận lợi` is `1` and `Thuận lợi`."""
    found = LABEL.fullmatch(text)
    if not found:
        return "", text
    return found["part"] or found["plain"] or found["closed"] or found["bare"], found["title"]


def read(path: Path) -> Rep:
    """Read one file, or raise with all its slips (doubts are not slips)."""
    rep, slips = inspect(path)
    if rep is None or any(not s.doubt for s in slips):
        raise SlipsError(s for s in slips if not s.doubt)
    return rep


def inspect(path: Path) -> tuple[Rep | None, list[Slip]]:
    """Read one file as far as it can be read, together with everything that is wrong in it."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = data[: error.start].count(b"\n") + 1
        return None, [Slip(path, bad, f"byte {error.start} of the file is not UTF-8: save as UTF-8")]
    reader = _Reader(path)
    for number, line in enumerate(text.split("\n"), 1):
        reader.take(number, line)
    return reader.finish(), reader.slips


class _Reader:
    """Knows what is open: a block that waits for sentences, or a table that waits for rows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.slips: list[Slip] = []
        self.items: list[Item] = []
        self.header = HeaderLines()
        self.line = 0
        self.block: tuple[int, str, tuple[str, ...]] | None = None
        self.sentences: list[Sentence] = []
        self.table: int | None = None
        self.rows: list[tuple[str, ...]] = []

    def tell(self, message: str) -> None:
        self.slips.append(Slip(self.path, self.line, message))

    def take(self, number: int, line: str) -> None:
        self.line = number
        self._letters(line)
        line = line.rstrip()
        if line.startswith("#"):
            return
        if self.table is not None and line:
            self.rows.append(tuple(cell.strip() for cell in line.split("|")))
        elif not line:
            self._close_table()
        elif line.startswith("@"):
            self._header(line)
        elif re.match(r"[VKN]\s*\|", line):
            self._sentence(line)
        else:
            self._close_block()
            self._opener(line)

    def _letters(self, line: str) -> None:
        if not unicodedata.is_normalized("NFC", line):
            self.tell("not NFC: save the line with composed letters (unicodedata.normalize('NFC', …))")
        if line != line.rstrip() and not (self.table and line.endswith("| ")):  # an empty last cell
            self.tell("spaces (or a carriage return) at the end of the line: remove them, lines end with LF")
        for name, char in (("a tab", "\t"), ("a no-break space", "\u00a0"), ("a byte order mark", "\ufeff")):
            if char in line.rstrip():
                self.tell(f"{name} in the line: write a plain space or nothing")

    def _header(self, line: str) -> None:
        if self.items or self.block:
            self.tell(f"'{line.split(maxsplit=1)[0]}' stands in the body: header lines come first")
        problem = self.header.take(self.line, line)
        if problem:
            self.tell(problem)

    def _sentence(self, line: str) -> None:
        sentence = parse_sentence(self.line, line, self.tell)
        if self.block is None:
            self.tell("a sentence without a paragraph: put a line 'P', '- @II.2.a' or '+' before it")
        elif sentence:
            self.sentences.append(sentence)

    def _opener(self, line: str) -> None:
        if line == "T":
            self.table, self.rows = self.line, []
        elif line == "S":
            self._signature()
        elif heading := HEADING.fullmatch(line):
            self.items.append(Heading(self.line, int(heading[1]), heading[2], *split_label(heading[2])))
        elif block := BLOCK.fullmatch(line):
            self.block = self.line, block[1], tuple(block[2].replace("@", "").split())
        elif line[0] in "P+-" and line[1:2] in (" ", "@"):
            self.tell(f"'{line[:30]}': after '{line[0]}' only ' @topic' may follow; the text is the next line, 'K| …'")
        else:
            self.tell(f"'{line[:30]}': {KINDS}")

    def _signature(self) -> None:
        if any(isinstance(i, Signature) for i in self.items):
            self.tell("a second 'S': a report is signed once")
        self.items.append(Signature(self.line))

    def _close_block(self) -> None:
        if self.block and not self.sentences:
            self.slips.append(Slip(self.path, self.block[0], f"'{self.block[1]}' has no sentence below it"))
        elif self.block:
            self.items.append(Block(*self.block, tuple(self.sentences)))
        self.block, self.sentences = None, []

    def _close_table(self) -> None:
        if self.table is None:
            return
        widths = {len(row) for row in self.rows}
        if len(widths) != 1:
            told = ", ".join(map(str, sorted(widths))) or "no"
            self.slips.append(Slip(self.path, self.table, f"rows of {told} cells: every row has as many as the first"))
        self.items.append(Table(self.table, tuple(self.rows)))
        self.table = None

    def finish(self) -> Rep:
        self._close_block()
        self._close_table()
        self.slips.extend(Slip(self.path, line, message) for line, message in self.header.problems())
        return Rep(self.path, self.header.value(), tuple(self.items))
