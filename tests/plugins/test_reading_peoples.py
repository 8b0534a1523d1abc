"""Shares of those who come by what people they are, and targets of the province as requirements in its own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Papers = Callable[..., Any]
KEYS = ("levels", "units", "group", "at_least", "at_most", "of")


def _shares(reading: Any) -> list[tuple[Any, ...]]:
    return [tuple(one.values.get(key) for key in KEYS) for one in reading.of("composition")]


def test_a_share_of_no_one_level_stays_told(papers: Papers) -> None:
    reading = papers(head="VIỆC KHÁC", said="1. Ở huyện miền núi có ít nhất 50% đại biểu là người dân tộc Hrê.")
    assert (_shares(reading), len(reading.left)) == ([], 1)
