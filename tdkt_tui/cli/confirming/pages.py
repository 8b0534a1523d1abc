"""What is taller than the terminal is shown by pages: nothing that a question is about scrolls away unread."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .talk import NAMES, RESTS, Talk

_PROMPT = 2
"""Rows that a question takes at most."""
_LEAST = 8
"""A terminal of fewer rows shows all at once: its pages would hold nothing."""


def show_pages(talk: Talk, lines: Sequence[str], early: Collection[str] = ()) -> str:
    """Print lines, a page at a time where a terminal cannot hold them with the question.

    Returns what is typed before the last page where it is one of the usual answers, or of ``early``, "q" at the end of
    all input; "" for all shown. Nothing that stands on a later page can be confirmed before it.
    """
    height = talk.height()
    left = list(lines)
    while height >= _LEAST and len(left) > height - _PROMPT:
        # The last page is a full one: what was understood stands together with the question.
        page = min(height - 1, len(left) - (height - _PROMPT))
        page = page if page > _PROMPT else len(left) // 2
        talk.tell(left[:page])
        talk.fresh()
        left = left[page:]
        while typed := _typed(talk, len(left), early):
            if typed in NAMES or typed in RESTS or typed in early:
                return typed
            now = ", ".join((*early, "b", "l", "s", "q"))
            talk.unknown(typed, f"Enter xem tiếp; {now} được ngay; trả lời khác thì ở trang cuối.")
    talk.tell(left)
    talk.fresh()
    return ""


def _typed(talk: Talk, more: int, early: Collection[str]) -> str:
    words = "w lời · " * ("w" in early)
    answer = talk.ask(f"  Chưa hết: Enter chỉ xem tiếp, còn {more} dòng · {words}b sau · l lùi · q nghỉ > ")
    return RESTS[0] if answer is None else answer.casefold()
