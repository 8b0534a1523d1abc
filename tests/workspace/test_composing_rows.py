"""Rows and lists of a form: raw text through draft, undo, save and another's save; plan and level as fields."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.row_text import items_of, items_text, rows_of, rows_text
from tdkt_tui.tui.shown.form import unfilled_rows
from tdkt_tui.workflow.catalogue import plan_named
from tdkt_tui.workflow.composing import Composing, open_dossier
from tdkt_tui.workflow.composing.days import about_day, stepped
from tdkt_tui.workflow.composing.offers import offered
from tdkt_tui.workflow.composing.periods import periods_offered
from tdkt_tui.workflow.composing.replan import would_change
from tdkt_tui.workflow.composing.rows import RowsInHand
from tdkt_tui.workflow.composing.sheets import RowSheet
from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"


@pytest.fixture
def composing(tmp_path: Path) -> Composing:
    return open_dossier(new_from(tmp_path, "viet-yen", VIET_YEN))


def field(composing: Composing, key: str) -> FieldInfo:
    return next(item for item in composing.fields() if item.key == key)


def rows(composing: Composing, key: str) -> RowsInHand:
    return RowsInHand(composing, field(composing, key))


def saved(composing: Composing) -> dict[str, Any]:
    return tomllib.loads(composing.folder.profile.read_text("utf8"))


@pytest.mark.parametrize("items", [[], ["một"], ["một", "hai"], ["một; hai"], ["một; hai", "ba"], ["một", "", "ba"]])
def test_a_list_is_read_back_as_it_was_written(items: list[str]) -> None:
    assert items_of(items_text(items)) == items


def test_rows_are_read_back_with_what_is_half_typed() -> None:
    held = [{"task": 'Việc "một"; hai', "due": "29/4"}, {}]
    assert rows_of(rows_text(held)) == held
    assert rows_text([]) == ""
    assert rows_of("Sở A; Sở B") == []


@pytest.mark.parametrize(
    "key", ["task", "recipient", "invitation.guest", "conference.agenda", "movement", "archive.at"]
)
def test_what_is_opened_and_closed_changes_nothing(composing: Composing, key: str) -> None:
    held = rows(composing, key)
    held.insert(1, [{}])
    assert key in composing.typed
    held.tidy()
    assert composing.typed == {}
    held.type(0, held.columns[0].key, "x", begin=True)
    composing.undo()
    composing.undo()
    assert composing.typed == {}


def test_each_act_on_rows_is_one_step(composing: Composing) -> None:
    held = rows(composing, "recipient")
    before = held.rows
    held.insert(1, [{"name": "Sở A"}])
    held.move(1, 1)
    held.remove(0)
    assert [row["name"] for row in held.rows[:2]] == [before[1]["name"], "Sở A"]
    assert [composing.undo() for _ in range(3)] == ["recipient"] * 3
    assert held.rows == before
    assert composing.undo() is None


def test_a_cell_that_cannot_be_read_is_told_at_its_row_and_kept_as_a_draft(composing: Composing) -> None:
    held = rows(composing, "task")
    held.type(2, "due", "ngày mai", begin=True)
    assert held.wrong(2, "due").startswith("dòng 3, Ngày hoàn thành: cần một ngày")
    assert held.wrong(1, "due") == ""
    [error] = [item for item in composing.snapshot().findings() if item.severity == "error"]
    assert (error.rule, error.field) == ("typed.unread", "task.3.due")
    composing.save()
    assert saved(composing)["task"][2]["due"] == dt.date(2020, 4, 29)
    composing.close()
    later = open_dossier(composing.folder)
    later.recover(later.drafts[-1])
    again = rows(later, "task")
    assert again.cell(2, "due") == "ngày mai"
    again.type(2, "due", "28/4/2020", begin=True)
    again.type(2, "together_with", "Sở A; Sở B", begin=True)
    later.save()
    assert saved(later)["task"][2]["due"] == dt.date(2020, 4, 28)
    assert saved(later)["task"][2]["together_with"] == ["Sở A", "Sở B"]
    assert later.typed == {}


def test_rows_that_stay_keep_their_comments(composing: Composing) -> None:
    rows(composing, "recipient").insert(1, [{"name": "Sở A", "for_report": "có"}])
    composing.save()
    assert saved(composing)["recipient"][1] == {"name": "Sở A", "for_report": True}
    assert "for_report = true                # in thêm (b/c)" in composing.folder.profile.read_text("utf8")


def test_two_people_in_one_list_are_asked_and_it_is_readable(composing: Composing) -> None:
    other = open_dossier(composing.folder)
    rows(other, "recipient").remove(0)
    other.save()
    rows(composing, "recipient").type(0, "name", "Sở A", begin=True)
    meeting = composing.save()
    assert meeting is not None
    [clash] = meeting.merge.clashes
    assert clash.key == "recipient"
    assert clash.ours[0]["name"] == "Sở A"
    assert composing.settle(meeting, {"recipient": True}) is None
    assert saved(composing)["recipient"][0]["name"] == "Sở A"


def test_rows_that_two_people_add_and_take_away_go_together(composing: Composing) -> None:
    other = open_dossier(composing.folder)
    rows(other, "recipient").remove(0)
    other.save()
    held = rows(composing, "recipient")
    left = [row["name"] for row in held.rows[1:]]
    held.insert(len(held.rows), [{"name": "Sở A"}])
    meeting = composing.save()
    assert meeting is not None
    assert meeting.merge.clashes == ()
    assert composing.settle(meeting, {}) is None
    assert [row["name"] for row in saved(composing)["recipient"]] == [*left, "Sở A"]


def test_answers_keyed_by_numbers_with_dots_are_fields_and_merge(composing: Composing) -> None:
    other = open_dossier(composing.folder)
    other.put(field(other, "report.answers.1.2"), "Lời người kia")
    other.save()
    composing.put(field(composing, "report.answers.1.1"), "Lời của tôi")
    meeting = composing.save()
    assert meeting is not None
    assert meeting.merge.clashes == ()
    composing.settle(meeting, {})
    answers = saved(composing)["report"]["answers"]
    assert (answers["1.1"], answers["1.2"]) == ("Lời của tôi", "Lời người kia")


def test_the_plan_offers_recipients_tasks_and_bases_that_are_not_there_yet(composing: Composing) -> None:
    held = rows(composing, "recipient")
    known = offered(held)
    assert ("Các TV. HĐTĐKT tỉnh", {"name": "Các TV. HĐTĐKT tỉnh"}) in known
    held.insert(0, [known[0][1]])
    assert len(offered(held)) == len(known) - 1
    tasks = offered(rows(composing, "task"))
    assert not any({"body", "together_with"} & set(row) for _, row in tasks)  # whom the unit charges, it says itself
    assert offered(rows(composing, "basis"))


def test_each_task_offered_says_whose_it_is_those_of_units_like_this_one_first(composing: Composing) -> None:
    plan = plan_named("bac_ninh/181-2014")
    composing.put_all({"plan": "bac_ninh/181-2014", "level": "huyen"})
    owners = [words.partition(": ")[0] for words, _ in offered(rows(composing, "task"))]
    ours = {"các sở, ban, ngành, UBND các huyện, thị xã, thành phố", "các địa phương, đơn vị"}
    assert set(owners[:4]) == ours
    assert owners[4:] == [task.body for task in plan.task if task.body not in ours]


def test_another_level_asks_other_fields_and_keeps_what_is_typed(composing: Composing) -> None:
    composing.put(field(composing, "conference.date"), "14/5/2020", begin=True)
    change = would_change(composing, {"level": "co-so"})
    assert "unit.staff" in {item.key for item in change.new}
    assert composing.raw("level") == "tren-co-so"
    composing.put_all({"level": "co-so"})
    assert "unit.staff" in {item.key for item in composing.fields()}
    assert composing.raw("conference.date") == "14/5/2020"
    assert composing.undo() == "level"
    assert "unit.staff" not in {item.key for item in composing.fields()}


def test_another_plan_lets_typed_days_stay_days(composing: Composing) -> None:
    composing.put(field(composing, "conference.date"), "14/5/2020", begin=True)
    composing.put_all({"plan": "bac_ninh/181-2014", "level": plan_named("bac_ninh/181-2014").level[0].id})
    composing.save()
    assert saved(composing)["plan"] == "bac_ninh/181-2014"
    assert saved(composing)["conference"]["date"] == dt.date(2020, 5, 14)


def test_an_unknown_plan_can_be_mended_in_the_form(composing: Composing) -> None:
    path = composing.folder.profile
    path.write_text(path.read_text("utf8").replace("bac_giang/16-2019", "bac_giang/17"), "utf8")
    later = open_dossier(composing.folder)
    assert [item.key for item in later.fields()] == ["plan", "level"]
    later.put_all({"plan": "bac_giang/16-2019"})
    assert len(later.fields()) > 20


def test_a_day_is_told_beside_its_window(composing: Composing) -> None:
    said = composing.said("conference.date")
    assert said[0].clause == "II.2.1"
    told = "; ".join(about_day(dt.date(2020, 5, 18), said, dt.date(2020, 5, 1)))
    assert told == "thứ Hai; trong thời hạn, đúng hạn cuối; từ hôm nay còn 17 ngày tới hạn cuối 18/5/2020"
    assert "NGOÀI thời hạn: muộn 1 ngày" in about_day(dt.date(2020, 5, 19), said, dt.date(2020, 5, 1))[1]
    day = field(composing, "conference.date")
    assert stepped(day, "18/5/2020", 1, said, dt.date(2026, 1, 1)) == "19/5/2020"
    assert stepped(day, "18/5", 1, said, dt.date(2026, 1, 1)) == "18/5/2020"
    blank = field(composing, "invitation.date")
    typed = composing.raw("invitation.date")
    assert stepped(blank, typed, -1, [], dt.date(2026, 1, 1)) == "để văn thư điền sau, không trước ngày 3/5/2020"


def test_the_plan_says_limits_with_their_clause(composing: Composing) -> None:
    told = [(item.words, item.clause) for item in composing.said("conference.size.total")]
    assert told[0] == ("tối đa 300 đại biểu", "II.2.1")
    assert [item.words for item in composing.said("conference.size.exemplars")] == ["70% tổng số người dự"]


def test_periods_are_those_that_the_plan_reports_by() -> None:
    known = dict(periods_offered(plan_named("kien_giang/2017"), dt.date(2026, 1, 1)))
    assert known["2017-H1"] == "6 tháng đầu năm 2017"
    assert known["2018"] == "năm 2018"


def test_a_row_without_a_required_cell_is_told_and_a_measure_is_echoed(composing: Composing) -> None:
    field = next(item for item in composing.fields() if item.key == "composition")
    rows = RowsInHand(composing, field)
    rows.type(0, "group", "nữ", begin=True)
    sheet = RowSheet(rows, 0)
    assert sheet.lines() == []
    (told,) = unfilled_rows(composing)
    assert "dòng 1: " in told
    rows.type(0, "at_least", "30", begin=True)
    assert unfilled_rows(composing) == ()
    assert sheet.lines() == ["nữ ít nhất 30 người; nếu là tỷ lệ thì ghi 30%"]
    rows.type(0, "at_least", "30%", begin=True)
    assert sheet.lines() == ["nữ ít nhất 30 %"]
