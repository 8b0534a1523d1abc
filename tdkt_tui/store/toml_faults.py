"""What the TOML parser found, in the words of an officer who may never have seen TOML."""

from __future__ import annotations

import re

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import one_line

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_CURLY = "“”„‟‘’‚‛«»"
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")

_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate inline")
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("Unterminated string", "Chuỗi chữ chưa đóng dấu nháy.", 'thêm dấu " ở cuối chuỗi'),
    ("Illegal character '\\n'", "Chuỗi chữ chưa đóng dấu nháy trên cùng một dòng.",
     'thêm dấu " ở cuối chuỗi; đoạn nhiều dòng đặt giữa hai bộ ba dấu """'),
    ("Illegal character", "Có ký tự điều khiển không được phép.", "xóa ký tự lạ ở chỗ này rồi gõ lại"),
    ("Unescaped", "Dấu \\ trong chuỗi không hợp lệ.", "viết \\\\ hoặc đặt chuỗi giữa hai dấu nháy đơn '…'"),
    ("Invalid hex", "Mã ký tự sau dấu \\ không hợp lệ.", "viết thẳng ký tự cần dùng"),
    ("Escaped character", "Mã ký tự sau dấu \\ không hợp lệ.", "viết thẳng ký tự cần dùng"),
    ("Unclosed array", "Danh sách chưa đóng ngoặc vuông, hoặc thiếu dấu phẩy giữa hai phần tử.",
     "thêm dấu ] hoặc dấu phẩy"),
    ("Unclosed inline table", "Bảng trong ngoặc nhọn chưa đóng, hoặc thiếu dấu phẩy giữa hai khóa.",
     "viết { khóa = giá trị, khóa = giá trị } trên một dòng"),
    ("Invalid date", "Ngày hoặc giờ không có thật.", "dùng dạng 2020-04-29 cho ngày, 07:30:00 cho giờ"),
    ("Expected '=' after", "Thiếu dấu = sau tên khóa.",
     "viết khóa = giá trị; tên khóa chỉ gồm chữ không dấu, số, gạch nối, gạch dưới"),
    ("Expected ']", "Dòng đặt tên bảng chưa đóng ngoặc vuông.", "viết [tên-bảng] hoặc [[tên-bảng]]"),
    ("Invalid initial character", "Tên khóa bắt đầu bằng ký tự không được phép.",
     "tên khóa chỉ gồm chữ không dấu, số, gạch nối, gạch dưới"),
    ("Expected newline", "Còn chữ thừa sau giá trị.",
     "chữ đặt trong dấu nháy; ngày viết 2020-04-29; số không có số 0 ở đầu; ghi chú đặt sau dấu #"),
    ("Invalid statement", "Dòng này không phải tên bảng, khóa hay ghi chú.",
     "viết khóa = giá trị; ghi chú đặt sau dấu #; tên khóa không dấu"),
)  # fmt: skip


def syntax_fault(text: str, message: str, place: str) -> BadInput:
    """Translate a message of tomllib to a fault with line and column; the file's values are not shown."""
    match = _AT.search(message)
    lines = text.split("\n")
    line, column = (int(match[1]), int(match[2])) if match and match[1] else (len(lines), len(lines[-1]) + 1)
    where = f"{place}, dòng {line}, cột {column}"
    source = lines[line - 1] if line <= len(lines) else ""
    if message.startswith(_TWICE):
        return _twice(source, where)
    if any(sign in source[max(0, column - 2) : column + 1] for sign in _CURLY):
        return BadInput("Dấu nháy cong không dùng được trong tệp TOML.", place=where, fix='dùng dấu nháy thẳng "…"')
    for start, what, fix in _WORDS:
        if message.startswith(start):
            return BadInput(what, place=where, fix=fix)
    return BadInput("Giá trị không đúng dạng.", place=where,
                    fix='chữ đặt trong dấu nháy "…"; ngày viết 2020-04-29; đúng/sai viết true/false; '
                        "số viết liền, không có số 0 ở đầu")  # fmt: skip


def _twice(source: str, where: str) -> BadInput:
    key = _KEY.match(source)
    name = one_line(key[1]) if key else one_line(source.partition("#")[0]).strip("[] ")
    what = f"“{name}” được ghi hai lần hoặc trùng với một bảng đã có."
    return BadInput(what, place=where, field=name, fix="chỉ giữ một chỗ; danh sách nhiều mục dùng [[tên-bảng]]")
