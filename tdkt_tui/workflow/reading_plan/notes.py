"""Footnotes and endnotes of a .docx, each by the paragraph that refers to it: told, for nothing is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.model.text import one_line

if TYPE_CHECKING:
    from tdkt_tui.assembly.package import Package

_MARK = ", cước chú "
"""What tells a note's place from that of its paragraph."""
_KINDS = ("footnote", "endnote")


def notes_of(package: Package) -> dict[int, list[str]]:
    """Return the words of the notes by the paragraph that refers to them, counted in the whole part from 1.

    What no paragraph refers to is at 0.
    """
    from tdkt_tui.assembly.package import DOCUMENT
    from tdkt_tui.assembly.xml import w

    told = {(kind, str(note.get(w("id")))): words
            for kind in _KINDS if f"word/{kind}s.xml" in package.parts
            for note in package.tree(f"word/{kind}s.xml").iter(w(kind))
            if (words := one_line(" ".join("".join(text.text or "" for text in line.iter(w("t")))
                                           for line in note.iter(w("p"))).strip()))}  # fmt: skip
    found: dict[int, list[str]] = {}
    for number, line in enumerate(package.tree(DOCUMENT).iter(w("p")) if told else (), 1):
        for kind in _KINDS:
            for reference in line.iter(w(f"{kind}Reference")):
                if words := told.pop((kind, str(reference.get(w("id")))), ""):
                    found.setdefault(number, []).append(words)
    return found | ({0: list(told.values())} if told else {})


def noted(number: int, notes: list[str]) -> list[tuple[str, str]]:
    """Return (place, text) of the notes of a paragraph: "đoạn 17, cước chú 1"."""
    return [(f"đoạn {number}{_MARK}{count}", words) for count, words in enumerate(notes, 1)]


def is_note(at: str) -> bool:
    """Tell the place of a note from that of a paragraph."""
    return _MARK in at
