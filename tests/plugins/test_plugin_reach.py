"""What a plan says to units is followed to their pages: what none of them prints is told, with whom it was for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.context.contexts import contexts
from tdkt_tui.model.citation import AsIssued
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.regulations import load
from tdkt_tui.workflow.catalogue import kinds
from tdkt_tui.workflow.checking_plugin.figures import lost_figures
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.plugin_kept import without_kept
from tdkt_tui.workflow.reaching import Reached, reach_findings, sample_units
from tdkt_tui.workflow.reaching.holding import lack
from tdkt_tui.workflow.reaching.other_tier import of_other_tiers, tier_findings
from tdkt_tui.workflow.reaching.said import Said
from tdkt_tui.workflow.reaching.sample_units import Page, SampleUnit

LEVELS = [
    {"id": "so", "label": "các sở, ban, ngành", "units": ["sở", "ban", "ngành"], "clause": "II.1"},
    {"id": "huyen", "label": "các huyện, thành phố", "units": ["huyện", "thành phố"], "clause": "II.2"},
]
UNIT = {"kind": "plan", "template": "vinh_du/ke-hoach-don-vi"}


@pytest.fixture
def told(province_text: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Finding]]:
    """Return what is told of a plan whose units have a template of nothing but their own tasks."""

    def printed(dossier: Dossier, offer: Offer) -> Page:
        (made,) = contexts(dossier, offer, kinds("vinh_du")["plan"], regulation=load("nd30_2020"), draft=True)
        return Page("Kế hoạch", tuple(made.context["plan"]["own"]["tasks"]), frozenset({"plan.own.tasks[]"}))

    monkeypatch.setattr(sample_units, "_page", printed)

    def run(**tables: Any) -> list[Finding]:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        return list(reach_findings(Reached(Plan.model_validate(data | {"level": LEVELS, "document": [UNIT]} | tables))))

    return run


def task(body: str, does: str = "phân công một lãnh đạo phụ trách công tác thi đua", **more: Any) -> dict[str, Any]:
    return {"body": body, "does": does, "clause": "III.2", **more}


@pytest.mark.parametrize("body", [
    "các sở, ban, ngành", "Giám đốc các sở, ban, ngành; Chủ tịch UBND các huyện, thành phố", "các cơ quan, đơn vị",
    "Sở Tư pháp", "Sở Kế hoạch và Đầu tư", "Liên đoàn Lao động tỉnh", "Hội Nông dân các huyện, thành phố",
])  # fmt: skip
def test_what_is_printed_for_whom_it_binds_is_no_fault(body: str, told: Callable[..., list[Finding]]) -> None:
    assert told(task=[task(body)]) == []


def test_a_task_on_no_page_of_a_unit_that_it_names_is_told(told: Callable[..., list[Finding]]) -> None:
    (found,) = told(task=[task("sở, ban, ngành, thôn kiểu mới")])
    assert found.field == "task.1"
    assert "mục III.2" in found.message
    assert "ở sở, ban và ngành" in found.message


def test_kinds_of_area_that_no_level_has_are_told_once(told: Callable[..., list[Finding]]) -> None:
    (found,) = told(task=[task("các sở, ban, ngành, UBND các xã, phường"), task("các sở; các xã, phường", "báo tin")])
    assert "phường, xã" in found.message
    assert "task.1 và task.2" in found.message


def test_a_kind_of_which_a_level_names_units_is_the_levels(told: Callable[..., list[Finding]]) -> None:
    named = LEVELS[1] | {"units": ["thành phố Phan Lê", "huyện"]}
    assert told(level=[LEVELS[0], named], task=[task("các sở, ban, ngành; UBND các huyện, thành phố")]) == []


@pytest.mark.parametrize(("own", "two"), [
    ("gửi hồ sơ khen thưởng của huyện đảo về Sở Nội vụ", False),
    ("nộp hồ sơ khen thưởng về Sở Nội vụ", True), ("trình hồ sơ khen thưởng về Sở Nội vụ", False),
    ("mở lớp tập huấn cho cán bộ thôn", False),
])  # fmt: skip
def test_one_duty_that_a_page_gives_two_days_is_told(own: str, two: bool, told: Callable[..., list[Finding]]) -> None:
    all_of = task("UBND các huyện, thành phố", "gửi hồ sơ khen thưởng về Sở Nội vụ", window={"until": "2031-06-08"})
    found = told(task=[all_of, task("huyện Ba Vàng", own, window={"until": "2031-06-17"})])
    assert [one.field for one in found if one.rule == "plugin.two-days"] == ["task.2"] * two


@pytest.mark.parametrize(("line", "told"), [
    ("- Báo cáo tổng kết không quá 10 trang đối với cấp huyện, riêng sở gửi bản ký số.", True),
    ("- Nghe điển hình: từ 05 đến 07; riêng các huyện, thành phố từ 03 đến 05.", True),
    ("- Báo cáo không quá 10 trang có xác nhận của UBND cấp huyện.", False),
    ("- Mời 02 đại biểu; gửi báo cáo Ủy ban nhân dân huyện.", False), ("- Báo cáo không quá 12 trang.", False),
])  # fmt: skip
def test_a_number_of_another_level_is_none_of_the_unit(
    line: str, told: bool, province_text: Callable[[str, str], str]
) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")) | {"level": LEVELS})
    assert bool(list(of_other_tiers(plan, SampleUnit(plan.level[0], "sở"), [page(line)]))) is told
    assert not list(of_other_tiers(plan, SampleUnit(plan.level[1], "huyện"), [page(line)]))


def test_a_number_of_another_level_is_kept_at_the_fact_that_says_it(province_text: Callable[[str, str], str]) -> None:
    does = "gửi báo cáo không quá 10 trang đối với cấp huyện, 05 trang đối với sở"
    data = tomllib.loads(province_text("vinh_du", "Vinh Dự")) | {"level": LEVELS}
    plan = Plan.model_validate(data | {"task": [task("các sở", "cử 10 người"), task("các sở; UBND huyện", does)]})
    lines = [("báo cáo không quá 10 trang đối với cấp huyện", "sở"), ("mời 99 người ở huyện", "sở")]
    found = list(tier_findings(plan, lines))
    assert [one.field for one in found] == ["task.2", "document"]
    for one, left in zip(found, found[::-1], strict=True):
        mark = AsIssued(at=one.field, why="đã hỏi", rule="plugin.other-tier")
        assert list(without_kept(plan.model_copy(update={"as_issued": [mark]}), found)) == [left]


MEETS = {"choose_form": ["ton-vinh"], "window": {"since": "2031-03", "until": "2031-05"}, "days": 0.5,
         "budget": "ngân sách cấp huyện"}  # fmt: skip
FORM = {"id": "ton-vinh", "name": "Hội nghị tôn vinh người làm vườn giỏi", "clause": "II.1"}
HELD = ("form", "date", "venue", "window", "length")


@pytest.mark.parametrize(("printed", "lost"), [
    (HELD, ""), (HELD[:4], "thời gian tổ chức"),
    ((), "hình thức, thời hạn, thời gian tổ chức, ngày tổ chức và địa điểm"),
])  # fmt: skip
def test_a_conference_of_which_a_page_does_not_tell_is_told_by_what_is_lost(
    printed: tuple[str, ...], lost: str, told: Callable[..., list[Finding]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def page_of(dossier: Dossier, offer: Offer) -> Page:
        (made,) = contexts(dossier, offer, kinds("vinh_du")["plan"], regulation=load("nd30_2020"), draft=True)
        held = made.context.get("conference", {})
        return Page("Kế hoạch", ("Ngân sách cấp huyện.", *(str(held[key]) for key in printed if held)), frozenset())

    monkeypatch.setattr(sample_units, "_page", page_of)
    found = told(level=[LEVELS[0], LEVELS[1] | MEETS], form=[FORM])
    assert [one.field for one in found] == ["level.2"] * bool(lost)
    assert all(f"các huyện, thành phố: {lost} không in" in one.message for one in found)
    assert all("--again" in one.fix for one in found)


def test_the_day_of_a_pilot_and_what_is_said_of_one_unit_apart_are_followed_to_its_page(
    told: Callable[..., list[Finding]],
) -> None:
    apart = {"level": "huyen", "units": ["huyện Ba Vàng"], "window": {"until": "2031-06-17"}, "clause": "II.3"}
    pilot = {"unit": "huyện Ba Trắng, vùng cao", "window": {"before": "2031-02-20"}, "clause": "II.4"}
    found = {one.field: one.message for one in told(exception=[apart], pilot=[pilot])}
    assert "exception.1 “17 tháng 6 năm 2031”, mục II.3, ở huyện Ba Vàng" in found["exception.1"]
    assert "ở huyện Ba Trắng" in found["pilot.1"]


def test_what_stands_apart_from_the_form_or_comes_after_a_pilots_own_day_is_not_lost(
    told: Callable[..., list[Finding]], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ("Hình thức: Hội nghị tôn vinh người làm vườn giỏi.", "Thời hạn: chậm nhất ngày 17 tháng 6 năm 2031.")
    monkeypatch.setattr(sample_units, "_page", lambda *_: page(*lines))
    units = ["huyện Ba Vàng", "huyện Ba Trắng"]
    apart = {"level": "huyen", "units": units, "choose_form": ["ton-vinh"], "window": {"until": "2031-06-17"}}
    tables = {"form": [FORM], "level": [LEVELS[0], LEVELS[1] | {"choose_form": ["ton-vinh"]}]}
    assert "exception.1" not in [one.field for one in told(exception=[apart | {"clause": "II.3"}], **tables)]
    pilot = {"unit": units[0], "window": {"until": "2031-06-17"}, "clause": "II.4"}
    later = apart | {"window": {"until": "2031-08-20"}, "clause": "II.3"}
    found = next(one for one in told(exception=[later], pilot=[pilot], **tables) if one.field == "exception.1")
    assert "ở huyện Ba Trắng." in found.message


@pytest.mark.parametrize("does", [
    "nơi không tổ chức hội nghị riêng vẫn phải gửi báo cáo tổng kết", "đơn vị có dưới 30 người cử người dự nơi khác",
])  # fmt: skip
def test_what_only_some_units_do_is_not_looked_for_on_every_page(does: str, told: Callable[..., list[Finding]]) -> None:
    assert told(task=[task("sở, ban, ngành, thôn kiểu mới", does)]) == []


def page(*lines: str) -> Page:
    return Page("Kế hoạch", lines, frozenset())


@pytest.mark.parametrize(("fact", "line", "lacking"), [
    (Said("task", 1, "", "gửi hồ sơ khen thưởng về Sở Nội vụ", times="trước ngày 31 tháng 01 năm 2023"),
     "- Gửi hồ sơ khen thưởng về Sở Nội vụ, trước ngày 31/01/2023;", None),
    (Said("task", 1, "", "gửi hồ sơ khen thưởng về Sở Nội vụ", times="trước ngày 31 tháng 01 năm 2023"),
     "- Gửi hồ sơ khen thưởng về Sở Nội vụ;", "31 tháng 01 năm 2023"),
    (Said("task", 1, "", "chọn địa điểm; gửi hồ sơ khen thưởng về Sở Nội vụ"),
     "- Gửi hồ sơ khen thưởng về Sở Nội vụ;", None),
    (Said("task", 1, "", "niêm yết công khai danh sách"), "- Gửi hồ sơ khen thưởng;", "niêm yết công khai danh sách"),
    (Said("task", 1, "", "100% cơ quan, đơn vị, địa phương phát động và đăng ký thi đua"),
     "- Phát động và đăng ký thi đua, trước ngày 15/02/2031;", None),
    (Said("quota", 1, "", "đại biểu", numbers="11; 01"), "- Dự Đại hội: 11 đại biểu chính thức;", "01"),
    (Said("composition", 1, "", "", numbers="30%"), "Cơ cấu: nữ ít nhất 30%.", None),
])  # fmt: skip
def test_a_page_holds_the_words_and_the_days_of_a_fact(fact: Said, line: str, lacking: str | None) -> None:
    found = lack(fact, page("II. NỘI DUNG", line))
    assert (found.words if found else None) == lacking


ORIGINAL = """\
đoạn 1\tIII.2\t2. Các sở gửi danh sách trước ngày 20/3/2031, không quá 05 trang.
đoạn 2\tIII.2\tHọp thẩm định từ 17 giờ ngày 25/3/2031, ở nhóm 2.
đoạn 3\tIII.3\t3. Cả tỉnh có 18 sở (126 đại biểu).
đoạn 4\tIII.2\tDự kiến ngày 09/9/2031.
đoạn 5\tIV\tPhụ lục có 77 dòng.
đoạn 6\tIII.3\tCác sở gửi 60 người: Sở A 30, Sở B 20, Sở C 10.
"""


def test_numbers_of_a_clause_that_are_in_none_of_its_facts_are_told_by_clause(
    tmp_path: Any, province_text: Callable[[str, str], str]
) -> None:
    file = tmp_path / "plan_1.toml"
    due = '[[task]]\nbody = "các sở"\ndoes = "gửi danh sách không quá 05 trang"\nwindow = {before = 2031-03-20}\n'
    more = '[[task]]\nbody = "sở"\ndoes = "báo tin"\nclause = "III.3"\n'
    more += "".join(f'[[quota]]\nunit = "Sở {one}"\nofficial = {many}\nclause = "III.3"\n'
                    for one, many in (("A", 30), ("B", 20), ("C", 10)))  # fmt: skip
    more += "# CHƯA HIỂU\n# - mục III.2, đoạn 4: ngày 09/9/2031\n"
    text = f'{province_text("vinh_du", "Vinh Dự")}{due}clause = "III.2"\n{more}'
    file.write_text(text, "utf8")
    file.with_name("plan_1.ban-goc.txt").write_text(ORIGINAL, "utf8")
    (found,) = lost_figures(PlanSource(Plan.model_validate(tomllib.loads(text)), "vinh_du", file))
    assert "Mục III.2 (đoạn 2)" in found.message
    assert "60" not in found.message, "what is divided is held by its parts"
    assert "17; 25/3/2031. Bản gốc" in found.message


@pytest.mark.parametrize(("words", "levels", "lost"), [
    ("Đối với thành phố, ban tổ chức mời đại diện khu phố.", ["huyen"], ""),
    ("Ở cơ sở có thể bớt phần văn nghệ.", ["huyen"], "ở huyện và thành phố"),
    ("Hội nghị cấp huyện có phần văn nghệ.", ["huyen", "so"], "ở sở, ban và ngành"),
    ("Hội nghị có phần văn nghệ.", ["huyen", "so"], ""), ("Ở cơ sở có thể bớt phần văn nghệ.", ["xa"], ""),
])  # fmt: skip
def test_a_provision_is_looked_for_at_each_of_its_levels_on_the_page_of_whom_it_is_on(
    words: str, levels: list[str], lost: str, province_text: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(dossier: Dossier, offer: Offer) -> Page:
        (made,) = contexts(dossier, offer, kinds("vinh_du")["plan"], regulation=load("nd30_2020"), draft=True)
        lines = made.context["plan"]["own"]["provisions"].get("form", [])
        return Page("Kế hoạch", tuple(lines), frozenset({"plan.own.provisions.form[]"}))

    monkeypatch.setattr(sample_units, "_page", printed)
    base = {"id": "xa", "label": "cấp cơ sở", "units": ["xã"], "clause": "II.3"}
    kept = {"words": words, "levels": levels, "about": "form", "clause": "II.2"}
    data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
    data |= {"level": [*LEVELS, base], "document": [UNIT], "provision": [kept]}
    told = [one for one in reach_findings(Reached(Plan.model_validate(data))) if one.field == "provision.1"]
    assert [lost in one.message for one in told] == [True] * bool(lost)
