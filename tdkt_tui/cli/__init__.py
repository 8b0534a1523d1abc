"""The command line. Importing it pulls in neither the interface, nor click, nor docxtpl, nor a province."""

from __future__ import annotations

import errno
import os
import signal
import sys
from typing import TYPE_CHECKING, NoReturn

from tdkt_tui.model.fault import TdktError

from .exits import Exit, end
from .unplugged import unplug

if TYPE_CHECKING:
    from collections.abc import Collection

_LONG = ("build", "check", "render", "preview", "profile", "province", "timeline", "delegates", "dossier", "template",
         "plugin new", "plugin confirm", "plugin proof", "plugin check")  # fmt: skip
"""Commands that load enough for kept patterns to pay."""
_BEFORE = {"plugin confirm": "plugin new", "plugin proof": "plugin confirm", "plugin check": "plugin proof"}
"""Commands that mostly go after another, whose patterns serve until they have run themselves."""


def program() -> None:
    """Be the program ``tdkt``: as ``main``, in a process of its own, which a command ends at once.

    To take apart all that was loaded, object by object, is a twentieth of a command's time. What a database, the
    interface or a plugin of others holds, Python gives back; nor is a thread that still runs cut off.
    """
    try:
        main()
    except SystemExit as left:
        held = {"sqlite3", "textual"} & sys.modules.keys() or len(_threads()) > 1
        foreign = getattr(sys.modules.get("tdkt_tui.plugins.loading"), "FOREIGN", ())
        words = not (left.code is None or isinstance(left.code, int))  # Python says those of any other object
        if sys.argv[1:] and not held and not foreign and not words and _written():
            end(_number(left.code))
        raise


def _written() -> bool:
    """Tell whether what was said went out; of what did not, Python tells."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        return False
    return True


def main() -> None:
    """Run the command line; every fault leaves with its exit code and one clear message, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A server's locale is often C; names must still come out whole.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
            # Leave like at Ctrl-C: LibreOffice is stopped, what was half staged is taken away.
            signal.signal(getattr(signal, name), _stop)
    unplug()
    try:
        sys.exit(_run())
    except SystemExit as left:
        if len(_threads()) > 1:
            _leave(left.code)
        raise


def _threads() -> Collection[object]:
    return getattr(sys.modules.get("threading"), "_active", ())


def _leave(code: object) -> None:
    """End at once where a plugin's thread would keep the process after its work is done."""
    from tdkt_tui.plugins.threads import keep_it

    if keep_it():
        end(_number(code))


def _number(code: object) -> int:
    return code if isinstance(code, int) else 0 if code is None else 1


def _stop(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def _run() -> int:
    try:
        result = _asked()
    except TdktError as fault:
        _tell(f"Lỗi: {fault}")
    except KeyboardInterrupt:
        _tell("Đã dừng.")
    except BrokenPipeError:
        # The reader (head, less) went away; what it wanted it has.
        _leave_stdout()
        return Exit.FINE
    except Exception as error:
        if os.environ.get("TDKT_DEBUG"):
            raise
        if _of_stdout(error):
            _tell("Lỗi: Không in được kết quả (hết chỗ trên đĩa?). "
                  "Cách xử lý: kiểm tra chỗ trống nơi nhận kết quả rồi chạy lại.")  # fmt: skip
            _leave_stdout()
        else:
            _tell(_bug(error))
    else:
        return result if isinstance(result, int) else Exit.FINE
    return Exit.BAD_INPUT


def _asked() -> object:
    """Do what the arguments ask; without any, the interface opens, whose first paint need not wait for click."""
    if sys.argv[1:]:
        return _command()
    from .interface import open_interface

    open_interface(None)
    return Exit.FINE


def _command() -> object:
    """Run a command: a process that lives for a moment looks for cycles seldom, and finds its patterns compiled."""
    import gc

    gc.set_threshold(500_000, 20, 100)
    try:
        command = " ".join(sys.argv[1:3]) if sys.argv[1] == "plugin" else sys.argv[1]
        return _remembering(command) if command in _LONG else _invoked()
    finally:
        gc.freeze()  # else Python looks for cycles several times more as it ends, in all that was imported


def _remembering(command: str) -> object:
    from tdkt_tui.store.kept_patterns import recall, remember

    before = _BEFORE.get(command, "")
    recalled = recall(command, before)
    from tdkt_tui.store.kept_functions import Functions  # now, for ``dataclasses`` brings the largest of patterns

    functions = Functions(command, before)
    functions.recall()
    try:
        return _invoked()
    finally:
        functions.remember()
        remember(command, recalled)


def _invoked() -> object:
    from .group import invoke

    return invoke()


def _tell(words: str) -> None:
    print(words, file=sys.stderr)


def _of_stdout(error: Exception) -> bool:
    """Tell whether the standard output refused: only what is written there fails without a file's name."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO) and not error.filename


def _leave_stdout() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(error: Exception) -> str:
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119 - a frame's name, not a path of ours
    return (
        f"Lỗi ngoài dự kiến của chương trình ({type(error).__name__} tại {where}); không có tệp nào được ghi dở.\n"
        "Cách xử lý: chạy lại với TDKT_DEBUG=1, xóa dữ liệu cá nhân trong kết quả rồi gửi cho người bảo trì."
    )
