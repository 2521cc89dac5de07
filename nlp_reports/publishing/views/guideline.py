"""What a guideline asks for, shown to people and written as the YAML that they edit."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp_reports.errors import OutputError
from nlp_reports.guidelines import to_yaml
from nlp_reports.model import Guideline, Indicator, Topic
from nlp_reports.publishing.markup import Markup, details, grid, joined, tag
from nlp_reports.publishing.views.table import TableView
from nlp_reports.publishing.words import date
from nlp_reports.publishing.writing.atomic import write_text


@dataclass(frozen=True, slots=True)
class GuidelineView:
    """A guideline; `guideline` is the noun itself."""

    guideline: Guideline

    @property
    def topics(self) -> TableView:
        """Return a row for each topic with what it asks for."""
        keys = ("id", "title", "aspects", "figures", "zero_allowed")
        headings = ("Mục", "Nội dung", "Các ý phải nêu", "Số liệu bắt buộc", "Không phát sinh")
        rows = tuple(
            (t.id, t.title, t.aspects, tuple(_named(t)), "được ghi" if t.zero_allowed else "")
            for t in self.guideline.topics
        )
        return TableView("Nội dung phải báo cáo", keys, headings, rows)

    @property
    def indicators(self) -> TableView:
        """Return a row for each figure that is asked for, with the guideline's own words that ask for it."""
        keys = ("id", "name", "counted", "unit", "required", "words")
        headings = ("Chỉ tiêu", "Tên", "Đối tượng đếm", "Đơn vị tính", "Bắt buộc", "Theo câu chữ của hướng dẫn")
        rows = tuple(_row(indicator) for topic in self.guideline.topics for indicator in topic.indicators)
        return TableView("Số liệu phải báo cáo", keys, headings, rows)

    @property
    def yaml(self) -> str:
        """Return the guideline as YAML."""
        return to_yaml(self.guideline)

    def save(self, path: str | Path) -> Path:
        """Write the guideline as YAML and return the path.

        Raises:
            OutputError: a file stands there: an analyst's edits are never written over.
        """
        if Path(path).exists():
            msg = f"Đã có tệp {Path(path).name}, có thể đang giữ những chỗ đã sửa; chọn tên khác."
            raise OutputError(msg)
        write_text(Path(path), self.yaml)
        return Path(path)

    def _repr_html_(self) -> Markup:
        said = self.guideline
        demands = tag("ul", *(tag("li", demand) for demand in said.demands)) if said.demands else ""
        figures = sum(topic.figures_required for topic in said.topics)
        return joined((
            tag("h3", said.title or "Đề cương"), tag("ul", *(tag("li", line) for line in self._frame())),
            details("Yêu cầu chung", demands, opened=True) if demands else "",
            tag("p", f"{len(said.topics)} nội dung, {figures} số liệu bắt buộc."),
            grid(self.topics.headings, (_plain(row) for row in self.topics.rows)),
        ))  # fmt: skip

    def _frame(self) -> Iterator[str]:
        said = self.guideline
        dates = (("Hạn gửi", said.deadline), ("Số liệu tính đến", said.cutoff), ("Ước đến", said.forecast))
        yield from (f"{name}: {date(day)}" for name, day in dates if day)
        if said.send_to:
            yield f"Nơi nhận báo cáo: {said.send_to}"
        if said.recipients:
            yield f"Gửi: {'; '.join(said.recipients)}"


def _named(topic: Topic) -> Iterator[str]:
    return (indicator.name for indicator in topic.indicators if indicator.required)


def _row(indicator: Indicator) -> tuple[object, ...]:
    required = "có" if indicator.required else ""
    return (indicator.id, indicator.name, indicator.counted, indicator.unit, required, indicator.words)


def _plain(row: tuple[object, ...]) -> list[object]:
    return ["; ".join(str(part) for part in value) if isinstance(value, tuple) else value for value in row]
