"""Documents of one template as one file: each begins a new page and has all that is its own."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.assembly.joining.fields import count_from_one, none_of_the_whole_file
from tdkt_tui.assembly.joining.identity import Identities
from tdkt_tui.assembly.joining.lists import Lists
from tdkt_tui.assembly.joining.notes import FOOTNOTES, Notes, no_endnotes
from tdkt_tui.assembly.joining.parts import Heads, is_head
from tdkt_tui.assembly.joining.sections import close_section, heads, sections, starts_again, with_last_section
from tdkt_tui.assembly.joining.streaming import Growing
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import DOCUMENT, DOCUMENT_RELS, Package, read
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import BadInput


def joined(documents: Iterable[bytes]) -> bytes:
    """Return the documents one after the other, each as it is by itself.

    Of all the trees only two letters' are held at a time: ten thousand letters cost what their deflated bytes do.
    Page numbers, footnotes, numbered lists and SEQ fields start again with each; each footnote has its own words;
    headers that differ are each letter's own; bookmarks, drawings and content controls are there once.
    Raises BadInput for no document, for what would not come out whole (endnotes; fields that count the whole file),
    and where documents differ in another part.
    """
    whole: _Whole | None = None
    for number, data in enumerate(documents, start=1):
        try:
            if whole is None:
                whole = _Whole(read(data))
            else:
                whole.add(read(data), number)
        except BadInput as fault:
            fault.place = ", ".join(part for part in (f"bản {number}", fault.place) if part)
            raise
    if whole is None:
        raise BadInput("Không có bản nào để ghép.", fix="xem lại danh sách và --status")
    return whole.packed()


class _Whole:
    """The file that is being made: the letters that are written, and the last one, which the next one closes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        if DOCUMENT_RELS not in package.parts:
            raise BadInput("Tệp .docx thiếu phần liên kết.", place=DOCUMENT_RELS, fix="lưu lại mẫu bằng Word")
        self._first = dict(package.parts)
        self._body = _body(package)
        self._heads = Heads(package)
        self._identities = Identities()
        for name in (DOCUMENT, FOOTNOTES, *filter(is_head, self._first)):
            if name in package.parts:
                self._identities.keep(package.tree(name))
        self._notes, self._lists = Notes(package), Lists(package)
        _look(self._body)
        self._notes.take(self._body, package)
        self._named = {head for section in sections(self._body) for head in heads(section)}
        self._begin(self._body)
        self._written, self._written_notes = Growing(), Growing()

    def packed(self) -> bytes:
        """Return the file with the letters that were added."""
        self._written.put(self._body)
        ready = {DOCUMENT: self._written.closed()}
        if FOOTNOTES in self.package.parts:
            self._written_notes.put(self.package.tree(FOOTNOTES))
            ready[FOOTNOTES] = self._written_notes.closed()
        return pack(self.package, ready=ready)

    def add(self, package: Package, number: int) -> None:
        """Put a letter behind those that are there. Raises BadInput for one that differs besides in its words."""
        for name in self._first.keys() | package.parts.keys():
            own = name in (DOCUMENT, FOOTNOTES) or is_head(name)
            if not own and package.parts.get(name) != self._first.get(name):
                raise BadInput("Các bản khác nhau ở cả ngoài lời văn nên không ghép được vào một tệp.", place=name,
                               fix="bỏ --one-file, mỗi người một tệp")  # fmt: skip
        body = _body(package)
        _look(body)
        letter = self._identities.letter(number)
        notes = self._notes.take(body, package)
        for root in (body, *notes):
            letter.look(root)
        for root in (body, *notes):
            letter.own(root)
        self._lists.own((body, *notes))
        count_from_one(body)
        first, *later = sections(body)
        for section in (first, *later):
            self._heads.take(section, package, letter)
        missing = self._named - heads(first)
        self._named |= {head for section in (first, *later) for head in heads(section)}
        for tag, kind in sorted(missing):
            self._heads.blank(first, tag, kind)
        self._begin(body)
        close_section(self._body)
        self._written.put(self._body)
        if notes:
            self._written_notes.put(self.package.tree(FOOTNOTES))
        self._body = body

    def _begin(self, body: Node) -> None:
        first = next(sections(body))
        starts_again(first)
        self._notes.restart(first)


def _body(package: Package) -> Node:
    body = package.tree(DOCUMENT).find(w("body"))
    with_last_section(body)
    return body


def _look(body: Node) -> None:
    none_of_the_whole_file(body)
    no_endnotes(body)
