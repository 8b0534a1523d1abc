"""A time that a plan says by pointing at another clause: "gửi cùng thời hạn nêu tại khoản 3 Mục này"."""

from __future__ import annotations

import re

from .facts import Reading, bare

_SAME = re.compile(
    r",?\s*(?:trong\s+)?(?:cùng|theo|đúng)\s+(?:thời hạn|thời gian|hạn|mốc thời gian)"
    r"(?:\s+(?:gửi|nộp)[^,;.\d]{0,60}?)?(?:\s+(?:đã\s+)?(?:nêu|quy định|ghi))?\s+(?:tại|ở)\s+"
    r"(?:điểm\s+(?P<point>[a-zđ]),?\s+)?khoản\s+(?P<item>\d{1,2}),?\s+(?:[Mm]ục|[Pp]hần)\s+(?P<part>này|[IVX]+)"
    r"(?:\s+(?:của\s+)?Kế hoạch này)?"
)
_TIMED = ("task", "nomination")


def read_referred_days(reading: Reading) -> None:
    """Give a task, and whom the same paragraph introduces, the one time of the clause that its words point at."""
    for task in reading.of("task"):
        found = _SAME.search(str(task.values["does"]))
        if found is None or task.piece is None or "window" in task.values:
            continue
        part = task.piece.clause.partition(".")[0] if found["part"] == "này" else found["part"]
        clause = ".".join(filter(None, (part, found["item"], found["point"])))
        there = [fact for fact in reading.facts if fact.table in _TIMED and "window" in fact.values
                 and f"{fact.values.get('clause', '')}.".startswith(f"{clause}.")]  # fmt: skip
        windows = [fact.values["window"] for fact in there]
        if not windows or any(one != windows[0] for one in windows):
            continue
        task.values["does"] = bare(_SAME.sub("", task.values["does"]))
        beside = [fact for fact in reading.drawn.get(task.piece.at, ())
                  if fact.table == "nomination" and "window" not in fact.values]  # fmt: skip
        for fact in (task, *beside):
            fact.values["window"] = windows[0]
            fact.marks["window"] = f"suy ra: thời hạn ở mục {clause}"
