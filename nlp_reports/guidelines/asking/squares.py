"""Square brackets with the figures of the matter before them: "Tập huấn cán bộ [số lớp; số lượt người dự]"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.asking.counting import are_joint, begins_with_money, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.inside import leaves_open
from nlp_reports.guidelines.asking.marked import are_figures
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.sharing import shared_out
from nlp_reports.text import fold

_SQUARE = re.compile(r"[\[{](?P<list>[^\[\]{}]*[^\W\d_][^\[\]{}]*)[\]}]")
_RULE = re.compile(
    r"(?<!\w)(?:ngoặc (?:vuông|móc|nhọn)|(?:dấu|ký hiệu|trong) [“\"]?[\[{][.… ]*[\]}])[^.;]*?"
    r"(?<!\w)(?:số liệu|con số|chỉ tiêu|chỉ số|bằng số|số (?:phải|cần|bắt buộc))(?!\w)"
    r"|(?<!\w)(?:số liệu|con số|chỉ tiêu|chỉ số|số (?:phải|cần|bắt buộc))(?!\w)[^.;]*?"
    r"(?:ngoặc (?:vuông|móc|nhọn)|(?:dấu|ký hiệu|trong) [“\"]?[\[{][.… ]*[\]}])"
)
_PART = re.compile(r"[.;:]\s|[\])}]\W*")
_APART = re.compile(r"(?:(?:trong đó|riêng|kể cả|cả|nữ|nam|cấp|loại|mức|từ|trên|dưới|so)(?!\w)|không |chưa |nếu )")
_NO_MATTER = re.compile(r"(?:các |những |một số )?(?:số liệu|con số|chỉ tiêu)(?!\w)")
HIDDEN = "‚ "  # a comma that parts no figures


@dataclass(frozen=True, slots=True)
class Listed:
    """Bare figures parted by semicolons, and the matter that they are of; empty for that of their item."""

    figures: str
    about: str = ""


def rules_squares(sentences: Iterable[str]) -> bool:
    """Tell whether a guideline says that its square brackets hold the figures that must be told.

    >>> rules_squares(["Chữ trong ngoặc vuông là số liệu bắt buộc."])
    True
    >>> rules_squares(["Phần trong ngoặc vuông là số liệu gợi ý."]), rules_squares(["Ghi tên biểu trong ngoặc vuông."])
    (False, False)
    """
    return any(_RULE.search(one) and not leaves_open(one) for one in map(fold, sentences))


def rounded(text: str) -> str:
    """Return `text` with round brackets where square ones list figures.

    >>> rounded("Tập huấn [số lớp; số người]; cách làm [xem biểu 2]")
    'Tập huấn (số lớp; số người); cách làm [xem biểu 2]'
    """
    return _SQUARE.sub(lambda found: f"({found['list']})" if are_figures(found["list"]) else found[0], text)


def without_lists(text: str) -> tuple[str, tuple[Listed, ...]]:
    """Return `text` without its square brackets that list figures, and what these list.

    >>> text, (houses, more) = without_lists("Mái ấm [số nhà; kinh phí]; trợ cấp [số người]")
    >>> text, houses.about, houses.figures
    ('Mái ấm; trợ cấp', 'Mái ấm', 'số nhà; kinh phí')
    """
    found = tuple(_lists(text))
    cut = _SQUARE.sub(lambda square: "" if are_figures(square["list"]) else square[0], text) if found else text
    return re.sub(r"\s+(?=[.,;:]|$)", "", cut), found


def _lists(text: str) -> Iterator[Listed]:
    for square in _SQUARE.finditer(text):
        if are_figures(square["list"]):
            about = _PART.split(text[: square.start()])[-1].strip(" ,")
            yield Listed(_parted(square["list"]), "" if _NO_MATTER.match(fold(about)) else about)


def _parted(listed: str) -> str:
    """Return a list with the commas hidden that part no figures: where semicolons do, "phòng vắt, trữ sữa" is one."""
    if ";" not in listed:
        return listed
    return "; ".join(part if shared_out(part) != part else _whole(part) for part in re.split(r";\s*", listed))


def _whole(part: str) -> str:
    first, *others = part.split(", ")
    return first + "".join(f"{', ' if _is_apart(one, first) else HIDDEN}{one}" for one in others)


def _is_apart(one: str, first: str) -> bool:
    """Tell whether a member of a list asks of another thing than the first one."""
    noun, things = noun_at_start(one), nouns_in(first)[:1]
    other = bool(noun) and not (things and are_joint(things[0], noun[0]))
    return other or asks(one) or begins_with_money(one) or bool(_APART.match(fold(one)))


def shown(text: str) -> str:
    """Return `text` with its hidden commas."""
    return text.replace(HIDDEN, ", ")
