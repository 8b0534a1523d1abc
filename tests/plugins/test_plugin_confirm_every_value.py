"""Whatever a fact says is in the words that a person confirms: a wrong value that is not shown would pass."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from tdkt_tui.cli.confirming.recipients_told import recipient_rows
from tdkt_tui.cli.confirming.understood import understood
from tdkt_tui.cli.confirming.understood_rows import agenda_rows, quota_rows
from tdkt_tui.delegates.columns import LABELS
from tdkt_tui.model.answers import shown
from tdkt_tui.model.level import CATEGORY_WORDS
from tdkt_tui.model.period import PERIODS
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.model.worded import ABOUT
from tdkt_tui.model.words import day_month_year, roman, share

TEXT = (Path(__file__).resolve().parents[1] / "model" / "every_fact.toml").read_text("utf8")
CODED = {**ABOUT, "at-least": "ít nhất", "at-most": "không quá", "congress": "đại hội", "conference": "hội nghị",
         "asked": "đề nghị", "report": "báo cáo", "dai-hoi": "(Đại hội:", "gioi-thieu": "cơ quan, đơn vị",
         "before": "trước", "after": "sau", **CATEGORY_WORDS, **LABELS, **PERIODS}  # fmt: skip
SAID_AS = {"if_any": "(nếu có)", "own_plan": "kế hoạch riêng", "required": "(bắt buộc)", "for_report": "(b/c)",
           "days_approx": "dự kiến", "days_at_most": "không quá", "optional": "(nếu có)", "later": "...",
           "may": "được phép, không bắt buộc", "together": "tổng số"}  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Return a plan of every table and key, with two values that a line could hide."""
    text = TEXT.replace('award = "Bằng khen"', 'level = "b"\naward = "Bằng khen của điểm b"')
    text = text.replace('title = "Chào cờ"', 'title = "Chào cờ"\noptional = true')
    return Plan.model_validate(tomllib.loads(text))


def facts_of(plan: Plan) -> Iterator[tuple[str, BaseModel]]:
    yield from (("plan.issuer", plan.plan.issuer), ("plan.signature", plan.plan.signature))
    for table in Plan.model_fields:
        value = getattr(plan, table)
        if isinstance(value, list):
            yield from ((f"{table}.{number}", item) for number, item in enumerate(value, 1))
        elif value is not None and table != "plan":
            yield table, value


def leaves(item: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(item, BaseModel) and not isinstance(item, Window):
        for name in item.model_fields_set - {"clause", "item"}:  # above the group; made of the title beside it
            yield from leaves(getattr(item, name), name)
    elif isinstance(item, list):
        for one in item:
            yield from leaves(one, key)
    elif isinstance(item, dict):
        for name, one in item.items():
            yield from leaves(name, key)
            yield from leaves(one, key)
    else:
        yield key, item


def ways(key: str, value: Any) -> list[str]:
    """Return the words of which one must be told."""
    if key in ("level", "levels"):
        return [f"[{value}]", f"(điểm {value})", f"; điểm {value};", f"levels: {value}"]
    if isinstance(value, Window):
        return [value.words()]
    if isinstance(value, bool):
        return [SAID_AS.get(key, f"{key}): có"), "để văn thư điền sau"]
    if isinstance(value, int | float):
        return [f"{value:02g}", shown(value), roman(int(value)) if value in range(1, 40) else str(value),
                "½" if value == 0.5 else share(value) if value < 1 else str(value)]  # fmt: skip
    if hasattr(value, "year"):
        return [shown(value), day_month_year(value), str(value)]
    return [str(value), CODED.get(str(value), str(value))]


def test_every_value_of_every_kind_of_table_is_told(plan: Plan) -> None:
    found = list(facts_of(plan))
    assert {fact.partition(".")[0] for fact, _ in found} == set(Plan.model_fields)
    for fact, item in found:
        told = " ".join(" ".join(understood(plan, [fact])).split()).casefold()
        for key, value in leaves(item):
            assert any(way.casefold() in told for way in ways(key, value)), (fact, key, value, told)


def test_facts_that_are_asked_together_tell_as_much(plan: Plan) -> None:
    for table in ("level", "agenda", "quota", "honours", "activity", "form"):
        facts = [fact for fact, _ in facts_of(plan) if fact.startswith(f"{table}.")]
        told = " ".join(" ".join(understood(plan, [*facts, "archive"])).split()).casefold()
        for key, value in (leaf for fact, item in facts_of(plan) if fact in facts for leaf in leaves(item)):
            assert any(way.casefold() in told for way in ways(key, value)), (table, key, value, told)


def test_a_level_is_told_though_the_award_s_name_holds_its_words(plan: Plan) -> None:
    assert any("Bằng khen của điểm b (điểm b): " in line for line in understood(plan, ["honours.2"]))


def test_lines_beside_the_original_tell_what_it_does_not(plan: Plan) -> None:
    quotas = " ".join(quota_rows(plan, [("quota.2", "1 | Xã | 3"), ("quota.3", "2 | Sở Y tế | 5")]))
    assert "điểm a [a]" in " ".join(quotas.split()), "rows are not all for the same level"
    agenda = agenda_rows(plan, [("agenda.1", "- Chào cờ")])
    told = " ".join(agenda[1:]).replace("│", "").split()
    assert " ".join(told).startswith("- Chào cờ (nếu có); mã hình thức tổ chức (only_for.form): Đại hội [dai-hoi]")
    (_, *lines) = recipient_rows(plan, [("recipient.2", "- Thành viên các Cụm, Khối thi đua (b/c);")])
    assert "gồm: sở; doanh nghiệp" in " ".join(lines)
