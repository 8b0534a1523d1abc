"""Awards of the list by law of the day: one that is not there yet, one that is not conferred any more, its giver."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import short_date
from tdkt_tui.regulations import HONOUR_WORDS, Certainty, Honour, load_honours, load_law

from .by_date_judging import UNVERIFIED, severity
from .saying import note, told

_SEVERAL = re.compile(r"[;,+\n]|\bvà\b")
_CHAIRMAN = re.compile(r"\b(?:chủ tịch|ct)\b")
_COMMITTEE = re.compile(r"\b(?:ubnd|ủy ban nhân dân)\b")
_FEW = 3


def of_their_time(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for awards that are conferred only after the dossier's day, notes for those that ended before it.

    Somebody may have got before what is conferred no more: that is a note. So is a certificate of merit that a
    committee is said to give: its chairman does (the law of the day). Rows are told, never what stands in them.
    """
    day = dossier.day
    rows: dict[str, list[int]] = {}
    for number, person in enumerate(dossier.people or (), start=1):
        if person.highest_award:
            rows.setdefault(person.highest_award, []).append(person.row or number)
    if day is None or not rows:
        return
    honours = load_honours()
    untimely: dict[Honour, list[int]] = {}
    by_committee: dict[Honour, list[int]] = {}
    for text, places in rows.items():
        for part in (text, *_SEVERAL.split(text)):
            found = honours.find(part)
            if found is None:
                continue
            if (found.since and day < found.since) or (found.until and found.until < day):
                untimely.setdefault(found, []).extend(places)
            if _CHAIRMAN.search(folded(found.name)) and _by_committee(part):
                by_committee.setdefault(found, []).extend(places)
            break
    yield from _untimely(untimely, day)
    for found, places in by_committee.items():
        yield note("people.award-giver", f"{found.name.partition(' của ')[0]} ở {_rows(places)} ghi là của Ủy ban nhân"
                   f" dân; người có thẩm quyền tặng là Chủ tịch: “{found.name}”", citation=_law(day, found),
                   field="delegates",
                   fix="đối chiếu quyết định khen thưởng; sửa một lần: tdkt delegates clean HỒ_SƠ")  # fmt: skip


def _untimely(found: dict[Honour, list[int]], day: date) -> Iterator[Finding]:
    for honour, places in found.items():
        kind, cited = HONOUR_WORDS[honour.kind], _cited(honour)
        what = f"{kind[:1].upper()}{kind[1:]} ở {_rows(places)}: “{honour.name}”"
        if honour.since and day < honour.since:
            yield told(severity(honour.certainty, name=True), "people.award-to-come",
                       f"{what} chỉ có từ ngày {short_date(honour.since)}, hồ sơ ghi ngày {short_date(day)}",
                       citation=cited, field="delegates",
                       fix="đối chiếu quyết định khen thưởng rồi ghi đúng danh hiệu, hình thức của thời điểm"
                       " ấy")  # fmt: skip
        elif honour.until:
            yield note("people.award-ended", f"{what} chỉ được tặng đến ngày {short_date(honour.until)}, hồ sơ ghi ngày"
                       f" {short_date(day)}", citation=cited, field="delegates",
                       fix="giữ nếu được tặng trước đó và nên ghi năm; không thì ghi hình thức hiện hành")  # fmt: skip


def _by_committee(text: str) -> bool:
    words = folded(text)
    return bool(_COMMITTEE.search(words)) and not _CHAIRMAN.search(words)


def _cited(honour: Honour) -> str:
    if honour.certainty is Certainty.QUOTED:
        return honour.basis
    return f"{honour.basis} ({UNVERIFIED})" if honour.basis else UNVERIFIED


def _law(day: date, honour: Honour) -> str:
    """Return the law on emulation of a day, with the doubt about who gives what where nobody read it."""
    acts = [act for act in load_law().acts if act.kind == "Luật" and "thi đua" in folded(act.title)]
    standing = [f"{act.kind} số {act.number}" for act in acts if act.in_force(day)]
    doubt = "" if honour.certainty is Certainty.QUOTED else f" ({UNVERIFIED})"
    return f"{standing[0]}{doubt}" if standing else UNVERIFIED


def _rows(places: list[int]) -> str:
    listed = sorted(set(places))
    named = ", ".join(map(str, listed[:_FEW]))
    return f"dòng {named}" + (f" và {len(listed) - _FEW} dòng khác" if len(listed) > _FEW else "") + " của danh sách"
