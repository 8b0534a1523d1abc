"""The paragraphs of two states of a document in pairs, and what is another in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tdkt_tui.compliance.comparing.looks import Look, looks
from tdkt_tui.compliance.comparing.pairs import Item, paired
from tdkt_tui.compliance.comparing.words import Piece, pieces
from tdkt_tui.regulations.components import COMPONENTS, label

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Document, Paragraph

What = Literal["changed", "moved", "new", "gone"]


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph that is not what it was. old, new: its places ("đoạn 4 (bảng 1, hàng 1, ô 2)"), "" where it is not.

    component: what it is by the regulation, in Vietnamese, as it is now; words: all of its text; looks: formatting,
    its style and component among it.
    """

    what: What
    old: str
    new: str
    component: str
    words: tuple[Piece, ...]
    looks: tuple[Look, ...] = ()

    @property
    def reworded(self) -> bool:
        """Tell whether any word came or went."""
        return any(piece.what != "same" for piece in self.words)


def compared(old: Document, new: Document) -> list[Change]:
    """Return what is another, in the order of the new state, what is gone where it stood; headers and footers last."""
    return [*_changes(old.paragraphs, new.paragraphs), *_changes(old.marginal, new.marginal)]


def _changes(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Change]:
    for before, after, moved in paired([_item(one) for one in old], [_item(one) for one in new]):
        if after is None:
            assert before is not None
            yield _gone(old[before])
        elif before is None:
            yield Change("new", "", new[after].place, _called(new[after]),
                         (Piece("new", text_of(new[after]), 0, 0),))  # fmt: skip
        elif change := _changed(old[before], new[after], moved=moved):
            yield change


def _item(one: Paragraph) -> Item:
    return Item(text_of(one), one.style, one.part, one.cell is not None)


def _changed(old: Paragraph, new: Paragraph, *, moved: bool) -> Change | None:
    words = pieces(text_of(old), text_of(new))
    found = (*_named(old, new), *looks(old, new, words))
    if not moved and not found and all(piece.what == "same" for piece in words):
        return None
    return Change("moved" if moved else "changed", old.place, new.place, _called(new), tuple(words), found)


def _gone(old: Paragraph) -> Change:
    return Change("gone", old.place, "", _called(old), (Piece("gone", text_of(old), 0, 0),))


def _named(old: Paragraph, new: Paragraph) -> Iterator[Look]:
    if old.style != new.style:
        yield Look("style", "kiểu đoạn", old.style, new.style)
    if bool(old.label) != bool(new.label):
        yield Look("numbered", "số tự động", old.label or "không", new.label or "không")
    if old.component != new.component and not (old.guessed and new.guessed):
        yield Look("component", "thành phần", _called(old) or "không rõ", _called(new) or "không rõ")


def _called(paragraph: Paragraph) -> str:
    return label(paragraph.component) if paragraph.component in COMPONENTS else ""


def text_of(paragraph: Paragraph) -> str:
    """Return a paragraph's text as it is written, without blanks at its ends."""
    return "".join(run.text for run in paragraph.runs).strip()
