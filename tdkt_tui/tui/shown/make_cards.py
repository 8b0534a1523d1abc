"""Plans and profiles turned into cards; apart from the cards themselves, since the models take time to import."""

from __future__ import annotations

from tdkt_tui.context.wording import period_named
from tdkt_tui.model.blank import LaterNumber
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import DocumentIdentity
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import lowered_first, padded, raised_first
from tdkt_tui.workflow.load import Loaded

from .cards import Card
from .values import in_words


def plan_card(plan: Plan) -> Card:
    """Return a plan's title, issuer, round and levels with their windows."""
    cited = plan.plan.citation()
    levels = "; ".join(one_line(f"{level.label} {level.window.words()}") for level in plan.level)
    facts = (
        ("Ban hành", " – ".join(part for part in (in_words(plan.plan.date), plan.plan.issuer.called or "") if part)),
        ("Về việc", plan.plan.title),
        ("Đại hội", f"{plan.round.title()}, năm {plan.round.year}" if plan.round else ""),
        ("Các cấp", levels),
        ("Mã", plan.plan.id),
    )
    name = cited.short()
    if isinstance(plan.plan.number, LaterNumber):  # a province has several of them
        name = f"{plan.plan.type} {lowered_first(plan.plan.title)}"
    return Card("plan", plan.plan.id, one_line(name), tuple((name, one_line(text)) for name, text in facts if text))


def profile_card(source: str, loaded: Loaded) -> Card:
    """Return a profile's unit, level, document number and date."""
    dossier = loaded.dossier
    if dossier is None:
        return Card("profile", source, one_line(source), (("Tệp", one_line(str(loaded.path))),))
    identity = dossier.profile.document
    own = "chính kế hoạch của tỉnh" if dossier.is_plan_itself else ""
    name = " – ".join(part for part in (_whose(dossier) or source, _made(dossier)) if part)
    facts = (
        ("Đơn vị", dossier.profile.unit.name or ""),
        ("Cấp", ", ".join(part for part in (raised_first(dossier.level.label), own) if part)),
        ("Theo", dossier.plan.plan.citation().short()),
        ("Văn bản số", _number(identity) or "chưa có"),
        ("Ngày", in_words(identity.date) or "chưa có"),
        ("Mã", source),
    )
    return Card("profile", source, one_line(name), tuple((label, one_line(text)) for label, text in facts if text))


def _whose(dossier: Dossier) -> str:
    """Name whose profile it is: a report's has no unit that holds a conference, but someone who issues it."""
    return dossier.profile.unit.name or dossier.issuer.called or dossier.issuer.name or ""


def _made(dossier: Dossier) -> str:
    """Say what a profile makes where it makes only some kinds: one office has several such profiles."""
    labels = {kind.id: kind.label for kind in KINDS}
    period = dossier.profile.report.period
    made = lowered_first(labels.get(next(iter(dossier.profile.documents), ""), ""))
    return f"{made} {period_named(period)}" if period else made


def _number(identity: DocumentIdentity) -> str:
    """Write "05/KH-SKHCN" as the document itself does (NĐ 30/2020, PL I, II.3.c)."""
    if not isinstance(identity.number, int):
        return in_words(identity.number)
    return "/".join(part for part in (padded(identity.number), identity.symbol) if part)
