"""Putting a dossier away and taking it back: the whole folder by one rename, so that it is here or there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.disk import sync_folder, told
from tdkt_tui.store.locking import locked

from .creating import free
from .drafts import in_use
from .folder import DossierFolder, dossier_at, dossiers_in, named

SHELF = ".kho"
"""The folder of a workspace that holds what was put away; hidden, for it is no dossier."""
_MOST_ALIKE = 1000


def archived_in(workspace: Path) -> list[DossierFolder]:
    """Return the dossiers that were put away, by name."""
    return dossiers_in(workspace / SHELF)


def archive(workspace: Path, name: str) -> DossierFolder:
    """Put a dossier away, under another name where one of that name lies there already.

    Raises NotFound, BadInput where someone is typing in it, StoreFault; the dossier then stays where it was.
    """
    folder = dossier_at(named(workspace, name))
    shelf = workspace / SHELF
    with told(folder.path), _at_rest(folder), locked(workspace):
        shelf.mkdir(mode=0o700, exist_ok=True)
        names = (name, *(f"{name}-{number}" for number in range(2, _MOST_ALIKE)))
        target = next(shelf / item for item in names if not (shelf / item).exists())
        return _moved(folder, target)


def unarchive(workspace: Path, name: str, as_name: str = "") -> DossierFolder:
    """Take a dossier back among the others, under ``as_name`` where one is given.

    Raises NotFound where none of that name was put away, BadInput where the name is taken, StoreFault.
    """
    folder = dossier_at(named(workspace / SHELF, name))
    target = named(workspace, as_name or name)
    free(target)
    with told(folder.path), _at_rest(folder), locked(workspace):
        free(target)
        return _moved(folder, target)


@contextmanager
def _at_rest(folder: DossierFolder) -> Iterator[None]:
    """Hold a dossier that nobody types in, saves, or builds documents of."""
    with ExitStack() as held:
        held.enter_context(locked(folder.path))
        if folder.out.is_dir():
            held.enter_context(locked(folder.out))
        if in_use(folder):
            raise BadInput("Hồ sơ đang có người điền dở ở một phiên khác. Chưa chuyển đi.", place=str(folder.path),
                           fix="chờ người đó lưu và đóng hồ sơ rồi làm lại")  # fmt: skip
        yield


def _moved(folder: DossierFolder, target: Path) -> DossierFolder:
    folder.path.rename(target)
    sync_folder(target.parent)
    sync_folder(folder.path.parent)
    return DossierFolder(target)
