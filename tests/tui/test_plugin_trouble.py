"""A broken plugin is told once, and is counted into nobody's profile."""

from __future__ import annotations

import re

COUNTS = re.compile(r"(\d+) lỗi · (\d+) cảnh báo · (\d+) ghi chú")


def test_a_broken_plugin_has_a_line_of_its_own(home, tmp_path):
    sound = home()
    counts = COUNTS.search(sound.text).groups()
    assert "phần mở rộng hỏng" not in sound.text
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "hong.py").write_text("raise ValueError('x')\n")
    screen = home(env={"TDKT_PLUGINS_DIR": str(folder)})
    screen.wait_for("1 phần mở rộng hỏng – xem tdkt plugin list")
    screen.settle()
    assert COUNTS.search(screen.text).groups() == counts
    assert screen.text.count("mở rộng") == 1
    screen.write("\r")
    screen.wait_for("Kiểm tra: ", "Giá trị")
    screen.settle()
    screen.write("s")
    screen.wait_for("Kiểm tra: ", "Cách sửa")
    assert "mở rộng" not in screen.text
