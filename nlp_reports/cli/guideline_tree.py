"""A guideline as an analyst wants to see it on the terminal."""

from collections.abc import Iterator, Sequence

import typer
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from nlp_reports.model import Guideline, GuidelineSection, Indicator, Topic, above
from nlp_reports.publishing.words import date, word

PIPED_WIDTH = 160


def summary(guideline: Guideline) -> str:
    """Return in one line how much the guideline asks for."""
    asked = [topic for topic in guideline.topics if topic.figures_required]
    required = sum(topic.figures_required for topic in asked)
    return (
        f"{len(guideline.topics)} nội dung, trong đó {len(asked)} nội dung cần số liệu ({required} số liệu bắt buộc)."
    )


def show(guideline: Guideline) -> None:
    """Print the guideline as a tree to stdout."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PIPED_WIDTH)
    console.print(tree_of(guideline))
    console.print(Text(summary(guideline)))


def show_doubts(doubts: Sequence[str], document: str) -> None:
    """Print what may have been read wrong and what to do about it; nothing where there is no doubt.

    `document`: the name of the document that was read, empty for a YAML that a person may edit at once.
    """
    if not doubts:
        return
    cure = "sửa thẳng trong tệp này"
    if document:
        cure = (
            f"ghi ra YAML để sửa (nlp-reports guideline {document} --out de_cuong.yaml), "
            "hoặc đánh số các mục trong văn bản (I, 1, a, -) rồi đọc lại"
        )
    lines = ["Cần xem lại, có thể chương trình đọc chưa đúng đề cương:", *(f"- {one}" for one in doubts)]
    typer.echo("\n".join([*lines, f"Nếu đúng là thiếu hay sai: {cure}."]))


def tree_of(guideline: Guideline) -> Tree:
    """Return the frame, the sections with their kinds and the topics with what each asks for."""
    tree = Tree(Text(guideline.title or "Đề cương", style="bold"), guide_style="dim")
    for line in _frame(guideline):
        tree.add(line)
    if guideline.demands:
        demands = tree.add(Text("Yêu cầu chung", style="bold"))
        for demand in guideline.demands:
            demands.add(Text(demand))
    nodes: dict[str, Tree] = {}
    topics = [*guideline.topics]
    for section in guideline.sections:
        branch = _above(nodes, section.id, tree).add(_heading(section))
        nodes[section.id] = branch
        for topic in [topic for topic in topics if topic.section == section.id]:
            _add(branch, topic)
            topics.remove(topic)
    for topic in topics:
        _add(tree, topic)
    return tree


def _above(nodes: dict[str, Tree], section: str, root: Tree) -> Tree:
    while section := above(section):
        if section in nodes:
            return nodes[section]
    return root


def _frame(guideline: Guideline) -> Iterator[Text]:
    dates = (
        ("Năm báo cáo", str(guideline.year or "")),
        ("Hạn gửi", date(guideline.deadline)),
        ("Số liệu tính đến", date(guideline.cutoff)),
        ("Ước thực hiện đến", date(guideline.forecast)),
    )
    yield Text(" · ".join(f"{name}: {value or 'không ghi'}" for name, value in dates))
    yield Text(f"Gửi về: {guideline.send_to or 'không ghi'}")
    yield Text(f"Nơi nhận đề cương: {'; '.join(guideline.recipients) or 'không ghi'}")


def _heading(section: GuidelineSection) -> Text:
    return Text.assemble((f"{section.id}. {section.title}", "bold"), (f"  [{word(section.kind)}]", "dim"))


def _add(branch: Tree, topic: Topic) -> None:
    zero = "  (có thể trả lời “không phát sinh”)" if topic.zero_allowed else ""
    node = branch.add(Text.assemble((topic.id, "cyan"), f"  {topic.title}", (zero, "dim")))
    if topic.aspects and topic.aspects != (topic.title,):
        node.add(Text(f"phải nêu: {'; '.join(topic.aspects)}"))
    required = [indicator for indicator in topic.indicators if indicator.required]
    for indicator in required:
        node.add(Text.assemble(("số liệu bắt buộc: ", "yellow"), _figure(indicator)))
    others = [_figure(indicator) for indicator in topic.indicators if not indicator.required]
    if others:
        node.add(Text(f"số liệu thường có: {'; '.join(others)}", style="dim"))


def _figure(indicator: Indicator) -> str:
    measured = indicator.unit or ", ".join(indicator.counted)
    words = f" ← “{indicator.words}”" if indicator.words else ""
    return indicator.name + (f" ({measured})" if measured else "") + words
