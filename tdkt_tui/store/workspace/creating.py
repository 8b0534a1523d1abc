"""A new dossier from a profile's text, and a copy of one; a folder is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.disk import sync_folder, told
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.locking import locked
from tdkt_tui.store.people import copy_people

from . import history
from .folder import PEOPLE, PROFILE, DossierFolder, dossier_at, named

_APART = {PROFILE, PEOPLE, f"{PEOPLE}-journal"}
"""What is not copied as a file: a database has its own way, and its journal belongs to it."""


def new_dossier(
    workspace: Path,
    name: str,
    text: str,
    beside: Mapping[str, Path],
    *,
    cause: str = "tao",
    fill: Callable[[DossierFolder], object] = lambda _: None,
) -> DossierFolder:
    """Make a dossier with this profile; ``beside`` are files that it names (a list of delegates), by name.

    fill: puts its people in, before anybody can see the folder; what it raises leaves none.
    Raises BadInput where the name is taken or cannot be one, StoreFault where disk or permissions refuse.
    """
    target = named(workspace, name)
    free(target)
    with told(target):
        staging = Path(tempfile.mkdtemp(prefix=".tdkt-tam-", dir=workspace))
        try:
            folder = DossierFolder(staging)
            write_whole(staging / PROFILE, text.encode())
            for file, source in beside.items():
                write_whole(staging / Path(file).name, read_limited(source))
            fill(folder)
            history.keep(folder, text.encode(), cause)
            folder.prepare()
            with locked(workspace):
                free(target)
                staging.rename(target)
                sync_folder(workspace)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
    return DossierFolder(target)


def copy_dossier(source: Path, workspace: Path, name: str) -> DossierFolder:
    """Copy a dossier's profile, people and the files beside it as they stand at one moment, while others write.

    History and documents are not copied. Raises NotFound, BadInput, StoreFault.
    """
    folder = dossier_at(source)
    with told(source), locked(source):
        text = read_limited(folder.profile).decode("utf-8-sig")
        beside = {
            item.name: item
            for item in sorted(source.iterdir())
            if item.is_file() and item.name not in _APART and not item.name.startswith(".")
        }
        people = folder.people

        def fill(new: DossierFolder) -> None:
            if people.is_file():
                copy_people(people, new.people)

        return new_dossier(workspace, name, text, beside, cause="chep", fill=fill)


def free(target: Path) -> None:
    """Find out whether a new folder may bear that name. Raises BadInput where something lies there."""
    if os.path.lexists(target):
        raise BadInput("Đã có hồ sơ hoặc thư mục mang tên này.", place=str(target), fix="chọn tên khác")
