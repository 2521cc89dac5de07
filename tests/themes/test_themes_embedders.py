"""An embedder lies in a folder of this machine; names of hubs and empty folders are refused."""

import json
import os
from pathlib import Path

import pytest

from nlp_reports.errors import InputError
from nlp_reports.model import Role, Span, Statement
from nlp_reports.themes import cluster, local_embedder

WORDS = ("[UNK]", "[PAD]", "nợ", "chây", "sân", "vườn")


def model_at(folder: Path) -> Path:
    """Make a static model of six words: debts point one way, yards another."""
    model2vec = pytest.importorskip("model2vec", reason="the extra model2vec is optional")
    tokenizers = pytest.importorskip("tokenizers", reason="comes with model2vec")
    numpy = pytest.importorskip("numpy")
    tokenizer = tokenizers.Tokenizer(
        tokenizers.models.WordLevel({word: place for place, word in enumerate(WORDS)}, unk_token="[UNK]")  # noqa: S106 - a token
    )
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    rows = numpy.array([[0, 0], [0, 0], [1, 0], [1, 0], [0, 1], [0, 1]], dtype="float32")
    model2vec.StaticModel(rows, tokenizer).save_pretrained(str(folder))
    return folder


def test_a_model_in_a_folder_has_a_say_in_what_meets(tmp_path: Path) -> None:
    embedder = local_embedder(model_at(tmp_path))
    texts = ("Kho nợ", "Xe chây", "Cổng sân", "Rào vườn")
    assert [[round(value) for value in row] for row in embedder.embed(texts)] == [[1, 0], [1, 0], [0, 1], [0, 1]]
    said = [Statement(f"r{n}", 1, 1, Span(0, 1), text, Role.LIMITATION) for n, text in enumerate(texts)]
    assert [len(theme.statements) for theme in cluster(said)] == [1, 1, 1, 1]
    assert [len(theme.statements) for theme in cluster(said, embedder=embedder)] == [2, 2]
    assert os.environ["HF_HUB_OFFLINE"] == "1"


def test_the_name_of_a_hub_is_refused() -> None:
    with pytest.raises(InputError, match="không tải gì từ mạng"):
        local_embedder(Path("minishlab/potion-base-8M"))


def test_a_folder_without_a_model_says_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({}), "utf-8")
    with pytest.raises(InputError, match=r"thiếu tokenizer\.json"):
        local_embedder(tmp_path)


def test_a_library_that_is_not_installed_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sentence_transformers", None)
    (tmp_path / "modules.json").write_text("[]", "utf-8")
    with pytest.raises(InputError, match=r"pip install 'nlp-reports\[sentence-transformers\]'"):
        local_embedder(tmp_path)
