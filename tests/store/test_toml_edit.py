"""Changing a person's TOML: comments stay, what is left out becomes a comment under its question."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.marks import marks_in, settled
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.toml_edit import Edits, edited


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().split("\n")]


def test_a_value_changes_and_its_comment_stays() -> None:
    text = 'date = 2020-05-15     # thứ Sáu\nname  =  "a"\n'
    assert edited(text, Edits(values={("date",): date(2025, 5, 15)})) == (
        'date = 2025-05-15     # thứ Sáu\nname  =  "a"\n'
    )


@pytest.mark.parametrize(
    ("text", "steps", "left"),
    [
        ("[a]\nb = 1\nc = 2\n", ("a", "b"), {"a": {"c": 2}}),
        ('[a]\n"b c" = 1\nd = 2\n', ("a", "b c"), {"a": {"d": 2}}),
        ("a.b = 1\na.c = 2\n", ("a", "b"), {"a": {"c": 2}}),
        ("[x]\na.b.c = 1\n[y]\nz = 1\n", ("x", "a", "b", "c"), {"y": {"z": 1}}),
        ("[[r]]\nn = 1\n[[r]]\nn = 2\nm = 3\n", ("r", 1, "n"), {"r": [{"n": 1}, {"m": 3}]}),
        ("[r.s]\nn = 1\n[[r.t]]\nn = 2\n", ("r", "t", 0, "n"), {"r": {"s": {"n": 1}, "t": [{}]}}),
        ("a = { b = 1, c = 2 }\n", ("a", "b"), {"a": {"c": 2}}),
        ("a = { b = { d = 1 }, c = 2 }\n", ("a", "b", "d"), {"a": {"c": 2}}),
        ("a = [\n  { b = 1, c = 2 }, # eins\n  { b = 3 },\n]\n", ("a", 0, "c"), {"a": [{"b": 1}, {"b": 3}]}),
        ('a = """\none\n# two\n"""\nb = 1\n', ("a",), {"b": 1}),
        ("a = '''\none = 1\n'''\nb = 1\n", ("a",), {"b": 1}),
        ('a = [\n  "x",  # eins\n\n  "y",\n]\nb = 1\n', ("a",), {"b": 1}),
        ('[a]\n  b = 1   # eins\n  c = "#"\n', ("a", "b"), {"a": {"c": "#"}}),
    ],
)
def test_a_key_is_asked_for_in_its_place(text: str, steps: tuple[Any, ...], left: dict[str, Any]) -> None:
    result = edited(text, Edits(asks={steps: "vì sao (và ai)"}))
    tree = tomllib.loads(result)

    def full(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: inner for key, item in node.items() if (inner := full(item)) != {}}
        return [full(item) for item in node] if isinstance(node, list) else node

    assert full(tree) == full(left)
    (mark,) = marks_in(result)
    key = ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)
    assert (mark.question, mark.key, mark.words) == (True, key, "vì sao (và ai)")
    assert not settled(tree, key)
    assert settled(tomllib.loads(text), key)
    assert "# Kỳ trước: " in result
    for comment in ("# eins",):
        assert (comment in text) == (comment in result)


def test_tables_are_left_out_whole_and_comments_between_them_stay() -> None:
    text = """\
        a = 1
        # trước
        [[basis]]
        type = "Luật"   # cũ

        title = "x"
        [[basis]]
        type = "Nghị định"

        # của bảng sau
        [report]
        b = 1
        [report.answers]
        "1.1" = '''
        dài
        '''
        """.replace("        ", "")
    result = edited(text, Edits(wholes={"basis": "căn cứ mới", "report.answers": "viết lại"}))
    assert tomllib.loads(result) == {"a": 1, "report": {"b": 1}}
    assert lines(result)[:4] == ["a = 1", "# trước", "# CẦN QUYẾT ĐỊNH: [[basis]] (căn cứ mới)", "# [[basis]]"]
    assert "\n# của bảng sau\n[report]\n" in result
    assert [mark.key for mark in marks_in(result)] == ["basis", "report.answers"]
    uncommented = "\n".join(
        line.removeprefix("# ") for line in result.split("\n") if line not in ("# trước", "# của bảng sau")
        and "QUYẾT ĐỊNH" not in line
    )  # fmt: skip
    assert tomllib.loads(uncommented) == tomllib.loads(text)


def test_marks_are_told_from_where_they_stand() -> None:
    text = """\
        # CẦN QUYẾT ĐỊNH: plan = … (mã)
        [a]
        # CẦN XEM LẠI: b (ngày)
        b = 1
        # CẦN QUYẾT ĐỊNH: [[c]]
        [[r]]
        # CẦN QUYẾT ĐỊNH: n.m = …
        [[r]]
        # CẦN QUYẾT ĐỊNH: "khóa lạ" = … (x)
        # nhắc tới CẦN QUYẾT ĐỊNH: không phải dấu
        """.replace("        ", "")
    assert [(mark.question, mark.key, mark.words, mark.line) for mark in marks_in(text)] == [
        (True, "plan", "mã", 1), (False, "a.b", "ngày", 3), (True, "c", "", 5), (True, "r.1.n.m", "", 7),
        (True, "r.2.khóa lạ", "x", 9)]  # fmt: skip


@pytest.mark.parametrize("key", ['"a\\nb = 1"', '"a\\u200bb"', '"a\u200bb"'])
def test_a_key_that_cannot_stand_on_one_line_is_refused_with_what_to_do(key: str) -> None:
    text = f"{key} = 1\nc = 2\n"
    (name,) = (name for name in parse_toml(text, place="x") if name != "c")
    with pytest.raises(BadInput, match="chưa sửa thay được"):
        edited(text, Edits(asks={(name,): "vì sao"}))
