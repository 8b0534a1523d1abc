"""The promises about a terminal, as many times as they say: 100 ends by each signal, 1,000 edits by two sessions.

    python bench/truths.py [TESTS]

The suite runs the same tests with a few rounds each; this takes a quarter of an hour. TESTS: only those whose name
holds it, as for ``pytest -k``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROUNDS = {"TDKT_TRUTH_ENDS": "100", "TDKT_TRUTH_EDITS": "1000"}
TESTS = Path(__file__).resolve().parents[1] / "tests" / "tui" / "test_terminal_truths.py"


def main() -> None:
    print(
        f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; " + ", ".join(f"{k}={v}" for k, v in ROUNDS.items())
    )
    chosen = ["-k", sys.argv[1]] if len(sys.argv) > 1 else []
    command = [sys.executable, "-m", "pytest", TESTS, "-v", "--durations=0", "-n", "4", *chosen]
    ended = subprocess.run(command, env={**os.environ, **ROUNDS}, check=False).returncode
    print(f"load {os.getloadavg()[0]:.1f} at the end")
    sys.exit(ended)


if __name__ == "__main__":
    main()
