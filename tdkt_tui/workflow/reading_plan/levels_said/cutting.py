"""A levels section cut into stretches, each with the subjects that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .segments import LIST, MAY, VALUE, Defined, Segment, attr_of
from .sentence_cuts import SentenceCut
from .subjects import Subject, subjects_in

_SECTION = re.compile(
    r"tổ chức thực hiện|trách nhiệm|phân công|mục đích|yêu cầu$|kinh phí|khen thưởng|hồ sơ|báo cáo|phân bổ|"
    r"tuyên truyền|"
    r"chương trình|nội dung hội nghị|nội dung đại hội|tiêu chuẩn|tiêu chí|đối tượng|khẩu hiệu|nhiệm vụ|giải pháp|"
    r"chỉ tiêu|"
    r"phát động|(?:nội dung|việc|vấn đề) khác|nơi nhận|danh sách|đoàn đại biểu|toàn quốc|tiểu ban|ban tổ chức|"
    r"tiến độ|công tác|suất|giới thiệu",
    re.IGNORECASE,
)
"""Headings of parts on other things than the meetings of the levels."""
_BESIDES = re.compile(
    r"\b(?:báo cáo(?! viên)|gửi|nộp|đề nghị khen|hồ sơ|danh sách|kinh phí|ngân sách|tham luận|văn nghệ|phóng sự|"
    r"triển lãm|"
    r"tuyên truyền|họp báo|phục vụ|ban hành|kế hoạch (?:chi tiết|riêng)|bầu|đoàn đại biểu|cử đại biểu|đi dự|"
    r"kế hoạch tổ chức của|phụ trách|đôn đốc|kiểm tra)\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(
    r"\bdo\s(?:các\s)?(?:huyện|tỉnh|sở|UBND|Ủy ban|cấp|Hội đồng|Chủ tịch)[^,;.:\d]{0,30}\s(?:lựa )?chọn\b",
    re.IGNORECASE,
)
"""Units that somebody is yet to choose."""

_THESE = re.compile(r"(?:Các\s|Những\s|Hai\s)?\w+(?:\s\w+)?\s(?:này|đó|ấy|nói trên|nêu trên)\b", re.IGNORECASE)
"""How a sentence begins that goes on about those whom the one before named."""


def segments_of(reading: Reading, defined: Defined) -> Iterator[Segment]:
    """Yield the stretches of all pieces that may be on the levels' meetings, with their subjects."""
    pieces = [piece for piece in reading.body() if not any(map(_SECTION.search, piece.under)) and piece.under
              and not (piece.numbered and _SECTION.search(piece.text[:80]) and len(piece.text) < 90)]  # fmt: skip
    held: dict[str, tuple[Subject, ...]] = {}
    heads = {text for piece in pieces for text in piece.under}
    for piece in pieces:
        if attr_of(piece.text) == "holder" and ":" in piece.text and not _CHOSEN.search(piece.text):
            row = [one for who in subjects_in(piece.text.partition(":")[2]) for one in who]
            above = _above(piece, {})
            kinds = tuple(kind for one in row for kind in one.kinds)
            if kinds and len(above) == 1 and above[0].label:
                defined.kinds.setdefault(above[0].label, kinds)
                defined.at.setdefault(above[0].label, piece)
            elif kinds:
                held[piece.clause.rpartition(".")[0]] = tuple(row)
    for piece in pieces:
        if piece.text in heads and not VALUE.search(re.sub(r"[Hh]ội nghị|[Đđ]ại hội", "", piece.text)):
            _define(piece, defined)
            continue
        yield from _cut(piece, _above(piece, held), defined)


def _above(piece: Piece, held: dict[str, tuple[Subject, ...]]) -> tuple[Subject, ...]:
    """Return the subjects of the nearest heading above that names some."""
    found: tuple[Subject, ...] = ()
    for text in piece.under[1:] or ():
        here = list(subjects_in(text))
        if here and len(text) < 160:
            row = tuple(one for who in here for one in who if not one.general and not one.all)
            labels = tuple(one for one in row if one.label)
            beside = any(who[0].label and who[-1].kinds for who in here)  # "cấp huyện, các sở": not the level's
            row = labels if not beside and any(one.kinds for one in row) and len(labels) == 1 else row
            found = row or found
    if not found:
        for clause, row in held.items():
            if piece.clause.startswith(f"{clause}."):
                found = row
    return found


def _names_some(sentence: str) -> bool:
    return any(one.names for who in subjects_in(sentence) for one in who)


def _define(piece: Piece, defined: Defined) -> None:
    """Keep the kinds that a heading lists of a level."""
    rows = list(subjects_in(piece.text))
    for one, two in pairwise(rows):
        if len(one) == 1 and one[0].label and two[0].kinds and LIST.fullmatch(piece.text, one[0].end, two[0].start):
            defined.kinds.setdefault(one[0].label, tuple(k for t in two for k in t.kinds))


def _cut(piece: Piece, above: tuple[Subject, ...], defined: Defined) -> Iterator[Segment]:
    attrs = [attr for text in piece.under if (attr := attr_of(text))]
    attr = attrs[-1] if attrs else ""
    lead: tuple[Subject, ...] | None = above or None
    several = False
    named = False
    for sentence in SENTENCE.split(piece.text):
        pointed, named = named and bool(_THESE.match(sentence)), _names_some(sentence)
        if pointed:
            named = True
            continue
        own = attr_of(sentence)
        attr = own or attr
        if (
            attr in ("who", "place")
            or (own == "holder" and ":" in sentence[:60])
            or _BESIDES.search(sentence)
            or _CHOSEN.search(MAY.sub("", sentence))
        ):
            attr = attrs[-1] if attrs else ""
            continue
        made = SentenceCut(piece, sentence, lead or (), defined, attr)
        for part in made.segments():
            part.head = above
            yield part
        opened = made.opened
        if opened and not any(one.names or one.all or one.rest for one in opened) and not above:
            several = several or made.opens_several or (lead is not None and lead not in (above, opened))
            lead = opened if not several else ()
