"""Words that are shortened because they stand above keep what turns their sense."""

from __future__ import annotations

import pytest

from tdkt_tui.cli.confirming.brief import brief, cut

SAID = (
    "Ngân sách tỉnh bảo đảm kinh phí tổ chức Đại hội Thi đua yêu nước tỉnh, {turn} hỗ trợ kinh phí tổ chức Hội nghị "
    "của cấp huyện, cấp xã và các cơ quan, đơn vị trên địa bàn tỉnh"
)


@pytest.mark.parametrize("turn", ["không", "chưa", "chỉ"])
def test_what_turns_the_sense_is_never_cut_away(turn: str) -> None:
    said = SAID.format(turn=turn)
    for told in (cut(said), " ".join(line.strip() for line in brief([f"  {said}"], said))):
        assert f"{turn} hỗ trợ kinh phí" in told
        assert len(told) < len(said)
        assert "…" in told


def test_all_else_is() -> None:
    told = cut(SAID.format(turn="và"))
    assert "hỗ trợ" not in told
    assert told.startswith("Ngân sách tỉnh bảo đảm")
