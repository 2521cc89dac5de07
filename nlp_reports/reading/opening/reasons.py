"""Why a file cannot be read, in words for an office clerk, each with its cure."""

from nlp_reports.errors import UnreadableError

_ASK_AGAIN = "đề nghị đơn vị gửi lại tệp Word"
_SAVE_AS_DOCX = "mở bằng Word rồi lưu lại dạng .docx"

_REASONS = {
    "locked": ("tệp khóa tạm của Word", "đóng Word rồi dùng tệp báo cáo cùng tên, không có dấu ~$"),
    "empty": ("tệp trống", _ASK_AGAIN),
    "password": ("có mật khẩu", "bỏ mật khẩu rồi gửi lại"),
    "damaged": ("hỏng", _ASK_AGAIN),
    "foreign": ("không phải tệp Word", _SAVE_AS_DOCX),
    "scan": ("bản chụp, cần xin tệp Word", _ASK_AGAIN),
    "bomb": ("tệp nén bất thường, không mở để bảo đảm an toàn", _ASK_AGAIN),
    "huge": ("tệp quá lớn, không phải một báo cáo", "tách tệp hoặc gửi riêng phần báo cáo"),
    "doctype": ("tệp có phần khai báo không an toàn (DOCTYPE)", _SAVE_AS_DOCX),
    "absent": ("không có tệp này", "kiểm tra lại đường dẫn"),
    "denied": ("không có quyền mở tệp", "đóng tệp trong Word hoặc kiểm tra quyền đọc"),
    "converter": (
        "tệp Word đời cũ hoặc tệp .odt, máy này chưa có LibreOffice để chuyển",
        f"{_SAVE_AS_DOCX}, hoặc cài LibreOffice (trên Windows có Word: pip install 'nlp-reports[word]')",
    ),
    "conversion": ("tệp Word đời cũ hoặc tệp .odt, không chuyển sang .docx được", _SAVE_AS_DOCX),
    "no comments": ("không phải tệp Word nên không ghi góp ý bên lề được", _ASK_AGAIN),
    "encoding": ("tệp văn bản không đúng bảng mã", "lưu lại với mã UTF-8"),
}


def unreadable(file: str, reason: str) -> UnreadableError:
    """Return the error for `file` by the key of its reason ("password", "damaged", …).

    >>> str(unreadable("a.docx", "password"))
    'a.docx: có mật khẩu; bỏ mật khẩu rồi gửi lại'
    """
    said, cure = _REASONS[reason]
    return UnreadableError(file, said, cure)
