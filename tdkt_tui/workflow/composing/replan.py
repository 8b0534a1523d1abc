"""What choosing another plan or level would change, said before it is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.workflow.load import load_leniently

from .asked import asked_of
from .session import Composing


@dataclass(frozen=True, slots=True)
class Change:
    """gone: fields that are asked no longer, of which ``kept`` hold something; new: fields that are asked now.

    Nothing that stands in a field that is gone is taken away.
    """

    gone: tuple[FieldInfo, ...]
    kept: tuple[FieldInfo, ...]
    new: tuple[FieldInfo, ...]


def would_change(composing: Composing, typed: Mapping[str, str]) -> Change:
    """Return what the form would ask if these fields held that; nothing is changed. Raises TdktError."""
    folder = composing.folder
    text = with_changes(composing.snapshot().text(), dict(typed), place=str(folder.profile))
    dossier = load_leniently(str(folder.path), text=text).dossier
    then = {field.key: field for field in asked_of(dossier, typed.get("plan", composing.raw("plan")))}
    now = {field.key: field for field in composing.fields()}
    gone = tuple(field for key, field in now.items() if key not in then)
    kept = tuple(field for field in gone if composing.raw(field.key))
    return Change(gone, kept, tuple(field for key, field in then.items() if key not in now))
