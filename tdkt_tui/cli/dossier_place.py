"""Where the commands of ``tdkt dossier`` look: the workspace, and the dossier that a name or a path means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.store.workspace.folder import DossierFolder


def workspace_of(workspace: str | None) -> Path:
    """Return the workspace; the user's own need not exist. Raises NotFound for one that was named and is not there."""
    from tdkt_tui.locations import workspace_dir
    from tdkt_tui.model.fault import NotFound

    folder = Path(workspace) if workspace is not None else workspace_dir()
    if workspace is not None and not folder.is_dir():
        raise NotFound("Không thấy thư mục hồ sơ.", place=str(folder), fix="tạo thư mục này hoặc sửa --workspace")
    return folder


def made(workspace: str | None) -> Path:
    """Return the workspace, made where it is the user's own. Raises NotFound, StoreFault."""
    from tdkt_tui.workflow.dossiers import made_workspace

    return made_workspace(workspace_of(workspace))


def dossier_of(workspace: str | None, source: str) -> DossierFolder:
    """Return a dossier by its name in the workspace, or by its path. Raises NotFound."""
    from tdkt_tui.store.workspace.folder import dossier_at

    inside = workspace_of(workspace) / source
    return dossier_at(inside if inside.is_dir() else Path(source))


def meant(workspace: str | None, file: Path) -> Path:
    """Return the file or folder that is named, a dossier of the workspace by its name alone."""
    inside = workspace_of(workspace) / file
    return inside if not file.exists() and inside.is_dir() else file
