"""pydantic uses no plugins of its own, and does not import what it would look for them with.

Its loader of plugins imports all that reads packages' metadata, half of ``email`` with it, before it asks whether it
may use any: as much as all checks of a profile take. Where it may use none, a module in its place says so.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_LOADER = "pydantic.plugin._loader"
_VARIABLE = "PYDANTIC_DISABLE_PLUGINS"


class _NoPlugins:
    """Finds the module in the loader's place, and makes it."""

    @staticmethod
    def find_spec(name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, _NoPlugins) if name == _LOADER else None  # type: ignore[arg-type] # a class loads, too

    @staticmethod
    def create_module(_spec: ModuleSpec) -> None:
        return None

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        vars(module).update(get_plugins=tuple, __getattr__=_of_the_real_one)


def _of_the_real_one(name: str) -> Any:
    """Return whatever else is asked of the loader, from itself."""
    if name.startswith("__"):
        raise AttributeError(name)
    if _NoPlugins in sys.meta_path:
        sys.meta_path.remove(_NoPlugins)
        sys.modules.pop(_LOADER, None)
    return getattr(import_module(_LOADER), name)


def unplug() -> None:
    """Let no stranger's plugin of pydantic see the values of a profile, unless the environment says what it may."""
    if os.environ.setdefault(_VARIABLE, "1") == "1" and _NoPlugins not in sys.meta_path:
        sys.meta_path.insert(0, _NoPlugins)
