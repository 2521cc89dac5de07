"""What a guideline says around its outline that holds for all its items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlp_reports.guidelines.asking.inside import rules_brackets
from nlp_reports.guidelines.asking.marked import defined_markers, words_elsewhere
from nlp_reports.guidelines.asking.squares import rules_squares
from nlp_reports.guidelines.letter.letter_signs import letters_explained
from nlp_reports.guidelines.letter.nil import rules_nil
from nlp_reports.guidelines.letter.signs import Signs, signs_of


@dataclass(frozen=True, slots=True)
class Rules:
    """How to read the items of one guideline.

    `rare`: it says how to answer where nothing happened; `bracketed`: what stands in brackets is to be told in figures;
    `squared`: square brackets hold all that is; `markers`: the words that lead in figures; `signs`: what stands beside
    items to say so; `letters`: those in brackets behind a phrase that ask for its figures, and the words for them;
    `worded`: what bears no such marker, sign or letters is told in words.
    """

    rare: bool = False
    bracketed: bool = False
    squared: bool = False
    markers: tuple[str, ...] = ()
    signs: Signs = field(default_factory=Signs)
    letters: Mapping[str, str] = field(default_factory=dict)
    worded: bool = False


def rules_of(sentences: Sequence[str]) -> Rules:
    """Return what these sentences around the outline rule for all items.

    >>> rules_of(["Phần sau chữ “Cần đếm” là những con số phải nêu."]).markers
    ('Cần đếm',)
    """
    brackets = rules_brackets(sentences), rules_squares(sentences)
    letters = letters_explained(sentences)
    return Rules(
        rules_nil(sentences),
        *brackets,
        defined_markers(sentences),
        signs_of(sentences),
        letters,
        words_elsewhere(sentences),
    )
