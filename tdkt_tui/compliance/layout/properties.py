"""Word's run properties as plain values: what one ``w:rPr`` says, nothing inherited."""

from __future__ import annotations

from typing import Any

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.measures import number, on, points
from tdkt_tui.compliance.layout.themes import Theme

TOGGLES = {
    w("b"): "bold",
    w("i"): "italic",
    w("caps"): "caps",
    w("smallCaps"): "small_caps",
    w("strike"): "struck",
    w("vanish"): "hidden",
    w("bCs"): "bold_complex",
    w("iCs"): "italic_complex",
}
"""ISO/IEC 29500-1, 17.7.3: set by several kinds of styles, these cancel out."""
_SIZE = 10.0  # Word's own, for what is no size
_COMPLEX = {w("cs"), w("rtl")}
_SIZES = {w("sz"): "size", w("szCs"): "size_complex"}
# Each slot of w:rFonts, and the attribute that names it by the theme; the older one of complex scripts is written "cs".
_SLOTS = (
    ("face_ascii", w("ascii"), w("asciiTheme")),
    ("face_wide", w("hAnsi"), w("hAnsiTheme")),
    ("face_east", w("eastAsia"), w("eastAsiaTheme")),
    ("face_complex", w("cs"), w("cstheme")),
)
_FONTS, _COLOUR, _STYLE, _HINT, _VALUE = w("rFonts"), w("color"), w("rStyle"), w("hint"), w("val")
_UNDERLINE, _RAISED, _SCALE, _LIFTED = w("u"), w("vertAlign"), w("w"), w("position")
_HIGHLIGHT, _SHADE, _APART, _FILL = w("highlight"), w("shd"), w("spacing"), w("fill")
_OTHERS = {_UNDERLINE, _RAISED, _SCALE, _LIFTED, _HIGHLIGHT, _SHADE, _APART}
_NOTHING = {"none", "auto", "clear", "FFFFFF", "white"}


def run_properties(node: Node | None, theme: Theme) -> dict[str, Any]:
    """Return the run properties that a ``w:rPr`` sets: sizes in points, switches, faces, hint, colour, style.

    And what no regulation speaks of: underlined, marked (highlight, shading), raised, scale (percent), apart and lifted
    (points).
    """
    said: dict[str, Any] = {}
    if node is None:
        return said
    there = firsts(node)
    for tag, item in there.items():
        if name := TOGGLES.get(tag):
            said[name] = on(item)
        elif name := _SIZES.get(tag):
            size = points(item.get(_VALUE), _SIZE)
            said[name] = size if size > 0 else _SIZE
        elif tag in _COMPLEX:
            said["complex"] = on(item) or bool(said.get("complex"))
    fonts = there.get(_FONTS)
    if fonts is not None:
        _faces(fonts, theme, said)
    colour = there.get(_COLOUR)
    if colour is not None:
        said["colour"] = _colour(colour, theme)
    style = there.get(_STYLE)
    if style is not None:
        said["style"] = style.get(_VALUE)
    if not _OTHERS.isdisjoint(there):
        _rest(there, said)
    return said


def _faces(fonts: Node, theme: Theme, said: dict[str, Any]) -> None:
    for name, plain, themed in _SLOTS:
        face = theme.fonts.get(fonts.get(themed, ""), "") or fonts.get(plain)
        if face:
            said[name] = face.strip()
    if fonts.get(_HINT) is not None:
        said["hint"] = fonts.get(_HINT)


def _colour(node: Node, theme: Theme) -> str:
    """Return "auto" or six hexadecimal digits; a colour of the theme is as the theme has it, not as it was saved."""
    named = node.get(w("themeColor"))
    value = theme.colour(named, node.get(w("themeTint")), node.get(w("themeShade"))) if named else None
    return (value or str(node.get(_VALUE, "auto"))).upper().replace("AUTO", "auto")


def _rest(there: dict[str, Node], said: dict[str, Any]) -> None:
    if _UNDERLINE in there:
        said["underlined"] = there[_UNDERLINE].get(_VALUE, "single") not in {"none", "0", "false"}
    if _HIGHLIGHT in there:
        said["marked"] = there[_HIGHLIGHT].get(_VALUE, "none") not in _NOTHING
    elif _SHADE in there:
        said["marked"] = there[_SHADE].get(_FILL, "auto") not in _NOTHING
    if _RAISED in there:
        said["raised"] = there[_RAISED].get(_VALUE) in {"superscript", "subscript"}
    if _SCALE in there:
        said["scale"] = number(str(there[_SCALE].get(_VALUE, "100")).rstrip("%"), 100.0)
    if _APART in there:
        said["apart"] = number(there[_APART].get(_VALUE), 0.0) / 20
    if _LIFTED in there:
        said["lifted"] = points(there[_LIFTED].get(_VALUE), 0.0)
