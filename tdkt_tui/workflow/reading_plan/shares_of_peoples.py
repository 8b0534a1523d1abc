"""Shares of those who come by what people they are, all that a sentence says: "người Khmer chiếm từ 60% trở lên"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .apart_aside import led_by
from .bounds import LEAST, MOST
from .facts import Reading, bare
from .pieces import Piece
from .sentences import PART, SENTENCE
from .targets import levels_asked
from .targets_named import GROUPS, NAMED
from .unit_words import AREA

_NAME = rf"[{UPPER}]\w+(?:[ -][{UPPER}]\w+)*"
_PEOPLE = rf"(?:người|đồng bào)\s+(?:dân tộc\s+)?{_NAME}(?:(?:,\s+|\s+và\s+|\s+hoặc\s+){_NAME})*"
_BOUND = (
    rf"(?:từ\s+(?P<up>\d{{1,3}})\s*%\s+trở lên|(?P<least>{LEAST})\s+(?P<n>\d{{1,3}})\s*%|"
    rf"(?P<most>{MOST})\s+(?P<m>\d{{1,3}})\s*%)"
)
_OF = r"(?P<of>[Đđ]iển hình(?:\s+tiên tiến)?|[Đđ]ại biểu)\s+(?:phải\s+)?(?:là\s+)?"
_ONE = re.compile(rf"(?:{_OF})?(?P<group>{_PEOPLE}|(?i:{NAMED}))\s+(?:(?:chiếm|đạt|là|có)\s+)?(?:tỷ lệ\s+)?{_BOUND}")
_BEFORE = re.compile(
    rf"(?:(?:ở|tại|riêng|đối với)\s+(?:các\s+)?(?P<units>{AREA}\s[^,;.:\d%]{{2,60}}?),?\s+(?:phải\s+)?)?(?:có\s+)?"
    rf"(?P<least>{LEAST})\s+(?P<n>\d{{1,3}})\s*%\s+(?:(?:số\s+)?đại biểu\s+)?(?:phải\s+)?là\s+"
    rf"(?P<group>{_PEOPLE}|điển hình(?:\s+tiên tiến)?(?:\s+(?:được|tiêu)\s[^,;.:\d]{{2,20}})?)",
    re.IGNORECASE,
)
"""The number before who they are, with which units it is said of: "ở huyện miền núi có ít nhất 50% đại biểu là …"."""
_LABEL = re.compile(r"(?:Số lượng|Cơ cấu|Thành phần|Tỷ lệ)(?:\s[^:;.\d]{2,30})?:\s+")
_NEXT = re.compile(r"[,;]\s+(?:và\s+)?|\s+và\s+(?=người|nữ)")


def read_shares_of_peoples(reading: Reading) -> None:
    """Add composition for each share of a sentence that says no more than such shares, one of them of a people."""
    for piece in reading.clauses():
        for sentence in SENTENCE.split(piece.text) if "%" in piece.text else ():
            parts = [_ONE.fullmatch(part) or _BEFORE.fullmatch(part) for part in _parts(bare(sentence))]
            found = [one for one in parts if one]
            if not found or len(found) < len(parts):
                _apart(reading, piece, sentence)
            if len(found) == len(parts) and any(re.match(_PEOPLE, one["group"]) for one in found):
                _add(reading, piece, sentence, found)


def _apart(reading: Reading, piece: Piece, sentence: str) -> None:
    """Add what each part of a sentence says that is of a people, or has the number before who they are."""
    for part in PART.split(sentence):
        words = _LABEL.sub("", bare(part))
        one = _ONE.fullmatch(words)
        if found := one if one and re.match(_PEOPLE, one["group"]) else _BEFORE.fullmatch(words):
            _add(reading, piece, part, [found])


def _parts(sentence: str) -> list[str]:
    """Return the parts of a sentence between its shares."""
    cuts = [one for one in _NEXT.finditer(sentence) if re.search(r"%(?:\s+trở lên)?$", sentence[: one.start()])]
    starts = [0, *(one.end() for one in cuts)]
    return [sentence[start:end] for start, end in zip(starts, [*(one.start() for one in cuts), None], strict=True)]


def _levels(reading: Reading, piece: Piece, words: str) -> list[str]:
    """Return whose delegates words in a piece are on: of the level that it says something of, or in whose clause it
    stands, or that its words name; none where that is unsure."""
    here = reading.drawn.get(piece.at, ())
    drawn = [str(fact.values["level"]) for fact in here if fact.table == "exception"] or [
        str(fact.values["id"]) for fact in here if fact.table == "level"]  # fmt: skip
    within = [str(level.values["id"]) for level in reading.of("level")
              if (clause := level.values.get("clause")) and piece.clause.startswith(f"{clause}.")]  # fmt: skip
    own = list(dict.fromkeys(drawn or within))
    return own if len(own) == 1 else levels_asked(reading, piece, words) or []


def _whole(piece: Piece, part: str) -> str:
    return next((one for one in SENTENCE.split(piece.text) if part in one), part)


def _add(reading: Reading, piece: Piece, sentence: str, found: list[re.Match[str]]) -> None:
    levels = _levels(reading, piece, sentence)
    if not levels:
        return
    whose = next((one["of"] for one in found if one.re is _ONE and one["of"]), "")
    of = "exemplar" if whose.casefold().startswith("điển hình") else ""
    for one in found:
        told = one.groupdict()
        group = next((name for way, name in GROUPS if re.fullmatch(way, one["group"], re.IGNORECASE)), one["group"])
        group = "điển hình tiên tiến" if group.casefold().startswith("điển hình") else group
        units = [lowered_first(told["units"])] if told.get("units") else led_by(_whole(piece, sentence))
        least, most = told.get("up") or told.get("n"), told.get("m")
        old = [fact for fact in reading.drawn.get(piece.at, ())
               if fact.table == "composition" and fact.values["group"] == group and not units]  # fmt: skip
        if old:
            old[0].values.update({"of": of} if of else {})
            continue
        shares = {"at_least": f"{least}%" if least else "", "at_most": f"{most}%" if most else ""}
        reading.add("composition", piece, levels=levels, units=units, group=group, of=of, **shares)
    reading.say(piece, sentence)
