"""Every body with a task must receive the document: told or asked, by name or within a group."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tdkt_tui.model.asked_tasks import as_sent
from tdkt_tui.model.bound_units import names_everybody, names_pilots
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

from .recipient_lines import BETWEEN, Lines, plain
from .saying import note, warning

_SENT_TO = re.compile(
    r"\bgửi\s+(?:kế hoạch\s+)?(?:(?:về|đến|tới|cho)\s+)?(?P<to>[A-ZĐỦ][^,;.()]*?)"
    r"(?:\s*\((?:qua\s+)?(?P<through>[^()]+)\))?\s*(?:$|[,;.]|\b(?:trước|chậm nhất|để|xong|trong|hoàn thành)\s"
    r"|\b(?:\d{1,2}\s+)?(?:bản|bộ|tệp|file)\b)"
)
"""To whom the unit's own plan is sent, and through whom: a name, so it begins with a capital."""
_GENERAL = re.compile(
    r"^(?:\d{1,3}\s+(?=(?:đơn vị|cơ quan|nơi)\b)|"
    r"(?:[Tt]hủ trưởng|[Nn]gười đứng đầu|[Ll]ãnh đạo)\s+(?=(?:các\s+)?(?:cơ quan|đơn vị|địa phương|tổ chức)\b))|"
    r"(?<=đơn vị)\s+(?:còn lại|khác|này)$"
)
"""How many they are, who leads them, which of them: "04 đơn vị điểm", "người đứng đầu các đơn vị còn lại"."""
_BLOCK = re.compile(r"(?:tham gia )?(?:cụm|khối)\b", re.IGNORECASE)
_PARTY = re.compile(r"(?:các|những)\s+(?:cơ quan|ban|tổ chức)\s+(?:của\s+)?đảng(?!\w)", re.IGNORECASE)
"""Bodies of the party, called together."""
_COMMITTEE = re.compile(r"\b(?:tỉnh|thành|đảng) [uủ][yỷ](?!\w)", re.IGNORECASE)
"""Who passes a plan on to them."""
_PRESS = re.compile(r"(?:các\s+)?(?:cơ quan\s+)?(?:báo(?! cáo)|đài|cổng thông tin|phát thanh|truyền hình)\b")


def profile_tasks_covered(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for each body of the profile's own tasks that no recipient covers.

    The province's plan may be built with other recipients than its own: its tasks are then compared with these.
    """
    recipients = dossier.recipients
    if dossier.is_plan_itself and dossier.profile.recipient:
        yield from plan_tasks_covered(dossier.plan.model_copy(update={"recipient": recipients}))
    issuer = dossier.profile.issuer
    own = [name for name in (issuer and issuer.name, issuer and issuer.called) if name]
    if not recipients:
        return
    lines = Lines([*recipients, *(Recipient.model_construct(name=name) for name in own)])
    for number, task in enumerate(dossier.profile.task, start=1):
        if not lines.reach(task.body):
            yield _uncovered(_missing(task.body, lines), "", f"task.{number}.body", "")


def own_plan_sent(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning where the province's plan wants the unit's plan sent to a body that is no recipient of it."""
    recipients = dossier.recipients
    if dossier.is_plan_itself or not recipients:
        return
    lines = Lines(recipients)
    for task in dossier.plan.task:
        asks = task.asks_own_plan and dossier.charges(task.body, task.clause)
        sent = _SENT_TO.search(as_sent(dossier, task).does) if asks else None
        if sent is None:
            continue
        ways = [one for one in (sent["to"], sent["through"]) if one]
        if not any(map(lines.cover, ways)):
            yield warning(
                "recipients.own-plan",
                f"Kế hoạch của đơn vị phải gửi {sent['to']}, nơi ấy không có trong Nơi nhận",
                citation=dossier.plan.cite(task.clause),
                field="recipient",
                fix=f"thêm {sent['to']} vào Nơi nhận",
            )


def plan_tasks_covered(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for each body with a task that no recipient covers, at the first of its tasks.

    Words for all to whom the plan speaks are no body; a block that gets the plan passes it on to its members. Of the
    party's bodies together it is a note where their committee gets it.
    """
    if not plan.recipient:
        return
    from .recipients_cited import named_by_parts  # of a province's own plan alone

    told: set[str] = set()
    lines = Lines([*plan.recipient, *named_by_parts(plan)])
    blocks = any(_BLOCK.search(one.name) for one in plan.recipient)
    for number, task in enumerate(plan.task, start=1):
        if (
            (blocks and _BLOCK.match(task.does))
            or lines.reach(task.body, of_province=True)
            or _of_its_units(task.body, plan)
        ):
            continue
        missing = _missing(task.body, lines, of_province=True)
        if plain(missing) not in told:
            asked = " (được đề nghị)" if task.mode == "asked" else ""
            found = _uncovered(missing, asked, f"task.{number}.body", plan.cite(task.clause))
            passed_on = _PARTY.match(task.body) and any(_COMMITTEE.search(one.name) for one in plan.recipient)
            yield replace(found, severity=Severity.NOTE) if passed_on else found
        told.add(plain(missing))


def _of_its_units(body: str, plan: Plan) -> bool:
    """Tell words for those to whom the plan speaks: all, those that go first, a level, heads or the rest."""
    units = _GENERAL.sub("", body)
    return (
        names_everybody(units)
        or names_pilots(units)
        or any(folded(units) in (folded(level.label), folded(f"các đơn vị {level.label}")) for level in plan.level)
    )


def _missing(body: str, lines: Lines, *, of_province: bool = False) -> str:
    from .reached_kinds import without

    return without(body, lambda one: lines.reach(one, of_province=of_province))


def _uncovered(body: str, mode: str, field: str, citation: str) -> Finding:
    """Return a warning; a note for the press, which hears of a plan as it does of anything."""
    press = all(_PRESS.match(folded(one)) for one in BETWEEN.split(body.replace("”", "").replace("“", "")))
    return (note if press else warning)(
        "recipients.uncovered",
        f"“{body}”{mode} được giao việc nhưng không có trong Nơi nhận",
        citation=citation,
        field=field,
        fix="thêm vào Nơi nhận, hoặc ghi tên này vào covers của dòng bao gồm nó",
    )
