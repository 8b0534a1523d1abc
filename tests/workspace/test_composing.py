"""Filling in a dossier without a screen: typed, kept, undone, checked, saved, met by another's save, recovered."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.workflow.composing import Composing, open_dossier
from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"


@pytest.fixture
def composing(tmp_path: Path) -> Composing:
    return open_dossier(new_from(tmp_path, "viet-yen", VIET_YEN))


def field(composing: Composing, key: str) -> FieldInfo:
    return next(item for item in composing.fields() if item.key == key)


def put(composing: Composing, key: str, typed: str) -> str:
    why = composing.put(field(composing, key), typed, begin=True)
    composing.keep()
    return why


def saved(composing: Composing) -> dict[str, object]:
    return tomllib.loads(composing.folder.profile.read_text("utf8"))


def rules(composing: Composing) -> set[str]:
    return {finding.rule for finding in composing.snapshot().findings() if finding.severity == "error"}


def test_what_is_typed_is_shown_checked_and_saved(composing: Composing) -> None:
    assert composing.raw("conference.date") == "15/5/2020"
    assert rules(composing) == set()
    assert put(composing, "conference.date", "ngày 19/5/2020") == ""
    assert "pilot.late" in rules(composing)
    put(composing, "conference.date", "14/5/2020")
    assert rules(composing) == set()
    assert composing.save() is None
    assert saved(composing)["conference"]["date"] == dt.date(2020, 5, 14)  # type: ignore[index]
    assert "# thứ Sáu; hạn của đơn vị làm điểm" in composing.folder.profile.read_text("utf8")
    assert composing.typed == {}


def test_half_a_value_is_kept_as_typed_and_stops_nothing_else(composing: Composing) -> None:
    assert put(composing, "conference.date", "14/5") != ""
    put(composing, "conference.venue", "Hội trường mới")
    assert "typed.unread" in rules(composing)
    assert composing.save() is None
    assert saved(composing)["conference"]["venue"] == "Hội trường mới"  # type: ignore[index]
    assert saved(composing)["conference"]["date"] == dt.date(2020, 5, 15)  # type: ignore[index]
    assert dict(composing.typed) == {"conference.date": "14/5"}


def test_an_emptied_field_is_taken_away(composing: Composing) -> None:
    put(composing, "conference.venue", " ")
    assert "profile.missing" in rules(composing)
    composing.save()
    assert "venue" not in saved(composing)["conference"]  # type: ignore[operator]


def test_steps_go_back_and_forth(composing: Composing) -> None:
    put(composing, "conference.venue", "A")
    put(composing, "conference.chair", "B")
    composing.put(field(composing, "conference.chair"), "BC")
    assert composing.raw("conference.chair") == "BC"
    assert composing.undo() == "conference.chair"
    assert (composing.raw("conference.venue"), composing.raw("conference.chair")) == (
        "A",
        "Chủ tịch Ủy ban nhân dân huyện",
    )
    assert composing.redo() == "conference.chair"
    assert composing.raw("conference.chair") == "BC"
    assert composing.redo() is None
    composing.undo()
    composing.undo()
    assert composing.undo() is None
    assert composing.typed == {}
    composing.keep()
    assert list(composing.folder.drafts.iterdir()) == []


def test_a_session_that_was_cut_is_offered_to_the_next(composing: Composing) -> None:
    put(composing, "conference.venue", "Hội trường mới")
    put(composing, "conference.date", "14/5")
    composing.close()
    later = open_dossier(composing.folder)
    [draft] = later.drafts
    later.recover(draft)
    assert dict(later.typed) == {"conference.venue": "Hội trường mới", "conference.date": "14/5"}
    later.save()
    put(later, "conference.date", "14/5/2020")
    later.save()
    later.close()
    assert list(later.folder.drafts.iterdir()) == []


def test_two_people_in_different_fields_keep_both(composing: Composing) -> None:
    other = open_dossier(composing.folder)
    put(other, "conference.chair", "Bí thư Huyện ủy")
    assert other.save() is None
    put(composing, "conference.venue", "Hội trường mới")
    meeting = composing.save()
    assert meeting is not None
    assert meeting.merge.clashes == ()
    assert composing.settle(meeting, {}) is None
    held = saved(composing)["conference"]
    assert (held["chair"], held["venue"]) == ("Bí thư Huyện ủy", "Hội trường mới")  # type: ignore[index]


@pytest.mark.parametrize(("mine", "stands"), [(True, "A"), (False, "B")])
def test_two_people_in_one_field_are_asked(composing: Composing, mine: bool, stands: str) -> None:
    other = open_dossier(composing.folder)
    put(other, "conference.venue", "B")
    other.save()
    put(composing, "conference.venue", "A")
    meeting = composing.save()
    assert meeting is not None
    [clash] = meeting.merge.clashes
    assert (clash.key, clash.base, clash.ours, clash.theirs) == (
        "conference.venue", "Hội trường Trung tâm huyện Việt Yên", "A", "B"
    )  # fmt: skip
    with pytest.raises(KeyError):
        composing.settle(meeting, {})
    assert composing.settle(meeting, {clash.key: mine}) is None
    assert saved(composing)["conference"]["venue"] == stands  # type: ignore[index]


def test_another_programs_write_is_announced(composing: Composing) -> None:
    path = composing.folder.profile
    path.write_text(path.read_text("utf8") + "# ghi thêm\n", "utf8")
    assert open_dossier(composing.folder).foreign
    assert not open_dossier(composing.folder).foreign
