#!/usr/bin/env python3
"""Make the pictures of README.vi.md from the demo corpus: what an analyst sees, by the programs that are installed.

python delivery/pictures.py         needs LibreOffice, poppler's pdftoppm and Chromium
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from nlp_reports.cli import main as nlp_reports
from nlp_reports.demo import demo_corpus

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
NEEDED = ("soffice", "pdftoppm", "chromium")
WIDTH = "900"
# Picture, the file it shows, and the page of it.
PAGES = (
    ("du_thao.png", "ket_qua/danh_gia_chung.docx", 1),
    ("tong_hop.png", "ket_qua/ket_qua.xlsx", 1),
    ("phieu_gop_y.png", "gop_y/02_bau_sen_phieu_gop_y.docx", 1),
)


def main() -> int:
    """Write every picture; return 0, or 2 where a program is missing."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
        return 2
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        corpus = demo_corpus()
        nlp_reports(["demo", "--out", str(home / "ket_qua"), "--quiet"])
        remarks = ["comment", str(corpus.reports), "-g", str(corpus.guideline), "-o", str(home / "gop_y"), "--quiet"]
        nlp_reports([*remarks, "--due", "30/11/2020"])
        for picture, file, page in PAGES:
            _page(home / file, page, PICTURES / picture, home)
        _screen(home / "ket_qua" / "bao_cao.html", PICTURES / "trang_soat.png")
    return 0


def _page(file: Path, page: int, picture: Path, home: Path) -> None:
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(home), str(file))
    numbered = ("-f", str(page), "-l", str(page), "-singlefile", "-png", "-scale-to-x", WIDTH, "-scale-to-y", "-1")
    _run("pdftoppm", *numbered, str(home / f"{file.stem}.pdf"), str(picture.with_suffix("")))


def _screen(page: Path, picture: Path) -> None:
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars")
    _run("chromium", *quiet, "--window-size=1200,900", f"--screenshot={picture}", page.as_uri())


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    sys.exit(main())
