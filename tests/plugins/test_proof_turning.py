"""A line of the proof sheet given to other units: in which keys it is written, and what is told where it is not."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace

import pytest

from tdkt_tui.cli.proofing.turning import body_typed, for_others, how_to, of_its_pages, takes, turned
from tdkt_tui.model.bound_units import names_among
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import whole_rows
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.sources import Source

HEAD = "# kế hoạch\n\n"
QUOTA = '[[quota]]\neach = "{}"\nofficial = 3\nclause = "II.4"\n'
HONOURS = '[[honours]]\nlevel = "{}"\naward = "Giấy khen"\ncollectives = 2\nclause = "II.5"\n'
TASK = '[[task]]\nbody = "các cơ quan, đơn vị, địa phương"\ndoes = "gửi báo cáo"\nclause = "II.7"\n'
CHARGED = {"body": "các cơ quan, đơn vị, địa phương", "does": "gửi báo cáo", "clause": "II.7"}


def keys_of(text: str) -> list[str]:
    return [row for row in text.splitlines() if row.partition(" =")[0] in ("each", "unit", "units", "level", "body")]


@pytest.mark.parametrize(("typed", "rows"), [
    ("mỗi phường", ['each = "phường"']),
    ("xã Đông An", ['unit = "xã Đông An"']),
    ("các xã, các phường", ['each = "xã"', 'each = "phường"']),
])  # fmt: skip
def test_numbers_of_each_are_written_once_for_each_kind(
    three_levels: Callable[..., Plan], typed: str, rows: list[str]
) -> None:
    text = HEAD + QUOTA.format("huyện")
    assert keys_of(turned(text, ["quota.1"], three_levels(), typed)) == rows


def test_numbers_of_several_kinds_become_those_of_fewer(three_levels: Callable[..., Plan]) -> None:
    text = HEAD + "\n".join(QUOTA.format(kind) for kind in ("sở", "ban", "ngành"))
    assert keys_of(turned(text, ["quota.1", "quota.3"], three_levels(), "mỗi xã")) == ['each = "xã"', 'each = "ban"']


def test_an_award_is_of_one_level_or_of_units(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    first, second = plan.level[0], plan.level[1]
    text = HEAD + HONOURS.format(first.id)
    assert keys_of(turned(text, ["honours.1"], plan, second.label)) == [f'level = "{second.id}"']
    assert keys_of(turned(text, ["honours.1"], plan, "Sở Y tế")) == ['units = ["Sở Y tế"]']
    assert "collectives = 2" in turned(text, ["honours.1"], plan, "Sở Y tế")


@pytest.mark.parametrize(("typed", "levels", "who"), [
    ("c1; Sở Y tế", ["xa"], ["các xã, phường", "Sở Y tế"]),
    ("c2", ["so"], ["các sở"]),
    ("Sở Y tế", None, ["Sở Y tế"]),
    ("*", None, ["các cơ quan, đơn vị, địa phương"]),
])  # fmt: skip
def test_who_introduces_is_told_with_its_levels(
    three_levels: Callable[..., Plan], typed: str, levels: list[str] | None, who: list[str]
) -> None:
    duty = {"levels": ["so"], "who": ["các sở"], "clause": "II.6"}
    text = HEAD + '[[nomination]]\nlevels = ["so"]\nwho = ["các sở"]\nclause = "II.6"\n'
    (now,) = tomllib.loads(turned(text, ["nomination.1"], three_levels(nomination=[duty]), typed))["nomination"]
    assert (now.get("levels"), now["who"]) == (levels, who)


def test_a_duty_of_everybody_is_written_once_more_for_those_whose_pages_have_it_not(
    three_levels: Callable[..., Plan],
) -> None:
    plan = three_levels(task=[CHARGED])
    kinds = [(kind, level.id) for level in plan.level for kind in level.kinds()]
    have = frozenset(f"{kind} ({code})" for kind, code in kinds[1:])
    line = Line("Mọi đơn vị, trừ xã", "Gửi báo cáo", (), have, "Gửi báo cáo")
    text, who = for_others(HEAD + TASK, ["task.1"], plan, line)
    assert who == kinds[0][0]
    assert keys_of(text) == ['body = "các cơ quan, đơn vị, địa phương"', f'body = "các {who}"']
    assert text.count('does = "gửi báo cáo"') == 2
    all_have = frozenset(f"{kind} ({code})" for kind, code in kinds)
    assert for_others(text, ["task.1"], plan, Line("Mọi đơn vị", "", (), all_have, "")) == (text, "")


@pytest.mark.parametrize(("typed", "rows"), [
    ("xã An Lộc; xã Bình Sơn", ['level = "{}"', 'units = ["xã An Lộc", "xã Bình Sơn"]']), ("{label}", ['level = "{}"']),
])  # fmt: skip
def test_an_exception_is_given_to_other_units_of_its_level(
    three_levels: Callable[..., Plan], typed: str, rows: list[str]
) -> None:
    plan = three_levels()
    level = plan.level[0]
    text = f'{HEAD}[[exception]]\nlevel = "{level.id}"\nunits = ["xã vùng biên"]\ndays = 2\nclause = "II.4"\n'
    assert takes("exception", plan, typed.format(label=level.label))
    after = turned(text, ["exception.1"], plan, typed.format(label=level.label))
    assert sorted(keys_of(after)) == [row.format(level.id) for row in rows]
    assert "days = 2" in after


def test_a_pilot_is_one_unit_by_its_name(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    text = HEAD + '[[pilot]]\nunit = "xã An Lộc"\nclause = "II.4"\n'
    assert keys_of(turned(text, ["pilot.1"], plan, "xã Bình Sơn")) == ['unit = "xã Bình Sơn"']
    assert not takes("pilot", plan, "xã An Lộc; xã Bình Sơn")
    assert not takes("pilot", plan, "*")


def test_where_no_words_say_whom_the_key_is_told(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    assert not takes("level", plan, "các xã")
    assert how_to(plan, "level.1", 4).startswith("gõ 4, rồi t 2 ")


def test_a_kind_with_commas_in_its_name_is_one(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    kind = "phòng thuộc sở, ngành, UBND huyện"
    base = plan.level[0].model_copy(update={"units": ["xã", kind]})
    levels = [base, *plan.level[1:]]
    assert names_among(f"các {kind}", levels, base, kind)
    others = [(level, one) for level in levels for one in level.kinds() if one != kind]
    assert not any(names_among(f"các {kind}", levels, level, one) for level, one in others)
    assert names_among(f"các {kind}; các xã", levels, base, "xã")
    assert whole_rows("các sở, ngành", [kind]) == ([], "các sở, ngành")


def test_the_same_numbers_of_units_that_have_the_line_on_no_page_stay(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels(quota=[{"each": kind, "official": 2, "clause": "II.4"} for kind in ("xã", "sở", "phường")])
    sources = tuple(Source(f"quota.{at}", "II.4") for at in (1, 2, 3))
    line = Line("xã", "Dự: 02 đại biểu", sources, frozenset({"xã (xa)"}), "Dự: 02 đại biểu")
    assert [source.key for source in of_its_pages(plan, sources, line)] == ["quota.1"]
    both = replace(line, at=frozenset({"xã (xa)", "phường (xa)"}))
    assert of_its_pages(plan, sources, both) == [sources[0], sources[2]]
    assert of_its_pages(plan, sources, replace(line, at=frozenset({"cấp tỉnh"}))) == list(sources)


@pytest.mark.parametrize(("typed", "body"), [
    ("c2", "các sở"),
    ("c1+2", "các xã, phường; các sở"),
    ("c2; Sở Y tế", "các sở; Sở Y tế"),
    ("chỉ các phường", "các phường"),
    ("c9", "c9"),
    ("*", "các cơ quan, đơn vị, địa phương"),
])  # fmt: skip
def test_a_duty_names_levels_that_are_typed_by_their_numbers(
    three_levels: Callable[..., Plan], typed: str, body: str
) -> None:
    assert body_typed(three_levels(), typed) == body


WORDS = '[[provision]]\nlevels = ["xa"]\nwords = "Ngày nào họp."\nabout = "form"\nclause = "II.5"\n'


@pytest.mark.parametrize(("typed", "rows"), [
    ("· báo cáo", {'levels = ["xa"]', 'about = "reporting"'}),
    ("c2", {'levels = ["so"]', 'about = "form"'}),
    ("Sở Y tế · kinh phí", {'who = ["Sở Y tế"]', 'about = "budget"'}),
])  # fmt: skip
def test_words_move_to_others_and_to_another_part_as_in_the_walk(
    three_levels: Callable[..., Plan], typed: str, rows: set[str]
) -> None:
    said = {"levels": ["xa"], "words": "Ngày nào họp.", "about": "form", "clause": "II.5"}
    text = turned(HEAD + WORDS, ["provision.1"], three_levels(provision=[said]), typed)
    assert {row for row in text.splitlines() if row.partition(" =")[0] in ("levels", "who", "about")} == rows


def test_another_levels_number_is_taken_from_words_that_are_given_to_both(three_levels: Callable[..., Plan]) -> None:
    own, all_of = "Các sở mời không quá 90 đại biểu.", "Khách mời ngồi hàng sau."
    text = HEAD + WORDS.replace("Ngày nào họp.", f"{own} {all_of}")
    given = three_levels(provision=[{"levels": ["xa"], "words": f"{own} {all_of}", "about": "form", "clause": "II.5"}])
    facts = tomllib.loads(turned(text, ["provision.1"], given, "c1+2"))["provision"]
    assert {one["words"]: one["levels"] for one in facts} == {all_of: ["xa"], f"{own} {all_of}": ["so"]}
    assert {one["about"] for one in facts} == {"form"}
