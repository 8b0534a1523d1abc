"""``tdkt`` without a command: the interface, or the commands that do the job where there is no terminal."""

from __future__ import annotations

import sys
from pathlib import Path

from tdkt_tui.model.fault import NotFound, TdktError


def open_interface(workspace: str | None) -> None:
    """Open the interface on a workspace folder; leave with its exit code where that is not 0.

    Raises TdktError without a terminal, NotFound for a workspace that is not there.
    """
    # Textual reads from standard input and paints on standard error; without a terminal it would never leave.
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise TdktError("Giao diện cần một cửa sổ dòng lệnh (terminal).",
                        fix="dùng lệnh: tdkt profile list để xem hồ sơ, tdkt check HỒ_SƠ để kiểm tra, "
                            "tdkt build HỒ_SƠ -o THƯ_MỤC để lập văn bản")  # fmt: skip
    folder = Path(workspace) if workspace is not None else None
    if folder is not None and not folder.is_dir():
        raise NotFound("Không thấy thư mục hồ sơ.", place=str(folder), fix="tạo thư mục này hoặc sửa --workspace")
    from tdkt_tui.tui.run import run

    if code := run(folder):
        sys.exit(code)
