"""What the manual shows of the program: its own help and its own answers, which cog puts into pages."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tdkt_tui.cli.group import cli

WIDTH = "80"


def helps() -> str:
    """Return the help of every command, a heading each."""
    blocks = []
    for words, command in _commands(cli, ()):
        name = " ".join(("tdkt", *words))
        with command.make_context(name, [], resilient_parsing=True, terminal_width=int(WIDTH)) as context:
            blocks.append(f"{'#' * (1 + len(words))} `{name}`\n\n{block(command.get_help(context))}")
    return "\n".join(blocks)


def answer(line: str, folder: Path | str = ".") -> str:
    """Return what the command ``line`` prints in ``folder``, in a terminal of 80 columns."""
    told = {**os.environ, "COLUMNS": WIDTH, "LC_ALL": "C.UTF-8"}
    command = [str(Path(sys.executable).with_name("tdkt")), *shlex.split(line)[1:]]
    ran = subprocess.run(  # noqa: S603 - the manual's own lines
        command, cwd=folder, env=told, capture_output=True, encoding="utf-8", check=False
    )
    return block(ran.stdout + ran.stderr)


def block(text: str, language: str = "text") -> str:
    """Return the text as a block of a page."""
    return f"```{language}\n{text.rstrip()}\n```\n"


def _commands(group: click.Group, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            raise LookupError(name)
        yield (*above, name), command
        if isinstance(command, click.Group):
            yield from _commands(command, (*above, name))
