"""A demand on delegates that names no level is of the one in whose clause it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.exceptions_laid import laid
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.workflow.confirming.awards_named import giver_in
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_groups import composition
from tdkt_tui.workflow.confirming.drawing_kinds import DRAWERS
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.filling import fills_for
from tdkt_tui.workflow.confirming.halves import halves_of
from tdkt_tui.workflow.confirming.keeping import with_kept
from tdkt_tui.workflow.confirming.level_forms import forms_in
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.own_level import own_of
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.plan_notes import Left


@pytest.mark.parametrize("inside", [True, False])
def test_the_level_of_the_clause_is_proposed(inside: bool, province_text: Callable[..., str]) -> None:
    level = {"id": "huyen", "label": "các huyện", "units": ["huyện"], "clause": "VIII.7"}
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")), "level": [level]})
    said = "Đại biểu nữ ít nhất 30%."
    clause = "VIII.7.d" if inside else "VIII.70.d"
    offered = [values["levels"] for _, values in composition(plan, Passage(said, said, clause, ()))]
    assert offered == [["huyen"] if inside else []]


def test_a_level_that_is_added_stands_before_the_province(tmp_path: Path, province_text: Callable[..., str]) -> None:
    text = province_text("vinh_du", "Vinh Dự") + '[[form]]\nid = "hn"\nname = "Hội nghị"\nkind = "conference"\n'
    for unit, code in (("sở", "so"), ("tỉnh", "tinh")):
        text += f'[[level]]\nid = "{code}"\nlabel = "cấp {unit}"\nunits = ["{unit}"]\nchoose_form = ["hn"]\n'
    text += '[[as_issued]]\nat = "level.2.window"\nwhy = "bản gốc ghi như vậy"\n'
    file = tmp_path / "plan_1.toml"
    file.write_text(text, "utf8")
    draft = Draft("level", {"label": "cơ quan, đơn vị", "units": ["cơ quan"]}, "II.1")
    put = put_into(file, text, Plan.model_validate(tomllib.loads(text)), draft, "")
    assert put.plan is not None, put.faults
    assert [level.units for level in put.plan.level] == [["sở"], ["cơ quan"], ["tỉnh"]]
    assert [mark.at for mark in put.plan.as_issued] == ["level.3.window"], "what was kept stays with its level"


@pytest.mark.parametrize(("label", "units"), [
    ("Công an tỉnh", ["xã", "sở", "Công an tỉnh", "tỉnh"]),
    ("đơn vị trực thuộc sở", ["xã", "đơn vị trực thuộc sở", "sở", "tỉnh"]),
])  # fmt: skip
def test_a_level_stands_where_nobody_sends_to_it_by_chance(
    label: str, units: list[str], tmp_path: Path, province_text: Callable[..., str]
) -> None:
    text = province_text("vinh_du", "Vinh Dự") + '[[form]]\nid = "hn"\nname = "Hội nghị"\nkind = "conference"\n'
    for unit, code in (("xã", "xa"), ("sở", "so"), ("tỉnh", "tinh")):
        text += f'[[level]]\nid = "{code}"\nlabel = "cấp {unit}"\nunits = ["{unit}"]\nchoose_form = ["hn"]\n'
    file = tmp_path / "plan_1.toml"
    file.write_text(text, "utf8")
    plan = Plan.model_validate(tomllib.loads(text))
    put = put_into(file, text, plan, Draft("level", {"label": label, "units": [label], "choose_form": ["hn"]}), "")
    assert put.plan is not None, put.faults
    assert [level.units[0] for level in put.plan.level] == units
    told = {one.message for one in check_plan(plan, {"level"})}
    assert not told & {one.message for one in put.findings}, "what was told of the others before is not told again"


@pytest.mark.parametrize("typed", ["0", "không quy định số lượng đại biểu tối thiểu"])
def test_an_exception_may_say_that_there_is_no_least(typed: str, province_text: Callable[..., str]) -> None:
    size = {"caps": [{"at_least": 80, "at_most": 120}]}
    level = {"id": "xa", "label": "cấp xã", "units": ["xã"], "choose_form": ["hn"], "clause": "II.1", "size": size}
    form = {"id": "hn", "name": "Hội nghị", "kind": "conference"}
    known = {**tomllib.loads(province_text("vinh_du", "Vinh Dự")), "form": [form], "level": [level]}
    plan = Plan.model_validate(known)
    draft = Draft("exception", {"level": "xa", "units": ["xã Mẫu Núi"]}, "II.1")
    least = next(key for key in draft.table.keys if key.name == "least")
    said = [values for _, values in draft.with_value(least, read_typed(plan, least, typed)).blocks(plan)]
    plan = Plan.model_validate({**known, "exception": said})
    own = laid(plan.level[0], plan.exception[0])
    assert [(cap.at_least, cap.at_most) for cap in own.size.caps] == [(0, 120)], "the level's most holds still"
    assert next(iter(size_words(own.size))) == "không quy định số đại biểu tối thiểu"
    assert "least" not in Draft("level", {}, "II.1").with_value(least, 0).values, "a level that has none says nothing"
    most = next(key for key in draft.table.keys if key.name == "most")
    with pytest.raises(ValueError, match="cần số từ 1 trở lên"):
        read_typed(plan, most, typed)


def under_titles(words: str, *titles: str) -> Passage:
    lines = [f"{title}: Hội nghị điển hình tiên tiến" for title in titles]
    texts = [one for line in lines for one in (line, f"Mọi người cùng dự. {words}")]
    paragraphs = (Paragraph(f"đoạn {at}", "IV", text) for at, text in enumerate(texts, 5))
    return passage_of(Original(tuple(paragraphs)), Left((1, 1), f"mục IV, đoạn {4 + len(texts)}: {words}"))


def test_a_title_without_a_number_says_whose_words_are_under_it(two_levels: Callable[..., Plan]) -> None:
    plan = two_levels()
    first, second = plan.level[:2]
    titles = [level.label[:1].upper() + level.label[1:] for level in (first, second)]
    said = under_titles("Phần lớn thời gian để các gương kể lại việc làm.", *titles)
    assert own_of(plan, said) == [second.id], said.above
    assert whose(plan, said) == {"levels": [second.id]}


def test_a_number_under_one_levels_title_fills_no_other_level(two_levels: Callable[..., Plan]) -> None:
    plan = two_levels()
    bare = [one.model_copy(update={"clause": "IV", "size": type(one.size)()}) for one in plan.level]
    plan = plan.model_copy(update={"level": bare})
    label = plan.level[1].label
    said = under_titles("Tổng số không quá 90 đại biểu.", "Nơi khác", label[:1].upper() + label[1:])
    assert [(draft.fact, draft.values.get("most")) for draft in fills_for(plan, said)] == [("level.2", 90)]


CASE = "Riêng xã Hạ và xã Thượng: nếu được nhập thì không họp hai nơi; tổ chức Hội nghị trước ngày 12/5/2026, {}"


def test_what_units_by_their_names_hold_in_a_case_is_an_exception(two_levels: Callable[..., Plan]) -> None:
    words = CASE.format("số đại biểu không quá 70.")
    drafts = [draft for half in halves_of(two_levels(), Passage(words, words, "IV", ())) for draft in half.drafts]
    assert "level" not in [one.name for one in drafts]
    whole = next(one for one in drafts if one.values.get("most") == 70)
    assert (whole.name, whole.values["units"]) == ("exception", ["xã Hạ", "xã Thượng"])
    assert whole.values["when"] == "nếu được nhập", "the case goes with the number"


@pytest.mark.parametrize(("words", "units", "most"), [
    ("Xã Hạ và xã Thượng, do địa bàn rộng, được mời đến 95 đại biểu.", ["xã Hạ", "xã Thượng"], 95),
    ("Mỗi nơi không quá 80 đại biểu, riêng xã Hạ không quá 95 đại biểu.", ["xã Hạ"], 95),
])  # fmt: skip
def test_the_most_of_named_units_is_theirs(words: str, units: list[str], most: int, two_levels: Any) -> None:
    halves = halves_of(two_levels(), Passage(words, words, "IV", ()))
    found = [one.values for half in halves for one in half.drafts if one.name == "exception"]
    assert [(one["units"], one["most"]) for one in found] == [(units, most)]


def test_a_tier_named_in_passing_has_no_part_in_what_is_said_under_a_title(two_levels: Callable[..., Plan]) -> None:
    plan = two_levels()
    words = ("Tiếp đó dành phần lớn thời gian để các gương kể việc mình làm, không nhất thiết phải đọc báo cáo; "
             "Hội nghị trao giấy khen, bầu đại biểu dự hội nghị của các sở, ban, ngành và phát động.")  # fmt: skip
    said = under_titles(words, "Cấp xã")
    kept = [draft.values for half in with_kept(plan, said, halves_of(plan, said), lambda _: False)
            for draft in half.drafts if draft.name == "provision"]  # fmt: skip
    assert [one["levels"] for one in kept] == [["xa"]]


def test_who_holds_a_meeting_is_no_part_of_what_units_are_like(two_levels: Callable[..., Plan]) -> None:
    words = "Các xã thuộc diện ghép theo đề án, Hội nghị do xã mới tổ chức, chậm nhất trong tháng 5 năm 2026."
    halves = halves_of(two_levels(), Passage(words, words, "II.1", ()))
    apart = [one.values["when"] for half in halves for one in half.drafts if one.name == "exception"]
    assert apart == ["thuộc diện ghép theo đề án"]


def test_a_title_on_the_conference_of_a_level_is_of_it(two_levels: Callable[..., Plan]) -> None:
    plan = two_levels()
    label = plan.level[1].label.removeprefix("các ")
    for lead in ("Về hội nghị ở", "Về việc tổ chức hội nghị của các", "Hội nghị tại"):
        assert own_of(plan, Passage("Mời báo chí.", "", "IV", (f"{lead} {label}",))) == [plan.level[1].id], lead
    assert own_of(plan, Passage("Mời báo chí.", "", "IV", (f"Về kinh phí của {label}",))) == []


PILOT = "Xã Hạ được chọn làm điểm; {} tổ chức xong trước ngày 10/4/2026, mời nơi khác về dự."


@pytest.mark.parametrize(("who", "until"), [("đơn vị này", True), ("những nơi còn lại", False)])
def test_who_goes_first_has_the_day_of_the_words_that_point_back(who: str, until: bool, two_levels: Any) -> None:
    whole = PILOT.format(who)
    said = Passage("Xã Hạ được chọn làm điểm", whole, "IV", ())
    drawn = [values for score, values in DRAWERS["pilot"](two_levels(), said) if score]
    assert [bool(one["window"]) for one in drawn] == [until]


def test_what_is_said_of_a_conference_is_no_name_of_one() -> None:
    assert forms_in("Hội nghị phải được chuẩn bị cùng với việc khác")[0] == []
    assert forms_in("Các xã tổ chức Hội nghị biểu dương gương sáng trong tháng 3")[0] == [
        "Hội nghị biểu dương gương sáng"
    ]


@pytest.mark.parametrize(("words", "part"), [
    ("Cán bộ xã dự với tư cách đại biểu chỉ tính người đã được khen thưởng trong giai đoạn.", "size"),
    ("Mỗi đại biểu được khen thưởng một lần.", "honours"),
])  # fmt: skip
def test_who_was_awarded_before_is_who_comes(words: str, part: str) -> None:
    assert about(Passage(words, words, "IV", ())) == part


def test_who_is_asked_for_an_award_gives_it() -> None:
    assert giver_in("Chủ tịch UBND huyện đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi nơi 02") == "Chủ tịch UBND tỉnh"
