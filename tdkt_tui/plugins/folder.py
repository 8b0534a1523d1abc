"""A plugin without code: a folder of plan*.toml, templates/, profiles/ and extend.toml.

Its plans say what it is: the province of the folder's name, or, where each of them bears another province's id, an
addition to that one; so is a folder of an extend.toml without any plan.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from tdkt_tui.api import API, Province, hookimpl
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.toml import read_head

from .folder_parts import PARTS, FolderParts

_LINE = rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*"
_FIRST_KEY = re.compile(
    rb"(?:\xef\xbb\xbf)?" + _LINE + rb"\[plan\][ \t]*(?:#[^\n]*)?\r?\n" + _LINE + rb'id = "([a-z0-9_]+)/'
)


class TomlPlugin:
    """Carries the hooks of a plain folder that adds plans to provinces of other plugins."""

    TDKT_API = API

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # What stands in an object itself pluggy takes at once; what its class holds it looks for twice, in all parents.
        vars(self).update({name: getattr(self, name) for name in dir(type(self)) if name.startswith("tdkt_")})

    def __dir__(self) -> list[str]:
        """Return the names of the hooks alone: pluggy asks every name of every plugin whether it is one."""
        return [name for name in vars(self) if name.startswith("tdkt_")]

    @hookimpl
    def tdkt_plans(self) -> list[Path]:
        """Return every ``plan*.toml`` of the folder."""
        return sorted(_plans(self.folder))

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
        """Name the province from the folder's ``name.txt``, else from itself. Raises BadInput where it is not UTF-8."""
        told = self.folder / "name.txt"
        try:
            name = read_limited(told).decode("utf-8-sig").strip() if told.is_file() else ""
        except UnicodeDecodeError:
            raise BadInput("Tên tỉnh không ở bảng mã UTF-8.", place=str(told),
                           fix="lưu lại với bảng mã UTF-8") from None  # fmt: skip
        return Province(id=self.folder.name, name=name.partition("\n")[0].strip() or self.folder.name)


class TomlAddition(FolderParts, TomlPlugin):
    """A plain folder that adds kinds, documents, fields or rules to the province of another plugin."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        there = os.listdir(folder)  # noqa: PTH208 - of each such folder, in every command
        offers = {"tdkt_plans": any(map(_is_plan, there)), "tdkt_templates": "templates" in there,
                  "tdkt_profiles": "profiles" in there}  # fmt: skip
        for name in (hook for hook, offered in offers.items() if not offered):
            del vars(self)[name]  # registering and asking it costs more than all the rest of such a folder


class TomlProvinceWithParts(FolderParts, TomlProvince):
    """A plain folder that is a province with kinds, documents, fields or rules of its own."""


def is_plugin(folder: Path) -> bool:
    """Tell a plain folder that is a plugin by what stands in it."""
    return folder.is_dir() and (bool(_plans(folder)) or (folder / PARTS).is_file())


def _plans(folder: Path) -> list[Path]:
    names = os.listdir(folder)  # noqa: PTH208 - every command asks it of every folder, several times
    return [folder / name for name in names if _is_plan(name)]


def _is_plan(name: str) -> bool:
    return name.startswith("plan") and name.endswith(".toml")


def toml_plugin(folder: Path) -> TomlPlugin:
    """Return the plugin of a plain folder. Raises every fault of its extend.toml, BadInput where it adds elsewhere."""
    only, parts = adds_only(folder), (folder / PARTS).is_file()
    if not parts:
        return TomlPlugin(folder) if only else TomlProvince(folder)
    made = TomlAddition(folder) if only else TomlProvinceWithParts(folder)
    if not only and made.parts.of not in ("", folder.name):
        raise BadInput(f"Thư mục này là tỉnh “{folder.name}” nên chỉ bổ sung cho chính nó.", place=str(folder / PARTS),
                       field="of", fix="bỏ of, hoặc chuyển extend.toml sang thư mục riêng")  # fmt: skip
    return made


def adds_only(folder: Path) -> bool:
    """Tell a folder whose plans all belong to other provinces, or that has none, from a province's own.

    What cannot be read decides nothing; who loads the plan tells what is wrong with it.
    """
    plans = _plans(folder)
    owners = {owner for path in plans if (owner := _owner(path))}
    return not plans or (bool(owners) and folder.name not in owners)


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
