"""Check tells numbers whose level is left out or another's, what one of two alike levels has, two units as one name."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow import plugin_unprinted
from tdkt_tui.workflow.checking_plugin.praised import praised_findings
from tdkt_tui.workflow.checking_plugin.several import several_findings, units_in
from tdkt_tui.workflow.checking_plugin.whose import whose_findings
from tdkt_tui.workflow.checking_plugin.worded import gap_findings, worded_findings

LEVELS = [{"id": "xa", "label": "các xã", "units": ["xã"], "clause": "III.1"},
          {"id": "phuong", "label": "các phường", "units": ["phường"], "clause": "III.1"},
          {"id": "huyen", "label": "cấp huyện", "units": ["huyện", "thành phố"], "clause": "III.2.a"},
          {"id": "so", "label": "các sở, ban, ngành", "units": ["sở", "ban"], "clause": "III.2.b"},
          {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "III.3"}]  # fmt: skip


@pytest.fixture
def made(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(**tables: Any) -> Plan:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        return Plan.model_validate(data | {"document": [], "level": LEVELS} | tables)

    return make


@pytest.mark.parametrize(("clause", "more", "said"), [
    ("III.3.d", {}, "nơi kế hoạch chỉ nói về cấp tỉnh"), ("III.3", {}, "nơi kế hoạch chỉ nói về cấp tỉnh"),
    ("III.3.d", {"levels": ["tinh"]}, ""), ("III.3.d", {"levels": ["tinh"], "of": "delegation"}, ""),
    ("III.2.c", {}, ""), ("III.1.d", {}, ""), ("IV.2", {}, ""), ("III.3.d", {"units": ["xã"]}, ""),
])  # fmt: skip
def test_a_target_is_of_the_level_that_its_clause_speaks_of(
    clause: str, more: dict[str, Any], said: str, made: Callable[..., Plan]
) -> None:
    rows = [{"group": group, "at_least": "04", "clause": clause} | more for group in ("nữ", "dưới 40 tuổi")]
    found = list(whose_findings(made(composition=rows)))
    assert [one.field for one in found] == ["composition.1.levels"] * bool(said)
    assert all(said in one.message for one in found)


@pytest.mark.parametrize(("levels", "told"), [
    (([], ["tinh"], ["tinh"]), ["quota.1.levels"]), (([], [], []), []), (([], [], ["tinh"]), []),
    (([], ["tinh"], ["huyen"]), []),
])  # fmt: skip
def test_one_number_of_a_row_without_the_level_of_the_others_is_told(
    levels: tuple[list[str], ...], told: list[str], made: Callable[..., Plan]
) -> None:
    rows = [{"unit": f"Sở {at}", "official": at, "levels": of, "clause": "IV.3.b"} for at, of in enumerate(levels, 2)]
    found = list(whose_findings(made(quota=rows)))
    assert [one.field for one in found] == told
    assert all('levels = ["tinh"]' in one.fix for one in found)


@pytest.mark.parametrize(("level", "award", "told"), [
    ("huyen", "Giấy khen của thủ trưởng các sở, ban, ngành", True),
    ("so", "Giấy khen của Chủ tịch UBND cấp huyện", True), ("xa", "Giấy khen của Chủ tịch UBND cấp huyện", True),
    ("huyen", "Giấy khen của Chủ tịch UBND huyện, thành phố", False), ("huyen", "Giấy khen", False),
    ("huyen", "đề nghị Giấy khen của Giám đốc sở", False), ("huyen", "Bằng khen của Chủ tịch UBND tỉnh", False),
    ("xa", "Giấy khen của Giám đốc sở và tương đương", False), ("xa", "Giấy khen của Chủ tịch UBND xã", False),
])  # fmt: skip
def test_an_award_is_of_the_level_that_gives_it(level: str, award: str, told: bool, made: Callable[..., Plan]) -> None:
    found = whose_findings(made(honours=[{"award": award, "level": level, "individuals": 5, "clause": "V"}]))
    assert any("mà lời ấy là của" in one.message for one in found) is told


@pytest.mark.parametrize(("levels", "told"), [
    (["xa"], "chỉ ghi cho các xã, không cho các phường"), (["phuong"], "chỉ ghi cho các phường, không cho các xã"),
    (["xa", "phuong"], ""), (["huyen"], ""), ([], ""),
])  # fmt: skip
def test_what_one_of_two_alike_levels_has_alone_is_told(
    levels: list[str], told: str, made: Callable[..., Plan]
) -> None:
    rows = [{"sum": "10 triệu đồng", "level": level, "clause": "VI"} for level in levels]
    found = list(whose_findings(made(amount=rows)))
    assert [one.field for one in found] == ["amount.1.level"] * bool(told)
    assert all(told in one.message for one in found)


@pytest.mark.parametrize(
    ("share", "among", "told"), [(0.35, "exemplar", 1), (0.3, "exemplar", 0), (0.35, "official", 0)]
)
def test_one_share_of_all_who_come_and_of_exemplars_again_is_told(
    share: float, among: str, told: int, made: Callable[..., Plan]
) -> None:
    asked = {"category": "women", "share": share, "how": "at-least"}
    levels = [*LEVELS[:-1], LEVELS[-1] | {"size": {"shares": [asked]}}]
    row = {"group": "nữ", "at_least": "35%", "of": among, "levels": ["tinh"], "clause": "III.3.b"}
    found = list(whose_findings(made(level=levels, composition=[row])))
    assert [one.field for one in found] == ["composition.1.of"] * told


@pytest.mark.parametrize(("said", "many"), [
    ("xã Đông Lai (huyện Tân Lạc); Công ty cổ phần May Sông Bôi", 2), ("xã An, xã Bình và phường 3", 3),
    ("Công an tỉnh và Bộ Chỉ huy Quân sự tỉnh", 2), ("Sở Văn hóa, Thể thao và Du lịch", 1),
    ("xã Nà Chì, huyện Xín Mần", 1), ("Ban Quản lý Khu kinh tế và các khu công nghiệp", 1), ("huyện An, vùng cao", 1),
    ("Trường Tiểu học An; Trường Tiểu học Bình", 2), ("xã, phường", 1), ("Bệnh viện Đa khoa, thành phố Lê", 1),
])  # fmt: skip
def test_two_units_are_not_the_name_of_one(said: str, many: int, made: Callable[..., Plan]) -> None:
    assert len(units_in(said)) == many
    pilot = {"unit": said, "window": {"until": "2031-05-01"}, "clause": "II"}
    quota = {"unit": said, "official": 9, "clause": "III"}
    found = list(several_findings(made(pilot=[pilot], quota=[quota, quota | {"together": True}])))
    assert [one.field for one in found] == ["pilot.1.unit", "quota.1.unit"] * (many > 1)


@pytest.mark.parametrize(("award", "told"), [
    ({"level": "xa"}, True), ({"units": ["xã"]}, True), ({"level": "huyen"}, False), ({"units": ["phường"]}, False),
    ({"level": "xa", "individuals": 3}, False), ({"level": "xa", "clause": "V.1"}, False),
    ({"level": "xa", "households": 1}, False),
])  # fmt: skip
def test_what_is_introduced_and_asked_an_award_for_in_the_same_words_is_told(
    award: dict[str, Any], told: bool, made: Callable[..., Plan]
) -> None:
    numbers = {"collectives": 1, "individuals": 2, "clause": "V.2"}
    honours = numbers | {"award": "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"} | award
    found = list(praised_findings(made(nomination=[numbers | {"who": ["UBND các xã"]}], honours=[honours])))
    assert [one.field for one in found] == ["nomination.1"] * told
    assert all("01 tập thể và 02 cá nhân ghi hai lần" in one.message for one in found)


@pytest.mark.parametrize(("words", "clause", "told"), [
    ("Các xã gửi báo cáo sơ kết về Sở Nội vụ trước ngày 15/6/2021", "IV.2", 1),
    ("Các xã gửi báo cáo sơ kết về Sở Nội vụ trước ngày 15/6/2021", "IV.3", 0),
    ("Gửi báo cáo sơ kết về Sở Nội vụ", "IV.2", 0),
    ("Đơn vị không gửi báo cáo đúng hạn bị trừ 05 điểm mỗi lần", "IV.2", 0),
])  # fmt: skip
def test_words_that_a_table_of_their_clause_holds_are_told(
    words: str, clause: str, told: int, made: Callable[..., Plan]
) -> None:
    task = {"body": "Ủy ban nhân dân xã", "does": "gửi báo cáo sơ kết về Sở Nội vụ", "clause": "IV.2",
            "window": {"before": "2021-06-15"}}  # fmt: skip
    plan = made(task=[task], provision=[{"words": words, "about": "reporting", "clause": clause}])
    assert [one.field for one in worded_findings(plan)] == ["provision.1"] * told


@pytest.mark.parametrize(("words", "told"), [
    ("… Trong tổng số đại biểu", True), ("chỉ đạo; … phân công theo dõi", True), ("Gồm cờ, hoa, ảnh…", False),
    ("Thẻ, giấy mời, …", False),
])  # fmt: skip
def test_a_gap_amid_words_that_are_printed_is_told(words: str, told: bool, made: Callable[..., Plan]) -> None:
    plan = made(provision=[{"words": words, "about": "other", "clause": "I"}])
    assert [one.field for one in gap_findings(plan)] == ["provision.1.words"] * told


@pytest.mark.parametrize(("read", "left"), [
    ({"plan.short"}, ["budget", "other"]), ({"plan.own.provisions.budget", "plan.short"}, ["other"]),
    ({"plan.own.provisions.budget", "plan.own.provisions.other"}, []), ({"plan.own.provisions"}, []),
])  # fmt: skip
def test_provisions_whose_part_no_template_prints_are_told(
    read: set[str], left: list[str], made: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin_unprinted, "names_read", lambda template: frozenset(read))
    kept = [{"words": "Phải gọn nhẹ", "about": about, "clause": "I"} for about in ("budget", "other", "other")]
    plan = made(document=[{"kind": "plan", "template": "vinh_du/ke-hoach"}], provision=kept)
    found = [one for one in plugin_unprinted.unprinted(plan) if one.field == "provision"]
    assert [one.fix.count(f"plan.own.provisions.{about}") for one in found for about in left] == [1] * len(left)
    assert bool(found) is bool(left)
