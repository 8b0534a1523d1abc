"""Who may or must hold a conference with others: which kinds of unit, on what terms, who holds it for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.asking import joints_of
from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = "II. NỘI DUNG\n1. Hình thức\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
SAID: dict[str, dict[str, Any]] = {
    "Các xã, đặc khu có dưới 6.000 dân được tổ chức chung theo Cụm thi đua.": {
        "units": ["xã", "đặc khu"], "when": "có dưới 6.000 dân", "may": True, "organiser": "Cụm thi đua"},
    "Cơ quan có dưới 40 công chức, người lao động và không có đơn vị trực thuộc có thể tổ chức chung một hội nghị, do"
    " Trưởng khối chủ trì.": {
        "units": ["cơ quan"], "when": "có dưới 40 công chức, người lao động và không có đơn vị trực thuộc", "may": True,
        "organiser": "Trưởng khối"},
    "Sở có từ 04 đơn vị trực thuộc trở lên tổ chức hội nghị riêng; các sở, doanh nghiệp còn lại tổ chức hội nghị chung"
    " theo Khối thi đua.": {
        "units": ["sở", "doanh nghiệp"], "when": "trừ sở có từ 04 đơn vị trực thuộc trở lên",
        "organiser": "Khối thi đua"},
    "Các cơ quan, đơn vị có dưới 50 người thì phối hợp tổ chức chung theo Khối thi đua, do Trưởng Khối chủ trì.": {
        "units": ["cơ quan", "đơn vị"], "when": "có dưới 50 người", "organiser": "Trưởng Khối"},
    "Các trường phổ thông, trạm y tế tổ chức chung một hội nghị do Ủy ban nhân dân xã chủ trì.": {
        "units": ["trường phổ thông", "trạm y tế"], "organiser": "Ủy ban nhân dân xã"},
    "Doanh nghiệp trong khu kinh tế, khu công nghiệp tổ chức chung do Ban Quản lý Khu kinh tế tỉnh chủ trì.": {
        "units": ["Doanh nghiệp trong khu kinh tế, khu công nghiệp"], "organiser": "Ban Quản lý Khu kinh tế tỉnh"},
    "Cơ quan, đơn vị có dưới 45 người thì ghép nội dung vào hội nghị cán bộ, công chức cuối năm.": {
        "units": ["cơ quan", "đơn vị"], "when": "có dưới 45 người",
        "into": "hội nghị cán bộ, công chức cuối năm"},
    "Các xã thuộc huyện Lâm, Sơn Trà có tỷ lệ hộ nghèo trên 25% được lồng ghép với Lễ phát động thi đua, xong trước"
    " ngày 30/4/2025.": {
        "units": ["xã"], "when": "thuộc huyện Lâm, Sơn Trà có tỷ lệ hộ nghèo trên 25%", "into": "Lễ phát động thi đua",
        "may": True},
    "Doanh nghiệp không có đơn vị trực thuộc, nếu có từ 25 đến dưới 150 người thì tổ chức hội nghị toàn thể, nếu có"
    " dưới 25 người thì ghép vào hội nghị người lao động.": {
        "units": ["doanh nghiệp"], "when": "không có đơn vị trực thuộc, có dưới 25 người",
        "into": "hội nghị người lao động"},
    "Các huyện Lâm, Sơn Trà: ba hoặc bốn xã liền kề được tổ chức chung tại trung tâm cụm xã, không quá 140 đại biểu.": {
        "units": ["xã"], "when": "ba hoặc bốn xã liền kề của các huyện Lâm, Sơn Trà, tại trung tâm cụm xã",
        "at_most": 140, "may": True},
    "Đơn vị có từ 60 viên chức trở lên tổ chức hội nghị riêng; đơn vị có dưới 60 người được tổ chức chung theo khối thi"
    " đua.": {"units": ["đơn vị"], "when": "có dưới 60 người", "may": True, "organiser": "khối thi đua",
              "alone": "có từ 60 viên chức trở lên"},
    "Hợp tác xã có dưới 40 lao động không tổ chức hội nghị riêng, cử đại biểu dự hội nghị của cấp xã nơi có trụ sở.": {
        "units": ["hợp tác xã"], "when": "có dưới 40 lao động", "organiser": "cấp xã nơi có trụ sở"},
    "Cơ quan còn lại không tổ chức riêng mà tổ chức chung theo Khối thi đua; hội nghị ghép theo Khối không quá 130"
    " đại biểu.": {"units": ["cơ quan"], "when": "còn lại", "organiser": "Khối thi đua", "at_most": 130},
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_who_meets_together(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=f"Hình thức do đơn vị chọn. {said}")
    (joint,) = reading.of("jointly")
    assert {key: value for key, value in joint.values.items() if key != "clause"} == SAID[said]


@pytest.mark.parametrize("said", [
    "Nơi nào thấy thuận tiện có thể tổ chức chung theo Cụm thi đua.",
    "Việc tổ chức chung do các đơn vị bàn.",
    "Nơi nào thấy thuận tiện có thể ghép vào sinh hoạt thường kỳ.",
])  # fmt: skip
def test_what_names_no_kind_of_unit_stays_told(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    assert reading.of("jointly") == []
    assert any(said[:20] in left.words for left in unread(reading))


def test_each_of_two_parts_says_who_meets_together(issued: Issued) -> None:
    reading = issued(PLAN, said="Doanh nghiệp trong khu kinh tế tổ chức chung do Ban Quản lý Khu kinh tế chủ trì; hợp"
                                " tác xã tổ chức chung do Liên minh Hợp tác xã tỉnh chủ trì.")  # fmt: skip
    assert [(one.values["units"], one.values["organiser"]) for one in reading.of("jointly")] == [
        (["Doanh nghiệp trong khu kinh tế"], "Ban Quản lý Khu kinh tế"),
        (["hợp tác xã"], "Liên minh Hợp tác xã tỉnh"),
    ]
    assert not unread(reading)


@pytest.mark.parametrize(("said", "by"), [
    ("Đơn vị có dưới 30 người thì ghép với hội nghị của khối thi đua; Trưởng khối chủ trì, chậm nhất ngày 12/5/2025.",
     "Trưởng khối"),
    ("Đơn vị có dưới 30 người ghép hội nghị cùng cụm thi đua, chậm nhất ngày 12/5/2025.", "cụm thi đua"),
])  # fmt: skip
def test_who_joins_a_bloc_has_its_day_as_an_exception(said: str, by: str, issued: Issued) -> None:
    reading = issued(PLAN.replace("1. Hình thức", "1. Các sở, ngành: Tổ chức “Hội nghị điển hình tiên tiến” trong "
                                  "½ ngày, hoàn thành trước ngày 30/4/2025."), said=said)  # fmt: skip
    (joint,), (apart,), (level,) = reading.of("jointly"), reading.of("exception"), reading.of("level")
    assert (joint.values["units"], joint.values["when"]) == (["đơn vị"], "có dưới 30 người")
    assert joint.values["organiser"] == by
    assert (apart.values["units"], apart.values["when"]) == (
        ["sở", "ngành"], "đơn vị có dưới 30 người, tổ chức ghép")  # fmt: skip
    assert apart.values["window"]["until"].day == 12
    assert level.values["window"]["before"].day == 30


def test_a_joint_conference_of_no_level_is_one(issued: Issued) -> None:
    plan = PLAN.replace("1. Hình thức", "1. Hội nghị của các đơn vị")
    reading = issued(plan, said="Doanh nghiệp trong cụm công nghiệp do Ban Quản lý Khu kinh tế Khê chủ trì tổ chức "
                     "chung một hội nghị; hợp tác xã do Liên minh Hợp tác xã tỉnh làm đầu mối tổ chức chung một hội "
                     "nghị; mỗi hội nghị tối đa 90 đại biểu, 01 ngày, trong tháng 5/2025.")  # fmt: skip
    assert [one.values["organiser"] for one in reading.of("jointly")] == [
        "Ban Quản lý Khu kinh tế Khê", "Liên minh Hợp tác xã tỉnh"]  # fmt: skip
    (level,) = reading.of("level")
    assert level.values["units"] == ["doanh nghiệp trong cụm công nghiệp", "hợp tác xã"]
    assert (level.values["window"], level.values["days"]) == ({"month": "2025-05"}, 1)
    assert [cap["at_most"] for cap in level.values["size"]["caps"]] == [90]
    assert not [left for left in unread(reading) if left.piece.clause.startswith("II.")]


def test_who_joins_the_conference_of_the_level_that_it_lies_in(issued: Issued) -> None:
    reading = issued(PLAN, said="Trường học, trạm y tế xã ghép vào Hội nghị của cấp xã nơi đóng trụ sở, không tổ chức"
                                " riêng; cơ quan thuộc UBND cấp huyện ghép vào Đại hội cấp huyện.")  # fmt: skip
    assert [(one.values["units"], one.values["organiser"]) for one in reading.of("jointly")] == [
        (["Trường học", "trạm y tế xã"], "cấp xã nơi đóng trụ sở"),
        (["cơ quan thuộc UBND cấp huyện"], "cấp huyện"),
    ]
    assert not unread(reading)


def test_what_units_may_do_instead_of_meeting_together_is_another_way_of_theirs(issued: Callable[..., Any]) -> None:
    plan = """\
I. TỔ CHỨC HỘI NGHỊ
1. Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến trước ngày 05/10/2031. Sở có dưới 40 người có thể \
tổ chức chung theo cụm thi đua hoặc lồng ghép với hội nghị tổng kết năm.
"""
    told = [(one.values.get("organiser"), one.values.get("into"), one.values["when"], one.values["may"])
            for one in issued(plan).of("jointly")]  # fmt: skip
    assert told == [("cụm thi đua", None, "có dưới 40 người", True),
                    (None, "hội nghị tổng kết năm", "có dưới 40 người", True)]  # fmt: skip


@pytest.mark.parametrize(("kinds", "whom"), [
    (["huyện", "thành phố", "sở", "ban"], ["sở", "ban"]),
    (["huyện", "thành phố"], ["huyện", "thành phố"]),
    (["xã", "trường"], ["xã", "trường"]),
])  # fmt: skip
def test_a_number_of_people_beside_offices_means_no_district(
    two_levels: Any, kinds: list[str], whom: list[str]
) -> None:
    joint = '[[jointly]]\nunits = ["đơn vị"]\nwhen = "có dưới 100 người"\norganiser = "Khối trưởng"\nclause = "II.1"\n'
    plan = two_levels(joint, [('units = ["xã", "phường", "thị trấn"]', f"units = {kinds}".replace("'", '"'))])
    assert [kind for kind in kinds if joints_of(plan, plan.level[0], kind)] == whom


def test_units_that_share_a_word_meet_by_blocs_that_somebody_else_arranges(issued: Callable[..., Any]) -> None:
    plan = ("I. TỔ CHỨC HỘI NGHỊ\n1. Các xã tổ chức Hội nghị điển hình tiên tiến trước ngày 05/10/2031. Phòng, ban "
            "chuyên môn của huyện và các trường mầm non, tiểu học không tổ chức riêng mà tổ chức chung theo khối thi "
            "đua do Ủy ban nhân dân cấp huyện sắp xếp. Trường trung học phổ thông tổ chức theo cụm do Sở Giáo dục và "
            "Đào tạo chia.\n")  # fmt: skip
    reading = issued(plan)
    assert [(one.values["units"], one.values["organiser"]) for one in reading.of("jointly")] == [
        (["phòng chuyên môn của huyện", "ban chuyên môn của huyện", "trường mầm non", "trường tiểu học"],
         "khối thi đua do Ủy ban nhân dân cấp huyện sắp xếp"),
        (["trường trung học phổ thông"], "cụm do Sở Giáo dục và Đào tạo chia"),
    ]  # fmt: skip
    assert not [one for one in unread(reading) if "khối" in one.words or "cụm" in one.words]


def test_offices_of_few_people_are_no_exception_of_areas(issued: Issued) -> None:
    plan = PLAN.replace(
        "1. Hình thức", "1. Hội nghị của các sở, ban, ngành, đoàn thể tỉnh; Đại hội của các huyện, thị xã"
    )
    offices = (
        "Các sở, ban, ngành, đoàn thể tỉnh tổ chức Hội nghị điển hình tiên tiến trong thời gian nửa ngày. Cơ quan có "
        "từ 40 cán bộ, công chức trở lên tổ chức riêng; cơ quan có số người ít hơn thì các thành viên trong cùng một "
        "Khối thi đua tổ chức chung, do đơn vị Trưởng khối chủ trì."
    )
    areas = (
        "Các huyện, thị xã tổ chức Đại hội Thi đua yêu nước, thời gian không quá một ngày, không quá 170 đại biểu. Thị "
        "xã Bến Nứa làm điểm cấp huyện, Sở Y tế làm điểm khối các sở, ngành, xong trước ngày 30/4/2025."
    )
    reading = issued(plan, said=f"{offices}\n{areas}")
    assert reading.of("jointly")
    assert not [one for one in reading.of("exception") if "cơ quan" in one.values.get("when", "")]
