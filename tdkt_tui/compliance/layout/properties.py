"""Word's run and paragraph properties as plain values: what one ``w:rPr`` or ``w:pPr`` says, nothing inherited."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tdkt_tui.assembly.xml import Node, firsts, w

_OFF = {"0", "false", "off", "none"}
_TOGGLES = {w("b"): "bold", w("i"): "italic", w("caps"): "caps", w("vanish"): "hidden", w("u"): "underlined"}
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "justify": "both"}
_BLACK_THEME = {"text1", "dark1", "tx1", "dk1"}


def run_properties(node: Node | None, theme: Mapping[str, str]) -> dict[str, Any]:
    """Return the run properties that a ``w:rPr`` sets: size in points, toggles, font, font_wide, colour, style.

    theme: theme font name ("minorHAnsi") -> typeface.
    """
    said: dict[str, Any] = {}
    if node is None:
        return said
    there = firsts(node)
    for tag, name in _TOGGLES.items():  # an underline names its kind where others say "1"
        toggle = there.get(tag)
        if toggle is not None:
            said[name] = toggle.get(w("val"), "1") not in _OFF
    size = there.get(w("sz"))
    if size is not None:
        said["size"] = number(size.get(w("val")), 20.0) / 2
    fonts = there.get(w("rFonts"))
    if fonts is not None:
        for name, plain, themed in (("font", "ascii", "asciiTheme"), ("font_wide", "hAnsi", "hAnsiTheme")):
            face = theme.get(fonts.get(w(themed), ""), "") or fonts.get(w(plain))
            if face:
                said[name] = face
    colour = there.get(w("color"))
    if colour is not None:
        black = colour.get(w("themeColor")) in _BLACK_THEME
        said["colour"] = "auto" if black else str(colour.get(w("val"), "auto")).upper().replace("AUTO", "auto")
    style = there.get(w("rStyle"))
    if style is not None:
        said["style"] = style.get(w("val"))
    return said


def paragraph_properties(there: Mapping[str, Node]) -> dict[str, Any]:
    """Return the paragraph properties that a ``w:pPr`` sets; there: its elements by name (``firsts``).

    Lengths are twips (left, right, first, before, after); line is in 240ths of a line or, by line_rule, in twips;
    border is the kind of the first top or bottom border.
    """
    said: dict[str, Any] = {}
    if not there:
        return said
    align = there.get(w("jc"))
    if align is not None:
        value = str(align.get(w("val"), "left"))
        said["align"] = _ALIGN.get(value, value)
    spacing = there.get(w("spacing"))
    if spacing is not None:
        for name in ("before", "after", "line"):
            if spacing.get(w(name)) is not None:
                said[name] = number(spacing.get(w(name)), 0.0)
        if spacing.get(w("line")) is not None:
            said["line_rule"] = spacing.get(w("lineRule"), "auto")
    said.update(_indents(there.get(w("ind"))))
    contextual = there.get(w("contextualSpacing"))
    if contextual is not None:
        said["contextual"] = contextual.get(w("val"), "1") not in _OFF
    borders = there.get(w("pBdr"))
    if borders is not None:
        said["border"] = next(
            (
                str(side.get(w("val"), "none"))
                for name in ("top", "bottom")
                if (side := borders.find(w(name))) is not None
            ),
            "none",
        )
    style = there.get(w("pStyle"))
    if style is not None:
        said["style"] = style.get(w("val"))
    return said


def _indents(node: Node | None) -> dict[str, float]:
    said: dict[str, float] = {}
    if node is None:
        return said
    for name, attributes in (("left", ("left", "start")), ("right", ("right", "end"))):
        for attribute in attributes:
            if node.get(w(attribute)) is not None:
                said[name] = number(node.get(w(attribute)), 0.0)
    if node.get(w("hanging")) is not None:
        said["first"] = -number(node.get(w("hanging")), 0.0)
    elif node.get(w("firstLine")) is not None:
        said["first"] = number(node.get(w("firstLine")), 0.0)
    return said


@lru_cache(maxsize=1024)  # ten thousand cells have a handful of widths
def number(text: str | None, default: float) -> float:
    """Read a measure; "12pt" and the like become twips; what is no finite number counts as the default."""
    raw = (text or "").strip()
    factor = {"pt": 20.0, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "in": 1440.0}.get(raw[-2:])
    try:
        value = float(raw) if factor is None else float(raw[:-2]) * factor
    except ValueError:
        return default
    return value if math.isfinite(value) else default
