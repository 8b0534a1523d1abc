"""No theme decides a font: the regulation's names must be the only ones."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.assembly.package import Package
from tdkt_tui.assembly.xml import Node, dump, parse, w

_THEME = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_PARTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/numbering")


def strip_theme_fonts(package: Package) -> None:
    """Take the theme-font attributes out of every part but the styles that can hold them."""
    for name in [name for prefix in _PARTS for name in package.names(prefix)]:
        if name in package.trees:
            strip(package.trees[name])
        elif b"Theme" in package.parts[name] or b"cstheme" in package.parts[name]:
            package.put_data(name, _stripped(name, package.parts[name]))


def strip(root: Node) -> None:
    """Take the theme-font attributes out of one part, in place."""
    for fonts in list(root.iter(w("rFonts"))):
        for key in _THEME:
            fonts.attrib.pop(w(key), None)
        if not fonts.attrib:
            fonts.getparent().remove(fonts)


@lru_cache(maxsize=64)
def _stripped(name: str, part: bytes) -> bytes:
    root = parse(part, part=name)
    strip(root)
    return dump(root)
