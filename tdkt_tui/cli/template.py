"""``tdkt template``: templates without Word."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.fault import BadInput, TemplateFault

from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp
from .lint_template import lint
from .plugin_warnings import warn_of_plugins
from .template_diff import command as diff_command
from .template_edit import command as edit_command
from .template_fields import command as fields_command
from .template_test import test
from .template_twins import from_text, to_text

if TYPE_CHECKING:
    from tdkt_tui.model.finding import Finding


@click.group("template", cls=VietnameseGroup)
def group() -> None:
    """Mẫu văn bản: danh sách, trường, chuyển giữa văn bản thuần và .docx."""


group.add_command(diff_command, "diff")
group.add_command(edit_command, "edit")
group.add_command(fields_command, "fields")
group.add_command(lint)
group.add_command(test)
group.add_command(from_text)
group.add_command(to_text)


@group.command("list", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def list_(form: str) -> int:
    """Liệt kê các mẫu đang có."""
    from tdkt_tui.plugins import registry
    from tdkt_tui.workflow.catalogue import templates
    from tdkt_tui.workflow.covered import covered_templates

    registry().load_all()
    found, covered = templates(), covered_templates()
    if form == "json":
        told = [{"id": name, "path": str(path)} for name, path in found]
        unused = [{"id": one.name, "path": str(one.path), "covered_by": str(one.by)} for one in covered]
        click.echo(json.dumps({"templates": told, "covered": unused}, ensure_ascii=False, indent=2))
    else:
        for name, path in found:
            click.echo(f"{name:<40} {path}")
            for one in covered:
                if one.name == name:
                    click.echo(f"{name:<40} {one.path}  bị che bởi {one.by}")
    warn_of_plugins()
    return Exit.FINE


@group.command("text", cls=VietnameseHelp)
@click.argument("template", metavar="MẪU")
@click.option(
    "--for-git",
    is_flag=True,
    help="Dạng cho git diff: tệp hỏng thì in lý do, kèm mã của cả tệp.",
)
def text(template: str, *, for_git: bool) -> int:
    """In một mẫu, hay tệp .docx bất kỳ, thành văn bản thuần.

    Những gì văn bản không hiện được (ảnh, đầu trang, chú thích …) được nêu ở đầu văn bản và trên luồng lỗi chuẩn, kèm
    số đoạn; sửa xong thì ghép lại bằng: tdkt template from-text VĂN-BẢN.txt --base TỆP.docx -o MỚI.docx
    """
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.assembly.twin import text_form
    from tdkt_tui.workflow.templating.looking import named_template

    path = named_template(template)
    if for_git:
        from tdkt_tui.workflow.git_text import text_for_git

        click.echo(text_for_git(template_bytes(path)), nl=False)
        return Exit.FINE
    try:
        form = text_form(template_bytes(path))
    except TemplateFault as fault:
        fault.place = fault.place or str(path)
        raise
    click.echo(form.text, nl=False)
    if form.kept:
        click.echo(f"Văn bản không hiện, chỉ giữ được qua --base: {'; '.join(form.kept)}.", err=True)
    return Exit.FINE


@group.command("check", cls=VietnameseHelp)
@click.argument("template", metavar="[MẪU]", required=False)
@click.option("--data", type=click.Path(path_type=Path), metavar="DỮ_LIỆU",
              help="Đối chiếu mọi tên trong mẫu với tệp dữ liệu này (.json, .toml, .jsonl, .csv, .xlsx).")  # fmt: skip
@click.option("--base", type=click.Path(path_type=Path), metavar="CŨ.docx",
              help="Tệp mà MẪU.txt được đọc ra (mặc định: tệp .docx cùng tên, nếu văn bản cần đến).")  # fmt: skip
def check(template: str | None, data: Path | None, base: Path | None) -> int:
    """Kiểm tra một mẫu: cú pháp, kiểu đoạn, văn bản thuần có khớp tệp .docx; nêu đoạn hoặc dòng sai.

    MẪU là tên mẫu, tệp .docx, hoặc tệp .txt (kiểm tra mẫu mà văn bản ấy sẽ tạo ra). Không ghi MẪU thì kiểm tra mọi
    mẫu đang có. Có lỗi thì thoát với mã 1; ghi chú thì không.
    """
    from tdkt_tui.workflow.templating.looking import look_at, template_uses
    from tdkt_tui.workflow.templating.named import template_look

    from .fold import folded
    from .messages import fault_lines, finding_lines

    if base is not None and not (template or "").endswith(".txt"):
        raise BadInput("--base chỉ dùng khi kiểm tra một tệp .txt.", field="--base",
                       fix="bỏ --base, hoặc ghi tệp .txt được đọc ra từ tệp ấy")  # fmt: skip
    notes: list[Finding] = []
    if template is not None:
        look = template_look(template, data, base)
        told, notes = [fault_lines(fault) for fault in look.faults], [*look.notes]
    else:
        told = [fault_lines(fault, f"{use.id}: ") for use in template_uses()
                for fault in look_at(use.path, use.source, data).faults]  # fmt: skip
        warn_of_plugins()
    lines = [line for lines in told for line in lines] + finding_lines(notes)
    for line in folded(lines, sys.stdout):
        click.echo(line)
    found = f"{len(told)} lỗi" if told else "Không phát hiện lỗi"
    click.echo(f"{found}, {len(notes)} ghi chú." if notes else f"{found}.", err=True)
    return Exit.FINDINGS if told else Exit.FINE
