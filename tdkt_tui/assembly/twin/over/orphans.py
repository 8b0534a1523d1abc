"""What a deleted picture, link or note leaves in the file: taken out, for what nobody sees is still read by others."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from tdkt_tui.assembly.package import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELS, Package
from tdkt_tui.assembly.xml import Node, R, w

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NOTES = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
_ROOT = ""


@dataclass(frozen=True, slots=True)
class Uses:
    """What a document refers to: ids of relationships; (kind, id) of notes; every part that the package leads to."""

    relations: frozenset[str]
    notes: frozenset[tuple[str, str]]
    parts: frozenset[str]


def uses(package: Package) -> Uses:
    """Return what the document refers to as it stands."""
    root = package.tree(DOCUMENT)
    relations: set[str] = set()
    notes: set[tuple[str, str]] = set()
    for node in root.iter("*"):
        relations.update(str(value) for key, value in node.attrib.items() if key.startswith(f"{{{R}}}"))
        kind = str(node.tag).removeprefix(w("")).removesuffix("Reference")
        if kind in _NOTES and node.tag == w(f"{kind}Reference"):
            notes.add((kind, str(node.get(w("id")))))
    return Uses(frozenset(relations), frozenset(notes), frozenset(_reached(package)))


def drop_orphans(package: Package, before: Uses) -> set[str]:
    """Take out relationships, notes and parts that were referred to and are no longer; return which parts it changed.

    What nothing referred to before stays: it is not this edit's business.
    """
    now = uses(package)
    changed = _drop_notes(package, before.notes - now.notes)
    gone = before.relations - now.relations
    if not gone or DOCUMENT_RELS not in package.parts:
        return changed
    root = package.tree(DOCUMENT_RELS)
    for relation in [item for item in root.iter(_RELATION) if item.get("Id") in gone]:
        root.remove(relation)
        changed.add(DOCUMENT_RELS)
    lost = before.parts - frozenset(_reached(package))
    for name in lost:
        package.drop(name)
        package.drop(_rels_of(name))
    for item in [item for item in package.tree(CONTENT_TYPES) if _type_of(item) in lost]:
        item.getparent().remove(item)
        changed.add(CONTENT_TYPES)
    return changed


def _drop_notes(package: Package, gone: frozenset[tuple[str, str]]) -> set[str]:
    changed = set()
    for kind, leaf in _NOTES.items():
        name = f"word/{leaf}.xml"
        ids = {number for of, number in gone if of == kind}
        if not ids or name not in package.parts:
            continue
        for note in [item for item in package.tree(name).iter(w(kind)) if item.get(w("id")) in ids]:
            note.getparent().remove(note)
            changed.add(name)
    return changed


def _reached(package: Package) -> set[str]:
    """Return every part that relationships lead to, from the package's own on."""
    found: set[str] = set()
    ahead = [_ROOT]
    while ahead:
        name = ahead.pop()
        rels = _rels_of(name)
        for item in package.tree(rels).iter(_RELATION) if rels in package.parts else ():
            target = _target(name, item)
            if target in package.parts and target not in found:
                found.add(target)
                ahead.append(target)
    return found


def _target(name: str, relation: Node) -> str:
    if relation.get("TargetMode") == "External":
        return ""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), str(relation.get("Target")))).lstrip("/")


def _rels_of(name: str) -> str:
    folder, _, leaf = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{leaf}.rels")


def _type_of(override: Node) -> str:
    return str(override.get("PartName", "")).lstrip("/") if isinstance(override.tag, str) else ""
