"""A duty to introduce exemplars as one line: how many, with which papers; a dossier that is sent, with its parts."""

from __future__ import annotations

import pytest

from tdkt_tui.context.duties import nomination_line
from tdkt_tui.context.wording import with_parts
from tdkt_tui.model.duties import Nomination


@pytest.mark.parametrize(("needs", "papers"), [
    (["báo cáo thành tích", "02 ảnh"], "hồ sơ gồm báo cáo thành tích, 02 ảnh"),
    (["hồ sơ đề nghị biểu dương"], "kèm hồ sơ đề nghị biểu dương"), (["Hồ sơ", "02 ảnh"], "kèm Hồ sơ, 02 ảnh"),
])  # fmt: skip
def test_a_dossier_is_made_of_no_dossier(needs: list[str], papers: str) -> None:
    item = Nomination(who=["xã"], collectives=2, at_least=2, at_most=2, needs=needs, to="Sở Nội vụ")
    assert nomination_line(item) == f"02 tập thể điển hình tiên tiến, {papers}, gửi Sở Nội vụ"


@pytest.mark.parametrize(("text", "parts", "said"), [
    ("Gửi hồ sơ đại biểu về Sở Nội vụ", ["Công văn cử", "ảnh"],
     "Gửi hồ sơ đại biểu về Sở Nội vụ (gồm: công văn cử; ảnh)"),
    ("Gửi hồ sơ, công văn cử", ["Công văn cử"], "Gửi hồ sơ, công văn cử"),
    ("Nộp hồ sơ (02 bộ)", ["tờ trình", "ảnh"], "Nộp hồ sơ (02 bộ; gồm: tờ trình; ảnh)"),
    ("Tham mưu ban hành kế hoạch", ["kế hoạch liên tịch"], "Tham mưu ban hành kế hoạch"),
    ("Nộp hồ sơ", [], "Nộp hồ sơ"),
])  # fmt: skip
def test_a_dossier_that_is_sent_says_its_parts_once(text: str, parts: list[str], said: str) -> None:
    assert with_parts(text, parts) == said
