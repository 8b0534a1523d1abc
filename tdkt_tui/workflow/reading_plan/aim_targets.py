"""Targets of the whole province under a heading that says so: what all are to reach, in the plan's own words."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .sentences import SENTENCE
from .unread_pieces import unread

_HEADING = re.compile(r"(?:Các\s+)?(?:chỉ tiêu|mục tiêu cụ thể)(?:\s+(?:chủ yếu|cụ thể|thi đua|phấn đấu))?"
                      r"(?:\s+năm \d{4}|\s+đến năm \d{4})?\s*:?", re.IGNORECASE)  # fmt: skip
_REACHED = re.compile(r"\d\s*%|\b(?:ít nhất|tối thiểu|trên|từ)\s+\d", re.IGNORECASE)
_ORDERS = re.compile(r"\b(?:gửi|nộp|trước ngày|chậm nhất|đại biểu|phân bổ)\b")
_WHOSE = "suy ra: chỉ tiêu chung, ghi cùng yêu cầu"


def read_aim_targets(reading: Reading) -> None:
    """Add as a requirement each sentence with a number under such a heading, of which nothing else was made."""
    for left in unread(reading):
        piece = left.piece
        if piece.part != "body" or not piece.under or not _HEADING.fullmatch(bare(piece.under[-1])):
            continue
        for sentence in SENTENCE.split(left.words):
            whole = sentence in piece.text and piece.text.startswith(sentence)
            if whole and _REACHED.search(sentence) and not _ORDERS.search(sentence):
                made = reading.add("aim", piece, kind="requirement", words=bare(sentence))
                made.marks["kind"] = _WHOSE
                reading.say(piece, sentence)
