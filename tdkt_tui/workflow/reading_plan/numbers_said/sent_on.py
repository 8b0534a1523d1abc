"""Whether people that a sentence counts are those whom units send on, or those who come to a meeting of their own."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.pieces import Piece

from .ends import ends_in

SENT = re.compile(
    r"(?:được|do|khi|của|mỗi|từng|số|giới thiệu)\b[^;:.]{0,80}?\b(?:giới thiệu|cử|bầu|chọn cử|phân bổ)\b|"
    r"\b(?:giới thiệu|cử|bầu)\s+(?:đại biểu|về)\b|\b(?:mỗi|từng|các) đoàn\b(?! thể)|\bđoàn đại biểu\b|"
    r"\bdanh sách (?:được )?giới thiệu\b|\bđại biểu chính thức của (?:mỗi|từng)\s(?!hội nghị|đại hội|cấp)|"
    r"\bchọn\s+\d+ đại biểu",
    re.IGNORECASE,
)
"""Words on those whom units send on."""
_OF_SENDER = re.compile(r"\bđại biểu của (?:mỗi |từng |các )?(?:đơn vị|cơ quan|địa phương)\b", re.IGNORECASE)
"""Words on the delegates of who sends them, under a heading on who comes to the congress above."""
_MEETING = re.compile(r"\b(?:hội nghị|đại hội)\b", re.IGNORECASE)


def of_those_sent(piece: Piece, sentence: str, scope: str) -> bool:
    """Tell shares of those whom units send on: as the stretch, its sentence or the nearest heading on either tells."""
    if re.search(r"dự (?:hội nghị|đại hội)(?: \w+)?(?: của)? (?:cấp mình|từng cấp|các cấp)", f"{scope} {sentence}"):
        return False
    if SENT.search(scope) or SENT.search(sentence):
        return True
    if _OF_SENDER.search(sentence) and headed_sent(piece):
        return True
    for text in reversed(piece.under):
        if SENT.search(text):
            return True
        if re.search(r"đại biểu|thành phần|hội nghị|đại hội", text, re.IGNORECASE):
            return False
    return False


def headed_sent(piece: Piece) -> bool:
    """Tell a piece that a heading puts under those who are sent on: "Đại biểu dự Đại hội tỉnh"."""
    near = next((found for text in reversed(piece.under)
                 if (found := ends_in(text)) and (found != ["own"] or _MEETING.search(text))), [])  # fmt: skip
    return "sent" in near
