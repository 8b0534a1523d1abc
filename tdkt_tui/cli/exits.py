"""Exit codes of the command line; others build on them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a finished command says to its caller."""

    FINE = 0
    """Done; there may be warnings and notes."""
    FINDINGS = 1
    """Findings of severity error."""
    BAD_INPUT = 2
    """Bad usage, bad input or a missing value; nothing was written."""
