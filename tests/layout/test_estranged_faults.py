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
    # PL I, II.2: the body that issues always has a name, its superior only where it has one; a name alone is the
    # issuer's, and what is wrong with it is that it is not bold.
    "co-quan-ban-hanh.present": "co-quan-ban-hanh.bold",
    # Taken out of its table to the left edge, "Nơi nhận" is still on the left: it is not level with the post.
    "noi-nhan.side#1": "noi-nhan.row",
    # One line of the list put before the heading of it is still on the left: it stands too early.
    "noi-nhan-danh-sach.side#1": "van-ban.order",
    # A rule without its stroke is an empty paragraph: what a reader of the page misses is the rule.
    "ke-co-quan.length#2": "ke-co-quan.present",
    "ke-tieu-ngu.length#2": "ke-tieu-ngu.present",
    "ke-trich-yeu.length#2": "ke-trich-yeu.present",
    "ke-phu-luc.length#1": "ke-phu-luc.present",
}
"""What is told, and is the truth, where a fault takes away what a component is known by."""
LOOSE = {
    # What stands under or beside the thing that is gone or moved is read anew: each of these errors is one on the page.
    "van-ban.order",  # type and abstract exchanged: no rule stands under the abstract any more
    "co-quan-ban-hanh.side",  # of the names left alone in the half the superior's is the issuer's, and is not bold
    "tieu-ngu.present",  # the rule has no motto above it
    "ten-loai.present",  # a title without a type is wording in the middle
    "trich-yeu.present",  # the rule has no abstract above it
    "kinh-gui.present",  # the list of bodies without its heading is wording
    "noi-dung.size",  # the size of the wording is what others are held against
}
"""Faults that bring others with them."""
UNTOLD = {"tt01_2011.ke-phu-luc.length#1"}
"""No clause of TT 01/2011 and no form in it has a rule under an annex's title: without its stroke there is none."""
MOVED = {
    # Drawn and underlined rules have no paragraph with a border: lengths are those of shapes and words.
    "shapes": ("ke-",),
    "old shapes": ("ke-",),
    "underlined": ("ke-", "tieu-ngu"),
    # A half of a tabbed line has no room, alignment or spacing of its own: the whole line has.
    "tabs": ("ke-", "quoc-hieu.one-line", "tieu-ngu.one-line", "trich-yeu-cong-van.space-before"),
    # How wide a box is and where it stands only a page tells: the printed pages are looked at for that.
    "boxes": ("ke-", "quoc-hieu.one-line", "tieu-ngu.one-line"),
}
"""Components that a way lays out otherwise: a fault in those is another one there, or none."""
HARD = (
    ("co-quan-chu-quan.case", "three columns"), ("co-quan-ban-hanh.case", "three columns"),
    ("trang.orientation", "nested"),
)  # fmt: skip
"""Where empty columns and wrappings once hid a fault: tried always, not only where the dice say so."""
SAMPLED = 20


def within(key: str, index: int, among: Any) -> str:
    return next((name for name in (f"{key}#{index}", key) if name in among), "")


def cases() -> Iterator[tuple[str, int, Rule, Spoil]]:
    for name in REGULATION_IDS:
        for rule in load(name).rules:
            for index, spoil in enumerate(spoils_of(rule) if rule.checkable else []):
                key = f"{rule.component}.{rule.prop}"
                if not within(f"{name}.{key}", index, UNTOLD):
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


@pytest.mark.parametrize(("key", "way"), HARD)
def test_neither_empty_columns_nor_wrappings_hide_a_fault(sample: Any, key: str, way: str) -> None:
    for found, _, rule, spoil in cases():
        if found == key:
            judge(tried(sample, rule, spoil, way), rule, key)
