"""Places and kinds of unit in a row, "các thôn, tổ dân phố", "mỗi xã, sở": what of them is a unit's own."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, RURAL, URBAN, proper_name
from tdkt_tui.model.words import raised_first

_ROW = re.compile(rf"\b(?:{RURAL}|{URBAN})(?:, (?:{RURAL}|{URBAN}))+\b")

_OFFICE = "sở|ban|ngành|đoàn thể|cơ quan|đơn vị|doanh nghiệp|hợp tác xã|mặt trận"
_OFFICES = ("sở", "ban", "ngành", "đoàn thể")
_KINDS = re.compile(
    rf"\b(?P<lead>[Mm]ỗi|của) (?P<row>(?:{AREA}|{_OFFICE})(?:(?:, | và )(?:{AREA}|{_OFFICE}))+)\b(?! [{UPPER}])"
)
_GIVES = r"(?:được )?(?:đề nghị|giới thiệu|cử|lựa chọn|đăng ký|chọn)\b"
_NAME = rf"[{UPPER}]\w*(?: [{UPPER}]\w*)*"
_AND = rf"(?:, | và )(?:(?:{AREA}) )?"
_NAMED = re.compile(
    rf"^(?:(?:UBND|Ủy ban nhân dân) )?(?:các )?(?:{AREA}) (?P<names>{_NAME}(?:{_AND}{_NAME})*), (?=[^\W\dA-Z{UPPER}])"
)
SOME_BY_NAME = re.compile(r"\((?:riêng |đối với )*(?:các )?[^()\d]*:?\s(?:ngày )?\d{1,2}[-/. ]|\bmỗi\b[^;]*\d")
EACH = re.compile(
    r"\d[^;.]*?(?:\(|đối với |ở |tại )(?:các |đơn vị |hội nghị |đại hội )*(?:cấp|sở|huyện|xã)\b.*?\d"
    r"|\b(?:nghị|hội) (?:của |ở )?cấp mình\b"
    r"|\b(?:nghị|hội) cấp (?:huyện|sở|ngành)(?:[,/]| và| hoặc)|\b(?:cấp|sở|huyện|xã)\b[^;.]*\d[^.]*?"
    r"\b(?:cấp|sở|ngành|huyện|xã|thành phố|thị trấn|phường) [^;.\d]*?(?:không quá|tối|ít|nhiều|từ|khoảng)",
    re.IGNORECASE,
)
"""A number with whose it is, beside which others may stand."""
_APART = ("(mỗi ", "riêng ", " trừ ")


def own_of_rows(kind: str, name: str, text: str) -> str:
    """Return words with the unit's own kind of areas and offices in a row, and not told to itself by name.

    "Mỗi xã, phường, sở đề nghị tối đa 01 tập thể" is "Đề nghị tối đa 01 tập thể" in each one's own plan. kind, name: of
    the unit.
    """
    text = _KINDS.sub(lambda row: _own_kind(row, kind), text)
    text = re.sub(rf"^[Mm]ỗi {re.escape(kind or '-')} (?={_GIVES})", "", text)
    row = _NAMED.match(text)
    if row and proper_name(name, kind) in re.split(_AND, row["names"]):
        text = text[row.end() :]
    return raised_first(text)


def _own_kind(row: re.Match[str], kind: str) -> str:
    told = re.split(", | và ", row["row"])
    mixed = any(one in AREAS for one in told) and any(one not in AREAS for one in told)
    mine = kind if kind in told else "cơ quan" if kind in _OFFICES and "cơ quan" in told else ""
    return f"{row['lead']} {mine}" if mixed and mine else row[0]


def places_of(kind: str, text: str) -> str:
    """Return words without the places, of those in a row, that a unit of a kind is not made of."""
    others = URBAN if kind in ("xã", "đặc khu") else RURAL if kind == "phường" else ""
    return _ROW.sub(lambda row: _kept(row[0], others), text) if others else text


def _kept(row: str, others: str) -> str:
    """Return places in a row without those of another kind; a row of such alone stays."""
    left = [place for place in row.split(", ") if not re.fullmatch(others, place)]
    return ", ".join(left) or row


def tells_several(text: str) -> bool:
    """Tell words that may say something else of each of several kinds or units."""
    low = text.casefold()
    many = any(low.count(word) > 1 for word in ("đối với ", "mỗi ", "(")) or any(map(low.__contains__, _APART))
    return many or bool(EACH.search(text) or SOME_BY_NAME.search(text))
