"""Which units and bodies a line of recipients stands for, so that whoever has a task is seen to get the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.abbreviated import in_full

from .abbreviated import province_of
from .facts import Reading
from .held import letters
from .meant_kinds import KINDS, anybody, kinds_meant, of_blocs
from .unit_words import COMMUNES

_COUNCIL = r"(?:Hội đồng Thi đua\s*-\s*Khen thưởng|HĐ\s?TĐ-?KT)"
"""What each unit of a kind has, so that a line to all of them reaches the units."""
_GROUP = re.compile(
    rf"(?:^|[,;]\s*|\bvà\s+)(?:các\s+|(?:UBND|{_COUNCIL}) (?:các\s+)?)?(?:\d{{1,3}}\s+)?(?P<kind>{'|'.join(KINDS)})"
    r"(?=\s*(?:[,;(]|$|và\b|thuộc|trực thuộc|cấp|của|tỉnh|nhân dân|nhà nước|ở|trong))",
    re.IGNORECASE,
)
_BODY = (
    r"(?:[Đđ]ài|Báo|Sở|Công an|CA|Hội(?! đồng)|LĐLĐ|Liên đoàn|Liên minh|Liên hiệp|BCH|BĐBP|Bộ Chỉ huy|Bộ CHQS|"
    r"Tỉnh đoàn|Văn phòng|VP|UBMT\w*|UBND|Ban|Công ty|Tổng công ty|Tập đoàn|Điện lực|Bệnh viện|Trường|Trung tâm|Cổng|"
    r"Kho bạc|Cục|Chi cục|Ngân hàng|Bảo hiểm|Viễn thông|Bưu điện|Tòa án|Viện|Thủ trưởng|Chủ tịch)"
)
_NEXT = re.compile(
    rf";\s+|,\s+(?=(?:{_BODY}|[Cc]ác)(?:\s|$))|\s+và\s+(?=(?:Sở|Công an|Đài|Báo|Văn phòng|UBND|Liên đoàn|Bộ Chỉ huy|"
    r"Bộ CHQS|Công ty|Tỉnh đoàn)(?:\s|$))"
)
"""Where the next body of a list of them begins; any other "và" may stand within the name of one."""
_GENERAL = re.compile(r"các (?:(?:cơ quan|địa phương|đơn vị|tổ chức)(?:,.*)?|sở, .*)")
_ANYBODY = re.compile(r"các (?:cơ quan|địa phương|đơn vị|tổ chức)(?:, (?:cơ quan|địa phương|đơn vị|tổ chức|đoàn thể))*")
_ELSEWHERE = ("Trung ương", "TW", "Tỉnh ủy", "HĐND")
"""What belongs to none of the units of the plan."""
_PERSONS = re.compile(r"(?:Chủ tịch|(?:Các )?(?:[Tt]hành viên|TV\.)|Thường trực|LĐ|Lãnh đạo)\b")
_SORTS = (
    ("cơ quan", re.compile(r"\bcơ quan\b|VKSND|TAND|Viện kiểm sát|Tòa án", re.IGNORECASE)),
    ("tổ chức", re.compile(r"\b(?:tổ chức|hội(?! đồng| nghị))\b", re.IGNORECASE)),
    ("đơn vị", re.compile(r"\b(?:trường|bệnh viện|đơn vị)\b", re.IGNORECASE)),
)
"""A general word of a task, and the lines of recipients that it takes in."""
_PRESS = re.compile(r"cơ quan,? (?:thông tin|thông tấn|báo chí|truyền thông)")
_UNIONS = re.compile(
    r"(?:Ban (?:Thường vụ|Chấp hành)\s+)?"
    r"(?:Liên đoàn Lao động|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Tỉnh đoàn)"
)
_UNITS = {"sở", "huyện", "thành phố", "xã", "phường"}
"""Kinds of which a line is for the units in general."""
_FIRST = re.compile(r"làm (?:hội nghị |đại hội )?(?:điểm|điển hình)|tổ chức điểm|chỉ đạo điểm")
_STATION = re.compile(r"Đài Phát thanh Truyền hình(?! cấp)")
_PAPER = re.compile(r"Báo(?:,|\s+và\s|$)")
"""The province's newspaper without its name: "Báo, Đài Phát thanh Truyền hình"."""
_STANDING = re.compile(r"cơ quan [Tt]hường trực Hội đồng")
_OFFICE = re.compile(r"Ban Thi đua - Khen thưởng(?= tỉnh|,|;|$)|Sở Nội vụ")
_WITHIN = re.compile(r"(?:Ban|Phòng|Chi cục)\s[^,(]+(?:, | \(|\s+thuộc )(?P<whole>Sở\s[^()]+)\)?")
_PARTY = re.compile(r"\bcác ban\b.*(?:đảng|tỉnh ủy)", re.IGNORECASE)
_BOARD = re.compile(r"Ban (?:Dân tộc|Tôn giáo|Quản lý)\b(?!.*\b(?:huyện|quận|thị xã|dự án)\b)")
"""A body of the province by its name that is a "ban"."""
_BELOW = re.compile(
    r"(?:các\s+)?đơn vị (?:sự nghiệp\s+)?(?:công lập\s+)?(?:trực thuộc|thuộc)\s+(?:các\s+)?sở\b", re.IGNORECASE
)
"""Units below the departments, to which these hand a plan on."""
_LEFT = re.compile(r"\s+còn lại$")
_OF_COMMUNES = re.compile(r"\b(?:(?<!thị )xã(?! hội)|phường)\b")


def read_covering(reading: Reading) -> None:
    """Add to each recipient the kinds of unit that it names, and the bodies with tasks that belong to it.

    Whom a general word stands for is said only of lines that name such units: whose members "các cụm, khối thi đua"
    are stands in no plan, and is left for a person to say.
    """
    bodies = list(dict.fromkeys(_with_tasks(reading)))
    province = province_of(reading)
    lines = {id(item): in_full(item.values["name"], province) for item in reading.of("recipient")}
    kinds = {key: _kinds(line) for key, line in lines.items()}
    pilots = [item.values["unit"] for item in reading.of("pilot")]
    sent = {kind for some in kinds.values() for kind in some}
    sent |= {"đoàn thể"} if any("tổ chức chính trị" in line for line in lines.values()) else set()
    handed_on = set(COMMUNES) if "huyện" in sent and not sent & set(COMMUNES) else set()
    labels = {one.values["label"].casefold(): {*one.values.get("units", ())} & {*KINDS} for one in reading.of("level")}
    meant = {body: kinds_meant(in_full(body, province)) or labels.get(_LEFT.sub("", body.casefold()), set())
             for body in bodies}  # fmt: skip
    meant = {body: some for body, some in meant.items() if some and some <= sent | handed_on}
    office = any(_OFFICE.search(line) for line in lines.values())
    for item in reading.of("recipient"):
        line, mine = lines[id(item)], kinds[id(item)]
        first = [unit for unit in pilots if _belongs(unit, mine)]
        covers = [*_bodies(line, mine, bodies, province, office=office), *first, *mine]
        covers += [body for body in bodies if first and _FIRST.search(body)]
        covers += [
            body for body, some in meant.items() if some & (set(mine) | (handed_on if "huyện" in mine else set()))
        ]
        covers += [
            body
            for body in bodies
            if of_blocs(line, in_full(body, province))
            or (_UNITS & {*mine} and anybody(body) and not (pilots and _FIRST.search(body)))
        ]
        if not item.values.get("for_report") and not _PERSONS.match(line) and "Trung ương" not in line:
            covers += [body for body in bodies if _ANYBODY.fullmatch(body) and _of_a_sort(line, body)]
        handed = any(_ANYBODY.fullmatch(body) or _OF_COMMUNES.search(body) for body in bodies)
        if "huyện" in mine and handed and not any(set(COMMUNES) & set(some) for some in kinds.values()):
            covers += [unit for unit in COMMUNES if unit in _units(reading)]  # a district hands it on
        if covers:
            item.values["covers"] = sorted(dict.fromkeys(covers), key=KINDS.__contains__)  # bodies first


def _units(reading: Reading) -> set[str]:
    return {unit for level in reading.of("level") for unit in level.values.get("units", ())}


def _with_tasks(reading: Reading) -> Iterator[str]:
    for item in reading.of("task"):
        yield from _NEXT.split(item.values["body"])
        yield from item.values.get("together_with", ())
    for item in reading.of("reporting"):
        if through := item.values.get("through"):
            yield through


def _kinds(line: str) -> list[str]:
    if "thành viên" in line.casefold():
        return []
    parts = [part for part in line.split("; ") if not any(word in part for word in _ELSEWHERE)]
    return list(dict.fromkeys(found["kind"].casefold() for part in parts for found in _GROUP.finditer(part)))


def _belongs(unit: str, kinds: list[str]) -> bool:
    """Tell whether a unit by its name is of one of these kinds."""
    return any(unit.casefold().startswith(f"{kind} ") for kind in kinds) or (
        "đoàn thể" in kinds and bool(_UNIONS.match(unit))
    )


def _of_a_sort(line: str, body: str) -> bool:
    return any(word in body and pattern.search(line) for word, pattern in _SORTS)


def _bodies(line: str, kinds: list[str], bodies: list[str], province: str, *, office: bool) -> Iterator[str]:
    for said in bodies:
        body = in_full(said, province)
        within = _WITHIN.fullmatch(body)
        standing = _STANDING.match(body)
        told = (
            ("sở" in kinds and (body.startswith("Sở ") or within or body.endswith("Khen thưởng các cấp")))
            or (("đoàn thể" in kinds or "tổ chức chính trị" in line) and _UNIONS.match(body))
            or (body.startswith("Báo ") and _PAPER.match(line))
            or (_STATION.match(body) and _STATION.search(line))
            or (
                body not in KINDS
                and letters(body) in letters(line)
                and ("Trung ương" in body or "Trung ương" not in line)
            )
            or (
                "mặt trận tổ quốc" in line.casefold()
                and "mặt trận tổ quốc" in body.casefold()
                and not body.startswith("các ")
            )
            or ("hành viên Hội đồng" in line and "hường trực Hội đồng" in body and not (standing and office))
            or (standing and _OFFICE.search(line))
            or (within and letters(within["whole"]) in letters(line))
            or ("sở" in kinds and _BELOW.match(body))
            or ("ban" in kinds and _BOARD.match(body))
            or (_PARTY.search(line) and body.startswith("Ban ") and body.endswith("Tỉnh ủy"))
            or ("sở" in kinds and _PRESS.search(body))
            or ("huyện" in kinds and "," not in body and body.endswith(" cấp huyện"))
            or (kinds and _GENERAL.fullmatch(body) and not _PRESS.search(body) and _takes_in(body, kinds))
        )
        if told:
            yield said


def _takes_in(body: str, kinds: list[str]) -> bool:
    """Tell whether a general body ("các cơ quan, đơn vị", "các sở, ban, ngành") takes these kinds in."""
    named = [kind for kind in KINDS if re.search(rf"\b{kind}\b", body)]
    return not named or bool(set(named) & set(kinds))
