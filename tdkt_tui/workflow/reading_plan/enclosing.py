"""In which level's clause a piece stands, where several levels share one: below the title of one of them."""

from __future__ import annotations

from .facts import Proposal, Reading
from .pieces import Piece


def levels_around(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels in whose clause a piece stands: several only where none of them is nearer than the others."""
    mine = [one for one in reading.of("level") if (clause := one.values.get("clause"))
            and f"{piece.clause}.".startswith(f"{clause}.")]  # fmt: skip
    if len(mine) < 2:
        return mine
    item = next((one for one in reading.level_items if f"{piece.clause}.".startswith(f"{one}.")), "")
    if own := [one for one in mine if item and one.values["label"] in _shown(reading.level_items[item])]:
        return own
    titled = [one for one in mine if one.piece and one.piece.heads and one.piece.text in piece.under]
    heading = [one for one in mine if one.piece and one.piece.numbered]
    other = any(one.piece and one.piece.at == piece.at and not one.piece.numbered for one in mine)
    return titled or (heading if len(heading) == 1 and not other else mine)


def parted_around(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the same below a heading on several levels that have items of their own there; none anywhere else."""
    heads = {item.rpartition(".")[0] for item in reading.level_items}
    return levels_around(reading, piece) if any(f"{piece.clause}.".startswith(f"{one}.") for one in heads) else []


def _shown(label: str) -> tuple[str, str]:
    return label, f"các {label}"
