"""Walking a syntax tree of Jinja, which its own way does at four times the cost: a template is walked several times."""

from __future__ import annotations

from functools import cache

from jinja2 import nodes


def children(node: nodes.Node) -> list[nodes.Node]:
    """Return the nodes right below a node, in their order."""
    found: list[nodes.Node] = []
    for name in _holding(type(node)):
        value = getattr(node, name, None)
        if isinstance(value, list):
            found += [item for item in value if isinstance(item, nodes.Node)]
        elif isinstance(value, nodes.Node):
            found.append(value)
    return found


@cache
def _holding(kind: type[nodes.Node]) -> tuple[str, ...]:
    """Return the fields of a kind of node that may hold others: what is written as a word never does."""
    return tuple(name for name in kind.fields if name not in ("name", "attr", "ctx"))


def below(node: nodes.Node) -> list[nodes.Node]:
    """Return every node below a node, each before what is below it."""
    found: list[nodes.Node] = []
    waiting = children(node)[::-1]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += children(one)[::-1]
    return found
