"""Keys that arrive in one burst with the one that opens a question."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("burst", ["o/khong/co/tep.toml\r", "o/khong/co/tap\x7f\x7fep.toml\r"])
def test_a_path_typed_in_one_burst_is_opened(home, burst):
    screen = home(cold=True)
    screen.write(burst)
    assert "tep.toml" in screen.wait_for("khong/co/tep.toml")
    screen.wait_for("Không")


def test_what_comes_before_the_line_is_there_stands_in_it(home):
    screen = home(cold=True)
    screen.write("ohồ sơ của tôi")
    screen.wait_for("hồ sơ của tôi")
