"""What was confirmed, and what an earlier line said, stands on the proof sheet in few words; all else in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.cli.proofing.screens import in_order, laid
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.proofing.as_confirmed import AsConfirmed
from tdkt_tui.workflow.proofing.content import lacking_words
from tdkt_tui.workflow.proofing.lines import Line
from tdkt_tui.workflow.proofing.once import Once
from tdkt_tui.workflow.proofing.printed import Printed
from tdkt_tui.workflow.proofing.shortly import known
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

PASSAGE = (
    "Các đơn vị lập danh sách điển hình tiên tiến kèm bản tóm tắt thành tích có xác nhận của thủ trưởng rồi gửi về"
    " Sở Nội vụ trước ngày 12/4/2026."
)


def line(words: str, key: str = "task.1", passage: str = PASSAGE, **more: object) -> Line:
    source = Source(key, "II.3", Paragraph("đoạn 9", "II.3", passage), 1.0)
    return replace(Line("các xã", words, (source,), frozenset(["xã (xa)"]), words), **more)  # type: ignore[arg-type]


def test_what_was_confirmed_stands_by_its_ends_with_its_unit_and_day() -> None:
    told = Once((), bool)(line(PASSAGE.rstrip(".")))
    assert told.settled
    assert told.shown == "Các đơn vị lập danh sách … Sở Nội vụ trước ngày 12/4/2026"


@pytest.mark.parametrize("asked", [
    line(PASSAGE, doubts=("bản gốc nêu cả các sở",)),
    line(PASSAGE, unlike="… riêng xã biên giới nộp sau"),
    replace(line(PASSAGE), sources=()),
    line(PASSAGE, key="task.2"),
    line(PASSAGE, whose="Sở Tài chính"),
    line("Danh sách do Hội đồng xét duyệt rồi niêm yết công khai ở nhà văn hóa trong bảy ngày", key="provision.1"),
])  # fmt: skip
def test_what_was_not_confirmed_just_so_stands_in_full(asked: Line) -> None:
    told = Once({"task.2"}, lambda one: one.whose != "Sở Tài chính")(asked)
    assert not told.settled
    assert told.shown == asked.shown


@pytest.mark.parametrize(("name", "charged"), [
    ("Sở Nội vụ", True), ("xã Bến Đò", True), ("Sở Tài chính", False), ("các xã (xa)", True),
])  # fmt: skip
def test_a_unit_by_a_name_that_the_original_has_not_there_is_not_charged(name: str, charged: bool, plan: Plan) -> None:
    said = f"{PASSAGE} Các xã ven sông Bến Đò, Cồn Vạc gửi sau."
    original = Original((Paragraph("đoạn 9", "II.3", said),))
    asked = replace(line(PASSAGE, passage=said), at=frozenset([name]))
    assert AsConfirmed(plan, original).charges_each(asked) is charged


def test_of_a_later_line_of_the_same_fact_what_is_unlike_stands() -> None:
    once = Once((), bool)
    once(line(PASSAGE, doubts=()))
    later = once(line(PASSAGE.replace("thủ trưởng", "già làng").replace("12/4", "30/4")))
    assert "già làng" in later.shown
    assert "30/4/2026" in later.shown
    assert "tóm tắt" not in later.shown


def test_a_doubt_that_is_told_again_is_shorter_but_for_its_own_number() -> None:
    doubt = "“Dự hội nghị tỉnh: {} đại biểu” là số của các sở và hội đặc thù, không của cấp xã; gõ số và tên thì chia"
    once = Once((), bool)
    first = once(line(PASSAGE, doubts=(doubt.format("02"),)))
    second = once(line(PASSAGE, doubts=(doubt.format("03"),)))
    assert first.doubts == (doubt.format("02"),)
    assert "03 đại biểu" in second.doubts[0]
    assert len(second.doubts[0].split()) < len(doubt.split()) - 4


def test_the_same_words_of_the_original_stand_beside_one_line_alone() -> None:
    once = Once((), bool)
    said = "… riêng xã biên giới nộp sau mười ngày"
    assert once(line(PASSAGE, unlike=said)).unlike == said
    assert not once(line("Nộp sau", unlike=said)).unlike


@pytest.mark.parametrize(("text", "held"), [
    ("không quá năm trang đánh máy khổ giấy thường dùng", "không quá năm trang"),
    ("gửi bản in và tệp cho phường Bến Đò trước khi họp hội đồng xét", "phường Bến Đò"),
    ("danh sách chung của toàn khối đã họp, không nhận bản viết tay hay bản sao", "không nhận bản"),
])  # fmt: skip
def test_numbers_in_letters_names_and_what_forbids_stay(text: str, held: str) -> None:
    assert held in known(f"Gửi {text} nhé các bạn ở xa về dự buổi lễ", 1, 0, turns=False)


def test_names_that_the_plan_shortens_are_had_by_their_initials() -> None:
    said = "Giới thiệu đại biểu dự Hội đồng Thi đua nước nhà"
    assert not lacking_words("Giới thiệu đại biểu dự HĐTĐ nước nhà", said)
    assert lacking_words("Giới thiệu đại biểu dự HĐTX nước nhà", said) == {"đồng", "đua", "thi"}


def test_what_no_page_has_is_asked_first_and_what_was_confirmed_last(plan: Plan) -> None:
    page = Printed(SampleUnit(plan.level[0], "xã"), ("xã",), (PASSAGE,))
    settled = replace(line(PASSAGE), on=(page,), settled=True)
    doubted, nowhere = replace(line("Khác", doubts=("?",)), on=(page,)), line("Không in")
    assert in_order([settled, doubted, nowhere]) == [nowhere, doubted, settled]
    rows = list(laid(enumerate([doubted, settled], 1)))
    assert any(row.startswith(" 1. [II.3]") for row in rows)
    assert any(row.startswith(" 2. Các đơn vị") for row in rows)


@pytest.fixture
def plan(three_levels: object) -> Plan:
    """Return a plan of three levels."""
    return three_levels()  # type: ignore[operator, no-any-return]
