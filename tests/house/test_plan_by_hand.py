"""The page of facts written by hand: each table says what the words above it say, and all of them make one plan."""

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
    # The one that is kept as issued stands as a note: the page says so.
    assert [(item["severity"], item.get("field")) for item in found] == [("note", "level.2.window")]


def test_the_page_has_every_usual_case() -> None:
    tables = {name for _, texts in EXAMPLES.values() for text in texts for name in tomllib.loads(text)}
    usual = {"form", "level", "exception", "pilot", "jointly", "quota", "composition", "nomination", "honours",
             "agenda", "task", "reporting", "basis", "recipient", "as_issued"}  # fmt: skip
    assert usual - tables == set()
    mapped = PAGE[: PAGE.index("\n## ")]
    assert {name for name in usual if f"`[[{name}]]`" not in mapped} == set()
