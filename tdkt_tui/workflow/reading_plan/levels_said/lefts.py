"""Which stretches of the levels section the older ways of reading left."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.facts import Reading, bare
from tdkt_tui.workflow.reading_plan.unread_pieces import Unread, left_of

from .segments import Segment


def is_left(reading: Reading, part: Segment, seen: dict[str, Unread | None]) -> bool:
    """Tell a stretch of which the older ways left words, or figures, unread.

    Of a table's row on a level none on others: whose a cell is its columns say, though it names units.
    """
    piece = part.piece
    if piece.at in reading.level_rows:
        drawn = [one for one in reading.drawn.get(piece.at, ()) if one.table == "level"]
        units = {unit.casefold() for level in drawn for unit in level.values.get("units", ())}
        if not any(kind.casefold() in units for one in part.who for kind in one.kinds):
            return False
    if piece.at not in seen:
        seen[piece.at] = left_of(reading, piece)
    left = seen[piece.at]
    own = part.text.strip(" ,;:.()")
    counted = [clause.strip() for clause in re.split(r"[,;]\s", own) if re.search(r"\d", clause)]
    return left is not None and (
        any(figure in own for figure in left.figures)
        or any(own in words or bare(words) in own for words in left.words.split(" … ") if len(words) > 3)
        or any(clause in left.words for clause in counted)  # what stands beside it others have read
    )
