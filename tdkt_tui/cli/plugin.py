"""``tdkt plugin``: what is installed, and what is broken and why. Works when everything else is broken."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp
from .messages import print_findings
from .plugin_confirm import command as confirm
from .plugin_proof import command as proof
from .plugin_warnings import warn_of_choice


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
    warn_of_choice()
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
    warn_of_choice()
    return Exit.FINE


@group.command("check", cls=VietnameseHelp)
@click.argument("plugin", metavar="MÃ")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option(
    "--strict",
    is_flag=True,
    help="Thoát với mã 1 cả khi còn dữ kiện chưa xác nhận, đoạn chưa hiểu, dòng chưa đọc soát.",
)
def check(plugin: str, form: str, strict: bool) -> int:
    """Kiểm tra một phần mở rộng trước khi phát hành: nạp được, kế hoạch tự khớp, mọi văn bản đều có mẫu dùng được."""
    from tdkt_tui.model.finding import has_errors
    from tdkt_tui.workflow.checking_plugin.check import plugin_criteria
    from tdkt_tui.workflow.checking_plugin.criterion import WAITING
    from tdkt_tui.workflow.checking_plugin.order import told_in_order

    _sample_anew(plugin)
    criteria = plugin_criteria(plugin, strict=strict)
    warn_of_choice()
    findings = told_in_order(finding for one in criteria for finding in one.findings)
    if form == "json":
        results = [{"id": one.id, "title": one.title, "state": one.state, "count": len(one.findings),
                    "detail": one.detail} for one in criteria]  # fmt: skip
        told = {"plugin": plugin, "results": results, "findings": [finding.as_dict() for finding in findings]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for one in criteria:
            click.echo(f"{one.state.upper():<9} {one.title}{f' – {one.detail}' if one.detail else ''}")
        print_findings(findings, form)
    waiting = any(finding.rule in WAITING for finding in findings)
    if waiting and form == "text":
        click.echo("Chưa phát hành được: còn điều người chưa xác nhận, chưa đọc.")
    return Exit.FINDINGS if (strict and waiting) or has_errors(findings) else Exit.FINE


def _sample_anew(plugin: str) -> None:
    """Make a sample profile that nobody has changed fit the plan, which may have been changed in an editor since."""
    from datetime import UTC, datetime

    from tdkt_tui.model.fault import TdktError
    from tdkt_tui.workflow.scaffold import NewProvince, make_again, sample_behind

    wanted = NewProvince(plugin, datetime.now(UTC).astimezone().date())
    try:
        made = make_again(wanted, plan_stays=True) if sample_behind(wanted) else None
    except TdktError:  # a package, a plan that cannot be read, a folder that only others write: the check tells
        return
    if made is not None:
        click.echo(f"Kế hoạch đã đổi, đã tạo lại tệp chưa ai sửa: {', '.join(made.files)}.", err=True)


@group.command("new", cls=VietnameseHelp)
@click.argument("plugin", metavar="MÃ")
@click.option("--name", default="", metavar="TÊN", help="Tên tỉnh, như “tỉnh Đồng Tháp” (mặc định: theo mã).")
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="THƯ_MỤC",
              help="Nơi đặt thư mục mới (mặc định: thư mục phần mở rộng; gói thì thư mục hiện tại).")  # fmt: skip
@click.option(
    "--package",
    is_flag=True,
    help="Tạo gói Python cài bằng pip, thay vì thư mục TOML; thư mục của mã ấy đang có thì đóng gói nó.",
)
@click.option("--from", "source", type=click.Path(path_type=Path), metavar="KẾ_HOẠCH",
              help="Đọc kế hoạch đã ban hành (.docx, .txt) và đề xuất các dữ kiện để xác nhận.")  # fmt: skip
@click.option("--again", is_flag=True, help="Kế hoạch đã sửa cấp, hình thức: tạo lại mẫu, hồ sơ mẫu chưa ai sửa.")
def new(plugin: str, name: str, *, out: Path | None, package: bool, source: Path | None, again: bool) -> int:
    """Tạo một tỉnh mới chạy được ngay: kế hoạch, mẫu, hồ sơ mẫu (docs/tinh-cua-ban.md)."""
    from datetime import UTC, datetime

    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.workflow.scaffold import NewProvince, make, make_again, make_from

    if again and (package or source or out):
        raise BadInput("--again chỉ dùng với thư mục của tỉnh đang có.", field="--again",
                       fix=f"tdkt plugin new {plugin} --again")  # fmt: skip

    today = datetime.now(UTC).astimezone().date()
    wanted = NewProvince(plugin, today, name, out, package)
    made = make_again(wanted) if again else make(wanted) if source is None else make_from(wanted, source)
    for file in made.files:
        click.echo(str(made.folder / file))
    for line in made.told:
        click.echo(line, err=True)
    return Exit.FINE


group.add_command(confirm)
group.add_command(proof)


@group.command("allow", cls=VietnameseHelp)
@click.argument("plugins", metavar="MÃ...", nargs=-1, required=True)
def allow(plugins: tuple[str, ...]) -> int:
    """In mã băm của phần mở rộng, ở dạng để người quản trị thêm vào /etc/tdkt/plugins.toml."""
    from tdkt_tui.workflow.plugin_allow import allow_lines

    for line in allow_lines(plugins):
        click.echo(line)
    return Exit.FINE
