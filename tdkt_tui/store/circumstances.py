"""What else decides what is worked out, besides what it is made of: the program's own code, Python, the libraries.

Nothing is imported to learn it. The program's files count by time and size, so that a changed checkout is another
program; a library counts by the name of its dist-info folder, which holds its version, and by its first file.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import MAGIC_NUMBER, find_spec
from pathlib import Path

from tdkt_tui import __version__

_LIBRARIES = ("docxtpl", "docx", "jinja2", "markupsafe", "lxml", "pydantic", "pydantic_core", "holidays")
_ROOMS = ("assembly", "model", "plugins", "regulations", "store", "timeline")
_HERE = Path(__file__).resolve().parent.parent


@cache
def circumstances() -> bytes:
    """Return all of them as bytes: equal only where all are equal."""
    python = f"{__version__} {sys.version} {sys.implementation.cache_tag} {MAGIC_NUMBER.hex()} {sys.flags.optimize}"
    try:
        code = [line for room in _ROOMS for line in _code(_HERE / room)]
    except OSError:  # a program in an archive: nothing of it is found kept
        code = [os.urandom(16).hex()]
    return "\n".join((python, *sorted(code), *map(_library, _LIBRARIES))).encode()


def _code(folder: str | Path) -> list[str]:
    """Return the state of each module and table in a folder and all below it."""
    found: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".json", ".toml")):
                state = entry.stat()
                found.append(f"{entry.path} {state.st_mtime_ns} {state.st_size}")
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                found += _code(entry.path)
    return found


def _library(name: str) -> str:
    """Return where a library is and which version."""
    spec = None
    with suppress(ImportError, ValueError):
        spec = find_spec(name)
    if spec is None or spec.origin is None:
        return f"{name} -"
    first = Path(spec.origin)
    try:
        state = first.stat()
    except OSError:  # from an archive
        return f"{spec.origin} {os.urandom(8).hex()}"
    versions = sorted(entry for entry, plain in _entries(first.parent.parent) if _belongs(plain, name))
    return f"{spec.origin} {state.st_mtime_ns} {state.st_size} {' '.join(versions)}"


@cache
def _entries(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the folders of packages' metadata, each as it is written and as names are compared."""
    with suppress(OSError):
        names = [entry for entry in os.listdir(folder) if entry.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208 - names are all that is asked
        return tuple((entry, entry.casefold().replace("-", "_")) for entry in names)
    return ()


def _belongs(plain: str, name: str) -> bool:
    return plain.startswith((f"{name}_", f"python_{name}_"))
