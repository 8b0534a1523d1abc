"""Running lowered templates. Nothing of Jinja is imported before a template asks for one of its filters or tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import CodeType
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.engine import printing
from tdkt_tui.assembly.engine.printing import PutAside

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment

Pieces = tuple[list[str], list[tuple[int, int]]]
"""What was rendered, in pieces; and of each marked block its number and the piece that it begins with."""
Lowered = Callable[[Mapping[str, Any]], Pieces]
_MOST_SIGNS = 1_000_000
"""What the simple filters may make; where more is asked for, the guarded environment counts."""
NAME = "lowered"
"""What lowered code calls its function."""


def function(code: CodeType) -> Lowered:
    """Return the function of lowered code."""
    guard = _Guard()
    given: dict[str, Any] = {
        "T": printing.printed, "S": printing.span, "R": _regridded, "K": printing.known, "C": printing.comparable,
        "W": printing.whole, "L": printing.items, "D": printing.step,
        "H": printing.there, "NOTHING": printing.nothing, "AT": printing.element, "PutAside": PutAside,
        "F": _Late(guard.filters, {"lower": guard.lower, "upper": guard.upper, "length": len}),
        "G": _Late(guard.tests, {}), "ADD": guard.add,
    }  # fmt: skip
    exec(code, given)  # noqa: S102 - written by ``lower`` alone, from a tree that ``forbidden`` has passed
    made: Lowered = given[NAME]

    def run(context: Mapping[str, Any]) -> Pieces:
        guard.begin()
        return made(context)

    return run


def _regridded(pieces: list[str]) -> list[str]:
    """Give tables their grids, by what most documents of a build need not load."""
    from tdkt_tui.assembly.engine.regrid_text import regridded

    return regridded(pieces)


class _Guard:
    """The guarded environment of one function, which counts what its filters make; made when it is first needed.

    The filters that most templates use and that need nothing of Jinja's are here, for plain text alone.
    """

    _signs = 0

    @cached_property
    def environment(self) -> GuardedEnvironment:
        from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment

        return GuardedEnvironment(draft=False)

    def begin(self) -> None:
        """Count from nothing."""
        self._signs = 0
        if "environment" in self.__dict__:
            self.environment.turns = self.environment.signs = 0

    def lower(self, value: Any) -> str:
        """Return a text in small letters. Raises PutAside for what is no text, and where too much was made so."""
        return self._text(value).lower()

    def upper(self, value: Any) -> str:
        """Return a text in capitals. Raises like ``lower``."""
        return self._text(value).upper()

    def _text(self, value: Any) -> str:
        if type(value) is not str:
            raise PutAside
        self._signs += len(value)
        if self._signs > _MOST_SIGNS:
            raise PutAside
        return value

    def add(self, left: Any, right: Any) -> Any:
        """Return a sum. Raises what the environment raises."""
        return self.environment.call_binop(None, "+", left, right)

    def tests(self) -> Mapping[str, Callable[..., Any]]:
        """Return the tests."""
        tests: Any = self.environment.tests
        return dict(tests)

    def filters(self) -> Mapping[str, Callable[..., Any]]:
        """Return the filters with what Jinja hands to some of them in place."""
        environment = self.environment
        context = environment.from_string("").new_context({})
        given = {"context": context, "eval_context": context.eval_ctx, "environment": environment}

        def bound(call: Any) -> Callable[..., Any]:
            wanted = getattr(call, "jinja_pass_arg", None)
            if wanted is None:
                return call  # type: ignore[no-any-return]
            first = given[wanted.name]
            return lambda *args, **more: call(first, *args, **more)

        return {name: bound(call) for name, call in environment.filters.items()}


class _Late(dict[str, Callable[..., Any]]):
    """Names that are filled in when one is asked for that is not among those at hand."""

    def __init__(
        self, fill: Callable[[], Mapping[str, Callable[..., Any]]], at_hand: Mapping[str, Callable[..., Any]]
    ) -> None:
        super().__init__(at_hand)
        self._fill = fill

    def __missing__(self, name: str) -> Callable[..., Any]:
        found = self._fill()
        self.update({key: call for key, call in found.items() if key not in self})
        return found[name]
