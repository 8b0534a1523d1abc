"""A plan whose parts have titles in capitals and no numbers: each is cited by its title, "mục “KINH PHÍ”"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .outer_marks import HEADING, outer_line
from .rows import cells_of

_KIND = re.compile(r"KẾ HOẠCH|PHƯƠNG ÁN|CHƯƠNG TRÌNH")
_FIRST = re.compile(r"(?:MỤC (?:ĐÍCH|TIÊU)|YÊU CẦU|NỘI DUNG|Ý NGHĨA)\b")
"""How the first part of a plan is headed; what stands in capitals above it is the plan's own title."""
_LAST = re.compile(r"Nơi nhận\b|(?:TM|KT|TL|TUQ)\.\s|PHỤ LỤC\b|Phụ lục\b")
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVXL]{1,6})\s*[.)/–-]\s*\S")
_LEAST = 3
"""Titles that show how the plan is parted."""


def with_bare_titles(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of lines; each title of a plan whose parts are not numbered with what it is cited by."""
    told = list(lines)
    titles = _titles(told)
    for number, (at, line) in enumerate(told):
        yield at, f"“{re.sub(r'[“”.]', '', line)}”. {line}" if number in titles else line


def _titles(lines: list[tuple[str, str]]) -> set[int]:
    """Return where the titles stand; nothing for a plan of which some part has a number."""
    texts = [line for _, line in lines]
    kind = next((at for at, line in enumerate(texts) if _KIND.fullmatch(line)), len(texts))
    first = next((at for at in range(kind, len(texts)) if texts[at].isupper() and _FIRST.match(texts[at])), len(texts))
    last = next((at for at in range(first, len(texts)) if _LAST.match(texts[at])), len(texts))
    body = range(first, last)
    if any(outer_line(texts[at], ()) or (_NUMBERED.match(texts[at]) and texts[at].isupper()) for at in body):
        return set()
    found = {at for at in body if texts[at].isupper() and len(texts[at]) < HEADING and texts[at][-1] not in ".;:"
             and not cells_of(texts[at]) and sum(map(str.isalpha, texts[at])) > _LEAST}  # fmt: skip
    return found if len(found) >= _LEAST else set()
