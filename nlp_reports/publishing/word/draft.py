"""The drafted assessment as a Word document in the layout of an administrative document."""

from collections.abc import Mapping
from itertools import groupby

from docx.document import Document
from docx.enum.text import WD_BREAK

from nlp_reports.model import DraftSentence, Run
from nlp_reports.publishing.rows import received
from nlp_reports.publishing.sources import Source, sources
from nlp_reports.publishing.word.annex import annex
from nlp_reports.publishing.word.document import blank, finished
from nlp_reports.publishing.word.footnotes import Footnotes, listed
from nlp_reports.publishing.word.letterhead import letterhead, signature
from nlp_reports.publishing.word.paragraphs import body, say, tight
from nlp_reports.publishing.word.profile import DECREE_30, Profile
from nlp_reports.publishing.word.table import grid
from nlp_reports.publishing.words import date, phrase

# A sentence on which more stand names so many, and the table for the rest.
MOST_SOURCES = 20


def to_draft(run: Run, profile: Profile = DECREE_30, *, internal: bool = True) -> bytes:
    """Return the draft as .docx; equal runs give equal bytes.

    The internal copy has remarks, footnotes that name the sources, and annexes; the other has none of them.
    """
    document = blank(profile)
    letterhead(document, run, profile)
    notes = Footnotes(document, profile) if internal else None
    found = sources(run) if internal else {}
    _assessment(document, run, profile, notes, found)
    signature(document, profile)
    if internal:
        _sources(document, run, profile, found)
        annex(document, run, profile)
    if notes is not None:
        notes.write()
    return finished(document, run.draft.title or "Đánh giá chung", profile)


def _assessment(
    document: Document, run: Run, profile: Profile, notes: Footnotes | None, found: Mapping[str, Source]
) -> None:
    """Write the draft; with `notes` also the remarks, and behind each sentence what it stands on, as `found` by key."""
    title = body(document, profile)
    say(title, run.draft.title or "III. ĐÁNH GIÁ CHUNG", profile.body, bold=True)
    say(title, _basis(run), profile.body, italic=True)
    if notes is not None:
        for remark in run.draft.remarks:
            if remark.startswith("("):
                continue
            say(body(document, profile), f"[{remark.strip('[]')}]", profile.body, bold=True)
    printed: list[str] = []
    for section, group in groupby(run.draft.sentences, key=lambda sentence: sentence.section):
        for heading in _headings(section, printed):
            paragraph = body(document, profile)
            paragraph.paragraph_format.keep_with_next = True
            say(paragraph, heading, profile.body, bold=True)
        for sentence in group:
            paragraph = body(document, profile)
            say(paragraph, f"- {sentence.text}", profile.body)
            if notes is not None:
                notes.add(paragraph, listed((found[key].note for key in sentence.sources), MOST_SOURCES))


def _basis(run: Run) -> str:
    """Return on how many units the assessment stands: the draft's own words where it has them."""
    own = [remark for remark in run.draft.remarks if remark.startswith("(")]
    if own:
        return f" {own[0]}"
    read, due = received(run)
    cutoff = f"; số liệu đến {date(run.guideline.cutoff)}" if run.guideline.cutoff else ""
    return f" ({read}/{due} đơn vị{cutoff})"


def _headings(section: str, printed: list[str]) -> list[str]:
    """Return the headings to print before a section: its own, and before "2.1." the "2." that holds it."""
    label = section.split(" ", maxsplit=1)[0].rstrip(".")
    parent = phrase(f"draft.{label.rpartition('.')[0]}") if "." in label else ""
    fresh = [heading for heading in (parent, section) if heading and heading not in printed]
    printed += fresh
    return fresh


def _sources(document: Document, run: Run, profile: Profile, found: Mapping[str, Source]) -> None:
    breaking = tight(document.add_paragraph())
    breaking.add_run().add_break(WD_BREAK.PAGE)
    say(tight(document.add_paragraph()), "PHỤ LỤC", profile.doctype, bold=True)
    say(tight(document.add_paragraph(), after=6), "Nguồn của từng câu trong dự thảo", profile.abstract, bold=True)
    say(tight(document.add_paragraph(), after=6), "(chỉ dùng nội bộ)", profile.annex, italic=True)
    rows = [line for n, s in enumerate(run.draft.sentences, start=1) for line in _lines(n, s, found)]
    header = ("Số", "Nguồn (báo cáo, câu)", "Trích nguyên văn")
    grid(document, header, rows, (14, 52, profile.text_width - 66), profile.annex)


def _lines(number: int, sentence: DraftSentence, found: Mapping[str, Source]) -> list[tuple[str, str, str]]:
    shown = [found[key] for key in sentence.sources[:MOST_SOURCES]]
    lines = [(f"[{number}]" if not n else "", s.where, s.text) for n, s in enumerate(shown)]
    hidden = len(sentence.sources) - len(shown)
    more = [("", f"… và {hidden} nguồn khác", "Xem tables/draft.csv.")] if hidden > 0 else []
    return lines + more
