import dataclasses
import io
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from lxml import etree

from corpora.build import extras
from corpora.build.corpus import NAMES, SOURCES, read_corpus
from corpora.build.dress import Dress, read_dress
from corpora.build.nouns import Block, Heading, Rep, Table
from corpora.build.numbering import automatic
from corpora.build.rep import read
from corpora.build.slips import SlipsError
from corpora.build.word import docx as word_file

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
UNSEEN = (f"{W}del", f"{W}txbxContent", f"{MC}Fallback")
CORPORA = {name: read_corpus(SOURCES / name) for name in NAMES}
FILES = [(name, rep) for name, corpus in CORPORA.items() for rep in (corpus.guideline, *corpus.reports)]
EVERYTHING = Dress(
    levels=("upperRoman:%1.", "decimal:%2.", "decimal:%2.%3."),
    signer="CHỦ TỊCH; A",
    **{f.name: True for f in dataclasses.fields(Dress) if f.type == "bool" or f.type is bool},
)


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def seen(paragraph: etree._Element) -> str:
    """What a reader sees of a paragraph: an independent, plain walk."""
    text = ""
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        parents = list(element.iterancestors())
        hidden = element.getparent().find(f"{W}rPr/{W}vanish") is not None
        if not hidden and element.getparent().tag == f"{W}r" and not any(p.tag in UNSEEN for p in parents):
            text += element.text or "" if element.tag == f"{W}t" else " "
    return fold(text)


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{W}body")


def expected(rep: Rep, dress: Dress) -> Iterator[str]:
    numbered = automatic(rep, dress.levels)
    for item in rep.items:
        if isinstance(item, Heading):
            yield item.title if item.line in numbered else item.text
        elif isinstance(item, Block):
            typed = item.mark != "P" and dress.bullets == "typed"
            yield f"{item.mark} {item.text}" if typed else item.text


def compare(data: bytes, rep: Rep, dress: Dress) -> None:
    lines = [text for text in map(seen, body(data).findall(f"{W}p")) if text]
    wanted = [fold(text) for text in expected(rep, dress)]
    lines = lines[lines.index(wanted[0]) :]
    if dress.signature == "tabs":  # the signature is typed in lines of the body
        start = next(k for k, text in enumerate(lines) if text.startswith("Nơi nhận:"))
        end = next((k for k in range(start, len(lines)) if lines[k] in wanted), len(lines))
        lines[start:end] = []
    assert lines == wanted


def compare_tables(data: bytes, rep: Rep) -> None:
    tables = [[[seen(c) for c in r.iter(f"{W}tc")] for r in t.iter(f"{W}tr")] for t in body(data).findall(f"{W}tbl")]
    wanted = [[[fold(c) for c in row if c] for row in i.rows] for i in rep.items if isinstance(i, Table)]
    got = [[[c for c in row if c] for row in t] for t in tables]
    assert [t for t in got if t in wanted] == wanted


@pytest.mark.parametrize(("name", "rep"), FILES, ids=[f"{n}-{r.name}" for n, r in FILES])
def test_a_reader_sees_the_text_of_the_source(name: str, rep: Rep) -> None:
    dress = CORPORA[name].dress[rep.name]
    data = word_file(rep, "LĐLĐ tỉnh Trà Sơn", dress)
    compare(data, rep, dress)
    compare_tables(data, rep)


def test_a_reader_sees_the_text_in_the_wildest_dress() -> None:
    rep = CORPORA["tra_son"].reports[0]
    data = word_file(rep, "LĐLĐ tỉnh Trà Sơn", EVERYTHING)
    compare(data, rep, EVERYTHING)
    xml = etree.tostring(body(data), encoding="unicode")
    for tag in ("hyperlink", "footnoteReference", "smartTag", "sdt", "ins", "del", "vanish", "br", "tab", "numPr"):
        assert f"<w:{tag}" in xml, tag
    assert "\u00a0" in xml
    assert not unicodedata.is_normalized("NFC", xml)
    assert extras.HIDDEN_TEXT in xml


@pytest.mark.parametrize("name", NAMES)
def test_every_part_is_sound_and_python_docx_opens_it(name: str) -> None:
    corpus = CORPORA[name]
    for rep in corpus.reports:
        data = word_file(rep, "LĐLĐ tỉnh Trà Sơn", corpus.dress[rep.name])
        docx.Document(io.BytesIO(data))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[0] == "[Content_Types].xml"
            for part in archive.namelist():
                etree.fromstring(archive.read(part))


def test_the_letterhead_says_who_which_and_when(tiny: Path) -> None:
    text = " ".join(
        map(seen, body(word_file(read(tiny), "LĐLĐ tỉnh Trà Sơn", Dress(signer="CHỦ TỊCH; A"))).iter(f"{W}p"))
    )
    for said in (
        "LĐLĐ TỈNH TRÀ SƠN",
        "LĐLĐ HUYỆN THỬ",
        "Số: 01/BC-LĐLĐ",
        "Thử, ngày 05 tháng 02 năm 2020",
        "BÁO CÁO Kết quả năm 2020",
    ):
        assert said in text


def test_word_numbers_only_what_it_would_number_as_typed(tiny: Path) -> None:
    rep = read(tiny)
    lines = {i.text: i.line for i in rep.items if isinstance(i, Heading)}
    numbered = automatic(rep, ("upperRoman:%1.", "lowerLetter:%2)", "decimal:%3."))
    assert numbered == {lines[text] for text in ("I. TÌNH HÌNH", "II. KẾT QUẢ", "III. ĐÁNH GIÁ")}
    numbered = automatic(rep, ("upperRoman:%1.", "decimal:%2.", "decimal:%2.%3."))
    assert numbered == set(lines.values())


def built(out: Path, seed: str) -> dict[str, bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "corpora/build", "--out", str(out)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_two_builds_have_the_same_bytes(tmp_path: Path) -> None:
    first, second = built(tmp_path / "a", "1"), built(tmp_path / "b", "2")
    assert first == second
    assert {"tra_son/guideline.docx", "tra_son/danh_sach_don_vi.txt", "tra_son/split.json"} < set(first)
    assert {"tra_son/reports/01_khe_lau.docx", "tra_son/gold/01_khe_lau.gold.json"} < set(first)


def test_a_dress_with_slips_tells_them_all(tmp_path: Path) -> None:
    path = tmp_path / "dress.toml"
    path.write_text('[a]\nletterhead = "round"\ncolour = true\n[b]\nsize = "big"\n', "utf-8")
    with pytest.raises(SlipsError) as caught:
        read_dress(path, ["a", "c"])
    assert len(caught.value.slips) == 5
