"""The demo corpus that the wheel carries: data, and where they lie. Every unit, person and figure in it is invented."""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DemoCorpus:
    """Where the demo corpus lies: a folder of reports, the guideline, the list of recipients."""

    reports: Path
    guideline: Path
    recipients: Path

    def _repr_html_(self) -> str:
        count = sum(path.suffix == ".docx" for path in self.reports.iterdir())
        return f"<p>Bộ báo cáo mẫu: {count} báo cáo, văn bản hướng dẫn và danh sách đơn vị; tất cả là hư cấu.</p>"


def demo_corpus() -> DemoCorpus:
    """Return the demo corpus that comes with the package; do not write into it.

    >>> demo_corpus().guideline.name
    'guideline.docx'
    """
    folder = Path(str(resources.files("nlp_reports") / "demo" / "tra_son"))
    return DemoCorpus(folder / "reports", folder / "guideline.docx", folder / "danh_sach_don_vi.txt")
