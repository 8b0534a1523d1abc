"""Issued plans → facts → pages, nobody asked: each is read, walked by the default key and followed to paper.

    python tools/round_trip.py PLAN.docx … [--keep FOLDER]

Tells of each plan: answers that were given, facts, passages still open, notes on facts that reach no page and on
numbers that no fact holds. Beside ``PLAN.facts.txt``, a fact a line (place | kind | what), also how many of its numbers
and days stand on a page of some unit; those on none are listed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

_TRIES = ("", "c", "w", "b")
"""What is answered where a question comes again and nothing has changed: the default, write, words only, later."""
_STILL = "đ vẫn đúng"
_MOST = 2000
_CONTEXT = ("year", "rough")
_NAME = "tỉnh Thử"


def main() -> None:
    """Follow each plan; to make a plugin and to load it are two processes, for what is loaded is so once for all."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("plans", nargs="+", type=Path)
    asked.add_argument("--keep", type=Path, help="where the plugins stay")
    asked.add_argument("--part", choices=_PARTS, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.part:
        print(_PARTS[given.part](given.plans[0]))
        return
    with tempfile.TemporaryDirectory() as passing:
        folder = (given.keep or Path(passing)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        told = os.environ | {"TDKT_PLUGINS_DIR": str(folder), "HOME": str(folder), "EDITOR": "true", "VISUAL": ""}
        for plan in given.plans:
            for part in _PARTS:
                line = [sys.executable, __file__, "--part", part, str(plan.resolve())]
                ran = subprocess.run(line, env=told, capture_output=True, encoding="utf8", check=False)  # noqa: S603
                print(ran.stdout.strip() or f"{plan.name}: {ran.stderr.strip().splitlines()[-1:]}", flush=True)


def _code(issued: Path) -> str:
    return f"tinh_{issued.stem.lower()}"


def _file(issued: Path) -> Path:
    return next((Path(os.environ["TDKT_PLUGINS_DIR"]) / _code(issued)).glob("plan_*.toml"))


def _made(issued: Path) -> str:
    from click.testing import CliRunner

    from tdkt_tui.cli.group import cli

    code = _code(issued)
    if not (Path(os.environ["TDKT_PLUGINS_DIR"]) / code).is_dir():
        CliRunner().invoke(cli, ["plugin", "new", code, "--name", _NAME, "--from", str(issued)])
    return f"{issued.stem}: {_walked(_file(issued), code)} answers"


def _walked(file: Path, code: str) -> int:
    """Walk to the end and return how many answers that took."""
    from tdkt_tui.cli.confirming.session import Session
    from tdkt_tui.cli.confirming.talk import Talk
    from tdkt_tui.cli.confirming.walk import walk

    class Nobody(Talk):
        """Gives the default answer, and another where that one changed nothing."""

        def __init__(self) -> None:
            super().__init__()
            self.interactive, self.answers = True, 0
            self._said: list[str] = []
            self._asked: dict[tuple[str, ...], int] = {}

        def fresh(self) -> None:
            """Nothing is ever typed ahead."""

        def tell(self, lines: Iterable[str]) -> None:
            self._said += list(lines)

        def ask(self, prompt: str) -> str | None:
            self.answers += 1
            if _STILL in prompt:  # the default there opens an editor
                return "đ"
            key = (prompt, file.read_text("utf8"), *self._said[-3:])
            turn = self._asked[key] = self._asked.get(key, -1) + 1
            return _TRIES[turn] if turn < len(_TRIES) and self.answers < _MOST else None

    nobody = Nobody()
    walk(Session(file, code, nobody))
    return nobody.answers


def _measured(issued: Path) -> str:
    from click.testing import CliRunner

    from tdkt_tui.cli.group import cli
    from tdkt_tui.workflow.checking_plugin.check import check_plugin
    from tdkt_tui.workflow.checking_plugin.plans import plans_of
    from tdkt_tui.workflow.plan_notes import left_of

    code, file, told = _code(issued), _file(issued), issued.with_name(f"{issued.stem}.facts.txt")
    CliRunner().invoke(cli, ["plugin", "new", code, "--again"])
    findings = check_plugin(code)
    notes = {rule: [one for one in findings if one.rule == rule] for rule in ("plugin.reach", "plugin.figures")}
    text = file.read_text("utf8")
    (source,) = plans_of(code, {code})
    many = ", ".join(f"{len(found)} {rule}" for rule, found in notes.items())
    told_of = [f"  {text.count(chr(10) + '[')} facts, {len(left_of(text))} passages open, {many}"]
    told_of += [f"  {one.message}" for found in notes.values() for one in found]
    if told.is_file():
        told_of += _on_pages(told.read_text("utf8").splitlines(), _printed(source.plan))
    return "\n".join(told_of)


def _printed(plan: object) -> str:
    """Return the words of all documents of a unit of each level and kind, and of those that facts name."""
    from tdkt_tui.model.plan import Plan
    from tdkt_tui.workflow.reaching.bound import Bound
    from tdkt_tui.workflow.reaching.said import said_by
    from tdkt_tui.workflow.reaching.sample_units import SampleUnit, documents
    from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

    assert isinstance(plan, Plan)
    units = [SampleUnit(level, kind) for level in plan.level if not of_province_itself(level)
             for kind in level.kinds()]  # fmt: skip
    units += Bound(plan).named(list(said_by(plan)))
    return "\n".join(line for unit in units for page in documents(plan, unit.dossier(plan)) for line in page.lines)


def _on_pages(facts: list[str], pages: str) -> list[str]:
    from tdkt_tui.workflow.plugin_waved import holds
    from tdkt_tui.workflow.reading_plan.figures import figures_of

    printed = frozenset(figure for figure, _ in figures_of(pages))
    total, lost = 0, []
    for fact in (line for line in facts if line.count(" | ") > 1 and not line.startswith("#")):
        place, kind, what = fact.split(" | ", 2)
        figures = [(figure, said) for figure, said in figures_of(what) if figure[0] not in _CONTEXT]
        missing = [said for figure, said in figures if not holds(printed, figure)]
        total += len(figures)
        lost += [(f"{place}, {kind}: {'; '.join(missing)}", len(missing))] if missing else []
    many = sum(number for _, number in lost)
    return [f"  on a page: {total - many} of {total} numbers and days", *(f"  on none: {line}" for line, _ in lost)]


_PARTS = {"made": _made, "measured": _measured}

if __name__ == "__main__":
    main()
