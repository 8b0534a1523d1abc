"""The list of the home screen asks each plugin once for what it offers, however many profiles there are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pluggy

from tdkt_tui.plugins import calling
from tdkt_tui.plugins.calls import Calls
from tdkt_tui.plugins.manager import Manager
from tdkt_tui.tui.shown.catalogue import read_catalogue


def test_a_plugin_is_asked_once_for_all_the_profiles_of_the_list(tmp_path, monkeypatch):
    asked, call = Counter(), calling._called

    def counted(plugin, function, taken, watch):
        asked[function.__module__, function.__name__] += not taken
        return call(plugin, function, taken, watch)

    monkeypatch.setattr(calling, "_called", counted)
    groups = [*read_catalogue(tmp_path)]
    profiles = [card for group in groups for card in group.cards if card.kind == "profile"]
    assert len(profiles) > 2 * len(groups)  # else asking once for each would not show
    offered = {key: times for key, times in asked.items() if key[1] in ("tdkt_plans", "tdkt_profiles")}
    assert len(offered) > 2
    assert set(offered.values()) == {1}


def test_an_answer_holds_no_longer_than_one_reading_and_no_longer_than_the_same_plugins_answer():
    offers, manager = [[Path("a")], [Path("b")]], Manager()
    hook = pluggy.HookimplMarker("tdkt")
    manager.register(SimpleNamespace(tdkt_plans=hook(lambda: offers.pop(0))), "mot")
    calls = Calls(manager, lambda name, fault: None)

    def ask():
        return [*calls.each("tdkt_plans", list)]

    with calls.asking_once():
        assert ask() == ask() == [("mot", [Path("a")])]
    assert ask() == [("mot", [Path("b")])]
    with calls.asking_once():
        manager.unregister(name="mot")
        assert ask() == []
