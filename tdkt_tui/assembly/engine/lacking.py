"""All that stops a rendering, found in one run that goes on past each fault: lacks, and values of a wrong kind."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from tdkt_tui.assembly.engine.kinds import wrong_call, wrong_loop, wrong_sum
from tdkt_tui.assembly.engine.limits import TURNS, TooMuchError, counted
from tdkt_tui.assembly.engine.missing import DraftName
from tdkt_tui.assembly.engine.noting import Found, Notes, line_of, noting_name
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment, NotPrintableError, finalize

_COMPARED = "tdkt_compared"
_OPERATORS: dict[str, tuple[str, Callable[[Any, Any], Any]]] = {
    "eq": ("==", operator.eq), "ne": ("!=", operator.ne), "lt": ("<", operator.lt), "lteq": ("<=", operator.le),
    "gt": (">", operator.gt), "gteq": (">=", operator.ge), "in": ("in", lambda item, whole: item in whole),
    "notin": ("not in", lambda item, whole: item not in whole),
}  # fmt: skip
_BEYOND = (TooMuchError, MemoryError, RecursionError)


def faults_of(source: str, context: Mapping[str, Any]) -> list[Found]:
    """Return what stops a template with these data, each where it is first, in order of use.

    What only follows from another fault is left out; what is only asked about is none.
    """
    notes = Notes()
    environment = _Noting(notes)
    notes.compiled = environment.from_string(source)
    try:
        notes.compiled.render(context)
    except Exception as error:  # noqa: BLE001 - one that cannot be gone past; what was found before it stands
        notes.add(error, line_of(error))
    return list(notes.found.values())


class _Noting(GuardedEnvironment):
    """Does what the guarded environment does; where that would stop, it notes why and goes on with a gap."""

    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "**", "%"])
    intercepted_unops = frozenset(["+", "-"])

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        super().__init__(draft=True, undefined=noting_name(notes))
        self.finalize = self._printing()
        self.filters |= {TURNS: self._turns(), _COMPARED: self._compared}
        given: Any = self.tests  # Jinja types them as bare functions
        self.tests = {name: self._careful("Phép thử", name, test) for name, test in given.items()}

    def _counted(self, source: nodes.Template) -> nodes.Template:
        return super()._counted(_Comparing().visit(source))

    def gap(self, error: Exception) -> DraftName:
        """Note a fault; return what stands for the value that it cost, and of which nothing more is told."""
        self.notes.add(error)
        return DraftName(name="…")

    def _limited(self, name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
        return self._careful("Phép lọc", name, super()._limited(name, filter_))

    def _careful(self, sort: str, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        own = 1 if hasattr(call, "jinja_pass_arg") else 0

        @wraps(call)
        def careful(*args: Any, **more: Any) -> Any:
            try:
                made = call(*args, **more)
                return list(made) if isinstance(made, Iterator) else made
            except _BEYOND:
                raise
            except Exception:  # noqa: BLE001 - whatever it is, the value did not fit
                return self.gap(wrong_call(sort, name, args[own] if len(args) > own else None))

        return careful

    def _printing(self) -> Callable[..., Any]:
        @pass_context
        def printing(context: Context, value: Any) -> Any:
            try:
                return finalize(context, value)
            except NotPrintableError as error:
                self.gap(error)
                return ""

        return printing

    def _turns(self) -> Callable[..., Iterable[Any]]:
        @pass_context
        def turns(context: Context, items: Any, signs: int) -> Iterable[Any]:
            if isinstance(items, str) or not isinstance(items, Iterable):
                self.gap(wrong_loop(items))
                return ()
            return counted(context, items, signs)

        return turns

    def _compared(self, first: Any, operators: list[str], *others: Any) -> Any:
        for name, other in zip(operators, others, strict=True):
            shown, compare = _OPERATORS[name]
            try:
                if not compare(first, other):
                    return False
            except TypeError as error:
                return self.gap(wrong_sum(shown, error, first, other))
            first = other
        return True

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if isinstance(left, DraftName) or isinstance(right, DraftName):
            return left if isinstance(left, DraftName) else right
        try:
            if operator in GuardedEnvironment.intercepted_binops:
                return super().call_binop(context, operator, left, right)
            return self.binop_table[operator](left, right)
        except _BEYOND:
            raise
        except Exception as error:  # noqa: BLE001 - a kind that does not fit, or a division by zero
            return self.gap(wrong_sum(operator, error, left, right))

    def call_unop(self, context: Any, operator: str, arg: Any) -> Any:  # noqa: ARG002
        try:
            return self.unop_table[operator](arg)
        except TypeError as error:
            return self.gap(wrong_sum(operator, error, arg))


class _Comparing(NodeTransformer):
    """Makes a filter of each comparison, so that one that fails can be gone past."""

    def visit_Compare(self, node: nodes.Compare) -> nodes.Filter:  # noqa: N802 - Jinja's own way to name it
        self.generic_visit(node)
        names = nodes.List([nodes.Const(part.op, lineno=node.lineno) for part in node.ops], lineno=node.lineno)
        others = [part.expr for part in node.ops]
        return nodes.Filter(node.expr, _COMPARED, [names, *others], [], None, None, lineno=node.lineno)
