"""The page of facts written by hand: each table says what the words above it say, and all of them make one plan.

Where the program reads those words itself, it comes to the same table.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "doc-ke-hoach.md").read_text("utf8")
SECTION = re.compile(r"^### (.+?)\n(.*?)(?=^##)", re.DOTALL | re.MULTILINE)
EXAMPLES = {
    title: (" ".join(re.findall(r"^> (.*)$", body, re.MULTILINE)), re.findall(r"```toml\n(.*?)```", body, re.DOTALL))
    for title, body in SECTION.findall(PAGE)
    if "```toml" in body
}
HEAD = """\
[plan]
id = "mau_son/57-2026"
number = 57
symbol = "KH-UBND"
date = 2026-02-10
place = "Mẫu Sơn"
title = "Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026"
issuer = { kind = "people-committee", name = "Ủy ban nhân dân tỉnh Mẫu Sơn" }
signature = { on_behalf_of = "ỦY BAN NHÂN DÂN", post = "CHỦ TỊCH" }
[[document]]
kind = "timeline"
template = ""
"""


ISSUED = """\
ỦY BAN NHÂN DÂN TỈNH MẪU SƠN
Số: 57/KH-UBND
Mẫu Sơn, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026
{body}
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
HEADINGS = {"II.1.a": "II. NỘI DUNG\n1. Hình thức, thời gian tổ chức hội nghị", "III.1": "III. TỔ CHỨC THỰC HIỆN"}
NAMES = {"id", "label", "item", "choose_form", "levels", "level", "award"}
"""Keys whose values each writer chooses, or words in another order."""


def numbers(text: str) -> set[int]:
    return {int(number) for number in re.findall(r"\d+", text)}


def clauses(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["clause"]} if "clause" in value else set()
        return own.union(*map(clauses, value.values()))
    return set().union(*map(clauses, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize("title", EXAMPLES)
def test_a_table_says_what_the_words_above_it_say(title: str) -> None:
    words, (text,) = EXAMPLES[title]
    table = tomllib.loads(text)
    cited = re.findall(r"\(mục ([^)]+)\)", words)
    if "as_issued" not in table:  # it cites nothing itself
        assert clauses(table) == set(cited)
    said = re.sub(r"\(mục [^)]+\)|(?:^| )\d\. ", " ", words)  # neither where it stands nor an item's own number
    assert numbers(said) - numbers(re.sub("#.*", "", text)) == set()


def test_all_tables_of_the_page_make_a_plan_without_a_fault(tmp_path: Path) -> None:
    (tmp_path / "mau_son").mkdir()
    plan = "\n".join([HEAD, *(text for _, texts in EXAMPLES.values() for text in texts)])
    (tmp_path / "mau_son" / "plan_57_2026.toml").write_text(plan, "utf8")
    ran = subprocess.run([Path(sys.executable).with_name("tdkt"), "plugin", "check", "mau_son", "--format", "json"],
                         env={**os.environ, "TDKT_PLUGINS_DIR": str(tmp_path)},
                         capture_output=True, encoding="utf8", check=False)  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)["findings"]
    # Firms that meet jointly have no level here, so no page tells them; what is kept as issued stands as a note too.
    told = [(item["severity"], item.get("field")) for item in found]
    assert told == [("note", "jointly.1.units"), ("note", "level.2.window")]


def test_the_page_has_every_usual_case() -> None:
    tables = {name for _, texts in EXAMPLES.values() for text in texts for name in tomllib.loads(text)}
    usual = {"form", "level", "exception", "pilot", "jointly", "quota", "composition", "nomination", "honours",
             "agenda", "task", "reporting", "basis", "recipient", "as_issued"}  # fmt: skip
    assert usual - tables == set()
    mapped = PAGE[: PAGE.index("\n## ")]
    assert {name for name in usual if f"`[[{name}]]`" not in mapped} == set()


def agrees(by_hand: Any, read: Any) -> bool:
    """Return whether what was read says nothing else than the table written by hand."""
    if isinstance(read, dict):
        return all(agrees(by_hand[key], read[key]) for key in read.keys() & by_hand.keys() - NAMES)
    if isinstance(read, list):
        return len(read) == len(by_hand) and all(map(agrees, by_hand, read))
    return bool(by_hand == read)


def test_what_is_read_of_these_words_is_the_same_table_or_told(tmp_path: Path) -> None:
    said: dict[str, str] = {}
    for quote, _ in EXAMPLES.values():
        for words, clause in re.findall(r"(\S.*?) \(mục (I[\w.]+)\)", quote):
            said.setdefault(clause, words)
    body = "\n".join(f"{HEADINGS.get(clause, '')}\n{words}" for clause, words in sorted(said.items()))
    (tmp_path / "ke-hoach.txt").write_text(ISSUED.format(body=body), "utf8")
    reading = read_issued(tmp_path / "ke-hoach.txt")
    by_hand: dict[tuple[str, str], list[Any]] = {}
    for _, (text,) in EXAMPLES.values():
        for table, facts in tomllib.loads(text).items():
            for fact in facts if isinstance(facts, list) else [facts]:
                by_hand.setdefault((table, fact.get("clause", "")), []).append(fact)
    both = [fact for fact in reading.facts if (fact.table, fact.values.get("clause", "-")) in by_hand]
    assert len(both) >= 7
    others = [fact for fact in both
              if not any(agrees(one, fact.values) for one in by_hand[fact.table, fact.values["clause"]])]  # fmt: skip
    assert others == []
    told = {fact.values.get("clause") for fact in reading.facts} | {left.piece.clause for left in unread(reading)}
    assert said.keys() - told == set()
