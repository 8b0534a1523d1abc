"""What a plan says of conference and report: agenda, outline, movements, anniversaries, the congress's round."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .agenda import read_agenda
from .agenda_tasks import read_agenda_tasks
from .anniversaries import read_anniversaries
from .anniversaries_once import keep_each_once
from .armed import OF_FORCES
from .facts import Reading, bare
from .outline_annexes import read_outline_annexes
from .outline_clauses import read_outline_clauses
from .outline_run_in import read_outline_run_in, read_shown
from .outline_talks import read_outline_talks
from .owners import AIMS
from .pieces import Piece

_QUOTED = re.compile(r"(?P<lead>[^“”;:.]{0,40})“(?P<name>[^”]{12,160})”")
_NO_MOVEMENT = re.compile(
    r"\b(?:chuyên (?:mục|trang|đề)|chương trình|phóng sự|bản tin|cuộc thi|hội thi|kỷ yếu|phim|sách|cuốn|ấn phẩm|tên)\b"
    r"[^,]*$",
    re.IGNORECASE,
)
"""What a name is the name of that is said beside movements, and is none."""
_UNQUOTED = re.compile(
    r"”(?:,|;)?\s+(?:và|cùng)\s+(?:các\s+)?(?P<name>(?:đợt|cuộc|phong trào) thi đua\s+[^“”;.]{8,140})(?=[.;]|$)"
)
"""The last of a list of movements, which has no name in quotation marks: "“A”, “B” và đợt thi đua xóa nhà tạm"."""
_AMONG = re.compile(
    r"(?:”[,;]\s+|^)(?P<name>phong trào\s"
    r"(?!(?:thi đua\s)?(?:yêu nước|do|của|trong|tại|trên|ở|này|khác|đã|được|mà|nêu)\b)"
    r"[^“”,;.:\d]{8,100}),\s+(?=(?:và\s+)?(?:các\s+)?(?:phong trào\s+)?“)"
)
"""One among others in quotation marks that has none: "“A”, phong trào đẩy mạnh chuyển đổi số, “B”"."""
_CONGRESS = re.compile(rf"(?P<name>Đại hội Thi đua yêu nước (?:tỉnh|thành phố)(?:\s+[{UPPER}]\w*)+) lần thứ "
                       r"(?P<ordinal>[IVXL]+)(?:,?\s+năm\s+(?P<year>\d{4}))?")  # fmt: skip
_CITED = re.compile(r"(?:Nghị quyết|Văn kiện|Báo cáo|Kết luận|[Kk]ết quả)(?:\s+(?:của|tại))?\s*$")
"""What is cited of a congress that was held."""
_ABOVE = re.compile(r"Đại hội Thi đua yêu nước toàn quốc lần thứ (?P<ordinal>[IVXL]+)(?:\s+năm\s+(?P<year>\d{4}))?")
_PERIOD = re.compile(r"giai đoạn\s+(\d{4})\s*-\s*(\d{4})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def read_programme(reading: Reading) -> None:
    """Add agenda, outline, movement, anniversary and round."""
    read_agenda(reading)
    read_agenda_tasks(reading)
    read_shown(reading)
    read_outline_annexes(reading)
    read_outline_clauses(reading)
    read_outline_talks(reading)
    read_outline_run_in(reading)
    _movements(reading)
    read_anniversaries(reading)
    keep_each_once(reading)
    _round(reading)


def _movements(reading: Reading) -> None:
    seen: set[str] = set()
    for piece in reading.body():
        if not ("phong trào" in piece.text.casefold() or (piece.mark and piece.below("phong trào"))):
            continue
        # What stands after a form or a slogan is no movement's name.
        for quoted in _QUOTED.finditer(piece.text):
            lead, name = quoted.groups()
            if (
                name not in seen
                and not _NO_MOVEMENT.search(lead)
                and not OF_FORCES.search(piece.text, 0, quoted.start("name"))
                and not name.startswith(("Hội nghị", "Đại hội", "Buổi ", "Lễ ", "Gặp mặt", "Tọa đàm"))
                and (piece.clause.startswith("II") or not any(map(AIMS.search, piece.under)))
                and name[0].isupper()
            ):
                seen.add(name)
                reading.add("movement", piece, name=name)
        named = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "movement"]
        for found in _AMONG.finditer(piece.text) if named else ():
            reading.add("movement", piece, name=bare(found["name"]))
        if last := _UNQUOTED.search(piece.text) if seen else None:
            reading.add("movement", piece, name=bare(last["name"]))


def _round(reading: Reading) -> None:
    first = _congress(reading)
    if first is None:
        return
    piece, found = first
    year = int(found["year"]) if found["year"] else _year_of_congress(reading)
    if not year:
        return
    texts = [item.text for item in reading.pieces]
    above = next((hit for text in texts if (hit := _ABOVE.search(text))), None)
    told = {"kind": "congress", "ordinal": _value(above["ordinal"])} if above else None
    if above and told is not None and above["year"]:
        told["year"] = int(above["year"])
    spans = [(int(hit[1]), int(hit[2])) for text in texts for hit in _PERIOD.finditer(text)]
    reviewed = next((list(span) for span in spans if span[1] == year), [])
    ahead = next((list(span) for span in spans if span[0] == year), [])
    made = reading.add("round", piece, clause="", ordinal=_value(found["ordinal"]), year=year, name=found["name"],
                       reviewed=reviewed, ahead=ahead, above=told)  # fmt: skip
    again = [one for one in reading.body() if one.at in reading.drawn and (hit := _CONGRESS.search(one.text))
             and hit["year"] == str(year) and hit["ordinal"] == found["ordinal"]]  # fmt: skip
    reading.draw(made, again)  # the year in a congress' name is its own


def _congress(reading: Reading) -> tuple[Piece, re.Match[str]] | None:
    """Return the congress that the title or the opening names, and where; none that a document cited there is of."""
    title = next((item.values.get("title", "") for item in reading.of("plan")), "")
    if (piece := reading.said_at.get("title")) and (found := _CONGRESS.search(title)):
        return piece, found
    head = (piece for piece in reading.pieces if piece.part == "head")
    return next(((piece, found) for piece in head if (found := _CONGRESS.search(piece.text))
                 and not _CITED.search(piece.text[: found.start()])), None)  # fmt: skip


def _year_of_congress(reading: Reading) -> int:
    """Return the year of the province's own level; 0 where no level is the province's or it has no time."""
    for item in reading.of("level"):
        if item.values.get("label") == "cấp tỉnh":
            stated = re.search(r"\d{4}", str(next(iter(item.values.get("window", {}).values()), "")))
            return int(stated[0]) if stated else 0
    return 0


def _value(roman: str) -> int:
    values = [_VALUES[sign] for sign in roman]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
