"""Formulas as one line of text: fractions with their stroke, powers apart from what they raise."""

import re

from lxml import etree

from nlp_reports.reading.characters.raised_marks import power
from nlp_reports.reading.xml_names import MATHS


def m(name: str) -> str:
    """Return the qualified name of an element of maths."""
    return f"{{{MATHS}}}{name}"


FORMULAS = frozenset({m("oMath"), m("oMathPara")})
_TEXT, _ROOT, _BRACKETS = m("t"), m("rad"), m("d")
_FRACTION, _OVER, _UNDER = m("f"), m("num"), m("den")
_RAISED, _BASE, _EXPONENT, _DEGREE = m("sSup"), m("e"), m("sup"), m("deg")
_SEVERAL = re.compile(r"[\s+\-–×/*]")  # signs of more than one value
_DEEPEST = 30


def formula(element: etree._Element, depth: int = 0) -> str:
    """Return a formula, or a part of one, as it would be typed: "41/46" for 41 over 46.

    >>> half = f'<f xmlns="{MATHS}"><num><r><t>41</t></r></num><den><r><t>46</t></r></den></f>'
    >>> formula(etree.fromstring(half))
    '41/46'
    """
    if depth > _DEEPEST:
        return ""
    tag = element.tag
    if tag == _TEXT:
        return element.text or ""
    if tag == _FRACTION:
        return f"{_bracketed(_part(element, _OVER, depth))}/{_bracketed(_part(element, _UNDER, depth))}"
    if tag == _RAISED:
        return power(_part(element, _BASE, depth), _part(element, _EXPONENT, depth))
    if tag == _ROOT:
        return f"√{_part(element, _BASE, depth)}"
    inside = _joined(element, depth)
    return f"({inside})" if tag == _BRACKETS else inside


def _part(element: etree._Element, tag: str, depth: int) -> str:
    return "".join(formula(part, depth + 1) for part in element.iterchildren(tag)).strip()


def _bracketed(part: str) -> str:
    return f"({part})" if _SEVERAL.search(part) else part


def _joined(element: etree._Element, depth: int) -> str:
    """Return what stands inside, a whole number apart from the fraction behind it ("2 1/2")."""
    text = ""
    for child in element.iterchildren(etree.Element):
        if child.tag == _FRACTION and text[-1:].isdigit():
            text += " "
        text += formula(child, depth + 1)
    return text
