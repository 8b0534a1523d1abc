"""The proof sheet asks once what it says twice: joint meetings, sizes, items of a programme, sentences on no page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.proofing.beside import beside
from tdkt_tui.workflow.proofing.held_to import APART, JOINTLY
from tdkt_tui.workflow.proofing.lines import Line, Part, lines_of
from tdkt_tui.workflow.proofing.nowhere import ANYWHERE, UNITS
from tdkt_tui.workflow.proofing.own_pages import OwnPages
from tdkt_tui.workflow.proofing.printed import Printed
from tdkt_tui.workflow.proofing.record import unread
from tdkt_tui.workflow.proofing.rows import Row
from tdkt_tui.workflow.proofing.sent_nowhere import sent_nowhere
from tdkt_tui.workflow.proofing.sheet import sheet_of
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.proofing.sure import Sure
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

Plans = Callable[..., Plan]


def line(whose: str, words: str, key: str) -> Line:
    return Line(whose, words, (Source(key, "II.1"),), frozenset([whose]), words)


def test_who_may_meet_together_is_asked_where_pages_say_it(three_levels: Plans) -> None:
    held = line(JOINTLY, "các sở (có dưới 40 người): ghép vào hội nghị tổng kết", "jointly.1")
    page = line("các sở", "Đơn vị có dưới 40 người được tổ chức lồng ghép với hội nghị tổng kết", "jointly.1")
    for there, asked in ((page, False), (replace(page, words="Đơn vị được tổ chức lồng ghép"), True),
                         (replace(page, sources=(Source("jointly.2", "II.1"),)), True)):  # fmt: skip
        assert Sure(three_levels(), Original(()), (), (), [held, there]).tells(held) is not asked
    assert not Sure(three_levels(), Original(()), ("jointly.1",), (), [held, page]).tells(held)


def test_what_units_have_apart_is_asked_where_their_pages_say_it(three_levels: Plans) -> None:
    units = ["xã An Lộc", "xã Bình Sơn"]
    plan = three_levels(exception=[{"level": "xa", "units": units, "days": 1, "clause": "II.1"}])
    held = line(APART, "xã An Lộc; xã Bình Sơn: chậm nhất ngày 20/4", "exception.1")
    page = replace(line("xã An Lộc; xã Bình Sơn", "Thời gian: ½ ngày; chậm nhất ngày 20/4", "exception.1"),
                   at=frozenset(units))  # fmt: skip
    for there, asked in ((page, False), (replace(page, words="Thời gian: chậm nhất ngày 20/5"), True),
                         (replace(page, at=frozenset(units[:1])), True), (replace(page, sure=True), True)):  # fmt: skip
        assert Sure(plan, Original(()), (), (), [held, there]).tells(held) is not asked


def test_a_size_that_stands_among_more_shares_is_not_asked_by_itself(three_levels: Plans) -> None:
    sure = Sure(three_levels(), Original(()), (), ())
    held = line("các xã", "Số lượng: đại biểu điển hình ít nhất 70%", "level.1")
    more = line("các xã", "Số lượng: …; cơ cấu: đại biểu điển hình ít nhất 70% và nữ ít nhất 30%", "composition.1")
    assert sure.tells(held, [held, more])
    assert not sure.tells(held, [held, replace(more, words=more.words.replace("70", "60"))])
    assert not sure.tells(more, [held, more])


def test_where_the_plan_stands_is_no_fact(three_levels: Plans) -> None:
    sure = Sure(three_levels(), Original(()), ("budget",), ())
    cites = Line("các xã", "x", (), frozenset(["các xã"]), "Kinh phí: theo … tại Kế hoạch của tỉnh; …")
    assert sure.tells(cites)
    assert not sure.tells(replace(cites, shown="Kinh phí: theo … tại Kế hoạch của tỉnh (ngân sách tỉnh và xã); …"))
    assert not sure.tells(replace(cites, sources=(Source("budget", "IV"),)))


def test_an_item_that_another_has_with_more_in_brackets_is_told_once(three_levels: Plans) -> None:
    given = three_levels()
    titles = ["Văn nghệ (nếu có)", "Văn nghệ", "Khai mạc"]
    rows = [(Row(text, "xã", [Printed(SampleUnit(given.level[0], "xã"), ("xã",), (text,))]),
             (Source(f"agenda.{at}", "II", Paragraph("đoạn 1", "II", text)),))
            for at, text in enumerate(titles, 1)]  # fmt: skip
    (told,) = lines_of("các xã", rows, rows)
    assert told.shown == "Chương trình, 2 mục: Văn nghệ (nếu có); Khai mạc"


def test_a_template_line_under_another_number_needs_no_reading(three_levels: Plans) -> None:
    given = three_levels()
    page = Printed(SampleUnit(given.level[0], "xã"), ("xã",), ("Báo cáo cấp trên",), ("Báo cáo cấp trên",))
    (told,) = lines_of("các xã", [(Row("Báo cáo cấp trên", "xã", [page]), ())], [])
    assert told.sure


def test_a_sentence_on_no_page_is_told_once(three_levels: Plans) -> None:
    words = "Trạm khuyến nông và các đội chiếu bóng lưu động phục vụ đại biểu về dự lễ mừng công"
    plan = three_levels(provision=[{"words": words, "about": "other", "who": ["trạm"], "clause": "I.1"}])
    parts = {part.whose: part.lines for part in sheet_of(plan, Original(()))}
    assert ANYWHERE not in parts
    assert len(parts[UNITS]) == 1


def test_shares_that_pages_have_of_who_goes_are_on_some_page(three_levels: Plans) -> None:
    share = {"levels": ["tinh"], "group": "nữ", "of": "delegation", "at_least": "30%", "clause": "I.1"}
    seats = {"each": "xã", "official": 2, "levels": ["tinh"], "clause": "I.1"}
    with_seats, without = three_levels(composition=[share], quota=[seats]), three_levels(composition=[share])
    assert not [words for words, *_ in sent_nowhere(with_seats, OwnPages(with_seats)) if "nữ" in words]
    assert [words for words, *_ in sent_nowhere(without, OwnPages(without)) if "nữ" in words]


@pytest.mark.parametrize(("whose", "line", "told"), [
    ("Phường", "Giới thiệu gương ít nhất 04 gương", "… mỗi phường ít nhất 04 gương …"),
    ("Sở và ban", "Giới thiệu gương từ 05 đến 06 gương", "… mỗi sở, ban từ 05 đến 06 gương …"),
    ("Sở và ban", "Giới thiệu gương ít nhất 04 gương", "mỗi xã ít nhất 02"),
])  # fmt: skip
def test_of_several_shares_that_of_the_heading_is_told(whose: str, line: str, told: str) -> None:
    text = "Giới thiệu gương: mỗi xã ít nhất 02 gương, mỗi phường ít nhất 04 gương, mỗi sở, ban từ 05 đến 06 gương"
    said = beside(line, Source("provision.1", "II.1", Paragraph("đoạn 9", "II.1", text), 1.0), (), whose)
    assert said == told if told.startswith("…") else told in said


def test_new_pages_of_a_line_are_told_without_the_code_of_a_level() -> None:
    one = replace(line("các xã", "Gửi báo cáo", "task.1"), at=frozenset(["xã (cap-xa)", "phường (cap-xa)"]))
    (asked,) = unread([Part("các xã", (one,))], {"Gửi báo cáo": frozenset(["phường (cap-xa)"])})
    assert asked.whose == "Nay cả xã"
