"""Plans of standing work: they order no conference, so none of their levels lacks a form, a time or a size."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan

_HELD = re.compile(r"\b(?:hội nghị|đại hội|biểu dương|tuyên dương|tôn vinh)\b", re.IGNORECASE)


def orders_no_conference(plan: Plan) -> bool:
    """Tell a plan that says of no level how it meets, and whose title names no meeting."""
    said = any(one.choose_form or one.window.dated() or one.days or one.attend or one.size.model_fields_set
               for one in plan.level)  # fmt: skip
    return bool(plan.level) and not (said or plan.form or plan.exception or _HELD.search(plan.plan.title or ""))
