"""Time building and checking every shipped profile in one process, on one core.

Run: ``python bench/all_profiles.py``. Prints seconds for each profile and for all, imports included.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

started = time.perf_counter()


def main() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from tdkt_tui.workflow import BuildRequest, build, shipped_profiles

    with tempfile.TemporaryDirectory() as folder:
        for profile in shipped_profiles():
            begun = time.perf_counter()
            result = build(BuildRequest(profile.id, Path(folder, profile.id.replace("/", "_"))))
            errors = sum(finding.severity == "error" for finding in result.findings)
            told = f"{len(result.written):>3} files, {errors} errors"
            print(f"{time.perf_counter() - begun:6.2f} s  {told}  {profile.id}")
    print(f"{time.perf_counter() - started:6.2f} s  all")


if __name__ == "__main__":
    main()
