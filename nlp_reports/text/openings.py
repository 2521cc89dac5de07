"""What the boundary rules know from the lexicon: abbreviations, how sentences open, what labels and grades follow."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text.folding import fold
from nlp_reports.text.terms import matches

_WORD = re.compile(r"[\w./]+$")
_AMOUNT = re.compile(r"\d\s*$")
_GLUED_AMOUNT = re.compile(r"^\d[\d.,]*")


def last_word(lead: str) -> str:
    """Return the word that ends `lead`, dots and slashes inside kept; empty after a bracket or quote."""
    match = _WORD.search(lead, lead.rfind(" ") + 1)
    return match[0].lstrip("./") if match else ""


def kind_of(lead: str) -> str:
    """Return the kind of the abbreviation that ends `lead` ("name", "place", "person" …), empty when it is none.

    After an amount every abbreviation is a unit, and a unit may end a sentence ("353 tr.", "10đ/c.").
    """
    word = last_word(lead)
    plain = _GLUED_AMOUNT.sub("", word)
    kinds = _abbreviations()
    kind = kinds.get(plain) or kinds.get(plain.rpartition(".")[2], "")
    if kind and (plain != word or _AMOUNT.search(lead[: len(lead) - len(word)])):
        return "open"
    return kind


def opens(rest: str) -> bool:
    """Tell whether `rest` begins as sentences do and names never do."""
    return bool(_openers().match(rest))


def begins_with_a_term(rest: str) -> bool:
    """Tell whether `rest` begins with a term; places have a capital for each syllable of their name."""
    start, end, _ = next(matches(rest, fold(rest)), (0, 0, ""))
    return start == 0 and " " in rest[:end] and rest[1:end].islower()


@functools.cache
def label_only() -> re.Pattern[str]:
    """Return the pattern of a sentence so far that is nothing but its label."""
    heads = "|".join(re.escape(head) for head in sorted(table("label_heads").keys(), key=len, reverse=True))
    unit = r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[A-Za-zĐđ])"
    return re.compile(rf"\W*(?:(?:{heads})\s+(?:số\s+)?{unit}|(?:{unit}[./)-]+\s*)*{unit})$", re.IGNORECASE)


@functools.cache
def grade_before() -> re.Pattern[str]:
    """Return the pattern that finds, in folded text, a word that a grade follows."""
    heads = "|".join(re.escape(fold(row["head"])) for row in table("grade_heads"))
    return re.compile(rf"(?:^|\W)(?:{heads})\W*$")


@functools.cache
def _openers() -> re.Pattern[str]:
    phrases = sorted((row["opener"] for row in table("sentence_openers")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


@functools.cache
def surnames() -> re.Pattern[str]:
    """Return the pattern of text that begins with a surname."""
    return re.compile(rf"(?:{'|'.join(row['surname'] for row in table('surnames'))})(?!\w)")


@functools.cache
def _abbreviations() -> dict[str, str]:
    return {form: row["kind"] for row in table("no_break") for form in (row["abbreviation"], *row.values("variants"))}


def ends_with_form_of_a_body(lead: str) -> bool:
    """Tell whether text ends with a kind of body whose name must follow ("Công ty CP", "Trường MN")."""
    return lead.rstrip().endswith(_forms()) and _form_of_a_body().search(lead) is not None


@functools.cache
def _forms() -> tuple[str, ...]:
    """Return what may end such a kind: looked for first, as hardly any text ends so."""
    return tuple(sorted({form for row in table("body_forms") for form in row.values("forms")}))


@functools.cache
def _form_of_a_body() -> re.Pattern[str]:
    kinds = (
        rf"{re.escape(row['head'])}(?:\s+(?:{'|'.join(map(re.escape, row.values('forms')))}))+"
        for row in table("body_forms")
    )
    return re.compile(rf"(?:^|\W)(?:{'|'.join(kinds)})$")
