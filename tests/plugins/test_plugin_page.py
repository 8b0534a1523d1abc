"""The page of a check: each criterion fails on what it is for, and on that alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

OUTLINE = "# mục lục\nII.1\tdòng 3\tHình thức\nII.2\tdòng 4\tCấp\n"
RULES = """\
from tdkt_tui.api import Rule, hookimpl
TDKT_API = 1
def silent(dossier):
    return []
@hookimpl
def tdkt_rules(plan):
    known = {"clause": "II.1", "certainty": "quoted"}
    return [Rule("a.b", "Một", silent, **known), Rule("a.b", "Hai", silent, **known)]
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", {}),
        ('clause = "II.2"\n', "", {"clauses": "level.1", "plans": "level.1"}),
        ('clause = "II.2"', 'clause = "mục hai"', {"clauses": "level.1", "outline": "level.1.clause"}),
        ('clause = "II.2"', 'clause = "II.9"', {"outline": "level.1.clause"}),
        ('units = ["xã"]', "units = []", {"levels": "level.1.units"}),
        ('name = "Hội nghị"', 'name = "Hội nghị"  # CHƯA XÁC NHẬN: dòng 7', {"confirmed": "form.1.name"}),
        ('name = "Hội nghị"', 'name = "Hội nghị # CHƯA XÁC NHẬN"', {}),
    ],
)
def test_each_fault_is_told_under_its_criterion(
    old: str, new: str, told: dict[str, str], dropin: Any, province_text: Callable[[str, str], str], plan_body: str
) -> None:
    text = plan_body.replace(old, new) if old else plan_body
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + text)
    dropin.write("vinh_du/plan_1.muc-luc.txt", OUTLINE)
    page = json.loads(dropin.tdkt("plugin", "check", "vinh_du", "--format", "json").out)
    assert {item["id"] for item in page["results"] if item["state"] != "đạt"} == set(told)
    fields = {item["field"] for item in page["findings"]}
    assert {field for name, field in told.items() if name != "plans"} <= fields


def test_rules_of_one_id_are_told_and_the_load_time_is_measured(dropin: Any) -> None:
    dropin.write("hai.py", RULES)
    ran = dropin.tdkt("plugin", "check", "hai", "--format", "json")
    page = {item["id"]: item for item in json.loads(ran.out)["results"]}
    assert " ms" in page["load"]["detail"]
    assert page["rules"]["state"] == "lỗi"
    told = [item["message"] for item in json.loads(ran.out)["findings"] if item["rule"] == "plugin.rule"]
    assert told == ["Mã quy tắc “a.b” đã có quy tắc khác dùng."]
    dropin.write("hai.py", RULES.replace('"a.b", "Hai"', '"a.c", "Hai"'))
    assert dropin.tdkt("plugin", "check", "hai").code == 0


@pytest.mark.parametrize(
    ("old", "told"),
    [('"clause": "II.1", ', "không ghi dựa vào đâu"), (', "certainty": "quoted"', "không ghi đã đối chiếu")],
)
def test_a_rule_says_what_it_rests_on_and_how_surely(old: str, told: str, dropin: Any) -> None:
    path = dropin.write("hai.py", RULES.replace('"a.b", "Hai"', '"a.c", "Hai"').replace(old, ""))
    ran = dropin.tdkt("plugin", "check", "hai", "--format", "json")
    found = [item for item in json.loads(ran.out)["findings"] if item["rule"] == "plugin.rule"]
    assert ran.code == 1
    assert [told in item["message"] for item in found] == [True, True]
    assert {item["place"] for item in found} == {f"{path}, dòng 3"}


FOUND = """\
from tdkt_tui.api import Finding, Rule, Severity, hookimpl
TDKT_API = 1
def own(dossier):
    yield Finding("a.own", Severity.ERROR, "Tự nêu.", citation="NĐ 30/2020")
def bare(dossier):
    yield Finding("a.bare", Severity.ERROR, "Không nêu.")
@hookimpl
def tdkt_rules(plan):
    return [
        Rule("a.own", "Một", own, clause="II.2.c", certainty="quoted"),
        Rule("a.quoted", "Hai", bare, clause="II.2.a, II.2.b", certainty="quoted"),
        Rule("a.remembered", "Ba", bare, clause="Luật Thi đua, khen thưởng", certainty="remembered"),
        Rule("a.uncertain", "Bốn", bare, clause="III", certainty="uncertain"),
        Rule("a.old", "Năm", bare),
    ]
"""


def test_findings_show_what_their_rule_rests_on_and_are_no_graver_than_it_is_sure(dropin: Any) -> None:
    dropin.write("muc.py", FOUND)
    ran = dropin.tdkt("check", "bac_giang/xa-tan-phuc", "--format", "json")
    found = [(item["severity"], item["citation"].partition(" số ")[2] or item["citation"], item["message"])
             for item in json.loads(ran.out)["findings"] if item["rule"].startswith("a.")]  # fmt: skip
    plan = "16/KH-HĐTĐKT, mục"
    assert sorted(found) == sorted([
        ("error", "NĐ 30/2020", "Tự nêu."),
        ("error", f"{plan} II.2.a, II.2.b", "Không nêu."),
        ("warning", "Luật Thi đua, khen thưởng", "Không nêu. (chưa đối chiếu văn bản gốc)"),
        ("note", f"{plan} III", "Không nêu. (chưa chắc chắn, chỉ để lưu ý)"),
        ("error", "", "Không nêu."),
    ])  # fmt: skip
