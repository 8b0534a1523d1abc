"""Commands that leave an empty paragraph behind: ``{% if %}`` alone in its paragraph, or around all of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.assembly.engine.nesting import CLOSED_BY
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.linting.sheet import GAP, Line, Sheet
from tdkt_tui.compliance.linting.told import LintFinding

_COMMAND = re.compile(r"\{%\s*(\w+)")
_SOLID = tuple(map(w, ("drawing", "pict", "object", "fldChar", "fldSimple", "br", "tab")))


@dataclass(eq=False, slots=True)
class Block:
    """One block of plain commands: its lines with begin, ``else`` and ``elif``, end."""

    name: str
    lines: list[Line]

    @property
    def alone(self) -> bool:
        """Tell whether each of its commands is the only thing in its paragraph, and all stand in one container."""
        apart = all(_only_command(line) for line in self.lines)
        return apart and len({line.node.getparent() for line in self.lines}) == 1


def leaving_blanks(sheet: Sheet) -> Iterator[LintFinding]:
    """Yield commands whose paragraph is printed empty."""
    for line, block in _told(sheet):
        if block is not None:
            tag = line.tags[0]
            written = tag.text.replace("{%", "{%p ", 1).replace("  ", " ")
            yield line.tell("block.blank", tag.start, tag.end, "Đoạn chỉ có lệnh này: văn bản có một đoạn trống.",
                            f"viết {written}", fixable=block.alone)  # fmt: skip
        else:
            yield line.tell("block.blank", 0, len(line.text), "Khi lệnh không in gì, văn bản có một đoạn trống.",
                            "đặt đoạn giữa hai đoạn riêng {%p if … %} và {%p endif %}")  # fmt: skip


def _told(sheet: Sheet) -> Iterator[tuple[Line, Block | None]]:
    owners: dict[int, Block] = {}
    for line in sheet.lines:
        if not line.tags or line.is_command or _only_one(line.node):
            continue
        if _only_command(line) and len(line.tags) == 1 and _name(line) in _ANY:
            owners = owners or {id(line): block for block in blocks(sheet) for line in block.lines}
            yield line, owners.get(id(line), Block("", []))
        elif _all_conditional(line):
            yield line, None


_ANY = (*CLOSED_BY, *CLOSED_BY.values(), "else", "elif")


def blocks(sheet: Sheet) -> list[Block]:
    """Return the blocks of plain commands, those of whole paragraphs and rows left out; broken nesting gives none."""
    found: list[Block] = []
    stack: list[Block] = []
    for line in sheet.lines:
        for tag in line.tags:
            command = _COMMAND.match(tag.text)
            name = command[1] if command and not tag.state else ""
            if name in CLOSED_BY and not (name == "set" and "=" in tag.text):
                stack.append(Block(name, [line]))
            elif stack and name in ("else", "elif"):
                stack[-1].lines.append(line)
            elif stack and name == CLOSED_BY[stack[-1].name]:
                stack[-1].lines.append(line)
                found.append(stack.pop())
            elif name in CLOSED_BY.values():
                return found
    return found


def _name(line: Line) -> str:
    command = _COMMAND.match(line.tags[0].text)
    return command[1] if command else ""


def _only_command(line: Line) -> bool:
    return len(line.tags) == 1 and not line.wording.replace(GAP, "").strip() and _name(line) in _ANY


def _all_conditional(line: Line) -> bool:
    """Tell a paragraph of which everything stands inside one ``if`` without ``else``, or one loop."""
    depth = 0
    at = 0
    for number, tag in enumerate(line.tags):
        command = _COMMAND.match(tag.text)
        name = command[1] if command else ""
        if depth == 0 and (name not in ("if", "for") or number or line.wording[at : tag.start].strip()):
            return False
        if depth == 1 and name in ("else", "elif"):
            return False
        depth += (name in CLOSED_BY and not (name == "set" and "=" in tag.text)) - (name in CLOSED_BY.values())
        at = tag.end
    return bool(line.tags) and depth == 0 and not line.wording[at:].strip()


def _only_one(node: Node) -> bool:
    """Tell the one paragraph of a cell, which there must be, and one that prints a picture or a field."""
    parent = node.getparent()
    cell = parent.tag == w("tc") and len(parent.findall(w("p"))) == 1
    return cell or next(node.iter(*_SOLID), None) is not None
