"""A demand made of each thing that was listed: "số lớp của mỗi loại", "dư nợ từng ngân hàng"."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.counting import begins_with_money, is_deed, without_flow
from nlp_reports.guidelines.asking.demanded import Asked, bare_name
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.inside import is_total
from nlp_reports.guidelines.asking.listing import kinds_in
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.text import fold

# Any list may hold kinds of these; of the others the list itself must speak.
_ANY = r"loại|thứ|môn|mảng|đối tượng|nhóm|hình thức|lĩnh vực|cấp|mức|hạng|khối|việc|nội dung|danh hiệu"
_SUM = r"khoản(?: thu| chi)?|nguồn(?: thu| vốn)?"
_NAMED = (
    r"nghề|ngân hàng|quỹ|phong trào|chương trình|cuộc vận động|chiến dịch|đề án|kênh|hội thi|giải|công trình|hoạt động"
)
_EACH = re.compile(
    rf",?\s*(?:(?:của|ở|theo|cho|trong|tại)\s+)?(?<!\w)(?:từng|mỗi)\s+(?P<of>{_ANY}|{_SUM}|{_NAMED})(?!\w)"
)
# "Nhà làm mới và sửa chữa trong năm, ghi số nhà từng loại".
_DEEDS = re.compile(r"(?<!\w)(?P<one>\w+ \w+) và (?P<other>\w+ \w+)(?= trong| của| cho|$)")
_MOST_PARTS, _MOST_WORDS = 6, 12


def spread(now: SoFar, asked: Sequence[Asked], member: str) -> list[Asked]:
    """Return what a member asks for, once for each of the things listed before where it asks of each of them."""
    each = _EACH.search(fold(member))
    if each is None and not (now.spread and _closes(asked)):
        return list(asked)
    kinds = now.spread if each is None else tuple(_kinds(now, each["of"], rate=_is_rate(asked)))
    if len(asked) != 1 or len(kinds) < 2:  # one thing is no list
        return list(asked)
    now.spread = kinds
    number = fold(member[: each.start()]).startswith("số ") if each else False
    # "Số lượng và tỷ lệ từng loại", "số lớp, số người của mỗi loại": the count before it is of each too.
    if (number and not _is_rate(asked)) or (each and now.found and is_total(now.found[-1].words)):
        now.found[now.began_list :] = [
            part for one in now.found[now.began_list :] for part in (_each(one, kinds) if _plain(one) else [one])
        ]
    return _each(asked[0], kinds)


def _each(one: Asked, kinds: Sequence[str]) -> list[Asked]:
    name = _EACH.sub("", fold(one.name)) if _EACH.search(fold(one.name)) else one.name
    bare = fold(bare_name(name))
    # "Hợp tác xã lập mới" says of what it is itself.
    names = (f"{name} {_small(kind)}".replace(f"{bare} {bare} ", f"{bare} ") for kind in kinds)
    return [dataclasses.replace(one, name=clipped(each)) for each in names]


def _small(kind: str) -> str:
    return kind[:1].lower() + kind[1:] if kind[1:2].islower() else kind


def _plain(one: Asked) -> bool:
    """Tell whether a figure is a bare count, so that it is told of each kind as the one behind it."""
    return not one.unit and fold(one.name).startswith("số ")


def _is_rate(asked: Sequence[Asked]) -> bool:
    return bool(asked) and asked[-1].unit == "%"


def _closes(asked: Sequence[Asked]) -> bool:
    """Tell whether a share only says what the sums before it are held against."""
    return _is_rate(asked) and "so với" in asked[-1].name


def _kinds(now: SoFar, of: str, *, rate: bool) -> Iterator[str]:
    """Yield the things of each of which a member asks."""
    sums = [bare_name(one.name) for one in now.found[now.began_list :] if one.unit == "đồng"]
    sums += [thing for thing in now.listed if begins_with_money(without_flow(thing))]
    if rate and len(sums) > 1:
        yield from sums
        return
    if now.kinds:
        yield from now.kinds
        return
    deeds = _DEEDS.search(fold(now.listed[-1])) if now.listed else None
    if deeds and is_deed(deeds["one"]) and is_deed(deeds["other"]):
        yield from (deeds["one"], deeds["other"])
        return
    listed = kinds_in(now.previous) if now.inside else ()
    parts = listed or kinds_in(without_opener(now.before))
    if len(parts) > _MOST_PARTS or any(len(part.split()) > _MOST_WORDS for part in parts):
        return
    if re.fullmatch(_SUM, of):
        yield from (part for part in parts if begins_with_money(without_flow(part)))
    elif listed or re.fullmatch(_ANY, of) or re.search(rf"(?<!\w){of}(?!\w)", fold(f"{now.before} {now.previous}")):
        yield from parts
