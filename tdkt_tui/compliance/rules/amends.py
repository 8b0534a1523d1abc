"""What a plan amends in earlier ones, against its own date."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import short_date

from .documents import earliest_day
from .saying import warning


def not_before_issue(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for each amendment said to apply before the amending plan itself was issued."""
    issued = earliest_day(plan.plan.date)
    for number, item in enumerate(plan.amends, 1):
        if issued is not None and item.in_force < issued:
            yield warning(
                "amends.early",
                f"Sửa đổi áp dụng từ ngày {short_date(item.in_force)}, trước ngày ban hành {short_date(issued)} của"
                " chính kế hoạch sửa đổi",
                citation=plan.cite(item.clause),
                field=f"amends.{number}.in_force",
                fix="ghi ngày áp dụng không sớm hơn ngày ban hành",
            )
