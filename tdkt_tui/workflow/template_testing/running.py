"""Trying templates, in as many processes as serve: each takes a part of the profiles, and runs LibreOffice once."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from tdkt_tui.model.fault import Cancelled

from .asked import Asked
from .outcome import Attempt, Outcome

Told = Callable[[str], None]
_FEW = 30
"""Single attempts that are done before other processes have begun."""
_MOST = 4
"""More processes than these wait for each other's disk and memory: each holds a LibreOffice."""


def attempt(asked: Asked, told: Told | None = None) -> Outcome:
    """Try every template that is asked for with every profile that it serves.

    told: hears what is going on. Raises NotFound for names that are not there, TdktError for plans that cannot be
    read; whatever is wrong with a template, a profile or a document is in the outcome.
    """
    from .broken import broken_plugins, nothing_tried
    from .golden_files import superfluous
    from .notes import notes_of, unused_findings
    from .trials import must_be_known

    must_be_known(asked)
    broken = broken_plugins(asked)
    if broken and asked.update:  # what it makes now is not what a person has looked at
        return Outcome(tuple(broken), ("Bản đã xem giữ nguyên, chưa ghi lại bản nào.",))
    workers = asked.workers or _workers(asked)
    tried, written = _in_turn(asked, told) if workers == 1 else _in_processes(asked, workers, told)
    every = sorted([*tried, *unused_findings(asked, tried)], key=lambda one: (one.template, one.profile))
    if not every and not broken:
        broken = nothing_tried(asked)
    if asked.golden is not None and tried and not broken:
        every, gone = superfluous(asked, every)
        written = (*written, *gone)
    return Outcome((*broken, *every), tuple(notes_of(asked, tried)), tuple(sorted(written)))


def _workers(asked: Asked) -> int:
    few = asked.profiles or 0 < len(asked.only) < _FEW or asked.touched or (asked.names and not asked.edges)
    return 1 if few else min(_MOST, os.cpu_count() or 1)


def _in_turn(asked: Asked, told: Told | None) -> tuple[list[Attempt], tuple[str, ...]]:
    from .share import attempt_share

    return attempt_share(asked, 0, 1, told)


def _in_processes(asked: Asked, workers: int, told: Told | None) -> tuple[list[Attempt], tuple[str, ...]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    from .share import attempt_share

    # Begun anew, not forked: a fork of a program with threads may wait for ever for a lock that nobody holds.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
    if told:
        told(f"Đang thử bằng {workers} tiến trình, mỗi tiến trình một phần các hồ sơ; có thể mất một, hai phút…")
    done: list[Attempt] = []
    written: list[str] = []
    try:
        shares = [pool.submit(attempt_share, replace(asked, workers=1), share, workers) for share in range(workers)]
        for number, share in enumerate(as_completed(shares), 1):
            tried, names = share.result()
            done += tried
            written += names
            if told:
                told(f"Đã xong {number}/{workers} phần: {len(done)} lượt thử…")
    except BrokenProcessPool:
        raise Cancelled("Một tiến trình thử mẫu đã dừng giữa chừng.", fix="chạy lại; máy thiếu bộ nhớ thì thêm"
                        " --workers 1") from None  # fmt: skip
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return done, tuple(written)
