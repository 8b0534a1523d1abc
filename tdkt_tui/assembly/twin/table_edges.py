"""Which edges of a table are drawn: its style says so, and that style's base, and last the table itself."""

from __future__ import annotations

from tdkt_tui.assembly.xml import Node, w

_DEEPEST = 20
_ALIKE = {"start": "left", "end": "right"}
Edges = dict[str, bool]


def own_edges(look: Node | None) -> Edges:
    """Return the edges that a ``tblPr`` names, each with whether it is drawn."""
    borders = look.find(w("tblBorders")) if look is not None else None
    if borders is None:
        return {}
    found = ((str(edge.tag).rpartition("}")[2], edge.get(w("val"), "none")) for edge in borders)
    return {_ALIKE.get(name, name): drawn not in ("none", "nil") for name, drawn in found}


def table_edges(styles: Node | None) -> dict[str, Edges]:
    """Return the edges of each table style by its id, "" for the style of tables that name none."""
    bases: dict[str, tuple[str, Edges]] = {}
    default = ""
    for style in () if styles is None else styles.iter(w("style")):
        if style.get(w("type")) != "table":
            continue
        style_id, base = style.get(w("styleId"), ""), style.find(w("basedOn"))
        bases.setdefault(style_id, (base.get(w("val"), "") if base is not None else "",
                                    own_edges(style.find(w("tblPr")))))  # fmt: skip
        if style.get(w("default")) in ("1", "true", "on"):
            default = style_id
    found = {style_id: _with_bases(style_id, bases) for style_id in bases}
    return found | ({"": found[default]} if default else {})


def _with_bases(style_id: str, bases: dict[str, tuple[str, Edges]]) -> Edges:
    edges: Edges = {}
    for _ in range(_DEEPEST):
        if style_id not in bases:
            break
        style_id, own = bases[style_id]
        edges = own | edges
    return edges


def style_edges(look: Node | None, tables: dict[str, Edges]) -> Edges:
    """Return the edges that the style of a table gives it."""
    style = look.find(w("tblStyle")) if look is not None else None
    return tables.get(style.get(w("val"), "") if style is not None else "", {})


def is_bordered(look: Node | None, tables: dict[str, Edges]) -> bool:
    """Tell whether any edge of a table is drawn."""
    return any((style_edges(look, tables) | own_edges(look)).values())
