"""No fact of its own: an exception that says what its level says, how a report is to be, the forces' movement."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.unlike import refused
from tdkt_tui.workflow.reading_plan.armed import OF_FORCES
from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.withheld import withhold

CAP = {"category": "all", "at_most": 90}
REPORT = "Báo cáo kết quả năm năm và việc phải làm năm sau. {}"


@pytest.mark.parametrize(("said", "stays"), [
    ([{"units": ["sở"], "size": {"caps": [CAP | {"clause": "IV.2"}]}}], 0),
    ([{"units": ["sở"], "days": 0.5}, {"units": ["ban"], "size": {"caps": [CAP]}}], 0),
    ([{"units": ["sở"], "days": 1}], 1),  # another length
    ([{"units": ["sở"], "size": {"caps": [CAP], "decided_by": "giám đốc sở"}}], 1),
    ([{"units": ["sở"], "when": "đông người", "size": {"caps": [CAP]}}], 1),
    ([{"units": ["sở"], "size": {"caps": [CAP | {"at_most": 70}]}}, {"units": ["Sở A"], "size": {"caps": [CAP]}}], 2),
])  # fmt: skip
def test_an_exception_that_says_what_its_level_says_is_none(said: list[dict[str, Any]], stays: int) -> None:
    piece = Piece("đoạn 7", "body", "IV.1", "", "Sở, ban: không quá 90 người.", (), numbered=False)
    reading = Reading([piece])
    level = reading.add("level", piece, id="so", units=["sở", "ban"], days=0.5, size={"caps": [CAP]})
    for values in said:
        reading.add("exception", piece, level="so", **values)
    withhold(reading)
    assert len(reading.of("exception")) == stays
    assert level in reading.drawn["đoạn 7"]


@pytest.mark.parametrize(("sentence", "no_item"), [
    ("Báo cáo ngắn, có số liệu từng năm", True), ("Báo cáo tham luận của các điển hình", False),
    ("Chiếu phim ngắn về các điển hình", False),
])  # fmt: skip
def test_how_a_report_is_to_be_is_no_item_of_a_programme(sentence: str, no_item: bool) -> None:
    assert refused(sentence, Draft("agenda", {"title": sentence}), REPORT.format(sentence)) == no_item


@pytest.mark.parametrize(("before", "theirs"), [
    ("Công an tỉnh tổ chức Hội nghị điển hình theo ngành về phong trào “", True),
    ("Công an tỉnh chủ trì phát động phong trào “", False),
    ("Công an tỉnh tổ chức hội nghị. Các xã phát động phong trào “", False),
])  # fmt: skip
def test_a_movement_that_the_forces_meet_on_is_theirs(before: str, theirs: bool) -> None:
    assert bool(OF_FORCES.search(before)) == theirs
