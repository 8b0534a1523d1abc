"""One sentence of the plan is asked once on the proof sheet, whatever kinds of unit print it in their own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tdkt_tui.cli.proofing.gone import unchanged
from tdkt_tui.cli.proofing.screens import Heads, laid
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.proofing import Line, Part
from tdkt_tui.workflow.proofing.alike import Alike
from tdkt_tui.workflow.proofing.printed import Printed
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.proofing.sure import Sure
from tdkt_tui.workflow.reaching.sample_units import SampleUnit
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

Plans = Callable[..., Plan]
SAID = "Mỗi nơi trồng một hàng cau trước cổng làng"


@pytest.fixture
def plan(three_levels: Plans) -> Plan:
    return three_levels(provision=[{"words": f"{SAID}.", "clause": "I.1", "levels": ["xa"]}])


def pages_of(plan: Plan) -> list[Printed]:
    levels = [level for level in plan.level if not of_province_itself(level)]
    return [Printed(SampleUnit(level, level.kinds()[0]), tuple(level.kinds()), (SAID,)) for level in levels]


def line(page: Printed, words: str = SAID, key: str = "provision.1") -> Line:
    source = Source(key, "I.1", Paragraph("đoạn 3", "I.1", f"{SAID}."), 1.0)
    return Line(page.unit.level.label, words, (source,), frozenset(page.names()), words, on=(page,))


def told(plan: Plan, *lines: Line, settled: bool = True) -> list[Line | None]:
    found = Alike(plan, pages_of(plan), lambda _: settled).once(lines)
    return [found.get(id(one), one) for one in lines]


def test_what_a_fact_says_on_the_pages_of_just_its_levels_is_not_asked(plan: Plan) -> None:
    mine, other = (next(one for one in pages_of(plan) if (one.unit.level.id == "xa") is is_mine)
                   for is_mine in (True, False))  # fmt: skip
    (one,) = told(plan, line(mine))
    assert one
    assert one.sure
    assert not [asked for asked in told(plan, line(mine), line(other)) if asked and asked.whose == mine.unit.level.label
                and asked.sure and asked.reach], "on more pages than the fact says it stays asked"  # fmt: skip
    assert any(asked and not asked.sure for asked in told(plan, line(mine), line(other)))
    assert [one and one.sure for one in told(plan, line(mine), settled=False)] == [False]
    loose = replace(line(mine), loose=frozenset({("count", 1.0)}))
    assert [one and one.sure for one in told(plan, loose)] == [False]


def test_a_sentence_of_several_kinds_is_asked_once_under_all_of_them(plan: Plan) -> None:
    first, second = pages_of(plan)[:2]
    here = told(plan, line(first, f"{SAID} của xã"), line(second), settled=False)
    asked = [one for one in here if one and not one.sure]
    assert [one.at | one.also for one in asked] == [frozenset([*first.names(), *second.names()])]
    assert asked[0].reach
    apart = told(plan, line(first, f"{SAID}, 02 hàng"), line(second), settled=False)
    assert [one and one.sure for one in apart] == [False, False], "another number is read by itself"


def test_what_levels_are_held_to_in_the_same_words_is_one_line(plan: Plan) -> None:
    labels = [page.unit.level.label for page in pages_of(plan)][:2]
    held = [Line(label, "Số lượng: chưa ghi", (Source(f"level.{at}", "I.1"),), frozenset([label]), "x")
            for at, label in enumerate(labels, 1)]  # fmt: skip
    one, none = told(plan, *held)
    assert none is None
    assert one
    assert [source.key for source in one.sources] == ["level.1", "level.2"]
    assert one.reach == "; ".join(labels)


def test_levels_with_long_names_are_told_by_what_one_types(three_levels: Plans) -> None:
    given = three_levels()
    long = "các làng, bản, xóm, thôn và tổ dân phố của tỉnh"
    plan = given.model_copy(update={"level": [given.level[0].model_copy(update={"label": long}), *given.level[1:]]})
    short = plan.level[1].label
    one = Line(long, "Gửi báo cáo", (), frozenset(["làng (xa)"]), "Gửi báo cáo")
    rows = list(laid([(1, one), (2, replace(one, whose=short))], Heads(plan)))
    assert rows == ["(c1 làng, bản …)", "c1:", " 1. Gửi báo cáo", short.upper(), " 2. Gửi báo cáo"]
    many = replace(one, whose="; ".join(f"xã {name}" for name in "ABCDEFGH"))
    assert next(laid([(1, many)])) == "XÃ A; XÃ B; XÃ C; … XÃ H (CẢ THẢY 8)"
    assert Heads(plan).short(f"Mọi đơn vị, trừ {long}; {short}") == f"Mọi đơn vị, trừ c1; {short}"


def test_a_mend_that_changes_no_line_says_why(plan: Plan) -> None:
    (mine,) = (one for one in pages_of(plan) if one.unit.level.id == "xa")
    printed = line(mine)
    assert f"trang {mine.kinds[0]}" in unchanged(plan, [], [printed])
    assert "đã có điều này" in unchanged(plan, [Part(printed.whose, (printed,))], [printed])
    assert unchanged(plan, [], []) == "Không dòng nào in khác đi."


def test_whom_a_sentence_does_not_speak_of_stays_asked(plan: Plan) -> None:
    (mine,) = (one for one in pages_of(plan) if one.unit.level.id == "xa")
    sure = Sure(plan, Original(()), (), ())
    for words, asked in (("Các xã trồng cau", False), ("Mọi đơn vị trồng cau", False), ("Trồng cau", True)):
        source = Source("provision.1", "I.1", Paragraph("đoạn 3", "I.1", f"{words}."), 1.0)
        given = replace(line(mine), sources=(source,))
        (one,) = Alike(plan, pages_of(plan), lambda _: True, sure.names_levels).once([given]).values() or (given,)
        assert one
        assert one.sure is not asked
