"""Which figures are a part of what is asked for."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Final

from nlp_reports.indicators.called_sums import is_for_each, is_summed
from nlp_reports.indicators.concepts import asked, is_in, spoken
from nlp_reports.indicators.graded import is_one_grade
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import asks_for_each, common_nouns, counts, is_count
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.portions import is_parted_by
from nlp_reports.indicators.stages import is_of_year, is_stage, names_stage
from nlp_reports.lexicon import table
from nlp_reports.text import fold, one_of

_MONTH: Final = re.compile(r"(?:trong )?tháng \d")
# What tells only people apart ("Nữ cảnh sát hoà giải 37 vụ" leaves no case out).
_OF_PEOPLE: Final = frozenset({"nữ", "trình độ"})
# Organisations that a level looks after are all below it ("kiểm tra cấp dưới 26 CĐCS").
_OF_LEVELS: Final = frozenset({"cấp dưới"})
# Words; a longer label tells a story ("mỗi đoàn xã là một người anh: 204 em"), it does not say what its number is.
_LABEL: Final = 6
_OPENING: Final = 4
_SEVERAL: Final = 2
_NEW: Final = " mới"
_ONWARD: Final = ("trong đó", "trong số")
_CLAUSE: Final = re.compile(r"[,;.(]")
# All there are, and what opens the part told of them.
_OPENED: Final = re.compile(r"\s*trong (?:tổng số |số )?\d[\d.]* [^;:\d]*?(?:,|(?<!\w)(?:thì|có)(?!\w))")
# What opens a sentence that leaves others out ("Tính riêng năm xã giáp biên thì 25 cháu"), but not other years.
_APART: Final = re.compile(
    r"\W*(?:(?:nếu |mà )?(?:chỉ )?tính riêng|(?:nếu )?chỉ tính)"
    r"(?! (?:trong |của )?(?:năm (?:nay|này|qua|20)|cả năm))(?!\w)"
)
_STRENGTHS: Final = ("strong", "weak", "each")
# What was built and what was mended are all houses.
_BUILT_AND_MENDED: Final = re.compile(
    r"(?<!\w)(?:xây|làm|dựng)(?: dựng)?(?: mới)?(?: và| hoặc|,)? +(?:sửa|nâng cấp)(?: chữa)?(?!\w)(?! lại)"
)
# What a part is followed by: the sum, called one.
_SUMMED_UP: Final = re.compile(r"[^;()\d]*[,-] (?:tổng )?(?:cộng|gộp|cả thảy|hết thảy)(?: lại| là| được)* \d")
# "Trang của khối đăng 318 tin": who reports does something.
_DOES: Final = r"(?<=khối) (?:đăng|đã|có|được|tổ chức|tiến hành|ta|nhận|mở|trao)(?!\w)"


class Whole(IntEnum):
    """How far a figure stands for the whole: not at all, only if no other part is told, or wholly."""

    PART = 0
    ALONE = 1
    WHOLE = 2


def whole_of(place: Place, wanted: Wanted, title: str = "") -> Whole:
    """Return how far the figure at `place` stands for the whole of what is wanted; an average has no parts.

    What `title` says makes no part. What a stage of the year tells may be a part of the year's.
    """
    whole = _whole_of(place, wanted, title)
    return min(whole, Whole.ALONE) if is_of_stage(place, wanted) else whole


def _whole_of(place: Place, wanted: Wanted, title: str) -> Whole:
    if wanted.average:
        parted = any(_cue("local", strength, place.own, wanted) for strength in ("strong", "each"))
        return Whole.ALONE if parted else Whole.WHOLE
    onward = _is_onward(place, wanted) or _is_of_opened(place, wanted) or _is_told_apart(place) or is_parted_by(place)
    if onward or is_one_grade(place, wanted) or _is_each(place, wanted) or _cue("local", "each", _near(place), wanted):
        return Whole.PART
    own = _is_its_own(wanted.telling, place) or _is_of_its_level(place, wanted) or _says_all(wanted, place)
    if not own and (place.listed or _is_addend(place, wanted) or _is_staged(place)):
        return Whole.PART
    near = _opened(place)
    if _cue("local", "strong", near, wanted, title) and not own:
        return Whole.PART
    if not _cue("local", "weak", near, wanted) or _BUILT_AND_MENDED.search(near):
        return Whole.ALONE if _MONTH.match(fold(place.figure.period)) else Whole.WHOLE
    return Whole.PART if any(_cue("local", "", other, wanted) for other in place.siblings) else Whole.ALONE


def _is_staged(place: Place) -> bool:
    """Tell whether a figure stands in one of several stretches that open with a stage of the year each.

    "quý I 04 buổi, 420 lượt người; quý II 05 buổi, 515 lượt người" tells no year.
    """
    if ";" not in place.words.sentence or place.figure.cell is not None:
        return False
    own = place.before.rpartition(":")[2]
    if not is_stage(own) or is_of_year(own):
        return False
    stretches = [one.rpartition(":")[2] for one in fold(place.words.sentence).split(";")]
    return sum(map(is_stage, stretches)) >= _SEVERAL


def is_of_stage(place: Place, wanted: Wanted) -> bool:
    """Tell whether a stage of the year is told, and other stages tell of the same: the name, or a noun of its own."""
    if not place.stages or names_stage(place.words.sentence):
        return bool(place.stages)
    way = wanted.ways[0]
    noun = wanted.noun if wanted.noun not in common_nouns() else ""
    return any(
        (way and all(is_in(one, spoken(told)) for one in way)) or (noun and f" {noun}" in fold(told))
        for told in place.stages
    )


def _near(place: Place) -> str:
    """Return a figure's stretch and what holds for it, without a label that is long."""
    label = place.label.strip()
    return place.own.replace(label, " ") if label.count(" ") >= _LABEL else place.label + place.own


def _opened(place: Place) -> str:
    """Return a figure's stretch and what holds for it, of a label that is long only how it opens.

    "Ở khu vực hành chính sự nghiệp, …:" says what a number is a part of, "Tháng Công nhân ở khối cơ quan là …:" not.
    """
    label = place.label.strip()
    if place.figure.cell is not None or label.count(" ") < _LABEL:
        return place.label + place.own
    opening = " ".join(label.split()[:_OPENING])
    return place.own.replace(label, opening)


def _is_each(place: Place, wanted: Wanted) -> bool:
    return is_for_each(place) and not asks_for_each(wanted.indicator)


def is_labelled_part(place: Place, wanted: Wanted) -> bool:
    """Tell whether the label of a figure names a part not asked for ("Khu vực ngoài nhà nước: chưa kết nạp ai")."""
    cues = _cues("local", place.label).get("strong", frozenset()) if place.label else frozenset[str]()
    name = fold(f"{wanted.indicator.name} {wanted.topic.title}")
    return bool(cues) and not any(cue in name or _is_of(wanted, asked(cue)) for cue in cues)


def _is_addend(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure adds up to another one of its sentence, and is not the one that says the whole name."""
    parted = place.added and not is_summed(place)
    if parted and place.figure.cell is not None:
        return is_column_beside_sum(wanted, place)
    return parted and (not is_named_alone(wanted, place) or bool(_SUMMED_UP.match(place.after)))


def is_column_beside_sum(wanted: Wanted, place: Place) -> bool:
    """Tell whether a column stands beside the one of their sum, and its head says nothing of what is asked for."""
    return place.added and not spoken(place.own.removeprefix(place.label)) & wanted.matters


def is_named_alone(wanted: Wanted, place: Place) -> bool:
    """Tell whether only this figure's stretch says the whole name, and of no level ("09 chỉ tiêu đạt, 03 chưa đạt")."""
    deeds = wanted.ways[0] - wanted.implied or wanted.ways[0]
    return _is_its_own(deeds, place) and not levels().search(place.stretch)


def _says_all(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure's stretch says what tells an indicator apart and what was done ("khối …, kết nạp 02")."""
    deeds = wanted.ways[0] - wanted.implied
    return bool(wanted.telling) and wanted.telling < deeds and all(is_in(one, place.local) for one in deeds)


def _is_of_its_level(place: Place, wanted: Wanted) -> bool:
    """Tell whether only this figure is of the level that is asked for ("06 cuộc: cấp mình 02, cấp dưới 04")."""
    return _is_its_own(wanted.level, place) and _names_other_level(place, wanted.level)


def is_of_all_levels(place: Place, wanted: Wanted) -> bool:
    """Tell whether other figures share this one out by levels, one of which is asked for."""
    level = wanted.level
    if not level or place.figure.unit == "%" or levels().search(place.stretch):
        return False
    return level <= place.others and _names_other_level(place, level)


def _names_other_level(place: Place, level: frozenset[str]) -> bool:
    return any(levels().search(one) and not level <= spoken(one) for one in place.siblings)


def _is_its_own(matters: frozenset[str], place: Place) -> bool:
    """Tell whether a figure's stretch says all of some matters, and no other one that counts alike does."""
    return bool(matters) and matters <= place.local and not matters <= place.others


def _is_onward(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure stands behind "trong đó" and says nothing that only the indicator asks for."""
    onward = _cue("onward", "strong", place.before, wanted) and not wanted.telling & place.local
    if onward and _adds_all(place, wanted):
        return False
    if place.figure.unit == "đồng" and is_summed(place):
        # "04 nhà, gồm 03 nhà xây mới … và 01 nhà sửa chữa …, hết 175 triệu đồng": behind the parts stands their sum.
        return False
    return onward and _told_before(place, wanted)


def _is_of_opened(place: Place, wanted: Wanted) -> bool:
    """Tell whether some are told of all that is asked for ("Trong 1.912 hộ đang vay có 1.204 hộ hội viên")."""
    opened = _OPENED.match(place.before) if "trong" in place.before else None
    way = wanted.ways[0]
    if not opened or not way or place.figure.cell is not None or place.figure.unit:
        return False
    own = spoken(f"{place.before[opened.end() :]} {_CLAUSE.split(place.after, maxsplit=1)[0]}")
    return all(is_in(one, spoken(opened[0])) for one in way) and not any(is_in(one, own) for one in way)


def _is_told_apart(place: Place) -> bool:
    """Tell whether the sentence of a figure opens by leaving others out ("Nếu chỉ tính đoàn viên ở DN thì …")."""
    return "tính" in place.before and place.figure.cell is None and bool(_APART.match(place.before))


def _adds_all(place: Place, wanted: Wanted) -> bool:
    """Tell whether a part adds what its whole lacks of all that a name asks for beside its titles.

    "06 người bị nạn, trong đó 01 người chết" has one dead, "672 đoàn viên, trong đó 615 ở DN" none but the whole.
    """
    deeds, cue = wanted.ways[0] - wanted.implied, max(place.before.rfind(one) for one in _ONWARD)
    if cue < 0 or place.figure.cell is not None or len(wanted.ways) > 1:
        return False
    whole = spoken(place.before[:cue])
    lacking = [one for one in deeds if not is_in(one, whole)]
    return bool(lacking) and all(is_in(one, place.local) for one in lacking)


def _told_before(place: Place, wanted: Wanted) -> bool:
    """Tell whether the text before a figure already told what it is a part of."""
    if place.before.startswith(" riêng"):
        return True
    if place.figure.unit == "%" and spoken(place.head) & wanted.matters:
        # "16.772 chị là hội viên, tỷ lệ tập hợp 77,5%": what the share says of itself tells what it is of.
        return False
    if is_count(place.figure) and place.earlier:
        return any(counts(one, wanted.indicator) for one in place.earlier)
    return bool(place.siblings) or bool(re.search(r"\d", place.before))


def _cue(scope: str, strength: str, text: str, wanted: Wanted, title: str = "") -> bool:
    """Tell whether a cue of a part stands in `text` that is no part of the indicator's own name, nor of a title."""
    told = _cues(scope, text)
    if not told:
        return False
    cues = told.get(strength, frozenset()) if strength else frozenset[str]().union(*told.values())
    if not cues:
        return False
    if wanted.indicator.unit == "đồng" or (wanted.kind != "person" and wanted.kind):
        cues -= _OF_PEOPLE
    if wanted.kind == "organisation":
        cues -= _OF_LEVELS
    if wanted.name.endswith(_NEW):
        # "Lập mới 14 tổ hội nghề nghiệp" are all "tổ hội nghề nghiệp mới".
        cues = frozenset(cue for cue in cues if not cue.endswith(_NEW))
    name = fold(f"{wanted.indicator.name} {title}").replace("khối ", "khối khu vực ")
    return any(cue not in name and not _is_of(wanted, asked(cue)) for cue in cues)


@functools.lru_cache(2048)
def _cues(scope: str, text: str) -> Mapping[str, frozenset[str]]:
    """Return the cues of parts in a text by their strength; most texts have none, and every indicator asks in turn."""
    if not _any_part(scope).search(text):
        return {}
    return {strength: frozenset(_parts()[scope, strength].findall(text)) for strength in _STRENGTHS}


def _is_of(wanted: Wanted, matters: frozenset[str]) -> bool:
    return bool(matters) and matters <= wanted.matters


@functools.cache
def levels() -> re.Pattern[str]:
    """Return a pattern for the levels of an organisation, each of which may tell its own part."""
    return re.compile(rf"(?<!\w)({either(row['level'] for row in table('indicator_levels'))})(?!\w)")


@functools.cache
def _part_cues(scope: str, strength: str) -> Sequence[str]:
    rows = table("indicator_parts")
    return [row["cue"] for row in rows if row["scope"] == scope and row["strength"] == strength]


@functools.cache
def _any_part(scope: str) -> re.Pattern[str]:
    return _whole_words([cue for strength in _STRENGTHS for cue in _part_cues(scope, strength)])


@functools.cache
def _parts() -> Mapping[tuple[str, str], re.Pattern[str]]:
    kinds = ((scope, strength) for scope in ("onward", "local") for strength in _STRENGTHS)
    return {kind: _whole_words(_part_cues(*kind)) for kind in kinds}


def _whole_words(cues: Iterable[str]) -> re.Pattern[str]:
    # "từ cấp cơ sở trở lên" leaves nothing out, nor does "hội viên, phụ nữ", "toàn khối".
    return re.compile(rf"(?<!\w)(?<!từ )(?<![, ] phụ )(?<!toàn )(?<!cả )({either(cues)})(?!\w)(?!{_DOES})")


def either(cues: Iterable[str]) -> str:
    """Return a pattern for any one of some cues, folded."""
    return one_of(map(fold, cues))
