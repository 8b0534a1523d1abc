"""``tdkt dossier``: working cases in the workspace: new, listed, copied, put away, their history, a state restored."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from .dossier_keeping import archive, history, restore, unarchive
from .dossier_place import dossier_of, made, workspace_of
from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp
from .messages import shown_lines

if TYPE_CHECKING:
    from tdkt_tui.workflow.people.coming import Coming


@click.group("dossier", cls=VietnameseGroup)
def group() -> None:
    """Hồ sơ công việc: mỗi hồ sơ một thư mục trong thư mục làm việc (--workspace, TDKT_WORKSPACE, hoặc ~/tdkt)."""


for _command in (archive, unarchive, history, restore):
    group.add_command(_command)


@group.command("new", cls=VietnameseHelp)
@click.argument("name", metavar="TÊN")
@click.option("--from", "source", metavar="HỒ_SƠ", default="",
              help="Hồ sơ gốc: mã hồ sơ mẫu, tệp .toml hoặc thư mục hồ sơ.")  # fmt: skip
@click.option("--plan", metavar="MÃ", default="", help="Bắt đầu trống: mã kế hoạch của tỉnh (xem tdkt province show).")
@click.option("--level", metavar="MÃ", default="", help="Bắt đầu trống: mã cấp của đơn vị.")
@click.option("--category", metavar="LOẠI", default="", help="Bắt đầu trống: loại đơn vị, ví dụ xã, huyện, sở.")
@click.option("--unit", metavar="TÊN", default="", help="Tên đơn vị (có thể điền sau); thay tên trong hồ sơ mẫu.")
@click.option(
    "--people/--no-people",
    "people",
    default=None,
    help="Chép cả danh sách người của hồ sơ mẫu (không có thật, để tập làm), hoặc không (mặc định khi có --unit).",
)
@click.option("--document", metavar="SỐ", default="", help="Bắt đầu trống: văn bản cần lập, nếu cấp có nhiều văn bản.")
@click.pass_obj
def new(
    workspace: str | None, name: str, *, source: str, plan: str, level: str, category: str, unit: str, document: str,
    people: bool | None,
) -> int:  # fmt: skip
    """Tạo hồ sơ công việc từ một hồ sơ có sẵn, hoặc trống theo kế hoạch, cấp và loại đơn vị."""
    from datetime import date

    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.workflow.dossiers import new_begun, new_from

    if bool(source) == bool(plan):
        raise BadInput("Chưa rõ hồ sơ mới bắt đầu từ đâu.", field="--from, --plan",
                       fix="dùng --from HỒ_SƠ, hoặc --plan MÃ --level MÃ --category LOẠI")  # fmt: skip
    if source:
        click.echo(str(new_from(made(workspace), name, source, unit=unit, people=people, tell=_tell).path))
        return Exit.FINE
    from tdkt_tui.workflow import plan_named
    from tdkt_tui.workflow.beginning import begun

    start = begun(plan_named(plan), level, category, document)
    start.call(unit)
    start.decide(date.today())  # noqa: DTZ011 - an officer's own day
    click.echo(str(new_begun(made(workspace), name, start).path))
    return Exit.FINE


def _tell(coming: Coming) -> None:
    """Say what became of the list of people, on standard error: the path alone is the result."""
    for line in shown_lines(coming.findings, sys.stderr):
        click.echo(line, err=True)
    if coming.words():
        click.echo(coming.words(), err=True)


@group.command("list", cls=VietnameseHelp)
@click.option("--archived", is_flag=True, help="Liệt kê hồ sơ đã cất vào kho.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def list_(workspace: str | None, form: str, *, archived: bool) -> int:
    """Liệt kê hồ sơ công việc, hạn gần nhất trước: đơn vị, tỉnh, cấp, số lỗi, hạn."""
    from datetime import date

    from tdkt_tui.store.workspace.archiving import SHELF
    from tdkt_tui.workflow.summaries import summaries

    folder = workspace_of(workspace)
    found = summaries(folder / SHELF if archived else folder, date.today())  # noqa: DTZ011 - an officer's own day
    told = sorted(found, key=lambda item: item.order)
    if form == "json":
        click.echo(json.dumps({"dossiers": [item.as_json() for item in told]}, ensure_ascii=False, indent=2))
        return Exit.FINE
    for item in told:
        click.echo(item.words())
    if not told and archived:
        click.echo("Kho chưa có hồ sơ nào. Cất một hồ sơ: tdkt dossier archive TÊN.", err=True)
    elif not told:
        click.echo("Chưa có hồ sơ nào. Tạo: tdkt dossier new TÊN --from HỒ_SƠ_MẪU (xem tdkt profile list).", err=True)
    return Exit.FINE


@group.command("copy", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ")
@click.argument("name", metavar="TÊN_MỚI")
@click.pass_obj
def copy(workspace: str | None, source: str, name: str) -> int:
    """Chép một hồ sơ công việc, cả danh sách đại biểu; lịch sử và văn bản đã lập không chép theo."""
    from tdkt_tui.store.workspace.creating import copy_dossier

    click.echo(str(copy_dossier(dossier_of(workspace, source).path, made(workspace), name).path))
    return Exit.FINE
