"""Writing a .docx: the same parts give the same bytes; scrubbed, they do not tell who made the template or when."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Mapping
from datetime import date
from functools import lru_cache

from lxml import etree

from tdkt_tui.assembly.archive import Deflated, archive, deflate
from tdkt_tui.assembly.package import CONTENT_TYPES, SETTINGS, Package
from tdkt_tui.assembly.xml import Node, dump, parse, w

_ROOT_RELS = "_rels/.rels"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
EARLIEST = (1980, 1, 1)
"""The day of an entry where nothing says another."""
_FIRST = (CONTENT_TYPES, _ROOT_RELS, "word/document.xml")

# docProps hold author, company, editing time, comments and a picture of the first page; the rest are private to the
# editor that saved the template. stylesWithEffects repeats every style in the template's own fonts.
_SCRUBBED = re.compile(r"docProps/.*|customXml/.*|word/stylesWithEffects\.xml|word/people\.xml|word/comments\w*\.xml")
_REVISION_IDS = re.compile(r"rsid\w*|paraId|textId")
_DROPPED = ("commentRangeStart", "commentRangeEnd", "commentReference", "rsid")


def pack(package: Package, *, issued: date | None = None, ready: Mapping[str, Deflated] | None = None) -> bytes:
    """Return the .docx as bytes: fixed order, fixed times, nothing that points at a part no longer there.

    issued: the document's own date, written as the time of every entry; 1980-01-01 where absent. ready: parts that
    somebody deflated piece by piece; they stand for those of the package.
    """
    _close(package)
    stamp = (issued.year, issued.month, issued.day) if issued and issued.year >= 1980 else EARLIEST
    done = ready or {}
    return archive(((name, done.get(name) or _part(package, name)) for name in _order(package)), stamp)


def packed_parts(package: Package) -> dict[str, bytes]:
    """Return the parts as ``pack`` would write them, not deflated yet."""
    _close(package)
    return package.content()


def laid_out(package: Package, changing: Container[str]) -> list[tuple[str, Deflated | None]]:
    """Return the parts as ``pack`` would write them; None for those that each document has of its own."""
    package = Package(package.content())
    _close(package)
    return [(name, None if name in changing else deflate(package.data(name))) for name in _order(package)]


def _order(package: Package) -> list[str]:
    return [name for name in _FIRST if name in package.parts] + sorted(set(package.parts) - set(_FIRST))


def _part(package: Package, name: str) -> Deflated:
    # What is no tree stays as it is from one document to the next.
    return deflate(package.data(name)) if name in package.trees else _deflated(package.parts[name])


_deflated = lru_cache(maxsize=128)(deflate)


def scrub(package: Package) -> None:
    """Take out metadata parts, revision ids and comments, in place: once for a template, not for each document."""
    for name in [name for name in package.parts if _SCRUBBED.fullmatch(name)]:
        package.drop(name)
        package.drop(_rels_of(name))
    for name in package.names("word/"):
        _scrub_part(package, name)
    for name in [name for name in package.parts if name.endswith(".rels")]:
        relations = package.tree(name)
        for item in relations.findall(_RELATIONSHIP):
            if item.get("Type", "").endswith("/attachedTemplate"):
                relations.remove(item)
    _close(package)


def _close(package: Package) -> None:
    """Remove relationships and content types of parts that are not there (any more)."""
    parts = frozenset(package.parts)
    for name in [name for name in package.parts if name.endswith(".rels")]:
        package.put_data(name, _without_dangling(name, package.data(name), parts))
    package.put_data(CONTENT_TYPES, _without_gone(package.data(CONTENT_TYPES), parts))


@lru_cache(maxsize=64)
def _without_gone(types: bytes, parts: frozenset[str]) -> bytes:
    """Return the content types without those of parts that are not among these."""
    root = parse(types, part=CONTENT_TYPES)
    for override in list(root):
        part = override.get("PartName", "")
        if part and part.lstrip("/") not in parts:
            root.remove(override)
    return dump(root)


def _rels_of(name: str) -> str:
    folder, _, leaf = name.rpartition("/")
    return f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels"


@lru_cache(maxsize=128)
def _without_dangling(name: str, rels: bytes, parts: frozenset[str]) -> bytes:
    """Return relationships without the internal ones whose target is not among these parts."""
    folder = name.rpartition("_rels/")[0]
    root = parse(rels, part=name)
    for item in root.findall(_RELATIONSHIP):
        target = item.get("Target", "")
        path = target[1:] if target.startswith("/") else posixpath.normpath(folder + target)
        if item.get("TargetMode") != "External" and path not in parts:
            root.remove(item)
    return dump(root)


def _scrub_part(package: Package, name: str) -> None:
    data = package.parts[name]
    if name not in package.trees and not re.search(rb"rsid|paraId|comment(Range|Reference)|w:author", data):
        return
    root = package.trees.get(name)
    if root is None:
        root = parse(data, part=name)
        package.put(name, root)
    for node in root.iter(etree.Element):
        for key in [key for key in node.attrib if _REVISION_IDS.fullmatch(etree.QName(key).localname)]:
            del node.attrib[key]
        if w("author") in node.attrib:  # a tracked change must have an author, but need not say who
            node.set(w("author"), "")
            node.attrib.pop(w("date"), None)
    doomed: list[Node] = list(root.iter(*(w(name) for name in _DROPPED)))
    if name == SETTINGS:
        doomed += list(root.iter(w("rsids"), w("attachedTemplate")))
    for node in doomed:
        node.getparent().remove(node)
