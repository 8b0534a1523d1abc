"""Try spoilt .docx files at every door of tdkt: each must work or end in a fault with Vietnamese words.

    python bench/fuzz_docx.py [--seed 1] [--cases 1000] [--first 0] [--door "template text"] [--jobs 4] [--keep FOLDER]

A case is made again by its name ("1:37": --seed 1 --first 37 --cases 1). Each process may use 1.5 GB and, for one case,
a minute of processor time: what needs more is told as a case that hangs. Ends with 1 where anything was found.
"""

from __future__ import annotations

import argparse
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from fuzzing.cases import case
from fuzzing.doors import tried

MEMORY = 1536 * 1024 * 1024
SECONDS = 60
SLOW = 5.0


def hangs(*_: object) -> None:
    """Leave a loop that does not end; no fault of ours, so that no door can take it for one."""
    raise TimeoutError(f"more than {SECONDS} s of processor time")


def work(options: argparse.Namespace) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGVTALRM, hangs)
    found = 0
    for number in range(options.first, options.first + options.cases, options.jobs):
        one = case(options.seed, number)
        print(f"at {one.name}", flush=True)
        began = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        outcomes = [(door, told) for door, told in tried(one.data, options.door) if told]
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        spent = time.process_time() - began
        if spent > SLOW:
            print(f"SLOW {one.name} {spent:.1f} s", flush=True)
        for door, told in outcomes:
            found += 1
            print(f"FOUND {one.name} {door}: {told}", flush=True)
        if outcomes and options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{one.name.replace(':', '-')}.docx").write_bytes(one.data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"PEAK {peak} MB", flush=True)
    return int(found > 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("--seed", 1), ("--cases", 1000), ("--first", 0), ("--jobs", 4)):
        parser.add_argument(name, type=int, default=default)
    parser.add_argument("--door", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        sys.exit(work(options))
    ended = 0
    workers = []
    for index in range(options.jobs):
        more = ["--worker", "--first", str(options.first + index), "--cases", str(options.cases - index)]
        # A process that dies of its limits takes no other case with it.
        workers.append(
            subprocess.Popen([sys.executable, __file__, *sys.argv[1:], *more], stdout=subprocess.PIPE, encoding="utf8")
        )
    for worker in workers:
        lines = worker.communicate()[0].splitlines()
        for line in lines:
            if not line.startswith("at "):
                print(line)
        if worker.returncode not in (0, 1) or not lines or not lines[-1].startswith("PEAK"):
            last = next((line for line in reversed(lines) if line.startswith("at ")), "at nothing")
            print(f"FOUND a process ended by {worker.returncode}, {last}")
            ended = 1
        ended |= worker.returncode != 0
    print(f"{options.cases} cases of seed {options.seed}: {'something was found' if ended else 'all well'}")
    sys.exit(ended)


if __name__ == "__main__":
    main()
