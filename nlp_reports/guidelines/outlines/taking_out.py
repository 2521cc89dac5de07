"""Sections of a guideline that are none: what they hold goes to another."""

from collections.abc import Mapping
from dataclasses import replace

from nlp_reports.model import Report


def without_sections(report: Report, homes: Mapping[int, int]) -> Report:
    """Return `report` without the sections that `homes` names, what they hold moved to the section it tells."""
    kept = [place for place in range(len(report.sections)) if place not in homes]
    moved = {-1: -1, **{place: at for at, place in enumerate(kept)}}
    moved |= {place: moved[home] for place, home in homes.items()}
    return replace(
        report,
        sections=tuple(replace(report.sections[place], parent=moved[report.sections[place].parent]) for place in kept),
        paragraphs=tuple(replace(one, section=moved[one.section]) for one in report.paragraphs),
        tables=tuple(replace(one, section=moved[one.section]) for one in report.tables),
    )
