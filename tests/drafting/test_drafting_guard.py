"""The guard refuses every mutation of a true sentence, and the draft holds to it."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

import pytest

from nlp_reports.drafting import (
    Counts,
    Length,
    Style,
    compose,
    guard,
    outline,
    shortfalls,
    theme_sentences,
    with_shortfalls,
)
from nlp_reports.errors import UnfaithfulError
from nlp_reports.lexicon import table
from nlp_reports.model import (
    Achievement,
    Draft,
    DraftSentence,
    Guideline,
    Receipt,
    Role,
    Span,
    Statement,
    Status,
    Target,
    Theme,
    Topic,
    Total,
    ValueStatus,
)
from nlp_reports.themes import cluster

SOURCE = {
    "a#1": "LĐLĐ huyện Khe Lau kết nạp 62/60 đoàn viên đến ngày 25/11/2020, không để ai ở Bến Trà bị đói.",
    "b#2": "Một số DN chưa nộp kinh phí, hai chỉ tiêu không đạt.",
}
TRUE = [
    "Một số đơn vị (2/6) báo cáo kết nạp 62/60 đoàn viên đến ngày 25/11/2020, không để ai ở Bến Trà bị đói.",
    "Một số đơn vị (2/6) nêu một số DN chưa nộp kinh phí, hai chỉ tiêu không đạt.",
]
FALSE = [
    "Một số đơn vị (2/6) báo cáo kết nạp 63/60 đoàn viên.",
    "Một số đơn vị (2/6) báo cáo kết nạp 62/60 đoàn viên đến ngày 26/11/2020.",
    "Một số đơn vị (2/6) báo cáo không để ai ở Bến Tre bị đói.",
    "Một số đơn vị (2/6) báo cáo không để ai ở Bến Trà, Hoà Sơn bị đói.",
    "Một số đơn vị (2/6) báo cáo để ai ở Bến Trà bị đói.",
    "Một số đơn vị (2/6) nêu một số DN nộp kinh phí, hai chỉ tiêu không đạt.",
    "Một số đơn vị (2/6) nêu một số DN chưa nộp kinh phí, hai chỉ tiêu đạt.",
    "Một số đơn vị (2/6) nêu một số DN chưa nộp kinh phí, ba mươi bốn chỉ tiêu không đạt.",
    "Một số đơn vị (3/6) nêu một số DN chưa nộp kinh phí.",
    "Hầu hết đơn vị (2/6) nêu một số DN chưa nộp kinh phí.",
    "Một số đơn vị (2/6) báo cáo kết nạp 62/60 đoàn viên, UBND tỉnh khen.",
    "Một số đơn vị (2/6) nêu một số DN chưa không nộp kinh phí.",
]


def sentence(text: str, keys: tuple[str, ...] = ("a#1", "b#2")) -> DraftSentence:
    return DraftSentence("1. Những ưu điểm", text, keys, "S01")


@pytest.mark.parametrize("text", TRUE)
def test_what_the_sources_say_passes(text: str) -> None:
    guard(sentence(text), SOURCE, Counts(2, 6))


@pytest.mark.parametrize("text", FALSE)
def test_what_they_do_not_say_is_refused(text: str) -> None:
    with pytest.raises(UnfaithfulError):
        guard(sentence(text), SOURCE, Counts(2, 6))


def test_an_unknown_source_is_refused() -> None:
    with pytest.raises(UnfaithfulError):
        guard(sentence(TRUE[0], ("a#1", "z#9")), SOURCE, Counts(2, 6))


LINES = {
    Role.STRENGTH: "LĐLĐ huyện Khe Lau không để đoàn viên nào thiếu quà Tết, hỗ trợ kịp thời.",
    Role.LIMITATION: "Tuy nhiên, nhiều DN chưa trích nộp kinh phí công đoàn, không chịu đối chiếu.",
    Role.CAUSE_OBJECTIVE: "Khách quan: dịch Covid-19 kéo dài nên không tổ chức được hội nghị đông người.",
    Role.CAUSE_SUBJECTIVE: "LĐLĐ huyện có lúc chưa kiên quyết, thiếu đôn đốc cơ sở.",
    Role.PROPOSAL: "Đề nghị UBND tỉnh sớm dành quỹ đất xây nhà ở cho công nhân, không để kéo dài.",
}
UNITS = ("a", "b", "c")
MUTATIONS = 20


def statements() -> list[Statement]:
    return [
        Statement(
            unit,
            ref,
            ref,
            Span(0, len(text)),
            text,
            role,
            ("II.2.d",) if role is Role.STRENGTH else (),
            "Uỷ ban nhân dân tỉnh" if role is Role.PROPOSAL else "",
        )
        for unit in UNITS
        for ref, (role, text) in enumerate(LINES.items(), start=1)
    ]


def receipts() -> list[Receipt]:
    read = [Receipt(unit, f"{unit}.docx", "LĐLĐ huyện Khe Lau", Status.READ) for unit in UNITS]
    return [*read, Receipt("thieu-1", "", "LĐLĐ huyện Bàu Sen", Status.MISSING)]


def draft() -> Draft:
    guideline = Guideline("Báo cáo", cutoff=dt.date(2020, 11, 25), topics=(Topic("II.2.d", "Chăm lo"),))
    total = Total("II.2.d#1", "Số suất quà Tết Sum vầy", Decimal(9420), "", ("a", "b", "c"), ())
    return compose(guideline, receipts(), cluster(statements(), guideline.topics), [total])


def test_the_draft_reads_as_an_office_writes() -> None:
    found = draft()
    assert found.remarks == (
        "(3/4 đơn vị có báo cáo; số liệu đến 25/11/2020)",
        "[CẦN BỔ SUNG: 01 đơn vị chưa gửi báo cáo]",
    )
    assert [(one.section, one.text) for one in found.sentences] == [
        (
            "1. Những ưu điểm",
            (
                "Chăm lo đời sống kịp thời: 9.420 suất quà Tết Sum vầy; tất cả đơn vị (3/3) nêu không để đoàn viên "
                "nào thiếu quà Tết, hỗ trợ kịp thời."
            ),
        ),
        (
            "2.1. Tồn tại, hạn chế",
            ("Thu kinh phí: tất cả đơn vị (3/3) nêu nhiều DN chưa trích nộp kinh phí công đoàn, không chịu đối chiếu."),
        ),
        (
            "2.2. Nguyên nhân",
            "Về khách quan, tất cả đơn vị (3/3) nêu dịch Covid-19 kéo dài.",
        ),
        (
            "2.2. Nguyên nhân",
            "Về chủ quan, tất cả đơn vị (3/3) tự nhận có lúc chưa kiên quyết, thiếu đôn đốc cơ sở.",
        ),
        (
            "3. Kiến nghị, đề xuất",
            (
                "Đối với chính quyền, tất cả đơn vị (3/3) đề nghị UBND tỉnh sớm dành quỹ đất xây nhà ở cho công nhân, "
                "không để kéo dài."
            ),
        ),
    ]
    assert all(one.section in dict(outline()) for one in found.sentences)


def _mutations(text: str) -> list[str]:
    changed = [text[: m.start()] + str((int(m[0]) + 1) % 10) + text[m.end() :] for m in re.finditer(r"\d", text)]
    negations = table("negations").keys()
    for negation in negations:
        changed += [
            " ".join((text[: m.start()] + text[m.end() :]).split()) for m in re.finditer(rf"\b{negation}\b", text)
        ]
    return [*changed, text.replace(" nêu ", " Hoà Bình nêu ").replace(" báo cáo ", " Hoà Bình báo cáo ")]


def test_every_mutation_of_every_drafted_sentence_is_refused() -> None:
    said = {one.key: one.text for one in statements()} | {"total:II.2.d#1": "9.420 suất quà Tết Sum vầy"}
    tried = 0
    for one in draft().sentences:
        if not one.theme:
            continue
        guard(one, said, Counts(3, 3))
        for text in _mutations(one.text):
            if text == one.text or "-1" in text:
                continue
            tried += 1
            with pytest.raises(UnfaithfulError):
                guard(DraftSentence(one.section, text, one.sources, one.theme), said, Counts(3, 3))
    assert tried >= MUTATIONS


class Liar:
    """A rewriter that changes a figure of the count."""

    def rewrite(self, one: DraftSentence, _: Mapping[str, str]) -> str:
        return one.text.replace("(3/3)", "(4/3)")


class Polisher:
    """A rewriter that only reorders."""

    def rewrite(self, one: DraftSentence, _: Mapping[str, str]) -> str:
        return one.text.removesuffix(".") + " ./."


def test_a_rewriter_stands_behind_the_guard() -> None:
    themes = cluster(statements())
    plain = compose(Guideline("x"), receipts(), themes, ())
    assert compose(Guideline("x"), receipts(), themes, (), (), Style(rewriter=Liar())) == plain
    polished = compose(Guideline("x"), receipts(), themes, (), (), Style(rewriter=Polisher()))
    assert all(one.text.endswith("./.") for one in polished.sentences)


def test_reports_that_do_not_count_are_not_heard() -> None:
    aside = Receipt("c", "c.docx", "LĐLĐ huyện Nậm Khê", Status.SUPERSEDED)
    found = compose(Guideline("x"), [*receipts()[:2], aside], cluster(statements()), ())
    assert all("(2/2)" in one.text for one in found.sentences)
    assert not any(source.startswith("c#") for one in found.sentences for source in one.sources)


def test_single_units_come_in_only_when_asked() -> None:
    lonely = Statement("a", 9, 9, Span(0, 1), "Bãi đỗ xe của cơ quan chật chội.", Role.LIMITATION)
    themes = cluster([*statements(), lonely])
    assert not any("bãi đỗ xe" in one.text for one in compose(Guideline("x"), receipts(), themes, ()).sentences)
    texts = [one.text for one in compose(Guideline("x"), receipts(), themes, (), (), Style(Length.LONG)).sentences]
    assert "Cá biệt có đơn vị (1/3) nêu bãi đỗ xe của cơ quan chật chội." in texts


def test_a_theme_whose_statements_all_hold_local_figures_is_named_by_its_label() -> None:
    texts = ("Chỉ có 12 lớp tập huấn cho cán bộ.", "Mới mở 05 lớp bồi dưỡng nghiệp vụ.")
    said = [Statement(r, 1, 1, Span(0, 1), t, Role.LIMITATION) for r, t in zip("ab", texts, strict=True)]
    theme = Theme("L01", Role.LIMITATION, "Đào tạo, bồi dưỡng cán bộ", tuple(said))
    (one,) = compose(Guideline("x"), receipts(), [theme], ()).sentences
    assert one.text == "Đa số đơn vị (2/3) nêu tồn tại về đào tạo, bồi dưỡng cán bộ."
    assert one.sources == ("a#1", "b#1")


def test_what_is_filled_into_a_form_counts_as_received() -> None:
    form = Receipt("c", "c.docx", "LĐLĐ huyện Nậm Khê", Status.TEMPLATE)
    found = compose(Guideline("x"), [*receipts()[:2], form], cluster(statements()), ())
    assert found.sentences
    assert all("(3/3)" in one.text for one in found.sentences)


def test_the_words_of_one_unit_are_not_put_into_the_mouths_of_all() -> None:
    texts = (
        "Nhiều DN chưa trích nộp kinh phí công đoàn.",
        "Có nơi dây dưa, khất nợ nhiều quý liền, nhất là xưởng gỗ ở vùng cao.",
    )
    said = tuple(Statement(u, 1, 1, Span(0, len(t)), t, Role.LIMITATION) for u, t in zip("ab", texts, strict=True))
    theme = Theme("L01", Role.LIMITATION, "Thu kinh phí còn chậm", said)
    (found,) = compose(Guideline("x"), receipts()[:2], (theme,), ()).sentences
    assert found.text == (
        "Tất cả đơn vị (2/2) nêu tồn tại về thu kinh phí, như: nhiều DN chưa trích nộp kinh phí công đoàn."
    )


def test_a_label_that_nobody_says_is_left_out() -> None:
    texts = ("Có nơi làm theo nếp cũ, đợi việc.", "Một bộ phận cán bộ quen nếp cũ.")
    said = tuple(
        Statement(u, 1, 1, Span(0, len(t)), t, Role.CAUSE_SUBJECTIVE) for u, t in zip("ab", texts, strict=True)
    )
    theme = Theme("C01", Role.CAUSE_SUBJECTIVE, "Nhận thức chưa đầy đủ", said)
    (one,) = compose(Guideline("x"), receipts()[:2], [theme], ()).sentences
    assert "chưa" not in one.text
    assert "nếp cũ" in one.text


def test_that_units_speak_of_nothing_in_particular_is_not_drafted() -> None:
    texts = ("Thu 12/15.", "Mới 7/9.")
    said = tuple(Statement(u, 1, 1, Span(0, len(t)), t, Role.LIMITATION) for u, t in zip("ab", texts, strict=True))
    found = compose(Guideline("x"), receipts()[:2], [Theme("L01", Role.LIMITATION, "Mới 7/9", said)], ())
    assert found.sentences == ()
    assert any("CẦN VIẾT TAY" in remark for remark in found.remarks)


def test_a_request_is_more_than_whom_it_asks() -> None:
    texts = ("Kính đề nghị HĐND, UBND tỉnh sớm nâng mức phụ cấp trực.", "Kính mong UBND tỉnh, HĐND tỉnh nâng phụ cấp.")
    said = tuple(Statement(u, 1, 1, Span(0, len(t)), t, Role.PROPOSAL) for u, t in zip("ab", texts, strict=True))
    (one,) = compose(Guideline("x"), receipts()[:2], [Theme("P01", Role.PROPOSAL, "Phụ cấp", said)], ()).sentences
    assert "phụ cấp" in one.text.split(":")[-1]
    assert "kính" not in one.text.lower()


def test_a_sentence_that_is_refused_is_left_out_with_a_remark_and_the_draft_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(one: DraftSentence, *_: object) -> bool:
        return one.theme != "L01"

    monkeypatch.setattr(theme_sentences, "sound", refuse)
    found = draft()
    assert "L01" not in {one.theme for one in found.sentences}
    assert len(found.sentences) == len(LINES) - 1
    assert (
        found.remarks[-1]
        == "[CẦN VIẾT TAY: 01 nội dung chưa viết được thành câu có đủ nguồn nên để ngoài dự thảo, về: Thu kinh phí]"
    )


def test_a_target_whose_sentence_is_refused_is_named_in_a_remark(monkeypatch: pytest.MonkeyPatch) -> None:
    missed = Achievement(Target("II.a#1", "A", Decimal(60)), "số đoàn viên", "", "A", Decimal(1), ValueStatus.TAKEN)
    monkeypatch.setattr(shortfalls, "sound", lambda *_: False)
    found = with_shortfalls(Draft("III", ()), [missed])
    assert not found.sentences
    assert found.remarks == (
        "[CẦN VIẾT TAY: 01 nội dung chưa viết được thành câu có đủ nguồn nên để ngoài dự thảo, về: số đoàn viên]",
    )


def test_only_the_units_that_say_it_are_counted() -> None:
    texts = {
        "a": "Công tác nữ công ở cơ sở còn mờ nhạt.",
        "b": "Nữ công ở cơ sở còn mờ nhạt, dồn vào ngày lễ.",
        "c": "Hoạt động nữ công chỉ có trong ngày 8/3.",
    }
    said = tuple(Statement(u, 1, 1, Span(0, len(t)), t, Role.LIMITATION) for u, t in texts.items())
    theme = Theme("L01", Role.LIMITATION, "Công tác nữ công còn mờ nhạt", said)
    (one,) = compose(Guideline("x"), receipts(), [theme], ()).sentences
    assert one.text.startswith("Tất cả đơn vị (3/3) nêu tồn tại về công tác nữ công, trong đó đa số đơn vị (2/3) nêu")


def test_that_units_speak_of_a_matter_is_not_said_twice() -> None:
    texts = {
        "L01": ("Hoạt động nữ công ở cơ sở còn mờ nhạt.", "Nữ công ở cơ sở còn mờ nhạt, dồn vào ngày lễ."),
        "L02": ("Nữ công: 5 nơi trắng.", "Nữ công: 7 nơi trắng."),
    }
    themes = [
        Theme(
            name,
            Role.LIMITATION,
            "Công tác nữ công",
            tuple(
                Statement(unit, n, 1, Span(0, len(text)), text, Role.LIMITATION)
                for n, (unit, text) in enumerate(zip("ab", said, strict=True))
            ),
        )
        for name, said in texts.items()
    ]
    found = compose(Guideline("x"), receipts()[:2], themes, ())
    assert [one.theme for one in found.sentences] == ["L01"]
    assert not any("CẦN VIẾT TAY" in remark for remark in found.remarks)
    (alone,) = compose(Guideline("x"), receipts()[:2], themes[1:], ()).sentences
    assert alone.theme == "L02"
