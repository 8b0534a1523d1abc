"""What a list tells of dossiers: what is due, what is wrong, and nothing that is no longer so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.workspace.drafts import DraftFile
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.workflow import plan_named
from tdkt_tui.workflow.beginning import begun
from tdkt_tui.workflow.dossiers import new_begun, new_from
from tdkt_tui.workflow.past import changes_since
from tdkt_tui.workflow.summaries import glance, summaries, summary_of
from tdkt_tui.workflow.timing.deadlines import days_in_words

BEFORE, AFTER = date(2020, 5, 16), date(2020, 7, 3)


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    return new_from(tmp_path, "viet-yen", "bac_giang/ubnd-huyen-viet-yen")


def undated(folder: DossierFolder) -> None:
    text = folder.profile.read_text("utf8")
    assert "\ndate = 2020-05-15" in text
    folder.profile.write_text(text.replace("\ndate = 2020-05-15", "\n# date = 2020-05-15"), "utf8")


def test_the_next_day_that_binds_is_told(folder: DossierFolder) -> None:
    told = summary_of(folder.path, BEFORE)
    assert (told.unit, told.province, told.level) == ("Huyện Việt Yên", "Bắc Giang", "cấp trên cơ sở")
    assert (told.deadline, told.days_left) == (date(2020, 5, 18), 2)
    assert summary_of(folder.path, date(2020, 5, 19)).deadline == date(2020, 6, 30)
    assert summary_of(folder.path, date(2026, 1, 1)).deadline is None  # it was held: nothing is overdue


def test_overdue_is_only_what_the_profile_shows_to_be_undone(folder: DossierFolder) -> None:
    undated(folder)
    told = summary_of(folder.path, AFTER)
    assert (told.deadline, told.days_left) == (date(2020, 5, 18), -46)  # the pilot's own, earlier day
    assert "quá hạn 46 ngày" in told.words()


def test_a_change_of_the_file_is_seen_at_once(folder: DossierFolder) -> None:
    assert summary_of(folder.path, BEFORE).errors == 0
    assert glance(folder.path, BEFORE).findings is None
    undated(folder)
    assert summary_of(folder.path, BEFORE).errors > 0


def test_one_that_cannot_be_read_says_why(folder: DossierFolder, tmp_path: Path) -> None:
    folder.profile.write_text("plan = [\n")
    new_from(tmp_path, "xa", "bac_giang/xa-tan-phuc")
    broken, sound = sorted(summaries(tmp_path, BEFORE), key=lambda item: not item.fault)
    assert "dòng" in broken.fault
    assert broken.errors == 1
    assert sound.unit == "Xã Tân Phúc"


def test_days_are_words() -> None:
    assert [days_in_words(days) for days in (0, 12, -3, -2426)] == [
        "hôm nay", "còn 12 ngày", "quá hạn 3 ngày", "quá hạn 2.426 ngày"
    ]  # fmt: skip


def test_what_changed_since_a_state_is_told_by_field(folder: DossierFolder) -> None:
    text = folder.profile.read_text("utf8")
    folder.profile.write_text(text.replace("\ndate = 2020-05-15", "\ndate = 2020-05-14"), "utf8")
    (change,) = changes_since(folder, 1)
    assert change.words() == "Ngày tổ chức (conference.date): 15/5/2020 → 14/5/2020"


def test_a_dossier_begins_with_what_plan_and_kind_decide(tmp_path: Path) -> None:
    start = begun(plan_named("bac_giang/16-2019"), "co-so", "xã")
    start.call("Xã Tân Lập")
    start.decide(date(2019, 9, 1))
    made = new_begun(tmp_path, "tan-lap", start)
    text = made.profile.read_text("utf8")
    for line in ('name = "Ủy ban nhân dân xã Tân Lập"', 'kind = "commune"', "number = { later = true }",
                 "# CÒN THIẾU: name = …", 'place = "Tân Lập"'):  # fmt: skip
        assert line in text
    told = summary_of(made.path, date(2019, 9, 1))
    assert (told.unit, told.fault, told.days_left) == ("Xã Tân Lập", "", 212)


@pytest.mark.parametrize("wrong", [("cap-khac", "xã"), ("co-so", "trạm không gian")])
def test_a_level_or_kind_that_the_plan_does_not_have_is_refused(wrong: tuple[str, str]) -> None:
    with pytest.raises(BadInput, match="không có"):
        begun(plan_named("bac_giang/16-2019"), *wrong)


def test_what_a_session_left_unsaved_is_told(folder: DossierFolder) -> None:
    draft = DraftFile(folder)
    draft.write("", {"unit.area": "xã Tân Phúc, hai thôn", "conference.venue": "Nhà văn hóa"})
    assert summary_of(folder.path, date(2020, 1, 1)).unsaved == 0  # a living session's own
    draft.leave()
    told = summary_of(folder.path, date(2020, 1, 1))
    assert told.unsaved == 2
    assert "2 mục gõ mà chưa lưu" in told.words()


def test_a_unit_is_not_called_by_its_committee(tmp_path: Path) -> None:
    start = begun(plan_named("bac_giang/16-2019"), "co-so", "xã")
    start.call("UBND xã Tân Lập")
    start.decide(date(2019, 9, 1))
    assert (start.values["unit.name"], start.values["issuer.called"]) == ("Xã Tân Lập", "UBND xã Tân Lập")
