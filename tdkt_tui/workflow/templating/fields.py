"""The data contract of templates: what each name is, whether it must be there, and where it is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.context.described import description, list_label, names_of
from tdkt_tui.model.extension import ExtraField
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import kinds, plans_of_province, provinces_with_plans, template_path

from .names import of_plans

if TYPE_CHECKING:
    from tdkt_tui.assembly.engine.uses import Use

SORTS = {"text": "chữ", "number": "số", "yes-no": "đúng/sai", "list": "danh sách", "group": "nhóm"}
_EXTRA_SORTS = {"number": "number", "list": "list", "yes-no": "yes-no"}


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One name ("agenda[].title") of a template, or of a kind of document.

    label, about and example are "" where nobody described the name. sort: key of SORTS. required: a finished document
    must have something there. uses: (place, words, how) of each use.
    """

    name: str
    label: str
    about: str
    sort: str
    required: bool
    example: str
    uses: tuple[tuple[str, str, str], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return plain data; an example says where it comes from."""
        told = asdict(self)
        told["uses"] = [{"place": place, "words": words, "how": how} for place, words, how in self.uses]
        return {**told, "example_from": "sample" if self.example else ""}


def fields_of(docx: bytes, path: Path, *, planned: bool = False) -> list[TemplateField]:
    """Return every name that a template uses, in order of first use, a list before what its items have.

    path: its file; planned: it is to be one that plans use. Of any other one nothing is known but what it shows.
    Raises TemplateFault.
    """
    from tdkt_tui.assembly import Template

    uses: dict[str, list[Use]] = {}
    for use in Template.from_bytes(docx, place=str(path)).uses():
        uses.setdefault(use.name, []).append(use)
    ours = planned or of_plans(path)
    extra = _extra_fields() if any(name.startswith("extra.") for name in uses) else {}
    return [_field(name, uses, extra, known=ours) for name in uses]


def _field(name: str, uses: dict[str, list[Use]], extra: dict[str, ExtraField], *, known: bool) -> TemplateField:
    told = description(name) or (description(f"{name}[]") if known else None)
    own = extra.get(name)
    places = tuple((use.place, use.words, use.how) for use in uses[name])
    printed = any(use.how == "print" and not use.spared for use in uses[name])
    sort = _sort(name, uses)
    if known and told is not None and sort in ("text", "yes-no"):
        return TemplateField(name, told.label, told.about, told.kind, printed and not told.empty, told.example, places)
    if known and told is not None:
        return TemplateField(name, told.label, told.about, sort, required=False, example=told.example, uses=places)
    if own is not None:
        return TemplateField(name, own.label, own.help, _EXTRA_SORTS.get(own.kind, "text"), own.required, "", places)
    label = list_label(name) if known and sort == "list" else ""
    return TemplateField(name, label, "", sort, printed, "", places)


def _sort(name: str, uses: dict[str, list[Use]]) -> str:
    hows = {use.how for use in uses[name]}
    if "loop" in hows or any(other.startswith(f"{name}[") for other in uses):
        return "list"
    if any(other.startswith(f"{name}.") for other in uses):
        return "group"
    return "yes-no" if hows == {"ask"} else "text"


def _extra_fields() -> dict[str, ExtraField]:
    """Return the fields of plugins by the names that templates call them by."""
    found: dict[str, ExtraField] = {}
    registry().load_all()
    for _, plans in provinces_with_plans():
        for plan in plans:
            for owner, fields in registry().call("tdkt_profile_fields", list, plan=plan):
                found |= {f"extra.{owner}.{one.key}": one for one in fields if isinstance(one, ExtraField)}
    return found


def contract_of(kind_id: str) -> tuple[list[TemplateField], list[str]]:
    """Return every name that documents of a kind have, each with the templates that use it; and those templates.

    In uses, place is a template's name and words are empty. Raises NotFound for an unknown kind.
    """
    registry().load_all()
    known = kinds()
    if kind_id not in known:
        raise NotFound(f"Không có loại văn bản “{kind_id}”.", field="--kind", fix=f"chọn trong: {', '.join(known)}")
    used = {name: _names_in(name) for name in _templates_for(kind_id)}
    found = []
    for name in names_of(known[kind_id]):
        told = description(name)
        assert told is not None
        by = tuple((template, "", "") for template, names in used.items() if name in names)
        found.append(TemplateField(name, told.label, told.about, told.kind, not told.empty, told.example, by))
    for name, own in _extra_fields().items():
        sort = _EXTRA_SORTS.get(own.kind, "text")
        by = tuple((template, "", "") for template, names in used.items() if name in names)
        found.append(TemplateField(name, own.label, own.help, sort, own.required, "", by))
    return found, list(used)


def _templates_for(kind_id: str) -> Iterable[str]:
    names: dict[str, None] = {}
    for province, _ in provinces_with_plans():
        for plan in plans_of_province(province.id):
            names |= dict.fromkeys(one.template for one in plan.document if one.kind == kind_id and one.template)
            if kind_id == "form":
                names |= dict.fromkeys(form.template for form in plan.blank_form if form.template)
    return names


def _names_in(template: str) -> set[str]:
    """Return the listed names that a template uses; none where it cannot be read, which ``template check`` tells."""
    from tdkt_tui.assembly import fields

    try:
        called = fields(template_path(template))
    except TdktError:
        return set()
    return {told.name if (told := description(name)) else name for name in called}
