"""Two states of a document held against each other: by paragraph, words and formatting apart."""

from __future__ import annotations

from .looks import Look, led
from .marking import in_marks
from .pairs import Item, Pair, paired
from .paragraphs import Change, compared
from .words import Piece, pieces

__all__ = ["Change", "Item", "Look", "Pair", "Piece", "compared", "in_marks", "led", "paired", "pieces"]
