"""The block at the top of a rolled profile: what it was made of, and every question in order."""

from __future__ import annotations

import re
import textwrap

from tdkt_tui.model.shift import Shift
from tdkt_tui.store.marks import marks_in

_RULE = "# " + "=" * 78
_BLOCK = re.compile(rf"{_RULE}\n# CHUYỂN HỒ SƠ .*?\n{_RULE}\n+", re.DOTALL)


def without_head(text: str) -> str:
    """Take away the block of an earlier round."""
    return _BLOCK.sub("", text, count=1)


def headed(text: str, source: str, shift: Shift) -> str:
    """Put the block on top; a line that names the schema for an editor stays the first."""
    schema, rest = text.split("\n", 1) if text.startswith("#:schema") and "\n" in text else ("", text)
    block = "\n".join([_RULE, *_lines(text, source, shift), _RULE])
    return f"{schema}\n{block}\n\n{rest}" if schema else f"{block}\n\n{rest}"


def _lines(text: str, source: str, shift: Shift) -> list[str]:
    marks = marks_in(text)
    asked, reviewed = [mark for mark in marks if mark.question], [mark for mark in marks if not mark.question]
    lines = _wrapped(
        f"CHUYỂN HỒ SƠ năm {shift.since} sang năm {shift.year}, từ tệp {source}: năm, ngày, kỳ báo cáo chuyển thêm"
        f" {shift.by} năm; số văn bản để văn thư ghi. Luật, thể thức, địa danh tra theo ngày ban hành mới."
    )
    if any(mark.key == "issuer.kind" for mark in asked):
        lines += _wrapped(
            "CƠ QUAN BAN HÀNH KHÔNG CÒN ở cấp cũ: thường nên lập hồ sơ mới của đơn vị hiện nay (tdkt profile new),"
            " và lấy lại từ tệp này những gì còn dùng được."
        )
    if asked:
        lines += _wrapped(
            f"PHẢI QUYẾT ĐỊNH {len(asked)} việc, theo thứ tự trong tệp. Tìm dòng “CẦN QUYẾT ĐỊNH”, ghi giá trị ngay bên"
            " dưới rồi xóa dòng đó; việc không còn thì chỉ xóa dòng đó:"
        )
        for number, mark in enumerate(asked, 1):
            lines += _wrapped(f"{number}. {mark.key}: {mark.words}", "  ")
    if reviewed:
        lines += _wrapped(f"XEM LẠI {len(reviewed)} chỗ có dòng “CẦN XEM LẠI”: đúng rồi thì xóa dòng đó.")
    return [*lines, *_wrapped("Kiểm tra: tdkt check TỆP nêu mọi việc còn lại kèm số dòng. Xong thì xóa khối này.")]


def _wrapped(text: str, indent: str = "") -> list[str]:
    hanging = f"# {indent}   " if indent else "# "
    return textwrap.wrap(text, 118, initial_indent=f"# {indent}", subsequent_indent=hanging, break_on_hyphens=False,
                         break_long_words=False)  # fmt: skip
