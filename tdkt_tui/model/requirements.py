"""What the documents of a dossier need and nobody gave, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .asking import asked_of, goes_by_staff, shares_bind
from .blank import judged_on
from .dossier import Dossier
from .fault import MissingValue
from .fields import FIELDS, IDENTITY, Field, FieldInfo, applies, fields_for
from .issuer import Signature
from .kinds import KINDS
from .words import joined

__all__ = ["FieldInfo", "fields_for", "missing"]

_KIND = {kind.id: kind for kind in KINDS}
_FALLS_BACK = {"number", "symbol", "date", "place", "title"}


def missing(dossier: Dossier, kinds: Iterable[str] | None = None, *, told: Iterable[str] = ()) -> list[MissingValue]:
    """Return a fault for each value that the asked documents need and that is absent, in the form's order.

    kinds: document kinds to be made; None is every one of the set that is issued, as an ordinary build makes it.
    told: fields that a fault has named already; a value that could not be read is not missing too.
    """
    issued = (offer.kind for offer in dossier.offers() if not offer.on_request)
    wanted = list(dict.fromkeys(issued if kinds is None else kinds))
    role, known = dossier.profile.role, tuple(told)
    faults = []
    for field in FIELDS:
        if not applies(field, dossier.plan, dossier.level, role) or not _binding(field, dossier):
            continue
        lacking = [kind for kind in wanted if kind in field.documents and not _given(dossier, field.key, kind)]
        if lacking and not any(_same_place(field.key, name) for name in known):
            faults.append(_fault(dossier, field, lacking))
    return faults + [fault for fault in _openings(dossier, wanted) if fault.field not in known]


def _openings(dossier: Dossier, wanted: list[str]) -> list[MissingValue]:
    """Return a fault for each opening that the plan requires the office to fill, and that it has not."""
    return [
        MissingValue(f"Chưa ghi {item.label}.", place=dossier.source, field=f"opening.{item.id}",
                     fix=f"ghi {item.id} vào bảng [opening] của hồ sơ" + (f" ({item.help})" if item.help else ""))
        for item in dossier.plan.opening
        if item.required and not dossier.profile.opening.get(item.id, "").strip()
        and any(offer.kind in wanted and item.stands_in(offer.kind, offer.of) for offer in dossier.offers())
    ]  # fmt: skip


def _same_place(key: str, told: str) -> bool:
    """Tell whether a fault at ``told`` speaks of this field: itself, a table above it, or something inside it."""
    return f"{told}.".startswith(f"{key}.") or f"{key}.".startswith(f"{told}.")


def _binding(field: Field, dossier: Dossier) -> bool:
    if field.need == "shares":
        return shares_bind(field.key, dossier.level, dossier.profile.conference.mode)
    if field.need == "thresholds":
        return goes_by_staff(dossier.level)
    if field.need == "quota":  # only the nomination that this profile answers
        return dossier.nomination is not None and bool(dossier.nomination.quota)
    if field.need == "subordinates":  # only the kinds of unit of which the plan says so
        return asked_of(field.key, dossier.plan, dossier.profile.unit.category or "")
    return field.need != "optional"


def _given(dossier: Dossier, key: str, kind: str) -> bool:
    """Tell whether a value is there, where the document's own table or the plan itself may stand in for it."""
    table, _, name = key.rpartition(".")
    own = dossier.identity_of(_KIND[kind]) if kind in _KIND else "document"
    if key == "recipient":
        return bool(dossier.recipients)
    elsewhere = key in IDENTITY and own != "document"  # of an annex: what it is attached to is asked itself
    if elsewhere or (key == "delegates" and dossier.people is not None):
        return True
    if dossier.is_plan_itself and (table != "signature" or dossier.profile.signature == Signature()):
        return True  # the plan's own facts stand in, and a plan without them is not valid
    if table == "document" and name in _FALLS_BACK and _present(_at(dossier.profile, f"{own}.{name}")):
        return True
    if table == "signature" and (signature := getattr(dossier.profile, own).signature):
        return _present(getattr(signature, name))
    return _present(_at(dossier.profile, key))


def _at(profile: Any, key: str) -> Any:
    here = profile
    for step in key.split("."):
        here = getattr(here, step, None)
    return here


def _present(value: Any) -> bool:
    return value not in (None, "", [])


def _fault(dossier: Dossier, field: Field, kinds: list[str]) -> MissingValue:
    labels = [_KIND[kind].label if kind in _KIND else kind for kind in kinds]
    needed_by = "mọi văn bản" if len(labels) > 3 else joined(labels)
    fix = f"ghi {field.key} vào hồ sơ"
    if field.kind == "rows":
        fix = f"thêm ít nhất một mục [[{field.key}]] vào hồ sơ"
    elif field.kind == "file":
        fix = 'lập danh sách rồi ghi tên tệp vào hồ sơ: delegates = "danh-sach.csv"'
    elif field.later:
        since = f", not_before = {judged_on(dossier.plan.plan.date)}" if field.kind == "date" else ""
        blank = f"{{ later = true{since} }}"
        fix += f"; để văn thư điền sau thì ghi {field.key.rpartition('.')[2]} = {blank}"
    what = f"Thiếu {field.label}, cần cho {needed_by}."
    return MissingValue(what, place=dossier.source, field=field.key, fix=fix)
