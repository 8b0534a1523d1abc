"""Where units lie, said between their kind and their names: "các huyện biên giới Mường Lan, Nà Sơn"."""

from __future__ import annotations

import re

_LAND = r"(?:biên giới|miền núi|vùng cao|vùng sâu|vùng xa|ven biển|trung du|đồng bằng|hải đảo)"
_LIES = re.compile(
    rf"^((?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) ){_LAND} (?!{_LAND}"
    r"|(?:đặc biệt|khó khăn|khu vực|nghèo|phía|giáp|loại|có|của|thuộc|và|hoặc|trong|trên|được|còn|không|đã|chưa)\b)"
)


def without_land(name: str) -> str:
    """Return an area's folded name without where it lies; a sort of areas ("huyện miền núi") as it is."""
    return _LIES.sub(r"\1", name)
