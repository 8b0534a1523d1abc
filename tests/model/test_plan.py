from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from tdkt_tui.model.amend import amended
from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def data():
    return tomllib.loads((HERE / "every_fact.toml").read_text("utf8"))


@pytest.fixture(scope="module")
def plan(data):
    return Plan.model_validate(data)


def test_the_fixture_uses_every_table_of_the_model(data):
    assert set(Plan.model_fields) == set(data)


def test_blanks_are_judged_by_their_earliest_day(plan):
    assert judged_on(plan.plan.date) == date(2024, 5, 21)
    assert plan.plan.citation().full().startswith("Kế hoạch số .../KH-UBND ngày ... tháng ... năm ... của")


def test_an_exception_changes_only_what_it_names(plan):
    ordinary, special = plan.level_for("a", "xã"), plan.level_for("a", "doanh nghiệp")
    assert ordinary.window.last() == date(2025, 2, 28)
    assert special.window.last() == date(2025, 6, 30)
    assert (special.days, special.agreed_with, special.clause) == (1, "Hội đồng quản trị", "II.2")
    assert special.choose_form == ordinary.choose_form
    assert special.units == ordinary.units
    assert plan.level_for("không-có") is None


def test_a_law_is_cited_by_its_name(plan):
    assert plan.basis[0].full() == "Luật Thi đua, khen thưởng"
    assert plan.basis[1].short() == "Kế hoạch số 5/KH-HĐTĐKT"


def test_signature_stack_of_a_deputy(plan):
    assert plan.plan.signature.lines() == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_recipients_print_copies_and_report_marks(plan):
    assert plan.recipient[0].words() == "Ban TĐKT, Sở Nội vụ (5b)"
    assert plan.recipient[1].words() == "Thành viên các Cụm, Khối thi đua (b/c)"
    assert plan.archive.words() == "Lưu: VT, KGVXNV (2b)"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["level"][0].update(choose_form=["không-có"]),
        lambda d: d["exception"][0].update(level="không-có"),
        lambda d: d["document"][0].update(levels=["không-có"]),
        lambda d: d["plan"].update(la="khóa lạ"),
        lambda d: d["level"][1].update(id="a"),
        lambda d: d["form"][1].update(id="hoi-nghi"),
    ],
)
def test_names_that_point_nowhere_are_refused(spoil):
    data = tomllib.loads((HERE / "every_fact.toml").read_text("utf8"))
    spoil(data)
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(data)
    assert "khóa lạ" not in str(caught.value)


def _old(data):
    older = {key: value for key, value in data.items() if key != "amends"}
    return Plan.model_validate({**older, "plan": {**data["plan"], "id": "thu_nghiem/cu"}})


def test_a_later_plan_moves_windows_from_the_day_it_is_in_force(plan, data):
    old = _old(data)
    before = amended(old, [plan], date(2024, 5, 31))
    after = amended(old, [plan], date(2024, 6, 1))
    assert before is old
    assert after.level_for("a").window.last() == date(2025, 6, 30)
    assert after.pilot[0].window.last() == date(2025, 3, 14)
    assert after.level_for("b") == old.level_for("b")


def test_an_amendment_that_points_at_nothing_is_told(plan, data):
    spoiled = tomllib.loads((HERE / "every_fact.toml").read_text("utf8"))
    spoiled["amends"][0]["changes"][0]["at"] = "level.z.window"
    with pytest.raises(BadInput, match=r"level\.z\.window"):
        amended(_old(data), [Plan.model_validate(spoiled)], date(2025, 1, 1))
