from pathlib import Path

import pytest

from nlp_reports.errors import OutputError
from nlp_reports.publishing.writing.atomic import write_all, write_together


def test_when_one_place_cannot_be_written_nothing_is_put(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(OutputError, match=r"b\.csv: ở đó có một thư mục"):
        write_all({tmp_path / "a.csv": b"new", tmp_path / "b.csv": b"new"})
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def test_a_file_in_place_of_the_folder_is_named_in_vietnamese(tmp_path: Path) -> None:
    (tmp_path / "ra").write_bytes(b"")
    with pytest.raises(OutputError, match="trùng tên"):
        write_all({tmp_path / "ra" / "a.csv": b"new"})


def test_a_folder_named_from_here_is_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_together(Path("ra"), {"bang/a.csv": b"new"})
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["a.csv"]
