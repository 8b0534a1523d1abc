"""A province that is a plain folder as the inside of a Python package: what was confirmed there goes along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.fault import BadInput
from tdkt_tui.plugins.folder import adds_only, is_plugin
from tdkt_tui.plugins.folder_parts import PARTS
from tdkt_tui.plugins.found import find_all
from tdkt_tui.store.files import read_limited
from tdkt_tui.workflow.confirming.original import ENDING

SEEN = "da-xem"
"""The folder of documents that a person has looked at (``tdkt template test --golden``)."""
_GOES = ("plan*.toml", "plan*.txt", "templates/**/*", "profiles/**/*", f"{SEEN}/**/*")
_NAME = "name.txt"


@dataclass(frozen=True, slots=True)
class OwnFolder:
    """A province's plain folder: the name that it gives the province, its files by their paths in it."""

    folder: Path
    name: str
    files: Mapping[str, bytes]


def own_folder(plugin: str) -> OwnFolder | None:
    """Return the plain folder that bears this id, None where it is something else, or nothing is there.

    Raises the faults of reading its files.
    """
    folder = next((place for one in find_all() if one.id == plugin and (place := _plain(one.place()))), None)
    if folder is None:
        return None
    paths = sorted({path for pattern in _GOES for path in folder.glob(pattern) if path.is_file()})
    files = {path.relative_to(folder).as_posix(): read_limited(path) for path in paths
             if not path.name.startswith(".") and not path.name.endswith(ENDING)}  # fmt: skip
    told = folder / _NAME
    return OwnFolder(folder, read_limited(told).decode("utf-8-sig").strip() if told.is_file() else "", files)


def packable(own: OwnFolder) -> OwnFolder:
    """Return the folder. Raises BadInput where it has parts that a package says in Python."""
    if (own.folder / PARTS).is_file():
        raise BadInput(f"Thư mục có {PARTS}; gói viết những phần ấy bằng Python nên chưa tự tạo được.",
                       place=str(own.folder), fix="giao cả thư mục, hoặc viết gói theo docs/hooks.md")  # fmt: skip
    return own


def _plain(place: Path | None) -> Path | None:
    if place is None or not is_plugin(place) or (place / "__init__.py").exists() or adds_only(place):
        return None
    return place
