"""The Jinja environment: it reads plain data and prints it escaped; nothing else can be reached from a template."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, NoReturn

from jinja2 import Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from tdkt_tui.assembly.engine.kinds import check_text
from tdkt_tui.assembly.engine.limits import JOINED, TURNS, check_filter, count, counted, joined, made, small_number
from tdkt_tui.assembly.engine.missing import DraftName, StrictName
from tdkt_tui.assembly.engine.printing import BREAK, TAB, WRITERS

# fmt: off
FILTERS = (
    "abs", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items",
    "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse",
    "round", "select", "selectattr", "sort", "string", "sum", "trim", "unique", "upper",
)
TESTS = (
    "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "float", "ge", "greaterthan", "gt", "in",
    "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping", "ne", "none", "number", "odd", "sequence",
    "string", "true", "undefined", "upper", "==", "!=", ">", ">=", "<", "<=",
)
# fmt: on
LOOP = ("index", "index0", "first", "last", "length", "revindex", "revindex0", "previtem", "nextitem")
_DATE = ("day", "month", "year")

# What a template may be made of. Everything else, calls and macros and imports among it, is refused before it runs.
_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign, nodes.AssignBlock, nodes.With,
    nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.Getattr,
    nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.Concat,
    nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv,
    nodes.Mod,
)  # fmt: skip


def forbidden(tree: nodes.Template) -> str:
    """Return what a parsed template must not hold ("phép lọc safe"), or nothing."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _NODES):
            return "gọi hàm" if isinstance(node, nodes.Call) else f"lệnh {type(node).__name__.lower()}"
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return f"phép lọc {node.name}"
        if isinstance(node, nodes.Test) and node.name not in TESTS:
            return f"phép thử {node.name}"
        name = node.attr if isinstance(node, nodes.Getattr) else node.name if isinstance(node, nodes.Name) else ""
        if name.startswith("_"):
            return f"tên {name}"
    return ""


class GuardedEnvironment(ImmutableSandboxedEnvironment):
    """Looks names up in dicts and lists only, calls nothing, escapes everything, and knows no globals."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, *, draft: bool, undefined: type[Undefined] | None = None) -> None:
        super().__init__(
            autoescape=True,
            undefined=undefined or (DraftName if draft else StrictName),
            finalize=finalize,
            keep_trailing_newline=True,
            optimized=False,  # it folds constants, of which a template of words has none
        )
        self.globals = {}
        self.turns = self.signs = 0
        self.filters = {name: self._limited(name, self.filters[name]) for name in FILTERS}
        self.filters |= {TURNS: counted, JOINED: joined}
        self.tests = {name: self.tests[name] for name in TESTS}

    def _generate(self, source: nodes.Template, *args: Any, **more: Any) -> str:
        """Look at everything that is to be compiled. Raises ForbiddenError."""
        if found := forbidden(source):
            raise ForbiddenError(found)
        return super()._generate(self._counted(source), *args, **more)

    def _counted(self, source: nodes.Template) -> nodes.Template:
        return count(source)

    def _limited(self, name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
        """Look at a filter's arguments before it runs, and count what it made.

        What Jinja passes besides the template's own comes first.
        """
        own = 1 if hasattr(filter_, "jinja_pass_arg") else 0

        @wraps(filter_)
        def look(*args: Any, **more: Any) -> Any:
            check_text(name, args[own] if len(args) > own else None)
            check_filter(name, (*args[own:], *more.values()))
            return made(self, filter_(*args, **more))

        return look

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a dict's value, a loop's counter or a date's part; a method never."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, DraftName):
            return obj.step(f".{attribute}")
        if (isinstance(obj, LoopContext) and attribute in LOOP) or (isinstance(obj, date) and attribute in _DATE):
            return getattr(obj, attribute)
        if isinstance(obj, tuple) and attribute in getattr(obj, "_fields", ()):  # the groups of groupby
            return getattr(obj, attribute)
        if isinstance(obj, Undefined):
            str(obj)  # a strict name fails here under its own name
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an element of a list, a character of a string or a dict's value."""
        if isinstance(obj, (list, tuple, str)) and isinstance(argument, (int, slice)):
            try:
                return made(self, obj[argument])
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, str(argument))

    def call(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refuse: a template calls nothing."""
        raise SecurityError("call")

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        """Compute with numbers only, but for ``+``: "a" * 10**9 or "%99999999d" % 1 would fill the memory.

        Raises SecurityError for anything else.
        """
        if isinstance(left, DraftName) or isinstance(right, DraftName):
            return left if isinstance(left, DraftName) else right
        if operator == "+":
            return made(self, small_number(self.binop_table[operator](left, right)))
        if operator == "**" or not isinstance(left, (int, float)) or not isinstance(right, (int, float)):
            raise SecurityError(operator)
        return small_number(self.binop_table[operator](left, right))


class ForbiddenError(Exception):
    """A template holds what none may hold; the message is what ``forbidden`` calls it."""


class NotPrintableError(Exception):
    """A list or a dict was printed as if it were text."""


@pass_context  # so that constants pass here too: without it Jinja escapes them when it compiles
def finalize(context: Context, value: Any) -> Markup:
    """Return a value as text inside ``w:t``: escaped, braces as references, newline and tab as Word has them.

    Raises NotPrintableError for none, TooMuchError for more than a part may make.
    """
    if isinstance(value, Markup):
        made(context.environment, value)
        return value  # only a block of the template's own can be Markup: data never is (values.plain)
    if isinstance(value, Undefined):
        value = str(value)
    if value is None:
        raise NotPrintableError
    text = str(escape(made(context.environment, _words(value)))).replace("{", "&#123;").replace("}", "&#125;")
    return Markup(text.replace("\n", BREAK).replace("\t", TAB))  # noqa: S704 - escaped in the line above


def _words(value: Any) -> str:
    if isinstance(value, str):
        return str(value)
    for kind, write in WRITERS.items():
        if isinstance(value, kind):
            return write(value)
    raise NotPrintableError
