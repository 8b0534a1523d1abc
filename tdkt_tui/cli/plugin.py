"""``tdkt plugin``: what is installed, and what is broken and why. Works when everything else is broken."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp
from .messages import print_findings


@click.group("plugin", cls=VietnameseGroup)
def group() -> None:
    """Các phần mở rộng (tỉnh) đang cài."""


@group.command("list", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def list_(form: str) -> int:
    """Liệt kê mọi phần mở rộng, cả phần hỏng kèm lý do."""
    from tdkt_tui.workflow import plugin_states

    states = plugin_states()
    if form == "json":
        click.echo(json.dumps({"plugins": [asdict(state) for state in states]}, ensure_ascii=False, indent=2))
        return Exit.FINE
    for state in states:
        click.echo(f"{state.id:<20} {state.state:<9} {state.version:<8} {state.source}")
        if state.reason:
            click.echo(f"    {state.reason}")
    if not states:
        click.echo("Chưa có phần mở rộng nào.")
    return Exit.FINE


@group.command("show", cls=VietnameseHelp)
@click.argument("plugin", metavar="MÃ")
def show(plugin: str) -> int:
    """In mọi điều biết về một phần mở rộng: phiên bản, nguồn, tệp, hàm móc, lý do nếu hỏng."""
    from tdkt_tui.workflow.plugin_info import facts_of, plugin_info

    for info in plugin_info(plugin):
        for name, value in facts_of(info):
            click.echo(f"{name}: {value}")
    return Exit.FINE


@group.command("check", cls=VietnameseHelp)
@click.argument("plugin", metavar="MÃ")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def check(plugin: str, form: str) -> int:
    """Kiểm tra một phần mở rộng trước khi phát hành: nạp được, kế hoạch tự khớp, mọi văn bản đều có mẫu dùng được."""
    from tdkt_tui.model.finding import has_errors
    from tdkt_tui.workflow import check_plugin

    findings = check_plugin(plugin)
    print_findings(findings, form)
    return Exit.FINDINGS if has_errors(findings) else Exit.FINE
