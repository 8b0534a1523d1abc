"""A number that a sentence shares out among units: "90 đại biểu, cụ thể: Công an tỉnh 12; huyện A, B mỗi huyện 11"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.plan import Plan

from .draft import Draft
from .passage import Passage
from .sure import sound_body

_KINDS = (("official", r"đại biểu(?!\s+(?:dự khuyết|đương nhiên|khách mời))|người|suất|chỉ tiêu"),
          ("exemplars", r"điển hình"), ("collectives", r"tập thể"), ("individuals", r"cá nhân"))  # fmt: skip
_NOUN = "|".join(words for _, words in _KINDS)
_LEAD = re.compile(rf"(?P<lead>[^:;]*?\b(?P<sum>\d{{1,4}})\s+(?P<noun>{_NOUN})\b[^:;\d]*):\s+(?P<rest>.+)", re.DOTALL)
_ITEM = re.compile(
    rf"(?P<unit>[^\d:;]{{3,150}}?)\s*(?:[:–-]\s*)?(?P<n>\d{{1,3}})(?:\s+(?:{_NOUN}))?\s*(?P<inside>\([^()]*\))?"
)
_APART = re.compile(r";\s*(?:và\s+)?|\.\s*$|\.\s+(?=[A-ZĐ])|…")
_EACH = re.compile(r"\s*,?\s+mỗi\s+(?:[\w-]+\s+){0,2}(?:[\w-]+)$")
_NAMED = re.compile(r"(?:[Cc]ác\s+)(?P<kind>huyện|xã|phường|thị xã|thành phố|sở|khối)\s+(?P<names>[A-ZĐ].*)")
_BETWEEN = re.compile(r",\s*|\s+và\s+(?=[A-ZĐ])")
_NO_LEAD = re.compile(
    r"\b(?:tặng|thưởng|khen|không (?:vượt )?quá|tối đa|ít nhất|tối thiểu|không dưới|khoảng|dự kiến)\b", re.IGNORECASE
)
"""What makes the number another matter, an award's or a bound, of which each has a key of its own."""
_FORCES = re.compile(r"(?:Bộ đội|Lực lượng|Quân đoàn|Binh đoàn|Lữ đoàn|Cảnh sát)\s")
_NO_UNIT = re.compile(r"\b(?:trong đó|gồm|ít nhất|không quá|tối đa|từ|là|có|được|cử|thêm|trước|ngày|tháng)\b")


@dataclass(frozen=True, slots=True)
class Shares:
    """What is shared out. lead: the words with the sum; items: (words, draft of its tables).

    agrees: all are plainly bodies, and their numbers make up the sum.
    """

    lead: str
    items: tuple[tuple[str, Draft], ...]
    agrees: bool


def shares_of(plan: Plan, passage: Passage) -> Shares | None:
    """Return what of a shared number a passage says that was not read; None where it shares none out."""
    found = _LEAD.match(passage.words.strip(" …"))
    whole = _LEAD.search(passage.whole) if found else None
    if found is None or whole is None or found["sum"] != whole["sum"] or _NO_LEAD.search(found["lead"]):
        return None
    key = next(name for name, words in _KINDS if re.fullmatch(words, found["noun"]))
    items = list(_items(found["rest"]))
    if not items or any(units is None for _, units, _ in items):
        return None
    levels = _levels(plan, passage.clause)
    drafts = [(words, Draft("quota", {"unit": "; ".join(units or ()), key: number, **levels}, passage.clause))
              for words, units, number in items]  # fmt: skip
    counts = [len(units) * number if units else -1 for _, units, number in _items(whole["rest"])]
    agrees = min(counts) > 0 and sum(counts) == int(whole["sum"])
    sound = all(sound_body(plan, unit) or _FORCES.match(unit) for _, units, _ in items for unit in units or ())
    return Shares(found["lead"], tuple(drafts), agrees and sound)


def _items(words: str) -> Iterator[tuple[str, list[str] | None, int]]:
    """Yield (words, units, number of each) of every item; no units for what is none."""
    for part in (one.strip(" ;.…") for one in _APART.split(words)):
        if not part:
            continue
        found = _ITEM.fullmatch(part)
        units = _units(found["unit"].strip(" ,:")) if found else []
        yield part, units or None, int(found["n"]) if found else 0


def _units(words: str) -> list[str]:
    each = _EACH.search(words)
    plain = _EACH.sub("", words)
    if _NO_UNIT.search(plain):
        return []
    if each is None:
        return [plain]
    named = _NAMED.fullmatch(plain)
    return [f"{named['kind']} {name.strip()}" for name in _BETWEEN.split(named["names"])] if named else []


def _levels(plan: Plan, clause: str) -> dict[str, list[str]]:
    """Return the levels of the numbers beside, else the level of whose part the clause is."""
    beside = next((quota.levels for quota in plan.quota if quota.clause == clause and quota.levels), [])
    around = [level.id for level in plan.level if level.clause and f"{clause}.".startswith(f"{level.clause}.")]
    levels = beside or around[:1]
    return {"levels": list(levels)} if levels else {}
