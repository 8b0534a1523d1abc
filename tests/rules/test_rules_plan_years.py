"""The day on which a plan was issued, as a profile gives it, against the years that the plan is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.check import check_profile

PROFILE = Path(__file__).resolve().parents[2] / "profiles/binh_thuan/nam-2026-bao-cao-nam.toml"


@pytest.mark.parametrize("day", ["2027-01-28", "2028-12-29"])
def test_a_plan_is_not_issued_outside_its_year(day, tmp_path):
    path = tmp_path / "ho-so.toml"
    path.write_text(PROFILE.read_text("utf8").replace("plan_date = 2026-01-28", f"plan_date = {day}"), "utf8")
    told = [finding for finding in check_profile(str(path))[0] if finding.severity == "error"]
    assert [(finding.rule, finding.field) for finding in told] == [("plan.date-year", "plan_date")]
    assert "kế hoạch của năm 2026" in told[0].message
    assert f"kế hoạch năm {day[:4]}" in told[0].fix


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2018, 12, 3), ["plan.date-year"]),
        (date(2019, 6, 26), []),
        (date(2020, 1, 9), []),
        (date(2021, 1, 4), ["plan.date-year"]),
    ],
)
def test_a_plan_of_a_congress_is_issued_no_more_than_a_year_before(found, day, wanted):
    rules = [item.rule for item in found({"plan_date": day}) if item.rule == "plan.date-year"]
    assert rules == wanted
