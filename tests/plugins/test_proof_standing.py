"""The proof sheet of a plan that orders no conference tells no conference, nor what only the template says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.proofing.beside import beside
from tdkt_tui.workflow.proofing.held_to import held_to
from tdkt_tui.workflow.proofing.lines import lines_of
from tdkt_tui.workflow.proofing.nowhere import on_no_page
from tdkt_tui.workflow.proofing.printed import Printed
from tdkt_tui.workflow.proofing.rows import Row
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.reaching.sample_units import SampleUnit


@pytest.fixture
def standing(two_levels: Callable[..., Plan]) -> Callable[..., Plan]:
    """Return a plan of communes and departments without conferences, with more tables."""

    def made(more: str = "") -> Plan:
        plan = two_levels(more)
        bare = [one.model_copy(update={"choose_form": []}) for one in plan.level]
        return plan.model_copy(update={"form": [], "level": bare})

    return made


def test_levels_are_held_to_no_conference(standing: Callable[..., Plan]) -> None:
    assert list(held_to(standing())) == []


def test_what_the_province_introduces_is_asked_of_no_unit(standing: Callable[..., Plan]) -> None:
    said = '[[nomination]]\nwho = {}\nat_least = 5\nto = "Trung ương"\nclause = "II.3"\n'
    plan = standing(said.format('["tỉnh"]') + said.format('["Báo Khê"]'))
    units = [SampleUnit(level, level.units[0]) for level in plan.level]
    assert [whose for whose, *_ in on_no_page(plan, units)] == ["Báo Khê"]


TWO = ("Trước ngày 20/4/2026, mỗi cơ quan giới thiệu ít nhất 02 tập thể; mỗi xã giới thiệu từ 05 tập thể có trích "
       "ngang thành tích gửi Sở Nội vụ để tuyên truyền.")  # fmt: skip


@pytest.mark.parametrize(("number", "own"), [("Ít nhất 02", "ít nhất 02"), ("05", "từ 05")])
def test_beside_a_number_stands_the_sentence_that_says_it(number: str, own: str) -> None:
    line = f"{number} tập thể, có trích ngang thành tích, gửi Sở Nội vụ, trước ngày 20/4/2026"
    told = beside(line, Source("nomination.1", "II.3", Paragraph("đoạn 9", "II.3", TWO), 1.0))
    assert not told or own in told


@pytest.mark.parametrize(("words", "sure"), [
    ("Trong quá trình làm, vướng mắc thì xã Một phản ánh để xem xét, giải quyết", True),
    ("Trong quá trình làm, vướng mắc thì xã Một phản ánh để xem xét, giải quyết hoặc báo cáo Sở Nội vụ", False),
])  # fmt: skip
def test_what_only_the_template_says_is_asked_of_nobody(words: str, *, sure: bool, standing: Any) -> None:
    template = ("Trong quá trình làm, vướng mắc thì xã Một phản ánh để xem xét, giải quyết hoặc báo cáo huyện",
                "Trong quá trình làm, vướng mắc thì xã Hai phản ánh để xem xét, giải quyết")  # fmt: skip
    page = Printed(SampleUnit(standing().level[0], "xã"), ("xã",), (words,), template)
    passage = Paragraph("đoạn 9", "II.4", "Sở Nội vụ trình hồ sơ để xem xét, giải quyết trong quá trình làm")
    (line,) = lines_of("các xã", [(Row(words, "xã", [page]), (Source("", "II.4", passage, 1.0),))], [])
    assert line.sure is sure
