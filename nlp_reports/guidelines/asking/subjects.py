"""Demands without a thing of their own, asked of each thing before them: "Đoàn phí, kinh phí: số phải thu"."""

import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.guidelines.asking.counting import begins_with_money, is_deed, noun_at_start, nouns_in, without_flow
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import members
from nlp_reports.guidelines.asking.sharing import qualifiers_in, qualifiers_of
from nlp_reports.text import fold

_FLOW_ALONE = re.compile(
    r"(?:nêu |ghi )?(?:rõ )?(?:tổng )?số (?P<deed>(?:đã |phải |thực |còn )?(?:thu|nộp|chi|nợ|tồn)(?: được)?)"
)
_AMOUNT_ALONE = re.compile(
    r"(?:nêu |ghi )?(?:rõ )?(?:tổng )?số tiền(?P<deed>(?: (?:đã |phải |thực )?(?:thu|nộp|chi))?)(?: được)?"
)
_RATE_ALONE = re.compile(r"tỷ lệ(?: (?:thu|nộp|đạt|đạt được|hoàn thành))?")
_RATE_OF_PLAN = re.compile(
    r"tỷ lệ (?:(?:thu|nộp|đạt|đạt được|hoàn thành|so với|trên) )*(?:dự toán|kế hoạch|chỉ tiêu|dự kiến)(?: \w+){0,4}"
)
_COUNT_ALONE = re.compile(
    r"(?:số lượng|số người)(?P<share>(?: và|,) tỷ lệ)?(?P<base>(?= trên ))?(?=\s*(?:[,;]| và |$)| trên )"
)
_VERB = re.compile(
    r"^(?:thu|nộp|trích nộp|chi|tiếp nhận|vận động|huy động|quyên góp|gây|xây dựng)(?:, (?:thu|nộp|chi))* (?=\w)",
    re.IGNORECASE,
)
# "Thu đoàn phí và kinh phí với số tuyệt đối và tỷ lệ so với dự toán": so much, and such a share, of each.
_BOTH = re.compile(
    r"(?:,? (?:với|bằng|theo|gồm|kèm|nêu|ghi|cả))*(?: cả)? số tuyệt đối(?:,| và| lẫn)? (?:cả )?(?:số tương đối|tỷ lệ)"
)
_ABOUT = re.compile(r"^(?:đối với|với|về) (?:các )?", re.IGNORECASE)
_MOST: Final = 4
# "Câu lạc bộ, đội văn nghệ (hiện có, lập mới)": what there is of each, and what was added.
_NEW = r"(?:thành lập |lập |xây |phát triển |kết nạp )?mới(?: (?:lập|thành lập|phát triển|xây))?(?: trong (?:năm|kỳ))?"
_STOCK = (
    rf"(?:luỹ kế|tổng số|hiện có|đang hoạt động|duy trì|đầu (?:năm|kỳ)|cuối (?:năm|kỳ)|giải thể|{_NEW})(?: đến nay)?"
)
_STOCKS = re.compile(rf"(?P<things>[^.;:()]+)\((?P<stocks>{_STOCK}(?:(?:,| và) {_STOCK})+)\)")
# "Phát sinh mới, đã hoà giải, chuyển toà (số vụ)": one number word for all.
_NUMBER_BEHIND = re.compile(r":\s*(?P<deeds>[^.;:()]+?)\s*\((?:(?:ghi|nêu) )?(?:rõ )?số (?P<noun>[^(),;]+)\)")
_KIND = re.compile(r"^(?:các |những )?(?:(?:loại hình|mô hình) )?", re.IGNORECASE)


def asked_of_each(before: str, listed: str, asides: Sequence[str] = (), *, inside: bool = False) -> str:
    """Return a list of demands, those without a thing of their own once for each thing that stands before it.

    `asides`: what stood in brackets before it; `inside`: whether the list stands in brackets itself.

    >>> asked_of_each("Đoàn phí, kinh phí", "số phải thu, số đã thu, tỷ lệ so với dự toán")
    'số Đoàn phí phải thu, số kinh phí phải thu, số Đoàn phí đã thu, số kinh phí đã thu, tỷ lệ so với dự toán'
    >>> asked_of_each("Sáng kiến cấp cơ sở và cấp tỉnh", "số lượng, trị giá")
    'số Sáng kiến cấp cơ sở, số Sáng kiến cấp tỉnh, trị giá'
    >>> asked_of_each("Xếp loại chi hội", "số lượng", ("mạnh, khá, yếu",))
    'số chi hội mạnh, số chi hội khá, số chi hội yếu'
    """
    if sums := sums_in(before):
        return ", ".join(part for member in members(listed) for part in _of_sums(member, sums, inside=inside))
    if inside:
        return listed
    alone = _COUNT_ALONE.match(fold(listed.lstrip()))
    thing, kinds = _thing_of_kinds(before, asides)
    if not alone or not thing:
        return listed
    listed = listed.lstrip()
    heads = ("số", "tỷ lệ") if alone["share"] and alone["base"] is None else ("số",)
    each = ", ".join(f"{head} {thing} {one}" for head in heads for one in kinds)
    share = alone["share"] or "" if len(heads) == 1 else ""
    return f"{each}{share}{listed[alone.end() :]}"


def is_amount_alone(member: str) -> bool:
    """Tell whether a member asks for so much money and names nothing that it is paid for.

    >>> is_amount_alone("ghi rõ số tiền đã thu và"), is_amount_alone("số tiền quà")
    (True, False)
    """
    return bool(_AMOUNT_ALONE.fullmatch(fold(member).removesuffix(" và")))


def _thing_of_kinds(before: str, asides: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return what a head tells the kinds of, and its kinds: behind it, or in brackets ("chi hội (mạnh, khá, yếu)")."""
    found = qualifiers_in(before)
    if found:
        return without_opener(before[: found.start]), found.each
    kinds = next(filter(None, map(qualifiers_of, asides)), ())
    return (next(iter(nouns_in(before)), "") if kinds else ""), kinds


def stocks_of_each(text: str) -> str:
    """Return `text` with what brackets ask of all there is and of what is new written out for each thing before them.

    >>> stocks_of_each("Mô hình Câu lạc bộ thơ, Đội văn nghệ (hiện có, lập mới).")
    'số Câu lạc bộ thơ hiện có, số Câu lạc bộ thơ lập mới, số Đội văn nghệ hiện có, số Đội văn nghệ lập mới.'
    >>> stocks_of_each("Chi hội (tổng số, thành lập mới)")
    'Chi hội (tổng số, thành lập mới)'
    """
    folded = fold(text)
    found = _STOCKS.search(folded) if len(folded) == len(text) else None
    if found is None:
        return text
    written = text[found.start("things") : found.end("things")]
    things = [_KIND.sub("", part).strip() for part in re.split(r",|\s+và\s+", written)]
    if len(things) == 1 or not all(noun_at_start(thing) for thing in things):
        return text
    stocks = re.split(r",\s*|\s+và\s+", text[found.start("stocks") : found.end("stocks")])
    each = ", ".join(f"số {thing} {stock}" for thing in things for stock in stocks)
    lead = written[: len(written) - len(written.lstrip())]
    return f"{text[: found.start()]}{lead}{each}{text[found.end() :]}"


def deeds_of_each(text: str) -> str:
    """Return `text` with the number that brackets ask of all deeds of a list written out for each of them.

    >>> deeds_of_each("Tranh chấp: phát sinh mới, đã hoà giải, chuyển toà (số vụ).")
    'Tranh chấp: số vụ phát sinh mới, số vụ đã hoà giải, số vụ chuyển toà.'
    >>> deeds_of_each("Mở lớp: bơi, võ (số lớp)")
    'Mở lớp: bơi, võ (số lớp)'
    """
    return _NUMBER_BEHIND.sub(_each_deed, text)


def _each_deed(found: re.Match[str]) -> str:
    deeds = [part.strip() for part in re.split(r",|\s+và\s+", found["deeds"])]
    noun = noun_at_start(found["noun"])
    if len(deeds) == 1 or not noun or fold(noun[0]) != fold(found["noun"]) or not all(map(is_deed, deeds)):
        return found[0]
    return f": {', '.join(f'số {noun[0]} {deed}' for deed in deeds)}"


def _of_sums(member: str, sums: tuple[str, ...], *, inside: bool) -> tuple[str, ...]:
    """Return a demand once for each sum; a share of the plan only in brackets: behind a colon labels are divided."""
    folded = fold(member)
    flow = _FLOW_ALONE.fullmatch(folded) or _AMOUNT_ALONE.fullmatch(folded)
    rate = _RATE_ALONE.fullmatch(folded) or (inside and _RATE_OF_PLAN.fullmatch(folded))
    if flow:
        return tuple(f"số {one} {flow['deed']}".strip() for one in sums)
    return tuple(f"tỷ lệ thu {one}" for one in sums) if rate else (member,)


def sums_in(before: str) -> tuple[str, ...]:
    """Return the sums that a head lists and nothing else, each without the verb before it; fewer than two are none.

    >>> sums_in("Thu đoàn phí, kinh phí công đoàn"), sums_in("Quỹ và cách dùng quỹ")
    (('đoàn phí', 'kinh phí công đoàn'), ())
    """
    parts = [_VERB.sub("", without_opener(part)) for one in members(before) for part in re.split(r"\s+và\s+", one)]
    sums = tuple(part for part in parts if begins_with_money(without_flow(part)))
    return sums if len(sums) == len(parts) and 1 < len(sums) <= _MOST else ()


def both_of_each(clause: str) -> str:
    """Return a clause that asks for amounts and shares of sums with each of them written out.

    >>> both_of_each("thu đoàn phí và kinh phí với số tuyệt đối và tỷ lệ so với dự toán, số nộp cấp trên")
    'số đoàn phí, số kinh phí, tỷ lệ đoàn phí so với dự toán, tỷ lệ kinh phí so với dự toán, số nộp cấp trên'
    """
    found = _BOTH.search(fold(clause))
    sums = sums_in(_ABOUT.sub("", without_opener(clause[: found.start()]))) if found else ()
    if found is None or not sums:
        return clause
    base, comma, rest = clause[found.end() :].partition(",")
    return ", ".join([*(f"số {one}" for one in sums), *(f"tỷ lệ {one}{base}" for one in sums)]) + comma + rest
