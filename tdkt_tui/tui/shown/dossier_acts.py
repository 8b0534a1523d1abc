"""What is done to a whole dossier, for a thread to call; each says how it went and raises no fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.messages import DossierActed

from .faults import briefly
from .turn import TURN


def copied(workspace: Path, source: Path, name: str) -> DossierActed:
    """Copy a dossier under a new name."""
    with TURN:
        from tdkt_tui.store.workspace.creating import copy_dossier

    return _told(lambda: copy_dossier(source, workspace, name).path, "Đã chép thành “{}”.")


def put_away(workspace: Path, name: str) -> DossierActed:
    """Put a dossier away."""
    with TURN:
        from tdkt_tui.store.workspace.archiving import archive

    return _told(lambda: archive(workspace, name).path, "Đã cất “{}” vào kho. Phím v xem kho và lấy về.")


def taken_back(workspace: Path, name: str) -> DossierActed:
    """Take a dossier back among the others."""
    with TURN:
        from tdkt_tui.store.workspace.archiving import unarchive

    return _told(lambda: unarchive(workspace, name).path, "Đã lấy “{}” về danh sách.")


def archived(workspace: Path) -> list[str]:
    """Return the names of what was put away."""
    from tdkt_tui.store.workspace.archiving import archived_in

    try:
        return [folder.name for folder in archived_in(workspace)]
    except OSError:  # not ours to read
        return []


def free_name(workspace: Path, name: str) -> str:
    """Return a name for a copy that nothing bears yet."""
    from tdkt_tui.workflow.dossiers import free_dossier_name

    return free_dossier_name(workspace, name)


def _told(act: Callable[[], Path], words: str) -> DossierActed:
    try:
        path = act()
    except TdktError as fault:
        return DossierActed(briefly(fault), failed=True)
    return DossierActed(words.format(one_line(path.name)), str(path))
