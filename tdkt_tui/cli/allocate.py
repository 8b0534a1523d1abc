"""``tdkt delegates allocate``: seats over units, each number with its reason."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines

if TYPE_CHECKING:
    from tdkt_tui.delegates.allocation import Method


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
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", metavar="text|json|csv",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def allocate(file: Path, *, seats: int, method: Method, minimum: int, maximum: int | None, exemplars: str,
             alternates: str, why: bool, form: str) -> int:  # fmt: skip
    """Phân bổ đại biểu cho các đơn vị theo số người hoặc trọng số, có mức tối thiểu, tối đa, số giao trước.

    BẢNG_ĐƠN_VỊ là tệp .csv, .xlsx hoặc .docx, mỗi đơn vị một dòng, với các cột: Đơn vị, Số người (hoặc Trọng số),
    Tối thiểu, Tối đa, Giao trước.
    """
    from tdkt_tui.workflow.allocating import Bounds, share_out

    from .allocation_text import written

    shared = share_out(file, seats, method, Bounds(minimum, maximum), exemplars=exemplars, alternates=alternates)
    for line in written(shared, form, why=why):
        click.echo(line)
    for line in shown_lines(shared.findings, sys.stderr):
        click.echo(line, err=True)
    return Exit.FINE
