"""What the check still notes when nothing is left to ask: each can be kept, with the reason, in the plan's own file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, Severity
from tdkt_tui.model.words import clause_words, padded
from tdkt_tui.workflow.confirming.changing import kept_as_issued
from tdkt_tui.workflow.confirming.plan_file import read_text
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.plan_waved import kept, waved_of, with_kept, with_waved

from .reasons import reason
from .session import Session
from .talk import Back, Rests, number_of

_MOST, _LONGEST = 6, 220
"""Notes on one screen, the others follow as these are kept; signs of each: the check tells them whole."""
_PROMPT = "  Enter xong, để check nhắc · số: giữ điều ấy, kèm lý do > "


@dataclass(frozen=True)
class Notice:
    """One note, and how a text is written in which it is kept for a reason."""

    finding: Finding
    keep: Callable[[str, str], str]


def ask_noticed(session: Session) -> None:
    """Tell the notes and write down which of them are kept, until the person goes on."""
    notices = list(noticed(session)) if session.talk.interactive else []
    told = 0
    while notices:
        if told != len(notices):
            told = len(notices)
            session.talk.tell(_lines(notices))
        answer = session.talk.ask(_PROMPT)
        if answer is None or answer.casefold() in ("", "q", "nghỉ"):
            return
        if answer.startswith("tdkt "):  # it is no answer, and the person has gone on
            session.talk.say("Đã xong, lệnh ấy gõ lại ở dưới:")
            return
        number = number_of(answer.casefold().removeprefix("g").strip(), min(len(notices), _MOST))
        if not number:
            session.talk.unknown(answer, "Enter hoặc số của điều được giữ.")
        elif _kept(session, notices[number - 1]):
            del notices[number - 1]


def _kept(session: Session, notice: Notice) -> bool:
    try:
        why = reason(session)
    except (Rests, Back):
        return False
    if why:
        file = read_text(session.path)
        file.write(notice.keep(file.text, why))
    return bool(why)


def _lines(notices: list[Notice]) -> Iterator[str]:
    yield f"tdkt plugin check còn nhắc {padded(len(notices))} điều:"
    for number, one in enumerate(notices[:_MOST], 1):
        finding = one.finding
        grave = "" if finding.severity is Severity.NOTE else f"{SEVERITY_WORDS[finding.severity]}: "
        yield from wrapped(f"{number}. {grave}{shorten(finding.message, _LONGEST, placeholder=' …')}", "  ")


def noticed(session: Session) -> Iterator[Notice]:
    """Yield what the check tells of a plan's facts as they are printed, and of numbers that are in none."""
    from tdkt_tui.workflow.checking_plugin.figures import lost_by_clause, lost_finding
    from tdkt_tui.workflow.checking_plugin.levels import unit_findings
    from tdkt_tui.workflow.checking_plugin.ways_said import ways_said
    from tdkt_tui.workflow.plugin_kept import without_kept
    from tdkt_tui.workflow.plugin_waved import opened, waved_finding
    from tdkt_tui.workflow.reaching import Reached, reach_findings

    plan = session.read().plan
    source = PlanSource(plan, session.plugin, session.path)
    for found in (*ways_said(source), *without_kept(plan, unit_findings(plan)), *reach_findings(Reached(plan))):
        if found.severity is not Severity.ERROR and found.field:
            yield Notice(found, partial(_keep_fact, found))
    for clause, rows in lost_by_clause(source):
        passages = [f"{clause_words(clause)}, {one.at}: {'; '.join(figures)}" for one, figures in rows]
        yield Notice(lost_finding(source, clause, rows), partial(_keep_figures, passages))
    for waved in opened(source):
        yield Notice(waved_finding(source, waved), partial(_keep_waved, [one.words for one in waved]))


def _keep_fact(found: Finding, text: str, why: str) -> str:
    return kept_as_issued(text, found.field, why, found.rule)


def _keep_figures(passages: list[str], text: str, why: str) -> str:
    for words in passages:
        text = with_waved(text, kept(words, why))
    return text


def _keep_waved(passages: list[str], text: str, why: str) -> str:
    for said in passages:
        line = next((number for number, words in waved_of(text) if words == said), 0)
        text = with_kept(text, line, why)
    return text
