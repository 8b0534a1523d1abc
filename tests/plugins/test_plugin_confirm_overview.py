"""All levels are seen in one table before they are asked: mended, joined, left out there by one line each."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

LEVELS = """
[[form]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 20: Hội nghị gặp mặt gương sáng bản làng.
id = "gap-mat"
name = "Hội nghị gặp mặt gương sáng bản làng"

[[level]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 20: Các thôn bản họp trong quý II năm 2026.
id = "thon"
label = "cấp thôn"  # CHƯA THẤY: hình thức, số lượng của cấp này
units = ["thôn", "bản"]
window = { until = "2026-Q2" }
clause = "II.4"

[[level]]  # CHƯA XÁC NHẬN: mục II.5, đoạn 21: Các trạm kiểm lâm họp một buổi.
id = "tram"
label = "các trạm kiểm lâm"
units = ["trạm kiểm lâm"]
days = 0.5
clause = "II.5"

[[level]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 22: Các trạm và đội kiểm lâm mời từ 40 đến 60 đại biểu.
id = "tram-doi"
label = "các trạm kiểm lâm và đội kiểm lâm"
units = ["trạm kiểm lâm", "đội kiểm lâm"]
days = 1
size = { caps = [{ category = "all", at_least = 40, at_most = 60, clause = "II.6" }] }
clause = "II.6"

[[provision]]
words = "Có mặt trước giờ khai mạc."
levels = ["tram-doi"]
clause = "III.1"
"""


def _levels(file: Any) -> dict[str, Any]:
    return {one["id"]: one for one in tomllib.loads(file.read_text("utf8"))["level"]}


def _numbers(file: Any) -> dict[str, int]:
    return {code: number for number, code in enumerate(_levels(file), 1)}


@pytest.fixture
def walked(walk_numbered: Any) -> Any:
    """Return how to answer from the table on: "{thon}" in an answer stands for the number of that level."""

    def through(*answers: str, body: str = LEVELS) -> tuple[str, Any]:
        return walk_numbered(body, *answers)

    return through


def test_every_level_stands_in_one_table_first(walked: Any) -> None:
    told, _ = walked("q")
    table = told.partition("Enter đi tiếp")[0]
    assert "Cấp Thời hạn Ngày Đại biểu" in table
    for words in ("chưa thấy hình thức", "thôn; bản", "Trạm kiểm lâm chưa thấy ½", "40–60"):
        assert words in table, table
    assert "Chưa cấp nào dùng: Hội nghị gặp mặt gương sáng bản làng" in table
    assert "│" not in table, "the original's words come behind it"


def test_few_levels_are_asked_at_once(walked: Any) -> None:
    told, _ = walked("q", body=LEVELS.partition("[[level]]  # CHƯA XÁC NHẬN: mục II.5")[0])
    assert "Cấp Thời hạn" not in told


def test_who_went_on_from_the_table_before_is_not_shown_it_once_more(walked: Any) -> None:
    confirmed = """
[[level]]
id = "lang"
label = "cấp làng"
units = ["làng"]
days = 0.5
clause = "II.9"
"""
    told, _ = walked("q", body=LEVELS + confirmed)
    assert "Cấp Thời hạn" not in told


def test_enter_confirms_nothing_and_goes_on_to_the_words(walked: Any) -> None:
    told, file = walked("", "q")
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == LEVELS.count("CHƯA XÁC NHẬN")
    assert "CẤP THÔN: quý II/2026; chưa thấy hình thức, số lượng" in told
    assert "Thời hạn: trong quý II năm 2026" not in told, "its values stand once in the table, once beside the words"


@pytest.mark.parametrize(
    ("typed", "key", "value"),
    [
        ("{tram} thời hạn quý III/2026", "window", {"quarter": "2026-Q3"}),
        ("{tram} ngày 1", "days", 1),
        ("{thon} ½ ngày", "days", 0.5),
        ("{thon} hình thức Hội nghị gặp mặt gương sáng bản làng", "choose_form", ["gap-mat"]),
        ('{thon} hình thức "Hội nghị gặp mặt gương sáng bản làng"', "choose_form", ["gap-mat"]),
        (
            '{thon} "Hội nghị gặp mặt gương sáng bản làng" hoặc "Hội nghị nêu gương"; ½ ngày',
            "choose_form",
            ["gap-mat", "hoi-nghi-neu-guong"],
        ),
        ("{thon} đơn vị thôn; bản; buôn", "units", ["thôn", "bản", "buôn"]),
        ("{thon} hình thức hội nghị gặp mặt gương sáng bản làng", "choose_form", ["gap-mat"]),
    ],
)
def test_a_cell_is_mended_by_one_line(walked: Any, typed: str, key: str, value: Any) -> None:
    told, file = walked(typed, "q")
    assert _levels(file)["thon" if "{thon}" in typed else "tram"][key] == value, told
    assert "Nay là:" in told
    assert len(tomllib.loads(file.read_text("utf8"))["form"]) == len(
        {one["name"].casefold() for one in tomllib.loads(file.read_text("utf8"))["form"]}
    ), "a name that the plan has makes no second form"


def test_people_are_typed_by_their_column_and_taken_away(walked: Any) -> None:
    _, file = walked("{tram} số lượng 30-45", "q")
    assert _levels(file)["tram"]["size"]["caps"][0]["at_most"] == 45
    _, file = walked("{tram_doi} số lượng -", "", "q")
    assert "size" not in _levels(file)["tram-doi"]


OTHERS = LEVELS.replace(
    'at_most = 60, clause = "II.6" }]',
    'at_most = 60, clause = "II.6" }, { category = "guest", at_most = 9 }], decided_by = "nơi chủ trì", '
    'shares = [{ category = "women", share = 0.3, how = "at-least" }]',
)


@pytest.mark.parametrize(("typed", "size"), [
    ("{tram_doi} người quyết định -", {"decided_by": None}),
    ("{tram_doi} ai quyết định trưởng trạm", {"decided_by": "trưởng trạm"}),
    ("{tram_doi} tỷ lệ nữ ít nhất 40%", {"shares": [{"category": "women", "share": 0.4, "how": "at-least"}]}),
    ("{tram_doi} tỷ lệ nữ -", {"shares": None}),
])  # fmt: skip
def test_what_else_a_size_says_is_typed_by_its_name(walked: Any, typed: str, size: dict[str, Any]) -> None:
    told, file = walked(typed, "q", body=OTHERS)
    held = _levels(file)["tram-doi"]["size"]
    assert {key: held.get(key) for key in size} == size, told
    assert held["caps"][0]["at_most"] == 60
    assert "nơi chủ trì quyết định" in told


def test_every_value_of_a_size_has_a_number(walk_through: Any) -> None:
    told, _ = walk_through(OTHERS, "", "b", "b", "t", "q")
    for label in (
        "ai quyết định số lượng: nơi chủ trì",
        "tỷ lệ đại biểu nữ: ít nhất 30%",
        "số đại biểu khách mời: tối đa 09",
    ):
        assert label in told, told


def test_several_levels_take_one_value_and_one_step_back_gives_it_up(walked: Any) -> None:
    told, file = walked("{thon}-{tram_doi} thời hạn tháng 9/2026", "q")
    assert {one["window"].get("until") or one["window"].get("month") for one in _levels(file).values()
            if one["id"] in ("thon", "tram", "tram-doi")} == {"2026-09"}, told  # fmt: skip
    told, file = walked("{thon}-{tram_doi} thời hạn tháng 9/2026", "l", "q")
    assert "window" not in _levels(file)["tram"]
    assert "Đã lấy lại điều vừa gõ" in told


def test_two_levels_become_one_with_what_names_the_other(walked: Any) -> None:
    told, file = walked("gộp {tram_doi} vào {tram}", "2", "", "q")
    assert "Số ngày: hai cấp ghi khác nhau" in told
    one = _levels(file)["tram"]
    assert "tram-doi" not in _levels(file)
    assert (one["units"], one["days"]) == (["trạm kiểm lâm", "đội kiểm lâm"], 1)
    assert one["size"]["caps"][0]["at_least"] == 40
    assert tomllib.loads(file.read_text("utf8"))["provision"][-1]["levels"] == ["tram"]
    assert "đoạn 22" in file.read_text("utf8").partition('id = "tram"')[2].partition("[[")[0], "its words are shown too"
    _, file = walked("gộp {tram_doi} vào {tram}", "", "", "q")
    assert _levels(file)["tram"]["days"] == 0.5
    _, file = walked("gộp {tram_doi} vào {tram}", "", "", "l", "q")
    assert "tram-doi" in _levels(file)


def test_what_only_the_other_says_is_asked_before_it_is_given_to_both(walked: Any) -> None:
    told, file = walked("gộp {tram_doi} vào {tram}", "", "-", "q")
    assert "Số lượng: chỉ các trạm kiểm lâm và đội kiểm lâm ghi: 40–60 đại biểu; các trạm kiểm lâm không ghi" in told
    assert "size" not in _levels(file)["tram"]
    assert _levels(file)["tram"]["units"] == ["trạm kiểm lâm", "đội kiểm lâm"]


def test_one_that_is_none_goes_and_comes_back_with_a_word(walked: Any) -> None:
    _, file = walked("x {thon}", "", "q")
    assert "thon" not in _levels(file)
    told, file = walked("x {thon}", "", "l", "q")
    assert "thon" in _levels(file)
    assert "Đã lấy lại điều đã bỏ: CẤP THÔN" in told


def test_going_back_past_what_was_typed_does_not_undo_it(walked: Any) -> None:
    told, file = walked("{tram} ngày 1", "", "l", "l", "l", "q")
    assert _levels(file)["tram"]["days"] == 1, told
    assert told.count("Cấp Thời hạn Ngày") > 1, "one step back from the first level shows the table again"


def test_numbers_behind_a_form_are_cells_of_their_own(walked: Any) -> None:
    told, file = walked("{thon} hình thức Hội nghị nêu gương; tối đa 45; ½ ngày", "q")
    level = _levels(file)["thon"]
    assert (level["choose_form"], level["size"]["caps"][0]["at_most"] if "size" in level else level.get("most")) == (
        ["hoi-nghi-neu-guong"],
        45,
    ), told
    assert level["days"] == 0.5
    assert told.count("Enter thay · b thôi") == 0, "its row is told behind it, and l takes it back"


@pytest.mark.parametrize("rows", ["{thon} {tram}", "{thon}, {tram}", "{tram} {thon}"])
def test_one_value_is_given_to_several_levels_by_their_numbers(walked: Any, rows: str) -> None:
    told, file = walked(f"{rows} thời hạn trước 15/3/2026", "l", f"{rows} ½ ngày", "q")
    levels = _levels(file)
    assert [levels[code].get("days") for code in ("thon", "tram")] == [0.5, 0.5], told
    assert ("before" in levels["thon"]["window"], "window" in levels["tram"]) == (False, False), "one step takes back"


def test_a_number_behind_a_row_is_no_second_row(walked: Any) -> None:
    told, file = walked("{tram} 1 ngày", "q")
    assert _levels(file)["tram"]["days"] == 1, told


def test_some_units_of_a_level_do_otherwise_by_one_line(walked: Any) -> None:
    told, file = walked("{tram} riêng trạm Khe Sâu, trạm Bến Đá: tối đa 35; trước 20/4/2026", "q")
    (made,) = tomllib.loads(file.read_text("utf8"))["exception"]
    assert (made["level"], made["units"]) == ("tram", ["trạm Khe Sâu", "trạm Bến Đá"]), told
    assert str(made["window"]["before"]) == "2026-04-20"
    assert made["size"]["caps"][0]["at_most"] == 35
    told, file = walked(
        "{tram} riêng Sở GD&ĐT và Sở Y tế: tối đa 35", "{tram} riêng Sở Y tế, Sở GD&ĐT: tối đa 38", "l", "q"
    )
    (made,) = tomllib.loads(file.read_text("utf8"))["exception"]
    assert made["units"] == ["Sở Giáo dục và Đào tạo", "Sở Y tế"], told
    assert made["size"]["caps"][0]["at_most"] == 35, "typed again it is the same one, and one step takes it back"
    told, file = walked("{tram} riêng trạm Khe Sâu: như mọi năm", "q")
    assert ("exception" in tomllib.loads(file.read_text("utf8")), "Ghi giá trị riêng" in told) == (False, True)


def test_after_a_typed_row_only_what_changed_is_told(walked: Any) -> None:
    told, _ = walked("{tram_doi} đơn vị trạm kiểm lâm; đội kiểm lâm; tổ tuần tra", "q")
    behind = told.partition("Nay là:")[2].partition("Enter đi tiếp")[0]
    assert "tổ tuần tra" in behind
    assert "chưa thấy hình thức" not in behind, "it stands in the table above as it was"


def test_what_two_rows_say_besides_stands_once(walked: Any) -> None:
    sized = 'at_most = 60, clause = "II.{}" }}], shares = [{{ category = "women", share = 0.4 }}] }}'
    plain = 'at_most = 60, clause = "II.6" }] }'
    body = LEVELS.replace(plain, sized.format(6))
    of_other = f'size = {{ caps = [{{ category = "all", at_least = 40, {sized.format(5)}'
    told, _ = walked("q", body=body.replace("days = 0.5\n", f"days = 0.5\n{of_other}\n"))
    table = told.partition("Enter đi tiếp")[0]
    assert (table.count("đại biểu nữ 40%"), "và: như cấp" in table) == (1, True), table


def test_beside_its_words_a_level_takes_the_same_lines_as_in_the_table(walked: Any) -> None:
    told, file = walked("", "b", "b", "thời hạn quý III/2026", "", "riêng trạm Khe Sâu: tối đa 35", "q")
    (made,) = tomllib.loads(file.read_text("utf8"))["exception"]
    level = _levels(file)[made["level"]]
    assert (level["window"], made["units"]) == ({"quarter": "2026-Q3"}, ["trạm Khe Sâu"]), told
    assert "ĐÃ SỬA – thời hạn: " in told
