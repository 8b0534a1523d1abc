"""A dossier opened for its form, for a thread to call."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.crash import FIX, told
from tdkt_tui.tui.messages import ComposingFailed, ComposingReady

from .turn import TURN


def open_form(folder: Path) -> ComposingReady | ComposingFailed:
    """Open it; whatever goes wrong is told, never raised.

    What the form's screens use of the workflow is imported here too, within the turn: two threads that load modules
    for the first time, the one of the screen among them, can lock each other out.
    """
    with TURN:
        try:
            from tdkt_tui.store.workspace.folder import dossier_at
            from tdkt_tui.workflow.composing import days, offers, open_dossier, periods, recovering, replan, sheets

            del days, offers, periods, recovering, replan, sheets
            return ComposingReady(open_dossier(dossier_at(folder)))
        except TdktError as fault:
            return ComposingFailed(str(fault))
        except Exception as error:  # noqa: BLE001 - told; the other dossiers stay at hand
            return ComposingFailed(f"Chưa mở được hồ sơ. {told(error)} Cách sửa: {FIX}.")
