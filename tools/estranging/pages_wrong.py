"""Sheets, page numbers, typefaces and colours that depart from a rule."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tdkt_tui.regulations import Rule

from .contents_wrong import Spoil
from .formats_wrong import put
from .stranger import w


def section(tag: str, attribute: str, value: str) -> Spoil:
    """Set something of a section."""

    def spoil(sample: Any, rule: Rule) -> str:
        last = next(sample.document.iter(w("sectPr")))
        node = last.find(w(tag))
        if node is None:
            node = etree.SubElement(last, w(tag))
        node.set(w(attribute), value)
        return "phần trang 1"

    return spoil


def no_title_page(sample: Any, rule: Rule) -> Any:
    """Let the first page show its number."""
    last = next(sample.document.iter(w("sectPr")))
    last.remove(last.find(w("titlePg")))
    return sample.node("so-trang")


def no_number(sample: Any, rule: Rule) -> str:
    """Leave out the page number."""
    sample.margin.remove(sample.node("so-trang"))
    return "phần trang 1"


def number_moved(sample: Any, rule: Rule) -> Any:
    """Put the page number elsewhere on the line."""
    put(sample.node("so-trang").find(w("pPr")), "jc", val="left")
    return sample.node("so-trang")


def face(sample: Any, rule: Rule) -> Any:
    """Write a word in another typeface."""
    node = sample.node("noi-dung")
    put(etree.SubElement(next(node.iter(w("r"))), w("rPr")), "rFonts", ascii="Arial", hAnsi="Arial")
    return node


def face_of_number(sample: Any, rule: Rule) -> Any:
    """Write the page number in another typeface."""
    put(sample.style("so-trang").find(w("rPr")), "rFonts", ascii="Calibri", hAnsi="Calibri")
    return sample.node("so-trang")


def ink(sample: Any, rule: Rule) -> Any:
    """Write in another colour."""
    put(sample.style("muc").find(w("rPr")), "color", val="FF0000")
    return sample.node("muc")
