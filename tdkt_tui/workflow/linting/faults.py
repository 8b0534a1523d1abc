"""What a check of a template raises, as findings of rules: a fault says it in words, a rule by an id."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line

_KINDS: tuple[tuple[str, str], ...] = (
    (r"cắt chéo", "tag.crossing"),
    (r"chưa đóng|chưa mở|không đóng lệnh nào|không đóng được", "tag.unclosed"),
    (r"Văn bản thuần “", "file.stale"),
    (r"Dữ liệu không có trường", "field.unknown"),
    (r"chỉ có trong vòng lặp", "field.loop"),
    (r"gồm nhiều giá trị", "field.whole"),
    (r"sai cú pháp|thiếu giá trị|không có lệnh|chữ thừa|viết sai chỗ|lồng (?:nhau )?quá sâu", "tag.syntax"),
    (r"Không dùng được lệnh|Mẫu không được", "tag.forbidden"),
    (r"không phải thẻ|in ra nguyên văn", "tag.literal"),
    (r"kiểu “|kiểu đoạn", "style.unknown"),
    (r"Thẻ |Lệnh |thẻ", "tag.place"),
)
"""What a fault's sentence holds -> its rule, the first that fits."""
_QUOTED_END = re.compile(r"dấu nháy .+ chưa đóng")
_PLACE = re.compile(r"đoạn (\d+)")
_FILE = "file.broken"


def as_finding(fault: TdktError) -> LintFinding:
    """Return one fault as a finding of its rule."""
    what, fix, around = (one_line(text) for text in (fault.what, fault.fix, fault.around))
    return placed(_rule(fault), what, fault.place, fix=fix, around=around)


def placed(rule: str, message: str, place: str, **more: Any) -> LintFinding:
    """Return a finding with the paragraph that its place names."""
    number = _PLACE.search(place)
    return finding(rule, message, place=place, paragraph=int(number[1]) if number else 0, **more)


def _rule(fault: TdktError) -> str:
    if _QUOTED_END.search(fault.what):
        return "tag.syntax"
    plain = re.sub(r"\{[{%#].*?[}%#]\}", "", fault.what)
    return next((rule for words, rule in _KINDS if re.search(words, plain)), _FILE)
