"""``tdkt delegates letters``: a template for each person of a list."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .dossier_place import meant
from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines
from .people_cards import UNIT
from .people_list import STATUS
from .render import Telling

if TYPE_CHECKING:
    from tdkt_tui.workflow.mailing.mail import Mail

_SHOWN = 5


@click.command("letters", cls=VietnameseHelp)
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
@click.option("--template", required=True, metavar="MẪU", help="Tệp .docx, hoặc tên mẫu: bac_giang/giay-moi.")
@click.option("-o", "out", type=click.Path(path_type=Path), required=True, metavar="NƠI_GHI",
              help="Thư mục (mỗi người một tệp); với --one-file: tệp .docx mới.")  # fmt: skip
@STATUS
@UNIT
@click.option("--regulation", metavar="MÃ", help="Áp quy định thể thức: nd30_2020, tt01_2011.")
@click.option("--one-file", is_flag=True, help="Tất cả trong một tệp, mỗi bản bắt đầu một trang mới.")
@click.pass_obj
def letters(workspace: str | None, file: Path, *, template: str, out: Path, status: Sequence[Any],
            unit: Sequence[str], regulation: str | None, one_file: bool) -> int:  # fmt: skip
    """Lập văn bản cho từng người của danh sách: giấy mời, thư, giấy chứng nhận … từ mẫu bất kỳ.

    Mẫu gọi {{ person.full_name }}, {{ person.salutation }} (Ông, Bà) …; mẫu gọi tiêu đề cột của bảng: tdkt render.
    Danh sách còn lỗi thì không ghi gì. Bản đã có và không có gì đổi thì không lập lại; bản đã sửa tay thì giữ nguyên.
    Ctrl-C rồi chạy lại: lập tiếp.
    """
    from tdkt_tui.model.finding import has_errors
    from tdkt_tui.model.words import grouped
    from tdkt_tui.regulations import load
    from tdkt_tui.workflow.mailing.letters import addressees, send
    from tdkt_tui.workflow.mailing.mail import mail_for
    from tdkt_tui.workflow.people.chosen import Whom
    from tdkt_tui.workflow.people.keeping import read_any

    source = meant(workspace, file)
    read = read_any(source)
    for line in shown_lines(read.findings, sys.stderr):
        click.echo(line, err=True)
    if has_errors(read.findings):
        click.echo("Danh sách còn lỗi nên chưa ghi gì: sửa các dòng nêu trên rồi chạy lại.", err=True)
        return Exit.FINDINGS
    people = addressees(read, Whom(status, unit=unit))
    counted = f"Danh sách có {grouped(len(read.people))} người"
    counted += f", chọn {grouped(len(people))}" if len(people) < len(read.people) else ""
    mail = mail_for(source, template, load(regulation) if regulation else None)
    for line in shown_lines(mail.findings, sys.stderr):
        click.echo(line, err=True)
    if one_file:
        return _as_one(mail, people, out, counted)
    sent = send(mail, people, out, Telling("Ctrl-C để dừng, các phần đã xong được giữ").tell)
    click.echo(
        f"{counted}: đã ghi {grouped(len(sent.written))} tệp vào {out}"
        + (f"; {grouped(sent.same)} tệp đã có, không đổi." if sent.same else ".")
    )
    _say(sent.left, "đã được sửa tay (hoặc không do lệnh này ghi) nên giữ nguyên")
    _say(sent.others, "của lần trước, không thuộc danh sách lần này")
    return Exit.FINE


def _as_one(mail: Mail, people: Sequence[tuple[int, Any]], out: Path, counted: str) -> int:
    from tdkt_tui.model.words import grouped
    from tdkt_tui.store.new_file import may_write_new, write_new
    from tdkt_tui.workflow.mailing.letters import send_as_one

    may_write_new(out)
    telling = Telling("Ctrl-C để dừng, khi ấy không tệp nào được ghi")
    write_new(out, send_as_one(mail, people, telling.tell))
    click.echo(f"{counted}: đã ghép {grouped(len(people))} bản vào {out}.")
    return Exit.FINE


def _say(names: Sequence[str], what: str) -> None:
    if names:
        more = f" … (tất cả {len(names)} tệp)" if len(names) > _SHOWN else ""
        click.echo(f"Tệp {what}: {', '.join(names[:_SHOWN])}{more}", err=True)
