"""Pandas frames; this module alone knows pandas."""

from collections.abc import Iterable, Sequence

import pandas as pd


def frame(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> pd.DataFrame:
    """Return the rows under their headings, text as plain objects whether pyarrow is there or not."""
    return pd.DataFrame([list(row) for row in rows], columns=list(headings), dtype=object).infer_objects()


def matrix(index: Sequence[str], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> pd.DataFrame:
    """Return a frame with names on both sides."""
    return pd.DataFrame([list(row) for row in rows], index=list(index), columns=list(columns))
