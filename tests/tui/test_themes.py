"""Colours that can be read: each pair of text and background that a screen paints, in each theme; and the one kept."""

from __future__ import annotations

import asyncio
import tomllib

import pytest
from rich.color import Color as RichColor

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.kept_theme import keep_theme, kept_theme
from tdkt_tui.tui.screens.build import BuildScreen
from tdkt_tui.tui.screens.info import InfoScreen
from tdkt_tui.tui.screens.plugins import PluginsScreen
from tdkt_tui.tui.screens.profile import ProfileScreen
from tdkt_tui.tui.screens.templates import TemplatesScreen
from tdkt_tui.tui.themes import CONTRAST, MONOCHROME, THEMES
from tdkt_tui.tui.widgets.outcome import Outcome

SOURCE = "bac_giang/xa-tan-phuc"
TEXT = ("foreground", "muted", "primary", "secondary", "accent", "text-error", "text-warning", "text-success",
        "footer-key-foreground")  # fmt: skip
BEHIND = ("background", "surface", "panel", "block-cursor-background")


def needed(theme):
    return 7.0 if theme == CONTRAST.name else 4.5


def luminance(triplet):
    parts = [value / 255 for value in triplet]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Return the contrast ratio of WCAG 2.2 for two colours of (red, green, blue)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_standard():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_every_named_text_can_be_read_on_everything_it_may_stand_on(name):
    theme = THEMES[name][0]
    colours = theme.to_color_system().generate() | theme.variables
    rgb = {key: tuple(RichColor.parse(colours[key]).get_truecolor()) for key in (*TEXT, *BEHIND)}
    low = [(text, back) for text in TEXT for back in BEHIND if contrast(rgb[text], rgb[back]) < needed(name)]
    assert low == []


def painted(screen):
    """Return the pairs of text and background of all cells that hold a letter, with one text each.

    Of what lies over another screen, only its own cells: what is behind is dimmed, for it is out of reach.
    """
    found = {}
    box = screen.query("#--container, VerticalScroll, Vertical").first().region if screen.is_modal else screen.region
    for strip in screen._compositor.render_strips()[box.y : box.bottom]:
        for text, style, _ in strip.crop(box.x, box.right):
            if style and style.color and style.bgcolor and any(sign.isalnum() for sign in text):
                fore, back = style.color.get_truecolor(), style.bgcolor.get_truecolor()
                assert not style.dim, text
                if style.reverse:
                    fore, back = back, fore
                found.setdefault((tuple(fore), tuple(back)), text.strip())
    return found


async def settled(app, pilot):
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


SCREENS = {
    "home": lambda: None,
    "profile": lambda: ProfileScreen(SOURCE),
    "build": lambda: BuildScreen(SOURCE),
    "templates": TemplatesScreen,
    "plugins": PluginsScreen,
    "info": InfoScreen,
}
OVER = {place: ["", "f1"] for place in SCREENS} | {"asking": ["o"]}
"""What is laid over a screen in turn, by the key that does it; the theme is stepped through for each."""


@pytest.mark.parametrize("place", OVER)
def test_every_pair_that_a_screen_paints_can_be_read(place):
    async def shown():
        app = TdktApp()
        found = {}
        async with app.run_test(size=(120, 40)) as pilot:
            if screen := SCREENS.get(place, SCREENS["home"])():
                await app.push_screen(screen)
            await settled(app, pilot)
            if place == "build":
                told = [Finding("x", kind, "Câu", citation="Mục", fix="sửa") for kind in Severity]
                app.screen.query_one(Outcome).show_refused("Chưa ghi", told)
            for over in OVER[place]:
                if over:
                    await pilot.press(over)
                for name in THEMES:
                    app.theme = name
                    await settled(app, pilot)
                    while not (now := painted(app.screen)):  # laid out, but not yet painted
                        await pilot.pause(0.05)
                    found |= {(name, pair): text for pair, text in now.items()}
        return found

    pairs = asyncio.run(shown())
    assert len(pairs) >= 2 * len(THEMES)
    low = {key: text for key, text in pairs.items() if contrast(*key[1]) < needed(key[0])}
    assert low == {}


def test_a_theme_is_kept_whole_and_a_broken_file_is_told(tmp_path):
    assert kept_theme(tmp_path / "chưa có") == ""
    keep_theme("sang", tmp_path / "mới")
    assert kept_theme(tmp_path / "mới") == "sang"
    assert tomllib.loads((tmp_path / "mới" / "giao-dien.toml").read_text("utf8")) == {"theme": "sang"}
    assert [path.name for path in (tmp_path / "mới").iterdir()] == ["giao-dien.toml"]
    for wrong in (b'theme = "t\xc3\xadm"\n', b"theme =", b"\xff\xfe", b"theme = [1]\n"):
        (tmp_path / "giao-dien.toml").write_bytes(wrong)
        with pytest.raises(BadInput):
            kept_theme(tmp_path)


def test_the_chosen_theme_is_there_in_the_next_session(home, own_configuration):
    screen = home()
    before = screen.screen.buffer[0][1].bg
    screen.write("\x1bOR")
    screen.settle()
    chosen = screen.screen.buffer[0][1].bg
    assert chosen != before
    assert 'theme = "sang"' in (own_configuration / "giao-dien.toml").read_text("utf8")
    screen.write("q")
    assert screen.ended() == 0
    again = home()
    assert again.screen.buffer[0][1].bg == chosen


@pytest.mark.parametrize("wrong", ['theme = "tím"\n', "theme = ", "\x00", "[[[["])
def test_a_broken_file_never_stops_the_start(terminal, own_configuration, wrong):
    own_configuration.mkdir()
    for name in ("giao-dien.toml", "keymap.toml"):
        (own_configuration / name).write_text(wrong, "utf8")
    screen = terminal(size=(120, 40), cold=True)
    screen.wait_for("BẮC GIANG", "dòng 1" if wrong != 'theme = "tím"\n' else "theme")
    told = "".join(line.partition("▌")[2].strip() for line in screen.screen.display)  # a long path is cut at any letter
    assert "giao-dien.toml" in told
    assert "keymap.toml" in told
    screen.write("q")
    assert screen.ended() == 0


def test_a_folder_that_cannot_be_written_costs_the_choice_and_nothing_else(home, own_configuration):
    own_configuration.write_text("một tệp đứng chỗ của thư mục")
    screen = home()
    before = screen.screen.buffer[0][1].bg
    screen.write("\x1bOR")
    screen.settle()
    assert screen.screen.buffer[0][1].bg != before
    assert screen.process.poll() is None


def test_no_colour_is_sent_where_none_is_wanted(home):
    screen = home(env={"NO_COLOR": "1"})
    cells = [screen.screen.buffer[line][column] for line in range(24) for column in range(80)]
    colours = {colour for cell in cells for colour in (cell.fg, cell.bg)} - {"default"}
    grey = {colour for colour in colours if len(colour) == 6 and colour[:2] == colour[2:4] == colour[4:]}
    assert colours - grey <= {"black", "white", "brightblack", "brightwhite"}
    assert MONOCHROME.name in THEMES
