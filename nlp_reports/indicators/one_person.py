"""What a single person did, told as an example: no number of the whole unit."""

import functools
import re
from typing import Final

from nlp_reports.indicators.places import Place

_TITLE: Final = r"(?:bà|chị|ông|anh|cô|chú|bác|cụ|má|đồng chí|đ/c)"
_DEED: Final = (
    r"(?:nuôi(?: dưỡng| dạy)?|nhận(?: nuôi| đỡ đầu| giúp| trông)?|đỡ đầu|cưu mang|chăm(?: sóc| nom)?|hiến|góp|đóng góp"
    r"|ủng hộ|tặng|biếu|giúp(?: đỡ)?|trồng|dạy(?: nghề)?|kèm(?: cặp)?|vận động|hoà giải|tạo việc làm cho|làm|mở|có)"
)
# "bà Lưu Thị Nhẫn, phường Bến Gỗ, nuôi 05 …": a name of two words or more, where it lives, what it did.
_DID: Final = re.compile(
    rf"(?:^|[:;.,–-] |(?:như|là|có|Có|Như) )(?:{_TITLE}|{_TITLE.title()})(?P<name>(?: [^\W\d_]+){{2,4}}?)"
    r"(?:,[^,:;.\d]{2,40},| \([^()]{2,40}\)| (?:ở|tại|thuộc|của) [^,:;.\d]{2,40}?,?)?"
    rf"(?: (?:đã|đang|vẫn|còn|tự|tự tay|một mình|một tay|nhiều năm|năm qua)){{0,3}} {_DEED}(?: [^\W\d_]+){{0,3}} $",
    re.IGNORECASE,
)


def is_of_one_person(place: Place) -> bool:
    """Tell whether a number is what one person, called by name, did ("Gương: bà Lưu Thị Nhẫn nuôi 05 trẻ")."""
    figure = place.figure
    if figure.cell is not None or figure.unit == "%":
        return False
    sentence = place.words.sentence
    return _is_told(sentence[: len(sentence) - len(place.after) - len(figure.text)])


@functools.lru_cache(1024)
def _is_told(before: str) -> bool:
    found = _DID.search(before)
    return found is not None and all(word[:1].isupper() for word in found["name"].split())
