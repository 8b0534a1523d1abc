"""What the units of a level do before they hold their conference: a plan of their own, an agreement with somebody."""

from __future__ import annotations

import re

from .apart_items import begins_with
from .facts import Reading
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE

_ASKED = re.compile(r"kế hoạch[^.]*?riêng")
_TERMS = re.compile(r"\b(?:khi|nếu|trường hợp)\s[^.]*?\bkế hoạch[^.]*?riêng", re.IGNORECASE)
AGREED = re.compile(
    r"thống nhất với (Bí thư[^,.;]*?cùng cấp(?!\s+(?:xem xét\s+)?quyết định)|"
    r"(?:(?!\s(?:xem xét|quyết định)\b)[^,.;]){5,80}?(?=[,.;]|$|\s+(?:để|về|trước|theo|trong|rồi|mới)\b))"
)
"""With whom it is to be agreed; who decides with another how many come is no such."""
_HEADS = r"(?:Chủ tịch|(?:Tổng )?[Gg]iám đốc|Thủ trưởng|Hiệu trưởng|Người đứng đầu|Lãnh đạo)"
_WHOLE = re.compile(
    rf"{_HEADS}\b[^;:.\d]{{0,200}}?\s{AGREED.pattern}\s+để\s+(?:(?:lãnh đạo|chỉ đạo|tổ chức|thực hiện)(?:,|\s+và)?\s+)+"
    r"(?:tốt\s+|thành công\s+)?(?:hội nghị|đại hội)\.?"
)
"""A sentence that says of those who lead the units no more than with whom they agree to hold it."""


def own_plans_asked(scope: Scope) -> list[Piece]:
    """Return the pieces of a scope that ask all its units for a plan of their own; on terms, or of some, is no such."""
    units = scope.units.get(scope.labels[0], []) if len(scope.labels) == 1 else []
    return [piece for piece in scope.pieces
            if any(asks_own_plan(one) and not begins_with(one, units)
                   for one in SENTENCE.split(piece.text))]  # fmt: skip


def agreed_in(reading: Reading, scope: Scope) -> str:
    """Return with whom the pieces of a scope say that it is to be agreed, "" for nobody."""
    found = next((hit for piece in scope.pieces if (hit := AGREED.search(piece.text))), None)
    for piece in scope.pieces if found else ():
        for sentence in SENTENCE.split(piece.text):
            if found and (whole := _WHOLE.fullmatch(sentence)) and whole[1] == found[1]:
                reading.say(piece, sentence)
    return found[1] if found else ""


def asks_own_plan(sentence: str) -> bool:
    """Tell a sentence that asks for a plan of one's own, not only on terms."""
    return bool(_ASKED.search(sentence)) and not _TERMS.search(sentence)
