"""The drafted assessment, every sentence with what it stands on."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from nlp_reports.model import DraftSentence, Run
from nlp_reports.publishing.markup import Markup, coloured, details, joined, tag
from nlp_reports.publishing.sources import Source, sources

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class DraftView:
    """The draft of a run."""

    run: Run

    def __len__(self) -> int:
        """Return the number of drafted sentences."""
        return len(self.run.draft.sentences)

    def to_frame(self) -> "pd.DataFrame":
        """Return a row for each drafted sentence with its sources in words."""
        from nlp_reports.publishing.views.frames import frame  # noqa: PLC0415 - pandas only where it is asked for

        found = sources(self.run)
        rows = [(s.section, s.text, "; ".join(found[key].where for key in s.sources)) for s in self.run.draft.sentences]
        return frame(("Mục", "Nội dung dự thảo", "Nguồn (báo cáo, câu)"), rows)

    def to_dict(self) -> list[dict[str, object]]:
        """Return each drafted sentence with the keys of its sources."""
        return [
            {"section": s.section, "text": s.text, "theme": s.theme, "sources": list(s.sources)}
            for s in self.run.draft.sentences
        ]

    def _repr_html_(self) -> Markup:
        found = sources(self.run)
        draft = self.run.draft
        head = [tag("h3", draft.title or "Dự thảo Đánh giá chung")]
        head += [
            tag("p", remark if remark.startswith("(") else coloured("mark", remark, "#ffe7a3"))
            for remark in draft.remarks
        ]
        groups = groupby(draft.sentences, key=lambda s: s.section)
        body = [joined((tag("h4", section), *(_sentence(s, found) for s in group))) for section, group in groups]
        return joined((*head, *body))


def _sentence(sentence: DraftSentence, found: dict[str, Source]) -> Markup:
    said = tag("ul", *(tag("li", tag("b", found[key].where), f": {found[key].text}") for key in sentence.sources))
    return details(joined((sentence.text, tag("sup", f" [{len(sentence.sources)} nguồn]", style="color:#555"))), said)
