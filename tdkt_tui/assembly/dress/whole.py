"""A whole document, dressed: what no text can change, then what follows from the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.assembly.dress.ending import sink_ending
from tdkt_tui.assembly.dress.fonts import strip_theme_fonts
from tdkt_tui.assembly.dress.keep import keep_closing, keep_lead_ins, keep_signature
from tdkt_tui.assembly.dress.page import dress_pages, keep_page_number
from tdkt_tui.assembly.dress.rules import dress_rules
from tdkt_tui.assembly.dress.shape import shape_titles
from tdkt_tui.assembly.dress.style_sheet import dress_styles
from tdkt_tui.assembly.dress.tables import centre_cards, dress_named_tables, dress_tables
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.package import DOCUMENT, Package
from tdkt_tui.assembly.xml import Node

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation


def dress(package: Package, regulation: Regulation) -> None:
    """Put a regulation into a rendered document, in place.

    Styles, defaults and pages first, for the geometry of tables and rules follows from them and from the text.
    """
    dress_still(package, regulation)
    dress_words(package.tree(DOCUMENT), Words.of(package, regulation))


def dress_still(package: Package, regulation: Regulation) -> None:
    """Put in place what no text can change: styles, pages, page numbers, and tables that go by their proportions."""
    dress_styles(package, regulation)
    strip_theme_fonts(package)
    scales = dress_pages(package, regulation)
    keep_page_number(package, regulation)
    dress_tables(package.tree(DOCUMENT), scales)
    centre_cards(package.tree(DOCUMENT))


def dress_words(root: Node, words: Words) -> None:
    """Put in place what follows from the text: the named tables, lines of titles, rules, what stays together."""
    dress_named_tables(root, words)
    shape_titles(root, words)
    dress_rules(root, words)
    keep_signature(root)
    keep_lead_ins(root)
    keep_closing(root)
    sink_ending(root)
