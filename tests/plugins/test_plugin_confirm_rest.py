"""What of a passage is in no table yet comes back, whatever was answered for its other sentences; the rest goes."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.workflow.plan_notes import left_of

LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
window = { month = "2026-04" }
clause = "II.1"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
window = { month = "2026-08" }
clause = "II.2"
"""
LATER = (
    "mục II.1, đoạn 12: Các xã Vĩnh An, Vĩnh Bình được kéo dài đến ngày 20/9/2026; "
    "hai xã liền kề có thể tổ chức chung, không quá 150 đại biểu."
)


@pytest.fixture
def person(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (passages, answers of a person at a terminal) → (what was told, what the file says)."""
    file = tmp_path / "plan_1.toml"

    def walked(passages: tuple[str, ...], *answers: Any, body: str = LEVELS) -> tuple[str, str]:
        told = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages)
        file.write_text(province_text("vinh_du", "Vinh Dự") + body + told, "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return talk.heard, file.read_text("utf8")

    return walked


@pytest.mark.parametrize("writes", [("g", "1"), ("",)], ids=["kept as issued", "written"])
def test_the_second_sentence_comes_back_where_another_table_was_chosen_for_the_first(
    person: Any, writes: tuple[str, ...]
) -> None:
    day = "20/9/2026" if writes[0] == "g" else "20/6/2026"  # behind the conference above it, or before it
    told, text = person((LATER.replace("20/9/2026", day),), "t", "exception", "1", *writes, "q")
    assert [one["units"] for one in tomllib.loads(text)["exception"]] == [["xã Vĩnh An", "xã Vĩnh Bình"]], told[-900:]
    assert len(left_of(text)) == 1
    shown = told.rpartition("[CHƯA HIỂU")[2]
    assert "│ hai xã liền kề có thể tổ chức chung, không quá 150 đại biểu." in shown
    assert "Enter đã ghi xong" not in shown
