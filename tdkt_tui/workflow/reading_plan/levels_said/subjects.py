"""Who a sentence of the levels section speaks of: kinds of unit, levels by name, units by name, the rest, all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.apart_names import units_by_name
from tdkt_tui.workflow.reading_plan.beside import BRANCH
from tdkt_tui.workflow.reading_plan.unit_lists import kinds_in
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .subject_words import (
    BELOW,
    BELOW_HEAD,
    COND,
    COUNT,
    GENERAL,
    ITEM_NAMED,
    LEVEL,
    LYING,
    ONE,
    OWN,
    POINTER,
    PROPER,
    REST,
    SORT,
    SUBJECT,
)

_SECOND = r"(?:Đào tạo|Phát triển nông thôn|Môi trường|Công nghệ|Truyền thông|Du lịch|Thể thao|Đầu tư|Xã hội|Tôn giáo)"
"""What stands second in the name of a department that is on two matters."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom something is said of. label: the level by its name; kinds: kinds of unit; names: units by their own names;
    when: which of the kinds only; rest: those not said before; all: every level;
    general: no word but for any unit; said: the words. start, end: where the words stand.
    """

    start: int
    end: int
    label: str = ""
    kinds: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    when: str = ""
    rest: bool = False
    all: bool = False
    general: bool = False
    said: str = ""

    @property
    def narrow(self) -> bool:
        """Tell units by their names, or under a condition."""
        return bool(self.names or self.when)


_OF_LAST = re.compile(
    r"^(?:sở|ban|ngành|huyện)\b.*[,\s](?:tổng công ty|công ty|doanh nghiệp)\s(?:có|không có) (?:các )?đơn vị[^,;]*$"
)
"""A row of offices that ends in firms of which a condition is said: it is of these alone."""
_TIER = re.compile(rf"(?={LEVEL})(?:.*?cấp\s)?|(?=trên cơ sở$)", re.IGNORECASE)
"""Before the name of a level: "đơn vị cấp cơ sở"; the second of two has no word for it: "cấp cơ sở và trên cơ sở"."""


def subjects_in(text: str) -> Iterator[tuple[Subject, ...]]:
    """Yield each stretch that names subjects, several where levels stand in one row: "cấp xã, cấp ngành"."""
    text = text.capitalize() if text.isupper() else text
    for found in SUBJECT.finditer(text):
        if found["all"]:
            yield (Subject(found.start(), found.end(), all=True, said=found[0]),)
        elif found["branches"]:
            kind, _, rest = found["branches"].partition(" ")
            parts = re.split(rf",\s*|,?\s+và\s+(?!{_SECOND})", rest)
            yield (Subject(found.start(), found.end(), names=tuple(f"{kind.casefold()} {one}" for one in parts)),)
        elif found["own"]:
            names = tuple(re.split(r",\s|\svà\s", found["own"]))
            yield (Subject(found.start(), found.end(), names=names, said=found[0]),)
        elif found["case"]:
            branches = re.findall(rf"{BRANCH}", found["case"].partition("(")[2])
            names = tuple(f"Sở {name}" for name in branches)
            yield (Subject(found.start(), found.end(), names=names, when="" if names else found["case"]),)
        elif found["province"]:
            yield (Subject(found.start(), found.end(), label="cấp tỉnh", said=found[0]),)
        elif found["base"]:
            yield (Subject(found.start(), found.end(), label="cấp cơ sở"),)
        elif found.start() == 0 and BELOW_HEAD.match(text):
            yield (Subject(found.start(), found.end()),)
        elif made := tuple(_read(found["list"], found.start(), found.end())):
            yield made


def _read(words: str, start: int, end: int) -> Iterator[Subject]:
    words = re.sub(rf"(?i:({AREA}))\s(?!đảo){LYING}\s(?=[{UPPER}])", r"\1 ", words)
    parts = [(found[0].strip(), found.start()) for found in re.finditer(ONE, words)]
    labels = [part for part, _ in parts if _TIER.match(part)]
    items = [part for part, _ in parts if not _TIER.match(part)]
    behind = start + parts[-1][1] + len(parts[-1][0]) if parts and not items else end  # how many work there is a band's
    for label in labels:
        yield Subject(start, behind, label=f"cấp {_TIER.sub('', label)}")
    if not items:
        return
    plain = ", ".join(items) if labels else words[parts[0][1] :]
    if (not labels and all(map(PROPER.match, items))) or _of_one_kind(plain):
        names = units_by_name(f"các {_small(plain)}") if re.match(rf"(?i:{AREA})\s", plain) else items
        yield Subject(start, end, names=tuple(map(_small, names or items)))
        return
    if len(items) > 1:
        plain = POINTER.sub("", plain)
    whole = plain if re.match(ITEM_NAMED, plain) else plain[:1].lower() + plain[1:]
    if BELOW.match(whole):
        return
    if (count := COUNT.search(whole)) and all(
        re.fullmatch(rf"(?i:{AREA})", one) for one in kinds_in(whole[: count.start()])
    ):
        whole, end = whole[: count.start()], end - len(count[0])
    rest = REST.search(whole)
    cond = None if rest or _OF_LAST.search(whole) else COND.search(whole)
    cut = rest or cond
    own = whole[: cut.start()] if cut else whole
    if cond and ";" in own:  # the condition is of the last group of a list
        before, _, last = whole.rpartition(";")
        yield from _read(before, start, end)
        yield from _read(last, start, end)
        return
    kinds = tuple(dict.fromkeys(re.sub(rf"^((?i:{AREA}))\s(?:đảo\s)?{OWN}$", r"\1", one) for one in kinds_in(own)))
    general = bool(kinds) and all(
        map(GENERAL.match, kinds) if kinds[0].startswith("khối") else map(GENERAL.fullmatch, kinds)
    )
    sorts = [one for one in kinds if SORT.fullmatch(one)]
    if (
        sorts and len(sorts) in (len(kinds[-1:]), len(kinds)) and not cut
    ):  # "xã, thị trấn miền núi": whose last word is of all
        ending = SORT.fullmatch(sorts[0])
        plain_kinds = tuple(
            dict.fromkeys(one if one not in sorts or ending is None else ending["kind"] for one in kinds)
        )
        yield Subject(start, end, kinds=plain_kinds, when=whole)
        return
    if rest or kinds:
        yield Subject(start, end, kinds=() if general and cut else kinds, when=whole if cond else "", rest=bool(rest),
                      general=general and not cut)  # fmt: skip


def _of_one_kind(plain: str) -> bool:
    """Tell "các huyện A, B": the kind is said once."""
    if not re.match(rf"(?i:{AREA})\s(?:đảo\s)?[{UPPER}]", plain):
        return False
    return all(
        re.match(rf"(?:(?:các\s)?(?i:{AREA})\s(?:đảo\s)?)?[{UPPER}]", one.strip())
        for one in re.split(r",\s*|\s+và\s+", plain)
    )


def _small(name: str) -> str:
    return name[:1].lower() + name[1:] if re.match(rf"(?i:{AREA})\s", name) else name
