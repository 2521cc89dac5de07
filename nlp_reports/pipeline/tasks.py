"""What is done to each report by itself, here or in another process."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from nlp_reports.checks import context_of, review, values_in
from nlp_reports.indicators import doubted
from nlp_reports.lexicon import lay_over
from nlp_reports.model import Analysis, Guideline
from nlp_reports.pipeline.cycles import uncollected
from nlp_reports.pipeline.files import Task
from nlp_reports.reading import prepare, read_report
from nlp_reports.themes import statements_of, with_accusations


@uncollected()
def analyse(
    path: Path,
    guideline: Guideline | None = None,
    *,
    name: str = "",
    file: str = "",
    converted: Path | None = None,
) -> Analysis:
    """Return everything that the report at `path` alone can tell; `converted` is where it stands as .docx.

    Without a guideline there is no coverage, and the checks ask only what needs none.

    Raises:
        UnreadableError: the file cannot be read; its `reason` says why and its `cure` what to do.
    """
    report = read_report(path, name=name or path.stem, file=file or path.name, converted=converted)
    context = context_of(report, guideline)
    sentences, figures, alignment = context.sentences, context.figures, context.alignment
    statements = statements_of(report, sentences, alignment.topics)
    coverage, findings = review(context, statements)
    return Analysis(
        report,
        sentences,
        figures,
        findings,
        coverage,
        with_accusations(statements, findings),
        doubted(values_in(context), findings, figures),
        alignment.topics,
        alignment.table_topics,
    )


def run_task(task: Task) -> Analysis:
    """Return the analysis of one task; a module-level function, so that it travels to other processes."""
    lay_over(task.lexicon)
    return analyse(task.path, task.guideline, name=task.name, file=task.file, converted=task.converted)


def prepared(tasks: Sequence[Task], workspace: Path) -> list[Task]:
    """Return the tasks, those of old Word files with a .docx in `workspace`: a folder is converted in one call."""
    converted = prepare([task.path for task in tasks], workspace)
    return [dataclasses.replace(task, converted=converted.get(task.path)) for task in tasks]


def kept(task: Task, analysis: Analysis | None) -> Analysis | None:
    """Return the analysis of the same bytes under the task's own name and file; None where it is of another kind."""
    if analysis is None or Path(analysis.report.file).suffix.lower() != task.path.suffix.lower():
        return None
    return _named(analysis, task.name, task.file)


def _named(analysis: Analysis, name: str, file: str) -> Analysis:
    report = dataclasses.replace(analysis.report, name=name, file=file)
    if name == analysis.report.name:
        return dataclasses.replace(analysis, report=report)
    statements = tuple(dataclasses.replace(said, report=name) for said in analysis.statements)
    values = tuple(dataclasses.replace(value, report=name) for value in analysis.values)
    return dataclasses.replace(analysis, report=report, statements=statements, values=values)
