"""What binds without a number is kept in its words; what says nothing by itself is never printed."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.bare_words import is_bare, lost_head
from tdkt_tui.workflow.confirming.halves import halves_of
from tdkt_tui.workflow.confirming.keeping import with_kept
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.signs import binds, holds_nothing
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.reading_plan.held import asks_more

CRITERIA = ("III. TIÊU CHUẨN ĐIỂN HÌNH",)


@pytest.fixture
def kept(province_text: Any, communes_and_offices: Any) -> Any:
    """Return a function: words, clause, headings → what is kept of them, with its levels; "" for words only."""
    plan = Plan.model_validate(
        tomllib.loads(province_text("vinh_du", "Vinh Dự") + communes_and_offices('"xã", "phường"'))
    )

    def one(words: str, clause: str, above: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
        passage = Passage(words, words, clause, above)
        halves = with_kept(plan, passage, halves_of(plan, passage), lambda half: half.sure)
        firsts = [half.drafts[0] for half in halves if half.drafts and not half.idle]
        return [(str(one.values["words"]), one.values.get("levels", [])) for one in firsts if one.name == "provision"]

    return one


@pytest.mark.parametrize("words", [
    "Không gọi hội nghị là lễ hội.", "Việc chi của cấp nào do ngân sách cấp ấy bảo đảm.",
    "Xe đưa đón người dự do ngân sách tỉnh chi trả.", "Nơi làm trước thì mời các nơi cùng cấp đến xem.",
    "Đơn vị nhỏ được ghép với đơn vị bên cạnh.", "Hợp tác xã được khuyến khích làm theo.",
    "Đại biểu phải mang theo giấy mời.", "Chỉ xét người đang làm việc.", "Bản giấy thì không gửi.",
    "Danh sách gửi qua hộp thư mau@vidu.vn.", "Tập bài nộp vào hệ thống chung.", "Bản giấy chỉ gửi khi được hỏi.",
    "Họp cùng thời gian với xã nơi đóng.", "Đơn vị cấp này mà không có hội trường thì dùng của xã bên.",
    "Các địa phương đang chia tách chủ động điều chỉnh tiến độ.", "Các hợp tác xã tổ chức chung theo cụm.",
])  # fmt: skip
def test_what_binds_without_a_number_is_no_mere_wording(words: str) -> None:
    assert binds(words)
    assert not holds_nothing(words)


@pytest.mark.parametrize("words", [
    "Phong trào đã không ngừng lớn mạnh.", "Đây là dịp để nhìn lại chặng đường đã qua.",
    "Không phô trương, hình thức.", "Hội nghị phải thiết thực.", "Tạo không khí phấn khởi trong nhân dân.",
])  # fmt: skip
def test_praise_and_wishes_stay_words(words: str) -> None:
    assert holds_nothing(words)


def test_a_rule_on_the_form_is_kept_for_its_level(kept: Any) -> None:
    assert kept("Hình thức: Không gọi là lễ hội.", "II.1") == [("Hình thức: Không gọi là lễ hội.", ["xa"])]


def test_each_criterion_is_kept_with_what_leads_to_them_and_is_of_no_level_that_it_names(kept: Any) -> None:
    lead = "Người được chọn phải có thành tích và thuộc một trong các trường hợp sau:"
    assert kept(lead, "III", CRITERIA) == [(lead.removesuffix(":"), [])]
    for words in ("Chiến sĩ thi đua của bộ, ngành hoặc tỉnh", "Thợ giỏi được bạn nghề suy tôn"):
        assert kept(words, "III", (*CRITERIA, lead)) == [(words, [])]
        assert kept(words, "III") == []


@pytest.mark.parametrize("words", [
    "(9)", "II", "Phường (12)", "Sở, ban, ngành, đoàn thể, lực lượng vũ trang", "Doanh nghiệp",
    "MẪU SỐ 02 - DANH SÁCH ĐẠI BIỂU", "Mẫu 1. Báo cáo kết quả",
])  # fmt: skip
def test_titles_and_counters_are_printed_nowhere(kept: Any, words: str) -> None:
    assert is_bare(words)
    assert kept(words, "II.1") == []


@pytest.mark.parametrize(("head", "row", "lost"), [
    ("7 | Sở Y tế | 22 | 8", "8 | Sở Tài chính | 7 | 2", True), ("TT | Đơn vị", "9 | Sở Y tế | | 7", True),
    ("TT | Đơn vị | Số đại biểu", "1 | Sở Y tế | 7", False), ("", "a | Sở Y tế | treo cờ", False),
])  # fmt: skip
def test_numbers_without_the_head_of_their_column_are_no_words(head: str, row: str, lost: bool) -> None:
    assert lost_head(head, row) is lost


@pytest.mark.parametrize(("words", "texts", "more"), [
    ("Tiền xe của người dự do ngân sách tỉnh chi", ["ngân sách từng cấp"], True),
    ("Tiền xe của người dự do ngân sách tỉnh chi", ["tiền xe của người dự do ngân sách tỉnh chi"], False),
    ("Kinh phí do ngân sách từng cấp bảo đảm", ["ngân sách từng cấp"], False),
])  # fmt: skip
def test_what_one_levels_budget_pays_is_not_the_budget_of_all(words: str, texts: list[str], more: bool) -> None:
    assert asks_more(words, texts, {"budget", "task"}) is more


@pytest.mark.parametrize(("words", "levels"), [
    ("Các xã có thể lược bớt phần giao ước.", ["xa"]), ("Với thôn xa, xã cân đối thêm.", ["xa"]),
    ("Những nơi này nếu quy mô nhỏ thì gặp mặt thân mật.", []),
])  # fmt: skip
def test_what_a_level_may_leave_pay_or_do_in_a_case_is_kept(kept: Any, words: str, levels: list[str]) -> None:
    assert kept(words, "IV.1") == [(words, levels)]
    assert kept("Những nơi này đoàn kết, vui tươi.", "IV.1") == []


BASE = "Diện phải họp là các xã, phường có từ 30 người trở lên. {said} Các sở làm sau."


@pytest.mark.parametrize(("said", "levels"), [
    ("Những nơi này họp gọn, hoặc nếu ít người thì gặp mặt.", ["xa"]),
    ("Nơi nào cũng họp gọn, hoặc nếu ít người thì gặp mặt.", []),
])  # fmt: skip
def test_words_that_point_back_bind_those_that_the_sentence_before_is_on(
    said: str, levels: list[str], province_text: Any, communes_and_offices: Any
) -> None:
    plan = Plan.model_validate(
        tomllib.loads(province_text("vinh_du", "Vinh Dự") + communes_and_offices('"xã", "phường"'))
    )
    passage = Passage(said, BASE.format(said=said), "IV.1", ("IV. CÁC CẤP",))
    assert whose(plan, passage).get("levels", []) == levels


@pytest.mark.parametrize(("clause", "levels"), [("II.2", ["so", "hoi"]), ("II.2.a", ["so", "hoi"]), ("IV", [])])
def test_words_that_name_nobody_bind_the_levels_that_share_their_clause(
    clause: str, levels: list[str], province_text: Any, communes_and_offices: Any
) -> None:
    third = '[[level]]\nid = "hoi"\nlabel = "các hội"\nunits = ["hội"]\nclause = "II.2"\n'
    plan = Plan.model_validate(
        tomllib.loads(province_text("vinh_du", "Vinh Dự") + communes_and_offices('"xã", "phường"') + third)
    )
    words = "Xong trong quý II/2031, chậm nhất ngày 20/6/2031."
    assert whose(plan, Passage(words, words, clause, ("2. Cấp trên",))).get("levels", []) == levels
