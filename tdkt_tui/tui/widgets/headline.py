"""The line on top: the program, and where in it the user stands."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.text import one_line


class Headline(Static):
    """A trail of places, the last one in bold."""

    DEFAULT_CSS = """
    Headline {
        dock: top; height: 1; padding: 0 1; background: $panel; color: $foreground;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    def __init__(self, *places: str) -> None:
        super().__init__(markup=False)
        self.lead_to(*places)

    def lead_to(self, *places: str) -> None:
        """Show another trail."""
        *before, last = [one_line(place) for place in places]
        trail = [Content.styled(place, "$muted") for place in before]
        self.update(
            Content("  ›  ").join([Content.styled("tdkt", "bold $primary"), *trail, Content.styled(last, "bold")])
        )
