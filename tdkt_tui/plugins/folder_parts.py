"""The hooks of a plain folder that has an ``extend.toml``: kinds, documents, fields and rules without code."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.api import DocumentKind, ExtraField, FormSection, Rule, hookimpl
from tdkt_tui.model.fault import TdktError, raise_all
from tdkt_tui.store.kept_objects import kept_object
from tdkt_tui.store.toml import open_toml

if TYPE_CHECKING:
    from tdkt_tui.api import Offer, Plan
    from tdkt_tui.model.own_parts import OwnParts

PARTS = "extend.toml"
_MANY = 3


class FolderParts:
    """What the file says, as hooks; folder: where it stands. A fault of the file names its line."""

    folder: Path

    @cached_property
    def parts(self) -> OwnParts:
        """Return what the file says, as it was read and judged once. Raises every fault of it."""
        path = self.folder / PARTS
        return kept_object("bo-sung", [path], lambda: _read(path))

    @hookimpl
    def tdkt_extends(self) -> list[str]:
        """Return the province that is added to."""
        return [self.parts.of or self.folder.name]

    @hookimpl
    def tdkt_document_kinds(self) -> list[DocumentKind]:
        """Return the kinds of ``[[document_kind]]``."""
        return [kind.made() for kind in self.parts.document_kind]

    @hookimpl
    def tdkt_documents(self, plan: Plan) -> list[Offer]:
        """Return ``[[document]]`` for the plans that are added to."""
        return self.parts.document if self._adds_to(plan) else []

    @hookimpl
    def tdkt_profile_fields(self, plan: Plan) -> list[ExtraField]:
        """Return ``[[field]]`` for the plans that are added to."""
        return [item.made() for item in self.parts.field] if self._adds_to(plan) else []

    @hookimpl
    def tdkt_form_sections(self, plan: Plan) -> list[FormSection]:
        """Return the sections that fields name, in the order of the fields."""
        fields = self.parts.field if self._adds_to(plan) else []
        titles = list(dict.fromkeys(item.section for item in fields if item.section))
        return [FormSection(title, title, tuple(item.key for item in fields if item.section == title))
                for title in titles]  # fmt: skip

    @hookimpl
    def tdkt_rules(self, plan: Plan) -> list[Rule]:
        """Return ``[[rule]]`` for the plans that are added to."""
        from .own_rules import rule_of

        return [rule_of(item) for item in self.parts.rule] if self._adds_to(plan) else []

    def _adds_to(self, plan: Plan) -> bool:
        wanted = self.parts.plans
        return plan.province == (self.parts.of or self.folder.name) and (not wanted or plan.plan.id in wanted)


def read_together(plugins: Iterable[object]) -> None:
    """Read the files of many folders at once, as an earlier process kept them: one by one takes three times as long.

    plugins: any. A file with faults tells them where it is asked for its parts; then each is read by itself.
    """
    waiting = [one for one in plugins if isinstance(one, FolderParts) and "parts" not in vars(one)]
    if len(waiting) < _MANY:
        return
    files = [one.folder / PARTS for one in waiting]
    with suppress(TdktError):
        found = kept_object("bo-sung cua nhieu", files, lambda: tuple(one.parts for one in waiting))
        for one, parts in zip(waiting, found, strict=True):
            vars(one)["parts"] = parts


def _read(path: Path) -> OwnParts:
    from tdkt_tui.model.own_parts import OwnParts
    from tdkt_tui.model.validation import validated

    file = open_toml(path)
    found, faults = validated(OwnParts, file.data, place=str(path), lines=file.line)
    raise_all(faults)
    assert found is not None  # without a fault there is always one
    return found
