"""What of a plan nothing was made of before its first number and after its last: opening, signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.text import UPPER

from .bounds import BOUND
from .citing import PROPOSED, cited_in
from .facts import Proposal, Reading
from .figures import figures_of
from .pieces import Piece

Left = tuple[Piece, str]
_OPENING = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai)\s|(?:Luật|Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Công văn|Hướng dẫn|Thông tư|"
    r"Văn bản|Nghị định|Kết luận|Chương trình|Chương trình hành động|Đề án|Quy định|Thông báo) (?:số|của|Đại hội|\d)|"
    r"(?:Luật|Bộ luật|Pháp lệnh)\s|(?:theo\s+)?(?:sự\s+|ý kiến\s+)?chỉ đạo của\s"
)
_CITES = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai|Để|Nhằm|Theo|Xét|Tiếp theo|Chấp hành)\s|[-–]?\s*" + _OPENING.pattern
)
_REPLACES = re.compile(
    r"(?:thay thế|bãi bỏ|hủy bỏ)\s+(?:cho\s+)?(?:các\s+)?\w+(?:\s\w+)?\s+"
    r"số:?\s+(?P<number>[^\s,;]*\d[^\s,;]*)[^;]*?(?=,\s|;|$)"
)
"""What a plan ends: an act before it, which no document that it cites has in its abstract."""
_LEADS = re.compile(r"(?:như sau|sau đây|cụ thể)\s*[:.]?$|:$", re.IGNORECASE)
"""How the sentence ends that leads to the first number."""
_ENACTS = re.compile(r"\b(?:ban hành|xây dựng|lập)\s+(?:\w+\s+){0,3}kế hoạch\b", re.IGNORECASE)
"""What a sentence says that only leads to the plan."""
_ENDED = re.compile(rf"(?<=\w\.)\s+(?=[{UPPER}])")
"""Where a sentence of the opening ends, be it with an ordinal: "lần thứ I. Kế hoạch này …"."""
_ORDERS = re.compile(
    rf"\b(?:trước|chậm nhất(?: là)?|muộn nhất|hoàn thành|xong|{BOUND})\s+"
    r"(?:vào\s+|trong\s+)?(?:ngày\s+|tháng\s+|quý\s+)?(?:\d|(?:I|II|III|IV)\b)",
    re.IGNORECASE,
)
"""A time or a bound, which no cited document has."""
_LINE = 30
"""Signs of a line of a letterhead."""


def left_before(reading: Reading) -> Iterator[Left]:
    """Yield what the opening cites and no basis was made of (a law without a number, a document without a day, who
    asked for the plan), and what it says or orders itself."""
    cited = [_name_of(item) for item in reading.of("basis")]
    title = reading.said_at.get("title")
    named = False
    for piece in reading.pieces:
        if piece.part != "head" or piece is title:
            named = named or piece is title
            continue
        parts = [part for part in cited_in(piece.text) if _OPENING.match(part) or _asked_for(part)]
        left = [part for part in parts if not any(name in part for name in cited)]
        said = " ".join(str(item.values.get("title", "")) for item in reading.of("basis"))
        left += [one[0] for one in _REPLACES.finditer(piece.text) if one["number"] not in said]
        left += _behind(piece) if named else []
        if _ORDERS.search(piece.text) or (named and _says(reading, piece)):
            yield piece, piece.text
        elif left:
            yield piece, "; ".join(left)


def _behind(piece: Piece) -> list[str]:
    """Return the sentences behind the first of an opening paragraph that neither cite nor lead to the plan."""
    return [one for one in _ENDED.split(piece.text)[1:]
            if len(one) > _LINE and not (_CITES.match(one) or _LEADS.search(one) or _ENACTS.search(one))]  # fmt: skip


def _asked_for(part: str) -> bool:
    """Tell who asked for the plan, by a paper of a day or a number: a name alone gives a unit's page nothing."""
    return bool(PROPOSED.match(part) and re.search(r"\d", part))


def _says(reading: Reading, piece: Piece) -> bool:
    """Tell a line between the title and the first number that neither cites nor leads to the plan."""
    if piece.at in reading.used or _CITES.match(piece.text) or _LEADS.search(piece.text):
        return False
    figures = any(kind not in ("year", "rough") for (kind, _), _ in figures_of(piece.text))
    return figures or (len(piece.text) > _LINE and piece.text[-1] in ".;/" and not piece.text.isupper())


def _name_of(basis: Proposal) -> str:
    """Return what a cited document is known by: its number, or a law's name."""
    return str(basis.values.get("number") or basis.values.get("title") or basis.values["type"])


def left_after(reading: Reading) -> Iterator[Left]:
    """Yield a signature's lines with a figure."""
    for piece in reading.pieces:
        page = re.fullmatch(r"[\W\d]{1,5}", piece.text)
        if piece.part == "signature" and not page and any(kind != "year" for (kind, _), _ in figures_of(piece.text)):
            yield piece, piece.text
