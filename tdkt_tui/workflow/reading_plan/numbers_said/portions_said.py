"""The shares that a sentence asks: of whom, how much, on what terms; and of which units alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tdkt_tui.workflow.reading_plan.bounds import BOUND, bound_key

from .groups_said import group_of, is_group
from .owners import Owner, owners_in

_FRACTION = {"một phần ba": "1/3", "hai phần ba": "2/3", "một phần tư": "1/4", "một nửa": "1/2", "½": "1/2"}
_VALUE = re.compile(
    rf"(?P<how>(?:{BOUND})\s+|(?:phải\s+)?trên\s+|từ\s+|khoảng\s+)?"
    rf"(?:(?P<per>\d{{1,3}}(?:,\d)?)\s*%|(?P<part>[1-4]/(?:10|[2-9])(?![\d/])|{'|'.join(_FRACTION)})|"
    r"(?P<n>\d{1,3})(?=\s+(?:nữ|đại biểu|người|dân tộc|đại diện|hộ)\b))(?P<up>\s+trở lên)?"
    r"(?P<of>\s+(?:trên |trong |của )?(?:tổng\s+)?số(?:\s+lượng)?(?:\s+(?:đại biểu|"
    r"người))?(?:\s+(?:điển hình(?: tiên tiến)?|"
    r"chính thức|dự hội nghị|tham dự|được (?:cử|giới thiệu|bầu)))*)?",
    re.IGNORECASE,
)
_CUT = re.compile(
    r":\s+|,\s+(?:song\s+|nhưng\s+)?|\s+(?=(?:phải|cần|bảo đảm|đảm bảo|có|đạt)\s|(?:phải|bảo đảm|đảm bảo|có)$)"
)
"""Where words on whom shares are of may end."""
_WHOSE = re.compile(
    r"\b(?:trong|đối với|riêng|cơ cấu|tỷ lệ|tỉ lệ|tại|khi|(?<!thiểu )số|đại biểu|hội nghị|đại hội|đoàn|"
    r"thành phần)\b|^ở\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:^|(?<!thiểu)\s)(?:(?:phải|cần|được|có|chiếm|đạt|là|tỷ lệ|tỉ lệ|bảo đảm|đảm bảo|số|số lượng|gồm|và|"
    r"song|nhưng|tối thiểu|"
    r"đại biểu|người(?=\s+(?:là|thuộc)))\s*)+$|[\s,;:(]+$"
)
_LEAD = re.compile(
    r"^(?:[\s,;:)]|(?:và|đại biểu|số|số đại biểu|người(?=\s+(?:là|thuộc))|là|thuộc|phải|có|tỷ lệ|tỉ lệ|cơ cấu|"
    r"bảo đảm|đảm bảo)\s)+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?:(?:đối với|riêng)\s+)?(?P<who>[^()\d]{2,60})\)")
_LISTS = re.compile(r"^(?:trong đó|gồm)\s+", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?<!trong )(?<!số )(?<!tổng )(?<!trên )\b\d+\s*"
    r"(?:%|/\s*\d|\s(?:đại biểu|người|cá nhân|tập thể|điển hình|hộ|đại diện|nữ)\b)",
    re.IGNORECASE,
)
"""Numbers before shares that are none of them, and not of how many they all are."""
_GUESTS = re.compile(r"khách mời|đương nhiên|theo chức danh", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[;,.)]|và\b|\()")


@dataclass(slots=True)
class Portion:
    """A share: the group as the model names it, or in the plan's words; at_least, at_most: as a key of composition."""

    group: str
    at_least: str = ""
    at_most: str = ""
    units: list[str] = field(default_factory=list)
    exact: bool = False


@dataclass(slots=True)
class Portions:
    """The shares of one stretch: scope: what it says first of whom they all are; owners: of which units alone.

    held: the words that the shares hold whole: not those of a scope with numbers of its own.
    """

    told: list[Portion]
    scope: str = ""
    owners: list[Owner] = field(default_factory=list)
    held: str = ""


def portions_in(part: str) -> Portions | None:
    """Return the shares that a stretch asks, None where not all of it is understood."""
    part = part.strip(" .;/")
    values = [one for one in _VALUE.finditer(part) if one["per"] or one["part"] or one["n"] or _spelled(one)]
    values = [one for one in values if not re.search(r"\b(?:dưới|trên|từ)\s*$", part[: one.start()]) or one["per"]]
    if not values or any("khoảng" in (one["how"] or "") for one in values):
        return None
    if values[0]["n"] and (later := _first_bound(values)):
        values = [one for one in values if one.start() >= later]
    before = part[: values[0].start()]
    for at in (0, *(cut.end() for cut in _CUT.finditer(before)), len(before)):
        scope, tail = before[:at].strip(" ,:"), _LINK.sub("", _LEAD.sub("", f"{before[at:]} ")).strip(" ,:")
        if tail and (not group_of(tail) or _WHOSE.search(tail)):
            continue
        if tail and _is_list(before[:at]):
            return None
        owners = _owners(scope)
        if scope and not owners and not _WHOSE.search(scope):
            continue
        if not owners and re.match(r"(?:riêng|ở|tại|đối với)\s(?!đại biểu|điển hình|người)", scope, re.IGNORECASE):
            return None
        told = _before(part, values, tail) if tail else _behind(part, values)
        if told:
            _guests_at_most(told, values)
            return Portions(told, scope, owners, part[at:] if _OTHERS.search(scope) else part)
    return None


def _guests_at_most(told: list[Portion], values: list[re.Match[str]]) -> None:
    """Make the rest, guests and who comes by office, a share that is not passed: nobody asks for more guests."""
    for made, one in zip(told, values, strict=True):
        if made.at_least and not (one["how"] or one["up"]) and _GUESTS.search(made.group):
            made.at_least, made.at_most, made.exact = "", made.at_least, True


def _is_list(scope: str) -> bool:
    """Tell words that a comma ends behind a group, so that what follows is one of several: "công nhân, nông dân"."""
    last, led = _LISTS.subn("", re.split(r"[,:]\s+", scope.strip().rstrip(","))[-1].strip())
    named = bool(led and last) or bool(group_of(last))
    return scope.rstrip().endswith(",") and named and not _WHOSE.search(last)


def _spelled(one: re.Match[str]) -> bool:
    return any(words in one[0].casefold() for words in _FRACTION)


def _first_bound(values: list[re.Match[str]]) -> int:
    """Return where the first share stands that comes behind numbers of who is sent; 0 where the first is one."""
    shares = (one.start() for one in values if one["how"] or one["up"] or not one["n"])
    return next(shares, 0) if not values[0]["how"] else 0


def _owners(scope: str) -> list[Owner]:
    """Return the units that words before shares are on: "Các huyện A, B", "Riêng xã C"."""
    plain = re.sub(r"^(?:riêng|đối với|còn|ở|tại)\s+", "", scope, flags=re.IGNORECASE)
    owners = owners_in(plain)[0]
    return owners if not any(is_group(one.kind) for one in owners) else []


def _before(part: str, values: list[re.Match[str]], first: str) -> list[Portion]:
    """Return shares whose group stands before them: "nữ ít nhất 30%, dưới 35 tuổi 15%"."""
    told: list[Portion] = []
    group = first
    for at, one in enumerate(values):
        if at:
            between = part[values[at - 1].end() : one.start()]
            aside = _ASIDE.match(between)
            words = _LINK.sub("", _LEAD.sub("", between[aside.end() :] if aside else between)).strip(" ,")
            group = words or (group if aside else "")
        behind = part[one.end() :]
        if not (made := _portion(group, one)) or not _ENDS.match(behind):
            return []
        if aside := _ASIDE.match(behind):
            made.units = [each.kind or each.unit for each in owners_in(aside["who"])[0]]
            if not made.units:
                return []
        told.append(made)
    rest = _ASIDE.sub("", part[values[-1].end() :], count=1).strip(" ,.;)")
    return told if not rest else []


def _behind(part: str, values: list[re.Match[str]]) -> list[Portion]:
    """Return shares whose group stands behind them: "ít nhất 30% là nữ, 02 người dưới 35 tuổi"."""
    told: list[Portion] = []
    for at, one in enumerate(values):
        end = values[at + 1].start() if at + 1 < len(values) else len(part)
        words = re.sub(r"(?:\s+và|[\s,;])+$", "", _LINK.sub("", part[one.end() : end]))
        made = _portion(_LEAD.sub("", words).strip(" ,"), one)
        if not made:
            return []
        told.append(made)
    bound = told[0]
    for made in told[1:]:  # a bound said once is of all behind it
        if made.exact and not bound.exact:
            made.exact = False
            if bound.at_most:
                made.at_least, made.at_most = "", made.at_least
    return told


def _portion(words: str, one: re.Match[str]) -> Portion | None:
    how = (one["how"] or "").strip().casefold()
    group = group_of(words)
    if not group:
        return None
    if one["per"] and not 0 < float(one["per"].replace(",", ".")) <= 100:
        return None
    amount = f"{one['per']}%" if one["per"] else one["part"] or str(int(one["n"]))
    amount = _FRACTION.get(amount.casefold(), amount)
    amount = re.sub(r"^0+(?=\d)", "", amount)
    if bound_key(how) == "at_most":
        return Portion(group, at_most=amount)
    exact = not (how or one["up"])
    return Portion(group, at_least=amount, exact=exact)
