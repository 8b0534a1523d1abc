"""A dossier made of a sample: what is still the sample's is marked, what is typed or taken over is not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tdkt_tui.model.sampled import left_of, left_of_both
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.tui.shown.form import form_rows, states
from tdkt_tui.tui.shown.opened import choices_for
from tdkt_tui.workflow import check_profile
from tdkt_tui.workflow.catalogue import shipped_profiles
from tdkt_tui.workflow.composing import Composing, open_dossier
from tdkt_tui.workflow.composing.sampled import marks_in, still_sample, take_over
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.mailing.mail import mail_for

HAM_DUC = "binh_thuan/xa-ham-duc"


def held(folder: DossierFolder) -> dict[str, object]:
    return tomllib.loads(folder.profile.read_text("utf8"))


def put(composing: Composing, key: str, typed: str) -> None:
    composing.put(next(item for item in composing.fields() if item.key == key), typed, begin=True)


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    return new_from(tmp_path, "ham-duc", HAM_DUC)


def test_without_a_name_whatever_tells_of_the_samples_unit_is_marked(folder: DossierFolder) -> None:
    marks = held(folder)["sample"]
    assert {"unit.name", "unit.area", "issuer.name", "issuer.called", "document.place", "task"} <= set(marks)  # type: ignore[call-overload]
    assert "# trước quý I năm 2025" in folder.profile.read_text("utf8")


def test_a_name_given_stands_wherever_the_name_decides(tmp_path: Path) -> None:
    made = held(new_from(tmp_path, "tan-thanh", HAM_DUC, unit=" Xã Tân Thành "))
    assert made["unit"] == {"category": "xã", "name": "Xã Tân Thành", "area": "xã Tân Thành"}
    assert made["issuer"]["name"] == "Ủy ban nhân dân xã Tân Thành"  # type: ignore[index]
    assert made["document"]["place"] == "Tân Thành"  # type: ignore[index]
    assert "unit.name" not in made["sample"]  # type: ignore[operator]


VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"


def test_nothing_that_only_the_samples_unit_can_mean_comes_along(tmp_path: Path) -> None:
    """Who signs, where, whom to ask are gaps; rows that name the unit name the other one; invented people stay away."""
    folder = new_from(tmp_path, "tan-yen", VIET_YEN, unit="Huyện Tân Yên")
    made = tomllib.loads(folder.profile.read_text("utf8"))
    assert "name" not in made["signature"]
    assert "venue" not in made["conference"]
    assert "contact" not in made["invitation"]
    assert "movement" not in made
    assert "Việt Yên" not in repr(made)
    assert made["invitation"]["guest"][2]["name"] == "Thường trực Huyện ủy Tân Yên"
    assert not folder.people.exists()
    assert "delegates" not in made
    assert not {"signature.name", "conference.venue", "delegates", "movement"} & set(made["sample"])
    assert {"recipient", "task", "conference.date", "invitation.guest", "report"} <= set(made["sample"])
    told = {(item.rule, item.field): item.severity.value for item in check_profile(str(folder.path))[0]}
    assert told["profile.missing", "signature.name"] == "error"
    assert told["profile.missing", "conference.venue"] == "error"
    assert told["sample", made["sample"][0]] == "warning"


def test_a_sample_as_it_is_shipped_stays_as_it_is() -> None:
    found, sound = check_profile(VIET_YEN)
    assert sound
    assert [item.severity.value for item in found if item.rule == "sample"] == ["note"]


def test_people_of_a_sample_come_along_when_they_are_asked_for(tmp_path: Path) -> None:
    told: list[str] = []
    with_them = new_from(
        tmp_path, "co", VIET_YEN, unit="Huyện Tân Yên", people=True, tell=lambda it: told.append(it.words())
    )
    without = new_from(tmp_path, "khong", VIET_YEN, people=False, tell=lambda it: told.append(it.words()))
    assert (with_them.people.exists(), without.people.exists()) == (True, False)
    assert "250 đại biểu" in told[0]
    assert "không có thật" in told[1]
    copied = new_from(tmp_path, "chep", str(with_them.path), unit="Huyện Lạng Giang")
    assert copied.people.exists()  # one's own case is no sample


def test_letters_say_before_they_are_written_that_figures_are_a_samples(tmp_path: Path) -> None:
    folder = new_from(tmp_path, "viet-yen", VIET_YEN)
    (found,) = mail_for(folder.path, "bac_giang/giay-moi").findings
    assert (found.rule, found.severity.value) == ("sample", "warning")
    assert any("của hồ sơ mẫu" in words for words in choices_for(str(folder.path)).doubts)
    assert choices_for(VIET_YEN).doubts == ()


def test_a_dossier_made_of_a_dossier_is_marked_no_further(tmp_path: Path, folder: DossierFolder) -> None:
    composing = open_dossier(folder)
    put(composing, "unit.name", "Xã Tân Thành")
    composing.save()
    assert "unit.name" not in held(new_from(tmp_path, "nua", str(folder.path)))["sample"]  # type: ignore[operator]


def test_what_is_typed_is_no_sample_and_undo_makes_it_one_again(folder: DossierFolder) -> None:
    composing = open_dossier(folder)
    assert still_sample(composing, "signature.name")
    put(composing, "signature.name", "Nguyễn Thị Thu")
    put(composing, "conference.size.total", "60")
    assert not still_sample(composing, "signature.name")
    left = tomllib.loads(composing.snapshot().text())["sample"]
    assert "signature.name" not in left
    assert "conference.size" not in left
    assert "conference.size.guests" in left
    composing.undo()
    composing.undo()
    assert still_sample(composing, "signature.name")
    assert "signature.name" in tomllib.loads(composing.snapshot().text())["sample"]


def test_what_is_right_as_it_stands_is_taken_over(folder: DossierFolder) -> None:
    composing = open_dossier(folder)
    assert take_over(composing, "conference.venue")
    assert not take_over(composing, "conference.venue")
    assert not take_over(composing, "unit.category")
    composing.save()
    assert "conference.venue" not in held(folder)["sample"]  # type: ignore[operator]


def test_two_who_make_different_things_real_are_asked_nothing(folder: DossierFolder) -> None:
    one, other = open_dossier(folder), open_dossier(folder)
    put(one, "signature.name", "Nguyễn Thị Thu")
    put(other, "conference.venue", "Nhà văn hóa xã")
    assert other.save() is None
    meeting = one.save()
    assert meeting is not None
    assert meeting.merge.clashes == ()
    assert one.settle(meeting, {}) is None
    assert not {"signature.name", "conference.venue"} & set(held(folder)["sample"])  # type: ignore[call-overload]


@pytest.mark.parametrize("source", [item.id for item in shipped_profiles()])
def test_every_mark_of_every_sample_can_be_cleared_in_the_form(tmp_path: Path, source: str) -> None:
    composing = open_dossier(new_from(tmp_path, "mau", source))
    if marks_in(composing):
        assert any("minh họa" in state for state in states(form_rows(composing), ()).values())
    for _ in range(len(marks_in(composing))):
        for row in form_rows(composing):
            take_over(composing, row.field.key)
    assert marks_in(composing) == []
    assert "sample" not in tomllib.loads(composing.snapshot().text())


def test_of_a_table_the_rest_stays_marked() -> None:
    assert left_of(["a", "b"], ["a.x"], ["a.x", "a.y.z", "b.x"]) == ["a.y.z", "b"]
    assert left_of(["a.x.y"], ["a.x"], []) == []
    assert left_of_both(["a", "b"], ["a.x", "c"]) == ["a.x"]
