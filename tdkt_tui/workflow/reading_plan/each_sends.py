"""One sentence on how much each of several kinds sends to one place: "mỗi huyện gửi 03 bài, mỗi sở gửi 01 bài về …"."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .sent_numbers import KIND

_EACH = rf"(?:mỗi|từng|các)\s+{KIND}(?:(?:,\s*|\s+và\s+){KIND})*"
_NEXT = re.compile(
    rf"(?P<verb>gửi|nộp|cử|viết|đăng)\s+(?P<mine>\d{{1,3}}\s[^;.]+?),\s+(?:còn\s+)?(?P<who>{_EACH})\s+(?P=verb)\s+"
    r"(?P<other>\d{1,3}\s[^;,.]+?)(?P<to>\s+(?:về|cho|đến|tới)\s+[A-ZĐ][^;.]*)?",
    re.IGNORECASE,
)

_WITH = re.compile(r"\s+\([^()]+\)$")
"""What goes with each of one sort that is sent, said once behind the last."""


def read_each_sends(reading: Reading) -> None:
    """Part a task that says of a second kind, behind a comma, how much that sends: each is of its own body."""
    for task in reading.of("task"):
        found = _NEXT.fullmatch(task.values["does"])
        if found is None or task.piece is None or not re.fullmatch(_EACH, task.values["body"], re.IGNORECASE):
            continue
        to = found["to"] or ""
        what = _WITH.search(found["other"])
        same = what and to and found["other"][: what.start()] == found["mine"]
        apart = to.replace(" về ", " cho ", 1) if " về " in found["mine"] else to  # "bài về điển hình cho Sở …"
        task.values["does"] = f"{found['verb']} {found['mine']}{what[0] if what and same else ''}{apart}"
        values = task.values | {"body": found["who"], "does": f"{found['verb']} {found['other']}{to}"}
        other = Proposal("task", values, task.piece, dict(task.marks))
        reading.facts.insert(reading.facts.index(task) + 1, other)
        reading.draw(other, [task.piece])
        reading.say(task.piece, found[0])
