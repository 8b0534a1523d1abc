"""Threads that foreign code leaves behind: whose they are, and how the program ends in spite of them."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic

from tdkt_tui.model.foreign import is_ours

from .overdue import SECONDS_VARIABLE, limit
from .telling import place_of

_EXECUTORS = "concurrent/futures/thread.py"
_LIBRARY = os.path.dirname(threading.__file__)  # noqa: PTH120 - as frames name it
_told: set[threading.Thread] = set()


def left_since(before: Iterable[threading.Thread], source: str) -> list[threading.Thread]:
    """Return the threads that a plugin started since, that go on, and that would keep the program from its end.

    source: its file or folder, or its package. Where other threads of ours run as well, as in the interface, only a
    thread that runs this file's code is known to be its own.
    """
    alone = set(before) - _told == {threading.main_thread()}
    started = [one for one in set(threading.enumerate()) - set(before) if not one.daemon and one.is_alive()]
    mine = [one for one in started if alone or thread_place(one).startswith(source)]
    _told.update(mine)
    return mine


def thread_place(thread: threading.Thread) -> str:
    """Return "file, dòng N" of the line of foreign code that a thread is at.

    Where it runs none but Python's own, that of the function that it was begun with; "" where that is Python's too.
    """
    frame = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001 - nothing else shows another thread's frames
    place = ""
    while frame is not None:
        if not _known(frame.f_code.co_filename):
            place = f"{frame.f_code.co_filename}, dòng {frame.f_lineno}"
        frame = frame.f_back
    if not place:  # a Timer has its function, any other its target
        begun = place_of(getattr(thread, "function", None) or getattr(thread, "_target", None))
        place = "" if _known(begun.rpartition(", dòng ")[0]) else begun
    return place


def keep_it() -> bool:
    """Tell, in words too, whether threads would keep the program from its end for ever.

    As long as a hook may run, all of them together may still end by themselves.
    """
    stuck = [one for one in threading.enumerate() if one is not threading.main_thread() and _keeps(one)]
    until = monotonic() + limit()
    for one in stuck:
        one.join(max(0, until - monotonic()))
    stuck = [one for one in stuck if one.is_alive()]
    if not stuck:
        return False
    for place, name in sorted({(thread_place(one), one.name) for one in stuck}):
        begin = f"{place}: " if place else ""
        with suppress(OSError):
            sys.stderr.write(f"{begin}Phần mở rộng để lại luồng “{name}”, {limit():g} giây sau khi việc đã xong vẫn"
                             " chạy nên bị cắt ngang: điều luồng ấy đang làm có thể dở dang. Cách xử lý: làm xong ngay"
                             f" trong hàm móc; cần chờ lâu hơn thì đặt {SECONDS_VARIABLE}; không thì gỡ phần mở rộng"
                             " này\n")  # fmt: skip
    return True


def _keeps(thread: threading.Thread) -> bool:
    """Tell whether a thread keeps the program from its end; one of a pool that waits for work goes by itself."""
    if thread.daemon or not thread.is_alive():
        return False
    frame = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001 - see above
    return frame is None or not frame.f_code.co_filename.replace("\\", "/").endswith(_EXECUTORS)


def _known(file: str) -> bool:
    return is_ours(file) or file.startswith("<") or (file.startswith(_LIBRARY) and "site-packages" not in file)
