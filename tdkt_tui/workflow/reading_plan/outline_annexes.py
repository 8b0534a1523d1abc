"""The outline of a report that an annex is: "Đề cương báo cáo …", its parts with what stands under each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.words import raised_first

from .annex_clauses import Annex
from .facts import Reading, bare
from .figures import figures_of
from .pieces import Piece
from .rows import cells_of

_REPORT = r"báo cáo"
_OUTLINES = (
    (rf"{_REPORT} (?:tham luận|thành tích|(?:về )?(?:điển hình|gương|mô hình))", "case-report"),
    (rf"{_REPORT} (?:kết quả )?(?:định kỳ|sơ kết|(?:0?6|0?9) tháng|(?:hằng |hàng )?(?:tháng|quý|năm)\b)",
     "periodic-report"),
    (_REPORT, "report"),
)  # fmt: skip
_TITLE = re.compile(rf"(?:đề cương|dàn ý|bố cục|nội dung)\b.{{0,40}}?\b{_REPORT}", re.IGNORECASE)
"""What an annex is called that lists the parts of a report; a "Mẫu báo cáo" is a document itself, with its head."""
_ORDINAL = r"(?:thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy)|[IVX]{1,4}|\d|[A-E])"
_STYLES = (
    re.compile(rf"(?:Phần|PHẦN)\s+(?i:{_ORDINAL})(?!\w)\s*[.:;–-]?\s*(?P<rest>.*)", re.DOTALL),
    re.compile(r"[A-E]\s*[.)–-]\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"[IVX]{1,5}\s*(?:[.)/–-]|[.)/][-–])\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"\d{1,2}(?:\s*[.)/]|\s*[.)/][-–]|\s+[-–])\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"\d{1,2}\.\d{1,2}\s*[.)]?\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"\d{1,2}(?:\.\d{1,2}){2}\s*[.)]?\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"[a-zđ]\s*(?:[.)]|[.)/][-–])\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"[-–•]\s*(?P<rest>\S.*)", re.DOTALL),
    re.compile(r"[+*]\s*(?P<rest>\S.*)", re.DOTALL),
)
"""How a line begins that is a part of a report: the sign of its depth, in no order of their own."""
_LEADS = re.compile(r".{0,120}:", re.DOTALL)
"""A line before the first part that only introduces them."""
_ORDERS = re.compile(
    r"\b(?:gửi|nộp|báo cáo (?:dài|từ|không quá|tối đa|gồm|về)|số trang|\d+ trang|khổ giấy|cỡ chữ|phông chữ|kèm theo|"
    r"lưu ý|ghi chú|số liệu (?:tính|lấy|chốt|đến))\b",
    re.IGNORECASE,
)
"""What is said of the report as a whole, or ordered besides it."""
_SAYS = re.compile(
    r"(?:Nêu|Đánh giá|Trình bày|Phân tích|Báo cáo)(?:\s+(?:rõ|cụ thể|khái quát|ngắn gọn|tóm tắt))?\s*:\s+"
)
"""How such a line may begin that leads to its points."""


def read_outline_annexes(reading: Reading) -> None:
    """Add the outline that an annex is; a line of it that is no part, or a table in it, stays told."""
    for annex in reading.annexed():
        if not _TITLE.search(annex.title) or annex.form:
            continue
        of = next(code for words, code in _OUTLINES if re.search(words, annex.title, re.IGNORECASE))
        items, held = _items(_lines(reading, annex))
        if not items:
            continue
        reading.add("outline", held[0], clause=annex.lines[0].clause.partition(".")[0], of=of, items=items)
        made = reading.facts[-1]
        for piece in held:
            reading.draw(made, [piece])
            reading.say(piece, piece.text)


def _lines(reading: Reading, annex: Annex) -> list[Piece]:
    """Return the lines of an annex below its title as they stand in the plan, with their numbers."""
    own = {line.at for line in annex.lines}
    return [piece for piece in reading.annexes() if piece.at in own]


def _items(lines: Sequence[Piece]) -> tuple[list[dict[str, Any]], list[Piece]]:
    """Return the parts as a tree, and the lines that they hold."""
    top: list[dict[str, Any]] = []
    held: list[Piece] = []
    open_now: list[tuple[int, dict[str, Any]]] = []  # the sign and the part of each depth
    for piece in lines:
        style, title = _part(piece.text)
        if style is None:
            if open_now and not open_now[-1][1]["title"] and piece.text.strip():
                open_now[-1][1]["title"] = bare(piece.text)  # "Phần thứ nhất" on a line of its own
                held.append(piece)
            elif not top and _LEADS.fullmatch(piece.text):
                held.append(piece)
            elif open_now and _asked(piece.text):
                open_now[-1][1].setdefault("items", []).extend(_points(piece.text))
                held.append(piece)
            continue
        depth = next((at for at, (sign, _) in enumerate(open_now) if sign == style), len(open_now))
        del open_now[depth:]
        item: dict[str, Any] = {"title": title}
        (open_now[-1][1].setdefault("items", []) if open_now else top).append(item)
        open_now.append((style, item))
        held.append(piece)
    return [item for item in map(_named, top) if item], held if top else []


def _asked(line: str) -> bool:
    """Tell a line without a number that says what the part above it tells: no day, no order, no bound of the whole."""
    return not (cells_of(line) or _ORDERS.search(line) or any(kind == "day" for (kind, _), _ in figures_of(line)))


def _points(line: str) -> list[dict[str, Any]]:
    """Return what such a line asks for, point by point: "Số phong trào; số lượt người tham gia; cách làm hay"."""
    said = [bare(one) for one in re.split(r";\s+(?![^()]*\))", _SAYS.sub("", bare(line))) if bare(one)]
    return [{"title": raised_first(one)} for one in said]


def _named(item: dict[str, Any]) -> dict[str, Any]:
    """Return a part without those under it that got no words; {} where it has none itself."""
    below = [one for one in map(_named, item.get("items", ())) if one]
    return {"title": item["title"], **({"items": below} if below else {})} if item["title"] else {}


def _part(line: str) -> tuple[int | None, str]:
    """Return which sign begins a line, and the words behind it; None for a line that is no part."""
    if cells_of(line):
        return None, ""
    for number, style in enumerate(_STYLES):
        if found := style.fullmatch(line.strip()):
            return number, bare(found["rest"])
    return None, ""
