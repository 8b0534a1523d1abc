"""Several names in one line: as they are told they can be typed again, and are the same then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.beside import BRANCH

_SECTOR = re.compile(r"(?:các\s+)?(?:Sở|Bộ|Ban|Phòng|Trung tâm|Viện|Trường)\b", re.IGNORECASE)
"""What begins the name of a body, which may have commas inside: "Sở Văn hóa, Thể thao và Du lịch"."""
_REST = re.compile(r"(?!Sở|Bộ|Ban|Phòng|Văn phòng|UBND|Ủy ban|Hội|Công an|Đoàn|Liên|Mặt trận|Tỉnh|Thành|Trường|Báo|Đài)"
                   rf"[{UPPER}]\w*(?:\s+\w+){{0,3}}\s+và\s+[{UPPER}]")  # fmt: skip
"""How such a name goes on behind its comma: "Thể thao và Du lịch"."""

_BRANCH = re.compile(BRANCH)
_DEPARTMENT = re.compile(rf"Sở {BRANCH}")
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_WHOLE = re.compile(
    rf"(?:^|(?<=[,;]\s)|(?<=[,;]))(?:{_QUOTED.pattern.replace('(', '(?:', 1)}(?=\s*(?:[,;]|$))|"
    rf"(?:Sở|Ngành|ngành) {BRANCH}|Hội Văn học, Nghệ thuật|Đài Phát thanh, Truyền hình)"
)
"""Names with commas that are known, or in quotes."""
_HELD = "\x00"
_AREA = re.compile(rf"(?:các\s+|những\s+|mỗi\s+)?(?:xã|phường|thị trấn|huyện|thị xã|đặc khu)\s+(?![{UPPER}\d])"
                   r"(?!và\b|hoặc\b|hay\b)\w")  # fmt: skip
"""What begins an area that is told by what it is like: "xã thường xuyên bị ngập lụt"."""
_OTHER = re.compile(
    r"(?:các|những|mỗi|từng|và|tỉnh|xã|phường|thị trấn|huyện|thị xã|thành phố|quận|đặc khu|thôn|bản|buôn|ấp|khóm|khu|"
    r"tổ|sở|ban|bộ|ngành|cơ quan|đơn vị|đoàn|hội(?! nghị)|mặt trận|ủy ban|phòng|văn phòng|cục|chi cục|công an|"
    r"quân sự|lực lượng|cụm|khối|trường|trung tâm|bệnh viện|trạm|viện|đồn|công ty|tổng công ty|tập đoàn|"
    r"doanh nghiệp|hợp tác xã|quỹ|liên|tổ chức|báo(?! cáo)|đài|hộ|người|cá nhân|tập thể|đại biểu|nơi)\b",
    re.IGNORECASE,
)
"""What begins somebody, or some place, of its own."""


_ABOVE = (r"(?:các\s+)?(?:sở|ban|bộ|ngành|đoàn thể|khối|đảng ủy|tỉnh ủy|huyện ủy|thành ủy|UBND|Ủy ban nhân dân)"
          r"(?:\s+(?!và\b)\w+)*")  # fmt: skip
_BODIES = re.compile(rf"{_ABOVE}(?:\s+và\s+{_ABOVE})?", re.IGNORECASE)
_BELONGS = re.compile(rf"(?:.*\s)?thuộc\s+{_ABOVE}(?:,\s+{_ABOVE})*(?:\s+và\s+{_ABOVE})?", re.IGNORECASE)
"""Units of several bodies: "phòng thuộc sở, ngành, UBND huyện"."""
_CODES = re.compile(
    r"c\s?\d{1,2}(?:\s*[+,;–-]\s*c?\s?\d{1,2}|\s+c\s?\d{1,2})*|\d{1,2}(?:\s*\+\s*\d{1,2})+", re.IGNORECASE
)
"""Levels by their numbers in the plan: "c1+3", "1+3", "c1 c3", "c1–3"."""
ALL = ("*", "mọi đơn vị", "tất cả")
"""Everybody."""


def coded_levels(plan: Plan, typed: str) -> list[str]:
    """Return the levels that are typed by their numbers, as where a sentence is given to units; none for all else."""
    said = re.sub(r"(\d)\s*[–-]\s*c?\s?(\d)", r"\1-\2", typed.strip()) if _CODES.fullmatch(typed.strip()) else ""
    spans = [one.partition("-") for one in re.findall(r"\d+(?:-\d+)?", said)]
    numbers = [at for first, _, last in spans for at in range(int(first), int(last or first) + 1)]
    known = all(0 < one <= len(plan.level) for one in numbers)
    return [plan.level[one - 1].id for one in dict.fromkeys(numbers)] if known else []


def coded_kinds(plan: Plan, typed: str) -> list[str]:
    """Return the kinds of the levels that are typed by their numbers; none for all else."""
    coded = coded_levels(plan, typed)
    return [unit for one in plan.level if one.id in coded for unit in one.units]


def belongs_to_some(typed: str) -> bool:
    """Tell units that are told by the bodies that they belong to: these bodies are not meant themselves."""
    return bool(_BELONGS.fullmatch(typed.strip()))


def begins_as_somebody(name: str) -> bool:
    """Tell words that begin as the name of a body or of people does: "tổ xung kích"."""
    return bool(_OTHER.match(name.strip()))


def typed_list(typed: str, known: Iterable[str] = ()) -> list[str]:
    """Return the names of a line: between semicolons where it has one, else between commas but those inside a name.

    A name in quotes is one, whatever is in it; branches behind a department are departments: "Sở Y tế, Nội vụ".
    known: names of the plan, of which those with commas stay together as well.
    """
    whole = _whole(known)
    held = [found[0] for found in whole.finditer(typed)]
    line = whole.sub(_HELD, typed)
    names = iter(held)
    parts = [_unquoted(re.sub(_HELD, lambda _: next(names), part)) for part in _parts(line)]
    for at, part in enumerate(parts[1:], 1):
        if ";" not in line and _DEPARTMENT.fullmatch(parts[at - 1]) and _BRANCH.fullmatch(part):
            parts[at] = f"Sở {part}"
    return parts


def _whole(known: Iterable[str]) -> re.Pattern[str]:
    """Return what is one name of a line, commas and all: names that are known everywhere, and those of a plan."""
    with_commas = sorted({name for name in known if "," in name}, key=len, reverse=True)
    if not with_commas:
        return _WHOLE
    plans = "|".join(r"\s+".join(map(re.escape, name.split())) for name in with_commas)
    return re.compile(rf"{_WHOLE.pattern}|(?:^|(?<=[,;]\s)|(?<=[,;]))(?i:{plans})(?=\s*(?:[,;]|$))")


def _parts(line: str) -> list[str]:
    if ";" in line:
        return [part.strip() for part in line.split(";") if part.strip()]
    parts: list[str] = []
    for part in (one.strip() for one in line.split(",")):
        if parts and part and _goes_on(parts[-1], part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def _unquoted(part: str) -> str:
    """Return a name without the quotes around all of it."""
    return found[1].strip() if (found := _QUOTED.fullmatch(part)) else part


def _goes_on(name: str, part: str) -> bool:
    """Tell what stands behind a comma inside a name: of a body, or of areas by what they are like."""
    if belongs_to_some(name):
        return bool(_BODIES.fullmatch(part)) and not re.search(r"\bthuộc\b", part)
    if _AREA.match(name):
        return part[:1].islower() and not _OTHER.match(part)
    return bool(_SECTOR.match(name) and _REST.match(part))


def list_typed(values: Sequence[str]) -> str:
    """Return names in a line from which they can be read again: a single one that has commas ends in a semicolon."""
    line = "; ".join(values)
    return line if typed_list(line) == list(values) else f"{line};"
