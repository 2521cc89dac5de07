"""The dress of a numbering does not change what is read: one content, many labels, levels and files."""

import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.guidelines.outlines.counting import Line, counted, marks_of, pieces_of
from nlp_reports.model import Guideline

Path_ = Sequence[int]
Label = Callable[[Path_], str]
Group = tuple[str, Sequence[tuple[str, str]]]
BOLD = "# "
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SMALL, _LARGE, _CIRCLES = "abcdeghikl", "ABCDEGHIKL", "①②③④⑤⑥⑦⑧⑨⑩"
_WORDS = ("nhất", "hai", "ba", "tư")
CONTENT: Sequence[tuple[str, Sequence[Group]]] = (
    (
        "TÌNH HÌNH CHUNG",
        [("", [("Tổ chức Hội", "số chi hội, số hội viên"), ("Đời sống hội viên", "thu nhập, điều lo lắng")])],
    ),
    (
        "KẾT QUẢ HOẠT ĐỘNG",
        [
            (
                "Tuyên truyền",
                [("Học tập nghị quyết", "số buổi"), ("Mạng", "cách làm"), ("Sinh hoạt", "nền nếp")],
            ),
            ("Chăm lo đời sống", [("Vốn vay", "số hộ vay, dư nợ"), ("Tập huấn nghề", "số lớp, số người học")]),
            ("Xây dựng tổ chức", [("Kết nạp hội viên", "số hội viên mới"), ("Kiểm tra", "số cuộc kiểm tra")]),
        ],
    ),
    ("ĐÁNH GIÁ CHUNG", [("", [("Ưu điểm", "việc làm tốt"), ("Hạn chế, nguyên nhân", "việc chưa làm được")])]),
    ("KIẾN NGHỊ", [("", [("Với cấp trên", "về kinh phí"), ("Với chính quyền", "về đất đai")])]),
)


def dressed(form: str) -> Label:
    """Return labels of one number: {n}, {r} and {R} Roman, {a} and {A} a letter, {c} in a circle, {w} in words."""

    def label(path: Path_) -> str:
        at = path[-1] - 1
        return form.format(
            n=at + 1,
            r=_ROMAN[at].lower(),
            R=_ROMAN[at],
            a=_SMALL[at],
            A=_LARGE[at],
            c=_CIRCLES[at],
            w=_WORDS[min(at, 3)],
        )

    return label


def stepped(first: str, parted: str, close: str, last: str = "") -> Label:
    """Return labels of all steps from the first level on: "1.1.2", "A.1.a", or the code "B1.2"."""

    def label(path: Path_) -> str:
        steps = [{"A": _LARGE[path[0] - 1], "I": _ROMAN[path[0] - 1]}.get(first, str(path[0])), *map(str, path[1:])]
        if last and len(path) > len("II"):
            steps[-1] = _SMALL[path[-1] - 1]
        head = steps[0] + ("" if parted == "code" else parted) + steps[1] if steps[1:] else steps[0]
        return ("." if parted == "code" else parted).join([head, *steps[2:]]) + close

    return label


NUMBERINGS: dict[str, tuple[Label, Label, Label]] = {
    "usual": (dressed("{R}. "), dressed("{n}. "), dressed("{a}) ")),
    "nouns and small Roman": (dressed("{A}- "), dressed("Nhiệm vụ {n}. "), dressed("{r}) ")),
    "paragraph signs": (dressed("§{n}. "), dressed("({R}) "), dressed("({a}) ")),
    "square brackets": (dressed("[{R}] "), dressed("[{n}] "), dressed("[{a}] ")),
    "nouns of no list": (dressed("Khung {R}. "), dressed("Ngăn {n}: "), dressed("Ý {n}: ")),
    "nouns and dashes": (dressed("Mạch {n} – "), dressed("Nhánh {n} – "), dressed("Nhịp {n} – ")),
    "codes": (stepped("A", "code", ". "),) * 3,
    "codes without a close": (stepped("A", "code", " "),) * 3,
    "codes and dashes": (stepped("A", "code", " - "),) * 3,
    "decimal": (stepped("1", ".", " "),) * 3,
    "decimal in brackets": (stepped("1", ".", ") "),) * 3,
    "decimal with dashes": (stepped("1", "-", ". "),) * 3,
    "Roman steps": (stepped("I", ".", ". ", "a"),) * 3,
    "letters at both ends": (stepped("A", ".", ". "), stepped("A", ".", ". "), stepped("A", ".", ") ", "a")),
    "circles": (dressed("{R}. "), dressed("{n}. "), dressed("{c} ")),
    "degrees": (dressed("{R}. "), dressed("{n}° "), dressed("{a}° ")),
    "laws": (dressed("Chương {R}. "), dressed("Điều {n}. "), dressed("{n}. ")),
    "in words": (dressed("PHẦN THỨ {w}: "), dressed("Việc {n}. "), dressed("{a}/ ")),
    "number signs": (dressed("# {R} "), dressed("#{n} "), dressed("#{a} ")),
    "Roman in brackets": (dressed("{R}. "), dressed("({r}) "), dressed("({n}) ")),
    "behind bullets": (dressed("{R}. "), dressed("*{n}. "), dressed("-{a}) ")),
    "with noughts": (dressed("{R}/ "), dressed("0{n}/ "), dressed("0{n}. ")),
    "arrows": (dressed("{n}> "), dressed("{a}> "), dressed("{r}> ")),
}
DRESSES = [("docx", True), ("docx", False), ("txt", False)]


def written(labels: tuple[Label, Label, Label], *, deep: bool, bold: bool) -> tuple[list[str], list[str]]:
    """Return the lines of the guideline, `# ` before those in bold, and the titles of its topics."""
    lines = ["HỘI NÔNG DÂN HUYỆN KHE LAU", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2023", ""]
    lines += ["Kính gửi: Hội Nông dân các xã", "Các đơn vị viết báo cáo theo các mục dưới đây.", ""]
    mark, titles = BOLD * bold, list[str]()
    for part, (heading, groups) in enumerate(CONTENT, start=1):
        lines.append(f"{mark}{labels[0]((part,))}{heading}")
        count = 0
        for group, items in groups:
            nested = deep and bool(group)
            if nested:
                count += 1
                lines.append(f"{mark}{labels[1]((part, count))}{group}")
            for at, (title, asked) in enumerate(items, start=1):
                count += not nested
                label = labels[2]((part, count, at)) if nested else labels[1]((part, count))
                lines.append(f"{label}{title}: {asked}.")
                titles += [title] if part <= len("II") else []
    end = "Số liệu lấy đến ngày 15/11/2023, gửi về Hội huyện trước ngày 20/11/2023."
    return [*lines, "", end, "Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Lò Văn Khe"], titles


def read(lines: Sequence[str], folder: Path, form: str) -> Guideline:
    file = folder / f"de_cuong.{form}"
    if form == "txt":
        file.write_text("\n".join(line.removeprefix(BOLD) for line in lines), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for line in lines:
        document.add_paragraph().add_run(line.removeprefix(BOLD)).bold = line.startswith(BOLD) or None
    document.save(str(file))
    return read_guideline(file)


@pytest.mark.parametrize("deep", [True, False], ids=["three levels", "two levels"])
@pytest.mark.parametrize(("form", "bold"), DRESSES, ids=["Word, bold", "Word", "text"])
@pytest.mark.parametrize("name", NUMBERINGS)
def test_the_dress_of_a_numbering_changes_nothing(
    name: str,
    form: str,
    bold: bool,  # noqa: FBT001 - a case
    deep: bool,  # noqa: FBT001 - a case
    tmp_path: Path,
) -> None:
    lines, titles = written(NUMBERINGS[name], deep=deep, bold=bold)
    usual, _ = written(NUMBERINGS["usual"], deep=deep, bold=bold)
    guideline, plain = (read(one, tmp_path, form) for one in (lines, usual))
    assert [topic.title for topic in guideline.topics] == titles
    asked = [[(one.name, one.required) for one in topic.indicators] for topic in guideline.topics]
    assert asked == [[(one.name, one.required) for one in topic.indicators] for topic in plain.topics]
    assert (guideline.deadline, guideline.cutoff) == (plain.deadline, plain.cutoff)
    assert from_yaml(to_yaml(guideline), "de_cuong.yaml") == guideline


# A bullet before a letter, and ">" behind one, are known only at the beginning of a line.
@pytest.mark.parametrize("name", [one for one in NUMBERINGS if one not in {"behind bullets", "arrows"}])
def test_items_that_end_without_a_mark_are_items_in_any_dress(name: str, tmp_path: Path) -> None:
    lines, titles = written(NUMBERINGS[name], deep=True, bold=False)
    more = ", một nơi làm tốt, một cách làm mới của cơ sở và những việc còn vướng"
    lines = [f"{one[:-1]}{more}" if ": " in one and one[0] not in "KS" else one for one in lines]
    short = [part for one in lines for part in textwrap.wrap(one, 86) or [""]]
    for form, told in (("docx", lines), ("txt", short)):
        assert [topic.title for topic in read(told, tmp_path, form).topics] == titles


FLAT = [
    *(
        "{n}. ",
        "({n}) ",
        "{n}/ ",
        "{a}) ",
        "{A}. ",
        "{r}) ",
        "{R}. ",
        "{c} ",
        "§{n} ",
        "[{n}] ",
        "{n}° ",
        "#{n} ",
        "M{n} ",
    ),
    *("Điều {n}. ", "Câu {n}: ", "Ý {n} – ", "Khung số {n}. ", "Việc thứ {n}: ", "HV-{n}: ", "Số {n}: ", "{n}.- "),
]
TOLD = (
    *("Mùa màng, giá cả: nắng mưa ra sao", "Hội viên: số hội viên, số chi hội", "Học nghị quyết: số buổi"),
    *("Vốn vay: số hộ vay, dư nợ", "Nhà dột: số nhà được sửa", "Giúp nhau: cách làm", "Kiểm tra: số cuộc"),
)
LEFT = ("Việc chưa làm được: vì sao", "Việc năm tới: nêu ba việc", "Điều xin với cấp trên: ngắn gọn")


@pytest.mark.parametrize("heading", ["# NHỮNG ĐIỀU CẦN VIẾT", ""], ids=["one heading", "no heading"])
@pytest.mark.parametrize("form", FLAT)
def test_one_flat_list_is_an_outline_in_any_dress(form: str, heading: str, tmp_path: Path) -> None:
    lines = ["HỘI NÔNG DÂN HUYỆN KHE LAU", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2023", "Kính gửi: Hội các xã"]
    lines += ["Các xã cứ theo thứ tự sau mà viết.", *([heading] if heading else [])]
    lines += [f"{dressed(form)((at,))}{told}." for at, told in enumerate((*TOLD, *LEFT), start=1)]
    for kind in ("txt", "docx"):
        guideline = read([*lines, "Gửi trước ngày 20/11/2023.", "CHỦ TỊCH", "Lò Văn Khe"], tmp_path, kind)
        assert [topic.title for topic in guideline.topics] == [one.partition(":")[0] for one in TOLD]
        kinds = [section.kind.value for section in guideline.sections]
        assert kinds[-3:] == ["assessment", "plan", "proposals"]


PARTS = {"TÌNH HÌNH": 2, "KẾT QUẢ": 3, "TỒN TẠI": 1, "KIẾN NGHỊ": 1}
SAID = ("Tổ chức Hội: số chi hội.", "Đời sống hội viên.", "Tuyên truyền: số buổi.", "Vay vốn: số hộ.", "Nhà ở: số nhà.")
KNOWN_BY = {
    "(A) (A1)": ("({A}) ", "({A}{n}) ", "A1 A2 B1 B2 B3"),
    "A A-1": ("Ngăn {A}: ", "Thẻ {A}-{n} | ", "A-1 A-2 B-1 B-2 B-3"),
    "1 1a": ("{N}. ", "{N}{a} ", "1a 1b 2a 2b 2c"),
    "a a.1": ("{b}. ", "{b}.{n} ", "a.1 a.2 b.1 b.2 b.3"),
    "I I-1": ("{R}. ", "{R}-{n}. ", "I-1 I-2 II-1 II-2 II-3"),
    "letters": ("{C}. ", "{C}-0{n} ", "TH-01 TH-02 KQ-01 KQ-02 KQ-03"),
    "letters and stars": ("{C} * ", "{C}{n} * ", "TH1 TH2 KQ1 KQ2 KQ3"),
    "letters and arrows": ("{C} → ", "{C}-{n}: ", "TH-1 TH-2 KQ-1 KQ-2 KQ-3"),
    "letters and bars": ("{C} | ", "{C}.{n} | ", "TH.1 TH.2 KQ.1 KQ.2 KQ.3"),
    "letters without a sign": ("{C} ", "{C}{n}. ", "TH1 TH2 KQ1 KQ2 KQ3"),
    "words of old": ("PHẦN THỨ {O} – ", "{a}. ", "I.a I.b II.a II.b II.c"),
    "words": ("{W}. ", "{a}. ", "I.a I.b II.a II.b II.c"),
    "noun and word": ("Chặng {w}: ", "Bước {n}: ", "I.1 I.2 II.1 II.2 II.3"),
}


@pytest.mark.parametrize("name", KNOWN_BY)
def test_ids_are_the_labels_without_their_dress(name: str, tmp_path: Path) -> None:
    part, item, ids = KNOWN_BY[name]
    lines, told = ["HỘI NÔNG DÂN", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2023", "Kính gửi: Hội các xã"], iter(SAID)
    for at, (title, count) in enumerate(PARTS.items()):
        names = {
            "A": _LARGE[at],
            "N": at + 1,
            "b": _SMALL[at],
            "R": _ROMAN[at],
            "C": ("TH", "KQ", "TT", "KN")[at],
            "W": ("Một", "Hai", "Ba", "Bốn")[at],
            "O": ("NHẤT", "NHÌ", "BA", "TƯ")[at],
            "w": ("một", "hai", "ba", "bốn")[at],
        }
        lines.append(part.format(**names) + title)
        labels = [item.format(**names, n=number, a=_SMALL[number - 1]) for number in range(1, count + 1)]
        lines += [label + next(told, "Việc còn lại.") for label in labels]
    for form in ("txt", "docx"):
        guideline = read([*lines, "Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Lò Văn Khe"], tmp_path, form)
        assert [topic.id for topic in guideline.topics] == ids.split()
        assert {section.kind.value for section in guideline.sections} == {
            *("background", "results", "assessment", "proposals"),
        }


def test_each_question_of_a_section_is_a_matter_of_its_own(tmp_path: Path) -> None:
    lines = ["HỘI NÔNG DÂN", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2023", "Kính gửi: Hội các xã", "# Tình hình"]
    lines += ["Hội có bao nhiêu chi hội, bao nhiêu hội viên?", "Hội viên sống bằng nghề gì?", "# Kết quả"]
    lines += [
        "Năm qua mở mấy buổi tuyên truyền cho hội viên?",
        "Đã sửa mấy nhà dột?",
        "# Kiến nghị",
        "Xin gì ở cấp trên?",
    ]
    guideline = read(lines, tmp_path, "docx")
    assert [topic.id for topic in guideline.topics] == ["I.a", "I.b", "II.a", "II.b"]


@given(
    st.sampled_from(["{}. ", "({}) ", "[{}] ", "§{}: ", "Ngăn {} – ", "Khung số {}. ", "{}° ", "HV-{}. "]),
    st.integers(2, 15),
    st.lists(st.integers(0, 3), min_size=15, max_size=15),
)
def test_what_counts_is_found_among_other_lines(form: str, count: int, between: list[int]) -> None:
    lines: list[Line] = []
    for at in range(count):
        lines += [Line(form.format(at + 1) + "Hội viên"), *[Line("Nêu rõ cách làm.")] * between[at]]
    told = [one for one in counted(lines) if one is not None]
    assert [one.mark.place for one in told if one.mark] == [*range(1, count + 1)]
    assert {one.depth for one in told} == {0}


@pytest.mark.parametrize(
    "text",
    [
        *("12 CĐCS mới thành lập", "Tổng số 12 lớp", "Ngày 5/11 gửi báo cáo", "a là số hội viên", "Năm 2023 có 5 lớp"),
        *("1.250 người", "i và ii", "ý kiến hội viên", "Luật số 50/2024/QH15", "C.ty may mặc"),
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert list(marks_of(text)) == []


def test_numbers_that_no_line_goes_on_with_are_no_labels() -> None:
    lines = ["A1 giấy khổ lớn", "Khoản 3. Điều 5 của Điều lệ", "Nêu cách làm", "(3) khoản còn nợ"]
    assert counted([Line(one) for one in lines]) == [None] * 4


def test_labels_inside_a_joined_paragraph_count_on() -> None:
    text = "i) Tổ chức: số chi hội. ii) Quỹ: số tiền; xem mục 3) của biểu. iii) Thi đua."
    begins = list(pieces_of(text))
    assert [text[at : at + 4].strip() for at in begins][:2] == ["i) T", "ii)"]
    lines = [Line(text[at:], inside=at > 0) for at in begins]
    assert [one.mark.label for one in counted(lines) if one and one.mark] == ["i", "ii", "iii"]
