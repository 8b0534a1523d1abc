"""A sentence cut into entries: whom each speaks of, how many, and under which label it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tdkt_tui.workflow.reading_plan.counts import NUMBER
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .figures import COUNT, TWICE, Counted, counted_in
from .heads import EACH, as_before, cut_head, leads_to_bare
from .owners import Owner, owners_in
from .parts import FOR, doubles, first_count, opened, parts_of

_LABEL = re.compile(r"(?P<label>[^:]{2,160}):\s+(?=\S)")
_MOST = re.compile(r"không\s+(?P<verb>(?:được )?(?:đề nghị|đề xuất|giới thiệu|cử|khen|tặng|mời))\s+quá")
_GIVER = re.compile(
    r"^(?P<whose>(?:[Cc]hủ tịch\s+)?(?:UBND|Ủy ban nhân dân|[Gg]iám đốc|[Tt]hủ trưởng)\s.*?)\s+(?:xét\s+)?(?:tặng|khen|"
    r"biểu dương)\b"
)
_SHARED = re.compile(r"do\s[^,;]{3,90}?\s(?:phân bổ|chọn|giới thiệu|lựa chọn|cử)\b")
_TOGETHER = re.compile(r"\bchung\b|^(?:khối|toàn|cả)\b", re.IGNORECASE)
_NUMBER = re.compile(NUMBER, re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """What a stretch says of some: who they are, how many, the words; label: what the sentence says before the first
    colon; verb: what stands between them and the number; each: the words tell that each of them has as many; together:
    their words, where all of them have so many between them; who: the words on them; row: others of the sentence have
    numbers of their own; inner: those whom brackets name.
    """

    piece: Piece
    words: str
    sentence: str
    label: str
    verb: str
    owners: list[Owner]
    counted: Counted
    each: bool = False
    together: str = ""
    who: str = ""
    aside: str = ""
    row: bool = False
    inner: list[Entry] = field(default_factory=list)


def entries_of(piece: Piece, sentence: str) -> Iterator[Entry | str]:
    """Yield the entries of a sentence in order; words that are none as they are."""
    told = list(_entries(piece, sentence))
    mine = [more for one in told if isinstance(one, Entry) for more in (one, *one.inner)]
    _complete(mine)
    for one in told:
        if isinstance(one, Entry):
            yield from one.inner
        if not isinstance(one, Entry) or not _divided(one):
            yield one


def _divided(entry: Entry) -> bool:
    """Tell a number that those whom brackets name make together: "các huyện 20 đại biểu (huyện A 11, huyện B 09)"."""
    each = [one.counted.figures[0].n * sum(max(len(owner.units), 1) for owner in one.owners) for one in entry.inner]
    return len(each) > 1 and sum(each) == entry.counted.figures[0].n


def _entries(piece: Piece, sentence: str) -> Iterator[Entry | str]:
    label, body, before, waiting, told = "", sentence, list[Owner](), "", list[Entry]()
    lead = _LABEL.match(sentence)
    if lead and not cut_head(lead["label"]) and not COUNT.search(lead["label"]):
        label, body = lead["label"], sentence[lead.end() :]
    held, start = opened(body), 0
    for part in parts_of(held):
        start = max(held.find(part, start), start)
        if not any(one.isdigit() for one in part) and owners_in(part)[0]:
            waiting = f"{waiting}{part}; "  # of those behind it too: "Sở, ban, ngành; Công an tỉnh: 03 đại biểu"
            continue
        made = _entry(piece, f"{waiting}{part}", sentence, label, before)
        inner = _LABEL.match(part) if made is None else None
        if inner:
            whole = f"{label}: {inner['label']}".strip(": ")
            made = _entry(piece, part[inner.end() :], sentence, whole, before)
        made = made or _twice(piece, part, sentence, label, told)
        if made is None and waiting:
            yield waiting
        if made and "(" in (whole := body[start : start + len(part)]) and not waiting:
            made.words = whole.strip(" .;,/")
        waiting = ""
        if made:
            before = made.owners
            told.append(made)
        yield made or part


def _complete(told: list[Entry]) -> None:
    """Give a number without a noun that of the nearest other, and tell of rows: "ít nhất 05, mỗi sở 02 tập thể"."""
    for at, one in enumerate(told):
        one.row = len(told) > 1
        near = [*reversed(told[:at]), *told[at + 1 :]]
        nouns = [each for other in near for each in other.counted.figures[:1] if not each.bare]
        for figure in one.counted.figures if nouns and len(one.counted.figures) == 1 else ():
            if figure.bare:
                figure.key = nouns[0].key
                figure.how = figure.how or ("" if figure.key == "people" else nouns[0].how)


def _entry(piece: Piece, part: str, sentence: str, label: str, before: list[Owner]) -> Entry | None:
    said = part.strip(" .;,/")
    words = _MOST.sub(r"\g<verb> không quá", said)
    found = first_count(words)
    if found is None or (counted := counted_in(words, found.start())) is None:
        return None
    head = words[: found.start()]
    chooser, head = _chosen_by(head)
    if chooser is None:
        return None
    cut = cut_head(head)
    led = next(filter(FOR.match, counted.notes), None) if not head.strip(" ,:") else None
    if cut is None and led:
        cut = cut_head(led)
        counted.notes = [one for one in counted.notes if one != led]
    shared = any(_SHARED.match(note) for note in counted.notes)
    given = _GIVER.search(head)
    owners = owners_in(given["whose"])[0] if given and cut is None else cut.owners if cut else []
    owners = as_before(owners, head.strip(" ,:"), before)
    if not owners:
        return None
    who, verb, each = (cut.who, cut.verb, cut.each) if cut else ("", "", False)
    if given and cut and cut.who.strip(" ,:") in given["whose"]:
        verb = head
    first = counted.figures[0]
    if first.bare and (" | " in sentence or not (first.how or counted.per or leads_to_bare(verb))):
        return None
    each = each or bool(counted.per)
    together = bool(chooser or shared or _TOGETHER.search(who.strip()) or re.search(r"\bchung\b", verb))
    if chooser:
        counted.notes.append(chooser)
    who = who.strip(" ,:")
    all_of_them = who if together and not each else ""
    made = Entry(piece, said, sentence, label, verb, owners, counted, each, all_of_them, who, cut.aside if cut else "")
    _take_inner(made)
    return made


def _twice(piece: Piece, part: str, sentence: str, label: str, told: list[Entry]) -> Entry | None:
    """Return what units by their names have twice: as much as those of their kind, or else as those right before."""
    found = TWICE.search(part)
    cut = cut_head(part[: found.start()]) if found and told else None
    named = cut is not None and all(one.unit or one.units for one in cut.owners)
    if found is None or cut is None or not named or not doubles(cut.verb, part[found.end() :]):
        return None
    kinds = {one.kind for one in cut.owners} - {""}
    base = next((one for one in reversed(told) if kinds & {owner.kind for owner in one.owners}), None)
    base = base if kinds else told[-1]
    if base is None or any(one.to for one in base.counted.figures):
        return None
    figures = [replace(one, n=2 * one.n, said=_NUMBER.sub(f"{2 * one.n:02}", one.said, count=1))
               for one in base.counted.figures]  # fmt: skip
    counted = Counted(figures)
    return Entry(piece, part.strip(" .;,/"), sentence, label, f"{base.verb} {cut.verb}", cut.owners, counted, each=True)


def _take_inner(entry: Entry) -> None:
    """Take out of brackets what gives some by their names numbers of their own: "(riêng huyện A không quá 14)"."""
    for note in list(entry.counted.notes):
        parts = [_entry(entry.piece, one, entry.sentence, entry.label, []) for one in parts_of(note)]
        named = [one for one in parts if one and all(owner.unit or owner.units for owner in one.owners)]
        if named and len(named) == len(parts):
            entry.counted.notes.remove(note)
            entry.inner += [replace(one, words=entry.words, verb=one.verb or entry.verb) for one in named]


def _chosen_by(head: str) -> tuple[str | None, str]:
    """Return who chooses for those before the colon, as a note, and these: "Các trường: Sở A chọn chung 12 đại biểu".

    None for words before the number that are no body's.
    """
    those, _, chooser = head.partition(": ")
    by = cut_head(chooser) if chooser.strip() and not EACH.match(chooser) and cut_head(those) else None
    if by is None:
        return "", head
    if not re.search(r"\b(?:chọn|giới thiệu|cử)\b", by.verb):
        return None, head
    return f"do {chooser.strip(' ,:')}", those


def before(entry: Entry) -> list[str]:
    """Return the sentences of its paragraph that stand before an entry's own, the nearest first."""
    at = entry.piece.text.find(entry.sentence)
    return list(reversed(SENTENCE.split(entry.piece.text[: max(at, 0)].strip())))


def sentences_of(piece: Piece) -> list[str]:
    """Return the sentences of a piece."""
    return SENTENCE.split(piece.text)
