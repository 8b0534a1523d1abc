"""A passage in the plan's own words: whom it binds, and in which part of a unit's plan it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN

from .charged import charged
from .own_level import own_level
from .passage import Passage
from .sure import sound_body

_ABOUT = (
    ("budget", r"kinh phí|mức chi|ngân sách|\btiền (?:ăn|thưởng|thuê|tàu)|triệu đồng|dự toán"),
    ("nomination", r"hồ sơ|danh sách|trích ngang|báo cáo thành tích|giới thiệu (?!đại biểu)|đề cử"),
    ("honours", r"khen thưởng|bằng khen|giấy khen|giấy chứng nhận|danh hiệu|cờ thi đua|kỷ luật|khen cao"),
    ("agenda", r"chương trình (?:hội nghị|đại hội)|tham luận|bài phát biểu|\bphút\b|văn nghệ|phóng sự|giao lưu"),
    ("size", r"đại biểu|thành phần|số lượng|khách mời|điểm cầu|người dự"),
    ("criterion", r"tiêu chuẩn|tiêu chí|lựa chọn|bình chọn|suy tôn|điều kiện"),
    ("form", r"tổ chức (?:hội nghị|đại hội)|hình thức|địa điểm|thời gian|trực tuyến|lấy tên|trang trí|khẩu hiệu"),
    ("reporting", r"báo cáo"),
    ("movement", r"thi đua|tuyên truyền|phong trào|đăng ký|sáng kiến"),
)  # fmt: skip
"""By which words a sentence belongs in a part: those of the heading nearest to it, else its own; the first told."""
_ALL = re.compile(r"(?:các|mỗi|từng|những)\s+(?:cơ quan|đơn vị|địa phương|cấp)(?:,|\s+và|\s+chú ý|$)", re.IGNORECASE)
"""Who everybody is."""
_OF_PROVINCE = re.compile(
    r"(?:kinh phí |tại |ở |đối với |về |chương trình |thành phần )*(?:tổ chức )?"
    r"(?:(?:hội nghị|đại hội)[^,;.:]{0,60}?\s)?(?:cấp tỉnh|của tỉnh|toàn tỉnh|tỉnh)\b"
)
"""How words begin that speak of the province's own conference; elsewhere in a sentence it is where others go."""
_BEFORE = (
    r"các|mỗi|từng|ở|tại|của|cho|với|đối với|cấp|ngân sách|đại biểu|điểm cầu|hội nghị|đại hội|ubnd|ủy ban nhân dân|,|và"
)
"""What stands before a kind of unit that is meant, and no name of one."""
_SIZE = re.compile(r"(?:Số (?:lượng )?)?đại biểu|Thành phần|Số lượng", re.IGNORECASE)
"""A label on who comes, under whatever heading of a conference."""
_OF_KIND = re.compile(
    rf"(?i:(?:(?:các|mỗi|từng)\s+)?(?:cấp \w+|{AREA}|sở|ban|ngành|cơ quan|đơn vị|doanh nghiệp))\b(?! [{UPPER}])"
)
"""Who is charged by what kind of unit he is, and not by a name."""
_EACH = re.compile(rf"\b(?i:mỗi|từng)\s+(?P<kinds>(?i:{AREA}(?:(?:,\s+|\s+và\s+){AREA})*))\b(?! [{UPPER}])")
"""Units of kinds that no level of the plan has."""
_UNIT = re.compile(
    rf"(?:Riêng )?(?:UBND |Ủy ban nhân dân )?(?P<name>(?i:{AREA})(?: [{UPPER}]\w*){{1,3}}+)(?!,? (?:và )?(?i:{AREA})\b)"
)
"""One unit by its name, before all else of a sentence."""
_WHEN = re.compile(r"^(?:(?:Trong|Sau|Trước|Chậm nhất|Kết thúc|Khi|Hằng|Định kỳ|Từ|Quý|Tháng|Ngày)\b[^,;:]{2,90},\s+)+")
_LABEL = re.compile(r"(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+]\s+)?(?P<who>[^:;.\d]{3,120}):\s")
"""Who a paragraph begins with."""
_TITLE = 160
"""Signs of a heading; a longer line says something itself."""
_BODY = 90
"""Signs of a name that a body may have; a longer one is a sentence that was cut amid."""


def provision(plan: Plan, passage: Passage) -> Iterator[tuple[int, dict[str, Any]]]:
    """What no table has a key for; it is never better than a table that has."""
    yield 0, {"words": passage.words.strip(" -+;"), "about": about(passage), **whose(plan, passage)}


def about(passage: Passage) -> str:
    """Return in which part of a unit's plan a sentence belongs: by its headings, what it begins with, its own words.

    Of a heading on several matters the one that the words speak of.
    """
    label, _, rest = passage.words.partition(":")
    label = label if rest and len(label) < _TITLE else ""
    own = [*_codes(label), *_codes(passage.words)]
    titles = [_codes(line) for line in reversed(passage.above) if len(line) < _TITLE]
    if _SIZE.match(label) and not any({"honours", "budget"} & set(codes) for codes in titles):
        return "size"
    for codes in titles:
        if told := codes if len(codes) == 1 else [code for code in own if code in codes]:
            return told[0]
    return own[0] if own else "other"


def _codes(words: str) -> list[str]:
    low = folded(words)
    return [code for code, said in _ABOUT if re.search(said, low)]


def whose(plan: Plan, passage: Passage, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return whom a sentence binds as keys of a provision, none for everybody.

    Whoever it charges, else the levels that it names, that the sentence before it was of, in whose clause or under
    whose heading it stands. before: what the sentence before it in the same paragraph was given.
    """
    body, _, _ = charged(passage.words)
    begins = _WHEN.sub("", passage.words).casefold().startswith(body.casefold())  # "hội nghị do Ban Quản lý tổ chức"
    if body and begins and len(body) <= _BODY and (sound_body(plan, body) or _ALL.match(body)):
        return _charged(plan, body, before)
    if (told := _named(plan, passage, before)) is not None:
        return told
    if before is not None:
        return before
    head = passage.owner or passage.among
    lines = [head] if head else [line for line in reversed(passage.above) if len(line) < _TITLE]
    headed = next((named for line in lines if (named := levels_named(plan, line))), None)
    return {"levels": headed} if headed else {"who": [head]} if head else {}


def _named(plan: Plan, passage: Passage, before: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return whom a sentence, its clause or its paragraph's label names, None for nobody."""
    if unit := _UNIT.match(passage.words):
        return {"who": [unit["name"]]}
    if levels := levels_named(plan, passage.words) or own_level(plan, passage.clause):
        return {"levels": levels}
    if (label := _LABEL.match(passage.whole)) and sound_body(plan, label["who"]):
        return _charged(plan, label["who"], before)
    each = _EACH.search(passage.words)
    return {"who": BETWEEN.split(lowered_first(each["kinds"]))} if each else None


def _charged(plan: Plan, body: str, before: dict[str, Any] | None) -> dict[str, Any]:
    """Return whom a sentence binds that charges somebody; by his own name he deals with what was said before."""
    if _ALL.match(body):
        return {}
    if named := levels_named(plan, body):
        return {"levels": named}
    of_kind = bool(_OF_KIND.match(body))
    return before if before is not None and not of_kind else {"who": BETWEEN.split(body)}


def levels_named(plan: Plan, words: str) -> list[str]:
    """Return the levels of whose units words speak: by a kind of unit, or as the province's own conference."""
    found = []
    for level in plan.level:
        kinds = "|".join(re.escape(kind) for kind in level.units)
        if folded(kinds) == "tỉnh":
            of = bool(_OF_PROVINCE.match(folded(words)))
        else:  # "Sở Nội vụ" is the name of one body
            meant = rf"(?:^|(?<!\w)(?i:{_BEFORE})\s)(?i:{kinds})\b(?! (?:[{UPPER}]|ủy\b))"
            of = _called(level.label, words) or bool(kinds and re.search(meant, words))
        found += [level.id] if of else []
    return found


def _called(label: str, words: str) -> bool:
    plain = folded(label).removeprefix("các ")
    return len(plain.split()) > 1 and bool(re.search(rf"\b{re.escape(plain)}\b", folded(words)))
