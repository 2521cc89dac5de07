"""What a person hears of files that she changed and that therefore stay."""

from pathlib import Path

from nlp_reports.cli.manner import warn
from nlp_reports.publishing import kept_by_hand


def tell_handwork(folder: Path) -> None:
    """Say of each changed file in `folder` that it stays and where the new one is: it is a result, so always."""
    for old, new in kept_by_hand(folder):
        warn(f"{old} đã có người sửa nên giữ nguyên; bản mới của chương trình: {folder / new}")
