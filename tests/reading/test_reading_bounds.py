"""Hostile files read in a child process whose memory and time are bounded: each ends in an answer, none in a crash."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="memory can be bounded on POSIX only")

MakeWord = Callable[..., Path]
WORD = "<w:p><w:r><w:t>Có 12 lớp.</w:t></w:r></w:p>"
MEMORY, SECONDS = 1 << 30, 60
CHILD = """
import json, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2])))
from nlp_reports.errors import UnreadableError
from nlp_reports.reading import read_report, to_json
answers = {}
for path in map(Path, sys.argv[3:]):
    try:
        answers[path.name] = "đọc được" if json.dumps(to_json(read_report(path))) else ""
    except UnreadableError as error:
        answers[path.name] = error.reason
print(json.dumps(answers))
"""
READ, DAMAGED = "đọc được", "hỏng"
HUGE = "tệp quá lớn, không phải một báo cáo"
BOMB = "tệp nén bất thường, không mở để bảo đảm an toàn"


def nested(tag: str, depth: int) -> str:
    return f"<w:{tag}>" * depth + WORD + f"</w:{tag}>" * depth


def numbered(start: int, form: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in cells)}</w:tr>"


DIGITS = "9" * 5_000
ITEM = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
STYLED = WORD.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr>')
RUNS = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t> </w:t></w:r>"
FILES: dict[str, tuple[str, dict[str, str], str]] = {
    "many_paragraphs": (WORD * 20_000, {}, READ),
    "too_many_paragraphs": ("<w:p/>" * 300_000, {}, HUGE),
    "one_long_paragraph": (f"<w:p><w:r><w:t>{'a ' * 1_000_000}</w:t></w:r></w:p>", {}, READ),
    "dots": (f"<w:p><w:r><w:t>Số: {'.' * 200_000}</w:t></w:r></w:p>" + WORD, {}, READ),
    "dotted_lines": (f"<w:p><w:r><w:t>Họ tên {'.' * 280} khối 1</w:t></w:r></w:p>" * 2_000, {}, READ),
    "many_runs": (f"<w:p>{RUNS * 20_000}</w:p>", {}, READ),
    "deep_controls": (nested("sdt", 5000), {}, DAMAGED),
    "deep_insertions": (nested("ins", 150), {}, READ),
    "huge_letters": (ITEM, {"numbering": numbered(2**31 - 1, "lowerLetter")}, READ),
    "huge_roman": (ITEM * 2, {"numbering": numbered(10**12, "upperRoman")}, READ),
    "wide_table": (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>' + WORD + "</w:tc></w:tr></w:tbl>",
        {},
        READ,
    ),
    "a_table_of_digits": (f"<w:tbl>{row('Đoàn viên', DIGITS)}{row('Nữ', DIGITS)}</w:tbl>", {}, READ),
    "tables_of_digits": (f"<w:tbl>{row('TT', 'a', 'b') * 2}</w:tbl><w:tbl>{row(DIGITS, 'a', 'b')}</w:tbl>", {}, READ),
    "styles_in_a_circle": (STYLED, {"styles": STYLE.format("S0", "S1") + STYLE.format("S1", "S0")}, READ),
    "styles_in_a_chain": (
        STYLED,
        {"styles": "".join(STYLE.format(f"S{n}", f"S{n + 1}") for n in range(5_000))},
        READ,
    ),
    "blanks": (" " * 30_000_000 + WORD, {}, BOMB),
}


def _with_chunk(path: Path) -> Path:
    """Add a web page, which the document takes in many times over, to a Word file."""
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relation = f'<Relationship Id="rA" Type="{kind}" Target="a.html"/>'
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/a.html", f"<html><body>{'<p>Có 12 lớp.</p>' * 2_000}</body></html>")
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{relations}">{relation}</Relationships>'
        )
    return path


def test_memory_and_time_are_bounded(make_word: MakeWord) -> None:
    paths = [make_word(body, f"{name}.docx", **parts) for name, (body, parts, _) in FILES.items()]
    with zipfile.ZipFile(make_word(WORD, "entries.docx"), "a") as archive:
        for number in range(11_000):
            archive.writestr(f"word/{number}.xml", "")
    paths.append(Path(str(archive.filename)))
    paths.append(_with_chunk(make_word('<w:altChunk r:id="rA"/>' * 5_000, "chunks.docx")))
    command = [sys.executable, "-c", CHILD, str(MEMORY), str(SECONDS), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=10 * SECONDS)
    assert done.returncode == 0, done.stderr
    expected = {f"{name}.docx": answer for name, (_, _, answer) in FILES.items()}
    assert json.loads(done.stdout) == {**expected, "entries.docx": BOMB, "chunks.docx": HUGE}
