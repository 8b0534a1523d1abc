"""What stands inside a task's sentence is a fact or is told: who introduces how many, each part's own day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành; UBND các xã, phường
{task}
"""
BODY = "các sở, ban, ngành; UBND các xã, phường"


@pytest.fixture
def task(issued: Callable[..., Any]) -> Callable[[str], Reading]:
    return lambda words: issued(PARTS, task=words)


def tasks(reading: Reading) -> list[tuple[str, Any]]:
    return [(item.values["does"], item.values.get("window", {}).get("before")) for item in reading.of("task")]


def left(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(item.words, item.figures) for item in unread(reading) if item.piece.clause.startswith("II")]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Vận động hội viên; giới thiệu mỗi đơn vị 02 tập thể và 03 cá nhân tiêu biểu về Sở Nội vụ.",
         ["sở", "ban", "ngành", "xã", "phường"]),
        ("Vận động hội viên; mỗi đơn vị lựa chọn, giới thiệu 02 tập thể, 03 cá nhân gửi Sở Nội vụ.",
         ["sở", "ban", "ngành", "xã", "phường"]),
        ("- Mỗi xã, phường chọn 02 tập thể và 03 cá nhân tiêu biểu đề nghị tỉnh khen thưởng, gửi Sở Nội vụ.",
         ["xã", "phường"]),
    ],
)  # fmt: skip
def test_exemplars_asked_for_inside_a_task_are_a_nomination_of_its_units(
    words: str, who: list[str], task: Callable[[str], Reading]
) -> None:
    (one,) = (item.values for item in task(words).of("nomination"))
    assert (one["who"], one["collectives"], one["individuals"], one["to"]) == (who, 2, 3, "Sở Nội vụ")


def test_what_was_introduced_before_is_asked_of_nobody(task: Callable[[str], Reading]) -> None:
    assert not task("a) Năm 2030, mỗi xã đã giới thiệu 02 cá nhân tiêu biểu.").of("nomination")


def test_a_task_that_begins_with_an_acronym_keeps_it(task: Callable[[str], Reading]) -> None:
    assert tasks(task("a) HĐND xã giám sát theo quy định.")) == [("HĐND xã giám sát theo quy định", None)]


def test_numbers_of_two_kinds_with_a_span_are_added_at_both_ends_and_told(task: Callable[[str], Reading]) -> None:
    reading = task("a) Mỗi xã giới thiệu từ 03 đến 06 cá nhân và 02 tập thể tiêu biểu.")
    (one,) = (item.values for item in reading.of("nomination"))
    assert (one["at_least"], one["at_most"]) == (5, 8)
    assert left(reading)


def test_delegates_who_are_to_come_are_no_exemplars_and_their_number_is_told(task: Callable[[str], Reading]) -> None:
    reading = task("a) Mỗi đơn vị giới thiệu 03 tập thể và 05 cá nhân dự Đại hội.")
    assert not reading.of("nomination")
    assert [figures for _, figures in left(reading)] == [("03", "05")]


def test_each_part_with_its_own_day_is_a_task_and_says_the_day_once(task: Callable[[str], Reading]) -> None:
    reading = task("a) Ban hành kế hoạch trước ngày 15 tháng 01 năm 2031, tổ chức hội nghị; gửi danh sách trước ngày "
                   "30/5/2031; bảo đảm tiến độ; tiết kiệm.")  # fmt: skip
    assert tasks(reading) == [
        ("ban hành kế hoạch", date(2031, 1, 15)), ("tổ chức hội nghị", None),
        ("gửi danh sách", date(2031, 5, 30)), ("bảo đảm tiến độ; tiết kiệm", None)]  # fmt: skip
    assert {item.values["body"] for item in reading.of("task")} == {BODY}
    assert left(reading) == []


def test_a_report_does_not_take_the_day_of_what_follows_it(task: Callable[[str], Reading]) -> None:
    reading = task("- Gửi báo cáo kết quả về Sở Nội vụ trong vòng 07 ngày; gửi danh sách trước ngày 30/5/2031.")
    (report,) = (item.values for item in reading.of("reporting"))
    assert (report["about"], report.get("window")) == ("kết quả, trong vòng 07 ngày", None)
    assert tasks(reading) == [("gửi danh sách", date(2031, 5, 30))]


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("thành lập Ban Tổ chức trước ngày 15/6.", "15/6"),
        ("tổ chức hội nghị; báo cáo kết quả chậm nhất 05 ngày sau hội nghị.", "05 ngày"),
        ("chọn 30 điển hình viết bài.", "30"),
        ("tập huấn 60 hội viên, trong đó 20 nữ.", "20"),
    ],
)
def test_a_time_or_number_that_only_the_words_of_a_task_hold_is_told(
    words: str, figure: str, task: Callable[[str], Reading]
) -> None:
    assert [figures for _, figures in left(task(f"a) {words.capitalize()}"))] == [(figure,)]


def test_other_numbers_stay_in_the_words_of_their_task(task: Callable[[str], Reading]) -> None:
    assert left(task("a) Mỗi tuần phát ít nhất 02 tin, bài; in 500 cuốn kỷ yếu; 100% cơ sở hưởng ứng.")) == []


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("2. Sở Tài chính: bố trí kinh phí theo quy định.", "Sở Tài chính"),
        ("2. Sở Y tế thẩm định, trình UBND tỉnh.", "Sở Y tế"),
        ("2. LĐLĐ tỉnh, Hội Nông dân tỉnh phát động thi đua.", "LĐLĐ tỉnh, Hội Nông dân tỉnh"),
        ("- Ban hành kế hoạch của đơn vị để theo dõi.", BODY),
        ("- Các hoạt động chào mừng: tổ chức hội thi.", BODY),
        ("- Hội nghị gồm: phần lễ, phần hội.", BODY),
        ("- Ban Tổ chức gồm: lãnh đạo đơn vị.", BODY),
    ],
)
def test_whose_task_it_is(line: str, body: str, task: Callable[[str], Reading]) -> None:
    assert [item.values["body"] for item in task(line).of("task")] == [body]


@pytest.mark.parametrize("when", ["từ tháng 10/2030", "bắt đầu từ quý II/2031", "kể từ ngày 01/3/2031"])
def test_when_what_goes_on_begins_is_held_by_its_words(when: str, task: Callable[[str], Reading]) -> None:
    reading = task(f"a) Duy trì chuyên mục tối thiểu 01 lần mỗi tuần, {when}.")
    assert when in reading.of("task")[0].values["does"]
    assert not left(reading)


def test_what_is_said_of_all_behind_one_bodys_tasks_is_no_task_of_that_body(task: Callable[[str], Reading]) -> None:
    said = ("2. Sở Tài chính hướng dẫn kinh phí. Hội nghị cấp nào do ngân sách cấp đó chi; tỉnh không cấp thêm, trừ xã "
            "Mẫu Lâm.\n3. Sở Nội vụ theo dõi. Kết quả thực hiện Kế hoạch là một căn cứ xét thi đua.")  # fmt: skip
    reading = task(said)
    assert [(one.values["body"], one.values["does"]) for one in reading.of("task")] == [
        ("Sở Tài chính", "hướng dẫn kinh phí"), ("Sở Nội vụ", "theo dõi")]  # fmt: skip
    assert "trừ xã Mẫu Lâm" in " ".join(words for words, _ in left(reading))


def test_an_office_of_no_kind_is_of_the_level_with_which_its_paragraph_begins(issued: Callable[..., Any]) -> None:
    reading = issued(
        """\
I. TỔ CHỨC HỘI NGHỊ
1. Cấp huyện và các sở, ban, ngành
Các huyện, thành phố tổ chức Hội nghị điển hình tiên tiến xong trước ngày 31/5/2031.
Các sở, ban, ngành có đơn vị trực thuộc tổ chức hội nghị trong quý I năm 2031. {said}
2. Cấp xã: xã, phường tổ chức hội nghị trong quý I năm 2031.
""",
        said="Cơ quan không có đơn vị trực thuộc thì sinh hoạt chung trong khối, do khối trưởng chủ trì.",
    )
    told = [one for one in reading.of("task") if "khối trưởng" in one.values["does"]]
    assert [one.values["body"] for one in told] == ["các sở, ban, ngành"]
    assert "bản gốc ghi “cơ quan”" in told[0].marks["body"], "and is to be looked at"


@pytest.mark.parametrize("words", [
    "a) Mở chuyên mục, mỗi tuần ít nhất 02 tin, bài từ ngày 01/3/2031 đến khi kết thúc Đại hội.",
    "a) Mở chuyên mục từ tháng 11/2030 cho đến khi kết thúc Đại hội, mỗi tuần giới thiệu ít nhất 01 điển hình.",
    "a) Ban hành kế hoạch trong tháng 3 năm 2031, chậm nhất ngày 05/4/2031.",
])  # fmt: skip
def test_a_beginning_a_rhythm_and_a_month_before_its_last_day_are_said_by_the_task(
    words: str, task: Callable[[str], Reading]
) -> None:
    reading = task(words)
    assert left(reading) == []
    assert len(reading.of("task")) == 1
    assert not reading.of("nomination")
