"""A duty of who has no page, given to units on the proof sheet: their pages say it in its words, of its doer."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

OUR, DOES = "trạm khuyến nông, trạm thú y", "không họp riêng mà cử tấm gương dự hội nghị của sở chủ quản"
TASK = f'\n[[task]]\n{{}}body = "{OUR}"\ndoes = "{DOES}"\nclause = "II.1"\n'


@pytest.fixture(scope="module")
def made(an_phu: Callable[..., Path]) -> Path:
    return an_phu("tram", f"{OUR[0].upper()}{OUR[1:]} {DOES}; hợp tác xã ký kết thi đua.")


def proofed(made: Path, dropin: Any, window: str = "") -> tuple[str, dict[str, Any]]:
    """Return what is told when the duty's line is given to the second level, and the facts then."""
    shutil.copytree(made, dropin.folder / "tram")
    (plan,) = (dropin.folder / "tram").glob("plan*.toml")
    text = "\n".join(row for row in plan.read_text("utf8").split("\n") if "khuyến nông" not in row)
    plan.write_text(text.replace("\n[[task]]\n", TASK.format(window) + "\n[[task]]\n", 1), "utf8")
    first = " ".join(dropin.tdkt("plugin", "proof", "tram", answers="q\n").err.split())
    number = first.partition(f"{OUR}: ")[0].rpartition(". [")[0].rpartition(" ")[2]
    ran = dropin.tdkt("plugin", "proof", "tram", answers=f"{number} c2\nq\n")
    return " ".join(ran.err.split()), tomllib.loads(plan.read_text("utf8"))


def test_pages_of_others_say_who_does_it_and_no_doer_is_changed(made: Path, dropin: Any) -> None:
    told, facts = proofed(made, dropin)
    words = f"Trạm khuyến nông, trạm thú y {DOES}."
    assert f"Ghi: trang của các sở, ban, ngành in “{words}”" in told
    (said,) = (one for one in facts["provision"] if "khuyến nông" in one["words"])
    assert (said["words"], said["levels"]) == (words, [facts["level"][1]["id"]])
    assert not any(one["body"] == OUR for one in facts["task"])


def test_a_duty_with_a_day_stays_beside_its_words(made: Path, dropin: Any) -> None:
    _, facts = proofed(made, dropin, "window = { before = 2026-03-15 }\n")
    assert any("khuyến nông" in one["words"] for one in facts["provision"])
    assert any(one["body"] == OUR for one in facts["task"])
