"""What a person calls a figure of a guideline."""

import dataclasses
import functools
import re
from collections.abc import Iterable

from nlp_reports.guidelines.asking.counting import (
    Nouns,
    begins,
    begins_with_money,
    deeds_of,
    is_deed,
    is_event,
    noun_at_start,
)
from nlp_reports.guidelines.asking.name_ends import tidied
from nlp_reports.guidelines.asking.phrasing import is_bare, is_idle, of_people, whole_end
from nlp_reports.lexicon import table
from nlp_reports.model import Indicator
from nlp_reports.text import fold

NAME_SYLLABLES, NAME_HEAD, NAME_WHOLE = 4, 8, 12
# "Từ đầu năm đã lập thêm mấy tổ": all figures are of the year.
_SINCE = re.compile(r"^(?:từ đầu năm|trong năm|năm qua)\s+(?=đã )", re.IGNORECASE)
_BESIDE = re.compile(r"\s+bên cạnh (?:chỉ tiêu|kế hoạch|dự toán)(?!\w).*$")
# Commas in them part nothing.
_WHOLE = re.compile(r"“[^”]*”?|thanh, thiếu |phòng, (?:chống|ngừa) ", re.IGNORECASE)
# "Không nêu chung chung mà trả lời được: …" says how to answer.
_ORDER = re.compile(
    r"(?:không|đừng|chớ|tránh) (?:nêu|nói|ghi|viết|kể|báo cáo)(?!\w)|.*(?<!\w)(?:trả lời|nói|kể|chỉ ra) được$"
)
# "Bao nhiêu cuộc và sau đối thoại giải quyết được việc gì": another question.
_QUESTION = re.compile(r"\s+và\s+(?:[^,;]*\s)?(?:gì|nào|ra sao|thế nào|đến đâu)\??$")
# "Uỷ ban kiểm tra đã làm gì": what is asked there names nothing.
_ASKS = re.compile(
    r"(?<!\w)(?:(?:làm|có|bằng|học|vì) gì|ra sao|thế nào|vì sao|nguồn nào|nơi nào|khoản nào|ở đâu)(?!\w)"
)
_JOINT = re.compile(r"\s(?=(?:và|của|cho|qua|với|tại|ở|trong|theo|do)\s)")
# "Nơi nào xảy ra đình công": what the figures are of is the strike.
_WHERE = re.compile(
    r"^(?:nơi|đơn vị|địa phương|cơ sở|huyện|xã) nào (?:có|còn|xảy ra|để xảy ra|nếu có) (?=\w)", re.IGNORECASE
)
_DONE = re.compile(r"^(?:đã|có) (?=\w)", re.IGNORECASE)
# "Số cuộc đối thoại" of "Đối thoại tại nơi làm việc": what both say is said once.
_TWICE = re.compile(r"(?<!\w)(\w+(?: \w+)+) \1(?!\w)", re.IGNORECASE)
_COMPARISON = re.compile(r"\s+so (?:với|sánh)\s.*$")


def named(phrase: str, context: str, counted: Nouns = ()) -> str:
    """Return a name for people: the phrase, with the matter it counts where it is short and does not say so itself.

    >>> named("bao nhiêu cuộc", "tập huấn cán bộ, hội viên", ("cuộc",))
    'số cuộc tập huấn cán bộ'
    """
    phrase = _QUESTION.sub("", _COMPARISON.sub("", phrase.strip()))
    phrase = re.sub(r"^(?:bao nhiêu|mấy)\s", "số ", phrase, flags=re.IGNORECASE)
    context = _WHERE.sub("", context)
    context = (
        ""
        if _ORDER.match(fold(context)) or _ASKS.search(fold(context.partition(",")[0]))
        else _from_deed(counted, context)
    )
    head = context[: len(_WHOLE.sub(lambda quoted: "_" * len(quoted[0]), context).partition(",")[0])]
    bare = re.sub(r"^(?:tổng )?số ", "", fold(phrase))
    if bare in map(fold, counted) and fold(head).startswith(f"{bare} ") and len(head.split()) <= NAME_HEAD:
        return clipped(f"{phrase}{head[len(bare) :]}")
    told = any(fold(noun) in fold(head) for noun in counted) or fold(head) in fold(phrase)
    # "Số đơn tiếp nhận", "số hộ đang vay": what the item is about is said by the last word.
    last = fold(phrase).rpartition(" ")[2]
    told = told or fold(head).startswith(f"{last} ") or (is_deed(last) and fold(head).endswith(f" {last}"))
    told = told or (" " in bare and bare in fold(context))
    told = told or fold(phrase).startswith("tỷ lệ") or len(head.split()) > NAME_HEAD or _tells_nothing(counted, head)
    whole = phrase if told or len(phrase.split()) > NAME_SYLLABLES else of_people(phrase, begun(head))
    whole = _TWICE.sub(r"\1", whole)
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
    event, _, what = counted[0].partition(" ")
    # "Số cuộc kiểm tra" of "Tiếp nhận đơn thư": the event says itself what it was held for.
    other = deed and bool(what) and (bool(noun_at_start(head)) or (fold(event) == "cuộc" and is_deed(head)))
    return other or (not deed and is_idle(head))


def named_by(title: str, indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Return the indicators of a topic, those whose names tell no matter with its title behind them.

    >>> [one.name for one in named_by("Tết Quý Mão", (Indicator("B.1#1", "số tiền"), Indicator("B.1#2", "số CĐCS")))]
    ['số tiền (Tết Quý Mão)', 'số CĐCS']
    """
    title = _WHERE.sub("", title.capitalize() if title.isupper() else title)
    if _ASKS.search(fold(title)):
        title = tidied(re.split("[,;]", title)[0])
    about = "" if _ASKS.search(fold(title)) else _DONE.sub("", begun(_brief(title)))
    return tuple(
        dataclasses.replace(one, name=_of_matter(one.name, about)) if about and is_bare(one.name) else one
        for one in indicators
    )


def _of_matter(name: str, about: str) -> str:
    noun = re.sub(r"^(?:tổng )?số ", "", name)
    if fold(about).startswith(f"{fold(noun)} "):
        return f"{name}{about[len(noun) :]}"
    # "Số cuộc đối thoại tại nơi làm việc": an event is held for a deed.
    deed = is_deed(about) or any(fold(about).startswith(fold(one)) for one in deeds_of(noun))
    held = noun != name and is_event(noun) and deed and "," not in about
    return _TWICE.sub(r"\1", f"{name} {about}") if held else f"{name} ({about})"


def _brief(title: str) -> str:
    """Return the matter of a title; of a long one what stands before a word that joins more to it; of several none."""
    whole = re.sub(r"^kết quả\s+", "", re.split(r"[:(]", title)[0].strip(), flags=re.IGNORECASE)
    if ";" in title or len(whole.split()) <= NAME_WHOLE:
        return "" if ";" in title else whole
    ends = [whole[: joint.start()] for joint in _JOINT.finditer(whole)]
    short = [end for end in ends if len(end.split()) <= NAME_HEAD and end.count("“") == end.count("”")]
    return short[-1] if short and "," not in short[-1] else ""


def begun(clause: str) -> str:
    """Return what begins a clause for the middle of a name: a small first letter, but for a common name.

    >>> begun("Kết nạp"), begun("Đoàn đứng ra"), begun("CĐCS mới")
    ('kết nạp', 'Đoàn đứng ra', 'CĐCS mới')
    """
    clause = _SINCE.sub("", clause)
    first, _, rest = clause.partition(" ")
    name = next((name for name in _names() if begins(fold(clause), name)), "")
    named = (rest[:1].isupper() or name) and not begins_with_money(clause)
    thing = len("".join(noun_at_start(clause)[:1])) > len(name) or is_event(clause) or is_deed(clause)
    return (
        clause if first[1:2].isupper() or first == "Tết" or (named and not thing) else clause[:1].lower() + clause[1:]
    )


@functools.cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(map(fold, table("draft_names").keys()), key=len, reverse=True))


def clipped(name: str) -> str:
    """Return the first syllables of `name`, no quotation left open, none that wants more at its end.

    >>> clipped("số hộ đăng ký cuộc vận động “Xây dựng gia đình 5 không, 3 sạch” năm 2020")
    'số hộ đăng ký cuộc vận động “Xây dựng gia đình 5 không, 3 sạch”'
    """
    words = _BESIDE.sub("", name).split()
    end = whole_end(words, NAME_WHOLE)
    cut, rest = " ".join(words[:end]), " ".join(words[end:])
    if cut.count("“") > cut.count("”") and "”" in rest:
        cut = f"{cut} {rest.partition('”')[0]}”"
    return cut.strip(" .,;:…?")
