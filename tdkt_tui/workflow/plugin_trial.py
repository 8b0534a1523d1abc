"""Trying a plugin's templates and sample profiles: what cannot be built is told before it is handed out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tdkt_tui.context.contexts import contexts
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import ExtraField
from tdkt_tui.model.fault import MissingValue, NotFound, TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.plugins import registry
from tdkt_tui.regulations import choose

from .added_documents import HOOK
from .catalogue import kinds
from .check import as_finding, check_loaded
from .extras import extra_context
from .judging import HOOK_FAILED
from .load import load_leniently
from .produce import issue_day, naming, template_named
from .scaffold import NewProvince, outdated
from .scaffold.made_files import recorded, untouched
from .scaffold.sample_level import of_province_itself

_SAMPLE: dict[str, Any] = {"number": 1, "date": date(2000, 1, 1), "list": [], "yes-no": False}
"""What stands for a plugin's own field in a trial, by kind; text for every other kind."""


def unknown_names(plan: Plan, offer: Offer, kind: DocumentKind) -> Iterator[TdktError]:
    """Yield the faults of an offered document made from an empty profile, at the first level where there are any.

    Every value that an office gives is there as a mark, so a name that is not there is one that no document ever has.
    The province itself writes a unit's plan only where the offer names its level.
    """
    levels = [level for level in plan.level
              if (level.id in offer.levels if offer.levels else not of_province_itself(level))]  # fmt: skip
    for level in levels or [Level(id="", label="")]:
        profile = Profile(plan=plan.plan.id, level=level.id, role=offer.by, extra=own_fields(plan))
        if faults := tried(Dossier(profile, plan, level), offer, kind):
            yield from faults
            return


def sample_faults(plugin_id: str) -> Iterator[Finding]:
    """Yield the errors of each sample profile that a plugin ships, and of the documents that it makes.

    What another plugin adds to them, and asks of them, is told where that one is checked (``added_trial``).
    """
    for owner, folders in registry().call("tdkt_profiles", list):
        for folder in folders if owner == plugin_id else ():
            for path in sorted(Path(folder).glob("*.toml")):
                yield from _with_again(plugin_id, path, _sample(plugin_id, path))


def _with_again(plugin_id: str, path: Path, told: Iterator[Finding]) -> Iterator[Finding]:
    """Tell of a sample that the program made and nobody changed since, in one line, that it can be made anew."""
    folder = path.parents[1]
    made = recorded(folder)
    name = str(path.relative_to(folder).as_posix())
    found = list(told)
    if found and name in made and not untouched(folder, [name], made):
        stays = "; hồ sơ mẫu đã có người sửa nên không tự tạo lại: muốn bản mới thì đổi tên tệp này rồi chạy tdkt"
        yield replace(found[0], fix=f"{found[0].fix}{stays} plugin new {plugin_id} --again")
        yield from found[1:]
        return
    if not found or name not in made or not _behind(plugin_id):
        yield from found
        return
    more = f" Cùng {len(found) - 1:02d} lỗi khác ở hồ sơ mẫu này, vì kế hoạch đã đổi." if len(found) > 1 else ""
    yield replace(
        found[0],
        message=f"{found[0].message}{more}",
        fix=f"hồ sơ mẫu này chưa ai sửa, tạo lại theo kế hoạch: tdkt plugin new {plugin_id} --again",
    )


def _behind(plugin_id: str) -> bool:
    """Tell whether what was made from the plan would be made otherwise now: else it is no use to make it again."""
    try:
        return outdated(NewProvince(plugin_id, datetime.now(UTC).astimezone().date()))
    except TdktError:
        return False


def _sample(plugin_id: str, path: Path) -> Iterator[Finding]:
    try:
        loaded = load_leniently(str(path))
    except TdktError as fault:
        yield from map(as_finding, fault.singles())
        return
    for item in check_loaded(loaded):
        others = item.rule == "profile.missing" and item.field.startswith("extra.")
        others = others and item.field.split(".")[1] != plugin_id
        if item.severity is Severity.ERROR and item.rule != HOOK_FAILED and not others:
            yield item
    if loaded.dossier is None:
        return
    dossier, known = filled(loaded.dossier, plugin_id), kinds(loaded.dossier.plan.province)
    others_add = [offer for owner, offer in added_by(dossier.plan) if owner != plugin_id]
    for offer in dossier.offers():
        if offer.kind in known and offer not in others_add:
            for told in tried(dossier, offer, known[offer.kind]):
                yield Finding("plugin.template", Severity.ERROR, told.told, place=told.place, fix=told.fix)


def tried(dossier: Dossier, offer: Offer, kind: DocumentKind) -> tuple[TdktError, ...]:
    """Return the faults of rendering a document in which marks stand for what nobody gave.

    A template that is not there is told by who looks for it.
    """
    if kind.formats == ("ics",):
        return ()
    documents = rendered(dossier, offer, kind)
    try:
        for _ in documents:
            pass
    except NotFound:
        return ()
    except TdktError as fault:
        return tuple(_naming_value(single) for single in fault.singles())
    return ()


def rendered(dossier: Dossier, offer: Offer, kind: DocumentKind) -> Iterator[bytes]:
    """Return each document of an offer, with marks for what nobody gave, made as it is asked for.

    Raises TdktError, that of a template with its name where it is made.
    """
    regulation = choose(issue_day(dossier, kind, draft=True), dossier.issuer.kind).regulation
    extra = extra_context(dossier, kind)

    def made() -> Iterator[bytes]:
        for item in contexts(dossier, offer, kind, regulation=regulation, draft=True):
            template, source = template_named(item.template or offer.template)
            with naming(source):
                data = template.render({**item.context, "extra": extra}, regulation)
            yield data

    return made()


def _naming_value(fault: TdktError) -> TdktError:
    if isinstance(fault, MissingValue) and fault.field:
        fault.what = f"Mẫu gọi tên “{fault.field}” mà văn bản này không có."
    return fault


def own_fields(plan: Plan) -> dict[str, dict[str, Any]]:
    """Return plugins' own fields of a plan with something in each, as a profile holds them."""
    return {
        plugin_id: {
            field.key: _SAMPLE.get(field.kind, field.label) for field in fields if isinstance(field, ExtraField)
        }
        for plugin_id, fields in registry().call("tdkt_profile_fields", list, plan=plan)
    }


def added_by(plan: Plan) -> list[tuple[str, Offer]]:
    """Return (plugin id, document) of all that plugins add to a plan."""
    return [(owner, offer) for owner, offers in registry().call(HOOK, list, plan=plan) for offer in offers]


def filled(dossier: Dossier, but: str = "") -> Dossier:
    """Return a dossier with something in each field of a plugin's own that it does not give, but those of one."""
    extra = {owner: values for owner, values in own_fields(dossier.plan).items() if owner != but}
    for owner, given in dossier.profile.extra.items():
        extra[owner] = {**extra.get(owner, {}), **given}
    return replace(dossier, profile=dossier.profile.model_copy(update={"extra": extra}))
