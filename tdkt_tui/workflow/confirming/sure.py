"""Which drafts are so plainly what a sentence says that Enter may write them; all others are only offered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.figures import figures_of
from tdkt_tui.workflow.reading_plan.parting import SOME_BODY

from .draft import Draft
from .grouping import fact_at
from .held_figures import holds_figures
from .passage import Passage
from .qualifiers import lost_in_draft
from .row_draft import row_is_whole
from .said import ADVERBS, DOING, levels_in
from .unlike import cut_short, refused

_ABOUT_PAPERS = re.compile(r"(?:Báo cáo|Hồ sơ|Kế hoạch|Danh sách|Tờ trình)\b")
_NO_BODY = re.compile(
    r"\b(?:mà|thì|gồm|do|để|nếu|khi|trước|sau|dưới|trên|có(?! liên quan)|phải|cần|được|không|chưa|là|lập|làm|"
    r"tặng|theo|dự(?! án)|như|chỉ|duy trì|giới thiệu|thống nhất)\b|[\d(:|“]"
)
"""What stands in no name of a body: a sentence was cut in its midst."""
_ALL = re.compile(
    r"(?:(?:các|mọi)\s+)?(?:cấp|ngành)(?:(?:,| và)\s+(?:(?:các|mọi)\s+)?(?:cấp|ngành|đoàn thể))*", re.IGNORECASE
)
"""All together: what they are to do is a wish, unless it has a day."""
_HOLDS = re.compile(
    r"(?:không\s+)?(?:tổ chức|tiến hành)\b(?:[^,;.]{0,40}(?:[Hh]ội nghị|[Đđ]ại hội|toàn thể)|\s+(?:chung|ghép))|"
    r"tổng kết\b"
)
"""How a level holds its conference: a matter of that level."""
_WHEN_HELD = re.compile(r"(?:được\s+)?(?:tổ chức\s+(?:xong|trước|vào|chậm nhất|sau)|kéo dài|lùi)\b")
"""Until when some units hold theirs: a matter of these."""
_PAYS = re.compile(r"tự\s+(?:cân đối|bảo đảm|đảm bảo|lo|túc|trang trải|chi)\b")
"""Who bears the cost: a matter of money."""
_SEATS = re.compile(r"\d+\s+(?:tập thể|cá nhân|đại biểu|hộ|điển hình|người|gương)\b")
"""What has a table of its own."""
_SOME = re.compile(
    r"\b[Rr]iêng\b|\btrừ\b|\bnơi có\b|\bvùng\b|\b(?:[Xx]ã|[Hh]uyện|[Đđ]ơn vị|[Cc]ơ quan) có\b|\bcòn lại\b|\bnếu\b"
)
"""What is said of some units only."""
_TIMES = re.compile(r"(?:Thời gian|Thời hạn|Hoàn thành|Tiến độ|Số lượng|Quy mô|Đại biểu)\b", re.IGNORECASE)
_CUT = re.compile(r"\w+(?:\s+\w+)?:|.*\b(?:(?:hằng|hàng) (?:tháng|quý|năm)|định kỳ)\b")
"""What a label was cut in, or what comes again and has a table for it."""
_TOGETHER = re.compile(r"\d+\s+tập thể(?:,|\s+và|\s+hoặc)\s+cá nhân")
"""One number for both."""
_APART = re.compile(r"(?:[Rr]iêng|Trường hợp|Đối với)\b")
_LONGER = re.compile(r"\bđược\s+(?:kéo dài|lùi|gia hạn|chậm hơn|(?:tổ chức|hoàn thành) (?:sau|muộn|chậm))\b")
"""What only some are let do: later than the others."""
_PUT_FORWARD = re.compile(r"(?:đề nghị|trình)\b[^;.]*\b(?:tặng|khen thưởng)\b")
"""For what those are chosen who are put forward for an award: they are no nomination to be counted."""
_LEAST = 3
"""Words of what somebody is to do."""
_KINDS = 3
"""Words of a kind of unit, at most."""


def is_sure(plan: Plan, passage: Passage, draft: Draft) -> bool:
    """Tell a draft that lacks nothing, holds every figure of the passage, and is of the kind that its words name."""
    if draft.missing() or draft.lacking() or cut_short(draft.values):
        return False
    if "|" in passage.words:
        return not draft.fact and row_is_whole(passage, draft)
    if not holds_figures(passage.words, draft) or lost_in_draft(passage.words, draft.name, draft.values):
        return False
    if draft.fact:
        held = getattr(fact_at(plan, draft.fact), "window", None)
        replaces = "window" in draft.values and held is not None and held.dated()
        return draft.name == "level" and bool(_TIMES.match(passage.words)) and not replaces
    tell = None if refused(passage.words, draft, passage.whole) else _TELLS.get(draft.name)
    return bool(tell and tell(plan, passage, draft))


def sound_body(plan: Plan, body: str) -> bool:
    """Tell the name of a body, or of several, from a sentence that was cut at a word like a verb."""
    if not body or _NO_BODY.search(body) or _ABOUT_PAPERS.match(body) or len(body) > 160:
        return False
    whole = body[:1].upper() + body[1:]
    return bool(re.match(SOME_BODY, whole) or re.match(SOME_BODY, body) or levels_in(plan, body) or _KIND.match(body))


_KIND = re.compile(
    r"(?:(?:các|mỗi|từng)\s+)?(?:huyện|xã|phường|thị xã|thành phố|sở|cơ quan|đơn vị|địa phương)\b", re.IGNORECASE
)


def _task(plan: Plan, passage: Passage, draft: Draft) -> bool:
    body, does = str(draft.values["body"]), str(draft.values["does"])
    if does.casefold() not in passage.words.casefold():  # put together anew
        return False
    if _PAYS.match(does) or len([word for word in does.split() if word.isalpha()]) < _LEAST:
        return False
    if not sound_body(plan, body) or _SEATS.search(does) or _SOME.match(does):
        return False
    if (
        _CUT.match(does)
        or _WHEN_HELD.match(does)
        or (_HOLDS.match(does) and (levels_in(plan, body) or _KIND.match(body)))
    ):
        return False
    plain = not _ALL.fullmatch(body)
    return bool(re.match(rf"(?:{ADVERBS}\s+)*{DOING}", does) and (plain or draft.values.get("window")))


def _pilot(_: Plan, passage: Passage, draft: Draft) -> bool:
    return bool(draft.values.get("window")) and not re.search(r"\b(?:gửi|trừ)\b", passage.words)


def _exception(_: Plan, passage: Passage, draft: Draft) -> bool:
    """Units by their names, or a kind with its condition, under words that say that they are apart, or how many."""
    first = str(next(iter(draft.values["units"]), ""))
    many = bool(first and draft.values.get("most") and passage.words.casefold().startswith(first.casefold()))
    named = all(re.search(r"[A-ZĐ]", unit) for unit in draft.values["units"])
    apart = _APART.match(passage.words) or many or (draft.values.get("window") and _LONGER.search(passage.words))
    others = re.search(r"\bvà (?:các|những)\b|\(", passage.words)
    return bool(apart and not others and (named or draft.values.get("when")))


def _reporting(plan: Plan, _passage: Passage, draft: Draft) -> bool:
    times = any(draft.values.get(key) for key in ("window", "every", "working_days_after", "days_after"))
    return times and bool(draft.values.get("about")) and sound_body(plan, str(draft.values["by"]))


def _nomination(plan: Plan, passage: Passage, draft: Draft) -> bool:
    whole = draft.values.get("to") and draft.values.get("window")
    counted = draft.values.get("at_least") or draft.values.get("at_most")
    if _PUT_FORWARD.search(passage.whole.partition(passage.words[:40])[2].partition(". ")[0]):
        return False
    return bool(whole or counted) and all(_KIND.match(one) or sound_body(plan, one) for one in draft.values["who"])


def _composition(_: Plan, passage: Passage, draft: Draft) -> bool:
    group = str(draft.values["group"])
    if of_either(passage.words, draft.values):
        return False
    other = group.startswith("điển hình") and group not in passage.words  # "điển hình cá nhân, hộ": fewer than all
    return not (other or _SOME.search(passage.words)) and len(list(figures_of(passage.words))) == 1


def of_either(words: str, values: Mapping[str, Any]) -> bool:
    """Tell a share of one group or another, of which a table says one: none of them is asked for alone."""
    return "hoặc" not in str(values.get("group", "hoặc")) and bool(re.search(r"\bhoặc\b", words))


def _honours(plan: Plan, passage: Passage, draft: Draft) -> bool:
    level, words = draft.values.get("level"), passage.words
    each = re.search(r"\b[Mm]ỗi\s[^\d]*", words)
    if not level or _SOME.search(words) or _TOGETHER.search(words) or "”" in str(draft.values["award"]):
        return False
    return not each or level in levels_in(plan, each[0])


def _level(_: Plan, _passage: Passage, draft: Draft) -> bool:
    units = draft.values["units"]
    return bool(draft.values.get("window")) and all(len(unit.split()) <= _KINDS for unit in units)


def _quota(_: Plan, passage: Passage, draft: Draft) -> bool:
    """Each of a kind as many, said of nobody else, with nothing added for some."""
    some = re.search(r"\b(?:thêm|trở lên|trở xuống|riêng)\b", passage.words)
    each = str(draft.values["unit"]).removeprefix("mỗi ")
    return not some and passage.words.casefold().startswith("mỗi ") and bool(_KIND.match(each))


def _always(_: Plan, _passage: Passage, _draft: Draft) -> bool:
    return True


def _basis(_: Plan, _passage: Passage, draft: Draft) -> bool:
    return bool(draft.values.get("number") and draft.values.get("date") and draft.values.get("issuer"))


_TELLS = {
    "task": _task, "pilot": _pilot, "exception": _exception, "reporting": _reporting, "nomination": _nomination,
    "composition": _composition, "honours": _honours, "agenda": _always, "level": _level, "quota": _quota,
    "committee": _always, "movement": _always, "basis": _basis,
}  # fmt: skip
"""For each kind what its words must say besides."""
