"""Lint of our templates beside docxtpl-lint on the same files: seconds of whole processes, the best of RUNS.

    python bench/lint.py [DOCXTPL_LINT [RUNS]]

DOCXTPL_LINT: its command; else version 2.0.1 is installed into a virtual environment that goes again. Both take turns,
for other work on the machine. It looks at tags; ours at tags, names, wording, looks, components and letters. "first":
nothing kept of templates, plans or tables; "plans kept": nothing of any template; "again": as on every later run; "one
edited": one of the templates was changed since; "one, cold": one file, nothing kept at all; "one core": the first on
one core alone.
The bar is twice its time: on the clock with all cores, and of the processor with one, which a busy machine does not
change.
"""

from __future__ import annotations

import compileall
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TDKT = Path(sys.executable).with_name("tdkt")
BAR = 2.0


def installed(folder: Path) -> Path:
    """Return the command of docxtpl-lint in an environment of its own."""
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "pip", "install", "-q", "docxtpl-lint==2.0.1"], check=True)
    return folder / "bin" / "docxtpl-lint"


def seconds(command: Sequence[str | Path], kept: Path, *, alone: bool = False) -> tuple[float, float]:
    """Return seconds on the clock and of the processors for one whole process and its children.

    alone: on one of the cores that there are.
    """
    started_as = list(command)
    if alone:
        started_as = ["taskset", "-c", str(max(os.sched_getaffinity(0))), *command]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    ran = subprocess.run(started_as, capture_output=True, check=False, env={**os.environ, "TDKT_CACHE_DIR": str(kept)})
    took, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert ran.returncode == 0, ran.stderr.decode()
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print each time and how many times that of docxtpl-lint it is."""
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for code in ("tdkt_tui", "plugins"):  # as installed: nothing is compiled in a run
            compileall.compile_dir(ROOT / code, quiet=1)
        theirs = Path(sys.argv[1]) if len(sys.argv) > 1 else installed(folder / "venv")
        templates = folder / "templates"
        shutil.copytree(ROOT / "templates", templates)
        every = sorted(templates.rglob("*.docx"))
        edited = next(path for path in every if path.stem == "giay-moi")
        other = next(path for path in every if path.stem == "ke-hoach-tinh").read_bytes(), edited.read_bytes()
        times: dict[str, list[tuple[float, float]]] = {}

        def take(name: str, command: Sequence[str | Path], kept: Path, *, alone: bool = False) -> None:
            times.setdefault(name, []).append(seconds(command, kept, alone=alone))

        for run in range(runs):
            kept = folder / f"kept-{run}"
            take("docxtpl-lint", [theirs, "--no-config", "--no-color", *every], kept)
            seconds([TDKT, "template", "list"], kept)  # which keeps the program's patterns, no plan and no table
            take("tdkt, first", [TDKT, "template", "lint"], kept)
            if shutil.which("taskset"):
                lone = folder / f"lone-{run}"
                seconds([TDKT, "template", "list"], lone)
                take("tdkt, one core", [TDKT, "template", "lint"], lone, alone=True)
            cold = folder / f"cold-{run}"
            take("tdkt, one, cold", [TDKT, "template", "lint", edited], cold)  # which keeps plans and tables
            take("tdkt, plans kept", [TDKT, "template", "lint"], cold)
            take("tdkt, again", [TDKT, "template", "lint"], kept)
            seconds([TDKT, "template", "lint", "--ignore", "file.stale", templates], kept)
            edited.write_bytes(other[run % 2])
            edited.with_suffix(".txt").unlink(missing_ok=True)
            take("tdkt, one edited", [TDKT, "template", "lint", templates], kept)
    base = min(took for took, _ in times["docxtpl-lint"])
    print(f"{len(every)} templates, best of {runs}; {os.cpu_count()} cores")
    for name, taken in times.items():
        took, cpu = min(one for one, _ in taken), min(one for _, one in taken)
        print(f"{name:<18} {took:6.2f} s  {took / base:5.2f}×   processors {cpu:5.2f} s")
    clock = min(took for took, _ in times["tdkt, first"]) / base
    work = min(cpu for _, cpu in times["tdkt, one core" if "tdkt, one core" in times else "tdkt, first"])
    work /= min(cpu for _, cpu in times["docxtpl-lint"])
    for what, worst in (("first lint", clock), ("its processor time on one core", work)):
        print(f"{what} at most {BAR:g}× docxtpl-lint's: {'yes' if worst <= BAR else 'NO'} ({worst:.2f}×)")


if __name__ == "__main__":
    main()
