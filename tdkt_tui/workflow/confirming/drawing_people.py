"""Honours, quotas, nominations: what a passage says of them, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.bounds import LEAST
from tdkt_tui.workflow.reading_plan.counts import COUNTS, counted
from tdkt_tui.workflow.reading_plan.nominating import units_named

from .awards_named import ASKED_OF, AWARD, giver_in
from .passage import Passage
from .said import MOST_SAID, count_of, levels_in, levels_of, who_does
from .said_times import window_in

_OWN_HEADS = re.compile(
    r"(?P<head>Chủ tịch\s+(?:UBND|Ủy ban nhân dân))\s+(?P<tiers>cấp \w+(?:(?:,\s+|\s+và\s+)(?!thủ)cấp \w+)*)"
    r"(?:(?:,\s+|\s+và\s+)(?P<offices>(?:thủ trưởng|giám đốc|người đứng đầu)\s+[^;:.]{2,60}?))?"
    r"\s+(?:(?:xem xét|xét|quyết định),?\s+)*(?:tặng|khen thưởng)",
    re.IGNORECASE,
)
"""Heads of several tiers in a row, each of whom gives an award of his own."""
_EACH = re.compile(
    r"\b(?:mỗi|từng)\s+(?P<who>[^;:.\d]{2,120}?)\s+(?:được\s+)?(?:đề nghị|đề xuất|trình)\b", re.IGNORECASE
)
_PILOTS = re.compile(r"(?:các\s+)?đơn vị\s+(?:(?:được|chọn|tổ chức|làm)\s+)+điểm", re.IGNORECASE)
_SENT_EACH = re.compile(
    r"\b[Mm]ỗi\s+(?!hội nghị|đại hội|buổi|kỳ|bài|báo cáo|năm|quý|tháng)(?P<unit>[^;.\d]{2,60}?)\s+"
    r"(?:(?:phải|có|cử|chọn|được|bầu|giới thiệu|phân bổ|thêm)\s+)*"
    r"(?P<how>(?:ít nhất|tối thiểu|không dưới|không (?:vượt )?quá|tối đa|nhiều nhất)\s+)?(?:từ\s+)?(?=\d)"
)
"""How many each of a kind sends: "mỗi thôn có ít nhất 02"; how large each conference is, is no such number."""
SENT_TO = re.compile(r"(?:gửi|nộp)?\s*(?:về|cho|đến)\s+"
                     r"(?P<to>(?:Sở|Ban|UBND|Ủy ban|Hội đồng|Phòng|Văn phòng|Liên đoàn)[^,;.()]*?)"
                     r"(?=\s*\(|\s+(?:trước|chậm|muộn|để|tổng hợp|xong)\b|[,;.]|$)")  # fmt: skip
_NEEDS = re.compile(r"(?:kèm(?: theo)?|gồm)\s*:?\s+([^.()]{4,160}?)(?=\s*\(|,?\s+(?:gửi|trước|về)\b|\.|$)")
_OF_LEVEL = re.compile(r"cấp\b|(?:hội nghị|đại hội) của")

Offers = Iterator[tuple[int, dict[str, Any]]]


def honours(plan: Plan, passage: Passage) -> Offers:
    """An award that is given or asked for, with its numbers."""
    award, giver = AWARD.search(passage.whole), giver_in(passage.whole)
    said = levels_of(plan, passage.sentences)
    for sentence, around in zip(passage.sentences, said, strict=True):
        counts = _counts(sentence)
        mine = AWARD.search(sentence) or award
        speaks = re.search(r"\b(?:đề nghị|tặng|thưởng cho)\b", sentence)
        if not mine or not speaks:
            continue
        if not any(counts.values()) and (heads := _OWN_HEADS.search(sentence)):
            yield from _of_each_head(plan, mine[0], heads)
            continue
        who = giver_in(sentence) or ("" if _of_others(plan, giver, sentence) else giver)
        own = [] if who_does(sentence)[0] not in ("", who) else levels_in(plan, who)
        levels = levels_in(plan, sentence.replace(who, "") if who else sentence) or own or (around if not who else [])
        score = 3 + 4 * any(counts.values()) + bool(levels) + bool(re.search(r"\b(?:tặng|thưởng)\b", sentence))
        score = 0 if not any(counts.values()) and not who else score
        been = re.search(r"\bđược\b[^,;.]{0,60}\btặng\b|Hồ sơ", sentence)
        score = 0 if been and not any(counts.values()) else score
        how = "at-most" if MOST_SAID.search(sentence) and any(counts.values()) else ""
        whole = f"{mine[0]} của {who}" if who else mine[0]
        units: list[str] = []
        if each := _EACH.search(sentence):  # what each may ask for is of its own level, whoever gives it
            levels, whole = levels_in(plan, f"mỗi {each['who']}"), f"đề nghị tặng {whole}"
            units = [] if levels else units_named(each["who"])
        elif pilots := _PILOTS.search(sentence):
            levels, units, whole = [], [pilots[0].casefold()], f"đề nghị tặng {whole}"
        yield score, {"level": levels[0] if levels else "", "award": whole, **counts, "units": units, "how": how}


def _of_others(plan: Plan, giver: str, sentence: str) -> bool:
    """Tell a head of a level, named in another sentence, who gives what this one says of other levels' own."""
    mine = set() if ASKED_OF.search(f"của {giver}") else set(levels_in(plan, giver))
    said = set(levels_in(plan, sentence))
    return bool(mine and said) and not mine & said


def _counts(sentence: str) -> dict[str, Any]:
    """Return how many a sentence says, with its words where one number is of several kinds, or is a range or share."""
    said = re.search(COUNTS, sentence)
    if said and (told := counted(said[0])):
        least = re.search(rf"{LEAST}\s+$", sentence[: said.start()])  # no key but the words holds that it is no less
        return told | ({"said": f"{lowered_first(least[0])}{told.get('said', said[0])}"} if least else {})
    return {"collectives": count_of(sentence, "tập thể"), "individuals": count_of(sentence, "cá nhân"),
            "households": count_of(sentence, "hộ gia đình|hộ\\b")}  # fmt: skip


def _of_each_head(plan: Plan, award: str, heads: re.Match[str]) -> Offers:
    """Yield the award of each tier's head at its level, then that of the offices."""
    for tier in re.findall(r"cấp \w+", heads["tiers"], re.IGNORECASE):
        levels = levels_in(plan, tier)
        yield 6, {"level": levels[0] if levels else "", "award": f"{award} của {heads['head']} {tier}"}
    if offices := heads["offices"]:
        office = next((one.id for one in plan.level if {"sở", "ngành", "cơ quan"} & set(one.units)), "")
        yield 6, {"level": office, "award": f"{award} của {lowered_first(offices)}"}


def quota(_: Plan, passage: Passage) -> Offers:
    """How many each unit of a kind sends."""
    for sentence in passage.sentences:
        each = _SENT_EACH.search(sentence)
        behind = sentence[each.end() :] if each else ""
        official, spare = count_of(behind, "đại biểu(?! dự khuyết)"), count_of(behind, "(?:đại biểu )?dự khuyết")
        if each and official and not each["how"]:  # the walk asks for no bounds
            yield 6, {"unit": f"mỗi {each['unit'].strip(' :,')}", "official": official, "alternates": spare}


def nomination(plan: Plan, passage: Passage) -> Offers:
    """Exemplars, files or lists that somebody sends somewhere."""
    for sentence in passage.sentences:
        files = re.search(r"[Hh]ồ sơ|[Dd]anh sách|báo cáo (?:tóm tắt )?thành tích", sentence)
        chosen = re.search(r"giới thiệu|đề cử|lựa chọn|bình chọn", sentence)
        collectives, individuals = count_of(sentence, "tập thể"), count_of(sentence, "cá nhân")
        to, window = SENT_TO.search(sentence), window_in(sentence)
        needs = _NEEDS.search(re.sub(r"\s*\([^()]*\)", "", passage.words if files else sentence))
        if files and not to and not window:  # what is to be in a file comes first, where it goes in the next sentence
            to, window = SENT_TO.search(passage.words), window_in(passage.words)
        if not (files and (to or window or needs)) and not (chosen and (collectives or individuals)):
            continue
        body, _, _ = who_does(sentence)
        each = re.search(r"\b[Mm]ỗi\s+([^,;.\d]{2,60}(?:,\s+\w+){0,3}?)\s+(?=giới thiệu|chọn|đề cử|cử|gửi)", sentence)
        who = re.sub(r"^(?:[Cc]ác|[Mm]ỗi)\s+", "", each[1] if each else body)
        ends = r",\s*(?![A-ZĐ]\w+ \w+ và [A-ZĐ])|\s+và\s+(?![A-ZĐ]\w+ \w+$)"  # "Sở Văn hóa, Thể thao và Du lịch"
        parts = [part.strip() for part in re.split(ends, who) if part.strip()]
        either = re.search(r"tập thể hoặc|cá nhân hoặc", sentence)
        total = max(collectives, individuals) if either else collectives + individuals
        most = bool(MOST_SAID.search(sentence))
        yield 6 + 2 * bool(window and to), {
            "who": parts, "to": to["to"].strip() if to else "", "window": window,
            "at_least": 0 if most else total, "at_most": total if most or either else 0,
            "collectives": 0 if either else collectives, "individuals": 0 if either else individuals,
            "needs": [one.strip() for one in re.split(r";\s*|,\s*", needs[1])[:8]] if needs else [],
            "levels": levels_in(plan, sentence)[:1] if _OF_LEVEL.search(sentence) else []}  # fmt: skip
