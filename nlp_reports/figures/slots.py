"""The building blocks that patterns name by `@slot`: numbers, scales, currencies, days, and the lexicon's lists."""

import functools

from nlp_reports.figures.vocabulary import alternation, role_words, words
from nlp_reports.lexicon import table
from nlp_reports.text import fold

# What an earlier pattern has taken stands in the text as one of these, so that later ones can still see what it was.
TAKEN_DATE, TAKEN_FIGURE, TAKEN_DOCUMENT, TAKEN_OTHER = "\ue000", "\ue001", "\ue002", "\ue003"

_WRITTEN = {
    "n": r"(?<!\w)(?<!\d[.,])\d++(?:[.,]\d++)*+",
    "scale": r"(?:nghìn|ngàn|triệu|tỷ(?!\s*(?:lệ|số|suất|trọng|giá)\b)|vạn)",
    "scaled": r"@n(?:\s?@scale(?![^\W\d])|\s?(?:tr|ng)(?=\s?\.?đ))+(?:\s@n(?:\s?@scale(?![^\W\d]))+)*(?:\s+rưỡi)?",
    "amount": r"(?:@scaled|@n)",
    "currency": (r"\.?(?:đồng(?!\s+(?:chí|bào|đội|nghiệp|hương|ruộng)\b)|đ(?!\s?[/.]?\s?c\b)|vnđ|vnd)(?!\w)"),
    "percent": r"(?:\s?%|\s+phần\s+trăm\b)",
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
    "month": r"(?:0?[1-9]|1[0-2])",
    "year": r"(?:1[89]\d\d|20\d\d)(?![\d]|[.,]\d)",
    "to": r"\s*(?:[-–]|đến|tới)\s*",
    "full_date": (
        r"(?<![\w.,/])(?:\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{3,4}|\d{1,2}\.\d{1,2}\.@year|\d{1,2}\s?-\s?\d{1,2}\s?-\s?@year)"
        r"(?!\d|[.,/]\d)"
    ),
    "day_month": r"(?<![\w.,/])@day\s?[/-]\s?@month(?![\d/%])(?!\s?[.,/]\d)",
    "roman": r"[ivxl]+\b",
    "date": f"{TAKEN_DATE}+",
    "figure": f"{TAKEN_FIGURE}+",
    "document": f"{TAKEN_DOCUMENT}+",
    "stop": r"(?![\w%])(?![.,/]\d)",
    "counted": r"\s*@noun(?!\w)",
    "follows": r"\s*(?:@noun(?!\w)|@measure(?!\w)|@scale(?![^\W\d])|@currency|@percent|/\s?\d|[.,]\d)",
}
_LISTED = {
    "noun": ("counted_nouns", "", ""),
    "measure": ("measure_units", "", ""),
    "bound": ("bounds", "side", "before"),
    "holiday_cue": ("date_cues", "strength", "strong"),
    "date_cue": ("date_cues", "strength", "weak"),
    "law": ("document_types", "kind", "strong"),
    "paper": ("document_types", "kind", "weak"),
    "passage": ("place_references", "", ""),
    "ordinal": ("ordinal_cues", "", ""),
    "anniversary": ("anniversary_cues", "", ""),
    "anniversary_of": ("anniversary_followers", "", ""),
    "indefinite": ("indefinites", "", ""),
    "named": ("name_cues", "", ""),
    "never": ("zero_verbs", "", ""),
    "incident": ("zero_nouns", "", ""),
    "target": ("target_cues", "", ""),
    "estimate": ("estimate_cues", "", ""),
    "change": ("change_cues", "", ""),
}


@functools.cache
def slots() -> dict[str, str]:
    """Return every slot by name."""
    listed = {slot: f"(?:{alternation(words(*source))})" for slot, source in _LISTED.items()}
    refused = frozenset(words("number_word_refusals"))
    tally = f"(?:{alternation(noun for noun in words('counted_nouns') if noun not in refused)})"
    spoken = {role: f"(?:{alternation(said)})" for role, said in role_words().items()}
    known = table("counted_nouns").keys()
    chained = alternation(fold(noun) for noun in known if " " in noun or not noun.islower())
    listed["chained"] = f"(?:{chained}|quà|người|hộ|cơm)"
    symbols = f"(?:{alternation(table('document_symbols').keys())})"
    return _WRITTEN | listed | spoken | {"tally": tally, "holiday": _holidays(), "document_symbol": symbols}


def _holidays() -> str:
    """Return the memorial days whose day is greater than the month: those no ratio is likely to look like."""
    pairs = [day.split("/") for day in words("holidays")]
    return "(?:" + "|".join(_loose(day) + r"\s?/\s?" + _loose(month) for day, month in pairs if day > month) + ")"


def _loose(padded: str) -> str:
    return f"0?{padded[1]}" if padded.startswith("0") else padded
