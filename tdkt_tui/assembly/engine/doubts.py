"""What no rendering need trip over, and yet is most likely wrong: told by a check, not by a rendering."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jinja2 import nodes

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.names import Uses, loop_names, loop_of, reads
from tdkt_tui.assembly.engine.places import paragraphs
from tdkt_tui.assembly.engine.scan import tags
from tdkt_tui.assembly.engine.spot import is_copy, own_text
from tdkt_tui.assembly.engine.tree import below, children
from tdkt_tui.assembly.xml import parse
from tdkt_tui.model.fault import TdktError, TemplateFault

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.part import Part

_SINGLE = re.compile(r"\{\s*%?\s*[a-z_][\w.]*(?:\s*\|[^{}]*)?\s*%?\s*\}", re.IGNORECASE)
_FIX = "viết {{ … }} hoặc {% … %}"


class Names(Protocol):
    """The names that the data of a template have."""

    def has(self, name: str) -> bool:
        """Tell whether there is such a name ("people[].name")."""

    def many(self, name: str, /) -> bool:
        """Tell whether a known name is a list or a whole of other names: it cannot be printed."""

    def like(self, name: str) -> str:
        """Return the name most like an unknown one, "" where none is."""


class _Doubt(NamedTuple):
    line: int
    what: str
    fix: str


def doubts(part: Part, names: Names | None, every: Uses | None = None) -> list[TdktError]:
    """Return what is doubtful in one part: names unknown in any branch (names: None where the data are not known),
    a whole list
    printed, a loop's name outside its loop, a block that breaks what is around it, a tag written with single braces.

    every: the part's ``named_nodes``, where somebody has them.
    """
    telling = part.telling
    unknown: dict[str, _Doubt] = {}
    walked = below(part.tree)
    given = loop_names(walked)
    printed = {id(one) for node in walked if isinstance(node, nodes.Output) for one in node.nodes}
    for name, node in reads(part.tree, every, walked):
        if names is not None and names.has(name):
            if id(node) in printed and names.many(name):
                unknown.setdefault(name, _Doubt(node.lineno, f"“{name}” gồm nhiều giá trị, không in thẳng ra được.",
                                                "lặp qua từng mục bằng for, hoặc in một trường ở trong"))  # fmt: skip
            continue
        root = re.split(r"[.\[]", name)[0]
        if root in given:
            place = part.place(loop_of(part.tree, root))
            unknown.setdefault(name, _Doubt(node.lineno, f"“{root}” chỉ có trong vòng lặp ở {place}.",
                                            "đưa thẻ vào trước {% endfor %} của vòng lặp ấy"))  # fmt: skip
        elif names is not None:
            near = names.like(name)
            fix = f"có phải “{near}”?" if near else "sửa tên, hoặc thử trước: is defined"
            unknown.setdefault(name, _Doubt(node.lineno, f"Dữ liệu không có trường “{name}”.", fix))
    for node in _outside(part.tree) if any(map(_is_loop, walked)) else ():
        unknown.setdefault("loop", _Doubt(node.lineno, "“loop” chỉ có trong vòng lặp.",
                                          "đưa thẻ vào giữa {% for … %} và {% endfor %}"))  # fmt: skip
    whole = [one for name, one in unknown.items() if not any(other.startswith(f"{name}.") for other in unknown)]
    found: list[TdktError] = [
        TemplateFault(what, place=part.place(line), fix=fix, around=telling.words(line)) for line, what, fix in whole
    ]
    return [*found, *part.broken(), *_single(part)]


def _is_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"


def _outside(tree: nodes.Node) -> list[nodes.Node]:
    """Return each use of ``loop`` where no loop is."""
    outside: list[nodes.Node] = []
    work = [(tree, False)]
    while work:
        one, inside = work.pop()
        if _is_loop(one) and not inside:
            outside.append(one)
        if isinstance(one, nodes.For):
            work.append((one.iter, inside))
            work += [(part, True) for part in (*one.body, *one.else_, *([one.test] if one.test else []))]
        else:
            work += [(part, inside) for part in children(one)]
    return outside


def _single(part: Part) -> list[TdktError]:
    found: list[TdktError] = []
    if not part.data:
        return found
    for place, node in paragraphs(parse(part.data, part=part.name), part.name):
        text = own_text(node)
        if "{" not in text or is_copy(node):
            continue
        rest = list(text)
        for tag in tags(text):
            rest[tag.start : tag.end] = " " * len(tag.text)
        what = "“{}” sẽ in ra nguyên văn: thẻ viết bằng hai dấu ngoặc."
        found += [
            TemplateFault(what.format(match[0]), place=str(place), fix=_FIX, around=around(text, *match.span()))
            for match in _SINGLE.finditer("".join(rest))
        ]
    return found
