#!/bin/sh
# The same door on Linux: reads the reports that stand in this folder beside the guideline.
cd "$(dirname "$0")" || exit 2
python=chuong_trinh/moi_truong/bin/python
if [ ! -x "$python" ]; then
    echo "Lần đầu chạy: đang cài chương trình vào thư mục này (không dùng mạng), xin chờ vài phút..."
    if ! { python3 -m venv chuong_trinh/moi_truong &&
        "$python" -m pip install --quiet --no-index --find-links chuong_trinh/wheels nlp-reports; }; then
        rm -rf chuong_trinh/moi_truong
        echo "Không cài được chương trình; nhờ bộ phận kỹ thuật."
        exit 2
    fi
fi
"$python" -m nlp_reports.cli door . --aside chuong_trinh --open
code=$?
[ -t 0 ] && { printf '\nNhấn Enter để đóng cửa sổ này.'; read -r _; }
exit $code
