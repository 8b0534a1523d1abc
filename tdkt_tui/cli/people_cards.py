"""``tdkt delegates badges`` and ``summaries``: what is printed for each person of a list and cut apart."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .dossier_place import meant
from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines
from .people_list import STATUS

if TYPE_CHECKING:
    from tdkt_tui.workflow.people.cards import Cards, CardWish

UNIT = click.option("--unit", multiple=True, metavar="ĐƠN_VỊ",
                    help="Chỉ người của đơn vị này; nêu được nhiều lần.")  # fmt: skip
_FILE = click.argument("file", type=click.Path(path_type=Path), metavar="TỆP")
_OUT = click.option("-o", "out", type=click.Path(path_type=Path), required=True, metavar="TỆP",
                    help="Ghi vào tệp .docx mới này.")  # fmt: skip
_SORT = click.option("--sort", type=click.Choice(["file", "name", "unit", "protocol"]), default="name",
                     metavar="file|name|unit|protocol",
                     help="Thứ tự in, xếp ghế: theo tên (mặc định), như tệp, đơn vị, hay khách mời trước.")  # fmt: skip
_TITLE = click.option("--title", default="", metavar="TÊN", help="Tên hội nghị (mặc định: theo hồ sơ).")


@click.command("badges", cls=VietnameseHelp)
@_FILE
@_OUT
@STATUS
@UNIT
@_SORT
@_TITLE
@click.option("--seats", default="", metavar="THỨ_TỰ",
              help="Xếp ghế lần lượt: \"A=5x10; B=10,12\" là khối A 5 hàng 10 ghế, rồi khối B hai hàng.")  # fmt: skip
@click.option("--seat-column", default="", metavar="CỘT",
              help="Số ghế lấy ở cột này: tiêu đề hay chữ của cột (mặc định: cột Số ghế).")  # fmt: skip
@click.option("--keep-seats", is_flag=True, help="Với --seats: ghi số ghế đã xếp vào cột Số ghế của hồ sơ.")
@click.option("--no-seats", is_flag=True, help="Không ghi số ghế trên thẻ.")
@click.pass_obj
def badges(workspace: str | None, file: Path, *, out: Path, status: Sequence[Any], unit: Sequence[str], sort: Any,
           title: str, seats: str, seat_column: str, keep_seats: bool, no_seats: bool) -> int:  # fmt: skip
    """Lập thẻ đại biểu: tám thẻ một trang A4, cắt theo đường kẻ; mỗi tư cách bắt đầu trang mới.

    Số thẻ, số ghế là của cả danh sách: in lại riêng vài người thì vẫn đúng số cũ. Không nêu --seats, --seat-column thì
    lấy cột Số ghế của danh sách.
    """
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.workflow.people.cards import CardWish, badges_for
    from tdkt_tui.workflow.people.chosen import Whom

    if sum(map(bool, (seats, seat_column, no_seats))) > 1:
        raise BadInput("Chỉ nêu một trong: --seats, --seat-column, --no-seats.", field="--seats",
                       fix="bỏ --seats để dùng số ghế ghi trong danh sách")  # fmt: skip
    if keep_seats and not seats:
        raise BadInput("Chưa xếp ghế nào để ghi vào danh sách.", field="--keep-seats",
                       fix="nêu thứ tự ghế: --seats \"A=5x10; B=10,12\"")  # fmt: skip
    wish = CardWish(Whom(status, unit=unit), sort, title, seats, seat_column, no_seats)
    return _made(meant(workspace, file), out, wish, badges_for, "thẻ", keep=keep_seats)


@click.command("summaries", cls=VietnameseHelp)
@_FILE
@_OUT
@STATUS
@UNIT
@_SORT
@_TITLE
@click.pass_obj
def summaries(workspace: str | None, file: Path, *, out: Path, status: Sequence[Any], unit: Sequence[str], sort: Any,
              title: str) -> int:  # fmt: skip
    """Lập tóm tắt thành tích: mỗi người nửa trang A4, hai người một trang, không ai bị ngắt sang trang khác."""
    from tdkt_tui.workflow.people.cards import CardWish, summaries_for
    from tdkt_tui.workflow.people.chosen import Whom

    wish = CardWish(Whom(status, unit=unit), sort, title)
    return _made(meant(workspace, file), out, wish, summaries_for, "bản tóm tắt")


def _made(source: Path, out: Path, wish: CardWish, make: Callable[..., Cards], what: str, *,
          keep: bool = False) -> int:  # fmt: skip
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.model.finding import has_errors
    from tdkt_tui.model.words import grouped
    from tdkt_tui.store.new_file import may_write_new, write_new
    from tdkt_tui.workflow.people.cards import keep_seats, may_keep_seats
    from tdkt_tui.workflow.people.keeping import read_any

    if out.suffix.lower() != ".docx":
        raise BadInput("Chỉ ghi được tệp .docx.", field="-o", place=str(out), fix="đặt đuôi tệp là .docx")
    may_write_new(out)
    kept = may_keep_seats(source) if keep else None
    read = read_any(source)
    if has_errors(read.findings):
        for line in shown_lines(read.findings, sys.stderr):
            click.echo(line, err=True)
        click.echo("Danh sách còn lỗi nên chưa ghi gì: sửa các dòng nêu trên rồi chạy lại.", err=True)
        return Exit.FINDINGS
    cards = make(source, read, wish)
    write_new(out, cards.data)
    for line in shown_lines([*read.findings, *cards.findings], sys.stderr):
        click.echo(line, err=True)
    click.echo(f"Đã ghi {grouped(cards.many)} {what} vào {out}.")
    if kept is not None:
        many = keep_seats(kept, cards.given)
        click.echo(f"Đã ghi số ghế của {grouped(many)} người vào danh sách; hoàn tác: tdkt delegates undo {source}")
    return Exit.FINE
