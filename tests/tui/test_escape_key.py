"""Esc with another key right behind it, as a slow line delivers them."""

from __future__ import annotations

import pytest

from tdkt_tui.tui.escape_key import PromptEscape


def late(parser):
    """Let the time be over in which more may come after Esc."""
    if parser._timeout_time is not None:
        parser._timeout_time = 0.0
    return list(parser.tick())


def keys(*bursts, wait=False):
    parser, found = PromptEscape(), []
    for burst in bursts:
        found += parser.feed(burst)
        found += late(parser) if wait else []
    found += late(parser)
    return [getattr(event, "key", None) or getattr(event, "text", None) or type(event).__name__ for event in found]


@pytest.mark.parametrize(
    ("bursts", "told"),
    [
        (["\x1b"], ["escape"]),
        (["\x1b/dia"], ["escape", "slash", "d", "i", "a"]),
        (["xa\x1bi"], ["x", "a", "escape", "i"]),
        (["\x1b", "/"], ["escape", "slash"]),
        (["\x1b\x1ba"], ["escape", "escape", "a"]),
        (["\x1b1\r"], ["escape", "1", "enter"]),
        (["\x1b\r"], ["escape", "enter"]),
        (["\x1bđ"], ["escape", "đ"]),
        (["\x1b[A\x1bOS\x1b[15~"], ["up", "f4", "f5"]),
        (["\x1b", "[", "B"], ["down"]),
        (["\x1b\x1b[Aj"], ["escape", "up", "j"]),
        (["\x1b\x7f", "\x1b\t"], ["ctrl+w", "shift+tab"]),
        (["\x1b[200~một hai\x1b[201~x\x1b/"], ["một hai", "x", "escape", "slash"]),
        (["\x1b[20", "0~a\x1b[201~\x1bq"], ["a", "escape", "q"]),
        (["\x1b[I\x1bi"], ["AppFocus", "escape", "i"]),
        (["\x1b", "\\"], ["backslash"]),
    ],
)
def test_each_is_a_key_of_its_own(bursts, told):
    assert keys(*bursts) == told


def test_an_escape_that_had_its_time_is_not_told_twice():
    assert keys("\x1b", "/", wait=True) == ["escape", "slash"]


def test_in_the_interface_the_text_goes_where_the_keys_lead(home):
    screen = home()
    screen.write("/xã")
    screen.wait_for("Tìm:", "xã")
    screen.write("\x1bi")
    screen.wait_for("PHIÊN BẢN")
