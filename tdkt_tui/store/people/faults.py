"""What SQLite refuses, as faults that a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tdkt_tui.model.fault import BadInput, StoreFault, TdktError

_NO_RIGHT = ("Không có quyền ghi danh sách đại biểu. Chưa ghi gì.", "xin quyền ghi, hoặc chép hồ sơ về chỗ ghi được")
_DISK = ("Không ghi được danh sách đại biểu xuống đĩa. Chưa ghi gì.", "kiểm tra ổ đĩa rồi thử lại")
_BUSY = ("Danh sách đại biểu đang được người khác ghi. Chưa ghi gì.", "chờ một lát rồi thử lại")
_REFUSED = {
    sqlite3.SQLITE_FULL: ("Hết chỗ trên đĩa. Chưa ghi gì.", "giải phóng chỗ rồi thử lại"),
    sqlite3.SQLITE_READONLY: _NO_RIGHT,
    sqlite3.SQLITE_PERM: _NO_RIGHT,
    sqlite3.SQLITE_AUTH: _NO_RIGHT,
    sqlite3.SQLITE_CANTOPEN: ("Không mở được danh sách đại biểu.", "kiểm tra đường dẫn và quyền của thư mục"),
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOMEM: ("Không đủ bộ nhớ để đọc danh sách.", "đóng bớt chương trình rồi thử lại"),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise a fault for what SQLite says; its own words may hold names and values, and are never shown."""
    try:
        yield
    except sqlite3.Error as error:
        raise _fault(error, str(path)) from None
    except UnicodeDecodeError:
        raise _broken(str(path)) from None


def old_file(place: str) -> StoreFault:
    """Return what to say of a list of an older tdkt that could not be given what is new, and so can only be read."""
    return StoreFault(_NO_RIGHT[0], place=place, fix=_NO_RIGHT[1])


def _fault(error: sqlite3.Error, place: str) -> TdktError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & 0xFF in _REFUSED:
        what, fix = _REFUSED[code & 0xFF]
        return StoreFault(what, place=place, fix=fix)
    return _broken(place)


def _broken(place: str) -> BadInput:
    return BadInput("Tệp danh sách đại biểu bị hỏng hoặc không phải cơ sở dữ liệu SQLite.", place=place,
                    fix="lấy lại bản sao lưu, hoặc đổi tên tệp hỏng rồi nhập lại danh sách")  # fmt: skip
