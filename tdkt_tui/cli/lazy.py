"""A group that imports a command only when it is used, and speaks Vietnamese in its help."""

from __future__ import annotations

import importlib
import re
import sys
from typing import Any

import click

for _module in (click.core, click.decorators, click.exceptions, click.parser, click.types):
    # At each of its words click looks through the system for a catalogue in the user's language; it comes with none.
    vars(_module)["_"] = str

_RANGE = re.compile(r"\s*\[(?:\d+<=?)?x(?:[<>]=?\d+)?\]$")
"""How click adds a number's limits to its help: "[1<=x<=5]"; the option's own words say them where they matter."""


def at_once(words: str) -> None:
    """Tell a person at a terminal what a command is at, before the modules of its work are brought in."""
    if sys.stdin is not None and sys.stdin.isatty():
        click.echo(words, err=True)


class VietnameseHelp(click.Command):
    """Help with Vietnamese headings."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY_CHỌN]")
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section("Tùy chọn"):
                formatter.write_dl(
                    [(name, _RANGE.sub("", text).replace("[required]", "[bắt buộc]")) for name, text in rows]
                )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help with Vietnamese words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In hướng dẫn này rồi thoát."
        return option


class VietnameseGroup(VietnameseHelp, click.Group):
    """A group whose subcommands are listed under a Vietnamese heading."""

    command_class = VietnameseHelp

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "LỆNH [THAM_SỐ]...")
        super().__init__(*args, **kwargs)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write options, then commands."""
        VietnameseHelp.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their one line of help."""
        rows = [(name, self.one_line(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)

    def one_line(self, ctx: click.Context, name: str) -> str:
        """Return a command's one line of help."""
        command = self.get_command(ctx, name)
        return command.get_short_help_str(100) if command else ""


class LazyGroup(VietnameseGroup):
    """A group told where each command lives ("module:name") and its help, so that ``--help`` imports none of them."""

    def __init__(self, *args: Any, lazy: dict[str, tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in alphabetical order."""
        return sorted(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command."""
        if cmd_name not in self.lazy:
            return None
        module, _, name = self.lazy[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def one_line(self, ctx: click.Context, name: str) -> str:  # noqa: ARG002
        """Return the help that the table holds, importing nothing."""
        return self.lazy[name][1]
