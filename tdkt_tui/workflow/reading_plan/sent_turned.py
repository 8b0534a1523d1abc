"""A task whose words begin with what is sent, said as a task is: with its verb first."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .facts import bare
from .sent_listed import Paper
from .sent_papers import sending

_OF_BODY = re.compile(r"(?i:báo cáo)\s+(?:[A-ZĐ]|cấp |cơ quan )")
_AGAIN = re.compile(r"(?P<verb>gửi|nộp)(?=$|\s+(?:trước|(?:chậm|muộn) nhất|đến hết|trong)\s)")


def verb_first(words: str) -> tuple[str, dict[str, Any]] | None:
    """Return a task whose words begin with what is sent, as what somebody does, and its time; None for other words."""
    made = None if _OF_BODY.match(words) else sending(words, Paper())
    whole = made is not None and made.what and not made.parts and not bare(words[len(made.said) :])
    return (made.does, made.window) if made and whole else None


def with_paper(words: str, before: str) -> str:
    """Return a task that sends what the one before it sent, with that named: "riêng Sở Y tế gửi trước …"."""
    again, made = _AGAIN.match(words), sending(before, Paper())
    if again is None or made is None or not made.what:
        return words
    return f"{again['verb']} {lowered_first(made.what)}{words[again.end() :]}"
