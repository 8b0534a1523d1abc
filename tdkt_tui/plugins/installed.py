"""What packages say of themselves: where an entry point is written, and that a package is there twice."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .registered import Registered

if TYPE_CHECKING:
    from importlib.metadata import Distribution


def declared_at(point: Registered) -> str:
    """Return "…/entry_points.txt, dòng N" of an entry point, empty where that cannot be told."""
    from importlib.metadata import distribution

    with suppress(Exception):  # metadata that somebody else wrote may break this in any way
        dist = distribution(point.package or "")
        for number, line in enumerate((dist.read_text("entry_points.txt") or "").splitlines(), 1):
            name, _, value = line.partition("=")
            if (name.strip(), value.strip()) == (point.name, point.value):
                return f"{_folder(dist)}entry_points.txt, dòng {number}"
    return ""


def twice_installed(source: str) -> list[str]:
    """Return "1.0 (folder)" of each installation of a package ("gói x") that is there more than once."""
    name = source.removeprefix("gói ")
    if name == source:
        return []
    from importlib.metadata import distributions

    found = {str(_folder(dist)): dist.version for dist in distributions(name=name)}
    return [f"{version} ({place.rstrip('/')})" for place, version in found.items()] if len(found) > 1 else []


def _folder(dist: Distribution) -> str:
    folder = getattr(dist, "_path", None)  # there is no public word for it
    return f"{folder}/" if isinstance(folder, Path) else ""
