"""What paragraphs on a level say of some of its units, of who leads these, or of bands of offices: never of all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
I. HÌNH THỨC, SỐ LƯỢNG, THỜI GIAN
{head}
{said}
Cấp tỉnh: Đại hội Thi đua yêu nước tỉnh Lam Sơn
Đại hội tỉnh dự kiến tổ chức trong tháng 9 năm 2031, thời gian 01 ngày.
"""


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Reading]:
    return lambda said, head="Nhóm thứ nhất: các sở, ban, ngành": issued(PLAN, said=said, head=head)


def caps(values: dict[str, Any]) -> list[tuple[str, int, int]]:
    return [(one["category"], one.get("at_least", 0), one.get("at_most", 0)) for one in
            values.get("size", {}).get("caps", ())]  # fmt: skip


def apart(reading: Reading) -> list[tuple[list[str], str, list[tuple[str, int, int]]]]:
    return [(one.values["units"], one.values.get("when", ""), caps(one.values)) for one in reading.of("exception")]


def test_bands_of_offices_have_their_own_sizes(read: Callable[..., Reading]) -> None:
    reading = read("Tổ chức Hội nghị gương sáng. Cơ quan có từ 150 người trở lên (tính cả đơn vị trực thuộc): từ 100 "
                   "đến 130 đại biểu; từ 40 đến dưới 150 người: từ 60 đến 90 đại biểu; dưới 40 người: họp toàn "
                   "thể.")  # fmt: skip
    level = reading.of("level")[0].values
    assert (caps(level), level["size"]["plenary_below_staff"]) == ([], 40)
    assert apart(reading) == [
        (["sở", "ban", "ngành"], "có từ 150 người trở lên", [("all", 100, 130)]),
        (["sở", "ban", "ngành"], "có từ 40 đến dưới 150 người", [("all", 60, 90)]),
    ]


def test_some_districts_may_invite_more(read: Callable[..., Reading]) -> None:
    reading = read("Tổ chức Đại hội Thi đua yêu nước. Số lượng đại biểu từ 150 đến 180; huyện Vân Khê và thị xã Lam Hạ "
                   "có thể mời đến 220 đại biểu. Đại biểu chính thức chiếm 85%, khách mời 15%.",
                   head="Các huyện, thị xã")  # fmt: skip
    level = reading.of("level")[0].values
    assert caps(level) == [("all", 150, 180)]
    assert [(one["category"], one["share"]) for one in level["size"]["shares"]] == [("official", 0.85), ("guest", 0.15)]
    assert apart(reading) == [(["huyện Vân Khê", "thị xã Lam Hạ"], "", [("all", 150, 220)])]


def test_a_kind_has_its_size_and_some_of_it_another(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. HỘI NGHỊ
1. Xã, phường
Hình thức: “Hội nghị gương sáng”. Thời gian: ½ ngày.
Số lượng: phường từ 110 đến 130 đại biểu, riêng các phường Lam Hạ, Vân Giang được đến 160; xã từ 70 đến 90 đại biểu.
""")
    assert apart(reading)[:1] == [(["phường Lam Hạ", "phường Vân Giang"], "", [("all", 0, 160)])]
    assert ("all", 110, 130) in [cap for *_, mine in apart(reading) for cap in mine]
    assert caps(reading.of("level")[0].values) == []


def test_a_bound_on_guests_is_none_on_all(read: Callable[..., Reading]) -> None:
    level = read("Tổ chức Hội nghị gương sáng. Khách mời không quá 15 người mỗi hội nghị.").of("level")[0].values
    assert caps(level) == [("guest", 0, 15)]


@pytest.mark.parametrize(("said", "told"), [
    (("Đơn vị có dưới 30 người không tổ chức riêng mà lồng ghép vào hội nghị viên chức hoặc hội nghị người lao động "
     "năm 2031, hoặc do cơ quan quản lý cấp trên trực tiếp tổ chức chung theo cụm."), []),
    (("Xã tổ chức “Hội nghị gương sáng”. Trường học không tổ chức riêng mà kết hợp với hội nghị viên chức; các trường "
     "mầm non, tiểu học do phòng Giáo dục và Đào tạo tổ chức chung một hội nghị."),
     [(["trường mầm non", "trường tiểu học"], "phòng Giáo dục và Đào tạo")]),
    ("Các hợp tác xã do Liên minh Hợp tác xã tỉnh tổ chức chung một hội nghị.",
     [(["hợp tác xã"], "Liên minh Hợp tác xã tỉnh")]),
])  # fmt: skip
def test_who_leads_is_a_name_or_nothing_is_made(said: str, told: list[Any], read: Callable[..., Reading]) -> None:
    reading = read(said, head="Nhóm thứ nhất: các trường học, hợp tác xã")
    assert [(one.values["units"], one.values.get("organiser")) for one in reading.of("jointly")] == told


@pytest.mark.parametrize("of", ["", " nhóm thứ nhất", " cho nhóm thứ nhất", " khối sở, ngành"])
def test_of_whom_one_goes_first_is_no_part_of_its_name(of: str, read: Callable[..., Reading]) -> None:
    reading = read(f"Để rút kinh nghiệm, UBND tỉnh chọn Sở Y tế làm điểm{of}, tổ chức trước ngày 20/3/2031.",
                   head="Đơn vị làm điểm")  # fmt: skip
    assert [(one.values["unit"], one.values["window"]) for one in reading.of("pilot")] == [
        ("Sở Y tế", {"before": date(2031, 3, 20)})]  # fmt: skip


def test_an_office_by_its_name_in_a_list_is_not_all(read: Callable[..., Reading]) -> None:
    reading = read("Tổ chức “Hội nghị gương sáng”, ½ ngày, tối đa 150 đại biểu. Thời gian: hoàn thành trước ngày "
                   "30/9/2031. Trong đó: (1) Sở Y tế tổ chức chậm nhất ngày 15/9/2031, 01 ngày, tối đa 300 đại "
                   "biểu.")  # fmt: skip
    level = reading.of("level")[0].values
    assert (level["days"], level["window"]) == (0.5, {"before": date(2031, 9, 30)})
    assert caps(level) == [("all", 0, 150)]


def test_until_when_its_plan_is_issued_is_no_time_of_a_conference(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. HÌNH THỨC, THỜI GIAN
1. Đại hội Thi đua yêu nước tỉnh
Thời gian: 01 ngày. Số lượng: 300 đại biểu. Kế hoạch chi tiết do UBND tỉnh ban hành trong tháng 6/2031.
""")
    assert "window" not in reading.of("level")[0].values


def test_what_the_armed_forces_hold_is_no_form_of_the_offices(read: Callable[..., Reading]) -> None:
    found = issued_forms(read("Tổ chức “Hội nghị gương sáng”.\nCông an tỉnh tổ chức “Đại hội Vì an ninh”, "
                                "Bộ Chỉ huy quân sự tỉnh tổ chức “Đại hội Quyết thắng”."))  # fmt: skip
    assert found == ["Hội nghị gương sáng"]


def issued_forms(reading: Reading) -> list[str]:
    codes = reading.of("level")[0].values["choose_form"]
    return [one.values["name"] for one in reading.of("form") if one.values["id"] in codes]


def test_an_item_numbered_in_brackets_gives_kinds_their_sizes(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. HÌNH THỨC, SỐ LƯỢNG ĐẠI BIỂU
1. Xã, phường
(1) Hình thức: “Hội nghị gương sáng”.
(2) Số lượng: phường từ 110 đến 130 đại biểu; xã từ 70 đến 90 đại biểu.
""")
    assert caps(reading.of("level")[0].values) == []
    assert {tuple(units): mine for units, _, mine in apart(reading)} == {
        ("phường",): [("all", 110, 130)], ("xã",): [("all", 70, 90)]}  # fmt: skip


def test_of_several_levels_in_one_clause_the_kind_says_whose_a_number_is(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. HÌNH THỨC, SỐ LƯỢNG, THỜI GIAN
Các xã, phường tổ chức Hội nghị gương sáng, từ 50 đến 80 đại biểu, hoàn thành trong tháng 3/2031.
Các huyện, thị xã tổ chức Đại hội Thi đua yêu nước, có 150 đến 200 đại biểu, từ ngày 05/5/2031 đến ngày 20/6/2031.
Trường hợp riêng: thị xã Lam Hạ được mời tối đa 250 đại biểu và phải xong trước ngày 31/5/2031. Huyện Vân Khê quy mô \
nhỏ nên không quá 120 đại biểu.
""")
    districts = reading.of("level")[1].values["id"]
    assert {one.values["level"] for one in reading.of("exception")} == {districts}
    assert [(units, mine) for units, _, mine in apart(reading) if mine] == [
        (["thị xã Lam Hạ"], [("all", 0, 250)]), (["huyện Vân Khê"], [("all", 0, 120)])]  # fmt: skip


def test_a_congress_headed_in_capitals_has_no_province_in_small_letters(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH LAM SƠN LẦN THỨ VI
Thời gian: 01 ngày, trong tháng 8 năm 2031.
""")
    assert [one.values["name"] for one in reading.of("form")] == ["Đại hội Thi đua yêu nước tỉnh"]


def test_how_many_come_to_some_is_theirs_though_their_villages_send_so_many_each(read: Callable[..., Reading]) -> None:
    reading = read(
        "Hội nghị ở xã, phường và đơn vị cơ sở tổ chức trong 1/2 ngày, trong tháng 3/2031.\nĐối với xã, phường số "
        "lượng đại biểu từ 55 đến 75 người, trong đó các thôn, tổ dân phố mỗi nơi cử ít nhất 03 người là điển hình "
        "hoặc đại diện hộ gia đình.",
        head="1. Hội nghị ở xã, phường và các đơn vị cơ sở",
    )
    assert [one.values["at_least"] for one in reading.of("quota")] == [3, 3]
    assert (["xã", "phường"], "", [("all", 55, 75)]) in apart(reading)
