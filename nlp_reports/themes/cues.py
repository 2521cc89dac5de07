"""The lexicon tables that tell roles, read once."""

import functools
from collections import Counter
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import Role
from nlp_reports.themes.phrases import Phrases

CAUSE = "cause"
NONE = "none"
ANYWHERE = "anywhere"
# "Công đoàn ngành báo cáo LĐLĐ tỉnh./.": whom it is told, or nothing, stands behind the phrase.
CLOSING = "closing"
# What a heading or an opening calls a cause of what went well.
SUCCESS = "success"
NEGATIVE, BLUNT, POSITIVE, SPARE = "negative", "blunt", "positive", "spare"
# A sentence that is about its cause says so within so many words.
_EARLY = 12
# Whom a request asks stands so near behind the word of asking.
_NEAR = 2


def turn(words: Sequence[str]) -> tuple[str, bool] | None:
    """Return the role that the beginning of a sentence turns to, and whether it stays turned; None for none.

    >>> from nlp_reports.themes.phrases import words_of
    >>> turn(words_of("Song tiến độ còn chậm")), turn(words_of("Song song với đó"))
    (('limitation', True), None)
    """
    hit = _openers().opening(tuple(words))
    if hit is None:
        return _named_cause(words)
    if hit.value[0] == NONE:
        return None
    return (hit.value[0] in {"limitation", CAUSE} and _named_cause(words)) or hit.value


def opening_length(words: Sequence[str], *, causes: bool = False) -> int:
    """Return how many words at the beginning only say the role of what follows, 0 for none; of `causes` alone if asked.

    >>> from nlp_reports.themes.phrases import words_of
    >>> opening_length(words_of("Khách quan: lũ chồng lũ")), opening_length(words_of("Lũ chồng lũ"))
    (2, 0)
    """
    hit = _openers().opening(tuple(words))
    told = "" if hit is None or hit.value[0] == NONE else hit.value[0]
    named = told == SUCCESS or told.startswith(CAUSE)
    return hit.end if hit is not None and told and (named or not causes) else 0


def _named_cause(words: Sequence[str]) -> tuple[str, bool] | None:
    """Return the kind of cause that a sentence names as such early on ("Những tồn tại ấy do nguyên nhân chủ quan")."""
    found = [hit.value for hit in _kinds_of_cause().find(tuple(words[:_EARLY]))]
    return (found[0], True) if len(found) == 1 else None


@functools.cache
def _kinds_of_cause() -> Phrases[str]:
    kinds = {Role.CAUSE_OBJECTIVE.value, Role.CAUSE_SUBJECTIVE.value}
    rows = [row for row in table("role_headings") if row["role"] in kinds and len(row["phrase"].split()) > len("ab")]
    return Phrases((row["phrase"], row["role"]) for row in rows)


@functools.cache
def _openers() -> Phrases[tuple[str, bool]]:
    return Phrases((row["opener"], (row["role"], row["reach"] == "turn")) for row in table("role_openers"))


@functools.cache
def _senses() -> Phrases[str]:
    return Phrases((row["phrase"], row["sense"]) for row in table("role_cues"))


@functools.cache
def _sides() -> Phrases[tuple[Role, int]]:
    return Phrases((row["phrase"], (Role(f"cause_{row['side']}"), int(row["weight"]))) for row in table("cause_cues"))


@functools.cache
def _helpers() -> Phrases[tuple[Role, int]]:
    return Phrases(
        (row["phrase"], (Role(f"cause_{row['side']}"), int(row["weight"]))) for row in table("success_causes")
    )


@functools.cache
def setbacks() -> Phrases[str]:
    """Return the words of plans that gave way, and of why."""
    return Phrases((row["phrase"], row["part"]) for row in table("setback_cues"))


def opens_with_reason(words: Sequence[str]) -> bool:
    """Tell whether a sentence of these words begins with why: "Do …", "Vì …", "Bởi …".

    >>> opens_with_reason(("do", "mưa", "lũ")), opens_with_reason(("mưa", "lũ"))
    (True, False)
    """
    opening = setbacks().opening(tuple(words))
    return opening is not None and opening.value == "because"


@functools.cache
def arrears() -> Phrases[str]:
    """Return what units may be in arrears with."""
    return Phrases((row["phrase"], NEGATIVE) for row in table("arrears_cues"))


@functools.cache
def debtor_openers() -> frozenset[str]:
    """Return the words that may stand before the number of those in arrears."""
    return frozenset(table("debtor_openers").keys())


@functools.cache
def debtor_breaks() -> frozenset[str]:
    """Return the words between units and a debt that make it no arrears of theirs."""
    return frozenset(table("debtor_breaks").keys())


def asks(words: Sequence[str]) -> bool:
    """Tell whether a sentence asks somebody for something: a word of asking, early on, with an addressee behind it.

    >>> from nlp_reports.themes.phrases import words_of
    >>> asks(words_of("Riêng về nhà ở, xin UBND tỉnh giao đất")), asks(words_of("Đã đề nghị truy đóng 20 triệu đồng"))
    (True, False)
    >>> asks(words_of("Còn 02 kiến nghị ở UBND tỉnh"))
    False
    """
    # "Còn 02 kiến nghị treo ở Tổng công ty" counts requests, it makes none.
    hits = _requests().find(tuple(words[:_EARLY]))
    early = [hit.end for hit in hits if not (hit.start and words[hit.start - 1].isdigit())]
    named = [hit.start for hit in addressees().find(tuple(words))] if early else []
    return any(0 <= name - asked <= _NEAR for asked in early for name in named)


def requests(words: Sequence[str]) -> bool:
    """Tell whether a sentence asks somebody for something, or opens as one that does, whomever it asks.

    >>> from nlp_reports.themes.phrases import words_of
    >>> requests(words_of("Kiến nghị bổ sung nghề lò đốt")), requests(words_of("Học nghị quyết đại hội"))
    (True, False)
    """
    return asks(words) or _requests().opening(tuple(words)) is not None


@functools.cache
def _requests() -> Phrases[str]:
    return Phrases((row["opener"], row["role"]) for row in table("role_openers") if row["role"] == Role.PROPOSAL)


def formula(words: Sequence[str], *, last: bool) -> bool:
    """Tell whether a sentence of these words states nothing; some formulas count only in the `last` of a report.

    >>> from nlp_reports.themes.phrases import words_of
    >>> said = words_of("Hội sẽ nỗ lực hoàn thành nhiệm vụ.")
    >>> formula(said, last=True), formula(said, last=False)
    (True, False)
    """
    hits = list(_formulas().find(tuple(words)))
    named = {hit.start for hit in addressees().find(tuple(words))} | {len(words)} if last else set()
    return any(hit.end in named if hit.value == CLOSING else last or hit.value == ANYWHERE for hit in hits)


@functools.cache
def _formulas() -> Phrases[str]:
    return Phrases((row["phrase"], row["place"]) for row in table("not_statements"))


@functools.cache
def named_after_fields() -> frozenset[str]:
    """Return the addressees that are named after fields of work: "Sở Giáo dục và Đào tạo" trains nobody here."""
    return frozenset(row["addressee"] for row in table("addressees") if row["named"])


@functools.cache
def addressees() -> Phrases[str]:
    """Return the names under which proposals ask somebody."""
    return Phrases((name, row["addressee"]) for row in table("addressees") for name in row.values("variants"))


def senses(words: Sequence[str]) -> tuple[int, int]:
    """Return how many negative and how many positive cues `words` hold; a spared reading counts as neither.

    >>> from nlp_reports.themes.phrases import words_of
    >>> senses(words_of("Không có đơn thư tồn đọng")), senses(words_of("Thỏa ước còn chậm"))
    ((0, 0), (1, 0))
    """
    told = _told(words)
    return told[NEGATIVE] + told[BLUNT], told[POSITIVE]


def owns_up(words: Sequence[str]) -> bool:
    """Tell whether `words` hold a plain word of a shortcoming.

    >>> from nlp_reports.themes.phrases import words_of
    >>> owns_up(words_of("Nhà ăn xuống cấp")), owns_up(words_of("Giao vốn xuống cấp xã"))
    (True, False)
    """
    return bool(_told(words)[BLUNT])


def confesses(words: Sequence[str]) -> bool:
    """Tell whether `words` own up to a shortcoming so plainly that no heading is needed: no figure, nothing good.

    >>> from nlp_reports.themes.phrases import words_of
    >>> confesses(words_of("Việc nhập dữ liệu còn ì ạch")), confesses(words_of("Cán bộ bớt lúng túng"))
    (True, False)
    """
    if any(word.isdigit() for word in words) or not _mending_words().isdisjoint(words):
        return False
    told = _told(words)
    return bool(told[BLUNT]) and not told[POSITIVE]


@functools.cache
def _mending_words() -> frozenset[str]:
    return frozenset(table("mending_words").keys())


def _told(words: Sequence[str]) -> Counter[str]:
    """Return how many cues of each sense `words` hold, longer ones first, none inside a spared reading."""
    hits = list(_senses().find(tuple(words)))
    spared = {place for hit in hits if hit.value == SPARE for place in range(hit.start, hit.end)}
    taken: set[int] = set()
    counts: Counter[str] = Counter()
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        places = set(range(hit.start, hit.end))
        if hit.value != SPARE and not places & spared and not places & taken:
            counts[hit.value] += 1
            taken |= places
    return counts


def weight_of_causes(words: Sequence[str]) -> int:
    """Return the most that one cue of `words` speaks for a cause, 0 when none does.

    >>> from nlp_reports.themes.phrases import words_of
    >>> weight_of_causes(words_of("Dịch kéo dài")), weight_of_causes(words_of("Hồ sơ chưa gọn"))
    (2, 0)
    """
    return max((hit.value[1] for hit in _sides().find(tuple(words))), default=0)


def blames_oneself(words: Sequence[str]) -> bool:
    """Tell whether `words` plainly tell a cause that is the unit's own: several cues of such, none of another.

    >>> from nlp_reports.themes.phrases import words_of
    >>> blames_oneself(words_of("Do cán bộ kiêm nhiệm, ngại ghi sổ")), blames_oneself(words_of("Cán bộ xã ít"))
    (True, False)
    """
    told = [hit.value for hit in _sides().find(tuple(words))]
    weights = [weight for role, weight in told if role is Role.CAUSE_SUBJECTIVE]
    return len(weights) == len(told) > 1 and sum(weights) > len("ab")


def side(words: Sequence[str], otherwise: Role, *, favourable: bool = False) -> Role:
    """Return the kind of cause that `words` tell, the first named where both weigh alike; `otherwise` for none.

    What helped (`favourable`) is told by other words than what hindered.

    >>> from nlp_reports.themes.phrases import words_of
    >>> str(side(words_of("Cán bộ kiêm nhiệm, năng lực hạn chế"), Role.CAUSE_OBJECTIVE))
    'cause_subjective'
    """
    weights = {Role.CAUSE_OBJECTIVE: 0, Role.CAUSE_SUBJECTIVE: 0}
    found = _helpers() if favourable else _sides()
    hits = sorted(found.find(tuple(words)), key=lambda hit: hit.start)
    for hit in hits:
        role, weight = hit.value
        weights[role] += weight
    objective, subjective = weights.values()
    if objective == subjective:
        return hits[0].value[0] if hits else otherwise
    return Role.CAUSE_OBJECTIVE if objective > subjective else Role.CAUSE_SUBJECTIVE
