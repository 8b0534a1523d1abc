"""No theme decides a font: the regulation's names must be the only ones."""

from __future__ import annotations

from tdkt_tui.assembly.package import STYLES, Package
from tdkt_tui.assembly.xml import w

_THEME = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_PARTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/numbering")


def strip_theme_fonts(package: Package) -> None:
    """Take the theme-font attributes out of every part that can hold them."""
    names = [name for prefix in _PARTS for name in package.names(prefix)]
    for name in [STYLES, *names]:
        if name in package.trees or b"Theme" in package.parts.get(name, b"") or b"cstheme" in package.parts[name]:
            for fonts in list(package.tree(name).iter(w("rFonts"))):
                for key in _THEME:
                    fonts.attrib.pop(w(key), None)
                if not fonts.attrib:
                    fonts.getparent().remove(fonts)
