"""What a file is that calls itself .docx and is none: whoever sends it back must know what to save it as."""

from __future__ import annotations

from tdkt_tui.model.fault import TemplateFault

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what older Office files are, and newer ones under a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_SAVE = "mở bằng LibreOffice hoặc Word rồi lưu lại dạng .docx"
_BEGINS = (
    (b"{\\rtf", "dạng .rtf"),
    (b"%PDF", "tệp PDF"),
)
_HOLDS = (
    (b"application/vnd.oasis.opendocument", "dạng OpenDocument (.odt)"),
    (b"schemas.microsoft.com/office/2006/xmlPackage", "dạng XML phẳng của Word"),
    (b"<html", "trang web (.html)"),
    (b"<HTML", "trang web (.html)"),
)


def not_docx(data: bytes, place: str) -> TemplateFault:
    """Return the fault for a file that is no .docx, naming what it is where that can be told."""
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            return TemplateFault("Tệp có mật khẩu nên không đọc được.", place=place,
                                 fix="mở bằng Word hoặc LibreOffice, bỏ mật khẩu rồi lưu lại")  # fmt: skip
        return TemplateFault("Tệp thật ra ở dạng .doc cũ, không phải .docx.", place=place, fix=_SAVE)
    if not data.strip():
        return TemplateFault("Tệp rỗng.", place=place, fix="xin lại tệp từ nơi gửi")
    head = data[:_HEAD]
    kind = next((words for sign, words in _BEGINS if head.startswith(sign)), "")
    kind = kind or next((words for sign, words in _HOLDS if sign in head), "")
    if not kind:
        return TemplateFault("Tệp không phải .docx đọc được (hỏng, có mật khẩu hoặc là định dạng khác).", place=place,
                             fix=_SAVE)  # fmt: skip
    fix = "dùng bản .docx của văn bản" if "PDF" in kind else _SAVE
    return TemplateFault(f"Tệp thật ra là {kind}, không phải .docx.", place=place, fix=fix)
