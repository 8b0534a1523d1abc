"""The interface against the smallest program of Textual, in one run: ratios, with the bars they are held to.

    python bench/interface.py [RUNS]

Each program starts in tmux at 80×24 and is watched through an attached client, in turns, so that a busy machine slows
both alike. A screen counts as painted when everything on it that was waited for stands there: a skeleton does not.
Prints medians, spread and ratios; leaves with 1 where a bar is missed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from seen import Pty, Tmux

TDKT = Path(sys.executable).with_name("tdkt")
HELLO = [sys.executable, str(Path(__file__).with_name("hello.py"))]
HELLO_WORDS = "Hello, world"
KEYS = 200


def main() -> None:
    runs = max(int(sys.argv[1]) if len(sys.argv) > 1 else 9, 3)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, {runs} runs each, medians")
    with tempfile.TemporaryDirectory() as workspace:
        env = {"TDKT_WORKSPACE": workspace, "XDG_CACHE_HOME": f"{workspace}/.cache"}
        plans = _plans()
        painted: dict[str, list[float]] = {"hello": [], "home": [], "help": []}
        resident: dict[str, list[tuple[float, float]]] = {"hello": [], "home": []}
        with Tmux(env) as tmux:
            shown = _names_on_home(tmux, plans)  # the first start, which also keeps the names for the others
            print("waited for on Home: " + " · ".join(shown))
            seen = {"hello": lambda text: HELLO_WORDS in text, "home": lambda text: all(one in text for one in shown)}
            commands = {"hello": HELLO, "home": [str(TDKT)]}
            for _ in range(runs):
                for name, command in commands.items():
                    took, memory = _painting(tmux, command, seen[name])
                    painted[name].append(took)
                    resident[name].append(memory)
                painted["help"].append(_help())
        hello_keys, form_keys = _key_times([*HELLO, "input"], env, ""), _key_times([str(TDKT)], env, "o")
    print(f"load {os.getloadavg()[0]:.1f} at the end")
    hello = painted["hello"]
    fine = [
        _told("hello painted", hello, "ms"),
        _told("Home painted with its plans", painted["home"], "ms", hello, 1.6),
        _told("tdkt --help", painted["help"], "ms", hello, 0.6),
        _told("hello: key to paint", hello_keys, "ms"),
        _told("field: key to paint", form_keys, "ms", hello_keys, 2.0),
        _told("hello: key to paint, p95", hello_keys, "ms", middle=_p95),
        _told("field: key to paint, p95", form_keys, "ms", hello_keys, 2.0, middle=_p95),
    ]
    for at, name in ((0, "RSS"), (1, "PSS")):
        lean = [memory[at] for memory in resident["hello"]]
        fine += [_told(f"hello {name}", lean, "MB"),
                 _told(f"Home {name}", [memory[at] for memory in resident["home"]], "MB", lean, 2.0)]  # fmt: skip
    sys.exit(0 if all(fine) else 1)


def _plans() -> list[str]:
    """Return the beginning of every shipped plan's name, as lists and titles write it."""
    from tdkt_tui.workflow import provinces_with_plans

    return [plan.plan.citation().short()[:20] for _, plans in provinces_with_plans() for plan in plans]


def _names_on_home(tmux: Tmux, plans: list[str]) -> list[str]:
    """Return the shipped plans that stand on Home at rest."""
    shown, _ = tmux.start([str(TDKT)], 3.0)
    text = shown.text()
    tmux.end(shown)
    if found := sorted({plan for plan in plans if plan in text}):
        return found
    raise SystemExit(f"no shipped plan on Home:\n{text}")


def _painting(tmux: Tmux, command: list[str], there: Callable[[str], bool]) -> tuple[float, tuple[float, float]]:
    """Return milliseconds until the screen was so, and the program's RSS and PSS at rest in MB."""
    shown, begun = tmux.start(command, 1.5)
    memory = _memory(tmux.pid())
    at = shown.first(there, begun)
    text = shown.text()
    tmux.end(shown)
    if at is None:
        raise SystemExit(f"never painted:\n{text}")
    return (at - begun) * 1000, memory


def _memory(pid: int) -> tuple[float, float]:
    kept = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    rss, pss = (int(kept[name].split()[0]) / 1024 for name in ("Rss", "Pss"))
    return rss, pss


def _help() -> float:
    start = time.perf_counter()
    subprocess.run([TDKT, "--help"], check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def _key_times(command: list[str], env: dict[str, str], opening: str) -> list[float]:
    """Type into the field that ``opening`` leads to; return each key's milliseconds to the first bytes painted."""
    shown = Pty(command, env)
    times = []
    try:
        while not shown.listen(0.2):
            pass
        shown.until_quiet(2.0)
        if opening:
            shown.write(opening)
            shown.until_quiet(1.0)
        for number in range(KEYS):
            begun = shown.write("abcdefghik"[number % 10])
            if not shown.listen(2.0):
                raise SystemExit(f"a key painted nothing:\n{shown.text()}")
            times.append((shown.heard[-1][0] - begun) * 1000)
            shown.until_quiet(0.02)
            if number % 30 == 29:
                shown.write("\x15")
                shown.until_quiet(0.3)
    finally:
        shown.close()
    return times


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def _told(
    name: str, values: list[float], unit: str, base: list[float] | None = None, bar: float = 0.0, *,
    middle: Callable[[list[float]], float] = statistics.median,
) -> bool:  # fmt: skip
    """Print one line; tell whether the bar holds."""
    ratio = middle(values) / middle(base) if base else 0.0
    quickest = f", quickest runs {min(values) / min(base):.2f}×" if base else ""
    held = f"  {ratio:5.2f}× of ≤ {bar}×  {'holds' if ratio <= bar else 'MISSED'}{quickest}" if base else ""
    print(f"{name:<30}{middle(values):8.1f} {unit}  ({min(values):.1f} … {max(values):.1f}){held}")
    return ratio <= bar if base else True


if __name__ == "__main__":
    main()
