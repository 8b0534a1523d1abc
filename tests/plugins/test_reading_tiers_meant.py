"""A task of "các huyện" is that of the whole level where a plan never tells its other kinds apart."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.read import read_issued

LEVELS = """
1. Hội nghị điển hình tiên tiến cấp huyện

a) Các huyện, thị xã, thành phố tổ chức “Hội nghị điển hình tiên tiến”; hoàn thành trước ngày 30 tháng 11 năm 2026.

2. Hội nghị điển hình tiên tiến cấp xã

a) Các xã, phường tổ chức “Hội nghị điển hình tiên tiến”; hoàn thành trong quý III năm 2026.
"""


@pytest.fixture
def bodies(whole_plan: Any) -> Any:
    def of(*lines: str) -> list[tuple[str, bool]]:
        """Return who does what the lines say, and whether that was deduced."""
        parts = f"{LEVELS}\n3. Tổ chức thực hiện\n\n" + "\n\n".join(lines)
        reading = read_issued(whole_plan("Tổ chức hội nghị điển hình tiên tiến các cấp", parts))
        tasks = [one for one in reading.of("task") if "sổ" in one.values["does"]]
        return [(one.values["body"], "body" in one.marks) for one in tasks]

    return of


@pytest.mark.parametrize(("line", "meant"), [
    ("a) Các huyện gửi sổ về Sở Nội vụ trước ngày 20/10/2026.", ("các huyện, thị xã, thành phố", True)),
    ("a) UBND các xã gửi sổ về Sở Nội vụ trước ngày 20/10/2026.", ("UBND các xã, phường", True)),
    ("a) Các huyện, thành phố gửi sổ về Sở Nội vụ trước ngày 20/10/2026.", ("các huyện, thành phố", False)),
    ("a) Mỗi huyện gửi sổ 02 trang về Sở Nội vụ trước ngày 20/10/2026.", ("mỗi huyện", False)),
    ("a) Cấp huyện gửi sổ về Sở Nội vụ trước ngày 20/10/2026.", ("cấp huyện", False)),
])  # fmt: skip
def test_one_kind_stands_for_its_level(line: str, meant: tuple[str, bool], bodies: Any) -> None:
    assert [(body[:1].lower() + body[1:] if body[:2] in ("Cá", "Cấ") else body, deduced)
            for body, deduced in bodies(line)] == [meant]  # fmt: skip


def test_it_is_one_kind_where_another_is_told_apart(bodies: Any) -> None:
    told = bodies("a) Các huyện gửi sổ về Sở Nội vụ trước ngày 20/10/2026.", "b) Các thành phố tổ chức 02 hội nghị.")
    assert told == [("các huyện", False)]
