"""Templates that nobody ever gets: another of the same name is found before them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .catalogue import offered_folders


@dataclass(frozen=True, slots=True)
class Covered:
    """A template of no use: its name ("binh_thuan/giay-moi"), its .docx, whose it is, and the .docx used instead."""

    name: str
    path: Path
    plugin: str
    by: Path


def covered_templates() -> list[Covered]:
    """Return every template of the loaded plugins that another one covers, by name."""
    used: dict[str, Path] = {}
    found: dict[Path, Covered] = {}
    for plugin_id, folder in offered_folders():
        for path in sorted(folder.rglob("*.docx")):
            name = path.relative_to(folder).with_suffix("").as_posix()
            by = used.setdefault(name, path)
            if by != path:  # several plugins may offer one folder
                found.setdefault(path, Covered(name, path, plugin_id, by))
    return sorted(found.values(), key=lambda covered: covered.name)
