"""What a check found, gravest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets.option_list import Option

from tdkt_tui.model.finding import Finding
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.gravity import line_of

from .listing import Listing


class FindingList(Listing):
    """One line a finding; Enter asks for the field it stands in."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("findings.jump", "jump")]

    @dataclass
    class Jump(Message):
        """The user wants to see the field of a finding."""

        field: str

    def __init__(self) -> None:
        super().__init__("Kiểm tra", id="findings")
        self.findings: tuple[Finding, ...] = ()
        self.set_options([self.remark("Đang kiểm tra…")])

    def show(self, findings: Sequence[Finding]) -> None:
        """Show findings in place of what was shown."""
        at = self.highlighted
        self.findings = tuple(findings)
        self.set_options([Option(line_of(item), id=str(number)) for number, item in enumerate(findings)])
        if not findings:
            self.set_options([self.remark("Không phát hiện sai sót.")])
        elif at is not None and at < len(findings):
            self.highlighted = at
        else:
            self.highlight_first()

    @property
    def finding(self) -> Finding | None:
        """Return the finding under the cursor."""
        at = self.highlighted
        return self.findings[at] if at is not None and at < len(self.findings) else None

    def action_jump(self) -> None:
        """Ask for the field of the finding under the cursor."""
        if self.finding is not None:
            self.post_message(self.Jump(self.finding.field))
