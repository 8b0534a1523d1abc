"""A size for each kind of a level's units, a line or a part each: "Số lượng: phường: 120 - 150; xã: 80 - 120"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND, bound_key
from .counts import NUMBER, number_said
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .sentences import SENTENCE

_KIND = r"xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|sở|ban|ngành|đoàn thể|doanh nghiệp"
_ANY = (
    rf"(?:{_KIND}|Mặt trận Tổ quốc(?: Việt Nam)?|hợp tác xã|trường(?: học)?|bệnh viện|cơ quan|đơn vị(?: sự nghiệp)?|"
    r"tổ chức chính trị - xã hội|lực lượng vũ trang)"
)
_LEAD = re.compile(
    r"(?:Số (?:lượng )?(?:đại biểu|người)|Số lượng|Quy mô|Đại biểu)\b"
    r"(?:[^:;.\d]{0,40}:\s*|\s+(?=(?:đối với|của|ở|tại)\s))",
    re.IGNORECASE,
)
_BOUNDS = (
    rf"(?:(?P<how>{BOUND}):?\s+(?P<n>{NUMBER})"
    rf"|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER})|(?P<just>\d{{2,4}}))(?:\s+(?:đại biểu|người))?"
)
_DECIDED = r"(?:\s+do\s+(?P<by>[^;:.,\d]{3,60}?)\s+(?:tự\s+)?quyết định(?:,?\s+nhưng|,)?)?"
_FOR = r"(?:(?:đối với|của|ở|tại)\s+)?(?:các\s+|mỗi\s+)?"
_SIZE = re.compile(
    rf"{_FOR}(?P<kinds>{_ANY}(?:(?:,\s*|\s+và\s+|,\s+và\s+)(?:các\s+)?{_ANY})*)(?:\s+(?:cấp\s+)?tỉnh)?"
    rf"{_DECIDED}\s*[:,]?\s+(?:(?:triệu tập|mời|bố trí)\s+)?{_BOUNDS}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:do\s+(?P<by>[^;:.,\d]{{3,60}}?)\s+(?:tự\s+)?quyết định(?:,?\s+nhưng|,)?\s+)?{_BOUNDS},?\s+"
    rf"\(?(?:đối với|ở|tại|cho)\s+(?:các\s+|mỗi\s+)?"
    rf"(?P<kinds>{_ANY}(?:(?:,\s*|\s+và\s+|,\s+và\s+)(?:các\s+)?{_ANY})*)(?:\s+(?:cấp\s+)?tỉnh)?\)?",
    re.IGNORECASE,
)
"""The same with the kinds behind their number: "không quá 100 đại biểu đối với xã, phường"."""
_CALLS = re.compile(rf"(?:các\s+|mỗi\s+)?{_ANY}(?:(?:,\s*|\s+và\s+){_ANY})*\s+(?:triệu tập|mời)\s", re.IGNORECASE)
"""A sentence on whom units of some kinds call to their conference, which says by itself what it counts."""
_AMONG = re.compile(r",\s+trong đó\b.*", re.DOTALL)
_SOME = re.compile(rf"(?:[Cc]ác\s+)?(?P<when>(?P<kinds>(?i:{_KIND}))\s+[a-zà-ỹđ][^:;\d]{{2,60}}?):\s+{_BOUNDS}")
_REST = re.compile(
    rf"{_FOR}(?:đơn vị|cơ quan|địa phương|nơi)(?:,\s+(?:đơn vị|địa phương))?\s+(?:khác|còn lại){_DECIDED}\s*[:,]?\s+"
    rf"{_BOUNDS}",
    re.IGNORECASE,
)
"""The units of a level that the other parts do not name."""
_TOGETHER = re.compile(
    rf"(?P<when>{_FOR}(?:hội nghị|nơi|đơn vị)\s+(?:(?:tổ chức\s+)?(?:chung|ghép|liên kết)|"
    rf"(?=(?:theo|của)\s+(?:cụm|khối)))[^:;.,\d]{{0,50}}?){_DECIDED}\s*[:,]?\s+{_BOUNDS}",
    re.IGNORECASE,
)
"""A conference of several units."""
_ALONE = re.compile(rf"(?:hội nghị|nơi|đơn vị)\s+(?:tổ chức\s+)?riêng{_DECIDED}\s*[:,]?\s+{_BOUNDS}", re.IGNORECASE)
"""A conference of one unit's own, beside one of several: the level's size."""
_OTHER = re.compile(rf"(?:các\s+)?(?P<kind>{_KIND})\s+(?=[a-zà-ỹđ])", re.IGNORECASE)
"""A part on some units of a kind only: "xã miền núi: 60 - 80"."""
_PART = re.compile(
    rf";\s*|(?<=\d)\.\s+|(?:(?<=biểu)|(?<=người)|(?<=\d)),\s+(?:và\s+)?(?={_FOR}(?:{_ANY}|hội nghị)\b[^;.:\d]{{0,80}}"
    rf"\s(?:{BOUND}|từ)\s)|,\s+(?:và\s+)?(?=(?:{BOUND}\s+)?\d[^;,.:]{{0,30}}?\s(?:đối với|ở|tại|cho)\s)"
)
_FRONT = ("mặt trận", "ủy ban mặt trận", "tổ chức chính trị - xã hội")
"""What "đoàn thể" is of a level whose list calls these by their names."""
_FEWEST = 30
"""A conference has no fewer; a smaller number without a bound is what one unit sends."""


def read_apart_kinds(reading: Reading) -> None:
    """Add exception with the size of each kind, where a level's own line gives each of several its own.

    Which units of a kind are meant ("xã miền núi") its words say; the size of the kind itself is marked then. How many
    come to a conference of several units is one for all of the level that hold it so.
    """
    for piece in reading.clauses():
        for sentence in SENTENCE.split(piece.text):
            level = _level(reading, piece, sentence)
            if level is not None:
                _sentence(reading, piece, level, sentence)


def _sentence(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> None:
    parts = [bare(_AMONG.sub("", part)) for part in _PART.split(_LEAD.sub("", sentence))]
    other = {found["kind"].casefold() for part in parts
             if not _SIZE.fullmatch(part) and (found := _OTHER.match(part))}  # fmt: skip
    named: set[str] = set()
    said: list[str] = []
    bound = re.search(BOUND, sentence)
    decides = ""
    for part in parts:
        found = next(
            (hit for way in (_SIZE, _BEHIND, _SOME, _REST, _TOGETHER, _ALONE) if (hit := way.fullmatch(part))), None
        )
        bounds = _bounds(found) if found and not (found["just"] and (bound or found.re not in (_SIZE, _BEHIND))) else {}
        units = _units(level, found, named) if found and bounds else []
        if found is None or not units:
            said += [part] if found and bounds and found.re is _ALONE else []
            continue
        named |= set(units)
        cap = {"category": "all", **bounds, "clause": piece.clause}
        _take_back(level, cap)
        decides = found.groupdict().get("by") or (decides if found.re is _BEHIND else "")
        size = {"caps": [cap]} | ({"decided_by": decides} if decides else {})
        made = reading.add("exception", piece, level=level.values["id"], units=units, when=_when(found), size=size)
        said.append(part)
        if found.re is _SIZE and other & set(units):
            made.marks["size"] = f"suy ra: bản gốc ghi mức khác cho một số {', '.join(sorted(other & set(units)))}"
    if named and "size" not in level.values:
        level.marks["sizes"] = "bản gốc ghi số lượng cho từng loại đơn vị"
    for words in [bare(sentence)] if len(said) == len(parts) > 1 else said:
        reading.say(piece, words)


def _units(level: Proposal, found: re.Match[str], named: set[str]) -> list[str]:
    """Return the units of a level that a part is on; none where it names all, or one that is not the level's."""
    mine: list[str] = level.values["units"]
    if found.re is _ALONE:
        return []
    if found.re is _TOGETHER:
        return mine
    if found.re is _REST:
        return [unit for unit in mine if unit not in named] if named else []
    kinds = [one.casefold() for one in re.findall(_ANY, found["kinds"], re.IGNORECASE)]
    units = [_of_kind(mine, kind) for kind in kinds]
    some = list(dict.fromkeys(unit for one in units for unit in one))
    return some if all(units) and len(some) < len(mine) else []


def _of_kind(mine: list[str], kind: str) -> list[str]:
    units = [unit for unit in mine if f"{unit.casefold()} ".startswith(f"{kind} ")]
    return units or [unit for unit in mine if kind == "đoàn thể" and unit.casefold().startswith(_FRONT)]


def _when(found: re.Match[str]) -> str:
    return lowered_first(found["when"]) if found.re in (_SOME, _TOGETHER) else ""


def _level(reading: Reading, piece: Piece, sentence: str) -> Proposal | None:
    """Return the level in whose clause a sentence on how many come stands; None for any other sentence."""
    if not (
        _LEAD.match(sentence)
        or _CALLS.match(sentence)
        or (piece.mark and piece.under and _LEAD.fullmatch(piece.under[-1].strip()))
    ):
        return None
    mine = [one for one in reading.of("level") if (clause := one.values.get("clause"))
            and f"{piece.clause}.".startswith(f"{clause}.")]  # fmt: skip
    return mine[0] if len(mine) == 1 and mine[0].values.get("units") else None


def _take_back(level: Proposal, cap: dict[str, Any]) -> None:
    """Take from a level the size that was read as that of all its kinds."""
    size = level.values.get("size", {})
    if cap in size.get("caps", ()):
        size["caps"] = [one for one in size["caps"] if one != cap]
        if not size["caps"]:
            del size["caps"]
        if not size:
            del level.values["size"]


def _bounds(found: re.Match[str]) -> dict[str, int]:
    if found["n"]:
        number = number_said(found["n"])
        return {bound_key(found["how"]): number} if number else {}
    if found["just"]:
        number = int(found["just"])
        return {"at_least": number, "at_most": number} if number >= _FEWEST else {}
    first, last = number_said(found["a"]), number_said(found["b"])
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}
