"""Tasks that a plan gives by pointing at others of its own: "thực hiện các nội dung tại điểm a, c khoản 2 Mục này"."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .pieces import Piece

_THINGS = r"(?:(?:các|những)\s+)?(?:nội dung|nhiệm vụ|công việc|việc|quy định)"
_MORE = r"(?:,\s*|\s+và\s+|,\s*và\s+)"
_REFERS = re.compile(
    rf"(?:(?:tổ chức|chủ động|nghiêm túc)\s+)*(?:thực hiện|triển khai)(?:\s+như)?\s+(?:{_THINGS}\s+)?"
    r"(?:(?:nêu|quy định|được giao|đã nêu|theo quy định)\s+)?(?:(?:tại|ở|theo|như)\s+)?(?:các\s+)?"
    rf"(?:điểm\s+(?P<points>[a-zđ](?:{_MORE}(?:điểm\s+)?[a-zđ])*),?\s+)?"
    rf"khoản\s+(?P<items>\d{{1,2}}(?:\.\d{{1,2}})?(?:{_MORE}(?:khoản\s+)?\d{{1,2}})*),?\s+"
    r"(?:[Mm]ục|[Pp]hần)\s+(?P<part>này|[IVX]+)(?:\s+(?:của\s+)?Kế hoạch này)?(?:;\s+(?P<rest>\S.*))?",
    re.DOTALL,
)
_AREAS = re.compile(r"\b(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|địa phương)\b")
_WHO = {"task": "body", "reporting": "by"}


def read_referred(reading: Reading) -> None:
    """Give whom a task points at other clauses the tasks and reports of these; one that points at none stays."""
    for task in [one for one in reading.of("task") if one.piece is not None]:
        found = _REFERS.fullmatch(str(task.values["does"]))
        if found is None or task.piece is None:
            continue
        given = [made for clause in _clauses(found, task.piece) for fact in reading.facts
                 if fact.table in _WHO and fact is not task and _at(fact, clause)
                 and (made := _same_for(task, fact))]  # fmt: skip
        if not given:
            continue
        at = reading.facts.index(task)
        if found["rest"]:
            task.values["does"] = found["rest"]
            reading.facts[at:at] = given
        else:
            reading.facts[at : at + 1] = given
            reading.drawn[task.piece.at] = [one for one in reading.drawn.get(task.piece.at, []) if one is not task]
        for one in given:
            reading.draw(one, [task.piece])
        reading.say(task.piece, found[0].partition(";")[0][1:])  # the first letter may be a capital there


def _clauses(found: re.Match[str], piece: Piece) -> list[str]:
    """Return the clauses that words point at."""
    part = piece.clause.partition(".")[0] if found["part"] == "này" else found["part"]
    items = re.findall(r"\d{1,2}(?:\.\d{1,2})?", found["items"])
    points = re.findall(r"(?<!\w)[a-zđ](?!\w)", found["points"] or "")
    return [".".join(filter(None, (part, item, point))) for item in items for point in points or [""]]


def _at(fact: Proposal, clause: str) -> bool:
    said = str(fact.values.get("clause", ""))
    return said == clause or said.startswith(f"{clause}.")


def _same_for(task: Proposal, fact: Proposal) -> Proposal:
    """Return a task or report of another body as that of a task's."""
    body = str(task.values["body"])
    values = fact.values | {_WHO[fact.table]: body, "clause": task.values["clause"]}
    key = "does" if fact.table == "task" else "about"
    if not _AREAS.search(body):
        values[key] = str(values[key]).replace("của địa phương", "của cơ quan, đơn vị")
    return Proposal(fact.table, values, task.piece, fact.marks | {key: f"suy ra: lời của mục {fact.values['clause']}"})
