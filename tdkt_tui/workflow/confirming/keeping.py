"""Sentences of a passage that no table plainly holds: each run of them is kept in the plan's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.reading_plan.blank_forms import is_of_form
from tdkt_tui.workflow.reading_plan.unread_annexes import lines_of_whole

from .bare_words import heads_paragraph, is_bare, is_criterion
from .draft import Draft
from .drawing_provision import about
from .halves import Half, lists_programme
from .kept_runs import FRAGMENT, LEAD, begins_anew, first_of, of_guides, open_halves, task_amid, turns, with_amid
from .kept_words import kept_words, row_in_words
from .likeliest import by_context
from .passage import Passage
from .whom import whose
from .whom_back import said_amid
from .whom_begun import only_kinds
from .whom_levels import levels_named, of_both
from .whom_rows import whose_row
from .whom_subject import begun

_STRUCTURED = ("level", "pilot", "unit_group", "basis", "recipient", "committee")
"""Tables whose facts pages are built of: a sentence that may be one is asked about."""
_OF_UNITS = ("exception", "quota", "honours")
"""Tables of numbers of units: a sentence that completes one of them is asked about."""
_TROUBLE = re.compile(r"\bnếu (?:có |gặp |phát sinh )?(?:những )?(?:khó khăn|vướng mắc)", re.IGNORECASE)
"""Whom a unit tells of its troubles: a page says it in its own last line."""
_TOLD_TO = re.compile(
    r"\b(?:phản ánh|báo cáo|báo|trao đổi|liên hệ|gửi)\s+(?:kịp thời\s+|trực tiếp\s+|ngay\s+)?(?:về|với|đến|cho)?\s*"
    r"(?P<to>(?:Sở|Ban|Văn phòng|UBND|Ủy ban|Hội đồng)\s[^,;.]*?)(?=\s+(?:để|xem xét|tổng hợp|kịp thời)\b|[,;./]|$)"
)
_ASKS = re.compile(r"\bphải (?:có|là|thuộc|đạt|bảo đảm)\b|\b(?:một trong|ít nhất một|có thể (?:thay|bớt|bỏ))\b")
"""What asks something of all that the list behind it names."""
_OF_UNITS_SAID = re.compile(r"(?:^|[,;:]\s)(?:đối với|ở|tại|các|mỗi|từng|riêng)\s", re.IGNORECASE)
"""Whose criterion one is; any other names those who gave what is looked for."""
_TIME_ALONE = re.compile(r"(?:Tháng|Thời hạn|Thời gian|Hạn|Ngày|Quý)\s*:\s*(?:[A-ZĐ]+:\s*)?[\d\s/.,–-]{1,30}")
"""A cell on when, of a row whose work is told elsewhere."""
_OTHERS = 2
"""Tables that a kept sentence may be instead."""
_ITEM = 160
"""Signs of an item of an agenda; a longer one is a rule on it."""
_RULE = re.compile(
    r"^(?:Mỗi|Các|Riêng|Đối với|Không|Trường hợp|Thời (?:gian|lượng)|Do)\b|\bkhông (?!quá)|\bphải\b|\bcó thể\b|\bnên\b"
    r"|\bchủ trì\b|\bdo\b.*\b(?:trình bày|quyết)"
)
"""What is said of an agenda and is no item of it."""


def with_kept(plan: Plan, passage: Passage, halves: Sequence[Half], stands: Callable[[Half], bool]) -> list[Half]:
    """Return the sentences of a passage: what is not plainly a table, in the plan's words, one fact for each run.

    A run is of the same units; sentences in which nothing stands belong to the run that they stand in. Rows, and what
    may be a fact that pages are built of, stay as they are. stands: tells a sentence that becomes a table.
    """
    if "|" in passage.words or is_of_form(passage.whole) or lines_of_whole(passage.words):
        return list(map(_worded, halves))
    items = any(half.drafts[:1] and half.drafts[0].name == "agenda" and not half.bare for half in halves)
    if items and len(halves) > 1 and not lists_programme(plan, passage.sentences, halves):  # a list that was cut amid
        halves = [half if half.idle else replace(half, sure=False) for half in halves]
    found: list[Half] = []
    for run, kept in _runs(plan, passage, open_halves(plan, passage, halves), stands):
        found += [_kept(passage, run, kept)] if kept is not None else run
    return list(map(_worded, found))


def _worded(half: Half) -> Half:
    """Return a sentence; a title or a counter, which says nothing by itself, as words."""
    kept = half.drafts[0].values["words"] if half.drafts and half.drafts[0].name == "provision" else ""
    alone = kept and (is_bare(half.words) or is_bare(str(kept)))
    return Half(half.words, (), idle=True) if alone else half


def kept_row(plan: Plan, passage: Passage) -> Draft | None:
    """Return a row of a table in words of its heads and cells, None for the head itself and for a row of sums."""
    words = row_in_words(passage.head, passage.words)
    if not words:
        return None
    of = replace(passage, words=words)
    return Draft("provision", {"words": words, "about": about(of), **whose_row(plan, passage, words)}, passage.clause)


def _runs(
    plan: Plan, passage: Passage, halves: Sequence[Half], stands: Callable[[Half], bool]
) -> Iterator[tuple[list[Half], dict[str, Any] | None]]:
    """Yield sentences that go together, with whom they bind; None for those that stay as they are."""
    tables = [half for half in halves if not half.idle and not task_amid(passage, halves, half) and stands(half)]
    shared = any(map(_is_seats, tables))  # pages reckon with all of them
    run: list[Half] = []
    now: dict[str, Any] | None = None
    for half in halves:
        leads = LEAD.fullmatch(half.words) and not _ASKS.search(half.words)
        idle = half.idle and not (now and len(half.words.split()) > FRAGMENT and said_amid(passage.whole, half.words))
        if idle or leads or _TIME_ALONE.fullmatch(half.words) or heads_paragraph(passage, half.words):
            run.append(replace(half, idle=True))
            now = with_amid(plan, passage, run, half, now)
            continue
        item = _item(plan, passage, half) or _trouble(passage, half)
        if item or half in tables or not _may_be_kept(half) or (shared and _is_seats(half)):
            yield from _ended(run, now)
            yield [item or half], None
            run, now = [], None
            continue
        led = levels_named(plan, " ".join(one.words for one in run)) if now is None else []
        words = kept_words(passage, [half])
        whole = replace(half, words=words) if words in passage.whole else half
        before = {"levels": led} if led else None if turns(plan, passage, whole, now) else now
        lead = "; ".join(one.words for one in run) if now is None else ""
        words = f"{lead}; {words}" if lead and only_kinds(lead) else words  # "Đối với xã, phường; sở: …" was cut amid
        plain = is_criterion(passage) and not _OF_UNITS_SAID.search(words)
        mine = whose(plan, replace(passage, words="-", whole="-") if plain else replace(passage, words=words), before)
        if now is None and (first := first_of(plan, passage, run, half, mine)) is not None:
            if begins_anew(passage, half) and begun(plan, half.words, passage.clause):
                yield from _ended(run, first)
                run = []
            else:
                mine = first
        mine = of_guides(plan, passage, mine)
        if "|" in passage.whole:  # what is left of a row is of the units that the row is of
            mine = whose_row(plan, replace(passage, words=passage.whole), words)
        now, mine = of_both(now, mine, half.words)
        if now is not None and mine != now:
            yield from _ended(run, now)
            run = []
        run.append(half)
        now = mine
    yield from _ended(run, now)


def _item(plan: Plan, passage: Passage, half: Half) -> Half | None:
    """Return a line of a list under the heading of a conference's agenda as an item of it, None for any other."""
    whole = half.words == passage.words.strip(" -+;.") and len(half.words) <= _ITEM
    there = any(folded(half.words).startswith(f"{folded(item.title)}:") for item in plan.agenda)
    if by_context(passage) != "agenda" or not whole or there or _RULE.search(half.words):
        return None  # how much of an item each level has is no item beside it
    draft = Draft("agenda", {"title": half.words}, passage.clause)
    return Half(half.words, (draft, *(one for one in half.drafts if one.name != "agenda" and not half.bare)), sure=True)


def of_others(half: Half, whose: Mapping[str, dict[str, Any]]) -> Half:
    """Return a sentence that is kept as one of other units; any other as it is. whose: by words, "" for every one."""
    mine = whose.get(half.words, whose.get(""))
    if mine is None or not half.drafts or half.drafts[0].name != "provision":
        return half
    return replace(half, drafts=(given_to(half.drafts[0], mine), *half.drafts[1:]))


def given_to(draft: Draft, whose: dict[str, Any]) -> Draft:
    """Return what is kept as that of other units, in another part where one is said with them."""
    values = {key: value for key, value in draft.values.items() if key not in ("levels", "who")}
    return replace(draft, values=values | whose)


def _trouble(passage: Passage, half: Half) -> Half | None:
    """Return whom units tell of their troubles as a report of theirs, None for any other sentence."""
    to = _TOLD_TO.search(half.words) if _TROUBLE.search(half.words) else None
    if to is None:
        return None
    values = {"by": "các cơ quan, đơn vị", "to": to["to"].strip(), "about": "khó khăn, vướng mắc"}
    return Half(half.words, (Draft("reporting", values, passage.clause),), sure=True)


def _ended(run: list[Half], now: dict[str, Any] | None) -> Iterator[tuple[list[Half], dict[str, Any] | None]]:
    """Yield a run, what only leads over to a list behind it by itself."""
    leads: list[Half] = []
    while run and run[-1].idle and run[-1].words.endswith(":"):
        leads.insert(0, run.pop())
    if run:
        yield run, now
    if leads:
        yield leads, None


def _is_seats(half: Half) -> bool:
    """Tell one of several numbers that are shared out."""
    return bool(half.drafts) and not half.bare and half.drafts[0].name == "quota"


def _may_be_kept(half: Half) -> bool:
    first = half.drafts[0] if half.drafts else None
    structured = (
        first is not None
        and not half.bare
        and (first.name in _STRUCTURED or (bool(first.fact) and first.name in _OF_UNITS))
    )
    return not (half.keys or structured or _TROUBLE.search(half.words))


def _kept(passage: Passage, run: Sequence[Half], of: dict[str, Any]) -> Half:
    words = kept_words(passage, run).removesuffix(":")
    draft = Draft("provision", {"words": words, "about": about(replace(passage, words=words)), **of}, passage.clause)
    others = [one for half in run for one in half.drafts if not half.bare and not half.idle]
    return Half(" ".join(half.words for half in run), (draft, *others[:_OTHERS]), sure=True, parts=tuple(run))
