"""The conference of the armed forces, which hold theirs by their ministries' own rules: a level of its own."""

from __future__ import annotations

import re

from tdkt_tui.model.abbreviated import in_full

from .facts import Reading, code_of
from .forms import forms_of
from .headed import below
from .pieces import Piece
from .scopes import Scope, told_of
from .undated import Years

_OF = r"(?:\s+(?:tỉnh|thành phố)(?!\w))?"
FORCE = (
    r"(?:(?:Công an|CA)|Bộ Chỉ huy [Qq]uân sự|(?:Bộ\s+|BCH\s*|Bộ CH\s*)(?:CHQS|QS|Quân sự)|"
    r"(?:(?:Bộ Chỉ huy|BCH|Bộ CH)\s+)?(?:Bộ đội Biên phòng|BĐBP))" + _OF
)
_NAME = (
    r"(?:các\s+)?(?:(?:đơn vị|khối)\s+)?(?:thuộc\s+)?(?P<name>(?:khối\s+)?lực lượng vũ trang(?:\s+tỉnh)?)"
    r"(?:\s+trên địa bàn(?:\s+tỉnh)?)?"
)
_LED = re.compile(
    rf"(?:(?:đối với|riêng)\s+)*(?:{_NAME}\s*(?:\((?:gồm:?\s+)?|[:,]\s*(?:gồm:?\s+)?|gồm:?\s+|:?\s*$))?"
    rf"(?P<row>{FORCE}(?:(?:,|;|,?\s+và)\s+{FORCE})*)?"
    r"(?=\s*(?:[):]|\.?$|,?\s*(?:tổ chức|hoàn thành|thực hiện|hình thức|theo)\b))",
    re.IGNORECASE,
)
_EACH = re.compile(FORCE)
_MEETING = re.compile(r"hội nghị|đại hội|hình thức|thời gian", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"khen thưởng|phân bổ|tuyên truyền|tổ chức thực hiện|nhiệm vụ|phân công|kinh phí|thành phần|tiêu chuẩn|số lượng",
    re.IGNORECASE,
)
_HELD = re.compile(r"\btổ chức\s+“?(?:(?:hội nghị|đại hội)\b|(?:riêng\s+)?theo\s)", re.IGNORECASE)
OF_FORCES = re.compile(
    r"\b(?:trong|ở|của|đối với) (?:các )?(?:đơn vị )?lực lượng vũ trang\b[^;.:]*$|"
    rf"(?:^|[.;]\s+)(?:(?:riêng|đối với)\s+)*{FORCE}[^.;:“”]*\btổ chức\b[^.;]*\b(?:hội nghị|đại hội)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words before a movement of the armed forces alone, as that which their own conference is on: no other unit has it."""
_LABEL = "lực lượng vũ trang"
_MOST = 60
"""Pieces behind a heading that are looked at."""


def read_armed(reading: Reading) -> None:
    """Add level for each clause below a heading on conferences that says when or how the armed forces hold theirs."""
    pieces = reading.clauses()
    taken = {str(one.values["id"]) for table in ("form", "level") for one in reading.of(table)}
    forms = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    years = Years(reading)
    for number, piece in enumerate(pieces, 1):
        found = _led(piece) if piece.at not in reading.used else None
        if found is None or not (found["name"] or found["row"]):
            continue
        named = forces_in(found["row"] or "")
        units = named or list(dict.fromkeys(name for one in reading.pieces for name in forces_in(one.text)))
        label = found["name"].casefold() if found["name"] else ", ".join(units)
        scope = Scope([label], [piece, *below(piece, pieces[number : number + _MOST])], {label: units})
        told = told_of(scope, label, years)
        if not units or "window" not in told.values:
            continue
        codes = forms_of(reading, scope, label, forms, taken)
        if not codes and not any(_HELD.search(one.text) for one in scope.pieces):
            continue
        made = reading.add("level", piece, id=code_of(label, taken), label=label, units=units, **told.values,
                           choose_form=codes)  # fmt: skip
        made.marks.update(told.marks)
        made.marks.update({} if named else {"units": f"suy ra: bản gốc không kể ra các đơn vị của {_LABEL}"})
        reading.draw(made, told.used)


def _led(piece: Piece) -> re.Match[str] | None:
    about = any(map(_MEETING.search, piece.under)) and not any(map(_ELSEWHERE.search, piece.under))
    return _LED.match(piece.text) if about and piece.part in ("body", "annex") else None


def forces_in(words: str) -> list[str]:
    """Return the bodies of the armed forces that words name, in full."""
    return list(dict.fromkeys(in_full(name).replace("quân sự", "Quân sự") for name in _EACH.findall(words)))
