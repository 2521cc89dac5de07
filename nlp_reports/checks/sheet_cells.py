"""What a cell of a sheet that people fill in says."""

from nlp_reports.text import nfc


def cell_text(value: object) -> str:
    """Return the value of a cell as text on one line, empty where nothing is written.

    >>> cell_text(None), cell_text(" Công đoàn  ngành "), cell_text(12)
    ('', 'Công đoàn ngành', '12')
    """
    return "" if value is None else " ".join(nfc(str(value)).split())
