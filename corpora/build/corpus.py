"""One corpus: its sources in a folder, and what a build makes of them."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpora.build.check import check
from corpora.build.dress import Dress, read_dress
from corpora.build.gold import gold
from corpora.build.guideline import write_guideline
from corpora.build.nouns import Rep
from corpora.build.rep import read
from corpora.build.slips import Slip, SlipsError
from corpora.build.word import docx

SOURCES = Path(__file__).resolve().parents[1]
NAMES = (
    "tra_son",
    "hoi_nong_dan",
    "hoi_phu_nu",
    "doan_thanh_nien",
    "van_thuy",
    "song_lu",
    "ninh_vinh",
    "cuu_chien_binh",
    "hoa_chau",
    "bac_lung",
    "thuong_lam",
    "yen_giang",
    "cam_ninh",
    "phu_lam",
    "vinh_thao",
    "binh_khe",
    "son_dai",
    "dong_kha",
    "thanh_giang",
    "ky_lam",
    "duc_khe",
    "bao_dai",
    "hoi_dong_tam",
    "ngoc_tuyen",
    "que_trung",
    "tien_chau",
    "nd_lac_son",
    "mai_ha",
    "pn_van_dinh",
    "hai_son",
    "td_an_khe_son",
    "ham_giang",
    "pn_truc_son",
    "ccb_dai_van",
    "lien_ha",
    "khe_tra",
    "nd_cat_lam",
    "mt_song_khoa",
    "ld_thac_giang",
    "pn_lang_quy",
    "ld_ngan_sa",
    "nd_thuong_bac",
    "ld_vuc_ngan",
    "ld_song_lap",
    "ld_khe_lach",
    "pn_ban_vuong",
    "ld_doc_may",
    "td_bai_tram",
    "ld_vung_nom",
    "nd_doi_coc",
    "ld_cua_vang",
    "pn_ghenh_da",
    "nd_hon_say",
    "ld_ben_soi",
    "pn_suoi_than",
    "nd_khe_vai",
    "ccb_deo_sim",
    "ld_khe_tram",
    "ld_con_sao",
    "ld_bau_vong",
    "pn_khe_mo",
    "ld_ngoi_sat",
    "ld_tram_huong",
    "nd_khe_ngoa",
    "ld_khe_lua",
    "td_ben_chuoi",
    "nd_cua_lau",
    "ld_dong_nga",
    "ld_suoi_bong",
    "pn_bai_cau",
    "ld_rung_sim",
    "nd_khe_mang",
    "ld_bai_dau",
    "kh_dong_vai",
    "ld_ganh_da",
    "pn_lung_thong",
)
RECIPIENTS = "danh_sach_don_vi.txt"
DEMO = "demo.txt"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A guideline and its reports, checked."""

    folder: Path
    guideline: Rep
    reports: tuple[Rep, ...]
    dress: dict[str, Dress]


def read_corpus(folder: Path) -> Corpus:
    """Read a corpus's sources, or raise with the slips of all of them."""
    paths = [folder / "guideline.rep", *sorted((folder / "reports").glob("*.rep"))]
    slips = [slip for path in paths for slip in check(path) if not slip.doubt]
    known = {p.stem for p in paths[1:]}
    slips += [*_split_slips(folder / "split.json", known), *_demo_slips(folder / DEMO, known)]
    if slips:
        raise SlipsError(slips)
    guideline, *reports = (read(path) for path in paths)
    names = [guideline.name, *(r.name for r in reports)]
    return Corpus(folder, guideline, tuple(reports), read_dress(folder / "dress.toml", names))


def _split_slips(path: Path, names: set[str]) -> list[Slip]:
    """Every report is of the development half or of the test half, and of one only."""
    halves = json.loads(path.read_text("utf-8"))
    listed = [*halves["dev"], *halves["test"]]
    wrong = [f"{name} is no report here" for name in listed if name not in names]
    wrong += [f"{name} is in neither half" for name in sorted(names) if name not in listed]
    wrong += [f"{name} stands twice" for name in sorted(set(listed)) if listed.count(name) > 1]
    return [Slip(path, 1, message) for message in wrong]


def _demo_slips(path: Path, names: set[str]) -> list[Slip]:
    """The demo's reports are reports of the corpus; a corpus without the file has no demo."""
    return [Slip(path, 1, f"{name} is no report here") for name in _demo_names(path) if name not in names]


def _demo_names(path: Path) -> list[str]:
    return path.read_text("utf-8").split() if path.exists() else []


def build(corpus: Corpus, out: Path) -> None:
    """Write Word files, gold labels and what goes with them; what an earlier build left there goes."""
    _write_files(corpus, corpus.reports, out)
    (out / "gold").mkdir()
    for rep in corpus.reports:
        labels = json.dumps(gold(rep, f"{rep.name}.docx"), ensure_ascii=False, indent=1) + "\n"
        (out / "gold" / f"{rep.name}.gold.json").write_text(labels, "utf-8", newline="\n")
    for name in ("split.json", "guideline.gold.yaml"):
        shutil.copyfile(corpus.folder / name, out / name)
    write_guideline(corpus.folder / "guideline.gold.yaml", out / "guideline.yaml")
    if (corpus.folder / "indicators").is_dir():
        shutil.copytree(corpus.folder / "indicators", out / "indicators")


def build_demo(corpus: Corpus, out: Path) -> None:
    """Write what the wheel carries: the reports that `demo.txt` lists as an office has them, without any label."""
    names = _demo_names(corpus.folder / DEMO)
    _write_files(corpus, [rep for rep in corpus.reports if rep.name in names], out)


def _write_files(corpus: Corpus, reports: Iterable[Rep], out: Path) -> None:
    """Write the Word files of the guideline and of these reports, and the list of recipients, into an empty folder."""
    shutil.rmtree(out, ignore_errors=True)
    (out / "reports").mkdir(parents=True)
    head, dress = corpus.guideline.header, corpus.dress
    (out / "guideline.docx").write_bytes(docx(corpus.guideline, head.parent, dress[corpus.guideline.name]))
    for rep in reports:
        (out / "reports" / f"{rep.name}.docx").write_bytes(docx(rep, head.unit, dress[rep.name]))
    shutil.copyfile(corpus.folder / "recipients.txt", out / RECIPIENTS)
