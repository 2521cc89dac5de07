"""The sheet of targets: what each unit should reach, what it reached, whether that is enough."""

from collections.abc import Iterator

from nlp_reports.model import Achievement, Run, ValueStatus
from nlp_reports.publishing.words import EVERYBODY, verdict
from nlp_reports.publishing.workbook.sheet import Block, Column, Look, Painted, Row, Sheet
from nlp_reports.text import written

TARGETS = (Column("Chỉ tiêu", 11), Column("Nội dung", 38), Column("Đơn vị", 32), Column("Chỉ tiêu giao", 17),
           Column("Kết quả", 17), Column("Đơn vị tính", 9), Column("Tỷ lệ đạt (%)", 10), Column("Đánh giá", 16),
           Column("Ghi chú", 40))  # fmt: skip
NOTE = "Đơn vị chưa có số liệu thì để trống, không tính là 0 và không xếp Đạt hay Chưa đạt."


def target_sheets(run: Run) -> tuple[Sheet, ...]:
    """Return the sheet "Kết quả theo chỉ tiêu giao", none where no targets were given."""
    if not run.achievements:
        return ()
    return (Sheet("Kết quả theo chỉ tiêu giao", (Block(TARGETS, _rows(run)),), NOTE, csv="targets"),)


def _rows(run: Run) -> Iterator[Row]:
    for one in run.achievements:
        target = one.target
        who = target.organisation or EVERYBODY
        yield (target.indicator, one.title, who, target.value, one.value, one.unit, written(one.percent),
               _verdict(one), _note(one, run))  # fmt: skip


def _verdict(one: Achievement) -> Painted:
    looks = {True: Look.GOOD, False: Look.POOR, None: Look.FAIR}
    return Painted(verdict(one), looks[one.reached])


def _note(one: Achievement, run: Run) -> str:
    parts = ["Chỉ tiêu là mức tối đa"] if one.target.ceiling else []
    if one.doubtful:
        parts.append("Xem ghi chú của chỉ tiêu này ở trang Tổng hợp chỉ tiêu trước khi dùng")
    if one.target.organisation and not one.report:
        sent = any(r.organisation == one.target.organisation and r.status.heard for r in run.receipts)
        parts.append("Đơn vị gửi nhiều tệp, cần xác nhận bản dùng" if sent else "Đơn vị chưa gửi")
    elif one.status is ValueStatus.CONFLICT:
        parts.append("Số liệu trong báo cáo chưa thống nhất")
    return "; ".join(parts)
