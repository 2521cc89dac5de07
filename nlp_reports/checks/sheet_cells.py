"""What a cell of a sheet that people fill in says, and what is wrong with a name in it."""

import difflib
from collections.abc import Sequence

from nlp_reports.text import fold, nfc


def cell_text(value: object) -> str:
    """Return the value of a cell as text on one line, empty where nothing is written.

    >>> cell_text(None), cell_text(" Công đoàn  ngành "), cell_text(12)
    ('', 'Công đoàn ngành', '12')
    """
    return "" if value is None else " ".join(nfc(str(value)).split())


def not_on_list(written: str, recipients: Sequence[str]) -> tuple[str, str]:
    """Return what is wrong with a unit's name that is none of the recipients', and what would be right.

    >>> not_on_list("LĐLĐ huyện Khe Lâu", ("LĐLĐ huyện Khe Lau",))[1]
    'ghi tên như trong danh sách; có phải “LĐLĐ huyện Khe Lau”?'
    """
    near = difflib.get_close_matches(fold(written), [fold(name) for name in recipients], 1)
    meant = next((f"; có phải “{name}”?" for name in recipients if near and fold(name) == near[0]), "")
    return f"“{written}” không có trong danh sách đơn vị", f"ghi tên như trong danh sách{meant}"
