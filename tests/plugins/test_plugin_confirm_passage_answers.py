"""An answer to a passage means all that was typed: several levels, a share in letters, the whole of the words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.asking import asked
from tdkt_tui.cli.confirming.choosing import kind_of
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import Back
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import draft_of
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.replacing import award_stands, replaced
from tdkt_tui.workflow.confirming.skeleton_kinds import KINDS
from tdkt_tui.workflow.confirming.tables import TABLES, Key
from tdkt_tui.workflow.confirming.typed import read_typed

TWO = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
[[level]]
id = "xa"
label = "các xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
size = { caps = [{ at_least = 80, at_most = 120 }], shares = [{ category = "women", share = 0.3 }] }
clause = "II.1"
[[level]]
id = "phuong"
label = "các phường"
units = ["phường"]
choose_form = ["hoi-nghi"]
budget = "ngân sách phường"
clause = "II.2"
"""


@pytest.fixture
def text(province_text: Any) -> str:
    return str(province_text("vinh_du", "Vinh Dự")) + TWO


@pytest.fixture
def plan(text: str) -> Plan:
    return Plan.model_validate(tomllib.loads(text))


def key_of(table: str, name: str) -> Key:
    return next(key for key in TABLES[table].keys if key.name == name)


@pytest.mark.parametrize("typed", ["1, 2", "1 2", "các xã; các phường"])
@pytest.mark.parametrize("table", ["amount", "budget", "exception", "honours", "committee"])
def test_several_levels_are_typed_at_once(typed: str, table: str, plan: Plan) -> None:
    assert read_typed(plan, key_of(table, "level"), typed) == ["xa", "phuong"]


@pytest.mark.parametrize(("table", "values", "said"), [
    ("amount", {"sum": "40 triệu đồng", "how": "at-most"}, lambda plan: [one.level for one in plan.amount]),
    ("honours", {"award": "Giấy khen", "individuals": 3}, lambda plan: [one.level for one in plan.honours]),
])  # fmt: skip
def test_several_levels_become_a_table_each(
    table: str, values: dict[str, Any], said: Any, text: str, plan: Plan, tmp_path: Path
) -> None:
    draft = Draft(table, {"level": ["xa", "phuong"], **values}, "VI.1")
    put = put_into(tmp_path / "plan_1.toml", text, plan, draft, "Bản gốc (VI.1, đoạn 4): lời")
    assert (put.faults, put.facts) == ((), (f"{table}.1", f"{table}.2"))
    assert said(Plan.model_validate(tomllib.loads(put.text))) == ["xa", "phuong"]


def test_money_of_several_levels_is_added_to_that_of_each(text: str, plan: Plan, tmp_path: Path) -> None:
    draft = Draft("budget", {"source": "ngân sách tỉnh hỗ trợ", "level": ["xa", "phuong"]}, "VI.1")
    put = put_into(tmp_path / "plan_1.toml", text, plan, draft, "")
    levels = Plan.model_validate(tomllib.loads(put.text)).level
    assert [one.budget for one in levels] == ["ngân sách tỉnh hỗ trợ", "ngân sách phường; ngân sách tỉnh hỗ trợ"]


def test_a_size_that_would_go_is_told_with_all_that_it_says(plan: Plan) -> None:
    ((what, old, new),) = replaced(plan, Draft("level", {"most": 60}, "II.1", "level.1"))
    assert what == "số lượng"
    assert ("ít nhất 80" in old, "tối đa 120" in old, "30" in old, "60" in new) == (True,) * 4


@pytest.mark.parametrize(("typed", "said"), [
    ("hai phần ba", "2/3"), ("Ba phần tư", "3/4"), ("một nửa", "50%"), ("30 %", "30%"), ("1 / 3", "1/3"),
    ("12 người", "12"), ("25 đại biểu", "25"), ("đa số người", "đa số"),
])  # fmt: skip
def test_a_share_is_typed_in_letters_too(typed: str, said: str, plan: Plan) -> None:
    assert read_typed(plan, key_of("composition", "at_least"), typed) == said


def test_a_requirement_holds_all_words_of_what_was_chosen(plan: Plan) -> None:
    words = "Hồ sơ gồm: văn bản giới thiệu; danh sách trích ngang; 02 ảnh. Gửi qua hệ thống, không gửi bản giấy."
    assert draft_of(plan, Passage(words, words, "V.2", ()), "aim").values["words"] == words


def test_what_a_table_is_nothing_without_is_not_taken_away(plan: Plan, listener: Any) -> None:
    draft = Draft("task", {"body": "Sở Y tế", "does": "gửi phương án"}, "III")
    talk = listener(("lập danh sách",))
    session = SimpleNamespace(talk=talk, stated=0)
    assert asked(session, plan, draft, key_of("task", "does"), typed="-") == "lập danh sách"
    assert "Bảng cần giá trị này" in talk.heard
    with pytest.raises(Back):
        asked(SimpleNamespace(talk=listener(("<",)), stated=0), plan, draft, key_of("task", "does"), typed="-")


def test_all_kinds_are_told_to_who_asks_for_them(listener: Any) -> None:
    for answers, all_told in ((("t1",), False), (("?", "t1"), True)):
        talk = listener(answers)
        assert kind_of(SimpleNamespace(talk=talk), "Kinh phí do ngân sách bảo đảm.", "budget") == KINDS[0]
        assert "[[budget]]" in talk.heard, "what fits is told at once"
        assert (f"t{len(KINDS)}. {KINDS[-1].title}" in talk.heard) == all_told


def test_what_is_written_is_not_offered_again(text: str, tmp_path: Path, listener: Any) -> None:
    said = "mục III.3, đoạn 11: Sở Y tế lập danh sách trước ngày 12/3/2026. Chọn xã Mẫu Đảo làm điểm."
    file = tmp_path / "plan_1.toml"
    file.write_text(f"{text}\n# CHƯA HIỂU, theo mục.\n# - {said}\n", "utf8")
    talk = listener(("1", "", "q"))
    walk(Session(file, "vinh_du", talk))
    before, after = talk.heard.split("Đã ghi task.1", 1)
    assert "1–3 sửa" in before
    assert ("· 2 ghi" in after, "1–3" in after) == (True, False), after


@pytest.mark.parametrize(("values", "stands"), [
    ({"award": "Giấy khen", "individuals": 20}, True), ({"award": "Giấy khen", "individuals": 15}, False),
    ({"award": "Bằng khen", "individuals": 20}, False), ({"award": "Giấy khen"}, False),
    ({"award": "Giấy khen", "individuals": 20, "level": "phuong"}, False),
])  # fmt: skip
def test_an_award_that_stands_is_not_offered_once_more(values: dict[str, Any], stands: bool, text: str) -> None:
    award = 'level = "xa"\naward = "Giấy khen của Chủ tịch UBND xã"\nindividuals = 20\nclause = "II.5"\n'
    plan = Plan.model_validate(tomllib.loads(f"{text}[[honours]]\n{award}"))
    assert award_stands(plan, Draft("honours", values, "II.5")) == stands
    assert not award_stands(plan, Draft("honours", values, "II.6")), "another clause may say the same of others"
