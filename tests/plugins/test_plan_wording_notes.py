"""What a plan's file tells as words only: read with its section, counted, struck out with what it stands under."""

from __future__ import annotations

from tdkt_tui.workflow.plan_notes import data_end, left_of, without_left

TEXT = """\
[plan]
number = "1"

# CHƯA HIỂU, theo mục.
# - mục II, đoạn 9: gửi trước
#   ngày 20

# CHỈ LÀ LỜI VĂN, theo phần.
# I. MỤC ĐÍCH, YÊU CẦU:
# - mục I.1, đoạn 3: Tôn vinh điển hình: tập thể
#   và cá nhân.
# - mục I.2, đoạn 4: Thiết thực.
# V. TỔ CHỨC THỰC HIỆN:
# - mục V, đoạn 8: Nghiêm túc.
"""


def test_each_passage_is_told_with_its_list_and_section() -> None:
    assert [(one.wording, one.section, one.place[1], one.lines) for one in left_of(TEXT)] == [
        (False, "", "đoạn 9", (5, 6)),
        (True, "I. MỤC ĐÍCH, YÊU CẦU", "đoạn 3", (10, 11)),
        (True, "I. MỤC ĐÍCH, YÊU CẦU", "đoạn 4", (12, 12)),
        (True, "V. TỔ CHỨC THỰC HIỆN", "đoạn 8", (14, 14)),
    ]
    assert data_end(TEXT) == 2


def test_a_section_and_a_list_go_with_their_last_passage() -> None:
    text = TEXT
    while left := left_of(text):
        text = without_left(text, left[-1])
        assert left_of(text) == left[:-1]
        assert ("V. TỔ" in text, "I. MỤC" in text, "CHỈ LÀ" in text, "CHƯA HIỂU" in text) == (
            len(left) > 4,
            len(left) > 2,
            len(left) > 2,
            len(left) > 1,
        )
    assert text == '[plan]\nnumber = "1"\n'


def test_from_the_first_on_the_lists_go_one_after_the_other() -> None:
    text = without_left(TEXT, left_of(TEXT)[0])
    assert [one.wording for one in left_of(text)] == [True, True, True]
    assert "CHƯA HIỂU" not in text
    assert data_end(text) == 2
    text = without_left(text, left_of(text)[0])
    assert "# I. MỤC ĐÍCH, YÊU CẦU:\n# - mục I.2" in text
    text = without_left(text, left_of(text)[0])
    assert "MỤC ĐÍCH" not in text
    assert without_left(text, left_of(text)[0]) == '[plan]\nnumber = "1"\n'
