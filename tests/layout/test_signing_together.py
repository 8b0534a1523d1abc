"""Who signs on behalf of whom: "TM." stands before bodies that decide together, never before those of one head."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.compliance.layout.bodies import is_collective, is_wrongly_together
from tdkt_tui.compliance.repair import repair
from tdkt_tui.model.finding import LayoutFinding, Severity
from tdkt_tui.regulations import load

DECREE = load("nd30_2020")
POSTS = "quyen-han-chuc-vu"


def signed(sample: Any, first: str, *others: str) -> Any:
    made = sample()
    for index, words in enumerate((first, *others)):
        made.say(POSTS, words, index)
    for node in made.nodes(POSTS)[len(others) + 1 :]:
        node.getparent().remove(node)
    return made


@pytest.mark.parametrize("body", ["ỦY BAN NHÂN DÂN", "UBND XÃ", "HỘI ĐỒNG TĐKT TỈNH", "HĐND", "BAN CHẤP HÀNH ĐOÀN"])
def test_bodies_that_decide_together(body: str) -> None:
    assert is_collective(body)
    assert not is_wrongly_together(f"TM. {body}")


@pytest.mark.parametrize("line", ["TM. SỞ NỘI VỤ", "T/M SỞ NỘI VỤ", "TM CHI CỤC THUẾ", "T/M. TRƯỜNG THPT CHUYÊN"])
def test_bodies_of_one_head(line: str) -> None:
    assert is_wrongly_together(line)


@pytest.mark.parametrize("line", ["SỞ NỘI VỤ", "TM. BỘ CHÍNH TRỊ", "TM. LỚP TRƯỞNG", "TMSỞ", ""])
def test_what_is_not_known_for_certain_is_not_told(line: str) -> None:
    assert not is_wrongly_together(line)


@pytest.mark.parametrize("mark", ["TM.", "T/M"])
def test_a_department_does_not_sign_on_behalf_of_itself(sample: Any, mark: str) -> None:
    made = signed(sample, f"{mark} SỞ NỘI VỤ", "GIÁM ĐỐC")
    (finding,) = made.check()
    assert isinstance(finding, LayoutFinding)
    assert (finding.rule, finding.severity) == ("nd30_2020.quyen-han-chuc-vu.stack", Severity.ERROR)
    assert f"“{mark} SỞ NỘI VỤ” (“TM.” chỉ ghi trước tên tập thể" in finding.message
    assert finding.fix == "sửa thành: “GIÁM ĐỐC”"
    assert repair(made.bytes(), DECREE).mended == ()


def test_each_fault_of_a_stack_is_told_and_only_the_certain_one_mended(sample: Any) -> None:
    made = signed(sample, "TM. SỞ NỘI VỤ", "K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    fixes = {finding.rule.rpartition(".")[2]: finding.fix for finding in made.check()}
    assert fixes == {"prefix": "sửa thành: “KT. GIÁM ĐỐC”", "stack": "sửa thành: “KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC”"}
    assert [one.now for one in repair(made.bytes(), DECREE).mended] == ["“KT. GIÁM ĐỐC”"]


def test_the_mark_before_an_unknown_body_is_for_a_person(sample: Any) -> None:
    made = signed(sample, "T/M LỚP HỌC", "GIÁM ĐỐC")
    assert "nd30_2020.quyen-han-chuc-vu.prefix" in {finding.rule for finding in made.check()}
    assert repair(made.bytes(), DECREE).mended == ()
