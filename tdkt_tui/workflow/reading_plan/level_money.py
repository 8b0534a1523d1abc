"""Who pays for one level's conference: each part of a sentence that says that alone is that level's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import UPPER

from .destinations import of_province
from .facts import Proposal, Reading, bare
from .pieces import Piece

_MEETING = (
    r"(?:(?:[Hh]ội nghị|[Đđ]ại hội)(?:(?:,\s*|\s+và\s+|\s*/\s*)(?:[Hh]ội nghị|[Đđ]ại hội))*"
    r"(?:\s+(?:[Tt]hi đua yêu nước|(?:biểu dương\s+)?điển hình tiên tiến))?)"
)
_LEVEL = r"[Cc]ấp (?:tỉnh|huyện|xã|cơ sở)"
_AREAS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố")
_UNIT = rf"(?:sở|ban|ngành|đoàn thể|cơ quan|đơn vị|doanh nghiệp|hợp tác xã|trường|{'|'.join(_AREAS)})"
_WHOSE = (
    rf"(?P<levels>(?:{_MEETING}\s+(?:(?:của|ở|tại)\s+)?)?(?:các\s+)?{_LEVEL}(?:(?:,\s*|\s+và\s+)(?:{_MEETING}\s+)?{_LEVEL})*"
    rf"|{_MEETING}\s+(?:(?:của|cấp)\s+)?tỉnh(?:\s+[{UPPER}]\w*)*"
    rf"(?:\s+lần thứ\s+[IVXL\d]+)?(?:,?\s+năm\s+\d{{4}})?|{_MEETING}\s+toàn tỉnh)"
)
_KINDS = (
    rf"(?P<units>(?:{_MEETING}\s+(?:của|ở|tại)\s+)?(?:[Cc]ác\s+)?{_UNIT}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{_UNIT})*"
    r"(?:\s+(?:cấp\s+|thuộc\s+)?tỉnh)?)"
)
_LEAD = (
    r"(?:(?:[Tt]ổng\s+|[Nn]guồn\s+|[Dd]ự toán\s+)?(?:[Kk]inh phí)\s+)?(?:(?:để\s+)?tổ chức\s+)?"
    r"(?:(?:[Đđ]ối với|[Ởở])\s+)?(?:các\s+)?"
)
_SOURCE = (
    r"(?:nguồn\s+)?(?P<source>ngân sách (?:của\s+)?(?:cấp\s+)?(?:tỉnh|huyện|xã|cơ sở|mình|đó|ấy)"
    rf"(?:(?:,\s*|\s+và\s+)(?:{'|'.join(_AREAS)}))*|ngân sách cùng cấp)"
)
_BY = (
    r"(?:\s*[:,]?\s+(?:[Kk]inh phí\s+)?(?:được\s+)?"
    r"(?:[Dd]o|[Tt]ừ|lấy từ|chi từ|(?:sử dụng|bố trí|trích)(?:\s+từ)?)\s+|\s*:\s+)"
    r"(?:nguồn\s+)?(?:kinh phí\s+)?"
)
_PAYS = r"(?:bảo đảm|đảm bảo|chi trả|chi|cấp|bố trí)"
_THROUGH = r"(?P<through>,?\s+qua\s+[A-ZĐ][^;.:,]{2,60})?"
"""By whose hand it is paid."""
_RULES = r"(?:\s+theo (?:quy định|phân cấp)(?:\s+(?:hiện hành|của (?:pháp luật|Nhà nước|Luật Ngân sách nhà nước)))?)?"
"""What adds nothing to who pays."""
_SUM = re.compile(
    r",?\s*(?:(?:dự kiến|ước tính|ước|khoảng|dự toán|tổng (?:số|cộng|mức)|với|số tiền|là)\s+)*:?\s*\d[\d.,]*\s*"
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)?đồng(?:\s*\([^()]*\))?|,?\s*(?:bao gồm|gồm|trong đó|cụ thể|như sau)$"
)
"""How much it costs, for which there is no key: who pays may stand before it or behind."""
_OF_LEVELS = (
    re.compile(rf"{_LEAD}{_WHOSE}{_BY}{_SOURCE}(?:\s+{_PAYS})?{_THROUGH}{_RULES}"),
    re.compile(rf"(?i:{_SOURCE})\s+{_PAYS}\s+(?:cho\s+)?{_LEAD}{_WHOSE}"),
)
"""One part of a sentence that says who pays for the conference of which levels, and nothing besides."""
_OF_UNITS = re.compile(
    rf"{_LEAD}{_KINDS}(?:\s+(?P<own>tự (?:bảo đảm|đảm bảo|cân đối|bố trí)(?:\s+kinh phí)?)|"
    r"\s*[:,]?\s+(?:kinh phí\s+)?(?:được\s+)?"
    r"(?:do|từ|lấy từ|(?:sử dụng|bố trí|chủ động|trích)(?:\s+(?:từ|trong|bố trí))?)\s+"
    r"(?P<source>(?:nguồn\s+|dự toán\s+)?(?:kinh phí|ngân sách|dự toán|chi)\s"
    r"(?:(?!\b(?:không|nếu|trừ|hỗ trợ)\b)[^;.:]){2,120}?))"
    rf"(?:\s+(?:bảo đảm|đảm bảo|chi|cấp))?{_RULES}(?:\s+tổ chức\s+(?:hội nghị|đại hội))?",
    re.IGNORECASE,
)
_PARTS = re.compile(rf"(?<=[;.])\s+|(?<=đảm|bảo|chi|cấp),\s+(?=(?:{_MEETING}\s+)?{_LEVEL}\s)")
_ONE = re.compile(
    rf"ngân sách (?:của )?(?:các )?(?:cấp )?(?:tỉnh|{'|'.join(_AREAS)})(?:(?:, | và )(?:{'|'.join(_AREAS)}))*"
)
_BELOW = _AREAS
_FOR_ONE = re.compile(rf"{_LEVEL}\b|{_MEETING}(?:(?!\bcác\b)[^;.,])*?\btỉnh\b")


def of_levels(reading: Reading, piece: Piece) -> str:
    """Give levels what a paragraph on money alone says of each; return the text without the parts on all of theirs."""
    text = piece.text
    if not re.search(r"ngân sách|kinh phí", text, re.IGNORECASE) and not piece.below("kinh phí"):
        return text
    if any(fact.table not in ("level", "task") for fact in reading.drawn.get(piece.at, ())):
        return text
    for part in map(bare, _PARTS.split(text)):
        plain = bare(_SUM.sub("", part))
        given = _by_level(reading, plain) or _by_kind(reading, plain, piece)
        if not given or any("budget" in level.values for level, _ in given):
            continue
        for level, source in given:
            level.values["budget"] = source
            reading.draw(level, [piece])
        if plain == part:
            reading.say(piece, part)
        text = text.replace(part, "", 1)
    return text


def of_one(source: str, before: str) -> bool:
    """Tell a source that is not that of all: of units below, or behind words on the conference of one level."""
    return bool(_ONE.fullmatch(source) and (source.endswith(_BELOW) or _FOR_ONE.search(before)))


def of_same(levels: Sequence[Proposal], source: str) -> bool:
    """Tell the budget of the one level below whose heading it is named: "ngân sách huyện" under "Cấp huyện"."""
    label = levels[0].values["label"].removeprefix("cấp ")
    kinds = {label, *levels[0].values.get("units", ())}
    return len(levels) == 1 and any(source.strip().endswith(f" {kind}") for kind in kinds)


def _by_level(reading: Reading, part: str) -> list[tuple[Proposal, str]]:
    found = next((hit for pattern in _OF_LEVELS if (hit := pattern.fullmatch(part))), None)
    if found is None:
        return []
    names = [name.casefold() for name in re.findall(_LEVEL, found["levels"])] or ["cấp tỉnh"]
    source = found["source"][:1].lower() + found["source"][1:] + (found.groupdict().get("through") or "")
    own = bool(re.search(r"(?:đó|ấy|mình|cùng cấp)$", source))
    known = {"cấp tỉnh" if of_province(level) else level.values["label"]: level for level in reading.of("level")}
    several = len(names) > 1 and not own and re.search(r",|\bvà\b|\bcác\b", found["source"])  # whose is which
    if not set(names) <= known.keys() or several:
        return []
    return [(known[name], f"ngân sách {name}" if own else source) for name in names]


def _by_kind(reading: Reading, part: str, piece: Piece) -> list[tuple[Proposal, str]]:
    """Return the level of which all these kinds of units are, with their own money; none where they are of several."""
    found = _OF_UNITS.fullmatch(part)
    if found is None or not ("kinh phí" in part.casefold() or piece.below("kinh phí") or "inh phí" in piece.text):
        return []
    kinds = set(re.findall(rf"\b{_UNIT}\b", re.sub(_MEETING, "", found["units"]).casefold()))
    levels = [level for level in reading.of("level") if same_sorts(kinds, level.values.get("units", ()))]
    if len(levels) != 1:
        return []
    return [(levels[0], "kinh phí tự bảo đảm" if found["own"] else bare(found["source"]))]


def same_sorts(kinds: set[str], units: Sequence[str]) -> bool:
    """Tell kinds of each sort that a level has: the money of firms alone is not that of departments beside them."""
    return kinds <= set(units) and {_sort(unit) for unit in units} == {_sort(kind) for kind in kinds}


def _sort(unit: str) -> str:
    if unit in _AREAS:
        return "xã"
    return "sở" if unit.startswith(("sở", "ban", "ngành", "cơ quan", "đơn vị")) else unit


def of_level_above(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels below whose own heading a line stands: the money that it names is theirs alone."""
    own = [level for level in reading.of("level") if level.piece and level.piece.text in piece.under
           and piece.clause.startswith(level.piece.clause)]  # fmt: skip
    deepest = max((len(level.piece.clause) for level in own if level.piece), default=0)
    return [level for level in own if level.piece and len(level.piece.clause) == deepest]
