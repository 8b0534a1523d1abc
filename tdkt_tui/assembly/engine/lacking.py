"""Every name that a rendering lacks, found in one run that goes on past each of them."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from jinja2 import Template as Compiled

from tdkt_tui.assembly.engine.missing import DraftName
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment

_COMPILED = "<template>"
"""What Jinja calls the file of a template that it compiled from text."""


class Lack(NamedTuple):
    """line: of the Jinja source. name: the step that is missing; owner: what it was looked for in, None at the top."""

    line: int
    name: str
    owner: Any


def lacking(source: str, context: Mapping[str, Any]) -> list[Lack]:
    """Return what a template uses and the data lack, each where it is used first, in order of use.

    What only follows from another lack is left out; what is only asked about is none. Raises what rendering raises.
    """
    found: dict[tuple[str, int], Lack] = {}

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
            owner = owner if isinstance(owner, dict) else None
            found.setdefault((name, id(owner)), Lack(_line(compiled), name, owner))

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

    compiled = GuardedEnvironment(draft=True, undefined=Noting).from_string(source)
    compiled.render(context)
    return list(found.values())


def _line(compiled: Compiled) -> int:
    """Return the line of the source that is being rendered."""
    frame = sys._getframe(1)  # noqa: SLF001 - the only way to a line that no error was raised in
    while frame is not None and frame.f_code.co_filename != _COMPILED:
        frame = frame.f_back  # type: ignore[assignment]
    return compiled.get_corresponding_lineno(frame.f_lineno) if frame is not None else 1
