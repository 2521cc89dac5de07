"""Which demands are for a sum of money, and what the sum is called."""

import re

from nlp_reports.guidelines.asking.counting import begins_with_money, ends_with_money, names_money, without_flow
from nlp_reports.guidelines.asking.demanded import without_order
from nlp_reports.guidelines.asking.kinds import COIN
from nlp_reports.guidelines.asking.listing import subject_of
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import Ask, members
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.text import fold

_EACH = re.compile(r"(?<!\w)(?:từng|mỗi) (?:khoản|nguồn|loại|phần)(?!\w)")
_NO_NOUN = re.compile(r"(?:từng|mỗi|các loại|ở|tại)(?!\w)|(?:là|lên|đạt|hiện có|đến nay|cuối năm|bao nhiêu)?$")
# "Mức hỗ trợ thấp nhất", "mức chi mỗi cháu" are sums whatever they are paid for.
_LEVEL = re.compile(
    r"(?<!\w)mức (?!độ|sống|nào)[^,;]{0,30}?(?<!\w)"
    r"(?:(?:thấp|cao|ít|nhiều) nhất|bình quân|một (?:người|tháng|năm|suất|ngày|ca)|mỗi \w+)(?!\w)"
)
_SHARED_OUT = re.compile(r"^(?:chia ra|tính ra|chia đều|bình quân|trung bình)(?: thì)?\s+", re.IGNORECASE)
# "Mỗi hội viên vay bình quân bao nhiêu" asks for money without a word for it.
# "Kinh phí, đoàn phí: số thu" asks of each of the two.
_FLOW_ALONE = re.compile(r"(?:nêu |ghi )?(?:rõ )?(?:tổng )?số (?:đã |phải |thực )?(?:thu|nộp|chi|nợ)(?: được)?")
_EACH_PAYS = re.compile(
    r"(?<!\w)mỗi [^,;]{2,40}?(?<!\w)(?:vay|góp|đóng|nộp|hưởng|lĩnh|trả|được trợ cấp|ủng hộ|thu nhập|lãi)(?!\w)"
)
_FLOW = re.compile(
    r"(?:đã |thực |còn )?(?:thu|chi|tồn|dư|nộp)(?: được)?"
    r"(?: (?:lên|về|cho) (?:\w+ )?(?:cấp trên|tỉnh|huyện|trung ương))?"
    r"(?: từng (?:loại|khoản|nguồn)| cụ thể| trong (?:năm|kỳ)| (?:đầu|cuối) (?:năm|kỳ)| cả năm)?(?: của [^,;]+)?"
    r"(?: (?:tính )?(?:đến|tới) (?:hết )?(?:ngày|tháng|cuối|thời điểm|kỳ)(?!\w)[^,;]*)?$"
)


def names_no_noun(what: str) -> bool:
    """Tell whether the words behind one that asks name nothing to count.

    >>> names_no_noun("mỗi loại"), names_no_noun("lớp")
    (True, False)
    """
    return bool(_NO_NOUN.match(fold(what)))


def is_money(now: SoFar, member: str, ask: Ask) -> bool:
    """Tell whether a member of a list asks for a sum of money."""
    what = ask.what
    if begins_with_money(what) or COIN.match(fold(what)) or _LEVEL.search(fold(member)):
        return True
    if _FLOW.match(fold(what)):
        return not _counts_things(now)
    if ask.asks in {"level", "sum"}:
        return names_money(f"{member} {now.context}" if ask.asks == "level" else member)
    before = without_opener(ask.before)
    pays = begins_with_money(before) or ends_with_money(before) or bool(_EACH_PAYS.search(fold(before)))
    return names_no_noun(what) and pays


def _counts_things(now: SoFar) -> bool:
    """Tell whether a list counted things so far: "số đơn đã nhận, số còn tồn" goes on with them."""
    listed = now.found[now.began_list :]
    return bool(listed) and all(one.counted and not one.unit for one in listed) and not names_money(now.context)


def sums_before(now: SoFar, member: str) -> list[str]:
    """Return the sums listed before "từng khoản", of each of which a member asks; fewer than two are none."""
    if not (_EACH.search(fold(member)) or _FLOW_ALONE.fullmatch(fold(member))):
        return []
    sums = [one for one in members(now.context) if begins_with_money(without_flow(one))]
    return sums if len(sums) > 1 else []


def money_phrase(member: str, ask: Ask) -> str:
    """Return the words that name a sum of money: before "bao nhiêu tiền", else from the word that asks on."""
    if ask.asks == "level":
        return without_order(member)
    if names_no_noun(ask.what):
        return ask.before or member
    if ask.word not in {"bao nhiêu", "mấy"} or not COIN.match(fold(ask.what)):
        return ask.whole
    if not COIN.fullmatch(fold(ask.what)):
        return f"{ask.before} {ask.what}"
    # "Quỹ ở chi hội đang có bao nhiêu tiền", "mỗi hội viên được mấy đồng", "hết bao nhiêu tiền"
    subject = subject_of(_SHARED_OUT.sub("", ask.before))
    mean = "bình quân " if fold(subject).startswith("mỗi ") else ""
    return f"số tiền {mean}{subject[:1].lower()}{subject[1:]}".strip()
