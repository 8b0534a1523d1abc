"""An extension is tried with the samples of its province: each author is told what is theirs to mend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

PARTS = """\
of = "bac_giang"
plans = ["bac_giang/16-2019"]

[[document_kind]]
id = "publicity"
label = "Kế hoạch tuyên truyền"
file = "tuyen-truyen"
type_name = "Kế hoạch"

[[document]]
kind = "publicity"
template = "them/tuyen-truyen"

[[field]]
key = "secretary"
label = "đầu mối"
required = true
"""
TEXT = """\
@chèn common/dau-van-ban
[Tên loại] {{{{ document.type }}}}
[Trích yếu] Tuyên truyền
[Kẻ dưới trích yếu]
[Thân bài] Đầu mối: {{{{ extra.them.{key} }}}}{end}
@chèn common/noi-nhan-chu-ky
"""


def extended(dropin: Any, end: str, key: str = "secretary") -> None:
    dropin.write("them/extend.toml", PARTS)
    source: Path = dropin.write("them/templates/them/tuyen-truyen.txt", TEXT.format(end=end, key=key))
    assert dropin.tdkt("template", "from-text", source).code == 0


def findings(dropin: Any, plugin: str) -> list[dict[str, str]]:
    told: list[dict[str, str]] = json.loads(dropin.tdkt("plugin", "check", plugin, "--format", "json").out)["findings"]
    return told


@pytest.mark.parametrize(("end", "grave"), [(".", {"error"}), ("./.", set())])
def test_a_document_that_is_refused_is_told_to_its_own_author(dropin: Any, end: str, grave: set[str]) -> None:
    extended(dropin, end)
    found = [one for one in findings(dropin, "them") if one["place"].startswith("tuyen-truyen.docx")]
    assert {one["severity"] for one in found} == grave


def test_a_field_that_samples_lack_is_a_note_to_who_asks_and_no_fault_of_the_province(dropin: Any) -> None:
    extended(dropin, "./.")
    (asked,) = [one for one in findings(dropin, "them") if one["field"] == "extra.them.secretary"]
    assert (asked["severity"], asked["rule"]) == ("note", "plugin.required")
    assert not [one for one in findings(dropin, "bac_giang") if "them" in one["place"] + one["field"]]
    assert dropin.tdkt("plugin", "check", "bac_giang").code == 0


def test_a_name_that_the_extension_never_gives_is_its_own_fault_alone(dropin: Any) -> None:
    extended(dropin, "./.", key="secretari")
    assert any("extra.them.secretari" in one["message"] for one in findings(dropin, "them"))
    assert dropin.tdkt("plugin", "check", "bac_giang").code == 0
