"""One value of a profile is changed: the comments, the order and every other byte stay."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.merging import Clash, differences, merged

ROOT = Path(__file__).resolve().parents[2]
PROFILES = sorted((ROOT / "profiles").glob("*/*.toml"))
SOURCE = """\
# Đầu tệp.
plan = "bac_giang/16-2019"   # kế hoạch
level = "co-so"

[document]
number = 27                  # số
date = 2020-03-16

# Người nhận.
[[recipient]]
name = "A"   # báo cáo
[[recipient]]
name = "B"

[conference.size]
total = 250
"""


def test_a_value_changes_and_its_comment_stays() -> None:
    text = with_changes(SOURCE, {"document.number": 28, "document.date": dt.date(2020, 3, 20)})
    assert text == SOURCE.replace("27 ", "28 ").replace("2020-03-16", "2020-03-20")


def test_a_key_appears_and_disappears() -> None:
    text = with_changes(SOURCE, {"document.place": "Bắc Giang", "level": None, "unit.name": "Xã A", "khong.co": None})
    tree = tomllib.loads(text)
    assert tree["document"]["place"] == "Bắc Giang"
    assert tree["unit"] == {"name": "Xã A"}
    assert "level" not in tree
    assert "khong" not in tree
    assert "# Đầu tệp." in text
    assert "# Người nhận." in text


def test_a_list_of_tables_is_replaced_whole() -> None:
    rows = [{"name": "C", "for_report": True}, {"name": "D"}]
    assert tomllib.loads(with_changes(SOURCE, {"recipient": rows}))["recipient"] == rows
    assert tomllib.loads(with_changes("", {"recipient": rows}))["recipient"] == rows
    assert "recipient" not in tomllib.loads(with_changes(SOURCE, {"recipient": None}))


def test_an_inline_value_becomes_a_table_and_back() -> None:
    later = {"later": True, "not_before": dt.date(2020, 1, 15)}
    text = with_changes(SOURCE, {"document.date": later})
    assert tomllib.loads(text)["document"]["date"] == later
    assert tomllib.loads(with_changes(text, {"document.date": dt.date(2020, 2, 1)}))["document"]["date"].day == 1


@pytest.mark.parametrize("changes", [{"plan.x": 1}, {"recipient.name": "A"}])
def test_a_key_below_a_value_is_a_fault(changes: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        with_changes(SOURCE, changes)
    with pytest.raises(BadInput):
        with_changes("a = [", {"b": 1})


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_change_changes_no_byte_of_any_shipped_profile(path: Path) -> None:
    text = path.read_text("utf8")
    assert with_changes(text, {}) == text
    changed = with_changes(text, {"document.place": "Nơi Khác"})
    expected = tomllib.loads(text)
    expected.setdefault("document", {})["place"] = "Nơi Khác"
    assert tomllib.loads(changed) == expected
    assert [line for line in text.splitlines() if line.startswith("#") and line not in changed.splitlines()] == []


BASE = {"level": "a", "document": {"number": 1, "place": "X"}, "task": [1]}


def test_changes_to_different_fields_go_together() -> None:
    ours = {"level": "a", "document": {"number": 2, "place": "X"}, "task": [1], "unit": {"name": "A"}}
    theirs = {"level": "b", "document": {"number": 1, "place": "X"}, "task": [1, 2]}
    found = merged(BASE, ours, theirs)
    assert found.changes == {"document.number": 2, "unit.name": "A"}
    assert found.clashes == ()


def test_a_field_that_both_changed_is_asked_about() -> None:
    ours = {"level": "a", "document": {"number": 2}}
    theirs = {"level": "a", "document": {"number": 3, "place": "Y"}, "task": [2]}
    found = merged(BASE, {**ours, "task": [3]}, theirs)
    assert found.changes == {}
    assert found.clashes == (
        Clash("document.number", 1, 2, 3),
        Clash("document.place", "X", None, "Y"),
        Clash("task", [1], [3], [2]),
    )


LISTS = [
    # base, ours, theirs, together
    ("abc", "aBc", "abC", "aBC"),
    ("abc", "abcx", "abcy", "abcyx"),
    ("abc", "abcx", "abcx", "abcx"),
    ("abc", "bc", "abcx", "bcx"),
    ("abc", "xabc", "ab", "xab"),
    ("abc", "aBc", "axbc", "axBc"),
    ("", "x", "y", "yx"),
    ("abc", "aBc", "aXc", None),
    ("abc", "ac", "aXc", None),
    ("abcd", "axcd", "", None),
    ("abcd", "abxcd", "", None),
    ("abc", "cab", "abC", None),
]


@pytest.mark.parametrize(("base", "ours", "theirs", "together"), LISTS)
def test_rows_of_one_list_go_together_unless_both_touched_the_same(base, ours, theirs, together) -> None:
    found = merged(*({"task": [{"what": row} for row in rows]} for rows in (base, ours, theirs)))
    if together is None:
        assert [clash.key for clash in found.clashes] == ["task"]
    elif ours == theirs:
        assert (found.changes, found.clashes) == ({}, ())
    else:
        assert (found.changes, found.clashes) == ({"task": [{"what": row} for row in together]}, ())


def test_what_both_changed_alike_is_no_clash() -> None:
    both = {"level": "c", "document": {"number": 9, "place": "X"}, "task": [1]}
    assert merged(BASE, both, both) == merged(BASE, BASE, both)


def test_differences_name_old_and_new() -> None:
    assert differences(BASE, {"level": "b", "document": {"number": 1}, "task": [1]}) == {
        "level": ("a", "b"), "document.place": ("X", None)
    }  # fmt: skip
