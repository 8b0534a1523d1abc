"""Names: what can be nothing else, and those over several columns ("Họ", "Tên đệm", "Tên", or one heading over two)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tdkt_tui.model.text import folded

_MIDDLE = ("tên đệm", "đệm", "chữ đệm", "tên lót", "chữ lót", "lót")
MIDDLE = "part:middle"
"""The field of a column between that of surnames and that of given names."""
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_NOT_PLAIN = frozenset((
    "tổng", "cộng", "tập", "hộ", "cá", "khách", "danh", "các", "đại", "đối", "là", "chính", "dự", "điển", "ghi",
    "cách", "lưu", "hướng", "người", "thủ", "tm", "kt", "tl", "tuq", "xác", "ngày", "họ", "tên", "đơn", "cơ",
    "địa", "huyện", "thành", "thị", "xã", "phường", "đặc", "tỉnh", "sở", "ban", "bộ", "ubnd", "uỷ", "ủy", "hđnd",
    "trường", "công", "liên", "đoàn", "đảng", "văn", "chi", "cục", "bệnh", "trung", "viện", "tòa", "phòng", "báo",
    "quỹ", "ngân", "kho", "hợp", "doanh", "mặt", "mttq", "hội", "nhà", "xí", "thôn", "bản", "tổ", "khu", "cụm",
    "khối", "cao", "học",
))  # fmt: skip
"""Words that begin what is no person; whoever's name begins so is looked at more closely."""


class PlainNames(dict[str, bool]):
    """Text → whether it can only be a person's name, found once for each."""

    def __missing__(self, text: str) -> bool:
        first = text.partition(" ")[0].lower()
        self[text] = plain = first not in _NOT_PLAIN and bool(_PLAIN.fullmatch(text))
        return plain


def with_middle_name(labels: Mapping[int, str], known: Mapping[int, str]) -> dict[int, str]:
    """Return the fields of columns with that of the middle name, where surname and given name stand apart too."""
    if not {"surname", "given_name"} <= set(known.values()):
        return dict(known)
    middle = next((column for column, text in labels.items() if column not in known and folded(text) in _MIDDLE), None)
    return dict(known) if middle is None else {**known, middle: MIDDLE}


def with_name_parts(
    known: Mapping[int, str], again: tuple[int, ...], merged: Sequence[tuple[int, int, int, int]], rows: range
) -> tuple[dict[int, str], tuple[int, ...]]:
    """Return the fields of columns, and which ones still name people once more.

    Surname and middle name stand in the first column, the name after them. again: the columns that do so.
    merged: first row and column, last row and column of merged cells; rows: of headings.
    """
    full = next((column for column, field in known.items() if field == "full_name"), None)
    if full is None or again != (full + 1,):
        return dict(known), again
    if not any(top in rows and (left, right) == (full, full + 1) for top, left, _, right in merged):
        return dict(known), again
    return {**known, full: "surname", full + 1: "given_name"}, ()
