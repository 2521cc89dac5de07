"""What stands beside a demand: its subject, the things and kinds that are listed for it."""

import functools
import re

from nlp_reports.guidelines.asking.counting import are_joint, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.number_words import asks, asks_in
from nlp_reports.lexicon import table
from nlp_reports.text import fold

_KINDS = r"(?:mức|loại|hạng|nhóm|cấp|nguồn|khoản|khối|đối tượng|lĩnh vực|bậc|khu vực|hình thức|danh hiệu)"
_OF_KINDS = re.compile(
    rf"(?<!\w)(?:mỗi|từng|(?:theo|phân|chia|tách|ra)(?: ra| theo| thành)? (?:các )?)\s*{_KINDS}(?!\w)"
    r"|(?<!\w)(?:phân(?: tổ| tích)?|chia|tách|thống kê|tính)(?: ra)? theo (?:các )?\w"
)
_EACH = re.compile(r"(?:(?:nêu|ghi|kê|đếm|tính|tách|thống kê|cho biết) )?(?:rõ |riêng |cả )?(?:mỗi|từng)(?!\w)")
_EDGE = re.compile(
    r"^(?:(?:cộng(?= (?:chung|cả|lại))|(?:tính )?chung|lại|tổng cộng|cả thảy|(?:đầu|cuối|cả) năm|năm nay"
    r"|(?:chi )?hết|tốn"
    r"|hiện(?: nay)?|luỹ kế|tính|đến nay|trong năm|đã|đang|có|còn|mở|tổ chức|cho|gồm|với|là|được|trong đó|và)"
    r"\s+)+"
    r"|(?:\s+(?:là|có|được|cho|vào|với|tới|ở|tại|trong|gồm|đạt|từ|của|thì|cả|hết|ra|mà|đang))+$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:ở|tại|cấp|trong|trên)(?!\w)")
_OF_ALL = re.compile(r"(?:các |những )?(?:nội dung|phần|mục|kết quả) (?:này|trên)")
_QUESTION = re.compile(
    r"(?<!\w)(?:ra sao|thế nào|vì sao|tại sao|(?:vì|từ|ở) đâu|gì|những ai|hay (?:không|chưa)"
    r"|^có .* (?:không|chưa))(?:$| (?:từ|sau|qua|trong|nhờ|khi)(?!\w))"
)
# "Nhóm nào khó nhất", "đơn vị nào có thì".
_WHICH = re.compile(r"(?<!\w)nào(?!\w)")
_GIVEN = re.compile(
    r"(?<!\w)là \d[\d.,]*(?: (?:tỷ|triệu|nghìn))?(?: đồng|%| [^\W\d]+)|(?<!\w)\d[\d.,]* (?:tỷ|triệu) đồng"
)
_FORBIDS = re.compile(
    r"(?:không|đừng|tránh)(?: được| nên| cần)? (?:ghi|nêu|viết|chép|dùng|liệt kê|kể|làm tròn|để)(?!\w)"
)
# "Đơn vị giữ nguyên thứ tự dòng" tells the writer what to do.
_TO_WRITER = re.compile(
    r"(?:các |mỗi )?(?:đơn vị|cơ sở|nơi|địa phương|cấp hội|huyện|xã)(?: nào)? (?:(?:cần|phải|chỉ|thì|cũng) )?"
    r"(?:giữ nguyên|ghi|nêu|điền|gửi|lấy|lưu ý|căn cứ|tổng hợp|thống kê|kê khai|chép)(?!\w)"
)
# "Đơn vị không phải nêu doanh thu", "trường học, bệnh viện nêu thêm số người bệnh": not every report must tell it.
_EXEMPTS = re.compile(
    r"(?<!\w)(?:không|chưa)(?: (?:phải|cần|yêu cầu|bắt buộc|đòi hỏi|đề nghị|nhất thiết))+ "
    r"(?:báo cáo|báo|nêu|ghi|kê|thống kê|nói)(?!\w)"
    r"|(?<!\w)(?:nêu|ghi|báo cáo|báo|bổ sung|kể) thêm (?=(?:tổng )?số |tỷ lệ |bao nhiêu |mấy )"
)
# "Các nhóm yếu thế khác", "tách riêng hai khối" name nothing that could be counted.
_NAMELESS = re.compile(
    r"(?:các|những) .*(?<!\w)khác$|(?:hai|ba|bốn|các|từng|mỗi|những) "
    r"(?:khối|loại|nhóm|khu vực|cấp|nguồn|mảng|đối tượng)(?: này| trên)?$"
)
# "Phần do xã, nhà hảo tâm góp là bao nhiêu".
_BY = re.compile(r"(?<!\w)(?:phần|khoản|tiền|số) do(?: các)? \w+(?: \w+){0,3}$")
_NOW = re.compile(r"luỹ kế|đến nay|tính đến|từ trước")


def subject_of(before: str) -> str:
    """Return what the words before "mấy", "bao nhiêu" speak of; empty where they only say that there is some.

    >>> subject_of("tai nạn lao động có"), subject_of("hiện có")
    ('tai nạn lao động', '')
    """
    rest = re.sub(r"^trong đó(?: có)?\s*", "", before.strip(), flags=re.IGNORECASE)
    if _PLACE.match(fold(rest)):
        return ""
    while True:
        cut = _EDGE.sub("", f"{rest} " if _EDGE.match(f"{rest} ") else rest).strip()
        if cut == rest:
            return rest
        rest = cut


def tells_stock(before: str) -> bool:
    """Tell whether the words before a number word ask for all there is by now.

    >>> tells_stock("luỹ kế đến nay có"), tells_stock("thành lập được")
    (True, False)
    """
    return bool(_NOW.search(fold(before)))


def is_of_kinds(text: str) -> bool:
    """Tell whether `text` asks for each of some kinds, which stand behind it.

    >>> is_of_kinds("kê riêng từng nguồn"), is_of_kinds("mỗi loại hội")
    (True, True)
    """
    return bool(_OF_KINDS.search(fold(text)))


def kinds_in(aside: str) -> tuple[str, ...]:
    """Return the kinds that `aside` lists, nothing where it asks for figures itself or lists none.

    >>> kinds_in("ngân sách, quỹ Hội và vận động xã hội")
    ('ngân sách', 'quỹ Hội', 'vận động xã hội')
    """
    if asks(aside):
        return ()
    parts = tuple(part.strip() for part in re.split(r",|;|\s+và\s+", aside) if part.strip())
    return parts if len(parts) > 1 else ()


def things_of(listed: list[str]) -> list[str]:
    """Return things of their own of a list: a bare noun goes with the joint one beside it.

    >>> things_of(["cơ quan", "đơn vị mở hội nghị cán bộ", "viên chức", "doanh nghiệp mở hội nghị"])
    ['cơ quan, đơn vị mở hội nghị cán bộ, viên chức', 'doanh nghiệp mở hội nghị']
    """
    things: list[str] = []
    for member in listed:
        if things and _goes_on(things[-1], member):
            things[-1] = f"{things[-1]}, {member}"
        else:
            things.append(member)
    return things


def each_thing(listed: list[str]) -> list[str]:
    """Return the things that "mỗi" asks of: those of the list, "việc A và việc B" apart.

    >>> each_thing(["việc kết nạp và việc lập mới"])
    ['việc kết nạp', 'việc lập mới']
    >>> each_thing(["hoàn thành và không hoàn thành nhiệm vụ"])
    ['hoàn thành', 'không hoàn thành nhiệm vụ']
    """
    return [
        part
        for thing in things_of(listed)
        for part in re.split(rf"(?i)\s+và\s+(?=(?:không |chưa )?{re.escape(thing.partition(' ')[0])}\s)", thing)
    ]


def asks_each(member: str) -> bool:
    """Tell whether a member of a list asks of each thing before it.

    >>> asks_each("mỗi khoản được bao nhiêu"), asks_each("ghi riêng từng ngân hàng"), asks_each("mở lớp")
    (True, True, False)
    """
    return bool(_EACH.match(fold(member)))


def _goes_on(before: str, member: str) -> bool:
    noun, last = noun_at_start(member.replace(",", " "), few=True), nouns_in(before)[-1:]
    if not (noun and last and fold(before).endswith(fold(last[0]))):
        return False
    return noun[0] != last[0] and are_joint(noun[0], last[0])


def with_subjects(listed: list[str]) -> list[str]:
    """Return the members of a list with a bare noun put to the joint one after it whose number is asked for.

    >>> with_subjects(["công nhân", "viên chức", "lao động có bao nhiêu người", "nữ bao nhiêu"])
    ['công nhân, viên chức, lao động có bao nhiêu người', 'nữ bao nhiêu']
    """
    found: list[str] = []
    for member in listed:
        ask, whole = asks_in(member), member
        while (
            found
            and ask
            and ask.before
            and not asks(found[-1])
            and (_goes_on(found[-1], whole) or _BY.search(fold(found[-1])))
        ):
            whole = f"{found.pop()}, {whole}"
        found.append(whole)
    return found


def forbids(member: str) -> bool:
    """Tell whether a member tells the writer what not to do.

    >>> forbids("không ghi tỷ lệ chung chung"), forbids("không có việc làm")
    (True, False)
    """
    return bool(_FORBIDS.match(fold(member)))


def without_exempt(clause: str, *, inside: bool) -> str:
    """Return what of a clause every report must tell: not what follows "không phải nêu".

    `inside`: whether the clause stands in brackets, where "nêu thêm" says who has more to tell.

    >>> without_exempt("cổ phần hoá, đơn vị không phải nêu doanh thu, lợi nhuận", inside=False)
    'cổ phần hoá'
    >>> without_exempt("bệnh viện nêu thêm số người bệnh", inside=True)
    ''
    """
    found = _EXEMPTS.search(fold(clause))
    if found is None or (not inside and "thêm" in found[0]):
        return clause
    return "" if inside else clause[: found.start()].rpartition(",")[0].strip()


def tells_itself(clause: str) -> bool:
    """Tell whether a clause gives a figure itself, to be held against: "dư nợ toàn tỉnh là 1.184 tỷ đồng".

    >>> tells_itself("Dư nợ toàn tỉnh là 1.184 tỷ đồng"), tells_itself("số hộ đạt 8 tiêu chí"), tells_itself("dư nợ")
    (True, False, False)
    """
    return not asks(clause) and bool(_GIVEN.search(fold(clause)))


def names_nothing(member: str) -> bool:
    """Tell whether a member of a list speaks of others without saying of whom.

    >>> names_nothing("các nhóm yếu thế khác"), names_nothing("hai khối"), names_nothing("nhóm khác giới")
    (True, True, False)
    """
    return bool(_NAMELESS.match(fold(member)))


def is_told_in_words(member: str) -> bool:
    """Tell whether a member of a list names what no figure can tell.

    >>> is_told_in_words("cách làm hay"), is_told_in_words("các tổ hoạt động ra sao"), is_told_in_words("dân góp")
    (True, True, False)
    """
    folded = fold(member)
    asked = _QUESTION.search(folded) or _WHICH.search(folded)
    return bool(_words().match(folded) or asked or _TO_WRITER.match(folded))


@functools.cache
def _words() -> re.Pattern[str]:
    phrases = sorted((fold(row["phrase"]) for row in table("worded_matters")), key=lambda one: (-len(one), one))
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def lists_figures(clause: str) -> bool:
    """Tell whether a clause says that what follows in it is to be told in figures.

    >>> lists_figures("kèm số liệu về lớp học"), lists_figures("có số liệu cụ thể")
    (True, False)
    """
    folded = fold(clause)
    return bool(_cue().search(folded)) and not _OF_ALL.match(folded)


@functools.cache
def _cue() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{row['pattern']})(?!\w)" for row in table("listing_cues")))


def head_and_list(clause: str) -> tuple[str, str, str]:
    """Return what stands before the colon that begins a list, the colon, and the list; "trong đó:" begins none.

    >>> head_and_list("Dạy nghề: số lớp"), head_and_list("Quy ra ngày công")
    (('Dạy nghề', ':', ' số lớp'), ('', 'quy ra', ' ngày công'))
    """
    for colon in re.finditer(":", clause):
        if not fold(clause[: colon.start()]).rstrip().endswith("trong đó"):
            behind = clause[colon.end() :]
            cue = _cue().search(fold(behind))
            if cue and not asks(behind[: cue.start()]) and "," not in behind[: cue.start()]:
                return clause[: colon.start()], cue[0], behind[cue.end() :]
            return clause[: colon.start()], ":", behind
    cue = _cue().search(fold(clause))
    if cue is None or asks(clause[: cue.start()]):
        return clause, "", ""
    return clause[: cue.start()], cue[0], clause[cue.end() :]
