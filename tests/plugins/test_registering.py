"""Hooks are looked for in fewer places than pluggy looks, and none of them is missed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import ModuleType

import pluggy
import pytest

import tdkt_tui.plugins
from tdkt_tui import api, hookspecs
from tdkt_tui.plugins.folder import toml_plugin
from tdkt_tui.plugins.manager import Manager


class Carrier:
    """A plugin that is an object; it holds what must not be run while hooks are looked for."""

    @property
    def nosy(self) -> object:
        raise AssertionError("nobody may ask for this")

    @staticmethod
    @api.hookimpl
    def tdkt_plans() -> list[Path]:
        return []

    @classmethod
    @api.hookimpl
    def tdkt_templates(cls) -> list[Path]:
        return []

    @api.hookimpl(specname="tdkt_profiles")
    def profiles(self) -> list[Path]:
        return []


def module() -> ModuleType:
    made = ModuleType("tinh")

    @api.hookimpl
    def tdkt_plans() -> list[Path]:
        return []

    @api.hookimpl(specname="tdkt_templates")
    def _mau() -> list[Path]:
        return []

    vars(made).update(tdkt_plans=tdkt_plans, _mau=_mau, ham=lambda: 0, Path=Path, so=1, phan=partial(print),
                      tdkt_profiles=Carrier().profiles, lop=Carrier, vat=Carrier())  # fmt: skip
    return made


def folder(tmp_path: Path) -> object:
    (tmp_path / "extend.toml").write_text('of = "bac_giang"\n', "utf8")
    return toml_plugin(tmp_path)


@pytest.mark.parametrize(("kind", "least"), [("module", 3), ("object", 3), ("class", 2), ("folder", 9)])
def test_registers_what_pluggy_registers(kind: str, least: int, tmp_path: Path) -> None:
    plugin = {"module": module(), "object": Carrier(), "class": Carrier, "folder": folder(tmp_path)}[kind]
    plain = pluggy.PluginManager(hookspecs.PROJECT)
    plain.add_hookspecs(hookspecs)
    ours = Manager()
    found = []
    for manager in (plain, ours):
        manager.register(plugin, name="tinh")
        found.append({(hook.name, one.function) for hook in manager.get_hookcallers(plugin) or ()
                      for one in hook.get_hookimpls()})  # fmt: skip
    assert found[0] == found[1]
    assert len(found[1]) >= least


def test_the_registry_uses_it() -> None:
    assert isinstance(tdkt_tui.plugins.registry().manager, Manager)
