"""Opening a .docx for judging: sizes first, no entities, one tree per part asked for."""

from __future__ import annotations

import posixpath
from pathlib import Path

from tdkt_tui.assembly.package import (
    DOCUMENT,
    DOCUMENT_RELS,
    SETTINGS,
    SMALLER,
    STYLES,
    TOO_LARGE,
    Package,
    is_document,
    read,
)
from tdkt_tui.assembly.xml import Node, R
from tdkt_tui.compliance.layout.effective import StyleSheet, style_sheet
from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.archive import declares_entities
from tdkt_tui.store.files import read_limited

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NUMBERING = "word/numbering.xml"
_LARGEST_PART = 64 * 1024 * 1024


class Opened:
    """The parts of a .docx that layout is judged by; place: the file's name for messages."""

    def __init__(self, source: Path | str | bytes | Package) -> None:
        self.place = "" if isinstance(source, (bytes, Package)) else Path(source).name
        self._package: Package = source if isinstance(source, Package) else self._unpacked(source)
        self.document: Node = self._required(DOCUMENT)
        self.settings = self.optional(SETTINGS)
        self._targets, kinds = self._relations()
        theme = kinds.get("theme") or next((name for name in self._package.names("word/theme/")), "")
        numbering = kinds.get("numbering", _NUMBERING)
        self.sheet: StyleSheet = style_sheet(*map(self._guarded, (STYLES, theme, SETTINGS, numbering)))
        if not is_document(self.document.tag):
            raise _broken(self.place)

    def _unpacked(self, source: Path | str | bytes) -> Package:
        return read(source if isinstance(source, bytes) else _bytes(Path(source)), place=self.place)

    def optional(self, name: str) -> Node | None:
        """Return the root of a part, None where the file has none."""
        return self._required(name) if name in self._package.parts else None

    def related(self, reference: Node) -> Node | None:
        """Return the root of the header or footer that a reference names, None where it is not there."""
        return self.optional(self._targets.get(str(reference.get(f"{{{R}}}id")), ""))

    def _required(self, name: str) -> Node:
        self._guarded(name)
        return self._package.tree(name)

    def _guarded(self, name: str) -> bytes | None:
        """Return the bytes of a part once they are safe to parse, None where the file has none."""
        data = self._package.parts.get(name)
        if data is not None and len(data) > _LARGEST_PART:
            raise BadInput(TOO_LARGE, place=self.place, fix=SMALLER)
        if data is not None and declares_entities(data):
            raise _broken(self.place)
        return data

    def _relations(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the parts that the document names: by the id of the relationship, and by its kind ("theme")."""
        root = self.optional(DOCUMENT_RELS)
        by_id: dict[str, str] = {}
        by_kind: dict[str, str] = {}
        for relation in () if root is None else root.iter(_RELATIONS):
            target = posixpath.normpath(posixpath.join("word", str(relation.get("Target")))).lstrip("/")
            by_id[str(relation.get("Id"))] = target
            by_kind.setdefault(str(relation.get("Type")).rpartition("/")[2], target)
        return by_id, by_kind


def _bytes(path: Path) -> bytes:
    try:
        return read_limited(path)
    except BadInput as fault:
        fault.place = path.name
        raise


def _broken(place: str) -> BadInput:
    return BadInput("Tệp .docx hỏng hoặc có nội dung không an toàn.", place=place, fix="mở bằng Word rồi lưu lại .docx")
