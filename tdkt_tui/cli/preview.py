"""``tdkt preview``: a document of a profile as text with its layout, or printed to PDF."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp
from .plugin_warnings import warn_of_plugins

if TYPE_CHECKING:
    from tdkt_tui.compliance.as_text import Line
    from tdkt_tui.workflow.preview import Sheet

_NARROWEST, _WIDTH, _WIDEST = 20, 80, 500


@click.command("preview", cls=VietnameseHelp)
@click.argument("profile", metavar="HỒ_SƠ")
@click.option("--document", "kind", metavar="LOẠI", help="Loại văn bản (mặc định: văn bản đầu tiên của kế hoạch).")
@click.option("--copy", "copy", type=click.IntRange(1), default=1, metavar="SỐ",
              help="Giấy mời, biểu mẫu thứ mấy (mặc định: 1).")  # fmt: skip
@click.option("--width", type=click.IntRange(_NARROWEST, _WIDEST), metavar="SỐ_CỘT",
              help="Bề rộng, từ 20 đến 500 (mặc định: của cửa sổ, hoặc 80).")  # fmt: skip
@click.option("--pages", is_flag=True, help="Đếm cả số trang (cần LibreOffice).")
@click.option("--pdf", is_flag=True, help="Ghi văn bản thành PDF, in đường dẫn thay cho chữ (cần LibreOffice).")
def command(profile: str, kind: str | None, copy: int, width: int | None, *, pages: bool, pdf: bool) -> int:
    """In một văn bản dưới dạng chữ, đúng bố cục khi lập bản nháp; không ghi tệp nào, trừ khi có --pdf.

    HỒ_SƠ là tệp .toml, hồ sơ công việc (thư mục, hoặc tên trong --workspace), hoặc mã hồ sơ mẫu. Chỗ còn thiếu nằm
    trong dấu ⟪ ⟫. Tệp PDF nằm trong thư mục xem-truoc của nơi ghi văn bản; lần sau ghi đè lần trước.
    """
    from tdkt_tui.workflow import load_leniently
    from tdkt_tui.workflow.load import sound
    from tdkt_tui.workflow.preview import choices, place_of, sheet

    loaded = load_leniently(profile)
    at = place_of(choices(sound(loaded, draft=True)), kind) if kind else 0
    made = sheet(loaded, at, copy - 1)
    if pdf:
        from tdkt_tui.workflow.preview_pdf import write_pdf

        click.echo(str(write_pdf(profile, made)))
    else:
        _print(made, width)
    click.echo(_about(made), err=True)
    for found in made.behind:
        click.echo(f"Cảnh báo: {found.message} Cách sửa: {found.fix}", err=True)
    warn_of_plugins()
    if pages:
        from tdkt_tui.assembly.page_count import page_count

        click.echo(f"Số trang: {page_count(made.data)}.", err=True)
    return Exit.FINE


def _print(made: Sheet, width: int | None) -> None:
    from tdkt_tui.compliance.as_text import laid_out

    terminal = sys.stdout.isatty()
    room = width or (shutil.get_terminal_size().columns if terminal else _WIDTH)
    for line in laid_out(made.data, max(room, _NARROWEST)):
        click.echo(_styled(line) if terminal else "".join(span.text for span in line))


def _styled(line: Line) -> str:
    return "".join(
        click.style(span.text, bold=span.bold or None, italic=span.italic or None, reverse=span.gap or None)
        for span in line
    )


def _about(made: Sheet) -> str:
    """Say in one line which document it is, what it lacks, and what else there is."""
    parts = [made.choices[made.at].label]
    if made.copies > 1:
        parts.append(f"bản {made.copy + 1}/{made.copies} (--copy)")
    parts.append(f"{made.gaps} chỗ còn thiếu")
    if made.findings is not None:
        parts.append(f"{len(made.findings)} sai sót thể thức")
    others = dict.fromkeys(choice.kind for at, choice in enumerate(made.choices) if at != made.at)
    told = f" Văn bản khác (--document): {', '.join(others)}." if others else ""
    return "; ".join(parts) + "." + told
