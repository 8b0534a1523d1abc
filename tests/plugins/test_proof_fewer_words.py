"""The proof sheet in few words: what several pages have is one line, what the original has is cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.proofing.beside import beside, brief
from tdkt_tui.workflow.proofing.lines import lines_of
from tdkt_tui.workflow.proofing.nowhere import lacking
from tdkt_tui.workflow.proofing.printed import Printed
from tdkt_tui.workflow.proofing.rows import Row, rows_of
from tdkt_tui.workflow.proofing.shortly import shortly
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.reaching.bound import Bound, of_units
from tdkt_tui.workflow.reaching.holding import Lack
from tdkt_tui.workflow.reaching.reached import Reach
from tdkt_tui.workflow.reaching.said import Said
from tdkt_tui.workflow.reaching.sample_units import SampleUnit


@pytest.fixture
def plan(three_levels: Callable[..., Plan]) -> Callable[..., Plan]:
    """Return a plan of three levels with more tables."""
    return three_levels


def page(level: int, kind: str, *lines: str, given: Plan) -> Printed:
    return Printed(SampleUnit(given.level[level], kind), (kind,), lines)


def test_a_row_of_several_kinds_says_each_and_never_one_for_the_other(plan: Callable[..., Plan]) -> None:
    given = plan()
    (row,) = rows_of([page(0, "xã", "Ngân sách cấp xã", given=given),
                      page(0, "phường", "Ngân sách cấp phường", given=given)])  # fmt: skip
    assert row.told() == "Ngân sách cấp xã/phường"
    (row,) = rows_of([page(0, "xã", "Ngân sách cấp xã", given=given), page(1, "sở", "Ngân sách cấp xã", given=given)])
    assert row.told() == "Ngân sách cấp xã"


def test_sentences_without_numbers_stand_together_in_a_few_words(plan: Callable[..., Plan]) -> None:
    given = plan()
    words = [f"Câu {name} này nói về việc biểu dương điển hình tiên tiến ở cơ sở" for name in ("đầu", "giữa", "cuối")]
    words.append("Mỗi khu dân cư có ít nhất 02 đại biểu")
    rows = [(Row(text, "xã", [page(0, "xã", text, given=given)]),
             (Source(f"provision.{at}", "I.1", Paragraph(f"đoạn {at}", "I.1", f"{text}.")),))
            for at, text in enumerate(words, 1)]  # fmt: skip
    first, second = lines_of("các xã", rows, rows)
    assert first.shown.startswith("Đúng nguyên lời, 3 câu: Câu đầu này nói về việc biểu …; Câu giữa")
    assert [piece for piece, _ in first.pieces] == words[:3]
    assert second.words == words[3]


@pytest.mark.parametrize(("text", "told"), [
    ("một hai ba bốn năm sáu bảy tám chín mười", "một hai ba …"),
    ("một hai ba bốn không quá 05 trang bảy tám chín mười", "một hai ba bốn không quá 05 trang bảy …"),
    ("một hai ba bốn năm", "một hai ba bốn năm"),
])  # fmt: skip
def test_numbers_and_words_that_turn_a_sentence_stay(text: str, told: str) -> None:
    assert shortly(text, 3) == told


def test_of_the_original_only_what_is_unlike_is_told() -> None:
    long = "các xã và các phường trên địa bàn cả tỉnh gửi hồ sơ đề nghị khen thưởng cho những tập thể"
    text = f"{long}, riêng xã biên giới nộp sau, còn lại thì theo lịch đã ghi ở bảng kèm theo công văn."
    told = beside(long.capitalize(), Source("task.1", "II.1", Paragraph("đoạn 9", "II.1", text), 1.0))
    assert told.startswith("… ")
    assert "riêng xã biên giới nộp" in told
    assert told.endswith(" …")
    held = Source("level.1", "II.1", Paragraph("đoạn 9", "II.1", "Cấp xã trong quý I, cấp sở trong quý II."), 1.0)
    assert "quý II" in beside("Thời gian: trong quý I", held)
    assert not beside("Thời gian: trong quý I", replace(held, held=frozenset({("quarter", "2")})))


def test_the_templates_own_words_are_left_out() -> None:
    said = "Thời gian: thời gian tổ chức: ½ ngày (thời hạn theo Kế hoạch của tỉnh: trong quý I năm 2026)"
    assert brief(said) == "Thời gian: ½ ngày; trong quý I năm 2026"


@pytest.mark.parametrize(("body", "units"), [
    ("các đơn vị làm điểm", True), ("UBND 02 đơn vị này", True), ("sở; ban; ngành", True), ("UBND các huyện", True),
    ("Sở Tài chính", False), ("Công an tỉnh", False), ("Chủ tịch UBND tỉnh", False), ("các cơ quan báo chí", False),
])  # fmt: skip
def test_units_without_a_page_are_told_from_bodies_of_the_province(body: str, units: bool) -> None:
    assert of_units(body) is units


def test_a_departments_name_with_commas_is_one_unit(plan: Callable[..., Plan]) -> None:
    who = ("Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo; UBND xã Mẫu Lâm, phường Mẫu Khê",)
    found = Bound(plan()).named([Said("task", 1, "III.1", "phối hợp", who)])
    assert {unit.name for unit in found} == {"Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo",
                                             "xã Mẫu Lâm", "phường Mẫu Khê"}  # fmt: skip


def test_units_whose_pages_lack_a_fact_are_told_level_by_level(plan: Callable[..., Plan]) -> None:
    given = plan()
    fact = Said("task", 1, "II.1", "gửi kế hoạch", ("các xã, phường; các sở",))
    units = [SampleUnit(level, kind) for level in given.level[:2] for kind in level.kinds()]

    def told(missed: list[SampleUnit]) -> str:
        reach = Reach(fact, {**dict.fromkeys(units), **dict.fromkeys(missed, Lack("gửi kế hoạch"))})
        return next(iter(lacking([reach], given)))[1].partition(":")[0]

    assert told(units) == told(units[::-1]) == "mọi đơn vị"
    first = [unit for unit in units if unit.level == given.level[0]]
    assert told(first[::-1]) == given.level[0].label
    assert len(first) > 1
    assert told([*first[:1], SampleUnit(given.level[1], units[-1].kind, "Sở Y tế")]) == f"{first[0].kind} và Sở Y tế"
