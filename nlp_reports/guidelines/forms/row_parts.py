"""Several figures that one row of a form names: "Tổng thu; tổng chi", "Đơn thư nhận / đã giải quyết"."""

import re

from nlp_reports.guidelines.asking.counting import noun_at_start
from nlp_reports.guidelines.asking.demanded import bare_name
from nlp_reports.text import fold

_MANY = re.compile(r";\s+")
_STATES = re.compile(
    r"\s*/\s*(?=(?:đã|chưa|còn|được|không|bị|phải|cần|giải quyết|xử lý|hoàn thành|tiếp thu|trả lời)(?!\w))"
)
_OF_WHICH = re.compile(r"[,;]?\s*\(?\s*trong đó(?: có)?\s*:?\s+(?P<part>[^,;()]+)\)?$", re.IGNORECASE)


def row_parts(name: str) -> tuple[str, ...]:
    """Return the figures that the name of a row tells, each with the thing that it counts.

    >>> row_parts("Đơn thư nhận / đã giải quyết"), row_parts("Tổng số đoàn viên, trong đó nữ")
    (('Đơn thư nhận', 'Đơn thư đã giải quyết'), ('Tổng số đoàn viên', 'Đoàn viên nữ'))
    >>> row_parts("Đơn vị đã mở hội nghị/phải mở hội nghị")
    ('Đơn vị đã mở hội nghị', 'Đơn vị phải mở hội nghị')
    >>> row_parts("Tổng thu; tổng chi"), row_parts("Nhà xây mới, sửa chữa")
    (('Tổng thu', 'tổng chi'), ('Nhà xây mới, sửa chữa',))
    """
    return tuple(part for one in _MANY.split(name) for part in _parts(one.strip()))


def _parts(name: str) -> tuple[str, ...]:
    of_which = _OF_WHICH.search(name)
    whole = name[: of_which.start()].strip() if of_which else name
    noun = noun_at_start(bare_name(whole[:1].lower() + whole[1:]))
    if noun and of_which:
        return whole, _of(noun[0], of_which["part"].strip())
    first, *states = _STATES.split(name)
    return (first, *(_of(noun[0], state) for state in states)) if noun else (name,)


def _of(noun: str, told: str) -> str:
    """Return what is told of a thing, with its name before it where it does not say it itself."""
    name = told if fold(told).startswith(fold(noun)) else f"{noun} {told}"
    return name[:1].upper() + name[1:]
