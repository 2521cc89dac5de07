"""Measure the checks of figures on cases of known outcome: `python benchmarks/figures/relations.py CASES.tsv…`.

A line is outcome (not, fits, none), kind, text; " ¶ " parts two paragraphs of one report, the second of them in its
assessment. Prints precision and recall of the
accusations, by kind, and every case that came out otherwise.
"""

import argparse
import datetime as dt
from collections import Counter
from pathlib import Path

from nlp_reports.figures import Outcome, Relation, figures_of, relations_of
from nlp_reports.model import Letterhead, Paragraph, ParagraphKind, Report, Section, SectionKind, Sentence, Span

_WRITTEN = dt.date(2020, 11, 25)


def relations_in(text: str) -> tuple[Relation, ...]:
    """Return the relations of a report whose paragraphs, one sentence each, are parted by " ¶ "."""
    said = text.split(" ¶ ")
    whole = "".join(part + "\n" for part in said)
    spans, at = [], 0
    for part in said:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 1
    last = len(spans) - 1
    paragraphs = tuple(
        Paragraph(n, ParagraphKind.BODY, span, span, section=int(0 < n == last)) for n, span in enumerate(spans)
    )
    sections = (
        Section("II", "II", "KẾT QUẢ", 1, SectionKind.RESULTS, Span(0, 0), Span(0, spans[last].start), -1, 0),
        Section("III", "III", "ĐÁNH GIÁ CHUNG", 1, SectionKind.ASSESSMENT, spans[last], spans[last], -1, last),
    )
    report = Report("bc", "bc.docx", whole, paragraphs, sections, letterhead=Letterhead(date=_WRITTEN))
    sentences = tuple(Sentence(n + 1, p.span, n, p.section) for n, p in enumerate(paragraphs))
    return relations_of(report, sentences, figures_of(report, sentences))


def _judge(wanted: str, kind: str, text: str, tally: Counter[tuple[str, str]]) -> str:
    """Count one case and return what came out otherwise than wanted, empty where nothing did."""
    found = relations_in(text)
    accused = sorted({str(one.kind) for one in found if one.outcome is Outcome.NOT})
    if wanted == "not":
        tally[kind, "found" if accused else "missed"] += 1
        return "" if accused else f"missed {kind}: {text}"
    tally["-", "sound"] += 1
    if accused:
        tally[accused[0], "false"] += 1
        return f"FALSE {'+'.join(accused)}: {text}"
    sure = wanted == "none" or any(one.outcome is Outcome.FITS for one in found)
    tally["-", "sure" if sure else "unchecked"] += 1
    return "" if sure else f"unchecked {kind}: {text}"


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path, metavar="CASES.tsv")
    lines = [line for path in parser.parse_args().cases for line in path.read_text("utf-8").splitlines()]
    tally: Counter[tuple[str, str]] = Counter()
    for line in lines:
        if line and not line.startswith("#"):
            wanted, kind, text = line.split("\t")
            otherwise = _judge(wanted, kind, text, tally)
            if otherwise:
                print(otherwise)
    for kind in sorted({kind for kind, _ in tally} - {"-"}):
        print(f"{kind:18} found {tally[kind, 'found']:3} missed {tally[kind, 'missed']:3} false {tally[kind, 'false']}")
    found, missed, false = (sum(n for (_, what), n in tally.items() if what == w) for w in ("found", "missed", "false"))
    print(f"accusations        P {found / max(1, found + false):.3f} R {found / max(1, found + missed):.3f}")
    print(f"sound {tally['-', 'sound']}, of them not checked though they could be {tally['-', 'unchecked']}")


if __name__ == "__main__":
    main()
