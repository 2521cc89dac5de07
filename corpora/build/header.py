"""The @lines at the head of a .rep file."""

import re
from datetime import date

from corpora.build.nouns import Header

REQUIRED = {
    "report": ("unit", "kind", "number", "date", "place", "title"),
    "guideline": ("unit", "parent", "number", "date", "place", "doctype", "title", "to", "signer"),
}
REPEATED = ("to", "cc")
TOPICS = ("missing", "partial", "nofigures")
KEYS = ("type", "unit", "kind", "parent", "number", "date", "place", "doctype", "title", "signer", *REPEATED, *TOPICS)
TOPIC = re.compile(r"[A-Z0-9]+(?:\.[A-Za-z0-9]+)*")


class HeaderLines:
    """Gathers header lines and says what is wrong with them."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.values: dict[str, list[str]] = {}
        self.lines: dict[str, int] = {}

    def take(self, line: int, raw: str) -> str | None:
        """Keep one `@key value`; the answer is the complaint, if any."""
        key, _, value = raw[1:].partition(" ")
        if key not in KEYS:
            return f"'@{key}': known are {', '.join('@' + k for k in KEYS)}"
        if key in self.values and key not in REPEATED:
            return f"'@{key}' is given twice (first in line {self.lines[key]})"
        self.values.setdefault(key, []).append(value.strip())
        self.lines.setdefault(key, line)
        return None if value.strip() or key in TOPICS else f"'@{key}' is empty"

    def one(self, key: str) -> str:
        """The value of a key that stands once."""
        return self.values.get(key, [""])[0]

    def problems(self) -> list[tuple[int, str]]:
        """Everything that is wrong with the header as a whole, with the line to look at."""
        kind = self.one("type") or "report"
        if kind not in REQUIRED:
            return [(self.lines["type"], f"'@type {kind}': known are {', '.join(REQUIRED)}")]
        found = [(1, f"'@{key} …' is missing") for key in REQUIRED[kind] if key not in self.values]
        try:
            date.fromisoformat(self.one("date") or "2020-01-01")
        except ValueError:
            found.append((self.lines["date"], f"'@date {self.one('date')}': a date is written 2020-11-25"))
        return found + self._topics()

    def _topics(self) -> list[tuple[int, str]]:
        found = []
        for key in TOPICS:
            ids = self.one(key).split()
            wrong = [f"'{i}' is no topic id like II.2.a" for i in ids if not TOPIC.fullmatch(i)]
            wrong += [f"'{i}' is given twice" for i in sorted(set(ids)) if ids.count(i) > 1]
            found += [(self.lines[key], f"@{key}: {message}") for message in wrong]
        touched = {*self.one("partial").split(), *self.one("nofigures").split()}
        for i in sorted(set(self.one("missing").split()) & touched):
            found.append((self.lines["missing"], f"'{i}' is missing, so it is neither partial nor without figures"))
        return found

    def value(self) -> Header:
        """The header as one frozen value."""
        one, ids = self.one, {key: tuple(self.one(key).split()) for key in TOPICS}
        return Header(
            type=one("type") or "report",
            unit=one("unit"),
            kind=one("kind"),
            number=one("number"),
            date=one("date"),
            place=one("place"),
            title=one("title"),
            parent=one("parent"),
            doctype=one("doctype"),
            to=tuple(self.values.get("to", [])),
            cc=tuple(self.values.get("cc", [])),
            signer=one("signer"),
            **ids,
        )
