"""Which dossiers a template concerns, and what each of them has not that the template asks for; never a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.context.contexts import contexts
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.words import MISSING
from tdkt_tui.regulations import choose
from tdkt_tui.store.workspace.folder import DossierFolder, dossiers_in
from tdkt_tui.workflow.catalogue import kinds, template_folders
from tdkt_tui.workflow.extras import extra_context
from tdkt_tui.workflow.load import load_leniently
from tdkt_tui.workflow.produce import issue_day

from .fields import TemplateField

if TYPE_CHECKING:
    from tdkt_tui.assembly import Template

_MARK = re.compile(re.escape(MISSING).replace(r"\{\}", "([^⟫]*)"))
_ABSENT = object()
_NO_FIELD = "không có trường"


@dataclass(frozen=True, slots=True)
class Affected:
    """A dossier that makes documents of the template. unit: whose it is; documents: what they are called.

    lacks: what the template asks for and the dossier has not, by labels; fault: why the dossier cannot be read.
    """

    name: str
    path: Path
    unit: str = ""
    documents: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    fault: str = ""


def template_id(path: Path) -> str:
    """Return the name that plans call a template file by. Raises BadInput for a file of no plan."""
    for folder in template_folders():
        if path.resolve().is_relative_to(folder.resolve()):
            return path.resolve().relative_to(folder.resolve()).with_suffix("").as_posix()
    raise BadInput("Tệp này không nằm trong thư mục mẫu nào nên không kế hoạch nào dùng.", place=str(path),
                   field="--affected",
                   fix="ghi thêm --as và tên mẫu mà tệp sẽ thay, như bac_giang/giay-moi")  # fmt: skip


def affected(workspace: Path, template: str, asked: Sequence[TemplateField], docx: Template) -> Iterator[Affected]:
    """Yield the dossiers of a workspace that make documents of a template, by name; those that cannot be read too.

    asked: the names that are held against each of them. docx: the template, tried with what each of them has: what a
    condition asks about in vain stops a document too.
    """
    for folder in dossiers_in(workspace) if workspace.is_dir() else ():
        try:
            dossier = load_leniently(str(folder.path)).dossier
            found = _looked_at(folder, dossier, template, asked, docx) if dossier is not None else None
        except TdktError as fault:
            yield Affected(folder.name, folder.path, fault=fault.singles()[0].what)
            continue
        if dossier is None:
            yield Affected(folder.name, folder.path, fault="Hồ sơ chưa có kế hoạch hoặc cấp.")
        elif found is not None:
            yield found


def _looked_at(
    folder: DossierFolder, dossier: Dossier, template: str, asked: Sequence[TemplateField], docx: Template
) -> Affected | None:
    known = kinds(dossier.plan.province)
    documents: list[str] = []
    lacks: dict[str, None] = {}
    for offer in dossier.offers():
        kind = known.get(offer.kind)
        if kind is None or kind.formats == ("ics",) or not _may_use(dossier, offer, template):
            continue
        regulation = choose(issue_day(dossier, kind, draft=True), dossier.issuer.kind).regulation
        filled = contexts(dossier, offer, kind, regulation=regulation, draft=True)
        mine = [item.context for item in filled if (item.template or offer.template) == template]
        if mine:
            documents.append(offer.title or kind.label)
        extra = extra_context(dossier, kind) if mine else {}
        for context in mine:
            given = {**context, "extra": extra}
            mine_lacks = dict.fromkeys(lack for one in asked for lack in _lacks(given, one))
            lacks |= mine_lacks or dict.fromkeys(_stopped(docx, given))
    if not documents:
        return None
    unit = dossier.issuer.name if dossier.is_plan_itself else dossier.profile.unit.name
    return Affected(folder.name, folder.path, unit or "", tuple(dict.fromkeys(documents)), tuple(lacks))


def _stopped(docx: Template, given: dict[str, Any]) -> Iterator[str]:
    """Yield what stops a document of these data, for the names alone that they have not."""
    try:
        docx.render(given)
    except TdktError as fault:
        yield from (f"{one.place}: {one.what}" for one in fault.singles() if _NO_FIELD in one.what)


def _may_use(dossier: Dossier, offer: Offer, template: str) -> bool:
    return offer.template == template or any(form.template == template for form in dossier.plan.blank_form)


def _lacks(context: dict[str, Any], asked: TemplateField) -> Iterator[str]:
    called = f"{asked.label} ({asked.name})" if asked.label else asked.name
    for value in _reached(context, asked.name.replace("[]", ".[]").split(".")):
        if value is _ABSENT:
            yield f"{called}: văn bản này không có trường ấy"
        elif value == "":
            yield f"{called}: trống"
        elif isinstance(value, str):
            yield from (f"{called}: hồ sơ còn thiếu {mark[1]}" for mark in _MARK.finditer(value))
        elif isinstance(value, (list, dict)) != (asked.sort in ("list", "group")):
            yield f"{called}: dữ liệu là kiểu khác"


def _reached(value: Any, steps: list[str]) -> Iterator[Any]:
    """Yield what a name leads to, each item of a list; _ABSENT where a step is not there."""
    if not steps:
        yield value
    elif steps[0] == "[]":
        for item in value if isinstance(value, list) else ():
            yield from _reached(item, steps[1:])
        if not isinstance(value, list):
            yield _ABSENT
    elif isinstance(value, dict) and steps[0] in value:
        yield from _reached(value[steps[0]], steps[1:])
    else:
        yield _ABSENT
