"""What words speak of: matters that have several names ("lập thêm", "ra đời"), and the plain words besides."""

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from nlp_reports.lexicon import table
from nlp_reports.text import expand, finder, fold, term_names, whole_words

# A word with a letter in it; most begin with one.
_WORDS: Final = finder(r"[^\W\d_]\w*|[\d_]+[^\W\d_]\w*")
_DOCUMENT: Final = re.compile(
    r"(?<!\w)(nghị quyết|nghị định|chỉ thị|quyết định|kết luận|thông tư|kế hoạch|công văn)(?: số)? (\d+)(?!\w)"
)
# How each number of a document is led to, told sooner than the kinds of documents are.
_NUMBERED_BY: Final = ("quyết", "định", "thị", "luận", "tư", "hoạch", "văn", "số")
_NUMBERED: Final = re.compile(rf"(?:{'|'.join(_NUMBERED_BY)}) \d")
# "NQ 20", "KH số 15".
_ABBREVIATED: Final = re.compile(r"[A-ZĐ](?: số)? \d")
# Semicolons, colons and numbers, told by how they begin: what cannot begin one is passed over at once.
_CUT: Final = re.compile(r"[;:\d](?:(?<=[;:])|(?<!\w\d)[\d.,/]*(?!\w))")
_DIGIT: Final = re.compile(r"\d")
# A number that may open a known name.
_NUMBER_IN_NAME: Final = re.compile(r"(?<![\w.,/])\d [^\W\d]")
_AGE: Final = re.compile(r"(?<!\d)(\d{2,3}) ?(?:[-–]|đến) ?(\d{2,3}) tuổi|từ (?:đủ )?(\d{2,3}) tuổi trở lên")
MARK: Final = "~"
_NOTHING: Final = frozenset[str]()
# Whom an organisation is for says of no number what it is of ("Đoạn đường phụ nữ tự quản: 64, có hoa 40").
FOLK: Final = frozenset({MARK + "nữ"})


class _Piece(NamedTuple):
    """What is spoken of between two marks or numbers, and whether it may be a part of a numbered document or an age."""

    told: frozenset[str]
    leads: bool


@functools.lru_cache(8192)
def spoken(text: str) -> frozenset[str]:
    """Return the matters and the words of `text`, each matter and each known term marked."""
    pieces = [_of_piece(piece.strip(" ,.")) for piece in _CUT.split(text)]
    found = _NOTHING.union(*[piece.told for piece in pieces], _numbered_names(text))
    if not any(piece.leads for piece in pieces):
        return found
    told = found | _documents(fold(text))
    return told | _documents(expand(text)) if _ABBREVIATED.search(text) else told


def _numbered_names(text: str) -> frozenset[str]:
    """Return the known names with numbers in them, which part no text ("5 không, 3 sạch")."""
    if not _NUMBER_IN_NAME.search(text):
        return _NOTHING
    return frozenset(MARK + name for name in term_names(text) if _DIGIT.search(name))


@functools.lru_cache(8192)
def _of_piece(text: str) -> _Piece:
    """Read what stands between two marks or numbers; a sentence and the stretches in it share these pieces."""
    matters, _ = _parted(text)
    plain, written = fold(text), expand(text)
    found = matters | _words(written)
    leads = plain.endswith(_NUMBERED_BY) or text[-1:].isupper() or "tuổi" in plain
    # A term that is written out may hide the words that it was said in ("kết nạp đoàn viên"), so both are asked.
    return _Piece(found if plain == written else found | _told(plain) | _words(plain), leads)


@functools.lru_cache(2048)
def asked(name: str) -> frozenset[str]:
    """Return what a name asks for: its matters and terms, and words that are in none of them and are no form words."""
    matters, rest = _parted(name)
    return matters | _told(fold(name)) | _documents(fold(name)) | (_words(rest) - _stopwords())


def _told(plain: str) -> frozenset[str]:
    """Return the matters that a text names before its abbreviations and its other names are written out."""
    return frozenset(MARK + concept for match in _pattern().finditer(plain) for concept in _concepts()[match[0]])


def _documents(plain: str) -> frozenset[str]:
    """Return documents with their numbers and spans of age: a number tells one resolution or one age from another."""
    if not _DIGIT.search(plain):
        return frozenset()
    found = _AGE.findall(plain) if "tuổi" in plain else ()
    ages = frozenset(f"{MARK}tuổi {low or least}-{high}" for low, high, least in found)
    if not _NUMBERED.search(plain):
        return ages
    return ages | frozenset(f"{MARK}{kind} {number}" for kind, number in _DOCUMENT.findall(plain))


def _parted(text: str) -> tuple[frozenset[str], str]:
    """Return the matters and terms of `text`, and what is left of it without them."""
    written = expand(text)
    found: set[str] = set()
    rest, done = "", 0
    for match in _pattern().finditer(written):
        found.update(MARK + concept for concept in _concepts()[match[0]])
        rest += written[done : match.start()] + " "
        done = match.end()
    rest += written[done:]
    for term in _longest_first(term_names(text)):
        if term in rest:
            found.add(MARK + term)
            rest = rest.replace(term, " ")
    return frozenset(found), rest


def _longest_first(terms: frozenset[str]) -> Iterable[str]:
    return sorted(terms, key=lambda one: (-len(one), one)) if len(terms) > 1 else terms


def is_in(matter: str, ring: frozenset[str]) -> bool:
    """Tell whether a text that speaks of `ring` names a matter, be it in other words' company."""
    return matter in ring or words_for(matter) <= ring


def is_any_in(matters: frozenset[str], ring: frozenset[str]) -> bool:
    """Tell whether a text that speaks of `ring` names one of these matters, as `is_in` tells of each."""
    return not matters.isdisjoint(ring) or any(map(ring.issuperset, _words_for_each(matters)))


def are_all_in(matters: frozenset[str], ring: frozenset[str]) -> bool:
    """Tell whether a text that speaks of `ring` names all of these matters, as `is_in` tells of each."""
    return all(map(ring.issuperset, map(words_for, matters - ring)))


@functools.lru_cache(8192)
def _words_for_each(matters: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Return the words that stand for those of the matters that others stand for."""
    return tuple(words for matter in sorted(matters) if matter not in (words := words_for(matter)))


@functools.lru_cache(8192)
def words_for(matter: str) -> frozenset[str]:
    """Return the words that stand for a matter, the matter where nothing but itself does."""
    itself = matter[0] != MARK or matter in _marked() or matter[-1].isdigit()
    return frozenset({matter}) if itself else words_of(matter[1:])


def clues_of(matter: str) -> frozenset[str]:
    """Return a matter and the words that may stand for it: a ring with none of them cannot name it (`is_in`)."""
    return frozenset({matter}) | words_of(matter.removeprefix(MARK))


def other_matters(way: frozenset[str], ring: frozenset[str]) -> frozenset[str]:
    """Return the matters of the table that a text speaks of and a name does not."""
    return (ring & _marked()) - way


@functools.cache
def _marked() -> frozenset[str]:
    return frozenset(MARK + fold(row["concept"]) for row in table("indicator_concepts"))


def rivals_of(matter: str) -> frozenset[str]:
    """Return the matters that another thing is about ("thiên tai" for "dịch")."""
    return _rivals().get(matter, frozenset())


@functools.lru_cache(8192)
def words_of(text: str) -> frozenset[str]:
    """Return the folded words of `text`, abbreviations written out."""
    return _words(expand(text))


def _words(written: str) -> frozenset[str]:
    return frozenset(_WORDS(written))


@functools.cache
def _concepts() -> Mapping[str, tuple[str, ...]]:
    """Return the matters that each phrase names."""
    found: dict[str, list[str]] = {}
    for row in table("indicator_concepts"):
        for phrase in row.values("phrases"):
            # Commas that part nothing are blanks in what is read.
            for written in sorted({fold(phrase), expand(phrase), fold(phrase).replace(",", " ")}):
                found.setdefault(written, []).append(fold(row["concept"]))
    return {phrase: tuple(concepts) for phrase, concepts in found.items()}


@functools.cache
def _pattern() -> re.Pattern[str]:
    return whole_words(_concepts())


@functools.cache
def _rivals() -> Mapping[str, frozenset[str]]:
    return {
        MARK + fold(row["concept"]): frozenset(MARK + fold(rival) for rival in row.values("rivals"))
        for row in table("indicator_concepts")
    }


@functools.cache
def _stopwords() -> frozenset[str]:
    return frozenset(word for row in table("indicator_stopwords") for word in _words(expand(row["word"])))
