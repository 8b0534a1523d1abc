"""Writing a file that must not exist yet: what a person wrote is never overwritten."""

from __future__ import annotations

import os
from pathlib import Path

from tdkt_tui.model.fault import BadInput, StoreFault

from .disk import fill, told


def write_new(path: Path, data: str | bytes) -> None:
    """Write a new file, text as UTF-8, readable by its owner only, whole or not at all.

    Raises BadInput where the file is already there, StoreFault where disk or permissions refuse.
    """
    with told(path):
        handle = _created(path)
        try:
            fill(handle, data.encode("utf-8") if isinstance(data, str) else data)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def may_write_new(path: Path) -> None:
    """Find out whether a new file can be written there, and leave nothing behind. Raises like write_new."""
    with told(path):
        os.close(_created(path))
        path.unlink()


def _created(path: Path) -> int:
    try:
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BadInput("Đã có tệp này; tệp mới không ghi đè lên tệp cũ.", place=str(path),
                       fix="chọn tên tệp khác (-o)") from None  # fmt: skip
    except FileNotFoundError:
        raise StoreFault("Không có thư mục này.", place=str(path.parent), fix="tạo thư mục trước") from None
