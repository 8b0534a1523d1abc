"""A text source put right line by line: words that print, never a line's own marks."""

from __future__ import annotations

import re
from collections.abc import Collection

from tdkt_tui.assembly.engine.scan import tags
from tdkt_tui.compliance.linting.mending.signs import put_right

_BEGIN = re.compile(r"\[[^\]]*\] ?|::: .*|#.*|@.*|  ")


def text_mended(text: str, rules: Collection[str]) -> str:
    """Return a text source with what these rules tell mended; comments, table fences and includes stay."""
    return "".join(_line(line, rules) for line in text.splitlines(keepends=True))


def _line(line: str, rules: Collection[str]) -> str:
    begin = _BEGIN.match(line)
    at = begin.end() if begin else 0
    if begin and begin[0].startswith((":::", "#", "@")):
        return line
    out, body, last = [line[:at]], line[at:], 0
    for tag in tags(body):
        words = put_right(body[last : tag.start], rules, tags=False, first=not last)
        out += [words, put_right(tag.text, rules, tags=True)]
        last = tag.end
    return "".join((*out, put_right(body[last:], rules, tags=False, first=not last, last=True)))
