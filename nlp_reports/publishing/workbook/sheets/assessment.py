"""The sheets of the assessment: themes, proposals, good practice, the draft."""

from collections.abc import Iterator

from nlp_reports.drafting import practices
from nlp_reports.model import Role, Run
from nlp_reports.publishing.rows import text_links
from nlp_reports.publishing.sources import sources
from nlp_reports.publishing.words import organisations, topic_title, word
from nlp_reports.publishing.workbook.sheet import Block, Column, Row, Sheet, linked
from nlp_reports.themes import copied, stability

THEMES = (Column("Mã", 7), Column("Loại", 18), Column("Nhóm vấn đề", 30), Column("Số đơn vị", 8),
          Column("Đơn vị", 22), Column("Trích nguyên văn", 62), Column("Câu", 6),
          Column("Độ ổn định", 8), Column("Trùng câu chữ với", 26))  # fmt: skip
PROPOSALS = (Column("Kính gửi", 24), Column("Nhóm vấn đề", 28), Column("Số đơn vị", 8), Column("Đơn vị", 22),
             Column("Trích nguyên văn", 60), Column("Câu", 6))  # fmt: skip
PRACTICES = (Column("Đơn vị", 26), Column("Mục theo đề cương", 34), Column("Trích nguyên văn", 72), Column("Câu", 6))
DRAFT = (Column("Thứ tự", 7), Column("Mục", 24), Column("Nội dung dự thảo", 74), Column("Nguồn (báo cáo, câu)", 40))


def assessment_sheets(run: Run) -> tuple[Sheet, ...]:
    """Return the sheets "Nhóm vấn đề", "Kiến nghị, đề xuất", "Cách làm hay", "Dự thảo Đánh giá chung"."""
    remarks = " ".join(run.draft.remarks)
    return (
        Sheet("Nhóm vấn đề", (Block(THEMES, _themes(run)),), csv="statements"),
        Sheet("Kiến nghị, đề xuất", (Block(PROPOSALS, _proposals(run)),), csv="statements"),
        Sheet("Cách làm hay", (Block(PRACTICES, _practices(run)),), csv="sentences"),
        Sheet("Dự thảo Đánh giá chung", (Block(DRAFT, _draft(run)),), remarks, csv="draft"),
    )


def _themes(run: Run) -> Iterator[Row]:
    names, links = organisations(run), text_links(run)
    firm = stability(run.themes, run.guideline.topics)
    alike = copied(said for theme in run.themes for said in theme.statements)
    for t in run.themes:
        units = t.organisations
        for s in t.statements:
            unit, place = names.get(s.report, s.report), linked(s.sentence, links.get(s.report, ""))
            same = "; ".join(names.get(report, report) for report in alike.get(s.key, ()))
            yield (t.id, word(t.role), t.label, units, unit, s.text, place, firm[t.id], same)


def _proposals(run: Run) -> Iterator[Row]:
    names, links = organisations(run), text_links(run)
    for t in run.themes:
        if t.role is Role.PROPOSAL:
            units = t.organisations
            for s in t.statements:
                unit, place = names.get(s.report, s.report), linked(s.sentence, links.get(s.report, ""))
                yield (s.addressee, t.label, units, unit, s.text, place)


def _practices(run: Run) -> Iterator[Row]:
    titles = {topic.id: topic_title(run.guideline, topic.id) for topic in run.guideline.topics}
    for p in practices(run):
        yield (p.organisation, titles.get(p.topic, p.topic), p.text, p.sentence)


def _draft(run: Run) -> Iterator[Row]:
    found = sources(run)
    for order, s in enumerate(run.draft.sentences, start=1):
        yield (order, s.section, s.text, "; ".join(found[key].where for key in s.sources))
