"""``tdkt delegates allocate``: seats over units, each number with its reason."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines
from .people_list import form_of, write

if TYPE_CHECKING:
    from tdkt_tui.delegates.allocation import Method

_FORMS = ("text", "json", "csv", "xlsx", "docx")


@click.command("allocate", cls=VietnameseHelp)
@click.argument("file", type=click.Path(path_type=Path), metavar="BẢNG_ĐƠN_VỊ")
@click.option("--seats", type=int, required=True, metavar="SỐ", help="Tổng số đại biểu cần phân bổ.")
@click.option("--method", type=click.Choice(["largest-remainder", "sainte-lague"]), default="largest-remainder",
              metavar="largest-remainder|sainte-lague",
              help="Cách làm tròn: phần dư lớn nhất (mặc định), hoặc Sainte-Laguë.")  # fmt: skip
@click.option("--minimum", type=int, default=0, metavar="SỐ", help="Ít nhất cho mỗi đơn vị không ghi mức riêng.")
@click.option("--maximum", type=int, metavar="SỐ", help="Nhiều nhất cho mỗi đơn vị không ghi mức riêng.")
@click.option("--exemplars", default="", metavar="SỐ|TỶ_LỆ%",
              help="Trong đó điển hình tiên tiến: một số, hoặc ít nhất từng ấy phần trăm.")  # fmt: skip
@click.option("--alternates", default="", metavar="SỐ|TỶ_LỆ%", help="Thêm đại biểu dự khuyết: một số, hoặc phần trăm.")
@click.option("--why", is_flag=True, help="Dưới mỗi đơn vị, nêu vì sao được số ấy.")
@click.option("--format", "form", type=click.Choice(_FORMS), metavar="|".join(_FORMS),
              help="Cách ghi (mặc định: text, hoặc theo đuôi tệp của -o).")  # fmt: skip
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP", help="Ghi vào tệp mới này.")
def allocate(file: Path, *, seats: int, method: Method, minimum: int, maximum: int | None, exemplars: str,
             alternates: str, why: bool, form: str | None, out: Path | None) -> int:  # fmt: skip
    """Phân bổ đại biểu cho các đơn vị theo số người hoặc trọng số, có mức tối thiểu, tối đa, số giao trước.

    BẢNG_ĐƠN_VỊ là tệp .csv, .xlsx hoặc .docx, mỗi đơn vị một dòng, với các cột: Đơn vị, Số người (hoặc Trọng số),
    Tối thiểu, Tối đa, Giao trước.
    """
    from tdkt_tui.workflow.allocating.sharing import Bounds, share_out

    from .allocation_text import written

    form = form_of(form, out, _FORMS)
    shared = share_out(file, seats, method, Bounds(minimum, maximum), exemplars=exemplars, alternates=alternates)
    if form in ("docx", "xlsx"):
        from tdkt_tui.workflow.allocating.table import allocation_paper
        from tdkt_tui.workflow.papers import formed, heads_of

        write(formed(allocation_paper(shared), form, heads_of(file).regulation), out)
    else:
        write("".join(f"{line}\n" for line in written(shared, form, why=why, narrow=out is None)), out)
    for line in shown_lines(shared.findings, sys.stderr):
        click.echo(line, err=True)
    return Exit.FINE
