"""How many, as a stretch says it behind those whom it speaks of: each number with what it counts, and what is noted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.workflow.reading_plan.bounds import BOUND, bound_key
from tdkt_tui.workflow.reading_plan.counts import NUMBER, number_said

_KIND = r"(?:(?:đại diện\s+)?(?:cho\s+)?(?:tập thể|cá nhân|hộ(?: gia đình| nông dân)?|gia đình))"
_WHO = (
    r"(?:cựu chiến binh|công nhân|lao động(?= giỏi| tiêu biểu| trực tiếp)|cán bộ|hội viên|đoàn viên|giáo viên|nông dân|"
    r"chiến sĩ|học sinh|sinh viên|gương mặt|thanh niên|phụ nữ|doanh nhân|nghệ nhân|giám đốc|bác sĩ|thầy thuốc|nhà giáo|"
    r"nhà khoa học|trí thức|già làng|trưởng (?:thôn|bản|ấp|xóm)|ngư dân|đồng chí|vị|chức sắc)"
)
"""Who is counted by what they do: delegates, where they are sent to a meeting."""
_NOUN = (
    r"(?:đại biểu(?: chính thức| dự khuyết| đương nhiên| điển hình(?: tiên tiến)?| khách mời)?|người|chính thức|"
    rf"dự khuyết|đương nhiên|{_KIND}(?:(?:,\s*|\s+(?:và|hoặc|hay)\s+){_KIND})*|"
    r"(?:gương )?điển hình(?: tiên tiến)?|gương(?! mặt)|chỉ tiêu|suất|trường hợp|báo cáo|tham luận|bài|bản|khoa, phòng|"
    rf"(?:nữ\s+)?{_WHO})"
)
_PER = (
    r"(?:\s*/\s*(?:1 |01 )?(?P<per>(?:\d\d? )?[^\W\d_]+(?:\s(?!(?:có|và|trong|gồm|do|là|đối|cho)\b)[^\W\d_]+)?)"
    r"(?=[\s,;.()]|$))"
)
_EACH = r"(?P<each>\s+(?:mỗi|một|cho mỗi|cho từng)\s+[^\W\d_]+(?:\s(?:vị|quan|phố|thể|xã|trấn))?)?"
COUNT = re.compile(
    rf"(?P<how>(?:{BOUND})\s+)?(?:từ\s+)?(?<![\d.,/])(?P<n>{NUMBER})(?:\s*(?:đến|-|"
    rf"–)\s*(?P<to>{NUMBER}))?\s+(?P<noun>{_NOUN})\b"
    rf"(?!\s+trở (?:lên|xuống)|\s*\d){_PER}?{_EACH}",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"(?P<how>(?:{BOUND})\s+)?(?<![\w.,/])(?:(?<!ngày )(?<!tháng )(?<!năm )(?<!mục )(?<!số )(?<!lần )(?<!quý )"
    r"(?P<n>\d{1,3})|(?:(?<=quá )|(?<=đa )|(?<=nhất )|(?<=chọn )|(?<=thiệu )|(?<=cử )|(?<=nghị )|(?<=là ))"
    rf"(?P<word>{NUMBER}))"
    rf"(?P<to>)(?P<noun>)(?!\s*%){_PER}?{_EACH}(?=\s*(?:$|[,;()]|\.(?!\d)|và\b))",
    re.IGNORECASE,
)
"""A number whose noun another number of the sentence has."""
TWICE = re.compile(r"\bgấp (?:đôi|hai(?: lần)?|2 lần)\b", re.IGNORECASE)
"""As many again as those before."""
_JOIN = re.compile(r"\s*(?:,\s*(?:và\s+)?|và\s+|kèm\s+|cùng\s+|hoặc\s+|,?\s*cử thêm\s+)")
_INSIDE = re.compile(r"\s*\((?P<words>[^()]*)\)")
TAIL = re.compile(
    r"[\s,]*(?P<words>(?:(?:trong đó|gồm|bao gồm|là|do|không|để|chưa|có|tại|dự|phải|cho|ngoài|tính|trong|của|theo|"
    r"thuộc|tiêu biểu|làm|đang|giỏi|đại diện|mức|gửi|kèm|trên)\b|[-–:])[^;]*)$",
    re.IGNORECASE,
)
_UNLIKE = re.compile(r"^(?:hoặc|hay)\b|\b\d{1,3}\s+[^\W\d_]", re.IGNORECASE)
"""What makes words behind a number more than a note on those whom it counts."""
PERIOD = re.compile(r"(?:\d{1,2} )?(?:năm|quý|tháng|tuần|kỳ)")
_KEYS = (("dự khuyết", "alternates"), ("tập thể", "collectives"), ("cá nhân", "individuals"), ("hộ", "households"),
         ("gia đình", "households"), ("đương nhiên", "ex_officio"), ("điển hình", "exemplars"), ("gương", "exemplars"),
         ("trường hợp", "exemplars"),
         ("khách", "guests"), ("báo cáo", "papers"), ("tham luận", "papers"), ("bài", "papers"), ("bản", "papers"),
         ("khoa, phòng", "papers"))  # fmt: skip
_SMALL = 60
"""More than so many no unit sends to another's meeting."""


@dataclass(slots=True)
class Figure:
    """A number: what it counts, how it bounds, up to what it goes ("từ 02 đến 03": n 2, to 3), its words;
    bare: these name nothing.
    """

    key: str
    n: int
    to: int = 0
    how: str = ""
    said: str = ""
    bare: bool = False


@dataclass(slots=True)
class Counted:
    """All that stands behind those of whom it is: figures, parts in brackets, notes.

    per: each of them has as many; often: how often, as "quý" of "01 gương/quý".
    """

    figures: list[Figure] = field(default_factory=list)
    parts: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    per: str = ""
    often: str = ""
    either: bool = False

    def of(self, key: str) -> Figure | None:
        """Return the figure that counts this."""
        return next((one for one in self.figures if one.key == key), None)


def counted_in(text: str, start: int) -> Counted | None:
    """Return what a text counts from a place on to its end, None where something of it is not understood."""
    told = Counted()
    at = start
    while found := COUNT.match(text, at) or BARE.match(text, at):
        if (figure := _figure(found)) is None:
            return None
        if (least := told.figures[-1] if told.figures else None) and _span(least, figure):
            told.figures[-1] = Figure(figure.key, least.n, figure.n, said=f"{least.said} và {figure.said}")
        elif told.of(figure.key):
            return None
        else:
            told.figures.append(figure)
        per = (found["per"] or found["each"] or "").strip()
        told.often, told.per = (told.often or per, told.per) if PERIOD.fullmatch(per) else (told.often, told.per or per)
        at = found.end()
        while inside := _INSIDE.match(text, at):
            told.parts += [one for more in COUNT.finditer(inside["words"]) if (one := _figure(more))]
            told.notes.append(inside["words"].strip())
            at = inside.end()
        if (join := _JOIN.match(text, at)) and (COUNT.match(text, join.end()) or BARE.match(text, join.end())):
            told.either = told.either or "hoặc" in join[0]
            at = join.end()
        else:
            break
    rest = text[at:].strip(" .;,")
    if rest:
        tail = TAIL.match(f" {rest}")
        words = tail["words"].strip() if tail else rest
        if not tail and (_UNLIKE.search(rest) or not text[at:].startswith((" ", ","))):
            return None
        told.parts += [one for more in COUNT.finditer(words) if (one := _figure(more))]
        joined = text[at : at + 1] == " " and not re.match(
            r"(?:trong đó|gồm|bao gồm|là|do|để|không|đối với|cho)\b", words
        )
        told.notes.append(f"{told.figures[-1].said} {words}" if joined and told.figures else words)
    return told if told.figures else None


def _span(least: Figure, most: Figure) -> bool:
    """Tell the two ends of one number: "không ít hơn 08 và không quá 12 đại biểu"."""
    same = least.key == most.key or least.bare
    return same and (least.how, most.how) == ("at_least", "at_most") and least.n < most.n


def _figure(found: re.Match[str]) -> Figure | None:
    said = found["n"] or found["word"]
    number, to = number_said(said), number_said(found["to"]) if found["to"] else 0
    noun = (found["noun"] or "").casefold()
    several = re.search(r",|\s(?:và|hoặc|hay)\s", noun) and "khoa" not in noun
    key = "cases" if several else next((key for words, key in _KEYS if words in noun), "people")
    if key == "exemplars" and "đại biểu" in noun:
        key = "people"
    if not number or (to and to <= number):
        return None
    return Figure(key, number, to, bound_key((found["how"] or "").strip()), found[0].strip(), not noun)


def numbers_of(counted: Counted, *, together: bool = False) -> dict[str, Any]:
    """Return the keys of a quota that figures say; empty where one of them has none. together: of many units."""
    told: dict[str, Any] = {}
    if any(one.how == "at_most" and one.key in ("alternates", "collectives", "individuals") for one in counted.figures):
        return told
    if (
        any(one.key == "papers" for one in counted.figures)
        or counted.either
        or (not together and any(one.n > _SMALL for one in counted.figures))
    ):
        return told
    for one in counted.figures:
        told |= _key(one, counted)
    parts = {
        key: [one for one in counted.parts if one.key == key and not one.to] for key in ("collectives", "individuals")
    }
    whole = told.get("official") or 0
    summed = sum(one.n for one in counted.parts if one.key in ("collectives", "individuals", "households"))
    alone = all(len(each) == 1 for each in parts.values()) and not any(one.how for one in counted.parts)
    if whole and alone and summed == whole:
        told |= {key: each[0].n for key, each in parts.items()} | {"parts": "exactly"}
    return told


def _key(one: Figure, counted: Counted) -> dict[str, Any]:
    if one.to:
        return {"at_least": one.n, "at_most": one.to} if one.key in ("people", "cases") else {}
    if one.key in ("people", "exemplars", "cases"):
        if one.how:
            return {one.how: one.n}
        return {"exemplars": one.n} if one.key == "exemplars" else {"official": one.n}
    if one.key in ("alternates", "collectives", "individuals"):
        return {one.key: one.n}
    if one.key != "papers":
        counted.notes.append(one.said)
    return {}
