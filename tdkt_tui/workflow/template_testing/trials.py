"""Which template is tried with which profile, and what each attempt depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tdkt_tui.locations import shipped
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.model.plan import Offer
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import kinds, template_path, templates
from tdkt_tui.workflow.covered import covered_templates
from tdkt_tui.workflow.listed import delegates_path
from tdkt_tui.workflow.templating.looking import included

from .asked import Asked
from .subjects import Subject, subjects

UNREAD = "(hồ sơ)"
"""What stands for the template where the profile cannot be read."""
_LIST = (
    "xem các mẫu: tdkt template list; tệp của một phần mở rộng chưa cài thì đặt TDKT_PLUGINS_DIR là thư mục chứa phần"
    " mở rộng ấy"
)


@dataclass(frozen=True, slots=True)
class Trial:
    """One template with one profile: the documents that the plan offers there, and all files that have a say."""

    template: str
    offers: tuple[Offer, ...]
    files: frozenset[Path]


@dataclass(slots=True)
class Group:
    """A profile with its trials, which are done together: it is read once. fault: why it could not be read at all."""

    subject: Subject
    dossier: Dossier | None = None
    fault: TdktError | None = None
    trials: list[Trial] = field(default_factory=list)


def groups(asked: Asked, share: int = 0, of: int = 1) -> Iterator[Group]:
    """Yield every profile that is asked for with its trials, none without; raises like ``subjects``.

    share, of: only this one of so many about equal parts. A profile that cannot be read has a group with its fault.
    Raises NotFound for a template that is not there.
    """
    wanted = _wanted(asked)
    touched = {path.resolve() for path in asked.touched}
    for subject in _part(subjects(asked), share, of):
        here = _in_folder(subject, asked)
        if not here and wanted is not None and subject.templates is not None and not wanted & subject.templates:
            continue
        try:
            dossier = subject.load()
        except TdktError as fault:
            if not asked.only or any(profile == subject.id for _, profile in asked.only):
                yield Group(subject, fault=fault)
            continue
        group = Group(subject, dossier)
        for name, offers in _offered(dossier).items():
            files = frozenset(path.resolve() for path in (*_files(name), *subject.files, *_people(dossier, subject)))
            if (wanted is None or name in wanted or here) and (not touched or touched & files) and (
                not asked.only or (name, subject.id) in asked.only
            ):  # fmt: skip
                group.trials.append(Trial(name, tuple(offers), files))
        if group.trials:
            yield group


def _part(every: Iterator[Subject], share: int, of: int) -> Iterator[Subject]:
    """Yield one of so many parts, which are filled by weight, so that none is much longer at work than the others."""
    if of == 1:
        yield from every
        return
    loads = [0] * of
    for subject in sorted(every, key=lambda one: -one.weight):
        least = loads.index(min(loads))
        loads[least] += subject.weight
        if least == share:
            yield subject


def must_be_known(asked: Asked) -> None:
    """Raise NotFound for a template, plugin or profile that is asked for and not there, before anything begins."""
    _wanted(asked)
    for _ in subjects(asked):
        pass


def listed(asked: Asked) -> list[tuple[str, str, str]]:
    """Return (template, profile, what a person reads for the profile) of every attempt; nothing is rendered."""
    return [
        (name, group.subject.id, group.subject.label)
        for group in groups(asked)
        for name in ([UNREAD] if group.fault is not None else [trial.template for trial in group.trials])
    ]


def unused(tried: set[str], asked: Asked) -> list[str]:
    """Return the templates that were asked for, by name or as all there are, and that no profile has documents of."""
    wanted = _wanted(asked)
    if wanted is None and (asked.plugin or asked.profiles):
        return []
    return [name for name, _ in templates() if name not in tried and (wanted is None or name in wanted)]


def _wanted(asked: Asked) -> set[str] | None:
    """Return the templates that are asked for by name, .docx or folder; None for all of them."""
    registry().load_all()
    if asked.plugin and not asked.names:
        from tdkt_tui.workflow.catalogue import offered_folders, provinces

        if asked.plugin in {province.id for province in provinces()}:
            return None
        folders = [folder.resolve() for owner, folder in offered_folders() if owner == asked.plugin]
        return {name for name, path in templates() if any(path.resolve().is_relative_to(one) for one in folders)}
    if not asked.names:
        return None
    return {name for given in asked.names for name in _named(given)}


def _named(given: str) -> Iterator[str]:
    path = Path(given)
    if path.is_dir():
        yield from (name for name, file in templates() if file.resolve().is_relative_to(path.resolve()))
        return
    known = dict(templates())
    if given in known:
        yield given
        return
    match = [name for name, file in known.items() if file.resolve() == path.resolve().with_suffix(".docx")]
    if not match:
        other = next((one for one in covered_templates() if one.path.resolve() == path.resolve()), None)
        fix = f"tệp này bị che bởi {other.by}" if other else _LIST
        raise NotFound(f"Không có mẫu “{given}”.", place=given, fix=fix)
    yield from match


def _in_folder(subject: Subject, asked: Asked) -> bool:
    """Tell whether a folder that is named holds this profile: all its templates are tried then."""
    folders = [Path(given).resolve() for given in asked.names if Path(given).is_dir()]
    return any(subject.files and subject.files[0].resolve().is_relative_to(folder) for folder in folders)


def _offered(dossier: Dossier) -> dict[str, list[Offer]]:
    """Return template → the documents of it, in the plan's order; a blank form may have a template of its own."""
    known, found = kinds(dossier.plan.province), dict[str, list[Offer]]()
    for offer in dossier.offers():
        if offer.kind not in known or known[offer.kind].formats == ("ics",):
            continue
        names = [offer.template]
        if offer.kind == "form":
            names = [form.template or offer.template for form in dossier.plan.blank_form]
        for name in dict.fromkeys(names):
            found.setdefault(name, []).append(offer)
    return found


def _people(dossier: Dossier, subject: Subject) -> list[Path]:
    named = dossier.profile.delegates
    return [delegates_path(subject.files[0], named)] if named and subject.files else []


@cache
def _files(name: str) -> tuple[Path, ...]:
    """Return a template's .docx, its text, and the texts that this one includes, shared wording too."""
    try:
        path = template_path(name)
    except TdktError:
        return ()
    found = [path]
    later = [path.with_suffix(".txt")]
    while later:
        source = later.pop()
        if source in found or not source.is_file():
            continue
        found.append(source)
        homes = (path.parent, path.parent.parent, shipped("templates"))  # as ``@chèn`` looks for them
        for other in included(source.read_text("utf-8", "replace")):
            later += [file for home in homes if (file := home / f"{other}.txt").is_file()][:1]
    return tuple(found)
