"""The drafted assessment as a Word document."""

import io

import docx

from nlp_reports.model import Run
from nlp_reports.publishing.archive import steady
from nlp_reports.publishing.clean import for_xml


def to_docx(run: Run, *, internal: bool = True) -> bytes:
    """Return the draft as .docx."""
    document = docx.Document()
    document.add_paragraph(for_xml(run.draft.title))
    for sentence in run.draft.sentences:
        document.add_paragraph(for_xml(sentence.text))
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())
