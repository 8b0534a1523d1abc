"""Of the money that a plan's sentence gives each level and kind of unit, where a unit's own comes from."""

from __future__ import annotations

import re

from tdkt_tui.context.own_share import is_of
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREA, AREAS
from tdkt_tui.model.words import joined

_SORT = (
    rf"(?:các\s+)?(?:{AREA}|cấp (?:xã|huyện|tỉnh)|sở|ban|ngành|đoàn thể|cơ quan"
    r"|đơn vị(?: sự nghiệp)?(?: công lập)?|địa phương|doanh nghiệp|hợp tác xã|(?:tổng )?công ty|hội|trường|bệnh viện)"
    r"(?: (?:ngoài công lập|nhà nước|cấp tỉnh|thuộc tỉnh))?"
)
_WHOSE = re.compile(
    rf"(?:đối với\s+)?(?P<who>{_SORT}(?:(?:,\s*|\s+và\s+){_SORT})*)(?::|,)?\s+"
    r"(?:(?P<own>tự\s+(?:cân đối|bảo đảm|đảm bảo|bố trí|chi trả|trang trải|chi|lo|chịu)|hạch toán theo quy định)"
    r"(?:\s+kinh phí)?|(?:tự\s+)?"
    r"(?:chi|sử dụng|trích|lấy|bảo đảm|đảm bảo|bố trí|cân đối)(?:\s+(?:kinh phí|nguồn|tiền))?(?:\s+(?:từ|trong))?"
    r"\s+(?P<source>[^;]+)|(?:được\s+)?(?:do|từ)\s+(?P<budget>(?:nguồn|ngân sách|dự toán|quỹ)\b[^;]+?)"
    r"(?:\s+(?:bảo đảm|đảm bảo|chi trả|chi|(?<!phân )cấp)(?P<tail>,?\s[^;]*)?)?)",
    re.IGNORECASE,
)
"""Who pays from where: "đơn vị sự nghiệp, doanh nghiệp chi từ quỹ thi đua, khen thưởng"; "hợp tác xã tự cân đối"."""
_WHO_HOLDS = re.compile(
    r"(?:ngân sách\s+)?(?:của\s+)?cấp nào (?:tổ chức|chủ trì)(?: hội nghị| đại hội)?,? (?:thì )?(?:do )?"
    r"(?:ngân sách )?cấp (?:đó|ấy)"
    r"(?: (?:chi|bảo đảm|đảm bảo|bố trí|cân đối))?(?: kinh phí)?",
    re.IGNORECASE,
)
"""Every level pays for its own meeting."""
_EACH_PAYS = re.compile(
    r"(?:(?:kinh phí )?(?:tổ chức )?(?:các )?(?:hội nghị|đại hội) )?(?:ở |của )?cấp nào,? (?:thì )?"
    r"(?:do|lấy từ|chi từ|sử dụng|từ) (?:nguồn )?ngân sách(?P<fund>(?:,| và)? quỹ thi đua,? khen thưởng)?"
    r" (?:của )?(?:cấp (?:đó|ấy|mình)|đơn vị (?:đó|ấy))(?: (?:chi|bảo đảm|đảm bảo|bố trí|cân đối))?(?: kinh phí)?",
    re.IGNORECASE,
)
"""The same with its fund: "hội nghị cấp nào do ngân sách và quỹ thi đua, khen thưởng của cấp đó bảo đảm"."""
_EITHER = re.compile(
    rf"(?P<area>(?:do |từ )?ngân sách (?:cấp |của )?(?:{AREA}|địa phương)(?:(?:, | và )(?:{AREA}))*)"
    r" hoặc (?:từ )?(?P<office>[^,;]*\b(?:cơ quan|đơn vị)\b[^,;]*)(?P<rest>,[^;]*)?",
    re.IGNORECASE,
)
"""What areas pay from, and what offices do: "ngân sách xã, phường hoặc dự toán của cơ quan, đã giao năm 2026"."""
_LEVEL = re.compile(r"\b(?:hội nghị|đại hội|ngân sách|cấp)\s(?:cấp\s)?(tỉnh|huyện|xã|trên|trung ương)\b", re.IGNORECASE)
_BUDGET = re.compile(r"(ngân sách\b[^,;]*?)\s(?:bảo đảm|đảm bảo|chi|cấp|bố trí)\b", re.IGNORECASE)
_TIERS = {"commune": {"xã"}, "district": {"huyện"}}
_IN_ROW = re.compile(r",\s+(?!khen thưởng)(?:và\s+)?|\s+và\s+")
_ANYBODY = {"cơ quan", "đơn vị"}
"""Words for offices of any kind, whose money an area has where nothing is said of areas."""
_FIRM = re.compile(r"(?:doanh nghiệp|tập đoàn|(?:tổng )?công ty)\b")
_NO_OFFICE = re.compile(rf"{_FIRM.pattern}|hợp tác xã\b|.*\b(?:ngoài công lập|tư thục)\b")
"""Kinds that no budget pays for: of words for offices only "đơn vị" by itself is said of them too."""
_OWN = re.compile(r"(?:nguồn\s+)?(?:dự toán|kinh phí)\b", re.IGNORECASE)
_PAYS = re.compile(r"\b(?:ngân sách|dự toán|quỹ|kinh phí|nguồn|chi)\b", re.IGNORECASE)


def own_source(source: str, kind: str, own_money: str, own_levels: set[str]) -> str:
    """Return where a unit of a kind has its money from, "" where that is not said apart from the others'.

    own_money: what its own is called; own_levels: the words for its level, "cấp" left out.
    """
    own_levels = own_levels | _TIERS.get(AREAS.get(kind, ""), set())
    parts = [part.strip(" .") for part in source.split(";") if part.strip(" .")]
    told = [(part, _WHOSE.fullmatch(part)) for part in parts]
    mine = [found for _, found in told if found and _holds(found["who"], kind)]
    named = [found for found in mine if not {*_IN_ROW.split(folded(_plain(found["who"])))} & _ANYBODY]
    if mine := named or ([] if kind in AREAS and any(not found for _, found in told) else mine):
        return joined([_from(found) for found in mine])
    general = [part for part, found in told if not found]
    if any(_WHO_HOLDS.search(part) or _EACH_PAYS.search(part) for part in general) and not own_money:
        return ""
    if each := next(filter(None, map(_EACH_PAYS.search, general)), None):
        return own_money + (each["fund"] or "")
    general = [_WHO_HOLDS.sub(lambda found: own_money or found[0], part) for part in general]
    levels = [{folded(found[1]) for found in _LEVEL.finditer(part)} for part in general]
    if all(named <= own_levels for named in levels) and general and _PAYS.search(general[0]):
        return joined(general)
    if len(general) == 1 and (row := _of_row(general[0], own_levels)):
        return row
    own = [part for part, named in zip(general, levels, strict=True) if named and named <= own_levels]
    paid = [_BUDGET.match(part) for part in own]
    return joined([found[1] for found in paid if found])


def _from(found: re.Match[str]) -> str:
    return found["source"] or (found["budget"] or f"đơn vị {found['own']}") + (found["tail"] or "")


def of_either(source: str, kind: str) -> str:
    """Return, of what areas pay from and what offices do, a unit's own; other words as they are."""
    either = _EITHER.fullmatch(source.strip(" ."))
    return f"{either['area' if kind in AREAS else 'office']}{either['rest'] or ''}" if either else source


def _of_row(source: str, own_levels: set[str]) -> str:
    """Return, of sources in a row of which some are of other levels, those that a unit has itself."""
    parts = _IN_ROW.split(source)
    mine = [part for part in parts if {folded(found[1]) for found in _LEVEL.finditer(part)} <= own_levels]
    return joined(mine) if len(mine) < len(parts) and any(map(_OWN.match, mine)) else ""


def _holds(who: str, kind: str) -> bool:
    """Tell whether kinds in a row hold this one: a sort of enterprises is held by all of them."""
    kind = kind.casefold()
    if not _NO_OFFICE.match(kind):
        return is_of(kind, _plain(who))
    words = {re.sub(r"^các\s+", "", folded(word)) for word in _IN_ROW.split(who)}
    if "đơn vị" in words or ("doanh nghiệp" in words and _FIRM.match(kind)):
        return True
    return any(f"{kind} ".startswith(f"{word} ") for word in words)


def _plain(who: str) -> str:
    return re.sub(r"\b(?:sự nghiệp|(?<!ngoài )công lập)\s*", "", who).strip()
