"""What a text says of one of several levels: the words from where it names that level to where it names another."""

from __future__ import annotations

import re

from .headed import SHARED
from .naming import LABEL, Named, named_in
from .sentences import PART, SENTENCE
from .undated import timed
from .unit_lists import kinds_in
from .unit_words import AREA, COMMUNES, DISTRICTS

_OF_PEOPLE = re.compile(r"\b(?:lãnh đạo|đại diện|thành viên|cán bộ|công chức)\b[^.;:,\d]*$", re.IGNORECASE)
"""Before a level's name: of whose people it speaks ("lãnh đạo cấp huyện"), which says nothing of another level."""
_LEADS = re.compile(
    r"(?:^|[.;:(,]\s*)(?:(?:đối với|ở|tại|riêng|của|các|hội nghị|đại hội|tổ chức|(?:và|còn))\s+)*$", re.IGNORECASE
)
"""Before a level's name that a part of a sentence begins with; any other is amid what is said of those who come."""
_TOGETHER = re.compile(r"(?:,|,?\s+và|\s+cùng)\s+")
"""What stands between levels that are named together, of which what follows is said alike."""
_REST = re.compile(r"\b(?:các )?(?:đơn vị|cơ quan|địa phương|nơi|cấp)\s+(?:còn lại|khác)\b\s*", re.IGNORECASE)
"""Those of several levels that a text does not name."""
_BREAK = re.compile(r"(?<=[;,])\s+")
_LEAD = re.compile(r"[^:;.\d]{2,60}:\s+")
_OF_SOME = re.compile(
    rf"\b(?:{AREA}|(?<!cơ )sở|ban|ngành|đoàn thể|doanh nghiệp|hợp tác xã|(?<!trên )cơ sở)\b", re.IGNORECASE
)
"""What names some of the units of several levels."""
_AREAS = {"cấp huyện": DISTRICTS, "cấp xã": COMMUNES}
_UNITS_ARE = re.compile(
    r"^(?:Đối với\s+)?cấp (?:cơ sở|trên cơ sở|xã|huyện|sở)\s+(?:gồm|bao gồm|là)(?: có)?\s[^.:]*\.\s+(?=\S)",
    re.IGNORECASE,
)


def without_definition(text: str) -> str:
    """Return a text without a first sentence on which units a level has: the sentences behind it are of them all."""
    return _UNITS_ARE.sub("", text, count=1)


def segment_of(text: str, label: str, labels: list[str]) -> str:
    """Return what a text says of one of several levels: from its label to the next; all of it where it names none.

    Sentences on nobody behind one on several levels are of all these.
    """
    own, common = _parted(text, label) if len(labels) > 1 else (text, "")
    return f"{_segment(own, label, labels)} {common}".rstrip()


def _parted(text: str, label: str) -> tuple[str, str]:
    """Return a text without the sentences on nobody that go on about several levels, this among them, and these."""
    own, common, said = list[str](), list[str](), set[str]()
    for sentence in SENTENCE.split(text):
        named = {found[0] for found in LABEL.finditer(sentence.casefold())}
        general = not named and not _OF_SOME.search(sentence) and len(said) > 1
        said = said if general else named
        (common if general and label in said else own).append(sentence)
    return " ".join(own), " ".join(common)


def _segment(text: str, label: str, labels: list[str]) -> str:
    text = without_definition(text) if labels == [label] else text
    if len(labels) > 1 and _REST.search(text):
        return _beside_rest(text, label, labels)
    named = named_in(text)
    if len(named) > 1 and len(labels) > 1 and (shared := _shared(named)):
        return " ".join(part.words.removesuffix(shared) for part in named if label in part.labels) + shared
    if len(named) > 1:
        alone = labels == [label] and not any(label in part.labels for part in named)
        return text.partition(named[0].words)[0] if alone else " ".join(
            part.words for part in named if label in part.labels)  # fmt: skip
    if named and len(labels) > 1 and set(labels) <= set(named[0].labels):
        return named[0].words  # of all of them alike: "Cấp huyện, cấp xã: …"
    cuts = [(found.start(), found[0].casefold()) for found in LABEL.finditer(text)
            if not _OF_PEOPLE.search(text[max(0, found.start() - 60) : found.start()])
            and (labels != [label] or _LEADS.search(text[max(0, found.start() - 60) : found.start()]))]  # fmt: skip
    alone = labels == [label] and {name for _, name in cuts} == {label}
    if alone or not any(name in labels for _, name in cuts) or not label.startswith("cấp "):
        return text
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    rows: list[tuple[set[str], str]] = []
    names: set[str] = set()
    for (start, name), end in zip(cuts, ends, strict=True):
        names.add(name)
        if not _TOGETHER.fullmatch(text, start + len(name), end):
            rows.append((names, text[start:end]))
            names = set()
    return " ".join(words for mine, words in rows if label in mine)


def _shared(named: list[Named]) -> str:
    """Return what the end of a sentence says of all whom its parts name: "…; hoàn thành trước ngày …"."""
    words = named[-1].words
    cut = next((one.start() for one in re.finditer(r";\s+", words) if SHARED.match(words, one.end())), len(words))
    return "" if any(map(timed, [*(part.words for part in named[:-1]), words[:cut]])) else words[cut:]


def _beside_rest(text: str, label: str, labels: list[str]) -> str:
    """Return what a text that names some of the levels, and then the rest of them, says of one level."""
    names = {one: re.compile(rf"\b(?<!cơ )(?:{'|'.join([one, *_AREAS.get(one, kinds_in(one))])})\b", re.IGNORECASE)
             for one in labels}  # fmt: skip
    said = {one for one, way in names.items() if way.search(text)}
    lead = found[0] if (found := _LEAD.match(text)) else ""
    mine: list[str] = []
    for part in PART.split(text.removeprefix(lead)):
        words = _BREAK.split(part)
        rest = next((at for at, one in enumerate(words) if _REST.search(one)), None)
        theirs = [at for at, one in enumerate(words) if any(names[each].search(one) for each in said)]
        if rest is None:
            mine += [part] if not theirs or names[label].search(part) else []
        elif label in said:
            mine += words[:rest]
        else:
            own = words[max([at for at in theirs if at < rest], default=-1) + 1 :]
            mine += [_REST.sub("", one) for one in own]
    return f"{lead}{' '.join(mine)}"
