"""A run in a few plain lines, for a terminal."""

from collections import Counter
from collections.abc import Iterator

from nlp_reports.model import CoverageStatus, Role, Rule, Run, Status
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.rows import counting, received
from nlp_reports.publishing.words import late_reports, organisations, word

STRONGEST = 5
_SHOWN_ROLES = (Role.STRENGTH, Role.LIMITATION, Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE, Role.PROPOSAL)


def summary_lines(run: Run) -> tuple[str, ...]:
    """Return who reported, how the guideline is answered, vague claims per unit and the strongest themes as lines.

    >>> from nlp_reports.model import Guideline
    >>> summary_lines(Run(Guideline("Hướng dẫn"), (), ()))[0]
    'Tình hình gửi báo cáo: đã nhận 0/0 báo cáo'
    """
    lines = (*_received(run), *_coverage(run), *_units(run), *_themes(run))
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


def _coverage(run: Run) -> Iterator[str]:
    shown = counting(run)
    counts = Counter(c.status for a in shown for c in a.coverage)
    if not counts:
        return
    said = "; ".join(f"{word(status).lower()} {counts[status]}" for status in CoverageStatus)
    yield ""
    yield f"Mức độ đáp ứng đề cương ({sum(counts.values())} nội dung của {len(shown)} báo cáo): {said}"


def _units(run: Run) -> Iterator[str]:
    shown = counting(run)
    if not shown:
        return
    names = organisations(run)
    width = max(len(names[a.report.name]) for a in shown)
    yield ""
    yield "Nhận định chưa có số liệu hoặc việc làm cụ thể, và nội dung cần bổ sung:"
    for analysis in shown:
        standing = [f for f in analysis.findings if not f.suppressed]
        vague = sum(f.rule is Rule.VAGUE_CLAIM for f in standing)
        others = len(standing) - vague
        yield f"  {names[analysis.report.name]:<{width}}  {vague:>3} nhận định, {others:>3} ý kiến khác"


def _themes(run: Run) -> Iterator[str]:
    for role in _SHOWN_ROLES:
        themes = sorted((t for t in run.themes if t.role is role), key=lambda t: -t.organisations)[:STRONGEST]
        if themes:
            yield ""
            yield f"{word(role)} nhiều đơn vị nêu nhất:"
        for theme in themes:
            yield f"  {theme.label} ({theme.organisations} đơn vị)"
