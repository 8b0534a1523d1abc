"""A plugin's rules are run before anybody is given them: over samples of the province they serve, and over nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import docx
import pytest

CODE = """\
from tdkt_tui.api import Finding, Rule, Severity, hookimpl
TDKT_API = 1
def looks(dossier):
    {body}
    return []
@hookimpl
def tdkt_rules(plan):
    rule = Rule("them.mot", "Một", looks, clause="{clause}", certainty="quoted")
    return [rule] if plan.province == "{province}" else []
"""
WITHIN = """
[round]
ordinal = 2
year = 2026
name = "Đại hội"
clause = "I.1"
[level.size]
caps = [{ at_most = 90, clause = "II.2.a" }]
"""
"""Facts within facts."""
ISSUED = "I. MỤC ĐÍCH\nII. NỘI DUNG\n1. Hình thức\n2. Cấp\n"


def page(dropin: Any, plugin_id: str) -> tuple[dict[str, Any], list[dict[str, str]]]:
    told = json.loads(dropin.tdkt("plugin", "check", plugin_id, "--format", "json").out)
    return {item["id"]: item for item in told["results"]}, told["findings"]


@pytest.mark.parametrize(
    ("body", "state", "told"),
    [
        ("return []", "đạt", ""),
        ("return [dossier.profile.conference.date.year][:0]", "lỗi",
         "“them.mot” (Một) không kiểm tra được: AttributeError, thử với hồ sơ để trống"),
        ("return [1] if dossier.profile.unit.category == 'xã' else []", "lỗi",
         "trả về int, không phải Finding, thử với hồ sơ mẫu “bac_giang/xa-tan-phuc”"),
        ("return [Finding('a', Severity.ERROR, 'Sai.')] if dossier.profile.unit.category == 'xã' else []", "cảnh báo",
         "Quy tắc “them.mot” báo lỗi ở hồ sơ mẫu “bac_giang/xa-tan-phuc”: Sai."),
        ("return [Finding('a', Severity.WARNING, 'Lưu ý.')]", "đạt", ""),
    ],
)  # fmt: skip
def test_the_rules_of_an_addition_are_run_over_the_samples_of_the_province(
    body: str, state: str, told: str, dropin: Any
) -> None:
    dropin.write("them.py", CODE.format(body=body, clause="II.1", province="bac_giang"))
    results, findings = page(dropin, "them")
    assert results["rules"]["state"] == state
    assert "1 quy tắc, thử với " in results["rules"]["detail"]
    mine = [item for item in findings if item["rule"] == "plugin.rule"]
    assert len(mine) == bool(told)
    assert all(told in item["message"] for item in mine)
    assert all(("yield Finding" in item["fix"]) == ("không phải Finding" in told) for item in mine)
    if state == "lỗi" and "AttributeError" in told:
        assert mine[0]["place"].endswith("them.py, dòng 4")


def test_clauses_of_facts_within_facts_and_of_rules_are_looked_for_in_the_original(
    dropin: Any, province_text: Callable[[str, str], str], plan_body: str
) -> None:
    """The outline tells them, or else the issued plan itself that lies beside."""
    path = dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + plan_body + WITHIN)
    dropin.write("them.py", CODE.format(body="pass", clause="II.1, II.8", province="vinh_du"))
    assert "chưa đối chiếu" in page(dropin, "vinh_du")[0]["outline"]["detail"]
    issued = docx.Document()
    for line in ISSUED.splitlines():
        issued.add_paragraph(line)
    issued.save(str(path.with_suffix(".docx")))
    for words in ("toàn văn", "mục lục"):
        findings = page(dropin, "vinh_du")[1]
        assert {(item["field"], words in item["message"]) for item in findings if item["rule"] == "plugin.outline"} == {
            ("round.clause", True), ("level.1.size.caps.1.clause", True)}  # fmt: skip
        (rule,) = [item for item in page(dropin, "them")[1] if item["rule"] == "plugin.outline"]
        assert "“them.mot” dựa vào mục “II.8”" in rule["message"]
        assert rule["place"].endswith("them.py, dòng 3")
        dropin.write("vinh_du/plan_1.muc-luc.txt", "I\tđoạn 1\nII\tđoạn 2\nII.1\tđoạn 3\nII.2\tđoạn 4\n")
