"""A levels section cut into stretches, each with the subjects that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.workflow.reading_plan.attending import comers_of
from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.places import place_in
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .defining import define, define_by, defines, kinds_of, of_several
from .segments import MAY, VALUE, Defined, Segment, attr_of
from .sentence_cuts import SentenceCut
from .subject_rows import Row
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
_MATTERS = re.compile(
    r"(?:hình thức|thời gian|thời lượng|số lượng|quy mô|thành phần)(?:,|\s+và)\s.*\b(?:hội nghị|đại hội)", re.IGNORECASE
)
"""A heading that names several matters of the meetings is on them, whatever else it names: "… và nội dung hội nghị"."""
_BESIDES = re.compile(
    r"\b(?:báo cáo(?! viên)|gửi|nộp|đề nghị khen|hồ sơ|danh sách|kinh phí|ngân sách|tham luận|văn nghệ|phóng sự|"
    r"triển lãm|"
    r"tuyên truyền|họp báo|phục vụ|ban hành|thông báo|(?:xây dựng|lập|trình)\s(?:[^\W\d]+\s){0,3}?kế hoạch|"
    r"bầu(?! chọn)|đoàn đại biểu|cử đại biểu|đi dự|"
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
_OF_THESE = re.compile(
    r"[^;.,\d]{0,30}?\b(?:các|những)\s(?:đơn vị|cơ quan|nơi|địa phương)\s(?:này|đó|ấy|nói trên)\b", re.IGNORECASE
)
"""How one begins that goes on about all of whom its paragraph spoke."""


_NAMED = re.compile(r"\.\s[^.]*[“\"](?:Hội nghị|Đại hội)\s")
"""A sentence behind the first that names a meeting: it is no heading's."""
_LONG, _TITLE = 160, 90
_LABELLED = re.compile(r"[^:.;\d]{3,60}:")
_NEXT = re.compile(r";\s|,?\s(?:và|đồng thời|sau đó|rồi)\s|,\strong đó\s")
_MEETS = re.compile(r"hội nghị|đại hội|đại biểu|hoàn thành|kết thúc|\bxong\b|\blùi\b|kéo dài", re.IGNORECASE)
_SIZED = re.compile(
    r"(?:đại hội|hội nghị|số lượng|tổng số|quy mô)\b[^;.,:\d]{0,60}\d|"
    r"^[^:;.\d]{3,30}:\s*(?:[^\W\d]+\s){0,3}\d+\s(?:đại biểu|người)\b(?! là)",
    re.IGNORECASE,
)
"""What shows that a sentence on who attends says how many."""


def segments_of(reading: Reading, defined: Defined, tabled: set[str]) -> Iterator[Segment]:
    """Yield the stretches of all pieces that may be on the levels' meetings, with their subjects."""
    pieces = [piece for piece in reading.clauses() if piece.at not in tabled and piece.under
              and not any(map(_on_other, piece.under)) and not _titles_other(piece)]  # fmt: skip
    held: dict[str, tuple[Subject, ...]] = {}
    heads = {text for piece in pieces for text in piece.under}
    for piece in pieces:
        if attr_of(piece.text) == "holder" and ":" in piece.text and not _CHOSEN.search(piece.text):
            row = [one for who in subjects_in(piece.text.partition(":")[2]) for one in who]
            above = _above(piece, {}, whole=defined.alone)
            kinds = tuple(kinds_of(piece.text.partition(":")[2])) or tuple(
                kind for one in row for kind in one.kinds)  # fmt: skip
            if kinds and len(above) == 1 and above[0].label:
                defined.kinds.setdefault(above[0].label, kinds)
                defined.at.setdefault(above[0].label, piece)
            elif kinds:
                held[piece.clause.rpartition(".")[0]] = tuple(row)
    for piece in pieces:
        if piece.text in heads and not VALUE.search(re.sub(r"[Hh]ội nghị|[Đđ]ại hội", "", piece.text)):
            define(piece, defined)
            if not _NAMED.search(piece.text):
                continue
        yield from cut(piece, _above(piece, held, whole=defined.alone), defined)


def _on_other(heading: str) -> bool:
    """Tell a heading of a part on other things."""
    return bool(_SECTION.search(heading)) and not _MATTERS.search(heading)


def _titles_other(piece: Piece) -> bool:
    """Tell the title of a part on other things."""
    return piece.numbered and _on_other(piece.text[:80]) and len(piece.text) < _TITLE


def heads_of(piece: Piece) -> tuple[Subject, ...]:
    """Return the subjects of the nearest heading above a piece that names some."""
    return _above(piece, {}, whole=True)


def _above(piece: Piece, held: dict[str, tuple[Subject, ...]], *, whole: bool) -> tuple[Subject, ...]:
    """Return the subjects of the nearest heading above that names some. whole: the part's own title may be it."""
    found: tuple[Subject, ...] = ()
    for at, text in enumerate(piece.under):
        here = list(subjects_in(text))
        if here and (len(text) < _LONG or (here[0][0].label and here[0][0].start < len("Đối với các "))):
            row = tuple(one for who in here for one in who if not one.general and not one.all)
            labels = tuple(one for one in row if one.label)
            beside = any(who[0].label and who[-1].kinds for who in here)  # "cấp huyện, các sở": not the level's
            if at == 0 and (len(row) != 1 or not whole):
                continue  # a part's title that names several is on all levels
            row = labels if not beside and any(one.kinds for one in row) and len(labels) == 1 else row
            found = row or found
    if not found:
        for clause, row in held.items():
            if piece.clause.startswith(f"{clause}."):
                found = row
    return found


def _of_comers(sentence: str) -> Row:
    """Return the kinds of unit of whose meeting alone a sentence says who comes: how many do is said of these."""
    kinds = tuple(comers_of(sentence))
    return (Subject(0, 0, kinds=kinds),) if kinds else ()


def _names_some(sentence: str) -> bool:
    return any(one.names for who in subjects_in(sentence) for one in who)


def before_besides(sentence: str) -> str:
    """Return what a sentence says of a meeting before it comes to other things, "" where it says nothing."""
    found = _BESIDES.search(sentence)
    if not found:
        return sentence
    ends = [one.start() for one in _NEXT.finditer(sentence, 0, found.start())]
    said = sentence[: ends[-1]] if ends else ""
    return said if _MEETS.search(said) and re.search(r"\d|½", said) else ""


def cut(piece: Piece, above: tuple[Subject, ...], defined: Defined) -> Iterator[Segment]:
    """Yield the stretches of a piece below a heading on these subjects."""
    attrs = [attr for text in piece.under if (attr := attr_of(text))]
    attr = attrs[-1] if attrs else ""
    lead: tuple[Subject, ...] | None = above or None
    several = False
    named = False
    spoken: list[Subject] = []
    comers: Row = ()
    for whole in SENTENCE.split(piece.text):
        sentence = whole
        pointed, named = named and bool(_THESE.match(sentence)), _names_some(sentence)
        if pointed:
            named = True
            continue
        own = attr_of(sentence)
        attr = own or attr
        comers = _of_comers(sentence) or (comers if own == "size" else ())
        sentence = before_besides(sentence)
        if (
            not sentence
            or (attr == "place" and not place_in(sentence))
            or (attr == "who" and not _SIZED.search(sentence))
            or (own == "holder" and ":" in sentence[:60])
            or defines(piece, sentence, above, defined)
            or _CHOSEN.search(MAY.sub("", sentence))
        ):
            attr = attrs[-1] if attrs else ""
            continue
        labelled = bool(above and own and _LABELLED.match(sentence))
        these = tuple(dict.fromkeys(spoken)) if _OF_THESE.match(sentence) else ()
        base = above if labelled and not these else these or comers or lead or ()
        made = SentenceCut(piece, sentence, base, defined, attr)
        for part in made.segments():
            part.head = above
            spoken += [
                one
                for one in part.who
                if one.kinds and not one.general and one not in above and part.base[:1] == (one,)
            ]
            yield part
        opened = made.opened
        define_by(opened, above, defined, piece)
        free = not above or of_several(above)
        if opened and not any(one.names or one.all or one.rest for one in opened) and free:
            several = several or made.opens_several or (lead is not None and lead not in (above, opened))
            lead = opened if not several else above
