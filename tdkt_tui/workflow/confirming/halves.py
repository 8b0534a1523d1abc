"""What a passage says, sentence by sentence: for each the tables it may be, whether one of them is plainly it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.agenda_words import OPTIONAL
from tdkt_tui.workflow.reading_plan.parting import SOME_BODY

from .allotting import Item, items_of
from .bare_words import is_criterion, is_on_report, is_preamble
from .dating import dated
from .draft import Draft
from .drawing import draft_of, drafts_for, has_already
from .drawing_allotments import Allotted, allotted, in_brackets
from .drawing_papers import items_listed, joined_items
from .held_figures import figures_keyed
from .level_drafts import level_drafts
from .level_said import turns
from .likeliest import completing, likeliest
from .passage import Passage
from .shares import Shares, shares_of
from .signs import figures_said, holds_nothing
from .sure import is_sure
from .tables import Key
from .whom_levels import levels_named

_LABEL = re.compile(rf"(?P<who>{SOME_BODY}[^:;.]{{0,100}})(?<!\bgồm):\s")
_BRACKETS = re.compile(r"\([^()]*\)")
_SAYS = re.compile(r"\b(?:có|phải|được|dự|cử|mời|không)\b")
_MAY = re.compile(r"\b(?:có thể|nên|tự|cân đối|hỗ trợ|chủ trì|gửi|nộp|cử)\s+[^\W\d]")
_IF = re.compile(r"\bnếu\b(?! (?:có|gặp) (?:khó khăn|vướng mắc))[^.;]{3,60}\bthì\b")
"""What units are to do otherwise in a case."""
_ONE_LEVEL = re.compile(
    r"(?<!các )\b(?:cấp (?!trên\b)|(?:xã|huyện|tỉnh|sở|cơ quan|đơn vị|doanh nghiệp)\b)", re.IGNORECASE
)
"""What in the words before a programme names whose it is."""
_CUT, _FEW = 12, 5
"""Signs that a sentence has beside what was cut out of it, and words that are too few to say anything."""
_MOST = 3
"""Tables of one sentence besides the first."""


@dataclass(frozen=True, slots=True)
class Half:
    """One sentence of a passage. drafts: what it may be, best first; sure: the first of them is plainly it.

    bare: nothing was read out of it; its draft is only the kind that it most likely is, keys: what that is asked first;
    idle: no number, time or name stands in it; parts: the sentences of a run that is kept in its words as one; again: a
    table of some of these was written, and what it is of now are the others.
    """

    words: str
    drafts: tuple[Draft, ...]
    sure: bool = False
    bare: bool = False
    idle: bool = False
    keys: tuple[Key, ...] = ()
    parts: tuple[Half, ...] = ()
    again: bool = False


def halves_of(plan: Plan, passage: Passage) -> list[Half]:
    """Return the sentences of a passage, each with its tables; a body before a colon is of what follows too."""
    halves: list[Half] = []
    seen: list[Draft] = []
    above = passage.above
    if is_preamble(passage) and not figures_said(passage.words):
        return [Half(words, (), idle=True) for words in _sentences(passage)]
    if shares := shares_of(plan, passage):
        return list(_shared(plan, shares))
    lead: Item | None = None
    levels = level_drafts(plan, dated(plan, passage))
    halves += [Half(one.words, (one.draft,), sure=one.sure) if one.draft.values else Half(one.words, (), idle=True)
               for one in levels]  # fmt: skip
    seen += [one.draft for one in levels]
    for words in (
        [part for one in levels for rest in one.rest for part in _opened(rest)] if levels else _sentences(passage)
    ):
        one = replace(passage, words=words, above=above)
        if items := allotted(plan, one, lead):
            if (sums := items[0].item.label) and sums in words and figures_said(_BRACKETS.sub("", sums)):
                halves.append(_half(plan, replace(one, words=sums), []))  # no item holds what all are of
                items[0] = _without_label(items[0])
            lead = items[-1].item
            halves += [_of_item(plan, one, item, seen) for item in items]
            seen += [item.draft for item in items]
            continue
        drafts = [draft for draft in drafts_for(plan, one) if draft not in seen]
        plain = [draft for draft in drafts if is_sure(plan, one, draft)]
        others = [draft for draft in drafts if draft not in plain]
        if not (drafts and drafts[0].name == "agenda"):  # its items stand in their own order
            others.sort(key=lambda draft: (-figures_keyed(one.words, draft), len(draft.missing())))
        drafts = [*plain, *others]
        if drafts and drafts[0].name == "agenda":
            halves += _of_programme(plan, one, [item for item in drafts if item.name == "agenda"])
        else:
            halves.append(_half(plan, one, drafts, says=bool(levels) and turns(words)))
        seen += drafts
        for item in in_brackets(plan, one):
            halves.append(_of_item(plan, one, item, seen))
        if found := _LABEL.match(words):
            above = (*passage.above, f"{found['who']}:")
    return halves


def _of_programme(plan: Plan, passage: Passage, items: list[Draft]) -> list[Half]:
    """Return the items of a programme; what its sentence lists besides and is no plain item, as words among them."""
    found = [Half(str(item.values["title"]), (item,), is_sure(plan, passage, item)) for item in items]
    listed = [(words, OPTIONAL.sub("", words)) for words in items_listed(passage.words)]
    titles = {half.words: half for half in found}
    if all(title in titles for _, title in listed):
        return found
    among = [titles.get(title, Half(words, ())) for words, title in listed]
    return [*among, *(half for half in found if half not in among)]


def lists_programme(plan: Plan, sentences: Sequence[str], halves: Sequence[Half]) -> bool:
    """Tell a passage of items alone, or of which one sentence lists the programme of all, each item plainly one.

    Where the plan has a programme already, or the sentence names one level, other sentences leave that to a person.
    """
    if all(half.drafts[:1] and half.drafts[0].name == "agenda" for half in halves if not half.idle):
        return True
    lists = [words for words in joined_items(sentences) if items_listed(words)]
    if plan.agenda or len(lists) != 1 or _ONE_LEVEL.search(lists[0].partition(":")[0]):
        return False
    items = [half.words for half in halves if half.drafts[:1] and half.drafts[0].name == "agenda" and half.sure]
    return items == [OPTIONAL.sub("", words) for words in items_listed(lists[0])]


def _allows(plan: Plan, words: str) -> bool:
    """Tell words that say what units do in a case, or those of a level may leave, send, pay or lead."""
    return bool(_IF.search(words) or (_MAY.search(words) and levels_named(plan, words)))


def _amid(passage: Passage) -> bool:
    """Tell words cut out of a sentence whose rest, which binds, is in a table: they say whom, or who among them."""
    whole = passage.around
    cut = len(whole) > len(passage.words) + _CUT and len(passage.words.split()) > _FEW
    return bool(cut and _SAYS.search(passage.words) and figures_said(whole))


def _shared(plan: Plan, shares: Shares) -> Iterator[Half]:
    """Yield the items of a number that is shared out; they are plain where they make up the sum that is named."""
    yield Half(shares.lead, (), idle=True)
    for words, draft in shares.items:
        yield Half(words, (draft,), sure=shares.agrees and "(" not in words, idle=has_already(plan, draft))


def _without_label(one: Allotted) -> Allotted:
    """Return an item without what stands before its colon."""
    words = one.item.words.removeprefix(one.item.label).lstrip(" :")
    return replace(one, item=replace(one.item, words=words))


def _of_item(plan: Plan, passage: Passage, item: Allotted, seen: list[Draft]) -> Half:
    """Return an item of a sentence with its table, and what else the sentence may be where it has no other item."""
    one = replace(passage, words=item.item.words)
    others: list[Draft] = []
    if item.item.words.strip(" .;") == passage.words.strip(" .;"):
        others = [draft for draft in drafts_for(plan, passage) if draft.name != item.draft.name and draft not in seen]
    sure = not item.carried and is_sure(plan, one, item.draft)
    return Half(item.item.words, (item.draft, *others[:_MOST]), sure, idle=has_already(plan, item.draft))


def _sentences(passage: Passage) -> list[str]:
    if "|" in passage.words:
        return [passage.words]
    return [part for sentence in joined_items(passage.sentences or [passage.words]) for part in _opened(sentence)]


def _opened(sentence: str) -> list[str]:
    """Return a sentence, and the first item of those in brackets behind it: "150 đại biểu (mỗi xã 01; mỗi sở 02)"."""
    found = re.search(r"\(([^()]*)$", sentence)
    return [sentence[: found.start()].strip(), found[1]] if found and items_of(found[1], counted=True) else [sentence]


def _half(plan: Plan, passage: Passage, drafts: list[Draft], *, says: bool = False) -> Half:
    """Return a sentence with its tables. says: it turns what stands before it, so that it is kept at least."""
    offered = tuple(drafts[: _MOST + 1])
    alike = [one for one in drafts if drafts[0].name == one.name and not one.fact]
    if drafts and len(alike) < 2 and is_sure(plan, passage, drafts[0]):
        return Half(passage.words, offered, sure=True)
    idle = holds_nothing(passage.words) and not (
        says or is_criterion(passage) or is_on_report(passage) or _amid(passage) or _allows(plan, passage.words)
    )
    if drafts or idle:
        return Half(passage.words, offered, idle=idle)
    found = completing(plan, passage) if figures_said(passage.words) else None
    first = found[0] if found else draft_of(plan, passage, likeliest(passage))
    return Half(passage.words, (first,), bare=True, keys=tuple(found[1]) if found else ())
