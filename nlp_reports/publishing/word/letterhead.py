"""The first and last lines of an administrative document: who writes, what it is, who signs, who gets it."""

import re
from collections import Counter
from collections.abc import Iterable

from docx.document import Document
from docx.table import _Cell

from nlp_reports.lexicon import table
from nlp_reports.model import Run, heads
from nlp_reports.publishing.word.paragraphs import rule, say, tight
from nlp_reports.publishing.word.profile import Profile
from nlp_reports.publishing.word.side_by_side import pair
from nlp_reports.publishing.words import phrase

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
# Millimetres of the motto in 13-point bold; its rule is as long as it.
MOTTO_LENGTH = 60.0
# So many reports must bear the same abstract before the province's own may borrow it.
AGREEING = 2
_KIND = re.compile(r"(?i)^(?:(?:về việc|v/v) )?(?:hướng dẫn )?(?:xây dựng |viết )?(?:(?:nội dung )?báo cáo )?")
# The province's own report is of no units.
_OF_UNITS = re.compile(r"(?i) của các (?:đơn vị|cơ quan|công đoàn)(?: cấp dưới)? trực thuộc$")


def letterhead(document: Document, run: Run, profile: Profile) -> None:
    """Write quốc hiệu, bodies, number, place and date, kind and abstract."""
    left_width, right_width = profile.left_column, profile.text_width - profile.left_column
    left, right = pair(document, (left_width, right_width))
    say(tight(left.paragraphs[0]), "[TÊN CƠ QUAN CẤP TRÊN]", profile.body_name)
    issuer = _agreed((_spelt(head.letterhead.parent) for head in heads(run.analyses)), 1)
    for line in _broken(issuer.upper()) or ("[TÊN CƠ QUAN BAN HÀNH]",):
        say(tight(left.add_paragraph()), line, profile.body_name, bold=True)
    rule(left.add_paragraph(), left_width, left_width * 0.4)
    say(tight(left.add_paragraph(), before=6), "Số:        /BC-…", profile.number)
    say(tight(right.paragraphs[0]), STATE, profile.state_name, bold=True)
    say(tight(right.add_paragraph()), MOTTO, profile.motto, bold=True)
    rule(right.add_paragraph(), right_width, MOTTO_LENGTH)
    year = run.guideline.year or "……"
    place = f"…………, ngày …… tháng …… năm {year}"
    say(tight(right.add_paragraph(), before=6), place, profile.place_and_date, italic=True)
    _kind(document, run, profile)


def _kind(document: Document, run: Run, profile: Profile) -> None:
    say(tight(document.add_paragraph(), before=18), "BÁO CÁO", profile.doctype, bold=True)
    abstract = _agreed((head.letterhead.title for head in heads(run.analyses)), AGREEING) or _asked(run.guideline.title)
    say(tight(document.add_paragraph()), abstract or "[Trích yếu nội dung]", profile.abstract, bold=True)
    rule(document.add_paragraph(), profile.text_width, profile.text_width * 0.3)
    tight(document.add_paragraph(), after=6)


def spelt_lines(name: str) -> tuple[str, ...]:
    """Return a body's name in capitals as a letterhead writes it, abbreviations written out, in one or two lines."""
    return _broken(_spelt(name).upper())


def _spelt(name: str) -> str:
    """Return a body's name with its abbreviations written out; a letterhead has none."""
    full = {row["abbreviation"]: row["expansion"] for row in table("abbreviations")}
    return " ".join(full.get(word, word) for word in name.split())


def _broken(name: str) -> tuple[str, ...]:
    """Return a long name in two lines, the second beginning with the place's kind; one that names none stays whole."""
    kinds = "|".join(kind.strip().upper() for kind in phrase("letterhead.places").split("|"))
    return tuple(re.split(rf" (?=(?:{kinds}) )", name, maxsplit=1)) if name else ()


def _asked(title: str) -> str:
    """Return what a guideline asks a report on: its title without "Hướng dẫn báo cáo" and whose reports they are."""
    subject = _OF_UNITS.sub("", _KIND.sub("", title).strip())
    return subject[:1].upper() + subject[1:]


def _agreed(said: Iterable[str], least: int) -> str:
    """Return what most reports say, the first of equals; empty where fewer than `least` agree."""
    most = Counter(text for text in said if text).most_common(1)
    return most[0][0] if most and most[0][1] >= least else ""


def signature(document: Document, profile: Profile) -> None:
    """Write who gets the document and who signs it; names are left to a person."""
    left_width = profile.left_column
    left, right = pair(document, (left_width, profile.text_width - left_width))
    say(
        tight(left.paragraphs[0], centred=False, before=12),
        "Nơi nhận:",
        profile.recipients_head,
        bold=True,
        italic=True,
    )
    for line in ("- [Nơi nhận];", "- Lưu: VT."):
        say(tight(left.add_paragraph(), centred=False), line, profile.recipients)
    _signer(right, profile)


def _signer(cell: _Cell, profile: Profile) -> None:
    say(tight(cell.paragraphs[0], before=12), "[CHỨC VỤ NGƯỜI KÝ]", profile.body, bold=True)
    for _ in range(4):
        tight(cell.add_paragraph())
    say(tight(cell.add_paragraph()), "[Họ và tên]", profile.body, bold=True)
