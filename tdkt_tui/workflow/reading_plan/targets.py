"""Targets for who comes: "đại biểu nữ ít nhất 30%", "từ 40% trở lên là người lao động trực tiếp"."""

from __future__ import annotations

import re

from .destinations import level_meant
from .facts import Reading
from .pieces import Piece

_GROUPS = (
    (r"(?:phụ )?nữ", "nữ"), (r"(?:người )?dân tộc thiểu số", "dân tộc thiểu số"),
    (r"(?:người )?(?:có|theo) (?:đạo|tôn giáo)", "có tôn giáo"), (r"đảng viên", "đảng viên"),
    (r"(?:người )?ngoài [Đđ]ảng", "ngoài Đảng"),
    (r"(?:người )?(?:trực tiếp lao động|lao động trực tiếp)", "lao động trực tiếp"),
    (r"(?:(?:trẻ|tuổi trẻ|trẻ tuổi)\s*\(?)?dưới (?P<years>\d\d) tuổi\)?", "dưới {} tuổi"),
)  # fmt: skip
"""How a group is written in plans, and how the model names it."""
_NAMED = "|".join(re.sub(r"\(\?P<years>", "(?:", way) for way, _ in _GROUPS)
_WHO = rf"(?:(?:(?:tỷ lệ|số)\s+)?đại biểu\s+)?(?:là\s+)?(?P<who>{_NAMED})"
_HOW = r"(?:ít nhất|tối thiểu|không dưới)"
_PER = r"\s*(?:%|(?:đại biểu|người)\b)"
_AFTER = re.compile(
    rf"{_WHO}\s*,?\s*(?:chiếm\s+|đạt\s+|phải\s+)*(?:tỷ lệ\s+)?(?:{_HOW}\s+(?:là\s+)?(?P<n>\d{{1,3}}{_PER})|"
    rf"từ\s+(?P<up>\d{{1,3}}{_PER})\s+trở lên)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:{_HOW}\s+(?P<n>\d{{1,3}}{_PER})|từ\s+(?P<up>\d{{1,3}}{_PER})\s+trở lên)\s+(?:đại biểu\s+)?(?:là\s+)?{_WHO}",
    re.IGNORECASE,
)
_SOFT = re.compile(r"\b(?:phấn đấu|khuyến khích|nếu|trừ|riêng|dự kiến|khoảng)\b", re.IGNORECASE)
_ONE_LEVEL = re.compile(r"\bcấp (?!trên\b)|\btỉnh\b|\bhuyện\b|\b(?<!thị )xã(?! hội)|\btoàn quốc\b", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:của|cho|do)\s+(?:các\s+)?$")
"""Before delegates of whom it tells something else: "tham luận của đại biểu nữ ít nhất 20%"."""
_MORE = re.compile(r"\s*(?:[;,.)]|$|và\b)")


def read_targets(reading: Reading) -> None:
    """Add composition, for the level that the sentence or its headings name, or all; a share that a level has stays."""
    for piece in reading.body():
        if not re.search(r"\d\s*%|\d\s+(?:đại biểu|người)", piece.text):
            continue
        for pattern in (_AFTER, _BEFORE):
            for found in pattern.finditer(piece.text):
                _target(reading, piece, found)


def _target(reading: Reading, piece: Piece, found: re.Match[str]) -> None:
    said = found["n"] or found["up"]
    group = next(name.format(*re.findall(r"\d\d", found["who"])) for way, name in _GROUPS
                 if re.fullmatch(way, found["who"], re.IGNORECASE))  # fmt: skip
    number = int(re.match(r"\d+", said)[0])  # type: ignore[index]
    share = "%" in said
    if (
        not 0 < number <= (100 if share else 999)
        or not _MORE.match(piece.text, found.end())
        or _THEIRS.search(piece.text[: found.start()])
        or _held(reading, piece, group)
    ):
        return
    clause = next((part for part in re.split(r"(?<=[.;])\s+", piece.text) if found[0] in part), piece.text)
    level = level_meant(reading, piece, clause)
    if not _SOFT.search(clause) and (level or (share and _of_all(piece, clause))):
        reading.add("composition", piece, levels=[level] if level else [], group=group,
                    at_least=f"{number}%" if share else str(number))  # fmt: skip
        reading.say(piece, found[0])


def _of_all(piece: Piece, clause: str) -> bool:
    """Tell a demand on delegates of every level: a sentence under "Yêu cầu" that names no level, nor a heading."""
    general = bool(piece.under) and re.fullmatch(r"(?:Mục đích, )?yêu cầu:?", piece.under[-1], re.IGNORECASE)
    return bool(general) and "đại biểu" in piece.text and not _ONE_LEVEL.search(" ".join([clause, *piece.under]))


def _held(reading: Reading, piece: Piece, group: str) -> bool:
    """Tell what a level's own shares, or a target already read here, say of a group."""
    drawn = reading.drawn.get(piece.at, ())
    shares = {
        share["category"]
        for fact in drawn
        if fact.table == "level"
        for share in fact.values.get("size", {}).get("shares", ())
    }
    return (group == "nữ" and "women" in shares) or any(
        fact.table == "composition" and fact.values["group"] == group for fact in drawn
    )
