"""Where installed packages register plugins: read from their metadata once, and kept while no package changes.

Reading it takes the metadata of every package there is and the half of ``email`` that reads those, a twentieth of what
a build takes. What is kept counts only while each folder of ``sys.path`` holds the same packages, with the same files.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import reduce
from importlib import import_module
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

from tdkt_tui.store.kept import keep, kept, key_of

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

GROUP = "tdkt"
EXTEND_GROUP = "tdkt.extend"
_INFO = (".dist-info", ".egg-info")
_READ = ("entry_points.txt", "METADATA", "PKG-INFO")
"""The files of a package's metadata that say what it registers, its name and its version."""


@dataclass(frozen=True, slots=True)
class Registered:
    """One entry point: its group, name and value ("tdkt_can_tho.main:plugin"), and the package that registers it.

    package, version: None where the package's own metadata do not say them; known: whether a package registers it.
    """

    group: str
    name: str
    value: str
    known: bool = False
    package: str | None = None
    version: str | None = None

    def load(self) -> object:
        """Import it. Raises whatever its module raises, and AttributeError where it has no such name."""
        module, _, names = self.value.partition(":")
        if not all(part.isidentifier() for part in f"{module}.{names or 'x'}".split(".")):
            from importlib.metadata import EntryPoint

            return EntryPoint(self.name, self.value, self.group).load()
        return reduce(getattr, filter(None, names.split(".")), import_module(module))


def registered() -> list[Registered]:
    """Return the entry points of both groups; a package whose metadata cannot be read hides no other."""
    state = _state()
    if state is None:
        return _read()
    key = key_of("noi dang ky", state)
    data = kept(key)
    if data is not None:
        with suppress(ValueError, TypeError):
            return [Registered(*row) for row in json.loads(data)]
    found = _read()
    if _state() == state:  # else a package came or went meanwhile
        keep(key, json.dumps([astuple(point) for point in found]).encode())
    return found


def _state() -> bytes | None:
    """Return what tells these packages from any others; None where something else than a folder may hold some."""
    if [finder for finder in sys.meta_path if hasattr(finder, "find_distributions")] != [PathFinder]:
        return None
    told: list[str] = []
    for root in sys.path:
        try:
            names = sorted(filter(_is_info, os.listdir(root or ".")))  # noqa: PTH208 - names are all that is asked
        except FileNotFoundError:
            names = []
        except OSError:  # an archive, or what cannot be looked into
            return None
        told.append(f"{root}\n")
        told += [_stamp(os.path.join(root, name)) for name in names]  # noqa: PTH118 - paths as importlib joins them
    return "".join(told).encode("utf-8", "surrogateescape")


def _is_info(name: str) -> bool:
    low = name.lower()
    return low.endswith(_INFO) or low == "egg-info"


def _stamp(folder: str) -> str:
    """Return the state of one package's metadata: of the folder and of what is read in it."""
    told = folder
    for path in (folder, *(f"{folder}/{name}" for name in _READ)):
        try:
            state = os.stat(path)  # noqa: PTH116 - hundreds of them at each start
        except OSError:
            told += " -"
        else:
            told += f" {state.st_ino}-{state.st_mtime_ns}-{state.st_size}"
    return told + "\n"


def _read() -> list[Registered]:
    import importlib.metadata

    try:
        installed = importlib.metadata.entry_points()  # once: it reads a file of every package there is
    except Exception:  # noqa: BLE001 - metadata that somebody else wrote may break it in any way
        first = {_name(dist): dist for dist in reversed(list(importlib.metadata.distributions()))}
        return [_point(point) for dist in first.values() for point in _of(dist)]
    return [_point(point) for group in (GROUP, EXTEND_GROUP) for point in installed.select(group=group)]


def _point(point: EntryPoint) -> Registered:
    dist = point.dist
    if dist is None:
        return Registered(point.group, point.name, point.value)
    return Registered(point.group, point.name, point.value, True, dist.name, dist.version)


def _name(dist: Distribution) -> str:
    try:
        return str(dist.name).casefold().replace("-", "_")
    except Exception:  # noqa: BLE001 - see above
        return ""


def _of(dist: Distribution) -> list[EntryPoint]:
    try:
        return [point for point in dist.entry_points if point.group in (GROUP, EXTEND_GROUP)]
    except Exception:  # noqa: BLE001 - see above
        return []
