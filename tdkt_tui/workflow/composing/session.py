"""One person fills in one dossier: what is typed is a draft at once, a value when it can be read, saved on command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.answers import shown
from tdkt_tui.model.fields import FieldInfo, fields_for
from tdkt_tui.model.text import clean
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace import saving
from tdkt_tui.store.workspace.drafts import Draft, DraftFile, discard, left_over
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.folder import DossierFolder, revision
from tdkt_tui.store.workspace.merging import Merge, merged
from tdkt_tui.workflow.extras import extra_infos
from tdkt_tui.workflow.load import load_leniently

from .reading import read
from .snapshot import Snapshot
from .steps import Steps


@dataclass(frozen=True, slots=True)
class Meeting:
    """Another saved first: what of ours goes with theirs at once, and where someone must choose."""

    theirs: bytes
    merge: Merge


class Composing:
    """The state behind a form. Nothing here paints, and no value of the data is in any fault.

    foreign: another program wrote the profile since tdkt last saved it. drafts: what sessions left that ended unsaved.
    """

    def __init__(self, folder: DossierFolder) -> None:
        opened = saving.open_profile(folder)
        self.folder = folder
        self.foreign = opened.foreign
        self.drafts = left_over(folder)
        self._steps = Steps()
        self._draft = DraftFile(folder)
        self._wrong: dict[str, str] = {}
        self._stand_on(opened.data)

    @property
    def typed(self) -> Mapping[str, str]:
        """Return raw text by field, what differs from the saved profile only."""
        return self._steps.now

    @property
    def wrong(self) -> Mapping[str, str]:
        """Return why a typed text is no value yet, by field, in Vietnamese."""
        return self._wrong

    def snapshot(self) -> Snapshot:
        """Return what would be saved now, for a thread to read and check."""
        return Snapshot(self.folder, self._saved_text(), self._values(), dict(self._wrong))

    def fields(self) -> list[FieldInfo]:
        """Return what this level asks, in the form's order; empty where plan or level are unknown."""
        return list(self._known.values())

    def raw(self, key: str) -> str:
        """Return what stands in a field: what was typed, else the saved value as one would type it."""
        if key in self.typed:
            return self.typed[key]
        return self._saved_raw(key)

    def put(self, field: FieldInfo, typed: str, *, begin: bool = False) -> str:
        """Take what is typed into a field; return why it is no value yet, else nothing. ``keep`` makes it safe.

        begin: this is a step of its own for undo.
        """
        text = clean(typed)
        state = {key: raw for key, raw in self.typed.items() if key != field.key}
        if text != self._saved_raw(field.key):
            state[field.key] = text
        self._steps.put(field.key, state, begin=begin)
        self._values()
        return self._wrong.get(field.key, "")

    def keep(self) -> None:
        """Write what is typed to the draft; nothing typed leaves none. Raises StoreFault."""
        if self.typed:
            self._draft.write(revision(self._base), self.typed)
        else:
            self._draft.drop()

    def undo(self) -> str | None:
        """Take the last step back; return its field."""
        key = self._steps.undo()
        self._values()
        return key

    def redo(self) -> str | None:
        """Take the step again; return its field."""
        key = self._steps.redo()
        self._values()
        return key

    def recover(self, draft: Draft) -> None:
        """Take over what another session left, as one step; its file goes once ours holds it. Raises StoreFault."""
        self._steps.put("", {**self.typed, **draft.fields}, begin=True)
        self._values()
        self.keep()
        discard(draft)

    def save(self) -> Meeting | None:
        """Save what can be read; what is no value yet stays a draft. Return a Meeting where another saved first.

        Raises StoreFault, BadInput; nothing is lost then.
        """
        text = self.snapshot().text()
        try:
            self._saved(saving.save(self.folder, text.encode(), revision(self._base)).data)
        except saving.Overtaken as fault:
            place = str(self.folder.profile)
            trees = (self._base, text.encode(), fault.theirs)
            base, ours, theirs = (parse_toml(data.decode("utf-8-sig"), place=place) for data in trees)
            return Meeting(fault.theirs, merged(base, ours, theirs))
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

    def close(self) -> None:
        """End the session; what is typed and not saved stays as a draft to be offered. Raises StoreFault."""
        self.keep()
        self._draft.leave()

    def _saved(self, data: bytes) -> None:
        """Begin anew from what now stands on disk; what was no value yet stays typed."""
        left = {key: self.typed[key] for key in self._wrong}
        self._stand_on(data)
        self._steps = Steps()
        if left:
            self._steps.put("", left, begin=True)
        self._values()
        self.keep()

    def _stand_on(self, data: bytes) -> None:
        self._base = data
        self._tree = parse_toml(self._saved_text(), place=str(self.folder.profile))
        dossier = load_leniently(str(self.folder.path), text=self._saved_text()).dossier
        asked = (
            [*fields_for(dossier.plan, dossier.level, dossier.profile.role), *extra_infos(dossier)] if dossier else []
        )
        self._known = {field.key: field for field in asked}

    def _saved_raw(self, key: str) -> str:
        value = _at(self._tree, key)
        return "" if value is None else shown(value)

    def _saved_text(self) -> str:
        return self._base.decode("utf-8-sig").replace("\r\n", "\n")

    def _values(self) -> dict[str, Any]:
        """Return what is typed as values, and note what is none yet."""
        values: dict[str, Any] = {}
        self._wrong = {}
        for key, typed in self.typed.items():
            field = self._known.get(key)
            if not typed.strip():
                values[key] = None
            elif field is None:  # typed under another plan or level: kept, and saved as it stands
                values[key] = typed
            else:
                try:
                    values[key] = read(field, typed)
                except ValueError as error:
                    self._wrong[key] = str(error)
        return values


def open_dossier(folder: DossierFolder) -> Composing:
    """Begin to fill in a dossier. Raises NotFound, BadInput, StoreFault."""
    return Composing(folder)


def _at(tree: Any, key: str) -> Any:
    for step in key.split("."):
        tree = tree.get(step) if isinstance(tree, dict) else None
    return tree
