"""One number of a plan that its data holds as whom units introduce and as what award they ask for: a page says both."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.bound_units import names_unit, same_unit
from tdkt_tui.model.duties import Honours, Nomination
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import counted, joined


def praised_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each award that a duty to introduce exemplars of the same clause says again."""
    for number, duty in enumerate(plan.nomination, 1):
        for at, award in enumerate(plan.honours, 1):
            numbers = (duty.collectives, duty.individuals)
            same = any(numbers) and numbers == (award.collectives, award.individuals) and duty.clause == award.clause
            if same and not (award.households or award.cases) and _of_same_units(plan, duty, award):
                said = joined([counted(many, noun) for many, noun in zip(numbers, _NOUNS, strict=True) if many])
                yield Finding(
                    "plugin.praised", Severity.WARNING,
                    f"{said} ghi hai lần ở cùng một mục: là điển hình được giới thiệu (nomination.{number}) và là khen"
                    f" thưởng “{award.award}” (honours.{at}); văn bản của đơn vị in cả hai.",
                    place=f"kế hoạch {plan.plan.id}", field=f"nomination.{number}", citation=plan.cite(duty.clause),
                    fix="số đề nghị khen thưởng thì xóa bảng [[nomination]]; bản gốc nêu hai việc thì giữ: tdkt plugin"
                        " confirm",
                )  # fmt: skip


_NOUNS = ("tập thể", "cá nhân")


def _of_same_units(plan: Plan, duty: Nomination, award: Honours) -> bool:
    if award.units:
        return {same_unit(who) for who in duty.who} == {same_unit(unit) for unit in award.units}
    level = next((one for one in plan.level if one.id == award.level), None)
    return level is not None and (level.id in duty.levels or any(names_unit(who, level) for who in duty.who))
