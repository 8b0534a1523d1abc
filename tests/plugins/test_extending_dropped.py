"""What an extension adds and nobody can make is left out and told; the province's own documents are made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "profiles" / "bac_giang" / "xa-tan-phuc.toml"
PARTS = """\
of = "bac_giang"
plans = ["bac_giang/16-2019"]

[[document]]
kind = "plan"
template = "bac_giang/ke-hoach-don-vi"
levels = ["co-so"]
title = "Kế hoạch của xã"

[[document]]
kind = "{kind}"
template = "{template}"
levels = ["co-so"]
"""
CODE = """\
from tdkt_tui.api import Offer, hookimpl

TDKT_API = 1


@hookimpl
def tdkt_extends():
    return ["bac_giang"]


@hookimpl
def tdkt_documents(plan):
    if plan.plan.id != "bac_giang/16-2019":
        return []
    return [Offer(kind="{kind}", template="{template}", levels=["co-so"])]
"""


@pytest.mark.parametrize("code", [False, True])
@pytest.mark.parametrize(
    ("kind", "template", "line", "told"),
    [
        ("agendaa", "bac_giang/chuong-trinh", "dòng 11", "loại chưa ai khai báo: “agendaa”"),
        ("agenda", "them/khong-co", "dòng 12", "không có mẫu “them/khong-co”"),
        ("agenda", "them/moi-viet", "dòng 12", "mẫu “them/moi-viet” mới có văn bản thuần"),
    ],
)
def test_a_document_that_nobody_can_make_is_left_out(
    dropin: Any, kind: str, template: str, line: str, told: str, code: bool
) -> None:
    dropin.write("them/templates/them/moi-viet.txt", "[Thân bài] Lời.\n")
    written = (CODE if code else PARTS).replace("{kind}", kind).replace("{template}", template)
    if code:
        written += "\n\n@hookimpl\ndef tdkt_templates():\n    from pathlib import Path\n\n"
        written += '    return [Path(__file__).parent / "templates"]\n'
    path = dropin.write("them/__init__.py" if code else "them/extend.toml", written)
    out = dropin.folder.parent / "ra"
    built = dropin.tdkt("build", "bac_giang/xa-tan-phuc", "-o", out, "--format", "docx", "--draft")
    assert (out / "ke-hoach.docx").exists(), built.err
    assert "Phần mở rộng “them”" in built.err
    assert told in built.err
    place = f"{path}, dòng" if code else f"{path}, {line}"
    assert place in built.err
    state = dropin.states()["them"]
    assert (state["state"], told in state["reason"], place in state["reason"]) == ("hỏng", True, True)
    checked = dropin.tdkt("plugin", "check", "them")
    assert (checked.code, told in checked.out, "ĐẠT" in checked.out) == (1, True, True)
    assert told in dropin.tdkt("check", SAMPLE).out
