"""What a person calls a figure of a guideline."""

import re

from nlp_reports.guidelines.counting import Nouns, deeds_of, is_event, noun_at_start
from nlp_reports.guidelines.phrasing import is_idle, whole_end
from nlp_reports.text import fold

NAME_SYLLABLES, NAME_HEAD, NAME_WHOLE = 4, 8, 12
_QUOTED = re.compile(r"“[^”]*”?")
_COMPARISON = re.compile(r"\s+so (?:với|sánh)\s.*$")


def named(phrase: str, context: str, counted: Nouns = ()) -> str:
    """Return a name for people: the phrase, with the matter it counts where it is short and does not say so itself.

    >>> named("bao nhiêu cuộc", "tập huấn cán bộ, hội viên", ("cuộc",))
    'số cuộc tập huấn cán bộ'
    """
    phrase = re.sub(r"^(?:bao nhiêu|mấy)\s", "số ", _COMPARISON.sub("", phrase.strip()), flags=re.IGNORECASE)
    context = _from_deed(counted, context)
    head = context[: len(_QUOTED.sub(lambda quoted: "_" * len(quoted[0]), context).partition(",")[0])]
    bare = re.sub(r"^(?:tổng )?số ", "", fold(phrase))
    if bare in map(fold, counted) and fold(head).startswith(f"{bare} ") and len(head.split()) <= NAME_HEAD:
        return clipped(f"{phrase}{head[len(bare) :]}")
    told = any(fold(noun) in fold(head) for noun in counted) or fold(head) in fold(phrase)
    told = told or fold(head).startswith(f"{fold(phrase).rpartition(' ')[2]} ")
    told = told or fold(phrase).startswith("tỷ lệ") or len(head.split()) > NAME_HEAD or _tells_nothing(counted, head)
    whole = phrase if told or len(phrase.split()) > NAME_SYLLABLES else f"{phrase} {head[:1].lower()}{head[1:]}"
    return clipped(whole[:1].lower() + whole[1:] if whole[1:2].islower() else whole)


def _from_deed(counted: Nouns, context: str) -> str:
    """Return a context from the deed on that is counted by a plain noun: "đối thoại với …" for "cuộc"."""
    folded, head = fold(context), fold(context).partition(",")[0]
    if len(folded) != len(context) or head == folded or not counted or not is_event(counted[0]):
        return context
    deeds = deeds_of(counted[0])
    places = {deed: re.search(rf"(?<!\w){re.escape(deed)}(?!\w)", folded) for deed in deeds}
    if any(deed in head for deed in deeds):
        return context
    found = min((place.start() for place in places.values() if place), default=0)
    return context[found:]


def _tells_nothing(counted: Nouns, head: str) -> bool:
    """Tell whether a head adds nothing to the name of a count: it is about all things, or about others than these."""
    if not counted:
        return False
    deed = is_event(counted[0])
    other = deed and " " in counted[0] and bool(noun_at_start(head))
    return other or (not deed and is_idle(head))


def clipped(name: str) -> str:
    """Return the first syllables of `name`, no quotation left open, none that wants more at its end.

    >>> clipped("số hộ đăng ký cuộc vận động “Xây dựng gia đình 5 không, 3 sạch” năm 2020")
    'số hộ đăng ký cuộc vận động “Xây dựng gia đình 5 không, 3 sạch”'
    """
    words = name.split()
    end = whole_end(words, NAME_WHOLE)
    cut, rest = " ".join(words[:end]), " ".join(words[end:])
    if cut.count("“") > cut.count("”") and "”" in rest:
        cut = f"{cut} {rest.partition('”')[0]}”"
    return cut.strip(" .,;:…?")
