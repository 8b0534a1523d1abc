"""Where the PDF of a document went, in as many lines as its path takes; no line at all before there is one."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.cells import wrapped
from tdkt_tui.model.text import one_line


class PdfNote(Static):
    """A path is never cut: over a slow line it is read from the screen where the terminal takes no copies."""

    DEFAULT_CSS = """
    PdfNote { height: auto; padding: 0 1; display: none; background: $panel; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False, id="pdf")
        self._said = ("", "", "")

    def say(self, text: str = "", style: str = "$muted", path: str = "") -> None:
        """Show a path, if there is one, and below it a sentence; without both take no room."""
        self._said = (one_line(path), text, style)
        self.display = bool(text or path)
        self._lay_out()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - textual's signature
        """Break the path anew for another width."""
        self._lay_out()

    def _lay_out(self) -> None:
        path, text, style = self._said
        cells = max(self.app.size.width - 2, 2)
        lines = [Content.styled(line, "bold") for line in wrapped(f"PDF: {path}" if path else "", cells)]
        lines += [Content.styled(line, style) for line in wrapped(text, cells)]
        shown = Content("\n").join(lines)
        if shown != self.content:
            self.update(shown)
