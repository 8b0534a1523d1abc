"""Pairs of rows that may be one person, for their screen: found, written out, decided; nothing here raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from tdkt_tui.delegates.matching import Level
from tdkt_tui.delegates.matching.sides import ALIKE, MASK, Side, sides
from tdkt_tui.model.cells import fitted, wrapped
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.person import LABELS, SENSITIVE
from tdkt_tui.model.text import one_line
from tdkt_tui.store.people import COLUMNS, Conflict, People, Row
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.workflow.people.deciding import one_row
from tdkt_tui.workflow.people.matching import kept_matches

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.people_file import Held
    from tdkt_tui.workflow.people.matching import Match

LEVELS: dict[Level, str] = {"sure": "chắc", "likely": "nhiều khả năng", "possible": "có thể"}
_LABEL = 20


def paired(held: Held) -> messages.PeoplePaired | messages.PeopleFailed:
    """Find the undecided pairs, over a connection of their own: the screens go on using theirs meanwhile."""
    assert held.path is not None
    try:
        with People.open(held.path, create=False) as people:
            stamp = people.stamp()
            return messages.PeoplePaired(stamp, kept_matches(people, held.path.parent.name).pairs)
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))


def line_of(pair: Match, *, later: bool) -> str:
    """Return a pair as one line of a list."""
    against = f"; nhưng {', '.join(pair.against)}" if pair.against else ""
    before = "(để sau) " if later else ""
    name = one_line(pair.one.person.full_name)
    rows = f"dòng {pair.one.row}, {pair.other.row}"
    return f"{before}{LEVELS[pair.level]} · {name} · {rows} · {', '.join(pair.reasons)}{against}"


def beside(pair: Match, cells: int, *, revealed: bool) -> Content:
    """Write out both rows side by side in so many cells, what differs by sign and in bold."""
    why = f"{'; '.join(pair.reasons)}." + (f" Nhưng: {'; '.join(pair.against)}." if pair.against else "")
    lines = [Content.styled(line, "$muted") for line in wrapped(f"Vì: {why}", max(20, cells))]
    head = Side("", "", f"dòng {pair.one.row}, mã {pair.one.id}", f"dòng {pair.other.row}, mã {pair.other.id}", ALIKE)
    value = max(12, (cells - _LABEL - 4) // 2)
    for side in (head, *sides(pair.one.cells, pair.other.cells, revealed=revealed)):
        parts = wrapped(side.label, _LABEL), wrapped(side.one, value), wrapped(side.other, value)
        for at in range(max(map(len, parts))):
            label, one, other = (part[at] if at < len(part) else "" for part in parts)
            text = f"{side.sign if at == 0 else ' '} {fitted(label, _LABEL)} {fitted(one, value)} {other}"
            lines.append(Content.styled(text, "bold" if side.sign != ALIKE or side is head else ""))
    return Content("\n").join(lines)


def told_apart(people: People, one: Row, other: Row) -> str:
    """Keep that two rows are different people; return what to say."""
    try:
        people.keep_apart(one, other)
    except Conflict as clash:
        return clash_words(clash, one if clash.ours.id == one.id else other)
    except TdktError as fault:
        return str(fault)
    return "Đã ghi: hai người khác nhau; lần sau không hỏi lại. F6: bỏ điều vừa ghi."


def merged(people: People, keep: Row, other: Row, taken: Mapping[str, int]) -> str:
    """Make two rows one; return what to say."""
    try:
        people.merge(keep, other, one_row(keep, other, taken))
    except Conflict as clash:
        return clash_words(clash, keep if clash.ours.id == keep.id else other)
    except TdktError as fault:
        return str(fault)
    return f"Đã gộp mã {other.id} vào mã {keep.id}. F6: tách lại như cũ."


def clash_words(clash: Conflict, seen: Row) -> str:
    """Say what another changed of a row that was looked at, both versions of it; sensitive texts stay masked."""
    theirs = clash.theirs
    if theirs is None:
        return f"Chưa ghi: người khác vừa bỏ dòng mã {seen.id} khỏi danh sách."
    told = [
        f"{LABELS[name]} từ “{_shown(name, seen.values[name])}” thành “{_shown(name, theirs.values[name])}”"
        for name in COLUMNS
        if seen.values[name] != theirs.values[name]
    ]
    return (
        f"Chưa ghi: người khác vừa sửa dòng mã {seen.id}: {'; '.join(told) or 'rồi sửa lại'}. Xem lại rồi quyết định."
    )


def _shown(name: str, text: str) -> str:
    return MASK if text and name in SENSITIVE else text
