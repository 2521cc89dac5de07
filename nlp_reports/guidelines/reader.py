"""A guideline's document becomes a Guideline."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from nlp_reports.errors import InputError, Problem
from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.bare_questions import with_things
from nlp_reports.guidelines.asking.comparing import NIL_ORDER
from nlp_reports.guidelines.asking.figure_names import named_by
from nlp_reports.guidelines.asking.if_told import left_open, unasked, without_if_told
from nlp_reports.guidelines.asking.marked import matter_and_figures
from nlp_reports.guidelines.asking.matters import clauses, later_clauses, short_title, without_opener
from nlp_reports.guidelines.asking.name_ends import tidied_title
from nlp_reports.guidelines.asking.questions import as_statement, only_asks, told_after
from nlp_reports.guidelines.asking.rewording import plainly_asked
from nlp_reports.guidelines.asking.squares import Listed, rounded, without_lists
from nlp_reports.guidelines.asking.terse import counted_by_heading, of_heading
from nlp_reports.guidelines.exchange import from_yaml
from nlp_reports.guidelines.folder import is_yaml
from nlp_reports.guidelines.forms.form import with_form
from nlp_reports.guidelines.forms.form_cites import without_cites
from nlp_reports.guidelines.forms.rows_nil import rows_let_nil
from nlp_reports.guidelines.letter.acronyms import acronyms_in, written_out
from nlp_reports.guidelines.letter.letter_signs import in_words
from nlp_reports.guidelines.letter.nil import is_nil_heading, is_ruled_nil, may_be_nil
from nlp_reports.guidelines.letter.rules import Rules, rules_of
from nlp_reports.guidelines.outlines.closing_lists import with_closing_list
from nlp_reports.guidelines.outlines.code_titles import without_titles_between
from nlp_reports.guidelines.outlines.colon_outline import with_colon_headings
from nlp_reports.guidelines.outlines.copied_rows import with_copied_rows
from nlp_reports.guidelines.outlines.copied_whole import with_whole_tables
from nlp_reports.guidelines.outlines.counted_outline import with_counted_labels
from nlp_reports.guidelines.outlines.frame import closing_sentences, frame_of
from nlp_reports.guidelines.outlines.gapped_titles import with_gapped_titles
from nlp_reports.guidelines.outlines.listed_outline import is_one_list, with_listed_headings
from nlp_reports.guidelines.outlines.numbers_run_on import numbers_run_on, own_id, without_roots
from nlp_reports.guidelines.outlines.outline import Item, identifiers, outline_of
from nlp_reports.guidelines.outlines.row_headings import with_rows_for_headings
from nlp_reports.guidelines.outlines.rows_apart import with_rows_apart
from nlp_reports.guidelines.overall import demanding, with_demands_of_many
from nlp_reports.model import Guideline, Report, Topic
from nlp_reports.text import fold

_ON_FORM = re.compile(r",\s+(?:lấy|kèm|có) (?:theo )?số liệu")
_FORM = (
    *("so sánh với", "so với", "đối chiếu với", "nội dung này", "có số liệu", "số liệu", "kèm số liệu"),
    *("không phát sinh", "nếu không phát sinh", "đơn vị không có", "không có thì"),
)
_DEMAND = re.compile(
    r"(?:nêu|ghi|kèm|lập(?= (?:biểu|bảng|danh|phụ lục))|tách|làm(?= rõ| bằng cách| thế nào))\b"
    r"(?: rõ| đủ| riêng| theo| kèm)? ?(?:các |những )?(?:tổng số|số|tỷ lệ|bao nhiêu|địa chỉ)?\b"
)


def read_guideline(path: Path) -> Guideline:
    """Return the guideline in the file `path`: a Word or text document, or the YAML that a person edited.

    Raises:
        InputError: every mistake of the YAML at once, or a document without a single topic.
        UnreadableError: the document cannot be read.
    """
    if is_yaml(path):
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise InputError(Problem(str(path), "", "không mở được tệp", "kiểm tra lại tên tệp đề cương")) from error
        except UnicodeDecodeError as error:
            raise InputError(Problem(path.name, "", "tệp không phải UTF-8", "lưu lại với mã UTF-8")) from error
        return from_yaml(text, path.name)
    from nlp_reports.reading import read_report  # noqa: PLC0415 - a YAML guideline needs no Word

    guideline = guideline_of(read_report(path, name=path.stem, file=path.name))
    if not guideline.topics:
        cure = "kiểm tra xem các mục đã được đánh số (I, 1, a, -) chưa"
        raise InputError(Problem(path.name, "", "không thấy nội dung báo cáo nào trong đề cương", cure))
    return guideline


def guideline_of(report: Report) -> Guideline:
    """Return what the document `report` asks for, read as a guideline; nothing found leaves fields empty."""
    report = with_copied_rows(with_whole_tables(with_rows_for_headings(with_rows_apart(report))))
    report = with_counted_labels(with_closing_list(with_gapped_titles(report)))
    report = without_titles_between(report)
    sections, items = outline_of(report)
    for with_headings in (with_colon_headings, with_listed_headings):
        if not items or is_one_list(report):
            report = with_headings(report)
            sections, items = outline_of(report)
    ids = identifiers(report)
    if numbers_run_on(report):
        sections, items = without_roots(sections, items)
        ids = tuple(own_id(one) for one in ids)
    frame = frame_of(report)
    around = closing_sentences(report)
    rules = rules_of(around)
    nil = rows_let_nil(around).union(rules.signs.nil)
    title = report.letterhead.title or report.name
    acronyms = acronyms_in(report.text)
    titles = {section.id: section.title for section in sections}
    topics = tuple(topic_of(item, acronyms, titles.get(item.section, ""), rules) for item in items)
    return Guideline(
        title,
        frame.year,
        frame.deadline,
        frame.cutoff,
        frame.forecast,
        frame.recipients,
        frame.send_to,
        frame.demands,
        tuple(dataclasses.replace(one, title=rules.signs.plain(one.title)) for one in sections),
        with_demands_of_many(
            with_form(topics, report, {item.id: f"{item.title} {item.text}" for item in items}, titles, ids, nil),
            around,
        ),
    )


def topic_of(item: Item, acronyms: Mapping[str, str], above: str = "", rules: Rules | None = None) -> Topic:
    """Return the topic of one item of the outline below the heading `above`; `acronyms` name its figures in words.

    `rules`: what the guideline says of all its items.
    """
    rules = rules or Rules()
    signs, heading = rules.signs, rules.signs.plain(item.title)
    plain, left = without_if_told(signs.plain(in_words(item.text, rules.letters)))
    bare, squares = without_lists(plain) if rules.squared else (rounded(plain), ())
    bare, figures = matter_and_figures(bare, rules.markers)
    figures = "; ".join(filter(None, (figures, item.figures)))
    matter = plainly_asked(rounded(plain) if squares else bare)
    text = f"{matter if squares else bare} {figures}".strip()
    aspects = _with_figures(_aspects(matter, left), figures)
    nil = (
        is_nil_heading(above) or (rules.rare and is_ruled_nil(text)) or may_be_nil(f"{heading} {text}".strip(), aspects)
    )
    told = _told(with_things(of_heading(bare, heading), heading), acronyms)
    listed = [*squares, *([Listed(figures)] if figures else ())]
    listed = [Listed(_told(one.figures, acronyms), _told(one.about, acronyms)) for one in listed]
    title = heading or tidied_title(short_title(plainly_asked(bare)), bare)
    asked = left_open(indicators_of(item.id, told, listed, bracketed=rules.bracketed), left)
    if rules.worded and not listed and in_words(item.text, rules.letters) == item.text:
        asked = unasked(asked)
    topic = Topic(
        item.id,
        title,
        item.section,
        aspects,
        signs.allows_nil(f"{above} {item.title} {item.text}") if signs.nil else nil,
        named_by(title, counted_by_heading(title, asked)),
    )
    return demanding(topic, text) if signs.demands(f"{above} {item.title} {item.text}") else topic


def _told(text: str, acronyms: Mapping[str, str]) -> str:
    """Return `text` without the places that it cites, its acronyms in words."""
    return written_out(without_cites(text), acronyms)


def _aspects(text: str, left: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the matters that semicolons and full stops part; what only says how to tell one stands behind it.

    So does what is `left` to those who can tell it: it is no matter that may be missing.
    """
    found: list[str] = []
    later = later_clauses(text)
    for clause in clauses(text):
        if _only_form(clause):
            continue
        matter = told_after(without_opener(_ON_FORM.split(clause)[0])).rstrip(" ?")
        asked = clause in later and only_asks(clause, " ".join(found))
        if found and (asked or clause in left or _DEMAND.match(fold(clause)) or f"({clause}" in text):
            found[-1] = f"{found[-1]} ({as_statement(matter) if asked else matter})"
        elif matter not in found:
            found.append(matter)
    return tuple(found)


def _with_figures(aspects: tuple[str, ...], figures: str) -> tuple[str, ...]:
    """Return the matters with the figures that are listed for them in brackets behind the last one, if it is none."""
    if not figures or not aspects or fold(aspects[-1]) in fold(figures):
        return aspects
    return (*aspects[:-1], f"{aspects[-1]} ({figures})")


def _only_form(clause: str) -> bool:
    """Tell whether a clause only says how to tell it ("có số liệu cụ thể"), and names no matter."""
    folded = fold(clause)
    return folded.startswith(_FORM) or bool(NIL_ORDER.search(folded))
