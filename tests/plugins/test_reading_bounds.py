"""A bound is one in whichever words it stands: those of a size, of some units, of a share, of what is introduced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading
from tdkt_tui.workflow.reading_plan.bounds import bound_key
from tdkt_tui.workflow.reading_plan.figures import figures_of
from tdkt_tui.workflow.reading_plan.lengths import length_of

MOST = ["không quá", "không vượt quá", "không được vượt quá", "tối đa", "nhiều nhất", "tối đa là", "tối đa không quá"]
LEAST = ["ít nhất", "tối thiểu", "không dưới", "không ít hơn", "ít nhất là"]
WORDS = [*((words, "at_most") for words in MOST), *((words, "at_least") for words in LEAST)]


Read = Callable[[str], Reading]
COMMUNES = "2. Cấp xã: các xã, phường tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031."


@pytest.fixture
def read(congress: Callable[..., Reading]) -> Read:
    return lambda said: congress(said=f"{COMMUNES}\n{said}")


def size(reading: Reading) -> dict[str, Any]:
    (level,) = (one.values for one in reading.of("level") if "xã" in one.values["units"])
    return dict(level.get("size", {}))


@pytest.mark.parametrize(("words", "key"), WORDS)
def test_a_size_has_its_bound(words: str, key: str, read: Read) -> None:
    (cap,) = size(read(f"Số lượng đại biểu: {words} 120 đại biểu."))["caps"]
    assert {name: cap[name] for name in cap.keys() & {"at_least", "at_most"}} == {key: 120}


@pytest.mark.parametrize(("words", "key"), WORDS)
def test_a_share_has_its_bound(words: str, key: str, read: Read) -> None:
    (share,) = size(read(f"Đại biểu là điển hình tiên tiến chiếm {words} 40% tổng số đại biểu."))["shares"]
    assert (share["share"], share["how"]) == (0.4, key.replace("_", "-"))


@pytest.mark.parametrize(("words", "key"), WORDS)
def test_units_by_their_names_have_their_bound(words: str, key: str, read: Read) -> None:
    reading = read(f"Số lượng từ 80 đến 120 đại biểu; riêng xã Khê Sơn {words} 50 đại biểu.")
    (cap,) = reading.of("exception")[0].values["size"]["caps"]
    assert {name: cap[name] for name in cap.keys() & {"at_least", "at_most"}} == {key: 50}


@pytest.mark.parametrize(("words", "key"), WORDS)
def test_a_kind_of_unit_has_its_bound(words: str, key: str, read: Read) -> None:
    reading = read(f"Số lượng đại biểu: phường: {words} 150 đại biểu; xã: {words} 120 đại biểu.")
    caps = {tuple(one.values["units"]): one.values["size"]["caps"][0] for one in reading.of("exception")}
    assert {units: cap.get(key) for units, cap in caps.items()} == {("phường",): 150, ("xã",): 120}


@pytest.mark.parametrize(("words", "key"), WORDS)
def test_who_is_introduced_has_its_bound(words: str, key: str, read: Read) -> None:
    reading = read(f"3. Mỗi xã giới thiệu {words} 02 tập thể điển hình tiên tiến về Sở Nội vụ.")
    (told,) = (one.values for one in reading.of("nomination"))
    assert {name: told[name] for name in told.keys() & {"at_least", "at_most"}} == {key: 2}


@pytest.mark.parametrize("words", MOST)
def test_a_length_is_the_most(words: str) -> None:
    assert length_of(f"Thời gian: {words} 01 ngày.") == {"days": 1.0, "days_at_most": True}
    assert [figure for figure, _ in figures_of(f"Thời gian: {words} 01 ngày.")] == [("bound", "không quá 1 ngày")]


def test_other_words_bound_nothing() -> None:
    assert [bound_key(words) for words in ("khoảng", "từ", "", None)] == ["", "", "", ""]
