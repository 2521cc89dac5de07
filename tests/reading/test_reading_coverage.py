"""The coverage table of docs/reading.md says what the benchmark measures: every feature is shown, a test holds it."""

from pathlib import Path

import pytest

from corpora.build.features import FEATURES, write
from nlp_reports.errors import UnreadableError
from nlp_reports.reading import read_report, to_json

ROOT = Path(__file__).parents[2]


def shown(path: Path) -> str:
    """Return what a person sees: paragraphs behind their labels, cells, footnotes."""
    values = to_json(read_report(path))
    lines = [f"{paragraph['label']} {paragraph['text']}" for paragraph in values["paragraphs"]]
    cells = [str(cell) for table in values["tables"] for row in table for cell in row]
    return "\n".join([*lines, *cells, *(note["text"] for note in values["notes"] if note["kind"] == "footnote")])


@pytest.mark.parametrize("name", FEATURES)
def test_every_feature_is_shown_once(name: str, tmp_path: Path) -> None:
    feature = FEATURES[name]
    path = write(feature, tmp_path)
    if feature.hostile:
        with pytest.raises(UnreadableError):
            read_report(path)
        return
    text = shown(path)
    assert {word: text.count(word) for word in feature.wanted} == dict.fromkeys(feature.wanted, 1)
    assert [word for word in feature.unwanted if word in text] == []


def test_the_table_of_the_docs_has_every_feature_and_its_test() -> None:
    lines = (ROOT / "docs" / "reading.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    table = {cells[0]: (cells[1], cells[-1]) for cells in rows}
    assert {name: table.get(name) for name in FEATURES} == {
        name: ("yes", feature.test) for name, feature in FEATURES.items()
    }
    assert [f.test for f in FEATURES.values() if not (Path(__file__).parent / f"{f.test}.py").is_file()] == []
