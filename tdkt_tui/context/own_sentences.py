"""Sentences of a province's kept words on a unit's page: without what its plan says elsewhere, without who it is."""

from __future__ import annotations

import re
from itertools import zip_longest

from tdkt_tui.context.levels import targets
from tdkt_tui.context.own_bracket import WHO, is_of_scope
from tdkt_tui.context.own_others import chosen, of_others, told_elsewhere
from tdkt_tui.context.wording import DOES
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.words import joined, raised_first

_STOP = re.compile(rf"(?<=[^\W\d])\.\s+(?=[{UPPER}])|(?<=\d)\.\s+(?=[{UPPER}])")
_PARTED = re.compile(
    r"(?:Hội nghị|Đại hội)[^.;\d]*\bđược tổ chức theo (?:\w+ )?(?:nhóm|cấp|bước|loại)\b[^.;\d]*\.?", re.IGNORECASE
)
"""How the province's plan parts its units, which says nothing to one of them."""
_WHEN = re.compile(r"(?:Bắt đầu|Thời (?:gian|hạn)|Tổ chức|Hoàn thành|Tiến hành)\b[^.;]*", re.IGNORECASE)
_DATE = re.compile(
    r"(?:\b(?:ngày )?(?P<day>\d{1,2})(?:[/-]| tháng )|\btháng )(?P<month>\d{1,2})"
    r"(?:(?:[/-]| năm )(?P<year>\d{4}))?(?!\d)",
    re.IGNORECASE,
)
_OF_DAYS = re.compile(
    r"\b(?:bắt đầu|thời (?:gian|hạn)|tổ chức|hoàn thành|tiến hành|kết thúc|xong|(?:các )?hội nghị|đại hội|cấp mình|"
    r"điển hình tiên tiến|thi đua yêu nước|biểu dương|từ|đến|hết|trước|trong|vào|chậm nhất|muộn nhất|dự kiến|là|được|"
    r"việc|phải)\b|[\s,:–-]",
    re.IGNORECASE,
)
"""All that a sentence on a meeting's days alone may say beside them."""
_BEGINS = re.compile(r"\b(?:từ|bắt đầu)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"nhóm\s", re.IGNORECASE)
_HELD = r"hội nghị|đại hội|kết quả"
_PLAN_SENT = re.compile(
    r"Kế hoạch của [^;,.]*? gửi (?:về|cho|đến) [^,;]*?\d, (?=(?:gửi|nộp) (?:trên|qua|bằng) )", re.IGNORECASE
)
"""When a unit's plan is sent, which stands among what it is to do, before the way in which."""
_NAME = rf"[{UPPER}]\w+(?: [{UPPER}]\w+){{0,2}}"
_ORDERS = re.compile(
    r"Trên đây là (?:Kế hoạch|nội dung)\b.*"
    r"|(?:Ủy ban nhân dân|UBND|Hội đồng Thi đua - Khen thưởng) tỉnh (?:yêu cầu|đề nghị) (?:các |thủ trưởng )?"
    r"(?:cấp|ngành|sở|cơ quan|đơn vị|địa phương)\b[^.;]*\bthực hiện\.?", re.IGNORECASE)  # fmt: skip
"""How the province's plan ends: it gives what is above it for its own, and has it carried out."""
_WHOLE = re.compile(r"\b(?:trong |của )?toàn Đại hội\b")
_UNIT = rf"(?:các |mỗi )?(?-i:{WHO}|{AREA})(?: {_NAME})?"
_HEADING = re.compile(
    rf"Về [^.;:,\d]{{3,40}}|những trường hợp [^.,;\d]{{3,40}}|[^.;]*\b(?:làm|thực hiện) như sau"
    rf"|cấp {_UNIT}(?:(?:, | và )(?:cấp )?{_UNIT})*",
    re.IGNORECASE,
)
"""What a paragraph begins with for its heading, before what it says: "Về tuyên truyền. Nội dung …"."""
_STUB = re.compile(
    rf"{_UNIT}(?:(?:, | và |; )(?:và )?{_UNIT})*|những trường hợp [^.,;\d]{{3,40}}|[^.;]*\b(?:làm|thực hiện) như sau",
    re.IGNORECASE)  # fmt: skip
"""What says nothing once all behind it is gone: whom it was on, or that more follows."""
_THIS_SHARE = re.compile(r"\b(?P<word>t[ỷỉ] lệ) (?:này|trên|nêu trên)\b")
_SHARE = re.compile(r"\d\s*%|\d/\d|\bphần (?:hai|ba|tư|năm)\b")
_BESIDES = re.compile(r"^(?:(?:Ngoài ra|Bên cạnh đó|Mặt khác|Tuy nhiên|Do đó),\s+|Đồng thời,?\s+)")
_SUBJECT = re.compile(rf"(?:(?<=,\s)|^)(?P<who>{WHO}(?:(?:,\s|\svà\s){WHO})+)\s(?=(?:phải\s|có trách nhiệm\s)?{DOES})")
"""Who does what the unit's own plan has it do: "…, cấp sở, huyện báo cáo nhanh"."""
_ROW_BEFORE = re.compile(rf"\b(?:{WHO}),\s$", re.IGNORECASE)
_SCOPED = re.compile(
    rf"\((?P<who>{WHO}(?:(?:,\s|\svà\s)(?:{WHO}|đơn vị cơ sở))*)\s(?=(?:từ|không quá|tối đa|ít nhất|tối thiểu)\s\d)"
)


def own_sentences(dossier: Dossier, text: str) -> str:
    """Return a provision's words as they concern the unit, its groups called by no number; "" where nothing is left."""
    told = _BESIDES.sub("", text)
    if dossier.plan.unit_group:
        told = without_group(dossier, told)
    kind = dossier.profile.unit.category or ""
    told = _SUBJECT.sub(lambda found: "" if _is_own(kind, found) else found[0], told)
    told = _SCOPED.sub(lambda found: "(" if is_of_scope(kind, found["who"]) else found[0], told)
    if "(" in told or " nêu " in told:
        from .own_named import own_sum, without_items_of_others, without_numbers_of_others  # few provisions have these

        name = dossier.profile.unit.name or ""
        told = without_items_of_others(without_numbers_of_others(told, name, kind), name)
        told = own_sum(told, name, kind, [one.units for one in dossier.plan.exception])
    if _PLAN_SENT.match(told) and any(
        (one.asks_own_plan or one.does.startswith("gửi kế hoạch ")) and dossier.charges(one.body)
        for one in dossier.plan.task
    ):
        told = _PLAN_SENT.sub("Kế hoạch này ", told)
    parts = [chosen(dossier, part) for part in _STOP.split(told)]
    parts = [part for part in parts
             if part.strip() and not of_others(dossier, part) and not _ORDERS.fullmatch(part.strip())]  # fmt: skip
    if dossier.noun != "Đại hội" and (whole := [at for at, part in enumerate(parts) if _WHOLE.search(part)]):
        behind = [part for part in parts[whole[0] :] if "ội nghị" in part]
        parts = [*parts[: whole[0]], *behind]  # what is on the province's congress
    parts = [
        part
        for part, after in zip_longest(parts, parts[1:], fillvalue="")
        if not (_PARTED.fullmatch(part) or (_of_window(dossier, part) and not after.startswith("Trong đó")))
    ]
    if len(parts) > 1 and _HEADING.fullmatch(parts[0].strip()):
        parts = parts[1:]
    if len(parts) == 1 and _STUB.fullmatch(parts[0].strip(" .:")):
        return ""
    said = raised_first(". ".join(part.strip() for part in parts))
    found = _THIS_SHARE.search(said)
    if found and not _SHARE.search(said, 0, found.start()) and (shares := list(targets(dossier))):
        share = f"tỷ lệ {shares[0]}" if len(shares) == 1 else "cơ cấu đại biểu của hội nghị"
        said = f"{said[: found.start()]}{share}{said[found.end() :]}"  # the page has the share in another place
    return said


def on_others(dossier: Dossier, text: str) -> bool:
    """Tell words of which each sentence is on others than the unit, so that its page rightly has none of them."""
    return all(of_others(dossier, part) for part in _STOP.split(text))


def not_told_elsewhere(dossier: Dossier, text: str) -> str:
    """Return words without what is the task of another body, and without a choice that the unit has made."""
    left = [chosen(dossier, part) for part in _STOP.split(text)]
    return ". ".join(part for part in left if not told_elsewhere(dossier, part))


def _is_own(kind: str, found: re.Match[str]) -> bool:
    """Tell whether who does something is the unit alone, and no end of a longer row: "mỗi xã, phường, cơ quan …"."""
    return is_of_scope(kind, found["who"]) and not _ROW_BEFORE.search(found.string, 0, found.start())


def _of_window(dossier: Dossier, sentence: str) -> bool:
    """Tell a sentence on nothing but the days of the unit's level's meeting, which stand beside its own day already."""
    window = next((one.window for one in dossier.plan.level if one.id == dossier.level.id), dossier.level.window)
    words = sentence.strip(" .").replace(f" cấp {dossier.profile.unit.category}", "")
    if not _WHEN.fullmatch(words) or _OF_DAYS.sub("", _DATE.sub("", words)):
        return False
    said, days, begins = _dates(words), _dates(window.words()), bool(_BEGINS.search(words))
    if len(said) == 1 and len(days) > 1:
        days = days[:1] if begins else days[-1:]
    elif begins and window.since is None:
        return False
    tighter = window.before is None and "trước" in words.casefold()
    return bool(said) and not tighter and len(said) == len(days) and all(map(_is_day, said, days))


def _dates(text: str) -> list[tuple[int, ...]]:
    """Return days and months of a text as day, month and year, 0 for what it leaves out."""
    return [tuple(int(one or 0) for one in found.group("day", "month", "year")) for found in _DATE.finditer(text)]


def _is_day(said: tuple[int, ...], day: tuple[int, ...]) -> bool:
    """Tell whether two are one day; where either leaves out the year, that of the other is meant."""
    return said[:2] == day[:2] and (said[2] == day[2] or not (said[2] and day[2]))


def without_group(dossier: Dossier, text: str) -> str:
    """Return words without the number of the group that the unit is of, and with its share of two in brackets.

    Of another group that the plan calls by a number its units stand in the place of that.
    """
    for group in dossier.plan.unit_group:
        if not re.search(rf"\b{re.escape(group.name)}\b", text, re.IGNORECASE):
            continue
        name, mine = re.escape(group.name), dossier.charges(group.name)
        either = re.compile(rf"\((?P<all>[^();]*\d[^();]*); {name} (?P<own>[^();]*\d[^();]*)\)", re.IGNORECASE)
        text = either.sub(rf"(\g<{'own' if mine else 'all'}>)", text)
        if mine:
            text = re.sub(rf"\b({_HELD}|cơ quan|đơn vị) {name}\b", r"\1", text, flags=re.IGNORECASE)
            text = re.sub(rf"\({name} (?=từ\s)", "(", text, flags=re.IGNORECASE)
            continue
        text = re.sub(rf"\b(?:các )?(?:cơ quan|đơn vị) {name}(?:,| và) ", "", text, flags=re.IGNORECASE)
        if _NUMBERED.match(group.name):
            units = f"các {joined(group.units)}"
            text = re.sub(rf"\b({_HELD}) {name}\b", rf"\1 {units}", text, flags=re.IGNORECASE)
    return text
