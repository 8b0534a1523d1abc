"""A .docx repaired where only one thing can be meant: everything else in the file stays as it is."""

from __future__ import annotations

from .fixers import why_not
from .repairing import Mended, Repair, repair, tally

__all__ = ["Mended", "Repair", "repair", "tally", "why_not"]
