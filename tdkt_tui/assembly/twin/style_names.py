"""The styles of a .docx by the names that a person knows, and how a run looks in ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from tdkt_tui.assembly.styles import CHARACTER_STYLES
from tdkt_tui.assembly.twin.table_edges import table_edges
from tdkt_tui.assembly.xml import Node, w

_LOOKS = {(True, True): "Đậm nghiêng", (True, False): "Đậm", (False, True): "Nghiêng"}
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True)
class StyleNames:
    """names: paragraph style id → name; looks: character style id → one of our character styles, "" for none.

    default: the name of the style of paragraphs that name none. tables: table style id → edge → whether it is drawn,
    "" for the style of tables that name none.
    """

    names: dict[str, str]
    looks: dict[str, str]
    default: str
    default_id: str
    tables: dict[str, dict[str, bool]] = field(default_factory=dict)

    def name(self, style_id: str) -> str:
        """Return the name of the style that a paragraph names; the default's for one that names none that there is."""
        return self.names.get(style_id) or self.default

    @cached_property
    def ids(self) -> dict[str, str]:
        """Style name → id; of two styles of one name the first."""
        return {name: style_id for style_id, name in reversed(self.names.items())}

    @cached_property
    def ours(self) -> dict[str, str]:
        """Our character style → its id in this document, where the document has it."""
        return {look: style_id for style_id, look in reversed(self.looks.items()) if look}

    def look(self, run: Node) -> str:
        """Return the character style of ours that a run looks like: by its style, or by being bold or italic itself."""
        look = run.find(w("rPr"))
        if look is None:
            return ""
        named = look.find(w("rStyle"))
        style = self.looks.get(named.get(w("val"), ""), "") if named is not None else ""
        bold, italic = look.find(w("b")), look.find(w("i"))
        if bold is None and italic is None:
            return style
        return _LOOKS.get((_is(bold, "ậm" in style), _is(italic, "ghiêng" in style)), "")


def _is(switch: Node | None, otherwise: bool) -> bool:
    return otherwise if switch is None else switch.get(w("val"), "1") not in _OFF


def style_names(root: Node | None) -> StyleNames:
    """Return the styles of a styles part; a .docx without one has none."""
    names: dict[str, str] = {}
    looks: dict[str, str] = {}
    default, default_id = "Normal", ""
    for style in () if root is None else root.iter(w("style")):
        node, style_id = style.find(w("name")), style.get(w("styleId"), "")
        name = (node.get(w("val")) if node is not None else "") or style_id
        if style.get(w("type"), "paragraph") == "paragraph":
            names.setdefault(style_id, name)
            if style.get(w("default")) in ("1", "true", "on"):
                default, default_id = name, style_id
        elif style.get(w("type")) == "character":
            drawn = style.find(w("rPr"))
            bold, italic = (drawn.find(w(key)) if drawn is not None else None for key in ("b", "i"))
            own = name if name in CHARACTER_STYLES else _LOOKS.get((_is(bold, False), _is(italic, False)), "")
            looks.setdefault(style_id, own)
    return StyleNames(names, looks, default, default_id, table_edges(root))
