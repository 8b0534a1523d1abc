"""Who holds a conference together with others, who sits on its committees, who pays."""

from __future__ import annotations

import re
from typing import Any

from .amounts import read_amounts
from .facts import Reading, bare
from .joint import read_joint
from .money import read_budget
from .money_of_each import read_money_of_each
from .money_parts import read_money_parts
from .pieces import Piece

_NAMED = r"(?:Ban Tổ chức|Ban Chỉ đạo|Tiểu ban|Tổ giúp việc)"
_COMMITTEE = re.compile(rf"(?:[Tt]hành lập |[Cc]ử )?(?P<name>{_NAMED}[^:;.,]{{0,80}}?)"
                        r"(?:,)?(?:\s+(?:gồm|bao gồm)(?:\s+(?:các )?(?:thành viên|ông, bà|đồng chí))?(?:\s+sau)?)?\s*:"
                        r"(?P<members>.*)")  # fmt: skip
_ROLE = (
    re.compile(r"(?P<post>.*?\S)\s*[:,–-]\s*(?:làm )?(?P<role>(?:Phó )?Trưởng (?:tiểu )?ban(?: thường trực)?|"
               r"(?:Tổ phó|Tổ trưởng)|[Tt]hành viên|[Ưủy Ủ]y viên(?: thường trực)?)"),
    re.compile(r"(?P<role>(?:Phó )?Trưởng (?:tiểu )?ban(?: thường trực)?|Tổ trưởng|Tổ phó|[Tt]hành viên|Ủy viên)"
               r"\s*(?::|là)\s*(?P<post>.+)"),
)  # fmt: skip


def read_arranging(reading: Reading) -> None:
    """Add jointly, committee, budget and amounts of money."""
    for piece in reading.body():
        read_joint(reading, piece)
        _committee(reading, piece)
        paid = read_money_parts(reading, piece)
        read_budget(reading, piece, paid=paid)
        if not paid:
            read_money_of_each(reading, piece)
        read_amounts(reading, piece)


def _committee(reading: Reading, piece: Piece) -> None:
    found = _COMMITTEE.fullmatch(piece.text)
    if found is None or piece.mark == "+":
        return
    lines = re.split(r";\s*", found["members"]) if found["members"].strip() else _under(reading, piece)
    members = [member for line in lines if (member := _member(bare(line)))]
    if members:
        reading.add("committee", piece, name=found["name"].strip(), members=members)


def _under(reading: Reading, piece: Piece) -> list[str]:
    """Return the lines of a list that a piece introduces."""
    below = [item for item in reading.body() if item.mark in ("-", "+") and item.under and item.under[-1] == piece.text]
    reading.used |= {item.at for item in below}
    return [item.text for item in below]


def _member(line: str) -> dict[str, Any]:
    """Return post and role of one line; a line that names a person has no post that a plan's data may hold."""
    for pattern in _ROLE:
        if found := pattern.fullmatch(line):
            post = re.sub(r"^(?:[Đđ]ồng chí|[ÔôBb](?:ng|à))\s+", "", found["post"]).strip()
            role = found["role"].strip()
            return {"post": post, "role": role[:1].upper() + role[1:]}
    return {}
