"""A .docx being turned into a stranger's: its trees, its other parts, and where each of its paragraphs has gone."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MARK = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Return the qualified name of a ``w:`` element or attribute."""
    return f"{{{W}}}{name}"


def made(tag: str, **attributes: str | int) -> Any:
    """Return a free ``w:`` element with ``w:`` attributes."""
    node = etree.Element(w(tag), nsmap={"w": W})
    for key, value in attributes.items():
        node.set(w(key), str(value))
    return node


def run(text: str, look: Any = None) -> Any:
    """Return a run of text, or of one tab for a tab sign, with a copy of these properties."""
    node = made("r")
    if look is not None:
        node.append(etree.fromstring(etree.tostring(look)))
    if text == "\t":
        node.append(made("tab"))
    else:
        said = made("t")
        said.text = text
        said.set(_SPACE, "preserve")
        node.append(said)
    return node


def text_of(node: Any) -> str:
    """Return the text of an element."""
    return "".join(said.text or "" for said in node.iter(w("t")))


class Stranger:
    """One document; its paragraphs bear marks, by which ``place`` finds them again after all that was done to them."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.document = self._taken("word/document.xml")
        self.styles = self._taken("word/styles.xml")
        self.margins = {
            name: self._taken(name)
            for name in list(self.parts)
            if name.startswith(("word/header", "word/footer")) and name.endswith(".xml")
        }
        self.moved: dict[str, str] = {}
        for count, paragraph in enumerate(self.document.iter(w("p")), 1):
            paragraph.set(_MARK, f"{count:08X}")

    def _taken(self, name: str) -> Any:
        return etree.fromstring(self.parts.pop(name))

    @property
    def roots(self) -> list[Any]:
        """Return the trees that hold text."""
        return [self.document, *self.margins.values()]

    def paragraphs(self) -> list[Any]:
        """Return every paragraph, those of headers and footers too."""
        return [paragraph for root in self.roots for paragraph in list(root.iter(w("p")))]

    def tables(self) -> list[Any]:
        """Return the tables of two columns at the top of the body: the head and the signature."""
        return [
            table
            for table in self.document[0].findall(w("tbl"))
            if len(table.findall(f"{w('tblGrid')}/{w('gridCol')}")) == 2
            and table.find(f"{w('tblPr')}/{w('tblBorders')}") is None
        ]

    def join(self, gone: Any, into: Any) -> None:
        """Say that a paragraph's text now stands in another one."""
        self.moved[gone.get(_MARK)] = into.get(_MARK)

    def marked_new(self, paragraph: Any, by: Any) -> None:
        """Let a new paragraph bear the mark of the one that it stands for."""
        paragraph.set(_MARK, by.get(_MARK))

    def place(self, mark: int) -> str:
        """Return where the paragraph now stands that was the mark-th: "đoạn 4", "đoạn 1 của khung chữ 2"."""
        wanted = f"{mark:08X}"
        wanted = self.moved.get(wanted, wanted)
        count, boxes = 0, [*self.document.iter(w("txbxContent"))]
        boxes = [box for box in boxes if not any(up.tag == f"{{{MC}}}Fallback" for up in box.iterancestors())]
        for paragraph in self.document.iter(w("p")):
            box = next(paragraph.iterancestors(w("txbxContent")), None)
            if box is None:
                count += 1
            if paragraph.get(_MARK) == wanted:
                if box is None:
                    return f"đoạn {count}"
                return f"đoạn {list(box.iter(w('p'))).index(paragraph) + 1} của khung chữ {boxes.index(box) + 1}"
        return "nowhere"

    def part(self, name: str, kind: str, data: bytes) -> None:
        """Add a part of the document, with its relationship and its content type."""
        self.parts[f"word/{name}"] = data
        rels = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        tie = etree.SubElement(rels, f"{{{PACKAGE}/relationships}}Relationship")
        for key, value in (("Id", f"rId9{len(rels)}"), ("Type", f"{R}/{kind}"), ("Target", name)):
            tie.set(key, value)
        self.parts["word/_rels/document.xml.rels"] = etree.tostring(rels)
        types = etree.fromstring(self.parts["[Content_Types].xml"])
        said = etree.SubElement(types, f"{{{PACKAGE}/content-types}}Override")
        said.set("PartName", f"/word/{name}")
        theme = "application/vnd.openxmlformats-officedocument.theme+xml"
        said.set("ContentType", theme if kind == "theme" else f"{WORD}.{kind}+xml")
        self.parts["[Content_Types].xml"] = etree.tostring(types)

    def bytes(self) -> bytes:
        """Return the file."""
        trees = {"word/document.xml": self.document, "word/styles.xml": self.styles, **self.margins}
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
            for name, root in trees.items():
                archive.writestr(name, etree.tostring(root, encoding="UTF-8", xml_declaration=True))
        return memory.getvalue()
