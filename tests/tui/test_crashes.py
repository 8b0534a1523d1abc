"""An unexpected error on any screen: nothing of a person reaches the terminal or a file, whoever raised it."""

from __future__ import annotations

import pytest

NAME, NUMBER = "Nguyễn Thị Bí Mật", "012345678901"
FAILS = """
def fails(*_, **__):
    name, number = "Nguyễn Thị Bí Mật", "0123" + "45678901"
    people = [{"họ tên": name, "số": number}]
    raise ValueError(name + number + repr(people))
"""
SOURCE = "bac_giang/xa-tan-phuc"

IN_A_WORKER = {
    "info:InfoScreen": ("info", "read_info"),
    "plugins:PluginsScreen": ("plugins", "read_plugins"),
    "templates:TemplatesScreen": ("templates", "read_templates"),
    "build:BuildScreen": ("build", "choices_for"),
    "profile:ProfileScreen": ("profile", "open_profile"),
}
IN_A_HANDLER = {
    "info:InfoScreen": ("info:InfoScreen.action_copy", "y"),
    "plugins:PluginsScreen": ("plugins:PluginsScreen.action_dismiss", "\x1b"),
    "templates:TemplatesScreen": ("templates:TemplatesScreen.action_reload", "r"),
    "build:BuildScreen": ("build:BuildScreen.action_start", "\x1b[15~"),
    "profile:ProfileScreen": ("profile:ProfileScreen.action_to_findings", "s"),
}


def arguments(screen):
    return [SOURCE] if screen in ("build:BuildScreen", "profile:ProfileScreen") else []


def told_nothing(screen, *folders):
    assert screen.ended(20) == 2
    everything = screen.sent + b"".join(
        path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()
    )
    told = screen.sent.decode(errors="replace").partition("\x1b[?1049l")[2]
    assert "ValueError" in told
    assert "Traceback" not in told
    for secret in (NAME, "Bí Mật", NUMBER):
        assert secret.encode() not in everything
    for folder in folders:
        assert not [path for path in folder.rglob("*") if "core" in path.name or path.suffix == ".log"]


@pytest.mark.parametrize("screen", IN_A_WORKER)
def test_in_a_worker(standing, tmp_path, own_configuration, screen):
    module, name = IN_A_WORKER[screen]
    more = f"{FAILS}\nimportlib.import_module('tdkt_tui.tui.screens.{module}').{name} = fails"
    shown = standing(screen, *arguments(screen), more=more)
    told_nothing(shown, tmp_path, own_configuration)


@pytest.mark.parametrize("screen", IN_A_HANDLER)
def test_in_a_handler(standing, tmp_path, own_configuration, screen):
    (place, key) = IN_A_HANDLER[screen]
    module, _, path = place.partition(":")
    more = f"{FAILS}\nimportlib.import_module('tdkt_tui.tui.screens.{module}').{path} = fails"
    shown = standing(screen, *arguments(screen), more=more)
    shown.wait_for("F1 Trợ giúp" if screen != "templates:TemplatesScreen" else "Không phát hiện lỗi")
    shown.settle()
    shown.write(key)
    told_nothing(shown, tmp_path, own_configuration)


@pytest.mark.parametrize("part", ["messages.InfoRead", "messages.TemplatesRead", "messages.PluginsRead"])
def test_in_what_shows_a_workers_report(standing, tmp_path, own_configuration, part):
    screen, widget = {
        "messages.InfoRead": ("info:InfoScreen", "page.Page.put"),
        "messages.TemplatesRead": ("templates:TemplatesScreen", "listing.Listing.highlight_first"),
        "messages.PluginsRead": ("plugins:PluginsScreen", "listing.Listing.highlight_first"),
    }[part]
    module, _, name = widget.partition(".")
    more = f"{FAILS}\nimportlib.import_module('tdkt_tui.tui.widgets.{module}').{name} = fails"
    shown = standing(screen, more=more)
    told_nothing(shown, tmp_path, own_configuration)


def test_in_a_build(standing, tmp_path, own_configuration):
    """What the workflow raises unexpectedly is told on the screen by type and place alone; the interface stays."""
    more = f"{FAILS}\nimport tdkt_tui.workflow.documents as d\nd.produce = fails"
    shown = standing("build:BuildScreen", SOURCE, more=more)
    shown.wait_for("Chưa lập gì")
    shown.settle()
    shown.write("\x1b[15~")
    shown.wait_for("ValueError", "Chưa ghi tệp nào", seconds=60)
    assert NUMBER.encode() not in shown.sent
    assert NAME.encode() not in shown.sent
    assert "Traceback" not in shown.text
    assert not (tmp_path / "out").exists()
    assert not own_configuration.exists()
