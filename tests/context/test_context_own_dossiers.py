"""Papers of a dossier for awards stand at the task to send it, not at whom another clause has introduced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.model.duties import Honours, Nomination, Task
from tdkt_tui.model.window import Window

DAY, EARLIER = (Window.model_validate({"until": day}) for day in ("2020-08-12", "2020-06-30"))
THREE = Nomination(who=["huyện"], at_least=3, at_most=3, clause="D.4")
PAPERS = Nomination(who=["huyện"], to="Sở Nội vụ", window=DAY, needs=["tờ trình", "01 bộ bản chính"], clause="D.3")
AWARD = Honours(award="đề nghị tặng Bằng khen", collectives=2, clause="D.3")


@pytest.fixture
def asked(shipped: Any) -> Callable[..., dict[str, Any]]:
    def ask(**tables: Any) -> dict[str, Any]:
        dossier = shipped("ubnd-huyen-viet-yen")
        given = replace(dossier, plan=dossier.plan.model_copy(update={"task": [], "honours": [], **tables}))
        return own_duties(given, own_nominations(given))

    return ask


@pytest.mark.parametrize("does", ["gửi hồ sơ đề nghị Bằng khen", "nộp hồ sơ khen thưởng về Sở Nội vụ"])
def test_papers_of_a_dossier_for_awards_stand_with_it(asked: Callable[..., dict[str, Any]], does: str) -> None:
    told = asked(nomination=[THREE, PAPERS], task=[Task(body="các huyện", does=does, window=DAY)])
    assert told["nominations"] == ["03 điển hình tiên tiến."]
    (line,) = told["tasks"]
    assert line.endswith("về Sở Nội vụ (01 bộ bản chính, gồm: tờ trình), chậm nhất ngày 12 tháng 8 năm 2020.")


def test_papers_in_a_clause_on_awards_are_sent_on_their_own(asked: Callable[..., dict[str, Any]]) -> None:
    told = asked(nomination=[THREE, PAPERS], honours=[AWARD])
    assert told["nominations"] == ["03 điển hình tiên tiến."]
    assert told["tasks"][0].startswith("Gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ (01 bộ bản chính, gồm: tờ trình)")


@pytest.mark.parametrize("tables", [
    {}, {"task": [Task(body="các huyện", does="gửi hồ sơ đề nghị Bằng khen", window=EARLIER)]},
    {"task": [Task(body="Sở Y tế", does="gửi hồ sơ đề nghị Bằng khen", window=DAY)]},
])  # fmt: skip
def test_papers_of_whom_a_unit_introduces_stay_with_them(asked: Callable[..., dict[str, Any]], tables: Any) -> None:
    (line,) = asked(nomination=[THREE, PAPERS], **tables)["nominations"]
    assert line.startswith("03 điển hình tiên tiến, hồ sơ gồm tờ trình, 01 bộ bản chính, gửi Sở Nội vụ, chậm nhất")
