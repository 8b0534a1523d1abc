"""Objects, patterns and functions that an earlier process made come back as they were."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
import types

import pytest

from tdkt_tui.store import kept, kept_functions, kept_patterns
from tdkt_tui.store.kept import keep, key_of
from tdkt_tui.store.kept_objects import kept_object

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")
KEY = key_of("test", b"a")


def test_an_object_is_made_once_and_again_when_its_file_changes(kept_folder, tmp_path) -> None:
    source = tmp_path / "source"
    source.write_text("one")
    made: list[str] = []

    def make() -> dict[str, str]:
        made.append(source.read_text())
        return {"is": made[-1]}

    assert [kept_object("test", [source, None], make) for _ in range(3)] == [{"is": "one"}] * 3
    source.write_text("two")
    assert kept_object("test", [source, None], make) == {"is": "two"}
    assert made == ["one", "two"]


def test_an_object_of_a_foreign_class_is_never_loaded(kept_folder, tmp_path, capfd) -> None:
    source = tmp_path / "source"
    source.write_text("one")
    key = key_of("test", b"one")
    keep(key, b"cposix\nsystem\n(S'echo run'\ntR.")
    assert kept_object("test", [source], lambda: "made anew") == "made anew"
    assert "run" not in capfd.readouterr().out


def test_a_kept_pattern_is_the_pattern(kept_folder) -> None:
    text = r"(?P<a>Sở|Bộ)\s+(?i:nội vụ)(?P<b>\w+)?"
    for _ in range(2):
        found = kept_patterns.compiled(text)
        assert found == re.compile(text)
        assert found.search("Sở NỘI vụ").groupdict() == {"a": "Sở", "b": None}
    assert len(list(kept_folder.iterdir())) == 1
    with pytest.raises(re.error):
        kept_patterns.compiled("(")


def test_functions_of_dataclasses_are_recalled(kept_folder, monkeypatch) -> None:
    import dataclasses

    def made() -> object:
        functions = kept_functions.Functions("test")
        functions.recall()
        try:
            kind = dataclasses.make_dataclass(
                "Made", [("a", int), ("b", str, dataclasses.field(default="x"))], frozen=True
            )
        finally:
            functions.remember()
        assert "exec" not in vars(dataclasses)
        return kind

    first = made()
    monkeypatch.setattr("builtins.compile", lambda *_a, **_k: pytest.fail("compiled again"))
    second = made()
    monkeypatch.undo()
    assert repr(first(1)).rpartition(".")[2] == repr(second(1)).rpartition(".")[2]
    assert (second(1), second(1, "y")) == (second(1), second(a=1, b="y"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        second(1).a = 2
    plain = dataclasses.make_dataclass("Made", [("a", int), ("b", str, dataclasses.field(default="x"))], frozen=True)
    for kind in (first, second):
        assert inspect.signature(kind) == inspect.signature(plain), "what reads annotations gets types, as ever"
        assert kind.__init__.__annotations__ == plain.__init__.__annotations__


def test_what_classes_are_seldom_asked_for_is_compiled_when_it_is_asked_for(kept_folder, monkeypatch) -> None:
    import dataclasses

    functions = kept_functions.Functions("test")
    functions.recall()
    try:
        many = [
            dataclasses.make_dataclass("Made", [("a", int)], frozen=True, order=True, slots=slots)
            for slots in (False, True)
        ]
    finally:
        functions.remember()
    for kind in many:
        begun = kind.__eq__
        assert kind.__eq__.__name__ == "__eq__"
        assert (kind(1) == kind(1), kind(1) == kind(2), kind(1) < kind(2), kind(1) == 1) == (True, False, True, False)
        assert kind.__eq__ is not begun, "the next time it is called itself"
        assert kind.__eq__.__qualname__ == begun.__qualname__
        assert hash(kind(1)) == hash(kind(1)) != hash(kind(2))
        assert repr(kind(3)).endswith("Made(a=3)")
        with monkeypatch.context() as once:
            once.setattr("builtins.compile", lambda *_a, **_k: pytest.fail("compiled again"))
            assert repr(kind(4)).endswith("Made(a=4)")
            assert kind(3) == kind(3)
        with pytest.raises(dataclasses.FrozenInstanceError):
            kind(1).a = 2
        with pytest.raises(dataclasses.FrozenInstanceError):
            del kind(1).a

        class Child(kind):  # type: ignore[misc, valid-type]
            pass

        assert Child(1) == Child(1)
        assert Child(1) != kind(1)


def test_types_that_stand_as_text_are_recalled(kept_folder, monkeypatch) -> None:
    import typing

    def made() -> typing.ForwardRef:
        functions = kept_functions.Functions("test")
        functions.recall()
        try:
            return typing.ForwardRef("dict[str, list[int] | None]")
        finally:
            functions.remember()

    def meant(reference: typing.ForwardRef) -> object:
        return typing.get_type_hints(types.SimpleNamespace(__annotations__={"a": reference}))["a"]

    first = made()
    monkeypatch.setattr("builtins.compile", lambda *_a, **_k: pytest.fail("compiled again"))
    second = made()
    monkeypatch.undo()
    assert "compile" not in vars(typing)
    assert second == first
    assert meant(second) == dict[str, list[int] | None]
    with pytest.raises(SyntaxError, match="Forward reference"):
        typing.ForwardRef("dict[")


def test_patterns_of_a_command_are_recalled(kept_folder, monkeypatch) -> None:
    module = sys.modules[__name__]
    re.purge()  # what the modules of other tests compiled may be more than is kept
    monkeypatch.setattr(module, "_MANY", tuple(re.compile(f"mẫu số {number}") for number in range(12)), raising=False)
    monkeypatch.setattr(module, "_A_PATTERN", re.compile(r"mẫu (\w+) thử"), raising=False)
    kept_patterns.remember("test", 0)
    re.purge()
    assert kept_patterns.recall("test") > 10
    held = re._cache[str, r"mẫu (\w+) thử", 0]
    assert held == module._A_PATTERN
    assert held.search("mẫu đơn thử")[1] == "đơn"
    assert not [text for _, text, _ in re._cache if "riêng của ai" in str(text)]
    re.compile("riêng của ai")  # made of somebody's words: no module holds it
    kept_patterns.remember("again", 0)
    re.purge()
    kept_patterns.recall("again")
    assert not [text for _, text, _ in re._cache if "riêng của ai" in str(text)]


def test_a_command_that_never_ran_recalls_what_goes_before_it(kept_folder, monkeypatch) -> None:
    module = sys.modules[__name__]
    monkeypatch.setattr(module, "_A_PATTERN", re.compile("mẫu của lệnh trước"), raising=False)
    kept_patterns.remember("first", 0)
    re.purge()
    assert kept_patterns.recall("second", "first") == 0, "its own are still to be kept"
    assert ("mẫu của lệnh trước", 0) in {(text, flags) for _, text, flags in re._cache}
    kept_patterns.remember("second", 0)
    assert kept_patterns.recall("second", "first") > 0
    assert kept_patterns.recall("third") == 0


def test_patterns_larger_than_a_file_are_kept_packed(kept_folder, monkeypatch) -> None:
    monkeypatch.setattr(kept, "LARGEST", 200_000)
    re.purge()
    kept_patterns._PARTS.clear()
    kept_patterns._LASTING.clear()
    re.compile("một mẫu dài " * 4000)
    monkeypatch.setattr(kept_patterns, "_of_modules", lambda: {("một mẫu dài " * 4000, 32)})
    kept_patterns.remember("test", 0)
    assert kept_patterns.recall("test") > 0


def test_patterns_in_tuples_and_of_tables_are_recalled(kept_folder, monkeypatch) -> None:
    module = sys.modules[__name__]
    re.purge()
    monkeypatch.setattr(module, "_PAIRS", (("a", re.compile("một cặp")), ("b", re.compile("hai cặp"))), raising=False)
    assert kept_patterns.lasting("của bảng").fullmatch("của bảng")
    kept_patterns.remember("test", 0)
    re.purge()
    kept_patterns.recall("test")
    assert {("một cặp", 0), ("hai cặp", 0), ("của bảng", 0)} <= {(text, flags) for _, text, flags in re._cache}
    with pytest.raises(re.error):
        kept_patterns.lasting("(")


@pytest.mark.parametrize(
    "gone", [("re", "_cache"), ("re._compiler", "_code"), ("re._parser", "parse"), ("_sre", "compile")]
)
def test_another_pythons_patterns_are_compiled_as_ever(kept_folder, gone) -> None:
    """Whatever of ``re`` is not as we know it: nothing raises, and what is asked for is a pattern."""
    code = (
        "import importlib, re, sys\n"
        "from tdkt_tui.store import kept_patterns\n"
        "kept_patterns.compiled('a+'), kept_patterns.remember('test', 0)\n"
        "re.purge()\n"
        f"delattr(importlib.import_module({gone[0]!r}), {gone[1]!r})\n"
        "known = kept_patterns.recall('test')\n"
        "kept_patterns.remember('test', known)\n"
        "kept_patterns.remember('test', 0)\n"
        "real = re.compile\n"
        "re.compile = lambda *a: ('compiled', *a)\n"
        "print(type(kept_patterns.compiled('a+')).__name__, type(kept_patterns.compiled('b+')).__name__)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert set(ran.stdout.split()) <= {"Pattern", "tuple"}


def test_a_dataclasses_module_that_asks_for_no_exec_is_left_as_it_is(kept_folder) -> None:
    code = (
        "import dataclasses\n"
        "from tdkt_tui.store.kept_functions import Functions\n"
        "functions = Functions('test')\n"
        "functions.recall()\n"
        "functions.remember()\n"
        "functions.remember()\n"
        "import typing\n"
        "print('exec' in vars(dataclasses) or 'compile' in vars(typing))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
    assert not list(kept_folder.iterdir()) if kept_folder.exists() else True


def test_an_empty_file_is_not_one_that_is_absent(tmp_path):
    (tmp_path / "bang.toml").write_text("", "utf8")
    assert kept_object("thu", [None], lambda: "không có") == "không có"
    assert kept_object("thu", [tmp_path / "bang.toml"], lambda: "trống") == "trống"
    assert kept_object("thu", [None], lambda: "khác") == "không có"


def test_a_table_comes_back_by_its_values(kept_folder, monkeypatch) -> None:
    """A thousand spans are read at each start: none asks for the fields of its class."""
    import dataclasses
    from datetime import date

    from tdkt_tui.regulations.lifetimes import Lifetime
    from tdkt_tui.regulations.rule import Certainty

    life = Lifetime("a", "tỉnh A", ("tỉnh A", "A"), None, date(2025, 6, 30), ("tỉnh B",), next(iter(Certainty)), of="x")
    assert kept_object("test", [None], lambda: (life,)) == (life,)
    monkeypatch.setattr(dataclasses, "fields", lambda _kind: pytest.fail("asked for each object"))
    found = kept_object("test", [None], lambda: pytest.fail("made again"))
    monkeypatch.undo()
    assert found == (life,)
    assert found[0] is not life
