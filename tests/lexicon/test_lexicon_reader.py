import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.errors import InputError
from nlp_reports.lexicon import read_table, table

Writer = Callable[..., Path]
HEAD = "# source: tự soạn\n# owner: text room\n# date: 2026-11-24\n"


@pytest.fixture
def written(tmp_path: Path) -> Writer:
    def write(content: str | bytes, *, head: str = HEAD) -> Path:
        path = tmp_path / "bang.tsv"
        path.write_bytes(content if isinstance(content, bytes) else (head + content).encode())
        return path

    return write


def faults(path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_table(path)
    return [str(problem) for problem in caught.value.problems]


def test_a_sound_table(written: Writer) -> None:
    found = read_table(written("term\tvariants\nđoàn phí\tĐP | đoàn phí CĐ\nhội phí\t\n"))
    assert found.name == "bang"
    assert found.columns == ("term", "variants")
    assert found.keys() == ("đoàn phí", "hội phí")
    assert [row.values("variants") for row in found] == [("ĐP", "đoàn phí CĐ"), ()]
    assert [row.line for row in found] == [5, 6]


def test_a_duplicate_names_both_lines(written: Writer) -> None:
    (fault,) = faults(written("term\nđoàn phí\nđoàn phí\n"))
    assert fault.startswith("bang.tsv:6: trùng với dòng 5")


def test_decomposed_letters(written: Writer) -> None:
    (fault,) = faults(written(f"term\n{unicodedata.normalize('NFD', 'đoàn phí')}\n"))
    assert "NFC" in fault


@pytest.mark.parametrize("line", ["đoàn phí", "đoàn phí\tĐP\tthừa"])
def test_wrong_columns(written: Writer, line: str) -> None:
    (fault,) = faults(written(f"term\tvariants\n{line}\n"))
    assert "cần 2 ô" in fault


@pytest.mark.parametrize("line", [" đoàn phí\tĐP", "đoàn phí\tĐP ", "đoàn phí\r\tĐP"])
def test_stray_blanks(written: Writer, line: str) -> None:
    assert any("thừa dấu cách" in fault for fault in faults(written(f"term\tvariants\n{line}\n")))


def test_what_windows_editors_add_is_no_mistake(written: Writer) -> None:
    content = f"\ufeff{HEAD}term\tvariants\nđoàn phí\tĐP\n".replace("\n", "\r\n").encode()
    assert read_table(written(content)).rows[0]["variants"] == "ĐP"


def test_a_cell_that_its_column_does_not_take(written: Writer) -> None:
    (fault,) = faults(written("# form kind: name|person\nterm\tkind\nTP\tname\nTX\tplace\n"))
    assert fault == "bang.tsv:7: ô “kind” ghi “place”; chỉ được ghi: name|person"


def test_a_broken_pattern(written: Writer) -> None:
    (fault,) = faults(written("name\tpattern\nhuyện\thuyện (\n"))
    assert "biểu thức chính quy" in fault


def test_an_empty_key(written: Writer) -> None:
    assert "để trống" in faults(written("term\tvariants\n\tĐP\n"))[0]


def test_all_faults_come_at_once(written: Writer) -> None:
    assert len(faults(written("term\tvariants\na\tb\na\tb\nc\n"))) == 2


def test_where_it_comes_from_must_be_said(written: Writer) -> None:
    found = faults(written("term\nđoàn phí\n", head="# source: tự soạn\n"))
    assert [fault for fault in found if "owner" in fault]
    assert [fault for fault in found if "date" in fault]


def test_not_utf8(written: Writer) -> None:
    assert "UTF-8" in faults(written("đoàn phí".encode("utf-16")))[0]


def test_no_header(written: Writer) -> None:
    assert "tên cột" in faults(written(""))[0]


def test_a_missing_packaged_table() -> None:
    with pytest.raises(FileNotFoundError):
        table("khong_co")
