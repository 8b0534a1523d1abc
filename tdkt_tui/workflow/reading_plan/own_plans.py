"""Where a plan asks the units of a level for a plan of their own: all of them, on no terms."""

from __future__ import annotations

import re

from .apart_items import begins_with
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE

_ASKED = re.compile(r"kế hoạch[^.]*?riêng")
_TERMS = re.compile(r"\b(?:khi|nếu|trường hợp)\s[^.]*?\bkế hoạch[^.]*?riêng", re.IGNORECASE)


def own_plans_asked(scope: Scope) -> list[Piece]:
    """Return the pieces of a scope that ask for one; what is said of some of its units, or on terms, is no such."""
    units = scope.units.get(scope.labels[0], []) if len(scope.labels) == 1 else []
    return [piece for piece in scope.pieces
            if any(_ASKED.search(one) and not _TERMS.search(one) and not begins_with(one, units)
                   for one in SENTENCE.split(piece.text))]  # fmt: skip
