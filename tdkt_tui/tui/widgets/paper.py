"""A document's lines, scrolled by themselves; where the text changes, only the lines that changed are painted again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tdkt_tui.tui.keymap import bound

if TYPE_CHECKING:  # the first paint must not pay for reading documents
    from tdkt_tui.compliance.as_text import Line, Span

_REVERSED = Style(reverse=True)
_FOUND = Style(underline=True, bold=True)
Stretch = tuple[int, int]
"""From this letter of a line to before that one."""


class Paper(Widget, can_focus=True):
    """Bold and italic as the terminal has them; a missing value stands out by reversed video and by its own marks."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("page.down", "move(1)", show=False),
        bound("page.up", "move(-1)", show=False),
        bound("page.next", "turn(1)", show=False),
        bound("page.previous", "turn(-1)", show=False),
        bound("page.top", "move(-1000000)", show=False),
        bound("page.bottom", "move(1000000)", show=False),
    ]
    DEFAULT_CSS = """
    Paper { height: 1fr; padding: 0 1; border-top: solid $panel; &:focus { border-top: heavy $primary; } }
    """

    class Moved(Message):
        """Other lines are in sight."""

    def __init__(self) -> None:
        super().__init__(id="paper")
        self.lines: Sequence[Line] = ()
        self.top = 0
        self._marked: Mapping[int, Sequence[Stretch]] = {}

    @property
    def last_top(self) -> int:
        """Return the first line in sight at the end of the text."""
        return max(0, len(self.lines) - self.content_size.height)

    def put(self, lines: Sequence[Line], *, top: int | None = None) -> None:
        """Show lines in place of what was shown; top: the first in sight, else it stays."""
        before = self._in_sight()
        self.lines, self._marked = lines, {}
        self.top = min(self.top if top is None else top, self.last_top)
        self._repaint(before)

    def mark(self, found: Mapping[int, Sequence[Stretch]]) -> None:
        """Underline stretches of lines, in place of those before."""
        before = self._in_sight()
        self._marked = found
        self._repaint(before)

    def show_line(self, number: int) -> None:
        """Bring a line into sight, a few lines of what comes before it above it; stay where it is in sight."""
        if not self.top <= number < self.top + self.content_size.height:
            before = self._in_sight()
            self.top = min(max(0, number - self.content_size.height // 3), self.last_top)
            self._repaint(before)

    def action_move(self, lines: int) -> None:
        """Move through the text."""
        top = min(max(0, self.top + lines), self.last_top)
        if top != self.top:
            before = self._in_sight()
            self.top = top
            self._repaint(before)
            self.post_message(self.Moved())

    def action_turn(self, direction: int) -> None:
        """Move by what is in sight, two lines of it staying."""
        self.action_move(direction * max(1, self.content_size.height - 2))

    def on_mouse_scroll_down(self) -> None:
        """Move with the wheel."""
        self.action_move(3)

    def on_mouse_scroll_up(self) -> None:
        """Move with the wheel."""
        self.action_move(-3)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - textual's signature
        """Stay inside the text."""
        self.top = min(self.top, self.last_top)

    def _in_sight(self) -> list[tuple[Line, Sequence[Stretch]]]:
        end = self.top + self.content_size.height
        return [(line, self._marked.get(at, ())) for at, line in enumerate(self.lines[self.top : end], self.top)]

    def _repaint(self, before: Sequence[tuple[Line, Sequence[Stretch]]]) -> None:
        after, (width, height) = self._in_sight(), self.content_size
        changed = [y for y in range(height) if before[y : y + 1] != after[y : y + 1]]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """Return one line in sight."""
        at, style = self.top + y, self.rich_style
        line = self.lines[at] if at < len(self.lines) else ()
        segments = []
        for span, found in _cut(line, self._marked.get(at, ())):
            look = style + Style(bold=span.bold or None, italic=span.italic or None)
            look = look + _REVERSED if span.gap else look
            segments.append(Segment(span.text, look + _FOUND if found else look))
        return Strip(segments).adjust_cell_length(self.content_size.width, style)


def _cut(line: Line, marked: Sequence[Stretch]) -> list[tuple[Span, bool]]:
    """Return a line's spans, cut where a marked stretch begins or ends, and whether each is marked."""
    if not marked:
        return [(span, False) for span in line]
    pieces: list[tuple[Span, bool]] = []
    at = 0
    for span in line:
        end = at + len(span.text)
        edges = sorted({at, end, *(min(max(edge, at), end) for stretch in marked for edge in stretch)})
        for start, stop in pairwise(edges):
            found = any(first <= start and stop <= last for first, last in marked)
            pieces.append((span._replace(text=span.text[start - at : stop - at]), found))
        at = end
    return pieces
