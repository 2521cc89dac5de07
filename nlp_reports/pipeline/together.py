"""From a folder of reports to a run: each report by itself, then what only all of them together show."""

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

from nlp_reports.checks import (
    SUPPRESSIONS,
    achievements,
    read_log,
    read_suppressions,
    read_targets,
    receive,
    remarked,
    revisions,
    revisions_since,
    said_of,
    suppress,
    with_past_findings,
)
from nlp_reports.drafting import drafted
from nlp_reports.indicators import compared_totals, comparisons, same_period, totals
from nlp_reports.model import Analysis, Guideline, Receipt, Run, Status, lean, only
from nlp_reports.pipeline.appendices import attached, books_in
from nlp_reports.pipeline.cycles import set_apart
from nlp_reports.pipeline.each import read_each
from nlp_reports.pipeline.files import beside, tasks_in
from nlp_reports.pipeline.options import Options
from nlp_reports.themes import cluster, placed


def journey(reports: Path, guideline: Guideline, options: Options | None = None) -> Run:
    """Return the whole run over every report below the folder `reports`, in the order of their names.

    A file that cannot be read is a receipt with its reason. An analysis in `options.known` is taken instead of
    reading a file with the same digest again. Beyond some hundreds of reports the analyses stand on a shelf: memory
    does not grow with them.

    Raises:
        InputError: the folder does not exist or holds no report; or the receipt log, or the file of suppressions beside
            the reports, has mistakes, all told at once.
        OutputError: the disk of the temporary folder is full.
    """
    options = options or Options()
    tasks = tasks_in(reports, guideline, options.aside)
    files = [task.file for task in tasks]
    log = read_log(options.received, files, options.recipients, guideline.year) if options.received else ()
    targets = read_targets(options.targets, options.recipients, guideline) if options.targets else ()
    passed_over = read_suppressions(reports / SUPPRESSIONS)
    each = read_each([t for t in tasks if options.only is None or t.name in options.only], options)
    receipts, reviewed = receive(each.analyses, each.unread, options.recipients, guideline, log)
    books, others = books_in(beside(reports, options.aside))
    appendices = [*((report, None) for report in each.appendices), *books]
    reviewed, receipts, asked = attached(reviewed, receipts, appendices, options.recipients, guideline)
    seen = remarked(reviewed, comparisons(reviewed, receipts, guideline, options.past), guideline.year)
    reviewed, stale = suppress(with_past_findings(reviewed, seen), passed_over)
    remarks = (*said_of(stale), *asked, *others)
    run = _together(Run(guideline, receipts, reviewed, comparisons=seen, remarks=remarks), options)
    heard = _heard(reviewed, receipts)
    since = revisions_since(receipts, reviewed, same_period(guideline, options.past), options.earlier)
    run = dataclasses.replace(
        run,
        achievements=achievements(targets, guideline, receipts, heard, run.totals),
        revisions=(*revisions(receipts, reviewed), *since),
        comparisons=(*seen, *compared_totals(run.totals, guideline, options.past)),
    )
    return dataclasses.replace(run, draft=drafted(run, options.style))


@set_apart()
def _together(run: Run, options: Options) -> Run:
    """Return the run with the themes of all reports that count, and the sums of their figures."""
    heard = _heard(run.analyses, run.receipts)
    silent = [r.report for r in run.receipts if r.status in {Status.MISSING, Status.UNREADABLE}]
    units = {receipt.report: receipt.organisation for receipt in run.receipts}
    statements = [said for analysis in lean(heard, "statements") for said in analysis.statements]
    statements = placed(statements, run.guideline.topics, _told(heard))
    themes = cluster(statements, run.guideline.topics, options.embedder)
    return dataclasses.replace(run, themes=themes, totals=totals(heard, run.guideline, silent, units))


def _told(heard: Sequence[Analysis]) -> Iterator[tuple[str, str]]:
    """Go through the sentences that speak of a topic, with its id."""
    for analysis in lean(heard, "sentences", "topics"):
        for sentence, topics in zip(analysis.sentences, analysis.topics, strict=False):
            if topics:
                yield topics[0], sentence.span.of(analysis.report.text)


def _heard(analyses: Sequence[Analysis], receipts: Sequence[Receipt]) -> Sequence[Analysis]:
    return only(analyses, {receipt.report for receipt in receipts if receipt.status.heard})


def pass_over(analyses: Sequence[Analysis], folder: Path) -> tuple[Sequence[Analysis], tuple[str, ...]]:
    """Return the analyses of reports in `folder`, what a person passed over marked, and what is stale, for people.

    Raises:
        InputError: with every mistake of `folder/bo_qua.yaml`.
    """
    reviewed, stale = suppress(analyses, read_suppressions(folder / SUPPRESSIONS))
    return reviewed, said_of(stale)
