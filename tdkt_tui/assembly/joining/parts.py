"""Page headers and footers of letters in one file: one for all where they are the same, else a copy for the letter."""

from __future__ import annotations

from tdkt_tui.assembly.joining.fields import calls, none_of_the_whole_file
from tdkt_tui.assembly.joining.identity import Letter
from tdkt_tui.assembly.package import CONTENT_TYPES, DOCUMENT_RELS, Package
from tdkt_tui.assembly.xml import Node, R, W, child, dump, element, parse, w

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_FORM = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_ID = f"{{{R}}}id"
_REFERENCES = (w("headerReference"), w("footerReference"))


def is_head(name: str) -> bool:
    """Tell a page header or footer by its part's name."""
    return name.startswith(("word/header", "word/footer")) and name.endswith(".xml")


class Heads:
    """The page headers and footers of the whole file."""

    def __init__(self, whole: Package) -> None:
        """Take those of the first letter as they are. Raises BadInput for a field that counts the whole file."""
        self._whole = whole
        self._first = {name: data for name, data in whole.parts.items() if is_head(name)}
        self._targets = {
            item.get("Id", ""): _part(item.get("Target", "")) for item in self._relations().iterchildren(_RELATIONS)
        }
        self._copies: dict[tuple[str, bytes], str] = {}
        self._blank: dict[str, str] = {}
        self._count = 0
        for name, data in self._first.items():
            none_of_the_whole_file(parse(data, part=name))

    def take(self, section: Node, package: Package, letter: Letter) -> None:
        """Let a section of a later letter name its own header where that differs from the first letter's."""
        for reference in section.iterchildren(*_REFERENCES):
            name = self._targets.get(reference.get(_ID, ""), "")
            data = package.parts.get(name)
            if data is None:
                continue
            same = data == self._first.get(name)
            if same and b"instr" not in data:
                continue
            root = parse(data, part=name)
            if same and not calls(root, letter.names):
                continue
            none_of_the_whole_file(root)
            letter.own(root)
            reference.set(_ID, self._add(name, root))

    def blank(self, section: Node, tag: str, kind: str) -> None:
        """Give a section an empty header or footer where it would else have that of the letter before."""
        if tag not in self._blank:
            short = "hdr" if tag == w("headerReference") else "ftr"
            root = element(short)
            child(root, "p")
            self._blank[tag] = self._add(f"word/{'header' if short == 'hdr' else 'footer'}.xml", root)
        reference = element(tag.removeprefix(f"{{{W}}}"), type=kind)
        reference.set(_ID, self._blank[tag])
        section.insert(0, reference)

    def _add(self, name: str, root: Node) -> str:
        """Add a part like another under a name of its own; return the relationship's id."""
        self._count += 1
        stem = name.removeprefix("word/").removesuffix(".xml")
        while f"word/{stem}-{self._count}.xml" in self._whole.parts or f"rIdBan{self._count}" in self._targets:
            self._count += 1
        leaf, known = f"{stem}-{self._count}.xml", f"rIdBan{self._count}"
        self._whole.put_data(f"word/{leaf}", dump(root))  # bytes: a tree costs many times as much, a letter each
        if (own := self._whole.parts.get(f"word/_rels/{stem}.xml.rels")) is not None:
            self._whole.put_data(f"word/_rels/{leaf}.rels", own)
        kind = "header" if name.startswith("word/header") else "footer"
        relation = self._relations().makeelement(_RELATIONS, Id=known, Type=f"{R}/{kind}", Target=leaf)
        self._relations().append(relation)
        types = self._whole.tree(CONTENT_TYPES)
        override = types.makeelement(f"{{{_TYPES}}}Override", PartName=f"/word/{leaf}", ContentType=_FORM.format(kind))
        types.append(override)
        return known

    def _relations(self) -> Node:
        return self._whole.tree(DOCUMENT_RELS)


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"word/{target.removeprefix('./')}"
