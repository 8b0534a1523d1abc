"""Exemplars to be introduced: by whom, how many, with what papers, to whom, until when."""

from __future__ import annotations

import re
from typing import Any

from .facts import Reading, bare
from .pieces import Piece
from .times import window_of

_NUMBERED = re.compile(
    r"(?:(?P<who>(?:[Mm]ỗi|[Cc]ác)\s+[^;:.]+?|[Tt]ỉnh)\s+)?(?P<verb>[Gg]iới thiệu)\s+(?:với\s+|về\s+)?"
    r"(?P<unit>Trung ương\s+)?"
    r"(?P<how>ít nhất|tối thiểu|từ|tối đa|không quá)?\s*(?P<n>\d{1,3})(?:\s+đến\s+(?P<most>\d{1,3}))?\s+"
    r"(?P<kinds>(?:tập thể|cá nhân|hộ)[^;:.(]*)"
)
_AND = re.compile(r"(?:,|\bvà)\s+(?P<n>\d{1,3})\s+(?P<kind>tập thể|cá nhân|hộ)\b")
_NEEDS = re.compile(r"\((?:kèm|có|kèm theo)\s+([^)]+)\)")
_TO = re.compile(r"gửi(?: về)?\s+([A-ZĐ][^,;.]*?)(?=\s+để|\s+trước|[,;.]|$)")
_CHOSEN = re.compile(r"chọn\s+từ\s+(?P<n>\d{1,3})\s+đến\s+(?P<most>\d{1,3})\s+(?P<kinds>[^;:.(]*?)\s+"
                     r"giới thiệu (?:với|về|cho) (?P<to>Trung ương)")  # fmt: skip
_PUT_FORWARD = re.compile(
    r"(?P<by>(?:Ban|Sở|Hội đồng)\s[^.;]*?)\s+(?:tham mưu[^.;]*?|chủ trì[^.;]*?|tổng hợp[^.;]*?)?"
    r"(?:xét chọn|lựa chọn|thẩm định)\s+(?:đại biểu|điển hình)[^.;]*?trình (?P<to>UBND tỉnh|Ủy ban nhân dân tỉnh)"
)


def read_nominations(reading: Reading, piece: Piece) -> None:
    """Add nomination: what one piece says of introducing exemplars. Whom it names no body for is left as not read."""
    _put_forward(reading, piece)
    numbers = list(_NUMBERED.finditer(piece.text))
    if not numbers or not re.search(r"điển hình|tập thể, cá nhân", piece.text):
        return
    needs, to = _NEEDS.search(piece.text), _TO.search(piece.text)
    for found in numbers:
        up = bool(found["unit"]) or "Trung ương" in piece.text[found.start() - 30 : found.start() + 5]
        who = _who(found["who"] or ("tỉnh" if up else ""))
        if not who:
            continue
        more = [(int(one["n"]), one["kind"]) for one in _AND.finditer(found["kinds"])]
        first = int(found["n"]) + sum(number for number, _ in more)
        least = 0 if found["how"] in ("tối đa", "không quá") else first
        most = int(found["most"] or 0) or (first if found["how"] in (None, "tối đa", "không quá") else 0)
        reading.add("nomination", piece, levels=_levels(reading, who), who=who, at_least=least, at_most=most,
                    **_apart(found, more), kinds=_kinds(found["kinds"]), needs=[needs[1]] if needs and not up else [],
                    to="Trung ương" if up else bare(to[1]) if to else "",
                    window={} if up else window_of(piece.text))  # fmt: skip


def _apart(found: re.Match[str], more: list[tuple[int, str]]) -> dict[str, Any]:
    """Return the number of each kind, where the plan tells those of collectives and of individuals apart."""
    numbers = {found["kinds"][: len("tập thể")].strip(): int(found["n"])} | {kind: number for number, kind in more}
    whole = bool(more) and len(more) == 1 and not found["most"] and set(numbers) == {"tập thể", "cá nhân"}
    return {"collectives": numbers["tập thể"], "individuals": numbers["cá nhân"]} if whole else {}


def _who(words: str) -> list[str]:
    """Return the kinds of unit that "mỗi sở, ban và huyện" names."""
    words = re.sub(r"^(?:mỗi|các)\s+", "", words, flags=re.IGNORECASE)
    parts = re.split(r",\s*(?:và\s+)?|\s+và\s+(?=(?:các|mỗi|sở|ban|ngành|đoàn thể|huyện|thị xã|thành phố|xã|phường)\b)",
                     words)  # fmt: skip
    return [part for name in parts if (part := bare(re.sub(r"^(?:các|mỗi)\s+", "", name)).removeprefix("UBND "))]


def _levels(reading: Reading, who: list[str]) -> list[str]:
    """Return the level whose units these are; none where they are of several or of none."""
    names = {name.casefold() for name in who}
    found = [
        item.values["id"]
        for item in reading.of("level")
        if names <= {unit.casefold() for unit in item.values.get("units", ())}
    ]
    return found if len(found) == 1 else []


def _put_forward(reading: Reading, piece: Piece) -> None:
    """Add who chooses and puts forward: a number out of what was introduced, or delegates by a day."""
    if found := _CHOSEN.search(piece.text):
        kinds = _kinds(found["kinds"])
        reading.add("nomination", piece, at_least=int(found["n"]), at_most=int(found["most"]), who=["tỉnh"],
                    kinds=kinds, to=found["to"])  # fmt: skip
    if (found := _PUT_FORWARD.search(piece.text)) and (window := window_of(piece.text)):
        by = re.split(r"\s+(?:tham mưu|chủ trì|tổng hợp)", found["by"])[0]
        reading.add("nomination", piece, who=[bare(by)], to=found["to"], window=window)


def _kinds(words: str) -> list[str]:
    return [kind for kind in ("tập thể", "cá nhân", "hộ") if re.search(rf"\b{kind}\b", words)]
