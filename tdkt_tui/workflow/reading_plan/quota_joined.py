"""How many each sends of whom a sentence names several together: "mỗi phường và 16 xã đông dân nhất cử 02 người"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .quota_kinds import whose
from .sent_numbers import KIND
from .unit_words import AREA, OWN_NAME

_SENDS = r"(?:(?:được\s+)?(?:cử|bầu|chọn|phân bổ)\s+|\s*:\s*)"
_PEOPLE = r"(?:\s+(?:đại biểu|người|điển hình))?"
_CHUNK = re.compile(rf"(?P<who>[^;:]{{2,160}}?)\s+{_SENDS}?0*(?P<n>\d{{1,3}}){_PEOPLE}(?:,\s+(?:và\s+)?|\s+và\s+|$)")
_SAID = re.compile(r"(?:mỗi|từng)\s", re.IGNORECASE)
"""What makes a number that of each; behind a kind alone it may be of all together: "doanh nghiệp, hợp tác xã 28"."""
_AND = re.compile(r",\s*(?:và\s+)?|\s+và\s+")
_EACH = re.compile(rf"(?:(?:mỗi|các|từng)\s+)?(?P<kind>{KIND})", re.IGNORECASE)
_REST = re.compile(rf"(?:(?:mỗi|các)\s+)?(?P<kind>{KIND})\s+(?:còn lại|khác)", re.IGNORECASE)
_SORT = re.compile(rf"(?:\d{{1,3}}\s+)(?P<kind>{KIND})\s+\S[^,;:]{{2,60}}", re.IGNORECASE)
_NAMED = re.compile(rf"(?i:{AREA})\s+{OWN_NAME}")
_FEWEST = 2
"""Quotas that one part gives, for it to be one of these: a single one is read by its own form."""


def joined_quotas(part: str) -> list[dict[str, Any]]:
    """Return the quotas of one part of a sentence, none where it is not understood whole.

    Of units whose names the plan does not tell their words are the condition.
    """
    told: list[dict[str, Any]] = []
    at = 0
    while at < len(part) and _SAID.match(part):
        found = _CHUNK.match(part, at)
        who = found["who"].strip(" ,") if found else ""
        each = bool(_SAID.match(who) or (found and re.search(r"\bcử\b", found[0])))
        mine = [_of(one, each=each) for one in _AND.split(who)]
        if found is None or not all(mine):
            return []
        told += [one | {"official": int(found["n"])} for one in mine]
        at = found.end()
    kinds = [one["each"] for one in told if "each" in one and "when" not in one]
    plain = len(set(kinds)) == len(kinds) and re.search(r"\b(?:cử|bầu|phân bổ|đại biểu|người)\b", part)
    return told if len(told) >= _FEWEST and plain else []


def _of(who: str, *, each: bool) -> dict[str, Any]:
    """Return whose a quota is: each of a kind, of a sort of it, of what is left of it, or one unit by its name."""
    if (found := _REST.fullmatch(who)) and each:
        kind = found["kind"].casefold()
        return {"each": kind, "when": f"{kind} còn lại"}
    if (found := _EACH.fullmatch(who)) and (each or found["kind"].casefold() == "đặc khu"):
        return {"each": found["kind"].casefold()}
    if _NAMED.fullmatch(who):
        return {"unit": who}
    if (found := _SORT.fullmatch(who)) and each:
        return {"each": found["kind"].casefold(), "when": lowered_first(who)}
    keys = whose(who)
    return dict(keys[0]) if len(keys) == 1 and (each or "unit" in keys[0]) else {}
