"""Watch mode: waits, says for what, tries only what was saved, stops cleanly."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer


def test_a_saved_template_is_tried_again_and_ctrl_c_stops(province) -> None:
    command = [Path(sys.executable).with_name("tdkt"), "template", "test", "--plugin", "dong_thap", "--no-pages",
               "--no-edges", "--workers", "1", "--watch"]  # fmt: skip
    with subprocess.Popen(command, cwd=province.home, env=province.env, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, preexec_fn=hears_ctrl_c) as process:  # fmt: skip # noqa: PLW1509 - no threads here
        assert process.stderr is not None
        ended_anyway = Timer(300, process.kill)
        ended_anyway.start()
        lines = iter(process.stderr.readline, "")
        first = until(lines, "Đang chờ")
        assert any("Đã thử 2 mẫu" in line for line in first)
        assert "Ctrl+C" in first[-1]
        path = province.template("chuong-trinh")
        path.write_text(path.read_text("utf8").replace("Chủ trì:", "Người chủ trì:"), "utf8")
        second = until(lines, "Đang chờ")
        assert any("Vừa lưu: chuong-trinh.txt." in line for line in second)
        assert any("Đã thử 1 mẫu" in line and "1 lượt hỏng" in line for line in second), second
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert process.wait() == 1
        ended_anyway.cancel()
    assert "Đã dừng chờ." in rest
    assert "Traceback" not in rest


def hears_ctrl_c() -> None:
    """A suite that runs in the background of a shell is deaf to it, and so is what it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def until(lines, words: str) -> list[str]:
    found: list[str] = []
    for line in lines:
        found.append(line)
        if words in line:
            return found
    raise AssertionError(found)
