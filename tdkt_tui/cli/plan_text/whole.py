"""The whole plan: what it is and rests on, its tiers, programme and duties, recipients and documents."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.blank import LaterNumber
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.words import joined, roman

from .blank_forms import form_lines
from .duties import duty_lines
from .levels import level_lines
from .page import Row, parts, section, wrapped
from .programme import programme_lines

_KIND = {kind.id: kind for kind in KINDS}


def plan_lines(plan: Plan) -> Iterator[str]:
    """Yield the lines of a plan; a fact that it does not state has no line."""
    yield from _identity(plan)
    yield from level_lines(plan)
    yield from programme_lines(plan)
    yield from duty_lines(plan)
    archive = [(plan.archive.words(), "")] if plan.recipient else []
    yield from section("Nơi nhận", [*((item.words(), item.clause) for item in plan.recipient), *archive])
    for by, title in (("issuer", "Văn bản của tỉnh"), ("unit", "Văn bản của đơn vị")):
        yield from section(title, (_offer(plan, item) for item in plan.document if item.by == by))
    yield from form_lines(plan)
    yield from section("Ghi chú của người lập dữ liệu", ((note, "") for note in plan.plan.notes))
    yield from section("Giữ như bản gốc", ((f"{item.at}: {item.why}", "") for item in plan.as_issued))


def _identity(plan: Plan) -> Iterator[str]:
    yield f"[{plan.plan.id}]"
    yield from wrapped(plan.plan.citation().full(), "")
    if isinstance(plan.plan.number, LaterNumber):
        yield from wrapped("Số, ngày để văn thư ghi khi ban hành", "  ")
    yield from wrapped(f"Ký: {signed(plan)}", "  ")
    yield from turn_lines(plan)
    for label, cited in (("Triển khai", plan.implements), ("Căn cứ", plan.basis),
                         ("Thay thế (không in ở văn bản của đơn vị)", plan.replaces)):  # fmt: skip
        yield from section(label, ((item.full(), item.clause) for item in cited))


def signed(plan: Plan) -> str:
    """Return who signed, on one line."""
    signature = plan.plan.signature
    return parts(*signature.lines(), signature.name or "", between=" / ")


def turn_lines(plan: Plan) -> Iterator[str]:
    """Yield which congress the plan belongs to."""
    if turn := plan.round:
        periods = ((turn.reviewed, "giai đoạn tổng kết"), (turn.ahead, "giai đoạn tới"))
        told = [f"{words} {'-'.join(map(str, years))}" for years, words in periods if years]
        yield from wrapped(parts(f"Kỳ đại hội: {turn.title()} (năm {turn.year})", *told, between=", "), "  ")
        if above := turn.above:
            ordinal = f"lần thứ {roman(above.ordinal)}" if above.ordinal else ""
            year = f"năm {above.year}" if above.year else ""
            yield from wrapped(f"Cấp trên: {parts(above.name, ordinal, year, between=' ')}", "  ")


def _offer(plan: Plan, offer: Offer) -> Row:
    kind = _KIND.get(offer.kind)
    labels = {level.id: level.label for level in plan.level}
    name = offer.title or offer.type or (kind.label if kind else offer.kind)
    text = f"{name} ({offer.kind}{f', of = {offer.of}' if offer.of else ''})"
    text += f": {kind.file}" + ("/" if kind.many else "") if kind else ""
    return parts(
        text,
        joined([labels[level] for level in offer.levels]),
        "khi yêu cầu (--document)" if offer.on_request else "",
    ), offer.clause
