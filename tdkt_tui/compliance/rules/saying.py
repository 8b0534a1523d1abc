"""How rules put findings into words: one builder for each severity, dates and names as offices write them."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FIELDS
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Jointly


def told(severity: Severity, rule: str, message: str, *, citation: str = "", field: str = "", fix: str = "") -> Finding:
    """Return a finding; its message and fix become sentences."""
    return Finding(rule, severity, _sentence(message), citation=citation, field=field, fix=fix)


def error(rule: str, message: str, *, citation: str = "", field: str = "", fix: str = "") -> Finding:
    """Return a finding that stops a build."""
    return told(Severity.ERROR, rule, message, citation=citation, field=field, fix=fix)


def warning(rule: str, message: str, *, citation: str = "", field: str = "", fix: str = "") -> Finding:
    """Return a finding that a person must weigh."""
    return told(Severity.WARNING, rule, message, citation=citation, field=field, fix=fix)


def note(rule: str, message: str, *, citation: str = "", field: str = "", fix: str = "") -> Finding:
    """Return a finding that only informs."""
    return told(Severity.NOTE, rule, message, citation=citation, field=field, fix=fix)


def quoted(items: Iterable[str]) -> str:
    """Write names one after the other: “a”, “b”."""
    return ", ".join(f"“{item}”" for item in items)


def number_words(value: float) -> str:
    """Write a number with the Vietnamese decimal comma: 0.5 → "0,5", 1.0 → "1"."""
    return f"{value:g}".replace(".", ",")


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def how_jointly(joint: Jointly) -> str:
    """Return how units meet that hold no conference of their own, for a sentence."""
    if joint.into and not joint.organiser:
        return f"ghép vào {joint.into}"
    most = f" (không quá {joint.at_most} đại biểu)" if joint.at_most else ""
    within = f", ghép vào {joint.into}" if joint.into else ""
    by = f": {joint.organiser} tổ chức" if joint.organiser else ""
    return f"tổ chức hội nghị chung{most}{within}{by}"


def how_to_join(dossier: Dossier, joint: Jointly) -> str:
    """Return what a unit does that meets with others: of the documents it makes those that say no conference."""
    asked = {kind for field in FIELDS if field.need == "conference" for kind in field.documents}
    rest = [offer.kind for offer in dossier.offers() if offer.kind not in asked and not offer.on_request]
    kept = ", ".join(f'"{kind}"' for kind in dict.fromkeys(rest))
    told = ["dự cùng đơn vị khác thì không lập kế hoạch riêng: bỏ phần conference"
            + (f", ghi documents = [{kept}]" if kept else ""),
            "được giao tổ chức chung thì ghi unit.members"]  # fmt: skip
    if joint.may or joint.when:
        told.append("tổ chức riêng thì giữ nguyên")
    if "không có đơn vị trực thuộc" in joint.when:
        told.append("có đơn vị trực thuộc thì ghi unit.has_subordinates = true")
    return "; ".join(told)
