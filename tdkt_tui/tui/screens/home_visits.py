"""Where the home screen leads to: a profile's roads, its build, a file elsewhere, and the screens about the program."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from tdkt_tui.tui.shown.cards import Card

from .roads import Roads


class HomeVisits(Roads):
    """The part of the home screen that opens other screens."""

    @property
    def card(self) -> Card | None:
        """Return the card under the cursor."""
        raise NotImplementedError

    def look_again(self, path: str = "") -> None:
        """Read everything again; the cursor goes to a path where one is given."""
        raise NotImplementedError

    def road_source(self) -> str | None:
        """Return the profile under the cursor; say why there is none."""
        if self.card is not None and self.card.opens:
            return self.card.source
        self.notify("Dòng này chỉ để xem; hãy chọn một hồ sơ.", markup=False)
        return None

    def road_returned(self) -> None:
        """Look again: the other screen may have changed the profile."""
        self.look_again()

    def action_road_timeline(self) -> None:
        """Show what happens when: a plan has a timeline too."""
        if self.card is None or self.card.kind != "plan":
            super().action_road_timeline()
            return
        from .timeline import TimelineScreen

        self.app.push_screen(TimelineScreen(self.card.source))

    def keep_opened(self, source: str) -> None:
        """Go to a profile that was opened by its path."""
        raise NotImplementedError

    def action_build(self) -> None:
        """Build the documents of the profile under the cursor."""
        from .build import BuildScreen

        if (source := self.road_source()) is not None:
            self._visit(BuildScreen(source))

    def action_open_file(self) -> None:
        """Ask for a profile's path and open it."""
        from .open_file import OpenFileScreen
        from .profile import ProfileScreen

        def opened(source: str | None) -> None:
            if source:
                self.app.push_screen(ProfileScreen(source), lambda _: self.keep_opened(source))

        self.app.push_screen(OpenFileScreen(), opened)

    def action_templates(self) -> None:
        """Show the templates."""
        from .templates import TemplatesScreen

        self._visit(TemplatesScreen())

    def action_plugins(self) -> None:
        """Show provinces and plugins."""
        from .plugins import PluginsScreen

        self._visit(PluginsScreen())

    def action_info(self) -> None:
        """Show what helps to find out why something does not work."""
        from .info import InfoScreen

        self._visit(InfoScreen())

    def _visit(self, screen: Screen[Any]) -> None:
        self.app.push_screen(screen, lambda _: self.look_again())
