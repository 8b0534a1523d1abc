"""What fifty more plugins cost ``tdkt --help`` and ``tdkt build``: time of whole processes, in pairs.

    python bench/plugins.py [PAIRS]

Each pair runs the same command without and with fifty plugins in the drop-in folder, in turn, so that a busy machine
slows both; told are the quickest runs, the median of the differences, and the least processor time. Python keeps what
it compiled, as it does for users. Where valgrind is installed, told is too how many instructions more the command
takes: they do not scatter as the clock does. Fifty are modules of code, or folders that extend the province in use, or
a third of each and a third folders of TOML with the largest shipped plan under their own id.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TDKT = Path(sys.executable).with_name("tdkt")
PLAN = Path(__file__).resolve().parents[1] / "plugins" / "tdkt_binh_thuan" / "plan_2024.toml"
MANY = 50
CODE = """from tdkt_tui.api import Province, hookimpl
TDKT_API = 1
@hookimpl
def tdkt_province():
    return Province(id="{name}", name="{name}")
@hookimpl
def tdkt_rules(plan):
    return []
"""
PARTS = """of = "bac_giang"
[[field]]
key = "rooms"
label = "số phòng"
kind = "number"
[[rule]]
id = "{name}.rooms"
title = "số phòng"
clause = "II.2"
certainty = "quoted"
field = "extra.{name}.rooms"
at_most = 3
message = "Quá nhiều phòng."
"""


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as scratch:
        bare = Path(scratch, "khong")
        bare.mkdir()
        for which, kinds in (("of all three", (plans, code, parts)), (".py", (code,)), ("extend.toml", (parts,))):
            full = Path(scratch, which)
            full.mkdir()
            for number in range(MANY):
                kinds[number % len(kinds)](full, f"tinh_{number:02d}")
            for command in (("--help",), ("build", "bac_giang/xa-tan-phuc", "--format", "docx", "-o", f"{scratch}/ra")):
                told = [(run(command, bare, scratch), run(command, full, scratch)) for _ in range(pairs)]
                wall, cpu = (min(one[at] for one, _ in told) for at in (0, 1))
                wall_with, cpu_with = (min(two[at] for _, two in told) for at in (0, 1))
                more = statistics.median(two[0] - one[0] for one, two in told)
                print(f"tdkt {command[0]:<7}{MANY} plugins {which:<13}{wall:5.0f} -> {wall_with:4.0f} ms"
                      f"   pairs {more:+4.0f}   processor {cpu:5.0f} -> {cpu_with:4.0f} ms"
                      f"{instructions(command, bare, full, scratch)}")  # fmt: skip


def plans(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    text = PLAN.read_text("utf8").replace("binh_thuan/2024", f"{name}/2024")
    (folder / name / "plan_2024.toml").write_text(text, "utf8")


def code(folder: Path, name: str) -> None:
    (folder / f"{name}.py").write_text(CODE.format(name=name), "utf8")


def parts(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    (folder / name / "extend.toml").write_text(PARTS.format(name=name), "utf8")


def run(command: tuple[str, ...], plugins: Path, home: str) -> tuple[float, float]:
    """Return the milliseconds that a command took, and those of processors that it used."""
    before, begun = used(), time.perf_counter()
    subprocess.run([TDKT, *command], check=True, env=environment(plugins, home), stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)  # fmt: skip
    return (time.perf_counter() - begun) * 1000, (used() - before) * 1000


def instructions(command: tuple[str, ...], bare: Path, full: Path, home: str) -> str:
    """Return how many millions of instructions the command takes more with the plugins; "" without valgrind."""
    if not shutil.which("valgrind"):
        return ""
    told = []
    for plugins in (bare, full):
        counting = ("valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={home}/dem")
        ran = subprocess.run([*counting, sys.executable, TDKT, *command], check=True, capture_output=True, text=True,
                             env=environment(plugins, home))  # fmt: skip
        told.append(int(re.findall(r"I +refs: +([\d,]+)", ran.stderr)[0].replace(",", "")) / 1e6)
    return f"   instructions {told[1] - told[0]:+.0f} M"


def environment(plugins: Path, home: str) -> dict[str, str]:
    plain = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**plain, "TDKT_PLUGINS_DIR": str(plugins), "XDG_CONFIG_HOME": home, "PYTHONHASHSEED": "0"}


def used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
