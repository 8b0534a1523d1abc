"""Words that are shortened because they stand above keep what turns their sense."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable

import pytest

from tdkt_tui.cli.confirming.brief import brief, cut, tight
from tdkt_tui.cli.confirming.key_line import by_keys
from tdkt_tui.cli.confirming.marks import marked
from tdkt_tui.cli.plan_text.page import whole_texts
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.plainly import unsure_of
from tdkt_tui.workflow.plan_notes import PROPOSED, Note

SAID = (
    "Ngân sách tỉnh bảo đảm kinh phí tổ chức Đại hội Thi đua yêu nước tỉnh, {turn} hỗ trợ kinh phí tổ chức Hội nghị "
    "của cấp huyện, cấp xã và các cơ quan, đơn vị trên địa bàn tỉnh"
)


@pytest.mark.parametrize("turn", ["không", "chưa", "chỉ"])
def test_what_turns_the_sense_is_never_cut_away(turn: str) -> None:
    said = SAID.format(turn=turn)
    for told in (cut(said), " ".join(line.strip() for line in brief([f"  {said}"], said))):
        assert f"{turn} hỗ trợ kinh phí" in told
        assert len(told) < len(said)
        assert "…" in told


def test_all_else_is() -> None:
    told = cut(SAID.format(turn="và"))
    assert "hỗ trợ" not in told
    assert told.startswith("Ngân sách tỉnh bảo đảm")


def test_a_list_of_kinds_of_unit_is_told_whole() -> None:
    units = "; ".join(f"sở thứ {number} có tư cách pháp nhân" for number in range(9))
    lines = [f"  Đơn vị: {units}"]
    assert brief(lines, units) == lines


def test_words_that_join_break_no_run_of_the_original(province_text: Callable[..., str]) -> None:
    said = "Chú trọng cá nhân và tập thể, công nhân và nông dân, trí thức và doanh nhân, già và trẻ, xã và phường, bản"
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")),
                                "aim": [{"kind": "purpose", "words": said, "clause": "I"}]})  # fmt: skip
    assert unsure_of(plan, ["aim.1"], said) == ""
    other = (
        "bản, phường và xã, trẻ và già, doanh nhân và trí thức, nông dân và công nhân, tập thể và cá nhân, chú trọng"
    )
    assert "bản gốc không ghi" in unsure_of(plan, ["aim.1"], other)


def test_what_is_told_as_deduced_is_no_second_alarm(province_text: Callable[..., str]) -> None:
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")),
                                "task": [{"body": "các cơ quan", "does": "gửi hồ sơ", "clause": "I"}]})  # fmt: skip
    assert "các cơ quan" in unsure_of(plan, ["task.1"], "Gửi hồ sơ")
    assert unsure_of(plan, ["task.1"], "Gửi hồ sơ", {"task.1.body"}) == ""


def test_the_code_of_a_period_is_no_word_that_the_original_lacks(province_text: Callable[..., str]) -> None:
    said = "Sở Nội vụ báo cáo tiến độ với UBND tỉnh hằng tháng"
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")),
                                "reporting": [{"by": "Sở Nội vụ", "to": "UBND tỉnh", "every": ["month"],
                                               "about": "tiến độ", "clause": "I"}]})  # fmt: skip
    assert unsure_of(plan, ["reporting.1"], said) == ""


def test_the_part_of_a_page_that_words_stand_in_is_no_word_of_the_originals(province_text: Callable[..., str]) -> None:
    said = "Mỗi thôn có một đại biểu."
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")),
                                "provision": [{"words": said, "about": "size", "clause": "I"}]})  # fmt: skip
    assert unsure_of(plan, ["provision.1"], said) == ""


ORIGINAL = (
    "Các sở, ban, ngành, UBND các xã, phường lập hồ sơ đề nghị và nộp về Sở Nội vụ danh sách 05 tập thể, "
    "10 cá nhân tiêu biểu trước ngày 05 tháng 3 năm 2026."
)


def test_many_facts_on_one_screen_keep_who_what_how_many_and_until_when() -> None:
    said = ("  - Các sở, ban, ngành, UBND các xã, phường: lập hồ sơ đề nghị và nộp về Sở Nội vụ danh sách 05 tập thể, "
            "10 cá nhân tiêu biểu; trước ngày 05 tháng 3 năm 2026 [III.1]")  # fmt: skip
    told = " ".join(" ".join(tight([said], ORIGINAL)).split())
    assert "Các sở, ban, ngành, UBND các xã, phường: lập hồ sơ đề nghị …" in told
    assert "05 tập thể, 10 cá nhân" in told
    assert told.endswith("trước ngày 5/3/2026")
    assert "nộp về Sở Nội vụ" not in told, "which stands above it in the original's words"
    long = said.replace("Các sở", "Các cơ quan chuyên môn trực thuộc cấp tỉnh, các sở")
    told = " ".join(" ".join(tight([long], long)).split())
    assert "xã, phường: lập hồ sơ đề nghị" in told
    assert "chuyên môn trực thuộc" in told, "a body that is confirmed is never hidden, however long it is"


def test_an_answer_that_was_told_often_stands_by_its_key() -> None:
    told: Counter[str] = Counter()
    prompt = "  Enter đúng · 1–{} xem riêng · s sửa · b sau · l lùi · q nghỉ · ? > "
    said = [by_keys(prompt.format(many), told) for many in (3, 4, 5)]
    assert said == [prompt.format(3), "  Enter đúng · 1–4 · s b l q ? > ", "  Enter đúng · ? > "]
    page = "  Chưa hết: Enter chỉ xem tiếp, còn {} dòng · hay trả lời ngay · b sau · l lùi · q nghỉ > "
    assert by_keys(page.format(9), told).startswith("  Chưa hết: Enter chỉ xem tiếp, còn 9 dòng · hay trả lời ngay")
    assert by_keys(page.format(22), told) == "  Chưa hết, còn 22 dòng: Enter xem tiếp > "


def test_an_example_of_the_same_kind_of_value_is_told_twice() -> None:
    told: Counter[str] = Counter()
    for like in ("trước 30/4/2026", "2 trước 15/5/2026"):
        assert by_keys(f"  Enter đúng · {like}: đổi hạn · ? > ", told) == f"  Enter đúng · {like}: đổi hạn · ? > "
    assert by_keys("  Enter đúng · 3 quý II/2026: đổi hạn · ? > ", told) == "  Enter đúng · ? > "
    assert "3 tối đa 80: đổi số" in by_keys("  Enter đúng · 3 tối đa 80: đổi số · ? > ", told)


@pytest.mark.parametrize("clause", ["III.1", "“VIỆC CỦA CÁC TRẠM, CÁC TỔ”"])
def test_the_clause_stands_with_the_words_above(clause: str) -> None:
    assert tight([f"  - Trạm Ong: lo chỗ ngồi [{clause}]"], "") == ["  - Trạm Ong: lo chỗ ngồi"]


def test_a_year_that_is_deduced_is_told_once_in_a_walk(province_text: Callable[..., str]) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    note = Note(1, "task.1.window", PROPOSED, "suy ra: năm 2030 của “ngày 20/3”")
    first, other = (Group("facts", (f"task.{at}",), (note,), f"mục {at}", (at,)) for at in (1, 2))
    known: dict[str, tuple[str, ...]] = {}
    told = [len([*marked(plan, one, (), known)]) for one in (first, first, other)]
    assert told == [1, 1, 0], "the group that told it tells it whenever it is shown"


def test_an_answer_that_does_something_else_here_is_told_in_full_however_often() -> None:
    told: Counter[str] = Counter()
    for _ in range(5):
        by_keys("  Enter ghi 1, xong · w bỏ, không in · x 2 bỏ điều 2 · t khác > ", told)
    assert by_keys("  Enter ghi 2 · w bỏ phần còn lại · x 3 bỏ điều 3 · t khác > ", told) == (
        "  Enter ghi 2 · w bỏ phần còn lại · x 3 · t > "
    )


def test_what_follows_a_long_title_is_a_text_of_its_own() -> None:
    title = f"CÁC XÃ, PHƯỜNG VÀ ĐƠN VỊ CƠ SỞ {'KHÁC ' * 10}[xa]"
    broken = [f"SỐ {'ĐẠI BIỂU ' * 8}", "  THUỘC TỈNH"]
    assert list(whole_texts([title, "  Đơn vị: xã", *broken])) == [[title], ["  Đơn vị: xã"], broken]
