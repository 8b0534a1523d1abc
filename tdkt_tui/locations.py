"""Every path that the program knows: what is shipped, and where a user's own files live."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_CONFIG_VARIABLES = ("HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "ANDROID_DATA")
PLUGINS_DIR_VARIABLE = "TDKT_PLUGINS_DIR"
WORKSPACE_VARIABLE = "TDKT_WORKSPACE"
TABLES_DIR_VARIABLE = "TDKT_TABLES_DIR"
ALLOW_VARIABLE = "TDKT_PLUGINS_ALLOW"
CACHE_DIR_VARIABLE = "TDKT_CACHE_DIR"
_named_workspace: ContextVar[str] = ContextVar("named_workspace", default="")
_OFF = ("off", "0", "tắt", "tat")


def shipped(name: str) -> Path:
    """Return the shipped folder ``templates`` or ``profiles``: beside the module in a wheel, else in the checkout.

    An editable install copies such folders into site-packages as a stale snapshot, so the module's own place decides.
    """
    beside = _HERE / "_data" / name
    return beside if beside.is_dir() else _HERE.parent / name


def config_dir() -> Path:
    """Return the user's configuration folder; it need not exist."""
    return _config_dir(tuple(os.environ.get(name) for name in _CONFIG_VARIABLES))


@lru_cache(maxsize=1)  # every table that is asked for asks for this, and working it out takes longer than a look
def _config_dir(_environment: tuple[str | None, ...]) -> Path:
    from platformdirs import user_config_path

    return user_config_path("tdkt")


def cache_dir() -> Path:
    """Return the folder of what can be worked out again at any time; it need not exist."""
    named = os.environ.get(CACHE_DIR_VARIABLE, "")
    if named and named.casefold() not in _OFF:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("tdkt")


def forms_dir() -> Path | None:
    """Return the folder of what ``store/kept.py`` keeps; None where the environment switches that off.

    None too where it names a folder by the way from here: what was unpacked here, whoever made it, is this user's own.
    """
    if os.environ.get(CACHE_DIR_VARIABLE, "").casefold() in _OFF:
        return None
    place = cache_dir()
    return place / "da-lap-san" if place.is_absolute() else None


def named_plugin_dir() -> Path:
    """Return the drop-in folder that a new plugin goes into: the environment's first, else the user's own.

    It need not exist.
    """
    named = [part for part in os.environ.get(PLUGINS_DIR_VARIABLE, "").split(os.pathsep) if part]
    return Path(named[0]) if named else config_dir() / "plugins"


def plugin_dirs() -> list[Path]:
    """Return the drop-in folders for plugins, the environment's first; only those that exist, each once."""
    named = os.environ.get(PLUGINS_DIR_VARIABLE, "")
    places = [Path(part) for part in named.split(os.pathsep) if part]
    there: dict[Path, Path] = {}
    for place in [*places, config_dir() / "plugins"]:
        if place.is_dir():
            there.setdefault(place.resolve(), place)
    return list(there.values())


def allow_file() -> Path | None:
    """Return the administrator's list of allowed plugins: the machine's, else the environment's; None for neither.

    The machine's counts first, so that no user can name another. One that the environment names is returned whether it
    exists or not: a slip in its name must not allow everything.
    """
    machine = Path("/etc/tdkt/plugins.toml")
    if machine.exists():
        return machine
    named = os.environ.get(ALLOW_VARIABLE, "")
    return Path(named) if named else None


def choice_file() -> Path:
    """Return the user's choice between plugins of one id; it need not exist."""
    return config_dir() / "plugins.toml"


def workspace_dir() -> Path:
    """Return the folder of a user's dossiers where none is named; it need not exist."""
    named = _named_workspace.get() or os.environ.get(WORKSPACE_VARIABLE)
    return Path(named) if named else Path.home() / "tdkt"


@contextmanager
def named_workspace(folder: str | None) -> Iterator[None]:
    """Let ``workspace_dir`` be the folder that a command line names; None names none."""
    before = _named_workspace.set(folder or "")
    try:
        yield
    finally:
        _named_workspace.reset(before)


def tables_dir() -> Path | None:
    """Return the folder of an office's own tables: the environment's, else ``tables`` of the configuration folder.

    A folder that the environment names is returned whether it exists or not, so that a slip in its name can be told;
    None where nothing is named and the configuration has no such folder.
    """
    named = os.environ.get(TABLES_DIR_VARIABLE, "")
    if named:
        return Path(named)
    own = config_dir() / "tables"
    return own if own.is_dir() else None
