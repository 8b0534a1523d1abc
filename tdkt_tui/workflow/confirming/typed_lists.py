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


def typed_list(typed: str) -> list[str]:
    """Return the names of a line: between semicolons where it has one, else between commas but those inside a name."""
    if ";" in typed:
        return [part.strip() for part in typed.split(";") if part.strip()]
    parts: list[str] = []
    for part in (one.strip() for one in typed.split(",")):
        if parts and _SECTOR.match(parts[-1]) and _REST.match(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def list_typed(values: Sequence[str]) -> str:
    """Return names in a line from which they can be read again: a single one that has commas ends in a semicolon."""
    line = "; ".join(values)
    return line if typed_list(line) == list(values) else f"{line};"
