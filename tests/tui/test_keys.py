"""Every key has an id, Vietnamese words, and a way that no multiplexer keeps; the user may choose others."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil

import pytest

import tdkt_tui.tui
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import bare
from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.keymap import KEYS
from tdkt_tui.tui.own_keys import own_keys
from tdkt_tui.tui.themes import THEMES

KEPT = {"ctrl+b", "ctrl+a", "ctrl+o", "ctrl+s", "ctrl+j", "ctrl+enter"}


def our_classes():
    for module in pkgutil.walk_packages(tdkt_tui.tui.__path__, "tdkt_tui.tui."):
        for item in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(item) and item.__module__ == module.name and "BINDINGS" in vars(item):
                yield item


def test_every_binding_of_ours_has_an_id_of_the_keymap():
    classes = list(our_classes())
    assert len(classes) >= 8
    used = {binding.id for item in classes for binding in item.BINDINGS}
    assert used == set(KEYS)


@pytest.mark.parametrize("name", sorted(KEYS))
def test_no_action_hangs_on_a_key_that_terminals_keep(name):
    assert set(KEYS[name].keys.split(",")) - KEPT
    assert KEYS[name].words[0].isupper()


def run(steps, *, keys=None, size=(80, 24)):
    async def shown():
        app = TdktApp(keys=keys)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            return await steps(app, pilot)

    return asyncio.run(shown())


def test_a_users_own_key_takes_the_place_of_ours():
    async def steps(app, pilot):
        await pilot.press("o")
        before = type(app.screen).__name__
        await pilot.press("f9")
        return before, type(app.screen).__name__

    assert run(steps, keys={"home.file": "f9"}) == ("HomeScreen", "OpenFileScreen")


def test_the_keymap_file_is_read_and_its_faults_are_told(tmp_path):
    assert own_keys(tmp_path) == ({}, ())
    file = tmp_path / "keymap.toml"
    file.write_text('"home.build" = "f6"\n')
    assert own_keys(tmp_path) == ({"home.build": "f6"}, ())
    file.write_text('"home.build" = "f6"\n\n"home.biuld" = "f7"\n"home.new" = 6\n"home.copy" = "f9 , y"\n')
    keys, (unknown, number, lost) = own_keys(tmp_path)
    assert keys["home.build"] == "f6"
    assert keys["home.copy"] == "f9,y"
    assert "home.new" not in keys
    assert "Dòng 3 bị bỏ qua: Không có thao tác “home.biuld”. " in unknown
    assert "có phải home.build?" in unknown
    assert "Dòng 4 bị bỏ qua" in number
    assert "viết bằng chữ" in number
    assert "road.timeline" in lost  # F9 was its, and l stays
    assert keys["road.timeline"] == "l"
    file.write_text('home.build = "f6"\nhome.biuld = "f7"\n')  # quotes left out
    keys, (unknown,) = own_keys(tmp_path)
    assert keys == {"home.build": "f6"}
    assert "Dòng 2 bị bỏ qua" in unknown
    file.write_text('"home.build"\n')
    with pytest.raises(BadInput):
        own_keys(tmp_path)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_one_key_steps_through_every_theme(size):
    async def steps(app, pilot):
        seen = []
        for _ in THEMES:
            await pilot.press("f3")
            seen.append(app.theme)
        return seen

    assert set(run(steps, size=size)) == set(THEMES)


def test_help_names_the_keys_of_the_place():
    async def steps(app, pilot):
        await pilot.press("f1")
        await pilot.pause()
        name = type(app.screen).__name__
        await pilot.press("escape")
        return name, type(app.screen).__name__

    assert run(steps) == ("HelpScreen", "HomeScreen")


def test_animations_and_smooth_scrolling_are_off():
    async def steps(app, pilot):
        from textual.messages import InBandWindowResize

        app.post_message(InBandWindowResize(supported=True, enabled=True))
        await pilot.pause()
        return app.animation_level, app.supports_smooth_scrolling

    assert run(steps) == ("none", False)


def test_words_are_found_without_diacritics():
    assert bare("Đổi màu: Nền tối") == "doi mau: nen toi"
