"""Changes to a plan's text, line by line, so that whatever an author wrote beside the facts stays as it was."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from tdkt_tui.compliance.rules.issued import identity, key_now
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding
from tdkt_tui.store.toml_lines import headers, index_lines
from tdkt_tui.workflow.plan_notes import data_end
from tdkt_tui.workflow.scaffold.literals import literal


def without_facts(text: str, keys: Sequence[str]) -> str:
    """Return the text without the tables of some facts ("task.3"); what is kept as issued of others keeps its fact.

    Raises BadInput where a fact stands in no table of its own.
    """
    said = tomllib.loads(text)
    marks = enumerate(said.get("as_issued", ()), 1)
    named = ((number, key_now(said, str(mark.get("at", "")), str(mark.get("of", "")))) for number, mark in marks)
    silenced = [f"as_issued.{number}" for number, key in named if _inside(key, keys)]
    spans = [_span(text, key) for key in (*keys, *silenced)]  # a reason for what is gone would silence another fact
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


def _inside(key: str, facts: Sequence[str]) -> bool:
    return any(f"{key}.".startswith(f"{fact}.") for fact in facts)


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


def kept_as_issued(text: str, key: str, why: str, rule: str = "") -> str:
    """Return the text with a fact kept as it was issued, and the reason (docs/plan.md).

    rule: which one of the notes on it is kept, "" for all of the plan's own.
    """
    table, number = (*key.split("."), "", "")[:2]
    items = tomllib.loads(text).get(table)
    of = ""
    if isinstance(items, list) and number.isdecimal() and 0 < int(number) <= len(items):
        of = f"of = {literal(identity(items[int(number) - 1])[:_KNOWN].rstrip())}\n"
    only = f"rule = {literal(rule)}\n" if rule else ""
    return with_table(text, "as_issued", f"[[as_issued]]\nat = {literal(key)}\nwhy = {literal(why)}\n{of}{only}")[0]


def with_kept(text: str, found: Iterable[Finding], why: str) -> str:
    """Return the text in which each of these is kept as issued: just that rule, what else is told there stays told."""
    for key, rule in dict.fromkeys((one.field, one.rule) for one in found):
        text = kept_as_issued(text, key, why, rule)
    return text


def reverted(before: str, after: str, now: str) -> str | None:
    """Return a text with the change from ``before`` to ``after`` undone; None where just those lines changed since."""
    if now == after:
        return before
    old, new, lines = before.split("\n"), after.split("\n"), now.split("\n")
    blocks = _same(new, lines)
    for start, end, old_start, old_end in reversed(list(_changes(new, old))):
        block = next((one for one in blocks if one[0] <= start and end <= one[0] + one[2] and one[2]), None)
        if block is None:
            return None
        moved = block[1] - block[0]
        lines[start + moved : end + moved] = old[old_start:old_end]
    return "\n".join(lines)


def _same(first: list[str], second: list[str]) -> list[tuple[int, int, int]]:
    """Return runs of equal lines, (where in the first, where in the second, how many).

    Equal ends come first: comparing all lines of an annex of thousands of rows with all others would take minutes.
    """
    shorter = min(len(first), len(second))
    head = next((at for at in range(shorter) if first[at] != second[at]), shorter)
    tail = next((at for at in range(shorter - head) if first[-1 - at] != second[-1 - at]), shorter - head)
    a, b = first[head : len(first) - tail], second[head : len(second) - tail]
    runs = [(0, 0, head)]
    if a and b and len(a) * len(b) <= _COMPARED:
        blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        runs += [(head + one.a, head + one.b, one.size) for one in blocks]
    elif len(a) == len(b):  # notes were struck out: no line moved
        runs += [(head + at, head + at, 1) for at in range(len(a)) if a[at] == b[at]]
    return [*runs, (len(first) - tail, len(second) - tail, tail)]


def _changes(new: list[str], old: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield where the two differ: first and after the last line in the new, then in the old text."""
    at, old_at = 0, 0
    for start, old_start, size in _same(new, old):
        if start > at or old_start > old_at:
            yield at, start, old_at, old_start
        at, old_at = start + size, old_start + size


_KNOWN = 80
"""Signs by which a fact is known again among the others of its kind."""
_COMPARED = 1_000_000
"""Pairs of lines that are compared with one another."""
_GAP = re.compile(r'"…"|= *…')


def gaps(text: str, first: int, last: int) -> list[int]:
    """Return the lines of a skeleton, from ``first`` to before ``last``, that nobody has filled in."""
    lines = text.split("\n")
    return [at for at in range(first, min(last, len(lines) + 1)) if _GAP.search(lines[at - 1].partition("#")[0])]


def with_table_before(text: str, fact: str, block: str) -> str:
    """Return the text with tables put before one that stands, and before the remarks above it."""
    lines = text.split("\n")
    start, _ = table_of(text, fact)
    while start > 1 and lines[start - 2].startswith("#"):
        start -= 1
    lines[start - 1 : start - 1] = [*block.split("\n"), ""]
    return "\n".join(lines)
