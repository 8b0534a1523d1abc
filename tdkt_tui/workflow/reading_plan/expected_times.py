"""The day or month meant inside a longer stretch: "trong quý III năm 2025 (dự kiến trong tháng 8/2025)"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.window import Window

from .days import day_named, day_of
from .moments import made, quarter_said

_EXPECTED = re.compile(
    r"\s*[(,;]\s*dự kiến(?:\s+(?:trong|vào|là|tổ chức|khai mạc))*\s+(?:thứ\s+\w+,?\s+)?"
    rf"(?:(?:ngày\s+)?{day_named('a')}|"
    r"(?P<kind>tháng|quý)\s+(?P<n>\d{1,2}|IV|I{1,3})\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3}))"
    r"(?:(?:[,;]\s*|\s+)(?:ngày |thời gian )?(?:cụ thể )?(?:sẽ )?(?:có )?thông báo sau)?\s*(?=[),;.]|$)\)?",
    re.IGNORECASE,
)
"""What is only expected, behind what is set; a part of a month ("tuần đầu tháng 8") is neither a day nor a month."""


def expected_apart(text: str) -> tuple[str, dict[str, Any]]:
    """Return a text without what it only expects inside another time, and the key of that; the text where none is."""
    found = _EXPECTED.search(text)
    if found is None or not re.search(r"\b(?:quý|tháng|năm)\b", text[: found.start()], re.IGNORECASE):
        return text, {}
    try:
        moment = day_of(found, "a") if found["kind"] is None else _period(found)
    except ValueError:
        return text, {}
    return (f"{text[: found.start()]}{text[found.end() :]}", {"expected": moment}) if moment else (text, {})


def with_expected(window: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """Return a window with what is expected inside it; as it was where that lies outside, or is all there is."""
    if not window or not expected:
        return window
    try:
        Window.model_validate(window | expected)
    except ValueError:
        return window
    return window | expected


def _period(found: re.Match[str]) -> Any:
    kind = "month" if found["kind"].casefold() == "tháng" else "quarter"
    return made((int(found["y"]), int(found["n"]) if kind == "month" else 3 * quarter_said(found["n"]), 0, kind))
