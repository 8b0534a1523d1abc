"""hookspecs.py and api.py are the whole public surface: documented, all that bundled provinces use, and lasting."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import json
import re
import tomllib
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tdkt_tui import api, hookspecs
from tdkt_tui.model.outdated import OutdatedWarning
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins.registry import Registry
from tdkt_tui.workflow.checking_plugin import manners

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "docs" / "hooks.md").read_text("utf8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
HOOKS = {name: item for name, item in vars(hookspecs).items() if hasattr(item, "tdkt_spec")}
BUNDLED = sorted((REPOSITORY / "plugins").rglob("*.py"))


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_says_when_it_is_called_with_what_and_what_it_returns(name: str) -> None:
    told = inspect.getdoc(HOOKS[name]) or ""
    assert told.startswith("Return ")
    assert "\nCalled: " in told
    arguments = inspect.signature(HOOKS[name]).parameters
    assert re.findall(r"(?:^|\. )(\w+): ", told.partition("\nCalled: ")[2].partition("\n")[2], re.MULTILINE) == [
        *arguments
    ]


def hooks_in(code: str) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.FunctionDef) and node.name.startswith("tdkt_")}  # fmt: skip


def test_every_hook_is_in_an_example() -> None:
    assert {name for code in EXAMPLES for name in hooks_in(code)} == set(HOOKS)


def test_the_example_of_a_province_works(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    (code,) = [code for code in EXAMPLES if "tdkt_province" in hooks_in(code)]
    dropin.write("vinh_du.py", code)
    dropin.write("_vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự"))
    for name in ("templates", "profiles"):
        (dropin.folder / "_vinh_du" / name).mkdir()
    page = json.loads(dropin.tdkt("plugin", "check", "vinh_du", "--format", "json").out)
    assert {item["state"] for item in page["results"]} == {"đạt"}, page["findings"]
    assert dropin.tdkt("province", "show", "vinh_du/1-2026").code == 0


def test_every_name_is_documented_with_its_fields() -> None:
    for name in api.__all__:
        assert re.search(rf"`{name}\b", PAGE), name
        made = getattr(api, name)
        if not dataclasses.is_dataclass(made) or name == "Dossier":
            continue
        (told,) = re.findall(rf"`{name}\(([^`]*)\)`", PAGE)
        assert " ".join(told.split()) == ", ".join(map(shown, dataclasses.fields(made))), name
    offer = re.findall(r"`Offer\(([^`]*)\)`", PAGE)[0]
    assert set(re.findall(r"(\w+)=", offer)) == set(api.Offer.model_fields) - {"clause"}


def shown(field: dataclasses.Field[Any]) -> str:
    if field.default is dataclasses.MISSING:
        return field.name
    return (
        f"{field.name}={json.dumps(field.default) if isinstance(field.default, str) else repr(field.default)}".replace(
            "'", '"'
        )
    )


def test_what_hooks_are_given_stands_in_the_reference() -> None:
    reference = (REPOSITORY / "docs" / "api.md").read_text("utf8")
    missing = set(api.__all__) - set(vars(api))  # imported when asked for, so that automodule does not see them
    for name in ("Dossier", "Offer", "Plan", "Profile", *missing):
        assert f"autoclass:: tdkt_tui.api.{name}" in reference, name


def test_no_other_name_of_the_door_is_public() -> None:
    told = {name for name in vars(api) if name.isidentifier() and not name.startswith("_")}  # pytest's own have an @
    given = told | {"Dossier", "Offer", "Plan", "Profile"}
    own = {"Any", "TYPE_CHECKING", "Path", "annotations", "importlib", "locations", "pluggy", "sys", "warnings"}
    assert given - own - {"OUTDATED_USED", "OutdatedWarning"} == set(api.__all__)


def foreign(tree: ast.AST) -> Iterator[str]:
    """Yield what a module takes that the contract does not offer."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.split(".")[0] in ("tdkt_tui", "importlib"))
        elif isinstance(node, ast.ImportFrom) and not node.level:
            if node.module == "tdkt_tui.api":
                yield from (name.name for name in node.names if name.name not in api.__all__)
            elif (node.module or "").split(".")[0] in ("tdkt_tui", "importlib"):
                yield node.module or ""
        elif isinstance(node, ast.Name) and node.id in ("__import__", "eval", "exec", "getattr", "setattr"):
            yield node.id
        elif isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            yield node.attr
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("tdkt_") and node.name not in HOOKS:
            yield node.name


@pytest.mark.parametrize("file", BUNDLED, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_bundled_provinces_use_nothing_else(file: Path) -> None:
    assert list(foreign(ast.parse(file.read_text("utf8")))) == []


@pytest.mark.parametrize(
    "code",
    ["import tdkt_tui.model", "from tdkt_tui import model", "from tdkt_tui.api import locations", "x._load()",
     "from importlib import import_module", "def tdkt_own(): pass", "getattr(x, 'y')"],
)  # fmt: skip
def test_what_is_not_of_the_contract_is_seen(code: str) -> None:
    assert list(foreign(ast.parse(code)))


def test_plans_of_bundled_provinces_have_keys_of_the_schema_only() -> None:
    check = jsonschema.Draft202012Validator(Plan.model_json_schema())
    plans = sorted((REPOSITORY / "plugins").rglob("*.toml"))
    assert len(plans) >= 7
    for path in plans:
        data = json.loads(json.dumps(tomllib.loads(path.read_text("utf8")), default=str))
        assert [error.message for error in check.iter_errors(data)] == [], path
        data["level"][0]["la"] = 1
        assert list(check.iter_errors(data))


OLD = """\
from tdkt_tui.api import long_date, hookimpl
TDKT_API = 1
@hookimpl
def tdkt_old_plans(plan, folder):
    return [long_date(plan)]
@hookimpl
def tdkt_rules(plan):
    return []
"""


def test_what_goes_away_works_and_tells_its_author_with_file_and_line(
    dropin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A made-up hook, argument and name go away: all three still work, and a check tells each of them."""
    when = {"since": date(2026, 1, 1), "until": date(2027, 2, 1), "instead": "dùng tdkt_plans"}
    hook, argument, name = (
        OutdatedWarning(what, **when) for what in ("hàm móc", "tham số “folder”", "tên “long_date”")
    )

    @hookspecs.hookspec(warn_on_impl=hook, warn_on_impl_args={"folder": argument})
    def tdkt_old_plans(plan: object, folder: object) -> list[str]: ...  # type: ignore[empty-body]

    monkeypatch.setattr(hookspecs, "tdkt_old_plans", tdkt_old_plans, raising=False)
    monkeypatch.setitem(api._OUTDATED, "long_date", (".model.words", "short_date", name))
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(dropin.folder))
    path = dropin.write("cu.py", OLD)
    with warnings.catch_warnings(record=True) as shown_to_tests:
        warnings.simplefilter("always")
        plugins = Registry()
        plugins.load_all()
        results = list(plugins.call("tdkt_old_plans", list, plan=date(2026, 2, 5), folder=None))
    assert ("cu", ["05/02/2026"]) in results
    assert plugins.faults == []
    assert {str(item.message) for item in shown_to_tests} == {str(hook), str(argument), str(name)}
    monkeypatch.setattr(manners, "registry", lambda: plugins)
    told = {(item.message, item.place) for item in manners.outdated_findings("cu")}
    assert told == {(str(name), f"{path}, dòng 1"), (str(hook), f"{path}, dòng 3"), (str(argument), f"{path}, dòng 3")}
    assert all("01/02/2027" in message for message, _ in told)


def test_an_officer_hears_nothing_of_what_goes_away() -> None:
    assert issubclass(OutdatedWarning, DeprecationWarning)  # which Python shows in tests alone
    with warnings.catch_warnings(record=True) as shown_to_officers:
        warnings.resetwarnings()
        warnings.simplefilter("ignore", DeprecationWarning)  # Python's own first filter outside of tests
        warnings.warn(OutdatedWarning("x", since=date(2026, 1, 1), until=date(2027, 1, 1), instead="y"), stacklevel=1)
    assert shown_to_officers == []
