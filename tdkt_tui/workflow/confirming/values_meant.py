"""Values typed for a fact without their numbers: by what a value is called, or by what its words can only be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.composition import measure
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

from .amounts_typed import COUNTED, GONE, amounts_typed
from .draft import Draft
from .tables import Key, name_of_key
from .typed import read_typed
from .typed_lists import begins_as_somebody, coded_levels

WHO = {"task": "body", "reporting": "by", "nomination": "who", "exception": "units", "pilot": "unit", "quota": "unit",
       "jointly": "units", "composition": "levels", "honours": "level", "agenda": "levels",
       "provision": "levels"}  # fmt: skip
"""The key of a table that says of whom it is."""
_OFFICE = re.compile(r"(?:UBND|HĐND|UBMTTQ|Chủ tịch|Thủ trưởng|Giám đốc|Lãnh đạo|Thường trực|Đảng ủy|Chi bộ)\s",
                     re.IGNORECASE)  # fmt: skip
_ANYBODY = ("ai", "của ai", "đơn vị", "cơ quan")
_WHEN = re.compile(r"(?:(?:nơi|khi|đơn vị|cơ quan)\s+)?(?=(?:không\s+)?có\s+|(?:dưới|từ)\s+\d+\s+\w+\s+(?!\d)|thuộc\s)",
                   re.IGNORECASE)  # fmt: skip
_LEADS = tuple((names, re.compile(rf"{lead}\s+(?=\S)", re.IGNORECASE)) for names, lead in (
    (("window",), r"(?:thời\s+)?hạn"),
    (("needs", "deliver"), r"kèm(?:\s+theo)?|giấy tờ|sản phẩm"),
    (("together_with",), r"phối hợp(?:\s+với)?"),
    (("to",), r"(?:gửi|nộp|báo cáo)(?:\s+(?:về|cho))?|về(?=\s+(?:sở|ban|ubnd|ủy ban|hội đồng|văn phòng)\s)"),
    (("through",), r"(?:gửi\s+)?qua"),
    (("about",), r"(?:báo cáo\s+)?về"),
    (("into",), r"(?:(?:lồng|kết hợp)\s+)?ghép(?:\s+(?:vào|với))?"),
    (("organiser", "by"), r"do"),
    (("guided_by",), r"theo hướng dẫn của"),
    (("does",), r"việc"),
    (("choose_form", "award"), r"hình thức"),
    (("levels", "level"), r"cấp(?=\s+\d)|các cấp"),
))  # fmt: skip
"""What begins a value, and of which keys it may be."""
_KEY_FIRST = re.compile(r"(\d{1,2})\s+(\S.*)", re.DOTALL)
_BOUND = re.compile(r"(?:(?P<at_least>ít nhất|tối thiểu|từ)|(?P<at_most>không (?:vượt )?quá|tối đa|nhiều nhất))\s+",
                    re.IGNORECASE)  # fmt: skip
_NUMBER = re.compile(r"\d|½|%|phần|nửa")


def values_meant(plan: Plan, draft: Draft, keys: Sequence[Key], typed: str, stated: int = 0) -> list[tuple[Key, Any]]:
    """Return the values that a line says of a fact, GONE where one is to go; none where a part of it says none.

    Its parts stand between semicolons: a value behind what it is called ("thời hạn: …", "số cá nhân -"), a time, a
    length, how many ("không quá 03 tập thể và 07 cá nhân"), a share, somebody; what is none of these goes on with the
    list before it. stated: as ``read_typed`` takes it.
    """
    found: list[tuple[Key, str]] = []
    for part in filter(None, map(str.strip, typed.split(";"))):
        numbered = _KEY_FIRST.fullmatch(part) if found and not COUNTED.match(part) else None
        if numbered and 0 < int(numbered[1]) <= len(keys):
            found.append((keys[int(numbered[1]) - 1], numbered[2]))
        elif amounts := amounts_typed(draft, keys, part):
            found += amounts
        elif (one := _one(plan, draft, keys, part, stated)) and (found or one[1]):
            found.append(one)
        elif found and found[-1][0].asked in ("texts", "lines", "forms", "text") and found[-1][1] != GONE:
            found[-1] = found[-1][0], f"{found[-1][1]}; {part}"
        else:
            return []
    if len({key.name for key, _ in found}) < len(found):
        found = _joined(found)
    try:
        return [(key, _read(plan, key, said, stated)) for key, said in found]
    except ValueError:
        return []


def _joined(found: Sequence[tuple[Key, str]]) -> list[tuple[Key, str]]:
    """Return each key once: names that were parted by semicolons are one list."""
    once: dict[str, tuple[Key, str]] = {}
    for key, said in found:
        once[key.name] = (key, f"{once[key.name][1]}; {said}" if key.name in once else said)
    return list(once.values())


def _read(plan: Plan, key: Key, said: str, stated: int) -> Any:
    if said == GONE:
        if key.needed:
            raise ValueError(key.name)
        return GONE
    value = read_typed(plan, key, said, stated)
    for one in value.values() if isinstance(value, dict) else (value,):
        if key.name in ("at_least", "at_most") and isinstance(one, str):
            measure(one)
    return GONE if value is None else value


def _reads(plan: Plan, key: Key, said: str, stated: int) -> bool:
    try:
        return said == GONE or _read(plan, key, said, stated) != GONE
    except ValueError:
        return False


def _one(plan: Plan, draft: Draft, keys: Sequence[Key], part: str, stated: int) -> tuple[Key, str] | None:
    """Return the key that a part is of, and what it says; None where it may be of several, or of none."""
    known = {key.name: key for key in keys}
    ways = chain(_called(draft, keys, part), _measured(known, part), _led(known, part))
    said = next(((key, said) for key, said in ways if _reads(plan, key, said, stated)), None)
    if said is None and "when" in known and (condition := _WHEN.match(part)):
        said = known["when"], part[condition.end() :]
    return said or _of_whom(plan, draft, known, part, stated)


def _measured(known: Mapping[str, Key], part: str) -> Iterator[tuple[Key, str]]:
    """Yield the keys of a time, a length, a number that a part may say: the bound that it has is that of its key."""
    for name in ("window", "days", "least", "most", "at_least", "at_most"):
        key = known.get(name)
        bound = _BOUND.match(part) if key and key.asked == "number" and name.startswith("at_") else None
        if key and (bound.lastgroup == name if bound else _measures(key, part)):
            yield key, part[bound.end() :] if bound else part


def _led(known: Mapping[str, Key], part: str) -> Iterator[tuple[Key, str]]:
    for names, lead in _LEADS:
        begun = lead.match(part)
        key = next((known[name] for name in names if name in known), None)
        if begun and key:
            yield key, part[begun.end() :].strip()


def _of_whom(plan: Plan, draft: Draft, known: Mapping[str, Key], part: str, stated: int) -> tuple[Key, str] | None:
    """Return the key of whom a fact is, and somebody whom a part names: by a name, by levels "c1+3"."""
    who, full = known.get(WHO.get(draft.name, "")), in_full(part)
    if not who:
        return None
    if part.casefold().startswith("c") and coded_levels(plan, part):
        return (who, part) if _reads(plan, who, part, stated) else None
    if not (begins_as_somebody(full) or _OFFICE.match(full)):
        return None
    fits = [key for key in (who, known.get("units"), known.get("who")) if key and _reads(plan, key, full, stated)]
    return (fits[0], full) if fits else None


def _measures(key: Key, part: str) -> bool:
    """Tell words that can be a time, a length, or how many: a bare number says of no key that it is its own."""
    if key.asked == "days":
        return bool(re.search(r"ngày$|buổi$", part, re.IGNORECASE)) and len(part.split()) <= 4
    return bool(_NUMBER.search(part)) and not part.isdecimal() and (key.asked == "window" or not COUNTED.match(part))


def _called(draft: Draft, keys: Sequence[Key], part: str) -> Iterator[tuple[Key, str]]:
    """Yield keys that a part names, "thời hạn: …" or "số cá nhân 3", with what stands behind the name."""
    head, colon, behind = part.partition(":")
    words = part.replace(":", " ").split()
    for key in keys:
        name = folded(name_of_key(key)).split()
        if len(words) > len(name) and [*map(folded, words[: len(name)])] == name:
            yield key, " ".join(words[len(name) :])
    who = [key for key in keys if key.name == WHO.get(draft.name)]
    for key in (*who, *keys) if colon and behind.strip() else ():
        known, said = folded(name_of_key(key)).split(), folded(head).split()
        if (key in who and head.casefold() in _ANYBODY) or (said and all(word in known for word in said)):
            yield key, behind.strip()
