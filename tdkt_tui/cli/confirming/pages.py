"""What is taller than the terminal is shown by pages: nothing that a question is about scrolls away unread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.cli.plan_text.page import wrapped

from .talk import Talk

_PROMPT = 2
"""Rows that a question takes at most."""
AS_ABOVE = "… các dòng khác như trên (v xem lại)"
_ABOVE = "như trên, không đổi gì (v xem lại)"
"""What is told of what stands above still."""
_LEAST = 8
"""A terminal of fewer rows shows all at once: its pages would hold nothing."""


@dataclass(slots=True)
class View:
    """What stands on the screen, so that what is told about it is not pushed away.

    seen: what was shown to its end, as it was then; rest: the lines of what was shown in part; read: all that was shown
    to its end in this walk; above: what was shown to its end and stands above something that was told behind it;
    in_part: only what changed, or its head, stands there last; facts: the lines about the facts of the group there;
    together: the lines of groups that were shown together last; known: what each of them said then; passages: those
    that were, with their lines; listed: the fact whose values were listed last;
    dropped: groups of which some facts were just left out; rows: the numbers of those of a screen on which one was
    mended by its own, which go on to name them; mended: what was, is told there already.
    """

    seen: object = None
    rest: tuple[object, list[str]] | None = None
    read: set[Any] = field(default_factory=set)
    above: object = None
    in_part: bool = False
    facts: Sequence[str] = ()
    together: Sequence[str] = ()
    known: dict[Any, Sequence[str]] = field(default_factory=dict)
    passages: tuple[set[Any], Sequence[str]] | None = None
    listed: str = ""
    dropped: set[Any] = field(default_factory=set)
    rows: dict[Any, int] = field(default_factory=dict)
    mended: bool = False

    def anew(self, *, known: bool = True) -> None:
        """Forget what stands there: something else was shown behind it. known: what groups said stays known."""
        self.seen = self.rest = self.above = None
        self.known = self.known if known else {}

    def aside(self) -> None:
        """Tell something behind what stands there, which is not shown once more where nothing comes of it."""
        self.above = self.seen or self.above
        self.seen = self.rest = None

    def show(self, talk: Talk, names: object, now: object, lines: Iterable[str], late: Collection[str]) -> str:
        """Show lines, unless they stand there already, from the page on to which they were read.

        now: what the lines tell; late: what only the last page may be answered. Returns what is typed before it, "" for
        all shown.
        """
        if now == self.seen:
            return ""
        if self.above == now:
            head = next((line for line in lines if line.strip()), "")
            talk.tell(wrapped(f"{head.strip().removesuffix(': như trên')}: {_ABOVE}", ""))
            self.seen, self.above, self.in_part = now, None, True
            return ""
        self.above = None
        todo = self.rest[1] if self.rest and self.rest[0] == now else list(lines)
        typed, left = show_pages(talk, todo, late)
        self.rest = (now, left) if typed else None
        if not typed:
            self.seen = now
            self.read.add(names)
        return typed


def show_pages(talk: Talk, lines: Sequence[str], late: Collection[str] = ()) -> tuple[str, list[str]]:
    """Print lines, a page at a time where a terminal cannot hold them with the question.

    Returns what is typed before the last page, "q" at the end of all input, with the lines of the later pages; ("", [])
    for all shown. Enter only goes on there, and none of ``late`` is taken: nothing that stands on a later page can be
    confirmed before it.
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
        while typed := _typed(talk, len(left)):
            if typed.casefold() not in late:
                return typed, left
            talk.unknown(typed, "Còn dòng chưa hiện: Enter xem tiếp đã; số, t và lệnh khác thì trả lời được ngay.")
    talk.tell(left)
    talk.fresh()
    return "", []


def _typed(talk: Talk, more: int) -> str:
    answer = talk.ask(f"  Chưa hết: Enter chỉ xem tiếp, còn {more} dòng · hay trả lời ngay · b sau · l lùi · q nghỉ > ")
    return "q" if answer is None else answer
