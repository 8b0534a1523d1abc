"""Labels that a full stop ends at the head of a paragraph, "Hình thức. Xã tổ chức …", as all others write them.

So are those on whom a numbered paragraph is: "1. Cấp cơ sở. Gồm các xã …", "2. Các sở, ban, ngành. Tổ chức …".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .apart_guided import FORCES
from .headed import labels_named
from .levels_said.subjects import subjects_in
from .pieces import Piece
from .sentences import SENTENCE

_TOPIC = (
    r"(?:phạm vi|hình thức|tên gọi|số lượng|quy mô|thời gian|thời hạn|thời lượng|thành phần|cơ cấu|địa điểm|"
    r"đối tượng|đơn vị tổ chức)"
)
_LABEL = re.compile(
    rf"(?P<label>{_TOPIC}(?:(?:,\s*|,?\s+và\s+){_TOPIC})*(?:\s+(?:tổ chức|đại biểu|tham dự|áp dụng|hội nghị|đại hội))*)"
    r"\.\s+(?=[^\W\d_]|\d|[½“])",
    re.IGNORECASE,
)
_MEETING = re.compile(r"hội nghị|đại hội", re.IGNORECASE)


def with_labels(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those of the body with a colon behind such a label; they keep their own words.

    What a numbered paragraph says behind those whom its first sentence names is a paragraph below that as its heading.
    """
    heads = dict[str, str]()
    for piece in pieces:
        found = _LABEL.match(piece.text) if piece.part == "body" else None
        text = f"{found['label']}: {piece.text[found.end() :]}" if found else ""
        under = tuple(heads.get(one, one) for one in piece.under)
        head = _head(piece)
        if text:
            yield replace(piece, text=text, under=under, original=piece.original or piece.text)
        elif head:
            heads[piece.text] = head
            yield replace(piece, text=head, under=under)
            rest = piece.text[len(head) + 1 :].strip()
            yield replace(piece, text=rest, under=(*under, head), numbered=False, mark="")
        else:
            yield replace(piece, under=under) if under != piece.under else piece


def _head(piece: Piece) -> str:
    """Return the level or the row of units that is all the first sentence of a numbered paragraph says, "" for none."""
    first, *more = SENTENCE.split(piece.text, maxsplit=1) if piece.numbered and piece.part == "body" else ("",)
    head = first.removesuffix(".")
    if not more or head == first or ":" in head or not _MEETING.search(more[0]):
        return ""
    names = bool(labels_named(replace(piece, text=head)) or FORCES.fullmatch(head) or _subject(head))
    return head if names else ""


def _subject(head: str) -> bool:
    """Tell words that are no more than kinds of unit, other than those that a level's row begins with."""
    first = next(iter(subjects_in(head)), ())
    return bool(first and first[0].kinds and first[0].end == len(head) and head[: first[0].start] in ("", "Các "))
