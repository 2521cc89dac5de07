"""The reminder to units whose report has not come, as a Word file that a person reads over and sends."""

import re
from collections.abc import Iterator, Sequence

from docx.document import Document

from nlp_reports.model import Guideline, Receipt, Run, Status
from nlp_reports.publishing.word.document import blank, finished
from nlp_reports.publishing.word.paragraphs import body, say, tight
from nlp_reports.publishing.word.profile import DECREE_30, Profile
from nlp_reports.publishing.words import date

TITLE = "NHẮC GỬI BÁO CÁO"
_PREFIX = re.compile(r"(?i)^(?:(?:về việc|v/v) )?(?:hướng dẫn )?")
# How a unit is asked to send again what the office cannot use.
_AGAIN = {
    Status.UNREADABLE: "Văn phòng chưa mở được tệp báo cáo của đơn vị; đề nghị gửi lại tệp Word.",
    Status.TEMPLATE: "Tệp báo cáo đơn vị gửi còn để trống theo mẫu; đề nghị hoàn chỉnh và gửi lại.",
}


def to_reminder(run: Run, profile: Profile = DECREE_30) -> bytes | None:
    """Return the reminder as .docx, None where nobody is to be reminded; equal runs give equal bytes.

    A unit that may have sent one of the files whose owner is doubtful, or that the receipt log says has sent, is not
    reminded: it stands among what a person confirms first.
    """
    due, unclear = to_remind(run.receipts)
    again = [r for r in run.receipts if r.status in _AGAIN and r.organisation and not r.doubt]
    asked = list(_to_confirm(run.receipts, unclear))
    if not due and not again and not asked:
        return None
    document = blank(profile)
    say(tight(document.add_paragraph(), after=6), TITLE, profile.doctype, bold=True)
    say(tight(document.add_paragraph(), after=12), "(dự thảo để Văn phòng rà soát trước khi gửi)", profile.annex,
        italic=True)  # fmt: skip
    if due:
        _letter(document, run.guideline, due, profile)
    _list(document, "Đề nghị gửi lại", [f"{r.organisation}: {_AGAIN[r.status]}" for r in again], profile)
    _list(document, "Cần xác nhận trước khi nhắc (nội bộ, không gửi)", asked, profile)
    return finished(document, TITLE, profile)


def to_remind(receipts: Sequence[Receipt]) -> tuple[list[Receipt], list[Receipt]]:
    """Return the units to remind, and those that seem to have sent something: a person looks first."""
    missing = [r for r in receipts if r.status is Status.MISSING]
    suspects = {name for r in receipts if r.doubt for name in r.suspects}
    unclear = [r for r in missing if r.received or r.organisation in suspects]
    return [r for r in missing if r not in unclear], unclear


def _letter(document: Document, guideline: Guideline, due: Sequence[Receipt], profile: Profile) -> None:
    """Write what goes to the units; it names each of them once and says nothing of the others' reports."""
    if len(due) == 1:
        say(body(document, profile), f"Kính gửi: {due[0].organisation}.", profile.body, bold=True)
    else:
        say(body(document, profile), "Kính gửi:", profile.body, bold=True)
        for number, receipt in enumerate(due, start=1):
            end = "." if number == len(due) else ";"
            say(body(document, profile), f"– {receipt.organisation}{end}", profile.body)
    for paragraph in _sentences(guideline, many=len(due) > 1):
        say(body(document, profile), paragraph, profile.body)


def _sentences(guideline: Guideline, *, many: bool) -> Iterator[str]:
    units = "các đơn vị" if many else "đơn vị"
    title = _PREFIX.sub("", guideline.title).strip().rstrip(".;")
    subject = f"{title[:1].lower()}{title[1:]}" if title else "báo cáo năm"
    if guideline.deadline:
        yield f"Theo văn bản hướng dẫn {subject}, thời hạn gửi báo cáo là ngày {date(guideline.deadline)}."
    else:
        yield f"Văn phòng đang tổng hợp {subject}."
    yield f"Đến nay, Văn phòng chưa nhận được báo cáo của {units}{' nêu trên' if many else ''}."
    place = f" về {guideline.send_to.strip().rstrip('.')}" if guideline.send_to.strip() else ""
    yield (
        f"Để kịp tổng hợp báo cáo chung, đề nghị {units} khẩn trương hoàn thành và gửi báo cáo"
        f" (tệp Word, kèm phụ lục số liệu nếu có){place}."
    )
    yield f"Trường hợp đã gửi, đề nghị {units} thông tin lại để Văn phòng kiểm tra, cập nhật sổ nhận báo cáo."
    yield "Trân trọng."


def _to_confirm(receipts: Sequence[Receipt], unclear: Sequence[Receipt]) -> Iterator[str]:
    for receipt in receipts:
        if receipt.doubt:
            yield f"Tệp {receipt.file}: {receipt.doubt}."
        elif receipt.status is Status.UNREADABLE and not receipt.organisation:
            yield f"Tệp {receipt.file}: chưa đọc được và chưa rõ của đơn vị nào."
    for receipt in unclear:
        yield f"{receipt.organisation}: {'; '.join(receipt.problems) or 'có thể đã gửi một trong các tệp nêu trên'}."


def _list(document: Document, heading: str, lines: Sequence[str], profile: Profile) -> None:
    if not lines:
        return
    title = body(document, profile, indent=False)
    title.paragraph_format.keep_with_next = True
    say(title, heading, profile.body, bold=True)
    for line in lines:
        say(body(document, profile), f"– {line}", profile.body)
