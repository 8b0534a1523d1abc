"""A part's template as a plain Python function: Jinja's syntax tree written out, without what Jinja does at each step.

Only what templates of words are made of is lowered; for anything else ``PutAside`` tells that the guarded environment
renders this part. The function raises whatever it likes: then too the guarded environment takes over, and says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from types import CodeType

from jinja2 import nodes

from tdkt_tui.assembly.engine.expressions import Expressions
from tdkt_tui.assembly.engine.limits import MOST_MADE, MOST_TURNS
from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.engine.running import NAME

_MARK = re.compile("\uf8f0(\\d+)\uf8f1")
SPAN = '<w:gridSpan w:val="'
"""What stands before a value that says over how many columns a cell reaches (``{% colspan n %}``)."""
_MOST_PIECES = 4_000_000
"""A table of 100,000 rows and 15 columns takes 3,000,000."""


def mark(number: int) -> str:
    """Return the mark of a block, to be put before it in a template's XML."""
    return f"\uf8f0{number}\uf8f1"


def unmarked(xml: str) -> str:
    """Return XML without marks."""
    return _MARK.sub("", xml)


def lowered(tree: nodes.Template) -> CodeType:
    """Return the code of a part's function. Raises PutAside."""
    return compile(_Writing().source(tree), "<template>", "exec")


def spans(tree: nodes.Template) -> bool:
    """Tell a part with cells whose width is a value, so that the grids of its tables follow from what is rendered."""
    return any(
        isinstance(before, nodes.TemplateData)
        and before.data.endswith(SPAN)
        and not isinstance(item, nodes.TemplateData)
        for output in tree.find_all(nodes.Output)
        for before, item in pairwise(output.nodes)
    )


class _Writing:
    """Writes one function; ``names`` says which Python name holds a name that a loop or ``set`` gave."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.count = 0
        self.expressions = Expressions()

    def source(self, tree: nodes.Template) -> str:
        """Return the module's source."""
        self.lines = [f"def {NAME}(c):", " o = []; A = o.extend; m = []; M = m.append; n = 0"]
        self._body(tree.body, 1, within=False)
        made = "R(o)" if spans(tree) else "o"
        self.lines += [f" if sum(map(len, o)) > {MOST_MADE}: raise PutAside", f" return {made}, m"]
        return "\n".join(self.lines)

    def _body(self, body: Iterable[nodes.Node], depth: int, *, within: bool) -> None:
        before = len(self.lines)
        for node in body:
            self._statement(node, depth, within=within)
        if len(self.lines) == before:
            self._line(depth, "pass")

    def _statement(self, node: nodes.Node, depth: int, *, within: bool) -> None:
        if isinstance(node, nodes.Output):
            self._output(node, depth)
        elif isinstance(node, nodes.If):
            self._if(node, depth)
        elif isinstance(node, nodes.For):
            self._for(node, depth)
        elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name) and not within:
            value = self.expressions.value(node.node)
            self._line(depth, f"{self._new(node.target.name)} = {value}")
        else:
            raise PutAside(type(node).__name__)

    def _output(self, node: nodes.Output, depth: int) -> None:
        pieces: list[str] = []
        before = ""
        for item in node.nodes:
            if not isinstance(item, nodes.TemplateData):
                pieces.append(f"{'S' if before.endswith(SPAN) else 'T'}({self.expressions.raw(item)})")
                before = ""
                continue
            before = item.data
            text, *marked = _MARK.split(item.data.replace("\n", ""))
            pieces += [repr(text)] if text else []
            for number, text in zip(marked[::2], marked[1::2], strict=True):
                self._extend(pieces, depth)
                self._line(depth, f"M(({number}, len(o)))")
                pieces = [repr(text)]
        self._extend(pieces, depth)

    def _extend(self, pieces: list[str], depth: int) -> None:
        if pieces:
            self._line(depth, f"A(({', '.join(pieces)},))")

    def _if(self, node: nodes.If, depth: int) -> None:
        word = "if"
        for branch in (node, *node.elif_):
            self._line(depth, f"{word} {self.expressions.value(branch.test)}:")
            self._body(branch.body, depth + 1, within=True)
            word = "elif"
        if node.else_:
            self._line(depth, "else:")
            self._body(node.else_, depth + 1, within=True)

    def _for(self, node: nodes.For, depth: int) -> None:
        if node.recursive:
            raise PutAside("recursive")
        outer = dict(self.expressions.names)
        number = self.count = self.count + 1
        self._line(depth, f"l{number} = L({self.expressions.raw(node.iter)})")
        target = self._target(node.target)
        if node.test is not None:
            test = self.expressions.value(node.test)
            self._line(depth, f"l{number} = [{target} for {target} in l{number} if {test}]")
        self._line(depth, f"z{number} = len(l{number}); n += z{number}")
        self._line(depth, f"if n > {MOST_TURNS} or len(o) > {_MOST_PIECES}: raise PutAside")
        uses_loop = any(name.name == "loop" for part in node.body for name in _names(part))
        self.expressions.names["loop"] = f"#{number}"
        over = f"l{number}"
        self._line(depth, f"for i{number}, {target} in enumerate({over}):" if uses_loop else f"for {target} in {over}:")
        self._body(node.body, depth + 1, within=False)
        self.expressions.names = outer
        if node.else_:
            self._line(depth, f"if not l{number}:")
            self._body(node.else_, depth + 1, within=True)

    def _target(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Name):
            return self._new(node.name)
        if isinstance(node, nodes.Tuple):
            return f"({', '.join(self._target(item) for item in node.items)},)"
        raise PutAside("target")

    def _new(self, name: str) -> str:
        self.count += 1
        self.expressions.names[name] = f"v{self.count}"
        return f"v{self.count}"

    def _line(self, depth: int, text: str) -> None:
        self.lines.append(" " * depth + text)


def _names(node: nodes.Node) -> Iterable[nodes.Name]:
    return [node] if isinstance(node, nodes.Name) else node.find_all(nodes.Name)
