"""Which units and bodies a line of recipients stands for, so that whoever has a task is seen to get the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .facts import Reading

_KINDS = ("sở", "ban", "ngành", "đoàn thể", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "đặc khu",
          "doanh nghiệp", "hợp tác xã")  # fmt: skip
_GROUP = re.compile(
    rf"(?:^|[,;]\s*|\bvà\s+)(?:các\s+|UBND (?:các\s+)?)?(?P<kind>{'|'.join(_KINDS)})"
    r"(?=\s*(?:[,;(]|$|và\b|thuộc|trực thuộc|cấp|của|tỉnh|nhân dân|nhà nước|ở|trong))",
    re.IGNORECASE,
)
_SHORT = (("TĐKT", "Thi đua - Khen thưởng"), ("MTTQ", "Mặt trận Tổ quốc"), ("TT.", "Thường trực"),
          ("TT ", "Thường trực "), ("DN", "doanh nghiệp"))  # fmt: skip
_GENERAL = re.compile(r"các (?:(?:cơ quan|địa phương|đơn vị|tổ chức)(?:,.*)?|sở, .*)")
_ELSEWHERE = ("Trung ương", "TW", "Tỉnh ủy", "HĐND")
"""What belongs to none of the units of the plan."""


def read_covering(reading: Reading) -> None:
    """Add to each recipient the kinds of unit that it names, and the bodies with tasks that belong to it."""
    bodies = list(dict.fromkeys(_with_tasks(reading)))
    for item in reading.of("recipient"):
        line = _long(item.values["name"])
        kinds = _kinds(line)
        covers = [*dict.fromkeys([*_bodies(line, kinds, bodies), *kinds])]
        if covers:
            item.values["covers"] = covers


def _with_tasks(reading: Reading) -> Iterator[str]:
    for item in reading.of("task"):
        yield item.values["body"]
        yield from item.values.get("together_with", ())
    for item in reading.of("reporting"):
        if through := item.values.get("through"):
            yield through


def _kinds(line: str) -> list[str]:
    if "thành viên" in line.casefold() or any(word in line for word in _ELSEWHERE):
        return []
    return list(dict.fromkeys(found["kind"].casefold() for found in _GROUP.finditer(line)))


def _bodies(line: str, kinds: list[str], bodies: list[str]) -> Iterator[str]:
    for body in bodies:
        told = (
            ("sở" in kinds and body.startswith("Sở "))
            or _letters(body) in _letters(line)
            or ("Mặt trận Tổ quốc" in line and "Mặt trận Tổ quốc" in body and not body.startswith("các "))
            or ("hành viên Hội đồng" in line and "hường trực Hội đồng" in body)
            or (re.match(r"Các ban\b.*Tỉnh ủy", line) and body.startswith("Ban ") and body.endswith("Tỉnh ủy"))
            or (kinds and _GENERAL.fullmatch(body) and _takes_in(body, kinds))
        )
        if told:
            yield body


def _takes_in(body: str, kinds: list[str]) -> bool:
    """Tell whether a general body ("các cơ quan, đơn vị", "các sở, ban, ngành") takes these kinds in."""
    named = [kind for kind in _KINDS if re.search(rf"\b{kind}\b", body)]
    return not named or bool(set(named) & set(kinds))


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _long(line: str) -> str:
    for short, whole in _SHORT:
        line = line.replace(short, whole)
    return line
