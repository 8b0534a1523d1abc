"""Levels that a plan lets sum up without a conference of their own: by a report, or within another meeting."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .duties import add_task
from .facts import Reading, bare
from .headed import NONE_HELD
from .only_some import NONE, without_only
from .owners import Owner
from .pieces import Piece
from .sentences import SENTENCE

_REPORT = (
    r"(?:bằng|thông qua|qua|dưới hình thức)\s+(?:hình thức\s+)?"
    r"(?:(?:văn bản\s+)?(?:hình thức\s+)?báo cáo(?:\s+(?:bằng văn bản|tổng kết))?|văn bản(?!\s+\w))"
)
_SUMS_UP = r"(?:(?:tổ chức\s+)?(?:việc\s+)?(?:tổng kết|sơ kết|đánh giá)\s+)?(?:chỉ\s+)?"
_ONLY = re.compile(rf"{_SUMS_UP}(?:{_REPORT}\s*[,;(]?\s*(?:và\s+)?{NONE}\)?|{NONE}\s*,?\s*(?:chỉ\s+|mà\s+)?"
                   rf"(?:tổng kết\s+|sơ kết\s+)?{_REPORT})", re.IGNORECASE)  # fmt: skip
"""No conference, whole: "tổng kết bằng báo cáo, không tổ chức hội nghị"."""
_WITHIN = re.compile(
    rf"lồng ghép\s+(?:vào|trong|với|tại|cùng)\s[^.;]{{3,80}}?(?:\s+hoặc\s+{_REPORT}|\s*[,;(]\s*(?:và\s+)?{NONE})",
    re.IGNORECASE,
)
"""Another meeting, and a report or none of its own: no conference is asked for, but how it is done stays told."""

_ALONE = re.compile(rf"(?:^|(?<=[.;]\s))(?:{_SUMS_UP})?{NONE}(?=\s*[.;]|\s*$)", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:(?P<who>(?:UBND|Ủy ban nhân dân|Các|các|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương)\b[^,;.:]{0,60}?)\s+)?"
    r"(?P<does>(?:tổ chức\s+)?lồng ghép\s+(?:việc\s+)?(?:(?!\bhoặc\s+(?:bằng|qua)\b).)*)",
    re.IGNORECASE,
)
"""What units do where they hold none of their own, and who they are, whole."""
_OF_SOME = re.compile(
    r"\b(?:có|dưới|trên|từ|ít hơn|chưa đủ|không đủ)\s+(?:(?:từ|dưới|trên)\s+)?\d|\b(?:nếu|trường hợp|nơi)\b|^Riêng\b|"
    r"\bđơn vị trực thuộc\b",
    re.IGNORECASE,
)
"""What makes a sentence one on some of a level: "Đơn vị có dưới 20 người không tổ chức hội nghị riêng"."""


def of_whole_level(piece: Piece) -> bool:
    """Tell a piece that asks a level for no conference of its own, not only those of a case."""
    held = ((one, NONE_HELD.search(one)) for one in SENTENCE.split(piece.text))
    return any(none and not _OF_SOME.search(one[: none.start()]) for one, none in held)


_MEETS = re.compile(
    r"(?<!hông )(?<!hông phải )\btổ chức (?:chung )?(?:(?:một|0?1) )?(?:Hội nghị|Đại hội) (?!của|cấp)\w"
)


def read_no_meeting(reading: Reading) -> None:
    """Mark each level that holds no conference of its own by the plan's word: neither form nor number is missing."""
    for level in reading.of("level"):
        if level.values.get("choose_form"):
            continue
        own = [one for one in reading.clauses() if level in reading.drawn.get(one.at, ())]
        of_all = [without_only(piece.text) for piece in own]  # what some of its units may do is not all of them's
        if any(map(_MEETS.search, of_all)):
            continue
        for piece in own:
            only = _ONLY.search(piece.text)
            none = _ALONE.search(piece.text)
            if not (only or none or _WITHIN.search(piece.text)) or _others_meet(reading, piece):
                continue
            none_asked = ("choose_form", "size", *(() if "window" in level.values else ("window",)))
            level.marks.update(dict.fromkeys(none_asked, "kế hoạch không yêu cầu hội nghị riêng"))
            if found := only or none:
                reading.say(piece, found[0])
            if none:
                _beside(reading, piece, str(level.values["label"]))


def _beside(reading: Reading, piece: Piece, label: str) -> None:
    """Add a task for each thing that the units of a level do within another meeting, and report instead."""
    for sentence in SENTENCE.split(piece.text):
        if found := _BESIDE.fullmatch(bare(sentence)):
            owner = Owner(raised_first(found["who"] or f"Các đơn vị {label}"))
            for part in re.split(r";\s+", found["does"]):
                add_task(reading, piece, owner, part)
            reading.say(piece, sentence)


def _others_meet(reading: Reading, piece: Piece) -> bool:
    """Tell a piece that says besides which conference another level holds: whose the report is, is in doubt."""
    return any(one.table == "level" and one.values.get("choose_form") for one in reading.drawn.get(piece.at, ()))
