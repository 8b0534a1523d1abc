"""A mend changes the fact that its line is made of, and takes from other pages only what a person lets go."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.proofing.mends import Mend, unmeant
from tdkt_tui.workflow.proofing import Line, Part
from tdkt_tui.workflow.proofing.sources import Source

REPORT = "Các xã, phường và các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 10 năm 2026."
ABOUT = "kết quả, danh sách và thành tích của tấm gương"
SAID = f"Khi bế mạc, trong vòng 07 ngày làm việc các nơi gửi báo cáo {ABOUT}, kèm bản giấy"
TABLES = f"""
[[reporting]]
by = "{{by}}"
to = "Sở Nội vụ"
about = "{ABOUT}"
working_days_after = 7
clause = "II.2"

[[provision]]
levels = ["{{level}}"]
words = "{SAID}"
about = "reporting"
clause = "II.2"
"""


@pytest.fixture(scope="module")
def made(an_phu: Callable[..., Path]) -> Path:
    """Return the folder of a province whose plan was read and taken for right as it was."""
    return an_phu("an_phu", REPORT, "Đại hội điển hình tiên tiến")


@pytest.fixture
def reported(dropin: Any, made: Path) -> tuple[Any, Path]:
    """Return the command line over a plan with a report of two levels, and words on it for the first."""
    shutil.copytree(made, dropin.folder / "an_phu")
    (plan,) = (dropin.folder / "an_phu").glob("plan*.toml")
    text = plan.read_text("utf8")
    level = tomllib.loads(text)["level"][0]["id"]
    plan.write_text(text + TABLES.format(by="các xã, phường, các sở, ban, ngành", level=level), "utf8")
    return dropin, plan


def proof(dropin: Any, *answers: str) -> str:
    return dropin.tdkt("plugin", "proof", "an_phu", answers="\n".join(("n", *answers, "q", ""))).err.partition("> n\n")[
        2
    ]


def row_of(screen: str, end: str) -> str:
    """Return the number of the line of a report whose words end so."""
    before = screen.partition(f"sau khi kết thúc {end}")[0]
    return [row[:2].strip() for row in before.splitlines() if row[:2].strip().isdecimal()][-1]


def told_by(plan: Path) -> tuple[str, list[str]]:
    """Return whose report it is by its table, and the levels of the words on it."""
    facts = tomllib.loads(plan.read_text("utf8"))
    mine = next(one for one in facts["reporting"] if one.get("about") == ABOUT)
    return mine["by"], next(one for one in facts["provision"] if one["words"] == SAID)["levels"]


@pytest.mark.parametrize(("answer", "by"), [
    ("", ""), ("q", ""), ("m", "các sở, ban, ngành"), ("g", "các sở, ban, ngành; phường; xã"),
])  # fmt: skip
def test_a_report_given_to_others_changes_its_table_and_asks_for_whom_it_is_lost(
    reported: tuple[Any, Path], answer: str, by: str
) -> None:
    dropin, plan = reported
    before, levels = told_by(plan)
    number = row_of(proof(dropin), "Đại hội")
    told = proof(dropin, f"{number} các sở, ban, ngành", answer)
    asked = told.partition("Sửa vậy thì mất cả")[2].partition("Enter không sửa nữa")[0]
    assert "các xã, phường" in asked
    assert "07 ngày làm việc sau khi kết" in " ".join(asked.split())
    assert told_by(plan) == (by or before, levels)
    assert (plan.with_name(f"{plan.stem}.doc-soat.txt")).exists() is False


def test_a_line_that_stays_in_doubt_is_not_taken_for_right(reported: tuple[Any, Path]) -> None:
    dropin, plan = reported
    number = row_of(proof(dropin), "Đại hội")
    told = proof(dropin, f"{number} các sở, ban, ngành", "", "")
    rights = told.rpartition("Chưa sửa gì")[2].partition("Enter đúng cả ")[2].partition(" · ")[0]
    assert f"{int(number) - 1}, {int(number) + 1}" in rights
    read = plan.with_name(f"{plan.stem}.doc-soat.txt").read_text("utf8")
    assert "phụ trách công tác tuyên truyền" in read
    assert "kết thúc Đại hội" not in read


def test_what_other_pages_lose_is_told_but_not_what_was_named_and_no_words_of_the_template() -> None:
    def line(words: str, key: str, *at: str) -> Line:
        return Line("x", words, (Source(key, "II"),) if key else (), frozenset(at), words)

    named, other = line("Báo cáo năm", "reporting.1", "sở (so)"), line("Báo cáo quý", "reporting.1", "xã (xa)")
    before = [Part("x", (named, other, line("Có vướng mắc thì hỏi", "", "xã (xa)")))]
    found = unmeant(Mend("", "", "", (named,), "các ban"), before, [Part("x", (line("Khác", "", "xã (xa)"),))])
    assert [(words, names) for _, words, names in found] == [("Báo cáo quý", ["xã (xa)"])]
    assert not unmeant(Mend("", "", "", (named, other)), before, [])


COUNTED = """
[[task]]
body = "Báo An Phú"
does = "mở chuyên mục"
clause = "II.2"

[[task]]
body = "Báo An Phú"
does = "đăng gương điển hình"
clause = "II.2"
"""


def test_duties_that_are_only_counted_are_told_by_a_key(reported: tuple[Any, Path]) -> None:
    dropin, plan = reported
    plan.write_text(plan.read_text("utf8") + COUNTED, "utf8")
    told = proof(dropin, "q")
    number = re.findall(r"(\d+)\. .*?Báo An Phú \(02 việc\) – v \1: xem", " ".join(told.split()))[-1]
    seen = proof(dropin, f"v {number}").rpartition(f"v {number}\n")[2]  # what stood before it was read just now
    assert "Báo An Phú: mở chuyên mục; đăng gương điển hình" in " ".join(seen.split())
