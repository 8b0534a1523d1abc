"""A levels section cut into stretches, each with the subjects that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tdkt_tui.model.text import UPPER

from ..facts import Reading
from ..lengths import LENGTH
from ..pieces import Piece
from ..sentences import SENTENCE
from .subjects import Subject, subjects_in

_SECTION = re.compile(
    r"tổ chức thực hiện|trách nhiệm|phân công|mục đích|yêu cầu$|kinh phí|khen thưởng|hồ sơ|báo cáo|phân bổ|tuyên truyền|"
    r"chương trình|nội dung hội nghị|nội dung đại hội|tiêu chuẩn|tiêu chí|đối tượng|khẩu hiệu|nhiệm vụ|giải pháp|chỉ tiêu|"
    r"phát động|nơi nhận|danh sách|đoàn đại biểu|toàn quốc|tiểu ban|ban tổ chức|tiến độ|công tác|suất|giới thiệu",
    re.IGNORECASE,
)
"""Headings of parts on other things than the meetings of the levels."""
_BESIDES = re.compile(
    r"\b(?:báo cáo(?! viên)|gửi|nộp|đề nghị khen|hồ sơ|danh sách|kinh phí|ngân sách|tham luận|văn nghệ|phóng sự|triển lãm|"
    r"bầu|đoàn đại biểu|cử đại biểu|đi dự|kế hoạch tổ chức của|phụ trách|đôn đốc|kiểm tra)\b",
    re.IGNORECASE,
)
ATTR = {
    "form": r"hình thức|tên gọi|loại hình",
    "window": r"thời (?:gian|hạn|điểm|lượng)|tiến độ",
    "size": r"số lượng(?: đại biểu)?|quy mô|số đại biểu|đại biểu(?!\s+(?:là|điển|dự|chính))",
    "who": r"thành phần|cơ cấu|tỷ lệ|tỉ lệ|kết cấu",
    "holder": r"đơn vị (?:chủ trì )?(?:tổ chức|thực hiện)|cấp tổ chức|phạm vi|đối tượng tổ chức|nơi tổ chức|chủ thể",
    "place": r"địa điểm",
    "pilot": r"(?:đơn vị|chọn|chỉ đạo|tổ chức|hội nghị)?\s*(?:làm|chỉ đạo|tổ chức)?\s*điểm",
}
_LABEL = re.compile("|".join(rf"(?P<{key}>^(?:{words})\b)" for key, words in ATTR.items()), re.IGNORECASE)
_OPEN = re.compile(
    r"(?:\s|[“\"]|\b(?:khách mời|các|những|mỗi|từng|tất cả|riêng|đối với|với|ở|tại|còn|của|và|cho|trừ|nhưng|hội nghị|đại hội|đại biểu|"
    r"số lượng|số|thời gian|thời hạn|thời lượng|hình thức|tổ chức|quy mô|dự|trong đó|ủy ban nhân dân|ubnd|nếu|riêng đối với|"
    r"điển hình tiên tiến|biểu dương|chọn|giao|được tổ chức|một số|cấp|nhóm|là|tối đa|áp dụng|về|"
    r"đề nghị|hàng|kỳ|đợt)\b)*",
    re.IGNORECASE,
)
"""Words that may stand between a break and a subject."""
_TRAILS = re.compile(r"(?:\b(?:đối với|cho|ở|với)|\btại)\s+(?:các\s+)?$", re.IGNORECASE)
_APART = re.compile(r"\b(?:riêng|trừ)\b[^;.]*$", re.IGNORECASE)
_LIST = re.compile(
    r"\s*(?:\(|được tổ chức (?:tại|ở)|,?\s*(?:bao )?gồm(?: có)?:?\s+|:\s*|là\s+)\s*(?:các\s+|những\s+)?", re.IGNORECASE
)
PILOT = re.compile(r"\b(?:làm|tổ chức|chỉ đạo|đơn vị|chọn|thí)\s+điểm\b", re.IGNORECASE)
_VALUE = re.compile(r"\d|½|\b(?:một|nửa|hai)\s+(?:ngày|buổi)|[Hh]ội nghị|[Đđ]ại hội|toàn thể|quyết định")


@dataclass(slots=True)
class Segment:
    """A stretch of a piece. base: the subjects of the open level; who: those that it speaks of, narrower or the same.

    attr: what the label before it or the heading above is on; pilot: the sentence is on those who go first;
    beside: the other subjects of its sentence, for "the rest".
    """

    piece: Piece
    text: str
    base: tuple[Subject, ...]
    who: tuple[Subject, ...]
    attr: str = ""
    pilot: bool = False
    beside: list[Subject] = field(default_factory=list)
    head: str = ""


@dataclass(slots=True)
class Defined:
    """Kinds of unit that a section lists as those of a level by its name."""

    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    at: dict[str, Piece] = field(default_factory=dict)


def attr_of(text: str) -> str:
    """Return what a label at the head of a text is on, "" for none."""
    found = _LABEL.match(re.sub(r"^(?:Về\s+)", "", text.strip()))
    return found.lastgroup or "" if found else ""


def segments_of(reading: Reading, defined: Defined) -> Iterator[Segment]:
    """Yield the stretches of all pieces that may be on the levels' meetings, with their subjects."""
    pieces = [piece for piece in reading.body() if not any(map(_SECTION.search, piece.under)) and piece.under
              and not (piece.numbered and _SECTION.search(piece.text[:80]) and len(piece.text) < 90)]  # fmt: skip
    held: dict[str, tuple[Subject, ...]] = {}
    heads = {text for piece in pieces for text in piece.under}
    for piece in pieces:
        if attr_of(piece.text) == "holder" and ":" in piece.text:
            row = [one for who in subjects_in(piece.text.partition(":")[2]) for one in who]
            above = _above(piece, {})
            kinds = tuple(kind for one in row for kind in one.kinds)
            if kinds and len(above) == 1 and above[0].label:
                defined.kinds.setdefault(above[0].label, kinds)
                defined.at.setdefault(above[0].label, piece)
            elif kinds:
                held[piece.clause.rpartition(".")[0]] = tuple(row)
    for piece in pieces:
        if piece.text in heads and not _VALUE.search(re.sub(r"[Hh]ội nghị|[Đđ]ại hội", "", piece.text)):
            _define(piece, defined)
            continue
        yield from _cut(piece, _above(piece, held), defined)


def _above(piece: Piece, held: dict[str, tuple[Subject, ...]]) -> tuple[Subject, ...]:
    """Return the subjects of the nearest heading above that names some."""
    found: tuple[Subject, ...] = ()
    for text in piece.under[1:] or ():
        here = [who for who in subjects_in(text)]
        if here and len(text) < 160:
            row = tuple(one for who in here for one in who if not one.general and not one.all)
            labels = tuple(one for one in row if one.label)
            row = labels if labels and any(one.kinds for one in row) and len(labels) == 1 else row
            found = row or found
    if not found:
        for clause, row in held.items():
            if piece.clause.startswith(f"{clause}."):
                found = row
    return found


def _define(piece: Piece, defined: Defined) -> None:
    """Keep the kinds that a heading lists of a level."""
    rows = list(subjects_in(piece.text))
    for one, two in zip(rows, rows[1:], strict=False):
        if len(one) == 1 and one[0].label and two[0].kinds and _LIST.fullmatch(piece.text, one[0].end, two[0].start):
            defined.kinds.setdefault(one[0].label, tuple(k for t in two for k in t.kinds))


def _cut(piece: Piece, above: tuple[Subject, ...], defined: Defined) -> Iterator[Segment]:
    attrs = [attr for text in piece.under if (attr := attr_of(text))]
    attr = attrs[-1] if attrs else ""
    lead: tuple[Subject, ...] | None = above or None
    several = False
    for sentence in SENTENCE.split(piece.text):
        own = attr_of(sentence)
        attr = own or attr
        if attr in ("who", "place") or (own == "holder" and ":" in sentence[:60]) or _BESIDES.search(sentence):
            attr = attrs[-1] if attrs else ""
            continue
        segments, opened = _sentence(piece, sentence, lead, defined, attr)
        yield from segments
        if opened and not any(one.names or one.all or one.rest for one in opened) and not above:
            several = several or (lead is not None and lead != above and lead != opened)
            lead = opened if not several else ()


def _sentence(piece: Piece, sentence: str, lead: tuple[Subject, ...] | None, defined: Defined,
              attr: str) -> tuple[list[Segment], tuple[Subject, ...]]:  # fmt: skip
    pilot = bool(PILOT.search(sentence)) or attr == "pilot"
    named = pilot and any(one.names for who in subjects_in(sentence) for one in who)
    made: list[Segment] = []
    level = lead or ()
    now = level
    stack: list[tuple[Subject, ...]] = []
    opened: tuple[Subject, ...] = ()
    rows_opened: list[tuple[Subject, ...]] = []
    beside: list[Subject] = []
    start = 0
    brk = 0
    guests = False

    def close(end: int) -> None:
        nonlocal start
        text = f"{'khách mời ' * guests}{sentence[start:end]}"
        first = pilot and (attr == "pilot" or not named) and not any(one.names for one in now)
        if sentence[start:end].strip(" ,;:.()") and not first:
            made.append(Segment(piece, text, level, now, attr, pilot and any(one.names for one in now), beside))
        start = end

    events = [
        (found.start(), found[0]) for found in re.finditer(r"[;()]|(?<!\d),\s|,\s(?!\d)|:\s|\.\s|\s[–-]\s", sentence)
    ]
    subjects = list(subjects_in(sentence))
    taken = 0
    for who in subjects:
        at, end = who[0].start, who[0].end
        if at < taken:
            continue
        for place, sign in [one for one in events if brk <= one[0] < at]:
            if place < taken:
                continue
            if sign == "(":
                stack.append(now)
            elif sign == ")" and stack:
                close(place)
                now = stack.pop()
            elif (
                sign == ";"
                and not stack
                and now != level
                and level
                and (any(o.narrow for o in now) or _APART.search(sentence[:place]))
            ):
                close(place)
                now = level
            brk = place + len(sign)
        between = sentence[max(brk, start) : at]
        trailing = (
            _TRAILS.search(between)
            and _VALUE.search(sentence[max(brk, start) : at])
            and re.match(r"\s*(?:[;,.)]|và\b|$)", sentence[end:])
        )
        if trailing:
            begin = max(brk, start)
            close(begin)
            made.append(Segment(piece, sentence[begin:at], level, who, attr, pilot, beside))
            beside.extend(who)
            start = end
            taken = end
            brk = end
            continue
        placed = who[0].names and between.strip() and re.search(r"\b(?:tại|của|do|từ)\s+(?:các\s+)?$", between) and brk
        joined = (
            re.search(r"(?:\bvà|\bcòn|\bnhưng)\s+(?:các\s+)?$", between)
            and _VALUE.search(between)
            and not re.search(r"\b(?:của|lãnh đạo|đại diện|do|từ)\s", between[-30:])
        )
        free = _OPEN.fullmatch(between) or joined
        inner = [row for row in subjects if row[0].start > end and re.fullmatch(r"\s*\((?:các\s)?", sentence[end:row[0].start])
                 and (row[0].kinds or row[0].names) and not row[0].when and sentence[row[0].end : row[0].end + 1] == ")"]  # fmt: skip
        if who[0].general and at <= 3 and inner:
            who = tuple(replace(one, start=at, kinds=one.kinds or one.names, names=()) for one in inner[0])
            end = inner[0][0].end + 1
        if placed:
            free = None
        elif pilot and who[0].names and not re.search(r"\b(?:tại|của|do|từ|thuộc)\s+(?:các\s+)?$", between):
            free = free or True
        if who[0].general and (at > 3 or not re.match(r"\s*[:(]", sentence[end:])):
            free = None
        if not free or re.match(r"\s*(?:tổ chức|thực hiện)\s*:", sentence[end:]):
            continue
        if who[0].label and (rows := [row for row in subjects if row[0].start >= end and row[0].kinds and not row[0].when
                                      and _LIST.fullmatch(sentence, end, row[0].start)]):  # fmt: skip
            defined.kinds.setdefault(who[0].label, tuple(kind for one in rows[0] for kind in one.kinds))
            defined.at.setdefault(who[0].label, piece)
            taken = rows[0][0].end
        lead_in = sentence[max(brk, start) : at]
        if (
            re.search(r"Hội nghị|Đại hội", lead_in)
            and not joined
            and re.search(r"điển hình|thi đua|biểu dương", lead_in, re.IGNORECASE)
        ):
            close(max(brk, start))
            named_form = re.sub(r"\s+(?:ở|tại|của|cấp|đối với|cho)?\s*(?:các\s+)?$", "", lead_in.strip())
            made.append(Segment(piece, f": {named_form}", level, who, attr, pilot=False, beside=beside))
            start = at
        if found := re.search(r"khách mời\s+(?:(?:ở|của|đối với|tại)\s+)?(?:các\s+)?$", between, re.IGNORECASE):
            guests = True
        if who[0].kinds and re.match(rf"\s(?:[{UPPER}]|(?:này|đó|ấy|nói trên|nêu trên|mới)\b)", sentence[end:]):
            who = (Subject(at, end),)  # of whom it is said is not all understood
        close(at)
        apart = (
            bool(who[0].all and level)
            or any(one.narrow or one.rest or not (one.kinds or one.label or one.all) for one in who)
            or bool(_APART.search(sentence[max(0, at - 40) : at]))
        )
        if (not apart or (not level and any(one.kinds for one in who))) and not stack:
            level = who if not lead or lead == who or not _inside(who, level) else level
            opened = opened or who
            rows_opened.append(who)
        elif not level and apart:
            pass
        now = who
        start = max(end, taken)
        beside.extend(who)
        taken = max(taken, end)
    for place, sign in [one for one in events if one[0] >= max(brk, taken)]:
        if sign == "(":
            stack.append(now)
        elif sign == ")" and stack:
            close(place)
            now = stack.pop()
        elif (
            sign == ";"
            and not stack
            and now != level
            and level
            and (any(o.narrow for o in now) or _APART.search(sentence[:place]))
        ):
            close(place)
            now = level
    close(len(sentence))
    if opened and made and not made[0].who and made[0].text.rstrip().endswith(":") and _VALUE.search(made[0].text):
        made += [replace(made[0], base=row, who=row) for row in rows_opened]
        made.pop(0)
    return made, opened


def _inside(who: tuple[Subject, ...], level: tuple[Subject, ...]) -> bool:
    """Tell kinds that are among those of the open level."""
    kinds = {kind for one in level for kind in one.kinds}
    return bool(kinds) and all(one.kinds and set(one.kinds) <= kinds for one in who)


_TURN = re.compile(r"\b(?:lần lượt|tương ứng)\b", re.IGNORECASE)
_EACH = re.compile(rf"{LENGTH}|(?:Hội nghị|Đại hội)\s(?:(?!\svà (?:Hội nghị|Đại hội)\b)[^;:.,\d])+")


def in_turn(part: Segment) -> Iterator[Segment]:
    """Yield a stretch, or one for each of its subjects where it gives them their values in their order."""
    if not _TURN.search(part.text):
        yield part
        return
    for words in re.split(r";\s", part.text):
        said = [found[0] for found in _EACH.finditer(words)]
        if len(part.who) > 1 and len(said) == len(part.who):
            for one, text in zip(part.who, said, strict=True):
                yield replace(part, who=(one,), text=f": {text}")
