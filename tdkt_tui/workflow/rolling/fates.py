"""Key by key: the edits that a profile needs on its way to the next round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tdkt_tui.model.roll_forward import WHOLE, Fate, Verdict, verdict_on
from tdkt_tui.model.shift import Shift, moved_text
from tdkt_tui.model.words import short_date
from tdkt_tui.store.toml_edit import Edits, Steps
from tdkt_tui.timeline.holidays import holiday_name, is_working_day
from tdkt_tui.timeline.listing import WEEKDAYS

from .coming import UNKNOWN_PLAN, Coming
from .naming import ended_laws, ended_names, ended_place, ended_tier, name_words


@dataclass
class Fates:
    """Walks a profile's tree and gathers its edits. tables: dotted keys that the file writes as [tables]."""

    shift: Shift
    coming: Coming
    tables: frozenset[str]
    day: date
    edits: Edits = field(default_factory=Edits)

    def walk(self, node: Any, steps: Steps = ()) -> None:
        """Decide on everything below a path."""
        key = ".".join(step for step in steps if isinstance(step, str))
        if key in WHOLE and (key in self.tables or isinstance(node, list)):
            self._whole(key, steps, node)
            return
        verdict = verdict_on(steps) if steps else Verdict(Fate.KEEP)
        if isinstance(node, dict) and not (verdict.fate is Fate.NUMBER and node):
            for name, item in node.items():
                if not (isinstance(item, dict) and "not_before" in item):
                    self.walk(item, (*steps, name))
                else:
                    self.edits.values[*steps, name, "not_before"] = self.shift.day(item["not_before"])
        elif isinstance(node, list) and any(isinstance(item, dict) for item in node):
            for number, item in enumerate(node):
                self.walk(item, (*steps, number))
        elif steps:
            self._leaf(steps, node, verdict)

    def _whole(self, key: str, steps: Steps, node: Any) -> None:
        cited = [row for row in node if isinstance(row, dict)] if key == "basis" and isinstance(node, list) else []
        words = "; ".join([WHOLE[key], *ended_laws(cited, self.day)])
        if key in self.tables:
            self.edits.wholes[key] = words
        else:  # written as one list in brackets
            self.edits.asks[steps] = words

    def renamed(self) -> None:
        """Look at the kind of a unit again whose name is gone: a district may have become a town."""
        if ("unit", "name") in self.edits.asks and ("unit", "category") not in self.edits.asks:
            self.edits.reviews["unit", "category"] = "tên đơn vị đã đổi; loại đơn vị theo tên mới"

    def unsampled(self, sample: list[str]) -> None:
        """Strike off the list of sample data what is no longer in the file: keys that are asked for, blanked numbers.

        An empty list says the same as none.
        """
        blanked = [steps for steps, value in self.edits.values.items() if value == {"later": True}]
        gone = {".".join(map(str, steps)) for steps in (*self.edits.asks, *blanked)} | set(self.edits.wholes)
        self.edits.drops = [("sample", number) for number, key in enumerate(sample) if key in gone]

    def _leaf(self, steps: Steps, value: Any, verdict: Verdict) -> None:
        match verdict.fate:
            case Fate.ASK:
                self.edits.asks[steps] = verdict.words
            case Fate.REVIEW:
                self._moved(steps, value)
                if steps not in self.edits.asks:
                    self.edits.reviews[steps] = verdict.words
            case Fate.NUMBER | Fate.PERIOD:
                self._counted(steps, value, verdict.fate)
            case Fate.DAY | Fate.TEXT | Fate.NAME:
                self._moved(steps, value)
            case Fate.PLAN:
                self._plan(steps)
            case Fate.KEEP:
                pass
            case _:
                self._decided(steps, value, verdict.fate)

    def _counted(self, steps: Steps, value: Any, fate: Fate) -> None:
        if fate is Fate.PERIOD:
            self.edits.values[steps] = self.shift.period(value)
        elif not isinstance(value, dict):
            self.edits.values[steps] = {"later": True}

    def _decided(self, steps: Steps, value: Any, fate: Fate) -> None:
        """Ask what the new plan, or the day's tiers of government, leave to a person."""
        if fate in (Fate.TIER, Fate.PLACE):
            words = ended_tier(value, self.day) if fate is Fate.TIER else ended_place(value, self.day)
        else:
            words = self.coming.decides(fate, value)
        if words:
            self.edits.asks[steps] = words
        elif fate is Fate.LEVEL and self.coming.plan is None:
            self.edits.reviews[steps] = UNKNOWN_PLAN

    def _plan(self, steps: Steps) -> None:
        if self.coming.plan is None:
            issuer = self.coming.old.plan.issuer.name if self.coming.old else None
            gone = [name_words(*ended) for ended in ended_names(issuer or "", self.day)]
            self.edits.asks[steps] = "; ".join([self.coming.plan_words(), *gone])
        else:
            self.edits.values[steps] = self.coming.plan.plan.id
            if words := self.coming.of_another_year():
                self.edits.reviews[steps] = words

    def _moved(self, steps: Steps, value: Any) -> None:
        if isinstance(value, date):
            self._day(steps, value)
        elif isinstance(value, str):
            self._texts(steps, [(steps, value)])
        elif isinstance(value, list):
            self._texts(steps, [((*steps, number), item) for number, item in enumerate(value) if isinstance(item, str)])

    def _day(self, steps: Steps, old: date) -> None:
        new = self.shift.day(old)
        self.edits.values[steps] = new
        told = [f"chuyển từ {short_date(old)}", f"nay là {WEEKDAYS[new.weekday()]}"]
        if (new.month, new.day) != (old.month, old.day):
            told.append("năm mới không có ngày 29/02")
        if not is_working_day(new):
            told.append(f"NGÀY NGHỈ: {holiday_name(new) or 'cuối tuần'}")
        if missed := self.coming.outside(steps, new):
            told.append(missed)
        self.edits.reviews[steps] = "; ".join(told)

    def _texts(self, steps: Steps, texts: list[tuple[Steps, str]]) -> None:
        """Move the years of a key's texts; one that arithmetic cannot move asks for the whole key."""
        why = list(dict.fromkeys(self._doubts(texts)))
        if why:
            self.edits.asks[steps] = "; ".join(why)
            return
        for at, text in texts:
            moved = moved_text(text, self.shift)
            if moved.changed:
                self.edits.values[at] = moved.text
                self.edits.reviews[steps] = f"năm trong lời văn đã chuyển thêm {self.shift.by} năm"

    def _doubts(self, texts: list[tuple[Steps, str]]) -> Iterator[str]:
        for _, text in texts:
            if doubt := moved_text(text, self.shift).doubt:
                yield f"{doubt}; viết lại cho kỳ mới"
            for old, now in ended_names(text, self.day):
                yield name_words(old, now)
