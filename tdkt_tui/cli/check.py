"""``tdkt check``: a profile's findings, or a .docx's layout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tdkt_tui.model.fault import BadInput, Cancelled, TdktError, raise_all
from tdkt_tui.model.finding import has_errors

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import print_findings

if TYPE_CHECKING:
    from tdkt_tui.workflow.file_check import Asked


@click.command("check", cls=VietnameseHelp)
@click.argument("targets", nargs=-1, required=True, metavar="HỒ_SƠ|TỆP.docx…")
@click.option(
    "--regulation",
    metavar="MÃ",
    help="Quy định thể thức để kiểm tra tệp .docx: nd30_2020, tt01_2011 (mặc định: theo ngày văn bản).",
)
@click.option("--issuer", metavar="LOẠI", help="Loại cơ quan ban hành tệp .docx, khi nhận nhầm: council, party, union…")
@click.option("--fix", is_flag=True, help="Với tệp .docx: ghi bản đã sửa những chỗ chắc chắn; không đụng đến tệp gốc.")
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP.docx",
              help="Nơi ghi bản đã sửa (mặc định: “<tên> (đã sửa).docx” bên cạnh tệp gốc).")  # fmt: skip
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
def command(
    targets: tuple[str, ...],
    *,
    regulation: str | None,
    issuer: str | None,
    out: Path | None,
    form: str,
    against: tuple[Path, ...],
    fix: bool,
    pages: bool,
) -> int:
    """Kiểm tra một hồ sơ, hoặc thể thức của một hay nhiều tệp .docx; nêu mọi sai sót cùng lúc."""
    from tdkt_tui.assembly.other_formats import names_document
    from tdkt_tui.workflow import check_profile
    from tdkt_tui.workflow.file_check import Asked

    files = [Path(target) for target in targets if names_document(target)]
    if files and len(files) == len(targets):
        _refuse("--against", bool(against), "khi kiểm tra hồ sơ của kế hoạch sửa đổi")
        _refuse("-o", out is not None and not (fix and len(files) == 1), "cùng --fix, với một tệp .docx")
        return _files(files, Asked(regulation or "", issuer or "", pages), form, out, fix=fix)
    if regulation:
        raise BadInput("Tùy chọn này chỉ dùng khi kiểm tra tệp .docx; hồ sơ theo quy định của ngày ban hành.",
                       field="--regulation", fix="bỏ tùy chọn này")  # fmt: skip
    for name, given in {"--issuer": issuer, "--fix": fix, "-o": out}.items():
        _refuse(name, bool(given), "khi kiểm tra tệp .docx")
    if len(targets) > 1:
        raise BadInput("Mỗi lần chỉ kiểm tra một hồ sơ; tệp .docx thì nhiều tệp được.", fix="kiểm tra từng hồ sơ")
    findings, sound = check_profile(targets[0], against)
    print_findings(findings, form)
    if not sound:
        return Exit.BAD_INPUT
    return Exit.FINDINGS if has_errors(findings) else Exit.FINE


def _files(files: list[Path], asked: Asked, form: str, out: Path | None, *, fix: bool) -> int:
    """Check or repair .docx files one by one; a fault of one is told, and the others are still looked at."""
    from tdkt_tui.workflow.file_check import look_at
    from tdkt_tui.workflow.file_repair import repair_file

    from . import layout_report as report

    told: list[dict[str, Any]] = []
    faults: list[TdktError] = []
    wrong = False
    for path in files:
        try:
            if fix:
                repaired = repair_file(path, asked, out, _told)
                told.append(report.repair_as_data(repaired))
                left = repaired.left
            else:
                left = look_at(path, asked, _told)
                told.append(report.as_data(left))
        except Cancelled:
            raise
        except TdktError as fault:
            for single in fault.singles():
                if path.name not in single.place:  # of several files, which one
                    single.place = f"{path}, {single.place}" if single.place else str(path)
            faults.append(fault)
            continue
        wrong = wrong or has_errors(left.findings)
        if form == "text" and fix:
            report.print_repair(repaired, named=len(files) > 1)
        elif form == "text":
            report.print_check(left, named=len(files) > 1)
    if form == "json" and told:
        report.print_data(told)
    raise_all(faults)
    return Exit.FINDINGS if wrong else Exit.FINE


def _refuse(option: str, given: bool, when: str) -> None:
    if given:
        raise BadInput(f"Tùy chọn này chỉ dùng {when}.", field=option, fix="bỏ tùy chọn này")


def _told(line: str) -> None:
    """Show a passing line on a terminal, and leave the one that says what came of it."""
    passing = line.endswith("…")
    if passing and not sys.stderr.isatty():
        return
    clear = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(f"{clear}{line}", err=True, nl=not passing)
