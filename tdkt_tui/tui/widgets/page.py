"""A pane of text that wraps and scrolls by itself: changing it never lays the screen out anew.

A layout repaints the whole screen, 7 kB on 80×24; a pane of its own costs what it shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from tdkt_tui.model.cells import fitted, width, wrapped
from tdkt_tui.model.text import clean
from tdkt_tui.tui.keymap import bound

_ALL = 10_000_000
"""More lines than a page has."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and a text beside it, wrapped in its own column; either may be empty. Neither is read as markup."""

    text: str = ""
    style: str = ""
    label: str = ""
    label_style: str = "$muted"


def facts(pairs: Iterable[tuple[str, str]], indent: int = 0, cells: int = 0) -> list[Entry]:
    """Return names and values in two columns; cells: the width of the first, else as wide as its names."""
    pairs = list(pairs)
    cells = cells or max((width(name) for name, _ in pairs), default=0) + 2
    return [Entry(text, label=" " * indent + fitted(name, cells)) for name, text in pairs]


class Page(Widget, can_focus=True):
    """Entries one below the other; moved through by the arrow keys when it has the focus."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("page.down", "move(1)", show=False),
        bound("page.up", "move(-1)", show=False),
        bound("page.next", "move(8)", show=False),
        bound("page.previous", "move(-8)", show=False),
        bound("page.top", f"move(-{_ALL})", show=False),
        bound("page.bottom", f"move({_ALL})", show=False),
    ]
    DEFAULT_CSS = """
    Page {
        height: 1fr; padding: 0 1; border-top: solid $panel; text-wrap: nowrap;
        border-title-color: $muted; border-title-background: $background;
        &:focus { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
    }
    """

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002 - textual's name for it
        super().__init__(id=id)
        self.border_title = title
        self.entries: list[Entry] = []
        self.top = 0

    def put(self, entries: Iterable[Entry]) -> None:
        """Show entries in place of what was shown."""
        self.entries = list(entries)
        self.top = 0
        self.refresh()

    def action_move(self, lines: int) -> None:
        """Move through the text."""
        last = max(0, len(self.all_lines()) - self.content_size.height)
        self.top = min(max(0, self.top + lines), last)
        self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """Move with the wheel."""
        self.action_move(3)

    def on_mouse_scroll_up(self) -> None:
        """Move with the wheel."""
        self.action_move(-3)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - textual's signature
        """Stay inside the text, whose lines are other ones now."""
        self.action_move(0)

    def render(self) -> Content:
        """Return the lines that fit, the last one saying that there are more."""
        lines, height = self.all_lines(), self.content_size.height
        shown = lines[self.top : self.top + height]
        if self.top + height < len(lines) and height > 1:
            shown[-1] = Content.styled("… còn nữa", "$muted")
        return Content("\n").join(shown)

    def all_lines(self) -> list[Content]:
        """Return every line, in sight or not."""
        cells = self.content_size.width
        return [line for entry in self.entries for line in _lines(entry, cells)] if cells > 0 else []


def _lines(entry: Entry, cells: int) -> Iterator[Content]:
    label = entry.label
    if width(label) > cells // 2:  # too wide for a column of its own
        yield Content.styled(label.rstrip(), entry.label_style)
        label = ""
    room = max(2, cells - width(label))
    first, *rest = [line for part in clean(entry.text).split("\n") for line in wrapped(part, room) or [""]]
    yield Content.assemble((label, entry.label_style), (first, entry.style))
    for line in rest:
        yield Content.assemble(" " * width(label), (line, entry.style))
