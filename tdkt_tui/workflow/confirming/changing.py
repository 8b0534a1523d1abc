"""Changes to a plan's text, line by line, so that whatever an author wrote beside the facts stays as it was."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from difflib import SequenceMatcher

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.toml_lines import headers, index_lines
from tdkt_tui.workflow.plan_notes import data_end
from tdkt_tui.workflow.scaffold.literals import literal


def without_facts(text: str, keys: Sequence[str]) -> str:
    """Return the text without the tables of some facts ("task.3"); what is kept as issued keeps its facts.

    Raises BadInput where a fact stands in no table of its own.
    """
    spans = [_span(text, key) for key in keys]
    lines = _issued_moved(text, keys).split("\n")
    for start, end in sorted(spans, reverse=True):
        del lines[start - 1 : end - 1]
        while start > 1 and start <= len(lines) and not lines[start - 1].strip() and not lines[start - 2].strip():
            del lines[start - 1]
    return "\n".join(lines)


def table_of(text: str, key: str) -> tuple[int, int]:
    """Return the first line of a fact's table and the one after its last. Raises BadInput where it has none."""
    return _span(text, key)


def _span(text: str, key: str) -> tuple[int, int]:
    path = tuple(key.split("."))
    tables = headers(text)
    start = next((line for line, table in tables if table == path), None)
    if start is None:
        raise BadInput("Dữ kiện này không đứng thành bảng riêng nên chương trình không bỏ thay được.", field=key,
                       fix="sửa bằng trình soạn thảo (s)")  # fmt: skip
    lines = text.split("\n")
    after = (line for line, table in tables if line > start and table[: len(path)] != path)
    end = next(after, max(data_end(text), start) + 1)
    while end > start + 1 and (not lines[end - 2].strip() or lines[end - 2].lstrip().startswith("#")):
        end -= 1
    return start, end


def _issued_moved(text: str, keys: Sequence[str]) -> str:
    """Return the text with the keys of [[as_issued]] as they are when these facts are gone; none loses its line."""
    lines = text.split("\n")
    at = index_lines(text)
    for number, mark in enumerate(tomllib.loads(text).get("as_issued", ()), 1):
        old, line = str(mark.get("at", "")), at.get(f"as_issued.{number}.at")
        new = _moved(old, keys)
        if line and new != old:
            lines[line - 1] = lines[line - 1].replace(literal(old), literal(new), 1)
    return "\n".join(lines)


def _moved(key: str, gone: Sequence[str]) -> str:
    table, _, rest = key.partition(".")
    number, _, inside = rest.partition(".")
    if not number.isdecimal():
        return key
    below = sum(int(one.partition(".")[2]) < int(number) for one in gone if one.partition(".")[0] == table
                and one.partition(".")[2].isdecimal())  # fmt: skip
    return ".".join(filter(None, (table, str(int(number) - below), inside)))


def with_table(text: str, table: str, block: str) -> tuple[str, int]:
    """Return the text with a block put behind the last table of its kind, else behind all facts; and its first line."""
    lines = text.split("\n")
    at = data_end(text)
    same = [path for _, path in headers(text) if path[0] == table and len(path) == 2]
    if same:
        at = _span(text, ".".join(same[-1]))[1] - 1
    lines[at:at] = ["", *block.rstrip("\n").split("\n")]
    return "\n".join(lines), at + 2


def kept_as_issued(text: str, key: str, why: str) -> str:
    """Return the text with a fact kept as it was issued, and the reason (docs/plan.md)."""
    block = f"[[as_issued]]\nat = {literal(key)}\nwhy = {literal(why)}\n"
    return with_table(text, "as_issued", block)[0]


def reverted(before: str, after: str, now: str) -> str | None:
    """Return a text with the change from ``before`` to ``after`` undone; None where just those lines changed since."""
    if now == after:
        return before
    old, new, lines = before.split("\n"), after.split("\n"), now.split("\n")
    blocks = SequenceMatcher(None, new, lines, autojunk=False).get_matching_blocks()
    for kind, first, last, old_first, old_last in reversed(
        SequenceMatcher(None, new, old, autojunk=False).get_opcodes()
    ):
        if kind == "equal":
            continue
        block = next((one for one in blocks if one.a <= first and last <= one.a + one.size and one.size), None)
        if block is None:
            return None
        moved = block.b - block.a
        lines[first + moved : last + moved] = old[old_first:old_last]
    return "\n".join(lines)


_GAP = re.compile(r'"…"|= *…')


def gaps(text: str, first: int, last: int) -> list[int]:
    """Return the lines of a skeleton, from ``first`` to before ``last``, that nobody has filled in."""
    lines = text.split("\n")
    return [at for at in range(first, min(last, len(lines) + 1)) if _GAP.search(lines[at - 1].partition("#")[0])]
