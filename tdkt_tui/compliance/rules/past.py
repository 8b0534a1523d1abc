"""What a text says about the past or about what is to come: an old name is right there, and so is a new one."""

from __future__ import annotations

import re
from datetime import date

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_CITED = re.compile(r"\bsố\s*:?\s*\d[\w.-]*/[^;,\n]*", re.IGNORECASE)
_CONGRESS = re.compile(
    r"\b(?:đại hội|hội nghị|kỳ họp|liên hoan|hội thi)\b[^;.\n]{0,160}?\blần thứ\s+\w+", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.;\n]*(?:\.(?=\S)[^.;\n]*)*")
_WAS = re.compile(
    r"(?<!\w)(?:cũ|trước đây|trước ngày|trước khi|trước kia|nay là|nay thuộc|(?:được )?(?:sáp nhập|hợp nhất)"
    r"|sau (?:khi )?sắp xếp|sắp xếp đơn vị hành chính|không còn|kết thúc hoạt động|chấm dứt|giải thể|tiền thân|khi đó"
    r"|lúc đó|nguyên (?:là|bí thư|phó|chủ tịch|giám đốc|trưởng|ủy viên|lãnh đạo))(?!\w)",
    re.IGNORECASE,
)
_WILL_BE = re.compile(
    r"(?<!\w)(?:mới|dự kiến|sẽ|từ ngày|sau khi|sau sắp xếp|thành lập|sáp nhập|hợp nhất)(?!\w)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:năm\s+|\d/|\()((?:19|20)\d\d)(?!\s*-\s*\d)", re.IGNORECASE)


def spoken_today(text: str) -> str:
    """Return the text with quotations, cited documents and names of congresses blanked out, places unmoved."""
    for pattern in (_QUOTED, _CITED, _CONGRESS):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def sentence_at(text: str, start: int) -> str:
    """Return the sentence that holds a position: dots inside numbers and abbreviations do not end one."""
    for match in _SENTENCE.finditer(text):
        if match.start() <= start < match.end():
            return match[0]
    return text


def of_the_past(sentence: str, until: date | None, *, by_year: bool) -> bool:
    """Tell whether a sentence speaks of what was.

    by_year: a year not after the name's last one is enough; a name in a head or a list of recipients needs a word.
    """
    if _WAS.search(sentence):
        return True
    return by_year and until is not None and any(int(year) <= until.year for year in _YEAR.findall(sentence))


def of_the_future(sentence: str) -> bool:
    """Tell whether a sentence speaks of what is to come."""
    return bool(_WILL_BE.search(sentence))
