"""The syntax tree of a part put together from the trees of its tags, each of which is parsed once for all templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from unicodedata import is_normalized

from jinja2 import nodes

from tdkt_tui.assembly.engine.command import command_of, printed_source
from tdkt_tui.assembly.engine.nesting import CLOSED_BY
from tdkt_tui.assembly.engine.scan import Tag
from tdkt_tui.assembly.engine.standing import CELL_TAGS
from tdkt_tui.assembly.engine.syntax import Wrong, read_tag

_DEEPEST = 50
"""Blocks in blocks: of more only the parser itself says whether it can go so deep."""


class _Open:
    """A block that is not closed yet. list: where what comes next belongs; middle: may an ``else`` or ``elif`` come."""

    def __init__(self, name: str, node: Any) -> None:
        self.name, self.node, self.middle = name, node, name in ("if", "for")
        self.list: list[nodes.Node] = node.body


def joined(tags: Iterable[Tag]) -> nodes.Template:
    """Return the tree that the parser makes of these tags written one below the other: line N holds the Nth.

    Raises ValueError where the parser alone can tell what they make.
    """
    tree = nodes.Template([], lineno=1)
    stack = [_Open("", tree)]
    for line, tag in enumerate(tags, 1):
        if tag.state:
            raise ValueError
        if tag.text.startswith("{{"):
            stack[-1].list.append(_one(printed_source(tag.text), line))
        elif tag.text.startswith("{%"):
            _command(tag.text, line, stack)
    if len(stack) > 1:
        raise ValueError
    return tree


def _command(text: str, line: int, stack: list[_Open]) -> None:
    command, top = command_of(text), stack[-1]
    name, rest = command.name, command.rest.strip()
    if name in CELL_TAGS:
        if rest:
            top.list.append(_one(f"{{{{ {command.rest} }}}}", line))
    elif name in CLOSED_BY:
        node = _one(command.source, line)
        top.list.append(node)
        if command.opens:
            if len(stack) > _DEEPEST:
                raise ValueError
            stack.append(_Open(name, node))
    elif name == "elif" and top.middle and top.name == "if":
        branch: Any = _one(command.source, line)
        top.node.elif_.append(branch)
        top.list = branch.body
    elif name == "else" and top.middle and not rest:
        top.list, top.middle = top.node.else_, False
    elif top.name and name == CLOSED_BY[top.name] and not rest:
        stack.pop()
    else:
        raise ValueError


def _one(source: str, line: int) -> nodes.Node:
    """Return a copy of the one node that a tag reads as, on a line of its own."""
    read = read_tag(source) if is_normalized("NFC", source) else None
    if read is None or isinstance(read, Wrong) or len(read.body) != 1:
        raise ValueError
    return _copied(read.body[0], line)


def _copied(node: nodes.Node, line: int) -> nodes.Node:
    copy: nodes.Node = object.__new__(type(node))
    held = copy.__dict__
    held.update(node.__dict__)
    held["lineno"] = line
    for name in node.fields:
        value = held.get(name)
        if isinstance(value, list):
            held[name] = [_copied(item, line) if isinstance(item, nodes.Node) else item for item in value]
        elif isinstance(value, nodes.Node):
            held[name] = _copied(value, line)
    return copy
