"""A province without code: a folder of plan*.toml, templates/ and profiles/."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.api import API, Province, hookimpl
from tdkt_tui.store.files import read_limited


class TomlPlugin:
    """Carries the hooks for a plain folder. The folder's name is the province's id."""

    TDKT_API = API

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @hookimpl
    def tdkt_province(self) -> Province:
        """Name the province from the folder's ``name.txt``, else from the folder itself."""
        told = self.folder / "name.txt"
        name = read_limited(told).decode("utf-8-sig").strip() if told.is_file() else self.folder.name
        return Province(id=self.folder.name, name=name)

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


def toml_plugin(folder: Path) -> TomlPlugin:
    """Return the plugin of a plain folder."""
    return TomlPlugin(folder)
