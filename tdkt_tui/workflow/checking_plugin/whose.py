"""Numbers whose level a plan's data leaves out, or names otherwise than the clause or the words that they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from tdkt_tui.model.composition import group_named
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS, tier_of
from tdkt_tui.model.words import clause_words, joined
from tdkt_tui.model.words import share as share_words
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

_GIVER = re.compile(r"\b(?:của|cho|do)\s+(?:(?:chủ tịch|thủ trưởng|giám đốc|người đứng đầu|lãnh đạo)\s+)?(?P<who>.*)$")


def whose_findings(plan: Plan) -> Iterator[Finding]:
    """Yield what is told of targets, awards and sums by the level that they are of."""
    yield from _of_one_clause(plan)
    yield from _of_another_giver(plan)
    yield from _of_one_twin(plan)
    yield from _among_two(plan)


def _of_one_clause(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for a target, or a number of delegates, of every level where the plan speaks of one alone."""
    shares: dict[str, list[int]] = {}
    for number, share in enumerate(plan.composition, 1):
        if not (share.levels or share.units):  # what is of another level than it names is told with the seats
            shares.setdefault(share.clause, []).append(number)
    for clause, numbers in shares.items():
        if level := _spoken_of(clause, plan.level):
            groups = "”, “".join(plan.composition[number - 1].group for number in numbers)
            said = f"Cơ cấu “{groups}” ở {clause_words(clause)}, nơi kế hoạch chỉ nói về {level.label},"
            yield _levels_left_out(plan, said, f"composition.{numbers[0]}.levels", clause, level.id)
    for number, quota in enumerate(plan.quota, 1):
        beside = [tuple(row.levels) for row in plan.quota if _parent(row.clause) == _parent(quota.clause)]
        named = set(filter(None, beside))
        if not quota.levels and len(named) == 1 and 2 * sum(map(bool, beside)) > len(beside):
            whom = quota.unit or f"mỗi {quota.each}"
            said = f"Số đại biểu của “{whom}” ở {clause_words(quota.clause)}, nơi các số khác đều ghi levels,"
            yield _levels_left_out(plan, said, f"quota.{number}.levels", quota.clause, *named.pop())


def _levels_left_out(plan: Plan, said: str, field: str, clause: str, *levels: str) -> Finding:
    """Return the warning; levels: the codes of those that it is likely of."""
    codes = ", ".join(f'"{level}"' for level in levels)
    return Finding(
        "plugin.whose", Severity.WARNING,
        f"{said} mà không ghi levels: in ở văn bản, đối chiếu với danh sách của mọi cấp.",
        place=f"kế hoạch {plan.plan.id}", field=field, citation=plan.cite(clause),
        fix=f"chỉ của cấp ấy thì ghi levels = [{codes}]; của mọi cấp thì giữ: tdkt plugin confirm",
    )  # fmt: skip


def _parent(clause: str) -> str:
    return clause.rpartition(".")[0] or clause


def _spoken_of(clause: str, levels: Sequence[Level]) -> Level | None:
    """Return the one level whose clause is nearest to another, None where several are, or only one has a clause."""
    known = [level for level in levels if level.clause]
    steps = clause.split(".")
    for most in range(len(steps), 0, -1):
        head = ".".join(steps[:most])
        near = [level for level in known if f"{level.clause}.".startswith(f"{head}.")]
        if near:
            return near[0] if len(near) == 1 and len(known) > 1 else None
    return None


def _of_another_giver(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for an award that a level gives and whose words say that another level gives it."""
    for number, item in enumerate(plan.honours, 1):
        level = next((one for one in plan.level if one.id == item.level), None)
        giver = _GIVER.search(folded(item.award))
        if level is None or giver is None or "tương đương" in giver["who"] or item.award.startswith("đề nghị"):
            continue
        others = [one for one in plan.level
                  if one is not level and not of_province_itself(one) and _gives(one, giver["who"])]  # fmt: skip
        if others and not _gives(level, giver["who"]):
            yield Finding(
                "plugin.whose", Severity.WARNING,
                f"“{item.award}” ghi ở {level.label}, mà lời ấy là của {joined([one.label for one in others])}.",
                place=f"kế hoạch {plan.plan.id}", field=f"honours.{number}.level", citation=plan.cite(item.clause),
                fix=f'của cấp kia thì ghi level = "{others[0].id}"; đúng cấp này thì sửa award',
            )  # fmt: skip


def _gives(level: Level, who: str) -> bool:
    words = [level.label, *level.kinds(), *level.covers]
    words += filter(None, dict.fromkeys(map(tier_of, level.kinds())))
    return any(re.search(rf"\b{re.escape(folded(word))}\b", who) for word in words)


def _of_one_twin(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for an award or a sum of one level that another of the same clause and rank has nothing of."""
    for first, second in combinations(plan.level, 2):
        if first.clause != second.clause or not _alike(first, second):
            continue
        for table in ("honours", "amount"):
            rows = [(at, row) for at, row in enumerate(getattr(plan, table), 1) if row.level]
            for one, other in ((first, second), (second, first)):
                mine = [(at, row) for at, row in rows if row.level == one.id]
                if mine and not any(row.level == other.id for _, row in rows):
                    yield Finding(
                        "plugin.whose", Severity.WARNING,
                        f"{'Khen thưởng' if table == 'honours' else 'Mức tiền'} chỉ ghi cho {one.label}, không cho"
                        f" {other.label}, tuy hai cấp ở cùng một mục của kế hoạch.",
                        place=f"kế hoạch {plan.plan.id}", field=f"{table}.{mine[0][0]}.level",
                        citation=plan.cite(mine[0][1].clause),
                        fix=f'cả hai cấp thì thêm [[{table}]] với level = "{other.id}"; chỉ một cấp thì giữ:'
                            " tdkt plugin confirm",
                    )  # fmt: skip


def _among_two(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for one share of a group that a level asks of all who come, and of some of them again."""
    for number, share in enumerate(plan.composition, 1):
        group = group_named(share.group)
        for at, level in enumerate(plan.level, 1):
            mine = not share.levels or level.id in share.levels
            for other in level.size.shares if group and mine and share.of == "exemplar" else ():
                if group and other.category == group.id and share_words(other.share) == share.at_least:
                    yield Finding(
                        "plugin.whose", Severity.WARNING,
                        f"Tỷ lệ {share.group} {share.at_least} của {level.label} ghi hai lần: tính trên mọi người dự"
                        f" (level.{at}.size) và tính trong số điển hình (composition.{number}).",
                        place=f"kế hoạch {plan.plan.id}", field=f"composition.{number}.of",
                        citation=plan.cite(share.clause),
                        fix="đối chiếu bản gốc: tính trong số nào thì giữ chỗ ấy, bỏ chỗ kia",
                    )  # fmt: skip


def _alike(first: Level, second: Level) -> bool:
    ranks = [{AREAS[kind] for kind in level.kinds() if kind in AREAS} for level in (first, second)]
    return bool(ranks[0]) and ranks[0] == ranks[1]
