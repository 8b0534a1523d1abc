"""Every place where a template uses its data, and how: printed, gone through as a list, or only asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jinja2 import nodes

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.names import named_nodes, reads
from tdkt_tui.assembly.engine.places import paragraphs
from tdkt_tui.assembly.engine.scan import Tag, tags
from tdkt_tui.assembly.engine.spot import own_text
from tdkt_tui.assembly.xml import parse

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.part import Part

How = Literal["print", "loop", "ask"]


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a name ("agenda[].title") in a template.

    place: "đoạn 12 (bảng 1, hàng 2, ô 1)"; words: around the tag, the tag itself in «…». how: printed or calculated
    with, gone through as a list, or only asked about. spared: nothing fails or gapes here where there is no such value,
    for the template asks about it first.
    """

    name: str
    place: str
    words: str
    how: How
    spared: bool


def uses_in(part: Part) -> Iterator[Use]:
    """Yield the uses of one part in the order of its text."""
    every = {id(node): (name, node) for name, node in named_nodes(part.tree) if name}
    sure = {id(node) for _, node in reads(part.tree)}
    looped = {id(node) for loop in part.tree.find_all(nodes.For) for node in _with_inner(loop.iter)}
    asked, guarded = _conditions(part.tree, {key: name for key, (name, _) in every.items()})
    words = _Words(part)
    for key, (name, node) in sorted(every.items(), key=lambda item: item[1][1].lineno):
        how: How = "loop" if key in looped else "ask" if key in asked else "print"
        spared = key in guarded or key in asked or key not in sure
        yield Use(name, part.place(node.lineno), words.at(node.lineno), how, spared)


def _conditions(tree: nodes.Template, names: dict[int, str]) -> tuple[set[int], set[int]]:
    """Return the names that conditions ask about, and those that stand only where such a condition holds."""
    asked: set[int] = set()
    guarded: set[int] = set()
    blocks: list[tuple[nodes.Node, list[nodes.Node]]] = [(one.test, one.body) for one in tree.find_all(nodes.If)]
    blocks += [(one.test, [one.expr1]) for one in tree.find_all(nodes.CondExpr)]
    for test, body in blocks:
        tested = {id(node) for node in _with_inner(test)} & names.keys()
        asked |= tested
        told = {names[key] for key in tested}
        inside = {id(node) for part in body for node in _with_inner(part)} & names.keys()
        guarded |= {key for key in inside if any(_covers(one, names[key]) for one in told)}
    return asked, guarded


def _covers(asked: str, name: str) -> bool:
    return name == asked or name.startswith((f"{asked}.", f"{asked}["))


def _with_inner(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    yield from node.find_all(nodes.Node)


class _Words:
    """The words around the tags of a part, each paragraph read once."""

    def __init__(self, part: Part) -> None:
        texts = [own_text(node) for _, node in paragraphs(parse(part.data, part=part.name), part.name)]
        found: dict[int, list[Tag]] = {}
        self._around: dict[int, str] = {}
        for line in sorted(part.lines.tags):
            number = part.lines.number(line)
            text = texts[number - 1] if number <= len(texts) else ""
            left = found.setdefault(number, [tag for tag in tags(text) if not tag.state])
            if left:
                tag = left.pop(0)
                self._around[line] = around(text, tag.start, tag.end)

    def at(self, line: int) -> str:
        """Return the words around the tag of a line of the Jinja source, "" where there is none."""
        return self._around.get(line, "")
