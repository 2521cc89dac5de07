"""Required figures that a guideline lists apart from its outline: "Điểm 1b: số chi hội, số hội viên; điểm 2a: …"."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from nlp_reports.guidelines.asking.counting import begins_with_money
from nlp_reports.guidelines.asking.marked import figures_listed
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.outlines.citing import Cite
from nlp_reports.guidelines.outlines.closing_lists import listed_cites
from nlp_reports.guidelines.outlines.item_labels import steps_of
from nlp_reports.guidelines.vocabulary import Weights, features, telling_words
from nlp_reports.model import ParagraphKind, Report, is_within

_TEXT = frozenset({ParagraphKind.ITEM, ParagraphKind.BODY, ParagraphKind.ROW})
_FEWEST = 2
_CODE = re.compile(r"(?<![^\W\d])([A-HĐ])(?=\d)")
_OR = re.compile(r"\b(?P<one>số \w+) \(hoặc (?P<other>số \w+)\)")
Texts = Mapping[str, str]


def figures_apart(report: Report, outline: Container[int], items: Texts) -> dict[str, str]:
    """Return the figures that lists outside the outline name for each item, by its id; nothing for none.

    `outline`: the sections of the outline; `items`: the text of each item by its id.
    """
    outside = [one for one in report.paragraphs if one.kind in _TEXT and one.section not in outline]
    cites = [cite for _, cite in listed_cites([one.span.of(report.text) for one in outside])]
    found: dict[str, list[str]] = {}
    if len({path for cite in cites for path in cite.paths}) >= _FEWEST:
        for cite in cites:
            for item, told in _told(cite, items):
                found.setdefault(item, []).extend(figures_listed(told))
    return {item: "; ".join(figures) for item, figures in found.items()}


def _told(cite: Cite, items: Texts) -> Iterator[tuple[str, str]]:
    """Yield each item that a cite means with the figures that are told for it."""
    named = [_meant(path, items) for path in cite.paths]
    among = [item for one in named for item in one]
    if cite.each or len(among) == 1:
        yield from ((item, _chosen(cite.told, items[item])) for item in among)
        return
    shared = _shared_out(_pieces(cite.told), {item: items[item] for item in among})
    # "Mục 3 và mục 5: số người, số tiền": one that nothing is said of alone has all of it, as the others have.
    whole = len(named) > 1 and any(not any(item in shared for item in one) for one in named)
    if whole and all(len(one) == 1 for one in named):
        yield from ((item, cite.told) for item in among)
    else:
        yield from ((item, "; ".join(told)) for item, told in shared.items())


def _meant(path: str, items: Texts) -> list[str]:
    """Return the items that a path means: the one with this label, else those below the section that has it.

    >>> _meant("A1", {"II.A.1": "", "II.A.2": ""}), _meant("I.4", {"I.4.a": "", "I.4.b": ""}), _meant("V.2", {"2": ""})
    (['II.A.1'], ['I.4.a', 'I.4.b'], ['2'])
    """
    steps = _CODE.sub(r"\1.", path).split(".")
    for ways in (path, *(".".join(steps[at:]) for at in range(len(steps)))):
        own = next((item for item in items if f".{steps_of(item)}".endswith(f".{steps_of(ways)}")), "")
        if own:
            return [own]
        above = next((one for item in items for one in _above(item) if f".{one}".endswith(f".{ways}")), "")
        if above:
            return [item for item in items if is_within(item, above)]
    return []


def _above(item: str) -> Iterator[str]:
    steps = item.split(".")
    yield from (".".join(steps[:at]) for at in range(1, len(steps)))


def _pieces(told: str) -> list[str]:
    """Return the parts of a list that may be of several items: parted by semicolons, else by commas.

    What does not ask itself goes with the part before it.

    >>> _pieces("số lớp, số người; số đơn"), _pieces("số phòng vắt, trữ sữa, số cháu")
    (['số lớp, số người', 'số đơn'], ['số phòng vắt, trữ sữa', 'số cháu'])
    """
    pieces: list[str] = []
    for part in re.split(r";\s+" if ";" in told else r",\s+", told):
        if pieces and not (asks(part) or begins_with_money(part)):
            pieces[-1] = f"{pieces[-1]}, {part}"
        else:
            pieces.append(part)
    return pieces


def _shared_out(pieces: Sequence[str], items: Texts) -> dict[str, list[str]]:
    """Return for each of `items` the figures that speak of it; what speaks of none goes with the one before it."""
    weights = Weights([features(text) for text in items.values()])
    found: dict[str, list[str]] = {}
    home, waiting = "", list[str]()
    for piece in pieces:
        spoken = features(piece)
        scores = {item: weights.shared(spoken, features(text)) for item, text in items.items()}
        best = max(scores, key=lambda item: scores[item], default="")
        home = best if best and scores[best] > 0 else home
        waiting.append(piece)
        if home:
            found.setdefault(home, []).extend(waiting)
            waiting = []
    return found


def _chosen(told: str, text: str) -> str:
    """Return a list with that one of two figures which fits an item: "số người (hoặc số nhà)" of houses."""

    def fitting(found: re.Match[str]) -> str:
        return found["other"] if telling_words(found["other"]) & telling_words(text) else found["one"]

    return _OR.sub(fitting, told)
