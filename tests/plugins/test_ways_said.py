"""How a number or a day binds, and whom, in a plan's own words against its data: what differs is told."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.state import State
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.plan_file import PlanText
from tdkt_tui.workflow.ways import otherwise
from tdkt_tui.workflow.ways.words import told_in

FORM = [{"id": "hoi-nghi", "name": "Hội nghị điển hình tiên tiến", "kind": "conference"}]


@pytest.fixture
def unlike(province_text: Callable[[str, str], str]) -> Callable[..., list[str]]:
    """Return what is told of one paragraph against a plan with one level of clause II.1 and these tables."""

    def run(
        words: str, level: dict[str, Any] | None = None, beside: Sequence[dict[str, Any]] = (), **tables: Any
    ) -> list[str]:
        one = {"id": "xa", "label": "cấp xã", "units": ["xã", "phường"], "clause": "II.1", "choose_form": ["hoi-nghi"]}
        made = tomllib.loads(province_text("mau", "Mẫu")) | {"form": FORM, "level": [one | (level or {}), *beside]}
        facts = {table: [{"clause": "II.1", **row} for row in rows] for table, rows in tables.items()}
        plan = Plan.model_validate(made | facts)
        return [one.words() for one in otherwise(plan, Original((Paragraph("đoạn 1", "II.1", words),)))]

    return run


def women(least: str) -> dict[str, Any]:
    return {"composition": [{"group": "nữ", "at_least": least}]}


@pytest.mark.parametrize(("words", "told"), [
    ("Đại biểu nữ phấn đấu đạt 30%.", ["phấn đấu đạt 30%"]),
    ("Phấn đấu tỷ lệ đại biểu là lao động trực tiếp cao, nữ 30% trở lên.", ["cao, nữ 30% trở lên"]),
    ("Đại biểu nữ khoảng 30%.", ["khoảng 30%"]), ("Đại biểu nữ không quá 30%.", ["không quá 30%"]),
    ("Đại biểu nữ ít nhất là 30%.", []), ("Đại biểu nữ từ 30% trở lên.", []), ("Đại biểu nữ 30%.", []),
    ("Phấn đấu hoàn thành trước quý II. Đại biểu nữ từ 30%.", []), ("Đại biểu nữ ít nhất 40%.", []),
])  # fmt: skip
def test_a_least_share_is_not_one_to_strive_for(words: str, told: list[str], unlike: Callable[..., list[str]]) -> None:
    found = unlike(words, **women("30%"))
    assert len(found) == len(told)
    assert all(one in line and "nữ ít nhất 30%" in line for one, line in zip(told, found, strict=True))


def test_a_share_of_another_group_is_not_compared(unlike: Callable[..., list[str]]) -> None:
    assert not unlike("Khách mời không quá 30%, đại biểu nữ 40%.", **women("30%"))
    assert unlike("Khách mời 30%, đại biểu nữ không quá 30%.", **women("30%"))


def test_a_body_by_its_name_in_a_list_of_kinds_parts_it_not(unlike: Callable[..., list[str]]) -> None:
    level = {"units": ["sở", "ban", "hội"], "days": 0.5}
    assert not unlike("Các sở, ban, UBMTTQ Việt Nam tỉnh, các hội tổ chức trong nửa ngày.", level)
    assert unlike("Các sở, ban tổ chức 01 ngày; các hội tổ chức trong nửa ngày.", level)


@pytest.mark.parametrize(("words", "size", "told"), [
    ("Mời dự kiến 120 đại biểu.", {"at_most": 120}, True), ("Mời khoảng 120 đại biểu.", {"expected": 120}, False),
    ("Mời 120 đại biểu.", {"at_most": 120}, True), ("Mời không quá 120 đại biểu.", {"at_most": 120}, False),
    ("Mời từ 80 đến 120 đại biểu.", {"at_least": 80, "at_most": 120}, False),
    ("Mời 80 - 120 đại biểu.", {"at_least": 80, "at_most": 120}, False),
    ("Mời tối thiểu 120 đại biểu.", {"at_least": 120, "at_most": 120}, True),
])  # fmt: skip
def test_a_bound_is_as_the_plan_says(words: str, size: dict[str, int], told: bool, unlike: Any) -> None:
    assert bool(unlike(words, {"size": {"caps": [{"category": "all", **size}]}})) is told


@pytest.mark.parametrize(("words", "window", "told"), [
    ("Hoàn thành chậm nhất ngày 05/5/2026.", {"before": "2026-05-05"}, True),
    ("Hoàn thành trước ngày 05/5/2026.", {"until": "2026-05-05"}, True),
    ("Hoàn thành trước ngày 05 tháng 5 năm 2026.", {"before": "2026-05-05"}, False),
    ("Hoàn thành chậm nhất là ngày 05/5.", {"until": "2026-05-05"}, False),
    ("Tổ chức trước tháng 5/2026.", {"month": "2026-05"}, True),
    ("Tổ chức trong tháng 5/2026.", {"month": "2026-05"}, False),
    ("Tổ chức dự kiến trong tháng 5/2026.", {"month": "2026-05"}, True),
    ("Tổ chức dự kiến trong tháng 5/2026.", {"month": "2026-05", "approx": True}, False),
    ("Tổ chức từ ngày 01/4 đến ngày 05/5/2026.", {"since": "2026-04-01", "until": "2026-05-05"}, False),
])  # fmt: skip
def test_a_day_is_before_or_the_latest_as_the_plan_says(
    words: str, window: dict[str, Any], told: bool, unlike: Any
) -> None:
    assert bool(unlike(words, task=[{"body": "xã", "does": "tổ chức", "window": window}])) is told


CAPS = {"size": {"caps": [{"category": "all", "at_least": 100, "at_most": 120}]}}


@pytest.mark.parametrize(("words", "told"), [
    ("Số lượng: phường từ 100 đến 120 đại biểu; xã từ 60 đến 80 đại biểu.", "phường"),
    ("Các xã, phường mời từ 100 đến 120 đại biểu.", ""), ("Cấp xã mời từ 100 đến 120 đại biểu.", ""),
    ("Nơi có từ 300 người trở lên mời từ 100 đến 120 đại biểu.", "nơi có từ 300 người trở lên"),
    ("Các xã và các phường mời từ 100 đến 120 đại biểu.", ""),
    ("Ở dưới xã, phường, mỗi nơi mời từ 100 đến 120 đại biểu.", ""),
    ("Riêng phường Mẫu Lâm mời từ 100 đến 120 đại biểu.", "phường"),
])  # fmt: skip
def test_a_number_of_some_units_is_not_one_of_the_level(words: str, told: str, unlike: Any) -> None:
    found = unlike(words, CAPS)
    assert len(found) == bool(told)
    assert all(f"chỉ nói về {told}" in one for one in found)


def test_the_others_may_have_a_rule_apart(unlike: Any) -> None:
    words = "Số lượng: phường từ 100 đến 120 đại biểu; xã từ 60 đến 80 đại biểu."
    own = {"level": "xa", "units": ["xã"], "size": {"caps": [{"category": "all", "at_least": 60, "at_most": 80}]}}
    assert not unlike(words, CAPS, exception=[own])
    own["size"] = {}
    assert unlike(words, CAPS, exception=[own | {"days": 0.5}])


def test_words_before_a_list_are_those_of_each_number() -> None:
    first, second = told_in("Giấy khen không quá 05 tập thể, 10 cá nhân")
    assert first.ways[0] <= second.ways[1]
    assert second.ways[0] == frozenset()


@pytest.mark.parametrize(("words", "told"), [
    ("Khách mời không quá 120 người.", "khách mời"), ("Tổng số không quá 120 người, khách mời 20 người.", ""),
    ("Tổ chức “Hội nghị biểu dương điển hình tiên tiến”, không quá 120 đại biểu.", ""),
    ("Hội nghị ghép theo khối không quá 120 đại biểu.", "Hội nghị ghép theo khối"),
])  # fmt: skip
def test_a_number_of_one_group_is_not_that_of_all(words: str, told: str, unlike: Any) -> None:
    found = unlike(words, {"size": {"caps": [{"category": "all", "at_most": 120}]}})
    assert [f"chỉ nói về {told}," in one for one in found] == [True] * bool(told)


@pytest.mark.parametrize(("words", "told"), [
    ("Kế hoạch chi tiết ban hành trong tháng 6/2026.", True),
    ("Tổ chức hội nghị theo kế hoạch trong tháng 6/2026.", False),
])  # fmt: skip
def test_the_time_of_a_paper_is_not_that_of_the_conference(words: str, told: bool, unlike: Any) -> None:
    assert bool(unlike(words, {"window": {"month": "2026-06"}})) is told


@pytest.mark.parametrize(("words", "body", "told"), [
    ("Gửi danh sách chậm nhất ngày 25/9/2026 đối với xã, ngày 05/10/2026 đối với phường.",
     "các cơ quan, đơn vị, địa phương", True),
    ("Gửi danh sách chậm nhất ngày 25/9/2026 đối với xã, phường.", "xã, phường", False),
])  # fmt: skip
def test_a_day_of_some_is_not_that_of_all_who_have_the_duty(words: str, body: str, told: bool, unlike: Any) -> None:
    task = {"body": body, "does": "gửi danh sách", "window": {"until": "2026-09-25"}}
    assert bool(unlike(words, task=[task])) is told


def test_a_sum_for_some_units_is_not_one_for_each(unlike: Any) -> None:
    words = "Ngân sách tỉnh hỗ trợ 09 xã nêu trên mỗi xã 15 triệu đồng."
    money = {"sum": "15 triệu đồng", "units": ["xã"], "kind": "support"}
    assert len(unlike(words, amount=[money])) == 1
    assert not unlike(words, amount=[money | {"units": ["xã Mẫu Lâm"]}])
    assert not unlike("Ngân sách tỉnh hỗ trợ mỗi xã 15 triệu đồng.", amount=[money])


def test_it_is_told_where_the_fact_is_confirmed(province_text: Callable[[str, str], str]) -> None:
    target = {"group": "nữ", "at_least": "30%", "clause": "II.1"}
    made = tomllib.loads(province_text("mau", "Mẫu")) | {"composition": [target]}
    text = Original((Paragraph("đoạn 1", "II.1", "Đại biểu nữ phấn đấu đạt 30%."),))
    state = State(PlanText(Path("plan_1.toml"), "", b""), Plan.model_validate(made), text, (), ())
    assert any("phấn đấu đạt 30%" in one.message for one in state.findings(["composition.1"]))
    kept = [{"at": "composition.1", "why": "bản gốc ghi như vậy, đã hỏi", "rule": "plugin.way"}]
    state = State(state.file, Plan.model_validate(made | {"as_issued": kept}), text, (), ())
    assert not any(one.severity is Severity.WARNING and "phấn đấu" in one.message
                   for one in state.findings(["composition.1"]))  # fmt: skip


SHARED = (Paragraph("đoạn 1", "II", "Cấp xã, cấp tỉnh, đại biểu Lam Giang: hội nghị không quá một ngày."),
          Paragraph("đoạn 2", "II", "Đại hội dự kiến họp trong tháng 8, thời gian 01 ngày."))  # fmt: skip


@pytest.mark.parametrize(("commune", "told"), [({"days": 1, "days_at_most": True}, []), ({}, ["không quá một ngày"])])
def test_what_another_level_of_the_clause_has_in_just_that_way_is_that_levels(
    commune: dict[str, Any], told: list[str], province_text: Callable[[str, str], str]
) -> None:
    levels = [{"id": "xa", "label": "cấp xã", "units": ["xã"], "clause": "II", **commune},
              {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "II", "days": 1,
               "place": "Lam Giang"}]  # fmt: skip
    plan = Plan.model_validate(tomllib.loads(province_text("mau", "Mẫu")) | {"level": levels})
    assert [one.said.rpartition(": ")[2] for one in otherwise(plan, Original(SHARED))] == [
        f"hội nghị {said}" for said in told]  # fmt: skip


def test_a_row_of_kinds_goes_on_with_units_by_their_names(unlike: Callable[..., list[str]]) -> None:
    words = "Các sở, các huyện, thành phố Nam Khê tổ chức hội nghị không quá 01 ngày."
    level = {"units": ["huyện", "thành phố"], "days": 1, "days_at_most": True}
    assert not unlike(words, level)
    assert unlike(words, level | {"units": ["huyện", "thị xã", "thành phố"]})


@pytest.mark.parametrize(("head", "told"), [("Khách mời tối đa", []), ("Khách mời", ["40"])])
def test_the_head_of_a_column_says_how_its_numbers_bind(
    head: str, told: list[str], province_text: Callable[[str, str], str]
) -> None:
    size = {"caps": [{"category": "guest", "at_most": 40, "clause": "II.1"}]}
    level = {"id": "xa", "label": "cấp xã", "units": ["xã", "phường"], "clause": "II.1", "choose_form": ["hoi-nghi"],
             "size": size}  # fmt: skip
    plan = Plan.model_validate(tomllib.loads(province_text("mau", "Mẫu")) | {"form": FORM, "level": [level]})
    rows = (f"Đơn vị | Đại biểu | {head}", "Xã A | 200 | 40")
    said = otherwise(plan, Original(tuple(Paragraph(f"đoạn {at}", "II.1", row) for at, row in enumerate(rows))))
    assert [one.said for one in said] == told


@pytest.mark.parametrize(("words", "row", "who"), [
    ("Hội nghị cấp xã có nữ ít nhất 30%.", {}, "cấp xã"), ("Hội nghị của các sở, ban có nữ từ 30%.", {}, "sở, ban"),
    ("Đối với xã, phường: nữ ít nhất 30%.", {}, "xã, phường"), ("Nữ ít nhất 30%.", {}, ""),
    ("Hội nghị cấp xã có nữ ít nhất 30%.", {"levels": ["xa"]}, ""),
    ("Đại biểu dự Đại hội tỉnh của cấp xã: nữ từ 30%.", {"of": "delegation"}, ""),
])  # fmt: skip
def test_a_share_that_names_a_tier_is_not_one_of_everybody(words: str, row: Any, who: str, unlike: Any) -> None:
    office = {"id": "so", "label": "các sở, ban", "units": ["sở", "ban"], "clause": "II.2", "choose_form": ["hoi-nghi"]}
    found = unlike(words, beside=[office], composition=[{"group": "nữ", "at_least": "30%", **row}])
    assert [f"chỉ nói về {who}," in one for one in found] == [True] * bool(who)


OFFICES = {"units": ["sở", "đoàn thể", "cơ quan Trung ương"], "days": 0.5}


@pytest.mark.parametrize(("words", "of"), [
    ("Các sở, đoàn thể tỉnh, cơ quan Trung ương tổ chức trong nửa ngày.", ""),
    ("Các sở, đoàn thể của tỉnh và cơ quan Trung ương tổ chức trong nửa ngày.", ""),
    ("Các sở tổ chức trong 02 buổi, cơ quan Trung ương tổ chức trong nửa ngày.", "cơ quan Trung ương"),
])  # fmt: skip
def test_a_list_goes_on_behind_the_area_of_a_kind(words: str, of: str, unlike: Callable[..., list[str]]) -> None:
    told = unlike(words, OFFICES)
    assert bool(told) == bool(of)
    assert all(f"chỉ nói về {of}" in line for line in told)


def test_another_levels_own_sentence_is_not_held_against_a_level(unlike: Callable[..., list[str]]) -> None:
    other = {"id": "huyen", "label": "cấp huyện", "units": ["huyện"], "clause": "II.1", "choose_form": ["hoi-nghi"],
             "days": 1, "days_at_most": True}  # fmt: skip
    words = "Cấp huyện họp không quá 01 ngày; cấp xã dự kiến họp trong 01 ngày."
    told = unlike(words, {"days": 1}, [other])
    assert ["dự kiến" in line for line in told] == [True]
    alone = unlike("Cấp huyện họp không quá 01 ngày; cấp xã họp trong 01 ngày.", {"days": 1}, [other])
    assert not alone


def test_all_of_a_tier_are_meant_by_its_first_kind(unlike: Callable[..., list[str]]) -> None:
    level = {"units": ["huyện", "thành phố"], "days": 1, "days_at_most": True}
    assert not unlike("Mỗi huyện tổ chức hội nghị không quá 01 ngày.", level)
    assert unlike("Mỗi huyện tổ chức hội nghị không quá 01 ngày, thành phố không quá 1,5 ngày.", level)
    assert unlike("Mỗi thành phố tổ chức hội nghị không quá 01 ngày.", level)


@pytest.mark.parametrize(("words", "told"), [("Xã, phường: không quá nửa ngày.", 0), ("Huyện: không quá nửa ngày.", 1)])
def test_what_is_said_of_the_level_by_its_own_kinds_elsewhere_holds(
    words: str, told: int, province_text: Callable[[str, str], str]
) -> None:
    level = {"id": "xa", "label": "cấp xã", "units": ["xã", "phường"], "clause": "II.4", "choose_form": ["hoi-nghi"],
             "days": 0.5, "days_at_most": True}  # fmt: skip
    plan = Plan.model_validate(tomllib.loads(province_text("mau", "Mẫu")) | {"form": FORM, "level": [level]})
    original = (Paragraph("đoạn 1", "II.2", words), Paragraph("đoạn 2", "II.4", "Riêng hai đảo: thời gian nửa ngày."))
    assert len(otherwise(plan, Original(original))) == told
