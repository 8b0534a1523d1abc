"""Where the money comes from, in parts that say more than one source of one level: each is kept in its words."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .destinations import of_province
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .said_money_tiers import read_money_of_tiers
from .sentences import SENTENCE

_MONEY = re.compile(
    r"ngân sách|\bquỹ\b|\bnguồn\b|dự toán|\bđồng\b|kinh phí|xã hội hóa|hỗ trợ|mức chi|đóng góp|tài trợ", re.IGNORECASE
)
_NO_SOURCE = re.compile(
    r"\b(?:lập|thẩm định|gửi|(?<!Chương )(?<!chương )trình|tham mưu|hướng dẫn|cân đối|không(?! quá)|quyết toán)\b|"
    r"(?:gồm|trong đó|như sau)$|\blà\s+\d"
)
"""What somebody does about the money, which is a task; what is not paid, and sums that a list tells apart."""
_OF_ALL = re.compile(r"(?:Sử dụng|Chi(?: từ)|Khuyến khích|Huy động|Lồng ghép|Tranh thủ|"
                     r"(?:Kinh phí\s+)?(?:(?:tổ chức\s+)?(?:hội nghị|đại hội)\s+)?(?:ở\s+|của\s+)?cấp nào)\s",
                     re.IGNORECASE)  # fmt: skip
"""How words begin that name no level, or each, and are on the money of all."""
_PROVINCE = re.compile(
    r"(?:Kinh phí\s+)?(?:tổ chức\s+)?(?:cấp tỉnh|(?:Đại hội|Hội nghị)(?:\s+Thi đua yêu nước)?\s+(?:cấp\s+)?tỉnh)"
    r"(?:\s+và (?:khen|tiền) thưởng)?\s*[:,]?\s+"
    r"(?:(?:được\s+)?(?:do|bố trí(?: trong)?|(?:chi |lấy )?từ)\s+)?(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MEETING = r"(?:Kinh phí\s+)?(?:tổ chức\s+)?(?:(?:Hội nghị|Đại hội)\s+)?"
_KINDS = re.compile(
    rf"(?:{_MEETING}(?:của|ở|tại)\s+)?(?:các\s+)?(?P<units>[^;.:\d]{{2,80}}?)\s+(?:được\s+)?"
    r"(?:(?:lấy\s+|trích\s+|bố trí\s+|chi\s+)?(?:từ|do|trong)|sử dụng)\s+(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TIER = re.compile(
    rf"{_MEETING}(?:của\s+|ở\s+)?cấp (?P<tier>xã|huyện|cơ sở)(?::\s+|\s+(?:được\s+)?(?:do|(?:chi |lấy )?từ|"
    r"bố trí(?: từ| trong)?|sử dụng)\s+)(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_PAYS = re.compile(r"\s+(?:bảo đảm|đảm bảo|chi trả)(?=,|;|$)")
"""What a source does, which a document says of it."""
_BRACKETS = re.compile(r"\([^()]*\)")
_MORE = re.compile(r"(?:ngân sách )?(?:tỉnh|huyện) hỗ trợ\s|mức chi không quá\s")
"""What a level gets besides."""
_OWN = re.compile(
    r"[^;.]{0,60}ngân sách (?:của )?cấp (?:đó|ấy)\s+(?:bảo đảm|đảm bảo|chi(?: trả)?)"
    r"(?:\s+theo phân cấp[^,;]*)?(?P<by>,|(?=\s+(?:trong|từ)\s+(?:dự toán|nguồn)\b))\s+(?P<tail>\S.*)",
    re.DOTALL,
)
"""What stands behind the budget of each level, which one key has in fewer words."""
_SOURCE = re.compile(r"^(?:Kinh phí\s+(?:tổ chức\s+)?)?(?:(?:Sử dụng|Chi|Lấy)\s+(?:từ\s+)?)?", re.IGNORECASE)


def read_said_money(reading: Reading, piece: Piece, words: str) -> bool:
    """Keep words below a heading on money as the source of the level that they are on, or of all; tell whether so."""
    plain = bare(words)
    if not piece.below("kinh phí") or not _MONEY.search(plain) or _NO_SOURCE.search(_BRACKETS.sub("", plain)):
        return False
    if read_money_of_tiers(reading, piece, words):
        return True
    level, source = _of_level(reading, piece, plain)
    source = _PAYS.sub("", source) if level else source
    own = _OWN.fullmatch(source)
    if level and re.search(r"\b(?:bảo đảm|đảm bảo)\b", source):  # and what else: "bảo đảm và huy động …"
        return False
    known = level is not None and "budget" in level.values
    if (known and not _MORE.match(source)) or (level is None and not (own or _OF_ALL.match(plain))):
        return False
    fact = level or next(iter(reading.of("budget")), None)
    key = "budget" if level else "source"
    held = str(fact.values.get(key, "")) if fact else ""
    told = (
        f"{held or 'ngân sách từng cấp'}{own['by']} {own['tail']}" if own else "; ".join(filter(None, (held, source)))
    )
    if fact is None:
        reading.add("budget", piece, source=told)
    else:
        fact.values[key] = told
        reading.draw(fact, [piece])
    reading.say(piece, words)
    return True


def _of_level(reading: Reading, piece: Piece, words: str) -> tuple[Proposal | None, str]:
    """Return the level whose money words are on, None for that of all, and the source."""
    levels = reading.of("level")
    if found := _PROVINCE.fullmatch(words):
        return next(filter(of_province, levels), None), lowered_first(bare(found["words"]))
    if found := _TIER.fullmatch(words):
        label = f"cấp {found['tier'].casefold()}"
        return next((one for one in levels if one.values["label"] == label), None), lowered_first(found["words"])
    if found := _KINDS.fullmatch(words):
        kinds = set(re.split(r",\s*|\s+và\s+", found["units"].casefold().removesuffix(" tỉnh")))
        mine = [
            one
            for one in levels
            if kinds <= {*(units := [unit.casefold() for unit in one.values.get("units", ())])} and units[0] in kinds
        ]  # a few of many kinds are not the level
        if len(mine) == 1:
            return mine[0], lowered_first(bare(found["words"]))
    sentence = next((one for one in SENTENCE.split(piece.text) if words in one), "")
    before = [
        one
        for one in reading.drawn.get(piece.at, ())
        if one.table == "level" and str(one.values.get("budget") or "\0") in sentence.partition(words)[0]
    ]
    return before[0] if len(before) == 1 else None, lowered_first(_SOURCE.sub("", words, count=1))
