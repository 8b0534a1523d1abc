"""What a file is that calls itself .docx and is none: whoever sends it back must know what to save it as."""

from __future__ import annotations

from tdkt_tui.model.fault import TemplateFault

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what older Office files are, and newer ones under a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_MAIN_PARTS = (
    (b"ms-word.document.macroEnabled", ".docm (văn bản có macro)"),
    (b"ms-word.template.macroEnabledTemplate", ".dotm (mẫu của Word có macro)"),
    (b"wordprocessingml.template.main", ".dotx (mẫu của Word)"),
)
_SAVE = "mở bằng LibreOffice hoặc Word rồi lưu lại dạng .docx"
# .docm, .dotx and .dotm differ from .docx in what they call themselves alone: with macros, as templates of Word's own.
_ENDINGS = (
    ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".fodt", ".pdf", ".rtf", ".htm", ".html",
)  # fmt: skip
_BEGINS = (
    (b"{\\rtf", "ở dạng .rtf"),
    (b"%PDF", "ở dạng PDF"),
)
_HOLDS = (
    (b"application/vnd.oasis.opendocument", "ở dạng OpenDocument (.odt)"),
    (b"schemas.microsoft.com/office/2006/xmlPackage", "ở dạng XML phẳng của Word"),
    (b"<html", "là trang web (.html)"),
    (b"<HTML", "là trang web (.html)"),
)


def names_document(name: str) -> bool:
    """Tell by its ending whether a name is that of a document, be it one that has to be saved as .docx first."""
    return name.lower().endswith(_ENDINGS)


def not_docx(data: bytes, place: str) -> TemplateFault:
    """Return the fault for a file that is no .docx, naming what it is where that can be told."""
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            return TemplateFault("Tệp có mật khẩu nên không đọc được.", place=place,
                                 fix="mở bằng Word hoặc LibreOffice, bỏ mật khẩu rồi lưu lại")  # fmt: skip
        return TemplateFault("Tệp ở dạng .doc cũ, không phải .docx.", place=place, fix=_SAVE)
    if not data.strip():
        return TemplateFault("Tệp rỗng.", place=place, fix="xin lại tệp từ nơi gửi")
    if place.endswith(".txt"):
        return TemplateFault("Tệp là văn bản thuần, cần tệp .docx.", place=place,
                             fix=f"tạo .docx trước: tdkt template from-text {place}")  # fmt: skip
    head = data[:_HEAD]
    kind = next((words for sign, words in _BEGINS if head.startswith(sign)), "")
    kind = kind or next((words for sign, words in _HOLDS if sign in head), "")
    if not kind:
        return TemplateFault("Tệp không phải .docx đọc được (hỏng, có mật khẩu hoặc là định dạng khác).", place=place,
                             fix=_SAVE)  # fmt: skip
    fix = "dùng bản .docx của văn bản" if "PDF" in kind else _SAVE
    return TemplateFault(f"Tệp {kind}, không phải .docx.", place=place, fix=fix)


def refuse_other_kind(content_types: bytes, place: str) -> None:
    """Refuse to make a .docx of what calls itself otherwise within: Word would not open the result.

    Raises TemplateFault.
    """
    kind = next((words for sign, words in _MAIN_PARTS if sign in content_types), "")
    if kind:
        raise TemplateFault(f"Tệp ở dạng {kind}, không phải .docx; văn bản lập từ tệp này Word không mở được.",
                            place=place, fix=_SAVE)  # fmt: skip
