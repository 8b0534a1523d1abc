"""What the walk writes by Enter: a sentence that is plainly one table; a weak likeness is only offered."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.halves import Half, halves_of
from tdkt_tui.workflow.confirming.passage import Passage

LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
clause = "II.1"
[[level]]
id = "xa"
label = "các xã, phường"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
clause = "II.1"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
clause = "II.3"
[[task]]
body = "Sở Nội vụ"
does = "hướng dẫn các đơn vị lập hồ sơ"
clause = "V.1"
"""


@pytest.fixture
def plan(province_text: Any) -> Plan:
    """Return a plan of two levels and a task."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS))


def only(plan: Plan, words: str, above: tuple[str, ...] = (), clause: str = "V.1") -> Half:
    (half,) = halves_of(plan, Passage(words, words, clause, above))
    return half


@pytest.mark.parametrize(("words", "above", "table", "values"), [
    ("Sở Y tế lập phương án bảo đảm y tế trước ngày 20/3/2026.", (), "task", {"body": "Sở Y tế"}),
    ("Phường Lam Sơn, xã Đông Hà tổ chức trước ngày 28/8/2025.", ("5. Đơn vị làm điểm",), "pilot",
     {"unit": ["Phường Lam Sơn", "xã Đông Hà"]}),
    ("Riêng phường Lam Sơn không quá 150 đại biểu.", (), "exception", {"units": ["phường Lam Sơn"], "most": 150}),
    ("Đại biểu nữ không dưới 30%.", (), "composition", {"group": "nữ", "at_least": "30%"}),
    ("Mỗi xã cử 03 đại biểu.", (), "quota", {"unit": "mỗi xã", "official": 3}),
], ids=lambda value: value if isinstance(value, str) and value.islower() else None)  # fmt: skip
def test_a_sentence_that_is_plainly_one_table(
    plan: Plan, words: str, above: tuple[str, ...], table: str, values: dict[str, Any]
) -> None:
    half = only(plan, words, above)
    assert (half.sure, half.drafts[0].name) == (True, table)
    assert {key: half.drafts[0].values.get(key) for key in values} == values


@pytest.mark.parametrize(("words", "above"), [
    ("Kế hoạch của các đơn vị gửi Sở Nội vụ trước ngày 18/8/2025 (trừ đơn vị làm điểm).", ()),
    ("Báo cáo gồm ba phần: kết quả thực hiện trong 03 năm; kinh nghiệm.", ()),
    ("Số liệu ghi riêng của năm 2023, chốt trước ngày 30/6/2023.", ()),
    ("Mỗi điểm cầu huyện: 50 đại biểu.", ()),
    ("Hội đồng bình chọn do Sở Y tế chủ trì chọn 10 đơn vị.", ()),
    ("Doanh nghiệp tự cân đối 50% chi phí.", ("III. Kinh phí",)),
    ("Xã vùng cao có đại biểu nữ từ 20% trở lên.", ()),
    ("Riêng phường Lam Sơn và các xã biên giới xong trước ngày 22/9/2025.", ()),
    ("Phiên trù bị: chiều ngày 16/10/2025 tại Trung tâm Hội nghị (phường Lam Sơn).", ("1. Thời gian, địa điểm",)),
    ("5 | Y tế tại Đại hội | Công an tỉnh | 16 - 17/10/2025", ("Phân công nhiệm vụ",)),
    ("Trước khi họp 07 ngày, thông báo vào ngày 08/10/2025.", ()),
])  # fmt: skip
def test_a_weak_likeness_is_written_by_no_enter(plan: Plan, words: str, above: tuple[str, ...]) -> None:
    halves = halves_of(plan, Passage(words, words, "V.1", above))
    assert not any(half.sure for half in halves)
    assert not all(half.idle for half in halves), "and by no Enter it is words"


@pytest.mark.parametrize("words", [
    "Chủ tịch UBND cấp huyện, Giám đốc sở tặng Giấy khen cho không quá 15% số đại biểu dự hội nghị.",
    "Mỗi đơn vị đề nghị không quá 25% số đại biểu được phân bổ tại Phụ lục.",
    "Trong số được khen, cá nhân không giữ chức vụ lãnh đạo phải đạt từ 60% trở lên.",
])  # fmt: skip
def test_how_many_are_honoured_is_no_share_of_the_delegates(plan: Plan, words: str) -> None:
    halves = halves_of(plan, Passage(words, words, "V.1", ("3. Khen thưởng",)))
    assert not [one for half in halves for one in half.drafts if one.name == "composition"]


def test_words_without_number_day_and_name_are_words_by_enter(plan: Plan) -> None:
    for words in ("Tổ chức tiết kiệm, tránh phô trương; nơi nào có thể thì lồng ghép.",
                  "Phong trào thi đua theo Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị lan rộng."):  # fmt: skip
        assert all(half.idle for half in halves_of(plan, Passage(words, words, "I.2", ()))), words


def test_items_of_one_list_are_offered_all_without_their_numbers(plan: Plan) -> None:
    words = "; ".join(f"({at}) Mục thứ {name}" for at, name in enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu"), 1))
    halves = halves_of(plan, Passage(words, words, "II.5", ("5. Chương trình hội nghị",)))
    assert [half.drafts[0].values["title"] for half in halves] == [
        f"Mục thứ {name}" for name in ("nhất", "hai", "ba", "tư", "năm", "sáu")
    ]


def test_what_holds_the_figures_comes_first_and_how_a_conference_is_held_charges_nobody(plan: Plan) -> None:
    half = only(plan, "Riêng Sở Y tế, Sở Tư pháp mỗi cơ quan thêm 03 đại biểu.", ("Các xã, phường",))
    assert [draft.name for draft in half.drafts][:2] == ["quota", "exception"]
    for words in ("Hội nghị tiến hành trong một buổi và phải xong trước ngày 31/3/2026.",
                  "Số liệu sơ kết tính từ ngày 01/01/2026 đến hết ngày 30/6/2026."):  # fmt: skip
        assert not [draft for draft in only(plan, words).drafts if draft.values.get("does")], words


@pytest.mark.parametrize(("clause", "owner"), [("", ""), ("V.2", "UBND TỈNH LAM SƠN")])
def test_what_a_plan_is_based_on_is_no_task_of_its_letterhead(clause: str, owner: str) -> None:
    words = "Căn cứ Chương trình phối hợp số 03/CTr-HĐTĐKT ngày 20/01/2031 của Hội đồng, lập danh sách."
    assert Passage(words, words, clause, ("UBND TỈNH LAM SƠN",)).owner == owner
