"""What is not asked again on the proof sheet: what a page has as it was confirmed, of the units that the plan names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.as_confirmed import AsConfirmed
from tdkt_tui.workflow.proofing.held_to import PILOTS
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.proofing.sure import Sure

SENTENCE = "Các xã bình chọn điển hình công khai, đúng tiêu chuẩn"


def line(whose: str, words: str, passage: str, key: str = "provision.1", *at: str) -> Line:
    source = Source(key, "II.1", Paragraph("đoạn 9", "II.1", f"{passage}."), 1.0)
    return Line(whose, words, (source,), frozenset(at), words)


@pytest.mark.parametrize(("given", "plain"), [
    (line("các xã", SENTENCE, SENTENCE, "provision.1", "xã (xa)"), True),
    (line("các xã", SENTENCE, SENTENCE, "provision.1", "xã (xa)", "xã Mẫu Lâm"), True),
    (line("các sở", SENTENCE, SENTENCE, "provision.1", "sở (so)"), False),  # of units that it does not name
    (line("các xã", "Thông qua danh sách", "Thông qua danh sách (đối với hội nghị của xã và sở)", "agenda.1",
          "xã (xa)"), False),  # of others too
    (line("các xã", "Gửi danh sách", "Các xã gửi danh sách về Sở Nội vụ", "agenda.1", "xã (xa)"), True),
    (line("Mọi đơn vị", SENTENCE, SENTENCE, "provision.1", "xã (xa)", "sở (so)"), False),  # of some, on all pages
    (line("Mọi đơn vị", "Bình chọn công khai", "Bình chọn công khai", "aim.1", "xã (xa)", "sở (so)"), True),
    (line("Mọi đơn vị", "Bình chọn công khai", "1 | Bình chọn công khai | các xã", "aim.1", "xã (xa)"), False),
    (line("các xã", "Bình chọn ở thôn của xã", SENTENCE, "provision.1", "xã (xa)"), False),  # other words
    (line("xã Mẫu Lâm; xã Mẫu Sơn", "đón đoàn", "Xã Mẫu Lâm, xã Mẫu Sơn đón đoàn", "task.1", "xã Mẫu Lâm",
          "xã Mẫu Sơn"), False),
    (line("Sở Tài chính", "Thẩm định dự toán", "Sở Tài chính: Thẩm định dự toán", "task.1", "Sở Tài chính"), True),
    (line("Sở Văn hóa", "Thẩm định dự toán", "Sở Văn hóa, Thể thao: Thẩm định dự toán", "task.1", "Sở Văn hóa"),
     False),
    (line("các xã", "01 tập thể, 02 cá nhân", "Mỗi xã: Bằng khen cho 01 tập thể, 02 cá nhân", "nomination.1",
          "xã (xa)"), False),  # for what is lacking
    (line("các sở (trừ ban)", "02 đại biểu", "Mỗi sở 02 đại biểu", "quota.1", "sở (so)"), False),  # who gets none
])  # fmt: skip
def test_only_what_is_unaltered_and_of_whom_the_plan_names_is_gathered(
    three_levels: Callable[..., Plan], given: Line, *, plain: bool
) -> None:
    original = Original(tuple(source.passage for source in given.sources if source.passage))
    known = AsConfirmed(three_levels(), original)
    assert known.has(given) is plain
    for doubtful in (replace(given, unlike="khác"), replace(given, doubts=("số khác",)),
                     replace(given, loose=frozenset({("count", 2.0)}))):  # fmt: skip
        assert not known.has(doubtful)


@pytest.mark.parametrize(("words", "plain"), [
    ("xã Mẫu Lâm, trước ngày 29 tháng 5 năm 2031", True), ("xã Mẫu Lâm, trước ngày 30 tháng 5 năm 2031", False),
    ("xã Mẫu Khê, trước ngày 29 tháng 5 năm 2031", False),
])  # fmt: skip
def test_what_units_are_held_to_is_gathered_where_its_clause_says_it(
    three_levels: Callable[..., Plan], words: str, *, plain: bool
) -> None:
    original = Original((Paragraph("đoạn 4", "II.3", "Làm điểm: xã Mẫu Lâm, xong trước 29/5/2031."),))
    given = Line(PILOTS, words, (Source("pilot.1", "II.3"),), frozenset({PILOTS}), words)
    assert AsConfirmed(three_levels(), original).has(given) is plain


def test_what_nobody_confirmed_is_asked_though_it_is_unaltered(three_levels: Callable[..., Plan]) -> None:
    given = line("các xã", SENTENCE, SENTENCE, "provision.1", "xã (xa)")
    original = Original(tuple(source.passage for source in given.sources if source.passage))
    assert Sure(three_levels(), original, (), ["các xã"]).tells(given)
    assert not Sure(three_levels(), original, ("provision.1",), ["các xã"]).tells(given)


def test_a_list_of_names_is_not_asked_where_the_original_has_each(three_levels: Callable[..., Plan]) -> None:
    text = "Thi đua “Làng xanh” và “Bản sạch”; kỷ niệm 70 năm Ngày mở đường, 60 năm Ngày lập làng và Ngày hội chè."
    known = AsConfirmed(three_levels(), Original((Paragraph("đoạn 2", "II.1", text),)))
    names = "Tiếp tục thực hiện có hiệu quả các phong trào thi đua: “Làng xanh”, “Bản sạch”"
    days = "Lập thành tích chào mừng 70 năm Ngày mở đường (03/4/1955 - 03/4/2025); 60 năm Ngày hội chè"
    for words, key in ((names, "movement.1"), (days, "task.1")):
        told = line("Mọi đơn vị", words, text, key, "xã (xa)", "sở (so)")
        assert known.has(replace(told, unlike=text))
        assert not known.has(replace(told, whose="các xã", unlike=text))
        assert not known.has(replace(told, words=f"{words}; 50 năm Ngày trồng chè", unlike=text))


def test_a_duty_below_the_heading_of_its_unit_is_of_that_unit(three_levels: Callable[..., Plan]) -> None:
    paragraphs = [("III.1", "1. Sở Tài chính"), ("III.1.b", "b) Thẩm định dự toán của các xã.")]
    original = Original(tuple(Paragraph(f"đoạn {at}", *one) for at, one in enumerate(paragraphs, 1)))
    source = Source("task.1", "III.1.b", original.paragraphs[1], 1.0)
    told = Line("Sở Tài chính", "Thẩm định dự toán", (source,), frozenset(["Sở Tài chính"]), "Thẩm định dự toán")
    assert AsConfirmed(three_levels(), original).has(told)
    assert not AsConfirmed(three_levels(), original).has(replace(told, at=frozenset(["Sở Y tế"])))


def test_everybodys_words_are_sure_in_the_way_of_each_but_where_they_name_some(
    three_levels: Callable[..., Plan],
) -> None:
    known = AsConfirmed(three_levels(), Original(()), ["aim.1", "provision.1"])
    for key in ("aim.1", "provision.1"):
        assert known.has(line("các sở", "Bình chọn công khai", "Bình chọn công khai", key, "sở (so)"))
    assert not known.has(line("các sở", "Bình chọn công khai", "Bình chọn công khai", "aim.2", "sở (so)"))
    assert not known.has(line("các sở", "Các xã bình chọn", "Các xã bình chọn", "aim.1", "sở (so)"))


def test_the_title_of_a_page_needs_no_reading(three_levels: Callable[..., Plan]) -> None:
    sure = Sure(three_levels(), Original(()), (), [])
    title = Line("các sở", "Tổ chức Hội nghị điển hình tiên tiến (đơn vị)", (), frozenset(["sở (so)"]), "x")
    assert sure.tells(title)
    assert not sure.tells(replace(title, words="Tổ chức Hội nghị điển hình tiên tiến (đơn vị) trong quý II"))
