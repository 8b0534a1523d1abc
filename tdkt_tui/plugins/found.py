"""Where plugins are: entry points and drop-in folders. Finding one imports nothing of it; plans alone are read."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType

from tdkt_tui import locations

from .folder import adds_only, is_plugin, toml_plugin
from .hashing import package_place

GROUP = "tdkt"
EXTEND_GROUP = "tdkt.extend"


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin that was found and not yet imported.

    extends: registered to extend other provinces, so it is loaded whichever province is in use.
    load: imports it and returns the object that carries its hooks. place: its file or folder, asked for when it is
    hashed; bundled: shipped with the program itself.
    """

    id: str
    source: str
    version: str
    extends: bool
    load: Callable[[], object]
    place: Callable[[], Path | None] = lambda: None
    bundled: bool = False


def find_all() -> list[Found]:
    """Return every plugin in a steady order: entry points by name, then drop-in folders by name."""
    found = sorted(_entry_points(), key=lambda item: (item.id, item.source))
    for directory in locations.plugin_dirs():
        found.extend(_drop_ins(directory))
    return found


def _entry_points() -> Iterator[Found]:
    installed = importlib.metadata.entry_points()  # once: it reads a file of every package there is
    for group in (GROUP, EXTEND_GROUP):
        for point in installed.select(group=group):
            dist = point.dist
            yield Found(
                id=point.name,
                source=f"gói {dist.name}" if dist else point.value,
                version=dist.version if dist else "",
                extends=group == EXTEND_GROUP,
                load=point.load,
                place=partial(package_place, point.value),
                bundled=dist is not None and dist.name == "tdkt",
            )


def _drop_ins(directory: Path) -> Iterator[Found]:
    for path in sorted(directory.iterdir()):
        if path.name.startswith((".", "_")):
            continue
        if path.suffix == ".py" and path.is_file():
            yield _drop_in(path.stem, path, path)
        elif (path / "__init__.py").is_file():
            yield _drop_in(path.name, path, path / "__init__.py")
        elif is_plugin(path):
            yield Found(id=path.name, source=str(path), version="", extends=adds_only(path),
                        load=partial(toml_plugin, path), place=partial(Path, path))  # fmt: skip


def _drop_in(name: str, path: Path, code: Path) -> Found:
    return Found(id=name, source=str(path), version="", extends=True, load=partial(_import_file, name, code),
                 place=partial(Path, path))  # fmt: skip


def _import_file(name: str, code: Path) -> ModuleType:
    """Import a drop-in under a name of its own, so that it cannot shadow an installed module."""
    full = f"tdkt_dropin_{name}"
    locations_of = [str(code.parent)] if code.name == "__init__.py" else None
    spec = importlib.util.spec_from_file_location(full, code, submodule_search_locations=locations_of)
    if spec is None or spec.loader is None:
        raise ImportError(full)
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[full]
        raise
    return module
