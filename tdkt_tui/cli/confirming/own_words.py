"""Which words of its paragraphs a group is shown beside: those it was read from, and those that are shown nowhere else.

A sentence is left out only where it was on a screen of this walk, or is asked about by itself: as a passage, or with
another group of facts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tdkt_tui.model.text import UPPER, plain_words
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.holding import Holder, said_in
from tdkt_tui.workflow.reading_plan.figures import figures_of

from .brief import GAP, cut_again
from .state import State, Told

_KINDS = ("level", "facts", "list")
"""Groups that are shown beside paragraphs; others are beside lines."""
_ENDS = re.compile(rf"(?<=[^.\s\d]{{2}}[.;])\s+|(?<=[%)][.;])\s+|(?<=\d[.;])\s+(?=[{UPPER}])|(?<=;)\s+")
_GAPS = re.compile(rf"{GAP}(?:\s+{GAP})+")
_NUMBER_ONLY = re.compile(rf"\S{{1,4}}[.)] {GAP}")
"""What is left of a paragraph of which only its number is."""
_RUN = 4
"""Words in a row that a fact has from a sentence."""
_GAP_SIGNS = f" {GAP}"
_AGAIN = 14
"""Words of a sentence that is told in short where it was shown before."""
_SHORT = 8
"""Words of a sentence that is no longer to read than to look for."""


def own_words(state: State, group: Group, told: Told) -> dict[int, str]:
    """Return the words of each paragraph of a group, a gap for sentences of others, "" where nothing is left."""
    texts = {at: state.original.paragraphs[at].text for at in group.passages}
    if group.kind not in _KINDS or not _held(state, group):
        return texts
    others = [one for one in state.groups if one is not group and texts.keys() & {*one.passages}]

    def kept(at: int, text: str) -> str:
        if at in told.paragraphs and _row(group, text) and _heads_table(state, at):
            return ""
        pieces = [text] if _row(group, text) else parted(text)
        elsewhere = [at in told.paragraphs or _asked(state, others, at, piece) for piece in pieces]
        pieces = ["" if _idle(group, piece, told) else piece for piece in pieces]
        left = with_gaps(["" if away and not _owns(state, group, at, piece) else piece
                          for piece, away in zip(pieces, elsewhere, strict=True)])  # fmt: skip
        return "" if _NUMBER_ONLY.fullmatch(left) else left

    return {at: kept(at, text) for at, text in texts.items()}


def seen_before(group: Group, words: Mapping[int, str], told: Told) -> dict[int, str]:
    """Return the words of a group's paragraphs; of a long sentence that was shown with another only its ends.

    Its numbers and what turns it stay. It is told from now on.
    """

    def short(piece: str) -> str:
        first = told.pieces.setdefault(piece.strip(_GAP_SIGNS), group.name) == group.name
        return piece if first or len(piece.split()) < _AGAIN else cut_again(piece)

    return {at: text if "|" in text else " ".join(map(short, parted(text))) for at, text in words.items()}


def parted(text: str) -> list[str]:
    """Return the sentences of a paragraph, and its parts between semicolons, with all their signs."""
    return [piece for piece in _ENDS.split(text) if piece]


def with_gaps(pieces: Sequence[str]) -> str:
    """Return pieces as one text, a gap where some in a row are empty; "" where all are."""
    shown: list[str] = []
    for piece in pieces:
        if piece or shown[-1:] != [GAP]:
            shown.append(piece or GAP)
    return _GAPS.sub(GAP, " ".join(shown)) if any(pieces) else ""


def _idle(group: Group, piece: str, told: Told) -> bool:
    """Tell a sentence that was shown with another group, and has no number: what it says was seen there."""
    return told.pieces.get(piece.strip(_GAP_SIGNS), group.name) != group.name and not any(figures_of(piece))


def _row(group: Group, text: str) -> bool:
    return "|" in text and group.kind == "level"


def _owns(state: State, group: Group, at: int, piece: str) -> bool:
    """Tell words that a group was read from."""
    if _row(group, piece):
        return _own_row(state, group, at)
    held = _held(state, group)
    return _says(held, piece) and not (group.kind == "level" and _of_other_level(state, held, piece))


def _of_other_level(state: State, held: Sequence[Holder], piece: str) -> bool:
    """Tell words of whose numbers another level has more than those of a group: they are the other's."""
    figures = {figure for figure, _ in figures_of(piece) if figure[0] not in ("year", "rough")}
    others = [one for one in state.known.now if one.fact.startswith("level.") and one not in held]
    mine = max((len(figures & one.figures) for one in held), default=0)
    return any(len(figures & one.figures) > mine for one in others)


def _own_row(state: State, group: Group, at: int) -> bool:
    """Tell a row of a table that a group names, or the one that heads its columns."""
    return _heads_table(state, at) or any(state.original.index(note.at) == at for note in group.notes if note.at)


def _heads_table(state: State, at: int) -> bool:
    return not at or "|" not in state.original.paragraphs[at - 1].text


def _asked(state: State, others: Sequence[Group], at: int, piece: str) -> bool:
    """Tell words that are still asked about by themselves: as a passage, or with another group."""
    said = " ".join(piece.split()).strip(" .;…")
    if any(said in " ".join(one.words.split()) for one in state.left):
        return True
    return any(at in one.passages and _owns(state, one, at, piece) for one in others)


def _held(state: State, group: Group) -> list[Holder]:
    """Return what the facts of a group say, none where not each of them can be compared."""
    found = [one for one in state.known.now if one.fact in group.facts]
    return found if len(found) == len(group.facts) else []


def _says(facts: Sequence[Holder], piece: str) -> bool:
    """Tell words from which one of the facts was read, as far as a number, a day or a few words in a row tell it."""
    words = plain_words(piece)
    if len(words) < _SHORT:
        return True
    figures = {figure for figure, _ in figures_of(piece) if figure[0] not in ("year", "rough")}
    runs = [f" {' '.join(words[at : at + _RUN])} " for at in range(len(words) - _RUN + 1)]
    return any(figures & one.figures or said_in(one, piece) or any(run in one.words for run in runs) for one in facts)
