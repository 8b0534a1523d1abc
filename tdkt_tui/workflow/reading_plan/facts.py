"""What was read: proposals, each with the place of its sentence, and the pieces that nothing was made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.context.wording import slug

from .annex_clauses import Annex, annexes_of, clauses_of
from .outer_marks import HEADING
from .pieces import Piece


@dataclass(frozen=True, slots=True)
class Proposal:
    """One fact to be confirmed: its table ("task", "plan.issuer"), keys and values, and the piece that says it.

    marks: why a value was deduced, by its key.
    """

    table: str
    values: dict[str, Any]
    piece: Piece | None
    marks: dict[str, str] = field(default_factory=dict)

    def units(self) -> set[str]:
        """Return the kinds of unit of a level, or the units of a fact, in small letters."""
        return {str(unit).casefold() for unit in self.values.get("units", ())}


@dataclass(slots=True)
class Reading:
    """All that a plan's pieces came to. used: places of the pieces that something was made of; drawn: the facts that
    say something of each; whole: the words of each that facts hold whole; said_at: where each key of the head was read;
    years: the days of each without a year, with the year that they got; level_rows: of each row of a table of levels,
    the cells that say something of it; level_items: of each item below a heading on several levels that is on one of
    them alone, the name of this, by its clause; doubted: words of each that were read as no fact, and are
    told; whole_text: all pieces, while those on some districts by their names are kept from the steps on what all do.
    """

    pieces: list[Piece]
    facts: list[Proposal] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    drawn: dict[str, list[Proposal]] = field(default_factory=dict)
    whole: dict[str, list[str]] = field(default_factory=dict)
    said_at: dict[str, Piece] = field(default_factory=dict)
    level_rows: dict[str, list[str]] = field(default_factory=dict)
    level_items: dict[str, str] = field(default_factory=dict)
    doubted: dict[str, list[str]] = field(default_factory=dict)
    _annexed: list[Annex] = field(default_factory=list)
    _said: list[Piece] = field(default_factory=list)
    years: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    whole_text: list[Piece] = field(default_factory=list)

    def add(self, table: str, piece: Piece | None, clause: str | None = None, **values: Any) -> Proposal:
        """Keep a fact; values that say nothing are left out. clause: where it is not that of the piece."""
        kept = {key: value for key, value in values.items() if value not in ("", None, [], {}, 0, False)}
        if str(kept.get("about", "")).endswith(" của") and "to" in kept:  # whose address it is: "hộp thư của Sở Mẫu"
            kept["about"] = f"{kept['about']} {kept['to']}"
        told = clause if clause is not None else piece.clause if piece else ""
        made = Proposal(table, kept | ({"clause": told} if told else {}), piece)
        self.facts.append(made)
        if piece is not None:
            self.draw(made, [piece])
        return made

    def draw(self, fact: Proposal, pieces: list[Piece]) -> None:
        """Keep that these pieces say something of a fact."""
        for piece in pieces:
            self.used.add(piece.at)
            if fact not in (drawn := self.drawn.setdefault(piece.at, [])):
                drawn.append(fact)

    def say(self, piece: Piece, words: str) -> None:
        """Keep that facts hold these words of a piece whole, and that nothing of them is left to be told."""
        self.whole.setdefault(piece.at, []).append(words)

    def of(self, table: str) -> list[Proposal]:
        """Return the facts of a table."""
        return [item for item in self.facts if item.table == table]

    def body(self) -> list[Piece]:
        """Return the pieces between head and recipients."""
        return [piece for piece in self.pieces if piece.part == "body"]

    def annexes(self) -> list[Piece]:
        """Return the pieces after the signature, from the first annex on."""
        return [piece for piece in self.pieces if piece.part == "annex"]

    def annexed(self) -> list[Annex]:
        """Return the same pieces annex by annex, each line with its clause."""
        if not self._annexed and (pieces := self.annexes()):
            self._annexed = annexes_of(pieces)
            self._said = list(clauses_of(self._annexed))
        return self._annexed

    def clauses(self) -> list[Piece]:
        """Return the pieces that may say a fact in words: those of the body, then those of annexes."""
        return [*self.body(), *self._said] if self.annexed() else self.body()


def code_of(words: str, taken: set[str]) -> str:
    """Return an id made of the first words of a name, that no other has yet; it is added to those taken."""
    base = "-".join(slug(words).split("-")[:5]) or "muc"
    code = next(name for name in (base, *(f"{base}-{number}" for number in range(2, 1000))) if name not in taken)
    taken.add(code)
    return code


def heading(piece: Piece) -> bool:
    """Tell whether a piece is a clause's title, not a sentence."""
    return piece.numbered and ((len(piece.text) < HEADING and piece.text[-1] not in ".;/") or piece.text.isupper())


def bare(words: str) -> str:
    """Return the words without the punctuation that ends a line."""
    return re.sub(r"[\s.;,:/]+$", "", words).lstrip()
