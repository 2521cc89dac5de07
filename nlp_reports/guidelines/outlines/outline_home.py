"""Where the outline of a guideline stands, and what around it speaks of the report itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.guidelines.outlines.item_labels import plain_label
from nlp_reports.guidelines.outlines.tabular import kind_told
from nlp_reports.model import ParagraphKind, Report, Section, SectionKind
from nlp_reports.text import fold

_AIM = r"(?:mục đích|ý nghĩa|mục tiêu|yêu cầu)"
_CLOSING = re.compile(
    r"(?<!\w)(?:(?:thời hạn|thời gian|hạn) (?:gửi|nộp|báo cáo)|thời hạn|gửi báo cáo|nơi nhận báo cáo|thể thức|quy cách"
    r"|cách (?:viết|ghi|lập|gửi|nộp|trình bày)(?!\w)|^cách làm(?: và |$)|cách làm (?=báo cáo|đề cương)"
    r"|^(?:cách )?(?:đọc|dùng|sử dụng|hiểu) (?:các )?(?:đề cương|ký hiệu|bảng|biểu|câu hỏi|dấu)"
    r"|^(?:các |những )?(?:ký hiệu|quy ước)(?: (?:dùng|trong|chung|của|và)(?!\w).*)?$"
    r"|hình thức (?:trình bày|báo cáo)|^chế độ báo cáo"
    r"|(?:yêu cầu|quy định|hướng dẫn|lưu ý)(?: chung| thêm)? (?:về|đối với|khi|của|cách)?\s?(?:việc )?"
    r"(?:báo cáo|viết|ghi|gửi|nộp|trình bày|biểu)(?!\w))"
    r"|^(?:điều khoản|hiệu lực) thi hành"
    r"|^phân công(?: (?:thực hiện|tổng hợp|nhiệm vụ))?(?:,? (?:và )?(?:thời hạn|tiến độ))?$"
    r"|^căn cứ(?: (?:pháp lý|lập|xây dựng|ban hành)(?: (?:kế hoạch|báo cáo|đề cương))?)?$"
    r"|^(?:tổ chức thực hiện|(?:một số |những )?"
    r"(?:quy định|lưu ý|chú ý|điều cần (?:nhớ|lưu ý))(?: chung| khác| khi viết)?)$"
    r"|^(?:ô|khung|hộp) (?:số )?\d{1,2}(?!\w)"  # a box around what is said of the report
    # "Mục đích, yêu cầu", "Phạm vi, đối tượng báo cáo" before the outline speak of the report itself.
    rf"|^(?:(?:một số |những |các )?{_AIM}(?:\s*[,–-]\s*{_AIM}|,? và {_AIM})*)(?: chung)?"
    r"(?: (?:của|đối với|về|xây dựng|viết|lập)(?: việc)?)*(?: báo cáo)?$"
    r"|^(?:căn cứ|phạm vi|đối tượng|thời gian|nguyên tắc|vấn đề chung)"
    r"(?:,? (?:và )?(?:phạm vi|đối tượng|thời gian|nguyên tắc))*(?: chung)?"
    r"(?: (?:của|đối với|về|xây dựng|viết|lập))* báo cáo$"
)


# "NỘI DUNG BÁO CÁO", "ĐỀ CƯƠNG": what stands below is the outline.
_OUTLINE = re.compile(
    r"^(?:(?:các|những|phần|khung|gợi ý|hướng dẫn|xây dựng) )*(?:nội dung|đề cương|dàn ý|bố cục|kết cấu|khung)(?!\w)"
    r"(?! (?:chỉ đạo|tuyên truyền|thi đua|sinh hoạt|giám sát|kiểm tra|đại hội))"
)
_ANNEXED = re.compile(r"(?<!\w)(?:đề cương|dàn ý|nội dung báo cáo)(?!\w)")
_NEAR = 3
_FEW_KINDS = 2
_HOLDS = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})


def is_on_report(heading: str) -> bool:
    """Tell whether a heading stands above what is said of the report itself: its aim, how to write and to send it.

    >>> is_on_report("MỤC ĐÍCH, YÊU CẦU"), is_on_report("THỜI HẠN GỬI"), is_on_report("CÁCH LÀM HAY")
    (True, True, False)
    """
    return bool(_CLOSING.search(fold(heading)))


def annexed_outline(report: Report) -> int | None:
    """Return the section that is an outline behind the signature, None where there is none.

    A letter whose own parts are those of a report only adds forms; else they tell its aim, days and sending.
    """
    signed = next((at for at, one in enumerate(report.paragraphs) if one.kind is ParagraphKind.SIGNATURE), None)
    if signed is None:
        return None
    behind = [place for place, one in enumerate(report.sections) if one.paragraph > signed and one.parent < 0]
    parents = {one.parent for one in report.sections}
    found = next((place for place in behind if place in parents and _is_titled(report, place)), None)
    before = (one.title for one in report.sections[:found] if not is_on_report(one.title))
    return None if found is None or any(kind_told(title) in _HOLDS for title in before) else found


def _is_titled(report: Report, place: int) -> bool:
    """Tell whether the heading of an annex, or a line just below it, names an outline."""
    first = report.sections[place].paragraph
    lines = (one.span.of(report.text) for one in report.paragraphs[first : first + _NEAR])
    return any(_ANNEXED.search(fold(line)) for line in lines)


def outlined(report: Report) -> tuple[tuple[Section, ...], int | None]:
    """Return the sections of a guideline, and which first-level one holds the whole outline, None where none does.

    What stands beside it speaks of the report ("MỤC ĐÍCH", "TỔ CHỨC THỰC HIỆN"); its parts are told as first-level
    sections are.
    """
    sections = report.sections
    annex = annexed_outline(report)
    if annex is not None:
        return tuple(_annexed(report, annex)), annex
    home = next((place for place in range(len(sections)) if _holds_outline(sections, place)), None)
    return (sections if home is None else tuple(_inside(sections, home))), home


def _holds_outline(sections: Sequence[Section], place: int) -> bool:
    """Tell whether the parts of a first-level section are those of a whole report."""
    section = sections[place]
    named = bool(_OUTLINE.match(fold(section.title)))
    if section.parent >= 0 or (kind_told(section.title) is not None and not named):
        return False
    told = {kind_told(one.title) for one in sections if one.parent == place} - {None}
    beside = (one for at, one in enumerate(sections) if one.parent < 0 and at != place and not is_on_report(one.title))
    alone = named and not any(map(kind_told, (one.title for one in beside)))
    return len(told) >= (_FEW_KINDS if alone else _FEW_KINDS + 1) and bool(told & _HOLDS)


def _inside(sections: Sequence[Section], home: int) -> Iterator[Section]:
    """Yield the sections with the kinds that their headings tell: the parts of `home` as those of a whole report."""
    from nlp_reports.reading.section_kinds.by_title import section_kind  # noqa: PLC0415 - a YAML guideline needs no Word

    kinds = {home: SectionKind.RESULTS}
    parts = [place for place, one in enumerate(sections) if one.parent == home]
    results = any(kind_told(sections[part].title) is SectionKind.RESULTS for part in parts)
    for place, section in enumerate(sections):
        untold = SectionKind.BACKGROUND if place == parts[0] and results else SectionKind.OTHER
        if place in parts:
            kinds[place] = kind_told(section.title) or untold
        elif section.parent in kinds:
            kinds[place] = section_kind(section.title, kinds[section.parent], major=False)
        yield replace(section, kind=kinds.get(place, SectionKind.OTHER))


def _annexed(report: Report, annex: int) -> Iterator[Section]:
    """Yield the sections with the kinds that those behind the title of an annex have as a document of their own."""
    own = [replace(one, parent=max(one.parent - annex - 1, -1)) for one in report.sections[annex + 1 :]]
    told = [one.kind for one in with_kinds(own, report.text)]
    kinds = [*(SectionKind.OTHER for _ in range(annex)), SectionKind.RESULTS, *told]
    return (replace(section, kind=kind) for section, kind in zip(report.sections, kinds, strict=True))


def with_kinds(sections: Sequence[Section], text: str) -> Iterator[Section]:
    """Yield sections with the kinds that their headings and their order tell, whatever kinds they had."""
    from nlp_reports.reading.section_kinds.by_order import kinds_in_order  # noqa: PLC0415
    from nlp_reports.reading.section_kinds.by_title import section_kind  # noqa: PLC0415 - a YAML guideline needs no Word

    own: list[Section] = []
    for one in sections:
        above = own[one.parent].kind if one.parent >= 0 else SectionKind.OTHER
        own.append(replace(one, kind=section_kind(one.title, above, major=one.parent < 0)))
    yield from (replace(one, kind=kind) for one, kind in zip(own, kinds_in_order(own, text), strict=True))


def is_beside(sections: Sequence[Section], place: int, home: int | None) -> bool:
    """Tell whether a first-level heading is no part of the outline: beside the one that holds it, or leading it in.

    "2. Nội dung báo cáo" may stand right before "I. ĐẶC ĐIỂM".
    """
    section = sections[place]
    if section.parent >= 0 or home is not None:
        return section.parent < 0 and place != home
    after = next(iter(sections[place + 1 :]), None)
    leads = after is not None and after.parent < 0 and after.heading.start <= section.heading.end + 1
    return leads and bool(_OUTLINE.match(fold(section.title)))


def is_outside(sections: Sequence[Section], place: int) -> bool:
    """Tell whether a heading among the last parts of the outline speaks of the report itself again.

    It goes on with the numbers of what stood before the outline, or has none where the others have.
    """
    section = sections[place]
    if not is_on_report(section.title):
        return False
    if not section.label:
        return bool(sections[section.parent].label) and all(
            is_on_report(one.title) for one in sections[place:] if not one.label
        )
    number = plain_label(section.label)
    first = all(one.parent != section.parent for one in sections[section.parent + 1 : place])
    above = (plain_label(one.label) for one in sections[:place] if one.parent < 0)
    return first and number.isdecimal() and str(int(number) - 1) in above
