"""Old encodings: decoded where font and characters say so, left alone where the text is Unicode already."""

import html
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.lexicon import table
from nlp_reports.reading import read_report
from nlp_reports.reading.characters.old_codes import Code, code_of, to_unicode

MakeWord = Callable[..., Path]
TCVN3 = {row["letter"]: chr(int(row["code"], 16)) for row in table("tcvn3")}
VNI = {row["letter"]: row["typed"] for row in table("vni")}
SENTENCE = "Công đoàn cơ sở đã tổ chức nhiều hoạt động thiết thực, chăm lo đời sống đoàn viên, người lao động khó khăn."


def old(text: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letters.get(letter.lower(), letter)) for letter in text)


def run(text: str, font: str = "") -> str:
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'


def test_tables_are_complete() -> None:
    assert len(TCVN3) == 74
    assert len(VNI) == 134
    assert len(set(TCVN3.values())) == 74
    assert len(set(VNI.values())) == 134


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv here")
def test_tcvn3_agrees_with_iconv_both_ways() -> None:
    codes = "".join(TCVN3.values()).encode("latin-1")
    assert converted(codes, "TCVN5712-1", "UTF-8").decode() == "".join(TCVN3)
    assert converted("".join(TCVN3).encode(), "UTF-8", "TCVN5712-1") == codes


def converted(content: bytes, source: str, target: str) -> bytes:
    command = [shutil.which("iconv") or "iconv", "-f", source, "-t", target]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout


@pytest.mark.parametrize(("code", "letters"), [(Code.TCVN3, TCVN3), (Code.VNI, VNI)])
def test_every_letter_comes_back(code: Code, letters: dict[str, str]) -> None:
    assert to_unicode(" ".join(letters.values()), code) == " ".join(letters)


@pytest.mark.parametrize(
    ("font", "letters"), [(".VnTime", TCVN3), ("VNI-Times", VNI), ("Times New Roman", TCVN3), ("", VNI)]
)
def test_old_text_is_decoded_whatever_its_font_says(make_word: MakeWord, font: str, letters: dict[str, str]) -> None:
    body = "".join(f"<w:p>{run(old(SENTENCE, letters), font)}</w:p>" for _ in range(3))
    report = read_report(make_word(body))
    assert report.text.splitlines() == [SENTENCE] * 3
    assert [note.kind for note in report.notes] == ["encoding"]


def test_the_soft_hyphen_is_a_letter_in_tcvn3(make_word: MakeWord) -> None:
    sentence = old("Người lao động được hưởng lương.", TCVN3)
    head, _, rest = sentence.partition("\u00ad")
    look = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    runs = f"<w:r>{look}<w:t>{head}</w:t><w:softHyphen/><w:t>{html.escape(rest)}</w:t></w:r>"
    assert read_report(make_word(f"<w:p>{runs}</w:p>")).text == "Người lao động được hưởng lương.\n"


def test_capital_fonts_give_capitals(make_word: MakeWord) -> None:
    body = (
        f"<w:p>{run(old('đánh giá chung', TCVN3), '.VnTimeH')}</w:p><w:p>{run(old(SENTENCE, TCVN3), '.VnTime')}</w:p>"
    )
    assert read_report(make_word(body)).text.splitlines()[0] == "ĐÁNH GIÁ CHUNG"


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times", "Times New Roman"])
def test_unicode_under_an_old_name_stays(make_word: MakeWord, font: str) -> None:
    body = (
        "".join(f"<w:p>{run(SENTENCE, font)}</w:p>" for _ in range(3))
        + f"<w:p>{run('Giá 5 µm ± 2° «trích»', font)}</w:p>"
    )
    report = read_report(make_word(body))
    assert report.text.splitlines() == [*[SENTENCE] * 3, "Giá 5 µm ± 2° «trích»"]
    assert report.notes == ()


def test_fonts_are_told_by_their_family() -> None:
    assert [code_of(font) for font in (".VnArialH", "VNI-Helve", "Times New Roman", "")] == [
        Code.TCVN3,
        Code.VNI,
        None,
        None,
    ]
