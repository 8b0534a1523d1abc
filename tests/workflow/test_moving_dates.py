"""A date moved for a trial: what breaks, what mends, what the timeline is then; and nothing is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.composing import open_dossier
from tdkt_tui.workflow.differing import differing
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.timing.moving import moved, shifted, text_of
from tdkt_tui.workflow.timing.taking import take
from tdkt_tui.workflow.timing.timelines import plan_meant, timelines_named

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
HALL = """
from tdkt_tui.api import ExtraField, hookimpl

TDKT_API = 1

@hookimpl
def tdkt_profile_fields(plan):
    return [ExtraField("rehearsal", "ngày tổng duyệt", "date", clause="II.9")]
"""


def trial(moves, source=VIET_YEN):
    return moved(source, text_of(source), moves)


def test_a_date_too_late_breaks_its_deadline_with_the_clause():
    found = trial({"conference.date": "19/5/2020"})
    [broken] = [item for item in found.difference.breaks if item.severity is Severity.ERROR]
    assert (broken.rule, broken.citation) == ("pilot.late", "Kế hoạch số 16/KH-HĐTĐKT, mục II.2.1")
    assert found.difference.breaks_soundness
    event = next(event for event in found.timeline.events if event.field == "conference.date")
    assert (event.first, event.last) == (date(2020, 5, 19), date(2020, 5, 19))


def test_a_date_back_in_time_mends(tmp_path):
    folder = new_from(tmp_path, "viet-yen", VIET_YEN)
    late = folder.profile.read_text("utf8").replace("date = 2020-05-15", "date = 2020-05-19")
    folder.profile.write_text(late, "utf8")
    found = trial({"conference.date": "14/5/2020"}, str(folder.path))
    assert {item.rule for item in found.difference.mends} >= {"pilot.late"}
    assert not found.difference.breaks_soundness
    assert folder.profile.read_text("utf8") == late


def test_what_is_typed_and_not_saved_is_where_a_move_begins(tmp_path):
    composing = open_dossier(new_from(tmp_path, "viet-yen", VIET_YEN))
    field = next(item for item in composing.fields() if item.key == "conference.date")
    composing.put(field, "19/5/2020")
    snapshot = composing.snapshot()
    found = moved(str(snapshot.folder.path), snapshot.text(), {"conference.date": "14/5/2020"})
    assert "pilot.late" in {item.rule for item in found.difference.mends}


def test_a_move_that_changes_nothing_says_so():
    assert not trial({"conference.date": "15/5/2020"}).difference


def test_a_tasks_deadline_moves_too():
    events = trial({"task.3.due": "2/3/2020"}).timeline.events
    assert next(event for event in events if event.field == "task.3.due").last == date(2020, 3, 2)


def test_a_date_left_to_the_clerk_stays_left_when_it_moves():
    later = shifted("để văn thư điền sau, không trước ngày 4/5/2020", 7)
    assert later == "để văn thư điền sau, không trước ngày 11/5/2020"
    event = next(event for event in trial({"invitation.date": later}).timeline.events if event.id == "unit.invitation")
    assert (event.first, event.last) == (date(2020, 5, 11), None)


@pytest.mark.parametrize(("typed", "days", "then"), [("31/12/2019", 1, "1/1/2020"), ("", 1, None), ("1/1/1", -1, None)])
def test_a_date_is_shifted_by_days(typed, days, then):
    assert shifted(typed, days) == then


@pytest.mark.parametrize(
    "moves", [{"unit.name": "1/1/2020"}, {"conference.date": "31/4/2020"}, {"task.9.due": "1/1/2020"}]
)
def test_what_cannot_be_moved_is_a_fault(moves):
    with pytest.raises(BadInput):
        trial(moves)


def test_a_plugins_date_is_an_event_and_moves(tmp_path, monkeypatch, tdkt):
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "hoi_truong.py").write_text(HALL, "utf8")
    folder = new_from(tmp_path, "viet-yen", VIET_YEN)
    with folder.profile.open("a", encoding="utf8") as file:
        file.write("\n[extra.hoi_truong]\nrehearsal = 2020-05-13\n")
    env = {"TDKT_PLUGINS_DIR": str(tmp_path / "plugins")}
    done = tdkt("timeline", folder.path, "--move", "extra.hoi_truong.rehearsal=14/5/2020", env=env)
    assert done.returncode == 0, done.stderr
    assert "14/5/2020 (thứ Năm) · Thời hạn\n   Ngày tổng duyệt (mục II.9)" in done.stdout


def test_a_finding_with_other_words_stays_and_one_more_of_a_kind_is_new():
    def late(words, field="conference.date"):
        return Finding("late", Severity.ERROR, words, field=field, place=f"dòng {len(words)}")

    found = differing([late("a"), late("b"), late("x", "y")], [late("a"), late("ccc"), late("dddd")])
    assert [item.message for item in found.stays] == ["ccc"]
    assert [item.message for item in found.breaks] == ["dddd"]
    assert [item.message for item in found.mends] == ["x"]


def test_a_plans_id_names_its_timeline():
    [timeline] = timelines_named("bac_ninh/181-2014")
    assert timeline.states_no_term
    assert plan_meant(VIET_YEN) is None
    assert plan_meant(str(Path("khong") / "co")) is None


def test_taken_dates_are_one_step_of_the_form_in_their_fields_and_rows(tmp_path):
    composing = open_dossier(new_from(tmp_path, "viet-yen", VIET_YEN))
    take(composing, {"conference.date": "14/5/2020", "task.2.due": "20/4/2020", "task.3.due": "21/4/2020"})
    assert composing.raw("conference.date") == "14/5/2020"
    found = composing.snapshot().loaded().dossier
    assert found is not None
    assert [row.due for row in found.profile.task[1:3]] == [date(2020, 4, 20), date(2020, 4, 21)]
    assert found.profile.task[1].product == "Tờ trình khen thưởng, giấy mời"
    composing.undo()
    assert composing.typed == {}


@pytest.mark.parametrize("key", ["task.9.due", "khong.co", "nomination.date"])
def test_a_date_that_the_form_does_not_ask_is_not_taken(tmp_path, key):
    composing = open_dossier(new_from(tmp_path, "viet-yen", VIET_YEN))
    with pytest.raises(BadInput):
        take(composing, {"conference.date": "14/5/2020", key: "1/4/2020"})
    assert composing.typed == {}
