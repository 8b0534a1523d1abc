"""Targets for who comes: "đại biểu nữ ít nhất 30%", "từ 40% trở lên là người lao động trực tiếp"."""

from __future__ import annotations

import re

from .bounds import LEAST
from .destinations import level_meant, levels_named
from .enclosing import parted_around
from .facts import Reading
from .pieces import Piece
from .portions import delegation_in, of_a_portion
from .sentences import PART
from .target_tables import target_lines, target_rows
from .targets_apart import CATEGORIES, read_apart_target
from .targets_named import NAMED, group_said
from .targets_when import read_conditional, sent_by_others

_WHO = (
    r"(?:(?:(?:tỷ lệ|tỉ lệ|cơ cấu|số|số lượng)\s+)?(?:các\s+)?đại biểu\s+|(?:tỷ lệ|tỉ lệ|cơ cấu)\s+)?"
    rf"(?:(?:phải )?là\s+)?(?P<who>{NAMED})"
)
_PER = r"\s*(?:%|(?:đại biểu|người)\b)"
_SPELLED = {"một phần ba": "1/3", "hai phần ba": "2/3", "một phần tư": "1/4", "một phần năm": "1/5"}
_N = (rf"(?:\d{{1,3}}{_PER}|(?:½|một nửa)(?=\s+(?:tổng\s+)?số\b)|(?<![\d/])[1-4]/(?:10|[2-9])(?![\d/])|"
      rf"(?:{'|'.join(_SPELLED)})\b)")  # fmt: skip
_SAID = (
    rf"(?:{LEAST}\s+(?P<n>{_N})|(?:từ\s+)?(?P<up>{_N})\s+trở lên|"
    r"từ\s+(?P<from>\d{1,3}\s*%)(?=\s*(?:[;.(]|$|,\s(?!\d))))"
)
_OF = (
    r"(?:\s+(?:trên\s+|trong\s+|so với\s+)?(?:tổng\s+)?số(?:\s+lượng)?\s+đại biểu"
    r"(?:\s+(?:chính thức|được bầu|được triệu tập|tham dự|dự (?:Đại hội|Hội nghị|đại hội|hội nghị)))*)?"
)
"""Of whom it is a share: always of the delegates."""
_AFTER = re.compile(
    rf"{_WHO}\s*[,:(]?\s*(?:(?:chiếm|đạt|phải|cần|có|bảo đảm|đảm bảo)\s+)*(?:tỷ lệ\s+|tỉ lệ\s+)?(?:đạt\s+)?"
    rf"{_SAID}{_OF}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:đại biểu\s+)?(?:phải\s+|cần\s+)?(?:(?:có|bảo đảm|đảm bảo)\s+)?"
    rf"{_SAID}(?:{_OF}|\s+(?:số\s+)?đại biểu)\s+{_WHO}",
    re.IGNORECASE,
)
_SOFT = re.compile(r"\b(?:nếu|trừ|riêng)\b", re.IGNORECASE)
_ROUGH = re.compile(r"\b(?:khuyến khích|dự kiến|khoảng)\b", re.IGNORECASE)
"""What makes one share no bound, and says nothing of those beside it."""
_AIMED = re.compile(r"\bphấn đấu\b", re.IGNORECASE)
"""A target that is strived for: it is proposed as one, and its sentence told, so that whoever reads it can refuse."""
_ONE_LEVEL = re.compile(
    r"\bcấp (?!trên\b|dưới\b)|\btỉnh\b|\bhuyện\b|\b(?<!thị )xã(?! hội)|\btoàn quốc\b", re.IGNORECASE
)
_GENERAL = re.compile(r"(?:mục đích, )?yêu cầu:?$|.*\bđại biểu\b|.*\bcơ cấu\b", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:của|cho|do)\s+(?:các\s+)?$")
"""Before delegates of whom it tells something else: "tham luận của đại biểu nữ ít nhất 20%"."""
_AWARDED = re.compile(
    r"\b(?:khen thưởng|(?:Bằng|Giấy) khen|được (?:đề nghị|khen|tặng|xét)|đề nghị (?:khen|tặng)|danh hiệu)\b",
    re.IGNORECASE,
)
"""A share of those who are put forward for an award: of the delegates it says nothing."""
_DELEGATES = re.compile(r"\b(?:đại biểu|thành phần|cơ cấu)\b", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:[;.)]|,(?!\s+[^,;.\d]{2,40}\shoặc\b)|$|và\b|\((?:riêng|trừ)\b|\([^()]*%\))")
"""What stands behind a group, if it is no more than one of several that may come: "nông dân, công nhân hoặc …"."""
_ASIDE = re.compile(r"\((?:riêng|trừ)\s[^()]*\)", re.IGNORECASE)
"""What some units are to do instead: it stays told, and the demand on the others is one."""
_OFFICE = re.compile(
    r"\b(?:(?:Phó\s+)?(?:Chủ tịch|Bí thư|Trưởng ban)(?:,\s+|\s+và\s+)?)+\s*"
    r"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|đảng ủy)?\s*cấp\s+(?:xã|huyện|tỉnh|cơ sở)|"
    r"\bChiến sĩ thi đua\s+(?:cấp\s+(?:tỉnh|bộ|cơ sở)|cơ sở|toàn quốc)", re.IGNORECASE)  # fmt: skip
"""Somebody's office or title, which is no word on the level whose delegates a demand is on."""
_EVERY = re.compile(r"\b(?:(?:các|mỗi|từng|mọi) cấp|(?:mỗi|tất cả các) (?:hội nghị|đại hội))\b", re.IGNORECASE)
_COMMON = re.compile(r"\b(?:cơ cấu|yêu cầu) chung\b", re.IGNORECASE)
"""What is of all delegates of the level that a heading names, and of every level where none does."""
_OF_SOME = re.compile(r"(?:Hội nghị|Đại hội)\s+(?:ghép|chung|của)\s")
"""How a sentence begins on a conference of some units together, which is no level's."""
_BRACKETS = re.compile(r"\([^()]*\)")
_SENDING = re.compile(
    r"\bdo\s+(?:các\s+)?(?:hội nghị|đại hội|cấp)\s+(?:[^;,.:\d]{3,60}?\s)?"
    r"(?:bầu|cử|suy tôn|giới thiệu|bình chọn|chọn)\b", re.IGNORECASE)  # fmt: skip
"""Who sends the delegates, and is not whom they come to."""
_SENT_ON = re.compile(r"\b(?:cử|bầu|dự|giới thiệu|chọn)\b", re.IGNORECASE)
"""What stands between those who send and where they are sent: "hội nghị các cấp cử đại biểu dự Đại hội tỉnh"."""


def read_targets(reading: Reading) -> None:
    """Add composition, for the level that the sentence or its headings name, or all; a share that a level has stays."""
    for piece in (*reading.body(), *target_lines(reading)):
        if not re.search(r"\d\s*%|\d\s+(?:đại biểu|người)|số đại biểu|\d/\d|\bphần\b", piece.text):
            continue
        for pattern in (_AFTER, _BEFORE):
            for found in pattern.finditer(piece.text):
                _target(reading, piece, found)
    for row, said in target_rows(reading):
        if (whole := _AFTER.fullmatch(said.text)) and _target(reading, said, whole):
            reading.say(row, row.text)


def _target(reading: Reading, piece: Piece, found: re.Match[str]) -> bool:
    """Add one target; tell whether it was one."""
    said = found["n"] or found["up"] or found["from"]
    group = group_said(piece.text, found)
    measure = _measure(said)
    if (
        not measure
        or not _MORE.match(piece.text, found.end())
        or _THEIRS.search(piece.text[: found.start()])
        or _held(reading, piece, group, measure)
        or _of_the_awarded(piece, found)
    ):
        return False
    clause = next((part for part in PART.split(piece.text) if found[0] in part), piece.text)
    levels = levels_asked(reading, piece, clause)
    if levels is None or not (levels or not measure.isdigit()):
        return False
    if read_conditional(reading, piece, found.span(), (group, measure), levels):
        read_apart_target(reading, piece, found.end(), group, levels)
        return False
    if of_a_portion(piece.text[: found.start()]) or delegation_in(piece.text[: found.start()]):
        return False
    own = re.split(r"[,;:]", piece.text[: found.start()])[-1] + found[0]
    if (
        _SOFT.search(_ASIDE.sub("", clause))
        or _ROUGH.search(own)
        or (measure.isdigit() and sent_by_others(reading, clause, levels))
    ):
        return False
    reading.add("composition", piece, levels=levels, group=group, at_least=measure)
    if not _AIMED.search(_sentence(piece, clause)):
        at = piece.text.rfind(group, 0, found.end()) if group.endswith(found["who"]) else -1
        reading.say(piece, piece.text[at : found.end()] if 0 <= at < found.start() else found[0])
    read_apart_target(reading, piece, found.end(), group, levels)
    return True


def _measure(said: str) -> str:
    """Return a number of people, a share or a fraction as a plan's key holds it; "" where it is none."""
    low = " ".join(said.casefold().split())
    if low in ("1/2", "½", "một nửa"):
        return "50%"
    if low in _SPELLED or "/" in low:
        part, whole = map(int, _SPELLED.get(low, low).split("/"))
        return f"{part}/{whole}" if part < whole else ""
    number = int(re.findall(r"\d+", low)[0])
    share = "%" in low
    return f"{number}{'%' if share else ''}" if 0 < number <= (100 if share else 999) else ""


def levels_asked(reading: Reading, piece: Piece, clause: str) -> list[str] | None:
    """Return the levels of whose delegates a clause asks something, none for all; None where it is unsure."""
    near = (clause, _sentence(piece, clause), piece.text.partition(":")[0] if ":" in piece.text else "")
    own = [str(one.values["id"]) for one in reading.of("level") if one.piece and one.piece.at == piece.at]
    whole = [str(one.values["id"]) for one in parted_around(reading, piece)]
    common = any(map(_COMMON.search, (*near, *piece.under)))
    said = [_SENDING.sub(" ", _BRACKETS.sub(" ", one)) for one in near]
    for number, text in enumerate(_ASIDE.sub("", one) for one in (*said, *reversed(piece.under))):
        if number == len(near) and (whole or (len(own) == 1 and not piece.numbered)):
            return whole or own  # a paragraph on one of the levels that its heading names
        named = levels_named(reading, _OFFICE.sub(" ", text))
        if _EVERY.search(text) and not (named and _SENT_ON.search(text)):
            return []
        if named:
            return named
        if number == 1 and _OF_SOME.match(text):
            return None
    if common:
        return []
    level = "" if _OFFICE.search(_sentence(piece, clause)) else level_meant(reading, piece, clause)
    return [level] if level else [] if _of_all(piece, _ASIDE.sub("", clause)) else None


def _of_the_awarded(piece: Piece, found: re.Match[str]) -> bool:
    """Tell a share in a sentence, or under a heading, on awards, where nothing is said of delegates."""
    whole = next((one for one in re.split(r"(?<=\.)\s+", piece.text) if found[0] in one), piece.text)
    near = next(
        (text for text in (whole, *reversed(piece.under)) if _DELEGATES.search(text) or _AWARDED.search(text)), ""
    )
    return bool(_AWARDED.search(near)) and not _DELEGATES.search(near)


def _sentence(piece: Piece, clause: str) -> str:
    return next((one for one in re.split(r"(?<=\.)\s+", piece.text) if clause in one), clause)


def _of_all(piece: Piece, clause: str) -> bool:
    """Tell a demand on delegates of every level: under "Yêu cầu" or a heading on delegates, where none is named."""
    general = any(_GENERAL.match(text) for text in piece.under[-2:])
    return general and "đại biểu" in piece.text.casefold() and not _ONE_LEVEL.search(" ".join([clause, *piece.under]))


def _held(reading: Reading, piece: Piece, group: str, measure: str) -> bool:
    """Tell what shares of a level, or of some of its units, or a target already read here, say of a group."""
    drawn, category = reading.drawn.get(piece.at, ()), CATEGORIES.get(group, ("",))[0]
    return any(
        share["category"] == category and (fact.table == "level" or f"{round(share['share'] * 100)}%" == measure)
        for fact in drawn
        if fact.table in ("level", "exception")
        for share in fact.values.get("size", {}).get("shares", ())
    ) or any(fact.table == "composition" and fact.values["group"] == group for fact in drawn)
