"""What differs between two states of a .docx, as lines of a terminal: marks that need no colour, colour besides."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TextIO

import click

from tdkt_tui.compliance.comparing.marking import MARKS, near
from tdkt_tui.model.text import clean

if TYPE_CHECKING:
    from tdkt_tui.compliance.comparing import Change, Look, Piece
    from tdkt_tui.workflow.templating.diff import Difference

_PAINT = {"gone": "red", "new": "green"}
_SIGNS = {"changed": " ", "moved": ">", "new": "+", "gone": "-"}
_AROUND = 6
_WIDTH = 80
_INDENT = "    "
_TOKEN = re.compile(r"\S+|\s+")


def terminal_width(stream: TextIO) -> int:
    """Return how wide lines may be: as the terminal is, 80 columns anywhere else."""
    return shutil.get_terminal_size().columns if stream.isatty() else _WIDTH


def colours(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether colours are wanted: on a terminal that has them, unless NO_COLOR says otherwise."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def diff_lines(found: Difference, width: int = _WIDTH, *, colour: bool = False) -> Iterator[str]:
    """Yield the lines. colour: words and signs are coloured too."""
    if found.identical:
        yield "Hai tệp giống nhau từng byte."
        return
    for change in found.changes:
        yield _head(change, colour=colour)
        shown = change.words if change.what == "changed" else _cut(change)
        if change.reworded or change.what != "changed":
            yield from marked(shown, width, colour=colour)
        yield from (line for look in change.looks for line in wrapped(_look(look), width))
    yield from (line for sheet in found.sheets for line in wrapped(f"  {sheet}", width))
    if not found.changes and not found.sheets:
        yield "Lời văn, định dạng, bảng và trang không đổi."
    if found.parts:
        yield "Phần của tệp có byte khác:"
        yield from (f"  {part}" for part in found.parts)


def marked(words: Iterable[Piece], width: int, *, colour: bool) -> Iterator[str]:
    """Yield the lines of a text with what went and came in marks, of what stayed only the words next to it."""
    yield from _laid(near(words), width, colour=colour)


def _head(change: Change, *, colour: bool) -> str:
    where = change.new or change.old
    if change.what == "moved" or (change.old and change.new and change.old != change.new):
        where = f"{change.old} → {change.new}"
    line = f"{_SIGNS[change.what]} {where}{f' [{change.component}]' if change.component else ''}"
    return click.style(line, bold=True) if colour else line


def _look(look: Look) -> str:
    of = f" ở “{clean(_short(look.words))}”" if look.words else ""
    return f"  * {look.label}: {look.was} → {look.now}{of}"


def _short(words: str) -> str:
    parts = words.split()
    return words if len(parts) <= 2 * _AROUND else f"{' '.join(parts[:_AROUND])} … {' '.join(parts[-3:])}"


def _cut(change: Change) -> Iterable[Piece]:
    """Leave the middle of a long paragraph out that moved as it was."""
    return change.words if change.reworded or change.what != "moved" else change.words[:1]


def _laid(words: Iterable[tuple[str, str]], width: int, *, colour: bool) -> Iterator[str]:
    """Yield the words broken into lines of the width, marked; a mark never stands alone at the end of a line."""
    line, room = _INDENT, width - len(_INDENT)
    for what, text in words:
        (begin, end), paint = MARKS[what], _PAINT.get(what)
        for token in _TOKEN.findall(f"{begin}{text}{end}"):
            blank = token.isspace()
            if len(token) > room and not blank and line.strip():
                yield line.rstrip()
                line, room = _INDENT, width - len(_INDENT)
            if blank and not line.strip():
                continue
            shown = " " if blank else clean(token)
            line += click.style(shown, fg=paint) if colour and paint and not blank else shown
            room -= len(shown)
    if line.strip():
        yield line.rstrip()


def wrapped(line: str, width: int) -> Iterator[str]:
    """Yield a line broken between words, what goes on indented."""
    import textwrap

    yield from textwrap.wrap(line, width, subsequent_indent=_INDENT, break_on_hyphens=False, break_long_words=False)
