"""``tdkt plugin proof``: what a province's plans print on the pages of units, read by a person beside the plan."""

from __future__ import annotations

import click

from .exits import Exit
from .lazy import VietnameseHelp, at_once


@click.command("proof", cls=VietnameseHelp)
@click.argument("plugin", metavar="MÃ")
@click.option("--list", "listed", is_flag=True, help="In cả bảng, cả dòng đã đọc, không hỏi gì.")
def command(plugin: str, *, listed: bool) -> int:
    """Đọc soát trang in: kế hoạch ghi gì thì in ra câu nào, ở trang của những đơn vị nào.

    Những dòng chưa ai đọc được nêu theo đơn vị có dòng ấy, kèm mục của bản gốc; lời của bản gốc nêu sau │ ở chỗ dòng
    in nói khác. Enter: cả màn hình đúng; số: dòng ấy sai, dữ kiện của nó được hỏi lại ngay; +: thiếu một điều; q nghỉ.
    Dòng đã đọc được ghi lại cạnh kế hoạch, lần sau chỉ hỏi dòng mới.
    """
    if not listed:
        at_once("Đang lập trang của từng loại đơn vị …")
    from tdkt_tui.workflow.confirming.plan_file import plan_files

    from .confirming.editing import mend
    from .confirming.session import Session
    from .confirming.talk import Talk
    from .proofing.asking import proof
    from .proofing.listing import list_sheet

    talk = Talk()
    files = plan_files(plugin)
    open_now = False
    for path in files:
        session = Session(path, plugin, talk)
        if talk.interactive and not listed:
            mend(session)
        if len(files) > 1:
            talk.say(str(path), "")
        open_now = (list_sheet(session) if listed else proof(session)) or open_now
    if not files:
        click.echo("Phần mở rộng này không có kế hoạch nào để đọc soát.")
    elif not listed:
        click.echo(f"Còn dòng chưa đọc: tdkt plugin proof {plugin} hỏi tiếp." if open_now else "Đã đọc soát hết.")
    return Exit.FINE
