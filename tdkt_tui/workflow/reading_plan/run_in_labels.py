"""Labels that a full stop ends at the head of a paragraph, "Hình thức. Xã tổ chức …", as all others write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .pieces import Piece

_TOPIC = (
    r"(?:phạm vi|hình thức|tên gọi|số lượng|quy mô|thời gian|thời hạn|thời lượng|thành phần|cơ cấu|địa điểm|"
    r"đối tượng|đơn vị tổ chức)"
)
_LABEL = re.compile(
    rf"(?P<label>{_TOPIC}(?:(?:,\s*|,?\s+và\s+){_TOPIC})*(?:\s+(?:tổ chức|đại biểu|tham dự|áp dụng|hội nghị|đại hội))*)"
    r"\.\s+(?=[^\W\d_]|\d|[½“])",
    re.IGNORECASE,
)


def with_labels(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those of the body with a colon behind such a label; they keep their own words."""
    for piece in pieces:
        found = _LABEL.match(piece.text) if piece.part == "body" else None
        text = f"{found['label']}: {piece.text[found.end() :]}" if found else ""
        yield replace(piece, text=text, original=piece.original or piece.text) if text else piece
