"""Words of a plan that open a bracket or a quotation mark and never close it: a cut that a page would print."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from pydantic import BaseModel

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan

_PAIRS = (("(", ")", "dấu ngoặc"), ("“", "”", "dấu ngoặc kép"))
_SHOWN = 70


def bracket_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each value that leaves one open; "a) …; b) …" closes more than it opens, and is no fault."""
    for field, words in _words(plan, ""):
        for opened, closed, name in _PAIRS:
            if words.count(opened) > words.count(closed):
                last = words.rfind(opened)
                yield Finding(
                    "plugin.open-bracket", Severity.WARNING,
                    f"Lời mở {name} mà không đóng: “{shorten(words[max(0, last - 20):], _SHOWN, placeholder=' …')}”.",
                    place=f"kế hoạch {plan.plan.id}", field=field,
                    fix=f"ghi đủ lời của bản gốc, hoặc bỏ phần từ “{opened}”")  # fmt: skip


def _words(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Yield key and text of every text of a plan, of whatever depth."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from _words(item, f"{field}.{number}")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name != "as_issued":
                yield from _words(getattr(value, name), f"{field}.{name}".lstrip("."))
