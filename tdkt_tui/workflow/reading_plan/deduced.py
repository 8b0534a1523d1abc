"""Levels of a plan without a clause on levels: the groups of units that get tasks, or else the plan itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .facts import Reading, code_of
from .headed import lined
from .pieces import Piece

_GROUPS = (
    (r"(?:[Cc]ác\s+)?(?P<units>sở, ban, ngành(?:, đoàn thể)?)(?: cấp tỉnh| tỉnh)?", "các {units}"),
    (r"UBND (?:các\s+)?(?P<units>huyện(?:, thị xã)?, thành phố)", "các {units}"),
    (r"(?:UBND\s+)?(?:các\s+)?(?P<units>xã, phường(?:, thị trấn|, đặc khu)?)", "các {units}"),
    (r"(?:Ủy ban )?(?P<units>Mặt trận Tổ quốc(?: Việt Nam)?(?: tỉnh)? và (?:các )?tổ chức thành viên)", "{units}"),
)
"""A group of units, and what the level is called."""


_TOGETHER = re.compile(
    r"\b(?P<all>sở, ban, ngành[^();.:]{0,200}?)\s*\((?:sau đây\s+)?gọi (?:chung|tắt) là [^()]{3,80}\)"
)
_ELSEWHERE = re.compile(
    r"(?:hình thức|thời gian|số lượng|quy mô|thành phần)\b[^.;]{0,120}\b(?:từng|mỗi|các) (?:cấp|đơn vị)\b[^.;]{0,60}"
    r"\b(?:Phụ lục|PHỤ LỤC|Biểu|Bảng|hướng dẫn riêng|văn bản riêng)",
    re.IGNORECASE,
)
"""What tells that the levels are told elsewhere: whoever receives the plan is then no level for that alone."""
_BESIDE = ("doanh nghiệp", "hợp tác xã", "đơn vị sự nghiệp")


def read_deduced(reading: Reading) -> None:
    """Add a level for each group of units with tasks, where no clause spoke of levels; the province itself first.

    Where lines on one conference name whose it is, the groups that hold none have a level besides.
    """
    held = reading.of("level")
    if any(one.piece is None or not lined(one.piece) for one in held):
        return
    taken = {str(one.values["id"]) for one in held}
    found = _groups(reading, "task", "body")
    if held:
        theirs = {unit for one in held for unit in one.values.get("units", ())}
        found = {label: group for label, group in found.items() if not theirs & {*_kinds(group[1])}}
    if not (found or held) and not any(_ELSEWHERE.search(piece.text) for piece in reading.clauses()):
        found = _groups(reading, "recipient", "name")
    if not found:
        return
    first = next(iter(found.values()))[0]
    if not held:
        reading.add("level", first, id=code_of("tỉnh", taken), label="cấp tỉnh", units=["tỉnh"])
    for label, (piece, units) in found.items():
        kinds = _kinds(units)
        made = reading.add("level", piece, id=code_of(label.removeprefix("các "), taken), label=label, units=kinds)
        for also, more in _called_together(reading) if "sở" in kinds else ():
            kinds += [kind for kind in more if kind not in kinds]
            reading.draw(made, [also])


def _called_together(reading: Reading) -> Iterator[tuple[Piece, list[str]]]:
    """Yield the kinds of unit that a plan calls by one word together with its departments, and where it says so."""
    for piece in reading.clauses():
        for found in _TOGETHER.finditer(piece.text):
            parts = {part.strip() for part in found["all"].split(",")}
            if more := [kind for kind in _BESIDE if kind in parts]:
                yield piece, more


def _groups(reading: Reading, table: str, key: str) -> dict[str, tuple[Piece, str]]:
    """Return what each group is called, with the piece that names it and its words, first ones first."""
    found: dict[str, tuple[Piece, str]] = {}
    for item in reading.of(table):
        for pattern, label in _GROUPS:
            hit = re.search(pattern, item.values[key], re.IGNORECASE)
            if hit and item.piece is not None:
                words = hit["units"]
                units = words if words.startswith("Mặt trận") else words[:1].lower() + words[1:]
                found.setdefault(label.format(units=units), (item.piece, units))
    return found


def _kinds(units: str) -> list[str]:
    parts = re.split(r",\s*|\s+và\s+(?:các\s+)?", units)
    return [re.sub(r"^Mặt trận Tổ quốc.*", "Mặt trận Tổ quốc", part) for part in parts]
