"""What fifty more plugins cost ``tdkt --help`` and ``tdkt build``: wall time of whole processes, in pairs.

    python bench/plugins.py [PAIRS]

Each pair runs the same command without and with fifty plugins in the drop-in folder, in turn, so that a busy machine
slows both; told are the quickest runs and the median of the differences. Python keeps what it compiled, as it does for
users. A third of the fifty are folders of TOML with the largest shipped plan under their own id, a third modules of
code, a third folders that extend the province in use.
"""

from __future__ import annotations

import os
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
        bare, full = Path(scratch, "khong"), Path(scratch, "nhieu")
        bare.mkdir()
        fill(full)
        for command in (("--help",), ("build", "bac_giang/xa-tan-phuc", "--format", "docx", "-o", f"{scratch}/ra")):
            told = [(run(command, bare, scratch), run(command, full, scratch)) for _ in range(pairs)]
            without, with_ = min(one for one, _ in told), min(two for _, two in told)
            more = statistics.median(two - one for one, two in told)
            print(f"tdkt {command[0]:<8}{without:7.0f} ms   with {MANY} plugins {with_:7.0f} ms   pairs {more:+.0f}")


def fill(folder: Path) -> None:
    text = PLAN.read_text("utf8")
    for number in range(MANY):
        name = f"tinh_{number:02d}"
        if number % 3 == 2:
            (folder / name).mkdir(parents=True)
            (folder / name / "extend.toml").write_text(PARTS.format(name=name), "utf8")
            continue
        if number % 3:
            folder.mkdir(exist_ok=True)
            (folder / f"{name}.py").write_text(CODE.format(name=name), "utf8")
            continue
        (folder / name).mkdir(parents=True)
        (folder / name / "plan_2024.toml").write_text(text.replace("binh_thuan/2024", f"{name}/2024"), "utf8")


def run(command: tuple[str, ...], plugins: Path, home: str) -> float:
    plain = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment = {**plain, "TDKT_PLUGINS_DIR": str(plugins), "XDG_CONFIG_HOME": home}
    begun = time.perf_counter()
    subprocess.run([TDKT, *command], check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
