"""``tdkt check``: a profile's findings, or a .docx's layout."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tdkt_tui.model.finding import has_errors

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import print_findings


@click.command("check", cls=VietnameseHelp)
@click.argument("target", metavar="HỒ_SƠ|TỆP.docx")
@click.option(
    "--regulation",
    metavar="MÃ",
    help="Quy định thể thức để kiểm tra tệp .docx: nd30_2020, tt01_2011 (mặc định: theo ngày văn bản).",
)
@click.option(
    "--against",
    multiple=True,
    metavar="TỆP|THƯ_MỤC",
    type=click.Path(path_type=Path),
    help="Với hồ sơ của kế hoạch sửa đổi: nêu cả những hồ sơ ở đây bị trái quy định mới (dùng được nhiều lần).",
)
@click.option(
    "--pages/--no-pages",
    default=True,
    help="Với tệp .docx: dàn trang bằng LibreOffice rồi xét từng trang in, hoặc bỏ qua (mặc định: có, mất vài giây).",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def command(target: str, regulation: str | None, form: str, against: tuple[Path, ...], *, pages: bool) -> int:
    """Kiểm tra một hồ sơ, hoặc thể thức của một tệp .docx; nêu mọi sai sót cùng lúc."""
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.workflow import check_file, check_profile

    sound = True
    if target.lower().endswith(".docx"):
        if against:
            raise BadInput("Tùy chọn này chỉ dùng khi kiểm tra hồ sơ của kế hoạch sửa đổi.", field="--against",
                           fix="bỏ tùy chọn này")  # fmt: skip
        findings = check_file(Path(target), regulation, pages=pages, told=_told)
    elif regulation:
        raise BadInput("Tùy chọn này chỉ dùng khi kiểm tra tệp .docx; hồ sơ theo quy định của ngày ban hành.",
                       field="--regulation", fix="bỏ tùy chọn này")  # fmt: skip
    else:
        findings, sound = check_profile(target, against)
    print_findings(findings, form)
    if not sound:
        return Exit.BAD_INPUT
    return Exit.FINDINGS if has_errors(findings) else Exit.FINE


def _told(line: str) -> None:
    """Show a passing line on a terminal, and leave the one that says what came of it."""
    passing = line.endswith("…")
    if passing and not sys.stderr.isatty():
        return
    clear = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(f"{clear}{line}", err=True, nl=not passing)
