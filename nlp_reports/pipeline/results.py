"""The folder of results: written, found again, drafted again after a person's decisions."""

import dataclasses
import hashlib
from collections import ChainMap
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import cast

from nlp_reports import drafting, guidelines, publishing, store
from nlp_reports.drafting import Style
from nlp_reports.errors import OutputError
from nlp_reports.model import Analysis, Guideline, Run
from nlp_reports.pipeline.cycles import set_apart
from nlp_reports.pipeline.files import STATE
from nlp_reports.pipeline.sealing import seal
from nlp_reports.running import CLAIM, claimed
from nlp_reports.themes import DECISIONS, Decisions, apply, decisions_in, write_decisions


@set_apart()
def save(
    run: Run,
    out: Path,
    recipe: str = "",
    *,
    style: Style | None = None,
    layout: Path | None = None,
    decisions: Decisions | None = None,
) -> tuple[Path, ...]:
    """Write every result of `run` to the folder `out`, and what a second run and `redraft` need; return the files.

    What the analyst decided in `out/themes.yaml` is carried out in what is written, and `decisions`, where given, take
    the place of that file; the run is kept as before. With `style` the draft is composed again; `layout` is a file.
    `recipe` is what `recipe_of` says of the run, for `unchanged`.

    Raises:
        OutputError: a file is open elsewhere, the disk is full or the place cannot be written; the old results stand.
    """

    def also(folder: Path) -> None:
        store.write_state(folder / STATE, run, store.fingerprint(run.guideline))
        if decisions is not None:
            (folder / DECISIONS).write_bytes(write_decisions(decisions).encode())

    with claimed(out):
        decided = decisions is not None or style is not None or (out / DECISIONS).is_file()
        written = publishing.publish(redraft(run, out, style, decisions) if decided else run, out, also, layout)
        seal(out, run, recipe)
    return written


def kept_run(out: Path) -> Run | None:
    """Return the run that `save` kept in `out`, None when there is none; what a killed `save` had decided is ended."""
    if publishing.unfinished(out):
        with claimed(out):
            publishing.settle(out)
    return store.load_run(out / STATE)


def known_analyses(out: Path, guideline: Guideline, history: Path | None = None) -> Mapping[str, Analysis]:
    """Return what earlier runs kept in `out` or in the file of years and this program would say again, by digest."""
    fingerprint = store.fingerprint(guideline)
    kept = [store.load_analyses(out / STATE, fingerprint)]
    if history:
        kept.append(store.known_analyses(history, fingerprint))
    # A chain of mappings that nobody changes.
    return ChainMap(*cast("list[MutableMapping[str, Analysis]]", kept))


def refuse_foreign(out: Path) -> None:
    """Pass a folder that is absent, empty or of an earlier run.

    Raises:
        OutputError: anything else stands there; nothing of it was touched.
    """
    elsewhere = "chọn thư mục khác bằng --out"
    if out.exists() and not out.is_dir():
        msg = f"“{out}” là một tệp, không phải thư mục; {elsewhere}."
        raise OutputError(msg)
    ours = (out / STATE).is_file() or publishing.unfinished(out)
    if not ours and out.is_dir() and any(map(_foreign, out.iterdir())):
        msg = f"Thư mục “{out}” đã có tệp khác và không phải kết quả của chương trình; {elsewhere}."
        raise OutputError(msg)


def _foreign(path: Path) -> bool:
    """Tell what a killed run cannot have left behind."""
    return path.name != CLAIM and not publishing.is_staged(path)


def redraft(run: Run, out: Path, style: Style | None = None, decisions: Decisions | None = None) -> Run:
    """Return `run` with `decisions`, else those in `out/themes.yaml`, carried out, drafted again in `style`."""
    settled = decisions_in(out) if decisions is None else decisions
    run = dataclasses.replace(run, themes=apply(run.themes, settled))
    return dataclasses.replace(run, draft=drafting.drafted(run, style))


def keep_log(run: Run, path: Path | None, out: Path, recipients: Sequence[str] = ()) -> Path:
    """Add what the receipt log at `path`, or the one in `out`, does not name yet, and return where it stands.

    Raises:
        OutputError: the log is open in Excel, or what stands there is none; it was not touched.
    """
    log = path or out / publishing.LOG
    if not store.is_complete(out / STATE, _log_token(log, run)):
        publishing.keep_log(run, log, recipients)
        store.complete(out / STATE, _log_token(log, run))
    return log


def _log_token(log: Path, run: Run) -> str:
    """Return a digest of a receipt log and of what it should name."""
    return hashlib.sha256(f"{store.digest_of(log)} {run.receipts!r}".encode("utf-8", "surrogatepass")).hexdigest()


def guideline_at(path: Path, out: Path) -> tuple[Guideline, str]:
    """Return the guideline in the file at `path`, as a run in `out` has read it from the same bytes, else read now.

    Beside it stands what `keep_guideline` asks for, taken before reading: the file may change while a run is made.

    Raises:
        InputError: every mistake of the YAML at once, or a document without a single topic.
        UnreadableError: the document cannot be read.
    """
    fingerprint = store.fingerprint_of_file(path)
    return store.kept_guideline(out / STATE, fingerprint) or guidelines.read_guideline(path), fingerprint


def keep_guideline(out: Path, guideline: Guideline, fingerprint: str) -> None:
    """Keep for `guideline_at` beside the run in `out` what it has read."""
    if store.kept_guideline(out / STATE, fingerprint) is None:
        store.keep_guideline(out / STATE, guideline, fingerprint)
