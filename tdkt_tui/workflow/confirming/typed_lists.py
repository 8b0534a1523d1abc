"""Several names in one line: as they are told they can be typed again, and are the same then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import UPPER

_SECTOR = re.compile(r"(?:các\s+)?(?:Sở|Bộ|Ban|Phòng|Trung tâm|Viện|Trường)\b", re.IGNORECASE)
"""What begins the name of a body, which may have commas inside: "Sở Văn hóa, Thể thao và Du lịch"."""
_REST = re.compile(r"(?!Sở|Bộ|Ban|Phòng|Văn phòng|UBND|Ủy ban|Hội|Công an|Đoàn|Liên|Mặt trận|Tỉnh|Thành|Trường|Báo|Đài)"
                   rf"[{UPPER}]\w*(?:\s+\w+){{0,3}}\s+và\s+[{UPPER}]")  # fmt: skip
"""How such a name goes on behind its comma: "Thể thao và Du lịch"."""

_AREA = re.compile(rf"(?:các\s+|những\s+|mỗi\s+)?(?:xã|phường|thị trấn|huyện|thị xã|đặc khu)\s+(?![{UPPER}\d])"
                   r"(?!và\b|hoặc\b|hay\b)\w")  # fmt: skip
"""What begins an area that is told by what it is like: "xã thường xuyên bị ngập lụt"."""
_OTHER = re.compile(
    r"(?:các|những|mỗi|từng|và|tỉnh|xã|phường|thị trấn|huyện|thị xã|thành phố|quận|đặc khu|thôn|bản|buôn|ấp|khóm|khu|"
    r"tổ|sở|ban|bộ|ngành|cơ quan|đơn vị|đoàn|hội|mặt trận|ủy ban|phòng|văn phòng|cục|chi cục|công an|quân sự|lực lượng|"
    r"cụm|khối|trường|trung tâm|bệnh viện|trạm|viện|đồn|công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã|quỹ|"
    r"liên|tổ chức|báo|đài|hộ|người|cá nhân|tập thể|đại biểu|nơi)\b",
    re.IGNORECASE,
)
"""What begins somebody, or some place, of its own."""


def typed_list(typed: str) -> list[str]:
    """Return the names of a line: between semicolons where it has one, else between commas but those inside a name."""
    if ";" in typed:
        return [part.strip() for part in typed.split(";") if part.strip()]
    parts: list[str] = []
    for part in (one.strip() for one in typed.split(",")):
        if parts and part and _goes_on(parts[-1], part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def _goes_on(name: str, part: str) -> bool:
    """Tell what stands behind a comma inside a name: of a body, or of areas by what they are like."""
    if _AREA.match(name):
        return part[:1].islower() and not _OTHER.match(part)
    return bool(_SECTOR.match(name) and _REST.match(part))


def list_typed(values: Sequence[str]) -> str:
    """Return names in a line from which they can be read again: a single one that has commas ends in a semicolon."""
    line = "; ".join(values)
    return line if typed_list(line) == list(values) else f"{line};"
