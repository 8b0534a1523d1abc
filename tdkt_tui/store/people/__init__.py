"""The people of a dossier, kept in its ``people.db``: the one door to them."""

from __future__ import annotations

from tdkt_tui.store.workspace.folder import PEOPLE

from .copying import copy_people
from .deciding import COMPARED, seen
from .history import Step
from .people import People
from .row import Conflict, Row
from .schema import COLUMNS, SINCE_3, SINCE_4

FILE = PEOPLE
"""The list's name inside a dossier."""

__all__ = [
    "COLUMNS", "COMPARED", "FILE", "SINCE_3", "SINCE_4", "Conflict", "People", "Row", "Step", "copy_people", "seen",
]  # fmt: skip
