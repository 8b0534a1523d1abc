"""Writing a file that must not exist yet: what a person wrote is never overwritten."""

from __future__ import annotations

import os
from pathlib import Path

from tdkt_tui.model.fault import BadInput, StoreFault


def write_new(path: Path, text: str) -> None:
    """Write a new UTF-8 file, readable by its owner only, whole or not at all.

    Raises BadInput where the file is already there, StoreFault where disk or permissions refuse.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BadInput("Đã có tệp này; hồ sơ mới không ghi đè lên tệp cũ.", place=str(path),
                       fix="chọn tên tệp khác (-o)") from None  # fmt: skip
    except FileNotFoundError:
        raise StoreFault("Không có thư mục này.", place=str(path.parent), fix="tạo thư mục trước") from None
    except OSError as error:
        raise StoreFault(f"Không ghi được tệp ({error.strerror}).", place=str(path),
                         fix="kiểm tra quyền ghi và ổ đĩa") from None  # fmt: skip
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise StoreFault(f"Không ghi được tệp ({error.strerror}).", place=str(path),
                         fix="kiểm tra dung lượng ổ đĩa; chưa có tệp nào được ghi") from None  # fmt: skip
