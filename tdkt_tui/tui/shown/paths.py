"""Paths as a user types them; nothing here raises, whatever was typed."""

from __future__ import annotations

import os.path
from pathlib import Path


def file_of(source: str) -> str:
    """Return the profile's file, absolute and without detours; a folder stands for the profile.toml in it."""
    path = Path(os.path.abspath(source))  # noqa: PTH100 - Path.resolve raises on a loop of links
    return str(path if path.suffix == ".toml" else path / "profile.toml")


def is_there(source: str) -> bool:
    """Tell whether a file or folder is there."""
    return os.path.exists(source)  # noqa: PTH110 - Path.exists raises on a name longer than the system takes
