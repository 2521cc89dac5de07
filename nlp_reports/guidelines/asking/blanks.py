"""Figures that dotted blanks leave to be filled in: "dư nợ uỷ thác …… đồng, …… hộ vay, nợ quá hạn …… %"."""

import re

from nlp_reports.guidelines.asking.counting import noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked, bare_name, quoted
from nlp_reports.guidelines.asking.figure_names import begun, clipped
from nlp_reports.guidelines.asking.units import unit_at_start
from nlp_reports.text import fold

_DOTS = r"(?:…+|\.{3,}|_{2,})"
_BLANK = re.compile(rf"(?:^|(?<=[\s(:])){_DOTS}(?:\s*/\s*{_DOTS})?\s*(?=(?P<next>[^\W\d_]|%)?)")
_PART = re.compile(r"[;,.:()]")
# What stands before a blank without naming what is counted.
_IDLE = re.compile(
    r"(?:(?:^|(?<=\s))(?:có|được|là|gồm|đạt|bằng|chiếm|cả thảy|tổng cộng|khoảng|toàn \w+)(?=\s|$)\s*)+$", re.IGNORECASE
)
# "So với …… được giao", "so với chỉ tiêu ……": what was planned is known to who planned it.
_AGAINST = re.compile(r"(?<!\w)so với\s+(?:[^\W\d_]+\s+){0,4}$")
_PLANNED = re.compile(r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|dự toán|đăng ký|dự kiến)(?!\w)")
_COMPARED = re.compile(r"\s*(?<!\w)so với$")
_MONEY = re.compile(r"(?:(?:nghìn|ngàn|triệu|tỷ) )?đồng(?!\w)")
_SHARE, _FEW = "tỷ lệ", 2


def blank_figures(text: str) -> tuple[Asked, ...]:
    """Return the figures of an item whose words leave blanks for them; none where a blank does not say of what.

    >>> [one.name for one in blank_figures("Vay vốn: dư nợ …… đồng, …… hộ vay, nợ quá hạn …… %.")]
    ['dư nợ', 'số hộ vay', 'tỷ lệ nợ quá hạn']
    >>> [one.name for one in blank_figures("Bạo lực gia đình: …… vụ, Hội lên tiếng …… vụ")]
    ['số vụ bạo lực gia đình', 'số vụ Hội lên tiếng']
    """
    blanks = [*_BLANK.finditer(text)]
    if len(blanks) < _FEW or not all(blank["next"] for blank in blanks):
        return ()
    found: list[Asked] = []
    for blank, after in zip(blanks, [*blanks[1:], None], strict=True):
        right = text[blank.end() : after.start() if after else len(text)]
        right = _PART.split(right, maxsplit=1)[0].strip()
        if not _is_planned(text[: blank.start()], right):
            right = _COMPARED.sub("", right)
            found.append(_figure(_before(text[: blank.start()]), right, found[-1].name if found else ""))
    return tuple(found)


def _is_planned(before: str, right: str) -> bool:
    """Tell whether a blank holds the plan that the figure before it is compared with."""
    against = _AGAINST.search(fold(before))
    return against is not None and bool(_PLANNED.search(f"{against[0]}{fold(right)}"))


def _before(told: str) -> str:
    """Return the words that a blank goes on with: of its own part, else of what a colon or bracket leads it in by."""
    parts = [_IDLE.sub("", part).strip() for part in re.split(rf"[;,.()]|{_DOTS}", told.rstrip(" :"))]
    if told.rstrip().endswith(":"):
        sentence = re.split(rf"[;.]\s|{_DOTS}", told)[-1].strip(" :")
        return _IDLE.sub("", sentence).strip()
    return parts[-1].split(":")[-1].strip()


def _figure(left: str, right: str, last: str) -> Asked:
    """Return the figure of one blank between the words before and behind it; `last`: the name of the one before."""
    small = begun(left)
    words = quoted(f"{left} … {right}")
    if right.startswith("%"):
        about = bare_name(small) or right.lstrip("% ").removeprefix("số ") or bare_name(last)
        about = about[about.find(_SHARE) :] if _SHARE in about else about
        name = about if about.startswith(_SHARE) else f"{_SHARE} {about}"
        return Asked(clipped(name), (), "%", words=words)
    money = _MONEY.match(fold(right))
    unit = "đồng" if money else unit_at_start(right)
    if unit:
        return Asked(clipped(small or right), (), unit, words=words)
    counted = noun_at_start(right, few=True) or (" ".join(right.split()[:1]),)
    alone = fold(right) == fold(counted[0])
    own = noun_at_start(bare_name(small), few=True) if alone else ()
    if own:  # "Tình nguyện viên: …… người"
        return Asked(clipped(f"số {bare_name(small)}"), tuple(dict.fromkeys((*own, *counted))), words=words)
    name = small if alone and small.startswith("số ") else f"số {right} {small}" if alone else f"số {right}"
    return Asked(clipped(name.strip()), counted, words=words)
