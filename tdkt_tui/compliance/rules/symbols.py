"""Number and symbol of each document of a set."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FIELDS
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.issuer import Issuer
from tdkt_tui.model.plan import Plan

from .documents import LETTER, documents, earliest_day, own_issuer
from .layout import Layout, layout_for
from .places import place_form
from .saying import error, told

_WRONG_D = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"^\d*/")
_COUNCIL = re.compile(r"(?:^|-)HĐ")


def symbols(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding for each fault of a number or symbol; the abbreviations are the regulation's of that day."""
    issuer = own_issuer(dossier)
    for document in documents(dossier):
        identity = document.identity
        if isinstance(identity.number, int):
            yield from number_form(identity.number, f"{document.key}.number", document.label)
        day = earliest_day(identity.date) or dossier.day
        layout = layout_for(day, issuer)
        if identity.symbol is not None and layout is not None and issuer is not None:
            yield from symbol_form(identity.symbol, document.type_name, issuer, layout, f"{document.key}.symbol")


def plan_symbol(plan: Plan) -> Iterable[Finding]:
    """Yield the same for the province's own plan."""
    own = plan.plan
    layout = layout_for(earliest_day(own.date), own.issuer)
    if isinstance(own.number, int):
        yield from number_form(own.number, "plan.number", own.type)
    if layout is not None:
        yield from symbol_form(own.symbol, own.type, own.issuer, layout, "plan.symbol")
        yield from place_form(own.place, layout, "plan.place")


def number_form(number: int, field: str, label: str) -> Iterable[Finding]:
    """Yield an error for a number below 1: numbers run from 01 each year (NĐ 30/2020, Điều 15)."""
    if number <= 0:
        yield error(
            "number.not-positive",
            f"Số của {label} là {number}; số văn bản bắt đầu từ 01",
            field=field,
            fix="ghi số đã đăng ký, hoặc { later = true } để văn thư ghi sau",
        )


def _number_of(symbol: str) -> str:
    """Return what the field beside a symbol's is called, where its number goes: “số văn bản”."""
    key = f"{symbol.removesuffix('symbol')}number"
    return next((f"mục “{field.label}”" for field in FIELDS if field.key == key), "mục số")


def symbol_form(symbol: str, type_name: str, issuer: Issuer, layout: Layout, field: str) -> Iterable[Finding]:
    """Yield a finding for each fault of a symbol: spaces, letters, dashes, the number, the type, the council."""
    kept = _DASHES.sub("-", _SPACES.sub("", symbol)).translate(_WRONG_D)
    kept = _NUMBER.sub("", kept)
    abbreviation = layout.regulation.doc_types.get(type_name, "")
    faults = (
        ("symbol.spaces", _SPACES.search(symbol) is not None, "có khoảng cách", "pattern"),
        (
            "symbol.letter",
            symbol != symbol.translate(_WRONG_D),
            "dùng chữ giống chữ Đ nhưng khác mã (U+0110)",
            "pattern",
        ),
        ("symbol.dash", _DASHES.search(symbol) is not None, "dùng gạch ngang dài thay cho gạch nối (-)", "pattern"),
        (
            "symbol.number-inside",
            "/" in symbol,
            f"gồm cả số và gạch chéo; số ghi riêng ở {_number_of(field)}",
            "pattern",
        ),
        (
            "symbol.type",
            bool(abbreviation) and not kept.startswith(f"{abbreviation}-"),
            f"không bắt đầu bằng “{abbreviation}-”, chữ viết tắt của tên loại {type_name}",
            "abbreviation",
        ),
        (
            "symbol.form",
            not layout.permits("so-ky-hieu", "pattern", f"Số: 01/{kept}"),
            "không đúng dạng chữ in hoa nối bằng gạch nối",
            "pattern",
        ),
    )
    good = _suggested(kept, abbreviation)
    if type_name == LETTER:
        yield from _letter(symbol, kept, layout, field)
    for rule, wrong, what, prop in faults:
        if wrong:
            yield told(
                layout.severity,
                rule,
                f"Ký hiệu “{symbol}” {what}",
                field=field,
                citation=layout.cite("so-ky-hieu", prop),
                fix=f"ghi “{good}”",
            )
    council = _COUNCIL.search(kept.partition("-")[2]) is not None
    if issuer.kind == "council" and not council:
        yield told(
            layout.severity,
            "symbol.council",
            f"Ký hiệu “{symbol}” không phải của Hội đồng: Hội đồng lấy hệ thống số và ký hiệu riêng",
            citation=layout.cite("so-ky-hieu", "present"),
            field=field,
            fix=f"ghi “{abbreviation or 'KH'}-HĐTĐKT”",
        )
    if issuer.kind != "council" and "HĐTĐ" in kept:
        yield told(
            layout.doubt,
            "symbol.not-council",
            f"Ký hiệu “{symbol}” là của Hội đồng Thi đua - Khen thưởng, nhưng cơ quan ban hành không phải Hội đồng",
            citation=layout.cite("so-ky-hieu", "present"),
            field=field,
            fix="ghi chữ viết tắt của cơ quan ban hành, hoặc sửa issuer.kind",
        )


def _letter(symbol: str, kept: str, layout: Layout, field: str) -> Iterable[Finding]:
    """Judge a letter's symbol: it has the issuer and the drafting unit, and no type (NĐ 30/2020, PL I, II.3.b)."""
    if kept.upper().startswith("CV-"):
        yield told(
            layout.severity,
            "symbol.letter-type",
            f"Ký hiệu “{symbol}” có chữ “CV”; công văn không có chữ viết tắt tên loại",
            citation=layout.cite("so-ky-hieu", "pattern"),
            field=field,
            fix=f"ghi “{kept[3:]}” và chữ viết tắt đơn vị soạn thảo",
        )


def _suggested(kept: str, abbreviation: str) -> str:
    if abbreviation and not kept.startswith(f"{abbreviation}-"):
        kind, dash, rest = kept.partition("-")
        kept = f"{abbreviation}-{rest if dash else kind}"
    head, dash, rest = kept.partition("-")
    return f"{head}{dash}{rest.upper()}"
