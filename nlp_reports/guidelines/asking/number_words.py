"""The words that ask for a figure, and the members of a list of such demands."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.asking.comparing import SET_BY
from nlp_reports.guidelines.asking.counting import any_noun, begins_with_noun, names_money
from nlp_reports.lexicon import Row, table
from nlp_reports.text import fold

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# "số 12", "số a3" count nothing; "số m2 đất" does.
_NUMBERED = r"(?! (?!m[23](?!\w))[a-z]?\d)"
_JOINT = re.compile(
    r"\s*[,;]\s*(?:và\s+)?|\s+(?:và|hoặc|hay|lẫn)\s+|\s+-\s+|/(?=(?:tổng )?số\s|bao nhiêu|mấy\s|lượt\s)"
)
# "Số đơn đã nhận và đã giải quyết" are two figures.
_DONE = re.compile(
    r"(?:đã|chưa|còn) (?:được )?(?:giải quyết|xử lý|trả lời|kết nạp|hoà giải)|(?:giải quyết|xử lý) xong"
    r"|kết nạp(?: vào)? đảng(?!\w)|được kết nạp"
)
_MAGNITUDE = re.compile(r"^(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ) (?!đồng)", re.IGNORECASE)
_NOUNS_TOO = frozenset({"lượt", "lượng", "phần trăm", "dân số"})  # they ask, and other words ask for them
_COUNTS = frozenset({"lượng", "con số", "khối lượng"})  # they ask for nothing but the number
_EITHER = frozenset({"hoặc", "hay"})
_OUT_OF = re.compile(r"\s+trên (?=(?:tổng )?số )")
# "Bao nhiêu hộ vay ở bao nhiêu dự án", "thăm bao nhiêu nhà với tổng số tiền bao nhiêu" are two figures each.
_BESIDE = re.compile(
    r"\s+(?:ở|tại|cho|tới|làm|khiến|ảnh hưởng (?:đến|tới)|liên quan (?:đến|tới)|thu hút(?: được)?)\s+"
    r"(?=(?:bao nhiêu|mấy)(?!\w))|(?<! so)(?<!ứng)\s+với\s+(?=(?:bao nhiêu|mấy|tổng số)(?!\w))"
    r"|\s+(?:kèm(?: theo)?|cùng(?: với)?|cộng với)\s+"
    r"(?=(?:tổng số|số (?!liệu|lượng|phải)|tổng (?!hợp|kết)|kinh phí|trị giá|giá trị|bao nhiêu|mấy|tỷ lệ)(?!\w))"
)
# "Số cán bộ hiện có so với số biên chế được giao"; a share needs both as one.
_AGAINST = re.compile(
    rf"\s+so với\s+(?=số (?!đầu|cuối|cùng|năm|liệu|kỳ|phải|đăng ký|{SET_BY}|kế hoạch|chỉ tiêu|trước))"
    r"|(?<=\w)(?<! so)\s+với\s+(?=số \w)"
)
_SHARED_OUT = re.compile(r"tỷ lệ|phần trăm|%|tăng|giảm|đạt bao nhiêu")
# A rate that only closes what was counted before it is a member of its own.
RATE = re.compile(
    r"(?<!\w)(?:(?:tăng hay giảm|tăng, giảm|hơn kém|đạt|chiếm|tăng|giảm|bằng|ứng với)\s+(?:năm \d{4}\s+)?)?(?:được\s+)?"
    r"(?:tỷ lệ\s+)?(?:bao nhiêu|mấy) (?:phần trăm|%)"
    r"|(?<!\w)(?:đạt|bằng)\s+bao nhiêu(?= so với|$)|(?<!\w)phần trăm (?=kế hoạch|chỉ tiêu|dự toán)"
    r"|(?<!\w)(?:đạt|chiếm)\s+tỷ lệ(?!\w)|(?<!\w)tỷ lệ(?: là)? bao nhiêu(?!\w)|(?<!\w)tỷ lệ$"
)
_FEW = 3
_PLURAL = re.compile(r"^(?:các|những) ")
_SHARE = re.compile(r"(?:trong đó )?(?:nêu |ghi )?(?:rõ )?tỷ lệ (?!.*(?<!\w)số )")
_APART_WORD = re.compile(
    r"(?:(?:tách|nêu|ghi) riêng|(?:^|, )(?:có )?tách(?! riêng)|trong đó(?: có)? (?:nêu|ghi|kê|nói) rõ)\s+(\w+)"
)
_KINDS = re.compile(
    r",?\s*(?:(?:(?:ghi|nêu|tính|tách) riêng )?(?:cho |ở |theo |của )?từng"
    r"|(?P<whole>(?:phân|chia|tách)(?: ra| theo| thành)?(?: các)?))"
    r" (?:mức|loại|hạng|nhóm|cấp)(?: độ)?(?: là| gồm)?\s+(?P<names>[^;:]+,[^;:]+)$"
)
# "Số người được trợ giúp, chia ra người nghèo, trẻ em": the whole is asked for and each part of it.
_PARTS = re.compile(
    r"(?:^|,\s*|\s)(?:và )?(?:(?:phân|chia|tách) ra|(?:phân|chia|tách) (?:theo|thành) [^,;:]{1,20}? (?:là|gồm))"
    r"(?: các)?:?\s+(?P<names>[^;:]+,[^;:]+)$"
)
# "Chia theo 3 sao, 4 sao": kinds that share a word; "chia theo giới tính, độ tuổi" names none.
_KINDS_ALIKE = re.compile(
    r"(?:^|,\s*|\s)(?:và )?(?:phân|chia|tách)(?: ra)? theo (?:các )?(?P<names>[^;:()]+(?:,| và )[^;:()]+)$"
)
_WORTH = re.compile(r"(?:tổng )?(?:giá trị (?:làm lợi|thiệt hại|quà)|trị giá|kinh phí|số tiền)(?!\w)")
# "Thành lập ở trường học và doanh nghiệp" goes on with the place, and asks for no second thing.
_PLACED = re.compile(r"(?<!\w)(?:ở|tại|trong|cho|của|với|giữa|thuộc|từ|vào) (?:các |những )?(?P<noun>[^,;:]{2,30})$")
_SAID = r"(?:nêu rõ|nêu cả|nêu|ghi rõ|ghi|thống kê|cho biết|báo cáo|làm rõ)"


@dataclass(frozen=True, slots=True)
class Ask:
    """A word that asks for a figure: `asks` count, rate, sum or level; the words before it, and those after it.

    `rest`: what stands behind a second such word of the same member ("tổng diện tích là bao nhiêu héc-ta").
    """

    asks: str
    word: str
    before: str
    what: str
    rest: str = ""

    @property
    def whole(self) -> str:
        """Return the word with what it asks for."""
        return f"{self.word} {self.what}".strip()

    @property
    def asked_after(self) -> bool:
        """Tell whether the word stands behind what it asks of ("hội viên mới có mấy người")."""
        return self.word in {"mấy", "bao nhiêu"}


@functools.cache
def _asking() -> re.Pattern[str]:
    """Return one pattern of all words that ask for a figure, for folded text, the longest first."""
    rows = sorted(table("figure_asks"), key=lambda row: (-len(row["phrase"]), row["phrase"]))
    return re.compile("|".join(map(_alternative, rows)))


def _alternative(row: Row) -> str:
    before = "".join(f"(?<!{re.escape(fold(word))} )" for word in row.values("not_after"))
    after = "|".join(re.escape(fold(word)) for word in row.values("not_before"))
    return (
        rf"(?<!\w){before}{re.escape(fold(row['phrase']))}(?!\w)(?![”\"])"
        + (rf"(?! (?:{after})(?!\w))" if after else "")
        + (rf"(?= {any_noun()})" if row["only_before"] else "")
        + _NUMBERED
    )


@functools.cache
def _kinds() -> dict[str, str]:
    return {fold(row["phrase"]): row["asks"] for row in table("figure_asks")}


def asks_in(member: str) -> Ask | None:
    """Return the first word of `member` that asks for a figure, None where nothing asks.

    >>> asks_in("nêu rõ số lớp tập huấn").what, asks_in("hội phí thu được bao nhiêu").before
    ('lớp tập huấn', 'hội phí thu được')
    >>> asks_in("một số mô hình") is None
    True
    """
    folded = fold(member)
    found = _asking().search(folded)
    if found is None:
        return None
    rate = RATE.search(folded)
    after = _asking().search(folded, found.end())
    if after and after[0] in _NOUNS_TOO and not folded[found.end() : after.start()].strip():
        after = _asking().search(folded, after.end())
    if after and _kinds()[found[0]] == "level" and not names_money(member):
        found, after = after, _asking().search(folded, after.end())
    what = member[found.end() : after.start() if after else len(member)]
    kind = "rate" if rate and rate.start() <= found.start() else _kinds()[found[0]]
    what = _MAGNITUDE.sub(
        "",
        re.split(r"[:;()?]|(?:^|\s)so (?:với|sánh)(?!\w)|\svà (?:lý do|nguyên nhân|biện pháp|giải pháp)(?!\w)", what)[
            0
        ].strip(" ,"),
    )
    what = re.sub(r"\s(?:là|đạt|được là)$", "", what) if after and _kinds()[after[0]] == "count" else what
    if found[0] == "lượt":
        return Ask(kind, "số", member[: found.start()].strip(), f"lượt {what}")
    rest = member[after.end() :].strip() if after else ""
    return Ask(kind, "số" if found[0] in _COUNTS else found[0], member[: found.start()].strip(), what, rest)


def asks(text: str) -> bool:
    """Tell whether `text` asks for a figure with a word of its own.

    >>> asks("số lớp, số người"), asks("việc mở lớp")
    (True, False)
    """
    return bool(_asking().search(fold(text)))


def members(clause: str) -> tuple[str, ...]:
    """Return the members of a list of demands: parted by commas, and by "và" where a demand or a thing follows it.

    >>> members("số lớp và số người học, đạt bao nhiêu phần trăm kế hoạch")
    ('số lớp', 'số người học', 'đạt bao nhiêu phần trăm kế hoạch')
    >>> members("quản lý và sử dụng quỹ")
    ('quản lý và sử dụng quỹ',)
    """
    folded = _one_thing().sub(lambda whole: "\0" * len(whole[0]), fold(clause))
    cuts = [
        found.span()
        for found in _JOINT.finditer(folded)
        if found[0].strip().startswith((",", ";"))
        or _opens(folded[found.end() :], demand=found[0].strip() in _EITHER or _is_placed(folded[: found.start()]))
    ]
    cuts += [(found.start(), found.start()) for found in RATE.finditer(folded)]
    cuts += [found.span() for found in _BESIDE.finditer(folded) if asks(folded[: found.start()])]
    cuts += [] if _SHARED_OUT.search(folded) else [found.span() for found in _AGAINST.finditer(folded)]
    cuts += [] if "tỷ lệ" in folded else [found.span() for found in _OUT_OF.finditer(folded)]
    cuts += [
        found.span()
        for found in re.finditer(rf"(?<!không)(?<!đừng)(?<!tránh)\s+(?={_SAID} )", folded)
        if _asks_first(folded[found.end() :])
    ]
    parts, begin = [], 0
    for start, end in sorted(cuts):
        # What is named before a rate is its subject, unless it asks for a figure of its own.
        # So is a rate: "tỷ lệ hộ nghèo là bao nhiêu phần trăm" is one.
        own = folded[begin:start]
        subject = start == end and start > begin and (not asks(own) or bool(_SHARE.match(own.strip())))
        if start >= begin and not subject:
            parts.append(clause[begin:start])
            begin = end
    return tuple(part.strip() for part in (*parts, clause[begin:]) if part.strip())


@functools.cache
def _one_thing() -> re.Pattern[str]:
    """Return the pattern of what no list parts: a quotation, a name with a comma of its own."""
    nouns = table("count_nouns").keys()
    names = [re.escape(fold(noun)) for noun in nouns if "," in noun]
    return re.compile("|".join((_QUOTED.pattern, *names, r"tăng, giảm(?= bao nhiêu)")))


def _opens(rest: str, *, demand: bool) -> bool:
    """Tell whether what follows "và" is a demand or a thing of its own; after "hoặc" only a `demand` is."""
    return bool(_asking().match(rest) or _WORTH.match(rest)) or (
        not demand
        and (begins_with_noun(_PLURAL.sub("", rest)) or bool(_DONE.match(rest)) or bool(_worded().match(rest)))
    )


def _is_placed(before: str) -> bool:
    """Tell whether a list ends with a bare noun that only says where or for whom."""
    placed = _PLACED.search(before)
    return placed is not None and begins_with_noun(placed["noun"]) and len(placed["noun"].split()) <= _FEW


@functools.cache
def _worded() -> re.Pattern[str]:
    """Return the pattern of what is told in words and never counted: "tiến độ", "nguyên nhân"."""
    phrases = [fold(row["phrase"]) for row in table("worded_matters")]
    return re.compile(rf"(?:{'|'.join(one for one in phrases if len(one.split()) > 1)})(?!\w)")


def _asks_first(rest: str) -> bool:
    return bool(re.match(rf"{_SAID} (?:{_asking().pattern})", rest))


def whole_and_parts(clause: str) -> tuple[str, tuple[str, ...]]:
    """Return what is asked for as a whole and the parts into which it is to be told; no parts where none are listed.

    >>> whole_and_parts("số vụ việc, phân ra hình sự, dân sự và đất đai")
    ('số vụ việc', ('hình sự', 'dân sự', 'đất đai'))
    >>> whole_and_parts("phân ra hôn nhân và gia đình, lĩnh vực khác")
    ('', ('hôn nhân và gia đình', 'lĩnh vực khác'))
    """
    split = _PARTS.search(fold(clause)) or _KINDS_ALIKE.search(fold(clause))
    if split is None or asks(split["names"]):
        return clause, ()
    *first, last = re.split(r",\s*", clause[split.start("names") :])
    parts = tuple(part.strip(" .") for part in (*first, *re.split(r"\s+và\s+", last)))
    alike = split.re is _PARTS or any(len({fold(part).split()[end] for part in parts}) == 1 for end in (0, -1))
    return (clause[: split.start()].strip(), parts) if alike else (clause, ())


def demands_in(listed: str) -> Iterator[str]:
    """Yield the members of a list; of "số lượng và tỷ lệ ở từng mức A, B" each demand for each kind."""
    kinds = _KINDS.search(fold(listed))
    kinds = None if kinds and asks(kinds["names"]) else kinds
    whole, parts = whole_and_parts(listed)
    if kinds is None and parts:
        asked = list(members(whole))
        yield from asked
        # "Sản phẩm dự thi, chia theo loại A, loại B" asks for its parts only.
        number = "số " if asked and not asks(asked[-1]) and begins_with_noun(fold(asked[-1])) else ""
        yield from (f"{number}{asked[-1]} {part}" for part in parts if asked)
        return
    if kinds is None:
        part = _APART_WORD.search(fold(listed))
        joint = re.compile(rf"\s+và\s+(?={part[1]} )", re.IGNORECASE) if part else None
        for member in members(listed):
            yield from joint.split(member) if joint else (member,)
        return
    names = [name.strip() for name in re.split(r",|\s+và\s+", listed[kinds.start("names") :])]
    for member in members(listed[: kinds.start()]):
        if kinds["whole"]:
            yield member
        yield from (f"{member} {name}" for name in names)
