"""What a screen does when the program ends, whatever ends it: the user, a signal, a dropped line."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Ends(Protocol):
    """A screen that holds something to make safe, or runs something to stop."""

    def end(self) -> None:
        """Make it safe and stop it, at once; never raises."""
