"""Seats that one sentence gives out: each of some kinds, units by their names, those with some more, the rest."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .apart_names import UNITS, units_by_name
from .beside import DEPARTMENT
from .destinations import level_meant
from .facts import Reading, bare
from .pieces import Piece
from .quota_bare import bare_seats
from .quota_kinds import whose
from .quotas import add_quota
from .sentences import SENTENCE

_LED = re.compile(r"[^:;.]*\b(?:phân bổ|phân chia|chỉ tiêu)\b[^:;.]*:\s+", re.IGNORECASE)
_SEATS = r"0*(?P<n>\d{1,3})\s+đại biểu(?:\s+chính thức)?"
_GIVEN = r"(?:\s*[:,])?\s+(?:được\s+)?(?:(?:cử|bầu|chọn|phân bổ|giới thiệu)\s+)?"
_UNIT = r"(?:đơn vị|cơ quan|địa phương|nơi|sở|ngành|huyện|xã|phường|thị xã|thành phố|thị trấn)"
_PROOF = rf"(?:\s*\((?:(?P<count>\d{{1,3}})\s+{_UNIT})?(?:,\s*|\s*=\s*)?(?:(?P<sum>\d{{1,4}})\s+đại biểu)?\))?"
_EACH = re.compile(rf"mỗi\s+(?P<kinds>[^:;.\d()]{{2,160}}?){_GIVEN}{_SEATS}{_PROOF}", re.IGNORECASE)
_KINDS = re.compile(
    rf"(?:(?:các|\d{{1,3}})\s+)?(?P<kinds>[^:;.\d()]{{2,160}}?)[,:]?\s+mỗi\s+{_UNIT}{_GIVEN}"
    rf"(?:từ\s+0*(?P<least>\d{{1,3}})\s+(?:đến|-)\s+)?{_SEATS}{_PROOF}"
    r"(?:,\s+(?P<note>do\s[^:;.\d]{3,120}\s(?:lựa chọn|chọn|giới thiệu|hiệp thương)))?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:[Rr]iêng\s+)?(?P<units>{UNITS})[,:]?\s+mỗi\s+(?i:{_UNIT}){_GIVEN}{_SEATS}{_PROOF}"
    r"(?:\s*\((?P<note>[^()]*\s(?:cử|có|gồm|dành)\s[^()]*)\))?"
)
_ONE = re.compile(
    rf"(?:[Rr]iêng\s+)?(?P<units>{DEPARTMENT.pattern}|{UNITS})"
    rf"(?:(?:,\s+|\s+\()(?P<note>(?:gồm|kể|tính) cả\s[^;:.,\d()]{{3,80}})[,)])?"
    rf"{_GIVEN}{_SEATS}"
)
_MORE = re.compile(
    rf"(?:[Rr]iêng\s+)?(?P<units>{UNITS})\s+(?:được\s+)?(?:cử|bầu|phân bổ|cộng)?\s*thêm\s+(?:mỗi\s+{_UNIT}\s+)?{_SEATS}"
)
_GROUP = re.compile(
    r"(?P<who>(?:Khối|Cụm|Lực lượng|Các|Doanh nghiệp|Cơ quan Trung ương|Cơ quan ngành dọc|Anh hùng|Bà mẹ|"
    r"Chiến sĩ thi đua|Nghệ nhân|Già làng|Chức sắc)(?=[,\s])[^:;.\d()]{0,160}?)"
    rf"\s*:?\s+(?:tổng (?:cộng|số)\s+)?{_SEATS}(?:\s+(?P<note>do\s[^:;.\d]{{3,160}}\s(?:chọn|lựa chọn|giới thiệu)))?",
    re.IGNORECASE,
)
_REST = re.compile(rf"(?:và\s+)?còn lại\s+{_SEATS}\s+(?:là|gồm|dành cho)\s+(?P<who>[^:;.\d]{{3,160}}?)"
                   r"(?:\s+(?P<note>do\s[^:;.\d]{3,160}))?", re.IGNORECASE)  # fmt: skip
_GIVES = re.compile(r"(?:phân bổ|phân chia|chỉ tiêu)[^;.]*:\s*$", re.IGNORECASE)
"""What the line above some gives out seats with: "Đại biểu chính thức phân bổ như sau:"."""
_LABEL = re.compile(r"(?:cấp|khối|lực lượng|nhóm|các)\s[^:;.\d]{2,60}:\s+", re.IGNORECASE)
_BLOC = re.compile(r"(?:khối|cụm) thi đua\b", re.IGNORECASE)
"""Who sends together: behind "mỗi" the kinds of its members are no kinds of which each sends as many."""
_ANY = ("cơ quan", "đơn vị")
"""What names no kind: whose they are the words before all of them say."""
_FEWEST = 3
"""Parts of a sentence that make it one on seats, where it does not say that it is."""
_PARTS = re.compile(r";\s+|,\s+(?=riêng\s)|(?<=đại biểu),\s+(?=[^;:.\d]{2,160}\d+ đại biểu)", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:còn lại|khác)$")


def read_quotas_named(reading: Reading) -> None:
    """Add the quotas of a sentence on how seats are given out, where a level's own is not known from it by now."""
    for piece in reading.clauses():
        if any(map(_GIVES.search, piece.under[-1:])) and piece.mark and "đại biểu" in piece.text:
            label = _LABEL.match(piece.text)
            level = level_meant(reading, piece)
            if level:
                _sentence(reading, piece, level, piece.text[label.end() if label else 0 :], label[0] if label else "")
            continue
        level = ""
        for sentence in SENTENCE.split(piece.text):
            led = _LED.match(sentence)
            begins = led.end() if led else 0
            gives = led or _given_out(sentence)
            level = level_meant(reading, piece, sentence) if gives else level if _goes_on(sentence) else ""
            if level:
                _sentence(reading, piece, level, sentence[begins:])


def _goes_on(sentence: str) -> bool:
    """Tell a sentence of which each part says whose how many: it is of the seats that the one before it gives out."""
    return all(_told(bare(part), {}) for part in _PARTS.split(sentence))


def _given_out(sentence: str) -> bool:
    """Tell a sentence that gives out seats with no word that it does: several of its parts each say whose how many."""
    parts = [bare(part) for part in _PARTS.split(sentence)]
    told = [part for part in parts if _told(part, {}) or bare_seats(part)]
    return len(told) >= _FEWEST and sum("đại biểu" in part for part in told) > 1


def _sentence(reading: Reading, piece: Piece, level: str, words: str, label: str = "") -> None:
    """Add the quotas of a sentence's parts. label: the level whose units a line is on, said before all of them."""
    each: dict[str, int] = {}
    for part in map(bare, _PARTS.split(words)):
        told = _of_level(reading, label, _told(part, each), each) or (bare_seats(part) if "đại biểu" in words else [])
        for values in told:
            if not _known(reading, piece, values):
                add_quota(reading, piece, level, values)
        if told:
            reading.say(piece, part)


def _of_level(reading: Reading, label: str, told: list[dict[str, Any]], each: dict[str, int]) -> list[dict[str, Any]]:
    """Return the quotas of "mỗi cơ quan" behind a level's name as those of each kind of that level's units."""
    if not told or told[0].get("each") not in _ANY:
        return told
    mine = [one for one in reading.of("level") if str(one.values["label"]) in label.casefold()]
    kinds = list(mine[0].values.get("units", ())) if len(mine) == 1 else []
    each.update(dict.fromkeys(kinds, told[0]["official"]))
    return [told[0] | {"each": kind} for kind in kinds]


def _told(part: str, each: dict[str, int]) -> list[dict[str, Any]]:
    """Return the quotas of one part; none where it is not understood whole. each: how many a unit of a kind has."""
    if found := _MORE.fullmatch(part):
        return _with_more(units_by_name(found["units"]), int(found["n"]), each)
    if (found := _NAMED.fullmatch(part) or _ONE.fullmatch(part)) and (units := units_by_name(found["units"])):
        fits = len(units) == 1 if found.re is _ONE else _proved(found, len(units))
        note = found["note"] or ""
        whose_note = [unit for unit in units if unit in note] or units  # "(Sở B cử 03 đại biểu của …)" is of B alone
        return [{"unit": unit, "official": int(found["n"])} | ({"note": note} if note and unit in whose_note else {})
                for unit in units] if fits else []  # fmt: skip
    if found := _EACH.fullmatch(part) or _KINDS.fullmatch(part):
        said = _OTHERS.sub("", found["kinds"].strip(" ,:"))
        one = said in _ANY or (found.re is _EACH and _BLOC.match(said))
        kinds = ([{"each": said}] if one else whose(said)) if _proved(found, 0) else []
        each.update({key["each"]: int(found["n"]) for key in kinds if "each" in key})
        least, note = found.groupdict().get("least"), found.groupdict().get("note")
        numbers = {"at_least": int(least), "at_most": int(found["n"])} if least else {"official": int(found["n"])}
        return [{**key, **numbers, **({"note": note} if note else {})} for key in kinds]
    found = _REST.fullmatch(part) or _GROUP.fullmatch(part)
    note = {"note": lowered_first(found["note"])} if found and found.groupdict().get("note") else {}
    return [{"unit": bare(found["who"]), "official": int(found["n"]), "together": True, **note}] if found else []


def _with_more(units: list[str], more: int, each: dict[str, int]) -> list[dict[str, Any]]:
    """Return the quotas of units that have some more than each of their kind; none where that is not known of all."""
    has = [next((n for kind, n in each.items() if unit.casefold().startswith(f"{kind} ")), 0) for unit in units]
    return [{"unit": unit, "official": n + more} for unit, n in zip(units, has, strict=True)] if all(has) else []


def _proved(found: re.Match[str], units: int) -> bool:
    """Tell whether what a part says that its units are, and send together, agrees with how many each sends."""
    count, total = int(found["count"] or units), int(found["sum"] or 0)
    return (not units or count == units) and (not total or not count or count * int(found["n"]) == total)


def _known(reading: Reading, piece: Piece, values: dict[str, Any]) -> bool:
    """Tell a quota of which the unit, or the kind, has one from the same line: a name may begin in either case."""
    mine = _whose(values)
    return any(one.table == "quota" and _whose(one.values) == mine for one in reading.drawn.get(piece.at, ()))


def _whose(values: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(values.get(key, "")).casefold() for key in ("unit", "each"))
