"""Passages that nobody has understood: how many, and of which levels they still say something that no page has."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import padded
from tdkt_tui.store.files import read_limited
from tdkt_tui.workflow.plan_notes import LEFT, WORDING, Left, left_of
from tdkt_tui.workflow.plan_source import PlanSource

_LEVELS, _MOST = 4, 5
"""Levels that are told, and what of each."""


def not_understood(source: PlanSource, *, strict: bool = False) -> Iterator[Finding]:
    """Yield how many passages its file still keeps as not understood: a note, a warning where nothing may be left."""
    if left := _left(source):
        open_now = "; ".join(_open(source.plan, left))
        yield Finding("plugin.unread", Severity.WARNING if strict else Severity.NOTE,
                      f"Còn {padded(len(left))} đoạn của bản gốc ở phần {_parts(left)}: chưa ai ghi là dữ kiện hay"
                      f" chỉ là lời văn.{f' Chưa ghi, nên chưa in: {open_now}.' if open_now else ''}",
                      place=f"{source.path.name if source.path else ''}, dòng {left[0].lines[0] - 1}",
                      fix=f"đọc từng đoạn, thêm dữ kiện nếu có: tdkt plugin confirm {source.plugin}")  # fmt: skip


def unread_words(source: PlanSource) -> str:
    """Return how many such passages there are, for the head of the check; "" for none."""
    every = _left(source)
    left = [one for one in every if not one.wording]
    if not left:
        return f"{padded(len(every))} đoạn ở phần {WORDING}" if every else ""
    from tdkt_tui.workflow.confirming.signs import figures_said  # brings the reader

    weigh = sum(bool(figures_said(one.place[2])) for one in left)
    return f"{padded(len(left))} đoạn chưa hiểu, {padded(weigh)} đoạn có số hay ngày"


def _open(plan: Plan, left: list[Left]) -> Iterator[str]:
    """Yield what is open of each level, as far as two lines hold it."""
    from tdkt_tui.workflow.confirming.open_of_levels import open_of_levels  # brings the reader

    found = list(open_of_levels(plan, left).items())
    for label, said in found[:_LEVELS]:
        yield f"{label or 'chung'} – {', '.join(said[:_MOST])}{' …' if len(said) > _MOST else ''}"
    if len(found) > _LEVELS:
        yield f"và {padded(len(found) - _LEVELS)} cấp khác"


def _left(source: PlanSource) -> list[Left]:
    try:
        return left_of(read_limited(source.path).decode("utf-8-sig")) if source.path else []
    except (TdktError, UnicodeDecodeError):  # told by who reads the plan
        return []


def _parts(left: list[Left]) -> str:
    """Return the lists that passages stand in, with how many where they stand in both."""
    words = sum(one.wording for one in left)
    if 0 < words < len(left):
        return f"{LEFT} ({padded(len(left) - words)}) và {WORDING} ({padded(words)})"
    return WORDING if words else LEFT
