"""One fault for every checkable rule, in files that know no style of ours: told as the same error, at its place."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from estranging.contents_wrong import Spoil
from estranging.spoils import spoils_of
from estranging.trial import Trial, tried
from estranging.ways import WAYS

from tdkt_tui.regulations import REGULATION_IDS, Rule, load

INSTEAD = {
    "co-quan-ban-hanh.present": "co-quan-ban-hanh.bold",
    "noi-nhan.side#1": "noi-nhan.row",
    "noi-nhan-danh-sach.side#1": "van-ban.order",
    "ke-co-quan.length#2": "ke-co-quan.present",
    "ke-tieu-ngu.length#2": "ke-tieu-ngu.present",
    "ke-trich-yeu.length#2": "ke-trich-yeu.present",
}
"""What is told where a fault takes away what a component is known by: of two names above each other one issues."""
LOOSE = {
    "van-ban.order", "co-quan-ban-hanh.side", "tieu-ngu.present", "ten-loai.present", "trich-yeu.present",
    "kinh-gui.present", "noi-dung.size",
}  # fmt: skip
"""Faults that others follow from: where the motto is missing, so is the rule under it."""
UNTOLD = {"ke-phu-luc.length#1"}
"""A rule that nobody must draw: without a style an empty paragraph is none."""
MOVED = {
    "shapes": ("ke-",),
    "old shapes": ("ke-",),
    "underlined": ("ke-", "tieu-ngu"),
    "tabs": ("ke-", "quoc-hieu.one-line", "tieu-ngu.one-line", "trich-yeu-cong-van.space-before"),
    "boxes": ("ke-", "quoc-hieu.one-line", "tieu-ngu.one-line"),
}
"""Components that a way lays out otherwise: a fault in those is another one there."""
SAMPLED = 20


def within(key: str, index: int, among: Any) -> str:
    return next((name for name in (f"{key}#{index}", key) if name in among), "")


def cases() -> Iterator[tuple[str, int, Rule, Spoil]]:
    for name in REGULATION_IDS:
        for rule in load(name).rules:
            for index, spoil in enumerate(spoils_of(rule) if rule.checkable else []):
                key = f"{rule.component}.{rule.prop}"
                if not within(key, index, UNTOLD):
                    yield key, index, rule, spoil


def sampled() -> Iterator[Any]:
    dice = random.Random(5)
    for way in WAYS:
        apart = (*MOVED.get(way, ()), *INSTEAD, *LOOSE, "giay-moi")
        ends = (".side", ".row", ".align", ".present", "-spacing") if way == "tabs" else (".side", ".row")
        plain = [one for one in cases() if not one[0].endswith(ends) and not f"{one[0]}#{one[1]}".startswith(apart)]
        for key, index, rule, spoil in dice.sample(plain, SAMPLED):
            yield pytest.param(key, index, rule, spoil, way, id=f"{way}-{rule.id}-{index}")


def judge(trial: Trial, rule: Rule, wanted: str, *, loose: bool = False) -> None:
    regulation = rule.id.partition(".")[0]
    told = f"{regulation}.{wanted}"
    assert told in {finding.rule for finding in trial.found}
    if told == rule.id and trial.place:
        assert trial.place in trial.places_of(told)
    if not loose:
        assert trial.errors - trial.wanted - {told} == set()


@pytest.mark.parametrize(
    ("key", "index", "rule", "spoil"),
    [pytest.param(*case, id=f"{case[2].id}-{case[1]}") for case in cases()],
)
def test_a_fault_is_told_in_a_file_without_styles(sample: Any, key: str, index: int, rule: Rule, spoil: Spoil) -> None:
    trial = tried(sample, rule, spoil, "flattened")
    other = within(key, index, INSTEAD)
    wanted = INSTEAD[other] if other else key
    if key.startswith("giay-moi-dong."):  # a line of an invitation without its style is wording like any other
        wanted = key.replace("giay-moi-dong", "noi-dung")
    judge(trial, rule, wanted, loose=key in LOOSE or wanted != key)


@pytest.mark.parametrize(("key", "index", "rule", "spoil", "way"), list(sampled()))
def test_a_fault_is_told_whoever_wrote_the_file(
    sample: Any, key: str, index: int, rule: Rule, spoil: Spoil, way: str
) -> None:
    judge(tried(sample, rule, spoil, way), rule, key)
