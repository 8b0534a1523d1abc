"""``tdkt build``: a profile becomes documents."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tdkt_tui.model.finding import has_errors

from .exits import Exit
from .lazy import VietnameseHelp
from .messages import shown_lines, summary


@click.command("build", cls=VietnameseHelp)
@click.argument("profile", metavar="HỒ_SƠ")
@click.option(
    "-o", "out", type=click.Path(path_type=Path), metavar="THƯ_MỤC", help="Nơi ghi (mặc định: out/<tên hồ sơ>)."
)
@click.option(
    "--document", "kinds", multiple=True, metavar="LOẠI", help="Chỉ lập loại văn bản này (dùng nhiều lần được)."
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["docx", "pdf", "xlsx", "ics"]),
    metavar="ĐỊNH_DẠNG",
    help="Định dạng: docx, pdf, xlsx, ics (dùng nhiều lần được).",
)
@click.option("--draft", is_flag=True, help="Vẫn lập khi còn thiếu hoặc còn lỗi; chỗ thiếu được đánh dấu.")
def command(profile: str, out: Path | None, kinds: tuple[str, ...], formats: tuple[str, ...], *, draft: bool) -> int:
    """Lập các văn bản của một hồ sơ.

    HỒ_SƠ là tệp .toml, hồ sơ công việc (thư mục, hoặc tên trong --workspace), hoặc mã hồ sơ mẫu
    (bac_giang/ke-hoach-16-2019).
    Còn lỗi thì không ghi gì và thoát với mã 1.
    """
    from tdkt_tui.workflow import BuildRequest, build

    result = build(BuildRequest(profile, out, kinds, formats, draft), progress=_progress)
    for line in shown_lines(result.findings, sys.stderr):
        click.echo(line, err=True)
    click.echo(summary(result.findings), err=True)
    if not result.written:
        # A draft can do with what is missing or disputed, not with what cannot be read.
        readable = all(finding.rule != "profile.invalid" for finding in result.findings)
        draft_helps = ", hoặc dùng --draft để lập bản nháp" if readable else ""
        click.echo(f"Chưa ghi tệp nào: sửa các lỗi trên{draft_helps}.", err=True)
        return Exit.FINDINGS if result.sound else Exit.BAD_INPUT
    for path in result.written:
        click.echo(str(path))
    return Exit.FINE if draft or not has_errors(result.findings) else Exit.FINDINGS


def _progress(done: int, total: int, label: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K[{done}/{total}] {label}" + ("\r\x1b[K" if done == total else ""), err=True, nl=False)
