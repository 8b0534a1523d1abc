"""The ``tdkt`` command itself: its options, and the commands it leads to."""

from __future__ import annotations

import click

from tdkt_tui import __version__
from tdkt_tui.locations import named_workspace

from .exits import Exit
from .lazy import LazyGroup
from .messages import usage_message

COMMANDS = {
    "build": ("tdkt_tui.cli.build:command", "Lập các văn bản của một hồ sơ"),
    "check": ("tdkt_tui.cli.check:command", "Kiểm tra hồ sơ, hoặc thể thức của một tệp .docx"),
    "delegates": ("tdkt_tui.cli.delegates:group", "Danh sách đại biểu: kiểm tra, in, nhập vào hồ sơ, xuất"),
    "dossier": ("tdkt_tui.cli.dossier:group", "Hồ sơ công việc: tạo, liệt kê, chép, lịch sử, khôi phục"),
    "info": ("tdkt_tui.cli.info:command", "Thông tin chẩn đoán, không có dữ liệu cá nhân"),
    "keymap": ("tdkt_tui.cli.keymap:command", "Bảng phím của giao diện, ở dạng tệp để sửa"),
    "plugin": ("tdkt_tui.cli.plugin:group", "Các phần mở rộng (tỉnh) đang cài"),
    "preview": ("tdkt_tui.cli.preview:command", "Xem trước văn bản dưới dạng chữ, đúng bố cục"),
    "profile": ("tdkt_tui.cli.profile:group", "Hồ sơ đơn vị: danh sách mẫu, tạo mới, lược đồ"),
    "province": ("tdkt_tui.cli.province:group", "Các tỉnh và kế hoạch của tỉnh"),
    "render": ("tdkt_tui.cli.render:command", "Trộn một mẫu .docx với dữ liệu bất kỳ"),
    "table": ("tdkt_tui.cli.table:group", "Bảng dữ liệu: luật, địa danh, cơ quan, thể thức"),
    "template": ("tdkt_tui.cli.template:group", "Mẫu văn bản: danh sách, trường, chuyển từ văn bản thuần"),
    "timeline": ("tdkt_tui.cli.timeline:command", "Tiến độ theo tháng của hồ sơ hoặc của tỉnh"),
}
"""Every command: where it lives (imported when used) and its one line of help."""


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
