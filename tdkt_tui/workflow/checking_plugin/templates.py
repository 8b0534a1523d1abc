"""Every template that a plugin brings, whether a plan uses it or not: tags, names of data, and who gets it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from tdkt_tui.context.names import is_known, nearest_name
from tdkt_tui.model.fault import TdktError, TemplateFault
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.catalogue import offered_folders, template_path
from tdkt_tui.workflow.covered import covered_templates
from tdkt_tui.workflow.linting.plugin import lint_of_plugin
from tdkt_tui.workflow.templating.apart import apart
from tdkt_tui.workflow.templating.source import source_text


def template_findings(plugin_id: str, tried: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with each template of a plugin; every plugin must be loaded.

    tried: names of templates whose faults were told already, since a plan offers documents of them. A fault of tags is
    an error; a name that no document has, a template that another covers, and a text not made into its .docx warn.
    """
    yield from _covered(plugin_id)
    for name, path in _own(plugin_id, ".docx"):
        known = name in tried and template_path(name) == path
        yield from _docx(name, path, told=known)
        yield from lint_of_plugin(name, path)
    for name, path in _own(plugin_id, ".txt"):
        yield from _text(name, path)


def _own(plugin_id: str, ending: str) -> Iterator[tuple[str, Path]]:
    """Yield (name, path) of a plugin's files: of a folder that several plugins offer, those under its own id."""
    offered = offered_folders()
    for folder in dict.fromkeys(one for owner, one in offered if owner == plugin_id):
        shared = any(one == folder and owner != plugin_id for owner, one in offered)
        for path in sorted(folder.rglob(f"*{ending}")):
            name = path.relative_to(folder).with_suffix("").as_posix()
            if not shared or name.startswith(f"{plugin_id}/"):
                yield name, path


def _covered(plugin_id: str) -> Iterator[Finding]:
    for covered in covered_templates():
        if covered.plugin == plugin_id:
            yield Finding("plugin.covered", Severity.WARNING,
                          f"Mẫu “{covered.name}” không được dùng: bị che bởi mẫu trùng tên {covered.by}.",
                          place=str(covered.path),
                          fix=f"đặt ở templates/{plugin_id}/ và ghi template = "
                              f'"{plugin_id}/{covered.path.stem}" ở [[document]]')  # fmt: skip


def _docx(name: str, path: Path, *, told: bool) -> Iterator[Finding]:
    from tdkt_tui.assembly import Template

    try:
        fields = Template.load(path).field_places()
    except TdktError as fault:
        yield from () if told else (_finding(f"{name}.docx", path, single) for single in fault.singles())
        return
    for field, where in fields.items():
        if not is_known(field):
            near = nearest_name(field)
            yield Finding("plugin.name", Severity.WARNING, f"Mẫu gọi tên “{field}” mà không văn bản nào có.",
                          place=f"{name}.docx, {where}",
                          fix=f"có phải “{near}”?" if near else "các tên: docs/context.md")  # fmt: skip


def _text(name: str, source: Path) -> Iterator[Finding]:
    """Tell faulty lines, and a text that its .docx does not follow; one without a .docx is included by others."""
    from tdkt_tui.assembly.engine.template import template_bytes

    docx = source.with_suffix(".docx")
    try:
        faults = [*apart(source_text(source), source, template_bytes(docx) if docx.is_file() else None)]
    except TdktError as fault:
        faults = [fault]
    yield from (_finding(f"{name}.txt", source, fault) for fault in faults)


def _finding(file: str, path: Path, fault: TdktError) -> Finding:
    grave = Severity.ERROR if isinstance(fault, TemplateFault) else Severity.WARNING
    inside = fault.place.removeprefix(str(path)).removeprefix(path.name).removeprefix(", ")
    place = f"{file}, {inside}" if inside else file
    return Finding("plugin.template", grave, fault.told, place=place, fix=fault.fix)
