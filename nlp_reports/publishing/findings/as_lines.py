"""Findings as a few lines for people at a terminal."""

from collections import Counter
from collections.abc import Iterator

from nlp_reports.model import Analysis, Finding
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.findings.checked import Checked, place_of
from nlp_reports.publishing.rows import HEAVIEST_FIRST, excerpt_of
from nlp_reports.publishing.words import organisation, word

EXCERPT = 90


def check_lines(checked: Checked, most: int | None) -> Iterator[str]:
    """Yield a line that counts the findings of a report and one for each of the `most` heaviest; None shows all."""
    for line in _lines(checked, most):
        # Text of a report must not reach the terminal with its control characters.
        yield for_xml(line).replace("\n", " ").replace("\t", " ")


def _lines(checked: Checked, most: int | None) -> Iterator[str]:
    if checked.analysis is None:
        yield f"{checked.file}: chưa đọc được tệp ({checked.reason})"
        return
    standing = checked.standing
    counts = Counter(finding.severity for finding in standing)
    parts = [f"{word(severity).lower()} {counts[severity]}" for severity in HEAVIEST_FIRST if counts[severity]]
    passed = len(checked.findings) - len(standing)
    parts += [f"đã xem, bỏ qua {passed}"] if passed else []
    said = f"{len(standing)} ý kiến" + (f" ({'; '.join(parts)})" if parts else "")
    yield f"{checked.file}: {organisation(checked.analysis) or 'chưa rõ đơn vị'} – {said}"
    shown = standing if most is None else standing[:most]
    yield from (_line(checked.analysis, finding) for finding in shown)
    if len(standing) > len(shown):
        yield f"  … và {len(standing) - len(shown)} ý kiến khác (thêm --all để xem hết)"


def _line(analysis: Analysis, finding: Finding) -> str:
    place = place_of(analysis, finding)
    excerpt = " ".join(excerpt_of(analysis, finding).split())
    shown = excerpt if len(excerpt) <= EXCERPT else excerpt[: EXCERPT - 1].rstrip() + "…"
    where = f" ({place})" if place else ""
    quoted = f" ← “{shown}”" if shown and shown not in finding.message else ""
    return f"  [{finding.ref}] {word(finding.severity)}{where}: {finding.message}{quoted}"
