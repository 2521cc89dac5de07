"""Cut words as underthesea does, a few times faster: its patterns run by run, its model asked directly.

A run is what stands between blanks. None of underthesea's patterns matches across a blank, so the runs of a text can be
cut one by one and remembered; only the last one knows that the text ends.
"""

import functools
import importlib
import logging
import re
from collections.abc import Callable, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from nlp_reports.text.crfsuite import read_weights
from nlp_reports.text.word_model import WordModel

_ROOM = "underthesea.pipeline.word_tokenize"
_LOG = logging.getLogger(__name__)
_RUN = re.compile(r"\S+")
_RUNS_KEPT, _ENDS_KEPT = 1 << 16, 1 << 12
# Something that stands behind every run but the last.
_ANYTHING = "a"
# Where another version of underthesea differs from what is known of it here, these show it.
SAMPLES = (
    "Công đoàn huyện đã trao 1.250 suất quà, trị giá 319.317.000 đồng (đạt 98,5% kế hoạch) cho đoàn viên khó khăn.",
    "Thực hiện Quyết định số 1908/QĐ-TLĐ ngày 19/12/2016 của Tổng LĐLĐ Việt Nam; Nghị quyết 7b/NQ-TLĐ.",
    "Uỷ ban nhân dân TP.Trà Sơn, ThS. Nguyễn Văn An và 03 đ/c trong Ban Thường vụ: v.v... cùng dự.",
    "Công tác tuyên truyền, giáo dục, vận động công nhân viên chức lao động – “Lao động giỏi, lao động sáng tạo”",
    "ban chấp hành công đoàn tỉnh khoá XII, nhiệm kỳ 2018-2023, họp lần thứ 5.",
    "Gửi về vanphong@trason.gov.vn hoặc https://congdoan.vn/bao-cao trước 10:20:50, H'Mông; Covid-19; 12/15 CĐCS.",
    "A.",
    "1",
)

Places = list[tuple[int, int]]
_Piece = tuple[int, int, str]


class QuickEngine:
    """Cuts a text into words as underthesea does."""

    def __init__(self, model: WordModel, syllables_of: Callable[[str], Sequence[str]]) -> None:
        """Take the model of words and the patterns that cut syllables, numbers and marks."""
        self._model = model
        self._syllables_of = syllables_of
        self._inside = functools.lru_cache(_RUNS_KEPT)(self._cut_inside)
        self._at_the_end = functools.lru_cache(_ENDS_KEPT)(self._cut)

    def places(self, text: str) -> Places | None:
        """Return where the words of `text` start and end, None where only underthesea knows."""
        pieces = self._pieces(text)
        joined = None if pieces is None else self._model.joined([syllable for _, _, syllable in pieces])
        if pieces is None or joined is None:
            return None
        words: Places = []
        for (start, end, _), goes_on in zip(pieces, joined, strict=True):
            if goes_on and words:
                words[-1] = (words[-1][0], end)
            else:
                words.append((start, end))
        return words

    def _pieces(self, text: str) -> list[_Piece] | None:
        """Return the syllables, numbers and marks of `text` and where they stand."""
        pieces: list[_Piece] = []
        last = len(text.rstrip())
        for run in _RUN.finditer(text):
            start = run.start()
            known = self._at_the_end(text[start:]) if run.end() == last else self._inside(run[0])
            if known is None:
                return None
            pieces += [(start + begin, start + stop, one) for begin, stop, one in known] if start else known
        return pieces

    def _cut(self, text: str) -> tuple[_Piece, ...] | None:
        """Return the pieces of `text`, None when one is not written so there."""
        pieces, done = [], 0
        for syllable in self._syllables_of(text):
            start = text.find(syllable, done)
            if start < 0 or text[done:start].strip():
                return None
            done = start + len(syllable)
            pieces.append((start, done, syllable))
        return tuple(pieces)

    def _cut_inside(self, run: str) -> tuple[_Piece, ...] | None:
        pieces = self._cut(f"{run} {_ANYTHING}")
        return pieces[:-1] if pieces else None


def quick_engine(slow: Callable[[str], Places | None]) -> QuickEngine | None:
    """Return an engine that cuts as `slow` does, which is underthesea; None where it would not, or cannot be made."""
    try:
        quick = _loaded()
        agreed = all(quick.places(sample) == slow(sample) for sample in SAMPLES)
    except Exception as reason:  # noqa: BLE001 - whatever another version has changed, underthesea itself still answers
        _LOG.info("underthesea is asked itself: %s: %s", type(reason).__name__, reason)
        return None
    return quick if agreed else None


def _loaded() -> QuickEngine:
    from joblib import load  # noqa: PLC0415 - underthesea needs it as well, and most callers need neither

    patterns = importlib.import_module(f"{_ROOM}.regex_tokenize")
    with as_file(files(_ROOM) / "models") as models:
        (folder,) = (path.parent for path in Path(models).glob("*/models.bin"))
        weights = read_weights((folder / "models.bin").read_bytes())
        model = WordModel(weights, load(folder / "dictionary.bin"))
    return QuickEngine(model, functools.partial(patterns.tokenize, use_token_normalize=False))
