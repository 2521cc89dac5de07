"""An analyst's own tables, laid over the packaged ones; each journey in a process of its own, as people make it."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.errors import InputError
from nlp_reports.lexicon import LEXICON_VARIABLE, lay_over, names, own_folder, table

HEAD = "# source: sổ tay của ban\n# owner: Ban Tổ chức\n# date: 2026-11-24\n"
ABBREVIATIONS = "abbreviation\tvariants\texpansion\tnote\n"
Own = Callable[..., Path]


@pytest.fixture
def own(tmp_path: Path) -> Own:
    def write(**tables: str) -> Path:
        folder = tmp_path / "bảng từ"
        folder.mkdir(exist_ok=True)
        for name, rows in tables.items():
            (folder / f"{name}.tsv").write_text(HEAD + rows, "utf-8", newline="\n")
        return folder

    return write


def answer(script: str, folder: Path | None = None) -> str:
    """Return what `script` prints in a new process, `folder` in its environment."""
    environment = {**os.environ, "PYTHONUTF8": "1", **({LEXICON_VARIABLE: str(folder)} if folder else {})}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def complaints(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        lay_over(folder)
    return [str(problem) for problem in caught.value.problems]


def test_an_own_row_is_added_and_another_replaced(own: Own) -> None:
    folder = own(abbreviations=f"{ABBREVIATIONS}CĐTCS\t\tcông đoàn trên cơ sở\t\nCK\t\tchuyển khoản\t\n")
    script = "from nlp_reports.text import expand; print(expand('CĐTCS và CK, UBKT'))"
    assert answer(script, folder) == "công đoàn trên cơ sở và chuyển khoản, uỷ ban kiểm tra"


def test_a_word_given_a_new_meaning_loses_its_old_one(own: Own) -> None:
    variant = next(row.values("variants")[0] for row in table("abbreviations") if row.values("variants"))
    folder = own(abbreviations=f"{ABBREVIATIONS}{variant}\t\tnghĩa mới\t\n")
    assert answer(f"from nlp_reports.text import expand; print(expand('{variant}'))", folder) == "nghĩa mới"


def test_a_cell_may_add_to_the_packaged_values(own: Own) -> None:
    key = "công đoàn cơ sở"
    row = next(row for row in table("terms") if row["term"] == key)
    folder = own(terms=f"term\tvariants\tfield\n{key}\t+ | tổ chức công đoàn nền tảng\t{row['field']}\n")
    script = f"""
        from nlp_reports.lexicon import table
        print(" | ".join(next(row for row in table("terms") if row["term"] == "{key}").values("variants")))
    """
    assert answer(script, folder) == " | ".join((*row.values("variants"), "tổ chức công đoàn nền tảng"))


def test_rows_keep_their_order(own: Own) -> None:
    folder = own(surnames="surname\nChamaléa\n")
    before = table("surnames").keys()
    script = "from nlp_reports.lexicon import table; print(' '.join(table('surnames').keys()))"
    assert answer(script, folder) == " ".join((*before, "Chamaléa"))


def test_every_room_is_reached_through_its_one_door(own: Own) -> None:
    folder = own(counted_nouns="noun\tgroup\nđội lân\tdanh từ\n", terms="term\tvariants\tfield\nđội lân xã\t\thội\n")
    script = """
        from pathlib import Path
        from nlp_reports.figures.vocabulary import words as listed
        from nlp_reports.lexicon import lay_over
        from nlp_reports.text import words
        lay_over(Path({!r}))
        print("đội lân" in listed("counted_nouns"), [t.term for t in words("Có 05 đội lân xã.") if t.term])
    """
    assert answer(script.format(str(folder))) == "True ['đội lân xã']"


def test_importing_the_rooms_reads_no_table() -> None:
    script = """
        import nlp_reports.cli.work, nlp_reports.evaluation, nlp_reports.notebook
        from nlp_reports.lexicon import table
        print(table.cache_info().currsize)
    """
    assert answer(script) == "0"


def test_a_worker_hears_of_it(own: Own) -> None:
    folder = own(surnames="surname\nChamaléa\n")
    script = """
        from pathlib import Path
        from joblib import Parallel, delayed
        from nlp_reports.lexicon import lay_over, table
        lay_over(Path({!r}))
        found = Parallel(n_jobs=2)(delayed(lambda: "Chamaléa" in table("surnames").keys())() for _ in range(2))
        print(found)
    """
    assert answer(script.format(str(folder))) == "[True, True]"


def test_other_tables_are_another_digest(own: Own) -> None:
    script = "from nlp_reports.store import fingerprint; print(fingerprint(None))"
    first = answer(script)
    folder = own(surnames="surname\nChamaléa\n")
    second = answer(script, folder)
    third = answer(script, own(surnames="surname\nChamaléa\nPiNăng\n"))
    assert len({first, second, third}) == 3


def test_all_mistakes_of_all_tables_come_at_once(own: Own) -> None:
    folder = own(
        abbreviations=f"{ABBREVIATIONS}CĐTCS\tcông đoàn trên cơ sở\n",
        surnames="surname\nLò\nLò\n",
        no_break="abbreviation\tkind\tvariants\tmeaning\nTDP\ttên\t\ttổ dân phố\n",
        tu_rieng="term\nx\n",
        terms="term\tnghĩa\nx\ty\n",
    )
    said = complaints(folder)
    assert [one.split(":")[0] for one in said] == [
        "abbreviations.tsv",
        "no_break.tsv",
        "surnames.tsv",
        "terms.tsv",
        "tu_rieng.tsv",
    ]
    assert (
        said[0]
        == "abbreviations.tsv:5: có 2 ô; cần 4 ô cách nhau bằng phím Tab: abbreviation, variants, expansion, note"
    )
    assert said[1] == "no_break.tsv:5: ô “kind” ghi “tên”; chỉ được ghi: name|place|person|number|open"
    assert said[2].startswith("surnames.tsv:6: trùng với dòng 5")
    assert said[3] == "terms.tsv:4: tên cột chưa đúng; cần đúng các cột cách nhau bằng phím Tab: term, variants, field"
    assert "không có bảng gốc tên này" in said[4]
    assert all(f"{name}.tsv" in said[4] for name in names())


def test_a_folder_that_is_none_or_empty(tmp_path: Path) -> None:
    assert "không có thư mục này" in complaints(tmp_path / "x")[0]
    assert "không có bảng từ nào" in complaints(tmp_path)[0]


def test_the_double_suffix_of_notepad_is_told(own: Own) -> None:
    folder = own(surnames="surname\nLò\n")
    (folder / "surnames.tsv").rename(folder / "surnames.tsv.txt")
    assert complaints(folder)[0].startswith("surnames.tsv.txt: không có bảng gốc tên này")


def test_tables_that_were_used_are_not_exchanged(own: Own) -> None:
    folder = own(surnames="surname\nLò\n")
    table("surnames")
    assert "khởi động lại" in complaints(folder)[0]
    assert own_folder() is None


def test_no_folder_changes_nothing() -> None:
    lay_over(None)
    assert own_folder() is None


def run(reports: Path, guideline: Path, out: Path, *more: str) -> str:
    """Return the figures table that the program wrote."""
    arguments = ["run", str(reports), "--guideline", str(guideline), "--out", str(out), *more]
    answer(f"from nlp_reports.cli import main; assert main({arguments!r}) == 0")
    return (out / "tables" / "figures.csv").read_text("utf-8-sig")


def test_the_command_line_carries_it_to_its_workers_and_past_its_memory(own: Own, tmp_path: Path) -> None:
    reports, guideline, out = tmp_path / "báo cáo", tmp_path / "huong_dan.yaml", tmp_path / "ra"
    reports.mkdir()
    for number in range(4):
        lines = ["LĐLĐ TỈNH", "BÁO CÁO", "II. KẾT QUẢ", "1. Chăm lo", f"Đã trao 2{number} bó lanh giống."]
        (reports / f"{number}.txt").write_text("\n".join(lines), "utf-8")
    guideline.write_text(
        "title: Hướng dẫn\nyear: 2020\nsections:\n- {id: I, title: Kết quả, kind: results}\ntopics: []\n", "utf-8"
    )
    folder = own(counted_nouns="noun\tgroup\nbó lanh giống\tvật\n")
    assert "bó lanh giống," not in run(reports, guideline, out)
    said = run(reports, guideline, out, "--lexicon", str(folder), "--workers", "2")
    assert said.count(",bó lanh giống,") == 4
