"""A run in a few plain lines, for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from nlp_reports.model import CoverageStatus, Role, Rule, Run, Status, tallies
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.rows import counting, is_many, received
from nlp_reports.publishing.words import late_reports, organisations, word

STRONGEST = 5
_SHOWN_ROLES = (Role.STRENGTH, Role.LIMITATION, Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE, Role.PROPOSAL)


def summary_lines(run: Run) -> tuple[str, ...]:
    """Return who reported, how the guideline is answered, vague claims per unit and the strongest themes as lines.

    >>> from nlp_reports.model import Guideline
    >>> summary_lines(Run(Guideline("Hướng dẫn"), (), ()))[0]
    'Tình hình gửi báo cáo: đã nhận 0/0 báo cáo'
    """
    lines = (*_received(run), *_reviewed(run), *_themes(run))
    # A unit's name or a label comes from reports: no control sequence of theirs may reach the terminal.
    return tuple(for_xml(line).replace("\n", " ").replace("\r", " ") for line in lines)


def _received(run: Run) -> Iterator[str]:
    read, due = received(run)
    yield f"Tình hình gửi báo cáo: đã nhận {read}/{due} báo cáo"
    for receipt in run.receipts:
        if receipt.status is not Status.READ:
            reasons = "; ".join(receipt.problems)
            yield f"  {word(receipt.status)}: {receipt.organisation or receipt.file}" + (
                f" ({reasons})" if reasons else ""
            )
    for receipt in run.receipts:
        if receipt.doubt and receipt.status is Status.READ:
            yield f"  Cần xác nhận: {receipt.file} ({receipt.doubt})"
    names = late_reports(run)
    late = [r.organisation or r.report for r in run.receipts if r.report in names]
    yield from (f"  Cần xem lại: {remark}" for remark in run.remarks)
    if late:
        yield f"  {word(Rule.LATE)}: {', '.join(late)}"


def _reviewed(run: Run) -> Iterator[str]:
    """Yield how the guideline is answered, then the units with their remarks: in one pass over the reports."""
    names = organisations(run)
    counts: Counter[CoverageStatus] = Counter()
    units = []
    for name, tally in tallies(counting(run)):
        counts.update(tally.statuses)
        units.append((names[name], tally.vague, tally.others))
    if counts:
        said = "; ".join(f"{word(status).lower()} {counts[status]}" for status in CoverageStatus)
        yield ""
        yield f"Mức độ đáp ứng đề cương ({counts.total()} nội dung của {len(units)} báo cáo): {said}"
    if is_many(run):
        yield ""
        yield f"Ý kiến với từng đơn vị trong số {len(units)} đơn vị: xem sheet “Tổng hợp chung” của ket_qua.xlsx"
    elif units:
        yield from _units(units)


def _units(units: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    width = max(len(name) for name, _, _ in units)
    yield ""
    yield "Nhận định chưa có số liệu hoặc việc làm cụ thể, và nội dung cần bổ sung:"
    for name, vague, others in units:
        yield f"  {name:<{width}}  {vague:>3} nhận định, {others:>3} ý kiến khác"


def _themes(run: Run) -> Iterator[str]:
    for role in _SHOWN_ROLES:
        themes = sorted((t for t in run.themes if t.role is role), key=lambda t: -t.organisations)[:STRONGEST]
        if themes:
            yield ""
            yield f"{word(role)} nhiều đơn vị nêu nhất:"
        for theme in themes:
            yield f"  {theme.label} ({theme.organisations} đơn vị)"
