"""Trying templates: every template with every profile that it serves, as CI and authors ask for it.

``attempt(Asked(...))`` is the one way in, for the command line, the pytest plugin and whoever else tests profiles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .asked import Asked
from .outcome import Attempt, Outcome

if TYPE_CHECKING:
    from .running import attempt

__all__ = ["Asked", "Attempt", "Outcome", "attempt"]


def __getattr__(name: str) -> object:
    """Import what renders documents when it is asked for: reading options must not pay for it."""
    if name != "attempt":
        raise AttributeError(name)
    from .running import attempt

    return attempt
