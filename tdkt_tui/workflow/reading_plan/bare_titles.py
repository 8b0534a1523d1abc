"""A plan whose parts have titles and no numbers: each is cited by its title, "mục “KINH PHÍ”".

Titles stand in capitals; where none does, they are bold paragraphs, or short lines that end as no sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from .outer_marks import HEADING, outer_line, title_mark
from .rows import cells_of

_KIND = re.compile(r"KẾ HOẠCH|PHƯƠNG ÁN|CHƯƠNG TRÌNH")
_FIRST = re.compile(r"(?:MỤC (?:ĐÍCH|TIÊU)|YÊU CẦU|NỘI DUNG|Ý NGHĨA)\b")
"""How the first part of a plan is headed; what stands in capitals above it is the plan's own title."""
_LAST = re.compile(r"Nơi nhận\b|(?:TM|KT|TL|TUQ)\.\s|PHỤ LỤC\b|Phụ lục\b")
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVXL]{1,6})\s*[.)/–-]\s*\S")
_MARKED = re.compile(
    r"(?:(?P<first>[1IaA])|\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,6}|[A-HĐa-zđ])\s?[.)/]\s?[-–]?\s*\S|[-–+•*]\s?\S"
)
"""A line that begins with a mark of its own. first: with the first of its sort."""
_LEAST = 3
"""Titles that show how the plan is parted."""
_SHORT = 14
"""Words of a title that nothing but its being short tells from a sentence."""
_ENDS = tuple(".;:,!?/…")


def with_bare_titles(lines: Iterable[tuple[str, str]], bold: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of lines; each title of a plan whose parts are not numbered with what it is cited by.

    bold: the places of the paragraphs that are bold from their first letter to their last.
    """
    told = list(lines)
    titles = _titles(told) or _small_titles(told, bold)
    for number, (at, line) in enumerate(told):
        yield at, f"{title_mark(line)}. {line}" if number in titles else line


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


def _small_titles(lines: list[tuple[str, str]], bold: Collection[str]) -> set[int]:
    """Return where titles in small letters stand, of a plan of which no part has a number or a title in capitals.

    Numbers may stand below them where they begin anew below each: those that go on from one to the next are the parts.
    """
    texts = [line for _, line in lines]
    kind = next((at for at, line in enumerate(texts) if _KIND.fullmatch(line)), len(texts))
    begun = (at for at in range(kind + 1, len(texts)) if len(texts[at]) > HEADING or _opens(texts[at]))
    first = next(begun, len(texts))
    last = next((at for at in range(first, len(texts)) if _LAST.match(texts[at])), len(texts))
    body = range(first, last)
    heavy = [at for at in body if lines[at][0] in bold and _may_head(texts[at], ",;")]
    found = heavy if len(heavy) >= _LEAST else [at for at in body[:-1] if _stands_over(texts[at], texts[at + 1])]
    below = all(_begins_anew(texts, at, end, titled=at in found) for at, end in pairwise([first, *found, last]))
    return set(found) if len(found) >= _LEAST and below and not any(outer_line(texts[at], ()) for at in body) else set()


def _opens(line: str) -> bool:
    """Tell what ends the plan's own title: the words that enact it, or the title of the first part."""
    return line.endswith(":") or bool(_FIRST.match(line.upper()) and _may_head(line, _ENDS))


def _may_head(line: str, ends: Iterable[str]) -> bool:
    marked = _MARKED.match(line) or cells_of(line)
    return len(line) < HEADING and line[:1].isupper() and not marked and not line.endswith(tuple(ends))


def _stands_over(line: str, below: str) -> bool:
    """Tell a short line that ends as no sentence does, over a paragraph that does."""
    short = len(line.split()) <= _SHORT and len(below) > 2 * len(line)
    return short and _may_head(line, _ENDS) and below.endswith(_ENDS)


def _begins_anew(texts: Sequence[str], start: int, end: int, *, titled: bool) -> bool:
    """Tell a stretch in which no marks stand, or below a title such as begin with the first of their sort."""
    marks = [found for at in range(start, end) if (found := _MARKED.match(texts[at])) and texts[at][0] not in "-–+•*"]
    return not marks or (titled and bool(marks[0]["first"]))
