"""Where docxtpl's own tags may stand: what it drops, does not see, or puts outside a table without a word."""

from __future__ import annotations

import re
from typing import NamedTuple

from tdkt_tui.assembly.engine.spot import Spot
from tdkt_tui.assembly.xml import Node, w

_PREFIXED = re.compile(r"\{[{%#](p|tr|tc) ")
_PRINTED = re.compile(r"\{\{(p|tr|tc|r) (.*)\}\}", re.DOTALL)
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_UNIT = {"p": "đoạn", "tr": "hàng", "tc": "ô"}
CELL_TAGS = ("vm", "hm", "colspan", "cellbg")
"""docxtpl's own commands, without an end, about the cell that they stand in."""


class Misplaced(NamedTuple):
    """what: a whole sentence; fix: what to do."""

    what: str
    fix: str


def misplaced(spot: Spot, seen: set[Node]) -> Misplaced | None:
    """Return what is wrong with the place of a ``{%p``, ``{%tr`` or ``{%tc`` tag.

    seen: the paragraphs, rows and cells of which something was told; each is told of once.
    """
    tag = spot.tag.text
    found = _PREFIXED.match(tag)
    if found is None:
        return None
    prefix = found[1]
    begin = found[0].strip()
    unit = spot.unit(prefix)
    if unit is None:
        return Misplaced(f"Thẻ {tag} đứng ngoài bảng.", f"{begin} chỉ dùng trong bảng; ngoài bảng dùng {{%p … %}}")
    if any(sign in tag[len(begin) : -2] for sign in "}%"):
        return Misplaced(f"Thẻ {tag} có dấu % hoặc }} bên trong, không dùng được trong thẻ {begin}.",
                         "cho dữ liệu tính sẵn giá trị ấy")  # fmt: skip
    written = "".join(text.text or "" for text in unit.iter(w("t"), w("instrText")))
    if unit in seen or _COMMENT.sub("", written).strip() == ("" if tag.startswith("{#") else tag):
        return None
    seen.add(unit)
    kind = _UNIT[prefix]
    if written.count(begin) > 1:
        return Misplaced(f"Thẻ {tag} phải đứng một mình trong {kind} của nó: {kind} này có hai thẻ {begin}.",
                         f"để mỗi thẻ ở một {kind} riêng")  # fmt: skip
    return Misplaced(f"Thẻ {tag} phải đứng một mình trong {kind} của nó.", f"tách lời văn khác sang {kind} riêng")


def printed_outside(tag: str) -> Misplaced | None:
    """Return what is wrong with ``{{p x }}`` and its like: they print where only whole paragraphs or runs may stand."""
    found = _PRINTED.match(tag)
    if found is None:
        return None
    return Misplaced(f"Thẻ {tag} in lời văn ra ngoài đoạn văn.", f"viết {{{{ {found[2].strip()} }}}}")
