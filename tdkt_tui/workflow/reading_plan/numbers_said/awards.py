"""How many each may put forward for an award, gives itself, or has praised at its meeting."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.bounds import BOUND
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.givers import AWARD, GIVERS, TITLE, named_award
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import PART, SENTENCE

from .entries import Entry
from .figures import Counted
from .levels_of import is_whole, one_level
from .owners import Owner

_KEYS = {"collectives": "collectives", "individuals": "individuals", "households": "households", "exemplars": "cases",
         "people": "individuals", "cases": "cases"}  # fmt: skip
NUMBERS = {"collectives": "tập thể", "individuals": "cá nhân", "households": "hộ gia đình", "cases": "trường hợp"}
_NAMED = re.compile(
    rf"(?P<award>{AWARD}|{TITLE}|Bằng Lao động sáng tạo)(?:\s+của\s+(?P<givers>{GIVERS}|[A-ZĐ]\w+(?:\s[\w-]+){{0,3}}?"
    r"(?=\s*[:,;.]|$)))?"
)
_BY = re.compile(rf"(?P<givers>{GIVERS})[^.;:]{{0,60}}?\b(?:tặng|khen)\b")
_HEADED = re.compile(r"\s*(?:[Cc]hủ tịch|UBND|Ủy ban nhân dân|[Gg]iám đốc|[Tt]hủ trưởng)\b")
_OF_BLOCKS = re.compile(r"(?:khối|cụm)\b")
_FEW = 15  # more no single unit puts forward
_PLAIN = re.compile(r"(?:\d|\bngười|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))$")
_ROUGH = re.compile(r"\b(?:khoảng|dự kiến|ước(?: tính)?)\s*$")


def give_award(reading: Reading, entry: Entry) -> bool:
    """Add the awards of an entry whose end they are; tell whether all that it says is in them."""
    award, own = _award_of(entry)
    return _give(reading, entry, award if own else f"đề nghị tặng {award}" if award else "đề nghị khen thưởng")


def give_praised(reading: Reading, entry: Entry) -> bool:
    """Add how many are praised at the meeting of those whom an entry is of."""
    return _give(reading, entry, "biểu dương")


def _give(reading: Reading, entry: Entry, award: str) -> bool:
    values = _values(entry.counted, entry)
    if not values or (entry.together and not _of_province(entry)) or _unsure(entry, award):
        return False
    if re.search(r"\bthêm\b", entry.verb):
        if entry.owners[0].when:
            return put_beside(reading, entry.piece, entry.words)
        values = {"said": f"thêm {_said(entry)}"}
    rows = _rows(reading, entry.owners)
    if any(not level and not all(map(_OF_BLOCKS.match, (one.kind for one in who))) for level, who in rows) and any(
        level for level, _ in rows
    ):
        return False
    for level, owners in rows:
        units = [] if level and is_whole(reading, owners, level) else [one for each in owners for one in _units(each)]
        when = next((one.when for one in owners if one.when), "")
        if not level and not units:
            return False
        if any(_same(fact, level, values) for fact in reading.drawn.get(entry.piece.at, ())):
            return False
        made = reading.add("honours", entry.piece, level=level, units=units, award=award, **values, when=_case(when))
        if _put_by_each(entry) and not entry.each and not all(one.unit or one.units for one in owners):
            made.marks["how"] = "suy ra: bản gốc không ghi “mỗi”"
        if not level:
            made.marks["units"] = "suy ra: không thấy cấp nào có đơn vị này"
    return bool(rows)


def _same(fact: Proposal, level: str, values: dict[str, Any]) -> bool:
    """Tell an award that gives a level as many already."""
    return (fact.table == "honours" and fact.values.get("level", "") == level
            and any(key in values for key in NUMBERS)
            and all(fact.values.get(key) == values.get(key) for key in NUMBERS))  # fmt: skip


def _rows(reading: Reading, owners: list[Owner]) -> list[tuple[str, list[Owner]]]:
    """Return owners by their one level; those of several or none by themselves."""
    if code := one_level(reading, owners):
        return [(code, owners)]
    told: dict[str, list[Owner]] = {}
    for owner in owners:
        told.setdefault(one_level(reading, [owner]), []).append(owner)
    return list(told.items())


def _units(owner: Owner) -> list[str]:
    if owner.kind.startswith(("cấp ", "toàn ")):
        return []
    return list(owner.units) or [owner.unit or owner.kind]


def _case(when: str) -> str:
    return re.sub(r"^(?:đơn vị|doanh nghiệp|trường|cơ quan)\s+(?=có|từ|dưới)", "", when)


def _of_province(entry: Entry) -> bool:
    return all(one.kind in ("toàn tỉnh", "tỉnh") for one in entry.owners)


def _values(counted: Counted, entry: Entry) -> dict[str, Any]:
    """Return the keys of an award that figures say, with their words where these say more."""
    told: dict[str, Any] = {}
    more = bool(counted.either or counted.notes or any(one.to for one in counted.figures))
    each = "tập thể" in SENTENCE.split(_before(entry))[-1]  # a number alone is of what the ones before it count
    for one in counted.figures:
        key = "cases" if each and one.said[-1:].isdigit() else _KEYS.get(one.key)
        if key is None or key in told or one.how == "at_least" or "đại biểu" in one.said:
            return {}
        told[key] = one.to or one.n
        more = more or (one.key == "cases" and not one.bare) or (one.key == "people" and not _PLAIN.search(one.said))
    most = any(one.how == "at_most" for one in counted.figures)
    if counted.either:
        numbers = {one.n for one in counted.figures}
        if len(numbers) > 1 or any(one.to for one in counted.figures):
            return {}
        told = {"cases": numbers.pop()}
    return told | ({"how": "at-most"} if most else {}) | ({"said": _said(entry)} if more or counted.either else {})


def _unsure(entry: Entry, award: str) -> bool:
    """Tell numbers of which it is not sure whose they are, or that their parts do not make."""
    named = any(one.unit or one.units for one in entry.owners)
    known = entry.each or named or award == "biểu dương" or _gives(entry) or _put_by_each(entry)
    several = len(entry.owners) > 1 and not known
    sole = award == "đề nghị khen thưởng"
    general = all(one.general and (sole or (one.when and not re.search(r"\d", one.when))) for one in entry.owners)
    main = entry.counted.figures[0]
    parts = [one.n for one in entry.counted.parts if one.key in ("collectives", "individuals", "households")]
    torn = main.key == "exemplars" and len(parts) > 1 and sum(parts) != main.n
    if sole and not re.search(r"đề nghị|đề xuất|trình|xét|được", f"{entry.verb} {entry.label}"):
        return True
    if _gives(entry) and _of_province(entry):  # so many in all
        return True
    return several or general or torn or bool(_ROUGH.search(entry.words[: entry.words.find(main.said)]))


def _put_by_each(entry: Entry) -> bool:
    """Tell a bound on what several kinds may put forward, in a row on others too: each unit of them may."""
    most = all(one.how == "at_most" and one.n <= _FEW for one in entry.counted.figures[:1])
    return entry.row and most and bool(re.search(r"đề nghị|đề xuất", f"{entry.verb} {entry.sentence}"))


def _said(entry: Entry) -> str:
    """Return the numbers of an entry in its own words."""
    if (first := entry.counted.figures[0].said) not in entry.words and "quá" not in entry.words:
        return re.sub(rf"^(?:{BOUND})\s+", "", " và ".join(one.said for one in entry.counted.figures))
    at = entry.words.find(first)
    words = entry.words[at if at >= 0 else entry.words.find(str(entry.counted.figures[0].n)) :]
    return re.sub(r"^(?:không (?:đề nghị |được )?quá|tối đa|nhiều nhất)\s+", "", words.strip(" .;,"))


def put_beside(reading: Reading, piece: Piece, words: str) -> bool:
    """Put words, as on what some of a kind may have besides, to those of what each of it has."""
    mine = [one for one in reading.drawn.get(piece.at, ()) if one.table == "honours"]
    for fact in mine[-1:]:
        fact.values["said"] = f"{fact.values.get('said') or _counted_words(fact)}; {words}"
    return bool(mine)


def _counted_words(fact: Proposal) -> str:
    return ", ".join(f"{fact.values[key]:02d} {noun}" for key, noun in NUMBERS.items() if fact.values.get(key))


def _award_of(entry: Entry) -> tuple[str, bool]:
    """Return the award that the nearest words name, with who gives it, and whether those of the entry do so."""
    own, whole = _gives(entry), [entry.sentence] * (len(_NAMED.findall(entry.sentence)) == 1)
    texts = (
        entry.verb,
        entry.words,
        entry.label,
        *whole,
        *reversed(PART.split(_before(entry))),
        *reversed(entry.piece.under),
    )
    award = givers = ""
    for text in texts:
        found, by = _NAMED.search(text), _BY.search(text)
        if found and not award:
            mine = entry.who if own and _HEADED.match(entry.who) else ""
            award, givers = found["award"], mine or found["givers"] or (by["givers"] if by else "")
        elif by and award and not givers:
            givers = by["givers"]
        if award and givers:
            break
    return (named_award(award, givers) if award and givers else award), own


def _gives(entry: Entry) -> bool:
    """Tell those of an entry who give the award themselves."""
    asks = re.search(r"\b(?:đề nghị|đề xuất|trình)\b", entry.verb)
    return bool(_HEADED.match(entry.verb) and "tặng" in entry.verb) or bool(_HEADED.match(entry.who) and not asks)


def _before(entry: Entry) -> str:
    """Return the paragraph of an entry up to it."""
    return entry.piece.text[: max(0, entry.piece.text.find(entry.words))]
