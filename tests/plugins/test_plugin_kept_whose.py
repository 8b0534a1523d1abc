"""What is kept in a plan's words says whose it is before it is written: by a level's name, everybody's, on no page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from tdkt_tui.cli.confirming.choosing import kinds_typed
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.shown_draft import values_told
from tdkt_tui.cli.confirming.understood import understood
from tdkt_tui.cli.proofing.wrong import picked_of
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import draft_of
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.kept_words import kept_words
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.confirming.whom_levels import of_both
from tdkt_tui.workflow.proofing.sources import Source


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    return two_levels()


@pytest.mark.parametrize(("words", "binds"), [
    ("Từ đó, từng cấp, từng ngành cử 02 người giúp các xã, các sở.", {}),
    ("Cử 02 người giúp các xã cùng từng cấp, từng ngành.", {"levels": ["xa"]}),
])  # fmt: skip
def test_what_everybody_does_is_of_none_whom_it_is_done_for(words: str, binds: dict[str, Any], plan: Plan) -> None:
    assert whose(plan, Passage(words, words, "IV.1", ()), None) == binds


@pytest.mark.parametrize(("typed", "codes"), [
    ("các xã", ["xa"]), ("các sở; các xã", ["xa", "so"]), ("2; 1", ["so", "xa"]), ("các sở, ban, ngành", ["so"]),
])  # fmt: skip
def test_levels_are_typed_by_their_names_wherever_they_are_asked_for(typed: str, codes: list[str], plan: Plan) -> None:
    levels = next(key for key in TABLES["provision"].keys if key.name == "levels")
    assert read_typed(plan, levels, typed) == codes
    with pytest.raises(ValueError, match="ghi số từ 1"):
        read_typed(plan, levels, "các xã; Hội Cờ tướng")


PROVINCE = """
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
clause = "II.3"
"""


@pytest.mark.parametrize(("whose", "nowhere"), [
    ({"levels": ["tinh"]}, True), ({"levels": ["tinh", "xa"]}, False), ({}, False), ({"who": ["báo chí"]}, True),
    ({"who": ["các phường"]}, False), ({"who": ["Sở Y tế"]}, False),
])  # fmt: skip
def test_what_is_kept_for_nobody_with_a_page_says_so(whose: dict[str, Any], nowhere: bool, two_levels: Any) -> None:
    plan = two_levels(PROVINCE)
    draft = Draft("provision", {"words": "Cổng cao 04 m.", "about": "other", **whose}, "II.3")
    assert ("không in ở trang nào" in values_told(plan, draft)) is nowhere


def test_a_share_of_a_people_is_one_of_those_its_paragraph_is_on(two_levels: Any) -> None:
    plan = two_levels(PROVINCE)
    words = "đồng bào dân tộc Mường, Dao từ 20% trở lên"
    of_people = Passage(words, f"Cơ cấu đại biểu: nữ từ 30% trở lên; {words}.", "II.3", ())
    assert draft_of(plan, of_people, "composition").values == {
        "group": "đồng bào dân tộc Mường, Dao", "at_least": "20%", "levels": ["tinh"],
    }  # fmt: skip
    of_money = Passage(words, f"Giảm giá vé: học sinh từ 30% trở lên; {words}.", "II.3", ())
    assert not draft_of(plan, of_money, "composition").values


def test_a_kind_of_table_is_named_behind_its_letter() -> None:
    assert [kind.table for kind in kinds_typed("t yêu cầu", "")] == ["aim"]
    assert not kinds_typed("thêm", "")


def test_kept_words_tell_whose_they_are_once(two_levels: Any) -> None:
    kept = '[[provision]]\nwords = "Cổng cao 04 m."\nlevels = ["so"]\nabout = "other"\nclause = "II.2"\n'
    plan = two_levels(kept)
    told = " ".join(" ".join(understood(plan, ["provision.1"])).split())
    assert "Cổng cao 04 m. (các sở, ban, ngành:" in told
    assert "mọi đơn vị" not in told
    assert "Khóa khác" not in told


@pytest.mark.parametrize(("whole", "words", "kept"), [
    ("Cổng cao 04 m, sơn đỏ; cờ treo hai bên; không treo đèn.", "Cổng cao 04 m, … không treo đèn",
     "Cổng cao 04 m, sơn đỏ; không treo đèn."),
    ("Cổng cao 04 m.", "Cổng cao … 05 m", "Cổng cao; 05 m"),
    ("Cổng ghi: Chào mừng … về dự.", "Cổng ghi: Chào mừng … về dự.", "Cổng ghi: Chào mừng … về dự."),
])  # fmt: skip
def test_a_gap_of_an_excerpt_is_no_word_that_is_kept(whole: str, words: str, kept: str) -> None:
    assert kept_words(Passage(words, whole, "II.1", ()), [Half(words, ())]) == kept


class _Talk:
    """Answers what is asked, and keeps what is said."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.said = list(answers), list[str]()

    def say(self, words: str, _indent: str = "") -> None:
        self.said.append(words)

    def asked(self, _prompt: str) -> str:
        return self.answers.pop(0)

    def unknown(self, typed: str, known: str) -> None:
        self.said.append(f"{typed}: {known}")


@pytest.mark.parametrize(("typed", "picked"), [(["2"], [2]), (["3 1"], [3, 1]), ([""], [1, 2, 3]), (["7", "2"], [2])])
def test_of_a_line_of_many_facts_the_wrong_ones_are_picked(
    typed: list[str], picked: list[int], two_levels: Any
) -> None:
    rows = "".join(f'[[provision]]\nwords = "Cổng {at} sơn đỏ."\nabout = "other"\n' for at in (1, 2, 3))
    plan = two_levels(rows)
    facts = tuple(Source(f"provision.{at}", "II.2") for at in (1, 2, 3))
    talk = _Talk(*typed)
    found = picked_of(cast("Session", SimpleNamespace(talk=talk)), facts, plan)
    assert [int(one.key[-1]) for one in found] == picked
    assert any("2. " in words and "Cổng 2 sơn đỏ" in words for words in talk.said)
    assert any("từ 1 đến 3" in words for words in talk.said) is (typed[0] == "7")
    assert picked_of(cast("Session", SimpleNamespace(talk=_Talk())), facts[:2], plan) == facts[:2]


FORCES = """
[[level]]
id = "vu-trang"
label = "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh"
units = ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]
choose_form = ["hoi-nghi"]
clause = "II.3"
"""


@pytest.mark.parametrize(("words", "clause", "levels"), [
    ("mỗi sở, ngành không quá 03 trường hợp.", "II.6", ["so", "vu-trang"]),
    ("mỗi sở, ngành không quá 03 trường hợp.", "II.2", ["so"]),
    ("mỗi xã, phường không quá 03 trường hợp.", "II.6", ["xa"]),
])  # fmt: skip
def test_what_every_branch_is_asked_binds_the_forces_of_their_own_level(
    words: str, clause: str, levels: list[str], two_levels: Any
) -> None:
    plan = two_levels(FORCES)
    assert whose(plan, Passage(words, words, clause, ())) == {"levels": levels}


@pytest.mark.parametrize(("words", "both"), [
    ("cấp sở từ 04 bài, mỗi bài không quá 03 trang", True), ("cấp sở từ 04 bài", False),
    ("Cấp sở từ 04 bài, mỗi bài không quá 03 trang", False),
])  # fmt: skip
def test_how_long_each_paper_is_binds_all_before_it(words: str, both: bool) -> None:
    now, mine = {"levels": ["xa"]}, {"levels": ["so"]}
    told = {"levels": ["xa", "so"]}
    assert of_both(now, mine, words) == ((told, told) if both else (now, mine))
    assert of_both(None, mine, words) == (None, mine)


def test_who_comes_to_a_levels_conference_is_said_of_that_level(two_levels: Any) -> None:
    words = "Thành phần phải phản ánh được các lĩnh vực, các vùng, có đại biểu nữ."
    assert whose(two_levels(FORCES), Passage(words, words, "II.3", ())) == {"levels": ["vu-trang"]}
