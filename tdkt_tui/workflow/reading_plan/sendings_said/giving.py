"""The facts of what is sent, put in place of what was read less surely from the same sentence."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading, bare
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.withheld import take_back

from .held_before import (
    TABLES,
    Told,
    comes_again,
    knows_another,
    names_sending,
    of_sentence,
    same_sending,
    times_of,
    told_by,
    words_of,
)
from .stretches import Sent

_OFFICE = (
    r"(?:(?!Hội nghị|Đại hội|Kế hoạch|Mẫu|Phụ lục)[A-ZĐỦ]"
    r"(?:(?!\s(?:qua|bằng|để|kèm|theo|trong|gồm|tiến độ|tình hình|kết quả|danh sách)\b)[^,;.():])*)"
    r"(?:\s*\((?!qua)[^()]*\))?(?:,\s+(?:huyện|thành phố|thị xã|quận|sở|ban|ngành)\b[^,;.():]{0,20})*"
)
_REPORT = re.compile(
    r"(?:(?:gửi|nộp|có)\s+)?(?:\d+ bản\s+)?báo cáo"
    r"(?P<about>(?:\s(?!về\s[A-ZĐỦ]|cho\s|đến\s|gửi\s|với\s)[^\s,;()]+)*?)"
    rf"(?P<more>\s*\([^()]*\))?,?(?:\s+gửi)?\s+(?:(?:về|cho|đến|với)\s+)?(?P<to>{_OFFICE})"
    r"(?:\s*\(qua\s+(?P<through>[^()]+)\))?(?P<rest>[,;]?\s.*)?\s*",
    re.DOTALL,
)
_GOES = re.compile(r"\s(?:về|cho|đến|với)\s+[A-ZĐỦ]|\bgửi\s+[A-ZĐỦ]|\bbáo cáo\s+[A-ZĐỦ]")
_SENT_LATE = re.compile(r"(?:gửi|nộp|kèm)\b(?!.*\bngày\b)", re.DOTALL)
"""A sending without the deadline that its sentence gives."""
_VERB_LAST = re.compile(r"\b(?:gửi|nộp)\s*(?:;|$)")
"""What is sent, as the sentence has it: behind it the verb, which its deadline stood behind."""
_TO = re.compile(rf"(?:gửi|nộp|về|cho|đến)\s+({_OFFICE})(?:\s*\(qua\s+([^()]+)\))?")
_ABOUT = re.compile(r"(?:(?:gửi|nộp|có)\s+)?báo cáo\s+(?P<about>.+)", re.DOTALL)
_COUNTED = ("nomination", "composition", "honours")
_PLAIN = frozenset(("gửi", "nộp", "báo", "cáo", "về", "cho", "đến", "phải", "có", "kết", "quả", "trình", "tổng", "hợp"))
_FEW = 3
"""So many words more say nothing more."""


def addressee(does: str) -> tuple[str, str] | None:
    """Return to whom something is sent, and through whom; None where the words do not say."""
    found = _TO.findall(does)
    return (bare(found[-1][0]), bare(found[-1][1])) if found else None


def give(reading: Reading, piece: Piece, sentence: str, told: list[Told], goes: tuple[str, str]) -> None:
    """Put what a sentence says in place of what was read of it, unless that says as much or knows another deadline.

    goes: where the sentences before send what they speak of, and through whom.
    """
    here = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table in TABLES]
    old = [fact for fact in here if of_sentence(fact, sentence, piece)
           or any(same_sending(fact, one, body) for one, body, _ in told)]  # fmt: skip
    if any(fact.table in _COUNTED for fact in reading.drawn.get(piece.at, ())):
        return  # what is said of so many is read with them
    if any(knows_another(fact, told) for fact in old) or _again(old, told):
        return
    sure = [fact for fact in old if len(told) == 1 or ";" not in told_by(fact)]
    held = [next((fact for fact in sure if names_sending(fact, one, body)), None) for one, body, _ in told]
    late = any(_VERB_LAST.search(told_by(fact)) or (_SENT_LATE.match(told_by(fact)) and not times_of(fact))
               for fact in old)  # fmt: skip
    if all(held) and not late and (len(old) > len(told) or _as_much(told, old)):
        return
    mode = next((str(fact.values["mode"]) for fact in old if "mode" in fact.values), "")
    kept = [fact for each, fact in zip(told, held, strict=True)
            if fact is not None and not late and _as_much([each], [fact])]  # fmt: skip
    left = [fact for fact in old if not any(fact is one for one in kept)]
    for (one, body, said), fact in zip(told, held, strict=True):
        if any(fact is other for other in kept):
            continue
        times, mark = _times(reading, one)
        made = _report(reading, piece, one, body, left) or _report_to(reading, piece, one, body, goes)
        made = made or reading.add("task", piece, body=body, mode=mode, **_task(one, times))
        made.marks.update({"window": mark} if mark else {})
        if said:
            made.marks[TABLES[made.table]] = said if said.startswith("suy ra") else f"suy ra: bản gốc ghi “{said}”"
    for fact in left:
        take_back(reading, fact)
    reading.say(piece, sentence)


def _as_much(told: list[Told], old: list[Proposal]) -> bool:
    """Tell facts that lack only a few of the words of what is sent."""
    more = words_of(" ".join(one.does for one, *_ in told)) - words_of(" ".join(map(told_by, old))) - _PLAIN
    return len(more) <= _FEW


def _again(old: list[Proposal], told: list[Told]) -> bool:
    """Tell facts that hold what comes again, which no report would hold better."""
    if any(fact.values.get("every") and words_of(str(fact.values.get("by"))) == words_of(body)
           for fact in old for _, body, _ in told):  # fmt: skip
        return True
    often = any("every" in one.when.values and not _REPORT.fullmatch(one.does) for one, *_ in told)
    return often and any(map(comes_again, old))


def _times(reading: Reading, one: Sent) -> tuple[dict[str, Any], str]:
    """Return the keys of a deadline, and what of it was deduced."""
    issued = next((fact.values.get("date") for fact in reading.of("plan")), None) if one.when.issued else None
    if issued:
        days = one.when.issued
        return {"window": {"until": issued + timedelta(days=days)}}, f"suy ra: {days} ngày kể từ ngày ký"
    return dict(one.when.values), one.when.mark


def _report(reading: Reading, piece: Piece, one: Sent, body: str, old: list[Proposal]) -> Proposal | None:
    """Add a report that comes after a meeting, comes again or is on results; None for what is no report to somebody.

    To whom it goes may be what was read of the same sentence before.
    """
    times, _ = _times(reading, one)
    said = next((fact for fact in old if fact.table == "reporting" and times_of(fact) == times), None)
    first, comma, rest = one.does.partition(",")
    does = one.does if said is None or _GOES.search(one.does) else f"{first} về {said.values['to']}{comma}{rest}"
    found = _REPORT.fullmatch(does)
    in_words = one.when.words and "every" not in times
    dated = said is None and "window" in times
    if found is None or in_words or (dated and "every" not in times and "kết quả" not in found["about"]):
        return None
    about = bare(f"{found['about']}{found['more'] or ''}{found['rest'] or ''}").strip(" ,;")
    made = reading.add("reporting", piece, by=body, to=bare(found["to"]), through=bare(found["through"] or ""),
                       about=about, **times)  # fmt: skip
    if said is not None and does != one.does and "to" in said.marks:
        made.marks["to"] = said.marks["to"]
    return made


def _report_to(reading: Reading, piece: Piece, one: Sent, body: str, goes: tuple[str, str]) -> Proposal | None:
    """Add a report by so many days after the meeting that comes with other papers, or goes where others go."""
    times, found = _times(reading, one)[0], _ABOUT.fullmatch(one.does)
    if found is None or not times.keys() & {"days_after", "working_days_after"}:
        return None
    to, through = own if (own := addressee(found["about"])) else goes
    if not to:
        return None
    about = _TO.sub("", found["about"]) if own else found["about"]
    made = reading.add("reporting", piece, by=body, to=to, through=through, about=bare(re.sub(r"\s{2,}", " ", about)),
                       **times)  # fmt: skip
    made.marks.update({} if own else {"to": "suy ra: nơi mà câu trước nêu"})
    return made


def _task(one: Sent, times: dict[str, Any]) -> dict[str, Any]:
    """Return what a task says, with the deadline in words where a task has no key for it."""
    when = lowered_first(one.when.words)
    for key, kind in (("days_after", "ngày"), ("working_days_after", "ngày làm việc")):
        when = f"chậm nhất {times[key]:02d} {kind} sau khi kết thúc hội nghị" if key in times else when
    window = {} if "every" in times else times.get("window", {})
    return {"does": f"{one.does}{',' if when.startswith('chậm') else ''} {when}".strip(), "window": window}
