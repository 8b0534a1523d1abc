"""A .docx as its parts: opened with a look at the sizes first, written by ``pack``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tdkt_tui.assembly.other_formats import not_docx
from tdkt_tui.assembly.strict import in_common_names, is_strict
from tdkt_tui.assembly.xml import Node, dump, parse, w
from tdkt_tui.model.fault import TemplateFault
from tdkt_tui.store.archive import NotAnArchiveError, TooLargeError, unpacked

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
DOCUMENT_RELS = "word/_rels/document.xml.rels"
CONTENT_TYPES = "[Content_Types].xml"
TOO_LARGE, SMALLER = "Tệp .docx quá lớn khi giải nén.", "bỏ bớt ảnh hoặc chia nhỏ tài liệu"
"""What is said of an archive, or a part of one, that unpacks to more than any document holds, and what to do."""
_ROOT_RELS = "_rels/.rels"
_MAIN = re.compile(rb'Target="/?(word/[A-Za-z0-9_-]+\.xml)"')


@dataclass
class Package:
    """The parts of one .docx; a part asked for as a tree is written back from that tree.

    parts: part name → bytes. trees: part name → parsed root of the parts being worked on.
    """

    parts: dict[str, bytes]
    trees: dict[str, Node] = field(default_factory=dict)

    def tree(self, name: str) -> Node:
        """Return the root element of a part; changes to it are part of the package."""
        if name not in self.trees:
            self.trees[name] = parse(self.data(name), part=name)
        return self.trees[name]

    def data(self, name: str) -> bytes:
        """Return a part as the bytes to be written. Raises TemplateFault where the file has none of that name."""
        if name not in self.parts:
            raise TemplateFault("Tệp .docx thiếu một phần bắt buộc.", place=name, fix="dùng tệp .docx nguyên vẹn")
        return dump(self.trees[name]) if name in self.trees else self.parts[name]

    def put(self, name: str, root: Node) -> None:
        """Replace or add a part by its root element."""
        self.parts.setdefault(name, b"")
        self.trees[name] = root

    def put_data(self, name: str, data: bytes) -> None:
        """Replace or add a part by its bytes."""
        self.parts[name] = data
        self.trees.pop(name, None)

    def drop(self, name: str) -> None:
        """Remove a part if it is there; its relationships are the caller's business."""
        self.parts.pop(name, None)
        self.trees.pop(name, None)

    def names(self, prefix: str) -> list[str]:
        """Return the XML parts whose name begins so, in name order ("word/header")."""
        return sorted(name for name in self.parts if name.startswith(prefix) and name.endswith(".xml"))

    def content(self) -> dict[str, bytes]:
        """Return every part as the bytes to be written."""
        return {name: self.data(name) for name in self.parts}


def read(data: bytes, *, place: str = "") -> Package:
    """Open a .docx; its unpacked size is checked before anything is unpacked.

    Raises TemplateFault for a file that is no .docx, is too large, encrypted or broken.
    """
    try:
        parts = unpacked(data)
    except TooLargeError as error:
        raise TemplateFault(TOO_LARGE, place=place, fix=SMALLER) from error
    except NotAnArchiveError as error:
        raise not_docx(data, place) from error
    if DOCUMENT not in parts:
        _call_document(parts)
    if DOCUMENT not in parts:
        raise not_docx(data, place)
    if is_strict(parts[DOCUMENT]):
        in_common_names(parts)
    return Package(parts)


def _call_document(parts: dict[str, bytes]) -> None:
    """Give the document its usual name: Word for the web writes ``word/document2.xml``."""
    named = _MAIN.search(parts.get(_ROOT_RELS, b""))
    if named is None or (name := named[1].decode()) not in parts:
        return
    parts[DOCUMENT] = parts.pop(name)
    leaf = name.rpartition("/")[2]
    if (rels := parts.pop(f"word/_rels/{leaf}.rels", None)) is not None:
        parts[DOCUMENT_RELS] = rels
    for part in (_ROOT_RELS, CONTENT_TYPES):
        parts[part] = parts.get(part, b"").replace(name.encode(), DOCUMENT.encode())


def read_sound(data: bytes, *, place: str = "") -> Package:
    """Open a .docx that is to be worked on: one that word processors open.

    Raises TemplateFault like ``read``, and for a document of another form, which would come out empty or unfilled.
    """
    package = read(data, place=place)
    if _ROOT_RELS not in package.parts or CONTENT_TYPES not in package.parts:
        raise not_docx(data, place)
    if not is_document(package.tree(DOCUMENT).tag):
        raise not_docx(data, place)
    return package


def is_document(tag: str) -> bool:
    """Tell the root of a document in the namespace that we read."""
    return tag == w("document")
