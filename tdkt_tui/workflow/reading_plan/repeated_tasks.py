"""A row of a table of tasks that says again what a clause asks of the same bodies: one task, with what the row adds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.abbreviated import in_full

from .abbreviated import province_of
from .facts import Proposal, Reading
from .figures import figures_of
from .rows import cells_of

_COUNT = re.compile(r"(?:(?:ít nhất|tối thiểu|không quá|tối đa|khoảng)\s+)?\b\d+\b")
_OWN = re.compile(
    r"\bcủa\s+(?:các\s+)?(?:cơ quan|đơn vị|địa phương|ngành)(?:,\s+(?:cơ quan|đơn vị|địa phương|ngành))*(?:\s+mình)?"
)
"""Whose a plan, a report is that everybody makes: that of whoever makes it."""
_TIME = re.compile(
    r"\b(?:trước|từ|trong|đến|chậm nhất|xong)\s+(?:hết\s+)?(?:ngày|tháng|quý|năm)\s+[\dIVX]+(?:[/.-]\d+)*"
)
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_TO = re.compile(r",\s+(?:gửi|báo cáo|trình)\s")
"""Behind what is made: to whom it goes."""
_LINKS = frozenset(["các", "của", "và", "cho", "để", "về", "theo", "ở", "trong", "đến"])
_WHERE = re.compile(r"(?:tại|dự|ở)\s")
_BY = re.compile(r"(?:trên|qua|bằng|theo|kèm)\s")
_PLAIN = frozenset(["các", "và", "tỉnh", "thi", "đua", "việt", "nam", "cấp"])
_STATION = re.compile(r"(?<=đài )phát thanh(?: và| -)? truyền hình")
_LEAST, _LEAST_UNDATED = 3, 4
"""Words of substance that two sayings must share, where both state one day and where one states none."""
_SHARE, _SHARE_UNDATED = 0.65, 0.75
_LEAST_BEGUN = 5


@dataclass(frozen=True, slots=True)
class _Match:
    """The part of a clause's task that a row repeats. parts: all of them; at: which; does: what both come to."""

    task: Proposal
    parts: list[str]
    at: int
    does: str


def read_repeated_tasks(reading: Reading) -> None:
    """Put each row that repeats one task of a clause to that task: its day, who joins in, the fuller words.

    A row of other bodies, of another day or of other work stays a task of its own, and so does one that repeats two.
    """
    province = province_of(reading)
    for row in [task for task in reading.of("task") if _in_table(task)]:
        found = [hit for task in reading.of("task") if not _in_table(task) and (hit := _match(row, task, province))]
        if len(found) == 1:
            _join(reading, row, found[0], province)


def _in_table(task: Proposal) -> bool:
    return task.piece is not None and bool(cells_of(task.piece.text))


def _match(row: Proposal, task: Proposal, province: str) -> _Match | None:
    dates = [_days(one.values.get("window", {})) for one in (row, task)]
    dated = all(dates)
    if (dated and dates[0] != dates[1]) or not _same_bodies(row, task, province, dated=dated):
        return None
    parts = str(task.values["does"]).split("; ")
    told = [(at, does) for at, part in enumerate(parts) if (does := _both(str(row.values["does"]), part, dated=dated))]
    return _Match(task, parts, *told[0]) if len(told) == 1 else None


def _days(window: dict[str, Any]) -> set[Any]:
    return {value for key, value in window.items() if key != "approx"}


def _same_bodies(row: Proposal, task: Proposal, province: str, *, dated: bool) -> bool:
    if "body" in task.marks:  # the clause itself does not say who
        return dated
    own, told = (_bodies(one.values["body"], province) for one in (row, task))
    joined = own.union(*(_bodies(name, province) for name in row.values.get("together_with", ())))
    return own == told or (own < told <= joined)


def _bodies(names: str, province: str) -> frozenset[str]:
    words = re.sub(r"\([^()]*\)", " ", in_full(names, province).replace("UBND", "Ủy ban nhân dân")).casefold()
    words = words.replace("ủy ban nhân dân tỉnh", "ubnd_tỉnh")  # the one that "tỉnh" tells from those below it
    words = _STATION.sub(" ", words.replace(province.casefold(), " ") if province else words)
    return frozenset(re.findall(r"\w+", words)) - _PLAIN


def _both(row: str, part: str, *, dated: bool) -> str:
    """Return what a row and a part of a clause's task come to where they say the same, "" where they do not."""
    aside = _ASIDE.search(row)
    said = row[: aside.start()] if aside else row
    plain = _ASIDE.sub("", part)
    core, sent = (plain[: cut.start()], plain[cut.start() :]) if (cut := _TO.search(plain)) else (plain, "")
    does = _begun_alike(said, plain) if dated else ""
    if not does and (fuller := _fuller(said, core, dated=dated)):
        does = f"{fuller}{sent}"
    elif not does and (fuller := _fuller(said, plain, dated=dated)):
        does = fuller
    if not does:
        return ""
    asides = dict.fromkeys(found[0] for text in (part, row) if (found := _ASIDE.search(text)))
    return f"{does}{''.join(asides)}"


def _fuller(row: str, core: str, *, dated: bool) -> str:
    """Return the one of two sayings that says all that the other does; "" where neither does, or too little is said."""
    if row.casefold().split()[:2] != core.casefold().split()[:2] or (_counts(core) and _counts(row) - _counts(core)):
        return ""
    mine, other = _substance(row), _substance(core)
    shared = mine & other
    least, share = (_LEAST, _SHARE) if dated else (_LEAST_UNDATED, _SHARE_UNDATED)
    if shared not in (mine, other) or (len(shared) < least) or len(shared) < share * len(mine | other):
        return ""
    return row if mine > other or (_counts(row) and not _counts(core)) else core


def _begun_alike(row: str, part: str) -> str:
    """Return both where they begin with the same work, and one goes on with where or for what, the other with how."""
    first, second = row.split(), part.split()
    shared = next((at for at, (one, two) in enumerate(zip(first, second, strict=False)) if one != two), 0)
    ends = " ".join(first[shared:]), " ".join(second[shared:])
    if shared < _LEAST_BEGUN or not (_WHERE.match(ends[0]) and _BY.match(ends[1])):
        return ""
    return " ".join([*first, *second[shared:]])


def _substance(text: str) -> frozenset[str]:
    words = _OWN.sub(" ", _COUNT.sub(" ", _TIME.sub(" ", text)))
    return frozenset(re.findall(r"[^\W\d]+", words.casefold())) - _LINKS


def _counts(text: str) -> set[Any]:
    return {figure for figure, _ in figures_of(text) if figure[0] == "count"}


def _join(reading: Reading, row: Proposal, found: _Match, province: str) -> None:
    """Make one task of a row and what it repeats; the other parts of the clause's task are a task of their own."""
    task = found.task
    place = reading.facts.index(task)
    made = replace(task, values={**task.values, "does": found.does}, marks=dict(task.marks))
    before, after = ("; ".join(part) for part in (found.parts[: found.at], found.parts[found.at + 1 :]))
    told = [replace(task, values={**task.values, "does": does}, marks=dict(task.marks)) if does else None
            for does in (before, after)]  # fmt: skip
    parts = [one for one in (told[0], made, told[1]) if one]
    _fill(made, row, province)
    if "body" not in task.marks and "body" in made.marks:  # named more fully by the row
        for one in parts:
            one.values["body"] = made.values["body"]
            one.marks["body"] = made.marks["body"]
    reading.facts[place : place + 1] = parts
    reading.facts.remove(row)
    for drawn in reading.drawn.values():
        drawn[:] = [one for fact in drawn for one in (parts if fact is task else [made] if fact is row else [fact])]


def _fill(made: Proposal, row: Proposal, province: str) -> None:
    """Give a task what a row adds, each key with the place that it is from."""
    added: dict[str, Any] = {}
    told = _bodies(made.values["body"], province)
    if "body" in made.marks or told < frozenset(re.findall(r"\w+", row.values["body"].casefold())):
        added["body"] = row.values["body"]
        made.marks.pop("body", None)
    if "window" not in made.values and "window" in row.values:
        added["window"] = row.values["window"]
    known = [_bodies(name, province) for name in made.values.get("together_with", ())]
    more = [name for name in row.values.get("together_with", ())
            if not (one := _bodies(name, province)) <= told and one not in known]  # fmt: skip
    if more:
        added["together_with"] = [*made.values.get("together_with", ()), *more]
    made.values.update(added)
    if row.piece is not None:
        made.marks.update(dict.fromkeys(added, f"theo {row.piece.place}"))
