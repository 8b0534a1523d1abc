"""A paragraph of a .docx that line breaks (Shift+Enter) cut into several: recipients, items of a list, a signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Paragraph

_ENDED = re.compile(r"(?:[.;:/]|;\s*và)$")
_ITEM = re.compile(r"(?:[IVXL]{1,6}\.|\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|[a-zđ]\))\s")
_ALONE = re.compile(r"KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHỤ LỤC(?:\s+(?:SỐ\s+)?[IVXL\d]{1,6})?")
"""What stands above a title, never in it."""
_LAST_PAGE = re.compile(r"(?:Nơi nhận|(?:- ?)?Lưu\s*:|(?:TM|KT|TL|TUQ)\.\s)")
"""How the blocks of the last page are known: each of their lines stands alone."""


def lines_of(paragraph: Paragraph) -> list[tuple[str, str]]:
    """Return (place, text) of each line that says something of its own: "đoạn 66, dòng 3".

    A break inside a sentence or a title is none: the next line goes on with the one before.
    """
    lines = paragraph.lines
    if len(lines) < 2:
        return [(f"đoạn {paragraph.number}", paragraph.said)]
    last_page = any(_LAST_PAGE.match(line) for line in lines)
    told = [lines[0]]
    for line in lines[1:]:
        if _stands_alone(told[-1], line, last_page=last_page):
            told.append(line)
        else:
            told[-1] = f"{told[-1]} {line}"
    if len(told) < 2:
        return [(f"đoạn {paragraph.number}", paragraph.said)]
    told[0] = f"{paragraph.label} {told[0]}".strip()
    return [(f"đoạn {paragraph.number}, dòng {number}", line) for number, line in enumerate(told, 1)]


def _stands_alone(before: str, line: str, *, last_page: bool) -> bool:
    if line[0].islower() and not _ITEM.match(line):
        return False
    return last_page or bool(_ITEM.match(line) or _ENDED.search(before) or _ALONE.fullmatch(before))
