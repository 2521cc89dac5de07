"""The layout as a file of numbers: what it names is taken, every mistake is told at once."""

from pathlib import Path

import pytest

from nlp_reports.errors import InputError
from nlp_reports.publishing.word.profile import DECREE_30
from nlp_reports.publishing.word.profile_file import read_profile


def write(folder: Path, text: str) -> Path:
    path = folder / "the_thuc.yaml"
    path.write_text(text, "utf-8")
    return path


def test_what_is_named_is_taken_and_the_rest_stays(tmp_path: Path) -> None:
    profile = read_profile(write(tmp_path, "name: Hướng dẫn 36\nbody: 13\nleft: 35"))
    assert (profile.name, profile.body, profile.left) == ("Hướng dẫn 36", 13.0, 35.0)
    assert profile.right == DECREE_30.right


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_profile(write(tmp_path, "co_chu: 13\nbody: lớn\nleft: -1\nfont: 3\ntop: true"))
    assert [problem.place for problem in caught.value.problems] == ["co_chu", "body", "left", "font", "top"]


@pytest.mark.parametrize("text", ["- a", "body: [", "left: 150\nright: 100", "just words"])
def test_what_is_no_layout_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError):
        read_profile(write(tmp_path, text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"khong_co\.yaml"):
        read_profile(tmp_path / "khong_co.yaml")
