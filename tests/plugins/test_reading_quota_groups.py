"""Rows and lines on a group of units: one that makes what its members make is known, any other is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

UNITS = [("Sở Nội vụ", 4), ("Sở Y tế", 5), ("Huyện A Sa", 7), ("Thành phố Lũng Khê", 8)]
Read = Callable[..., Reading]


def table(first: str, second: str, *sums: str, mark: str = "1") -> str:
    one, two, three, four = (f"{mark} | {unit} | {number} |" for unit, number in UNITS)
    return "\n".join(["TT | Đơn vị | Số đại biểu | Ghi chú", first, one, two, *sums[1:2], second, three, four,
                      *sums[2:], *sums[:1]])  # fmt: skip


def quotas(reading: Reading) -> list[tuple[str, int]]:
    return [(item.values["unit"], item.values["official"]) for item in reading.of("quota")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


@pytest.mark.parametrize(
    "annex",
    [
    table(" | Sở, ban, ngành: | 9 |", " | Các huyện, thành phố: | 15 |", " | Tổng cộng | 24 |"),
    table(" | Khối sở | 9 |", " | Khối huyện | 15 |", " | Toàn tỉnh | 24 |"),
    table("1 | Sở, ban, ngành | 9 |", "2 | Các huyện, thành phố | 15 |", " | Cộng | 24 |", mark="-"),
    table("1 | Sở, ban, ngành | 9 |", "2 | Các huyện | 15 |", " | Tổng | 24 |", mark="1.1"),
    table("1 | Cụm thi đua số 1 | 9 |", "2 | Cụm thi đua số 2 | 15 |", " | Tổng | 24 |", mark=""),
    table("I | Sở, ban, ngành: 9 đại biểu | |", "II | Các huyện: 15 | |", " | Tổng | 24 |"),
    table("I. Sở, ban, ngành: 9", "II. Các huyện: 15 đại biểu", " | Tổng | 24 |"),
    table(" | Khối sở | |", " | Khối huyện | |", " | Tổng cộng | 24 |", " | Cộng khối sở | 9 |",
              " | Cộng khối huyện | 15 |"),
    table(" | Lực lượng I | 9 |", " | Thành phố và vùng ven | 15 |", " | Tổng | 24 |"),
],
    ids=["no number", "blocks", "dashes", "decimals", "clusters", "in the name", "lines", "behind", "capital"],
)  # fmt: skip
def test_a_group_that_makes_what_its_members_make_is_known(annex: str, congress: Read) -> None:
    reading = congress(annex)
    assert quotas(reading) == UNITS
    assert left(reading) == []


@pytest.mark.parametrize(
    ("annex", "told"),
    [
    (table(" | Khối sở | 10 |", " | Khối huyện | 15 |"), ["| Khối sở | 10 |"]),
    (table("I | Khối sở: 10 | |", "II | Khối huyện: 15 | |"), ["I | Khối sở: 10 | |"]),
    (table("I. Khối sở: 10", "II. Khối huyện: 15"), ["Khối sở: 10"]),
    (table(" | Khối sở | |", " | Khối huyện | |", " | Tổng cộng | 15 |"), ["| Tổng cộng | 15 |"]),
    (table(" | Khối sở | |", " | Khối huyện | |", " | Tổng cộng | 24 |", " | Cộng khối sở | 8 |"),
         ["| Cộng khối sở | 8 |"]),
    (table(" | Doanh nghiệp | 9 |", " | Khối huyện | 15 |", " | Tổng cộng | 33 |"),
         ["| Doanh nghiệp | 9 |"]),
],
    ids=["no number", "in the name", "line", "the last sum", "behind", "beside the members"],
)  # fmt: skip
def test_a_group_that_makes_something_else_is_told(annex: str, told: list[str], congress: Read) -> None:
    assert left(congress(annex)) == told


def test_a_group_with_one_member_of_its_kind_and_one_divided_in_its_name_are_known(congress: Read) -> None:
    reading = congress("TT | Đơn vị | Số đại biểu | Nữ\n | Các huyện | 7 | 2\n1 | Huyện A Sa | 7 | 2\n"
                   "2 | Các sở (mỗi sở 02 đại biểu) | 8 | 3")  # fmt: skip
    told = [{key: item.values[key] for key in ("unit", "each", "official", "note") if key in item.values}
            for item in reading.of("quota")]  # fmt: skip
    assert told == [{"unit": "Huyện A Sa", "official": 7, "note": "02 nữ"},
                    {"each": "sở", "official": 2, "note": "cả nhóm 04 đơn vị: 03 nữ"}]  # fmt: skip
    assert left(reading) == []


@pytest.mark.parametrize(
    ("unit", "number", "remark", "told"),
    [
        ("Các sở, ban, ngành (mỗi đơn vị 03)", 72, "24 đơn vị", ["sở 3", "ban 3", "ngành 3"]),
        ("Mặt trận Tổ quốc và các đoàn thể (mỗi nơi 05)", 30, "06 nơi", ["Mặt trận Tổ quốc tỉnh 5", "đoàn thể 5"]),
        ("Trường đại học, cao đẳng", 8, "mỗi đơn vị 02", ["trường đại học 2", "trường cao đẳng 2"]),
        ("Các sở (mỗi đơn vị 03)", 72, "23 đơn vị", []),
        ("Các sở (mỗi đơn vị 03)", 72, "Sở Nội vụ phân bổ", []),
        ("Các nhà máy (mỗi đơn vị 03)", 72, "", []),
    ],
)  # fmt: skip
def test_a_group_that_its_name_divides_is_a_quota_of_each(
    unit: str, number: int, remark: str, told: list[str], congress: Read
) -> None:
    reading = congress(f"TT | Đơn vị | Số đại biểu | Ghi chú\n1 | Sở Nội vụ | 4 |\n2 | {unit} | {number} | {remark}")
    said = [f"{one.values.get('each', one.values.get('unit'))} {one.values['official']}" for one in reading.of("quota")]
    assert said == ["Sở Nội vụ 4", *told]
    assert left(reading) == ([] if told else [f"2 | {unit} | {number} | {remark}".strip()])


def test_a_row_of_each_of_some_kinds_and_who_puts_forward_how_many_are_read(congress: Read) -> None:
    reading = congress("TT | Đơn vị giới thiệu | Tập thể | Cá nhân | Lĩnh vực ưu tiên\n"
                       "1 | Mỗi xã, phường | 01 | 02 | 72 xã\n2 | Từng sở | 01 | 03 | Cải cách hành chính")  # fmt: skip
    told = [(item.values["each"], item.values["collectives"], item.values["individuals"])
            for item in reading.of("quota")]  # fmt: skip
    assert told == [("xã", 1, 2), ("phường", 1, 2), ("sở", 1, 3)]
    assert left(reading) == ["Cải cách hành chính"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("1 | Các huyện: A Sa, Na Khê (mỗi huyện 12) | 24 |", [("Huyện A Sa", 12), ("Huyện Na Khê", 12)]),
        ("1 | Các huyện A Sa, Na Khê | 24 | Mỗi đơn vị 12 đại biểu", [("Huyện A Sa", 12), ("Huyện Na Khê", 12)]),
    ],
    ids=["in its name", "beside"],
)
def test_a_row_that_names_its_units_and_how_many_each_sends_is_of_each(
    row: str, told: list[tuple[str, int]], congress: Read
) -> None:
    annex = f"TT | Đơn vị | Số đại biểu | Ghi chú\n{row}\n2 | Sở Nội vụ | 4 |"
    assert quotas(congress(annex)) == [*told, ("Sở Nội vụ", 4)]


def test_a_row_whose_units_do_not_make_its_number_is_of_none_of_them(congress: Read) -> None:
    annex = "TT | Đơn vị | Số đại biểu\n1 | Các huyện: A Sa, Na Khê (mỗi huyện 12) | 36\n2 | Sở Nội vụ | 4"
    assert 12 not in [number for _, number in quotas(congress(annex))]


@pytest.mark.parametrize(("row", "each", "note"), [
    ("Các sở (mỗi nơi 01 tập thể, 02 cá nhân) | 6 |", 3, "01 tập thể, 02 cá nhân"),
    ("02 sở còn lại | 6 | Mỗi đơn vị 02 cá nhân và 01 đại diện tập thể", 3, "02 cá nhân và 01 đại diện tập thể"),
    ("Các sở còn lại (mỗi đơn vị 03 cá nhân) | 6 |", 3, ""),
    ("02 sở còn lại (mỗi nơi 01 tập thể, 01 cá nhân) | 6 |", 0, ""),
])  # fmt: skip
def test_a_group_may_say_of_which_sorts_each_sends_how_many(row: str, each: int, note: str, congress: Read) -> None:
    reading = congress(f"TT | Đơn vị | Số đại biểu | Ghi chú\n1 | {row}\n2 | Huyện A Sa | 7 |")
    told = [(one.values["official"], one.values.get("note", "")) for one in reading.of("quota") if "each" in one.values]
    assert told == ([(each, note)] if each else [])
    assert len(left(reading)) == (not each)


EACH = """TT | Đơn vị | Số đại biểu | Yêu cầu về cơ cấu
A | Địa phương | |
 | Các huyện A Sa, Na Khê | mỗi huyện 12 | Có nữ hoặc thanh niên
 | Thị xã Lâm Hà và các huyện còn lại | mỗi đơn vị 10 |
B | Cơ quan | |
 | Sở Y tế; Tỉnh đoàn | mỗi đơn vị 04 |
 | Tổng cộng | {total} |"""


@pytest.mark.parametrize(("total", "told"), [(62, []), (65, ["| Tổng cộng | 65 |"]), (32, ["| Tổng cộng | 32 |"])])
def test_a_cell_may_say_how_many_each_of_its_row_sends(total: int, told: list[str], congress: Read) -> None:
    reading = congress(EACH.format(total=total))
    said = [(one.values.get("unit") or one.values["each"], one.values["official"]) for one in reading.of("quota")]
    assert said == [("Huyện A Sa", 12), ("Huyện Na Khê", 12), ("Thị xã Lâm Hà", 10), ("huyện", 10), ("Sở Y tế", 4),
                    ("Tỉnh đoàn", 4)]  # fmt: skip
    assert reading.of("quota")[0].values["note"] == "Có nữ hoặc thanh niên"
    assert left(reading) == told
