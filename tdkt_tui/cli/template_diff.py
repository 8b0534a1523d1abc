"""``tdkt template diff``: two states of a template held against each other; and git taught to show them so."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from tdkt_tui.model.fault import BadInput

from .exits import Exit
from .lazy import VietnameseHelp


@click.command("diff", cls=VietnameseHelp)
@click.argument("old", metavar="[CŨ]", required=False)
@click.argument("new", metavar="[MỚI]", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option("--exit-code", is_flag=True, help="Thoát với mã 1 khi hai bản khác nhau.")
@click.option("--install-git", is_flag=True, help="Cho “git diff” của kho này hiện tệp .docx thành văn bản.")
def command(old: str | None, new: str | None, *, form: str, exit_code: bool, install_git: bool) -> int:
    """So hai bản của một mẫu theo đoạn: chữ, định dạng, thành phần, bảng, trang.

    CŨ và MỚI là tệp .docx, tên mẫu, hoặc bản mà git giữ (HEAD~1:mau.docx). Chỉ ghi một thì so với bản git giữ ở HEAD.
    [-chữ bỏ-], {+chữ thêm+}; dòng “*” là định dạng.
    """
    if install_git:
        if old is not None:
            raise BadInput("--install-git không cần tệp nào.", field="--install-git", fix="bỏ CŨ, MỚI")
        return _install()
    if old is None:
        raise BadInput("Thiếu CŨ.", fix="ghi hai tệp .docx, hai tên mẫu, hoặc một tệp để so với bản git giữ ở HEAD")
    from tdkt_tui.workflow.templating.diff import difference
    from tdkt_tui.workflow.templating.versions import before, version_of

    now = version_of(new or old)
    was = version_of(old) if new is not None else before("HEAD", now.path)
    found = difference(was.data, now.data)
    if form == "json":
        click.echo(json.dumps({"old": was.called, "new": now.called, **found.as_dict()}, ensure_ascii=False, indent=2))
    else:
        from .template_diff_text import colours, diff_lines, terminal_width

        for line in diff_lines(found, terminal_width(sys.stdout), colour=colours(sys.stdout, os.environ)):
            click.echo(line)
    return Exit.FINDINGS if exit_code and not found.identical else Exit.FINE


def _install() -> int:
    from tdkt_tui.workflow.git_text import install

    for line in install(Path.cwd()):
        click.echo(line, err=True)
    return Exit.FINE
