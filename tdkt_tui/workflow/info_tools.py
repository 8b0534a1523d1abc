"""Asking the system for the font that pages are measured by."""

from __future__ import annotations

import shutil
import subprocess
import sys

_SAME_WIDTH = ("times new roman", "liberation serif", "tinos", "nimbus roman", "thorndale", "tex gyre termes")
INSTALL = "cài gói fonts-liberation2 (Debian, Ubuntu) để trang PDF đúng như trên Word"


def times_font() -> tuple[str, bool]:
    """Return the font that stands for Times New Roman here, and whether its letters are as wide; never raises."""
    if sys.platform in ("win32", "darwin"):
        return "Times New Roman có sẵn trong hệ điều hành", True
    program = shutil.which("fc-match")
    if program is None:
        return f"không rõ (máy không có fontconfig); {INSTALL}", False
    try:
        ran = subprocess.run(  # noqa: S603 - the program was looked up, the arguments are our own
            [program, "-f", "%{family}", "Times New Roman"],
            capture_output=True, encoding="utf8", errors="replace", timeout=10, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return f"không rõ; {INSTALL}", False
    family = ran.stdout.partition(",")[0].strip()
    if family.casefold().startswith(_SAME_WIDTH):
        return family, True
    return f"chưa có (đang thay bằng {family or 'phông khác'}); {INSTALL}", False
