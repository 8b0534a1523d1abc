"""Clock times of an agenda: from the start on, in steps of five minutes, ending on time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tdkt_tui.context.agenda import STEP, slots
from tdkt_tui.context.agenda_lengths import lengths, suggested
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan_names import unknown_names
from tdkt_tui.model.programme import HALF_DAY, AgendaItem


def times(built, dossier):
    return [(row["begin"], row["end"]) for row in built(dossier, "agenda")[0].context["agenda"]]


def test_half_a_day_fills_three_and_a_half_hours_without_a_gap(built, shipped):
    found = times(built, shipped("ubnd-huyen-viet-yen"))
    assert found[0][0] == "07 giờ 30"
    assert found[-1][1] == "11 giờ 00"
    assert [end for _, end in found[:-1]] == [begin for begin, _ in found[1:]]


@pytest.mark.parametrize(("titles", "first", "last"), [
    (["Báo cáo tổng kết", "Tham luận"], "Chào cờ, tuyên bố lý do", "Bế mạc Đại hội"),
    (["Tuyên bố lý do", "Báo cáo"], "Tuyên bố lý do", "Bế mạc Đại hội"),
    (["Báo cáo", "Tổng kết và bế mạc"], "Chào cờ, tuyên bố lý do", "Tổng kết và bế mạc"),
    (["Khai mạc", "Kết thúc hội nghị"], "Khai mạc", "Kết thúc hội nghị"),
])  # fmt: skip
def test_a_programme_opens_and_closes_whatever_the_plan_lists(built, shipped, titles, first, last):
    dossier = shipped("ubnd-huyen-viet-yen")
    items = [AgendaItem(item=f"muc-{number}", title=title) for number, title in enumerate(titles)]
    laid = replace(dossier, plan=dossier.plan.model_copy(update={"agenda": items}))
    context = built(laid, "agenda")[0].context
    assert context["agenda"][0]["title"].startswith(first)
    assert context["agenda"][0]["begin"] == "07 giờ 30"
    assert context["agenda"][-1]["title"] == last
    assert context["plan"]["agenda"] == [f"{titles[0]};", f"{titles[1]}."]
    assert len(built(laid, "plan")[0].context["agenda_items"]) == len(context["agenda"])
    assert replace(laid, plan=dossier.plan.model_copy(update={"agenda": []})).agenda == []


def test_an_item_of_other_levels_is_in_no_programme_but_theirs(built, shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    mine, other = dossier.level.id, next(one.id for one in dossier.plan.level if one.id != dossier.level.id)
    items = [AgendaItem(item="a", title="Khai mạc"), AgendaItem(item="b", title="Tham luận", levels=[other]),
             AgendaItem(item="c", title="Bế mạc", levels=[mine])]  # fmt: skip
    context = built(replace(dossier, plan=dossier.plan.model_copy(update={"agenda": items})), "agenda")[0].context
    assert [row["title"] for row in context["agenda"]] == ["Khai mạc", "Bế mạc"]
    assert "Tham luận (" in context["plan"]["agenda"][1]
    unknown = [AgendaItem(item="a", title="A", levels=["khong-co"])]
    assert unknown_names(vars(dossier.plan.model_copy(update={"agenda": unknown}))) == ["khong-co"]


def test_an_item_left_out_shortens_the_conference(built, shipped):
    found = times(built, shipped("xa-tan-phuc"))
    assert len(found) == 7
    assert found[-1][1] == "10 giờ 45"


def test_own_minutes_hold_and_the_others_shrink(changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), conference={"agenda": [{"item": "tham-luan", "minutes": 120}]})
    laid = slots(dossier, 0.5)
    length = {slot.item.item: slot.end - slot.begin for slot in laid}
    assert abs(length["tham-luan"] - 120) <= STEP
    assert laid[-1].end == HALF_DAY
    assert all(minutes >= STEP for minutes in length.values())
    assert all(slot.begin % STEP == 0 for slot in laid)


def test_minutes_that_cannot_fit_are_told_with_their_field(changed, shipped):
    dossier = changed(shipped("ubnd-huyen-viet-yen"), conference={"agenda": [{"item": "tham-luan", "minutes": 200}]})
    with pytest.raises(BadInput) as fault:
        slots(dossier, 0.5)
    assert fault.value.field == "conference.agenda"


def test_a_whole_day_breaks_between_two_items_and_goes_on_after_noon(built, changed, shipped):
    found = times(built, changed(shipped("ubnd-huyen-viet-yen"), conference={"days": 1.0}))
    assert found[0] == ("07 giờ 30", "07 giờ 45")  # what opens a conference takes no longer on a longer one
    assert "11 giờ 00" in [end for _, end in found]
    assert "13 giờ 30" in [begin for begin, _ in found]
    assert found[-1][1] == "17 giờ 00"


def test_a_second_day_is_named_once(built, changed, shipped):
    rows = built(changed(shipped("ubnd-huyen-viet-yen"), conference={"days": 1.5}), "agenda")[0].context["agenda"]
    assert [row["day"] for row in rows if row["day"]] == [
        "Thứ Sáu, ngày 15 tháng 5 năm 2020",
        "Thứ Bảy, ngày 16 tháng 5 năm 2020",
    ]


def test_an_afternoon_start_keeps_its_own_time(built, changed, shipped):
    found = times(built, changed(shipped("ubnd-huyen-viet-yen"), conference={"start": dt.time(14, 0)}))
    assert found[0][0] == "14 giờ 00"
    assert found[-1][1] == "17 giờ 30"


@pytest.mark.parametrize(
    ("name", "opening"),
    [("ubnd-huyen-viet-yen", "Khai mạc (chào cờ, hát Quốc ca)"), ("so-khoa-hoc-va-cong-nghe", "Khai mạc")],
)
def test_only_a_congress_salutes_the_flag(built, shipped, name, opening):
    assert opening in [row["title"] for row in built(shipped(name), "agenda")[0].context["agenda"]]


TITLES = ["Chào cờ, tuyên bố lý do, giới thiệu đại biểu", "Khai mạc", "Báo cáo tổng kết phong trào",
          "Giao lưu, báo cáo của các điển hình tiên tiến", "Trao thưởng", "Bế mạc"]  # fmt: skip


@pytest.fixture
def unsaid(shipped, changed):
    """Return the slots of a conference of so many days whose plan suggests no minutes."""

    def lay(days: float, **conference):
        dossier = changed(shipped("ubnd-huyen-viet-yen"), conference={"agenda": [], **conference})
        items = [AgendaItem(item=str(number), title=title) for number, title in enumerate(TITLES)]
        return slots(replace(dossier, plan=dossier.plan.model_copy(update={"agenda": items})), days)

    return lay


def lasts(laid):
    return [slot.end - slot.begin for slot in laid]


def test_without_suggestions_an_item_lasts_as_its_kind_and_those_who_speak_fill_the_session(unsaid):
    assert lasts(unsaid(0.5)) == [10, 10, 30, 120, 30, 10]


def test_a_session_that_begins_late_ends_on_time(unsaid):
    laid = unsaid(0.5, start=dt.time(9, 0))
    assert (lasts(laid)[3], laid[-1].end) == (60, 150)


def test_what_goes_on_after_the_break_is_told_twice(unsaid):
    laid = unsaid(1.0)
    assert [slot.goes_on for slot in laid] == [False, False, False, False, True, False, False]
    assert (laid[3].end, laid[4].begin, lasts(laid)[:3]) == (HALF_DAY, HALF_DAY, [10, 10, 90])


@pytest.mark.parametrize(("title", "days", "longest"), [
    ("Báo cáo điển hình hoặc giao lưu", 1.0, 180), ("Tọa đàm, trao đổi kinh nghiệm", 2.0, 300), ("Tham luận", 0.5, 220),
])  # fmt: skip
def test_no_item_without_minutes_of_its_own_swallows_a_day(title: str, days: float, longest: int) -> None:
    said = [AgendaItem(item="mot", title=title), AgendaItem(item="hai", title="Khai mạc"),
            AgendaItem(item="ba", title="Bế mạc")]  # fmt: skip
    halves = round(days * 2)
    assert lengths(said, [None] * 3, halves, halves * HALF_DAY)[0] == min(longest, halves * HALF_DAY - 20)


def test_an_item_that_a_sentence_lists_begins_with_a_capital(built, shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    items = [AgendaItem(item=f"muc-{at}", title=title) for at, title in enumerate(["khai mạc", "trao Bằng khen"])]
    laid = replace(dossier, plan=dossier.plan.model_copy(update={"agenda": items}))
    assert "Trao Bằng khen" in [row["title"] for row in built(laid, "agenda")[0].context["agenda"]]
    listed = built(laid, "plan")[0].context["agenda_items"]
    assert any(line.startswith("Trao Bằng khen") for line in listed), listed


def test_own_minutes_are_printed_as_they_are_given(unsaid):
    own = [{"item": "0", "minutes": 15}, {"item": "3", "minutes": 40}]
    assert lasts(unsaid(0.5, agenda=own)) == [15, 10, 30, 40, 30, 10]


@pytest.mark.parametrize(("title", "minutes"), [
    ("Tham luận (02 - 04 tham luận, mỗi tham luận không quá 10 phút)", 40), ("Giao lưu: 3 lượt x 05 phút", 15),
    ("Giao lưu với 05 điển hình", 45), ("Báo cáo tổng kết trong 20 phút", 20),
])  # fmt: skip
def test_turns_that_a_title_counts_take_their_own_time_and_fill_no_session(title: str, minutes: int) -> None:
    item = AgendaItem(item="giao-luu", title=title)
    assert suggested(item) == minutes
    closing = AgendaItem(item="be-mac", title="Bế mạc")
    assert (sum(lengths([item, closing], [None, None], 1, HALF_DAY)) < HALF_DAY) is (minutes != 45)


def test_the_note_of_an_item_stands_in_the_plan_and_not_in_the_programme(built, shipped):
    dossier = shipped("ubnd-huyen-viet-yen")
    items = [AgendaItem(item="a", title="Khai mạc"), AgendaItem(item="b", title="Tham luận", note="kết hợp giao lưu"),
             AgendaItem(item="c", title="Bế mạc")]  # fmt: skip
    laid = replace(dossier, plan=dossier.plan.model_copy(update={"agenda": items}))
    context = built(laid, "agenda")[0].context
    assert [row["title"] for row in context["agenda"]] == ["Khai mạc", "Tham luận", "Bế mạc"]
    assert built(laid, "plan")[0].context["agenda_items"][1] == "Tham luận (kết hợp giao lưu);"
    assert context["plan"]["agenda"][1] == "Tham luận (kết hợp giao lưu);"
