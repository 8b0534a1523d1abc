"""Two states of a document held against each other: by paragraph, words and formatting apart."""

from __future__ import annotations

from .looks import Look
from .paragraphs import Change, compared
from .words import Piece

__all__ = ["Change", "Look", "Piece", "compared"]
