"""The ``tdkt`` command itself: its options, and the commands it leads to."""

from __future__ import annotations

import click

from tdkt_tui import __version__
from tdkt_tui.locations import named_workspace

from . import COMMANDS
from .exits import Exit
from .lazy import LazyGroup
from .messages import usage_message


@click.group(cls=LazyGroup, lazy=COMMANDS, invoke_without_command=True)
@click.option("--workspace", metavar="THƯ_MỤC", help="Thư mục chứa các hồ sơ công việc.")
@click.version_option(__version__, "--version", message="tdkt %(version)s", help="In số phiên bản rồi thoát.")
@click.pass_context
def cli(context: click.Context, workspace: str | None) -> None:
    """Biến kế hoạch thi đua - khen thưởng của tỉnh thành bộ văn bản đúng thể thức.

    Không kèm lệnh nào: mở giao diện.
    """
    context.obj = workspace
    context.with_resource(named_workspace(workspace))
    if context.invoked_subcommand is None:
        from .interface import open_interface

        open_interface(workspace)


def invoke() -> object:
    """Run the command that the arguments name; return what it returns, and tell bad usage.

    Raises TdktError, and KeyboardInterrupt where the user broke off a question.
    """
    try:
        return cli.main(prog_name="tdkt", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        click.echo(usage_message(error), err=True)
        return Exit.BAD_INPUT
