"""The notebooks run as an analyst runs them: copied elsewhere, without a network, leaving nothing behind."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import nbformat
import pytest

HOME = Path(__file__).parents[2]
NOTEBOOKS = sorted((HOME / "notebooks").glob("*.ipynb"))
NAMES = [path.name for path in NOTEBOOKS]
OUTSIDE = re.compile(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=[\"']?(?:https?:)?//", re.IGNORECASE)
# What nbconvert would fetch from the network; empty means: leave it out.
OFFLINE = ("require_js_url", "mathjax_url", "mermaid_js_url", "jquery_url")


def snapshot() -> dict[str, int]:
    """Return what a notebook could touch: itself, the demo corpus, and whatever lies at the top of the checkout."""
    demo = Path(str(resources.files("nlp_reports") / "demo"))
    watched = [*HOME.iterdir(), *(HOME / "notebooks").rglob("*"), *demo.rglob("*")]
    files = {str(p): p.stat().st_mtime_ns for p in watched if p.is_file() and p.suffix != ".pyc"}
    return files | {str(p): 0 for p in HOME.iterdir() if p.is_dir()}


def call(*arguments: str, cwd: Path) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "COV_"))}
    # A proxy that nobody listens on: whoever asks the network is told at once.
    blocked = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    local = {
        "IPYTHONDIR": str(cwd / "ipython"),
        "MPLCONFIGDIR": str(cwd / "matplotlib"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd, env=kept | blocked | local, capture_output=True, text=True, encoding="utf-8", check=False, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def test_those_that_analysts_start_from_are_there() -> None:
    started = ["01_soat_bao_cao", "02_tong_hop_danh_gia_chung", "03_so_lieu", "04_huong_dan_moi"]
    assert NAMES[:4] == [f"{name}.ipynb" for name in started]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_a_notebook_is_stored_clean(path: Path) -> None:
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert path.read_text("utf-8").endswith("}\n")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_a_notebook_runs_and_exports_offline(path: Path, tmp_path: Path) -> None:
    before = snapshot()
    work = tmp_path / "sổ"
    work.mkdir()
    copy = Path(shutil.copy(path, work))
    call("-m", "pytest", "--nbmake", "--overwrite", "-q", "-p", "no:cacheprovider", "-c", os.devnull,
         f"--rootdir={work}", copy.name, cwd=work)  # fmt: skip
    ran = json.loads(copy.read_text("utf-8"))
    outputs = [output for cell in ran["cells"] for output in cell.get("outputs", [])]
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert not any(output["output_type"] == "stream" and output["name"] == "stderr" for output in outputs)
    settings = [f"--HTMLExporter.{name}=" for name in OFFLINE]
    call("-m", "nbconvert", "--to", "html", *settings, copy.name, cwd=work)
    page = copy.with_suffix(".html").read_text("utf-8")
    assert not OUTSIDE.findall(page)
    assert page.count("data:image/png") >= 1
    assert snapshot() == before
