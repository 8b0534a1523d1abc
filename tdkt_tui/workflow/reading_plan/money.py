"""Who pays: the budget and the funds that a plan names, who balances, who approves."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import EXCEPT
from .facts import Reading, bare
from .level_money import of_level_above, of_levels, of_one, of_same
from .pieces import Piece

_BALANCED = re.compile(r"(?P<body>(?:Sở|Phòng) Tài chính(?: - Kế hoạch)?)(?P<rest>[^.]*?(?<!tự )cân đối[^.]*)")
_WITH = re.compile(r"phối hợp với (?P<bodies>.+?)(?=\s+cân đối|[,;]\s*(?:tham mưu|trình|cân)|$)")
_APPROVED = re.compile(
    r"trình (?P<who>UBND tỉnh|Ủy ban nhân dân tỉnh|Chủ tịch UBND tỉnh)(?: xem xét)?,? (?:phê duyệt|quyết định)"
)
_FUND = (
    r"(?:Quỹ\s+[Tt]hi đua(?:,| -)? [Kk]hen thưởng(?:\s+(?:của\s+)?(?:tỉnh|các cấp|từng cấp|cơ quan, đơn vị|đơn vị))*|"
    r"(?:các )?nguồn (?:kinh phí |thu |vốn )?(?:hợp pháp khác|hợp pháp|xã hội hóa(?: hợp pháp(?: khác)?)?)|"
    r"xã hội hóa)"
)
_SOURCE = re.compile(
    r"(?:[Kk]inh phí|[Nn]guồn)(?:(?!\bkhông\b)[^.])*?(?:(?:[Tt]ừ|[Dd]o|[Bb]ằng)\s+|:\s+)(?:[Nn]guồn\s+)?"
    r"(?P<source>[Nn]gân sách(?:(?!\s+(?:bảo đảm|đảm bảo|chi|theo|và|để)\b|"
    r"\s+cấp(?<!từng cấp)(?<!cùng cấp)(?<!các cấp)(?!\s+(?:tỉnh|huyện|xã|đó|ấy|mình|nào)\b))[^,;.])*"
    r"|nguồn xã hội hóa)(?:\s+(?:bảo đảm|đảm bảo))?"
    r"(?P<shared>\s+theo phân cấp(?:\s+(?:quản lý\s+)?ngân sách)?(?:\s+(?:nhà nước|hiện hành))*(?!\s+(?!và\b)\w))?"
    rf"(?P<funds>(?:(?:,\s*|\s+và\s+)(?:từ\s+)?{_FUND}(?!\w))*)"
)
_OWN = re.compile(r"ngân sách (?:của )?cấp (?:đó|ấy)")
"""Of a sentence that begins with "ở cấp nào": out of it, the words point at nothing."""


_CUT = re.compile(r",\s+nguồn kinh phí\b")
"""What makes words before it the first of a list that one key cannot hold."""
_HELPS = re.compile(r"ngân sách\b[^,;.]*\s(?:hỗ trợ|bổ sung)$", re.IGNORECASE)
"""Who helps some, which is no source of all."""


def read_budget(reading: Reading, piece: Piece, *, paid: bool) -> None:
    """Add budget, the first that the plan states for all; what it states for one level is that level's.

    paid: who pays was read already, and who balances is left to read.
    """
    text = piece.text if paid else of_levels(reading, piece)
    found, source = _BALANCED.search(text), None if paid else _SOURCE.search(text)
    if source and (EXCEPT.match(text, source.end()) or _CUT.match(text, source.end()) or _HELPS.search(source[0])):
        return
    above = of_level_above(reading, piece)
    if source and not found and of_one(bare(source["source"]), text[source.start() : source.start("source")]):
        source = source if above and of_same(above, source["source"]) else None
    if source and not found and above:
        if len(above) == 1 and "budget" not in above[0].values:
            above[0].values["budget"] = _words(source)
            reading.draw(above[0], [piece])
            reading.say(piece, source[0])
        return
    if reading.of("budget") or not (found or (source and "kinh phí" in text.casefold())):
        return
    told: dict[str, Any] = {"source": _words(source) if source else ""}
    if found:
        told["source"] = told["source"] or ("ngân sách" if "ngân sách" in found["rest"] and not paid else "")
        told["balanced_by"] = found["body"]
        if beside := _WITH.search(found["rest"]):
            told["together_with"] = [bare(part) for part in re.split(r",\s+|\s+và\s+", beside["bodies"])]
        if approved := _APPROVED.search(found["rest"]):
            told["approved_by"] = approved["who"]
    reading.add("budget", piece, **told)


def _words(found: re.Match[str]) -> str:
    source = _OWN.sub("ngân sách từng cấp", lowered_first(bare(found["source"])))
    return f"{source}{found['shared'] or ''}{found['funds']}"
