"""What a well-formed .rep file may still get wrong: labels that contradict each other or the guideline."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from corpora.build import rep as reader
from corpora.build.nouns import Block, Heading, Rep, Sentence
from corpora.build.slips import Slip


def check(path: Path) -> list[Slip]:
    """Everything that is wrong in one file, in the order of its lines; doubts are marked as such."""
    rep, slips = reader.inspect(path)
    if rep is not None:
        slips += cross(rep)
    return sorted(slips)


def cross(rep: Rep) -> list[Slip]:
    """What only the whole file can tell."""
    found = [*_outline(rep), *_conflicts(rep), *_silence(rep)]
    if rep.header.type == "report":
        found += [*_sentences(rep), *_topics(rep)]
    return [Slip(rep.path, line, message, doubt=doubt) for line, message, doubt in found]


Found = Iterator[tuple[int, str, bool]]


def _outline(rep: Rep) -> Found:
    """A heading stands at most one level below the one above it; H1 to H3 is in use and only a doubt."""
    last = 0
    if not any(isinstance(i, Heading) for i in rep.items):
        yield 1, "no heading (H1 …) in the file", False
    for item in rep.items:
        if isinstance(item, Heading):
            if not last and item.level != 1:
                yield item.line, f"the first heading is H{item.level}: it is an H1", False
            last = item.level


def _conflicts(rep: Rep) -> Found:
    """A conflict has two sides at least."""
    sides: dict[str, list[int]] = defaultdict(list)
    for block in rep.blocks:
        for s in block.sentences:
            if s.inconsistent and s.inconsistent.startswith("conflict:"):
                sides[s.inconsistent].append(s.line)
    for letter, lines in sides.items():
        if len(lines) == 1:
            yield lines[0], f"{letter} stands on one sentence only: mark both sentences with the same letter", False


def _silence(rep: Rep) -> Found:
    """A topic said to be missing has no evidence."""
    for block in rep.blocks:
        for topic in block.topics:
            if topic in rep.header.missing:
                yield block.line, f"@{topic} speaks here, but the header says @missing {topic}: one of the two", False


def _sentences(rep: Rep) -> Found:
    """Digits that nobody marked, and vague sentences that hold evidence."""
    for block in rep.blocks:
        for s in block.sentences:
            digits = _unmarked(s)
            if digits:
                yield s.line, f"unmarked '{digits}': mark it {{text|value|unit}} or <…>", True
            if s.label == "V" and s.has_figure:
                yield s.line, "a V sentence holds a figure: is it K, or is the figure no evidence (<…>)?", True
            if s.label == "V" and not s.why:
                yield s.line, "a V sentence gives its reason: '  ## why=…'", True


def _unmarked(s: Sentence) -> str:
    """The first run of text with a digit that stands in no mark."""
    covered = {i for m in s.marks for i in range(m.start, m.start + len(m.text))}
    for found in re.finditer(r"\S*\d\S*", s.text):
        if re.fullmatch(r"\W*k?m[23]\W*", found[0]):  # a square or cubic metre
            continue
        if any(c.isdigit() and found.start() + k not in covered for k, c in enumerate(found[0])):
            return found[0]
    return ""


def _topics(rep: Rep) -> Found:
    """Topic ids are the guideline's, and every topic is spoken of or said to be missing."""
    known = guideline_topics(rep.path.parent.parent / "guideline.gold.yaml")
    if not known:
        return
    spoken = {t: b.line for b in reversed(rep.blocks) for t in b.topics}
    head = {t: 1 for ids in (rep.header.missing, rep.header.partial, rep.header.nofigures) for t in ids}
    for topic, line in {**head, **spoken}.items():
        part = any(topic.startswith(f"{k}.") for k, state in known.items() if state == "open")
        if known.get(topic, "inner") == "inner" and not part:
            yield line, f"'{topic}' is no topic (no leaf) of guideline.gold.yaml", False
    for topic in sorted(k for k, state in known.items() if state == "scored" and k not in spoken and k not in head):
        yield 1, f"no paragraph speaks of topic {topic}: add it to @missing (or to a paragraph's @topics)", False
    for topic in sorted(set(rep.header.nofigures) & _counted(rep)):
        yield 1, f"@nofigures {topic}, but a sentence of the topic holds figures: is that meant?", True


def _counted(rep: Rep) -> set[str]:
    """Topics with a figure in a paragraph that is evidence for nothing else."""
    alone = (b for b in rep.blocks if isinstance(b, Block) and len(b.topics) == 1)
    return {b.topics[0] for b in alone if any(s.has_figure for s in b.sentences)}


def guideline_topics(path: Path) -> dict[str, str]:
    """Id → scored (a topic of coverage), inner (it has parts), open (assessment and plans, whose parts are free)."""
    if not path.exists():
        return {}
    data = yaml.safe_load(path.read_text("utf-8"))
    kinds = {str(s["id"]): s.get("kind") for s in data.get("sections", [])}
    known = {i: "inner" if kind in ("background", "results") else "open" for i, kind in kinds.items()}
    for topic in data.get("topics", []):
        home = max((k for k in kinds if f"{topic['id']}.".startswith(f"{k}.")), key=len, default="")
        known[str(topic["id"])] = "open" if known.get(home) == "open" else "scored"
    return known
