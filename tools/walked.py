"""A page of the manual whose commands are run one after another in a home of its own, as a reader would type them."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any

from shown import WIDTH, block

_EDITOR = """
import json, pathlib, sys
file = pathlib.Path(sys.argv[-1])
text = file.read_text("utf8")
for old, new in json.loads(sys.argv[1]).items():
    if text.count(old) != 1:
        sys.exit(f"not to be found once: {old}")
    text = text.replace(old, new)
file.write_text(text, "utf8")
"""
_PROGRAM = Path(__file__).resolve().parent.parent
_OF_THIS_RUN = ((re.compile(r"\b\d+ ms\b"), "… ms"), (re.compile(r"\b[0-9a-f]{64}\b"), "…"))


def told(page: str | Path, kind: str = "text", begins: str = "") -> str:
    """Return the first block of a kind that begins so on the page at this path: a file its reader is asked to keep."""
    pattern = rf"^```{kind}\n({re.escape(begins)}.*?)^```"
    found = re.search(pattern, Path(page).read_text("utf8"), re.DOTALL | re.MULTILINE)
    if found is None:
        raise LookupError(str(page))
    return found[1]


class Walk:
    """A reader's home, with the given files in it; ``~`` in what is shown."""

    def __init__(self, files: dict[str, str]) -> None:
        self._held = tempfile.TemporaryDirectory()
        self._home = Path(self._held.name).resolve()
        for name, text in files.items():
            (self._home / name).write_text(text, "utf8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("TDKT_", "XDG_"))}
        tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        here = {"VISUAL": "", "PATH": tools, "HOME": str(self._home), "COLUMNS": WIDTH, "LC_ALL": "C.UTF-8"}
        self._told = {**kept, **here}
        self._exports = ""

    def run(self, line: str, **shown: Any) -> str:
        """Return the command and what it prints, as ``answer`` does."""
        if line.startswith("export "):
            self._exports += f"{line}; "
            return block(line, "sh")
        printed = self.answer(line, **shown)
        return f"{block(line, 'sh')}\n{printed}" if printed else block(line, "sh")

    def answer(
        self, line: str, *, code: int = 0, answers: Sequence[str] = (), edits: Mapping[str, str] | None = None,
        first: int | None = None, last: int = 0, since: str = "",
    ) -> str:  # fmt: skip
        """Return what a command prints, "" for nothing. Raises RuntimeError if it ends with another code.

        answers: what the reader types, one for each question; edits: what they change (old → new) in the editor that
        the command opens; first: no more lines than these; last: and these at the end; since: from where this stands.
        """
        self._told["EDITOR"] = shlex.join([sys.executable, "-c", _EDITOR, json.dumps(dict(edits or {}))])
        ran = subprocess.run(  # noqa: S603 - the manual's own lines
            ["/bin/bash", "-c", self._exports + line], cwd=self._home, env=self._told, capture_output=True,
            input="".join(f"{one}\n" for one in answers), encoding="utf8", check=False,
        )  # fmt: skip
        if ran.returncode != code or "not to be found once: " in ran.stderr:
            raise RuntimeError(f"{line}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
        said = (ran.stdout + ran.stderr).replace(str(self._home), "~").replace(f"{_PROGRAM}/", "")
        for pattern, instead in _OF_THIS_RUN:
            said = pattern.sub(instead, said)
        lines = ["…"] * bool(since) + said[said.index(since) :].lstrip("\n").splitlines()
        if first is not None and len(lines) > first + last:
            lines = [*lines[:first], "…", *lines[len(lines) - last :]]
        return block("\n".join(lines)) if lines else ""

    def edit(self, path: str, old: str, new: str) -> str:
        """Return as a diff what the reader changes in a file by hand, and change it."""
        file = self._home / path
        before = file.read_text("utf8")
        if before.count(old) != 1:
            raise LookupError(f"{path}: {old}")
        file.write_text(before.replace(old, new), "utf8")
        return changed(before, file.read_text("utf8"))

    def typed(self, line: str, old: str, new: str, *, code: int = 0) -> str:
        """Return a command that opens an editor, what the reader changes there, and what the command prints."""
        command, _, answer = self.run(line, code=code, edits={old: new}).partition("\n\n")
        return f"{command}\n\n{changed(old, new)}\n{answer}"

    def leave(self) -> None:
        """Take the home away."""
        self._held.cleanup()


def changed(before: str, after: str) -> str:
    """Return as a diff what was changed in a text."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return block("\n".join(line for line in lines if not line.startswith("@@")), "diff")
