"""What of a passage is in no fact once tables of it are written: the parts that name or count something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, plain_words
from tdkt_tui.workflow.reading_plan.figures import figures_of
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of

from .draft import Draft
from .drawing_provision import about
from .halves import Half
from .held_figures import SO_MANY
from .holding import Holder, Known, figures_apart, holder_of, holders_of
from .kept_alone import kept_since
from .kept_words import kept_words
from .level_said import words_of_levels
from .passage import Passage
from .row_draft import COUNTED
from .signs import CONTEXT, binds, figures_said, names_something
from .substance import unsaid_words

_PARTS = re.compile(r"[,;:]\s+(?![^“]*”)(?![^()]*\))|\.\s+(?=[A-ZĐ])")
"""Where one part of a sentence ends; none within a title, none within brackets."""
_CLAUSES = re.compile(r"[,;:.]\s+|\s+và\s+(?=(?:mời|không|phải|được|do|gửi|chỉ)\b)")
_BESIDES = re.compile(r"[,;]?\s+(?:và|nhưng|song)\s+(?=(?:vẫn|phải)\s)|[,;]\s+(?=vẫn\s)")
"""Where, behind what some do otherwise, it begins what they are to do all the same."""
_FEW = 2
"""Words of a sentence that say nothing by themselves."""
_OTHERWISE = ("exception", "pilot", "jointly")
_PROPER = re.compile(rf"(?<=\w )[{UPPER}]\w*(?:(?:[ -]+[{UPPER}]\w*)+|[ -]+\w+)?")
_TITLE = re.compile(r"“([^”]{6,})”")
_SUMMED = re.compile(r"(?<=\d )([^\d()]+)\(\d+ [^\d()]+(?:, \d+ [^\d()]+)*\)")
"""How many all of those are together of whom each has so many: "mỗi xã 01 đại biểu (64 đại biểu)"."""
_COMMON = re.compile(r"(?:Hội nghị|Đại hội|Kế hoạch|Bằng khen|Giấy khen|Ủy ban|UBND|Chủ tịch|Nhân dân|Đảng|Nhà nước)\b")
"""Words with a capital that name nothing by themselves."""


def remainder(plan: Plan, passage: Passage, offered: Iterable[Draft] = ()) -> list[str]:
    """Return the parts of a passage of which a number, a time or a name is in no fact of its clause.

    Of a row: its cells, with their heads, of which a word is in none that names its unit.
    offered: tables that a person saw and wrote, or wrote with other values.
    """
    mine = holders_of(plan, passage.clause)
    drafts = list(offered)
    seen = [holder_of(draft.name, draft.values, ()) for draft in drafts]
    if "|" in passage.words:
        return _cells(passage, mine, seen)
    mine += seen
    parts = [part for sentence in passage.sentences for part in _counted_parts(sentence)]
    levels = words_of_levels(passage.words) if any(draft.name == "level" for draft in drafts) else ""
    known = {part for part in parts if f" {' '.join(plain_words(part))} " in levels}
    lost = [part for part in parts if _lost(part, mine, named=part in known)]
    return [part for part in parts if part in lost or (part not in known and _of_another(part, parts, mine))]


def binds_besides(sentence: str, drafts: Iterable[object]) -> bool:
    """Tell a sentence of which a part that binds is in none of the tables that were written of it."""
    held = [holder_of(one.name, one.values, ()) for one in drafts if isinstance(one, Draft)]
    words = {word for one in held for word in one.words.split()}
    keys = {word for one in held for word in one.keys}
    return any(binds(part) and unsaid_words(part, words, keys) for part in _CLAUSES.split(sentence))


def keeps_more(sentence: str, drafts: Sequence[Draft]) -> bool:
    """Tell a sentence on some who do otherwise that goes on with what they do all the same: "… và vẫn báo cáo".

    drafts: tables that were written of it; a table of another kind holds what it holds.
    """
    if not drafts or any(one.name not in _OTHERWISE for one in drafts):
        return False
    held = [holder_of(one.name, one.values, ()) for one in drafts]
    words, keys = {word for one in held for word in one.words.split()}, {word for one in held for word in one.keys}
    return any(unsaid_words(part, words, keys) for part in _BESIDES.split(sentence)[1:])


def in_words_too(passage: Passage, half: Half, written: Sequence[object]) -> Half:
    """Return a sentence with its words as what it may still be, where the exception written of it leaves some.

    written: all that was written of the passage. They are of the units of what was written.
    """
    mine = [one for one in half.drafts if any(one is other for other in written)]
    if (half.drafts[:1] and half.drafts[0].name == "provision") or not keeps_more(half.words, mine):
        return half
    units = mine[0].values.get("units") or mine[0].values.get("unit")
    words = half.words[:1].upper() + half.words[1:].strip(" .;") + "."
    values = {
        "words": words,
        "about": about(replace(passage, words=half.words)),
        "who": units if isinstance(units, list) else [units],
    }
    return replace(half, drafts=(Draft("provision", values, passage.clause), *half.drafts), sure=True)


def without_written(passage: Passage, half: Half, written: Sequence[object], known: Known | None = None) -> Half:
    """Return a run of sentences that is kept as one as those of them of which no table was written, if some was.

    written: all that was written of the passage; where the whole run was, or the last of it, it is as it was; known:
    the facts that were written elsewhere, which may hold some of them.
    """
    held = [part for part in half.parts if kept_since(known, part.words)]
    told = [part for part in half.parts
            if part in held or any(one is other for one in part.drafts for other in written)]  # fmt: skip
    left = [part for part in half.parts if part not in told]
    if not told or half.drafts[0] in written or not any(_says_more(part, told, written) for part in left):
        return half
    words = kept_words(passage, left).removesuffix(":")
    part = about(replace(passage, words=words))
    values = {**half.drafts[0].values, "words": words, **({"about": part} if part != "other" or not held else {})}
    first = replace(half.drafts[0], values=values)
    said = " ".join(part.words if part.words[-1:] in ".;:," else f"{part.words};" for part in left).removesuffix(";")
    return replace(half, words=said, drafts=(first, *half.drafts[1:]), again=True)


def _says_more(part: Half, told: Sequence[Half], written: Sequence[object]) -> bool:
    """Tell a sentence beside those of which tables were written that says what none of these holds."""
    if not part.idle:
        return True
    drafts = [one for half in told for one in half.drafts if any(one is other for other in written)]
    held = [holder_of(one.name, one.values, ()) for one in drafts]
    words, keys = {word for one in held for word in one.words.split()}, {word for one in held for word in one.keys}
    return not part.words.endswith(":") and len(unsaid_words(part.words, words, keys)) > _FEW


def _cells(passage: Passage, mine: Sequence[Holder], seen: Sequence[Holder]) -> list[str]:
    """Return the cells of a row that facts leave out, each with the head of its column; none where none was written."""
    cells = [cell.strip() for cell in cells_of(passage.words)]
    heads = cells_of(passage.head)
    heads = heads if len(heads) == len(cells) else [""] * len(cells)
    said = [(head, cell) for at, (head, cell) in enumerate(zip(heads, cells, strict=True))
            if not (EMPTY.fullmatch(cell) or (at == 0 and COUNTED.fullmatch(cell)))]  # fmt: skip
    if not (seen and said):
        return []
    named = [one for one in mine if f" {' '.join(plain_words(said[0][1]))} " in one.words]
    facts = [*(named or mine), *seen]
    words = {word for one in facts for word in one.words.split()}
    keys = {word for one in facts for word in one.keys}
    return [f"{head}: {cell}".removeprefix(": ") for head, cell in said
            if _lost(cell, facts) or unsaid_words(cell, words, keys)]  # fmt: skip


def _counted_parts(sentence: str) -> list[str]:
    """Return the parts of a sentence, without how many units there are of whom each has so many."""
    each = re.search(r"\b[Mm]ỗi\b", sentence)
    return _parts(SO_MANY.sub("", _SUMMED.sub(r"\1", sentence)) if each else sentence)


def _of_another(part: str, parts: Sequence[str], mine: Sequence[Holder]) -> bool:
    """Tell a part of which a number stands in facts only as that of another part: two are given 10, one is written."""
    for figure in (one for one, _ in figures_of(part) if one[0] not in CONTEXT):
        alike = [one for one in parts if any(figure == other for other, _ in figures_of(one))]
        holders = [one for one in mine if figure in one.figures]
        if (
            figure[0] not in CONTEXT
            and len(alike) > 1
            and holders
            and not any(_is_of(one, part, alike) for one in holders)
        ):
            return True
    return False


def _is_of(fact: Holder, part: str, alike: Sequence[str]) -> bool:
    """Tell a fact that says all words of a part, or no fewer of them than of another part with the same number."""
    said = {*fact.words.split()}

    def known(words: str) -> int:
        return len(set(unsaid_words(words, (), ()))) - len(set(unsaid_words(words, said, fact.keys)))

    return not unsaid_words(part, said, fact.keys) or known(part) >= max(map(known, alike))


def _parts(sentence: str) -> list[str]:
    return [part.strip(" .;…") for part in _PARTS.split(sentence) if part.strip(" .;…")]


def _lost(part: str, mine: Sequence[Holder], *, named: bool = False) -> bool:
    """Tell a part that names or counts what none of some facts has. named: what it names is known to be in them."""
    if figures_said(part) and figures_apart(part, mine):
        return True
    return (
        not named
        and names_something(part)
        and not all(any(f" {' '.join(plain_words(name))} " in one.words for one in mine) for name in _names(part))
    )


def _names(part: str) -> Iterator[str]:
    """Yield the titles of a part, and of each other name its capitals, or two words: where it ends nobody can tell."""
    yield from (found[1] for found in _TITLE.finditer(part))
    first = "a " * names_something(" ".join(part.split()[:2]))  # a body's name begins with its capital
    text = first + _TITLE.sub(" ", part)
    yield from (found[0] for found in _PROPER.finditer(text) if not _COMMON.match(found[0]))
