"""A level's name typed anew is carried to what the plan's facts call by the old one, and to nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.renaming import with_names_carried


@pytest.fixture
def renamed(three_levels: Callable[..., Plan]) -> Callable[..., str]:
    """Return what gives the second level, once "was", its name now, and tells the text with more tables behind it."""

    def run(was: str, now: str, more: str = "", units: tuple[str, ...] = ("sở", "ban", "ngành")) -> str:
        plan = three_levels()
        level = plan.level[1].model_copy(update={"label": was, "units": list(units)})
        plan = plan.model_copy(update={"level": [plan.level[0], level]})
        quoted = ", ".join(f'"{unit}"' for unit in units)
        head = f"[[level]]\nid = \"{level.id}\"\nlabel = '{now}'\nunits = [{quoted}]\n"
        return with_names_carried(head + more, plan)

    return run


def test_kinds_of_unit_keep_their_names_where_a_level_was_called_by_one(renamed: Callable[..., str]) -> None:
    more = '[[exception]]\nunits = ["sở"]\n[[task]]\nbody = "sở"\n[[task]]\nbody = "các sở"\n'
    text = tomllib.loads(renamed("sở", "cấp sở ngành", more))
    assert text["level"][0]["units"] == ["sở", "ban", "ngành"]
    assert text["exception"][0]["units"] == ["sở"]
    assert [one["body"] for one in text["task"]] == ["cấp sở ngành", "các sở"], "the others are no sở"


@pytest.mark.parametrize("now", ['khối "sở"', "khối \\ sở"])
def test_a_name_with_signs_that_toml_escapes_is_written(renamed: Callable[..., str], now: str) -> None:
    text = renamed("khối sở", now, '[[task]]\nbody = "Khối sở"\nto = "Sở \\"A\\" và khối sở"  # "khối sở"\n')
    (task,) = tomllib.loads(text)["task"]
    assert (task["body"], task["to"]) == (now, f'Sở "A" và {now}')
    assert text.endswith('# "khối sở"\n'), "what a comment quotes is what was read"


@pytest.mark.parametrize(("now", "body"), [("khối tỉnh", "các khối tỉnh"), ("cấp tỉnh", "cấp tỉnh")])
def test_all_of_a_level_are_called_by_its_new_name(renamed: Callable[..., str], now: str, body: str) -> None:
    text = renamed("khối sở", now, '[[task]]\nbody = "các khối sở"\n')
    assert tomllib.loads(text)["task"] == [{"body": body}]


def test_a_list_on_several_lines_has_the_new_name(renamed: Callable[..., str]) -> None:
    more = '[[provision]]\ntogether_with = [\n  "Sở [A]",\n  "khối sở",\n]\nwords = "khối sở"\n'
    (fact,) = tomllib.loads(renamed("khối sở", "khối tỉnh", more))["provision"]
    assert fact == {"together_with": ["Sở [A]", "khối tỉnh"], "words": "khối sở"}


@pytest.mark.parametrize(("was", "body"), [
    ("các lán, trạm, đội, sở", "các lán, trạm, đội, sở"), ("các lán, sở, trạm", "các lán, trạm, đội, sở, trạm"),
    ("các lán và đội", "các lán, trạm, đội"), ("các sở, các lán", "các sở, các lán, trạm, đội"),
    ("các lán; trạm, các lán", "các lán, trạm, đội, các lán, trạm, đội"),
])  # fmt: skip
def test_what_the_new_name_lists_itself_is_not_said_twice(was: str, body: str, renamed: Callable[..., str]) -> None:
    text = renamed("các lán", "các lán, trạm, đội", f'[[task]]\nbody = "{was}"\n', ("lán",))
    assert tomllib.loads(text)["task"] == [{"body": body}]
