"""What of a plan nothing was made of before its first number and after its last: opening, notes, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from .annex_heads import annex_of
from .citing import PROPOSED, cited_in
from .facts import Proposal, Reading, bare
from .figures import figures_of
from .held import without_whole
from .pieces import Piece
from .quota_sums import section_line
from .rows import cells_of

Left = tuple[Piece, str]
_OPENING = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai)\s|(?:Luật|Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Công văn|Hướng dẫn|Thông tư|"
    r"Văn bản|Nghị định|Kết luận|Chương trình|Chương trình hành động|Đề án|Quy định|Thông báo) (?:số|của|\d)|"
    r"(?:Luật|Bộ luật|Pháp lệnh)\s"
)
_NOTE = re.compile(r"[*(\s]*(?:Ghi chú|Lưu ý|Yêu cầu|Về cơ cấu|Cơ cấu(?: đại biểu)?)[\s:)]*")
"""What leads a line below a table, and says nothing."""
_CITES = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai|Để|Nhằm|Theo|Xét|Tiếp theo|Chấp hành)\s|[-–]?\s*" + _OPENING.pattern
)
_LEADS = re.compile(r"(?:như sau|sau đây|cụ thể)\s*[:.]?$|:$", re.IGNORECASE)
"""How the sentence ends that leads to the first number."""
_ORDERS = re.compile(
    r"\b(?:trước|chậm nhất(?: là)?|muộn nhất|hoàn thành|xong|không quá|ít nhất|tối thiểu|tối đa|không dưới)\s+"
    r"(?:vào\s+|trong\s+)?(?:ngày\s+|tháng\s+|quý\s+)?(?:\d|(?:I|II|III|IV)\b)",
    re.IGNORECASE,
)
"""A time or a bound, which no cited document has."""
_ISSUED = re.compile(r"kèm theo|ban hành", re.IGNORECASE)
_LINE = 30
"""Signs of a line of a letterhead."""
_TITLE = 3


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
        parts = [part for part in cited_in(piece.text) if _OPENING.match(part) or PROPOSED.match(part)]
        left = [part for part in parts if PROPOSED.match(part) or not any(name in part for name in cited)]
        if _ORDERS.search(piece.text) or (named and _says(reading, piece)):
            yield piece, piece.text
        elif left:
            yield piece, "; ".join(left)


def _says(reading: Reading, piece: Piece) -> bool:
    """Tell a line between the title and the first number that neither cites nor leads to the plan."""
    if piece.at in reading.used or _CITES.match(piece.text) or _LEADS.search(piece.text):
        return False
    figures = any(kind not in ("year", "rough") for (kind, _), _ in figures_of(piece.text))
    return figures or (len(piece.text) > _LINE and piece.text[-1] in ".;/" and not piece.text.isupper())


def _name_of(basis: Proposal) -> str:
    """Return what a cited document is known by: its number, or a law's name."""
    return str(basis.values.get("number") or f"{basis.values['type']} {basis.values.get('title', '')}")


def left_after(reading: Reading) -> Iterator[Left]:
    """Yield a signature's lines with a figure; each annex of which nothing was read, as one; of one that was read in
    part, the rows that were not."""
    for piece in reading.pieces:
        page = re.fullmatch(r"[\W\d]{1,5}", piece.text)
        if piece.part == "signature" and not page and any(kind != "year" for (kind, _), _ in figures_of(piece.text)):
            yield piece, piece.text
    for _, group in groupby(reading.annexes(), key=lambda piece: piece.clause):
        pieces = list(group)
        if not any(piece.at in reading.used for piece in pieces):
            title = " ".join(piece.text for piece in pieces[:_TITLE] if not cells_of(piece.text))
            yield pieces[0], f"{title} (cả phụ lục, {len(pieces)} dòng)".lstrip()
            continue
        at = next(number for number, piece in enumerate(pieces) if piece.at in reading.used)
        yield from ((piece, piece.text) for piece in pieces[:at] if _above(piece))
        for number, piece in enumerate(pieces[at:], at):
            titles = section_line(piece) and number + 1 < len(pieces) and pieces[number + 1].at in reading.used
            if not (titles or _row_read(reading, piece)):
                yield piece, piece.text


def _above(piece: Piece) -> bool:
    """Tell a line above the first row that was read which is no title: a row with a number, a sentence, a figure."""
    if cells_of(piece.text):
        return bool(re.search(r"\d", piece.text))
    if _ISSUED.search(piece.text) or annex_of(piece.text, "annex", signed=False, ruled=True) is not None:
        return False
    return piece.text[-1] in ".;" or any(kind != "year" for (kind, _), _ in figures_of(piece.text))


def _row_read(reading: Reading, piece: Piece) -> bool:
    """Tell a line of an annex that was read whole: a row with a remark, an item with a number beside it are not."""
    whole = reading.whole.get(piece.at, ())
    said = piece.text in whole or not (cells_of(piece.text) or reading.drawn.get(piece.at))
    rest = "" if cells_of(piece.text) else bare(without_whole(piece.text, whole))
    return piece.at in reading.used and (said or (bool(whole and rest) and _NOTE.fullmatch(rest) is not None))
