"""Reading TOML: encodings, sizes, syntax faults with their place, and the line of every key."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tdkt_tui.model.fault import BadInput, NotFound, TdktError
from tdkt_tui.store.toml import MAX_BYTES, line_of, open_toml, parse_toml, read_toml

SECRET = "Nguyễn Thị Bí Mật"

SYNTAX = [
    ("ten = “Xã”", "cột", "nháy thẳng"),
    ("a = 1\nb = 2\na = 3", "dòng 3", "“a” được ghi hai lần"),
    ("[unit]\nx = 1\n[unit]", "dòng 3", "“unit” được ghi hai lần"),
    ("tên = 1", "dòng 1", "không dấu"),
    ("[conference]\ndate = 29/4/2020", "dòng 2", "2020-04-29"),
    ("date = 2020-02-30", "dòng 1", "không có thật"),
    ('name = "' + SECRET, "dòng 1", "chưa đóng dấu nháy"),
    ('name = "' + SECRET + '" thừa', "dòng 1", "chữ thừa"),
    (f"name = {SECRET}", "dòng 1", "dấu nháy"),
    ('x = ["a" "b"]', "dòng 1", "dấu phẩy"),
    ("[unit", "dòng 1", "ngoặc vuông"),
    ('x = "C:\\Users"', "dòng 1", "\\"),
    ("number = 05", "dòng 1", "số 0 ở đầu"),
]


@pytest.mark.parametrize(("text", "where", "told"), SYNTAX)
def test_a_syntax_fault_says_where_and_what_to_do(text: str, where: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_toml(text, place="ho-so.toml")
    fault = caught.value
    assert "ho-so.toml" in fault.place
    assert where in fault.place
    assert told in f"{fault.what} {fault.fix}"
    assert fault.fix
    assert "Bí Mật" not in str(fault)


def test_what_recursion_cannot_bear_is_refused() -> None:
    for text in ("[" * 3000, "[" * 60 + "]" * 60, "{a=" * 60 + "1" + "}" * 60):
        with pytest.raises(BadInput, match="quá sâu") as caught:
            parse_toml(f"y = 1\nx = {text}", place="t")
        assert caught.value.place == "t, dòng 2"
    with pytest.raises(BadInput, match="quá dài"):
        parse_toml("x = " + "9" * 5000, place="t")


DEEP = ".".join(["a"] * 100_000)
DEEP_KEYS = (f"{DEEP} = 1", f"[{DEEP}]", f"x = {{ {DEEP} = 1 }}", f"{DEEP}..", " . ".join(['"a.b"'] * 21) + " = 1",
             f"{' . '.join(['b'] * 21)} = 1")  # fmt: skip


@pytest.mark.parametrize("key", DEEP_KEYS, ids=["key", "table", "inside", "broken", "quoted", "spaced"])
def test_a_key_of_many_steps_is_refused_before_it_takes_memory(key: str) -> None:
    """Python's parser takes memory by the square of the steps: 200 kB of them got the process killed."""
    with pytest.raises(BadInput, match="hơn 20 phần") as caught:
        parse_toml(f'y = """\n..."""\n{key}\n', place="ho-so.toml")
    assert caught.value.place == "ho-so.toml, dòng 3"
    assert caught.value.fix


def test_dots_that_part_no_key_are_read() -> None:
    """Places to be filled in are printed as dots; a key of as many steps as are allowed is read too."""
    dots, steps = "." * 300, ".".join(["b"] * 20)
    read = parse_toml(f"""a = "{dots}"  # {DEEP}
{steps} = 1
c = '''
x {dots}\" '' x'''
d = "\\"{steps}.{steps}"
e = [1.1, {"1.5, " * 30}]
""", place="t")  # fmt: skip
    assert (read["a"], read["d"]) == (dots, f'"{steps}.{steps}')
    assert len(read["e"]) == 31
    with pytest.raises(BadInput, match="Giá trị không đúng dạng"):  # and what is wrong for another reason is told so
        parse_toml(f"a = {dots}", place="t")


def test_encodings(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbfname = 'X\xc3\xa3'\r\nlevel = 'co-so'\r\n")
    assert read_toml(path) == {"name": "Xã", "level": "co-so"}
    path.write_bytes('name = "Xã"'.encode("utf-16"))
    with pytest.raises(BadInput, match="UTF-16"):
        read_toml(path)
    path.write_bytes(b"a = 1\nname = 'X\xb7'\n")
    with pytest.raises(BadInput, match="UTF-8") as caught:
        read_toml(path)
    assert "dòng 2" in caught.value.place


def test_texts_are_cleaned_once(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('name = "Xa\\u0303 \\u202eTa\\u0301n\\u001b[31m"\n"kho\\u0301a" = ["a\\u200bb"]', encoding="utf-8")
    assert read_toml(path) == {"name": "Xã Tán", "khóa": ["ab"]}


def test_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "xa-tan-phuc.toml").write_text("", encoding="utf-8")
    with pytest.raises(NotFound, match=r"xa-tan-phuc\.toml"):
        read_toml(tmp_path / "xa-tan-puc.toml")
    with pytest.raises(NotFound, match="thư mục"):
        read_toml(tmp_path / "none" / "a.toml")
    with pytest.raises(NotFound):
        read_toml(tmp_path / "xa-tan-phuc.toml" / "a.toml")
    with pytest.raises(BadInput, match="thư mục"):
        read_toml(tmp_path)
    (tmp_path / "big.toml").write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(BadInput, match="2 MB"):
        read_toml(tmp_path / "big.toml")
    with pytest.raises(TdktError):
        read_toml(tmp_path / ("x" * 300 + ".toml"))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.one_of(st.binary(max_size=60), st.text("ab=\"[]{}#.\n\\'=,1-:T ", max_size=60).map(str.encode)))
def test_any_bytes_are_read_or_refused_as_a_fault(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(raw)
    try:
        opened = open_toml(path)
        told = "đọc được"
        assert all(opened.line(key) for key in opened.data if "." not in key)
    except TdktError as fault:
        told = fault.fix
    assert told


LINES = '''plan = "a"
[conference]  # [not.this]
size.total = 3
note = """
[document]
x = 1
"""
agenda = [
  { item = "a", by = "b # [c]" },
  { item = "b",
    minutes = 3 },
]
[[recipient]]
name = "a"
[[recipient]]
name = 'b'
covers = ["x",
  "y"]
[recipient.inner]
z = 1
["quoted key"]
k = 2
'''


@pytest.mark.parametrize(
    ("key", "line"),
    [("plan", 1), ("conference", 2), ("conference.size.total", 3), ("conference.note", 4), ("conference.agenda", 8),
     ("conference.agenda.1.by", 9), ("conference.agenda.2.item", 10), ("conference.agenda.2.minutes", 11),
     ("recipient.1.name", 14), ("recipient.2.name", 16), ("recipient.2.covers.2", 17), ("recipient.2.inner.z", 20),
     ("quoted key.k", 22), ("recipient.2.missing", 15), ("nothing.here", None), ("document.x", None)],
)  # fmt: skip
def test_the_line_of_a_key(key: str, line: int | None) -> None:
    assert line_of(LINES, key) == line


KEYS = st.text("abcdeXYZ_-19", min_size=1, max_size=6)
TREES = st.recursive(
    st.one_of(st.integers(-99, 99), st.text(max_size=8), st.booleans(), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(KEYS, TREES, max_size=4))
def test_every_key_of_any_file_is_found_on_its_line(tree: dict[str, object]) -> None:
    text = tomli_w.dumps(tree)
    assert parse_toml(text, place="t").keys() == tree.keys()
    lines = text.split("\n")
    for path in _keys(tree, ()):
        line = line_of(text, ".".join(path))
        assert line is not None
        assert path[-1] in lines[line - 1]


def _keys(node: object, path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the paths of all keys of tables; tomli_w leaves no line to a table that only holds tables."""
    found = []
    if isinstance(node, dict):
        for key, item in node.items():
            found += [(*path, key)] if not isinstance(item, dict) else []
            found += _keys(item, (*path, key))
    elif isinstance(node, list):
        for number, item in enumerate(node, start=1):
            found += _keys(item, (*path, str(number)))
    return found


def test_the_finder_of_an_opened_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("# đầu\n[unit]\nname = 'x'\n", encoding="utf-8")
    assert open_toml(path).line("unit.name") == 3
