"""One plan while it is walked through: read anew for each question, each answer written at once, one step back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tdkt_tui.cli.messages import fault_lines
from tdkt_tui.model.fault import StoreFault, TdktError, raise_all
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import reverted
from tdkt_tui.workflow.confirming.grouping import groups_of
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.holding import Holder, Known, holders_of
from tdkt_tui.workflow.confirming.original import original_of
from tdkt_tui.workflow.confirming.plan_file import ChangedElsewhere, read_text, said_by
from tdkt_tui.workflow.plan_notes import left_of, notes_of

from .pages import View
from .parted import parted
from .state import OVERVIEW, Item, Name, State, Told, names_of
from .steps import Step
from .talk import BadAnswer, Talk


@dataclass(slots=True)
class Session:
    """A walk. trail: what was answered, the last one last.

    later: what was put off; apart: those picked out of a group of words only; closed: those of which it was told that
    facts hold them; view: what stands on the screen; shown: the group that was shown whole last, and the plan then;
    last: the file as it last said a plan; accepted: what the checks tell and was taken for right; totals: how many
    groups and passages it had in all, when the file said ``counted``; stated: the year that the original states of its
    days; editor: the one of which was told how it is left; offers: the sentences of passages as they were first told;
    rows: the numbers with which rows and groups were shown together, which stay while some of them are answered; first:
    the facts at the beginning; screen: groups, passages on one screen of which another was picked out, or answered;
    now: the state read last, which holds while no file changes; returned: what a step back opened, asked next.
    """

    path: Path
    plugin: str
    talk: Talk
    trail: list[Step] = field(default_factory=list)
    later: set[Name] = field(default_factory=set)
    apart: set[Name] = field(default_factory=set)
    closed: set[Name] = field(default_factory=set)
    screen: set[Name] = field(default_factory=set)
    view: View = field(default_factory=View)
    told: Told = field(default_factory=Told)
    shown: tuple[Name, Plan] | None = None
    last: bytes = b""
    accepted: set[tuple[str, str]] = field(default_factory=set)
    totals: tuple[int, int] = (0, 0)
    counted: str = ""
    stated: int = 0
    editor: str = ""
    offers: dict[Name, tuple[Half, ...]] = field(default_factory=dict)
    rows: dict[Name, int] = field(default_factory=dict)
    first: Sequence[Holder] = ()
    now: tuple[State, set[Name]] | None = None
    returned: tuple[Name, ...] = ()

    def read(self) -> State:
        """Read the file. Raises its faults, all of them."""
        file, original, added = read_text(self.path), original_of(self.path), self.added
        if self.now and self.now[1] == added and (self.now[0].file, self.now[0].original) == (file, original):
            return self.now[0]
        plan, faults = said_by(self.path, file.text)
        raise_all(faults)
        assert plan is not None
        self.last = file.raw
        self.stated = original.stated
        groups = groups_of(plan, notes_of(file.text), original)
        holders = holders_of(plan)
        self.first = self.first or holders
        known = Known(self.first, holders)
        left, held = parted(known, original, left_of(file.text), added)
        self.now = State(file, plan, original, tuple(groups), left, held, known, accepted=self.accepted), added
        return self.now[0]

    def show(
        self, state: State, item: Item, lines: Iterable[str], prompt: str, late: Collection[str] = ()
    ) -> str | None:
        """Show an item, unless it stands there already as it is now, and return what is answered to the question.

        late: what may not be answered before its last page.
        """
        names = names_of(item)
        return self.view.show(self.talk, names, (names, state.file.raw), lines, late) or self.talk.ask(prompt)

    @property
    def added(self) -> set[Name]:
        """Return the names of the passages for which a table was written and stands."""
        return {name for step in self.trail if step.drafts for name in step.names}

    def drafts_of(self, name: Name) -> list[object]:
        """Return the tables that were written for a passage, as they were offered."""
        return [draft for step in self.trail if name in step.names for draft in step.drafts]

    def put(
        self,
        state: State,
        text: str,
        item: Item | None = None,
        *,
        ends: bool = True,
        drafts: Sequence[object] = (),
        said: str = "",
        gone: str = "",
    ) -> bool:
        """Write another text if it still says a plan; tell why not. item: what is answered by it.

        drafts: of which tables it adds; said: of which sentence; gone: what went.

        Raises ChangedElsewhere, StoreFault; in a pipe, whose next line answers another question, why not.
        """
        _, faults = said_by(self.path, text)
        if faults:
            if not self.talk.interactive:
                raise_all(faults)
            self.talk.say("Chưa ghi: kế hoạch sẽ không còn khớp.")
            self.tell(faults)
            return False
        state.file.write(text)
        self.returned = ()
        if item is not None:
            self.trail.append(Step(names_of(item), state.file.text, text, ends, tuple(drafts), said, gone))
        if self.counted == state.file.text:
            self.counted = text
        return True

    def numbers(self, item: Item) -> list[int]:
        """Return the numbers of rows, or groups, that are asked together: those that they had when first shown."""
        names = names_of(item)
        told = [self.rows[name] for name in names if name in self.rows]
        for name in names:
            if name not in self.rows:
                told.append(max(told, default=0) + 1)
                self.rows[name] = told[-1]
        now = [self.rows[name] for name in names]
        if any(one >= other for one, other in pairwise(now)):  # of several screens, or one came back before the others
            now = list(range(1, len(names) + 1))
            self.rows.update(zip(names, now, strict=True))
        return now

    def put_off(self, state: State, item: Item) -> None:
        """Leave an item for another day."""
        self.later.update(names_of(item))
        self.trail.append(Step(names_of(item), state.file.text, None))

    def back(self, state: State) -> None:
        """Go back to the item before: what was answered there is open again."""
        last = len(self.trail) - 1 if not self.returned else -1  # what was typed stays, but for that of just now
        open_now = [at for at, one in enumerate(self.trail) if not one.mends or at == last]
        if not open_now:
            self.talk.say("Đây là nhóm đầu tiên của lần này.")
            return
        step = self.trail[at := open_now[-1]]
        if step.after is not None:
            text = reverted(step.before, step.after, state.file.text)
            if text is None:
                self.talk.say("Chỗ ấy đã được sửa sau khi trả lời nên không lùi được; mở tệp để xem lại (s).")
            if text is None or not self.put(state, text):
                return
        self.later.difference_update(step.names)
        del self.trail[at]
        self.told.answers_are(len(self.trail))
        self.returned = step.names if step.ends or step.looks else ()
        kept = {name for name in self.apart if name[0] == "left"}.difference(step.names if step.looks else ())
        self.apart = kept | ({*step.names} - {OVERVIEW} if step.mends else set())
        more = sum(bool(one.drafts) and one.names == step.names for one in self.trail) if step.drafts else 0
        self.talk.say(step.told_back(more))
        self.shown = None
        self.view.anew(known=step.looks)

    def count(self, kind: str, left: int) -> tuple[int, int]:
        """Return which of how many one is. kind: "left" for passages; left: how many of them are still to be asked."""
        ended = (name for step in self.trail if step.ends for name in step.names)
        done = sum((name[0] == "left") == (kind == "left") for name in ended)
        return done + 1, done + left

    def hindered(self, fault: TdktError) -> None:
        """Tell what stood in an answer's way; the question is asked again. Raises what only leaving can mend."""
        if not self.talk.interactive:  # the next line answers another question
            raise fault
        if isinstance(fault, ChangedElsewhere):
            self.talk.say(fault.what)
            return
        again = isinstance(fault, StoreFault)
        if isinstance(fault, BadAnswer) or (fault.place.startswith(str(self.path)) and not again):
            raise fault
        self.tell([fault])

    def tell(self, faults: Sequence[TdktError]) -> None:
        """Tell faults, each with its line."""
        for line in (line for fault in faults for one in fault.singles() for line in fault_lines(one)):
            self.talk.say(line.strip(), "  " if not line.startswith(" ") else "    ")
