"""A passage in the plan's own words: in which part of a unit's plan it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

from .passage import Passage
from .whom import whose

_ABOUT = (
    ("budget", r"kinh phí|mức chi|ngân sách|\btiền (?:ăn|thưởng|thuê|tàu)|triệu đồng|dự toán"),
    ("nomination", r"hồ sơ|danh sách|trích ngang|báo cáo thành tích|giới thiệu (?!đại biểu)|đề cử"),
    ("honours", r"khen thưởng|bằng khen|giấy khen|giấy chứng nhận|danh hiệu|cờ thi đua|kỷ luật|khen cao"),
    ("agenda", r"chương trình (?:hội nghị|đại hội)|tham luận|bài phát biểu|\bphút\b|văn nghệ|phóng sự|giao lưu"),
    ("size", r"đại biểu|thành phần|số lượng|khách mời|điểm cầu|người dự"),
    ("criterion", r"tiêu chuẩn|tiêu chí|lựa chọn|bình chọn|suy tôn|điều kiện"),
    ("form", r"tổ chức (?:hội nghị|đại hội)|hình thức|địa điểm|thời gian|trực tuyến|lấy tên|trang trí|khẩu hiệu"),
    ("reporting", r"báo cáo"),
    ("movement", r"thi đua|tuyên truyền|phong trào|đăng ký|sáng kiến"),
)  # fmt: skip
"""By which words a sentence belongs in a part: those of the heading nearest to it, else its own; the first told."""
_SIZE = re.compile(r"(?:Số (?:lượng )?)?đại biểu|Thành phần|Số lượng", re.IGNORECASE)
"""A label on who comes, under whatever heading of a conference."""
_TITLE = 160
"""Signs of a heading; a longer line says something itself."""


def provision(plan: Plan, passage: Passage) -> Iterator[tuple[int, dict[str, Any]]]:
    """What no table has a key for; it is never better than a table that has."""
    yield 0, {"words": passage.words.strip(" -+;"), "about": about(passage), **whose(plan, passage)}


def about(passage: Passage) -> str:
    """Return in which part of a unit's plan a sentence belongs: by its headings, what it begins with, its own words.

    Of a heading on several matters the one that the words speak of.
    """
    label, _, rest = passage.words.partition(":")
    label = label if rest and len(label) < _TITLE else ""
    own = [*_codes(label), *_codes(passage.words)]
    titles = [_codes(line) for line in reversed(passage.above) if len(line) < _TITLE]
    if _SIZE.match(label) and not any({"honours", "budget"} & set(codes) for codes in titles):
        return "size"
    for codes in titles:
        if told := codes if len(codes) == 1 else [code for code in own if code in codes]:
            return told[0]
    return own[0] if own else "other"


def _codes(words: str) -> list[str]:
    low = folded(words)
    return [code for code, said in _ABOUT if re.search(said, low)]
