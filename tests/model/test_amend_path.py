"""Changes of an amendment: where they point, whether they fit, and how they are told."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.amend import amended, amendments_of, with_changes
from tdkt_tui.model.amend_path import steps_of
from tdkt_tui.model.amend_words import amended_facts
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan

ROOT = Path(__file__).resolve().parents[2]
OLD = Plan.model_validate(tomllib.loads((ROOT / "plugins/tdkt_bac_giang/plan_16_2019.toml").read_text("utf8")))
ALL = date(2100, 1, 1)


def later(*changes: dict[str, Any], on: date = date(2020, 4, 1), number: int = 20) -> Plan:
    identity = {
        **OLD.plan.model_dump(exclude_unset=True),
        "id": f"bac_giang/{number}-2020",
        "number": number,
        "date": on,
    }
    amends = [{"plan": OLD.plan.id, "in_force": on, "changes": list(changes)}]
    return Plan.model_validate({"plan": identity, "amends": amends})


def change(at: str, value: Any, clause: str = "") -> dict[str, Any]:
    return {"at": at, "value": value, "clause": clause}


def faults(*changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    (item,) = amendments_of(OLD, [later(*changes)])
    after, wrong = with_changes(OLD, item)
    assert after is OLD or not wrong
    return [(fault.field, fault.what, fault.fix) for fault in wrong]


@pytest.mark.parametrize(
    ("at", "value", "read"),
    [
        ("level.co-so.window", {"until": "2020-Q2"}, lambda plan: plan.level[0].window.last()),
        ("level.co-so.days", 1, lambda plan: plan.level[0].days),
        ("level.1.days", 1, lambda plan: plan.level[0].days),
        ("level.tinh.size.decided_by", "Thường trực Hội đồng", lambda plan: plan.level[2].size.decided_by),
        ("pilot.huyện việt yên.window.before", date(2020, 8, 10), lambda plan: plan.pilot[1].window.before),
        ("exception.1.choose_form", ["tuyen-duong-dien-hinh"], lambda plan: plan.exception[0].choose_form),
        ("round.year", 2021, lambda plan: plan.round.year),
        ("round.above.year", 2021, lambda plan: plan.round.above.year),
        ("budget.source", "ngân sách tỉnh", lambda plan: plan.budget.source),
        ("agenda", [], lambda plan: plan.agenda),
    ],
)
def test_a_fact_is_set_where_the_path_points(at: str, value: Any, read: Any) -> None:
    assert faults(change(at, value)) == []
    after = amended(OLD, [later(change(at, value))], ALL)
    assert read(after) in (value, date(2020, 6, 30))
    assert after.level[1] == OLD.level[1]


@pytest.mark.parametrize(
    ("at", "value", "key", "words"),
    [
        ("level.xa.window", {}, "at", "co-so"),
        ("levle.co-so.window", {}, "at", "level"),
        ("level.co-so.windw", {}, "at", "window"),
        ("level.99.window", {}, "at", "số thứ tự"),
        ("plan.title.x", "y", "at", "bỏ"),
        ("level..window", {}, "at", "level.co-so.window"),
        ("plan.id", "x", "at", "dữ kiện khác"),
        ("amends", [], "at", "dữ kiện khác"),
        ("level.co-so.id", "xa", "at", "dữ kiện khác"),
        ("level.co-so.window", {"quarter": "2020-Q9"}, "value", ""),
        ("level.co-so.window", {"quarter": "2020-Q2", "on": date(2020, 5, 1)}, "value", ""),
        ("level.co-so.window", "quý II", "value", ""),
        ("level.co-so.days", "một ngày", "value", "số"),
        ("plan.date", "2020-04-01", "value", ""),
        ("level.co-so.choose_form", ["khong-co"], "", ""),
    ],
)
def test_what_points_at_nothing_or_does_not_fit_is_told_at_its_key(at: str, value: Any, key: str, words: str) -> None:
    told = faults(change("level.tinh.days", 1), change(at, value))
    assert len(told) == 1
    field, what, fix = told[0]
    assert field == (f"amends.1.changes.2.{key}" if key else "amends.1")
    assert words in what + fix
    with pytest.raises(BadInput):
        amended(OLD, [later(change(at, value))], ALL)


@pytest.mark.parametrize("at", ["level.tinh.days", "level.tinh", "level"])
def test_one_amendment_sets_a_fact_only_once(at: str) -> None:
    (told,) = faults(change("level.tinh.days", 1), change(at, 2))
    assert told[0] == "amends.1.changes.2.at"
    assert "thứ 2 và thứ 1 cùng sửa" in told[1]


def test_changes_of_one_amendment_may_need_each_other() -> None:
    form = [
        *(item.model_dump(exclude_unset=True) for item in OLD.form),
        {"id": "truc-tuyen", "name": "Hội nghị trực tuyến"},
    ]
    choose = change("level.co-so.choose_form", ["truc-tuyen"])
    assert faults(choose)
    assert faults(choose, change("form", form)) == []


def test_a_name_with_dots_stands_in_quotes() -> None:
    assert steps_of('pilot."TT. Mẫu".window') == ["pilot", "TT. Mẫu", "window"]


def test_several_amendments_apply_in_the_order_of_their_days() -> None:
    first = later(change("level.co-so.window", {"quarter": "2020-Q2"}), on=date(2020, 2, 1), number=18)
    second = later(change("level.co-so.window", {"quarter": "2020-Q4"}), on=date(2020, 5, 1), number=25)
    for order in ([first, second], [second, first]):
        last = [amended(OLD, order, day).level[0].window.last() for day in
                (date(2020, 1, 31), date(2020, 2, 1), date(2020, 5, 1))]  # fmt: skip
        assert last == [date(2020, 3, 31), date(2020, 6, 30), date(2020, 12, 31)]
        told = [fact.words() for fact in amended_facts(OLD, amendments_of(OLD, order))]
        assert told == [
            "Thời hạn tổ chức (cấp cơ sở): trong quý I năm 2020 → trong quý II năm 2020",
            "Thời hạn tổ chức (cấp cơ sở): trong quý II năm 2020 → trong quý IV năm 2020",
        ]


@pytest.mark.parametrize(
    ("at", "value", "words"),
    [
        ("level.tinh.days", 1.5, "Thời gian tổ chức (cấp tỉnh): 1 → 1,5"),
        ("round.year", 2021, "Năm tổ chức (Đại hội Thi đua yêu nước tỉnh Bắc Giang): 2020 → 2021"),
        ("level.co-so.window", {}, "Thời hạn tổ chức (cấp cơ sở): trong quý I năm 2020 → không nêu"),
        (
            "level.co-so.agreed_with",
            "Huyện ủy",
            "Thống nhất với ai trước khi tổ chức (cấp cơ sở): không nêu → Huyện ủy",
        ),
        ("level.co-so.own_plan", True, "Có kế hoạch riêng (cấp cơ sở): không → có"),
    ],
)
def test_a_changed_fact_is_told_with_old_and_new_value(at: str, value: Any, words: str) -> None:
    (fact,) = amended_facts(OLD, amendments_of(OLD, [later(change(at, value, clause="I.2"))]))
    assert fact.words() == words
    assert fact.citation == "Kế hoạch số 20/KH-HĐTĐKT, mục I.2"


def test_amendments_of_one_day_apply_in_the_order_of_their_plans_dates() -> None:
    day = date(2020, 5, 1)
    plans = []
    for number, issued in ((18, date(2020, 4, 2)), (25, date(2020, 4, 1))):
        plan = later(change("level.tinh.days", number), on=day, number=number)
        plans.append(plan.model_copy(update={"plan": plan.plan.model_copy(update={"date": issued})}))
    for order in (plans, plans[::-1]):
        assert next(level for level in amended(OLD, order, day).level if level.id == "tinh").days == 18
