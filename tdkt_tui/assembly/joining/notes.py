"""Footnotes of letters in one file: each reference has a note of its own, with the words of its letter."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from tdkt_tui.assembly.package import SETTINGS, Package
from tdkt_tui.assembly.xml import Node, child, element, w
from tdkt_tui.model.fault import BadInput

FOOTNOTES = "word/footnotes.xml"
_PARTS_OF = ("pos", "numFmt", "numStart", "numRestart")
"""What ``w:footnotePr`` holds of a section, in the order of the schema."""


def no_endnotes(body: Node) -> None:
    """Raise BadInput where a letter has endnotes: in one file all of them would stand behind the last letter."""
    if next(body.iter(w("endnoteReference")), None) is not None:
        raise BadInput("Mẫu có chú thích cuối văn bản (endnote): trong một tệp chúng dồn cả về sau bản cuối cùng.",
                       fix="bỏ --one-file, mỗi người một tệp; hoặc đổi thành chú thích chân trang")  # fmt: skip


class Notes:
    """The notes of the whole file."""

    def __init__(self, whole: Package) -> None:
        """Take the notes of the first letter as they are."""
        self._whole = whole
        self._last = 0
        self._used: set[str] = set()
        if FOOTNOTES in whole.parts:
            self._last = max((_id(note) for note in whole.tree(FOOTNOTES).iter(w("footnote"))), default=0)

    def take(self, body: Node, package: Package) -> list[Node]:
        """Number the references of a letter and add its notes; return those added.

        Raises BadInput for a reference without a note.
        """
        references = list(body.iter(w("footnoteReference")))
        if not references:
            return []
        notes = {note.get(w("id")): note for note in self._notes_of(package)}
        added = []
        for reference in references:
            old = reference.get(w("id"), "")
            if old not in notes:
                raise BadInput("Mẫu có dấu chú thích mà không có lời chú thích.", place=FOOTNOTES,
                               fix="xóa dấu ấy trong mẫu rồi chú thích lại")  # fmt: skip
            if package is self._whole and old not in self._used:
                self._used.add(old)
                continue
            note = deepcopy(notes[old])
            self._last += 1
            for node in (note, reference):
                node.set(w("id"), str(self._last))
            self._whole.tree(FOOTNOTES).append(note)
            added.append(note)
        return added

    def restart(self, section: Node) -> None:
        """Let the numbers of notes begin at 1 with a section, where the document does not count by page."""
        if FOOTNOTES not in self._whole.parts:
            return
        held = section.find(w("footnotePr"))
        if held is None:
            held = element("footnotePr")
            section.insert(sum(1 for node in section if node.tag in (w("headerReference"), w("footerReference"))), held)
        told = {node.tag: node for node in (*self._of_all(), *held)}
        for node in list(held):
            held.remove(node)
        for name in _PARTS_OF:
            if (node := told.get(w(name))) is not None:
                held.append(deepcopy(node))
        restart = held.find(w("numRestart"))
        if restart is None:
            restart = child(held, "numRestart", val="eachSect")
        elif restart.get(w("val")) != "eachPage":
            restart.set(w("val"), "eachSect")

    def _of_all(self) -> Iterator[Node]:
        settings = self._whole.tree(SETTINGS) if SETTINGS in self._whole.parts else None
        held = settings.find(w("footnotePr")) if settings is not None else None
        yield from () if held is None else (node for node in held if node.tag in {w(name) for name in _PARTS_OF})

    def _notes_of(self, package: Package) -> Iterator[Node]:
        if FOOTNOTES in package.parts:
            yield from package.tree(FOOTNOTES).iter(w("footnote"))


def _id(note: Node) -> int:
    text = note.get(w("id"), "0")
    return int(text) if text.lstrip("-").isdigit() else 0
