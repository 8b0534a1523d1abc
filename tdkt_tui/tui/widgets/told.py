"""A few lines that say something, beside a table or a line to type in."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tdkt_tui.model.cells import fitted, wrapped


class Told(Widget):
    """Text that paints itself anew without laying out the screen."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - textual's name for it
        super().__init__(id=id)
        self._text, self._style = "", ""

    def tell(self, text: str, style: str = "") -> None:
        """Show a text in place of what was shown."""
        if (text, style) != (self._text, self._style):
            self._text, self._style = text, style
            self.refresh()

    def render(self) -> Content:
        """Return the lines that fit, the last one cut with "…"."""
        cells, height = self.content_size.width, self.content_size.height
        lines = wrapped(self._text, cells) if cells > 1 else []
        if len(lines) > height > 0:
            lines = [*lines[: height - 1], fitted(" ".join(lines[height - 1 :]), cells)]
        return Content("\n").join([Content.styled(line, self._style) for line in lines])
