import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT))  # corpora/build is in no wheel; last, so that nlp_reports stays the installed one

TINY = """\
# a tiny report
@unit LĐLĐ huyện Thử
@kind huyện
@number 01/BC-LĐLĐ
@date 2020-02-05
@place Thử
@title Kết quả năm 2020
@missing II.2.a
@partial I.a
@nofigures

H1 I. TÌNH HÌNH
P @I.a
K| Có {05|5|lớp} lớp theo Kế hoạch <217-QĐ/TW>.
V| Phong trào sôi nổi.  ## why=no-figure
- @I.b
V| Tư tưởng ổn định.  ## why=no-figure
N| Mong muốn có việc làm.

H1 II. KẾT QUẢ
H2 1. Cam kết
+ @II.1.a
V| Chỉ tiêu cơ bản đạt.  ## why=most
P @II.1.a
K| Đạt {12/15|12/15|chỉ tiêu} chỉ tiêu ({trên 80%|>80|%}).  ## inconsistent=ratio
H3 1.1. Bảng
T
Nguồn | Số tiền
Tổng cộng | 5
# a remark inside a table

H1 III. ĐÁNH GIÁ
P @III.1
N| Bám sát nghị quyết.  ## role=strength theme=S01
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.rep"
    path.write_text(TINY, "utf-8", newline="\n")
    return path
