"""An unexpected error on any screen: nothing of a person reaches the terminal or a file, whoever raised it."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.dossiers import new_from

NAME, NUMBER = "Nguyễn Thị Bí Mật", "012345678901"
FAILS = """
def fails(*_, **__):
    name, number = "Nguyễn Thị Bí Mật", "0123" + "45678901"
    people = [{"họ tên": name, "số": number}]
    raise ValueError(name + number + repr(people))
"""
SOURCE = "bac_giang/xa-tan-phuc"
F4, F5, F8, F9, F10 = "\x1bOS", "\x1b[15~", "\x1b[19~", "\x1b[20~", "\x1b[21~"

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
    assert screen.ended() == 2
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
    shown.wait_for("ValueError", "Chưa ghi tệp nào")
    assert NUMBER.encode() not in shown.sent
    assert NAME.encode() not in shown.sent
    assert "Traceback" not in shown.text
    assert not (tmp_path / "out").exists()
    assert not own_configuration.exists()


@pytest.fixture
def dossier(terminal, tmp_path):
    """Open the form of a dossier from the home screen, with code that runs before it."""
    (tmp_path / "tdkt").mkdir()
    new_from(tmp_path / "tdkt", "viet-yen", "bac_giang/ubnd-huyen-viet-yen")

    def start(patch, *keys):
        code = f"{FAILS}\nimport importlib\n{patch}\nfrom tdkt_tui.cli import main\nmain()"
        shown = terminal(code=code)
        checked = [("Kiểm tra: 0 lỗi", "")] if keys else []
        for words, key in (("HỒ SƠ CỦA TÔI", ""), ("Việt Yên", "\r"), *checked, *keys):
            shown.wait_for(words)
            shown.settle(0.3)
            shown.write(key)
        return shown

    return start


def replaced(place):
    module, _, name = place.partition(":")
    return f"importlib.import_module('tdkt_tui.tui.{module}').{name} = fails"


TO_FIELD = ("━Các mục", "/"), ("Tìm mục", "địa điểm\r\r")
ON_THE_WAY = {
    "form, opened": ("screens.compose:open_form", []),
    "form, checked": ("screens.filling:checked", []),
    "form, saved": ("screens.compose:ComposeScreen.action_save", [("━Các mục", F4)]),
    "form, what is typed": ("screens.filling:Filling.put", [*TO_FIELD, ("━Địa điểm", "x")]),
    "form, a rest": ("screens.compose:ComposeScreen.repaint_rested", [*TO_FIELD, ("━Địa điểm", "x")]),
    "rows, shown": ("screens.rows:RowsScreen.on_mount", [("━Các mục", "/"), ("Tìm mục", "nơi nhận\r\r")]),
    "rows, added": ("screens.rows:RowsScreen.action_add", [("━Các mục", "/"), ("Tìm mục", "nơi nhận\r\r"),
                                                           ("1. Hội đồng", "a")]),
    "time-table, read": ("screens.timeline:read_schedule", [("━Các mục", F9)]),
    "time-table, a key": ("screens.timeline:TimelineScreen.action_zoom", [("━Các mục", F9),
                                                                          ("Việc và thời hạn", "z")]),
    "people, opened": ("shown.people:open_people", [("━Các mục", F10)]),
    "people, a key": ("screens.people:PeopleScreen.action_edit", [("━Các mục", F10), ("người━", "\r")]),
    "preview, shown": ("widgets.preview_pane:PreviewPane._put", [("━Các mục", F8)]),
    "build, choices": ("screens.build:choices_for", [("━Các mục", F5)]),
}  # fmt: skip


@pytest.mark.parametrize("where", ON_THE_WAY)
def test_on_the_way_through_a_dossier(dossier, tmp_path, own_configuration, where):
    place, keys = ON_THE_WAY[where]
    shown = dossier(replaced(place), *keys)
    told_nothing(shown, tmp_path, own_configuration)
