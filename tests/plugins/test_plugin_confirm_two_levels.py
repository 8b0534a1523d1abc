"""One level made two on its own screen; what several levels lack is typed once."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk

LEVELS = """
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã; sở, ban, ngành.
id = "huyen-so"
label = "các huyện, thị xã, sở, ban, ngành"
units = ["huyện", "thị xã", "sở", "ban", "ngành"]
days = 0.5
clause = "II.1"
[[level]]
id = "xa"
label = "các xã"
units = ["xã"]
clause = "II.2"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
clause = "II.3"
[[agenda]]
item = "khai-mac"
title = "Khai mạc"
levels = ["huyen-so"]
[[as_issued]]
at = "level.2.units"
why = "bản gốc ghi như vậy"
"""


@pytest.fixture
def walked(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: answers → (what was told, the file's data)."""

    def run(*answers: str) -> tuple[str, dict[str, Any]]:
        file = tmp_path / "plan_1.toml"
        file.write_text(province_text("vinh_du", "Vinh Dự") + LEVELS, "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return " ".join(talk.heard.split()), tomllib.loads(file.read_text("utf8"))

    return run


def numbered(told: str, name: str) -> str:
    """Return the number that a value is asked for by."""
    return told.split(f". {name}", maxsplit=1)[0].rpartition(" ")[2]


def test_a_level_is_parted_and_each_part_is_confirmed(walked: Any) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"{numbered(told, 'tách cấp')} sở, ban, ngành", "", "", "q")
    first, other, *_ = said["level"]
    assert (first["units"], other["units"]) == (["huyện", "thị xã"], ["sở", "ban", "ngành"])
    assert (first["label"], other["label"]) == ("các huyện, thị xã", "các sở, ban, ngành")
    assert first["id"] != other["id"]
    assert first["days"] == other["days"] == 0.5
    assert said["agenda"][0]["levels"] == [first["id"], other["id"]]
    assert said["as_issued"][0]["at"] == "level.3.units"


@pytest.mark.parametrize("typed", ["xã", "huyện, thị xã, sở, ban, ngành", "sở, phòng"])
def test_what_is_not_some_of_its_units_parts_nothing(typed: str, walked: Any) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"{numbered(told, 'tách cấp')} {typed}", "q")
    assert "Cấp này gồm: huyện, thị xã, sở, ban, ngành" in told
    assert len(said["level"]) == 3


@pytest.mark.parametrize(("answer", "given"), [("c", True), ("", False)])
def test_what_the_others_lack_too_is_given_once(answer: str, given: bool, walked: Any) -> None:
    told, _ = walked("t", "", "q")
    told, said = walked("t", f"{numbered(told, 'thời hạn')} trước 20/5/2026", answer, "q")
    assert "các xã cũng chưa có thời hạn" in told
    assert ["window" in level for level in said["level"]] == [True, given, False]
