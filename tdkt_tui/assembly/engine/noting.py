"""What a rendering that goes on past its faults notes: each fault once, with the line that was being rendered."""

from __future__ import annotations

import sys
from typing import Any, NamedTuple

from jinja2 import Template as Compiled
from jinja2.utils import missing

from tdkt_tui.assembly.engine.kinds import kind_of
from tdkt_tui.assembly.engine.missing import DraftName, MissingNameError

_COMPILED = "<template>"
"""What Jinja calls the file of a template that it compiled from text."""


class Found(NamedTuple):
    """line: of the Jinja source. error: what the rendering would have stopped with there."""

    line: int
    error: Exception


def line_of(error: Exception) -> int:
    """Return the line of the Jinja source in which an error was raised: Jinja rewrites its traceback so."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


class Notes:
    """What was found, each once."""

    def __init__(self) -> None:
        self.found: dict[tuple[Any, ...], Found] = {}
        self.compiled: Compiled | None = None

    def add(self, error: Exception, line: int = 0) -> None:
        """Note an error; line: where it was raised, 0 for where the rendering is now."""
        line = line or self._line()
        one = isinstance(error, MissingNameError)
        key = (error.name, id(error.owner)) if isinstance(error, MissingNameError) else (line, str(error))
        self.found.setdefault((one, *key), Found(line, error))

    def _line(self) -> int:
        """Return the line of the source that is being rendered."""
        frame = sys._getframe(1)  # noqa: SLF001 - the only way to a line that no error was raised in
        while frame is not None and frame.f_code.co_filename != _COMPILED:
            frame = frame.f_back  # type: ignore[assignment]
        if frame is None or self.compiled is None:
            return 1
        return self.compiled.get_corresponding_lineno(frame.f_lineno)


def noting_name(notes: Notes) -> type[DraftName]:
    """Return the class of names that are not there."""

    class Noting(DraftName):
        """Notes where it is used, and goes on as a draft does."""

        __slots__ = ("root",)

        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self.root: DraftName = self

        def step(self, suffix: str) -> DraftName:
            inner = Noting(name=f"{self._undefined_name}{suffix}")
            inner.root = self.root
            return inner

        def _noted(self) -> None:
            name, owner = str(self.root._undefined_name), self.root._undefined_obj  # noqa: SLF001 - Jinja's names
            kind = "" if owner is missing or owner is None or isinstance(owner, dict) else kind_of(owner)
            notes.add(MissingNameError(name, owner if isinstance(owner, dict) else None, kind))

        def __str__(self) -> str:
            self._noted()
            return super().__str__()

        def __iter__(self) -> Any:
            self._noted()
            return super().__iter__()

        def __bool__(self) -> bool:
            self._noted()
            return False

        def __len__(self) -> int:
            self._noted()
            return 1

        def __eq__(self, other: object) -> bool:
            self._noted()
            return self is other

        def __hash__(self) -> int:
            return id(self)

    return Noting
