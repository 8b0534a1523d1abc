"""A sentence that gives numbers to several: a table for each, with what it counts, for whom, of which award."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.allotting import items_of, names_apart
from tdkt_tui.workflow.confirming.drawing import draft_of, drafts_for
from tdkt_tui.workflow.confirming.halves import Half, halves_of
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.said_times import window_in
from tdkt_tui.workflow.confirming.said_units import units_named

LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
clause = "II.1"
[[level]]
id = "so"
label = "các sở, ban, ngành, doanh nghiệp"
units = ["sở", "ban", "ngành", "doanh nghiệp"]
choose_form = ["hoi-nghi"]
clause = "II.2"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
clause = "II.3"
"""


@pytest.fixture
def plan(province_text: Any) -> Plan:
    """Return a plan of three levels."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS))


def read(plan: Plan, words: str, clause: str = "IV", whole: str = "", above: tuple[str, ...] = ()) -> list[Half]:
    """Return the sentences in which something stands."""
    return [half for half in halves_of(plan, Passage(words, whole or words, clause, above)) if not half.idle]


def values(halves: list[Half]) -> list[dict[str, Any]]:
    """Return what the first table of each says."""
    return [half.drafts[0].values for half in halves]


OF_COMMITTEE = "đề nghị tặng Bằng khen của UBND tỉnh"
ASKED = "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"


@pytest.mark.parametrize(("words", "said"), [
    ("Bằng khen của Chủ tịch UBND tỉnh: xã, phường không quá 03 tập thể, 05 cá nhân; sở, ban, ngành tối đa 02 tập thể.",
     [("xa", None, ASKED, 3, 5), ("so", ["sở", "ban", "ngành"], ASKED, 2, None)]),
    ("Mỗi xã, phường đề nghị tặng Bằng khen của UBND tỉnh không quá 01 tập thể, mỗi doanh nghiệp tối đa 02 cá nhân.",
     [("xa", None, OF_COMMITTEE, 1, None), ("so", ["doanh nghiệp"], OF_COMMITTEE, None, 2)]),
    ("Danh hiệu “Chiến sĩ thi đua cấp tỉnh”: mỗi phường đề nghị không quá 02 cá nhân.",
     [("xa", ["phường"], "đề nghị tặng danh hiệu “Chiến sĩ thi đua cấp tỉnh”", None, 2)]),
    ("Cấp xã: Giấy khen không quá 12 tập thể.", [("xa", None, "Giấy khen", 12, None)]),
])  # fmt: skip
def test_an_award_of_several_is_a_table_for_each(plan: Plan, words: str, said: list[Any]) -> None:
    halves = read(plan, words)
    keys = ("level", "units", "award", "collectives", "individuals")
    assert [tuple(one.get(key) for key in keys) for one in values(halves)] == said
    assert {half.drafts[0].name for half in halves} == {"honours"}
    assert {one["how"] for one in values(halves)} == {"at-most"}


def test_an_item_that_was_left_alone_is_of_the_award_in_front(plan: Plan) -> None:
    whole = "Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh: mỗi xã tối đa 02 tập thể; phường Vinh không quá 01 tập thể."
    (one,) = values(read(plan, "phường Vinh không quá 01 tập thể.", whole=whole))
    assert (one["level"], one["units"], one["award"], one["collectives"]) == ("xa", ["phường Vinh"], ASKED, 1)


def test_what_each_may_ask_for_in_one_sentence_is_by_award(plan: Plan) -> None:
    halves = read(plan, "Mỗi cụm suy tôn 01 đơn vị đề nghị tặng Cờ thi đua của UBND tỉnh và 02 đơn vị đề nghị tặng "
                        "Bằng khen của UBND tỉnh.")  # fmt: skip
    assert [(one["award"], one["collectives"], one["units"]) for one in values(halves)] == [
        ("đề nghị tặng Cờ thi đua của UBND tỉnh", 1, ["cụm"]), ("đề nghị tặng Bằng khen của UBND tỉnh", 2, ["cụm"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), [
    ("Dự ở điểm cầu chính 90 người: mỗi xã, phường 01 đại biểu (64 đại biểu), lực lượng vũ trang 10 đại biểu",
     [("mỗi xã, phường", 1), ("lực lượng vũ trang", 10)]),
    ("Cấp huyện: thành phố Vinh 12 đại biểu; thị xã Cửa và thị xã Lộ mỗi nơi 08 đại biểu; 9 huyện mỗi huyện 9 đại biểu",
     [("thành phố Vinh", 12), ("thị xã Cửa; thị xã Lộ", 8), ("mỗi huyện", 9)]),
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh mỗi nơi 08 đại biểu; Bộ đội Biên phòng, Binh đoàn 15 mỗi nơi 06 đại biểu.",
     [("Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh", 8), ("Bộ đội Biên phòng; Binh đoàn 15", 6)]),
    ("Dự kiến 150 đại biểu (mỗi xã 01; mỗi sở, ban 02).", [("mỗi xã", 1), ("mỗi sở, ban", 2)]),
    ("Các Khối thi đua doanh nghiệp (06 khối): mỗi khối 03 đại biểu.", [("mỗi khối thi đua doanh nghiệp", 3)]),
])  # fmt: skip
def test_seats_are_each_ones_own(plan: Plan, words: str, said: list[Any]) -> None:
    found = [half.drafts[0] for half in read(plan, words) if half.drafts[0].name == "quota"]
    assert [(draft.values["unit"], draft.values["official"]) for draft in found] == said
    assert all(draft.values.keys() <= {"unit", "official", "levels", "together"} for draft in found)
    assert [one for one, _ in said if one == "lực lượng vũ trang"] == [
        draft.values["unit"] for draft in found if "together" in draft.values
    ]


@pytest.mark.parametrize("words", [
    "Sở Nội vụ lựa chọn 18 đại biểu chính thức từ danh sách của các địa phương.",
    "Doanh nghiệp từ 30 đến 200 người tổ chức toàn thể.",
    "Xã vùng cao có 01 người dân tộc thiểu số.",
    "Chuẩn bị điểm cầu và 50 đại biểu.",
    "Cấp tỉnh: tổ chức Hội nghị với khoảng 250 đại biểu.",
    "Ghi chú: Đơn vị được phân bổ từ 12 đại biểu trở lên; hai người do Mặt trận giới thiệu.",
])  # fmt: skip
def test_other_numbers_are_nobodys_seats(plan: Plan, words: str) -> None:
    assert not [draft for half in read(plan, words) for draft in half.drafts if draft.values.get("official")], words


def test_more_than_each_has_is_no_number_of_its_own(plan: Plan) -> None:
    _, *halves = read(plan, "Các sở: mỗi sở 02 đại biểu; Sở Y tế thêm 06 đại biểu, Sở Tư pháp thêm 04 đại biểu.")
    assert [(one["unit"], "official" in one) for one in values(halves)] == [("Sở Y tế", False), ("Sở Tư pháp", False)]
    assert not any(half.sure for half in halves)


def test_those_who_introduce_share_the_verb_and_the_day(plan: Plan) -> None:
    words = ("Mỗi xã, phường lập danh sách ít nhất 05 điển hình; mỗi sở, ban, ngành ít nhất 03 điển hình; gửi danh "
             "sách về Sở Nội vụ trước ngày 15/4/2030.")  # fmt: skip
    first, second = values(read(plan, words)[:2])
    assert (first["who"], first["at_least"], second["who"], second["at_least"]) == (
        ["xã", "phường"], 5, ["sở", "ban", "ngành"], 3)  # fmt: skip
    assert first["to"] == second["to"] == "Sở Nội vụ"
    assert first["window"] == second["window"] == {"before": date(2030, 4, 15)}


@pytest.mark.parametrize(("words", "said"), [
    ("Số lượng: Sở Giáo dục và Đào tạo, Sở Y tế: không quá 200 đại biểu.",
     {"level": "so", "units": ["Sở Giáo dục và Đào tạo", "Sở Y tế"], "most": 200}),
    ("Số lượng không quá 80 người (phường không quá 100 người).", {"level": "xa", "units": ["phường"], "most": 100}),
])  # fmt: skip
def test_a_size_of_some_is_an_exception(plan: Plan, words: str, said: dict[str, Any]) -> None:
    clause = "II.1.b" if said["level"] == "xa" else "II.2.b"
    assert said in [draft.values for half in read(plan, words, clause) for draft in half.drafts]


@pytest.mark.parametrize(("words", "said"), [
    ("Xã thường bị ngập lụt, sạt lở của huyện Hoàng Su Phì, Xín Mần: tổ chức xong trước ngày 20/5/2030.",
     (["xã"], "thường bị ngập lụt, sạt lở của huyện Hoàng Su Phì, Xín Mần")),
    ("Đối với xã đảo, xã đi lại khó khăn (Đất Mũi, Viên An) được kéo dài đến ngày 05/6/2030.",
     (["xã Đất Mũi", "xã Viên An"], None)),
    ("Ở phường của thành phố Hà Giang là Hội nghị biểu dương người tốt, việc tốt.",
     (["phường"], "của thành phố Hà Giang")),
])  # fmt: skip
def test_units_of_a_sort_are_an_exception_with_what_they_are_like(plan: Plan, words: str, said: Any) -> None:
    (half,) = read(plan, words, "II.1.a")
    first = half.drafts[0]
    assert (first.name, first.values["level"], first.values["units"], first.values.get("when")) == (
        "exception", "xa", *said)  # fmt: skip
    assert first.values.get("window") or first.values["choose_form"] == [
        "Hội nghị biểu dương người tốt, việc tốt"]  # fmt: skip


def test_until_when_some_send_is_no_day_of_their_conference(plan: Plan) -> None:
    words = "Riêng huyện Đồng Văn, Mèo Vạc gửi trước ngày 15/7/2030."
    assert not [draft for half in read(plan, words, "II.3") for draft in half.drafts if draft.name == "exception"]


def test_names_with_a_comma_or_a_word_and_of_their_own_stay_whole(plan: Plan) -> None:
    words = "Sở Văn hóa, Thể thao và Du lịch, Sở Nông nghiệp và Phát triển nông thôn, Hội Nông dân tỉnh, Tỉnh đoàn"
    apart = ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nông nghiệp và Phát triển nông thôn", "Hội Nông dân tỉnh",
             "Tỉnh đoàn"]  # fmt: skip
    assert names_apart(words) == apart
    assert units_named(plan, f"trừ {words} tổ chức Hội nghị") == apart
    assert units_named(plan, "riêng xã Đồng Văn, Mèo Vạc được") == ["xã Đồng Văn", "xã Mèo Vạc"]


@pytest.mark.parametrize(("words", "body", "does"), [
    ("Danh hiệu “Lao động tiên tiến”: thủ trưởng đơn vị, Chủ tịch UBND xã quyết định trước ngày 31/12/2030.",
     "thủ trưởng đơn vị, Chủ tịch UBND xã", "quyết định danh hiệu “Lao động tiên tiến”"),
    ("Sau khi tổ chức, trong 05 ngày làm việc, đơn vị làm điểm gửi báo cáo rút kinh nghiệm.",
     "đơn vị làm điểm", "gửi báo cáo rút kinh nghiệm, sau khi tổ chức, trong 05 ngày làm việc"),
    ("Ngày tổ chức do huyện đăng ký với Sở Nội vụ trước 10 ngày.", "huyện",
     "đăng ký với Sở Nội vụ trước 10 ngày (ngày tổ chức)"),
])  # fmt: skip
def test_who_stands_behind_the_time_or_the_matter_is_charged(plan: Plan, words: str, body: str, does: str) -> None:
    above = ("UBND tỉnh chọn các đơn vị sau đây làm điểm trong quý này:",)
    (draft,) = [one for one in drafts_for(plan, Passage(words, words, "IV", above)) if one.name == "task"]
    assert (draft.values["body"], draft.values["does"]) == (body, does)
    assert not read(plan, words)[0].sure, "put together anew"


def test_days_on_both_sides_of_a_dash_are_one_time() -> None:
    said = window_in("trong khoảng 03/11/2030 - 15/11/2030")
    assert (said["since"].day, said["until"].day) == (3, 15)


def test_a_conference_under_the_heading_of_a_tier_is_its_level(province_text: Any) -> None:
    bare = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    words = "Hội nghị tổng kết phong trào thi đua năm 2030: nửa ngày, dự kiến ngày 22/01/2031."
    told = draft_of(bare, Passage(words, words, "II.4", ("2.4. Cấp tỉnh",)), "level").values
    assert (told["label"], told["units"], told["choose_form"], told["days"]) == (
        "cấp tỉnh", ["tỉnh"], ["Hội nghị tổng kết phong trào thi đua năm 2030"], 0.5)  # fmt: skip


def test_an_item_keeps_the_words_that_bound_it() -> None:
    (one,) = items_of("mỗi xã, phường không quá 03 tập thể, 05 cá nhân (hộ gia đình)")
    assert (one.who, one.bound, one.said) == ("mỗi xã, phường", "không quá", "03 tập thể, 05 cá nhân (hộ gia đình)")
    assert items_of("Đại hội có 300 đại biểu, trong đó nữ 100 đại biểu") == []


@pytest.mark.parametrize("label", ["Giới thiệu", "Số lượng giới thiệu", "Đề cử gương"])
def test_whom_a_label_introduces_is_no_delegate_yet(plan: Plan, label: str) -> None:
    words = f"{label}: mỗi xã 08 người; Liên đoàn Lao động tỉnh 20 công nhân; mỗi sở không quá 05 người"
    told = read(plan, words)
    assert [half.drafts[0].name for half in told] == ["nomination"] * 3
    bounds = [(one.get("at_least"), one.get("at_most")) for one in values(told)]
    assert bounds == [(8, 8), (20, 20), (None, 5)]
