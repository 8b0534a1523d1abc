"""Units that go first: a list below "làm điểm", or a sentence that names them with their time."""

from __future__ import annotations

import re
from typing import Any

from .counts import number_said
from .due import time_of
from .facts import Reading, bare
from .first_units import ADDRESS, BODY, LIES_IN, chosen_of, is_named, said_once, units_of
from .pieces import Piece
from .sentences import SENTENCE
from .times import window_of
from .undated import Years
from .unit_words import GROUP

_LISTED = re.compile(r"(?P<unit>[^:;()]+?),?\s+(?:tổ chức|hoàn thành|xong)\s+(?P<when>[^;()]*\d[^;()]*)")
_MEETING = r"(?:[Hh]ội nghị|[Đđ]ại hội)(?:\s+(?:điển hình tiên tiến|[Tt]hi đua yêu nước))?"
FIRST = (
    rf"(?:(?:(?:tổ chức )?làm|chỉ đạo) điểm|(?:đơn vị )?tổ chức (?:{_MEETING} )?điểm(?! (?:cầu|đón|họp))"
    rf"|làm (?:đơn vị|nơi) (?:làm )?điểm|{_MEETING} điểm|(?<!\w )điểm (?:ở )?(?:bước|giai đoạn) \d\b)"
    r"(?:\s+(?:của tỉnh|(?:ở |tại |của |đối với )?cấp (?:tỉnh|huyện|xã|sở|(?:trên )?cơ sở)"
    r"|(?:của|đối với|cho)\s+(?:các\s+)?(?:khối|cấp|cụm|cơ quan|đơn vị|sở|doanh nghiệp)\b[^;:.()\d]{0,30}?"
    rf"|(?:cho\s+|ở\s+)?{GROUP}|khối\s[^;:.()\d]{{2,40}}?))?"
)
_CHOSE = (
    r"(?:(?:UBND tỉnh|Ủy ban nhân dân tỉnh|[Tt]ỉnh|Hội đồng Thi đua - Khen thưởng tỉnh)\s+)?"
    r"(?:(?:[Ll]ựa )?[Cc]họn|[Gg]iao|[Cc]hỉ đạo)\s+"
)
_ROUGH = (
    r"(?:(?:(?:nửa|tuần(?: lễ)?|những ngày) (?:đầu|cuối)|tuần (?:lễ )?(?:thứ )?\w+|(?:thượng|trung|hạ) tuần|"
    r"đầu|giữa|cuối)(?= (?:của )?(?:tháng|quý)))"
)
_WHY = re.compile(r"\s+để\s+(?:(?:các\s[^;:.\d]{2,60}?\s)?(?:rút|học tập) kinh nghiệm|nhân rộng|chỉ đạo)[^;:.]*$")
"""Why some go first, which alone says of a sentence on their time that they do."""
_WHEN = (
    r"(?:,|;)?\s*\(?(?P<when>(?:(?:thời gian|thời hạn|tiến độ)\s*:?\s+)?"
    rf"(?:tổ chức|hoàn thành|xong|trong|trước|vào|chậm nhất|quý|tháng|từ|{_ROUGH})\b(?=.*\d)[^()]*)\)?"
)
UNITS = rf"(?:(?:là|gồm|tại|ở)\s+)?(?P<units>(?:[Cc]ác\s+)?{BODY}[^;:.()]{{2,160}}?)"
_LIST = rf"(?:\s+(?:là|gồm))?\s*:?\s+{UNITS}{_WHEN}"
_COUNT = r"(?:(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|các)\s+)?"
_SOONER = r"(?:(?:thực hiện|làm|tổ chức|tiến hành|triển khai)\s+trước)"
"""How a plan says that units go first without the word for it: "Ba đơn vị làm trước: …"."""
_WAYS = (
    re.compile(rf"(?i:(?:{_CHOSE})?(?:(?:\d{{1,2}}|một|hai|ba) (?:đơn vị|xã|huyện|sở|nơi) )?{FIRST}{_LIST})"),
    re.compile(rf"(?i:(?:{_CHOSE})?(?:Các\s+)?(?:đơn vị|nơi)\s+(?:được chọn\s+)?{FIRST}{_LIST})"),
    re.compile(rf"(?i:{_COUNT}(?:đơn vị|nơi|địa phương|xã|phường|huyện|sở)\s+(?:được chọn\s+)?{_SOONER}{_LIST})"),
    re.compile(
        rf"(?:[^:;.]{{3,40}}:\s+)?(?:{_CHOSE})?(?:đơn vị )?{UNITS},?\s+"
        rf"(?:được (?:lựa )?chọn (?:để )?|là (?:đơn vị )?)?{FIRST}{_WHEN}"
    ),
)
"""Which units go first and until when, and nothing besides."""
_LED = re.compile(r"^(?:\(\d{1,2}\)\s+)?(?:Để\s+(?:rút|học tập|lấy)\s+kinh nghiệm[^,;:.\d]{0,60},\s+)?")
"""What stands before a sentence: its place in a list, or why some go first."""
_BELOW = (
    re.compile(rf"(?:[^:;.\d]{{3,40}}:\s+)?{UNITS},?\s+(?P<when>(?:(?:tổ chức|hoàn thành|xong)\s+)+"
               r"(?:trong|trước|vào|chậm nhất|quý|tháng|từ)\b(?=.*\d)[^()]*)"),
    re.compile(rf"(?P<when>(?:[Tt]rước|[Tt]rong|[Cc]hậm nhất)\s(?=.*\d)[^,;:()]*),\s+(?:đối với\s+)?{UNITS}"
               r"\s+(?:tổ chức|tiến hành)(?:\s+(?:[Hh]ội nghị|[Đđ]ại hội))?(?:\s+(?:trước|xong))?"),
)  # fmt: skip
"""The same below a heading that says that they go first, or where the sentence says why they do."""
_HEADING = re.compile(
    rf"(?:(?:các|những|danh sách)\s+)*(?:(?:đơn vị|nơi|địa phương)\s+)?(?:(?:được|chọn|tổ chức|làm|chỉ đạo)\s+)*"
    rf"(?:{_MEETING}\s+)?(?:điểm(?:\s+(?:chỉ đạo|{_MEETING}|của tỉnh|cấp (?:tỉnh|huyện|xã|cơ sở)))*)",
    re.IGNORECASE,
)
"""A heading, or the words before a colon, that says of all below or behind it that it goes first."""
_COUNTED = re.compile(
    r"(?:chọn|giao|chỉ đạo)\s+(?P<n>\d{1,2}|một|hai|ba|bốn|năm)\s+(?:đơn vị|nơi|địa phương)"
    r"(?:\s+(?:để|nhằm)\s+[^;:.\d]{3,60}|\s+(?:làm|tổ chức)\s+điểm)*\s*:?$",
    re.IGNORECASE,
)
"""How many are chosen, in the line whose list below it names them."""
_CHOSEN_LIST = re.compile(
    rf"(?i:(?:[^:;.\d]{{0,80}}\s)?(?:lựa chọn|chọn|giao)\s[^;:.]*\s{FIRST}(?:,\s+(?:tổ chức|làm)\s+trước)?"
    r"(?:\s+(?:để|nhằm)\s+[^;:.,\d]+)?)\s*$")  # fmt: skip
"""Words before a colon that choose all whom the list behind it gives their times."""
_TIME = (
    rf"(?:(?:thời gian|thời hạn|tổ chức|hoàn thành|xong|{_MEETING})\s*[:,]?\s+)*"
    rf"(?:ngày|trước|trong|vào|chậm nhất|muộn nhất|từ|đến|quý|tháng|\d|{_ROUGH})\b(?=[^()]*\d)[^():]*"
)
_TIER = r"(?:khối\s+)?cấp (?:xã|huyện|tỉnh|sở|(?:trên )?cơ sở)"
_EACH = re.compile(
    rf"(?P<unit>(?:(?:phường|quận)\s\d{{1,2}}\b)?[^:;()\d]{{3,120}}?)(?:\s*(?::|,|[-–])\s+(?P<when>{_TIME})"
    rf"|(?:\s*:\s+[^:;()\d]{{1,80}}?)?\s*\((?:{_TIER},\s+)?(?P<inner>{_TIME})\))",
    re.IGNORECASE,
)
"""One unit with its time: "Phường A: ngày 21/8", "xã B (trước 05/9)", "Sở C: trước khai giảng (trước 05/9)".

Before the time may stand of which level it is: "xã D, xã E (cấp xã, xong trước 30/4)".
"""
_ENTRY_ENDS = re.compile(
    rf"(?<=\.)\s+|;\s+|(?<=\)),\s+|(?<=\))\s+và\s+|"
    rf"(?<=\d)(?<!phường \d)(?<!quận \d),\s+(?={BODY})"
)
_FOR = re.compile(r"\s+(?:làm|tổ chức) điểm\b.*$")
_OF_TIER = re.compile(r"\s+(?:đối với|của)\s+(?:cấp|khối)\s.*$")
_SOME = re.compile(r"(?:một|01)\s+\w+\s+.*", re.IGNORECASE)
"""One unit that someone still chooses: "Một doanh nghiệp do Ban Quản lý chọn"."""
_ANOTHER = re.compile(rf"\d,\s+(?:còn\s+)?{BODY}[^,;]{{2,80}}?\s(?:tổ chức|hoàn thành|tiến hành|xong)\s")
"""The time of another unit behind that of one."""
_SENTENCE = re.compile(
    rf"{SENTENCE.pattern}|(?<=;)\s+(?!(?:hoàn thành|xong|thời gian|thời hạn|tổ chức|tiến độ|trước|trong)\b)"
    rf"|(?<=[\dIV]\)),?\s+(?:và\s+)?(?={BODY}[^;.()]*?\s{FIRST})"
)
_AHEAD = re.compile(rf"điểm|kinh nghiệm|\b{_SOONER}(?:\s+(?:là|gồm))?\s*:", re.IGNORECASE)


def read_pilots(reading: Reading) -> None:
    """Add pilot."""
    years = Years(reading)
    for piece in reading.clauses():
        listed = piece.mark in ("-", "+") and (piece.below("làm điểm") or piece.below("tổ chức điểm"))
        if listed and (found := _LISTED.fullmatch(bare(piece.text))):
            units = units_of(found["unit"].strip())
            window = window_of(found["when"]) if len(units) == 1 or all(map(is_named, units)) else {}
            for unit in units if window else ():
                reading.add("pilot", piece, unit=unit, window=window)
            continue
        lead = piece.text.partition(":")[0].strip()
        chosen = _CHOSEN_LIST.fullmatch(lead)
        below, first = headed_by_pilots(piece), chosen or _HEADING.fullmatch(lead)
        for sentence in (
            (SENTENCE if chosen else _SENTENCE).split(piece.text) if below or _AHEAD.search(piece.text) else ()
        ):
            said_all = _LED.sub("", bare(LIES_IN.sub(r"\g<unit>", sentence)))
            words = said_once(_WHY.sub("", said_all))
            ways = (*_WAYS, *(_BELOW if below or _WHY.search(said_all) else ()))
            told = next((hit for way in ways if (hit := way.fullmatch(words))), None)
            told = None if told and _ANOTHER.search(told["when"]) else told
            window, said = time_of(told["when"]) if told else ({}, "")
            units = units_of(told["units"]) if told and window else []
            if told and units and all(map(is_named, units)):
                for unit in units:
                    put_pilot(reading, piece, unit, window, said)
                reading.say(piece, sentence)
            read = [_add_entry(reading, piece, entry, years)
                    for entry in (_entries(sentence) if not told and (below or first) else ())]  # fmt: skip
            if chosen and read and all(read):
                reading.say(piece, sentence)
    _say_heads(reading)


def headed_by_pilots(piece: Piece) -> bool:
    """Tell a piece right below a heading that says of all under it that it goes first.

    The heading may say besides who chose them: "Đơn vị làm điểm. Hội đồng chọn 03 đơn vị để rút kinh nghiệm:".
    """
    head = piece.under[-1].strip() if piece.under else ""
    first, _, more = head.partition(". ")
    return bool(_HEADING.fullmatch(bare(head)) or (_COUNTED.search(more) and _HEADING.fullmatch(first)))


def _say_heads(reading: Reading) -> None:
    """Keep that the pilots below a line hold it whole, where they are as many as it counts."""
    for piece in reading.clauses():
        first, _, more = piece.text.partition(". ")
        found = _COUNTED.search(more) if _HEADING.fullmatch(first) else None
        below = [one for one in reading.of("pilot") if one.piece and one.piece.under[-1:] == (piece.text,)]
        if found and len(below) == number_said(found["n"]):
            reading.used.add(piece.at)
            reading.say(piece, piece.text)


def _entries(sentence: str) -> list[str]:
    """Return the units with their times that a sentence lists below "Tổ chức điểm", or behind it and a colon."""
    lead, colon, rest = sentence.partition(":")
    if colon and _CHOSEN_LIST.fullmatch(lead.strip()):
        return [part for part in map(bare, chosen_of(rest)) if part]
    text = rest if colon and _HEADING.fullmatch(lead.strip()) else sentence
    return [bare(part) for part in _ENTRY_ENDS.split(text) if bare(part)]


def _add_entry(reading: Reading, piece: Piece, words: str, years: Years) -> bool:
    """Add the pilots of one entry, tell whether there were any; one whose time or units are not understood is told."""
    dated, put = years.put(f": {words}", piece)
    found = _EACH.fullmatch(dated.removeprefix(": "))
    when = (found["when"] or found["inner"]) if found else ""
    window, said = time_of(when) if when else ({}, "")
    named = _FOR.sub("", found["unit"].strip()) if found and window else ""
    units = [named] if ADDRESS.fullmatch(named) else units_of(named) if named else []
    sure = bool(units) and all(is_named(one) or _SOME.fullmatch(one) for one in units)
    for unit in units if sure else ():
        put_pilot(reading, piece, unit, window, put or said)
    return sure


def put_pilot(reading: Reading, piece: Piece, unit: str, window: dict[str, Any], deduced: str) -> None:
    """Add a pilot, once. deduced: what its window was deduced from, "" for nothing."""
    unit = _OF_TIER.sub("", unit)  # of which tier it goes first
    told = (unit.casefold(), window)
    same = [one for one in reading.of("pilot") if (str(one.values["unit"]).casefold(), one.values["window"]) == told]
    made = same[0] if same else reading.add("pilot", piece, unit=unit, window=window)
    reading.draw(made, [piece])
    if deduced and not same:
        made.marks["window"] = f"suy ra: {deduced}"
