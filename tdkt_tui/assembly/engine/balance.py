"""Whether every block of a template leaves the XML around it as it found it; else the result is broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import nodes

_TOKEN = re.compile(r"<(/?)([\w:.-]+)(?:[^<>]*?)(/?)>")
_Change = tuple[tuple[str, ...], tuple[str, ...]]
"""The elements that a stretch of XML closes without having opened them, and those that it opens and leaves open."""


def unbalanced(tree: nodes.Template) -> Iterator[int]:
    """Yield the line of each innermost block that opens or closes elements around it."""
    found: list[int] = []
    _change(tree.body, found)
    yield from found


def _change(body: list[nodes.Node], found: list[int]) -> _Change:
    closed: list[str] = []
    opened: list[str] = []
    for node in body:
        if isinstance(node, nodes.Output):
            for item in node.nodes:
                if isinstance(item, nodes.TemplateData):
                    _follow(item.data, closed, opened)
        elif isinstance(node, nodes.If):
            branches = [node.body, *(part.body for part in node.elif_), node.else_]
            _block(node, branches, found, closed, opened)
        elif isinstance(node, nodes.For):
            _block(node, [node.body, node.else_], found, closed, opened)
        elif isinstance(node, (nodes.With, nodes.AssignBlock)):
            _block(node, [node.body], found, closed, opened)
    return tuple(closed), tuple(opened)


def _block(
    node: nodes.Node, branches: list[list[nodes.Node]], found: list[int], closed: list[str], opened: list[str]
) -> None:
    before = len(found)
    changes = [_change(branch, found) for branch in branches]
    # What crosses the end of a paragraph closes and opens the same elements: it may be there or not.
    nets = {_net(change) for change in changes}
    if len(nets) > 1 or (isinstance(node, nodes.For) and nets != {((), ())}):
        if len(found) == before:
            found.append(node.lineno)
    else:
        for gone in changes[0][0]:
            _close(gone, closed, opened)
        opened.extend(changes[0][1])


def _net(change: _Change) -> _Change:
    """Return what a change comes to: it closes and opens again nothing that counts."""
    closed, opened = change
    same = 0
    while same < min(len(closed), len(opened)) and closed[len(closed) - 1 - same] == opened[same]:
        same += 1
    return closed[: len(closed) - same], opened[same:]


def _follow(xml: str, closed: list[str], opened: list[str]) -> None:
    for end, name, empty in _TOKEN.findall(xml):
        if end:
            _close(name, closed, opened)
        elif not empty:
            opened.append(name)


def _close(name: str, closed: list[str], opened: list[str]) -> None:
    if opened:
        opened.pop()
    else:
        closed.append(name)
