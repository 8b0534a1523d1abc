"""Reading a template's text source; and telling a person who gave one kind of file for the other."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.files import read_limited

_ARCHIVE = b"PK\x03\x04"


def source_text(source: Path) -> str:
    """Return a text source. Raises NotFound, or BadInput where it is a .docx, or not UTF-8."""
    data = read_limited(source)
    if data.startswith(_ARCHIVE):
        raise BadInput("Tệp là .docx, cần văn bản thuần.", place=str(source),
                       fix=f"đọc ra thành văn bản trước: tdkt template text {source}")  # fmt: skip
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            "Tệp không ở bảng mã UTF-8.", place=f"{source}, dòng {line}", fix="lưu lại với bảng mã UTF-8"
        ) from None


def not_document(source: str) -> BadInput:
    """Return the fault for a text source where a .docx is wanted."""
    return BadInput("Tệp là văn bản thuần, cần tệp .docx.", place=source,
                    fix=f"tạo .docx trước: tdkt template from-text {source}")  # fmt: skip
