"""Where an annex begins: at its head, whatever it is called, or else at what no signature is made of."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .rows import cells_of

_NUMBER = (
    r"(?:(?:SỐ|số|Số)\s*:?\s*)?(?:(?P<mark>[IVXL]{1,6}|\d{1,2})(?![\w.]*\w)|(?=[\w.]{0,5}\d|[A-ZĐ]\b)[\w.]{1,6})"
    r"(?:/[\w-]{1,12})?"
)
"""A number of an annex; mark: one that it can be cited by."""
_FURTHER = r"(?:\s*[.:;(*–-].*|\s+(?:KÈM THEO|[Kk]èm theo|BAN HÀNH|[Bb]an hành)\b.*)?"
ANNEX = r"(?:PHỤ LỤC|Phụ lục)"
FORM = r"(?:(?:BIỂU|Biểu)(?:\s+(?:MẪU|mẫu))?|MẪU|Mẫu)"
"""How the head of an annex begins, and that of a form."""
_ANNEX = re.compile(rf"[(\[]?{ANNEX}(?:\s+{_NUMBER})?{_FURTHER}")
_FORM = re.compile(rf"[(\[]?{FORM}\s+{_NUMBER}{_FURTHER}")
_TITLE = re.compile(
    r"(?:BIỂU|BẢNG|DANH SÁCH|DANH MỤC|PHÂN BỔ|CHỈ TIÊU|DỰ KIẾN|TỔNG HỢP|LỊCH|ĐỀ CƯƠNG|CHƯƠNG TRÌNH|MẪU|SỐ LƯỢNG|CƠ CẤU|"
    r"KÈM THEO)\b"
)
"""How the title of an annex begins that has no other head."""
_POST = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\.|(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|TRƯỞNG|PHÓ|(?:TỔNG )?BÍ THƯ|CHÁNH|THƯ KÝ|ỦY VIÊN|CHỈ HUY|"
    r"TƯ LỆNH)\b"
)
_NAME = re.compile(rf"(?!Phụ\b)[{UPPER}]\w*(?:\s+[{UPPER}]\w*){{1,5}}")
_SEAL = re.compile(r"[(\[<].{0,60}[)\]>]|[\W\d_]*|(?:Đã ký|Ký bởi|Người ký|Đã ký số)\b.*", re.IGNORECASE)
"""What stands among the lines of a signature and says nothing: "(Đã ký)", a page's number."""
_LONGEST = 60
"""Signs of a line of a signature."""
_BARE = "Phụ lục"


def annex_of(line: str, part: str, *, signed: bool, ruled: bool) -> str | None:
    """Return how the annex is cited that a line begins ("Phụ lục II"; "Phụ lục" where its number is no such number).

    None where it begins none. part: of the lines before; signed: a name stood there; ruled: so did a row of a table.
    """
    if found := _ANNEX.fullmatch(line):
        return " ".join(filter(None, (_BARE, found["mark"])))
    if part == "annex":
        return _BARE if ruled and _FORM.fullmatch(line) else None
    if cells_of(line) or _FORM.fullmatch(line) or (line.isupper() and _TITLE.match(line)):
        return _BARE
    if part != "signature" or _SEAL.fullmatch(line):
        return None
    if len(line) > _LONGEST or (signed and not (_POST.match(line.upper()) or is_name(line))):
        return _BARE
    return None


def is_name(line: str) -> bool:
    """Tell the name of who signs from the title above it."""
    return bool(_NAME.fullmatch(line)) and not _POST.match(line.upper())
