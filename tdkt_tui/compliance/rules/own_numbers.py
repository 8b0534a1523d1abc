"""What a plan says in words of how many come, beside the number that it lays down for a level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.bound_units import names_among, names_itself
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.words import grouped

_SO_MANY = re.compile(r"\b(?:số lượng|số đại biểu|vượt (?:số|mức)|số người dự)\b", re.IGNORECASE)
_ALLOWED = re.compile(
    r"\b(?:được|có thể|cho phép|trường hợp|nếu|riêng)\b[^.;]*?\b(?:không quá|tối đa|nhiều nhất|đến|tới|thêm)\s+"
    r"(?P<n>\d{1,3}(?:\.\d{3})+|\d{1,4})\s+(?:đại biểu|người|khách)",
    re.IGNORECASE,
)
"""A number of people that a sentence allows in a case that no key of a plan says."""
_COME = re.compile(r"\b(?:mời|triệu tập|tham dự|dự|số lượng|quy mô|thành phần)\b", re.IGNORECASE)
_PART = re.compile(r"(?<=[.;])\s+")


def own_number(dossier: Dossier) -> str:
    """Return what the plan says of how many come to the conference of this unit by its name, "" for nothing."""
    name = dossier.profile.unit.name or ""
    said = [words for who, words in _said(dossier) if names_itself(who, name) and _SO_MANY.search(words)]
    apart = [f"{one.size.decided_by} quyết định" for one in dossier.plan.exception
             if names_itself(one.units, name) and one.size.decided_by and not one.size.caps]  # fmt: skip
    return next(iter(said + apart), "")


def allowed_number(dossier: Dossier, number: int) -> str:
    """Return the words of the plan that allow the unit so many in some case, "" where none do."""
    level = max((cap.at_most for cap in dossier.level.size.caps if cap.category == "all"), default=0)
    told = [words for who, words in _said(dossier) if not who or _bound(dossier, who)]
    told += [task.does for task in dossier.plan.task if _bound(dossier, [task.body])]
    for part in (part for words in told for part in _PART.split(words)):
        if (found := _ALLOWED.search(part)) and _COME.search(part):
            most = int(found["n"].replace(".", "")) + (level if "thêm" in found[0].casefold() else 0)
            if level < number <= most:
                return part.rstrip(" .;")
    return ""


def _said(dossier: Dossier) -> Iterator[tuple[list[str], str]]:
    """Yield (whose, words) of what is kept of how many come, for this level or for named units."""
    for one in dossier.plan.provision:
        if one.about in ("size", "form", "other") and (not one.levels or dossier.level.id in one.levels):
            yield one.who, one.words


def _bound(dossier: Dossier, who: list[str]) -> bool:
    unit = dossier.profile.unit
    return any(
        names_among(said, dossier.plan.level, dossier.level, unit.category or "", unit.name or "") for said in who
    )


def told_beside(dossier: Dossier, number: int) -> str:
    """Return why a number outside the level's bounds may stand, as a message goes on; "" where nothing says so."""
    if own := own_number(dossier):
        return f"riêng đơn vị này: “{own}”"
    allowed = allowed_number(dossier, number)
    return f"kế hoạch cho phép đến {grouped(number)} trong trường hợp: “{allowed}”" if allowed else ""
