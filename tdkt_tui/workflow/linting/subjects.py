"""The templates that a user names: by name, file or folder, each with the documents that plans make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.workflow.catalogue import kinds, provinces_with_plans, template_folders, template_path, templates
from tdkt_tui.workflow.templating.looking import included, named_template
from tdkt_tui.workflow.templating.names import of_plans
from tdkt_tui.workflow.templating.source import source_text

_TEMPLATE = re.compile(r"^(?:\[[^\]\n]+\] |::: |@chèn )", re.MULTILINE)
_LOCK = "~$"
"""How Word calls the file beside a document that somebody has open."""


@dataclass(frozen=True, slots=True)
class Use:
    """A document that a plan makes of a template."""

    plan: Plan
    offer: Offer
    kind: DocumentKind


@dataclass(frozen=True, slots=True)
class Subject:
    """One template to be linted.

    name: that of a plugin's template ("bac_giang/giay-moi"), "" of any other. path: its .docx, None for a text without
    one. source: its text, None where there is none. uses: the documents of plans. styled: of a folder that plans take
    their templates from.
    """

    name: str
    path: Path | None
    source: Path | None
    uses: tuple[Use, ...] = ()
    styled: bool = False

    @property
    def file(self) -> Path:
        """Return the file that findings are told of."""
        found = self.path or self.source
        assert found is not None
        return found


def subjects(named: Sequence[str]) -> list[Subject]:
    """Return the templates that a user names, each once; those of every plugin where none is named.

    Raises NotFound for a name, file or folder that is not there, BadInput for what is no template.
    """
    every_plan = [plan for _, found in provinces_with_plans() for plan in found]
    known = kinds()
    if not named:
        return [_subject(path, every_plan, known, name) for name, path in templates()]
    found: dict[Path, Subject] = {}
    for one in named:
        for path in _paths(one):
            found.setdefault(path.resolve(), _subject(path, every_plan, known))
    return list(found.values())


def _paths(named: str) -> Iterator[Path]:
    path = Path(named)
    if path.is_dir():
        files = _in_folder(path)
        if not files:
            raise NotFound("Thư mục này không có mẫu nào (.docx, .txt).", place=named, fix="chỉ ra thư mục khác")
        yield from files
        return
    if named.endswith(".txt"):
        if not path.is_file():
            raise NotFound("Không thấy tệp.", place=named, fix="kiểm tra đường dẫn")
        yield path
        return
    found = named_template(named)
    if not found.is_file():
        raise NotFound("Không đọc được tệp mẫu.", place=str(found), fix="kiểm tra đường dẫn")
    yield found


def _in_folder(folder: Path) -> list[Path]:
    """Return every .docx below a folder, and every text that makes one, without those that other texts include.

    A text that holds no paragraph of a template is some other text; one that is no text at all is none either.
    """
    documents = [path for path in sorted(folder.rglob("*.docx")) if not path.name.startswith(_LOCK) and path.is_file()]
    texts = {path: _read(path) for path in sorted(folder.rglob("*.txt")) if path.is_file()}
    parts = {name for text in texts.values() for name in included(text)}
    alone = [
        path
        for path, text in texts.items()
        if _TEMPLATE.search(text) and not path.with_suffix(".docx").is_file() and not _names(path, folder) & parts
    ]
    return [*documents, *alone]


def _read(path: Path) -> str:
    try:
        return source_text(path)
    except TdktError:
        return ""


def _names(path: Path, folder: Path) -> set[str]:
    """Return the names by which other texts may include this one."""
    return {path.stem, path.relative_to(folder).with_suffix("").as_posix(), f"{path.parent.name}/{path.stem}"}


def _subject(path: Path, plans: Sequence[Plan], known: Mapping[str, DocumentKind], name: str = "") -> Subject:
    if path.suffix == ".txt":
        return Subject("", None, path, styled=of_plans(path))
    source = path.with_suffix(".txt")
    name = name or _name_of(path)
    uses = tuple(uses_of(name, plans, known)) if name else ()
    return Subject(name, path, source if source.is_file() else None, uses, of_plans(path))


def _name_of(path: Path) -> str:
    real = path.resolve()
    for folder in template_folders():
        if real.is_relative_to(home := folder.resolve()):
            return real.relative_to(home).with_suffix("").as_posix()
    return ""


def uses_of_template(name: str) -> tuple[Use, ...]:
    """Return the documents that plans make of a template by its name. Raises NotFound where there is none such."""
    found = tuple(uses_of(name, [plan for _, plans in provinces_with_plans() for plan in plans], kinds()))
    if not found:
        template_path(name)
    return found


def uses_of(name: str, plans: Sequence[Plan], known: Mapping[str, DocumentKind]) -> Iterator[Use]:
    """Yield the documents that these plans make of the template of a name."""
    for plan in plans:
        forms = any(form.template == name for form in plan.blank_form)
        for offer in plan.document:
            if (offer.template == name or (forms and offer.kind == "form")) and offer.kind in known:
                yield Use(plan, offer, known[offer.kind])
