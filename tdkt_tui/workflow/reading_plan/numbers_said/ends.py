"""To what end a number of people is said: who is sent on, praised, put forward for an award, invited, or comes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

End = Literal["sent", "award", "praised", "guests", "papers", "own", ""]

_WAYS: tuple[tuple[End, str], ...] = (
    ("papers", r"tham luận|báo cáo điển hình|giao lưu"),
    ("award", (r"(?:bằng|giấy) khen|khen thưởng|bằng lao động|kỷ niệm chương|huân chương|chiến sĩ thi đua|"
               r"đề nghị (?:xét |được )?(?:khen|tặng)|tặng\b|khen\b(?! ngợi)")),
    ("guests", r"khách mời|đại biểu mời"),
    ("sent", (r"giới thiệu|\bcử\b|chọn cử|\bbầu\b|phân bổ|chỉ tiêu|về dự|(?:lựa )?chọn đại biểu|dự khuyết|"
              r"\bđoàn đại biểu|"
              r"đại biểu[^.;:]{0,60}?\bdự\s+(?:đại hội|hội nghị)\b[^.;:]{0,40}?\b(?:tỉnh|ngành|toàn quốc|cấp trên)")),
    ("praised", r"biểu dương|tôn vinh|tuyên dương"),
    ("own", r"đại biểu|thành phần|số lượng|quy mô|cơ cấu|tỷ lệ|tỉ lệ|hội nghị|đại hội"),
)  # fmt: skip
_MEETING = re.compile(
    r"(?:hội nghị|đại hội)\s+(?:biểu dương|tôn vinh|tuyên dương|(?:gặp mặt )?điển hình)[^,;:.]*", re.IGNORECASE
)
"""A meeting's name, which says nothing on who is praised there."""
_WORTH = re.compile(r"được (?:khen|tặng)[^,;:.]*|thi đua\s*[-–,]\s*khen thưởng|tổ chức[^,;:.]*|"
                    r"tiêu biểu|luật thi đua[^,;:.]*", re.IGNORECASE)  # fmt: skip
"""What those are like who are counted, and offices: it is no end."""


def ends_in(text: str) -> list[End]:
    """Return the ends that a text shows, the surest first."""
    plain = _WORTH.sub(" ", _MEETING.sub(" hội nghị ", text))
    return [end for end, way in _WAYS if re.search(way, plain, re.IGNORECASE)]


def end_of(own: Sequence[str], above: Sequence[str]) -> End:
    """Return to what end a number is said: as its own words tell, the nearest first, or else those above it.

    A meeting as such is no end where a nearer word tells another.
    """
    for text in own:
        if nearer := [end for end in ends_in(text) if end != "own"]:
            return nearer[0]
    for text in above:
        if found := ends_in(text):
            return next((end for end in found if end != "own"), "own")
    return "own" if own and ends_in(own[-1]) else ""
