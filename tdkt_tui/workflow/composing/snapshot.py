"""A profile as it would be saved now, held still so that a thread can check it while typing goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.model.sampled import SAMPLE, left_of
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.store.workspace.merging import differences
from tdkt_tui.workflow.check import check_loaded
from tdkt_tui.workflow.load import Loaded, load_leniently


@dataclass(frozen=True, slots=True)
class Snapshot:
    """saved: the profile's text as opened or saved. values: what was typed and can be read, by field (None takes away).
    wrong: why other typed text is no value yet.
    """

    folder: DossierFolder
    saved: str
    values: Mapping[str, Any]
    wrong: Mapping[str, str]

    def text(self) -> str:
        """Return the profile as it would be saved; a text that is no value yet leaves the old value."""
        place = str(self.folder.profile)
        values = _with_marks(self.saved, self.values, place) if self.values else {}
        return with_changes(self.saved, values, place=place)

    def loaded(self) -> Loaded:
        """Read it. Raises only where nothing can be read at all."""
        return load_leniently(str(self.folder.path), text=self.text())

    def findings(self) -> list[Finding]:
        """Check it; what is typed and no value is an error at its field."""
        unread = [
            Finding("typed.unread", Severity.ERROR, f"Chưa đọc được nội dung đang gõ: {why}.", field=key,
                    fix="sửa lại theo gợi ý, hoặc xóa để bỏ giá trị")
            for key, why in self.wrong.items()
        ]  # fmt: skip
        found = [item for item in check_loaded(self.loaded()) if not self._typed(item)]
        return by_gravity([*unread, *found])

    def _typed(self, finding: Finding) -> bool:
        """Tell what only lacks because the text typed there is no value yet: it is told as that."""
        return finding.rule == "profile.missing" and any(
            f"{place}.".startswith(f"{finding.field}.") for place in self.wrong
        )


def _with_marks(saved: str, values: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Return the values to save, and with them the list of what only illustrates, less what they make real."""
    tree = parse_toml(saved, place=place)
    marks = values.get(SAMPLE, tree.get(SAMPLE)) or []
    if not isinstance(marks, list) or not all(isinstance(mark, str) for mark in marks):
        return dict(values)  # the check tells it
    left = left_of(marks, [key for key in values if key != SAMPLE], list(differences({}, tree)))
    return dict(values) if left == marks else {**values, SAMPLE: left or None}
