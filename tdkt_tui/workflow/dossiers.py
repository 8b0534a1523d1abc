"""New dossiers in a workspace: from any profile, or from nothing but a plan and a kind of unit."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from tdkt_tui.model.text import one_line
from tdkt_tui.store.disk import told
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.folder import DossierFolder

from .adapting import adapted
from .beginning import NewProfile
from .load import load_leniently
from .people.coming import Coming
from .sources import profile_path


def made_workspace(folder: Path) -> Path:
    """Return a workspace folder, made for its owner alone where it is not there. Raises StoreFault."""
    with told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def new_from(
    workspace: Path, name: str, source: str, *, unit: str = "", people: bool | None = None,
    tell: Callable[[Coming], object] = lambda _: None,
) -> DossierFolder:  # fmt: skip
    """Make a dossier from PROFILE, with the people that it lists kept in it. Raises TdktError.

    unit: the name of the unit that it is for; of a shipped sample, what is its own is left open or marked.
    people: whether those of a shipped sample, who are invented, come along; None: only where no unit is named.
    tell: is given what came of the list, so that nobody is lost without a word.
    """
    path = profile_path(source)
    loaded = load_leniently(source)
    text = read_limited(path).decode("utf-8-sig")
    dossier, coming = loaded.dossier, Coming.of(loaded)
    if dossier is not None and dossier.shipped:
        coming = replace(coming, left_out=coming.file is not None and not (not unit if people is None else people))
        text = adapted(text, dossier, unit, date.today(), place=str(path))  # noqa: DTZ011 - an officer's own day
    elif unit:
        text = with_changes(text, {"unit.name": one_line(unit)}, place=str(path))
    made = new_dossier(workspace, name, coming.profile(text), coming.beside, fill=coming.fill)
    tell(coming)
    return made


def new_begun(workspace: Path, name: str, start: NewProfile) -> DossierFolder:
    """Make a dossier that holds what plan, level and kind of unit decide, its gaps named. Raises TdktError."""
    return new_dossier(workspace, name, start.text(), {})


def free_dossier_name(workspace: Path, name: str) -> str:
    """Return the name, with a number where the workspace has that one already."""
    names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
    return next(item for item in names if not os.path.lexists(workspace / item))
