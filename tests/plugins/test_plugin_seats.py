"""Check tells two numbers for one unit, a group written as one unit, words cut in a bracket, duties of blocks."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.context.duties import duties
from tdkt_tui.model.duties import Honours
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.alternatives import alternative_findings
from tdkt_tui.workflow.checking_plugin.blocks import block_findings
from tdkt_tui.workflow.checking_plugin.brackets import bracket_findings
from tdkt_tui.workflow.checking_plugin.objects import object_findings
from tdkt_tui.workflow.checking_plugin.seats import seat_findings


@pytest.fixture
def made(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(**tables: Any) -> Plan:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        facts = {name: [{"clause": "III"} | one for one in rows] for name, rows in tables.items()}
        level = {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "II"}
        return Plan.model_validate(data | {"document": [], "level": [*data.get("level", ()), level]} | facts)

    return make


@pytest.mark.parametrize(("first", "second", "said"), [
    ({"each": "huyện", "official": 12}, {"each": "huyện", "official": 17}, "“mỗi huyện” có hai số đại biểu chính thức"),
    ({"unit": "Huyện Khê", "official": 12}, {"unit": "UBND huyện Khê", "official": 9}, "“Huyện Khê” có hai số"),
    ({"each": "xã", "units": ["xã A", "xã B"], "exemplars": 1}, {"each": "xã", "units": ["xã B"], "exemplars": 2},
     "“xã B” có hai số điển hình tiên tiến"),
    ({"each": "huyện", "official": 12}, {"unit": "huyện Khê", "official": 17}, ""),
    ({"each": "xã", "official": 1}, {"each": "xã", "official": 2, "when": "xã loại I"}, ""),
    ({"each": "xã", "official": 1}, {"each": "xã", "official": 2, "levels": ["tinh"]}, ""),
    ({"each": "xã", "official": 1}, {"each": "xã", "alternates": 2}, ""),
])  # fmt: skip
def test_two_numbers_of_one_thing_for_a_unit_are_told(
    first: dict[str, Any], second: dict[str, Any], said: str, made: Callable[..., Plan]
) -> None:
    told = list(seat_findings(made(quota=[first, second])))
    assert [one.field for one in told] == (["quota.2"] if said else [])
    assert all(said in one.message for one in told)


@pytest.mark.parametrize(("row", "told"), [
    ({"unit": "xã, phường, đặc khu", "exemplars": 160}, True), ({"unit": "Sở và ban", "official": 5}, True),
    ({"unit": "xã, phường, đặc khu", "exemplars": 160, "together": True}, False),
    ({"unit": "Sở Văn hóa, Thể thao và Du lịch", "official": 2}, False), ({"unit": "Xã An, Phú", "official": 2}, False),
])  # fmt: skip
def test_kinds_in_a_row_are_no_one_unit(row: dict[str, Any], told: bool, made: Callable[..., Plan]) -> None:
    assert [one.field for one in seat_findings(made(quota=[row]))] == (["quota.1.unit"] if told else [])


@pytest.mark.parametrize(("words", "told"), [
    ("gửi hồ sơ (tờ trình, báo cáo (mỗi loại 01 bản) về Sở Nội vụ", True), ("phát động phong trào “Chung sức", True),
    ("thực hiện: a) rà soát; b) báo cáo", False), ("gửi hồ sơ (02 bộ), “Lá cờ đầu”", False),
])  # fmt: skip
def test_words_cut_inside_a_bracket_are_told(words: str, told: bool, made: Callable[..., Plan]) -> None:
    plan = made(task=[{"body": "các xã", "does": words}])
    assert [one.field for one in bracket_findings(plan)] == (["task.1.does"] if told else [])


@pytest.mark.parametrize(("said", "line"), [
    ("tối đa 80 tập thể", "Giấy khen cho tối đa 80 tập thể"), ("", "Giấy khen cho không quá 80 tập thể"),
    ("04 tập thể hoặc hộ", "Giấy khen cho không quá 04 tập thể hoặc hộ"),
])  # fmt: skip
def test_an_award_is_bounded_once(said: str, line: str, made: Callable[..., Plan]) -> None:
    plan = made().model_copy(update={
        "honours": [Honours(award="Giấy khen", collectives=80, said=said, how="at-most")]})  # fmt: skip
    assert [one.removesuffix(".") for one in duties(plan)["honours"]] == [line]


@pytest.mark.parametrize(("body", "does", "told"), [
    ("các cụm, khối thi đua", "tham gia Cụm 2", True), ("Cụm trưởng, khối trưởng", "tham gia Khối 1", True),
    ("cụm, khối", "tổ chức hội nghị", False), ("khối doanh nghiệp tỉnh", "tham gia Cụm 2", False),
])  # fmt: skip
def test_duties_of_blocks_whose_members_are_named_are_told(
    body: str, does: str, told: bool, made: Callable[..., Plan]
) -> None:
    plan = made(task=[{"body": "huyện Khê", "does": does}, {"body": body, "does": "ký kết giao ước"}])
    assert [one.field for one in block_findings(plan)] == (["task.2"] if told else [])


@pytest.mark.parametrize(("share", "told"), [
    ({"levels": ["xa"], "clause": "III.3.d"}, True), ({"levels": ["xa"], "clause": "III.2.b"}, False),
    ({"levels": ["xa"], "clause": "III.1"}, False), ({"levels": ["tinh"], "clause": "III.3.d"}, False),
    ({"levels": ["xa"], "clause": "III.3.d", "of": "delegation"}, False), ({"clause": "III.3.d"}, False),
])  # fmt: skip
def test_a_make_up_of_whom_units_send_is_none_of_their_own(
    share: dict[str, Any], told: bool, made: Callable[..., Plan]
) -> None:
    level = [{"id": "xa", "label": "cấp xã", "units": ["xã"], "clause": "III.2.a"},
             {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "II"}]  # fmt: skip
    parts = [{"group": group, "at_least": "4"} | share for group in ("nữ", "dưới 35 tuổi")]
    quota = [{"each": "xã", "official": 3, "levels": ["tinh"], "clause": "III.3.c"}]
    found = list(seat_findings(made(level=level, composition=parts, quota=quota)))
    assert [one.field for one in found] == ["composition.1.levels"] * told
    assert all("“nữ”, “dưới 35 tuổi”" in one.message for one in found)


@pytest.mark.parametrize(("does", "told"), [
    ("gửi về Sở Nội vụ", True), ("gửi 02 bản về Sở Nội vụ trước khi họp", True), ("gửi hồ sơ về Sở Nội vụ", False),
    ("gửi về Sở Nội vụ hồ sơ đề nghị khen thưởng", False),
    ("giới thiệu 02 người (01 nam, 01 nữ), gửi kèm lý lịch", True), ("cử ít nhất 03 đại biểu; gửi danh sách", True),
    ("giới thiệu 02 người dự Đại hội toàn quốc", False), ("cử 01 công chức theo dõi", False),
])  # fmt: skip
def test_a_task_that_does_not_say_of_what_it_is_is_told(does: str, told: bool, made: Callable[..., Plan]) -> None:
    plan = "ban hành kế hoạch"
    alone = made(task=[{"body": "các huyện", "does": said} for said in ("đăng ký thi đua", does)])
    assert [one.field for one in object_findings(alone)] == ["task.2.does"] * told
    behind = made(task=[{"body": "các huyện", "does": said} for said in (plan, does)])
    assert bool(list(object_findings(behind))) is (told and not does.startswith("gửi"))


TALKS = "Báo cáo điển hình, giao lưu"


@pytest.mark.parametrize(("first", "second", "told"), [
    ({"title": f"{TALKS} (từ 3 đến 4 báo cáo)"}, {"title": f"{TALKS} (từ 5 đến 7 báo cáo)"}, True),
    ({"title": f"{TALKS} 03 điển hình"}, {"title": f"{TALKS} 05 điển hình", "levels": ["huyen"]}, True),
    ({"title": f"{TALKS} (3 bài)", "levels": ["tinh"]}, {"title": f"{TALKS} (5 bài)", "levels": ["huyen"]}, False),
    ({"title": TALKS}, {"title": TALKS}, False), ({"title": TALKS}, {"title": "Bế mạc"}, False),
])  # fmt: skip
def test_items_that_differ_in_their_numbers_alone_are_told(
    first: dict[str, Any], second: dict[str, Any], told: bool, made: Callable[..., Plan]
) -> None:
    level = {"id": "huyen", "label": "cấp huyện", "units": ["huyện"], "choose_form": ["hn"], "clause": "II"}
    rows = [{"item": f"muc-{at}"} | row for at, row in enumerate((first, second))]
    tinh = level | {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"]}
    plan = made(level=[level, tinh], form=[{"id": "hn", "name": "Hội nghị"}], agenda=rows)
    assert [one.field for one in alternative_findings(plan)] == ["agenda.2.levels"] * told


@pytest.mark.parametrize(("second", "told"), [
    ({"collectives": 5}, True), ({"collectives": 5, "units": ["phường"]}, False),
    ({"collectives": 5, "when": "xã loại I"}, False), ({"individuals": 5}, False), ({"collectives": 3}, False),
    ({"collectives": 5, "award": "Bằng khen"}, False), ({"cases": 5, "said": "05 doanh nghiệp"}, False),
])  # fmt: skip
def test_two_numbers_of_one_award_for_the_same_units_are_told(
    second: dict[str, Any], told: bool, made: Callable[..., Plan]
) -> None:
    award = {"level": "tinh", "award": "Giấy khen"}
    plan = made(honours=[award | {"collectives": 3}, award | second])
    assert [one.field for one in alternative_findings(plan)] == ["honours.2"] * told
