from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.assembly import Template, to_docx, to_text
from tdkt_tui.model.fault import ManyFaults, MissingValue, TemplateFault


def faults(source: str) -> list[tuple[str, str]]:
    try:
        Template.from_bytes(to_docx(source))
    except ManyFaults as many:
        return [(fault.place, fault.what) for fault in many.faults]
    except TemplateFault as fault:
        return [(fault.place, fault.what)]
    return []


P = "[Thân bài] "
SYNTAX = [
    (f"{P}a\n{P}b {{{{ x y }}}}", "đoạn 2", "sai cú pháp"),
    (f"{P}a\n{P}b {{{{ x", "đoạn 2", "chưa đóng"),
    (f"{P}a\n{P}b x }}}}", "đoạn 2", "chưa mở"),
    (f"{P}a\n{{%p if x %}}\n{P}b", "đoạn 2", "chưa đóng"),
    (f"{{%p if x %}}\n{{%p for y in x %}}\n{P}b\n{{%p endif %}}", "đoạn 2", "chưa đóng"),
    (f"{P}a\n{{%p endif %}}", "đoạn 2", "không đóng lệnh nào"),
    (f"{P}a\n{P}{{% else %}}", "đoạn 2", "không nằm trong lệnh nào"),
    (f"{P}a\n{{%p fro x in y %}}", "đoạn 2", "Không dùng được lệnh “fro”"),
    (f"{P}a\n{P}thừa {{%p if x %}}\n{{%p endif %}}", "đoạn 2", "đứng một mình"),
    (f"{{%p if x %}}\n{P}a {{% endif %}}", "đoạn 2", "không cùng loại"),
    (f"{P}a {{{{ x|sfe }}}}", "đoạn 1", "phép lọc sfe"),
    (
        "::: bảng cột=1,1\n::: hàng\n::: ô\n{%p if x %}\n::: ô\n{%p endif %}\n::: hết",
        "đoạn 2 (bảng 1, hàng 1, ô 2)",
        "không cùng ô",
    ),
]


@pytest.mark.parametrize(("source", "place", "what"), SYNTAX)
def test_syntax_faults_stand_at_their_paragraph(source: str, place: str, what: str) -> None:
    found = faults(source)
    assert found[0][0] == place
    assert what in found[0][1]


def test_every_fault_is_told_at_once() -> None:
    found = faults(f"{P}{{{{ a b }}}}\n{P}{{{{ c d }}}}\n{P}{{{{ e")
    assert [place for place, _ in found] == ["đoạn 1", "đoạn 2", "đoạn 3"]


TABLE = """[Thân bài] một
::: bảng cột=1,1
::: hàng
::: ô
[Nội dung bảng] hai
::: ô
[Nội dung bảng] ba
::: lệnh {%tr for person in people %}
::: hàng
::: ô
[Nội dung bảng] {{ person.name }}
::: ô
[Nội dung bảng] {{ person.unit.nmae }}
::: lệnh {%tr endfor %}
::: hết
{%p if people %}
[Thân bài] {{ totl }}
{%p endif %}
"""
GOOD: dict[str, Any] = {"people": [{"name": "A", "unit": {"name": "X", "nmae": "Y"}}], "totl": 1}


def without(*path: str) -> dict[str, Any]:
    import copy

    data = copy.deepcopy(GOOD)
    node: Any = data
    for step in path[:-1]:
        node = node[int(step)] if step.isdigit() else node[step]
    del node[path[-1]]
    return data


@pytest.mark.parametrize(
    ("path", "place", "field", "near"),
    [
        (("people",), "đoạn 4 (bảng 1, hàng 2, ô 1)", "people", ""),
        (("people", "0", "name"), "đoạn 5 (bảng 1, hàng 3, ô 1)", "people[].name", ""),
        (("people", "0", "unit", "nmae"), "đoạn 6 (bảng 1, hàng 3, ô 2)", "people[].unit.nmae", "“people[].unit.name”"),
        (("people", "0", "unit"), "đoạn 6 (bảng 1, hàng 3, ô 2)", "people[].unit", ""),
        (("totl",), "đoạn 9", "totl", ""),
    ],
)
def test_a_missing_value_names_field_place_and_neighbour(
    path: tuple[str, ...], place: str, field: str, near: str
) -> None:
    template = Template.from_bytes(to_docx(TABLE))
    template.render(GOOD)
    with pytest.raises(MissingValue) as caught:
        template.render(without(*path))
    assert (caught.value.place, caught.value.field) == (place, field)
    assert near in caught.value.fix


def test_the_nearest_known_name_is_offered() -> None:
    with pytest.raises(MissingValue, match="có phải “total”"):
        Template.from_bytes(to_docx(TABLE)).render({**without("totl"), "total": 1})


def test_a_value_of_none_counts_as_missing() -> None:
    with pytest.raises(MissingValue) as caught:
        Template.from_bytes(to_docx(TABLE)).render({**GOOD, "totl": None})
    assert caught.value.field == "totl"


def test_a_runtime_fault_has_its_place() -> None:
    template = Template.from_bytes(to_docx(f"{P}a\n{P}{{{{ x + 1 }}}}"))
    with pytest.raises(TemplateFault) as caught:
        template.render({"x": "chữ riêng tư"})
    assert caught.value.place == "đoạn 2"
    assert "riêng tư" not in str(caught.value)


def test_fields_are_the_data_it_reads() -> None:
    template = Template.from_bytes(to_docx(TABLE + "{%p set t = people %}\n[Thân bài] {{ t|length }} {{ a.b or a.c }}"))
    assert template.fields() == ["people[].name", "people[].unit.nmae", "totl", "a.b", "a.c"]


def test_a_draft_never_fails_and_shows_every_gap() -> None:
    made = Template.from_bytes(to_docx(TABLE + "[Thân bài] {{ a.b|upper }} {{ n + 1 }} {{ 2 * n }}")).render(
        {}, draft=True
    )
    text = to_text(made)
    for gap in ("people[].name", "people[].unit.nmae", "n"):
        assert f"⟪còn thiếu: {gap}⟫" in text


def test_a_draft_highlights_the_gap_and_nothing_else() -> None:
    import io

    import docx
    from docx.enum.text import WD_COLOR_INDEX

    made = Template.from_bytes(to_docx("[Thân bài] trước <Đậm>{{ a }} giữa {{ b }}</Đậm> sau<br>hết")).render(
        {}, draft=True
    )
    runs = docx.Document(io.BytesIO(made)).paragraphs[0].runs
    yellow = [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert yellow == ["⟪còn thiếu: a⟫", "⟪còn thiếu: b⟫"]
    assert "".join(run.text for run in runs) == "trước ⟪còn thiếu: a⟫ giữa ⟪còn thiếu: b⟫ sau\nhết"
    assert all(run.style.name == "Đậm" for run in runs if run.text in (*yellow, " giữa "))
