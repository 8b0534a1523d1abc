"""Events one below the other, each a bar under the months; those without a date listed apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from itertools import groupby
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import fitted
from tdkt_tui.model.text import one_line
from tdkt_tui.timeline.bars import bar
from tdkt_tui.timeline.event import UNDATED, Event
from tdkt_tui.timeline.scale import Scale
from tdkt_tui.tui.keymap import bound

from .listing import Listing

MARKS = 2
"""Cells before a title: whether its date can be moved, or was."""

_EMPTY = " ┊│"
"""Signs of a line that no event takes."""


class TimelineList(Listing):
    """One line an event: a mark, its title, its bar."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("timeline.date", "select")]

    def __init__(self) -> None:
        super().__init__("Việc và thời hạn", id="events")
        self.events: dict[str, Event] = {}
        self.set_options([self.remark("Đang đọc thời hạn…")])

    def refuse(self) -> None:
        """Say that there is nothing to show."""
        self.events = {}
        self.set_options([self.remark("Chưa đọc được thời hạn; lý do ở dòng dưới cùng.")])

    def show(
        self, events: Sequence[Event], scale: Scale | None, label: int, today: date | None, moved: Collection[str]
    ) -> None:
        """Show events; the cursor stays on the same one. moved: the fields whose dates are a trial."""
        before = self.event.id if self.event else None
        self.events = {event.id: event for event in events}
        options: list[Option] = []
        days = [day for event in events for day in (event.first, event.last) if day]
        for event in events:
            if not event.dated and not any(option.disabled for option in options):
                options.append(self.heading(UNDATED))
            drawn = bar(event, scale, min(days), today) if event.dated and scale else ""
            options.append(Option(_line(event, label, drawn, moved), id=event.id))
        self.set_options(options)
        if before is None or not self.highlight(before):
            self.highlight_first()
        self.scroll_to_highlight()

    @property
    def event(self) -> Event | None:
        """Return the event under the cursor."""
        option = self.highlighted_option
        return self.events.get(option.id) if option and option.id else None


def _line(event: Event, label: int, drawn: str, moved: Collection[str]) -> Content:
    mark = "* " if event.field and event.field in moved else "± " if event.field else "  "
    title = one_line(event.title)
    style = "$accent" if event.field else "$primary"
    if not drawn:
        return Content.assemble((mark, style), title)
    cells = [("".join(run), "$muted" if empty else style) for empty, run in groupby(drawn, _EMPTY.__contains__)]
    return Content.assemble((mark, style), f"{fitted(title, label - MARKS)} │", *cells)
