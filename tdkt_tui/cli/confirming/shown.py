"""A group of facts, or a passage, as a person sees it: the original's words whole, then what was understood."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from tdkt_tui.cli.plan_text.page import WIDTH, wrapped
from tdkt_tui.workflow.confirming.grouping import Group, clause_of, fact_of
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.values import Value
from tdkt_tui.workflow.plan_notes import MISSING

from .brief import GAP, brief, cut
from .by_columns import as_columns, without_alike
from .by_who import by_who, like_the_first
from .levels_short import in_short, people_once
from .once import SAME, left_over, not_told, once_lines
from .own_words import own_words, seen_before
from .places import where
from .plain import in_own_words, only_title, plain
from .recipients_told import recipient_rows
from .shown_findings import beside_lines
from .shown_values import value_lines, without_signing
from .state import State, Told
from .sums import sum_lines
from .understood import understood
from .understood_rows import agenda_rows, exception_rows, quota_rows
from .whole_facts import as_taken, counted_whole, kinds_of

_LINES = ("rows", "recipients")


def group_lines(
    state: State, group: Group, values: Sequence[Value], count: tuple[int, int], told: Told
) -> Iterator[str]:
    """Yield a group with its head line. count: which of how many."""
    yield ""
    yield from headed(
        f"[{count[0]}/{count[1]}] {where(state.original, group)}", [*body_lines(state, group, values, told)]
    )


def headed(head: str, body: Sequence[str]) -> Iterator[str]:
    """Yield a head line with its body; the sign of facts that are all the original's words stands behind the head."""
    yield from wrapped(f"{head}{f' {SAME}' * (SAME in body)}".strip(), "")
    yield from (line for line in body if line != SAME)


def body_lines(
    state: State, group: Group, values: Sequence[Value], told: Told, screen: Mapping[int, str] = MappingProxyType({})
) -> Iterator[str]:
    """Yield the original's words, what was understood, what the checks tell of it.

    screen: what of paragraphs stands on the same screen.
    """
    above = headings(group, told)
    words = own_words(state, group, told)
    once = [] if values else once_lines(state, group, words)
    told.paragraphs.update(group.passages)
    rows = _rows(state, group)
    yield from _above(state.original, group, [at for at in above if not (once and only_title(state, at))])
    if rows and all(fact.startswith("quota.") for fact in group.facts):
        texts = (state.original.paragraphs[at].text for at in _heads(state.original, group))
        heads = [text for text in texts if "|" in text]
        yield from quota_rows(state.plan, rows, heads, [fact for fact in group.facts if state.findings([fact])])
        yield from sum_lines(state, group)
    elif rows and group.kind == "rows" and all(fact.startswith("exception.") for fact in group.facts):
        yield from exception_rows(state.plan, rows)
    elif rows and group.kind == "list":
        yield from agenda_rows(state.plan, rows)
    elif rows and group.kind == "recipients":
        yield from recipient_rows(state.plan, rows)
    elif once:
        yield SAME
        yield from people_once(group, [*in_short(state.plan, once, told.levels, told.said)], told)
    elif group.kind == "head":
        said = [*understood_lines(state, group, values)]
        left = left_over(words.values(), said)
        yield from quoted(" / ".join(left)) if left else ()
        yield from said
    else:
        mine = {at: text for at, text in words.items() if screen.get(at) != text} or words
        mine = not_told(state, group, as_taken(state, group, mine))
        mine = mine if values else without_alike(state, group, mine)
        yield from _original(group, seen_before(group, mine, told))
        yield from people_once(group, [*understood_lines(state, group, values, told.levels)], told)
    yield from beside_lines(state, group, values, told)


def headings(group: Group, told: Told) -> list[int]:
    """Return the headings above a group that no other group of this walk was shown under; they are from now on."""
    return [at for at in group.above if told.above.setdefault(at, group.name) == group.name]


def understood_lines(
    state: State, group: Group, values: Sequence[Value], in_table: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> Iterator[str]:
    """Yield what was understood; long words that the original has just so by their first and last ones.

    in_table: the units of levels that the table of all of them told.
    """
    if (counted := counted_whole(state, group)) and plain(state, group):
        yield from wrapped(counted, "  ")
        return
    own = group.facts if counted else ()
    same = [fact for fact in own if not state.findings([fact]) and in_own_words(state, group, fact)]
    facts = [fact for fact in group.facts if fact not in same]
    yield from wrapped(f"→ {kinds_of(state, same)}, đúng chữ như trên", "  ") if same else ()
    if not facts:
        return
    alike = as_columns(state, group, facts)
    facts = [fact for fact in facts if fact not in alike]
    lines = in_short(state.plan, understood(state.plan, facts), in_table)
    lines = without_signing(lines, values)
    said = [row for line in lines for row in fitting(line)]
    original = " ".join(state.original.paragraphs[at].text for at in group.passages)
    clauses = {clause_of(state.plan, fact) for fact in group.facts} - {""}
    clause = clauses.pop() if len(clauses) == 1 else ""
    # A citation is put together from its parts: each is compared, but for one of which the checks tell the words
    told = group.kind != "bases" or state.findings(facts)
    facts_said = brief(said, original, clause) if told else said
    yield from value_lines(values, original if group.kind != "head" else "")
    yield from by_who([*like_the_first(facts_said)])
    if alike:
        yield f"  … {len(alike)} dòng khác của bảng: cũng theo các cột như trên, đủ chữ"


def fitting(line: str) -> list[str]:
    """Return a line as lines of at most 80 signs."""
    return [line] if len(line) <= WIDTH else wrapped(line.strip(), line[: len(line) - len(line.lstrip())])


def _rows(state: State, group: Group) -> list[tuple[str, str]]:
    """Return (fact, line of the original) of facts that are a line each; several numbers may be of one row."""
    texts = {one.at: one.text for one in state.original.paragraphs}
    notes = [note for note in group.notes if note.at or note.key == fact_of(note.key)]
    facts = {fact_of(note.key) for note in notes}
    several = group.kind == "rows" and all(fact.startswith("quota.") for fact in group.facts)
    lines = len({note.at for note in notes})
    several |= group.kind == "list" and lines * 2 > len(facts)  # a part of a programme may be of each level its own
    alone = len(notes) == len(facts) == len(group.facts) and (several or lines == len(facts))
    kinds = ("rows", "recipients", "list") if all(fact.startswith("agenda.") for fact in group.facts) else _LINES
    if group.kind not in kinds or not alone or not all(note.at in texts or note.quote for note in notes):
        return []
    return [(fact_of(note.key), texts.get(note.at, note.quote)) for note in notes]


def _above(original: Original, group: Group, above: Sequence[int]) -> Iterator[str]:
    for at in above:  # a long one is a line that facts of its own were read from
        yield from quoted(cut(original.paragraphs[at].text))
    if group.kind == "rows" and group.passages:
        yield from (line for at in _heads(original, group) for line in quoted(original.paragraphs[at].text))


def _heads(original: Original, group: Group) -> list[int]:
    heads = original.heads(group.passages[0]) if group.passages else []
    return [at for at in heads if at not in group.above]


def _original(group: Group, words: Mapping[int, str]) -> Iterator[str]:
    """Yield a group's own words."""
    if not group.passages:
        yield from (line for quote in dict.fromkeys(note.quote for note in group.notes if note.kind != MISSING) if quote
                    for line in quoted(quote))  # fmt: skip
        return
    yield from own_lines(words)


def own_lines(words: Mapping[int, str]) -> list[str]:
    """Return the lines of paragraphs; one gap stands for those of which nothing is left."""
    texts = [text or GAP for text in words.values()]
    once = [text for at, text in enumerate(texts) if text != GAP or texts[at - 1 : at] != [GAP]]
    return [line for text in once for line in quoted(text)]


def whole_lines(state: State, group: Group) -> list[str]:
    """Return the original's words about a group without any gap, its headings too; rows of numbers as understood."""
    if (rows := _rows(state, group)) and all(fact.startswith("quota.") for fact in group.facts):
        return [*_above(state.original, group, group.above), *quota_rows(state.plan, rows)]
    return own_lines({at: state.original.paragraphs[at].text for at in sorted({*group.above, *group.passages})})


def seen_whole(lines: Sequence[str]) -> str:
    """Return what a question says of the gaps in the original's words above it."""
    return "v cả lời · " if any(("│" in line and GAP in line) or line.endswith(SAME) for line in lines) else ""


def quoted(text: str) -> list[str]:
    """Return words of the original, whole."""
    return [f"  │ {line}" for line in textwrap.wrap(text, WIDTH - 4, break_on_hyphens=False)]
