"""The form of figures that a guideline adds: "TT | Chỉ tiêu | Đơn vị tính | Kết quả"; each row demands one figure."""

import dataclasses
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from nlp_reports.guidelines.aligning.likeness import Likeness, words_of
from nlp_reports.guidelines.asking.counting import is_event, noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked, bare_name
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.units import unit_at_start
from nlp_reports.guidelines.forms.form_cites import (
    caption_number,
    forms_cited,
    group_cited,
    is_caption,
    item_named,
    path_named,
    rows_cited,
    section_of,
    sends_to_form,
    sent_to,
    takes_form,
)
from nlp_reports.guidelines.forms.form_lines import MONEY, Form, FormRow
from nlp_reports.guidelines.forms.form_tables import columns_of, forms_copied, grid_of, rows_of_form
from nlp_reports.guidelines.letter.nil import are_harms
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Indicator, ParagraphKind, Report, Topic, is_within
from nlp_reports.text import fold

_PART = re.compile(
    r"(?:trong đó|trong số đó|bao gồm|gồm|chia ra|riêng)(?: có)?(?:\s*:\s*|\s+)|[-–+*]\s*", re.IGNORECASE
)
# How an item leads in the form that stands below it.
_LEADS = re.compile(r"(?<!\w)(?:biểu|bảng|mẫu)(?!\w)|(?:dưới đây|sau đây|như sau)|:$")
_ITEMS = frozenset({ParagraphKind.HEADING, ParagraphKind.ITEM, ParagraphKind.BODY})
_TOTAL = re.compile(r"tổng(?: số)? ")
SAME_WORDS = 0.5
# What was added is another figure than what there is; "nông thôn mới" is no addition.
_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|(?<!nông thôn )mới|thêm)(?!\w)")


def with_form(
    topics: Sequence[Topic],
    report: Report,
    said: Mapping[str, str],
    titles: Mapping[str, str],
    ids: Sequence[str],
    nil: Container[str] = (),
) -> tuple[Topic, ...]:
    """Return `topics` with the figures that the forms of `report` demand, each at the topic that cites or tells it.

    `said`: the whole text of each topic's item; `titles`: the title of each section of the guideline; `ids`: the id of
    each of the document's; `nil`: the signs beside a row, and the labels of rows, that let none answer. A form between
    the items is that of the item above it. Where items cite rows of the form ("Biểu, dòng 3 - 6"), a row belongs to the
    first that cites it, one that none cites is only filled in; all rows of a form that an item leads in ("theo mẫu dưới
    đây") or takes whole ("đủ các dòng trong Biểu") are its own; a row whose own column or group names an item or a
    section goes there; else a row goes where most is said of it, a part where its whole goes.
    """
    forms = [
        _signed(one, nil) for one in _forms(report) if one.rows and not _is_of_plan(one, report, topics, ids, said)
    ]
    if not topics or not forms:
        return tuple(topics)
    cites = {topic: rows_cited(text) for topic, text in said.items()}
    numbers = [caption_number(report, form.paragraph) for form in forms]
    found: dict[str, list[Asked]] = {}
    for form, number in zip(forms, numbers, strict=True):
        for topic, rows in _cited(form, number, cites).items():
            found.setdefault(topic, []).extend(rows)
    by_row = bool(found)
    likeness = Likeness.of(topics)
    for form, number in zip(forms, numbers, strict=True):
        sent = sent_to(number, said)
        # Where rows are cited somewhere, a form without such rows is filled in for those that send to it.
        if by_row and (not sent or any(_is(of, number) for rows in cites.values() for of, _ in rows)):
            continue
        homes = _homes(form, topics, said, titles)
        inside = _topics_around(form, report, topics, ids) if _is_inside(form, report) else []
        leading = _leading(form, report, {one: said[one] for one in inside} or said, inside=bool(inside))
        # "Câu 8: … điền Biểu 2" below the heading "Câu 6": who sends to a form by its number has it.
        leading = (leading if not sent or leading in sent else "") or takes_form(number, said)
        for topic, row in _placed(form, leading, likeness, sent or inside, homes):
            found.setdefault(topic, []).append(row)
    return tuple(with_rows(topic, found.get(topic.id, ())) for topic in topics)


def _forms(report: Report) -> Iterator[Form]:
    """Yield the forms of a document: its tables, and the lines that a table was copied to."""
    grids = [(one.paragraph, grid_of(one)) for one in report.tables]
    tables = [Form(paragraph, tuple(rows_of_form(grid))) for paragraph, grid in grids if columns_of(grid)]
    yield from tables
    # The rows of a table are lines of the text too, and what stands behind it is no row.
    told, places = {row.name for form in tables for row in form.rows}, {form.paragraph for form in tables}
    for form in forms_copied(report):
        if form.paragraph in places:
            continue
        yield Form(form.paragraph, tuple(row for row in form.rows if row.name not in told), form.end)


def _signed(form: Form, nil: Container[str]) -> Form:
    """Return a form with no remarks beside its rows but the signs that let none answer, or the labels of such rows."""
    told = ((one, next((sign for sign in (one.remark, one.number.lower()) if sign in nil), "")) for one in form.rows)
    return dataclasses.replace(form, rows=tuple(dataclasses.replace(one, remark=sign) for one, sign in told))


def _is_inside(form: Form, report: Report) -> bool:
    """Tell whether a form stands between the items: no annex behind the signature, not under a caption, not last."""
    place, above = form.paragraph, report.paragraphs[max(form.paragraph - 1, 0)]
    annexed = any(one.kind is ParagraphKind.SIGNATURE for one in report.paragraphs[:place])
    last = all(one.section <= report.paragraphs[place].section for one in report.paragraphs[place:])
    return not (annexed or last or is_caption(above.span.of(report.text)))


def _topics_around(form: Form, report: Report, topics: Sequence[Topic], ids: Sequence[str]) -> list[str]:
    """Return the topics of the section that a form stands in."""
    section = report.paragraphs[form.paragraph].section
    own = ids[section] if section >= 0 else ""
    return [topic.id for topic in topics if own and is_within(topic.id, own)]


def _is_of_plan(
    form: Form, report: Report, topics: Sequence[Topic], ids: Sequence[str], said: Mapping[str, str]
) -> bool:
    """Tell whether a form stands in a part of the outline that has no topics, as targets of the next year do."""
    named = (item_named(row.group, [topic.id for topic in topics]) for row in form.rows)
    if _topics_around(form, report, topics, ids) or any(named):
        return False
    number = caption_number(report, form.paragraph)
    led_in = number in forms_cited(_line_above(form, report)) and not sent_to(number, said)
    return led_in or _is_inside(form, report)


def _line_above(form: Form, report: Report) -> str:
    """Return the text of the section's paragraph right above a form; empty for none, and for its caption."""
    own, above = report.paragraphs[form.paragraph], report.paragraphs[max(form.paragraph - 1, 0)]
    text = above.span.of(report.text)
    return text if above.section == own.section >= 0 and above.kind in _ITEMS and not is_caption(text) else ""


def _leading(form: Form, report: Report, said: Mapping[str, str], *, inside: bool) -> str:
    """Return the topic whose item leads a form in, or stands above one `inside` the outline; empty where none does."""
    above = [one for one in report.paragraphs[: form.paragraph][::-1] if one.span.of(report.text).strip()]
    if not above or above[0].kind not in _ITEMS:
        return ""
    if inside and len(said) == 1:
        return next(iter(said))
    if not inside and not _LEADS.search(fold(above[0].span.of(report.text))):
        return ""
    topics: list[str] = []
    for paragraph in above:
        # "Số liệu: theo bảng sau" may lead in more than one: what stands above it tells whose.
        plain = paragraph.span.of(report.text).strip().removeprefix(paragraph.label).strip(" .:;)")
        nearer = [topic for topic in topics or said if plain in said[topic]]
        topics = nearer or topics
        if len(topics) < 2 or not nearer:  # one topic is left
            break
    return topics[-1] if topics else ""


def _homes(
    form: Form, topics: Sequence[Topic], said: Mapping[str, str], titles: Mapping[str, str]
) -> dict[str, list[str]]:
    """Return the topics among which each group of rows is told: those that send to it, else those of its section."""
    found: dict[str, list[str]] = {}
    for group in dict.fromkeys(row.group for row in form.rows if row.group):
        cited, path = group_cited(group, said), path_named(group)
        below = [topic.id for topic in topics if path and fold(topic.id).startswith(f"{path}.")]
        section = "" if cited or below else section_of(group, {t.section: titles.get(t.section, "") for t in topics})
        own = [topic.id for topic in topics if section and topic.section == section]
        sending = [topic for topic in below if sends_to_form(said.get(topic, ""))]
        found[group] = [cited] if cited else sending or below or own
    return found


def _placed(
    form: Form, leading: str, likeness: Likeness, sent: Sequence[str], homes: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Asked]]:
    """Yield the rows of a form, each with its topic: that of its group, else one of those `sent` to the form."""
    topic, whole = "", ""
    for row in form.rows:
        own = item_named(row.group, [one.id for one in likeness.topics])
        part = (not row.number or bool(_PART.match(fold(row.name)))) and own in {"", topic}
        if not (part and whole):
            home = homes.get(row.group, ())
            own = own or (_alike(row.name, likeness, home) or next(iter(home), "") if home else "")
            topic = own or leading or _alike(row.name, likeness, sent) or topic or next(iter(sent), "")
        if topic:
            yield topic, _signed_asked(row, whole if part else "")
        whole = whole if part and whole else row.name


def _cited(form: Form, number: str, cites: Mapping[str, frozenset[tuple[str, int]]]) -> dict[str, list[Asked]]:
    """Return the rows of the form of this number that each topic cites; nothing where none cites a row of it."""
    found: dict[str, list[Asked]] = {}
    whole = ""
    for row in form.rows:
        part = bool(_PART.match(fold(row.name)))
        place = int(row.number) if row.number.isdigit() else 0
        # A form without a number of its own is meant whatever the item calls it.
        own = next((one for one, rows in cites.items() for of, at in rows if at == place and _is(of, number)), "")
        if own:
            found.setdefault(own, []).append(_signed_asked(row, whole if part else ""))
        whole = whole if part else row.name
    return found


def _is(cited: str, number: str) -> bool:
    return not cited or not number or cited == number


def _alike(name: str, likeness: Likeness, among: Sequence[str]) -> str:
    """Return the topic that a row is most like, one of those `among` if there are any; empty where it is like none."""
    places = [place for place, topic in enumerate(likeness.topics) if not among or topic.id in among]
    noun = noun_at_start(bare_name(name[:1].lower() + name[1:]))
    noun = noun if among or (noun and " " in noun[0]) else ()
    speaking = [place for place in places if noun and fold(noun[0]) in fold(words_of(likeness.topics[place]))]
    # What there is in all is asked for where the size of things is.
    size = " quy mô, số lượng" if speaking and _TOTAL.match(fold(name)) else ""
    scores = likeness.scores(features(f"{name}{size}"))
    best = max(speaking or places, key=lambda place: (scores[place], -place))
    return likeness.topics[best].id if scores[best] > 0 else ""


def _signed_asked(row: FormRow, whole: str) -> Asked:
    return dataclasses.replace(_asked(row, whole), nil=bool(row.remark))


def _asked(row: FormRow, whole: str) -> Asked:
    """Return the figure of a row; a part of the row `whole` counts what that one counts."""
    name, said = _PART.sub("", row.name).strip(" :"), fold(row.unit)
    plain = bare_name(name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name)
    money = MONEY.fullmatch(said.partition("/")[0].strip())  # "đồng/người/tháng" is money too
    if money or said == "%" or unit_at_start(row.unit):
        head = whole.partition(":")[0] if ":" in whole and ":" not in plain else ""
        unit = "đồng" if money else unit_at_start(row.unit) or row.unit
        return Asked(clipped(f"{head}: {plain}" if head else plain), (), unit, words=row.name)
    own = noun_at_start(plain, few=True)
    above = () if own else noun_at_start(bare_name(whole[:1].lower() + whole[1:]), few=True)
    counted = tuple(dict.fromkeys((*own, *above, *(noun_at_start(said) or (said,)))))
    if not own and not fold(plain).startswith((said, said.partition(" ")[0] + " ")):
        plain = f"{above[0] if above else said.removesuffix(plain.split(' ')[0]).strip()} {plain}"
    return Asked(clipped(f"số {plain}"), counted, words=row.name)


def with_rows(topic: Topic, rows: Sequence[Asked]) -> Topic:
    """Return the topic with these figures demanded: one that it knows becomes required, another is added.

    What only "Kết quả" asked for, in no word of its own, is told by the rows.
    """
    indicators = [one for one in topic.indicators if not (rows and _is_general(one))]
    known, taken = tuple(indicators), set[int]()
    for row in rows:
        # Two rows of a form are two figures, however alike: only what the item itself asks for is looked at.
        same = next((i for i, one in enumerate(known) if i not in taken and _same(one, row)), None)
        asked = Indicator("", row.name, row.counted, row.unit, required=True, words=row.words)
        if same is None:
            indicators.append(asked)
            continue
        taken.add(same)
        if not indicators[same].required:
            indicators[same] = asked
    numbered = (dataclasses.replace(one, id=f"{topic.id}#{n}") for n, one in enumerate(indicators, start=1))
    nil = topic.zero_allowed or any(row.nil for row in rows) or are_harms([row.name for row in rows])
    return dataclasses.replace(topic, zero_allowed=nil, indicators=tuple(numbered))


def _is_general(one: Indicator) -> bool:
    return (not one.counted and not one.unit) or fold(one.name).startswith("kết quả ")


def _same(one: Indicator, row: Asked) -> bool:
    """Tell whether a row asks for a figure that the topic knows already: the same unit or thing, and half the words."""
    if one.unit != row.unit or (row.counted and not _count_alike(one, row)):
        return False
    if bool(_CHANGE.search(fold(one.name))) is not bool(_CHANGE.search(fold(row.name))):
        return False
    mine, its = set(fold(one.name).split()), set(fold(row.name).split())
    return len(mine & its) >= SAME_WORDS * min(len(mine), len(its))


def _count_alike(one: Indicator, row: Asked) -> bool:
    """Tell whether both count the same thing, be it by its short name: "buổi" for "buổi nói chuyện" that both say."""
    if _things(row.counted) & _things(one.counted):
        return True
    mine, its = fold(one.name), fold(row.name)
    pairs = [sorted((a, b), key=len) for a in one.counted for b in row.counted]
    longer = [long for short, long in pairs if is_event(short) and long.startswith(f"{short} ")]
    return any(mine == its or (fold(long) in mine and fold(long) in its) for long in longer)


def _things(counted: Iterable[str]) -> set[str]:
    """Return what is counted, each time someone came as that person: "lượt người" is "người" in a form."""
    return {noun.removeprefix("lượt ") for noun in counted}
