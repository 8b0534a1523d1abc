"""The time of some of a level's units, with the length and the size beside it, and such of them as are of a sort."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .apart import fit, set_apart
from .apart_names import units_by_name
from .apart_sorts import KIND, LIES, SORT
from .facts import Proposal, Reading
from .figures import figures_in, figures_of
from .lengths import length_of
from .moments import LATER, LONGER
from .pieces import Piece
from .sentences import ENTRY
from .sizes import read_size
from .times import window_of
from .unit_words import BODY_NAME

_MIXED = re.compile(
    r"(?:[Rr]iêng|[Đđ]ối với)\s+(?:đối với\s+)?(?P<who>[^:;.()\d]{3,120}?)\s*(?::|,)?\s+"
    r"(?P<rest>(?:(?:được(?:\s+phép)?|phải|thì)\s+)?(?:kéo dài|tổ chức|hoàn thành|xong|trước|chậm nhất|trong|từ)\b.*)",
    re.DOTALL,
)
"""Units by their names beside such of a sort: "Riêng đặc khu A và các xã biên giới hoàn thành trước …"."""
_LYING = re.compile(
    rf"(?:(?:[Rr]iêng|[Đđ]ối với)\s+)*(?P<who>(?i:(?:các\s+|những\s+)?{KIND})\s+{LIES})\s*(?::|,)?\s+"
    r"(?P<rest>(?:(?:được(?:\s+phép)?|phải|thì)\s+)?(?:kéo dài|tổ chức|hoàn thành|xong|trước|chậm nhất|trong|từ)\b.*)",
    re.DOTALL,
)
"""Communes of some districts: "Các xã thuộc huyện A, B hoàn thành trước …"."""
_OF_SORT = re.compile(rf"(?:các\s+|những\s+)?(?P<kind>{KIND})\s+{SORT}", re.IGNORECASE)
_LATER_ROW = re.compile(
    r"(?:(?:[Tt]rường hợp|[Nn]ếu|[Kk]hi)\s+(?P<case>[^,;:.\d]{3,100}?),?\s+(?:thì\s+)?)?"
    r"(?:(?:[Rr]iêng|[Đđ]ối với|[Vv]ới|[Nn]hững|[Cc]ác)\s+)*"
    rf"(?P<who>(?P<row>(?i:địa phương|{KIND})(?:(?:,\s+|\s+và\s+)(?:các\s+)?{KIND})*)"
    r"(?P<sort>\s[^;:,.()\d]{3,80}?)?),?\s+(?:thì\s+)?"
    r"(?P<how>(?:có thể|được(?: phép)?)\s+"
    r"(?:lùi|kéo dài|gia hạn|hoãn|dời|chuyển|chậm|tổ chức (?:sau|muộn|chậm))\b[^;.\d]{0,80}?),?\s+"
    r"(?:(?:nhưng|song)\s+)?(?:phải\s+)?"
    r"(?P<rest>(?:(?:tổ chức|hoàn thành|xong)\s+)*"
    r"(?:không (?:được )?(?:muộn hơn|chậm hơn|quá|sau)|(?:chậm|muộn) nhất|trước)\s[^;,.\d]{0,20}\d[\d/]*)"
    r"(?P<more>(?:\s+và|,)\s[^;.\d]{3,160})?\.?"
)
"""Those of a level of whom something is the case, who may be later: "Những xã bị thiên tai có thể lùi … nhưng …"."""
_UNSURE = re.compile(rf"\b(?:nếu|có thể|được (?!{LATER})lùi|trường hợp|hoặc|điểm)\b")


def told_of_some(rest: str, piece: Piece) -> dict[str, Any]:
    """Return the time of units, and the length and size beside it; nothing of what is unsure, or on others as well."""
    if _UNSURE.search(rest) or re.search(rf"“|\b{BODY_NAME}\b", rest):
        return {}
    return timed(rest, piece)


def timed(rest: str, piece: Piece) -> dict[str, Any]:
    """Return the time that words say, and the length and size beside it."""
    size: dict[str, Any] = {}
    read_size(size, rest, piece)
    window = window_of(LONGER.sub("đến hết ", rest))
    return ({"window": window} if window else {}) | length_of(rest) | ({"size": size} if size else {})


def mixed(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> bool:
    """Add exception for the units, kinds and sorts of a level that a sentence sets apart by more than their names."""
    lying = _LYING.fullmatch(sentence)
    found = lying or _MIXED.fullmatch(sentence)
    values = told_of_some(found["rest"], piece) if found else {}
    held = set(figures_in("", values))
    if found is None or "window" not in values or {one for one, _ in figures_of(found["rest"])} - held:
        return False
    mine = [unit.casefold() for unit in level.values.get("units", ())]
    told: list[tuple[list[str], str]] = []
    plain: list[str] = []
    for part in [found["who"]] if lying else re.split(r",\s*|\s+và\s+", found["who"]):
        kind = re.sub(r"^(?:các|những)\s+", "", part.strip(), flags=re.IGNORECASE)
        sort = _OF_SORT.fullmatch(kind)
        if kind.casefold() in mine:
            plain.append(kind.casefold())
        elif sort and sort["kind"].casefold() in mine:
            told.append(([sort["kind"].casefold()], lowered_first(kind)))
        elif units := units_by_name(part.strip()):
            told.append((units, ""))
        else:
            return False
    if plain and not (fit(level, plain) and sentence.startswith("Riêng")):
        return False
    told += [(plain, "")] if plain else []
    values["window"] = first_day_of(level, found["rest"]) | values["window"]
    if not plain and not any(when for _, when in told):
        return False
    for units, when in told:
        set_apart(reading, piece, level, {"units": units} | ({"when": when} if when else {}), dict(values))
    reading.say(piece, sentence)
    return True


def first_day_of(level: Proposal, rest: str) -> dict[str, Any]:
    """Return when units begin that are given more time than their level."""
    whole = level.values.get("window", {}) if LONGER.search(rest) else {}
    first = whole.get("since") or whole.get("month") or whole.get("quarter")
    return {"since": first} if first else {}


def without_later(text: str) -> str:
    """Return a text without its sentences on those who may be later than their level."""
    return " ".join(part for part in ENTRY.split(text) if not _LATER_ROW.fullmatch(part))
