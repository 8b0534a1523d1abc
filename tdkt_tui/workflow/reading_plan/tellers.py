"""Who tells others what they are to do, and does none of it: "Hội đồng … yêu cầu các cơ quan, đơn vị …"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .parting import DOES, SOME_BODY, VERB

_OFFICE = (
    r"(?:(?:[Tt]hường trực\s+)?(?:UBND|Ủy ban nhân dân|Hội đồng [Tt]hi đua - [Kk]hen thưởng|Hội đồng TĐKT)|"
    r"(?:[Đđ]ồng chí\s+)?Chủ tịch(?:\s+(?:UBND|Ủy ban nhân dân|Hội đồng))?|Ban [Tt]hường vụ|Ban Chỉ đạo|Ban Tổ chức)"
)
_TELLS = re.compile(
    rf"{_OFFICE}(?:\s+[^\s,.;:]+){{0,5}}?\s+(?:(?P<asks>(?:đề nghị|giao)\s+)|yêu cầu\s+)"
    rf"(?=(?i:các|mỗi|từng|thủ trưởng|người đứng đầu)\s|{SOME_BODY}\s)"
)
"""Words that stand before those whom they tell."""
_AS_BELOW = re.compile(
    r"(?:(?:Để|Nhằm)\s[^.;:]{3,160},\s+)?(?:yêu cầu|đề nghị)\s+các (?:cấp|cơ quan|ngành|đơn vị|địa phương)\b[^.;:]*?"
    rf"(?:như sau|sau đây)\s*:\s+(?={SOME_BODY}\s)"
)
"""What leads a paragraph on what each of several bodies does: "yêu cầu các cấp, các ngành làm việc như sau:"."""
_ROW = re.compile(r",\s+|;\s+|\s+và\s+")
_ASKED = re.compile(rf"(?P<body>{SOME_BODY}[^.:]{{1,150}}?)\s*:\s+đề nghị\s+(?P<does>(?:{DOES}|cử)\b.*)", re.DOTALL)
"""Bodies that are asked behind their colon: "Binh đoàn 5: đề nghị cử 02 đại biểu"."""


def without_teller(words: str) -> str:
    """Return a sentence without who tells, beginning with whom it tells, or with the asking: "Đề nghị Tỉnh đoàn …"."""
    words = _AS_BELOW.sub("", words)
    head, _, rest = words.partition(": ")
    row = [one for one in _ROW.split(head) if re.match(SOME_BODY, one)] if rest else []
    if len(row) > 1 and any(rest.startswith(f"{one} ") for one in row):
        words = rest  # of several bodies the words behind the colon say which
    if asked := _ASKED.match(words):
        return f"Đề nghị {asked['body']}: {asked['does']}"
    told = _TELLS.match(words)
    return raised_first(words[told.start("asks") if told["asks"] else told.end() :]) if told else words


_BODIES = re.compile(r"(các (?:cấp|cơ quan|địa phương|đơn vị|ngành)"
                     r"(?:,? (?:các )?(?:tổ chức|địa phương|đơn vị|ngành))*)")  # fmt: skip
_TOLD = re.compile(r"(?:[Yy]êu cầu|[Đđ]ề nghị)\s+(các [^.:]+)")
_ORDERED = re.compile(rf",?\s+(?:nghiêm túc|khẩn trương|tích cực|quan tâm|{VERB})\b")


def told_in(text: str, sentence: str, end: int) -> str:
    """Return the last group of bodies named before a verb of reporting, or else those whom the sentence before told."""
    before = text.partition(sentence)[0]
    told = _TOLD.findall(before)
    found = _BODIES.findall(sentence[:end]) or (_BODIES.findall(told[-1]) if told else [])
    return str(found[-1]) if found else _ORDERED.split(told[-1])[0] if told else ""
