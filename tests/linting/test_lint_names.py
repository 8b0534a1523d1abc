"""Names that stand where they cannot: a loop's own outside every loop, a whole list printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.context.names import is_whole
from tdkt_tui.workflow.linting.faults import as_finding
from tdkt_tui.workflow.templating.names import names_for

NAMES = names_for(Path(__file__).resolve().parents[2] / "templates" / "bac_giang" / "giay-moi.docx")


@pytest.mark.parametrize(("line", "rule"), [
    ("[Thân bài] Số {{ loop.index }}", "field.loop"),
    ("[Thân bài] {% for one in loop %}{{ one }}{% endfor %}", "field.loop"),
    ("[Thân bài] {{ plan.movements }}", "field.whole"),
    ("[Thân bài] {{ plan }}", "field.whole"),
    ("[Thân bài] {% for one in plan.reviews %}{{ one }}{% endfor %}", "field.whole"),
    ("[Thân bài] {% for one in plan.movements %}{{ loop.index }}. {{ one }}{% endfor %}", ""),
    ("[Thân bài] {{ plan.movements|join(', ') }}: {{ plan.full }}; {{ plan.movements[0] }}", ""),
    ("[Thân bài] {{ plan.named.dai_hoi }}{% if plan.movements %}; {{ plan.reviews|length }}{% endif %}", ""),
])  # fmt: skip
def test_names_out_of_place(line: str, rule: str) -> None:
    docx = to_docx(f"[Mục] I. MỤC ĐÍCH\n{line}\n")
    found = [as_finding(fault) for fault in Template.from_bytes(docx).doubts(NAMES)]
    assert [(one.rule, one.place) for one in found] == ([(rule, "đoạn 2")] if rule else [])


def test_what_a_listed_name_is() -> None:
    wholes = ("plan", "plan.movements", "plan.named", "opening.chao_mung", "plan.reviews[]")
    assert all(map(is_whole, wholes))
    assert not any(map(is_whole, ("plan.full", "plan.movements[]", "plan.named.x", "plan.reviews[].name")))
