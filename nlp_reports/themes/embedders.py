"""An embedder from a model that lies in a folder of this machine; nothing is ever fetched."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp_reports.errors import InputError, Problem
from nlp_reports.themes.vectors import Embedder

# The file by which sentence-transformers knows its models; a static model of model2vec has it too, and says so.
_MODULES = "modules.json"
_STATIC = "StaticEmbedding"
_NEEDED = ("config.json", "tokenizer.json")
_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}


@dataclass(frozen=True, slots=True)
class _Local:
    model: Any

    def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        """Return one row per text."""
        return [[float(value) for value in row] for row in self.model.encode(list(texts))]


def local_embedder(folder: Path) -> Embedder:
    """Return the embedder whose model2vec or sentence-transformers model lies in `folder`.

    Raises:
        InputError: the folder is none, holds no model, or the library for it is not installed; the message has the
            line that installs it. The name of a model on a hub is no folder.
    """
    if not folder.is_dir():
        cure = "tải mô hình về máy trước rồi chỉ đến thư mục của nó; chương trình không tải gì từ mạng"
        raise InputError(Problem(str(folder), "", "không có thư mục mô hình này", cure))
    os.environ.update(_OFFLINE)
    if (folder / _MODULES).is_file() and not _is_static(folder / _MODULES):
        return _Local(_sentence_transformer(folder))
    missing = [name for name in _NEEDED if not (folder / name).is_file()]
    if missing:
        cure = f"chọn thư mục có {_MODULES} (sentence-transformers) hoặc {', '.join(_NEEDED)} (model2vec)"
        raise InputError(Problem(str(folder), "", f"thư mục thiếu {', '.join(missing)}", cure))
    return _Local(_static_model(folder))


def _is_static(modules: Path) -> bool:
    """Tell whether the first module of the model is a table of words: model2vec reads it without torch."""
    try:
        first = json.loads(modules.read_text("utf-8"))[0]
    except (OSError, ValueError, LookupError, TypeError):
        return False
    return isinstance(first, dict) and str(first.get("type", "")).endswith(_STATIC)


def _sentence_transformer(folder: Path) -> Any:  # noqa: ANN401 - an optional library without types
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise _not_installed(folder, "sentence-transformers") from error
    return SentenceTransformer(str(folder), local_files_only=True)


def _static_model(folder: Path) -> Any:  # noqa: ANN401 - an optional library without types
    try:
        from model2vec import StaticModel  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise _not_installed(folder, "model2vec") from error
    return StaticModel.from_pretrained(str(folder))


def _not_installed(folder: Path, extra: str) -> InputError:
    return InputError(Problem(str(folder), "", f"chưa cài {extra}", f"pip install 'nlp-reports[{extra}]'"))
