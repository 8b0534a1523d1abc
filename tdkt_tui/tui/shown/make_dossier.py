"""A dossier made of a sample, or of a file, for the interface."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.locations import workspace_dir
from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.messages import DossierMade

from .faults import briefly
from .turn import TURN


def make_dossier(workspace: Path | None, name: str, source: str, unit: str = "", *,
                 people: bool | None = None) -> DossierMade:  # fmt: skip
    """Make it in the workspace, which is made too where it is the user's own; never raises a fault."""
    with TURN:
        from tdkt_tui.workflow.dossiers import made_workspace, new_from

        try:
            remarks: list[str] = []
            folder = made_workspace(workspace or workspace_dir())
            made = new_from(folder, name, source, unit=unit, people=people,
                            tell=lambda coming: remarks.append(coming.remark()))  # fmt: skip
            return DossierMade(made.path, *remarks)
        except TdktError as fault:
            return DossierMade(None, briefly(fault))
