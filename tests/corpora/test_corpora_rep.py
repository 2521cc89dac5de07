import subprocess
import sys
from pathlib import Path

import pytest

from corpora.build.check import check
from corpora.build.corpus import NAMES, SOURCES, read_corpus
from corpora.build.rep import read, split_label
from corpora.build.slips import SlipsError

ROOT = Path(__file__).resolve().parents[2]
REPORTS = sorted(path for name in NAMES for path in (SOURCES / name).rglob("*.rep"))


def messages(path: Path) -> list[tuple[int, str]]:
    return [(slip.line, slip.message) for slip in check(path) if not slip.doubt]


def changed(path: Path, old: str, new: str) -> Path:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="\n")
    return path


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_every_source_is_well_formed(path: Path) -> None:
    assert [str(slip) for slip in check(path) if not slip.doubt] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_corpus_reads_with_its_split_and_dress(name: str) -> None:
    assert read_corpus(SOURCES / name).reports


def test_the_tiny_report_has_no_slips(tiny: Path) -> None:
    assert check(tiny) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("{05|5|lớp}", "{05|5}", 14, "two bars"),
        ("{05|5|lớp}", "{05|1.250.000|lớp}", 14, "value '1.250.000'"),
        ("{05|5|lớp}", "{05|5|lớp", 14, "'}' is missing"),
        ("<217-QĐ/TW>", "217-QĐ/TW>", 14, "stray '>'"),
        ("<217-QĐ/TW>", "<217-{QĐ|1|x}/TW>", 14, "do not nest"),
        (".  ## why=no-figure", ". ## why=no-figure", 15, "two spaces"),
        ("why=no-figure", "why=no figure", 15, "'figure' after '##'"),
        ("V| Phong", "V|Phong", 15, "a bar and one space"),
        ("role=strength theme=S01", "role=strength", 34, "come together"),
        ("role=strength", "role=strong", 34, "role=strong"),
        ("inconsistent=ratio", "inconsistent=conflict:A", 25, "both sentences"),
        ("P @I.a", "P I.a", 13, "only ' @topic' may follow"),
        ("P @I.a", "P @II.2.a", 13, "@missing II.2.a"),
        ("P @I.a\n", "", 13, "without a paragraph"),
        ("H1 I. TÌNH HÌNH", "H2 I. TÌNH HÌNH", 12, "it is an H1"),
        ("Nguồn | Số tiền", "Nguồn", 27, "rows of 1, 2 cells"),
        ("H1 III.", "HH III.", 32, "known lines"),
        ("@kind huyện\n", "", 1, "'@kind …' is missing"),
        ("2020-02-05", "05/02/2020", 5, "a date is written 2020-11-25"),
        ("@partial I.a", "@partial II.2.a", 8, "neither partial nor"),
        ("@nofigures", "@nofigure", 10, "known are"),
        ("sôi nổi", "so\u0302i nổi", 15, "not NFC"),
        ("sôi nổi.", "sôi\u00a0nổi.", 15, "no-break space"),
        ("H1 II. KẾT QUẢ", "H1 II. KẾT QUẢ ", 20, "end of the line"),
    ],
)
def test_a_slip_is_told_with_its_line_and_its_cure(tiny: Path, old: str, new: str, line: int, said: str) -> None:
    found = messages(changed(tiny, old, new))
    assert any(at == line and said in message for at, message in found), found


def test_all_slips_are_told_at_once(tiny: Path) -> None:
    changed(changed(tiny, "{05|5|lớp}", "{05|5}"), "role=strength", "role=strong")
    with pytest.raises(SlipsError) as caught:
        read(tiny)
    assert [slip.line for slip in caught.value.slips] == [14, 34]


def test_doubts_are_told_and_are_no_slips(tiny: Path) -> None:
    found = check(changed(tiny, "Tư tưởng ổn định", "Trong 3 năm {05|5|lớp} ổn định"))
    assert all(slip.doubt for slip in found)
    assert [slip.message.split("'")[0] for slip in found] == [
        "a V sentence holds a figure: is it K, or is the figure no evidence (<…>)?",
        "unmarked ",
    ]


def test_topics_are_held_against_the_guideline(tiny: Path, tmp_path: Path) -> None:
    reports = tmp_path / "corpus" / "reports"
    reports.mkdir(parents=True)
    moved = tiny.rename(reports / tiny.name)
    yaml = "sections:\n- {id: I, kind: background}\n- {id: II, kind: results}\n- {id: III, kind: assessment}\n"
    yaml += "topics:\n- id: I.a\n- id: I.b\n- id: II.1.a\n- id: II.2.b\n- id: III.2\n"
    (tmp_path / "corpus" / "guideline.gold.yaml").write_text(yaml, "utf-8")
    found = [message for _, message in messages(moved)]
    assert found == [
        "'II.2.a' is no topic (no leaf) of guideline.gold.yaml",
        "no paragraph speaks of topic II.2.b: add it to @missing (or to a paragraph's @topics)",
    ]


def test_the_command_answers_two_when_there_are_slips(tiny: Path) -> None:
    changed(tiny, "{05|5|lớp}", "{05|5}")
    command = [sys.executable, "corpora/build", "--check", str(tiny)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 2
    assert "tiny.rep:14: " in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("I. TÌNH HÌNH", "I", "TÌNH HÌNH"),
        ("I/ tình hình", "I", "tình hình"),
        ("A/- ĐẶC ĐIỂM", "A", "ĐẶC ĐIỂM"),
        ("A1/ Sản xuất", "A1", "Sản xuất"),
        ("B2. Chăm lo", "B2", "Chăm lo"),
        ("A4 là khổ giấy", "", "A4 là khổ giấy"),
        ("Đ/- NHIỆM VỤ", "Đ", "NHIỆM VỤ"),
        ("1/- Thuận lợi", "1", "Thuận lợi"),
        ("1.1.Vị trí", "1.1", "Vị trí"),
        ("8.1 Kiểm tra", "8.1", "Kiểm tra"),
        ("B.1. Tuyên truyền", "B.1", "Tuyên truyền"),
        ("II.2.1) Chăm lo", "II.2.1", "Chăm lo"),
        ("a) Hạn chế", "a", "Hạn chế"),
        ("(1) Lòng dân", "1", "Lòng dân"),
        ("(a) Hơi ấm ngày Tết", "a", "Hơi ấm ngày Tết"),
        ("(bổ sung) Số liệu", "", "(bổ sung) Số liệu"),
        ("PHẦN THỨ NHẤT: ĐẶC ĐIỂM", "PHẦN THỨ NHẤT", "ĐẶC ĐIỂM"),
        ("PHẦN I - ĐẶC ĐIỂM", "PHẦN I", "ĐẶC ĐIỂM"),
        ("PHỤ LỤC: SỐ LIỆU", "", "PHỤ LỤC: SỐ LIỆU"),
        ("Mục tiêu chung", "", "Mục tiêu chung"),
        ("Công tác nữ công", "", "Công tác nữ công"),
    ],
)
def test_a_heading_is_parted_into_label_and_title(text: str, label: str, title: str) -> None:
    assert split_label(text) == (label, title)
