"""What a section is about, told from its heading by the cues of the lexicon."""

import functools
import re
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import SectionKind
from nlp_reports.text import fold

_SHORT_TITLE = 8
# Inside a section of a kind, a smaller heading may turn to these only: "Giải quyết kiến nghị" among the results is
# no proposal, "Hạn chế" among them is an assessment.
_TURNS = {
    SectionKind.RESULTS: frozenset({SectionKind.ASSESSMENT}),
    SectionKind.ASSESSMENT: frozenset({SectionKind.PROPOSALS}),
    SectionKind.PLAN: frozenset({SectionKind.PROPOSALS}),
    SectionKind.BACKGROUND: frozenset[SectionKind](),
    SectionKind.PROPOSALS: frozenset[SectionKind](),
    SectionKind.APPENDIX: frozenset[SectionKind](),
}


@dataclass(frozen=True, slots=True)
class _Cues:
    first: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    fillers: re.Pattern[str]
    kinds: dict[str, SectionKind]


@functools.cache
def _cues() -> _Cues:
    rows = list(table("section_kinds"))
    fillers = [fold(row["filler"]) for row in table("heading_fillers")]
    return _Cues(
        first=_pattern([fold(row["cue"]) for row in rows if row["strength"] in {"strong", "first"}]),
        strong=_pattern([fold(row["cue"]) for row in rows if row["strength"] == "strong"]),
        weak=_pattern([fold(row["cue"]) for row in rows if row["strength"] == "weak"]),
        fillers=re.compile(rf"(?:(?:{_alternatives(fillers)})\s+)*"),
        kinds={fold(row["cue"]): SectionKind(row["kind"]) for row in rows},
    )


def _pattern(cues: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(cues)})(?!\w)")


def _alternatives(words: list[str]) -> str:
    # The longest first, so that of two cues that begin together the longer one tells.
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def title_kind(title: str) -> SectionKind | None:
    """Return what a heading says its section is about, None when it does not say.

    >>> title_kind("ĐÁNH GIÁ KẾT QUẢ HOẠT ĐỘNG NĂM 2020"), title_kind("Tồn tại, hạn chế và nguyên nhân")
    (<SectionKind.RESULTS: 'results'>, <SectionKind.ASSESSMENT: 'assessment'>)
    """
    cues, folded = _cues(), fold(title)
    # Some words name a kind only in the first place: "Mô hình, chỉ tiêu" is no plan.
    found = _begins(folded) or cues.strong.search(folded) or cues.weak.search(folded)
    return None if found is None else cues.kinds[found[0]]


def told_weakly(title: str) -> bool:
    """Tell whether a heading names its kind by a word only that many headings hold, so that content may outweigh it.

    >>> told_weakly("Một năm công tác"), told_weakly("Đánh giá công tác")
    (True, False)
    """
    cues, folded = _cues(), fold(title)
    return not _begins(folded) and cues.strong.search(folded) is None and cues.weak.search(folded) is not None


def names_targets(title: str) -> bool:
    """Tell whether a heading begins with the targets and says nothing else of a plan: what was reached may stand below.

    >>> names_targets("Chỉ tiêu, hội viên và phần mềm"), names_targets("Chỉ tiêu, nhiệm vụ năm 2026")
    (True, False)
    """
    folded = fold(title)
    planned = _begins(folded) is not None and title_kind(title) is SectionKind.PLAN
    return planned and _cues().strong.search(folded) is None


def section_kind(title: str, inherited: SectionKind, *, major: bool) -> SectionKind:
    """Return the kind of a section by its heading and the section around it.

    `major` headings (a Roman number, a part, or the first level) speak for themselves; smaller ones keep the kind
    around them unless they begin with a cue that such a section may turn to.
    """
    cues, folded = _cues(), fold(title)
    told = title_kind(title)
    if told is None or inherited is SectionKind.OTHER:
        return told or inherited
    if major:
        return told if _begins(folded) or cues.strong.search(folded) else inherited
    return told if _begins(folded) is not None and told in _TURNS[inherited] else inherited


def names_assessment(title: str) -> bool:
    """Tell whether a short title names a part of the assessment, which no task or request does.

    >>> names_assessment("Những tồn tại, hạn chế"), names_assessment("Tổ chức học tập nghị quyết")
    (True, False)
    """
    found = _begins(fold(title)) if len(title.split()) <= _SHORT_TITLE else None
    return found is not None and _cues().kinds[found[0]] is SectionKind.ASSESSMENT


def without_fillers(title: str) -> str:
    """Return a heading, folded, from its first word that tells something.

    >>> without_fillers("Những mặt mạnh")
    'mạnh'
    """
    folded = fold(title)
    filler = _cues().fillers.match(folded)
    return folded[filler.end() if filler else 0 :]


def _begins(folded: str) -> re.Match[str] | None:
    """Return the cue that a title begins with, words such as "những" before it passed over."""
    cues = _cues()
    filler = cues.fillers.match(folded)
    return cues.first.match(folded, filler.end() if filler else 0)
