"""The names that a template may call: those of every document of a plan, or those of a data file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tdkt_tui.assembly.engine.doubts import Names
from tdkt_tui.context.names import is_known, is_whole, nearest_name
from tdkt_tui.locations import shipped
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import template_folders
from tdkt_tui.workflow.plugin_names import ROOT, nearest_own, own_name_known


class _OfDocuments:
    """The names of docs/context.md, and those that plugins declare below ``extra``."""

    def has(self, name: str) -> bool:
        """Tell whether a document has the name."""
        return is_known(name) and (not _of_plugins(name) or own_name_known(name))

    def many(self, name: str, /) -> bool:
        """Tell whether a name of documents is a list, or holds other names."""
        return is_whole(name)

    def like(self, name: str) -> str:
        """Return the nearest name of a document."""
        return nearest_own(name) if _of_plugins(name) else nearest_name(name)


def _of_plugins(name: str) -> bool:
    return name.partition(".")[0] == ROOT


class _OfData:
    """The names of records, and whatever stands in any of them."""

    def __init__(self, records: list[dict[str, Any]]) -> None:
        self._names: dict[str, str] = {}
        for record in records:
            self._gather(record, "")

    def _gather(self, value: Any, path: str) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                name = f"{path}.{key}".removeprefix(".")
                self._names.setdefault(name.replace("[]", ""), name)
                self._gather(item, name)
        elif isinstance(value, list):
            for item in value:
                self._gather(item, f"{path}[]")

    def has(self, name: str) -> bool:
        """Tell whether a record has the name."""
        return name.replace("[]", "") in self._names

    def many(self, _name: str, /) -> bool:
        """Tell of none: data are tried besides, and whether they print is seen then."""
        return False

    def like(self, name: str) -> str:
        """Return the nearest name of the data."""
        from tdkt_tui.assembly.styles import nearest

        return nearest(name, tuple(self._names.values()), alike=0.6)


def names_for(path: Path | None, data: Path | None = None) -> Names | None:
    """Return the names for a template: of the data file if there is one, of documents for one of the shipped folders.

    None for a template of a stranger, whose data nobody knows. Raises NotFound or BadInput for the data file.
    """
    if data is not None:
        from tdkt_tui.assembly.records import read_records

        return _OfData(list(read_records(data)[0]))
    return names_of_documents() if path is not None and of_plans(path) else None


def names_of_documents() -> Names:
    """Return the names that documents of plans have, and those of plugins."""
    return _OfDocuments()


def of_plans(path: Path) -> bool:
    """Tell a template of one of the folders that plans take theirs from."""
    real = path.resolve()
    if real.is_relative_to(shipped("templates").resolve()):  # the first of them, without asking every plugin
        return True
    registry().load_all()  # else the answer would be another one after whatever loads them
    return any(real.is_relative_to(folder.resolve()) for folder in template_folders())
