"""A plugin without code: a folder of plan*.toml, templates/ and profiles/.

Its plans say what it is: the province of the folder's name, or, where each of them bears another province's id, an
addition to that one.
"""

from __future__ import annotations

import re
from pathlib import Path

from tdkt_tui.api import API, Province, hookimpl
from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.toml import read_head

_LINE = rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*"
_FIRST_KEY = re.compile(
    rb"(?:\xef\xbb\xbf)?" + _LINE + rb"\[plan\][ \t]*(?:#[^\n]*)?\r?\n" + _LINE + rb'id = "([a-z0-9_]+)/'
)


class TomlPlugin:
    """Carries the hooks of a plain folder that adds plans to provinces of other plugins."""

    TDKT_API = API

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @hookimpl
    def tdkt_plans(self) -> list[Path]:
        """Return every ``plan*.toml`` of the folder."""
        return sorted(self.folder.glob("plan*.toml"))

    @hookimpl
    def tdkt_templates(self) -> list[Path]:
        """Return the folder's ``templates``."""
        return [self.folder / "templates"]

    @hookimpl
    def tdkt_profiles(self) -> list[Path]:
        """Return the folder's ``profiles``."""
        return [self.folder / "profiles"]


class TomlProvince(TomlPlugin):
    """A plain folder that is a province. The folder's name is the province's id."""

    @hookimpl
    def tdkt_province(self) -> Province:
        """Name the province from the folder's ``name.txt``, else from the folder itself."""
        told = self.folder / "name.txt"
        name = read_limited(told).decode("utf-8-sig").strip() if told.is_file() else self.folder.name
        return Province(id=self.folder.name, name=name)


def toml_plugin(folder: Path) -> TomlPlugin:
    """Return the plugin of a plain folder."""
    return TomlPlugin(folder) if adds_only(folder) else TomlProvince(folder)


def adds_only(folder: Path) -> bool:
    """Tell a folder whose plans all belong to other provinces from a province's own.

    What cannot be read decides nothing; who loads the plan tells what is wrong with it.
    """
    owners = {owner for path in folder.glob("plan*.toml") if (owner := _owner(path))}
    return bool(owners) and folder.name not in owners


def _owner(path: Path) -> str:
    """Return the province that a plan's id begins with.

    Most plans begin with it, and are not parsed: every command asks this of every folder.
    """
    try:
        if plain := _FIRST_KEY.match(read_limited(path)):
            return plain[1].decode("utf-8", "replace")
        identity = read_head(path).get("plan")
    except TdktError:
        return ""
    named = identity.get("id") if isinstance(identity, dict) else None
    return named.partition("/")[0] if isinstance(named, str) else ""
