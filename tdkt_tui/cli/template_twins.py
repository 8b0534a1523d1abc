"""``tdkt template from-text`` and ``to-text``: the .docx after its text, or the text after its .docx."""

from __future__ import annotations

from pathlib import Path

import click

from .exits import Exit
from .lazy import VietnameseHelp
from .template_edit import tell


@click.command("from-text", cls=VietnameseHelp)
@click.argument("source", type=click.Path(path_type=Path), metavar="MẪU.txt")
@click.option(
    "-o", "out", type=click.Path(path_type=Path), metavar="MẪU.docx", help="Nơi ghi (mặc định: cạnh tệp nguồn)."
)
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    metavar="CŨ.docx",
    help="Tệp mà văn bản được đọc ra: giữ mọi thứ văn bản không hiện.",
)
@click.option("--overwrite", is_flag=True, help="Ghi cả khi tệp .docx đã sửa ở nơi khác (Word); bản ấy còn, đuôi .cu.")
def from_text(source: Path, out: Path | None, base: Path | None, *, overwrite: bool) -> int:
    """Tạo .docx từ văn bản thuần (cách viết: docs/template-text.md).

    Có --base thì chỉ những đoạn đã sửa thay đổi; ảnh, đầu trang, kiểu, chú thích … lấy nguyên từ tệp cũ. Cái gì không
    giữ được thì được nêu kèm số đoạn. Tệp .docx cạnh nó đã sửa trong Word thì không ghi đè: tdkt template to-text.
    """
    from tdkt_tui.workflow.templating.making import laid_over, lost_without_base, made_of, target_of
    from tdkt_tui.workflow.templating.twins import pack

    if base is None:
        for lost in lost_without_base(source):
            click.echo(f"Không có --base nên sẽ mất: {lost}.", err=True)
        made = made_of(source)
    else:
        over = laid_over(source, base)
        for lost in over.lost:
            click.echo(f"Không giữ: {lost}.", err=True)
        made = over.docx
    written = pack(source, made, target_of(source, out, base), overwrite=overwrite)
    _tell_old(written.old)
    click.echo(str(written.path))
    return Exit.FINE


@click.command("to-text", cls=VietnameseHelp)
@click.argument("docx", type=click.Path(path_type=Path), metavar="MẪU.docx")
@click.option("--overwrite", is_flag=True, help="Ghi cả khi văn bản thuần cũng đã sửa; bản ấy còn, đuôi .cu.")
def to_text(docx: Path, *, overwrite: bool) -> int:
    """Đưa lời của tệp .docx (đã sửa trong Word) về văn bản thuần .txt cạnh nó.

    Lời chú thích (#) và dòng @chèn còn nguyên ở chỗ lời không đổi. Những gì văn bản không hiện được nêu tên và chỉ giữ
    được qua --base. Bản .txt cũ còn, đuôi .cu.
    """
    from tdkt_tui.workflow.templating.source import not_document
    from tdkt_tui.workflow.templating.twins import read_back

    if docx.suffix.lower() != ".docx":
        raise not_document(str(docx))
    written, kept = read_back(docx, overwrite=overwrite)
    if kept:
        tell(f"Văn bản không hiện, chỉ giữ được qua --base: {'; '.join(kept)}.")
    _tell_old(written.old)
    click.echo(str(written.path))
    return Exit.FINE


def _tell_old(old: Path | None) -> None:
    if old is not None:
        tell(f"Bản cũ còn ở {old}.")
