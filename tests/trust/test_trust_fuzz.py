"""Whatever a file holds, it is read or refused by a typed error in Vietnamese: never a traceback, never a hang."""

import contextlib
import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from nlp_reports.checks.receiving.receipt_log import read_log
from nlp_reports.checks.suppressing.suppression_file import read_suppressions
from nlp_reports.demo import demo_corpus
from nlp_reports.errors import InputError, NlpReportsError, UnreadableError
from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.guidelines.recipients import read_recipients
from nlp_reports.lexicon.reader import read_table
from nlp_reports.publishing.commenting import read_approvals
from nlp_reports.reading import read_report, to_json
from nlp_reports.themes import read_decisions

CORPUS = demo_corpus()
REPORT = (CORPUS.reports / "11_nam_khe.docx").read_bytes()
GUIDELINE = to_yaml(read_guideline(CORPUS.guideline))
CHANCES = st.randoms(use_true_random=True)
_TAG = re.compile(rb"<[^>]*>")
_VALUE = re.compile(rb'"[^"]*"')
_ODD = (b"-1", b"99999999999", b"\xff\xfe", b"", b"&#0;", b"w:p", "Ð".encode(), b"]]>", b"<!--", b"'", b"%n%s")


def scrambled(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with bytes flipped, ranges cut, doubled and moved."""
    out = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(out) + 1)
        end = min(len(out), start + chance.choice((1, 1, 2, 16, 400)))
        match chance.randrange(4):
            case 0:
                out[start:end] = bytes(chance.randrange(256) for _ in range(end - start))
            case 1:
                del out[start:end]
            case 2:
                out[start:start] = out[start:end]
            case _:
                out[start:end] = chance.choice(_ODD)
    return bytes(out)


def misshapen(xml: bytes, chance: random.Random) -> bytes:
    """Return XML whose tags and values are dropped, doubled, moved or odd, so that much of it still parses."""
    pattern = chance.choice((_TAG, _VALUE))
    places = [match.span() for match in pattern.finditer(xml)]
    for start, end in sorted(chance.sample(places, min(len(places), chance.randint(1, 8))), reverse=True):
        if pattern is _VALUE:
            xml = xml[: start + 1] + chance.choice(_ODD[:6]) + xml[end - 1 :]
            continue
        first, second = chance.choice(places)
        xml = xml[:start] + chance.choice((b"", xml[start:end] * 2, xml[first:second])) + xml[end:]
    return xml


def repacked(content: bytes, chance: random.Random) -> bytes:
    """Return the Word file with one of its parts misshapen."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        parts = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = chance.choice(("word/document.xml", chance.choice(parts)))
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, misshapen(part, chance) if name == chosen else part)
    return out.getvalue()


@pytest.mark.parametrize("change", [scrambled, repacked])
@settings(deadline=None)
@given(chance=CHANCES)
def test_a_word_file_is_read_or_refused(change: Callable[[bytes, random.Random], bytes], chance: random.Random) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "bao_cao.docx")
        path.write_bytes(change(REPORT, chance))
        with contextlib.suppress(UnreadableError):
            report = read_report(path)
            assert all(p.span.end <= len(report.text) for p in report.paragraphs)
            assert to_json(report)["text"] == report.text


def test_an_entry_that_begins_before_the_file_is_damage(tmp_path: Path) -> None:
    record = bytearray(REPORT)
    end = record.rindex(b"PK\x05\x06")
    # The end of central directory says where the directory begins: farther than it does moves every entry back.
    record[end + 16 : end + 20] = (2**31 - 1).to_bytes(4, "little")
    path = tmp_path / "bao_cao.docx"
    path.write_bytes(record)
    with pytest.raises(UnreadableError, match="hỏng"):
        read_report(path)


@settings(deadline=None)
@given(chance=CHANCES)
def test_a_guideline_yaml_is_read_or_every_mistake_is_told(chance: random.Random) -> None:
    text = scrambled(GUIDELINE.encode(), chance).decode("utf-8", "replace")
    with contextlib.suppress(InputError):
        assert to_yaml(from_yaml(text, "de_cuong.yaml"))


def _lexicon(path: Path) -> object:
    return read_table(path)


def _decisions(path: Path) -> object:
    return read_decisions(path.read_text("utf-8", "replace"), path.name)


def _log(path: Path) -> object:
    return read_log(path, ["a.docx"], ["LĐLĐ huyện Khe Lau"], 2020)


TABLE = "# source: x\n# owner: y\n# date: 2026-01-01\n# form kind: a|b\nkey\tkind\tpattern\nmột\ta\t\\d+\nhai\tb\tx*\n"
DECISIONS = "merge:\n- [S01, S02]\nrename:\n  S03: Tên mới\ndrop: [L01]\nmove:\n- {statement: a#1, theme: S03}\n"
SUPPRESSIONS = "- report: a\n  rule: vague-claim\n  hash: 0123456789abcdef\n  reason: đã xem\n"
RECIPIENTS = "LĐLĐ huyện Khe Lau\n# ghi chú\nLĐLĐ huyện Bàu Sen\n"


def workbook(title: str, *rows: tuple[str, ...]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


REMARKS = ("Trích nguyên văn", "Ý kiến của Văn phòng", "Gợi ý bổ sung", "Gửi đơn vị", "Mã")
TICKED = workbook("Nội dung cần trao đổi", REMARKS, ("a", "b", "c", "x", "r#1"), ("a", "b", "", "", "r#2"))
RECEIPTS = workbook(
    "Sổ nhận báo cáo", ("Đơn vị", "Tệp", "Ngày nhận", "Hình thức", "Bản"), ("A", "a.docx", "25/11/2020")
)


@pytest.mark.parametrize(
    ("name", "content", "read"),
    [
        ("bang.tsv", TABLE.encode(), _lexicon),
        ("themes.yaml", DECISIONS.encode(), _decisions),
        ("bo_qua.yaml", SUPPRESSIONS.encode(), read_suppressions),
        ("don_vi.txt", RECIPIENTS.encode(), read_recipients),
        ("so_nhan.xlsx", RECEIPTS, _log),
        ("ket_qua.xlsx", TICKED, read_approvals),
    ],
)
@settings(deadline=None)
@given(chance=CHANCES)
def test_a_file_that_a_person_edits_is_read_or_refused(
    name: str, content: bytes, read: Callable[[Path], object], chance: random.Random
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(scrambled(content, chance))
        with contextlib.suppress(NlpReportsError):
            read(path)
