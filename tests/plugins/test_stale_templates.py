"""A text that was edited and not made into its .docx: the build prints the old words, and says so."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.workflow import template_stale
from tdkt_tui.workflow.template_stale import stale_templates

OFFERS = """
[[level]]
id = "xa"
label = "cấp xã"
[[document]]
kind = "plan"
template = "vinh_du/a"
"""
TOLD = "Văn bản thuần “a.txt” khác tệp .docx cùng tên"


def test_a_build_warns_once_of_a_text_that_is_not_in_its_docx(dropin: Any, province_text: Any) -> None:
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + OFFERS)
    dropin.write("vinh_du/profiles/tinh.toml", 'plan = "vinh_du/1-2026"\nlevel = "xa"\nunit.name = "Xã Mẫu"\n')
    source = dropin.write("vinh_du/templates/vinh_du/a.txt", "[Thân bài] Lời cũ.\n")

    def built() -> str:
        ran = dropin.tdkt("build", "vinh_du/tinh", "--draft", "-o", dropin.folder.parent / "ra")
        assert ran.code == 0, ran.err
        return str(ran.err)

    assert dropin.tdkt("template", "from-text", source).code == 0
    assert TOLD not in built()
    source.write_text("[Thân bài] Lời mới.\n", "utf8")
    err = built()
    assert err.count(TOLD) == 1
    assert f"CẢNH BÁO  {source}: " in err
    assert f"chạy: tdkt template from-text {source}; " in err
    assert dropin.tdkt("template", "from-text", source).code == 0
    assert TOLD not in built()


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    (tmp_path / "chung.txt").write_text("[Thân bài] Chung.\n", "utf8")
    (tmp_path / "a.txt").write_text("[Thân bài] Một.\n@chèn chung\n", "utf8")
    (tmp_path / "a.docx").write_bytes(to_docx((tmp_path / "a.txt").read_text("utf8"), tmp_path))
    return tmp_path / "a.docx"


def test_what_is_included_counts_and_a_broken_text_is_named_with_its_line(pair: Path) -> None:
    assert list(stale_templates([pair, pair])) == []
    pair.with_name("chung.txt").write_text("[Thân bài] Khác.\n", "utf8")
    (found,) = stale_templates([pair, pair])
    assert "from-text" in found.fix
    pair.with_name("chung.txt").write_text("[Than bay] Khác.\n", "utf8")
    (found,) = stale_templates([pair])
    assert "chung.txt, dòng 1" in found.fix
    assert "from-text" in found.fix
    pair.with_name("chung.txt").unlink()
    assert len(list(stale_templates([pair]))) == 1
    pair.with_suffix(".txt").unlink()
    assert list(stale_templates([pair])) == []


def test_a_shipped_template_is_compared_only_where_its_text_is_newer(pair: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(template_stale, "shipped", lambda _name: pair.parent)
    source = pair.with_suffix(".txt")
    source.write_text("[Thân bài] Hai.\n", "utf8")
    day = pair.stat().st_mtime
    os.utime(source, (day + 1, day + 1))
    assert list(stale_templates([pair])) == []
    os.utime(source, (day + 60, day + 60))
    assert len(list(stale_templates([pair]))) == 1
