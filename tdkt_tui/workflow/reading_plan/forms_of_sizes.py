"""A form that the plan gives only those of a level's units that are large, or small, enough: said beside the value."""

from __future__ import annotations

import re
from itertools import takewhile

from .facts import Proposal, Reading
from .pieces import Piece
from .sentences import PART

_CASED = re.compile(
    r"(?:\(\d{1,2}\)\s+)?(?:(?:Đối với|Các|các)\s+)*[^:;.“”()\d]{3,160}?\s+"
    r"(?P<case>(?:có|với)\s+(?:từ|trên|dưới)\s+\d{1,4}\s+(?:[^:;.“”()\d]{3,120}?\strở lên|[^:;.,“”()\d]{3,60}?))"
    r"(?:\s+\([^()]{3,80}\))?\s*(?::|,|\s(?:thì\s+)?tổ chức\b)"
)
"""Of which units a sentence speaks that begins with them and their size: "Trường có từ 60 người trở lên tổ chức …"."""


def read_forms_of_sizes(reading: Reading) -> None:
    """Mark the forms of a level that its clause says only of units of some size."""
    names = {str(one.values["id"]): str(one.values["name"]) for one in reading.of("form")}
    for level in reading.of("level"):
        chosen = level.values.get("choose_form", [])
        told = _case(reading, level, [names.get(code, "") for code in chosen])
        if told and "choose_form" not in level.marks:
            level.marks["choose_form"] = f"bản gốc nêu hình thức này cho nơi {told}"


def _case(reading: Reading, level: Proposal, forms: list[str]) -> str:
    """Return of which size units are of whom alone a clause says that they hold the forms; "" where they are of all."""
    parts = [part for piece in _pieces(reading, level) for part in PART.split(piece.text)]
    said = [part for part in parts if any(form and form in part for form in forms)]
    found = _CASED.match(said[0]) if len(said) == 1 and all(form and form in said[0] for form in forms) else None
    return str(found["case"]) if found else ""


def _pieces(reading: Reading, level: Proposal) -> list[Piece]:
    """Return the pieces of a level's clause, from its own up to that of the next level."""
    clause, own = level.values.get("clause", ""), level.piece.at if level.piece else ""
    others = {one.piece.at for one in reading.of("level") if one.piece and one is not level}
    mine = [one for one in reading.clauses() if clause and f"{one.clause}.".startswith(f"{clause}.")]
    start = next((number for number, one in enumerate(mine) if one.at == own), 0)
    return [mine[start], *takewhile(lambda one: one.at not in others, mine[start + 1 :])] if mine else []
