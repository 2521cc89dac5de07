"""What a label says there is none of: "Đơn thư: không có", "kỷ luật: không phát sinh"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from nlp_reports.model import Evidence, Figure, FigureKind, Report, Sentence, Span
from nlp_reports.text import fold

_NONE: Final = re.compile(
    r"(?:^|(?<=[;.,]))\s*(?P<label>[^\d;:.,]{2,60}):\s*"
    r"(?P<none>(?:không có|không phát sinh|không xảy ra|chưa phát sinh|chưa có|không)(?: nào)?)\s*(?=[;.,]|$)"
)


def labelled_zeros(report: Report, sentence: Sentence) -> Iterator[Figure]:
    """Yield a zero for each label of a sentence that is answered by none; what is none of is what the label says."""
    text = fold(sentence.span.of(report.text))
    for found in _NONE.finditer(text):
        start, end = found.span("none")
        span = Span(start, end).shift(sentence.span.start)
        counted = found["label"].strip()
        yield Figure(
            span,
            span.of(report.text),
            FigureKind.ZERO,
            Evidence.YES,
            Decimal(0),
            counted=counted,
            sentence=sentence.ref,
        )
