"""``tdkt template fields``: the data contract of templates, what changed in it, and whom that concerns."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from tdkt_tui.model.fault import BadInput

from .exits import Exit
from .fold import folded
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.workflow.templating.affected import Affected
    from tdkt_tui.workflow.templating.changes import FieldChange
    from tdkt_tui.workflow.templating.fields import TemplateField
    from tdkt_tui.workflow.templating.versions import Version


@click.command("fields", cls=VietnameseHelp)
@click.argument("templates", metavar="[MẪU]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text",
              metavar="text|json|markdown", help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option("--kind", metavar="LOẠI", help="Mọi trường mà một loại văn bản có (plan, agenda, invitation …).")
@click.option("--against", metavar="CŨ", help="Nêu điều đổi so với tệp .docx cũ, hay bản git (HEAD~1) của chính mẫu.")
@click.option("--affected", is_flag=True, help="Nêu hồ sơ công việc dùng mẫu này và trường mỗi hồ sơ còn thiếu.")
@click.option("--as", "name", metavar="TÊN_MẪU", help="Tên mẫu mà tệp .docx sẽ thay (dùng với --affected).")
@click.option("--workspace", metavar="THƯ_MỤC", help="Thư mục chứa các hồ sơ công việc (dùng với --affected).")
@click.pass_context
def command(context: click.Context, templates: tuple[str, ...], *, form: str, kind: str | None, against: str | None,
            affected: bool, name: str | None, workspace: str | None) -> int:  # fmt: skip
    """Liệt kê các trường dữ liệu mà mẫu dùng: nhãn, kiểu, bắt buộc hay không, ví dụ, dùng ở đoạn nào.

    Không ghi MẪU thì xem mọi mẫu đang có. Ví dụ lấy từ hồ sơ mẫu, không phải số liệu thật.
    """
    if kind is not None:
        return _kind(kind, form, lone=not (templates or against or affected))
    if (against or affected) and len(templates) != 1:
        raise BadInput("--against và --affected xem một mẫu.", field="MẪU", fix="ghi đúng một mẫu")
    if against or affected:
        place = workspace if workspace is not None else context.find_root().obj
        return _one(templates[0], against, name, form, place, affected=affected)
    return _list(templates, form)


def _list(named: Iterable[str], form: str) -> int:
    from tdkt_tui.plugins import registry
    from tdkt_tui.workflow.catalogue import templates
    from tdkt_tui.workflow.templating.fields import fields_of
    from tdkt_tui.workflow.templating.versions import version_of

    if not (wanted := list(named)):
        registry().load_all()
        wanted = [name for name, _ in templates()]
    read = [(version, fields_of(version.data, version.path)) for version in map(version_of, wanted)]
    if form == "json":
        _json({"templates": [{"template": version.called, "path": str(version.path),
                              "fields": [one.as_dict() for one in found]} for version, found in read]})  # fmt: skip
        return Exit.FINE
    for version, found in read:
        _print(found, form, version.called if len(read) > 1 else "")
    return Exit.FINE


def _kind(kind: str, form: str, *, lone: bool) -> int:
    from tdkt_tui.workflow.templating.fields import contract_of

    if not lone:
        raise BadInput("--kind không đi cùng MẪU, --against, --affected.", field="--kind", fix="bỏ bớt")
    found, used = contract_of(kind)
    if form == "json":
        _json({"kind": kind, "templates": used, "fields": [one.as_dict() for one in found]})
    else:
        _print(found, form, "")
    return Exit.FINE


def _one(named: str, against: str | None, name: str | None, form: str, workspace: str | None, *, affected: bool) -> int:
    from tdkt_tui.assembly import Template
    from tdkt_tui.workflow.linting.never_there import never_given
    from tdkt_tui.workflow.templating.affected import affected as affected_by
    from tdkt_tui.workflow.templating.affected import template_id
    from tdkt_tui.workflow.templating.changes import changes
    from tdkt_tui.workflow.templating.fields import fields_of
    from tdkt_tui.workflow.templating.names import names_of_documents, of_plans
    from tdkt_tui.workflow.templating.versions import before, version_of

    from .dossier_place import workspace_of

    version = version_of(named)
    planned = name is not None or of_plans(version.path)
    fields = fields_of(version.data, version.path, planned=planned)
    template = name or (template_id(version.path) if affected or planned else "")
    given = {one.name: names_of_documents().has(one.name) for one in fields}
    never = never_given(given, template, version.data) if template else {}
    changed = None
    if against:
        old = before(against, version.path)
        changed = changes(fields_of(old.data, old.path, planned=planned), fields, never)
    found = None
    if affected:
        asked = [one.field for one in changed if one.asks_more] if changed is not None else \
            [one for one in fields if one.required or one.name in never]  # fmt: skip
        tried = Template.from_bytes(version.data, place=str(version.path))
        found = list(affected_by(workspace_of(workspace), template, asked, tried))
    _told(version, changed, found, form)
    return Exit.FINE


def _told(version: Version, changed: list[FieldChange] | None, found: list[Affected] | None, form: str) -> None:
    from .template_fields_text import affected_lines, change_lines

    if form == "json":
        told: dict[str, object] = {"template": version.called, "path": str(version.path)}
        if changed is not None:
            told["changes"] = [{"what": one.what, "was": one.was, "now": one.now, "words": one.words,
                                "field": one.field.as_dict()} for one in changed]  # fmt: skip
        if found is not None:
            told["affected"] = [asdict(one) | {"path": str(one.path)} for one in found]
        _json(told)
        return
    lines: list[str] = []
    if changed is not None:
        lines += list(change_lines(changed)) or ["Dữ liệu mà mẫu cần không đổi."]
    if found is not None:
        lines += list(affected_lines(found)) or ["Không hồ sơ công việc nào dùng mẫu này."]
    for line in folded(lines, sys.stdout):
        click.echo(line)


def _print(found: Iterable[TemplateField], form: str, title: str) -> None:
    from .template_fields_text import field_lines, markdown

    if form == "markdown":
        lines = ([f"\n## {title}\n"] if title else []) + list(markdown(found))
        click.echo("\n".join(lines))
        return
    for line in folded([*([f"== {title}"] if title else []), *field_lines(found)], sys.stdout):
        click.echo(line)


def _json(told: object) -> None:
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))
