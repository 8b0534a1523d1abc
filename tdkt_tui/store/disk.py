"""What every writer here does with a disk: write through to it, and say its refusals as faults."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tdkt_tui.model.fault import StoreFault

_NO_SPACE = ("Hết chỗ trên đĩa.", "giải phóng chỗ hoặc ghi vào nơi khác")
_NO_RIGHT = ("Không có quyền ghi.", "chọn thư mục khác hoặc xin quyền ghi")
_CLASH = ("Đường dẫn trùng với một tệp hoặc thư mục đã có.", "đổi tên hoặc chọn nơi khác")
_WORDS = {
    errno.ENOSPC: _NO_SPACE,
    errno.EDQUOT: _NO_SPACE,
    errno.EFBIG: ("Tệp vượt giới hạn kích thước cho phép.", "nới giới hạn hoặc chia nhỏ"),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.ENAMETOOLONG: ("Tên tệp quá dài.", "đặt tên ngắn hơn"),
    errno.ENOENT: ("Thư mục không tồn tại.", "tạo thư mục trước hoặc sửa đường dẫn"),
    errno.ENOTDIR: _CLASH,
    errno.EISDIR: _CLASH,
    errno.EEXIST: _CLASH,
    errno.ENOTEMPTY: _CLASH,
}


def refusal(error: OSError) -> tuple[str, str]:
    """Return what the system refuses, and what to do about it."""
    return _WORDS.get(error.errno or 0, ("Không ghi được xuống đĩa.", "kiểm tra ổ đĩa rồi thử lại"))


def fill(handle: int, data: bytes, *, through: bool = True) -> None:
    """Write everything and close. through: down to the disk, else someone syncs the file system afterwards."""
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        if through:
            file.flush()
            os.fsync(file.fileno())


def sync_file_system(folder: Path) -> None:
    """Write the whole file system of a folder through to the disk, once for any number of files. Raises OSError.

    Linux tells since 5.8 what could not be written; only there is it asked (``syncs_at_once``).
    """
    import ctypes  # a set of few files never needs it

    handle = os.open(folder, os.O_RDONLY)
    try:
        if ctypes.CDLL(None, use_errno=True).syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(handle)


def syncs_at_once() -> bool:
    """Tell whether ``sync_file_system`` can be relied on here."""
    version = tuple(int(part) for part in re.findall(r"\d+", os.uname().release)[:2])
    return os.uname().sysname == "Linux" and version >= (5, 8)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # network file systems that cannot sync a folder
            raise
    finally:
        os.close(handle)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the system refuses into a fault that names the path and what to do."""
    try:
        yield
    except OSError as error:
        what, fix = refusal(error)
        raise StoreFault(f"{what} Chưa ghi gì.", place=str(path), fix=fix) from error
    except ValueError as error:  # a NUL in the name
        raise StoreFault("Tên tệp không hợp lệ.", place=repr(str(path)), fix="đổi tên") from error
