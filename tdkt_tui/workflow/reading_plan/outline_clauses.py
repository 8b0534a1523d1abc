"""The outline of a report that a clause lists: below "Bố cục báo cáo gồm:", or below a heading on the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from tdkt_tui.model.words import raised_first

from .agenda_levels import levels_around
from .facts import Proposal, Reading, bare
from .figures import figures_of
from .outline_trees import ORDERS, items_of, part_of, report_named
from .pieces import Piece

_REPORT = r"báo cáo(?! viên\b)"
_CONTENTS = r"(?:bố cục|kết cấu|đề cương|dàn ý|nội dung|(?:các )?(?:phần|mục)(?= (?:chính|chủ yếu|sau|của)\b))"
_ON = (
    rf"(?:(?:về|đối với|xây dựng|chuẩn bị|hướng dẫn|yêu cầu|các|dự thảo|việc|viết|{_CONTENTS}|"
    rf"chính|chủ yếu|cơ bản|trọng tâm|và|của|phần)\s+)*{_REPORT}"
)
_HEADING = re.compile(_ON, re.IGNORECASE)
"""How a heading begins that is on a report."""
_NAMES = re.compile(rf"(?:về\s+)?{_CONTENTS}\b[^:;.]*?\b{_REPORT}", re.IGNORECASE)
"""A heading that says by itself that the parts of a report stand below it."""
_LEAD = re.compile(
    rf"(?:(?:về\s+)?{_CONTENTS}|{_ON}[^:;.]*?\b(?:gồm|có|nêu|phần|nội dung|sau))\b[^:;.]{{0,120}}:", re.IGNORECASE
)
"""A line, below such a heading or with the report's name in it, that introduces the parts."""
_PART = re.compile(
    r"(?:ph[ầâ]n\s|đánh giá|kết quả|tình hình|thực trạng|công tác|những|các|một số|tồn tại|hạn chế|khuyết điểm|"
    r"nguyên nhân|bài học|phương hướng|nhiệm vụ|mục tiêu|giải pháp|kiến nghị|đề xuất|khái quát|đặc điểm|ưu điểm|"
    r"thuận lợi|khó khăn|nêu|phân tích|làm rõ|chỉ rõ|rút ra|đề ra|xác định)\b",
    re.IGNORECASE,
)
"""How what reports are parted into begins."""
_NOT_PARTED = re.compile(
    r"^ph[ầâ]n\s+(?:về\s+)?(?=đánh giá|kết quả|phương hướng|nhiệm vụ|mục tiêu|hạn chế|tồn tại|bài học)", re.IGNORECASE
)
"""The word that counts a part, also misspelt: "Phân phương hướng, nhiệm vụ"."""
_TOLD = re.compile(r"(?P<name>[^:;]{6,90}):\s+(?P<points>\S.*)", re.DOTALL)
_GOES_ON = re.compile(
    r";\s+(?=(?:trong đó\s+)?(?:nêu|đánh giá|phân tích|làm rõ|chỉ rõ|rút ra|nhấn mạnh)\b)", re.IGNORECASE
)
"""Where a part goes on with what is to be told of it."""
_SIGN = {"-": "- ", "+": "+ ", "*": "* ", "–": "- ", "•": "- "}
_LEAST = 2
_SURE = 3
"""Parts below a heading that says nothing of parts: two may be anything."""


def read_outline_clauses(reading: Reading) -> None:
    """Add the outline whose parts a clause lists; what else stands in that clause is left to be told."""
    head: Piece | None = None
    for piece in reading.body():
        if head is not None and not inside(head, piece):
            head = None
        if piece.at in reading.used and any(fact.table == "agenda" for fact in reading.drawn.get(piece.at, ())):
            continue
        if piece.numbered and _HEADING.match(piece.text) and not levels_around(reading, piece):
            head = piece
        if lead := _leads(piece, head):
            _add(reading, head, piece, lead)


def inside(head: Piece, piece: Piece) -> bool:
    """Tell a piece of another's clause, or of one below it."""
    return piece.clause == head.clause or piece.clause.startswith(f"{head.clause}.")


def _leads(piece: Piece, head: Piece | None) -> int:
    """Return how many parts must stand below a piece that they are an outline; 0 for one that leads to none."""
    words = piece.text.strip()
    if ORDERS.search(words) and "gồm" not in words:
        return 0
    if _LEAD.fullmatch(words) and (head is not None or re.search(_REPORT, words, re.IGNORECASE)):
        return _LEAST
    if piece is head:
        return _LEAST if _NAMES.match(words) else _SURE
    return 0


def _add(reading: Reading, head: Piece | None, lead: Piece, least: int) -> None:
    of = report_named(lead.text) or (report_named(head.text) if head else "")
    if of in ("", "case-report") or any(
        one.values["of"] == of and "items" in one.values for one in reading.of("outline")
    ):
        return
    lines = list(_below(reading, lead))
    items, held = items_of([_marked(piece) for piece in lines])
    if least == _SURE and not all(_PART.match(item["title"]) for item in items):
        return
    more, others = _beside(reading, lead, lines) if lines else ([], [])
    items = [_pointed(item) for item in items] + more
    if len(items) < least:
        return
    made = put_outline(reading, lead, of, items=items)
    at = {piece.at for piece in held} | {piece.at for piece in others}
    for piece in reading.body():
        if piece.at in at or piece is lead or piece is head:
            reading.draw(made, [piece])
            reading.say(piece, piece.text)


def put_outline(reading: Reading, piece: Piece, of: str, **said: list[Any]) -> Proposal:
    """Return the outline of a report with what a piece says of it: that of its clause, or of the part that it is in."""
    for made in reading.of("outline"):
        other = made.values.get("clause", "")
        if made.values["of"] == of and (piece.clause == other or piece.clause.startswith(f"{other}.")):
            for key, values in said.items():
                made.values[key] = [*made.values.get(key, ()), *values]
            reading.draw(made, [piece])
            return made
    return reading.add("outline", piece, None, of=of, **said)


def _below(reading: Reading, lead: Piece) -> Iterator[Piece]:
    """Yield the lines that a piece introduces, up to the first that is no part."""
    body = reading.body()
    for piece in takewhile(lambda one: inside(lead, one), body[body.index(lead) + 1 :]):
        line = _marked(piece)
        style, _ = part_of(line.text)
        own = piece.mark != lead.mark or piece.numbered or not lead.mark
        dated = any(kind == "day" for (kind, _), _ in figures_of(piece.text))
        if style is None or not own or dated or ORDERS.search(piece.text):
            return
        yield piece


def _marked(piece: Piece) -> Piece:
    """Return a piece whose text begins with its sign, as the lines of an annex do."""
    sign = _SIGN.get(piece.mark, f"{piece.mark}) " if piece.mark.isalpha() else f"{piece.mark}. " if piece.mark else "")
    return replace(piece, text=f"{sign}{piece.text}")


def _beside(reading: Reading, lead: Piece, lines: Sequence[Piece]) -> tuple[list[dict[str, Any]], list[Piece]]:
    """Return the parts that stand beside the lead of a list, each with its own: "- Phương hướng, nhiệm vụ:"."""
    if not lead.mark or lead.numbered:
        return [], []
    body = reading.body()
    after = body[body.index(lines[-1]) + 1 :]
    found: list[dict[str, Any]] = []
    held: list[Piece] = []
    for piece in takewhile(lambda one: one.clause == lead.clause, after):
        if piece.mark != lead.mark or not piece.text.rstrip().endswith(":") or not _PART.match(piece.text):
            continue
        below = list(_below(reading, piece))
        items = [_pointed(item) for item in items_of([_marked(one) for one in below])[0]]
        if items:
            found.append({"title": _named(piece.text), "items": items})
            held += [piece, *below]
    return found, held


def _named(words: str) -> str:
    return raised_first(_NOT_PARTED.sub("", bare(words)))


def _pointed(item: dict[str, Any]) -> dict[str, Any]:
    """Return a part with what its own line tells of it as parts below it: "Kết quả: số phong trào; cách làm hay"."""
    title = _named(item["title"])
    if "items" in item:
        return {"title": title, "items": item["items"]}
    found, parts = _TOLD.fullmatch(title), _GOES_ON.split(title)
    name, points = (found["name"], re.split(r";\s+(?![^()]*\))", found["points"])) if found else (parts[0], parts[1:])
    return {"title": name, **({"items": [{"title": raised_first(bare(one))} for one in points]} if points else {})}
