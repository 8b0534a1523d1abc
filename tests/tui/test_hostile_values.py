"""Values that would act, crash or hide: they are shown as what they are, or not at all."""

from __future__ import annotations

import pytest

HOSTILE = r"""
plan = "bac_giang/16-2019"
level = "tren-co-so"
[unit]
category = "huyện"
name = "[@click=app.leave]bấm[/] [/] [bold \u001b]0;PWN\u0007\u001b[2J\u202e tên"
area = "[/x] $error [red]"
[issuer]
kind = "district"
name = "[@click='app.leave']UBND[/]"
[document]
symbol = "[link=file:///x]KH[/link]"
[signature]
name = "\u009b31m Nguyễn"
[conference]
form = "[/]"
venue = "\u001b]52;c;UFdO\u0007nhà"
[[recipient]]
name = "[@click=app.leave]nơi nhận[/]"
"""


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "hồ sơ"
    folder.mkdir()
    (folder / "a[@click=app.leave]b[].toml").write_text(HOSTILE)
    (folder / "c\x1b]0;PWN\x07[x].toml").write_text(HOSTILE)
    (folder / "hong.toml").write_text('plan = "[/]\n')
    return folder


def test_hostile_values_neither_act_nor_crash(terminal, workspace):
    screen = terminal("--workspace", workspace, size=(120, 40))
    screen.wait_for("HỒ SƠ CỦA TÔI", "BẮC GIANG", "[@click=app.leave]bấm[/] [/]")
    screen.settle()
    clicked = 0
    for keys in (b"", b"\r", b"s"):
        screen.write(keys)
        screen.settle()
        for row, line in enumerate(screen.screen.display, 1):
            if "bấm" in line or "UBND[/]" in line or "[/]" in line:
                column = line.index("[/]") + 1 if "[/]" in line else line.index("bấm") + 1
                screen.write(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")
                clicked += 1
                screen.pump(0.2)
        screen.settle()
        assert screen.process.poll() is None, screen.text
    assert clicked > 2
    screen.write(b"b")
    screen.settle()
    assert screen.process.poll() is None
    for bad in (b"PWN\x07", b"\x1b]0;PWN", b"\x1b]52", "\u202e".encode(), b"\xc2\x9b"):
        assert bad not in screen.sent
    screen.write(b"\x11")
    assert screen.ended() == 0


def test_a_file_that_cannot_be_read_says_where(terminal, workspace):
    screen = terminal("--workspace", workspace, size=(120, 40))
    screen.wait_for("BẮC GIANG")
    screen.settle()
    screen.write(b"\x1b[H")
    for _ in range(6):
        if "dòng 1" in screen.text and "hong.toml" in screen.text:
            break
        screen.write(b"j")
        screen.settle()
    assert "hong.toml" in screen.text
    assert "Cách sửa" in screen.text
