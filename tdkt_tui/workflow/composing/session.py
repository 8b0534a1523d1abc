"""One person fills in one dossier: what is typed is a draft at once, a value when it can be read, saved on command."""

from __future__ import annotations

from collections.abc import Mapping

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.field_facts import UNIT, Said, said_to
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import clean
from tdkt_tui.store.workspace import saving
from tdkt_tui.store.workspace.drafts import Draft, DraftFile, discard, left_over
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.folder import DossierFolder, revision
from tdkt_tui.workflow.load import load_leniently

from .asked import asked_of
from .meeting import Meeting, met
from .reading import Typed, read_all
from .saved import Saved
from .snapshot import Snapshot
from .steps import Steps

DECIDING = ("plan", "level", "unit.category", "document.of", "nomination.of", "report.of", "invitation.of")
"""What decides on which fields are asked, and what the plan says about them."""


class Composing:
    """The state behind a form. Nothing here paints, and no value of the data is in any fault.

    foreign: another program wrote the profile since tdkt last saved it. drafts: what sessions left that ended unsaved.
    case: the dossier whose plan and level decide what is asked; None while these are unknown.
    """

    def __init__(self, folder: DossierFolder) -> None:
        opened = saving.open_profile(folder)
        self.folder = folder
        self.foreign = opened.foreign
        self.drafts = left_over(folder)
        self._steps = Steps()
        self._draft = DraftFile(folder)
        self._read = Typed()
        self.case: Dossier | None = None
        self._stand_on(opened.data)

    @property
    def typed(self) -> Mapping[str, str]:
        """Return raw text by field, what differs from the saved profile only."""
        return self._steps.now

    @property
    def wrong(self) -> Mapping[str, str]:
        """Return why a typed text is no value yet, by field, in Vietnamese."""
        return self._read.wrong

    @property
    def places(self) -> Mapping[str, str]:
        """Return where a typed text is no value yet, by field: the field, or a cell in it ("task.3.due")."""
        return self._read.places

    def snapshot(self) -> Snapshot:
        """Return what would be saved now, for a thread to read and check."""
        told = {self.places[key]: why for key, why in self.wrong.items()}
        return Snapshot(self.folder, self._base.text, dict(self._read.values), told)

    def fields(self) -> list[FieldInfo]:
        """Return what this level asks, in the form's order; empty where plan or level are unknown."""
        return list(self._known.values())

    def said(self, key: str) -> list[Said]:
        """Return what the plan says about a field for this unit."""
        return said_to(key, self.case.plan, self.case.level, *map(self.raw, UNIT)) if self.case else []

    def raw(self, key: str) -> str:
        """Return what stands in a field: what was typed, else the saved value as one would type it."""
        return self.typed[key] if key in self.typed else self._base.raw(key)

    def put(self, field: FieldInfo, typed: str, *, begin: bool = False) -> str:
        """Take what is typed, with begin as a step of its own; return why it is no value. ``keep`` makes it safe."""
        self.put_all({field.key: typed}, begin=begin)
        return self.wrong.get(field.key, "")

    def put_all(self, typed: Mapping[str, str], *, begin: bool = True) -> None:
        """Take several fields as one step, told by the first of them."""
        state = {key: raw for key, raw in self.typed.items() if key not in typed}
        state |= {key: text for key, raw in typed.items() if (text := clean(raw)) != self._base.raw(key)}
        self._steps.put(next(iter(typed)), state, begin=begin)
        self._look()

    def keep(self) -> None:
        """Write what is typed to the draft; nothing typed leaves none. Raises StoreFault."""
        if self.typed:
            self._draft.write(revision(self._base.data), self.typed)
        else:
            self._draft.drop()

    def undo(self) -> str | None:
        """Take the last step back; return its field."""
        key = self._steps.undo()
        self._look()
        return key

    def redo(self) -> str | None:
        """Take the step again; return its field."""
        key = self._steps.redo()
        self._look()
        return key

    def recover(self, draft: Draft) -> None:
        """Take over what another session left, as one step; its file goes once ours holds it. Raises StoreFault."""
        self._steps.put("", {**self.typed, **draft.fields}, begin=True)
        self._look()
        self.keep()
        discard(draft)

    def save(self) -> Meeting | None:
        """Save what can be read; what is no value yet stays a draft. Return a Meeting where another saved first.

        Raises StoreFault, BadInput; nothing is lost then.
        """
        text = self.snapshot().text()
        try:
            self._saved(saving.save(self.folder, text.encode(), revision(self._base.data)).data)
        except saving.Overtaken as fault:
            return met(self._base.data, text.encode(), fault.theirs, str(self.folder.profile))
        return None

    def settle(self, meeting: Meeting, mine: Mapping[str, bool]) -> Meeting | None:
        """Save both: ours over theirs where nothing clashes, and each clash as chosen (True: ours).

        Returns another Meeting where someone saved in between. Raises KeyError for a clash that nobody decided.
        """
        chosen = {clash.key: clash.ours for clash in meeting.merge.clashes if mine[clash.key]}
        together = {**meeting.merge.changes, **chosen}
        text = with_changes(meeting.theirs.decode("utf-8-sig"), together, place=str(self.folder.profile))
        try:
            self._saved(saving.save(self.folder, text.encode(), revision(meeting.theirs)).data)
        except saving.Overtaken:
            self._stand_on(meeting.theirs)
            return self.save()
        return None

    def reread(self) -> None:
        """Read again what lies beside the profile: another screen may have changed the list of people."""
        self._decided: dict[str, str] | None = None
        self._look()

    def close(self) -> None:
        """End the session; what is typed and not saved stays as a draft to be offered. Raises StoreFault."""
        self.keep()
        self._draft.leave()

    def _saved(self, data: bytes) -> None:
        """Begin anew from what now stands on disk; what was no value yet stays typed."""
        left = {key: self.typed[key] for key in self.wrong}
        self._stand_on(data)
        self._steps = Steps()
        if left:
            self._steps.put("", left, begin=True)
        self._look()
        self.keep()

    def _stand_on(self, data: bytes) -> None:
        self._base = Saved(data, str(self.folder.profile))
        self._decided = None
        self._fit()

    def _look(self) -> None:
        """Read what is typed, and ask for what plan and level now need."""
        self._fit()
        self._read = read_all(self.typed, self._known)

    def _fit(self) -> None:
        """Find out what is asked, where something that decides on it is another one now."""
        decided = {key: self.typed[key] for key in DECIDING if key in self.typed}
        if decided == self._decided:
            return
        self._decided = decided
        text = with_changes(self._base.text, {key: raw or None for key, raw in decided.items()})
        try:
            self.case = load_leniently(str(self.folder.path), text=text).dossier
        except TdktError:  # told by the check, at its field
            self.case = None
        self._known = {field.key: field for field in asked_of(self.case, self.raw("plan"))}


def open_dossier(folder: DossierFolder) -> Composing:
    """Begin to fill in a dossier. Raises NotFound, BadInput, StoreFault."""
    return Composing(folder)
