"""Sentences that are kept: the part and the units that their own words say, whole sentences, what binds nobody."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import halves_of
from tdkt_tui.workflow.confirming.heads import head_as_wide
from tdkt_tui.workflow.confirming.keeping import with_kept
from tdkt_tui.workflow.confirming.level_drafts import level_drafts
from tdkt_tui.workflow.confirming.likeliest import is_by_units, likeliest
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.said import who_does
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.confirming.whom_rows import of_columns


@pytest.fixture
def plan(province_text: Any, levels_by_month: str) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + levels_by_month))


@pytest.mark.parametrize(("words", "above", "part"), [
    ("Gửi báo cáo kèm danh sách người được khen.", (), "reporting"),
    ("Mỗi nơi đề nghị tỉnh tặng Bằng khen 01 tập thể, hồ sơ nộp bản giấy.", (), "honours"),
    ("Chương trình do mỗi nơi tự định, có phần giới thiệu người đi dự.", (), "agenda"),
    ("Số người do hội trường định.", (), "size"),
    ("Việc chung của các cơ quan.", ("2. Hội nghị của sở và khối thi đua",), "other"),
    ("Trong mỗi đoàn, nữ đạt một phần ba.", ("1. Hình thức",), "nomination"),
])  # fmt: skip
def test_kept_words_are_printed_in_the_part_that_they_are_on(words: str, above: tuple[str, ...], part: str) -> None:
    assert about(Passage(words, words, "V.1", above)) == part


@pytest.mark.parametrize(("words", "above", "binds"), [
    ("Cấp ủy, chính quyền và đoàn thể các cấp học tập lời Bác.", (), {}),
    ("Trong nghề vườn, dồn sức cho các xã vùng cao.", ("1. Phát động phong trào thi đua",), {}),
    ("Xã, phường, cơ quan khen thưởng theo thẩm quyền.", (), {"levels": ["xa", "so"]}),
    ("Ngoài số ấy, mỗi đơn vị giới thiệu thêm một người.", (), {}),
    ("Hai huyện vùng cao là Na Sơn, Lũng Khê được lùi.", (), {"who": ["huyện Na Sơn", "huyện Lũng Khê"]}),
    ("Tỷ lệ nữ trong toàn Đại hội đạt một phần ba.", (), {"levels": ["tinh"]}),
])  # fmt: skip
def test_kept_words_bind_their_own_subject(
    words: str, above: tuple[str, ...], binds: dict[str, Any], plan: Plan
) -> None:
    assert whose(plan, Passage(words, words, "IV.1", above)) == binds


def test_a_heading_in_its_paragraph_is_kept_with_what_follows(plan: Plan) -> None:
    row = "Những nơi không họp lại. Các xã đã họp trước ngày 01/7/2025 thì gửi báo cáo."
    passage = Passage(row, row, "IV.1", ())
    found = with_kept(plan, passage, halves_of(plan, passage), lambda _: False)
    assert [half.drafts[0].values["words"] for half in found if half.drafts] == [row]


def test_what_is_cut_out_of_a_sentence_that_binds_is_kept_with_all_of_it(plan: Plan) -> None:
    whole = "Khách mời gọn. Mỗi tổ có ít nhất hai người dự, trong đó có một người không giữ chức vụ. Chú ý."
    passage = Passage("dự, trong đó có một người không giữ chức vụ.", whole, "IV.1", ())
    (one,) = with_kept(plan, passage, halves_of(plan, passage), lambda _: False)
    assert one.drafts[0].values["words"] == whole.split(". ")[1] + "."
    alone = replace(passage, words="Khách mời gọn.")
    assert all(half.idle for half in halves_of(plan, alone))


@pytest.mark.parametrize("words", [
    "Theo đề nghị của Giám đốc Sở Nội vụ, Hội đồng ban hành Kế hoạch tổ chức hội nghị các cấp như sau:",
    "Trên đây là Kế hoạch tổ chức hội nghị. Ủy ban nhân dân tỉnh yêu cầu các cấp thực hiện nghiêm túc.",
])  # fmt: skip
def test_a_preamble_binds_nobody(words: str, plan: Plan) -> None:
    assert all(half.idle for half in halves_of(plan, Passage(words, words, "IV", ())))


def test_who_has_held_theirs_is_no_term_of_a_level(plan: Plan) -> None:
    words = "Các xã đã tổ chức hội nghị biểu dương trước ngày 01/7/2025 thì kết quả được công nhận."
    assert level_drafts(plan, Passage(words, words, "II.1", ())) == []


def test_a_table_with_a_column_for_each_sort_of_unit_is_on_their_meetings() -> None:
    head = "Nội dung | Xã, phường | Sở, ban, ngành | Cấp tỉnh"
    row = "Thời lượng | Một buổi | Một buổi | Một ngày"
    assert is_by_units(Passage(row, row, "C", (), head=head))
    assert likeliest(Passage(row, row, "C", (), head=head)) == "level"
    assert not is_by_units(Passage(row, row, "C", (), head="TT | Nội dung | Thời lượng | Ghi chú"))


def test_a_row_by_units_is_said_to_each_column_unless_it_has_lost_a_cell(plan: Plan) -> None:
    head = "Nội dung | Xã, phường | Sở, ngành | Cấp tỉnh"
    row = Passage("Chủ trì | Chủ tịch | Giám đốc | Hội đồng", "", "C", (), head=head)
    assert of_columns(plan, row) == [
        ("Chủ trì: Chủ tịch", {"levels": ["xa"]}),
        ("Chủ trì: Giám đốc", {"levels": ["so"]}),
        ("Chủ trì: Hội đồng", {"levels": ["tinh"]}),
    ]
    assert of_columns(plan, replace(row, words="Thời lượng | Một buổi | Một ngày")) == []
    assert of_columns(plan, replace(row, words=head)) == []


def test_a_row_of_words_is_no_second_row_of_a_whole_head() -> None:
    head, below = "Nội dung | Xã | Sở", "Hình thức | Hội nghị | Hội nghị toàn thể"
    assert head_as_wide(head, below, "Chủ trì | Chủ tịch | Giám đốc") == head
    assert head_as_wide("TT | Tên | Số", " | | Nữ", "1 | A | 2") == "TT | Tên | Số"


def test_for_whom_something_is_done_is_not_who_does_it() -> None:
    body, does, _ = who_does("Đối với các xã vùng cao khó đi, huyện cân đối hỗ trợ.")
    assert (body, does) == ("huyện", "cân đối hỗ trợ (đối với các xã vùng cao khó đi)")
    assert who_does("Đối với các xã, phường, thị trấn phải báo cáo kết quả.")[0] == "các xã, phường, thị trấn"


@pytest.mark.parametrize(("words", "clause", "binds"), [
    ("Từng nơi tự chọn một việc sát với mình.", "II.1", {}),
    ("Thành phần đại biểu ở cấp nào cũng cân đối.", "IV.1", {}),
    ("Cơ quan, đơn vị cấp tỉnh có ít người thì họp toàn thể.", "IV.1", {"levels": ["so"]}),
    ("Doanh nghiệp trong khu chế xuất không phải họp riêng.", "II.1", {"who": ["doanh nghiệp"]}),
])  # fmt: skip
def test_kept_words_are_not_of_the_level_around_them(
    words: str, clause: str, binds: dict[str, Any], plan: Plan
) -> None:
    assert whose(plan, Passage(words, words, clause, ())) == binds
