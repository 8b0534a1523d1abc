"""The way from an issued plan to a province of one's own: its pages go all the way, and ask little reading."""

from __future__ import annotations

import re
from pathlib import Path

from counted import words

REPOSITORY = Path(__file__).resolve().parents[2]
DOCS = REPOSITORY / "docs"


def test_the_tutorial_of_a_province_leads_all_the_way() -> None:
    """Each command and its answer stands between cog marks: tests/house/test_site.py runs them one after another."""
    ways = {
        "tinh-cua-ban.md": ["new mau_son --name 'tỉnh Mẫu Sơn' --from ke-hoach.txt", "confirm mau_son",
                            "check mau_son --strict", "profile new", "build"],
        "tinh-cua-ban-them.md": ["new mau_son --again", "template edit", "template lint", "template test", "allow",
                                 "new mau_son --package"],
    }  # fmt: skip
    for name, way in ways.items():
        page = (DOCS / name).read_text("utf8")
        outside = re.sub(r"<!-- \[\[\[cog.*?\[\[\[end\]\]\] -->", "", page, flags=re.DOTALL)
        assert "```sh" not in outside
        told = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
        assert [step for step in way if not any(step in line for line in told)] == []
    tutorial, more = ((DOCS / name).read_text("utf8") for name in ways)
    facts = ("Thời hạn: trong quý II năm 2026", "0 lỗi", "mục II.3: thời hạn của đơn vị làm điểm")  # the last: added
    assert all(fact in tutorial for fact in facts)
    assert "có phải “unit.name”?" in more


def test_the_path_to_a_province_of_ones_own_stays_short() -> None:
    """A reader of the install and the tutorial has a province: no more words than these, and no page beside."""
    read = words(REPOSITORY / "README.vi.md", "Cài để phát triển")
    assert read + words(DOCS / "tinh-cua-ban.md", "## Kế hoạch thí dụ") <= 1_000
    assert "doc-ke-hoach.md" not in (DOCS / "tinh-cua-ban.md").read_text("utf8")
