"""Undo and redo: each state of what was typed, the last ones of a session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

State = Mapping[str, str]
_MOST = 500


@dataclass(slots=True)
class Steps:
    """States in order; typing on in the same field within one step does not make another."""

    _states: list[tuple[str, State]] = field(default_factory=lambda: [("", {})])
    _at: int = 0

    @property
    def now(self) -> State:
        """Return what is typed now, by field."""
        return self._states[self._at][1]

    def put(self, key: str, state: State, *, begin: bool) -> None:
        """Go to a new state by a change of one field; begin: this is a change of its own, not more of the last one."""
        del self._states[self._at + 1 :]
        if not begin and self._at and self._states[self._at][0] == key:
            self._states[self._at] = (key, state)
        else:
            self._states.append((key, state))
            del self._states[: max(0, len(self._states) - _MOST)]
        self._at = len(self._states) - 1

    def undo(self) -> str | None:
        """Go one state back; return the field that changed, None where there is nothing to undo."""
        if not self._at:
            return None
        key = self._states[self._at][0]
        self._at -= 1
        return key

    def redo(self) -> str | None:
        """Go one state on; return the field that changed, None where there is nothing to redo."""
        if self._at + 1 >= len(self._states):
            return None
        self._at += 1
        return self._states[self._at][0]
