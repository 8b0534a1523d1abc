"""When, and for how long, a stretch of the levels section says that a meeting is held."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tdkt_tui.workflow.reading_plan.lengths import length_of
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.rough_times import part_said
from tdkt_tui.workflow.reading_plan.times import window_of
from tdkt_tui.workflow.reading_plan.undated import Years

_OTHERWISE = (
    (re.compile(r"không sau(?= (?:ngày )?\d)|không (?:muộn|chậm) hơn(?= (?:ngày )?\d)", re.IGNORECASE), "chậm nhất"),
    (
        re.compile(
            r"(?:trong khoảng )?(?:từ )?(?:ngày )?(\d{1,2}/\d{1,2}(?:/\d{4})?)\s*(?:-|–|"
            r"đến)\s*(?:ngày )?(\d{1,2}/\d{1,2}/\d{4})"
        ),
        r"từ ngày \1 đến ngày \2",
    ),
    (
        re.compile(
            r"(?:trong )?tháng (\d{1,2})(?:,| và| hoặc)(?: tháng)? (\d{1,2})(?=\s*(?:/|năm )\s*\d{4}|\s*(?:[;.,]|$))"
        ),
        r"từ tháng \1 đến tháng \2",
    ),
    (re.compile(r"(?:kéo dài|gia hạn|lùi)(?:\s(?:thời gian|thời hạn))? đến (?=(?:ngày )?\d)"), "đến hết "),
    (re.compile(r"không kéo dài quá|không (?:vượt )?quá thời gian", re.IGNORECASE), "không quá"),
    (re.compile(r"(?:diễn ra|vào|tổ chức) (?=(?:một|nửa|hai) (?:buổi|ngày))"), "trong "),
)
"""The same in words that the readers of times and lengths know."""

_LONGEST = 400
"""More days are no window of a meeting."""


def time_in(text: str, piece: Piece, years: Years) -> tuple[dict[str, Any], str]:
    """Return the window of a stretch, and why it is deduced ("" for a time said whole)."""
    dated, put = years.put(_plain(text), piece)
    window: dict[str, Any] = {}
    with_in = re.sub(r"(^|[,;:]\s*)(?=(?:tháng|quý|nửa|đầu|cuối|giữa)\s)", r"\1trong ", dated)
    with_from = re.sub(r"(^|[,;:]\s*)(\d{1,2}/\d{1,2})", r"\1từ \2", dated)
    for words in (dated, f"trong {dated}", with_in, with_from):
        if window := window_of(words):
            break
    if _too_long(window):
        window = {}
    part = part_said(dated) if window else ""
    why = [*([put] if put and window_of(text) != window else []), *([f"“{part}”"] if part else [])]
    return window, f"suy ra: {', '.join(why)}" if window and why else ""


def _too_long(window: dict[str, Any]) -> bool:
    """Tell two days of history, between which an anniversary is counted."""
    since, until = window.get("since"), window.get("until")
    return isinstance(since, date) and isinstance(until, date) and (until - since).days > _LONGEST


def days_in(text: str) -> dict[str, Any]:
    """Return the length of a stretch as keys of a level."""
    return length_of(_plain(text))


def _plain(text: str) -> str:
    for way, words in _OTHERWISE:
        text = way.sub(words, text)
    return text
