"""What lies over a screen can be read in every theme: the palette and the short messages, through a real terminal."""

from __future__ import annotations

import pytest

from tdkt_tui.tui.themes import CONTRAST, THEMES

LASTING = """
from textual.app import App
App.NOTIFICATION_TIMEOUT = 3600.0
from tdkt_tui.cli import main
main()
"""
"""A short message stays until it was looked at."""
F2, CTRL_C = "\x1bOQ", "\x03"
LEAST, LEAST_OF_CONTRAST = 4.5, 7.0  # WCAG 2.2, 1.4.3 and 1.4.6


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def unreadable(cells, least):
    """Return the letters whose contrast is too low, by text and background."""
    found = {}
    for cell in (cell for cell in cells if cell.data.isalnum()):
        fore, back = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
        dark, light = sorted((luminance(fore), luminance(back)))
        if (light + 0.05) / (dark + 0.05) < least:
            found[fore, back] = found.get((fore, back), "") + cell.data
    return found


@pytest.fixture(params=THEMES)
def themed(request, terminal, own_configuration):
    """Open the home screen in each theme; returns it and the contrast asked for."""
    own_configuration.mkdir()
    (own_configuration / "giao-dien.toml").write_text(f'theme = "{request.param}"\n', "utf8")
    screen = terminal(code=LASTING)
    screen.wait_for("BẮC GIANG", "ghi chú")
    screen.settle()
    return screen, LEAST_OF_CONTRAST if request.param == CONTRAST.name else LEAST


def test_every_line_of_the_palette(themed):
    screen, least = themed
    screen.write(F2)
    screen.wait_for("Tìm lệnh…", "Phím Enter")
    screen.settle()
    lines = screen.screen.display
    first = next(at for at, line in enumerate(lines) if "Tìm lệnh…" in line)
    last = next(at for at, line in enumerate(lines) if "▁▁▁▁" in line)
    assert last - first > 10
    cells = [screen.screen.buffer[row][column] for row in range(first, last) for column in range(80)]
    assert unreadable(cells, least) == {}
    screen.write("xem\x1b[B")
    screen.wait_for("Xem trước")
    screen.settle()
    cells = [screen.screen.buffer[row][column] for row in range(first, first + 6) for column in range(80)]
    assert unreadable(cells, least) == {}


def test_a_short_message(themed):
    screen, least = themed
    screen.write(CTRL_C)
    screen.wait_for("Bấm q (hoặc Ctrl+Q) để thoát")
    line, text = next((at, text) for at, text in enumerate(screen.screen.display) if "Bấm q" in text)
    cells = [screen.screen.buffer[line][column] for column in range(text.index("Bấm q"), 80)]
    assert sum(cell.data.isalnum() for cell in cells) > 10
    assert unreadable(cells, least) == {}
