"""The roads that lead from a profile to what else one does with it: the same keys wherever one stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from tdkt_tui.tui.keymap import bound

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing


class Roads(Screen[Any]):
    """Mixed in before a screen that has a profile under its cursor, or is about one.

    Screens are imported when they are opened, for the first paint must not pay for them.
    """

    ROADS: ClassVar[list[BindingType]] = [
        bound("road.preview", "road_preview", show=False),
        bound("road.timeline", "road_timeline", show=False),
        bound("road.people", "road_people", show=False),
    ]

    FORM_ROADS: ClassVar[list[BindingType]] = [
        bound("compose.to-preview", "road_preview", show=False),
        bound("compose.to-timeline", "road_timeline", show=False),
        bound("compose.to-people", "road_people", show=False),
    ]
    """In a form a letter is typed into a field: there they are reached by function keys alone."""

    def road_source(self) -> str | None:
        """Return the profile that the roads begin at; None after saying why there is none."""
        raise NotImplementedError

    def road_composing(self) -> Composing | None:
        """Return the form in use, whose typed text the next screen shows and changes; None where none is open."""
        return None

    def road_returned(self) -> None:
        """Look again at what the other screen may have changed."""

    def action_road_preview(self) -> None:
        """Show the documents as text."""
        from .preview import PreviewScreen

        self._go(PreviewScreen)

    def action_road_timeline(self) -> None:
        """Show what happens when."""
        from .timeline import TimelineScreen

        self._go(TimelineScreen)

    def action_road_people(self) -> None:
        """Show the list of people."""
        from .people import PeopleScreen

        self._go(PeopleScreen)

    def _go(self, screen: Callable[[str, Composing | None], Screen[None]]) -> None:
        if (source := self.road_source()) is not None:
            self.app.push_screen(screen(source, self.road_composing()), lambda _: self.road_returned())
