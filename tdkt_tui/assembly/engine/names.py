"""Which data a template needs, and the full name of what was missing, both read from its syntax tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from jinja2 import nodes

from tdkt_tui.assembly.engine.tree import below, children
from tdkt_tui.assembly.styles import nearest

Uses = Sequence[tuple[str, nodes.Node]]
_LOOP = "loop"
_MOST_KNOWN = 2000


def dotted(node: nodes.Node, aliases: Mapping[str, str]) -> str:
    """Return an expression as a field name ("unit.name", "people[].born"), or nothing where it is none."""
    if isinstance(node, nodes.Name):
        return aliases.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        owner = dotted(node.node, aliases)
        return f"{owner}.{node.attr}" if owner else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        owner = dotted(node.node, aliases)
        step = "[]" if isinstance(node.arg.value, int) else f".{node.arg.value}"
        return f"{owner}{step}" if owner else ""
    if isinstance(node, nodes.Filter) and node.node is not None:
        return dotted(node.node, aliases)
    return ""


def field_lines(tree: nodes.Template, every: Uses | None = None) -> dict[str, int]:
    """Return the fields that a template reads, in order of appearance, each with the line of its first use.

    The elements of a list are named ``list[]``. every: its ``named_nodes``, where somebody has them.
    """
    found: dict[str, int] = {}
    for name, node in named_nodes(tree) if every is None else every:
        if name:
            found.setdefault(name, node.lineno)
    owners = {name[:at] for name in found for at, sign in enumerate(name) if sign in ".["}
    return {name: line for name, line in found.items() if name not in owners}


def full_name(tree: nodes.Template, line: int, last: str) -> str:
    """Return the dotted name, used on this line, down to the step ``last``; ``last`` itself where none is found."""
    for name, node in _walk(tree, {_LOOP: ""}):
        found = re.match(rf"(?:.*\.)?{re.escape(last)}(?=$|[.\[])", name)
        if node.lineno == line and found:
            return found[0]
    return last


def likely(missing: str, owner: Any, context: Mapping[str, Any], full: str) -> str:
    """Return the known name nearest to a missing one: one of its owner's, or of the whole context with what is in it.

    full: the missing name with all its steps; what is returned has them too.
    """
    if isinstance(owner, dict):
        near = nearest(missing, tuple(owner))
        return f"{full.removesuffix(missing)}{near}" if near else ""
    return nearest(full, tuple(islice(_inside(context, ""), _MOST_KNOWN)), alike=0.6)


def _inside(value: Any, path: str) -> Iterator[str]:
    """Yield the names of all that data hold, the elements of a list by its first."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{path}.{key}".removeprefix(".")
            yield from _inside(item, f"{path}.{key}")
    elif isinstance(value, list) and value:
        yield from _inside(value[0], f"{path}[]")


def loop_of(tree: nodes.Template, name: str) -> int:
    """Return the line of the first loop that gives this name, 0 where none does."""
    return next((loop.lineno for loop in tree.find_all(nodes.For) if name in _targets(loop.target)), 0)


def reads(
    tree: nodes.Template, every: Uses | None = None, walked: Sequence[nodes.Node] | None = None
) -> Iterator[tuple[str, nodes.Node]]:
    """Yield every name that a template reads in any branch, but for those that it asks about before it uses them.

    every: its ``named_nodes``, walked: all nodes ``below`` it, where somebody has them.
    """
    every = named_nodes(tree) if every is None else every
    walked = below(tree) if walked is None else walked
    asking = [one.node for one in walked if isinstance(one, nodes.Test) and one.name in ("defined", "undefined")]
    asking += [
        one.node for one in walked if isinstance(one, nodes.Filter) and one.name in ("default", "d") and one.node
    ]
    asked = {id(part) for node in asking for part in (node, *below(node))}
    sure = {name for name, node in every if id(node) in asked}
    yield from ((name, node) for name, node in every if name and name not in sure)


def named_nodes(tree: nodes.Template) -> Uses:
    """Return every use of a name with its full name, "" for one that a loop or an assignment gives and data do not."""
    return list(_walk(tree, {_LOOP: ""}))


def loop_names(walked: Sequence[nodes.Node]) -> set[str]:
    """Return the names that loops give; walked: all nodes ``below`` a tree."""
    return {name for loop in walked if isinstance(loop, nodes.For) for name in _targets(loop.target)}


def _walk(node: nodes.Node, aliases: dict[str, str]) -> Iterator[tuple[str, nodes.Node]]:
    """Yield every name read below a node, with loop and assigned names put back into what they stand for."""
    if isinstance(node, nodes.For):
        yield from _walk(node.iter, aliases)
        source = dotted(node.iter, aliases)
        inner = dict(aliases)
        for target in _targets(node.target):
            inner[target] = f"{source}[]" if source and isinstance(node.target, nodes.Name) else ""
        for part in (*([node.test] if node.test else []), *node.body, *node.else_):
            yield from _walk(part, inner)
    elif isinstance(node, (nodes.Assign, nodes.AssignBlock)):
        yield from _walk(node.node, aliases) if isinstance(node, nodes.Assign) else _all(node.body, aliases)
        source = dotted(node.node, aliases) if isinstance(node, nodes.Assign) else ""
        aliases.update(dict.fromkeys(_targets(node.target), source))
    elif isinstance(node, nodes.With):
        yield from _all(node.values, aliases)
        values = [dotted(value, aliases) for value in node.values]
        inner = aliases | {
            target: source for name, source in zip(node.targets, values, strict=True) for target in _targets(name)
        }
        yield from _all(node.body, inner)
    elif isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)) and (name := dotted(node, aliases)):
        yield name, node
    else:
        yield from _all(children(node), aliases)


def _all(parts: list[Any], aliases: dict[str, str]) -> Iterator[tuple[str, nodes.Node]]:
    for part in parts:
        yield from _walk(part, aliases)


def _targets(node: nodes.Node) -> list[str]:
    return [name.name for name in ([node] if isinstance(node, nodes.Name) else node.find_all(nodes.Name))]
