"""What a passage may be written to, sentence by sentence, numbered once: the numbers stay while tables are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.halves import Half, halves_of
from tdkt_tui.workflow.confirming.holding import Known, holders_of
from tdkt_tui.workflow.confirming.keeping import of_others, with_kept
from tdkt_tui.workflow.confirming.kept_alone import kept_alone
from tdkt_tui.workflow.confirming.own_level import with_own_level
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.confirming.putting import Put, put_into
from tdkt_tui.workflow.confirming.remainder import binds_besides, in_words_too, keeps_more, without_written
from tdkt_tui.workflow.confirming.replacing import award_stands
from tdkt_tui.workflow.confirming.rows import with_columns
from tdkt_tui.workflow.confirming.sure import of_either
from tdkt_tui.workflow.plan_notes import Left

from .remaining import rest_of
from .session import Session
from .shown_passage import remark_of
from .state import State, name_of
from .talk import in_short
from .whole_draft import is_reckoned, is_whole


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
        """Tell a sentence of which a table was written, but for what it says that those who do otherwise still do."""
        if half.again:
            return half.words in self.said or self.stands(half.drafts[0])
        mine = [draft for draft in half.drafts if self.stands(draft)]
        return half.words in self.said or (bool(mine) and not keeps_more(half.words, mine))

    def stands(self, draft: Draft) -> bool:
        """Tell a draft of which a table was written: that one itself where several sentences have the same."""
        alike = [one for half in self.halves for one in half.drafts if one == draft]
        own = [one for one in alike if any(one is written for written in self.written)]
        return any(one is draft for one in own) if own else draft in self.written

    def is_open(self, draft: Draft) -> bool:
        """Tell a draft of a sentence of which no table was written."""
        return any(draft in half.drafts and not self.done(half) for half in self.halves) and not self.stands(draft)

    @cached_property
    def ready(self) -> list[Half]:
        """Return the sentences that are plainly one table each, of which the checks tell nothing."""
        return [half for half, _ in self._puts]

    @cached_property
    def rest(self) -> list[Half]:
        """Return the sentences that hold something and are not plain."""
        return [half for half in self.halves if not (half.idle or half in self.ready or self.done(half))]

    @cached_property
    def entered(self) -> list[Half]:
        """Return the sentences that Enter writes: all that are open where each of them is whole, else what is plain."""
        return [half for half, _ in self._written]

    def left_by(self, chosen: Sequence[Draft]) -> list[Half]:
        """Return the sentences that are still open when some drafts are written: all of a run but those of them."""
        passage, written = passage_of(self.state.original, self.left), [*self.written, *chosen]
        named = [half for half in (*self.ready, *self.rest) if any(one in chosen for one in half.drafts)]
        now = {half.words: without_written(passage, half, written) for half in named}
        over = [half for half in named if now[half.words].again and now[half.words].drafts[0] not in written]
        return [half for half in (*self.ready, *self.rest) if half not in named or half in over]

    @cached_property
    def open(self) -> list[Half]:
        """Return the sentences that hold something and are left when those are written: none that these hold too."""
        left = [half for half in self.rest if half not in self.entered]
        whole = passage_of(self.state.original, self.left)
        known = Known(self.session.first, holders_of(self.plan)) if self.entered else self.state.known
        return [half for half in left if not known.facts(replace(whole, words=half.words))]

    @cached_property
    def over(self) -> list[str]:
        """Return the parts of the passage that are in no fact when those are written."""
        drafts = [*self.written, *(half.drafts[0] for half in self.entered)]
        over, gone = rest_of(self.plan, self.state.original, self.left, drafts), self.session.told.waved
        return [one for one in over if not any(one in words for words in gone.get(name_of(self.left), ()))]

    @property
    def ends(self) -> bool:
        """Tell that nothing of the passage is left when those are written."""
        return not (self.open or self.over)

    @cached_property
    def _puts(self) -> list[tuple[Half, Put]]:
        """Return what is plain with the text that holds it and all before."""
        return self._put([half for half in self.halves if half.sure and not (half.idle or self.done(half))])

    @cached_property
    def _written(self) -> list[tuple[Half, Put]]:
        open_now = [half for half in self.halves if not (half.idle or self.done(half))]
        mine = passage_of(self.state.original, self.left)
        every = all(half in self.ready or is_whole(self.state.plan, mine, half) for half in open_now)
        puts = self._put(open_now) if every and self.rest else []
        return puts if len(puts) == len(open_now) else self._puts

    def _put(self, halves: Sequence[Half]) -> list[tuple[Half, Put]]:
        """Return those of the sentences of which the checks tell nothing, each with the text that holds all so far."""
        found: list[tuple[Half, Put]] = []
        text, plan = self.state.file.text, self.state.plan
        for half in halves:
            draft = with_own_level(self.state.plan, half.drafts[0])
            put = put_into(self.session.path, text, plan, draft, remark_of(self.left))
            if put.plan is not None and put.clean:
                found.append((half, put))
                text, plan = put.text, put.plan
        return found

    @property
    def text(self) -> str:
        """Return the text with all that Enter writes."""
        return self._written[-1][1].text if self._written else self.state.file.text

    @property
    def plan(self) -> Plan:
        """Return the plan that this text says."""
        return (self._written[-1][1].plan if self._written else None) or self.state.plan

    @property
    def facts(self) -> list[str]:
        """Return what they become."""
        return [fact for _, put in self._written for fact in put.facts]

    def numbers(self, halves: Iterable[Half]) -> str:
        """Return the numbers of sentences in short."""
        return in_short(self.numbered.index(half) + 1 for half in halves)


def _stands(session: Session, state: State, left: Left, passage: Passage, half: Half) -> bool:
    """Tell a sentence that becomes a table: plainly one of which the checks tell nothing, or numbers that are whole."""
    first = half.drafts[0] if half.drafts else None
    if first is None or not half.sure:
        reckoned = first is not None and is_reckoned(first) and not of_either(half.words, first.values)
        return reckoned and is_whole(state.plan, passage, half)
    put = put_into(session.path, state.file.text, state.plan, with_own_level(state.plan, first), remark_of(left))
    return put.plan is not None and put.clean


def offers_of(session: Session, state: State, left: Left) -> Offers:
    """Return what a passage may be written to; as it was first told where a table of it was written since."""
    name = name_of(left)
    written = tuple(session.drafts_of(name))
    gone, kept, whose = session.told.picked(name)
    said = *gone, *(step.said for step in session.trail if name in step.names and step.said
                    and not binds_besides(step.said, step.drafts))  # fmt: skip
    now = (tuple(map(id, written)), said, frozenset(kept), str(whose))
    known: tuple[object, Offers] | None = state.drawn.get(left)
    if known and known[0] == now:
        return known[1]
    passage = passage_of(state.original, left)
    if not written or name not in session.offers:
        halves = with_kept(
            state.plan, passage, halves_of(state.plan, passage), partial(_stands, session, state, left, passage)
        )
        halves = [of_others(half, whose or {}) for half in kept_alone(state.plan, passage, halves, kept)]
        session.offers[name] = tuple(
            with_columns(state.plan, state.original, passage, left.place[2], half) for half in halves
        )
    elif whose is not None or kept:  # what is not written yet may still be given to others
        session.offers[name] = tuple(
            half if any(one in written for one in half.drafts) else of_others(half, whose or {})
            for half in kept_alone(state.plan, passage, session.offers[name], kept)
        )
    session.offers[name] = tuple(in_words_too(passage, half, written) for half in session.offers[name])
    open_now = tuple(without_written(passage, half, written, state.known) for half in session.offers[name])
    held = (half.words for half in open_now if state.known.facts(replace(passage, words=half.words))
            or any(award_stands(state.plan, one) for one in half.drafts[:1]))  # fmt: skip
    offers = Offers(session, state, left, open_now, written, (*said, *held))
    state.drawn[left] = (now, offers)
    return offers
