"""Whose task it is: the body that a sentence names before its verb, or else that of the heading above it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first, raised_first

from .beside import DEPARTMENT, bodies_of
from .body_names import of_province
from .cut_bodies import owner_cut
from .facts import bare
from .outer_marks import HEADING
from .parting import BODY, DOES, NOT, SOME_BODY, VERB
from .pieces import Piece
from .tellers import without_teller

_TASKS = re.compile(
    r"tổ chức (?:triển khai )?thực hiện|tổ chức triển khai|phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|"
    r"^(?:giao nhiệm vụ|phân (?:công|nhiệm)|trách nhiệm|nhiệm vụ và trách nhiệm)\b|"
    r"^nhiệm vụ (?:của (?:các )?(?:cơ quan|đơn vị|sở)|cụ thể(?: của|$))",
    re.IGNORECASE,
)
AIMS = re.compile(r"mục đích|yêu cầu|ý nghĩa|quan điểm|nguyên tắc|mục tiêu|phương châm", re.IGNORECASE)
"""Headings below which nobody is told to do anything, unless with a number."""
_TASK = re.compile(
    rf"(?P<body>{SOME_BODY}(?:[^.;:()]|\([^()]*\)|;\s+(?={SOME_BODY}))*?){NOT}\s+(?P<does>{DOES}\b.*)", re.DOTALL
)
_BETWEEN = re.compile(
    r",?\s+(?P<said>(?P<each>mỗi (?:tổ chức|đơn vị|cơ quan|bên|nơi))|"
    r"(?:xong |hoàn thành )?(?:trước|từ|trong|đến hết|vào|(?:chậm|muộn) nhất)\s(?:(?:là|vào|hết|trước|ngày|tháng)\s)*"
    r"(?:\d|quý\s)[^;:.]*),?$"
)
"""What stands between a body and its verb: until when it is done, or that each of several does it."""
_CASE = re.compile(r"(?<=[^\W\d])[,\s]+(?P<case>(?:nếu|(?:trong )?trường hợp)\s.+)", re.DOTALL)
"""In what case a body does it, between the two."""
_RUN_IN = re.compile(rf"(?P<body>{SOME_BODY}[^.:]{{1,150}}?)(?<!gồm)(?<!\blà)(?<!sau)\s*:\s+(?P<does>\S.*)", re.DOTALL)
"""A body before a colon in the paragraph on what it does; "Các hoạt động chào mừng:", "Ban Tổ chức gồm:" are none."""
_TIER = r"cấp (?:xã|huyện|tỉnh|cơ sở|trên cơ sở)(?:(?:,\s*|\s+và\s+)cấp (?:xã|huyện|tỉnh|cơ sở))*"
_FOR = re.compile(
    rf"(?P<how>Riêng(?: đối với)?|riêng(?: đối với)?|Đối với|đối với)\s+(?P<body>(?:{_TIER}|{SOME_BODY})[^.;:]*?),?\s+"
    rf"(?P<does>{DOES}\b.*)",
    re.DOTALL,
)
"""Whom a sentence sets apart from those above it: "Đối với cấp xã, gửi …", "Riêng Công an tỉnh thực hiện …"."""
_ANOTHER = re.compile(rf".*,\s+{SOME_BODY}\b")
"""A body after those whom it is about: which of the two has the task, the words do not say."""
_ABOUT_TIER = re.compile(rf"(?P<tier>(?:Đối với|đối với|Ở|ở|Tại|tại)\s+{_TIER}),\s+(?P<rest>\S.*)", re.DOTALL)
_UNDER = re.compile(
    r"(?:(?P<how>(?i:Đối với|Riêng|Trường hợp|Khi|Ở|Tại))\s+)?(?P<when>[^.;:]{3,160}?),?\s+thì\s+(?:do\s+|giao\s+)?"
    rf"(?P<rest>{SOME_BODY}.*)",
    re.DOTALL,
)
"""A condition before whose task it then is: "Xã, phường tổ chức chung thì Cụm trưởng báo cáo"."""
_MATTER = re.compile(r"(?:Kinh phí|Nguồn|Báo cáo|Chế độ|Thời gian|Tiến độ|Nội dung|Công tác|Khen thưởng|Hồ sơ|"
                     r"Lộ trình|Thông tin|Kiểm tra|Tuyên truyền|"
                     r"Nhiệm vụ|Chuẩn bị|Phân công|Tổ chức|Về|Mục|Hình thức)\b")  # fmt: skip
_AMOUNT = re.compile(
    r"(?:(?:Tổng|Dự kiến|Dự toán)\s+)*(?:[Kk]inh phí|[Nn]guồn|[Nn]gân sách|[Tt]ổng (?:số|cộng|mức)|[Dd]ự toán|[Mm]ức|"
    r"[Ss]ố lượng|[Tt]iến độ|[Cc]hế độ|[Tt]hời gian|[Ll]ộ trình|[Cc]hỉ tiêu|[Cc]hi(?: phí)?)\b"
)
_MONEY = re.compile(r"\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+đồng)?|đồng)\b", re.IGNORECASE)
_SUM = re.compile(rf"(?:là|khoảng|dự kiến|tối đa|không quá|\s)*{_MONEY.pattern}", re.IGNORECASE)
_TITLE = re.compile(r"(?:(?:Trách nhiệm|Nhiệm vụ)(?:\s+cụ thể)?\s+của|Đối với|Về phía|Phân công)\s+(?=\S)")
"""What a heading says before the body that it names."""
_ASKED = re.compile(r"^(?:Đề nghị|Giao|Yêu cầu)\s+", re.IGNORECASE)
_CHARGED = re.compile(
    r"(?:,?\s+là (?:cơ quan|đơn vị)[^;]*?)?,?\s+(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|cần|phải|được giao)$|"
    r",?\s+là (?:cơ quan|đơn vị)[^;]*$"
)
"""What a heading says of a body besides its name: "…, là cơ quan thường trực, có trách nhiệm"."""
_SISTERS = re.compile(rf"^[Cc]ác [Ss]ở\s*:\s*(?P<names>[{UPPER}][^:]*)$")
_UNIT = re.compile(r"(?<=\w)\s+\((?:qua\s+)?(?:Ban|Phòng|Chi cục)\s[^()]*\)$")
"""The part of a department that does its work, which the plan's recipients do not name."""
_STANDING = re.compile(r"\s+\((?:là\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]hường trực|[Nn]hóm)\s[^()]*\)$")
_LEADS = re.compile(
    r"(?:là (?:cơ quan|đơn vị|đầu mối)[^,;]*,?\s*)?"
    r"(?:(?:chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)(?:,\s*|\s+và\s+|\s+|$))*"
    rf"(?:phối hợp\s+(?:chặt chẽ\s+)?(?:với|cùng)\s+(?P<with>.+?)(?=\s+để\b|(?<!,)\s+{VERB}\b|$))?,?\s*"
    r"(?:(?:(?:triển khai|tổ chức|thực hiện|tập trung)\s+)*"
    r"(?:thực hiện|(?:tốt|các|những|một số|nhiệm vụ|nội dung|công việc|công tác|sau đây|sau|như sau)(?=\s|$)|\s+)*$)?"
)
"""What a heading's body does with others, in all that stands below it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The body of a heading. lead: what it says of all its tasks; together: with whom they are done."""

    body: str
    lead: str = ""
    together: tuple[str, ...] = ()


def subject_of(words: str) -> tuple[str, str] | None:
    """Return the body that words name as doing something, and what it does; None where they name none."""
    words = without_teller(words)
    if (found := _ABOUT_TIER.fullmatch(words)) and (inner := _TASK.match(found["rest"])):
        return inner["body"], f"{found['tier']}, {inner['does']}"
    if (found := _UNDER.fullmatch(words)) and (inner := _TASK.match(found["rest"])):
        return inner["body"], f"{(found['how'] or 'khi').casefold()} {lowered_first(found['when'])}, {inner['does']}"
    if found := _FOR.match(words):
        alone = not _ANOTHER.match(found["body"]) or found["how"].casefold().startswith("riêng")
        return (found["body"], found["does"]) if alone else None
    found = _TASK.match(words) or _RUN_IN.match(words)
    if found is None:
        return None
    between = _BETWEEN.search(found["body"])
    if between is None:
        body, does = found["body"], found["does"]
        case = _CASE.search(body)
        cut = (body[: case.start()], f"{case['case']} {does}") if case else None
        return cut or owner_cut(body, does, apart=body.endswith(","))
    joint = "" if between["each"] else ","
    return found["body"][: between.start()], f"{between['said']}{joint} {found['does']}"


def other_body(words: str, owner: Owner | None) -> bool:
    """Tell words that begin with a body which is not this owner: what they say of it is not the owner's task."""
    if owner and words.startswith(raised_first(bare(owner.body))):
        return False
    return bool(re.match(rf"{SOME_BODY}\b(?!.*\b(?:gồm|là)\b)", words, re.DOTALL))


def owner_of(piece: Piece) -> Owner | None:
    """Return the body whose heading a piece stands under, None where the heading names a matter ("Kinh phí").

    An item that is itself a sentence is no heading: its body goes on, or else the one above it.
    """
    above = ""
    for heading in reversed(piece.under[1:]):
        sentence = heading[-1] in ".;/"
        if sentence and (found := _TASK.match(heading) or _RUN_IN.match(heading)):
            return _all_done(found["body"], above)
        if sentence and not re.match(BODY, heading):
            continue
        title = _title(bare(heading))
        if not re.match(BODY, title) and (_AMOUNT.match(title) or _MONEY.search(heading)):
            return None
        said = heading.capitalize() if heading.isupper() else heading
        if len(heading) >= HEADING or (_MATTER.match(said) and title == bare(heading)):
            return None
        if re.match(rf"(?i:{DOES})\b", title) and not re.match(BODY, title):
            above = above or lowered_first(title)  # a line on what its list is about
            continue
        found = _TASK.match(title)
        return _all_done(found["body"] if found else title, above or (found["does"] if found else ""))
    return None


def of_no_body(words: str) -> bool:
    """Tell words on how much it costs or until when it goes, which no one does: "Kinh phí … là 900 triệu đồng"."""
    of_some = re.search(r"(?<!được )\bgiao\b|\bdo\s+[A-ZĐ]", words)
    return bool(_SUM.fullmatch(bare(words)) or (_AMOUNT.match(words) and not of_some))


def leads(words: str) -> bool:
    """Tell a line that says no more than how all that stands below it is done: "Chủ trì, phối hợp với …:"."""
    return words.endswith(":") and bool(re.match(rf"(?i:{DOES})\b", words)) and len(words) < HEADING


def _title(heading: str) -> str:
    """Return what a heading names, where that is a body: "Trách nhiệm của Sở Nội vụ", but not "Phân công nhiệm vụ"."""
    rest = _TITLE.sub("", heading, count=1)
    return rest if re.match(rf"{_TIER}|{SOME_BODY}\b", rest) else heading


def _all_done(body: str, does: str) -> Owner:
    """Return a body with what is said of all its tasks."""
    if (lead := _LEADS.match(does)) is None:
        return Owner(body, does)
    return Owner(body, bare(does[lead.end() :]), tuple(bodies_of(lead["with"] or "")))


def _in_full(found: re.Match[str]) -> str:
    """Return "các Sở: Tài chính, Y tế, Công an tỉnh" as bodies by whole names; as it is where one is unknown."""
    rest, names = found["names"], list[str]()
    while rest:
        one = DEPARTMENT.match(f"Sở {rest}")
        if one is None:
            return ", ".join([*names, rest]) if names and re.match(BODY, rest) else found[0]
        names.append(one[0])
        rest = re.sub(r"^(?:,\s*|;\s*|\s+và\s+)(?:các\s+)?", "", rest[len(one[0]) - len("Sở ") :])
    return ", ".join(names)


def in_tasks(piece: Piece) -> bool:
    """Tell a piece of the part on who does what, whatever the plan calls it."""
    return any(_TASKS.search(text) for text in piece.under)


def named(body: str) -> tuple[str, str]:
    """Return a body's name as it stands inside a sentence, and "asked" where it is asked, not told, to do something."""
    name = _ASKED.sub("", bare(body))
    name = _SISTERS.sub(_in_full, name)
    general = name.startswith(("Các ", "các "))
    name = of_province(_STANDING.sub("", _UNIT.sub("", _CHARGED.sub("", name))))
    return (name[:1].lower() + name[1:] if general else name), "asked" if body.casefold().startswith("đề nghị ") else ""
