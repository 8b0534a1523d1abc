"""Looking for a dossier while one types."""

from __future__ import annotations

from textual import on

from tdkt_tui.tui.widgets.catalogue_list import CatalogueList
from tdkt_tui.tui.widgets.find_line import FindLine

from .home_checks import HomeChecks


class HomeFinding(HomeChecks):
    """The part of the home screen that looks for something in its list."""

    def action_find(self) -> None:
        """Look for a dossier."""
        self.query_one(FindLine).begin()

    @on(FindLine.Wanted)
    def _filter(self, message: FindLine.Wanted) -> None:
        catalogue = self.query_one(CatalogueList)
        catalogue.find(message.words)
        if message.done:
            catalogue.focus()

    def action_unfind(self) -> None:
        """Show everything again; the cursor stays on what was found."""
        self.query_one(FindLine).end()
        catalogue = self.query_one(CatalogueList)
        catalogue.find("")
        catalogue.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to stop looking only while one looks, and to look where a "/" would not be typed."""
        if action in ("find", "unfind") and self.query(FindLine):
            line = self.query_one(FindLine)
            return line.display if action == "unfind" else not line.has_focus_within
        return super().check_action(action, parameters)
