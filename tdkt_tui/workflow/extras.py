"""The profile's ``[extra.<plugin id>]`` tables, held against the fields that the plugins declare."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import ExtraField, FieldKind, cited
from tdkt_tui.model.fault import BadInput, MissingValue, TdktError
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.plugins import registry

from .added_documents import added_fields

_KINDS: Mapping[FieldKind, tuple[type, str, str]] = {
    "text": (str, "chữ", 'đặt trong dấu nháy: "…"'),
    "long-text": (str, "chữ", 'đặt trong dấu nháy: "…"'),
    "choice": (str, "một mã", "chọn trong các mã cho phép"),
    "number": (int, "số nguyên", "viết số liền, không có dấu nháy: 1200"),
    "date": (dt.date, "ngày", "dùng dạng 2020-04-29, không có dấu nháy"),
    "time": (dt.time, "giờ", "dùng dạng 07:30:00, không có dấu nháy"),
    "list": (list, "danh sách", 'đặt trong ngoặc vuông: ["…", "…"]'),
    "yes-no": (bool, "đúng hoặc sai", "viết true hoặc false"),
}


def extra_fields(dossier: Dossier) -> dict[str, list[ExtraField]]:
    """Return the fields that plugins declare for this dossier's plan and level, by plugin id."""
    declared: dict[str, list[ExtraField]] = {}
    for plugin_id, fields in added_fields(dossier.plan):
        declared.setdefault(plugin_id, []).extend(item for item in fields if _asked(item, dossier))
    return declared


def extra_context(dossier: Dossier, kind: DocumentKind) -> dict[str, dict[str, Any]]:
    """Return what plugins' own fields hold, blank where nobody had to fill them, then what hooks make of it.

    By plugin id. A required field that nobody gave is absent: no document is silent about it.
    """
    extra = _blanks(dossier)
    for plugin_id, values in dossier.profile.extra.items():
        extra.setdefault(plugin_id, {}).update(values)
    for plugin_id, more in registry().call("tdkt_context", dict, dossier=dossier, kind=kind.id):
        extra.setdefault(plugin_id, {}).update(more)
    return extra


def _blanks(dossier: Dossier) -> dict[str, dict[str, Any]]:
    """Return the declared fields that a profile of this plan need not give, each blank, by plugin id.

    A template asks for them with ``{% if %}`` whether the table is there or not; those of other levels are among them.
    """
    blank: dict[str, dict[str, Any]] = {}
    for plugin_id, fields in added_fields(dossier.plan):
        own = blank.setdefault(plugin_id, {})
        own |= {item.key: _blank(item.kind) for item in fields if not (item.required and _asked(item, dossier))}
    return blank


def _blank(kind: FieldKind) -> Any:
    return [] if kind == "list" else False if kind == "yes-no" else ""


def _asked(item: ExtraField, dossier: Dossier) -> bool:
    return not item.levels or dossier.level.id in item.levels


def extra_infos(dossier: Dossier) -> list[FieldInfo]:
    """Return the same fields as a form shows them: by the plugins' sections, what stands in none last."""
    infos: list[FieldInfo] = []
    for plugin_id, fields in extra_fields(dossier).items():
        titles = _sections(dossier, plugin_id)
        order = {key: number for number, key in enumerate(titles)}
        listed = sorted(fields, key=lambda item: order.get(item.key, len(order)))
        infos += [_info(plugin_id, item, titles.get(item.key, "")) for item in listed]
    return infos


def _info(plugin_id: str, item: ExtraField, section: str) -> FieldInfo:
    key = f"extra.{plugin_id}.{item.key}"
    return FieldInfo(
        key, item.label, item.help, item.kind, item.choices, item.required, clause=item.clause, section=section
    )


def _sections(dossier: Dossier, plugin_id: str) -> dict[str, str]:
    """Return field key → section title of one plugin, in the order of its sections."""
    return {
        key: section.title
        for name, sections in registry().call("tdkt_form_sections", list, plan=dossier.plan)
        if name == plugin_id
        for section in sections
        for key in section.fields
    }


def extra_faults(dossier: Dossier, place: Callable[[str], str]) -> list[TdktError]:
    """Return every fault of the extra tables: an unknown plugin or key, an absent or unfit value.

    place: says of a key where it stands in the profile.
    """
    declared = extra_fields(dossier)
    faults = list(_unknown(dossier.profile.extra, declared, place))
    for plugin_id, fields in declared.items():
        given = dossier.profile.extra.get(plugin_id, {})
        for item in fields:
            at = f"extra.{plugin_id}.{item.key}"
            if given.get(item.key) in (None, "", []):
                if not item.required:
                    continue
                fault: TdktError = MissingValue(f"Thiếu {item.label}.", place=place(at), field=at,
                                                fix=f"ghi {at} vào hồ sơ")  # fmt: skip
            elif unfit := _unfit(item, given[item.key]):
                fault = BadInput(unfit[0], place=place(at), field=at, fix=unfit[1])
            else:
                continue
            fault.citation = cited(item.clause, dossier.plan) if item.clause else ""
            faults.append(fault)
    return faults


def without_unfit(dossier: Dossier, faults: Iterable[TdktError]) -> Dossier:
    """Return a dossier without the values of the extra tables that are wrong themselves, as rules are to see it.

    What a rule would say of such a value has been said, and its code expects the kind that was declared.
    """
    wrong = {fault.field for fault in faults if fault.field.startswith("extra.")}
    if not wrong:
        return dossier
    extra = {plugin_id: {key: value for key, value in given.items() if f"extra.{plugin_id}.{key}" not in wrong}
             for plugin_id, given in dossier.profile.extra.items()}  # fmt: skip
    return replace(dossier, profile=dossier.profile.model_copy(update={"extra": extra}))


def _unknown(
    extra: Mapping[str, Mapping[str, Any]], declared: Mapping[str, list[ExtraField]], place: Callable[[str], str]
) -> Iterator[TdktError]:
    for plugin_id, given in extra.items():
        if plugin_id not in declared:
            at = f"extra.{plugin_id}"
            yield BadInput(f"Chưa cài phần mở rộng “{plugin_id}”, hoặc phần mở rộng không có mục riêng.",
                           place=place(at), field=at, fix="cài phần mở rộng này, hoặc bỏ bảng")  # fmt: skip
            continue
        known = [item.key for item in declared[plugin_id]]
        for key in given:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                fix = f"có phải là “{near[0]}”?" if near else "bảng này nhận: " + ", ".join(known)
                at = f"extra.{plugin_id}.{key}"
                yield BadInput(f"Không có khóa “{key}” ở bảng này.", place=place(at), field=at, fix=fix)


def _unfit(item: ExtraField, value: object) -> tuple[str, str] | None:
    wanted, word, fix = _KINDS[item.kind]
    fits = isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))
    if item.kind == "date":
        fits = fits and not isinstance(value, dt.datetime)
    if not fits:
        return f"Giá trị phải là {word}.", fix
    codes = [code for code, _ in item.choices]
    if item.kind == "choice" and value not in codes:
        return "Giá trị không nằm trong các lựa chọn cho phép.", "chọn một trong: " + ", ".join(codes)
    return None
