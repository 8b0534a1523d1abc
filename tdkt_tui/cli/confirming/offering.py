"""What a passage may be written to, sentence by sentence, numbered once: the numbers stay while tables are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.halves import Half, halves_of
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.putting import Put, put_into
from tdkt_tui.workflow.confirming.rows import known_of
from tdkt_tui.workflow.plan_notes import Left

from .session import Session
from .shown_draft import title, values_told
from .state import State, name_of

_SAID = 60
"""Signs of a sentence that stands in full above."""


@dataclass(frozen=True)
class Offers:
    """The sentences of one passage. written: the drafts of which a table stands; said: sentences that have another."""

    session: Session
    state: State
    left: Left
    halves: tuple[Half, ...]
    written: tuple[object, ...]
    said: tuple[str, ...] = ()

    @cached_property
    def drafts(self) -> list[Draft]:
        """Return all drafts in the order of their numbers: the first of each sentence, then what else each may be."""
        firsts = [half.drafts[0] for half in self.numbered]
        return firsts + [draft for half in self.halves for draft in half.drafts[0 if half.idle else 1 :]]

    @property
    def numbered(self) -> list[Half]:
        """Return the sentences that have the first numbers: those in which something stands."""
        return [half for half in self.halves if half.drafts and not half.idle]

    def done(self, half: Half) -> bool:
        """Tell a sentence of which a table was written."""
        return half.words in self.said or any(self._stands(draft) for draft in half.drafts)

    def _stands(self, draft: Draft) -> bool:
        """Tell a draft of which a table was written: that one itself where several sentences have the same."""
        alike = [one for half in self.halves for one in half.drafts if one == draft]
        own = [one for one in alike if any(one is written for written in self.written)]
        return any(one is draft for one in own) if own else draft in self.written

    @cached_property
    def ready(self) -> list[Half]:
        """Return the sentences that Enter writes: each plainly one table, of which the checks tell nothing."""
        return [half for half, _ in self._puts]

    @cached_property
    def rest(self) -> list[Half]:
        """Return the sentences that hold something and are left when those are written."""
        return [half for half in self.halves if not (half.idle or half in self.ready or self.done(half))]

    @cached_property
    def _puts(self) -> list[tuple[Half, Put]]:
        """Return those sentences with the text that holds them and all before."""
        found: list[tuple[Half, Put]] = []
        text, plan = self.state.file.text, self.state.plan
        for half in self.halves:
            if not half.sure or half.idle or self.done(half):
                continue
            put = put_into(self.session.path, text, plan, half.drafts[0], remark_of(self.left))
            if put.plan is None or put.faults or any(one.severity is not Severity.NOTE for one in put.findings):
                continue
            found.append((half, put))
            text, plan = put.text, put.plan
        return found

    @property
    def text(self) -> str:
        """Return the text with all of those."""
        return self._puts[-1][1].text if self._puts else self.state.file.text

    @property
    def plan(self) -> Plan:
        """Return the plan that this text says."""
        return (self._puts[-1][1].plan if self._puts else None) or self.state.plan

    @property
    def facts(self) -> list[str]:
        """Return what they become."""
        return [fact for _, put in self._puts for fact in put.facts]

    def lines(self, indent: str = "  ") -> Iterator[str]:
        """Yield each sentence with its table, numbered; what was written is marked."""
        many = len(self.halves) > 1
        number = 0
        for half in self.halves:
            number += half in self.numbered
            if half.idle:
                yield from wrapped(f"–  lời văn: “{_short(half.words)}”", indent) if many else ()
                continue
            mark = "✓" if self.done(half) else "" if half in self.ready else "?"
            draft = next((one for one in half.drafts if self._stands(one)), half.drafts[0])
            yield from wrapped(f"{number}. {mark}{' ' * bool(mark)}{title(self.state.plan, draft)}", indent)
            said = "phải gõ các giá trị" if half.bare else values_told(self.state.plan, draft)
            yield from wrapped(said, f"{indent}   ") if said else ()
            yield from (
                wrapped(f"của câu “{_short(half.words)}”", f"{indent}   ") if many and draft.name != "agenda" else ()
            )
        others = self.drafts[number:]
        if others:
            yield f"{indent}Hay là:"
        for at, draft in enumerate(others, number + 1):
            told = f"{title(self.state.plan, draft)}: {_short(values_told(self.state.plan, draft), 90)}"
            yield from wrapped(f"{at}. {'✓ ' if self._stands(draft) else ''}{told}", indent)


def offers_of(session: Session, state: State, left: Left) -> Offers:
    """Return what a passage may be written to; as it was first told where a table of it was written since."""
    name = name_of(left)
    written = tuple(draft for step in session.trail if name in step.names for draft in step.drafts)
    if not written or name not in session.offers:
        session.offers[name] = tuple(_known(state, left, half)
                                     for half in halves_of(state.plan, passage_of(state.original, left)))  # fmt: skip
    said = tuple(step.said for step in session.trail if name in step.names and step.said)
    passage = passage_of(state.original, left)
    held = (half.words for half in session.offers[name] if state.known.facts(replace(passage, words=half.words)))
    return Offers(session, state, left, session.offers[name], written, (*said, *held))


def _known(state: State, left: Left, half: Half) -> Half:
    """Return the sentence with what the columns of rows that were read tell of a row."""
    if not half.bare or half.drafts[0].name != "quota":
        return half
    draft = half.drafts[0]
    known = known_of(state.plan, state.original, passage_of(state.original, left).clause, left.place[2])
    return replace(half, drafts=(replace(draft, values={**draft.values, **known}),))


def numbers_of(offers: Offers, halves: Sequence[Half]) -> str:
    """Return the numbers of sentences in short: "1–3", "1, 3", "1–5, 7"."""
    runs: list[list[int]] = []
    for number in sorted(offers.numbered.index(half) + 1 for half in halves):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def remark_of(left: Left) -> str:
    """Return the passage as the remark above its table."""
    clause, at, words = left.place
    return f"Bản gốc ({', '.join(filter(None, (clause, at)))}): {words}"


def _short(words: str, most: int = _SAID) -> str:
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
