"""Expressions of a template as Python expressions over plain data.

raw: a value as the data has it, for printing, which cleans it. value: cleaned, to compare and compute with.
"""

from __future__ import annotations

from functools import singledispatchmethod

from jinja2 import nodes

from tdkt_tui.assembly.engine.printing import PutAside

_OPERATORS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in"}
_DATE = ("day", "month", "year")
_LOOP = {
    "index": "(i{0} + 1)", "index0": "i{0}", "first": "(i{0} == 0)", "last": "(i{0} + 1 == z{0})",
    "length": "z{0}", "revindex": "(z{0} - i{0})", "revindex0": "(z{0} - i{0} - 1)",
}  # fmt: skip


class Expressions:
    """names: what loops and ``set`` have given, by the Python name that holds it; "#3" under "loop" is loop 3."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def raw(self, node: nodes.Expr | nodes.Node) -> str:
        """Return an expression whose text may still be unclean. Raises PutAside."""
        if isinstance(node, nodes.Name):
            return self._name(node)
        if isinstance(node, nodes.Getattr):
            return self._attribute(node)
        if isinstance(node, nodes.CondExpr):
            otherwise = "''" if node.expr2 is None else self.raw(node.expr2)
            return f"({self.raw(node.expr1)} if {self.value(node.test)} else {otherwise})"
        return self.value(node)

    def value(self, node: nodes.Expr | nodes.Node) -> str:
        """Return an expression with a clean value. Raises PutAside."""
        if isinstance(node, (nodes.Name, nodes.Getattr)):
            raw = self.raw(node)
            return raw if self._counts(node) else f"K({raw})"
        return self._written(node)

    @singledispatchmethod
    def _written(self, node: nodes.Node) -> str:
        raise PutAside(type(node).__name__)

    def _counts(self, node: nodes.Node) -> bool:
        return isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop"

    def _name(self, node: nodes.Name) -> str:
        given = self.names.get(node.name, "")
        if given.startswith("#"):
            raise PutAside("loop")
        return given or f"c[{node.name!r}]"

    def _attribute(self, node: nodes.Getattr) -> str:
        if isinstance(node.node, nodes.Name) and (given := self.names.get(node.node.name, "")).startswith("#"):
            if node.attr not in _LOOP:
                raise PutAside("loop")
            return _LOOP[node.attr].format(given[1:])
        if node.attr in _DATE:
            return f"D({self.raw(node.node)}, {node.attr!r})"
        return f"{self.raw(node.node)}[{node.attr!r}]"

    @_written.register
    def _(self, node: nodes.Const) -> str:
        if node.value is not None and type(node.value) not in (str, int, float, bool):
            raise PutAside("constant")
        return repr(node.value)

    @_written.register
    def _(self, node: nodes.Getitem) -> str:
        owner = self.value(node.node)
        if isinstance(node.arg, nodes.Slice):
            bounds = (node.arg.start, node.arg.stop, node.arg.step)
            return f"W({owner})[{':'.join('' if bound is None else self.value(bound) for bound in bounds)}]"
        return f"K(AT({owner}, {self.value(node.arg)}))"

    @_written.register
    def _(self, node: nodes.Compare) -> str:
        rest = "".join(f" {_OPERATORS[part.op]} C({self.value(part.expr)})" for part in node.ops)
        return f"(C({self.value(node.expr)}){rest})"

    @_written.register
    def _(self, node: nodes.CondExpr) -> str:
        otherwise = "NOTHING()" if node.expr2 is None else self.value(node.expr2)
        return f"({self.value(node.expr1)} if {self.value(node.test)} else {otherwise})"

    @_written.register
    def _(self, node: nodes.Filter) -> str:
        if node.node is None or node.dyn_args or node.dyn_kwargs:
            raise PutAside("filter")
        first = self.value(node.node)
        given = [first if isinstance(node.node, nodes.Filter) else f"W({first})"]
        given += [self.value(argument) for argument in node.args]
        given += [f"{pair.key}={self.value(pair.value)}" for pair in node.kwargs]
        return f"F[{node.name!r}]({', '.join(given)})"

    @_written.register
    def _(self, node: nodes.Test) -> str:
        if node.name in ("defined", "undefined"):
            return self._defined(node)
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise PutAside("test")
        given = [self.value(node.node), *(self.value(argument) for argument in node.args)]
        return f"G[{node.name!r}]({', '.join(given)})"

    def _defined(self, node: nodes.Test) -> str:
        owner, name = ("c", "")
        if isinstance(node.node, nodes.Getattr) and not self._counts(node.node):
            owner, name = self.raw(node.node.node), node.node.attr
        elif isinstance(node.node, nodes.Name) and node.node.name not in self.names:
            name = node.node.name
        if not name:
            raise PutAside("defined")
        return f"({'' if node.name == 'defined' else 'not '}H({owner}, {name!r}))"

    @_written.register(nodes.List)
    @_written.register(nodes.Tuple)
    def _(self, node: nodes.List | nodes.Tuple) -> str:
        return f"[{', '.join(map(self.value, node.items))}]"

    @_written.register(nodes.And)
    @_written.register(nodes.Or)
    def _(self, node: nodes.BinExpr) -> str:
        return f"({self.value(node.left)} {node.operator} {self.value(node.right)})"

    @_written.register
    def _(self, node: nodes.Not) -> str:
        return f"(not {self.value(node.node)})"

    @_written.register
    def _(self, node: nodes.Add) -> str:
        return f"ADD({self.value(node.left)}, {self.value(node.right)})"
