"""What is asked for an allocation: the units, the seats, how they are rounded, and each cell of the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import on, work

from tdkt_tui.tui.messages import making as messages
from tdkt_tui.tui.shown.people_allocating import COLUMNS, EDITED, FILE, METHODS, taken_units
from tdkt_tui.tui.shown.people_words import number
from tdkt_tui.tui.widgets.setting_list import Setting
from tdkt_tui.tui.widgets.sheet_pane import SheetPane
from tdkt_tui.tui.widgets.virtual_table import VirtualTable
from tdkt_tui.workflow.allocating.draft import AllocationDraft, UnitDraft

from .people_making import PeopleMaking

_BOUNDS = {
    "minimum": "Ít nhất cho mỗi đơn vị không ghi mức riêng (bỏ trống: không đặt)",
    "maximum": "Nhiều nhất cho mỗi đơn vị không ghi mức riêng (bỏ trống: không đặt)",
}
_PARTS = {
    "exemplars": "Trong đó điển hình tiên tiến: một số, hoặc ít nhất từng ấy phần trăm",
    "alternates": "Thêm đại biểu dự khuyết: một số, hoặc phần trăm",
}
_SOURCES = {"file": "Từ tệp .csv, .xlsx, .docx …", "people": "Từ danh sách đại biểu: số người là số đại biểu đã ghi"}
_TOLD = {"minimum": "ít nhất", "maximum": "nhiều nhất", "exemplars": "điển hình", "alternates": "dự khuyết"}


class AsksOfAllocation(PeopleMaking):
    """The half of the screen that asks. draft: what was typed; read: whether it was read already."""

    draft = AllocationDraft()
    read = False
    form = "xlsx"

    async def take(self, draft: AllocationDraft, row: int | None = None) -> None:
        """Keep what is asked for now, then share out by it."""
        raise NotImplementedError

    def settings(self) -> Sequence[Setting]:
        """Return what is asked for."""
        draft = self.draft
        return [
            Setting("units", "Đơn vị", f"{number(len(draft.units))} đơn vị" if draft.units else ""),
            Setting("seats", "Số đại biểu", draft.seats),
            Setting("method", "Cách chia", METHODS[draft.method]),
            Setting("bounds", "Mỗi đơn vị", self._told(_BOUNDS), "không đặt mức ít nhất, nhiều nhất"),
            Setting("parts", "Cơ cấu", self._told(_PARTS), "không tính điển hình, dự khuyết"),
            Setting("form", "Ghi vào", f"out/{FILE}.{self.form}"),
        ]

    def _told(self, names: dict[str, str]) -> str:
        return ", ".join(f"{_TOLD[name]} {getattr(self.draft, name)}" for name in names if getattr(self.draft, name))

    def change(self, key: str) -> None:
        """Ask for something else, once it was read what was typed before."""
        if self.read:
            super().change(key)

    def ask(self, key: str, /) -> None:
        """Ask for units, seats, how they are rounded, and what bounds them."""
        if key == "units":
            self._choose_source()
        elif key == "seats":
            self._ask({"seats": "Tổng số đại biểu cần phân bổ, kể cả số giao trước"})
        elif key == "method":
            self._choose_method()
        else:
            self._ask(_BOUNDS if key == "bounds" else _PARTS)

    def _ask(self, questions: dict[str, str]) -> None:
        """Ask one after the other; Esc ends it."""
        from .ask_name import AskScreen

        (name, question), *rest = questions.items()

        async def told(text: str | None) -> None:
            if text is not None:
                await self.take(self.draft.with_text(name, text))
                if rest:
                    self._ask(dict(rest))

        self.app.push_screen(AskScreen(question, "", getattr(self.draft, name), blank=True), told)

    def _choose_method(self) -> None:
        from .choosing import ChoiceScreen

        async def chosen(method: str | None) -> None:
            if method is not None:
                await self.take(replace(self.draft, method=method))

        self.app.push_screen(ChoiceScreen("Cách chia", list(METHODS.items()), self.draft.method), chosen)

    def _choose_source(self) -> None:
        from .ask_name import AskScreen
        from .choosing import ChoiceScreen

        def named(file: str | None) -> None:
            if file:
                self._take_units(file)

        def chosen(source: str | None) -> None:
            if source == "people":
                self._take_units("")
            elif source == "file":
                self.app.push_screen(AskScreen("Bảng đơn vị (.csv, .xlsx, .docx):", "~/don-vi.xlsx"), named)

        self.app.push_screen(ChoiceScreen("Các đơn vị", list(_SOURCES.items()), ""), chosen)

    @work(thread=True, group="units", exclusive=True)
    def _take_units(self, file: str) -> None:
        self.post_message(taken_units(self.work_on.folder, file))

    @on(messages.UnitsTaken)
    async def _taken(self, message: messages.UnitsTaken) -> None:
        from .confirm import ConfirmScreen

        if message.why:
            self.query_one(SheetPane).show_refused(message.why, (), message.findings)
            return

        async def agreed(yes: bool | None) -> None:
            if yes:
                await self.take(replace(self.draft, units=tuple(message.units)), 0)
                for finding in message.findings:
                    self.app.notify(f"{finding.place}: {finding.message}", markup=False, timeout=10)

        if self.draft.units:
            words = (
                f"Thay {len(self.draft.units)} đơn vị đang có, cùng các số đã ghi, bằng {len(message.units)} đơn vị?"
            )
            self.app.push_screen(ConfirmScreen(words, "thay"), agreed)
        else:
            await agreed(True)

    def action_edit(self) -> None:
        """Ask for the cell under the cursor."""
        table = self.query_one(VirtualTable)
        name = COLUMNS[table.column].id
        if not self.draft.units:
            self.action_add()
        elif name in EDITED:
            self._ask_cell(table.row, name)
        else:
            self.tell("Số này do chương trình tính; sửa được tên, số người, ít nhất, tối đa, giao trước.")

    def _ask_cell(self, at: int, name: str) -> None:
        from .ask_name import AskScreen

        unit = self.draft.units[at]

        async def told(text: str | None) -> None:
            if text is not None and (text or name != "unit"):
                await self.take(self.draft.with_unit(at, replace(unit, **{name: text})))

        title = EDITED[name] if name == "unit" else f"{unit.unit}: {EDITED[name].lower()}?"
        self.app.push_screen(AskScreen(title, "", getattr(unit, name), blank=name != "unit"), told)

    def action_add(self) -> None:
        """Ask for a unit, then for its headcount."""
        from .ask_name import AskScreen

        if not self.read:
            return
        at = self.query_one(VirtualTable).row + 1 if self.draft.units else 0

        async def told(text: str | None) -> None:
            if text:
                await self.take(self.draft.with_unit(at, UnitDraft(text), new=True), at)
                self._ask_cell(at, "weight")

        self.app.push_screen(AskScreen("Tên đơn vị", "Sở Y tế", ""), told)

    def action_remove(self) -> None:
        """Take the unit under the cursor out, after asking."""
        from .confirm import ConfirmScreen

        at = self.query_one(VirtualTable).row
        if not self.draft.units:
            return

        async def agreed(yes: bool | None) -> None:
            if yes:
                await self.take(self.draft.with_unit(at, None))

        self.app.push_screen(ConfirmScreen(f"Bỏ “{self.draft.units[at].unit}” khỏi bảng?", "bỏ đơn vị"), agreed)
