"""``tdkt profile``: shipped profiles, a new one, a check, and the schema for editors."""

from __future__ import annotations

import json
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .check import command as check_command
from .exits import Exit
from .fold import folded
from .lazy import VietnameseGroup, VietnameseHelp
from .plugin_warnings import warn_of_plugins
from .profile_diff import command as diff_command
from .profile_test import command as test_command
from .roll_forward import command as roll_forward_command

if TYPE_CHECKING:
    from tdkt_tui.model.dossier import Dossier


@click.group("profile", cls=VietnameseGroup)
def group() -> None:
    """Hồ sơ đơn vị: danh sách mẫu, tạo mới, chuyển sang kỳ mới, kiểm tra, lược đồ."""


group.add_command(check_command, "check")
group.add_command(diff_command, "diff")
group.add_command(test_command, "test")
group.add_command(roll_forward_command, "roll-forward")


@group.command("list", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def list_(form: str) -> int:
    """Liệt kê các hồ sơ mẫu: mã, đơn vị, cấp, kế hoạch."""
    from tdkt_tui.workflow import shipped_profiles

    told = []
    for shipped in shipped_profiles():
        dossier = _dossier(shipped.path)
        if dossier is None:
            click.echo(f"Cảnh báo: không đọc được hồ sơ mẫu {shipped.id}; xem: tdkt check {shipped.id}", err=True)
            continue
        unit = dossier.issuer.name if dossier.is_plan_itself else dossier.profile.unit.name
        told.append({"id": shipped.id, "unit": unit or "", "level": dossier.level.label, "plan": dossier.plan.plan.id,
                     "sample": bool(dossier.profile.sample)})  # fmt: skip
    warn_of_plugins()
    if form == "json":
        click.echo(json.dumps({"profiles": told}, ensure_ascii=False, indent=2))
        return Exit.FINE
    for item in told:
        mark = " (có số liệu minh họa)" if item["sample"] else ""
        told_of = f"    {item['unit']}, {item['level']}, kế hoạch {item['plan']}{mark}"
        for line in folded((str(item["id"]), told_of), sys.stdout):
            click.echo(line)
    return Exit.FINE


def _dossier(path: Path) -> Dossier | None:
    """Return what can be read of a shipped profile; one that cannot be read must not hide the others."""
    from tdkt_tui.model.fault import TdktError
    from tdkt_tui.workflow import load_leniently

    try:
        return load_leniently(str(path)).dossier
    except TdktError:
        return None


@group.command("new", cls=VietnameseHelp)
@click.argument("province", metavar="[TỈNH]", required=False)
@click.option("-o", "--output", metavar="TỆP", help="Tệp sẽ ghi (mặc định: đặt theo tên đơn vị; “-”: in ra màn hình).")
def new(province: str | None, output: str | None) -> int:
    """Hỏi từng bước rồi ghi một hồ sơ mới có chú thích; không bao giờ ghi đè tệp đã có."""
    from datetime import date

    from tdkt_tui.store.new_file import may_write_new, write_new

    from .asking import Asker
    from .kept_answers import keeping
    from .new_profile import ask_profile, free_name

    if output != "-":
        may_write_new(Path(output or f".tdkt-{os.getpid()}.toml"))
    asker = Asker()
    with keeping(asker, province, output) as known_province:
        answered = ask_profile(asker, known_province, date.today())  # noqa: DTZ011 - an office's own calendar day
        if output == "-":
            click.echo(answered.text(), nl=False)
            return Exit.FINE
        path = Path(output) if output else free_name(answered.unit())
        write_new(path, answered.text())
    _tell(path)
    return Exit.FINE


@group.command("schema", cls=VietnameseHelp)
def schema() -> int:
    """In lược đồ JSON của hồ sơ, để trình soạn thảo gợi ý và báo lỗi khi gõ."""
    from tdkt_tui.model.profile_schema import profile_schema

    click.echo(json.dumps(profile_schema(), ensure_ascii=False, indent=2))
    return Exit.FINE


def _tell(path: Path) -> None:
    """Say where the new profile is and what it still lacks."""
    from tdkt_tui.workflow import load_leniently

    click.echo(f"\nĐã ghi {path}", err=True)
    faults = load_leniently(str(path)).faults
    if faults:
        click.echo("Còn phải bổ sung:", err=True)
        for fault in faults:
            click.echo(f"- {fault.field}: {fault.what}", err=True)
        click.echo(f"Kiểm tra bằng: tdkt check {path}", err=True)
    else:  # the build checks before it writes
        click.echo(f"Lập văn bản bằng: tdkt build {shlex.quote(str(path))} -o ra", err=True)
