"""How much a template may make: loops in loops and text put into itself would else run for days or fill the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.runtime import Context, markup_join
from jinja2.visitor import NodeTransformer
from markupsafe import soft_str

from tdkt_tui.assembly.engine.kinds import wrong_loop

MOST_TURNS = 2_000_000
"""Turns of all loops of one part: a list of 5,000 people with 30 columns takes 150,000."""

MOST_SIGNS = 64_000_000
"""Signs of one value."""

MOST_MADE = 2 * MOST_SIGNS
"""Signs and items of all that one part prints, joins and computes: text doubled again and again fills the memory."""

MOST_BITS = 4096
"""Size of one whole number; Python itself refuses to print much longer ones."""

MOST_IN_ROW = 1000
"""Items that ``batch`` may put side by side: it fills up the last row."""

TURNS = "tdkt_turns"
JOINED = "tdkt_joined"


class TooMuchError(Exception):
    """The template makes more than any document needs."""


def count(tree: nodes.Template) -> nodes.Template:
    """Put a counter around what every loop goes through, and around every ``~``."""
    for loop in list(tree.find_all(nodes.For)):
        signs = sum(len(data.data) for part in loop.body for data in _data(part))
        size = nodes.Const(signs, lineno=loop.iter.lineno)
        loop.iter = nodes.Filter(loop.iter, TURNS, [size], [], None, None, lineno=loop.iter.lineno)
    counted_tree: nodes.Template = _Joining().visit(tree)
    return counted_tree


def _data(part: nodes.Node) -> Iterator[nodes.TemplateData]:
    if isinstance(part, nodes.TemplateData):
        yield part
    yield from part.find_all(nodes.TemplateData)


class _Joining(NodeTransformer):
    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja's own way to name it
        self.generic_visit(node)
        listed = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(listed, JOINED, [], [], None, None, lineno=node.lineno)


def made(environment: Any, value: Any) -> Any:
    """Return a value after adding its size to what its part has made since the rendering began.

    Raises TooMuchError past the most that a part may make.
    """
    if isinstance(value, (str, list, tuple)):
        environment.signs += len(value)
        if environment.signs > MOST_MADE:
            raise TooMuchError
    return value


@pass_context  # so that Jinja leaves it to the rendering
def joined(context: Context, values: list[Any]) -> str:
    """Join values as ``~`` does, after a look at how long the text will be. Raises TooMuchError for a longer one."""
    if sum(len(soft_str(value)) for value in values) > MOST_SIGNS:
        raise TooMuchError
    text: str = made(context.environment, markup_join(values))
    return text


@pass_context  # so that Jinja leaves it to the rendering
def counted(context: Context, items: Iterable[Any], signs: int) -> Iterator[Any]:
    """Yield the items of a loop; the environment's ``turns`` count those of all loops since the rendering began.

    signs: how much the loop's own text prints at each turn. Raises TooMuchError, WrongKindError.
    """
    environment: Any = context.environment
    if isinstance(items, str):
        raise wrong_loop(items)  # Jinja would take its letters one by one
    for item in items:
        environment.turns += 1
        environment.signs += signs
        if environment.turns > MOST_TURNS or environment.signs > MOST_MADE:
            raise TooMuchError
        yield item


def small_number(value: Any) -> Any:
    """Return a number that can be worked with. Raises TooMuchError."""
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise TooMuchError
    return value


def check_filter(name: str, args: tuple[Any, ...]) -> None:
    """Look at what a filter is about to make, for the few that multiply. Raises TooMuchError."""
    if name == "batch" and len(args) > 1 and isinstance(args[1], int) and args[1] > MOST_IN_ROW:
        raise TooMuchError
    texts = [item for item in args if isinstance(item, str)]
    if name == "replace" and len(texts) == 3 and texts[0].count(texts[1]) * len(texts[2]) > MOST_SIGNS:
        raise TooMuchError
    if name == "join" and len(args) > 1 and hasattr(args[0], "__len__") and isinstance(args[1], str):
        signs = len(args[0]) * len(args[1])
        if signs > MOST_SIGNS:
            raise TooMuchError
