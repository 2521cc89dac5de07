"""A sentence that tells the whole first and then its parts, whether they add up or not."""

import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.nouns import TURN
from nlp_reports.text import fold

# What stands between a whole and its parts.
_PARTED: Final = re.compile(r"[^;,.()]*(?:\(|,? (?:trong đó|gồm|bao gồm|chia ra|cụ thể)(?!\w)|:| - | – )")


def whole_before_parts(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claim that opens a sentence, exceeds all others of it and has them told behind as its parts.

    "Kết nạp 118 đoàn viên (giáo viên mới tuyển 79, nhân viên 29)": a slip in a part leaves the whole as it is.
    """
    if len({claim.place.source for claim in claims}) > 1 or any(claim.figure.cell for claim in claims):
        return []
    first, *rest = sorted(claims, key=lambda claim: claim.figure.span)
    amount = first.figure.amount or 0
    less = all((claim.figure.amount or 0) < amount for claim in rest)
    return [first] if rest and less and _PARTED.match(first.place.after) else []


def without_parts(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out of each sentence what is told behind its first and greatest claim as its parts.

    "Tập huấn 326 cán bộ: 01 lớp 24 người, 02 lớp 302 người" has 326, whatever its noun.
    """
    if len(claims) == 1:
        return claims
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.place.source, []).append(claim)
    return [one for group in found.values() for one in (whole_before_parts(group) if group[1:] else group) or group]


def without_plain_parts(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out the parts of a whole, however well they fit, that say no more of the name than what leads to it.

    "03 lớp tập huấn, 208 lượt cán bộ: … 01 lớp tập huấn truyền thông (78 người)" has 208; "Đỡ đầu 09 cháu (con nhân
    viên 02, mồ côi 07)" may have seven orphans.
    """
    kept = without_parts(claims)
    left = [claim for claim in claims if claim not in kept]
    wholes = {claim.place.source: claim for claim in kept}
    return claims if any(_says_more(part, wholes[part.place.source]) for part in left) else kept


def _says_more(part: Claim, whole: Claim) -> bool:
    """Tell whether a part says more of the name than its whole; of one that adds things up it must say all.

    "ký 06 bản, gồm 04 bản ký mới và 02 bản ký lại" has six "bản ký mới, ký lại".
    """
    way, told = part.wanted.ways[0], whole.place.local | whole.place.leading
    own = [one for one in sorted(way) if is_in(one, part.place.local)]
    return any(not is_in(one, told) for one in own) and (len(part.wanted.ways) == 1 or len(own) == len(way))


def without_turns(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out bare turns beside what is counted by a noun ("07 lớp/426 lượt" has seven classes)."""
    named = [claim for claim in claims if fold(claim.figure.counted) != TURN]
    return named or claims
