"""Who comes to a meeting as the sentence on its size goes on: "…, gồm …", "…, chủ yếu là …", "…, còn lại là …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tdkt_tui.workflow.reading_plan.attending import attending, entries_of
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.numbers_said.ends import ends_in
from tdkt_tui.workflow.reading_plan.numbers_said.sent_on import of_those_sent
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .cutting import heads_of, segments_of
from .finding import Finder
from .segments import Defined
from .subjects import Subject, subjects_in

_HEAD = re.compile(
    r"(?:(?:Tham )?[Dd]ự (?:hội nghị|đại hội)(?: (?:ở|tại|của|cấp)\s[^;.:\d]{1,40}?)?\s(?:có|gồm)(?: có)?:?"
    r"|(?:Thành phần )?đại biểu(?: (?:tham )?dự (?:hội nghị|đại hội))?\s"
    r"(?:là(?=\s+(?:các|những|đại diện)\s)|gồm(?: có)?:?))"
    r"\s+(?!(?:khoảng |dự kiến )?\d)",
    re.IGNORECASE,
)
"""How a sentence begins that lists who comes, with no word on how many."""
_TAIL = re.compile(
    r",\s+(?:(?:bao )?gồm(?: có)?:?\s+(?=\D)|(?P<most>(?:chủ yếu|phần lớn) là)\s+(?=\D)"
    r"|(?P<rest>(?:phần |số )?còn lại là)\s+(?=\D))"
)
"""Where a sentence on how many come goes on with whom."""
_FOR = re.compile(r"(?:Riêng )?[Đđ]ối với [^:;]{2,100}:\s+(?:Mời\s+|Gồm\s+)?(?=\D)")
"""How a line begins, under a heading on who comes, that lists them for some units."""
_LISTS = re.compile(r"Thành phần\b(?!.*(?:hình thức|thời gian|số lượng))", re.IGNORECASE)
_ALONE = re.compile(r"Thành phần[^:]{0,60}:")
_MEETS = re.compile(r"\b(?:đại biểu|người)\b|\b(?:mời|triệu tập)\b")
_MAIN = re.compile(
    r"(?:^|[,;]\s+|\btrong (?:đó|số này|số đại biểu)(?: có)?,?\s+)"
    r"(?P<who>(?:đại biểu (?:là )?)?điển hình(?: tiên tiến)?)\s"
    r"|(?:\d\s*%|(?:phần|nửa)\b[^,;]{0,12}?)\s(?:đại biểu )?là (?P<behind>điển hình(?: tiên tiến)?)\b"
)
"""The sort of which the share is said before the rest is named."""
_OFFICES = re.compile(r"(?:cơ quan|đơn vị|tổ chức)(?: (?:cấp|của) tỉnh)?")
"""How the province's offices are called in general."""
_OPEN = re.compile(r"(?:\s+(?:và|cùng)|[;,])\s+(?:cần |phải )?(?:bảo đảm|đảm bảo|chú ý|quan tâm|lưu ý)\b.*")
"""What is seen to beside whom a list names."""


@dataclass(frozen=True, slots=True)
class Comers:
    """Whom a sentence lists. most: in the plan's words "chủ yếu là"; rest: those beside the sort that main says."""

    words: str
    most: str = ""
    rest: str = ""
    main: str = ""


def give_comers(reading: Reading) -> None:
    """Give levels without a list of who attends the one that the sentences on their meetings' size go on with."""
    defined = Defined()
    for _ in segments_of(reading, defined, set()):
        pass  # what levels are called stands in the stretches before
    finder = Finder(reading, defined)
    listed = {id(level) for level in reading.of("level") if level.values.get("attend")}
    for piece in reading.clauses():
        if piece.mark in ("-", "+") and piece.below("chương trình"):
            continue
        held: list[Subject] = []
        for sentence in SENTENCE.split(piece.text):
            found = comers_in(sentence, listed=bool(piece.under and _LISTS.match(piece.under[-1])))
            begins = [one for row in subjects_in(sentence) for one in row if not one.narrow]
            if found is None:
                held = [one for one in begins if one.start == 0] or held
                continue
            told, at = found
            if of_those_sent(piece, sentence, sentence) or any(map(_elsewhere, piece.under)):
                continue
            said = [one for one in begins if one.end <= at]
            hosts = (said if told.most == "" else said[-1:]) or held or heads_of(piece)
            for level, units in _hosts(finder, hosts, piece):
                if id(level) not in listed:
                    _add(finder, level, units, told, piece)
    _give_all_headed(finder, listed)


def _give_all_headed(finder: Finder, listed: set[int]) -> None:
    """Give a list that names no unit to all levels of its heading; one of them may have it from its paragraph.

    listed: the levels that have a list of their own.
    """
    for piece in finder.reading.body():
        if piece.mark in ("-", "+") or not (found := _ALONE.match(piece.text)) or any(subjects_in(found[0])):
            continue
        hosts = list(_hosts(finder, heads_of(piece), piece))
        rows = attending(piece)
        has = rows and any(rows[0] in level.values.get("attend", ()) for level, _ in hosts)
        for level, _ in hosts if has or (rows and piece.at not in finder.reading.used) else ():
            if id(level) not in listed and not level.values.get("attend"):
                level.values["attend"] = [dict(row) for row in rows]
                finder.reading.draw(level, [piece])


def comers_in(sentence: str, *, listed: bool = False) -> tuple[Comers, int] | None:
    """Return whom a sentence on a meeting's size, or on who comes, lists, and where the list begins; None for none.

    listed: it stands under a heading on who comes.
    """
    if head := _HEAD.match(sentence) or (_FOR.match(sentence) if listed else None):
        return Comers(sentence[head.end() :]), head.end()
    found = _TAIL.search(sentence)
    if found is None or not _MEETS.search(before := sentence[: found.start()]):
        return None
    words = sentence[found.end() :]
    if not found["rest"]:
        return Comers(words, most=found["most"] or ""), found.start()
    main = _MAIN.search(before)
    who = (main["who"] or main["behind"]) if main else ""
    return (Comers(words, rest=found["rest"], main=who), found.start()) if who else None


def _elsewhere(heading: str) -> bool:
    """Tell a heading on who is sent on or praised, and not on a meeting of those below it."""
    return bool(ends := ends_in(heading)) and "own" not in ends


def _hosts(finder: Finder, said: Sequence[Subject], piece: Piece) -> Iterator[tuple[Proposal, list[str]]]:
    """Yield the levels below the province whose meeting is meant, each with the kinds of its units alone, if some."""
    rows: dict[int, tuple[Proposal, list[str]]] = {}
    for one in said:
        offices = bool(one.kinds) and all(map(_OFFICES.fullmatch, one.kinds))
        every = [(level, list(level.values["units"])) for level in finder.reading.of("level") if offices
                 and "sở" in level.values.get("units", ())]  # fmt: skip
        for level, units in every or finder.matching(one):
            rows.setdefault(id(level), (level, []))[1].extend(units)
    if not said:
        drawn = [one for one in finder.reading.drawn.get(piece.at, ()) if one.table == "level"]
        rows = {id(level): (level, list(level.values.get("units", []))) for level in drawn[:1] if len(drawn) == 1}
    for level, units in rows.values():
        whole = set(level.values.get("units", ()))
        if whole != {"tỉnh"}:
            yield level, [] if set(units) >= whole else list(dict.fromkeys(units))


def _add(finder: Finder, level: Proposal, units: list[str], told: Comers, piece: Piece) -> None:
    rows = entries_of(_OPEN.sub("", told.words))
    if not rows:
        return
    if told.most or told.rest:
        rows[0]["who"] = f"{told.most or told.rest} {rows[0]['who']}"
    rows = [{"who": told.main}, *rows] if told.main else rows
    attend = level.values.setdefault("attend", [])
    attend += [row for one in rows if (row := one | ({"for_units": units} if units else {})) not in attend]
    finder.reading.draw(level, [piece])
