"""How long a person waits before ``tdkt`` says anything: wall time of whole processes, the quickest of several runs.

    python bench/start_up.py [RUNS]

Prints one line for each command in milliseconds. The quickest run is what the program costs; the others tell how busy
the machine was.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

TDKT = Path(sys.executable).with_name("tdkt")
COMMANDS = (
    ("--help",),
    ("--version",),
    ("plugin", "list"),
    ("province", "list"),
    ("province", "show", "bac_giang"),
    ("profile", "list"),
    ("check", "bac_giang/xa-tan-phuc"),
    ("timeline", "bac_giang"),
)


def milliseconds(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([TDKT, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    bare = min(_bare() for _ in range(runs))
    print(f"{'python -c pass':<34}{bare:7.0f} ms")
    for command in COMMANDS:
        times = sorted(milliseconds(command) for _ in range(runs))
        print(f"tdkt {' '.join(command):<29}{times[0]:7.0f} ms   median {statistics.median(times):.0f}")


def _bare() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
