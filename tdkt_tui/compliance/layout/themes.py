"""The theme of a document: the typefaces and colours that formatting names by their part in it."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, field

from tdkt_tui.assembly.xml import Node, w

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_SCRIPTS = {"vi": "Viet", "ja": "Jpan", "ko": "Hang", "zh-CN": "Hans", "zh-TW": "Hant", "th": "Thai", "km": "Khmr"}
# ISO/IEC 29500-1, 17.18.97: names of formatting -> names of the scheme, where the document maps them in no other way.
_COLOURS = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}  # fmt: skip
_MAPPED = {
    "text1": ("t1", "dark1"), "background1": ("bg1", "light1"),
    "text2": ("t2", "dark2"), "background2": ("bg2", "light2"),
}  # fmt: skip
_ALIASES = {
    "tx1": "text1", "tx2": "text2", "bg1": "background1", "bg2": "background2",
    "dk1": "dark1", "dk2": "dark2", "lt1": "light1", "lt2": "light2",
}  # fmt: skip
_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}


@dataclass(frozen=True)
class Theme:
    """fonts: name in formatting ("minorHAnsi") -> typeface; colours: name in formatting ("text1") -> "000000"."""

    fonts: dict[str, str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)

    def colour(self, name: str | None, tint: str | None, shade: str | None) -> str | None:
        """Return the colour that a name stands for, None where the theme has none; tint, shade: two hex digits."""
        base = self.colours.get(_ALIASES.get(str(name), str(name)))
        if base is None and name in {"text1", "dark1", "tx1", "dk1"} and not (tint or shade):
            return "000000"  # a file without its theme: dark 1 is black in every theme that Word brings
        if base is None:
            return None
        return _shaded(base, _share(tint), _share(shade))


def read_theme(root: Node | None, settings: Node | None) -> Theme:
    """Read the theme part; settings: they say which scheme colour is text, and for which language fonts are chosen."""
    if root is None:
        return Theme()
    return Theme(_fonts(root, settings), _colours(root, settings))


def _fonts(root: Node, settings: Node | None) -> dict[str, str]:
    language = None if settings is None else settings.find(w("themeFontLang"))
    asked = {"ea": "eastAsia", "cs": "bidi", "latin": "val"}
    fonts: dict[str, str] = {}
    for family in ("major", "minor"):
        node = root.find(f".//{_A}{family}Font")
        if node is None:
            continue
        by_script = {str(font.get("script")): str(font.get("typeface", "")) for font in node.findall(f"{_A}font")}
        for slot, kind in _SLOTS.items():
            said = node.find(f"{_A}{kind}")
            face = "" if said is None else str(said.get("typeface", ""))
            tag = "" if language is None else str(language.get(w(asked[kind]), ""))
            # ISO/IEC 29500-1, 17.15.1.88: a slot that names no face takes the one of the language's script.
            face = face or by_script.get(_SCRIPTS.get(tag, _SCRIPTS.get(tag.partition("-")[0], "")), "")
            if face:
                fonts[f"{family}{slot}"] = face
    return fonts


def _colours(root: Node, settings: Node | None) -> dict[str, str]:
    scheme = root.find(f".//{_A}clrScheme")
    if scheme is None:
        return {}
    found: dict[str, str] = {}
    for node in scheme.iterchildren(tag="{*}*"):
        said = next(node.iterchildren(tag="{*}*"), None)
        if said is not None:
            value = str(said.get("lastClr") or _SYSTEM.get(str(said.get("val")), said.get("val", "")))
            found[node.tag.removeprefix(_A)] = value.upper()
    named = {name: found[own] for name, own in _COLOURS.items() if own in found}
    mapping = None if settings is None else settings.find(w("clrSchemeMapping"))
    for name, (attribute, usual) in _MAPPED.items():
        target = usual if mapping is None else str(mapping.get(w(attribute), usual))
        if target in named:
            named[name] = named[target]
    return named


def _share(text: str | None) -> float | None:
    try:
        return None if text is None else min(int(text, 16), 255) / 255
    except ValueError:
        return None


def _shaded(colour: str, tint: float | None, shade: float | None) -> str:
    """Lighten or darken a colour in its lightness, as ISO/IEC 29500-1, 17.3.2.6 has it."""
    try:
        red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    except ValueError:
        return colour
    if tint is None and shade is None:
        return colour
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    if shade is not None:
        light *= shade
    if tint is not None:
        light = light * tint + 1 - tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, full))
