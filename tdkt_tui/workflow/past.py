"""A dossier's history in an officer's words: which states there are, and what changed since each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.answers import shown
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.fields import fields_for
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.model.text import clean_tree, one_line
from tdkt_tui.model.words import raised_first
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.store.workspace.history import entry
from tdkt_tui.store.workspace.merging import differences

from .extras import extra_infos
from .load import load_leniently

EMPTY = "(bỏ trống)"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that is not what it was: key, its name, and both values in words."""

    key: str
    label: str
    was: str
    now: str

    def words(self) -> str:
        """Return the change as one line."""
        return f"{self.label} ({self.key}): {self.was} → {self.now}"


def changes_since(folder: DossierFolder, number: int) -> list[Change]:
    """Return what changed between a kept state and the profile as it stands, field by field.

    Raises NotFound for a number that is not there, BadInput where one of the two is no TOML.
    """
    kept = entry(folder, number)
    old = _tree(kept.read(), f"bản số {number}")
    new = _tree(read_limited(folder.profile), str(folder.profile))
    names = _names(folder)
    return [
        Change(one_line(key), _label(key, names), _in_words(was, names.get(key)), _in_words(now, names.get(key)))
        for key, (was, now) in differences(old, new).items()
    ]


def _tree(data: bytes, place: str) -> Mapping[str, Any]:
    tree: Mapping[str, Any] = clean_tree(parse_toml(data.decode("utf-8-sig", errors="replace"), place=place))
    return tree


def _names(folder: DossierFolder) -> dict[str, tuple[str, dict[str, str]]]:
    """Return dotted key → label and words of choices, as the form has them; nothing where the profile is broken."""
    try:
        dossier = load_leniently(str(folder.path)).dossier
        if dossier is None:
            return {}
        asked = [*fields_for(dossier.plan, dossier.level, dossier.profile.role), *extra_infos(dossier)]
    except TdktError:
        return {}
    return {field.key: (raised_first(field.label), dict(field.choices)) for field in asked}


def _label(key: str, names: Mapping[str, tuple[str, dict[str, str]]]) -> str:
    if key in names:
        return names[key][0]
    try:
        described = field_at(Profile, key).description or ""
    except KeyError:
        described = ""
    for stop in (":", ";", "(", ","):
        described = described.partition(stop)[0]
    return described.strip() or one_line(key)


def _in_words(value: Any, name: tuple[str, dict[str, str]] | None) -> str:
    if value in (None, "", [], {}):
        return EMPTY
    if isinstance(value, list) and isinstance(value[0], dict):
        told = "; ".join(" – ".join(shown(item) for item in row.values()) for row in value if isinstance(row, dict))
        return one_line(f"{len(value)} mục: {told}")
    text = one_line(shown(value))
    return name[1].get(text, text) if name else text
