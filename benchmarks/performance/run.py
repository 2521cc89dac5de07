"""Measure how long everything takes: `python benchmarks/performance/run.py [--write]` prints Markdown tables.

Reports are written for the purpose (`corpora/build`, `--many`): every round reads reports that it has not seen, so that
nothing is remembered; but they are varied from those of one corpus, so the ratio is told of reports of several corpora
too, which share no sentence. All is measured in one process and in processor time, the least of several rounds, so that
the ratios hold on a noisy machine. The peers are the extra `bench`; one that is absent is named. `--write` puts the
tables into docs/performance.md.
"""

import argparse
import importlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT))  # corpora/build is in no wheel; last, so that nlp_reports stays the installed one

from corpora.build.corpus import SOURCES, build, read_corpus  # noqa: E402 - the path comes first
from corpora.build.many import build_many  # noqa: E402
from nlp_reports import pipeline  # noqa: E402
from nlp_reports.checks import Context, review, values_in  # noqa: E402
from nlp_reports.figures import extract, figures_of  # noqa: E402
from nlp_reports.guidelines import align, read_guideline  # noqa: E402
from nlp_reports.guidelines.recipients import read_recipients  # noqa: E402
from nlp_reports.indicators import doubted  # noqa: E402
from nlp_reports.model import Analysis, Guideline, Run, Statement  # noqa: E402
from nlp_reports.publishing.page import to_page  # noqa: E402
from nlp_reports.publishing.tables.files import tables, to_csv  # noqa: E402
from nlp_reports.publishing.word.draft import to_draft  # noqa: E402
from nlp_reports.publishing.word.passages import to_passages  # noqa: E402
from nlp_reports.publishing.workbook.results import to_workbook  # noqa: E402
from nlp_reports.reading import read_report  # noqa: E402
from nlp_reports.text import sentences_of  # noqa: E402
from nlp_reports.themes import cluster, select, statements_of  # noqa: E402

PAGE_OF_DOCS = ROOT / "docs" / "performance.md"
BEGIN = "<!-- figures: written by `python benchmarks/performance/run.py --write` -->\n"
END = "<!-- /figures -->"
SIZES = (1, 10, 100)
ROUNDS, EACH = 5, 8
# Corpora of unions on one guideline, whose authors shared no text; the first only warms up.
APART = ("que_trung", "hoa_chau", "yen_giang", "cam_ninh", "son_dai", "thanh_giang")
# Characters on a page of A4 in the letters of the decree (14 pt).
PAGE = 2_000
BUDGET = 300

Times = dict[str, float]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one call."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def least(work: Callable[[], object], rounds: int = 3) -> float:
    """Return the least processor time of several calls."""
    return min(seconds(work) for _ in range(rounds))


def country(count: int, seed: int, folder: Path) -> Path:
    """Return a folder with `count` reports, the guideline and the list of units."""
    out = folder / f"{count}-{seed}"
    build_many(read_corpus(SOURCES / "tra_son"), count, seed, out)
    return out


def written(name: str, folder: Path) -> Path:
    """Return the folder of a corpus, built below `folder`."""
    build(read_corpus(SOURCES / name), folder / name)
    return folder / name


def reports_in(folder: Path) -> list[Path]:
    """Return the Word files of a folder in order."""
    return sorted((folder / "reports").rglob("*.docx"))


def timed(times: Times, stage: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the work gives
    """Return what `work` gives and add its time to a stage."""
    begun = time.process_time()
    result = work()
    times[stage] = times.get(stage, 0.0) + time.process_time() - begun
    return result


def staged(path: Path, guideline: Guideline, times: Times) -> Analysis:
    """Return the analysis of one report, made as `pipeline.analyse` makes it, each stage timed."""
    report = timed(times, "reading", lambda: read_report(path, name=path.stem))
    sentences = timed(times, "sentences", lambda: sentences_of(report))
    figures = timed(times, "figures", lambda: figures_of(report, sentences))
    alignment = timed(times, "topics", lambda: align(report, sentences, guideline))
    context = Context(report, sentences, figures, guideline, alignment)
    # The checks ask for the values too, where no words speak of a topic: they are timed by themselves.
    found = timed(times, "asked figures", lambda: values_in(context))
    coverage, findings = timed(times, "checks", lambda: review(context))
    said = timed(times, "statements", lambda: statements_of(report, sentences, alignment.topics))
    values = doubted(found, findings, figures)
    return Analysis(
        report, sentences, figures, findings, coverage, said, values, alignment.topics, alignment.table_topics
    )


def stages(folder: Path) -> tuple[Times, int]:
    """Return the time of each stage over all reports of a folder, and their pages."""
    times: Times = {}
    guideline = read_guideline(folder / "guideline.docx")
    made = [staged(path, guideline, times) for path in reports_in(folder)]
    pages = sum(len(analysis.report.text) for analysis in made) // PAGE
    known = {analysis.report.digest: analysis for analysis in made}
    names = read_recipients(folder / "danh_sach_don_vi.txt")
    options = pipeline.Options(names, known=known)
    run: Run = timed(times, "all together", lambda: pipeline.journey(folder / "reports", guideline, options))
    run = Run(guideline, run.receipts, tuple(made), run.themes, run.totals, run.draft)
    timed(times, "tables", lambda: [to_csv(name, rows) for name, rows in tables(run).items()])
    timed(times, "workbook", lambda: to_workbook(run))
    timed(times, "page", lambda: to_page(run))
    timed(times, "Word files", lambda: (to_draft(run), to_draft(run, internal=False), to_passages(run)))
    return times, pages


def stage_table(folder: Path) -> Iterator[str]:
    """Go through the table of stages: milliseconds per report and per page."""
    found = [stages(country(size, 100 + size, folder)) for size in SIZES]
    yield "| stage, ms per report (per page) | " + " | ".join(f"{size} reports" for size in SIZES) + " |"
    yield "|---|" + "---:|" * len(SIZES)
    for stage in found[0][0]:
        cells = [_cell(times[stage], size, pages) for size, (times, pages) in zip(SIZES, found, strict=True)]
        yield f"| {stage} | {' | '.join(cells)} |"
    cells = [_cell(sum(times.values()), size, pages) for size, (times, pages) in zip(SIZES, found, strict=True)]
    yield f"| sum | {' | '.join(cells)} |"


def _cell(taken: float, reports: int, pages: int) -> str:
    return f"{1e3 * taken / reports:.0f} ({1e3 * taken / max(pages, 1):.1f})"


def peer(module: str, use: Callable[[Any], float]) -> float | None:
    """Return the time of a peer, None where it is not installed."""
    try:
        return use(importlib.import_module(module))
    except ImportError:
        return None


def against_words(folder: Path) -> Iterator[str]:
    """Go through the ratios to the bare tokeniser: files to table rows, and the same sentences cut into words."""
    guideline = read_guideline(folder / "guideline.docx")
    every = reports_in(folder)
    varied = [every[number * EACH : (number + 1) * EACH] for number in range(ROUNDS)]
    yield _told("reports varied from one corpus", [_ratio_to_words(paths, guideline) for paths in varied])
    for path in reports_in(written(APART[0], folder)):
        _rows(path, guideline)
    apart = [reports_in(written(name, folder)) for name in APART[1:]]
    yield _told(
        f"reports of {len(apart)} corpora that share no sentence", [_ratio_to_words(p, guideline) for p in apart]
    )


def _told(what: str, ratios: Sequence[float]) -> str:
    numbers = f"{min(ratios):.2f} | {statistics.median(ratios):.2f}"
    return f"| file to table rows, {what} | `underthesea.word_tokenize` on the same sentences | {numbers} |"


def _ratio_to_words(paths: Sequence[Path], guideline: Guideline) -> float:
    """Return how many times as long files take to become table rows as their sentences to be cut into words."""
    tokenise = importlib.import_module("underthesea").word_tokenize
    tokenise("khởi động")
    made: list[Analysis] = []
    ours = seconds(lambda: made.extend(_rows(path, guideline) for path in paths))
    said = [one.sentence_text(s.ref) for one in made for s in one.sentences]
    return ours / least(lambda: [tokenise(text) for text in said], 2)


def _rows(path: Path, guideline: Guideline) -> Analysis:
    analysis = pipeline.analyse(path, guideline)
    tables(Run(guideline, (), (analysis,)))
    return analysis


def against_peers(folder: Path) -> Iterator[str]:
    """Go through the ratios of single stages to what others do for the same purpose."""
    paths = reports_in(folder)[: 2 * EACH]
    guideline = read_guideline(folder / "guideline.docx")
    ours = least(lambda: [read_report(path) for path in paths])
    for name in ("markitdown", "docling"):
        yield _ratio("reading Word files", name, ours, peer(name, lambda module: _converted(module, paths)))
    made = [pipeline.analyse(path, guideline, name=path.stem) for path in paths]
    statements = [said for one in made for said in one.statements]
    themes = cluster(statements, guideline.topics)
    ours = least(lambda: cluster(statements, guideline.topics))
    yield _ratio("themes", "TF-IDF and KMeans, as many groups", ours, _kmeans(statements, len(themes)))
    documents = [[one.sentence_text(s.ref) for s in one.sentences] for one in made]
    ours = least(lambda: select(documents, BUDGET))
    yield _ratio("selection", "sumy LexRank", ours, peer("sumy", lambda _: _lexrank(documents)))


def _ratio(what: str, other: str, ours: float, theirs: float | None) -> str:
    return f"| {what} | {other} | {f'{ours / theirs:.2f}' if theirs else 'not installed'} | |"


def _converted(module: Any, paths: Sequence[Path]) -> float:  # noqa: ANN401 - peers publish no types
    if module.__name__ == "docling":
        converter = importlib.import_module("docling.document_converter").DocumentConverter()
        return least(lambda: [converter.convert(path).document.export_to_markdown() for path in paths])
    converter = module.MarkItDown()
    return least(lambda: [converter.convert(str(path)).text_content for path in paths])


def _kmeans(statements: Sequence[Statement], groups: int) -> float:
    vectoriser = importlib.import_module("sklearn.feature_extraction.text").TfidfVectorizer
    model = importlib.import_module("sklearn.cluster").KMeans
    texts = [said.text for said in statements]
    return least(
        lambda: model(n_clusters=min(groups, len(texts)), n_init=1, random_state=0).fit(
            vectoriser().fit_transform(texts)
        )
    )


def _lexrank(documents: Sequence[Sequence[str]]) -> float:
    parser = importlib.import_module("sumy.parsers.plaintext").PlaintextParser
    summariser = importlib.import_module("sumy.summarizers.lex_rank").LexRankSummarizer
    texts = [text for document in documents for text in document]

    class Lines:
        def to_sentences(self, written: str) -> tuple[str, ...]:
            return tuple(line for line in written.split("\n") if line)

        def to_words(self, written: str) -> tuple[str, ...]:
            return tuple(written.lower().split())

    return least(lambda: summariser()(parser.from_string("\n".join(texts), Lines()).document, 15), 1)


def figures_speed(folder: Path) -> Iterator[str]:
    """Go through the speed of reading figures alone, as `benchmarks/figures` measures it."""
    reports = [read_report(path) for path in reports_in(folder)[:EACH]]
    said = [one.span.of(report.text) for report in reports for one in sentences_of(report)]
    taken = least(lambda: [extract(text) for text in said])
    yield f"Figures alone are read from {len(said) / taken:,.0f} sentences a second and core."


def second_run(folder: Path) -> Iterator[str]:
    """Go through what a first and a second run of the command line over the same reports take, as whole processes."""
    out = folder / "ra"
    command = [
        *(sys.executable, "-c", "from nlp_reports.cli import entry; entry()", "run", str(folder / "reports")),
        *("-g", str(folder / "guideline.docx"), "--recipients", str(folder / "danh_sach_don_vi.txt"), "-o", str(out)),
    ]
    first, second = process(command), min(process(command) for _ in range(3))
    count = len(reports_in(folder))
    yield f"A second run of {count} unchanged reports, as a whole process, is {first / second:.0f} times as fast"
    yield f"as the first ({first:.1f} s and {second:.1f} s of processor time)."


def imports() -> Iterator[str]:
    """Go through the times of starting, less what the interpreter itself takes."""
    empty = min(process([sys.executable, "-c", "pass"]) for _ in range(5))
    for what, statement in (
        ("import nlp_reports", "import nlp_reports"),
        ("nlp-reports --help", "from nlp_reports.cli import main; main(['--help'])"),
    ):
        taken = min(process([sys.executable, "-c", statement]) for _ in range(5)) - empty
        yield f"| `{what}` | {taken:.2f} s |"


def process(command: list[str]) -> float:
    """Return the processor time of a whole process and of those that it waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own program
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def page(folder: Path) -> Iterator[str]:
    """Go through the lines of the measured part of the page."""
    reports = country(ROUNDS * EACH, 1, folder)
    warm = read_guideline(reports / "guideline.docx")
    for path in reports_in(country(EACH, 2, folder)):
        _rows(path, warm)
    yield "| what | beside | ratio, least | median |"
    yield "|---|---|---:|---:|"
    yield from against_words(reports)
    yield from against_peers(reports)
    yield ""
    yield from stage_table(folder)
    yield ""
    yield from figures_speed(reports)
    yield ""
    yield from second_run(country(SIZES[-1], 3, folder))
    yield ""
    yield "| start | processor time beyond the interpreter's |"
    yield "|---|---:|"
    yield from imports()


def main() -> None:
    """Measure, print and, where asked, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    write = parser.parse_args().write
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for line in page(Path(folder)):
            print(line, flush=True)
            lines.append(line)
    if write:
        before, _, rest = PAGE_OF_DOCS.read_text("utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE_OF_DOCS.write_text(before + BEGIN + "\n".join(lines) + "\n" + END + after, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
