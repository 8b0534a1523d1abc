"""What one office alone prints: it is told as its own page's, each duty by itself, and never as on no page at all."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.proofing.nowhere import NOWHERE, OWN, on_nobodys_page
from tdkt_tui.workflow.proofing.sheet import _nobodys
from tdkt_tui.workflow.proofing.sources import Source

if TYPE_CHECKING:
    from tdkt_tui.workflow.proofing.own_pages import OwnPages


def test_of_two_duties_of_an_office_only_the_one_that_it_does_not_print_is_on_no_page() -> None:
    own = cast("OwnPages", SimpleNamespace(print=lambda _, *texts: texts == ("giữ trật tự ở sân kho",)))
    of = (Source("task.1", "III.1"), Source("task.2", "III.2"))
    told = _nobodys([("Công an tỉnh", ("giữ trật tự ở sân kho", "góp ý dự thảo"), of)], own)
    assert {reach: [source.key for line in lines for source in line.sources] for reach, lines in told.items()} == {
        OWN: ["task.1"], NOWHERE: ["task.2"],
    }  # fmt: skip


@pytest.mark.parametrize(("who", "none"), [
    ("Công an tỉnh", False), ("Báo Mẫu", False), ("Thường trực Hội đồng Thi đua - Khen thưởng tỉnh", True),
])  # fmt: skip
def test_words_kept_for_an_office_by_its_name_stand_on_its_own_page(
    who: str, none: bool, three_levels: Callable[..., Plan]
) -> None:
    assert on_nobodys_page(three_levels(), {"who": [who]}) is none


def test_where_no_level_is_of_offices_none_has_a_page(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    bare: Any = plan.model_copy(update={"level": [one for one in plan.level if "sở" not in one.units]})
    assert on_nobodys_page(bare, {"who": ["Công an tỉnh"]})
