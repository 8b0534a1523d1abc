"""Who of a level meets as somebody above guides it: "Công an tỉnh tổ chức theo hướng dẫn của Bộ Công an"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import UPPER

from .apart import fit, levels_at, set_apart
from .apart_names import UNITS, units_by_name
from .armed import FORCE, forces_in
from .facts import Proposal, Reading, bare
from .figures import figures_in, figures_of
from .pieces import Piece
from .sentences import SENTENCE
from .times import window_of

_ROW = rf"(?:[Cc]ác\s+(?:đơn vị\s+)?)?{FORCE}(?:(?:,|;|,?\s+và)\s+{FORCE})*"
_ABOVE = (
    rf"(?:Bộ|Tổng cục|Bộ Tư lệnh|Quân khu|Tổng Liên đoàn|Trung ương)\s+[{UPPER}][\w\s-]*?"
    r"|(?:cơ quan\s+)?(?:ngành dọc|cấp trên|cơ quan chủ quản)(?:\s+cấp trên)?|ngành(?:\s+dọc)?"
)
FORCES = re.compile(r"(?:Các\s+)?(?:đơn vị\s+)?lực lượng vũ trang(?:\s+(?:tỉnh|nhân dân))?", re.IGNORECASE)
"""A heading on the armed forces of the province."""
_OFFICES = {"sở", "ban", "ngành", "cơ quan"}
_GUIDED = re.compile(
    rf"(?:(?:[Đđ]ối với|[Rr]iêng)\s+)*(?P<units>(?i:{_ROW})|{UNITS})\s*(?:[:,]|thì)?\s*"
    r"(?:[Tt]ổ chức|[Tt]hực hiện|[Tt]iến hành)(?:\s+(?:Hội nghị|Đại hội|hội nghị|đại hội)[^,;.:\d]{0,60}?)?\s+theo\s+"
    r"(?:sự\s+)?(?:hướng dẫn|chỉ đạo|quy định|kế hoạch)(?:,\s+chỉ đạo|\s+và chỉ đạo)?(?:\s+riêng)?\s+của\s+"
    rf"(?P<by>(?:{_ABOVE})(?:(?:,|,?\s+và)\s+(?:{_ABOVE}))*)"
    r"(?=\s*(?:[.;]|$|,\s+(?!Bộ)|\s(?:nhưng|song|và (?:phải|bảo đảm|gửi|giới thiệu|báo cáo)|bảo đảm|để|trước|xong)\b))"
)
_BY = re.compile(
    r",?\s*(?:(?:nhưng|song|và)\s+)(?:phải\s+|bảo đảm\s+)*(?P<rest>(?:(?:tổ chức|hoàn thành|xong|kết thúc)\s+)*"
    r"(?:trước|chậm nhất|muộn nhất|trong|không (?:muộn|chậm) hơn)\b[^;]*?)\.?\s*"
)
"""The day until which they are to be done all the same."""


def read_apart_guided(reading: Reading) -> None:
    """Add exception for units that their own branch guides: the level's time and size do not bind them.

    Units that are a level of their own are guided as that.
    A day until which they are to hold it all the same is their window. The sentence stays with whatever else reads it:
    what else they are told to do is a task.
    """
    for piece in reading.clauses():
        levels = _of_offices(reading, levels_at(reading, piece) or _beside(reading, piece))
        for sentence in SENTENCE.split(piece.text):
            found = _GUIDED.match(sentence)
            units = (forces_in(found["units"]) or units_by_name(found["units"])) if found else []
            own = [one for one in reading.drawn.get(piece.at, ())
                   if one.table == "level" and one.values.get("units") == units]  # fmt: skip
            if found and own:
                clause = own[0].values.pop("clause")
                own[0].values.update(guided_by=found["by"].strip(), clause=clause)
            elif found and units and len(levels) == 1 and fit(levels[0], units):
                told = {"guided_by": found["by"].strip()}
                until = _BY.fullmatch(sentence, found.end())
                window = window_of(until["rest"]) if until else {}
                known = [one for one in reading.of("exception") if one.piece is piece and one.values["units"] == units]
                new = {"window": window} if window and not any("window" in one.values for one in known) else {}
                set_apart(reading, piece, levels[0], {"units": units}, told | new)
                if until and window and {one for one, _ in figures_of(until["rest"])} <= {*figures_in("", window)}:
                    reading.say(piece, bare(sentence))


def _beside(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels whose clauses stand beside the one below whose own heading a piece on the forces stands."""
    above = piece.clause.rpartition(".")[0]
    forces = bool(piece.under) and FORCES.fullmatch(piece.under[-1]) is not None
    return [one for one in reading.of("level") if forces and str(one.values["clause"]).rpartition(".")[0] == above]


def guided_in(reading: Reading, piece: Piece, said: str) -> list[str]:
    """Return the units that their branch guides as the very sentence says in which they are told more; else none."""
    sentence = next((one for one in SENTENCE.split(piece.text) if said and said.strip(" .;") in one), "")
    if not _GUIDED.match(sentence):
        return []
    own = (one.values for one in reading.drawn.get(piece.at, ()) if one.table == "exception")
    return next((one["units"] for one in own if "guided_by" in one), [])


def _of_offices(reading: Reading, near: Sequence[Proposal]) -> list[Proposal]:
    """Return the level whose units are guided: the near one, of several, or beside a clause of others, the offices'."""
    own = [one for one in near if one.values.get("units") != ["tỉnh"]]
    offices = [one for one in reading.of("level") if _OFFICES & {*one.values.get("units", ())}]
    among = [one for one in own if one in offices] if len(own) > 1 else own
    return among or own or (offices if near else [])
