"""Reading an issued plan: what it says as facts to be confirmed, and what was not understood."""

from __future__ import annotations

from .facts import Proposal, Reading
from .pieces import Piece
from .read import read_issued
from .unread import Unread, unread

__all__ = ["Piece", "Proposal", "Reading", "Unread", "read_issued", "unread"]
