"""Lists of bare figures behind a word that only leads them in: "Ghi số: lớp; lượt người dự"."""

import functools
import re
from collections.abc import Iterable, Iterator

from nlp_reports.guidelines.asking.bracketed import unit_marked, with_units_marked
from nlp_reports.guidelines.asking.comparing import NIL_ORDER
from nlp_reports.guidelines.asking.counting import are_joint, begins_with_money, noun_at_start, person_at_start
from nlp_reports.guidelines.asking.demanded import bare_name
from nlp_reports.guidelines.asking.listing import forbids, is_told_in_words
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.questions import tells_figures
from nlp_reports.guidelines.asking.units import measured_in
from nlp_reports.lexicon import table
from nlp_reports.text import fold

# "Số liệu: lấy đến ngày 20/11", "Số liệu: theo bảng sau" list nothing.
_NO_LIST = re.compile(
    r"(?:theo|lấy|tính|chốt|từ|đến|tới|như|xem|do|nguồn số liệu|gửi|so|nếu|không|phải|cần|đơn vị|mỗi|tất cả|ước)(?!\w)"
    r"|\W*\d"
)
_DEFINED = re.compile(r"(?<!\w)(?:chữ|từ|dòng|bằng|cụm từ|ký hiệu|có|ghi|là|với) [“\"](?P<marker>[^”\"]{2,30})[”\"]")
_NUMBERS = re.compile(r"(?<!\w)(?:con số|số liệu|chỉ số|chỉ tiêu|bằng số)(?!\w)")
_IN_WORDS = re.compile(
    r"(?<!\w)(?:mục|câu|ý|điểm|nội dung|chỗ|cụm từ)(?: nào)? không (?:có|ghi|mang) (?:các |những )?"
    r"(?:chữ|từ|cụm từ|dấu|ký hiệu|dòng|phần)(?!\w)[^.;]*?(?:viết|nêu|kể|trả lời|nói|chỉ cần)(?: \w+)? lời(?!\w)"
)
# "Vay vốn. → Tổ tiết kiệm và vay vốn; tổng dư nợ": what an arrow points to are figures.
_ARROW = re.compile(r"\s*[.;,]?\s*(?:[→⇒➔➜]|[=-]>)\s*(?P<list>(?:[^.]|\.(?=\w))+)(?=\.|$)")
# "Không bắt buộc (nên có số mô hình)" demands nothing.
_EXEMPT = re.compile(
    r"\W*(?:(?:không(?! có việc)|chưa|khuyến khích|nếu có|nên có|tuỳ|(?:viết |nêu )?(?:bằng )?lời)(?!\w)|$)"
)
_BULLET = re.compile(r"(?:^|\s)[-–+*•]\s+")
# A row of a table that was copied as a line: its second cell stands behind a gap.
_CELLS = re.compile(r"(?<=\S)(?: {2,}|\t)(?=\S)")
_PAIR = 2
_NUMBERED = re.compile(r"(?:tổng )?số(?: lượng)? ")
_CLOSED = r"\((?P<open>)"
_LIST = r"\s*(?::|\s[–—-](?=\s))\s*(?P<list>(?(open)[^()]*(?:\([^()]*\)[^()]*)*|(?:[^.]|\.(?=\w))*))(?(open)\))"


def defined_markers(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return the words that a guideline itself says to lead in its figures.

    >>> defined_markers(["Phần sau chữ “Cần đếm” là những con số phải nêu.", "Hưởng ứng “Tháng Công nhân”."])
    ('Cần đếm',)
    """
    told = (one for one in sentences if _NUMBERS.search(fold(one)))
    return tuple(dict.fromkeys(found["marker"].strip(" :") for one in told for found in _DEFINED.finditer(one)))


def words_elsewhere(sentences: Iterable[str]) -> bool:
    """Tell whether a guideline says that an item without such a word is told in words: it asks for no figure then.

    >>> words_elsewhere(["Mục không có chữ ấy thì viết lời."]), words_elsewhere(["Không có số liệu thì viết lời."])
    (True, False)
    """
    return any(_IN_WORDS.search(fold(one)) for one in sentences)


def leads_in(text: str) -> bool:
    """Tell whether a line only lists figures behind a word that leads them in.

    >>> leads_in("Ghi số: lớp; lượt người dự"), leads_in("Số liệu: lấy đến ngày 20/11")
    (True, False)
    """
    found = _marked((), told=False).match(text)
    return found is not None and not _NO_LIST.match(fold(found["list"]))


def matter_and_figures(text: str, markers: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return an item without such lists, and what they ask for; a number word is put to what no list of things knows.

    `markers`: the words that the guideline itself says to lead in figures.

    >>> matter_and_figures("Tập huấn cán bộ. Ghi số: lớp; lượt người dự; tổng kinh phí.")
    ('Tập huấn cán bộ.', 'lớp; lượt người dự; tổng kinh phí')
    """
    text, figures = _with_cells_led_in(text), list[str]()

    def cut(found: re.Match[str]) -> str:
        if _NO_LIST.match(fold(found["list"])):
            return found[0]
        figures.extend(figures_listed(found["list"]))
        return ""

    def pointed_to(found: re.Match[str]) -> str:
        own = [*figures_listed(found["list"])] if are_figures(found["list"]) else []
        figures.extend(own)
        return "" if own else found[0]

    told = _ARROW.sub(pointed_to, _marked(markers).sub(cut, text))
    matter = re.sub(r"\s+(?=[.;,]|$)|[\s–—;-]+(?=\.?$)", "", told)
    matter = re.sub(r"\.(?:\s*\.)+", ".", matter)
    if not figures or matter.strip(" .;"):
        return (matter, "; ".join(figures)) if figures else (text, "")
    # An item that only lists figures is about them.
    alone = _marked(markers).match(text)
    several = alone is not None and len(figures) > 1 and ";" not in text
    return (alone["list"].strip(), "; ".join(figures)) if alone and several else (text, "")


def _with_cells_led_in(text: str) -> str:
    """Return a row copied as a line with a word before its bare figures: "Kiểm tra tài chính  Số cuộc"."""
    cells = _CELLS.split(text)
    plain = len(cells) == _PAIR and tells_figures(cells[1]) and not cells[0].strip(" .)").isdecimal()
    return f"{cells[0].rstrip(' .;')}. Số liệu: {cells[1]}" if plain else text


@functools.lru_cache(8)
def _marked(markers: tuple[str, ...], *, told: bool = True) -> re.Pattern[str]:
    """Return the pattern of a list with what leads it in, at the beginning of a line, a clause or brackets.

    `told`: also by words that order to report, which may open an item of its own ("Báo cáo bằng con số: …").
    """
    rows = (row["pattern"] for row in table("figure_markers") if told or row["marker"] != "told")
    known = "|".join((*map(re.escape, map(str.lower, markers)), *rows))
    begin = rf"(?:{_CLOSED}|(?<![^\s.;])(?=(?-i:[A-ZĐ]))|(?:(?<=[.;–—-])|(?<=[.;–—-] )|^))"
    return re.compile(rf"{begin}\s*(?:{known})(?!\w){_LIST}", re.IGNORECASE)


def are_figures(listed: str) -> bool:
    """Tell whether a list begins with a figure: a thing that is counted, a sum, a measure, or a word that asks.

    >>> are_figures("hội viên mới, chi hội lập mới"), are_figures("cách làm hay")
    (True, False)
    """
    first = without_opener(re.split(r"[;,]\s", listed.strip(), maxsplit=1)[0])
    first = f"{first[:1].lower()}{first[1:]}" if first[1:2].islower() else first
    return bool(noun_at_start(first)) or asks(first) or begins_with_money(first) or measured_in(first) is not None


def _goes_with(one: str, other: str) -> bool:
    """Tell whether a noun of a list would be taken for more of one before it: both are people, or joint."""
    return are_joint(one, other) or (bool(person_at_start(one)) and bool(person_at_start(other)))


def figures_listed(listed: str) -> Iterator[str]:
    """Yield the parts of a list, with a number word before a thing that stood in it before or that no list knows.

    >>> list(figures_listed("hội viên mới; hội viên giảm"))
    ['hội viên mới', 'số hội viên giảm']
    """
    spoken: set[str] = set()
    # Commas part the figures where no semicolon does and each opens with a thing of its own.
    commas = [] if ";" in listed else listed.strip(" .").split(", ")
    bare = (
        len(commas) > 1
        and not asks(re.sub(r"\([^()]*\)", "", listed))
        and all(noun_at_start(one.lower()) for one in commas)
    )
    # Semicolons part figures, each of its own: "đơn đã giải quyết; vụ hoà giải thành".
    several = ";" in listed
    for written in commas if bare else filter(None, re.split(r";\s*", listed.strip(" .;"))):
        part = _numbered_again(f"{written[:1].lower() if written[1:2].islower() else written[:1]}{written[1:]}")
        what = without_opener(unit_marked(with_units_marked(part))[0])
        noun = noun_at_start(what)
        sure = (
            asks(part)
            or part.startswith("%")
            or begins_with_money(what)
            or measured_in(what) is not None
            or (noun and not any(one == noun[0] or (several and _goes_with(one, noun[0])) for one in spoken))
        )
        spoken.update(noun[:1])
        words = is_told_in_words(part) or forbids(part) or NIL_ORDER.search(fold(part))
        yield part if sure or words or not what else f"số {part}"


def _numbered_again(part: str) -> str:
    """Return a part with a number word before what it counts again without one: "tổng số lao động, lao động nữ"."""
    first, *others = part.split(", ")
    noun = noun_at_start(bare_name(first)) if others and _NUMBERED.match(fold(first)) else ()
    again = (
        f"số {one}" if noun and not asks(one) and fold(one).startswith(f"{fold(noun[0])} ") else one for one in others
    )
    return ", ".join([first, *again])


def listed_in(cell: str) -> str:
    """Return the figures of a cell as one list, each bullet in it another; empty where it demands none.

    >>> listed_in("- số lớp - lượt người dự"), listed_in("Không bắt buộc (nên có số mô hình)")
    ('số lớp; lượt người dự', '')
    """
    if _EXEMPT.match(fold(cell)):
        return ""
    return "; ".join(part for bullet in _BULLET.split(cell) for part in figures_listed(bullet))
