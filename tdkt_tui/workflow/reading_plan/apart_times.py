"""When, how long and how many, of units by their names: "Các sở hợp nhất (Sở A, Sở B) xong trước 05/10/2025"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .apart import fit, levels_at, set_apart
from .apart_names import UNITS, units_by_name
from .apart_sorts import KIND
from .apart_told import WHEN, WHY, apart_from_how, but_by, first_day_of, later_of_some, mixed, told_of_some
from .apart_unbound import size_without_least, without_least
from .due import window_apart
from .enclosing import levels_around
from .facts import Proposal, Reading, bare
from .figures import figures_in, figures_of
from .named_in_brackets import kinds_put
from .pieces import Piece
from .sentences import ENTRY
from .unit_lists import kinds_in

_NAMED = re.compile(
    rf"(?:(?:[Đđ]ối với|[Rr]iêng)\s+)?(?:(?:[Cc]ác\s+)?[^().;:,\d]{{2,160}}?\s*\((?:gồm\s*:?\s+)?(?P<inside>{UNITS})\)"
    rf"|(?P<alone>{UNITS}))\s*(?::|,)?\s+"
    r"(?P<rest>(?:(?:được(?:\s+phép)?|phải|thì)\s+)?(?:kéo dài|lùi|tổ chức|hoàn thành|xong|trước|"
    r"chậm nhất|không quá|trong|từ|gắn|kết hợp|theo)\b.*)",
    re.DOTALL,
)
_OF_KINDS = re.compile(
    r"(?P<who>[^;:.()\d]{3,80}?)(?:\s+(?:trên địa bàn(?:\s+tỉnh)?|trong tỉnh|thuộc tỉnh))?,?\s+"
    r"(?:(?:tổng kết|thực hiện|tổ chức|tiến hành)\s+theo\s+[^,;.\d]{3,80},\s+)?"
    r"(?P<rest>(?:tổ chức|hoàn thành|xong)\b.*)",
    re.DOTALL,
)
"""Some of a level's kinds of unit before what they do: "Trường đại học, cao đẳng trên địa bàn tổ chức xong …"."""
_OF_CASE = re.compile(
    rf"(?:(?:riêng|đối với|với|các)\s+)*(?P<when>(?P<kind>cơ quan|đơn vị|địa phương|nơi|{KIND})\s+"
    r"(?:tổ chức\s+)?(?:lồng ghép|ghép|kết hợp|chung)\b[^.;:\d]{0,100}?),?\s+thì\s+"
    r"(?P<rest>(?:được\s+|phải\s+)?(?:tổ chức|hoàn thành|kết thúc|xong|trước|chậm nhất|trong|từ)\b.*)",
    re.DOTALL | re.IGNORECASE,
)
"""Those of a level that hold it otherwise than alone: "cơ quan ghép với hội nghị khác thì xong trước …"."""
_OF_SORT = re.compile(
    rf"(?:(?:riêng|đối với|với|các)\s+)*(?P<when>(?P<kinds>{KIND}(?:(?:,\s*|\s+và\s+){KIND})*)\s+"
    r"(?:thuộc (?:diện|đối tượng)|(?:đang|vừa|mới) (?:thực hiện\s+)?(?:sắp xếp|sáp nhập|hợp nhất|chia tách|thành lập))"
    r"[^.;:\d]{0,80}?),?\s+thì\s+(?P<rest>(?:tổ chức|hoàn thành|kết thúc|xong|trước|chậm nhất|trong|từ)\b.*)",
    re.DOTALL | re.IGNORECASE,
)
"""Those of a level of whom something is the case: "xã, thị trấn thuộc diện sắp xếp thì … xong trước …"."""
_UNIT_FIRST = re.compile(rf"(?:(?:[Rr]iêng|[Đđ]ối với)\s+)*(?P<kind>(?i:{KIND}))\s+[{UPPER}]")
_FIRST = re.compile(r"\blàm điểm|\b(?:chỉ đạo|chọn|đơn vị) điểm\b", re.IGNORECASE)
"""Above the days of those that go first, which are theirs as such."""
_BARE = 3
"""Words that say no more than that a conference is held."""
_PAPERS = re.compile(r"\b(?:gửi|nộp|báo cáo|hồ sơ|danh sách|đăng ký|khen thưởng|đề nghị)\b", re.IGNORECASE)


def read_apart_times(reading: Reading) -> None:
    """Add exception for units by their names that hold their conference at another time than their level.

    Of a condition ("nếu …"), of pilots and of what has more numbers than its time nothing is made.
    """
    for piece in reading.clauses():
        levels = levels_at(reading, piece) or _of_clause(reading, piece)
        for sentence in map(bare, ENTRY.split(piece.text)):
            if later_of_some(reading, piece, sentence):
                continue
            mine = levels if len(levels) == 1 or _FIRST.search(" ".join(piece.under)) else _of_named(levels, sentence)
            if [one.values.get("units") for one in mine] == [["tỉnh"]]:  # beside the congress, of the units' own level
                mine = _of_named(reading.of("level"), sentence)
            if len(mine) != 1:
                continue
            if any(way(reading, piece, mine[0], sentence) for way in (mixed, _of_case, _of_sort, _of_kinds, but_by)):
                continue
            found = _NAMED.fullmatch(WHY.sub(" ", kinds_put(sentence)))
            units = units_by_name(found["inside"] or found["alone"]) if found else []
            rest, free = without_least(found["rest"]) if found else ("", False)
            rest, how = apart_from_how(rest)
            told = told_of_some(rest, piece) if found and fit(mine[0], units) else {}
            held = set(figures_in("", told))
            if found is None or "window" not in told or any(one not in held for one, _ in figures_of(rest)):
                continue
            told |= {"size": size_without_least(reading, mine[0], units, piece)} if free else {}
            when = WHEN.search(found["rest"])
            first = first_day_of(mine[0], found["rest"])
            told["window"] = first | told["window"]
            made = reading.add("exception", piece, level=mine[0].values["id"], units=units, **told,
                               when=when["when"] if when else "")  # fmt: skip
            made.marks.update({"window": "suy ra: ngày đầu là của cả cấp"} if first else {})
            if how:
                reading.add("task", piece, body=", ".join(units), does=how)
            reading.say(piece, sentence)


def _of_named(levels: list[Proposal], sentence: str) -> list[Proposal]:
    """Return those of several levels of whose kind a sentence begins with a unit by its name."""
    found = _UNIT_FIRST.match(sentence)
    kind = found["kind"].casefold() if found else ""
    return [one for one in levels if kind in (unit.casefold() for unit in one.values.get("units", ()))]


def _of_clause(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels of which a line's clause is the own; none for a line on papers, which have days of theirs."""
    papers = any(map(_PAPERS.search, (piece.text, *piece.under)))
    return [] if papers else [one for one in levels_around(reading, piece) if one.values["clause"] == piece.clause]


def _of_case(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> bool:
    """Add exception with the time of those of a level who join another meeting: under their words as a condition."""
    found = _OF_CASE.fullmatch(sentence)
    told = told_of_some(found["rest"], piece) if found else {}
    held = set(figures_in("", told))
    if found is None or "window" not in told or any(one not in held for one, _ in figures_of(found["rest"])):
        return False
    mine: list[str] = level.values.get("units", [])
    kind = found["kind"].casefold()
    units = [one for one in mine if one.casefold() == kind] if re.fullmatch(KIND, kind) else mine
    if not units or units == ["tỉnh"]:
        return False
    set_apart(reading, piece, level, {"units": units, "when": lowered_first(found["when"])}, told)
    reading.say(piece, sentence)
    return True


def _of_sort(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> bool:
    """Add exception with the time of those of some kinds of whom something is the case.

    How they hold it besides is a task of theirs.
    """
    found = _OF_SORT.fullmatch(sentence)
    told = told_of_some(found["rest"], piece) if found else {}
    mine: list[str] = level.values.get("units", [])
    units = re.findall(KIND, found["kinds"].casefold()) if found else []
    if found is None or "window" not in told or not set(units) <= {one.casefold() for one in mine}:
        return False
    who = lowered_first(found["when"])
    set_apart(reading, piece, level, {"units": units, "when": who}, told)
    does = window_apart(found["rest"])[0]
    if len(does.split()) > _BARE:
        reading.add("task", piece, body=who, does=does)
    reading.say(piece, sentence)
    return True


def _of_kinds(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> bool:
    """Add exception with the time of some kinds of a level's units, in an item below its heading that begins with them.

    An occasion beside the time ("dịp khai giảng năm học …") is held by no key: the sentence stays told.
    """
    found = _OF_KINDS.fullmatch(sentence) if piece.clause != level.values.get("clause") else None
    units = _offices(kinds_in(lowered_first(found["who"])) if found else [])
    mine = [unit.casefold() for unit in level.values.get("units", ())]
    told = (
        told_of_some(found["rest"], piece) if found and units and {one.casefold() for one in units} < set(mine) else {}
    )
    held = set(figures_in("", told))
    left = {one for one, _ in figures_of(found["rest"])} - held if found else set()
    if "window" not in told or any(kind != "year" for kind, _ in left):
        return False
    set_apart(reading, piece, level, {"units": units}, told)
    if not left and "dịp" not in sentence:
        reading.say(piece, sentence)
    return True


def _offices(kinds: list[str]) -> list[str]:
    """Return kinds of unit without companies, where they are said beside the enterprises that they are."""
    return [one for one in kinds if one != "công ty"] if "doanh nghiệp" in kinds else kinds
