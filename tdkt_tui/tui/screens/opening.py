"""The way into a field by its kind: a line, a list to choose from, rows, the signature, people, another plan."""

from __future__ import annotations

from datetime import date
from functools import partial

from textual import on, work

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.tui import messages
from tdkt_tui.tui.shown.form import FormRow
from tdkt_tui.tui.shown.replan import offers_for, weighed
from tdkt_tui.tui.widgets.field_editor import FieldEditor

from .roads import Roads
from .saving import SavingActions

HEAD = ("plan", "level")


class OpeningActions(Roads, SavingActions):
    """The part of the form's screen that opens what a field is filled in with."""

    def open_editor(self, row: FormRow, at: str = "") -> None:
        """Open what fits the field. at: the row from 1, and the column, where a finding leads there ("3.due")."""
        field, composing = row.field, self.composing
        self._begin = True
        if composing is None:
            return
        if field.key in HEAD:
            self._read_offers(field.key, composing.raw("plan"))
        elif field.kind in ("rows", "list"):
            from tdkt_tui.workflow.composing.rows import RowsInHand

            from .rows import RowsScreen

            self.app.push_screen(RowsScreen(RowsInHand(composing, field), row.label, at), self._returned)
        elif field.key.startswith("signature."):
            from tdkt_tui.workflow.composing.sheets import SignatureSheet

            from .sheet import SheetScreen

            self.app.push_screen(SheetScreen(composing, SignatureSheet(composing), field.key), self._returned)
        elif field.kind == "file":
            self.action_road_people()
        elif choices := self._choices(field):
            self._choose(row, choices)
        else:
            self.query_one(FieldEditor).begin()

    def typed_in(self, field: FieldInfo) -> bool:
        """Tell whether a field is typed below the list, and has no screen or list of its own."""
        own = field.key in HEAD or field.kind in ("rows", "list", "file") or field.key.startswith("signature.")
        return not own and not self._choices(field)

    def _choices(self, field: FieldInfo) -> list[tuple[str, str]]:
        from .choosing import YES_NO

        if field.kind == "yes-no":
            return list(YES_NO)
        if field.kind == "period" and self.composing is not None and self.composing.case is not None:
            from tdkt_tui.workflow.composing.periods import periods_offered

            return periods_offered(self.composing.case.plan, date.today())  # noqa: DTZ011 - the user's own day
        return list(field.choices)

    def _choose(self, row: FormRow, choices: list[tuple[str, str]]) -> None:
        from .choosing import NOTHING, ChoiceScreen

        raw = self.composing.raw(row.field.key) if self.composing else ""
        offered = choices if row.field.required else [*choices, NOTHING]
        about = f"Kế hoạch: {row.said}." if row.said else ""
        self.app.push_screen(ChoiceScreen(row.label, offered, raw, about), partial(self._chosen, row.field))

    def _chosen(self, field: FieldInfo, value: str | None) -> None:
        if value is not None:
            self.put(field, value, begin=True)
            self.changed()

    def _returned(self, _: None) -> None:
        self.changed()

    @work(thread=True, group="offers", exclusive=True)
    def _read_offers(self, key: str, plan_id: str) -> None:
        self.post_message(offers_for(key, plan_id))

    @on(messages.OffersRead)
    def _offer(self, message: messages.OffersRead) -> None:
        from .choosing import ChoiceScreen

        if message.why or not message.offers:
            self.say(message.why or "Không có gì để chọn.")
            return
        now = self.composing.raw(message.key) if self.composing else ""
        title = "Kế hoạch" if message.key == "plan" else "Cấp"
        self.app.push_screen(ChoiceScreen(title, message.offers, now), partial(self._replan, message.key))

    def _replan(self, key: str, value: str | None) -> None:
        """Ask for the level of another plan too, then weigh what both would change."""
        if self.composing is None or value is None or value == self.composing.raw(key):
            return
        if key == "plan":
            self._read_levels(value)
        else:
            self._weigh({key: value})

    @work(thread=True, group="offers", exclusive=True)
    def _read_levels(self, plan_id: str) -> None:
        self.post_message(messages.LevelsRead(plan_id, offers_for("level", plan_id)))

    @on(messages.LevelsRead)
    def _choose_level(self, message: messages.LevelsRead) -> None:
        from .choosing import ChoiceScreen

        levels = message.read.offers
        if message.read.why:
            self.say(message.read.why)
        elif not levels:
            self._weigh({"plan": message.plan_id})
        else:
            now = self.composing.raw("level") if self.composing else ""

            def chosen(level: str | None) -> None:
                if level is not None:
                    self._weigh({"plan": message.plan_id, "level": level})

            self.app.push_screen(ChoiceScreen("Cấp theo kế hoạch mới", levels, now), chosen)

    @work(thread=True, group="offers", exclusive=True)
    def _weigh(self, typed: dict[str, str]) -> None:
        if self.composing is not None:
            self.post_message(weighed(self.composing, typed))

    @on(messages.ChangeWeighed)
    def _tell_change(self, message: messages.ChangeWeighed) -> None:
        from .changing import ChangeScreen

        if message.why:
            self.say(message.why)
            return

        def taken(yes: bool | None) -> None:
            if yes and self.composing is not None:
                self.composing.put_all(message.typed)
                self.changed()

        self.app.push_screen(ChangeScreen("Đổi thì biểu thay đổi thế này", message.told), taken)
