from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.assembly.package import DOCUMENT, read
from tdkt_tui.assembly.twin.blocks import Paragraph
from tdkt_tui.assembly.twin.decompose import decompose
from tdkt_tui.assembly.xml import w
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.model.text import clean

BODY = Template.from_bytes(
    to_docx(
        "[Thân bài] {{ a }}\n[Thân bài] <Đậm>{{ b }}</Đậm>|{{ b|upper }}\n"
        "{%p for x in xs %}\n[Thân bài] {{ x }}\n{%p endfor %}\n[Thân bài] {{ xs|join(', ') }}"
    )
)

NASTY = st.text() | st.lists(
    st.sampled_from(
        ["{{", "}}", "{%", "%}", "{_{", "}_}", "{_%", "%_}", "{#", "#}", "<w:p>", "</w:t>", "&", "&amp;", "&#123;",
         "]]>", "<!--", '"', "'", "“", "\n", "\r\n", "\t", "\x00", "\x1b[31m", "\ud800", "\u202e", "\ufeff", "\x07",
         "\x0c", " ", "  ", "Ủy ban", "e\u0301", "🎖", "<?đ 9?>", "⟪x⟫", "{{ cycler }}", "{%p endif %}"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


def texts(docx: bytes) -> list[str]:
    return [block.text for block in decompose(docx) if isinstance(block, Paragraph)]


@settings(max_examples=400, deadline=None)
@given(NASTY, NASTY, st.lists(NASTY, max_size=3))
def test_every_string_arrives_exactly_as_cleaned(a: str, b: str, xs: list[str]) -> None:
    expected = [clean(a), clean(b) + "|" + clean(b).upper(), *map(clean, xs), ", ".join(map(clean, xs))]
    assert texts(BODY.render({"a": a, "b": b, "xs": xs})) == expected


scalars = st.none() | st.booleans() | st.integers() | st.floats() | NASTY | st.dates() | st.binary(max_size=3)
trees = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NASTY | st.integers(), inner, max_size=3)
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=3), trees, max_size=3))
def test_no_data_at_all_ends_in_anything_but_a_fault(data: dict[str, Any]) -> None:
    try:
        made = BODY.render({"a": "x", "b": "y", "xs": [], **data})
    except TdktError:
        return
    assert texts(made)


def test_a_huge_field_arrives_whole() -> None:
    huge = "Đ" * 12_000_000
    assert texts(BODY.render({"a": huge, "b": "", "xs": []}))[0] == huge


def test_how_values_are_printed() -> None:
    values = [True, False, 7, 1.5, date(2026, 9, 5), datetime(2026, 9, 5, 7, 30), time(7, 30)]  # noqa: DTZ001
    made = texts(BODY.render({"a": 300, "b": "", "xs": values}))
    assert made[2:-1] == ["có", "không", "7", "1.5", "05/09/2026", "07:30 05/09/2026", "07:30"]


class Loud(str):
    __slots__ = ()

    def __html__(self) -> str:
        return "<w:p/>"

    def __str__(self) -> str:
        return "</w:t>"


def test_a_string_with_behaviour_of_its_own_is_a_string() -> None:
    assert texts(BODY.render({"a": Loud("A & B"), "b": "", "xs": []}))[0] == "A & B"


@pytest.mark.parametrize("value", [object(), b"x", {1, 2}, 1j, len, [None]])
def test_only_plain_data_is_taken_and_its_value_is_not_told(value: Any) -> None:
    with pytest.raises(BadInput) as caught:
        BODY.render({"a": {"inner": value}, "b": "", "xs": []})
    assert caught.value.field.startswith("a.inner")
    assert repr(value) not in str(caught.value)


def test_data_is_not_changed_and_the_bytes_are_the_same_each_time() -> None:
    data: dict[str, Any] = {"a": "x", "b": "y", "xs": ["1", "2"]}
    first = BODY.render(data)
    assert BODY.render(data) == first
    assert data == {"a": "x", "b": "y", "xs": ["1", "2"]}


def test_loops_without_turns_leave_a_sound_document(audited: Any) -> None:
    source = (
        "::: bảng cột=50,50 viền=có\n::: lệnh {%tr for x in xs %}\n::: hàng\n::: ô\n[Nội dung bảng] {{ x }}\n::: ô\n"
        "::: lệnh {%tr endfor %}\n::: hết\n"
        "::: bảng cột=50,50\n::: hàng\n::: ô\n{%p for x in xs %}\n[Nội dung bảng] {{ x }}\n{%p endfor %}\n"
        "::: ô\n::: hết\n"
        "{%p if xs %}\n[Thân bài] giữa\n{%p endif %}\n::: bảng cột=100\n::: hàng\n::: ô\n::: hết\n"
    )
    template = Template.from_bytes(to_docx(source))
    for items, tables in (([], 2), (["a", "b"], 3)):
        made = template.render({"xs": items})
        audited(made)
        found = list(read(made).tree(DOCUMENT).iter(w("tbl")))
        assert len(found) == tables
        # Word makes one table of two that touch, and wants a paragraph at the end.
        assert all(table.getnext().tag == w("p") for table in found)


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_a_number_that_is_none_is_told(number: float) -> None:
    with pytest.raises(BadInput) as told:
        Template.from_bytes(to_docx("[Thân bài] {{ a.b }}\n")).render({"a": {"b": number}})
    assert told.value.field == "a.b"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('{"a": 1, "b": 2, "a": "bí mật"}', "a"),
        ('{"p": [{"x": 1}, {"n": {"ten": "bí mật", "ten": 1}}]}', "p.2.n.ten"),
        ('{"": 1, "": 2}', "“”"),
    ],
)
@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_a_key_given_twice_is_told(text: str, key: str, suffix: str, tmp_path: Path) -> None:
    from tdkt_tui.assembly.records import read_records

    (tmp_path / f"d.{suffix}").write_text(text, "utf8")
    with pytest.raises(BadInput, match="hai lần") as told:
        read_records(tmp_path / f"d.{suffix}")
    assert told.value.field == key
    assert "bí mật" not in str(told.value)
