"""One sentence line: its label, its inline marks and the labels at its end."""

import re
from collections.abc import Callable

from corpora.build.nouns import Mark, Sentence

Tell = Callable[[str], None]

NUMBER = r"\d+(?:\.\d+)?"
VALUE = re.compile(rf"(?:[<>]=?|~)?{NUMBER}|{NUMBER}\.\.{NUMBER}|{NUMBER}/{NUMBER}")
THEME = re.compile(r"[A-Z]+\d+")
ROLES = ("strength", "limitation", "cause_objective", "cause_subjective", "proposal", "plan")
MISTAKE = re.compile(r"ratio|sum|percent-of-target|date|conflict:[A-Z]")
CLOSING = {"{": "}", "<": ">"}


def parse_sentence(line: int, raw: str, tell: Tell) -> Sentence | None:
    """Read `K| text  ## why=…`; whatever is wrong goes to `tell`."""
    label, bar, body = raw[:1], raw[1:3], raw[3:]
    if bar != "| ":
        tell(f"'{raw[:4]}…': a sentence begins with '{label}| ' (a bar and one space)")
        body = raw[2:].lstrip()
    body, hashes, tail = body.partition("##")
    if hashes and not (body.endswith("  ") and tail.startswith(" ")):
        tell("labels are set off by two spaces, '##' and one space: 'text.  ## why=…'")
    if hashes and not tail.strip():
        tell("nothing follows '##': give why=, role=, theme= or inconsistent=, or drop it")
    text, marks = parse_marks(body.strip(), tell)
    if not text:
        tell("the sentence is empty")
        return None
    labels = parse_tail(tail, tell)
    return Sentence(line, text, label, marks, *(labels.get(k) for k in ("role", "theme", "inconsistent", "why")))


def parse_marks(body: str, tell: Tell) -> tuple[str, tuple[Mark, ...]]:
    """Take the marks out of a sentence; their places count in the text that is left."""
    text, at = "", 0
    marks: list[Mark] = []
    while at < len(body):
        opened = body[at]
        if opened not in CLOSING:
            if opened in "}>|":
                tell(f"stray '{opened}' after '…{text[-20:]}': it belongs to a mark, '{{text|value|unit}}' or '<…>'")
            text, at = text + opened, at + 1
            continue
        end = body.find(CLOSING[opened], at)
        if opened == "{" and end >= 0:
            mark = _figure(body[at + 1 : end], len(text), tell)
        elif end >= 0:
            mark = _aside(body[at + 1 : end], len(text), tell)
        else:
            tell(f"'{body[at : at + 20]}…' is not closed: '{CLOSING[opened]}' is missing")
            return text + body[at + 1 :], tuple(marks)
        marks.append(mark)
        text, at = text + mark.text, end + 1
    return text, tuple(marks)


def _figure(inner: str, start: int, tell: Tell) -> Mark:
    """`text|value|unit`: the text as written, a plain decimal, the counted noun."""
    parts = inner.split("|")
    if len(parts) != 3:
        tell(f"'{{{inner}}}' has {len(parts) - 1} bars: a figure is '{{text|value|unit}}', two bars")
        return Mark(start, parts[0], "0", "")
    text, value, unit = parts
    if not VALUE.fullmatch(value):
        tell(f"'{{{inner}}}': value '{value}' is none of 1250.5, >5, <5, ~5, 5..7, 5/7 (no thousands separators)")
    if not text or text != text.strip() or not unit or unit != unit.strip():
        tell(f"'{{{inner}}}': text and unit are neither empty nor edged by spaces")
    if "{" in inner or "<" in text + unit:
        tell(f"'{{{inner}}}': marks do not nest")
    return Mark(start, text, value, unit)


def _aside(inner: str, start: int, tell: Tell) -> Mark:
    """`<text>`: number-like, and no evidence."""
    if not inner or inner != inner.strip():
        tell(f"'<{inner}>': the text is neither empty nor edged by spaces")
    if set(inner) & set("{}<|"):
        tell(f"'<{inner}>': marks do not nest; is a '>' missing?")
    return Mark(start, inner)


def parse_tail(tail: str, tell: Tell) -> dict[str, str]:
    """`role=… theme=… inconsistent=… why=…`, in any order."""
    labels: dict[str, str] = {}
    for word in tail.split():
        key, equals, value = word.partition("=")
        if not equals or not value or key not in ("role", "theme", "inconsistent", "why"):
            tell(f"'{word}' after '##': known are role=, theme=, inconsistent=, why=, without spaces in a value")
        elif key in labels:
            tell(f"'{key}=' is given twice: one sentence, one {key}")
        labels.setdefault(key, value)
    if "role" in labels and labels["role"] not in ROLES:
        tell(f"role={labels['role']}: known are {', '.join(ROLES)}")
    if "theme" in labels and not THEME.fullmatch(labels["theme"]):
        tell(f"theme={labels['theme']}: a theme is capitals and a number, such as S03 or X31")
    if ("role" in labels) != ("theme" in labels):
        tell("role= and theme= come together: a statement has both")
    if "inconsistent" in labels and not MISTAKE.fullmatch(labels["inconsistent"]):
        tell(f"inconsistent={labels['inconsistent']}: known are ratio, sum, percent-of-target, date, conflict:A")
    return labels
