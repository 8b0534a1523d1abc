"""What is typed is the field's, however late the messages that tell of it come, and however early the keys."""

from __future__ import annotations

import asyncio
import tomllib

import pytest

from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.screens.compose import ComposeScreen
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_line import FieldLine
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.workflow.dossiers import new_from

VENUE = "conference.venue"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", "bac_giang/ubnd-huyen-viet-yen")


def _goes_back(screen, folder):
    screen.set_focus(screen.query_one(FieldList))
    screen._follow()


def _goes_on(screen, folder):
    screen._left(FieldEditor.Left(onward=True))


def _takes_back(screen, folder):
    screen.action_undo()
    assert screen.composing.raw(VENUE) != "Hội trường"
    screen.action_redo()


def _saves(screen, folder):
    screen.action_save()
    assert tomllib.loads(folder.profile.read_text("utf8"))["conference"]["venue"] == "Hội trường"


def _leaves(screen, folder):
    screen.end()
    assert "Hội trường" in next(folder.drafts.glob("*.json")).read_text("utf8")


@pytest.mark.parametrize("then", [_goes_back, _goes_on, _takes_back, _saves, _leaves])
def test_what_stands_in_the_line_is_kept_though_nothing_told_of_it_yet(folder, tmp_path, then):
    async def typed():
        app = TdktApp(tmp_path / "ws")
        app.get_default_screen = lambda: ComposeScreen(folder.path)
        async with app.run_test(size=(80, 24)) as pilot:
            screen = app.screen
            while screen.composing is None or not screen.was_checked:
                await pilot.pause(0.05)
            screen.query_one(FieldList).highlight(VENUE)
            await pilot.pause()
            screen._edit(FieldList.OptionSelected(screen.query_one(FieldList), *_at(screen)))
            line = screen.query_one(FieldLine)
            line.value = "Hội"
            await pilot.pause()
            line.value = "Hội trường"  # its messages are still on their way when the next thing happens
            then(screen, folder)
            await pilot.pause(0.1)
            app.leave(0)
            return screen.composing.raw(VENUE)

    assert asyncio.run(typed()) == "Hội trường"


def _at(screen):
    listing = screen.query_one(FieldList)
    return listing.highlighted_option, listing.highlighted
