"""What nobody should open: each hostile or broken file has its one reason, quickly and in little memory."""

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.errors import UnreadableError
from nlp_reports.reading import read_report
from nlp_reports.reading.opening import limits, package

MakeWord = Callable[..., Path]
PARAGRAPH = "<w:p><w:r><w:t>Có.</w:t></w:r></w:p>"


def reason_of(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_report(path)
    assert caught.value.cure
    return caught.value.reason


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    target = path.with_name("sua.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


def test_a_truncated_file_is_damaged(make_word: MakeWord) -> None:
    path = make_word(PARAGRAPH)
    path.write_bytes(path.read_bytes()[:300])
    assert reason_of(path) == "hỏng"


def test_broken_xml_is_damaged(make_word: MakeWord) -> None:
    path = rewritten(make_word(PARAGRAPH), lambda name, content: content[:-9] if "document" in name else content)
    assert reason_of(path) == "hỏng"


def test_an_entry_whose_bytes_changed_is_damaged(make_word: MakeWord) -> None:
    path = make_word(PARAGRAPH * 50)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(bytes(content))
    assert reason_of(path) == "hỏng"


def test_a_doctype_is_refused(make_word: MakeWord) -> None:
    declared = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:'
    path = rewritten(make_word(PARAGRAPH), lambda _, content: content.replace(b"<w:", declared, 1))
    assert "DOCTYPE" in reason_of(path)


def test_a_bomb_is_refused_before_it_is_unpacked(make_word: MakeWord) -> None:
    path = make_word(PARAGRAPH)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bmp", bytes(2 * limits.RATIO_FROM))
    assert reason_of(path).startswith("tệp nén bất thường")


def test_sizes_that_lie_do_not_help_a_bomb(make_word: MakeWord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PART", 10_000)
    path = make_word(PARAGRAPH * 2000)
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("word/document.xml").file_size
    path.write_bytes(content.replace(struct.pack("<L", size), struct.pack("<L", 100)))
    assert reason_of(path) in {"hỏng", "tệp nén bất thường, không mở để bảo đảm an toàn"}


def test_too_many_entries_are_refused(make_word: MakeWord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_ENTRIES", 1)
    assert reason_of(make_word(PARAGRAPH)).startswith("tệp nén bất thường")


def test_an_encrypted_entry_needs_a_password(make_word: MakeWord) -> None:
    path = make_word(PARAGRAPH)
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(bytes(content))
    assert reason_of(path) == "có mật khẩu"


def test_an_encrypted_word_file_needs_a_password(tmp_path: Path) -> None:
    path = tmp_path / "bc.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert reason_of(path) == "có mật khẩu"


def test_a_workbook_is_no_word_file(tmp_path: Path) -> None:
    path = tmp_path / "bc.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert reason_of(path) == "không phải tệp Word"


def test_a_file_of_pictures_is_a_scan(make_word: MakeWord) -> None:
    picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId5"/></w:drawing></w:r></w:p>'
    assert reason_of(make_word(picture * 3)) == "bản chụp, cần xin tệp Word"


def test_a_blank_file_is_empty(make_word: MakeWord) -> None:
    assert reason_of(make_word("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>")) == "tệp trống"


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "khong_co.docx") == "không có tệp này"


def test_text_of_another_encoding_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bc.txt"
    path.write_bytes("Báo cáo".encode("cp1258", "replace") + b"\xff")
    assert reason_of(path) == "tệp văn bản không đúng bảng mã"


def test_deep_nesting_ends_in_an_answer(make_word: MakeWord) -> None:
    depth = 3000
    body = "<w:tbl><w:tr><w:tc>" * depth + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * depth
    assert reason_of(make_word(body)) == "hỏng"
    deep = "<w:sdt><w:sdtContent>" * 100 + PARAGRAPH + "</w:sdtContent></w:sdt>" * 100
    assert read_report(make_word(deep)).text == "Có.\n"


def test_external_and_dangling_relations_are_not_followed(make_word: MakeWord) -> None:
    path = make_word(PARAGRAPH)
    kinds = ("styles", "numbering", "footnotes")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{office}/{kind}" Target="{target}" {mode}/>'
        for n, (kind, target, mode) in enumerate(
            [
                (kinds[0], "http://127.0.0.1:9/x.xml", 'TargetMode="External"'),
                (kinds[1], "../gone.xml", ""),
                (kinds[2], "#x", ""),
            ]
        )
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        )
    assert read_report(path).text == "Có.\n"


def test_a_renamed_main_part_is_found(make_word: MakeWord) -> None:
    path = make_word(PARAGRAPH)
    target = path.with_name("doi_ten.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        new.writestr("_rels/.rels", old.read("_rels/.rels").replace(b"document.xml", b"document2.xml"))
        new.writestr("word/document2.xml", old.read("word/document.xml"))
    assert read_report(target).text == "Có.\n"
