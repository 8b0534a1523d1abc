"""How long one document takes in a new process, in multiples of what merely importing docxtpl takes.

    python bench/cold_build.py [PAIRS]

Each pair runs ``python -c "import docxtpl"`` and then the command, so that both meet the same machine; the cache is one
of its own, warm after two runs that do not count, and Python's own compiled modules are there. Prints for each command
the quickest and the median wall time, the same of docxtpl, and three ratios: quickest to quickest, the median of the
pairs, and of processor time (user and system), which a busy machine moves least. The last two lines are the same build
with nothing kept (``TDKT_CACHE_DIR=off``) and with the cache removed before each run: what a first run costs.

The bar: ``build --document plan --format docx`` at most 2.5 times ``import docxtpl``.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TDKT = [sys.executable, "-c", "from tdkt_tui.cli import program; program()"]
BASE = [sys.executable, "-c", "import docxtpl"]
PROFILE = "bac_giang/ubnd-huyen-viet-yen"
BAR = 2.5


def run(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return wall and processor time of a process, in milliseconds."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command[-6:])}: {process.returncode}")
    return (time.perf_counter() - start) * 1000, (used.ru_utime + used.ru_stime) * 1000


def compare(
    name: str, command: list[str], environment: dict[str, str], pairs: int, before: Callable[[], None] = lambda: None
) -> None:
    """Print one line for a command."""
    for _ in range(2):
        run(command, environment)
    base, ours = [], []
    for _ in range(pairs):
        base.append(run(BASE, environment))
        before()
        ours.append(run(command, environment))
    wall = [one for one, _ in ours]
    of_base = [one for one, _ in base]
    by_pair = statistics.median(mine / theirs for mine, theirs in zip(wall, of_base, strict=True))
    used = min(one for _, one in ours) / min(one for _, one in base)
    print(
        f"{name:<34}{min(wall):6.0f} ms  median {statistics.median(wall):4.0f}   docxtpl {min(of_base):4.0f} ms"
        f"  median {statistics.median(of_base):4.0f}   ratio {min(wall) / min(of_base):4.2f}  pairs {by_pair:4.2f}"
        f"  processor {used:4.2f}"
    )


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        out, cache = Path(folder, "out"), Path(folder, "cache")
        plain = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        kept = {**plain, "TDKT_CACHE_DIR": str(cache)}
        build = [*TDKT, "build", PROFILE, "--document", "plan", "--format", "docx", "-o", str(out)]
        letter, data = Path(folder, "letter.docx"), Path(folder, "data.json")
        source = Path(folder, "letter.txt")
        source.write_text(
            "[Thân bài] Kính gửi {{ name }}\n{%p for line in lines %}\n[Thân bài] {{ line }}\n{%p endfor %}\n"
        )
        data.write_text('{"name": "Nguyễn Văn A", "lines": ["một", "hai"]}')
        run([*TDKT, "template", "from-text", str(source), "-o", str(letter)], kept)
        render = [*TDKT, "render", str(letter), str(data), "-o", str(out / "letter.docx")]
        compare("build", build, kept, pairs)
        compare("render", render, kept, pairs)
        compare("check", [*TDKT, "check", "bac_giang/xa-tan-phuc"], kept, pairs)
        compare("build, nothing kept", build, {**kept, "TDKT_CACHE_DIR": "off"}, pairs)
        compare("build, first run", build, kept, pairs, lambda: shutil.rmtree(cache, ignore_errors=True))
    print(f"bar: build at most {BAR} × import docxtpl")


if __name__ == "__main__":
    main()
