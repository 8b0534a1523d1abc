"""On 80 columns the footer shows every hint whole, wherever the focus is."""

from __future__ import annotations

import asyncio

import pytest
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.widgets.catalogue_list import CatalogueList
from tdkt_tui.workflow.dossiers import new_from

SCREENS = {
    "home": [],
    "timeline": ["f9"],
    "find": ["slash"],
    "profile": ["end", "enter"],
    "build": ["b"],
    "compose": ["enter"],
}


async def rested(app, pilot):
    """Wait until nothing works behind the screen, and its focus and its hints stay as they are."""
    before, now = None, ()
    while before != now or any(not worker.is_finished for worker in app.workers):
        await pilot.pause(0.2)
        hints = [(hint.description, hint.region) for hint in app.screen.query(FooterKey)]
        before, now = now, (app.screen, app.screen.focused, len(app.screen.focus_chain), hints)


@pytest.mark.parametrize("name", SCREENS)
def test_every_hint_fits_in_every_focus_state(name, tmp_path):
    new_from(tmp_path, "thử", "bac_giang/ubnd-huyen-viet-yen")

    async def shown():
        app = TdktApp(tmp_path)
        async with app.run_test(size=(80, 24)) as pilot:
            catalogue = app.screen.query_one(CatalogueList)
            while catalogue.card is None or len(catalogue.groups) <= 1:
                await pilot.pause(0.1)
            for key in SCREENS[name]:
                await pilot.press(key)
                await rested(app, pilot)
            states = []
            for _ in app.screen.focus_chain:
                await pilot.press("tab")
                await rested(app, pilot)
                hints = list(app.screen.query_one(Footer).query(FooterKey))
                states.append((app.screen.focused.id, len(hints), max(hint.region.right for hint in hints)))
            return states

    states = asyncio.run(shown())
    assert len(states) >= 2
    for state in states:
        assert state[1] >= 4, state
        assert state[2] <= 80, state
