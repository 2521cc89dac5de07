"""Where a report speaks of each topic."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which topics each part of a report is about; every tuple of ids has the best first, empty means none.

    Attributes:
        topics: for each sentence.
        scores: for each sentence, how well each of its `topics` fits, in 0..1.
        table_topics: for each table.
        row_topics: for each table of an appendix, the topics of each of its rows, the heading row first; no rows for
            another table.
        section_topics: for each section of the report, from its heading and heading path alone.
    """

    topics: tuple[tuple[str, ...], ...] = ()
    scores: tuple[tuple[float, ...], ...] = ()
    table_topics: tuple[tuple[str, ...], ...] = ()
    section_topics: tuple[tuple[str, ...], ...] = ()
    row_topics: tuple[tuple[tuple[str, ...], ...], ...] = ()

    def sentences_of(self, topic: str) -> tuple[int, ...]:
        """Return the numbers of the sentences about `topic`, in text order."""
        return tuple(ref for ref, ids in enumerate(self.topics, start=1) if topic in ids)
