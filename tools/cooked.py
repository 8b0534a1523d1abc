"""A recipe of the cookbook: what comes of the text and the data that stand above it on its page."""

from __future__ import annotations

import re
import tempfile
import tomllib
from contextlib import chdir
from pathlib import Path

import shown
from click.testing import CliRunner

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.cli.group import cli
from tdkt_tui.compliance.as_text import laid_out, plain
from tdkt_tui.regulations import load

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_WIDTH = 76
_LAYOUT = "nd30_2020"


def dish(page: str, line: int) -> str:
    """Return the document that the last text above this line of the page becomes, as a terminal shows it.

    Raises the template's or the data's faults: a recipe that fails is none.
    """
    text, data = _above(page, line)
    made = Template.from_bytes(to_docx(text, Path(page).parent)).render(tomllib.loads(data), load(_LAYOUT))
    lines = [plain(laid).rstrip() for laid in laid_out(made, _WIDTH)]
    return shown.block("\n".join(lines).strip("\n"))


def wrong(page: str, line: int) -> str:
    """Return what lint says of the last text above this line. Raises RuntimeError where it finds nothing."""
    text, data = _above(page, line)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "mau.txt").write_text(text, "utf8")
        (Path(folder) / "du-lieu.toml").write_text(data, "utf8")
        with chdir(folder):
            ran = CliRunner().invoke(cli, ["template", "lint", "--data", "du-lieu.toml", "mau.txt"])
    if "[" not in ran.output or (ran.exception and not isinstance(ran.exception, SystemExit)):
        raise RuntimeError(f"{text}{ran.output}{ran.exception}")
    return shown.block(ran.stdout + ran.stderr)


def _above(page: str, line: int) -> tuple[str, str]:
    """Return the last text above a line of the page, and the last data."""
    head = "".join(Path(page).read_text("utf8").splitlines(keepends=True)[: line - 1])
    blocks = _BLOCK.findall(head)
    return (next(told for kind, told in reversed(blocks) if not kind),
            next(told for kind, told in reversed(blocks) if kind == "toml"))  # fmt: skip
