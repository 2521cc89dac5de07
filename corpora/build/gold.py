"""The gold labels of one report, in the form that the scorer reads."""

from collections.abc import Iterator, Sequence
from typing import Any

from corpora.build.nouns import Block, Heading, Mark, Rep, Sentence, Table

Json = dict[str, Any]


def gold(rep: Rep, file: str) -> Json:
    """Everything the labels of a report say, with the rule for partial applied."""
    head = rep.header
    return {
        "file": file,
        **{key: getattr(head, key) for key in ("unit", "kind", "number", "date", "title")},
        "missing": list(head.missing),
        "partial": partial(rep),
        "nofigures": list(head.nofigures),
        "headings": [
            {"level": i.level, "label": i.label, "title": i.title} for i in rep.items if isinstance(i, Heading)
        ],
        "tables": [[list(row) for row in i.rows] for i in rep.items if isinstance(i, Table)],
        "sentences": list(_sentences(rep)),
    }


def partial(rep: Rep) -> list[str]:
    """The listed topics, and by rule those of which V sentences speak and no K sentence: general words only."""
    labels: dict[str, set[str]] = {}
    for block in rep.blocks:
        for topic in block.topics:
            labels.setdefault(topic, set()).update(s.label for s in block.sentences)
    ruled = [t for t, said in labels.items() if "V" in said and "K" not in said and t not in rep.header.missing]
    return [*rep.header.partial, *sorted(set(ruled) - set(rep.header.partial))]


def _sentences(rep: Rep) -> Iterator[Json]:
    path: list[Heading] = []
    for item in rep.items:
        if isinstance(item, Heading):
            path = [*(h for h in path if h.level < item.level), item]
        elif isinstance(item, Block):
            section = join_labels([h.label for h in path])
            for k, sentence in enumerate(item.sentences):
                yield _sentence(sentence, item, section, after=any(s.has_figure for s in item.sentences[:k]))


def join_labels(labels: Sequence[str]) -> str:
    """`III`, `2`, `2.1` → `III.2.1`: a label that contains its parent's replaces it, as the topic ids do."""
    kept: list[str] = []
    for label in filter(None, labels):
        if kept and label.startswith(f"{kept[-1]}."):
            kept.pop()
        kept.append(label)
    return ".".join(kept)


def _sentence(s: Sentence, block: Block, section: str, *, after: bool) -> Json:
    labels = {"role": s.role, "theme": s.theme, "inconsistent": s.inconsistent, "why": s.why}
    return {
        "text": s.text,
        "label": s.label,
        "topics": list(block.topics),
        "section": section,
        "block": block.mark,
        "after_figures": after,
        "figures": [
            {"text": m.text, "value": m.value, "unit": m.unit, "start": m.start} for m in _marks(s, figure=True)
        ],
        "not_figures": [{"text": m.text, "start": m.start} for m in _marks(s, figure=False)],
        **{key: value for key, value in labels.items() if value is not None},
    }


def _marks(s: Sentence, *, figure: bool) -> list[Mark]:
    return [m for m in s.marks if m.is_figure == figure]
