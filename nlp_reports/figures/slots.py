"""The building blocks that patterns name by `@slot`: numbers, scales, currencies, days, and the lexicon's lists."""

import functools
from collections.abc import Iterable

from nlp_reports.figures.vocabulary import role_words, words
from nlp_reports.lexicon import table
from nlp_reports.text import fold, one_of

# What an earlier pattern has taken stands in the text as one of these, so that later ones can still see what it was.
TAKEN_DATE, TAKEN_FIGURE, TAKEN_DOCUMENT, TAKEN_OTHER = "\ue000", "\ue001", "\ue002", "\ue003"

_WRITTEN = {
    # No possessive group: Python 3.11.2 takes the comma of "33, " into it.
    "n": r"\d(?<!\w\d)(?<!\d[.,]\d)\d*+(?:[.,]\d++)*(?![.,]\d)",
    "scale": r"(?:nghìn|ngàn|triệu|tỷ(?!\s*(?:lệ|số|suất|trọng|giá)\b)|vạn)",
    "scaled": r"@n(?:\s?@scale(?![^\W\d])|\s?(?:tr|ng)(?=\s?\.?đ)|tr(?!\w))+"
    r"(?:\s@n(?:\s?@scale(?![^\W\d])|\s?(?:tr|ng)(?=\s?\.?đ))+)*"
    r"(?:\s+rưỡi)?",
    "amount": r"(?:@scaled|@n)",
    # "Xóm 9 đồng lòng" tells no sum.
    "currency": (
        r"\.?(?:đồng(?!\s+(?:chí|bào|đội|nghiệp|hương|ruộng)\b)(?!(?<=\d đồng)\s+(?:lòng|tình|thuận|loạt|khởi)\b)"
        r"|đ(?!\s?[/.]?\s?c\b)|vnđ|vnd)(?!\w)"
    ),
    "percent": r"(?:\s?%|\s+phần\s+trăm\b)",
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
    "month": r"(?:0?[1-9]|1[0-2])",
    "year": r"(?:1[89]\d\d|20\d\d)(?![\d]|[.,]\d)",
    "from": r"(?:\btừ\s+)?",
    "to": r"\s*(?:[-–]|đến|tới)\s*",
    "out_of": r"(?:\s?/\s?|\s+trên\s+tổng\s+số\s+|\s?/\s?tổng\s+số\s+)",
    "full_date": (
        r"\d(?<![\w.,/]\d)(?:\d?\s?/\s?\d{1,2}\s?/\s?\d{3,4}|\d?\.\d{1,2}\.@year|\d?\s?-\s?\d{1,2}\s?-\s?@year)"
        r"(?!\d|[.,/]\d)"
    ),
    "day_month": r"(?<![\w.,/])@day\s?[/-]\s?@month(?![\d/%])(?!\s?[.,/]\d)",
    # A range from À to Ỹ holds small letters too.
    "capital": "[A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]",
    "newly": r"mới(?:\s+(?:thành\s+lập|kết\s+nạp))?|(?:thành\s+lập|kết\s+nạp)\s+mới",
    "roman": r"[ivxl]+\b",
    "date": TAKEN_DATE,
    "figure": TAKEN_FIGURE,
    "document": TAKEN_DOCUMENT,
    "stop": r"(?![\w%])(?![.,/]\d)",
    # "Thôn 7 bàn giao", "khu phố 6 tập dưỡng sinh": some words begin like what is counted.
    "counted": r"(?!\s*@homograph\b)\s*@noun(?!\w)",
    "tallied": r"\s+[“\"]?(?!@not_counted\b)@tally(?!\w)",
    "follows": r"(?!\s*@homograph\b)\s*(?:@noun(?!\w)|@measure(?!\w)|@scale(?![^\W\d])"
    r"|tr(?:(?=\s?\.?đ)|(?!\w))|@currency|@percent|/\s?\d|[.,]\d)",
}
# Nouns of these groups may follow another ("lượt cán bộ", "suất quà"); most things and events are verbs there.
_THINGS = ("person", "organisation", "gift")
_AGREED = ("thoả", "giao", "công", "quy", "điều", "hương", "khế", "mơ", "hẹn")
_LISTED = {
    "function": ("figure_stops", "", ""),
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
    "threshold": ("threshold_cues", "", ""),
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
    listed = {slot: f"(?:{_either(phrases(slot))})" for slot in _LISTED}
    refused = frozenset(words("number_word_refusals"))
    tally = f"(?:{_either(noun for noun in words('counted_nouns') if noun not in refused)})"
    spoken = {role: f"(?:{_either(said)})" for role, said in role_words().items()}
    heads = {noun for group in _THINGS for noun in words("counted_nouns", "group", group)}
    chained = _either(noun for noun in sorted(heads) if " " in noun and not noun.startswith("tổ chức"))
    written = table("counted_nouns").keys()
    acronyms = _either(fold(noun) for noun in written if not noun.islower())
    # In "thoả ước", "giao ước" nothing is expected.
    listed["estimate"] = "".join(f"(?<!{word} )" for word in _AGREED) + listed["estimate"]
    listed["chained"] = f"(?:{chained}|{acronyms}|@linked)"
    spoken["sector"] = f"(?:{_either((*role_words()['sector_one'], *role_words()['sector_other']))})"
    symbols = f"(?:{_either(table('document_symbols').keys())})"
    return (
        _WRITTEN
        | listed
        | spoken
        | {
            "tally": tally,
            "holiday": _holidays(early=False),
            "early_holiday": _holidays(early=True),
            "document_symbol": symbols,
        }
    )


def _either(said: Iterable[str]) -> str:
    return one_of(said, blanks=r"\s+")


def phrases(slot: str) -> tuple[str, ...]:
    """Return the phrases of the word list that a slot stands for, folded."""
    return words(*_LISTED[slot]) if slot in _LISTED else role_words()[slot]


def _holidays(*, early: bool) -> str:
    """Return the memorial days; those whose day is no greater than the month (`early`) may be ratios."""
    pairs = [day.split("/") for day in words("holidays")]
    chosen = [(day, month) for day, month in pairs if (day <= month) is early]
    return "(?:" + "|".join(_loose(day) + r"\s?/\s?" + _loose(month) for day, month in chosen) + ")"


def _loose(padded: str) -> str:
    return f"0?{padded[1]}" if padded.startswith("0") else padded
