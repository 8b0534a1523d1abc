"""What the original says and no fact has is told at the end of the proof sheet, and is printed by its number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.plugin_waved import related
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.missed import MISSED, aside_of, missed, sentence_of
from tdkt_tui.workflow.proofing.sources import Source

TASK = {"body": "các xã", "does": "mở lớp dạy nghề cho thanh niên vùng lũ", "clause": "III.2"}


@pytest.fixture
def lacks(three_levels: Callable[..., Plan]) -> Callable[..., list[str]]:
    """Return what is told of one paragraph of clause III.2."""

    def run(text: str, *lines: str, aside: tuple[str, ...] = (), **tables: Any) -> list[str]:
        plan = three_levels(**({"task": [TASK]} | tables))
        original = Original((Paragraph("đoạn 9", "III.2", text),))
        printed = [Line("các xã", one, (Source("task.1", "III.2"),), frozenset(["xã (xa)"]), one) for one in lines]
        return [one.words for one in missed(plan, original, printed, aside)]

    return run


@pytest.mark.parametrize("text", [
    "Các xã mở lớp dạy nghề cho thanh niên vùng lũ.",  # all of it
    "Các xã, thị trấn mở lớp dạy nghề cho thanh niên vùng lũ theo kế hoạch.",  # words of any plan
    "Các xã mở lớp dạy nghề cho thanh niên vùng lũ để giúp nhau vươn lên thoát nghèo.",  # what it is for
    "2. Dạy nghề, khuyến nông, thủy lợi nội đồng và phòng dịch",  # a heading
    "Trên đây là kế hoạch khuyến nông, thủy lợi nội đồng.",
    "Xã Đông | khuyến nông, thủy lợi nội đồng | 14",
    "1. Các sở, ban, ngành, doanh nghiệp thuộc khối thủy lợi, khuyến nông nội đồng (gọi chung là các cơ quan, đơn vị).",
])  # fmt: skip
def test_what_facts_have_or_says_nothing_is_not_told(text: str, lacks: Callable[..., list[str]]) -> None:
    assert not lacks(text)


def test_a_part_that_no_fact_has_is_told(lacks: Callable[..., list[str]]) -> None:
    text = "Các xã mở lớp dạy nghề cho thanh niên vùng lũ, treo pa nô cổ động dọc đê sông; ký cam kết phòng cháy rừng."
    assert lacks(text) == ["… treo pa nô cổ động dọc đê sông", "ký cam kết phòng cháy rừng"]
    assert lacks(text, "Treo pa nô cổ động dọc đê sông") == ["ký cam kết phòng cháy rừng"]


def test_a_number_that_no_fact_of_the_clause_has_is_told(lacks: Callable[..., list[str]]) -> None:
    text = "Các xã mở lớp dạy nghề cho thanh niên vùng lũ, mỗi lớp ít nhất 37 học viên."
    assert lacks(text) == ["… mỗi lớp ít nhất 37 học viên"]
    assert not lacks(text, task=[TASK | {"does": f"{TASK['does']}, mỗi lớp ít nhất 37 học viên"}])


def test_a_share_of_another_group_of_the_same_size_is_told(lacks: Callable[..., list[str]]) -> None:
    share = {"group": "khách mời", "at_most": "30%", "clause": "III.2"}
    text = "Khách mời không quá 30%; phấn đấu từ 30% trở lên là người theo đạo và đồng bào Chăm, Khmer, Hoa."
    assert lacks(text, composition=[share])


@pytest.mark.parametrize(("body", "told"), [("khối trưởng", False), ("Sở Nội vụ", True)])
def test_who_does_what_is_one_fact(body: str, told: bool, lacks: Callable[..., list[str]]) -> None:
    duties = [TASK, {"body": "các xã", "does": "tổ chức chung do khối trưởng chủ trì", "clause": "III.2"},
              {"body": body, "does": "báo cáo bằng văn bản trước khi tổ chức", "clause": "III.2"}]  # fmt: skip
    text = "Các xã được tổ chức chung do khối trưởng chủ trì; khối trưởng báo cáo bằng văn bản trước khi tổ chức."
    assert lacks(text, task=duties) == (["khối trưởng báo cáo bằng văn bản trước khi tổ chức."] if told else [])


def test_what_is_told_elsewhere_is_not_told_here(lacks: Callable[..., list[str]]) -> None:
    text = "Các xã treo pa nô cổ động dọc đê sông."
    assert lacks(text)
    assert not lacks(text, aside=("mục III.2, đoạn 9: Các xã treo pa nô",))
    waved = "x = 1\n\n# ĐỂ LÀ LỜI VĂN tuy có số.\n# - mục III.2, đoạn 9: Các xã treo pa nô\n#   cổ động\n"
    assert aside_of(waved) == ["mục III.2, đoạn 9: Các xã treo pa nô cổ động"]


def test_a_clause_without_facts_was_settled_as_a_whole(lacks: Callable[..., list[str]]) -> None:
    assert not lacks("Các xã treo pa nô cổ động dọc đê sông.", task=[TASK | {"clause": "IV"}])


def test_what_is_told_stands_under_a_heading_of_its_own(three_levels: Callable[..., Plan]) -> None:
    original = Original((Paragraph("đoạn 9", "III.2", "Các xã treo pa nô cổ động dọc đê sông."),))
    (one,) = missed(three_levels(task=[TASK]), original, (), ())
    assert (one.whose, one.at, one.sources[0].clause) == (MISSED, frozenset([MISSED]), "III.2")


LONG = (
    "Treo pa nô cổ động dọc đê sông, dựng cổng chào tre nứa,  nhuộm vải thổ cẩm, đan sọt mây, khơi mương máng, rào vườn"
    " chè, đắp bờ ao, tỉa cành bưởi, ủ phân xanh, nạo vét giếng khơi, quét vôi tường miếu, trồng hàng bàng, giăng đèn"
    " lồng giấy, phơi chiếu cói, giữ gìn lối mòn"
)


def test_what_is_told_shortly_is_known_to_go_on_and_its_sentence_is_found_whole(
    lacks: Callable[..., list[str]],
) -> None:
    text = f"Các xã mở lớp dạy nghề cho thanh niên vùng lũ. {LONG}."
    (told,) = lacks(text)
    assert told.startswith("Treo pa nô")
    assert told.endswith(" …")
    assert sentence_of(text, told) == f"{LONG.replace('  ', ' ')}."


def test_of_what_begins_or_ends_amid_a_sentence_the_whole_is_found() -> None:
    text = "Các xã mở lớp dạy nghề; treo pa nô cổ động dọc đê,  rồi các xã mở lớp dạy nghề."
    for told in ("treo pa nô cổ động", "… cổ động dọc đê, rồi", "… rồi các xã mở lớp dạy nghề"):
        assert sentence_of(text, told) == "treo pa nô cổ động dọc đê, rồi các xã mở lớp dạy nghề."


def test_a_sentence_whose_words_stand_here_and_there_is_told_whole(lacks: Callable[..., list[str]]) -> None:
    words = "Các xã mở lớp dạy nghề, học viên vùng lũ được đưa đón; thanh niên có việc làm thêm"
    text = "Lớp tạm bỏ, học viên bớt hẳn đưa đón, thanh niên khỏi lo việc làm."
    task = [TASK | {"does": words}]
    assert lacks(text, task=task) == [text.rstrip(".")]
    assert not lacks(text, text, task=task)
    assert not lacks(f"{text[:-1]} ngày 14/5/2026.", "Ngày 14/5/2026", task=task)
    assert not lacks(f"{text[:-1]} như sau.", task=task)


@pytest.mark.parametrize(("inner", "outer"), [
    ("II.3.c", "II.3"), ("Phần II.3.c", "Phần II.3"), ("Phần II.3", "Phần II"), ("Phụ lục 1.2", "Phụ lục 1"),
    ("Điều 3.2.a", "Điều 3"),
])  # fmt: skip
def test_a_clause_inside_another_one_is_related_however_it_is_worded(inner: str, outer: str) -> None:
    assert related(clause_words(inner), clause_words(outer))
    assert related(clause_words(outer), clause_words(inner))
    assert not related(clause_words(inner), clause_words(f"{outer}1"))
