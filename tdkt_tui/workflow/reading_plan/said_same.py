"""What bodies do by the words behind those on what others or they do: "Đăng ký trước …; …", "mỗi sở ít nhất 01"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .bounds import BOUND
from .due import window_apart
from .duties import add_task
from .facts import Reading, bare
from .owners import Owner
from .parting import parts_of
from .pieces import Piece
from .said_subjects import ACTS, KINDS
from .unit_words import AREA

_DOES = re.compile(
    r"(?:đăng ký|đánh giá|sơ kết|tổng kết|bình chọn|bình xét|lựa chọn|rà soát|cập nhật|triển khai|phát động|ký kết|"
    r"tổ chức (?:đăng ký|phát động|sơ kết|tổng kết|bình chọn))\b",
    re.IGNORECASE,
)
ELIDED = re.compile(rf"(?P<who>(?:mỗi|từng)\s+{KINDS})\s+(?P<rest>(?:{BOUND}\s+)?\d.*)", re.DOTALL)
_ALSO = re.compile(rf"đồng thời,?\s+(?={ACTS})")
_COUNTS = re.compile(rf"(?P<verb>[^\W\d]+(?:,?\s[^\W\d]+){{0,8}}?)\s+(?:{BOUND}\s+)?\d")
_WHAT = re.compile(r"\d*(?P<what>\s[^,;:.()\d]+)")
_BARE = re.compile(rf"(?:{BOUND}\s+)?\d+")
_OTHERS = re.compile(rf",\s+(?:(?:còn|và)\s+)?(?=(?:mỗi|từng)\s+{KINDS}\s+(?:{BOUND}\s+)?\d+(?:,|$))")
SAME = "suy ra: của những nơi mà câu trước nêu"


def same_bodies(reading: Reading, piece: Piece, words: str) -> bool:
    """Add the tasks of a sentence without a subject behind one whose tasks were read; tell whether it is such a one."""
    tasks = [one for one in reading.drawn.get(piece.at, ()) if one.table == "task" and one.piece is piece]
    bodies = dict.fromkeys(one.values["body"] for one in tasks if "body" not in one.marks)
    parts = parts_of(bare(words))
    if not bodies or not all(_DOES.match(part) and window_apart(part)[1] for part in parts):
        return False
    for part in parts:
        add_task(reading, piece, Owner("; ".join(bodies)), part).marks["body"] = SAME
    reading.say(piece, words)
    return True


def elided(words: str, body: str, does: str) -> tuple[str, str] | None:
    """Return who does, and how many, what another does before: "mỗi sở ít nhất 01" behind "mỗi xã chọn ít nhất 02".

    What is done "at the same time" the same body does.
    """
    if also := _ALSO.match(words):
        return body, words[also.end() :]
    found, before = ELIDED.fullmatch(words), _COUNTS.match(does)
    if not found or not before:
        return None
    what = _WHAT.match(does, before.end()) if _BARE.fullmatch(found["rest"]) else None
    return found["who"], f"{before['verb']} {found['rest']}{what['what'].rstrip() if what else ''}"


def each_elided(body: str, does: str) -> list[tuple[str, str]]:
    """Return what each of some does, with the others behind a comma of whom only the number is said."""
    first, *others = _OTHERS.split(does) if body.casefold().startswith(("mỗi ", "từng ")) else [does]
    told = [elided(bare(other), body, first) for other in others]
    return [(body, first), *filter(None, told)] if all(told) else [(body, does)]


_NAMED = re.compile(rf"(?i:{AREA})\s+[{UPPER}]")
_LAST = re.compile(r"(?P<first>.+?)(?:,\s+|\s+và\s+)(?P<last>(?:các|những|mỗi)\s+[^,;]+)")


def case_of_last(body: str, does: str) -> list[tuple[str, str]]:
    """Return what areas by their names do, and a kind behind them in a case: of "xã A và các xã ven biển" each its own.

    A case said behind the kind is of that alone, as names need none.
    """
    found = _LAST.fullmatch(body) if does.startswith("nơi ") and _NAMED.match(body) else None
    plain = does.partition(" thì ")[2]
    if found is None or not plain or _NAMED.search(found["last"]):
        return [(body, does)]
    return [(found["first"], plain), (found["last"], does)]
