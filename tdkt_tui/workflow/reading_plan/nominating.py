"""Exemplars to be introduced: by whom, how many, with what papers, to whom, until when."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from .bounds import bound_key
from .facts import Reading, bare
from .nominated import FAMILIES, for_award, in_digits, kinds_of, numbers_in, parts_behind, put_forward, said_who
from .nominated_often import day_of_period, period_led, period_said, says_no_more
from .pieces import Piece
from .sentences import PART, SENTENCE
from .times import window_of
from .unit_groups import without_cited
from .unit_lists import kinds_in
from .unit_words import GROUP

_EITHER = re.compile(r"\b0?(\d{1,2}) tập thể hoặc 0?\1 cá nhân\b")
"""One kind or the other, which the kinds and one number hold."""
_AND = re.compile(r"(?:,|\bvà)\s+(?P<n>\d{1,3})\s+(?P<kind>tập thể|cá nhân|hộ)\b")
_NEEDS = re.compile(
    r"\((?:(?:kèm theo|kèm|có|gồm)\s*:?\s+)?((?<=kèm )[^)]+|(?<=theo )[^)]+|(?<=có )[^)]+|"
    r"(?:(?:bản|bài|báo cáo|tóm tắt|hồ sơ|danh sách|phiếu|trích ngang|lý lịch|ảnh)\b)[^)]+)\)",
    re.IGNORECASE,
)
"""With what papers they are introduced: "(kèm ảnh)", "(bản tóm tắt thành tích không quá 02 trang, kèm ảnh)"."""
_BESIDE = re.compile(
    r"(?:,\s+kèm(?:\s+theo)?|;\s+mỗi điển hình\s+(?:phải\s+)?(?:có|gửi|kèm))\s+((?:(?:một|\d{1,2})\s+)?"
    r"(?:bản|bài|báo cáo|tóm tắt|hồ sơ|danh sách|phiếu|ảnh|phim|video)\b"
    r"(?:(?!,\s+(?:gửi|nộp|trước|chậm))(?:[^;.()]|\.(?=\d)))+)",
    re.IGNORECASE,
)
"""The same without brackets, at the end: "…, kèm ảnh và bài viết không quá 800 chữ"."""
_SENT_WITH = re.compile(
    rf"(?:gửi|nộp)\s+[^;.,\d]{{3,80}}?\s+(?:trước|(?:chậm|muộn) nhất)\s[^;.,]*\d{{4}}{_BESIDE.pattern}", re.IGNORECASE
)
"""Where and by when they are introduced, with what, and no more."""
_WAY = re.compile(r"\bgửi\s+(?P<way>(?:qua|bằng)\s[^,;.]{3,40}?)\s+(?:về|cho|đến)\s")
_PAPERS = re.compile(r"\b(?:kèm|bài viết|ảnh|chữ|trang|phim|video|trong đó|nữ|dân tộc)\b", re.IGNORECASE)
"""What a part asks of those introduced, or with them, besides how many they are."""
_TO = re.compile(
    r"(?:gửi(?: về|\s[^,;.]{1,80}?\svề)?|(?:giới thiệu|cá nhân|tập thể|tiêu biểu|tiên tiến|xuất sắc|điển hình) về)\s+"
    r"([A-ZĐ][^,;.]*?|cấp (?:huyện|tỉnh))(?=\s+(?:để|trước|vào|(?:chậm|muộn) nhất|"
    r"(?:trong|từ|đến)\s+(?:hết\s+)?(?:ngày|tháng|quý|năm))\b|[,;.]|$)"
)
_CHOSEN = re.compile(r"chọn\s+từ\s+(?P<n>\d{1,3})\s+đến\s+(?P<most>\d{1,3})\s+(?P<kinds>[^;:.(]*?)\s+"
                     r"giới thiệu (?:với|về|cho) (?P<to>Trung ương)")  # fmt: skip
_PUT_FORWARD = re.compile(
    r"(?P<by>(?:Ban|Sở|Hội đồng)\s[^.;]*?)\s+(?:tham mưu[^.;]*?|chủ trì[^.;]*?|tổng hợp[^.;]*?)?"
    r"(?:xét chọn|lựa chọn|thẩm định)\s+(?:đại biểu|điển hình)[^.;]*?trình (?P<to>UBND tỉnh|Ủy ban nhân dân tỉnh)"
)
_EXEMPLARS = re.compile(r"điển hình|tiêu biểu|tập thể, cá nhân|tuyên dương|biểu dương|khen thưởng")
_DELEGATES = re.compile(r"\bdự (?:Đại hội|Hội nghị|đại hội|hội nghị)|đại biểu")
_UNITS = re.compile(
    r"[,;]\s*(?:và\s+)?|"
    r"\s+và\s+(?=(?:các|mỗi|sở|ban|ngành|đoàn thể|huyện|thị xã|thành phố|xã|phường)\b)"
)
_OF_PROVINCE = re.compile(r"^(sở|ban|ngành|đoàn thể|hội|doanh nghiệp)\s+(?:(?:cấp|thuộc|của)\s+)?tỉnh$", re.IGNORECASE)
_OF_UNITS = re.compile(r"(?:cụm|khối) thi đua\s(?!và\b)[^;]*$", re.IGNORECASE)
"""One kind of unit whose name lists its members: "Cụm thi đua xã, phường"."""
_INTRODUCED = re.compile(
    r"[Gg]iới thiệu|đề nghị|đề xuất|(?:lập|gửi|đăng ký) danh sách\s[^;:.]{0,20}\d|"
    r"(?:gửi|cử)\s+\d{1,3}\s+(?:gương )?điển hình"
)
_AGAIN = re.compile(r"\b(?:mỗi|hằng|hàng)\s+(?:kỳ|số)\b", re.IGNORECASE)
"""What is done time and again has no number in all; how often, no key can say."""
_PRESS = re.compile(r"chuyên mục|chuyên trang|báo chí|truyền thanh|truyền hình|\b(?:tuần|kỳ|số báo)\b", re.IGNORECASE)
"""Words on who shows exemplars to its readers, and sends them to nobody."""
_DONE = re.compile(r"\b(?:đã|từng)\s+(?:\w+\s+)?(?:giới thiệu|chọn|đề xuất)", re.IGNORECASE)
"""What was done before, and is asked of nobody."""
_OF_IT = re.compile(r"\d\s+(?:tập thể|cá nhân|hộ)\b|[Dd]anh sách|[Hh]ồ sơ|^[Gg]ửi")


def read_nominations(reading: Reading, piece: Piece, owner: str) -> None:
    """Add nomination: what one piece says of introducing exemplars; owner: whose task it is where it is one.

    Whom it names no body for, and who is to come as a delegate, is left as not read.
    """
    _put_forward(reading, piece)
    text, cited = without_cited(reading, in_digits(piece.text), piece.clause)
    headed = bool(piece.under) and "giới thiệu" in piece.under[-1].casefold()
    numbers = numbers_in(text, headed=headed)
    if not numbers or not (headed or _EXEMPLARS.search(text) or "iới thiệu" in text):
        return
    needs, window = _NEEDS.search(text) or _BESIDE.search(text), window_of(_on_it(text))
    way = f" ({told['way']})" if (told := _WAY.search(text)) else ""
    for found in numbers:
        part = _around(text, found.start(), PART)
        every = period_said(part) or period_led(_around(text, found.start(), SENTENCE))
        day, every = day_of_period(part, every)
        up = bool(found["unit"]) or "Trung ương" in text[found.start() - 30 : found.start() + 5]
        who = cited.get(found["who"] or "") or units_named(said_who(found, text, part, owner) or ("tỉnh" if up else ""))
        if (
            not who
            or for_award(_around(text, found.start(), SENTENCE))
            or put_forward(text, found.start())
            or _DONE.search(found[0])
            or re.search(r"[,(]\s*(?:ngoại )?trừ\s", part)  # not what all of them introduce
            or _comes(found["kinds"])
            or _AGAIN.search(found["kinds"])
            or _PRESS.search((_around(text, found.start(), SENTENCE) if every else found["who"]) or "")
            or not (headed or _INTRODUCED.search(_around(text, found.start(), SENTENCE)))
            or (_CHOSEN.search(part) and who == ["Tỉnh"])
        ):
            continue
        more = [(int(one["n"]), one["kind"]) for one in _AND.finditer(found["kinds"])]
        others = sum(number for number, _ in more)
        how = bound_key(found["how"])
        least = 0 if how == "at_most" else int(found["n"]) + others
        most = int(found["most"] or 0) + others if found["most"] else 0
        most = most or (int(found["n"]) + others if not found["how"] or how == "at_most" else 0)
        to = _TO.search(part) or _TO.search(text)
        if behind := parts_behind(text, found):
            reading.say(piece, text[found.start() : text.index(")", found.end()) + 1])
        made = reading.add("nomination", piece, levels=_levels(reading, who), who=who, at_least=least, at_most=most,
                           **({"kinds": kinds_of(found["kinds"])} | (_apart(found, more) or behind)),
                           every=every, day=day,
                           needs=[needs[1]] if needs and not up else [],
                           to="Trung ương" if up else f"{bare(to[1])}{way}" if to else "",
                           window={} if up else window_of(part) or window)  # fmt: skip
        spelled, summed = part not in piece.text, bool(more) and not _apart(found, more)
        if spelled and summed:
            made.marks["at_least"] = "suy ra: cộng số tập thể, cá nhân, hộ mà bản gốc kể riêng bằng chữ"
        if not (summed or _PAPERS.search(_BESIDE.sub("", _NEEDS.sub("", part)))):
            whole = bool(every) and says_no_more(part, found, _TO, _WAY, _BESIDE)
            _say(reading, piece, part, changed=spelled or whole)
        for own in PART.split(piece.text) if made.values.get("window") else ():
            if _SENT_WITH.fullmatch(bare(own)):
                reading.say(piece, own)


def _say(reading: Reading, piece: Piece, part: str, *, changed: bool) -> None:
    """Keep that a part whose numbers stand in words, or that leaves the kind open, is held whole."""
    if changed or _EITHER.search(part) or (FAMILIES.search(part) and "(" not in part):
        for own in PART.split(piece.text):
            if in_digits(own).strip() == part.strip():
                reading.say(piece, own.rstrip(" .;"))


def _around(text: str, at: int, ends: re.Pattern[str]) -> str:
    """Return the part of a text that stands at a place, between two of these ends."""
    cuts = [0, *(found.end() for found in ends.finditer(text)), len(text)]
    return next(text[start:end] for start, end in pairwise(cuts) if start <= at < end)


def _on_it(text: str) -> str:
    """Return the parts of a text that are on introducing; the day of another task in it is not theirs."""
    return " ".join(part for part in PART.split(text) if _OF_IT.search(part))


def _comes(kinds: str) -> bool:
    """Tell those who are to come as delegates from exemplars who are introduced."""
    return bool(_DELEGATES.search(kinds)) and "điển hình" not in kinds


def _apart(found: re.Match[str], more: list[tuple[int, str]]) -> dict[str, Any]:
    """Return the number of each kind, where the plan tells those of collectives and of individuals apart."""
    numbers = {found["kinds"][: len("tập thể")].strip(): int(found["n"])} | {kind: number for number, kind in more}
    whole = bool(more) and len(more) == 1 and not found["most"] and set(numbers) == {"tập thể", "cá nhân"}
    return {"collectives": numbers["tập thể"], "individuals": numbers["cá nhân"]} if whole else {}


def units_named(words: str) -> list[str]:
    """Return the kinds of unit that "mỗi sở, ban và huyện" names."""
    words = re.sub(r"^(?:mỗi|các)\s+|\s*\(\d[^()]*\)", "", words, flags=re.IGNORECASE)
    words = re.sub(rf"^(?:đơn vị|cơ quan)(?:\s+thuộc)?\s+(?={GROUP}$)", "", words)
    parts = [words] if _OF_UNITS.match(words) else _UNITS.split(words)
    return [_OF_PROVINCE.sub(r"\1", part) for name in parts
            if (part := bare(re.sub(r"^(?:UBND\s+)?(?:các\s+|mỗi\s+)?", "", bare(name))))]  # fmt: skip


def _levels(reading: Reading, who: list[str]) -> list[str]:
    """Return the level whose units these are; none where they are of several or of none."""
    names = {name.casefold() for name in who}
    found = [
        item.values["id"]
        for item in reading.of("level")
        if names == {unit.casefold() for unit in item.values.get("units", ())}
        or names in ({item.values["label"]}, set(kinds_in(item.values["label"].removeprefix("các "))))
    ]
    return found if len(found) == 1 else []


def _put_forward(reading: Reading, piece: Piece) -> None:
    """Add who chooses and puts forward: a number out of what was introduced, or delegates by a day."""
    if found := _CHOSEN.search(piece.text):
        kinds = kinds_of(found["kinds"])
        reading.add("nomination", piece, at_least=int(found["n"]), at_most=int(found["most"]), who=["tỉnh"],
                    kinds=kinds, to=found["to"])  # fmt: skip
    if (found := _PUT_FORWARD.search(piece.text)) and (window := window_of(piece.text)):
        by = re.split(r"\s+(?:tham mưu|chủ trì|tổng hợp)", found["by"])[0]
        reading.add("nomination", piece, who=[bare(by)], to=found["to"], window=window)
