"""Reports of which each kind of unit has a last day, or days after its conference, of its own, in one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE
from .due import window_alone
from .facts import Reading, bare
from .moments import NO_LATER
from .pieces import Piece
from .reports_listed import receiver_of
from .sent_bodies import one_of
from .sentences import SENTENCE
from .undated import Years

_REPORT = r"(?:[Gg]ửi\s+)?[Bb]áo cáo(?!\s+thành tích)\b"
_LATEST = rf"(?:(?:và|nhưng)\s+)?(?:{NO_LATER}|(?:chậm|muộn) nhất(?:\s+(?:là|vào))?|trước)"
_HELD = (
    r"(?:,?\s+(?:sau|kể từ|tính từ|từ)(?:\s+(?:khi|ngày))?(?:\s+(?:kết thúc|bế mạc|tổ chức(?:\s+xong)?))?"
    r"(?:\s+hội nghị)?)"
)
_N = rf"(?:trong(?:\s+(?:vòng|thời hạn))?|sau)\s+(?P<n>\d{{1,2}})\s+ngày(?P<work>\s+làm việc)?{_HELD}?"
_DESKS = r"Sở Nội vụ|Ban Thi đua\s*-\s*Khen thưởng(?:\s+tỉnh)?|(?:UBND|Ủy ban nhân dân) tỉnh"
_TO = rf"(?:\s+(?:về\s+|cho\s+|đến\s+)?(?P<to>{_DESKS}))"
_ABOVE = _TO.replace("P<to>", "P<above>")
_DAY_OF = re.compile(rf"(?:(?P<how>{_LATEST})\s+)?ngày\s+(?P<day>{DATE})\s+(?:đối với|với|cho)\s+"
                     rf"(?P<who>[^;:.\d]{{2,80}}?)"
                     rf"(?=\s*(?:[,;]|\s+và)\s+(?:{_LATEST}\s+)?ngày\s+\d|[\s.;]*$)", re.IGNORECASE)  # fmt: skip
"""A last day with whose it is behind: "chậm nhất ngày 25/9/2025 đối với xã, phường"."""
_LEAD = re.compile(rf"(?P<about>{_REPORT}[^;:]*?)(?:,?\s+(?:gửi|nộp))?{_TO}?(?:,?\s+{_N})?[,\s]*", re.IGNORECASE)
_BEHIND = re.compile(rf"(?P<about>{_REPORT}[^;:]*?)\s*:\s+(?P<rows>\S.*)", re.DOTALL)
_ROW = re.compile(
    rf"(?P<who>[^;:.\d]{{3,80}}?)\s+(?:gửi|nộp|báo cáo){_TO}?\s+{_N}"
    rf"(?:,\s+(?P<next>[^;:.\d]{{3,60}}?)\s+tổng hợp,?\s+(?:gửi|báo cáo|nộp){_ABOVE}?\s+"
    rf"(?P<when>{_LATEST}\s+ngày\s+{DATE}))?"
)
"""Who sends within how many days, and who then sums up: "cấp xã gửi trong 05 ngày, cấp huyện tổng hợp gửi …"."""
_SENT = re.compile(
    rf"\b(?:gửi|nộp)\s+(?:về\s+)?(?P<to>{_DESKS})"
    r"(?:\s*\(qua (?P<through>[^(),]+)\))?"
)
_SUMS = "(tổng hợp chung)"


@dataclass(frozen=True, slots=True)
class _Row:
    """What one kind of unit has to report: to whom, "" for whom the plan names elsewhere, and when."""

    by: str
    to: str
    about: str
    times: dict[str, Any] = field(default_factory=dict)


def read_reports_per_kind(reading: Reading) -> None:
    """Add reporting for each kind of unit that a sentence gives a time of its own; none where one is not understood."""
    years = Years(reading)
    for piece in reading.body():
        if any(fact.table in ("reporting", "task") for fact in reading.drawn.get(piece.at, ())):
            continue
        for sentence in SENTENCE.split(piece.text):
            if not re.match(_REPORT, sentence):
                continue
            text, said = years.filled(bare(sentence), piece)
            rows = _by_day(text) or _by_days(text)
            to = receiver_of(reading, piece) or _desk(reading, piece) if any(not row.to for row in rows) else ""
            if not rows or not all(row.to or to for row in rows):
                continue
            for row in rows:
                made = reading.add("reporting", piece, by=row.by, to=row.to or to, about=row.about, **row.times)
                if not row.to:
                    made.marks["to"] = "suy ra từ nơi nhận của các việc khác: bản gốc không nêu báo cáo ai"
            reading.years.setdefault(piece.at, []).extend(said)
            reading.say(piece, bare(sentence))


def _desk(reading: Reading, piece: Piece) -> str:
    """Return the one office to which, or through which, all that its part has sent goes; "" where there are several."""
    top = piece.clause.partition(".")[0]
    part = [one.text for one in reading.body() if one.clause.partition(".")[0] == top]
    sent = {hit["through"] or hit["to"] for text in part for hit in _SENT.finditer(text)}
    return sent.pop() if len(sent) == 1 else ""


def _by_day(text: str) -> list[_Row]:
    """Return a row for each last day with whose it is; the way in which the first is said is that of all."""
    days = list(_DAY_OF.finditer(text))
    lead = _LEAD.fullmatch(text[: days[0].start()]) if len(days) > 1 else None
    between = [text[one.end() : two.start()] for one, two in pairwise(days)]
    joined = all(re.fullmatch(r"\s*(?:[,;]|,?\s+và)\s+", words) for words in between)
    if lead is None or not joined or text[days[-1].end() :].strip(" .;") or not days[0]["how"]:
        return []
    rows, how = list[_Row](), ""
    for one in days:
        how = one["how"] or how
        window, by = _window(how, one["day"]), one_of(one["who"].strip())
        if not window or not by:
            return []
        rows.append(_Row(by, lead["to"] or "", _about(lead["about"]), {"window": window, **_after(lead)}))
    return rows


def _by_days(text: str) -> list[_Row]:
    """Return the rows behind a colon of which each says within how many days after its conference."""
    led = _BEHIND.fullmatch(text)
    found = [_ROW.fullmatch(bare(part)) for part in re.split(r";\s+", led["rows"])] if led else []
    rows = list[_Row]()
    for one in found:
        by = one_of(one["who"].strip()) if one else ""
        if led is None or one is None or not by:
            return []
        about = _about(led["about"])
        if one["next"]:
            after = re.match(rf"(?P<how>{_LATEST})\s+ngày\s+(?P<day>.+)", one["when"], re.IGNORECASE)
            window = _window(after["how"], after["day"]) if after else {}
            if not window:
                return []
            above = lowered_first(one["next"].strip())
            rows += [_Row(by, one["to"] or above, about, _after(one)),
                     _Row(above, one["above"] or "", f"{about} {_SUMS}", {"window": window})]  # fmt: skip
        else:
            rows.append(_Row(by, one["to"] or "", about, _after(one)))
    return rows if len(rows) > 1 else []


def _about(words: str) -> str:
    """Return what a report is on, its form with it."""
    return bare(re.sub(r"^(?:gửi\s+)?báo cáo\s+", "", words, flags=re.IGNORECASE)).strip(" ,")


def _after(found: re.Match[str]) -> dict[str, Any]:
    return {"working_days_after" if found["work"] else "days_after": int(found["n"])} if found["n"] else {}


def _window(how: str, day: str) -> dict[str, Any]:
    lead = "trước" if how.casefold().endswith("trước") else "chậm nhất"
    return window_alone(f"{lead} ngày {day}", finished=True)
