"""Time ``tdkt template test``: every shipped template with every profile, then the edges, then the printed pages.

    python bench/template_test.py [WORKERS]

WORKERS: processes, by default as many as the command takes. Each stage is a whole run, so that what a stage adds is the
difference to the one before it. On a busy machine wall time tells how busy it was.
"""

from __future__ import annotations

import sys
import time

STAGES = (
    ("shipped profiles", {"edges": False, "pages": False}),
    ("and profiles at the edges", {"pages": False}),
    ("and the printed pages", {}),
)


def main() -> None:
    from tdkt_tui.workflow.template_testing import Asked, attempt

    workers = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    for name, more in STAGES:
        begun = time.perf_counter()
        outcome = attempt(Asked(workers=workers, **more))
        print(f"{time.perf_counter() - begun:7.1f} s  {name}: {outcome.summary}")
        for one in outcome.attempts:
            if one.failed:
                print(f"           {one.title}: {next(found.message for found in one.findings)}")


if __name__ == "__main__":
    main()
