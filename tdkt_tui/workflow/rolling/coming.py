"""The new round's plan as far as it is known: what it settles, and what it asks of the unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tdkt_tui.compliance.rules.plan_years import years_of
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import MODE_WORDS, Profile
from tdkt_tui.model.programme import framed
from tdkt_tui.model.roll_forward import Fate
from tdkt_tui.model.window import Window
from tdkt_tui.store.toml_edit import Steps

UNKNOWN_PLAN = "mã cấp theo kế hoạch cũ; đối chiếu khi có kế hoạch mới"


@dataclass(frozen=True, slots=True)
class Coming:
    """What is known of both rounds.

    old: the plan of the old one, None where it cannot be read. plan: the new one's, None where it is not there yet.
    known: the plans that the province has data of, the old one too. year: of the new round.
    """

    profile: Profile
    old: Plan | None
    plan: Plan | None
    known: Sequence[Plan]
    year: int

    @property
    def level(self) -> Level | None:
        """The unit's level in the new plan."""
        return self.plan.level_for(self.profile.level, *self.profile.called()) if self.plan else None

    def outside(self, steps: Steps, day: date) -> str:
        """Say that the day at a key misses the new plan's window; empty where it does not, or no window is known."""
        bound = None
        if steps == ("conference", "date"):
            bound = self._conference()
        elif steps == ("nomination", "date"):
            bound = self._nomination()
        return f"ngoài thời hạn “{bound.words()}” của kế hoạch mới" if bound and not bound.holds(day) else ""

    def _conference(self) -> Window | None:
        if self.plan is None or self.level is None:
            return None
        pilot = self.plan.pilot_for(self.profile.unit.name or "")
        return pilot.window if pilot is not None and pilot.window.dated() else self.level.window

    def _nomination(self) -> Window | None:
        if self.plan is None or self.level is None:
            return None
        duty = Dossier(self.profile, self.plan, self.level).nomination
        return duty.window if duty else None

    def of_another_year(self) -> str:
        """Say that the new plan is not of the new year; empty where it is, or none is known."""
        if self.plan is None:
            return ""
        years = _years(self.plan)
        return f"kế hoạch này không phải của năm {self.year}" if years and self.year not in years else ""

    def plan_words(self) -> str:
        """Say how the new plan is named."""
        profile = self.profile
        if profile.role == "issuer" and (not profile.documents or "plan" in profile.documents):
            return (
                "đây là hồ sơ của chính kế hoạch: lập dữ liệu kế hoạch mới trước – số, ngày, thời hạn, nơi nhận nằm ở"
                f" đó, xem docs/plan.md – rồi ghi mã của nó; {self._have()}"
            )
        asked = "mã kế hoạch của kỳ mới"
        if profile.report.period:
            asked = f"báo cáo năm {self.year} thực hiện kế hoạch nào thì ghi mã kế hoạch ấy"
        return f"{asked}; {self._have()}; chưa có kế hoạch mới thì lập dữ liệu trước, xem docs/plan.md"

    def _have(self) -> str:
        """Say which plans of the new year there are data of: the same issuer's; else what there is, theirs first."""
        issuer = self.old.plan.issuer.name if self.old else ""
        own = [plan for plan in self.known if not issuer or plan.plan.issuer.name == issuer]
        if fit := [plan.plan.id for plan in own if self.year in (_years(plan) or ())]:
            return f"đã có dữ liệu: {', '.join(fit)}"
        told = f"chưa có dữ liệu kế hoạch năm {self.year}" + (f" của {issuer}" if issuer else "")
        others = [plan.plan.id for plan in self.known if plan not in own]
        lists = [("mới có", [plan.plan.id for plan in own]), ("của cơ quan khác", others)]
        had = "; ".join(f"{words}: {', '.join(ids)}" for words, ids in lists if ids)
        return f"{told} ({had})" if had else told

    def decides(self, fate: Fate, value: Any) -> str:
        """Return why a person must decide a key that hangs on the plan; empty where the new plan settles it."""
        return {
            Fate.CATEGORY: self._category,
            Fate.FORM: self._form,
            Fate.MODE: self._mode,
            Fate.ITEM: self._item,
            Fate.LEVEL: self._level,
        }[fate](value)

    def _level(self, _: Any) -> str:
        if self.plan is None or self.level is not None:
            return ""
        return "kế hoạch mới không có cấp này; chọn " + ", ".join(
            f"{item.id} ({item.label})" for item in self.plan.level
        )

    def _category(self, value: Any) -> str:
        level = self.level
        if level is None or value in level.kinds():
            return ""
        return "loại đơn vị theo kế hoạch mới: " + ", ".join(level.kinds())

    def _form(self, value: Any) -> str:
        level = self.level
        if level is None:
            return "hình thức tổ chức theo kế hoạch mới"
        if level.choose_form == [value]:
            return ""
        return "chọn hình thức theo kế hoạch mới: " + (", ".join(level.choose_form) or "kế hoạch không nêu")

    def _mode(self, _: Any) -> str:
        level = self.level
        if level is not None and not (level.size.plenary_below_staff or level.size.delegates_above_staff):
            return ""
        return "theo số người hiện nay: " + ", ".join(f"{code} là {words}" for code, words in MODE_WORDS.items())

    def _item(self, value: Any) -> str:
        if self.plan is None or value in {item.item for item in framed(self.plan.agenda, "")}:
            return ""
        return "kế hoạch mới không có mục chương trình này; các mục: " + ", ".join(
            item.item for item in self.plan.agenda
        )


def _years(plan: Plan) -> range | None:
    """Return the years whose profiles stand under a plan: its congress's, else those that it is about."""
    return range(plan.round.year, plan.round.year + 1) if plan.round else years_of(plan)
