"""Stretches of emulation with their days, and the theme of a year."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .facts import Reading, bare
from .pieces import Piece
from .sentences import PART, SENTENCE
from .times import window_of
from .undated import Years

_KIND = r"(?: (?:cao điểm|đặc biệt|ngắn ngày|nước rút|theo chuyên đề|\d{2,3} ngày(?: đêm)?(?: cao điểm)?))?"
_OF_YEAR = r"(?: (?:của |trong )?(?:toàn )?(?:tỉnh )?năm (?P<year>\d{4}))"
_THEME = re.compile(
    rf"(?:(?:Lấy )?[Cc]hủ đề (?:của )?(?:các )?(?:phong trào )?thi đua(?: yêu nước)?{_OF_YEAR}(?: của tỉnh)?\s*"
    r"(?::|là:?)|"
    rf"(?:Phát động )?[Pp]hong trào thi đua(?: yêu nước)?{_OF_YEAR.replace('<year>', '<of>')},? (?:với|có|lấy) chủ đề"
    r"(?: là)?:?)\s*“(?P<theme>[^”]{4,300})”\s*[.;]?"
)
_TIME = (
    r"(?P<time>(?:từ|trong|bắt đầu từ)\s[^;:(“”]{0,40}?\d{4}(?![/-])"
    r"(?:\s+(?:đến|tới)(?:\s+hết)?\s+[^;,.:(“”]{0,30}?\d{4})?)"
)
_TITLED = r"(?:,?\s*(?:với |có |mang )?(?:chủ đề|tên gọi|khẩu hiệu):?\s*“(?P<theme>[^”]{4,200})”)?"
_FOR = r"(?:chào mừng|kỷ niệm|hướng tới|lập thành tích|gắn với|nhân dịp|trên|tập trung|trọng tâm)\s"
_WHY = rf"(?:\s*[,:(–-]?\s*(?P<why>{_FOR}(?:[^;()]|\([^()]*\)){{3,220}}?)\)?)?"
_STRETCH = re.compile(
    r"(?:(?:[Cc]ác đợt thi đua(?: (?:trong )?năm \d{4})?|[Tt]ổ chức (?:\d{1,2}|hai|ba|bốn) đợt thi đua)"
    r"[^:;“”]{0,40}:\s+)?"
    r"(?P<name>[Đđ]ợt(?: thi đua)? (?:thứ )?(?:\d{1,2}|I{1,3}|IV|nhất|hai|ba|tư)\b)"
    rf"{_TITLED}\s*[:,(–-]*\s*(?:thời gian:?\s+)?{_TIME}\)?{_TITLED.replace('<theme>', '<later>')}{_WHY}\s*[.;,)]*",
    re.IGNORECASE,
)
_LAUNCHED = re.compile(
    r"(?:(?:[Cc]ác (?:cấp|cơ quan|sở|ngành|địa phương|đơn vị)"
    r"(?:,? (?:và )?(?:các )?(?:ban|ngành|cơ quan|đơn vị|địa phương|đoàn thể))*)\s+)?"
    rf"(?:[Tt]ổ chức |tiếp tục )?[Pp]hát động (?P<name>đợt thi đua{_KIND})\s*{_TITLED},?\s+{_TIME}{_WHY}\s*[.;]?"
)
_SPAN = re.compile(
    rf"Thời gian (?:tổ chức |thực hiện |diễn ra |của )*(?:các )?đợt thi đua(?: này)?\s*:?\s+{_TIME}\s*[.;]?"
)
_NAMED = re.compile(rf"đợt thi đua{_KIND}")
_OTHER = re.compile(r"\b(?:kiểm tra|giám sát|thanh tra|khảo sát|tập huấn|thẩm định|xét (?:khen|tặng))\b",
                    re.IGNORECASE)  # fmt: skip
"""What else is done in several turns."""


def read_drives(reading: Reading) -> None:
    """Add drive for each stretch of emulation that has its days, and for each theme of a year; no task is one twice."""
    years = Years(reading)
    for piece in reading.body():
        if "thi đua" not in f"{piece.text} {' '.join(piece.under[-1:])}".casefold():
            continue
        if "đợt" in piece.text.casefold() and not _OTHER.search(f"{' '.join(piece.under[-1:])} {piece.text}"):
            _stretches(reading, piece, years)
        for sentence in SENTENCE.split(piece.text):
            if (found := _THEME.fullmatch(sentence)) and not _held(reading, piece, found["theme"]):
                reading.add("drive", piece, name=f"năm {found['year'] or found['of']}", theme=found["theme"])
                reading.say(piece, found[0])


def _stretches(reading: Reading, piece: Piece, years: Years) -> None:
    for part in PART.split(piece.text):
        found = _STRETCH.fullmatch(part) or _LAUNCHED.fullmatch(part)
        span = None if found else _SPAN.fullmatch(part)
        window = window_of(years.put(hit["time"], piece)[0]) if (hit := found or span) else {}
        if hit is None or not window or _held(reading, piece, hit["time"]):
            continue
        if found is None:
            named = _NAMED.search(piece.text)
            name, theme = named[0] if named else "đợt thi đua", ""
        else:
            said = found.groupdict()
            name = f"{lowered_first(found['name'])} {bare(said['why'] or '')}".strip()
            theme = said["theme"] or said.get("later") or ""
        reading.add("drive", piece, name=name, theme=theme, window=window)
        reading.say(piece, part)


def _held(reading: Reading, piece: Piece, words: str) -> bool:
    """Tell words that a task of the piece has already."""
    return any(words in str(fact.values.get("does", "")) for fact in reading.drawn.get(piece.at, ()))
