"""Time building and checking every shipped profile in one process, on one core.

    python bench/all_profiles.py [PREFIX]

PREFIX: only profiles whose id begins so. Prints seconds for each profile, CPU seconds by stage, and the whole against
the bar, imports included. On a busy machine wall time tells how busy it was: CPU seconds are what the program costs.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

started = time.perf_counter()

BAR = 4.0
"""Seconds for all profiles of all provinces."""

STAGES = (
    ("read profiles, plans, people", "tdkt_tui.workflow.documents", "load_leniently"),
    ("rules over dossiers", "tdkt_tui.workflow.documents", "check_loaded"),
    ("templates prepared and compiled", "tdkt_tui.assembly.engine.template:Template", "load"),
    ("dossiers put into words", "tdkt_tui.workflow.produce", "contexts"),
    ("documents rendered, dressed, packed", "tdkt_tui.assembly.engine.template:Template", "render"),
    ("documents read again", "tdkt_tui.workflow.produce", "read_document"),
    ("layout judged", "tdkt_tui.workflow.produce", "judged"),
    ("set held against itself", "tdkt_tui.workflow.documents", "disagreements"),
    ("workbooks", "tdkt_tui.delegates.sheet", "delegate_xlsx"),
    ("forms as workbooks", "tdkt_tui.delegates.form_sheet", "form_xlsx"),
    ("calendars", "tdkt_tui.timeline.ics", "dossier_ics"),
    ("set written and synced", "tdkt_tui.store.batch:Folder", "commit"),
)
"""What is printed, and the function that it is: none of them calls another."""

spent: defaultdict[str, float] = defaultdict(float)


def main() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from tdkt_tui.workflow import BuildRequest, build, shipped_profiles

    _watch()
    spent["imports"] = time.process_time()
    prefix = sys.argv[1] if len(sys.argv) > 1 else ""
    profiles = [profile for profile in shipped_profiles() if profile.id.startswith(prefix)]
    files = errors = 0
    with tempfile.TemporaryDirectory() as folder:
        for profile in profiles:
            begun = time.perf_counter()
            result = build(BuildRequest(profile.id, Path(folder, profile.id.replace("/", "_"))))
            wrong = sum(finding.severity == "error" for finding in result.findings)
            told = f"{len(result.written):>3} files, {wrong} errors"
            print(f"{time.perf_counter() - begun:6.2f} s  {told}  {profile.id}")
            files, errors = files + len(result.written), errors + wrong
    wall, cpu = time.perf_counter() - started, time.process_time()
    spent["all else"] = cpu - sum(spent.values())
    for stage, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{seconds:6.2f} s CPU  {stage}")
    print(f"{wall:6.2f} s  all: {len(profiles)} profiles, {files} files, {errors} errors; {cpu:.2f} s CPU; bar {BAR} s")


def _watch() -> None:
    """Count the CPU time of each stage; what a stage imports on its first call counts with it."""
    for stage, home, name in STAGES:
        module, _, owner = home.partition(":")
        place: Any = getattr(import_module(module), owner) if owner else import_module(module)
        kept = place.__dict__.get(name) or getattr(place, name)
        if isinstance(kept, classmethod):
            setattr(place, name, classmethod(_counted(stage, kept.__func__)))
        else:
            setattr(place, name, _counted(stage, kept))


def _counted(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def counted(*args: Any, **more: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*args, **more)
        finally:
            spent[stage] += time.process_time() - begun

    return counted


if __name__ == "__main__":
    main()
