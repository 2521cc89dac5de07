"""What a guideline asks of one topic that general words alone speak of, or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.aligning.telling import Matters, Member


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, table or row of the evidence: its features, and the members of the asked matters that it touches.

    `paragraph` is -1 for tables and rows. What is neither `proven` nor `claimed` stands by what follows it.
    """

    spoken: frozenset[str]
    touched: frozenset[Member]
    paragraph: int
    proven: bool
    claimed: bool


@dataclass(frozen=True, slots=True)
class Unproven:
    """How much of what is asked no proof tells.

    `members` counts those that no proof touches; `least` is the share of its words that stand in proofs, 0..1, of the
    member that has least. `claimed` is the weight of the asked words that one claim speaks of and nothing else, where a
    matter of the guideline weighs 1 on the average; `apart` that of a claim in a paragraph without proof.
    """

    members: int = 0
    least: float = 1.0
    claimed: float = 0.0
    apart: float = 0.0


def unproven_of(said: Sequence[Said], asked: Matters) -> Unproven:
    """Return how much of what is `asked` of a topic no proof tells; side matters are left out."""
    members = [member for matter in asked.matters if not matter.side for member in matter.members]
    telling = _union(member.words | member.names | member.syllables for member in members)
    proven, claims = [one for one in said if one.proven], [one for one in said if one.claimed]
    told, touched = _union(one.spoken for one in proven), [one.touched for one in proven]
    beside = _union(one.spoken for one in said if not one.claimed)
    places = {one.paragraph for one in proven}

    def most(ones: Iterable[Said]) -> float:
        alone = (asked.weights.of((one.spoken & telling) - beside) for one in ones)
        return max(alone, default=0.0) / (asked.mean or 1.0)

    return Unproven(
        sum(not any(member in one for one in touched) for member in members),
        min((asked.weights.shared(told, member.words) / member.weight for member in members), default=1.0),
        most(claims),
        most(one for one in claims if one.paragraph not in places),
    )


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
