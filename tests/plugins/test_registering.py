"""Hooks are looked for in fewer places than pluggy looks, and none of them is missed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import ModuleType

import pluggy
import pytest

import tdkt_tui.plugins
from tdkt_tui import api, hookspecs
from tdkt_tui.plugins.folder import TomlPlugin, toml_plugin
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


def folder(tmp_path: Path, *offered: str) -> TomlPlugin:
    made = tmp_path / "-".join(("them", *offered))
    made.mkdir()
    (made / "extend.toml").write_text('of = "bac_giang"\n', "utf8")
    for name in offered:
        (made / name).mkdir() if "." not in name else (made / name).write_text('[plan]\nid = "bac_giang/1-2026"\n')
    return toml_plugin(made)


@pytest.mark.parametrize(("kind", "least"), [("module", 3), ("object", 3), ("class", 2), ("folder", 6)])
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


@pytest.mark.parametrize(
    ("offered", "hooks"),
    [
        ((), set()),
        (("templates",), {"tdkt_templates"}),
        (("plan_a.toml", "profiles"), {"tdkt_plans", "tdkt_profiles"}),
    ],
)
def test_a_folder_that_adds_is_asked_for_what_stands_in_it_alone(
    offered: tuple[str, ...], hooks: set[str], tmp_path: Path
) -> None:
    files = {"tdkt_plans", "tdkt_templates", "tdkt_profiles"}
    assert files & set(dir(folder(tmp_path, *offered))) == hooks


def test_the_registry_uses_it() -> None:
    assert isinstance(tdkt_tui.plugins.registry().manager, Manager)
