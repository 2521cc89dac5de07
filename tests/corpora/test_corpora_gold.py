import unicodedata
from pathlib import Path
from typing import Any

from corpora.build.gold import gold, join_labels
from corpora.build.rep import read


def labels_of(path: Path) -> dict[str, Any]:
    return gold(read(path), "tiny.docx")


def test_the_letterhead_and_the_lists(tiny: Path) -> None:
    got = labels_of(tiny)
    assert {key: got[key] for key in ("file", "unit", "kind", "number", "date", "title")} == {
        "file": "tiny.docx",
        "unit": "LĐLĐ huyện Thử",
        "kind": "huyện",
        "number": "01/BC-LĐLĐ",
        "date": "2020-02-05",
        "title": "Kết quả năm 2020",
    }
    assert got["missing"] == ["II.2.a"]
    assert got["nofigures"] == []
    assert got["tables"] == [[["Nguồn", "Số tiền"], ["Tổng cộng", "5"]]]


def test_headings_have_level_label_and_title(tiny: Path) -> None:
    got = [(h["level"], h["label"], h["title"]) for h in labels_of(tiny)["headings"]]
    assert got[:4] == [(1, "I", "TÌNH HÌNH"), (1, "II", "KẾT QUẢ"), (2, "1", "Cam kết"), (3, "1.1", "Bảng")]


def test_a_topic_of_which_only_vague_sentences_speak_is_partial(tiny: Path) -> None:
    assert labels_of(tiny)["partial"] == ["I.a", "I.b"]  # I.a is listed; II.1.a has a K sentence in another paragraph


def test_marks_are_taken_out_and_their_places_count_in_the_text(tiny: Path) -> None:
    first = labels_of(tiny)["sentences"][0]
    assert first["text"] == "Có 05 lớp theo Kế hoạch 217-QĐ/TW."
    assert first["figures"] == [{"text": "05", "value": "5", "unit": "lớp", "start": 3}]
    assert first["not_figures"] == [{"text": "217-QĐ/TW", "start": 24}]
    assert (first["section"], first["block"], first["topics"]) == ("I", "P", ["I.a"])


def test_every_place_holds_its_text(tiny: Path) -> None:
    for s in labels_of(tiny)["sentences"]:
        assert unicodedata.is_normalized("NFC", s["text"])
        for mark in s["figures"] + s["not_figures"]:
            assert s["text"][mark["start"] :].startswith(mark["text"])


def test_figures_count_as_before_only_in_the_same_block(tiny: Path) -> None:
    got = [(s["label"], s["after_figures"]) for s in labels_of(tiny)["sentences"]]
    assert got == [("K", False), ("V", True), ("V", False), ("N", False), ("V", False), ("K", False), ("N", False)]


def test_labels_stand_where_they_were_given(tiny: Path) -> None:
    sentences = labels_of(tiny)["sentences"]
    assert (sentences[-1]["role"], sentences[-1]["theme"], sentences[-1]["section"]) == ("strength", "S01", "III")
    assert sentences[5]["inconsistent"] == "ratio"
    assert sentences[5]["section"] == "II.1"
    assert "role" not in sentences[0]
    assert "why" not in sentences[0]


def test_a_label_that_contains_its_parents_replaces_it() -> None:
    assert join_labels(["III", "2", "2.1"]) == "III.2.1"
    assert join_labels(["I", "", "1.1"]) == "I.1.1"
    assert join_labels(["PHẦN THỨ HAI", "2", "a"]) == "PHẦN THỨ HAI.2.a"
