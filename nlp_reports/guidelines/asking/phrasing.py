"""The name of a figure as people say it, for the workbook and behind a number ("37 cuộc đào tạo")."""

import functools
import re
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.text import fold

_MORE: Final = 6
# So few words more are kept rather than cut off: what is left would end amid a word ("do nữ quản lý thành" lập mới).
_FEW_MORE: Final = 3
# Things and events of these groups are counted in any field of work.
_OF_ANY_WORK: Final = frozenset({"event", "gift", "thing", "document"})
# "công nhân , viên chức", "là bao nhiêu" cut short, and two that face each other of whom only one is left.
_LOOSE: Final = (
    (re.compile(r"\s+,"), ","),
    (re.compile(r"\s+là bao(?: nhiêu)?$"), ""),
    (re.compile(r"\s+giữa (?!.*(?<!\w)(?:với|và)(?!\w)).*$"), ""),
)


def phrased(name: str) -> str:
    """Return a name that was put together from a guideline's words as an office would say it.

    >>> phrased("số cuộc mở lớp đào tạo"), phrased("số lượt người đào tạo"), phrased("số đoàn viên kết nạp mới")
    ('số cuộc đào tạo', 'số lượt người được đào tạo', 'số đoàn viên kết nạp mới')
    """
    for row in table("indicator_phrasings"):
        if row["kind"] == "opening" and name.startswith(row["phrase"] + " "):
            name = row["becomes"] + name.removeprefix(row["phrase"])
    for loose, instead in _LOOSE:
        name = loose.sub(instead, name)
    name = _taught().sub(lambda found: f"{found[1]} {_becoming('taught')[found[2]]}", name)
    name = _capital().sub(lambda found: f"{found[1]}{found[2].lower()}", name)
    told = _passive().match(name)
    name = f"{told[1]} được {name[told.end(1) + 1 :]}" if told else name
    ended = _closing().fullmatch(name)
    return f"{ended[1]} {_becoming('closing')[ended[2]]}" if ended else name


def of_people(phrase: str, about: str) -> str:
    """Return a count with what it is about: beside people, told by their noun alone, in brackets unless done to them.

    >>> of_people("số cháu", "chăm lo con đoàn viên"), of_people("số lượt người", "đào tạo nghề")
    ('số cháu (chăm lo con đoàn viên)', 'số lượt người đào tạo nghề')
    """
    alone = re.fullmatch(rf"{_people()}(?: chết| bị nạn| bị thương)?", phrase)
    return f"{phrase} ({about})" if alone and not _passive().match(f"số người {about}") else f"{phrase} {about}"


# A set phrase of deeds goes on with what they are done to, up to where something else is said of it.
_GOES_ON = " …"
_REST = re.compile(
    r"(?: (?!(?:và|được|do|theo|cho|của|đã|trong|ở|tại|với|so|có|bao|mấy|gồm|kèm|là|đạt|nếu|năm|tổ chức)(?!\w))"
    r"[^\W\d]+){1,5}"
)


def completed(name: str, text: str) -> str:
    """Return a name to the end of the set phrase of `text` inside which it was cut.

    >>> completed("số hội nghị cán bộ", "Bao nhiêu hội nghị cán bộ, công chức, viên chức?")
    'số hội nghị cán bộ, công chức, viên chức'
    >>> completed("số cán bộ", "Số cán bộ, số công chức.")
    'số cán bộ'
    >>> completed("số buổi phòng", "Số buổi phòng, chống ma tuý.")
    'số buổi phòng, chống ma tuý'
    """
    said, folded = fold(text), fold(name)
    for row in _set_phrases():
        phrase, goes_on = row.removesuffix(_GOES_ON), row.endswith(_GOES_ON)
        at = said.find(fold(phrase))
        if at < 0:
            continue
        members = phrase.split(", ")
        rest = _REST.match(text, at + len(phrase)) if goes_on and len(said) == len(text) else None
        for count in range(len(members) - 1, 0, -1):
            begun = re.search(rf"(?<!\w){re.escape(fold(', '.join(members[:count])))}(?=\)?$)", folded)
            if begun:
                whole = ", ".join((name[: begun.end()], *members[count:]))
                return f"{whole}{rest[0] if rest else ''}{name[begun.end() :]}"
    return name


@functools.cache
def _set_phrases() -> tuple[str, ...]:
    """Return what is said in one breath though commas stand in it, the longest first."""
    return tuple(sorted(table("set_phrases").keys(), key=lambda phrase: (-len(phrase), phrase)))


def is_bare(name: str) -> bool:
    """Tell whether a name is that of any work: "số tiền", "số cuộc", but not "số hội viên" or "số CĐCS".

    >>> is_bare("số tiền"), is_bare("kinh phí"), is_bare("số CĐCS"), is_bare("số nhà xây mới")
    (True, True, False, False)
    """
    return fold(name) in _bare_names()


@functools.cache
def _bare_names() -> frozenset[str]:
    rows = table("counted_nouns")
    things = {f"số {fold(row['noun'])}" for row in rows if row["group"] in _OF_ANY_WORK and " " not in row["noun"]}
    return frozenset(things | {fold(row["phrase"]) for row in table("indicator_phrasings") if row["kind"] == "bare"})


def is_idle(about: str) -> bool:
    """Tell whether what an item is about tells nothing more of the things that it counts.

    >>> is_idle("tổ chức và lực lượng của Hội"), is_idle("tổ chức thi đua")
    (True, False)
    """
    return bool(_idle().match(fold(about)))


def whole_end(words: list[str], end: int) -> int:
    """Return where a name of `words` that is cut at `end` should end so that no word at its end wants another.

    It goes on to the next mark, at most some words; what still wants more is left off. A name that is but few words
    longer stays whole.

    >>> name = "số hợp tác xã, tổ hợp tác do nữ quản lý thành lập mới".split()
    >>> whole_end(name, 12) == len(name)
    True
    """
    if end < len(words) <= end + _FEW_MORE:
        end = len(words)
    if end >= len(words) or not _is_loose(words[:end]):
        return end
    rest = words[end : end + _MORE]
    marked = next((place for place, word in enumerate(rest, start=1) if word[-1] in ".,;:)"), len(rest))
    end += marked
    while _is_loose(words[:end]):
        end -= 1
    return end


def _is_loose(words: list[str]) -> bool:
    return any(fold(" ".join(words[-count:])) in _loose() for count in (1, 2))


@functools.cache
def _loose() -> frozenset[str]:
    return frozenset(fold(row["phrase"]) for row in table("indicator_phrasings") if row["kind"] == "loose")


@functools.cache
def _capital() -> re.Pattern[str]:
    """Return the pattern of a noun of several syllables that began a sentence: "số Đoàn viên kết nạp mới"."""
    nouns = sorted((row["noun"] for row in table("counted_nouns") if " " in row["noun"]), key=len, reverse=True)
    capital = (rf"{re.escape(noun[0].upper())}(?={re.escape(noun[1:])}(?!\w))" for noun in nouns if noun[0].islower())
    return re.compile(rf"((?:tổng )?số )({'|'.join(capital)})")


@functools.cache
def _taught() -> re.Pattern[str]:
    """Return the pattern of a class with what is done to its people: "số lớp, số cán bộ được bồi dưỡng" shares it."""
    deeds = "|".join(map(re.escape, _becoming("taught")))
    return re.compile(rf"^((?:tổng )?số (?:lớp|khoá|khóa|buổi|cuộc|đợt|hội nghị)) (?:đã )?({deeds})(?!\w)")


@functools.cache
def _passive() -> re.Pattern[str]:
    """Return the pattern of people that stand right before what is done to them, and not to others."""
    deeds = [row["phrase"] for row in table("indicator_phrasings") if row["kind"] == "passive"]
    others = rf"(?! (?:con|{_nouns_of_people()})(?!\w))"
    return re.compile(rf"({_people()}) (?:{'|'.join(map(re.escape, deeds))})(?!\w){others}")


@functools.cache
def _closing() -> re.Pattern[str]:
    """Return the pattern of people counted by a deed alone, told before them: "số phụ nữ khởi nghiệp giúp"."""
    return re.compile(
        rf"({_people()}(?: \w+){{0,2}}(?<!lập)(?<!nạp)(?<!tăng)(?<!giảm)(?<!được)) ({'|'.join(_becoming('closing'))})"
    )


@functools.cache
def _becoming(kind: str) -> dict[str, str]:
    return {row["phrase"]: row["becomes"] for row in table("indicator_phrasings") if row["kind"] == kind}


def _people() -> str:
    return rf"(?:tổng )?số (?:lượt )?(?:{_nouns_of_people()})"


@functools.cache
def _nouns_of_people() -> str:
    people = sorted((row["noun"] for row in table("counted_nouns") if row["group"] == "person"), key=len, reverse=True)
    return "|".join(map(re.escape, people))


@functools.cache
def _idle() -> re.Pattern[str]:
    heads = sorted((row["phrase"] for row in table("indicator_phrasings") if row["kind"] == "idle"), key=len)
    either = "|".join(re.escape(fold(head)) for head in reversed(heads))
    return re.compile(rf"(?:{either})(?= (?:của|ở|tại|trong|hiện|đến|tính) |$)")
