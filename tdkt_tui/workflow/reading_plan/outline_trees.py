"""The parts of a report out of the lines that list them: a tree, each part by the sign that its line begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.words import raised_first

from .facts import bare
from .figures import figures_of
from .pieces import Piece
from .rows import cells_of

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
ORDERS = re.compile(
    r"\b(?:gửi|nộp|báo cáo (?:dài|từ|không quá|tối đa|gồm|về)|số trang|\d+ trang|khổ giấy|cỡ chữ|phông chữ|kèm theo|"
    r"lưu ý|ghi chú|số liệu (?:tính|lấy|chốt|đến))\b",
    re.IGNORECASE,
)
"""What is said of the report as a whole, or ordered besides it."""
_SAYS = re.compile(
    r"(?:Nêu|Đánh giá|Trình bày|Phân tích|Báo cáo)(?:\s+(?:rõ|cụ thể|khái quát|ngắn gọn|tóm tắt))?\s*:\s+"
)
"""How such a line may begin that leads to its points."""
KINDS = (
    (r"báo cáo (?:tham luận|thành tích|(?:về )?(?:điển hình|gương|mô hình))|tham luận", "case-report"),
    (r"báo cáo (?:kết quả )?(?:định kỳ|sơ kết|(?:0?6|0?9) tháng|(?:hằng |hàng )?(?:tháng|quý|năm)\b)",
     "periodic-report"),
    (r"báo cáo", "report"),
)  # fmt: skip
"""How the name of a report says of which sort it is."""


def report_named(words: str) -> str:
    """Return the sort of the report that words name, "" where they name none."""
    return next((code for named, code in KINDS if re.search(named, words, re.IGNORECASE)), "")


def items_of(lines: Sequence[Piece]) -> tuple[list[dict[str, Any]], list[Piece]]:
    """Return the parts as a tree, and the lines that they hold."""
    top: list[dict[str, Any]] = []
    held: list[Piece] = []
    open_now: list[tuple[int, dict[str, Any]]] = []  # the sign and the part of each depth
    for piece in lines:
        style, title = part_of(piece.text)
        if style is None:
            if open_now and not open_now[-1][1]["title"] and piece.text.strip():
                open_now[-1][1]["title"] = bare(piece.text)  # "Phần thứ nhất" on a line of its own
                held.append(piece)
            elif not top and _LEADS.fullmatch(piece.text):
                held.append(piece)
            elif open_now and asks_point(piece.text):
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


def asks_point(line: str) -> bool:
    """Tell a line without a number that says what the part above it tells: no day, no order, no bound of the whole."""
    return not (cells_of(line) or ORDERS.search(line) or any(kind == "day" for (kind, _), _ in figures_of(line)))


def _points(line: str) -> list[dict[str, Any]]:
    """Return what such a line asks for, point by point: "Số phong trào; số lượt người tham gia; cách làm hay"."""
    said = [bare(one) for one in re.split(r";\s+(?![^()]*\))", _SAYS.sub("", bare(line))) if bare(one)]
    return [{"title": raised_first(one)} for one in said]


def _named(item: dict[str, Any]) -> dict[str, Any]:
    """Return a part without those under it that got no words; {} where it has none itself."""
    below = [one for one in map(_named, item.get("items", ())) if one]
    return {"title": item["title"], **({"items": below} if below else {})} if item["title"] else {}


def part_of(line: str) -> tuple[int | None, str]:
    """Return which sign begins a line, and the words behind it; None for a line that is no part."""
    if cells_of(line):
        return None, ""
    for number, style in enumerate(_STYLES):
        if found := style.fullmatch(line.strip()):
            return number, bare(found["rest"])
    return None, ""
