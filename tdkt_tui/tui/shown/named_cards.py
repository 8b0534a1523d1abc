"""What is shipped as cards that hold only names, so that the first screen stands before any model is imported."""

from __future__ import annotations

from collections.abc import Iterator

from .cards import Card, Group
from .turn import TURN


def named_groups() -> Iterator[Group]:
    """Yield each province with the names of its plans and samples; reading them whole tells what went wrong here."""
    with TURN:
        from tdkt_tui.workflow.kept_names import kept_names

        try:
            if (names := kept_names()) is None:
                from tdkt_tui.workflow.listing import shipped_names

                names = shipped_names()
        except Exception:  # noqa: BLE001 - the whole reading follows at once, and says why
            return
    for province, shipped in names:
        cards = (Card("plan" if item.kind == "plan" else "profile", item.id, item.name, ()) for item in shipped)
        yield Group(province, tuple(cards))
