"""Words for several levels that give one of them its number: the pages of the others are without that sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .changing import table_of, with_table
from .draft import Draft
from .values import with_value

_ENDS = re.compile(r"(?<=[^\s.][.;])\s+(?=\S)(?!(?:trong đó|còn lại|kể cả)\b)")
_PEOPLE = re.compile(r"(?<!có từ )(?<!có dưới )(?<!có trên )\b\d{1,4}\s+(?:đại biểu|người)\b(?! lao động)")
"""How many come; not of how many people a unit is."""
_LEADS = (
    r"^(?:[^:.;]{0,40}:\s*)?(?:(?:đối với|riêng|ở|tại|với|của|các|mỗi|những|cấp|đại biểu|đại hội|hội nghị|số lượng"
    r"|quy mô|thành phần|dự)\s+)*"
)
"""What a sentence on the number of those who come may begin with, before whose number it is."""
_GOES_ON = re.compile(
    r",\s+(?:trong đó|(?=(?:số )?còn lại\b))\s*|(?:,|,?\s+(?:và|nhưng|song))\s+"
    r"(?=(?:(?:ở|tại|với|đối với)\s+)?"
    r"(?:mọi|tất cả|toàn bộ|các cấp|các hội nghị|(?:hội nghị|đại hội) (?:ở )?các cấp)\b)",
    re.IGNORECASE,
)
"""Where behind one level's number a sentence goes on with what is so of all."""


def in_parts(plan: Plan, draft: Draft) -> list[Draft]:
    """Return a draft once for each level; words, once for those of the same sentences."""
    if draft.name != "provision" or draft.values.get("who"):
        return draft.per_level()
    levels = draft.values.get("levels") or [level.id for level in plan.level if not of_province_itself(level)]
    words = {code: words_for(plan, str(draft.values.get("words", "")), code, levels) for code in levels}
    if len({*words.values()}) == 1:
        return [draft]
    told = {said: [code for code in levels if words[code] == said] for said in words.values() if said}
    return [replace(draft, values={**draft.values, "words": said, "levels": some}) for said, some in told.items()]


def with_parts(text: str, plan: Plan, key: str, levels: Sequence[str]) -> str:
    """Return the text in which words that a fact has for some levels are one fact for those of the same sentences."""
    fact = plan.provision[int(key.partition(".")[2]) - 1]
    parts = in_parts(plan, Draft("provision", {"words": fact.words, "levels": list(levels)}, fact.clause))
    start, end = table_of(text, key)
    block = "\n".join(row for row in text.split("\n")[start - 1 : end - 1] if row.strip() and not row.startswith("#"))
    for part in parts if len(parts) > 1 else ():
        if part is not parts[0]:
            text, _ = with_table(text, "provision", block)
            key = f"provision.{sum(row.strip() == '[[provision]]' for row in text.split(chr(10)))}"
        text = with_value(text, f"{key}.words", part.values["words"])
        text = with_value(text, f"{key}.levels", part.values["levels"])
    return text


def words_for(plan: Plan, words: str, level: str, levels: Sequence[str]) -> str:
    """Return words for several levels as one of them is told them: without a sentence on the number of another one.

    A sentence that says the number of none of these levels stays, whoever was meant by it.
    """
    told = []
    for sentence in _ENDS.split(words):
        of = numbers_of(plan, sentence)
        if not of or level in of or not of & {*levels}:
            told.append(sentence)
        elif rest := _rest(plan, sentence):
            told.append(rest)
    for at, (one, after) in enumerate(pairwise(told)):
        if one.endswith(";") and after[:1].isupper() and f"{one} {after}" not in words:
            told[at] = f"{one[:-1]}."  # what stood between them is another's
    return " ".join(told).strip(" ;")


def others_numbers(plan: Plan, words: str, levels: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence on how many come that is of none of some levels, with the labels of those it is of."""
    for sentence in _ENDS.split(words):
        of = numbers_of(plan, sentence)
        if of and not of & {*levels}:
            yield sentence, [level.label for level in plan.level if level.id in of]


def numbers_of(plan: Plan, sentence: str) -> set[str]:
    """Return the levels that a sentence names which begins with those whose number it says; none for any other."""
    if not _PEOPLE.search(sentence):
        return set()
    names = {level.id: _names_of(level.label, tuple(level.kinds())) for level in plan.level}
    every = "|".join(sorted(map(re.escape, {one for some in names.values() for one in some}), key=len, reverse=True))
    named = rf"(?i:(?<!cơ )(?<!trụ )\b(?:{every})\b)(?!\s+(?:hội\b|[{UPPER}]))"
    if not every or not re.search(rf"(?i:{_LEADS}){named}", sentence):
        return set()
    found = {one[0].casefold() for one in re.finditer(named, sentence)}
    return {code for code, some in names.items() if found & {*some}}


def _rest(plan: Plan, sentence: str) -> str:
    """Return what a sentence says of all behind the number of some, "" for none."""
    number = _PEOPLE.search(sentence)
    found = _GOES_ON.search(sentence, number.end()) if number else None
    rest = raised_first(sentence[found.end() :]) if found else ""
    return rest if rest and not numbers_of(plan, rest) else ""


@lru_cache(maxsize=64)
def _names_of(label: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    tiers = [tier for kind in kinds if (tier := tier_of(kind))]
    label = re.sub(r"^(?:cấp|các)\s+", "", label.casefold())
    return tuple(dict.fromkeys(one for one in (label, *map(str.casefold, kinds), *tiers) if one not in ANY_UNIT))
