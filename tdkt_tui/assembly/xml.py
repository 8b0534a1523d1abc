"""WordprocessingML in lxml: names, one strict parser, one way to write."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from lxml import etree

from tdkt_tui.model.fault import TemplateFault

Node: TypeAlias = Any  # an lxml element; the stubs of lxml's own class are too narrow for what we read of it

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NS = {"w": W, "r": R}
_OWN = {"w": W}
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""As Word writes it."""


@cache
def w(name: str) -> str:
    """Return the qualified name of a ``w:`` element or attribute."""
    return f"{{{W}}}{name}"


def parse(data: bytes | str, *, part: str = "", blank_text: bool = True) -> Node:
    """Parse one part, strictly: nothing is repaired, no entity or network access, text of any length.

    blank_text: keep white space between elements.
    Raises TemplateFault when the part is not well-formed or brings a DTD of its own.
    """
    parser = etree.XMLParser(
        recover=False, resolve_entities=False, no_network=True, huge_tree=True, remove_blank_text=not blank_text
    )
    raw = data.encode("utf-8") if isinstance(data, str) else data
    try:
        root: Node = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateFault(
            "Phần XML của tệp .docx bị hỏng.", place=part, fix="mở tệp bằng trình soạn thảo văn bản rồi lưu lại .docx"
        ) from error
    if root.getroottree().docinfo.doctype:
        raise TemplateFault("Tệp .docx chứa khai báo DTD, không được phép.", place=part, fix="dùng tệp .docx khác")
    return root


def with_own_prefix(root: Node) -> Node:
    """Return the root of a part in which ``w:`` is written ``w:``; another program may have chosen another prefix."""
    if root.prefix == "w":
        return root
    others = {prefix: uri for prefix, uri in root.nsmap.items() if prefix not in (None, "w") and uri != W}
    new: Node = etree.Element(root.tag, attrib=dict(root.attrib), nsmap={"w": W, **others})
    new.extend(list(root))
    etree.cleanup_namespaces(new, top_nsmap={"w": W}, keep_ns_prefixes=list(new.nsmap))
    return new


def dump(root: Node) -> bytes:
    """Serialise a part as UTF-8 with the XML declaration that Word writes; the same tree gives the same bytes."""
    body: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return DECLARATION + body


def child(parent: Node, name: str, **attributes: str | int) -> Node:
    """Append a ``w:`` element with ``w:`` attributes and return it."""
    if not attributes:
        return etree.SubElement(parent, w(name))
    return etree.SubElement(parent, w(name), {w(key): str(value) for key, value in attributes.items()})


def element(name: str, **attributes: str | int) -> Node:
    """Make a free ``w:`` element with ``w:`` attributes."""
    node = etree.Element(w(name), nsmap=_OWN)
    for key, value in attributes.items():
        node.set(w(key), str(value))
    return node


def firsts(node: Node | None) -> dict[str, Node]:
    """Return the first child of each name, by name: one walk where ``find`` would search for every name again."""
    found: dict[str, Node] = {}
    for item in () if node is None else node:
        found.setdefault(item.tag, item)
    return found


def text_of(node: Node) -> str:
    """Return the visible text of a paragraph, run or cell; tabs and breaks count as white space."""
    out = []
    for item in node.iter(w("t"), w("tab"), w("br")):
        if item.tag == w("t"):
            out.append(item.text or "")
        elif item.getparent().tag == w("r"):
            out.append("\t" if item.tag == w("tab") else "\n")
    return "".join(out)
