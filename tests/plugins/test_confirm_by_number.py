"""Values typed by their numbers where the first of an empty table is asked for: none is taken for words of that one."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tdkt_tui.cli.confirming.asking import _by_number
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft


@pytest.mark.parametrize(("table", "typed", "values"), [
    ("pilot", ["1 huyện Mẫu Sơn", "2 trước 31/3/2031"], ["unit", "window"]),
    ("provision", "1 Giữ gìn trật tự; 2 1", ["words", "levels"]),
    ("provision", "1 tập thể; 2 cá nhân được biểu dương", []),
    ("provision", "Giữ gìn trật tự; đúng giờ", []),
])  # fmt: skip
def test_each_number_is_of_its_own_value(
    three_levels: Callable[..., Plan], table: str, typed: Any, values: list[str]
) -> None:
    session = cast("Session", SimpleNamespace(stated=2031))
    draft = _by_number(session, three_levels(), Draft(table, {}), typed)
    assert [*(draft.values if draft else ())] == values
