"""Whose pages the proof sheet looks at: what it says to be printed nowhere, or no more, is so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.proofing import Line, Part, sheet
from tdkt_tui.workflow.proofing.nowhere import NOWHERE, UNITS, on_no_page, rested_on
from tdkt_tui.workflow.proofing.printed import Printed, printed
from tdkt_tui.workflow.proofing.sheet import sheet_of
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import Said

Plans = Callable[..., Plan]


def tried(plan: Plan, *names: str) -> list[str]:
    return [page.unit.name or page.unit.kind for page in printed(plan, names)]


@pytest.mark.parametrize(("who", "names"), [
    ("UBND các xã An Lộc, Bình Sơn và Cát Hải", ["xã An Lộc", "xã Bình Sơn", "xã Cát Hải"]),
    ("các xã An Lộc, Bình Sơn; Sở Y tế", ["xã An Lộc", "xã Bình Sơn", "Sở Y tế"]),
    ("xã An Lộc, Công an tỉnh", ["xã An Lộc"]),
    ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở Lao động - Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"]),
    ("Sở Thông tin và Truyền thông, Báo Mẫu, Đài Phát thanh - Truyền hình tỉnh", ["Sở Thông tin và Truyền thông"]),
    ("Ngành y tế", ["Sở Y tế"]), ("Ngành dọc cấp trên", []), ("các xã, phường", []),
])  # fmt: skip
def test_units_are_found_as_pages_read_them(three_levels: Plans, who: str, names: list[str]) -> None:
    found = Bound(three_levels()).named([Said("task", 1, "II", "", (who,))])
    assert sorted(unit.name for unit in found) == sorted(names)


def test_a_duty_of_several_areas_whose_kind_is_said_once_is_on_their_pages(three_levels: Plans) -> None:
    duty = {"body": "UBND các xã An Lộc, Bình Sơn", "does": "mở lớp dạy nghề cho thanh niên", "clause": "III.2"}
    plan = three_levels(task=[duty])
    assert UNITS not in {part.whose for part in sheet_of(plan, Original(()))}
    assert {"xã An Lộc", "xã Bình Sơn"} <= {*tried(plan)}


def test_seats_of_a_branch_are_those_of_its_office(three_levels: Plans) -> None:
    plan = three_levels(quota=[{"unit": "Ngành y tế", "official": 14, "levels": ["tinh"], "clause": "II.4"}])
    assert "Sở Y tế" in tried(plan)
    told = [line.words for part in sheet_of(plan, Original(())) if part.whose == NOWHERE for line in part.lines]
    assert not any("14" in words for words in told)


def test_kinds_are_not_alike_where_one_alone_has_a_duty_under_a_condition(three_levels: Plans) -> None:
    duty = {"body": "các phường", "does": "nơi chưa có hội trường thì mượn trụ sở của tổ dân phố", "clause": "III.2"}
    assert "phường" not in tried(three_levels())
    assert "phường" in tried(three_levels(task=[duty]))


def test_whose_head_gives_an_award_parts_departments_from_other_offices(three_levels: Plans) -> None:
    level = {"id": "so", "label": "các sở, ban", "units": ["sở", "ban"], "clause": "II.2", "choose_form": ["hoi-nghi"]}
    award = {"level": "so", "award": "Giấy khen của thủ trưởng", "clause": "II.5"}
    assert tried(three_levels(level=[level])) == ["sở"]
    assert sorted(tried(three_levels(level=[level], honours=[award]))) == ["ban", "sở"]


def test_pages_of_a_unit_are_looked_at_again_after_a_mend_that_names_it_no_more(
    three_levels: Plans, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, seen = three_levels(), list[str]()
    assert "xã An Lộc" not in tried(plan)
    assert tried(plan, "xã An Lộc", "Quy định riêng", "cấp tỉnh") == [*tried(plan), "xã An Lộc"]

    def pages(plan: Plan, names: list[str]) -> list[Printed]:
        seen.extend(names)
        return printed(plan, names)

    monkeypatch.setattr(sheet, "printed", pages)
    line = Line("xã An Lộc", "Mở lớp", (), frozenset(["xã An Lộc", "xã (xa)", "Quy định riêng"]), "Mở lớp")
    sheet_of(plan, Original(()), before=[Part("xã An Lộc", (line,))])
    assert seen == ["xã An Lộc"]


def test_what_stands_on_a_page_is_not_nowhere(three_levels: Plans) -> None:
    duty = {"body": "trạm khuyến nông", "does": "mở lớp dạy nghề cho thanh niên vùng lũ", "clause": "III.2"}
    plan = three_levels(task=[duty])
    assert [body for body, *_ in on_no_page(plan, [])] == ["trạm khuyến nông"]
    assert not [*on_no_page(plan, [], {"task.1": ["Mở lớp dạy nghề cho thanh niên vùng lũ"]})]
    assert [*on_no_page(plan, [], {"task.1": ["Mở lớp"], "task.2": ["Mở lớp dạy nghề cho thanh niên vùng lũ"]})]


def test_a_duty_in_a_case_of_units_that_no_level_has_is_told(three_levels: Plans) -> None:
    duty = {"does": "nơi chưa có hội trường thì mượn trụ sở của tổ dân phố", "clause": "III.2"}
    for body, told in (("các trạm khuyến nông", True), ("các phường", False)):
        parts = {part.whose for part in sheet_of(three_levels(task=[duty | {"body": body}]), Original(()))}
        assert (UNITS in parts) is told


def test_words_on_the_provinces_own_meeting_are_told_as_its_own(three_levels: Plans) -> None:
    words = "Các đoàn ngồi theo sơ đồ của ban tổ chức và nhận tài liệu từ chiều hôm trước"
    plan = three_levels(provision=[{"words": words, "about": "other", "levels": ["tinh"], "clause": "II.3"}])
    parts = {part.whose: part.lines for part in sheet_of(plan, Original(()))}
    assert UNITS not in parts
    assert any(line.words.startswith("Cấp tỉnh: ") for line in parts[NOWHERE])


def test_what_the_plan_rests_on_itself_is_told_where_no_page_cites_it(three_levels: Plans) -> None:
    basis = [{"type": "Chỉ thị", "number": "93-CT/TU", "clause": "(phần đầu)"}, {"type": "Luật", "title": "Luật Mẫu"}]
    plan = three_levels(basis=basis)
    ((words, sources, _),) = rested_on(plan, ["Căn cứ Kế hoạch số 57/KH-UBND"])
    assert words.startswith("Căn cứ: 93-CT/TU: ")
    assert [source.key for source in sources] == ["basis.1"]
    assert not [*rested_on(plan, ["Thực hiện Chỉ thị số 93-CT/TU"])]
