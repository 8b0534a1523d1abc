"""Two actions on one key: the user's own has it, and who lost it is named."""

from __future__ import annotations

import pytest

from tdkt_tui.tui.key_clashes import _TOGETHER, FREED, meet, settled
from tdkt_tui.tui.keymap import KEYS


def test_an_own_key_wins_over_a_shipped_one_and_the_loser_is_named():
    keys, (told,) = settled({"home.new": "b"})
    assert keys == {"home.new": "b", "home.build": FREED}
    assert "home.new" in told
    assert "home.build" in told


def test_a_loser_keeps_its_other_keys():
    keys, (told,) = settled({"home.new": "f8"})
    assert keys["road.preview"] == "x"
    assert "còn phím x" in told


def test_of_two_own_keys_the_first_has_it():
    keys, (told,) = settled({"home.new": "w", "home.copy": "w"})
    assert (keys["home.new"], keys["home.copy"]) == ("w", FREED)
    assert told.index("home.new") < told.index("home.copy")


def test_two_actions_may_change_keys_with_each_other():
    assert settled({"home.new": "b", "home.build": "n"}) == ({"home.new": "b", "home.build": "n"}, [])


def test_a_whole_file_with_one_line_changed_clashes_once():
    whole = {name: key.keys for name, key in KEYS.items()}
    keys, (told,) = settled(whole | {"home.new": "b"})
    assert keys["home.build"] == FREED
    assert "home.build" in told


def test_the_key_to_leave_is_never_taken():
    keys, (told,) = settled({"home.new": "ctrl+q"})
    assert keys == {"home.new": FREED}
    assert "app.quit-anywhere" in told


def test_the_same_key_elsewhere_is_no_clash():
    assert settled({"home.new": "f5"}) == ({"home.new": "f5"}, [])
    assert not meet("home.new", "build.start")


def test_each_first_part_is_one_of_the_keymap():
    assert {part for group in _TOGETHER for part in group} <= {name.partition(".")[0] for name in KEYS}


@pytest.mark.parametrize("own", ['"home.new" = "b"\n"home.biuld" = "f6"\n'])
def test_the_start_and_the_diagnostics_name_what_is_wrong_and_the_good_line_works(
    terminal, tdkt, own_configuration, own
):
    own_configuration.mkdir()
    (own_configuration / "keymap.toml").write_text(own, "utf8")
    told = tdkt("info").stdout
    assert "home.biuld" in told
    assert "home.build (Lập văn bản) không còn phím nào" in told
    screen = terminal(size=(120, 40))
    screen.wait_for("Dòng 2 bị bỏ qua", "home.biuld", "home.new", "home.build")
    screen.settle()
    screen.write("b")
    screen.wait_for("Hồ sơ mới")
    screen.write("\x1b")
    screen.settle()
    screen.write("\x11")
    assert screen.ended() == 0


def test_what_one_screen_binds_meets():
    import importlib
    import pkgutil

    from textual.screen import Screen

    from tdkt_tui.tui import screens

    bound: dict[str, set[str]] = {}
    for found in pkgutil.iter_modules(screens.__path__):
        for item in vars(importlib.import_module(f"{screens.__name__}.{found.name}")).values():
            if isinstance(item, type) and issubclass(item, Screen) and item.__module__.startswith(screens.__name__):
                bindings = item.__dict__.get("BINDINGS", [])
                bound[item.__name__] = {one.id for one in bindings if getattr(one, "id", None)}
    assert len(bound) > 10
    apart = {(name, a, b) for name, ids in bound.items() for a in ids for b in ids if not meet(a, b)}
    assert apart == set()
