"""A TOML text gone through once: where keys, tables and comments stand. The text is already known to be valid TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from tdkt_tui.model.text import clean

_TOKEN = re.compile(
    r"(?P<newline>\n)|(?P<space>[ \t\r]+|\#[^\n]*)"
    r'|(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r'|(?P<sign>[\[\]{},=.])|(?P<word>[^\s#\[\]{},=."\']+)',
    re.DOTALL,
)
_BARE = r"[A-Za-z0-9_-]+"
_PLAIN_LINE = re.compile(
    rf'[ \t]*(?:(?P<key>{_BARE})[ \t]*=[ \t]*(?:"(?:\\.|[^"\\\n])*"|[^\s"\'\[\]{{}},=#]+)[ \t]*'
    rf"|\[(?:(?P<table>{_BARE}(?:\.{_BARE})*)|\[(?P<item>{_BARE}(?:\.{_BARE})*)\])\][ \t]*)?"
    r"(?P<comment>\#[^\n]*)?(?:\n|\Z)"
)
"""A line that is whole by itself, as nearly all are: a key with one short value, a [table], a comment, nothing."""
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scanned:
    """What stands where. lines: dotted key → its line, items of lists counted from 1; headers: line and path of tables.

    comments: line, column from 0, words, and the line on which what it stands behind begins, 0 for one that is alone.
    """

    lines: Mapping[str, int]
    headers: tuple[tuple[int, Path], ...]
    comments: tuple[tuple[int, int, str, int], ...]


@lru_cache(maxsize=16)
def scanned(text: str) -> Scanned:
    """Return where all of a text stands; an editor asks many questions about the same text, one after the other."""
    scan = _Scan(text)
    at = 0
    while at < len(text):
        plain = _PLAIN_LINE.match(text, at)
        at = scan.plain(plain) if plain else scan.statement(at)
    return Scanned(scan.found, tuple(scan.headers), tuple(scan.comments))


@dataclass(slots=True)
class _Open:
    """An array or an inline table that is not closed yet."""

    path: Path
    is_array: bool
    item: int = 1


@dataclass(slots=True)
class _Scan:
    """Where the reader stands: the line, the current [table], the open brackets, the key being read."""

    text: str
    line: int = 1
    found: dict[str, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)
    table: Path = ()
    within: str = ""  # its dotted key and a dot
    open: list[_Open] = field(default_factory=list)
    key: list[str] = field(default_factory=list)
    in_value: bool = False
    header: int = 0  # opening brackets of a [table] line so far
    headers: list[tuple[int, Path]] = field(default_factory=list)
    comments: list[tuple[int, int, str, int]] = field(default_factory=list)

    def plain(self, found: re.Match[str]) -> int:
        """Take a line that is whole by itself; return where the next one begins."""
        key, table, item, comment = found.groups()
        if key:
            self.found.setdefault(self.within + key, self.line)  # the table itself is noted
        elif named := table or item:
            self.key = named.split(".")
            self._in_table(doubled=bool(item))
        if comment:
            behind = self.line if key or table or item else 0
            self.comments.append((self.line, found.start("comment") - found.start(), comment, behind))
        self.line += 1
        return found.end()

    def statement(self, at: int) -> int:
        """Take what is no such line, mark by mark to the end of its last line; return where the next one begins."""
        begun: dict[int, int] = {}  # line → where what stands on it begins: a text of many lines ends on another
        begins = at
        while found := _TOKEN.search(self.text, at):
            kind, mark, at = found.lastgroup or "", found[0], found.end()
            if kind == "space":
                if mark[0] == "#":
                    self.comments.append((self.line, found.start() - begins, mark, begun.get(self.line, 0)))
                continue
            self._step(kind, mark)
            if kind == "newline":
                self.line, begins = self.line + 1, at
                if not self.open:
                    return at
                continue
            rows = mark.count("\n")
            begun.setdefault(self.line + rows, begun.setdefault(self.line, self.line))
            self.line += rows
            begins = found.start() + mark.rindex("\n") + 1 if rows else begins
        self._end_of_line()
        return len(self.text)

    def _step(self, kind: str, mark: str) -> None:
        if kind == "newline":
            self._end_of_line()
        elif kind in ("text", "word"):
            if not self.in_value:
                self.key.append(_plain(mark))
        elif not self.in_value and not self.open and mark in "[]":
            self.header += mark == "["
        elif mark == "=":
            self._note((*self._base(), *self.key))
            self.in_value = True
        elif mark in "[{":
            self._opened(mark)
        elif mark in "]}":
            self.open.pop()
            self.key, self.in_value = [], bool(self.open)
        elif mark == "," and self.open:
            self._comma()

    def _note(self, path: Path) -> None:
        for length in range(1, len(path) + 1):
            self.found.setdefault(".".join(path[:length]), self.line)

    def _base(self) -> Path:
        return self.open[-1].path if self.open else self.table

    def _opened(self, mark: str) -> None:
        if self.open and self.open[-1].is_array:
            path = (*self.open[-1].path, str(self.open[-1].item))
            self._note(path)
        else:
            path = (*self._base(), *self.key)
        self.open.append(_Open(path, is_array=mark == "["))
        self.key, self.in_value = [], mark == "["

    def _comma(self) -> None:
        self.key = []
        self.open[-1].item += self.open[-1].is_array
        self.in_value = self.open[-1].is_array

    def _end_of_line(self) -> None:
        if self.open:
            return
        if self.header:
            self._in_table(doubled=self.header > 1)
        self.key, self.in_value, self.header = [], False, 0

    def _in_table(self, *, doubled: bool) -> None:
        path: Path = ()
        for number, part in enumerate(self.key, start=1):
            path = (*path, part)
            if doubled and number == len(self.key):
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path = (*path, str(self.counts[path]))
        self.table, self.within, self.key = path, f"{'.'.join(path)}.", []
        self._note(path)
        self.headers.append((self.line, path))


def _plain(mark: str) -> str:
    if mark[0] not in "\"'":
        return mark
    value = tomllib.loads(f"key = {mark}")["key"]
    return clean(value) if isinstance(value, str) else mark
