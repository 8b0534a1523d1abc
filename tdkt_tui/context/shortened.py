"""What a plan shortens, written out; a unit's document does not say again how the plan shortens something."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

_IN_FULL = {"ĐHTT": "điển hình tiên tiến", "TĐYN": "thi đua yêu nước", "TĐKT": "Thi đua - Khen thưởng",
            "PTTĐ": "phong trào thi đua", "ĐHTĐYN": "Đại hội Thi đua yêu nước", "MTTQ": "Mặt trận Tổ quốc",
            "HNĐHTT": "Hội nghị điển hình tiên tiến", "MTTQVN": "Mặt trận Tổ quốc Việt Nam"}  # fmt: skip
_SHORT = re.compile(rf"(?<![\w/-])(Đại hội |(?:[Cc]ông tác|về) )?({'|'.join(_IN_FULL)})(?![\w/-])")
"""What a plan shortens with no word on it; after "/" or "-" it is part of a symbol."""
_DEFINES = re.compile(
    rf"\s+\((?:{'|'.join(_IN_FULL)}|(?:sau đây )?(?:được )?(?:gọi|viết) (?:chung|tắt|gọn)(?: là)?:? [^()]{{2,80}})\)"
)
"""Where a plan says what it calls something from there on."""


def in_full(text: str) -> str:
    """Return words with what is shortened there written out."""
    return _SHORT.sub(_whole, _DEFINES.sub("", text) if "(" in text else text)


def _whole(found: re.Match[str]) -> str:
    lead, full = found[1] or "", _IN_FULL[found[2]]
    if lead.startswith("Đại hội"):
        return f"{lead}{raised_first(full)}"
    return f"{lead}thi đua, khen thưởng" if lead and found[2] == "TĐKT" else f"{lead}{full}"
