"""On which line each key of a TOML text stands. The text is already known to be valid TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

from tdkt_tui.model.text import clean

_TOKEN = re.compile(
    r"(?P<newline>\n)|(?P<space>[ \t\r]+|\#[^\n]*)"
    r'|(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r'|(?P<sign>[\[\]{},=.])|(?P<word>[^\s#\[\]{},=."\']+)',
    re.DOTALL,
)
Path = tuple[str, ...]


def nearest_line(lines: dict[str, int], dotted_key: str) -> int | None:
    """Return the line of the key, or of the nearest table that holds it."""
    parts = dotted_key.split(".")
    for length in range(len(parts), 0, -1):
        if line := lines.get(".".join(parts[:length])):
            return line
    return None


def index_lines(text: str) -> dict[str, int]:
    """Return dotted key → line, both counted from 1; list items are numbered from 1: "recipient.4.name"."""
    scan = _Scan()
    for kind, token, line in _tokens(text + "\n"):
        scan.step(kind, token, line)
    return scan.found


def headers(text: str) -> list[tuple[int, Path]]:
    """Return the line of each [table] line with the table's path, in order; list items are numbered from 1."""
    scan = _Scan()
    for kind, token, line in _tokens(text + "\n"):
        scan.step(kind, token, line)
    return scan.headers


def comments(text: str) -> list[tuple[int, str, str]]:
    """Return (line, dotted key, comment) of each comment that stands behind a key or a [table]; items from 1.

    The key is the first one that begins on the comment's line, for a table its own path.
    """
    marked: list[tuple[int, int, str]] = []
    begun: dict[int, int] = {}  # line → where what stands on it begins: a text of many lines ends on another
    line = 1
    for match in _TOKEN.finditer(text):
        if match[0].startswith("#"):
            marked += [(line, begun[line], match[0][1:].strip())] if line in begun else []
        elif match.lastgroup not in ("newline", "space"):
            begun.setdefault(line + match[0].count("\n"), begun.setdefault(line, line))
        line += match[0].count("\n")
    keys: dict[int, str] = {}
    for key, at in index_lines(text).items() if marked else ():
        keys.setdefault(at, key)
    tables = {at: ".".join(path) for at, path in headers(text)} if marked else {}
    return [(at, tables.get(first) or keys.get(first, ""), words) for at, first, words in marked]


def comment_columns(text: str) -> dict[int, int]:
    """Return line → the column, from 0, where its comment begins; what looks like one inside a text is none."""
    found: dict[int, int] = {}
    line, begins = 1, 0
    for match in _TOKEN.finditer(text):
        if match[0].startswith("#"):
            found[line] = match.start() - begins
        elif "\n" in match[0]:
            line += match[0].count("\n")
            begins = match.start() + match[0].rindex("\n") + 1
    return found


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    line = 1
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup or "", match[0]
        if kind != "space":
            yield kind, token, line
        line += token.count("\n")


@dataclass(slots=True)
class _Open:
    """An array or an inline table that is not closed yet."""

    path: Path
    is_array: bool
    item: int = 1


@dataclass(slots=True)
class _Scan:
    """Where the reader stands: the current [table], the open brackets, the key being read."""

    found: dict[str, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)
    table: Path = ()
    open: list[_Open] = field(default_factory=list)
    key: list[str] = field(default_factory=list)
    in_value: bool = False
    header: int = 0  # opening brackets of a [table] line so far
    headers: list[tuple[int, Path]] = field(default_factory=list)

    def step(self, kind: str, mark: str, line: int) -> None:
        """Take one mark."""
        if kind == "newline":
            self._end_of_line(line)
        elif kind in ("text", "word"):
            if not self.in_value:
                self.key.append(_plain(mark))
        elif not self.in_value and not self.open and mark in "[]":
            self.header += mark == "["
        elif mark == "=":
            self._note((*self._base(), *self.key), line)
            self.in_value = True
        elif mark in "[{":
            self._opened(mark, line)
        elif mark in "]}":
            self.open.pop()
            self._after_value()
        elif mark == "," and self.open:
            self._comma()

    def _note(self, path: Path, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.found.setdefault(".".join(path[:length]), line)

    def _base(self) -> Path:
        return self.open[-1].path if self.open else self.table

    def _opened(self, mark: str, line: int) -> None:
        if self.open and self.open[-1].is_array:
            path = (*self.open[-1].path, str(self.open[-1].item))
            self._note(path, line)
        else:
            path = (*self._base(), *self.key)
        self.open.append(_Open(path, is_array=mark == "["))
        self.key, self.in_value = [], mark == "["

    def _after_value(self) -> None:
        self.key = []
        self.in_value = bool(self.open)

    def _comma(self) -> None:
        self.key = []
        self.open[-1].item += self.open[-1].is_array
        self.in_value = self.open[-1].is_array

    def _end_of_line(self, line: int) -> None:
        if self.open:
            return
        if self.header:
            self.table = self._resolved(doubled=self.header > 1)
            self._note(self.table, line)
            self.headers.append((line, self.table))
        self.key, self.in_value, self.header = [], False, 0

    def _resolved(self, *, doubled: bool) -> Path:
        path: Path = ()
        for number, part in enumerate(self.key, start=1):
            path = (*path, part)
            if doubled and number == len(self.key):
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path = (*path, str(self.counts[path]))
        return path


def _plain(mark: str) -> str:
    if mark[0] not in "\"'":
        return mark
    value = tomllib.loads(f"key = {mark}")["key"]
    return clean(value) if isinstance(value, str) else mark
