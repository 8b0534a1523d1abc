"""Reading an issued plan: what it says as facts to be confirmed, and what was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .facts import Proposal, Reading
from .pieces import Piece

if TYPE_CHECKING:
    from .read import read_issued
    from .unread_pieces import Unread, unread

__all__ = ["Piece", "Proposal", "Reading", "Unread", "read_issued", "unread"]


def __getattr__(name: str) -> Any:
    """Import what reads when a plan is read: confirming what was read needs a few of this room's words alone."""
    if name == "read_issued":
        from .read import read_issued

        return read_issued
    if name not in ("Unread", "unread"):
        raise AttributeError(name)
    from . import unread_pieces

    return getattr(unread_pieces, name)
