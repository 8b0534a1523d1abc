"""Changing a TOML file that a person wrote: every comment stays where it was, what is asked is marked in its place."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable

from tdkt_tui.model.fault import BadInput

from .marks import mark_line
from .toml_lines import headers, index_lines

Steps = tuple[str | int, ...]
"""A path in the tree: keys, and places in lists from 0."""


@dataclass(slots=True)
class Edits:
    """values: what is set. asks: keys that are left out, with what a person must decide. reviews: keys that stay, with
    why a person should look. wholes: tables that are left out whole, dotted key → words. drops: items of one list that
    go without a word.
    """

    values: dict[Steps, Any] = field(default_factory=dict)
    asks: dict[Steps, str] = field(default_factory=dict)
    reviews: dict[Steps, str] = field(default_factory=dict)
    wholes: dict[str, str] = field(default_factory=dict)
    drops: list[tuple[str, int]] = field(default_factory=list)


def edited(text: str, edits: Edits) -> str:
    """Return the text with the edits made; a line that is left out stays as a comment, under its question.

    Raises BadInput where the result would not say what was meant; that is found out by reading it again.
    """
    try:
        result = _edited(text, edits)
        sound = _full(tomllib.loads(result)) == _full(_meant(text, edits))
    except (KeyError, tomllib.TOMLDecodeError):  # a key with a line break, or with signs that are cleaned away
        sound = False
    if not sound:
        raise BadInput("Tệp viết theo cách mà chương trình chưa sửa thay được.",
                       fix="viết mỗi khóa một dòng dưới tên bảng, tên khóa không có ký tự ẩn")  # fmt: skip
    return result


def _edited(text: str, edits: Edits) -> str:
    tree = tomlkit.parse(text)
    for steps, value in edits.values.items():
        _holder(tree, steps)[steps[-1]] = _item(value)
    for steps in sorted(edits.drops, reverse=True):
        del _holder(tree, steps)[steps[-1]]
    anchors = {steps: _anchor(tree, steps) for steps in (*edits.asks, *edits.reviews)}
    inside = [steps for steps in edits.asks if anchors[steps] != steps]
    before = {steps: f"{steps[-1]} = {_old(_holder(tree, steps)[steps[-1]])}" for steps in inside}
    for steps in inside:
        del _holder(tree, steps)[steps[-1]]
    return _Marking(tree.as_string(), edits, anchors, before).text()


class _Marking:
    """The lines of a text, with marks put above some and others turned to comments."""

    def __init__(self, text: str, edits: Edits, anchors: dict[Steps, Steps], before: dict[Steps, str]) -> None:
        self.lines = text.split("\n")
        self.at = index_lines(text)
        self.tables = headers(text)
        self.above: dict[int, list[str]] = {}
        self.out: dict[int, str] = {}
        for key, words in edits.wholes.items():
            self._whole(key, words)
        for steps, words in edits.asks.items():
            line = self._mark(anchors[steps], steps, words, question=True)
            if steps in before:
                self.above[line].append(f"# Kỳ trước: {before[steps]}")
            else:
                self._leave_out(line, "# Kỳ trước: ")
        for steps, words in edits.reviews.items():
            self._mark(anchors[steps], steps, words, question=False)

    def text(self) -> str:
        """Return the marked text."""
        new: list[str] = []
        for number, line in enumerate(self.lines, 1):
            indent = line[: len(line) - len(line.lstrip())]
            new += [indent + mark for mark in self.above.get(number, [])]
            new.append(f"{indent}{self.out[number]}{line.lstrip()}" if number in self.out else line)
        return "\n".join(new)

    def _mark(self, anchor: Steps, steps: Steps, words: str, *, question: bool) -> int:
        line = self.at[".".join(_counted(anchor))]
        table: Sequence[str] = next((path for at, path in reversed(self.tables) if at < line), ())
        told = mark_line(_counted(steps)[len(table) :], words, question=question)
        self.above.setdefault(line, []).append(told)
        return line

    def _leave_out(self, line: int, first: str = "# ") -> None:
        """Turn the statement that begins on a line to comments: it ends where it can be read."""
        for end in range(line, len(self.lines) + 1):
            try:
                tomllib.loads("\n".join(self.lines[line - 1 : end]))
            except tomllib.TOMLDecodeError:
                continue
            self.out.update(dict.fromkeys(range(line + 1, end + 1), "#   "))
            self.out[line] = first
            return

    def _whole(self, key: str, words: str) -> None:
        path = tuple(key.split("."))
        starts = [line for line, table in self.tables if tuple(step for step in table if not step.isdecimal()) == path]
        top = "[[" if self.lines[starts[0] - 1].lstrip().startswith("[[") else "["
        self.above.setdefault(starts[0], []).append(mark_line(path, words, question=True, top=top))
        ends = [line for line, _ in self.tables] + [len(self.lines) + 1]
        for start in starts:
            end = next(line for line in ends if line > start) - 1
            while self.lines[end - 1].strip() == "" or self.lines[end - 1].lstrip().startswith("#"):
                end -= 1
            self.out.update({line: "# " for line in range(start, end + 1) if self.lines[line - 1].strip()})


def _holder(tree: Any, steps: Steps) -> Any:
    for step in steps[:-1]:
        tree = tree[step]
    return tree


def _anchor(tree: Any, steps: Steps) -> Steps:
    """Return the key whose statement holds a key: the key itself, or that of the list or inline table it stands in."""
    for length, step in enumerate(steps, 1):
        tree = tree[step]
        if isinstance(tree, (InlineTable, Array)):
            return steps[:length]
    return steps


def _item(value: Any) -> Any:
    if isinstance(value, dict):
        return tomlkit.value(
            "{ " + ", ".join(f"{key} = {_old(tomlkit.item(inner))}" for key, inner in value.items()) + " }"
        )
    return tomlkit.string(value, multiline=True) if isinstance(value, str) and "\n" in value else value


def _old(item: Any) -> str:
    return " ".join(str(item.as_string()).split())


def _counted(steps: Steps) -> list[str]:
    return [str(step + 1) if isinstance(step, int) else step for step in steps]


def _meant(text: str, edits: Edits) -> dict[str, Any]:
    tree = copy.deepcopy(tomllib.loads(text))
    for steps, value in edits.values.items():
        _holder(tree, steps)[steps[-1]] = value
    for steps in sorted(edits.drops, reverse=True):
        del _holder(tree, steps)[steps[-1]]
    for path in (*edits.asks, *(tuple(key.split(".")) for key in edits.wholes)):
        del _holder(tree, path)[path[-1]]
    return tree


def _full(node: Any) -> Any:
    """Return a tree without empty tables: a heading whose keys all became comments means no more than none."""
    if isinstance(node, dict):
        return {key: inner for key, item in node.items() if (inner := _full(item)) != {}}
    return [_full(item) for item in node] if isinstance(node, list) else node
