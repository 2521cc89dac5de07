"""Were statements given their role, and gathered as a person gathers them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.tally import Tally, bcubed
from nlp_reports.model import Statement

ROLES = ("strength", "limitation", "cause", "proposal")


def roles(pairings: Sequence[Pairing]) -> Tally:
    """Count statements whose role is right; `more` has `found` and `extra` (ours where the gold has none)."""
    tally = Tally()
    for pairing in pairings:
        said = _by_sentence(pairing)
        served: set[str] = set()
        for sentence, mates in zip(pairing.gold.sentences, pairing.mates, strict=True):
            if sentence.role:
                mate = _mate(said, mates, sentence.role, served)
                right = mate is not None and mate.role.value == sentence.role
                tally.hit, tally.missed = tally.hit + right, tally.missed + (not right)
                tally.more["found"] += mate is not None
        tally.more["extra"] += sum(not any(s.role for s in pairing.heard.get(ref, ())) for ref in said)
    return tally


def themes(pairings: Sequence[Pairing], theme_of: Mapping[str, str]) -> dict[str, tuple[float, int]]:
    """Return B-cubed F1 and number of statements for each role; `theme_of` gives the theme of a statement's key.

    A statement that was not found costs `roles` and is left out here; one without a theme is a theme of its own.
    """
    items: dict[str, list[tuple[str, str]]] = {role: [] for role in ROLES}
    for pairing in pairings:
        said, served = _by_sentence(pairing), set[str]()
        for position, (sentence, mates) in enumerate(zip(pairing.gold.sentences, pairing.mates, strict=True)):
            role = sentence.role.split("_")[0]
            mate = _mate(said, mates, sentence.role, served) if sentence.role else None
            if mate is None or not sentence.theme or role not in items or mate.key in served:
                continue
            served.add(mate.key)
            own = sentence.theme.startswith("X")
            gold = f"{pairing.gold.name}:{sentence.theme}" if own else sentence.theme
            items[role].append((gold, theme_of.get(mate.key) or f"{pairing.gold.name}:{position}"))
    return {role: (bcubed(pairs), len(pairs)) for role, pairs in items.items()}


def _by_sentence(pairing: Pairing) -> dict[int, list[Statement]]:
    said: dict[int, list[Statement]] = defaultdict(list)
    for statement in pairing.ours.statements:
        said[statement.sentence].append(statement)
    return dict(said)


def _mate(
    said: Mapping[int, Sequence[Statement]], mates: Sequence[int], role: str, served: set[str]
) -> Statement | None:
    """Return our statement for a gold one: the right role first, then one that serves no other."""
    ours = [statement for mate in mates for statement in said.get(mate, ())]
    return min(ours, key=lambda s: (s.role.value != role, s.key in served), default=None)
