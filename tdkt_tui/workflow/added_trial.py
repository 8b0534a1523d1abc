"""What an extension adds, tried with the sample profiles of the provinces that it is for: each is told its own part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.plugins import registry

from .catalogue import kinds
from .extras import extra_fields
from .load import load_leniently
from .plugin_trial import added_by, filled, tried
from .produce import Job, produce


def added_faults(plugin_id: str) -> Iterator[Finding]:
    """Yield what is wrong with the documents that an extension adds to the samples of others, its own fields given.

    A field that all must give and a sample has not is a note: profiles that are there already lack it too.
    """
    of = registry().extends(plugin_id)
    for owner, folders in registry().call("tdkt_profiles", list):
        for folder in folders if owner in of and owner != plugin_id else ():
            for path in sorted(Path(folder).glob("*.toml")):
                yield from _sample(plugin_id, path)


def _sample(plugin_id: str, path: Path) -> Iterator[Finding]:
    try:
        dossier = load_leniently(str(path)).dossier
    except TdktError:  # which the check of its province tells
        return
    if dossier is None:
        return
    given = dossier.profile.extra.get(plugin_id, {})
    for item in extra_fields(dossier).get(plugin_id, ()):
        if item.required and given.get(item.key) in (None, "", []):
            what = f"Hồ sơ có sẵn chưa ghi mục bắt buộc “{item.label}”: đến khi ghi thì không lập được văn bản nào."
            yield Finding("plugin.required", Severity.NOTE, what, field=f"extra.{plugin_id}.{item.key}",
                          fix="báo trước cho đơn vị; chưa cần ngay thì bỏ required")  # fmt: skip
    whole, known = filled(dossier), kinds(dossier.plan.province)
    mine = [offer for owner, offer in added_by(dossier.plan) if owner == plugin_id]
    for offer in whole.offers():
        if offer in mine and offer.kind in known and known[offer.kind].formats != ("ics",):
            yield from _of_document(whole, Job(offer, known[offer.kind], ("docx",)))


def _of_document(dossier: Dossier, job: Job) -> Iterator[Finding]:
    faults = tried(dossier, job.offer, job.kind)
    try:
        made = produce(dossier, job, draft=True) if not faults else None
    except TdktError as fault:
        made, faults = None, fault.singles()
    for one in faults:
        yield Finding("plugin.template", Severity.ERROR, one.told, place=one.place, fix=one.fix)
    yield from (found for found in (made.findings if made else ()) if found.severity is Severity.ERROR)
