"""Read digits and scale words as Vietnamese writes them: dot for thousands, comma for decimals, doubts flagged."""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from nlp_reports.figures.vocabulary import mapping

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_PART = re.compile(r"(?P<number>\d+(?:[.,]\d+)*)?\s*(?P<word>[^\W\d]+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMAED = re.compile(r"\d{1,3}(?:,\d{3})+")
_MIXED = re.compile(r"\d{1,3}(?:[.,]\d{3}){2,}")
_GREATEST = Decimal(10) ** 21  # longer runs of digits are codes, not numbers


class Numeral(NamedTuple):
    """A number and the oddities of its writing."""

    value: Decimal
    flags: tuple[str, ...] = ()


@functools.lru_cache(1 << 14)
def numeral(written: str, *, whole: bool = False) -> Numeral | None:
    """Return what the digits `written` mean, None where they mean no number ("1.1.2").

    `whole` says that what is counted has no halves, so that a comma before three digits must part thousands.

    >>> numeral("1.234,5"), numeral("05"), numeral("86.7")
    (Numeral(value=Decimal('1234.5'), flags=()), Numeral(value=Decimal('5'), flags=()), \
Numeral(value=Decimal('86.7'), flags=('dot-decimal',)))
    """
    if written.isdecimal():
        return Numeral(Decimal(written))
    head, comma, tail = written.rpartition(",")
    if _DOTTED.fullmatch(written):
        return Numeral(Decimal(written.replace(".", "")))
    if comma and tail.isdecimal() and (head.isdecimal() or _DOTTED.fullmatch(head)):
        return _with_comma(head, tail, whole=whole)
    if _MIXED.fullmatch(written):
        return Numeral(Decimal(re.sub("[.,]", "", written)), ("mixed-separators",))
    head, dot, tail = written.rpartition(".")
    if dot and tail.isdecimal() and (head.isdecimal() or _COMMAED.fullmatch(head)):
        return Numeral(Decimal(f"{head.replace(',', '')}.{tail}"), ("dot-decimal",))
    return None


def _with_comma(head: str, tail: str, *, whole: bool) -> Numeral:
    if whole and len(tail) == 3 and not head.startswith("0"):
        return Numeral(Decimal(head.replace(".", "") + tail), ("comma-thousands",))
    return Numeral(Decimal(f"{head.replace('.', '')}.{tail}"))


@functools.lru_cache(1 << 12)
def amount(written: str, *, whole: bool = False) -> Numeral | None:
    """Return the value of folded digits and scale words ("1 tỷ 250 triệu"), None where they make no number.

    >>> amount("1 tỷ 250 triệu").value, amount("1,2 nghìn tỷ").value
    (Decimal('1250000000'), Decimal('1200000000000'))
    """
    total, flags = Decimal(0), tuple[str, ...]()
    pending: Decimal | None = None
    scale = Decimal(1)
    for part in _PART.finditer(written):
        if part["number"]:
            if pending is not None:
                total += pending * scale
            read = numeral(part["number"], whole=whole and not scales(written))
            if read is None:
                return None
            pending, scale = read.value, Decimal(1)
            flags += read.flags
        if part["word"] and part["word"] in _powers():
            scale *= _powers()[part["word"]]
        elif part["word"] == "rưỡi":
            total += scale / 2
    if pending is None or total + pending * scale > _GREATEST:
        return None
    return Numeral(plain(total + pending * scale), flags)


def plain(value: Decimal) -> Decimal:
    """Return `value` without exponent and without noughts after the comma that say nothing.

    >>> plain(Decimal("1250000000.00")), plain(Decimal("96.50"))
    (Decimal('1250000000'), Decimal('96.5'))
    """
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def scales(written: str) -> Decimal | None:
    """Return the product of the scale words after the last number of `written`, None where there is none."""
    ends = [found.end() for found in _DIGITS.finditer(written)]
    found = [
        _powers()[word] for word in re.findall(r"[^\W\d]+", written[ends[-1] if ends else 0 :]) if word in _powers()
    ]
    if not found:
        return None
    product = Decimal(1)
    for power in found:
        product *= power
    return product


def precision(written: str) -> int:
    """Return how many decimals the digits `written` show.

    >>> precision("87,9%"), precision("1.250")
    (1, 0)
    """
    found = _DIGITS.search(written)
    read = numeral(found[0]) if found else None
    exponent = read.value.as_tuple().exponent if read else 0
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


@functools.cache
def _powers() -> dict[str, Decimal]:
    return {word: Decimal(10) ** int(power) for word, power in mapping("magnitudes", "power").items()}
