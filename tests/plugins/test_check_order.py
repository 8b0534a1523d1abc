"""What the check tells first: what documents of units lack or get wrong, and what nobody has understood yet."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.order import told_in_order
from tdkt_tui.workflow.checking_plugin.unread import not_understood, unread_words
from tdkt_tui.workflow.plan_source import PlanSource

LEFT = """
# CHƯA HIỂU
# - mục II.1, đoạn 4: Các xã mời không quá 80 đại biểu, phân bổ 02 đại biểu dự hội nghị tỉnh.
# - mục II.2, đoạn 5: Các đơn vị chủ động phối hợp.
"""


def test_among_one_gravity_what_units_lose_is_first_and_forms_are_last() -> None:
    rules = ["recipients.uncovered", "plugin.clause", "plugin.way", "level.order", "plugin.broken"]
    found = [Finding(rule, Severity.WARNING, "sai") for rule in rules]
    found += [Finding("plugin.unread", Severity.NOTE, "còn"), Finding("plugin.stray", Severity.ERROR, "lạc")]
    assert [one.rule for one in told_in_order(found)] == [
        "plugin.stray", "plugin.way", "level.order", "plugin.clause", "plugin.broken", "recipients.uncovered",
        "plugin.unread",
    ]  # fmt: skip


def test_what_is_not_understood_tells_of_which_level_something_is_open(
    tmp_path: Path, province_text: Callable[[str, str], str]
) -> None:
    level = {"id": "xa", "label": "các xã", "units": ["xã"], "clause": "II.1"}
    plan = Plan.model_validate(tomllib.loads(province_text("mau", "Mẫu")) | {"level": [level]})
    file = tmp_path / "plan_1.toml"
    file.write_text(LEFT, "utf8")
    source = PlanSource(plan, "mau", file)
    (told,) = not_understood(source)
    assert "Chưa ghi, nên chưa in: các xã – số lượng" in told.message
    size = {"caps": [{"category": "all", "at_most": 90, "clause": "II.1"}]}
    apart = {"exception": [{"level": "xa", "units": ["xã"], "size": size, "clause": "II.1"}]}
    for facts in ({"level": [level | {"size": size}]}, {"level": [level], **apart}):
        known = Plan.model_validate(tomllib.loads(province_text("mau", "Mẫu")) | facts)
        assert "các xã – số lượng" not in next(iter(not_understood(PlanSource(known, "mau", file)))).message
    assert unread_words(source) == "02 đoạn chưa hiểu, 01 đoạn có số hay ngày"
    file.write_text("", "utf8")
    assert not [*not_understood(source)]
    assert not unread_words(source)
