"""A dossier opened for its form, for a thread to call."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.messages import ComposingFailed, ComposingReady

from .turn import TURN


def open_form(folder: Path) -> ComposingReady | ComposingFailed:
    """Open it; a fault is told, never raised."""
    from tdkt_tui.store.workspace.folder import dossier_at
    from tdkt_tui.workflow.composing import open_dossier

    with TURN:
        try:
            return ComposingReady(open_dossier(dossier_at(folder)))
        except TdktError as fault:
            return ComposingFailed(str(fault))
