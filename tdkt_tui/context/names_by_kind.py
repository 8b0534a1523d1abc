"""Which names the documents of a kind have: a name that some document has may be none of this one's."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.plan import Offer, Plan

_OF_KINDS: dict[str, tuple[str, ...]] = {
    "agenda": ("agenda",),
    "delegates": ("delegate-list", "nomination"),
    "assignments": ("assignment",),
    "report": ("report", "periodic-report"),
    "nomination": ("nomination",),
    "guest": ("invitation",),
    "invitation": ("invitation",),
    "form": ("form",),
    "badges": ("badge",),
    "table": (),
    "person": (),
}
"""Root of a name -> the kinds of documents that have it; roots that are not here every document has."""
_OWN_NUMBER = ("document", "signature", "recipients")
_NO_ITEMS = ("agenda", "delegate-list", "assignment", "nomination", "invitation", "report", "periodic-report")
_CODED = {"named": "named", "contents": "content"}
_WITH_CODE = 3


def absent(name: str, plan: Plan, offer: Offer, kind: DocumentKind) -> str:
    """Return why the documents of an offer never have a name, in Vietnamese; "" where they may have it.

    Only names that some document has are asked about (``names.is_known``).
    """
    steps = name.replace("[]", "").split(".")
    if why := absent_of_kind(name, kind):
        return why
    if steps[0] == "conference" and not any(_holds(plan, offer)):
        whose = "văn bản của tỉnh" if offer.by == "issuer" else "cấp dùng mẫu này"
        return f"{whose} không tổ chức hội nghị nên không có “conference”"
    return _unknown_code(steps, plan)


def absent_of_kind(name: str, kind: DocumentKind) -> str:
    """Return why no document of a kind has a name, whatever the plan; "" where it may have it."""
    root = name.replace("[]", "").partition(".")[0]
    if root in _OF_KINDS and kind.id not in _OF_KINDS[root] and not (root == "report" and kind.identity == "report"):
        return f"chỉ văn bản loại khác mới có “{root}”, “{kind.label}” thì không"
    if root in _OWN_NUMBER and kind.annex:
        return f"“{kind.label}” là phụ lục, không có “{root}” riêng"
    if root == "agenda_items" and kind.id in _NO_ITEMS:
        return f"“{kind.label}” không có “agenda_items”"
    return ""


def _holds(plan: Plan, offer: Offer) -> Iterator[bool]:
    """Yield for each level that makes the document whether it holds a conference of its own."""
    if offer.by == "issuer":
        return
    yield any(one.choose_form for one in plan.exception)
    for level in plan.level:
        if not offer.levels or level.id in offer.levels:
            yield bool(level.choose_form)


def _unknown_code(steps: list[str], plan: Plan) -> str:
    """Say which id of the plan a name goes by though the plan has none such."""
    if len(steps) >= _WITH_CODE and steps[0] == "plan" and steps[1] in _CODED:
        known = [item.id.replace("-", "_") for item in getattr(plan, _CODED[steps[1]])]
        return "" if steps[2] in known else f"kế hoạch {plan.plan.id} không có mã “{steps[2]}” ở {_CODED[steps[1]]}"
    if len(steps) > 1 and steps[0] == "opening":
        known = [item.id.replace("-", "_") for item in plan.opening]
        return "" if steps[1] in known else f"kế hoạch {plan.plan.id} không có chỗ mở “{steps[1]}”"
    return ""
