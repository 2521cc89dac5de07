"""How a line is held against the cues of the lexicon: folded, without the marks around it, and not to its end."""

from nlp_reports.text import fold

# What stands around the body is short; a longer line is looked at no further than this.
LONGEST = 300


def cue_key(text: str) -> str:
    """Return what of a line is held against cues.

    >>> cue_key("(*Kính gửi: – LĐLĐ tỉnh")
    'kính gửi: - lđlđ tỉnh'
    """
    return " ".join(fold(text[:LONGEST]).replace("–", "-").strip(' (*_"“').split())
