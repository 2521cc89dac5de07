"""What stands around the body: letterhead and title before it, recipients and signature after it, told line by line."""

import contextlib
import datetime as dt
import functools
import re
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.text import fold

_RULE = re.compile(r"[\W_]*")
_OUTLINE = re.compile(
    r"(?:(?:(?:KHUNG|MẪU|GỢI Ý) )?(?:ĐỀ CƯƠNG|DÀN Ý|NỘI DUNG BÁO CÁO)|(?:Đề cương|Dàn ý) (?:báo cáo|gợi ý))(?!\w)"
)
_BLANK = r"[ .…_]"
_MOST_WORDS = 14
# What stands around the body is short; a longer line is looked at no further than this.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a part of the letterhead; `fires` are lines that have it, `spares` have none."""

    pattern: str
    fires: tuple[str, ...]
    spares: tuple[str, ...]


NUMBER_FORMS = (
    Form(
        r"(?:^|(?<=[\s(*]))số\s*:?\s*(?P<number>\d*[a-zđ]?(?:/\d{4})?[ .…_]*[/\-–]\s*[A-ZĐƯ]\w*"
        r"(?:\s*[-–/]\s*[A-ZĐƯ][\w&]*)*)",
        fires=(
            "Số: 42/BC-LĐLĐ",
            "Số: 17 / BC - CĐTHTT",
            "Số: /BC-VHXH",
            "Số ……/BC-CĐKCN&CX",
            "Số: 06b/NQ-TLĐ",
            "Số: 42/2020/BC-LĐLĐ",
        ),
        spares=("Số lượng đoàn viên", "Tổng số: 412 người", "Số: 42"),
    ),
    Form(
        r"^(?P<number>\d*[ .…]*-\s*[A-ZĐ]{2,6}\s*/\s*[A-ZĐ][\w\-]*)$",
        fires=("98-BC/ĐU", "- BC/HU"),
        spares=("2018-2023", "10-15/20", "5 - 7 cuộc"),
    ),
)
DATE_FORM = Form(
    rf"(?P<place>[^\d,;:]*?)[,\s]*(?<!\w)ngày{_BLANK}*(?P<day>\d{{0,2}}){_BLANK}*"
    rf"(?:tháng{_BLANK}*(?P<month>\d{{0,2}}){_BLANK}*năm{_BLANK}*(?P<year>\d{{0,4}})"
    rf"|[/\-–.]{_BLANK}*(?P<month2>\d{{1,2}}){_BLANK}*[/\-–.]{_BLANK}*(?P<year2>\d{{4}}))",
    fires=(
        "Khe Lau, ngày 25 tháng 11 năm 2020",
        "ngày 27/5/ 2009",
        "ngày 25 – 11 – 2020",
        "Trà Sơn, ngày    tháng  6  năm 2026",
    ),
    spares=("ngày hội của công nhân", "tháng 11 năm 2020", "ngày 08/3"),
)
_NUMBERS = tuple(re.compile(form.pattern, re.IGNORECASE) for form in NUMBER_FORMS)
_DATE = re.compile(DATE_FORM.pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateLine:
    """Place and date of a document as its letterhead gives them; no value where a number is left blank."""

    place: str
    value: dt.date | None
    start: int
    end: int


def is_rule(text: str) -> bool:
    """Tell whether a line is only strokes, stars or dots."""
    return _RULE.fullmatch(text) is not None


def letterhead_role(text: str) -> str:
    """Return what a letterhead line is ("nation", "motto", "draft", "to"), empty when no cue begins it.

    >>> letterhead_role("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), letterhead_role("Kính gửi: LĐLĐ tỉnh")
    ('nation', 'to')
    """
    key = _key(text)
    if len(key.split()) > _MOST_WORDS and not key.startswith("kính gửi"):
        return ""
    for cue, role in _letterhead_cues():
        if key.startswith(cue):
            rest = key[len(cue) :]
            if role == "to" and rest[:1] not in {":", ""} and len(rest.split()) > _MOST_WORDS // 3:
                continue
            if role == "stamp" and rest.strip(" .:*)"):
                continue
            if role == "draft" and len(rest.split()) > _MOST_WORDS // 3:
                continue
            return role
    return ""


def find_motto(text: str) -> int:
    """Return where the nation's name or its motto begins in a letterhead line, -1 where it has none."""
    found = _mottos().search(fold(text[:_LONGEST]).replace("–", "-"))
    return -1 if found is None else found.start()


@functools.cache
def _mottos() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(cue) for cue, role in _letterhead_cues() if role in {"nation", "motto"}))


def document_type(text: str) -> str:
    """Return the document type that a line is, empty when it is none."""
    return text.strip(" .:*") if _key(text).strip(" .:*") in _document_types() else ""


def find_number(text: str) -> re.Match[str] | None:
    """Return the match of a document number; its group "number" is the symbol as written.

    >>> find_number("Số: 42/BC-LĐLĐ")["number"]
    '42/BC-LĐLĐ'
    """
    return next((found for pattern in _NUMBERS if (found := pattern.search(text, 0, _LONGEST))), None)


def find_date(text: str) -> DateLine | None:
    """Return place and date of a letterhead line, None when it has no "ngày … tháng … năm"."""
    # Few lines have the word, and the expression looks for what may stand before it at every letter.
    found = _DATE.search(text, 0, _LONGEST) if "ngày" in text[:_LONGEST].lower() else None
    if found is None:
        return None
    parts = (found["day"], found["month"] or found["month2"], found["year"] or found["year2"])
    day, month, year = (int(part) if part else 0 for part in parts)
    value = None
    with contextlib.suppress(ValueError):
        value = dt.date(year, month, day)
    return DateLine(found["place"].strip(" ,\t.…_"), value, found.start(), found.end())


def begins_preamble(text: str) -> bool:
    """Tell whether a line begins as the first sentence below a title does."""
    return _preambles().match(fold(text[:_LONGEST])) is not None


def begins_organisation(text: str) -> bool:
    """Tell whether a line begins with a word that begins the names of bodies."""
    return _organisations().match(fold(text[:_LONGEST])) is not None


def begins_annexed_outline(text: str) -> bool:
    """Tell whether a line behind a signature is the title of an outline that goes with the letter.

    >>> begins_annexed_outline("ĐỀ CƯƠNG BÁO CÁO"), begins_annexed_outline("- Đề cương báo cáo: lưu VT")
    (True, False)
    """
    return _OUTLINE.match(text) is not None


def body_role(text: str) -> str:
    """Return what a line of a letterhead is when the name of a body goes on below it, empty for any other.

    "organ" is a part that signs for the body ("BAN CHẤP HÀNH"), "prefix" the beginning of its name ("CÔNG ĐOÀN").
    """
    return _body_roles().get(_key(text), "")


@functools.cache
def _body_roles() -> dict[str, str]:
    return {fold(row["head"]): row["role"] for row in table("organisation_heads") if row["role"]}


@dataclass(frozen=True, slots=True)
class _Closing:
    cue: str
    role: str


def closing_role(text: str) -> str:
    """Return what a line of the closing block is ("recipients", "authority", "title"), empty when it is none.

    >>> closing_role("TM. BAN THƯỜNG VỤ"), closing_role("Chủ tịch CĐCS hầu hết làm kiêm nhiệm, ít được đào tạo")
    ('authority', '')
    """
    key = _key(text)
    if not key.startswith(_closing_cues()):
        return ""
    for closing in _closings():
        if not key.startswith(closing.cue):
            continue
        rest = key[len(closing.cue) :].strip(" :.*")
        if closing.role == "recipients" and (not rest or text.strip()[len(closing.cue) :].lstrip()[:1] in {":", ""}):
            return closing.role
        if closing.role == "authority" and text[len(closing.cue) :].strip()[:1].isupper() and text.isupper():
            return closing.role
        if closing.role == "title" and not rest:
            return closing.role
    return ""


def _key(text: str) -> str:
    return " ".join(fold(text[:_LONGEST]).replace("–", "-").strip(' (*_"“').split())


@functools.cache
def _letterhead_cues() -> tuple[tuple[str, str], ...]:
    return tuple((fold(row["cue"]), row["role"]) for row in table("letterhead_lines"))


@functools.cache
def _document_types() -> frozenset[str]:
    return frozenset(fold(row["type"]) for row in table("letterhead_types"))


@functools.cache
def _organisations() -> re.Pattern[str]:
    heads = sorted((fold(row["head"]) for row in table("organisation_heads")), key=lambda head: (-len(head), head))
    return re.compile(rf"(?:{'|'.join(map(re.escape, heads))})(?!\w)")


@functools.cache
def _preambles() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(fold(row['opener'])) for row in table('preamble_openers'))})(?!\w)")


def begins_caption(text: str) -> bool:
    """Tell whether a line begins as the caption or the unit line of a table does.

    >>> begins_caption("Bảng 1. Kết quả"), begins_caption("Biểu dương các tập thể")
    (True, False)
    """
    return _captions().match(fold(text[:_LONGEST])) is not None


@functools.cache
def _captions() -> re.Pattern[str]:
    words = sorted((fold(row["word"]) for row in table("caption_words")), key=lambda word: (-len(word), word))
    after = r"(?=\s*(?:số\s*)?[\dIVX]|\s*:|\s+tổng hợp|\s+số liệu|\s+thống kê|\s*$)"
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w){after}", re.IGNORECASE)


@functools.cache
def _closing_cues() -> tuple[str, ...]:
    return tuple(closing.cue for closing in _closings())


@functools.cache
def _closings() -> tuple[_Closing, ...]:
    found = [_Closing(fold(row["cue"]), row["role"]) for row in table("signature_lines")]
    return tuple(sorted(found, key=lambda closing: (-len(closing.cue), closing.cue)))


def starts_with_type(text: str) -> str:
    """Return the document type that a title line begins with ("BÁO CÁO kết quả …"), empty when there is none."""
    found = _type_pattern().match(fold(text[:_LONGEST]))
    return text[: found.end()] if found else ""


@functools.cache
def _type_pattern() -> re.Pattern[str]:
    types = sorted((kind for kind in _document_types() if " " in kind), key=lambda kind: (-len(kind), kind))
    short = [kind for kind in types if len(kind.split()) == len(["báo", "cáo"])]
    return re.compile(rf"(?:{'|'.join(map(re.escape, short))})(?=\s)")
