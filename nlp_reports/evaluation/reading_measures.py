"""Was the report read as a person reads it: letterhead, headings, sentences."""

from collections import Counter
from collections.abc import Sequence

from nlp_reports.evaluation.matching import keys, squash
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.tally import Tally


def letterheads(pairings: Sequence[Pairing]) -> Tally:
    """Count letterhead fields that are right; `more` has them by field: unit, number, date."""
    tally = Tally()
    for pairing in pairings:
        head = pairing.ours.report.letterhead
        fields = {
            "unit": (pairing.gold.unit, head.unit),
            "number": (pairing.gold.number, head.number),
            "date": (pairing.gold.date, head.date.isoformat() if head.date else ""),
        }
        for name, (gold, ours) in fields.items():
            right = pairing.read and squash(gold) == squash(ours)
            tally.more[name] += right
            tally.hit, tally.missed = tally.hit + right, tally.missed + (not right)
    return tally


def headings(pairings: Sequence[Pairing]) -> Tally:
    """Count headings by title; `more["level"]` are those whose level is right too."""
    tally = Tally()
    for pairing in pairings:
        gold = Counter((level, squash(title)) for level, title in pairing.gold.headings)
        ours = _our_headings(pairing, {title for _, title in gold})
        gold_titles, our_titles = (Counter(title for _, title in both.elements()) for both in (gold, ours))
        tally.hit += (gold_titles & our_titles).total()
        tally.false += (our_titles - gold_titles).total()
        tally.missed += (gold_titles - our_titles).total()
        tally.more["level"] += (gold & ours).total()
    return tally


def _our_headings(pairing: Pairing, titles: set[str]) -> Counter[tuple[int, str]]:
    """Our headings by level and title; a pseudo-heading that the gold leaves open is left out."""
    asides = {key for sentence in pairing.gold.sentences if sentence.aside for key in keys(sentence.text)}
    ours: Counter[tuple[int, str]] = Counter()
    for section in pairing.ours.report.sections:
        title = next((key for key in sorted(keys(section.title)) if key in titles), squash(section.title))
        if title in titles or not keys(section.title) & asides:
            ours[section.level, title] += 1
    return ours


def sentences(pairings: Sequence[Pairing]) -> Tally:
    """Count gold sentences that we cut exactly; `more["found"]` are those that lie in some sentence of ours."""
    tally = Tally()
    for pairing in pairings:
        ours = {key for s in pairing.ours.sentences for key in keys(s.span.of(pairing.ours.report.text))}
        before = ""
        for sentence, mates in zip(pairing.gold.sentences, pairing.mates, strict=True):
            if sentence.aside:
                before = squash(sentence.text)
                continue
            wanted = keys(sentence.text)
            wanted |= {before + key for key in wanted} if before else set()
            exact = bool(wanted & ours)
            tally.hit, tally.missed = tally.hit + exact, tally.missed + (not exact)
            tally.more["found"] += bool(mates)
            before = ""
    return tally
