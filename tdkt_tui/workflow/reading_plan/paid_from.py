"""From where units pay, in one part of a passage on money: whose meeting the part is on, then the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.words import lowered_first

from .facts import bare
from .pieces import Piece
from .sentences import PART

_KIND = (
    rf"(?:cấp (?:xã|huyện|cơ sở)|{AREA}|sở|ban|ngành|đoàn thể|cơ quan|đơn vị(?: sự nghiệp)?(?: công lập)?|địa phương"
    r"|(?:tổng )?công ty|doanh nghiệp(?: nhà nước)?|hợp tác xã|(?:các )?hội|(?:trường|bệnh viện)(?: ngoài công lập)?)"
    r"(?:\s+(?:cấp tỉnh|thuộc tỉnh|tỉnh))?"
)
_ROW = rf"(?:các\s+)?{_KIND}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{_KIND})*"
_SELF = r"tự\s+(?:cân đối|bảo đảm|đảm bảo|bố trí|chi trả|trang trải|chi|lo|chịu)|hạch toán theo quy định"
_TURN = re.compile(
    rf"(?P<before>.+?),\s+(?=(?:còn\s+|riêng\s+)?{_ROW}\s+(?:thì\s+)?(?:{_SELF}|(?:được\s+)?(?:chi|lấy|sử dụng|do)\s))",
    re.IGNORECASE | re.DOTALL,
)
"""A comma behind which others pay for theirs, where what is before it says who pays."""
_LEAD = re.compile(
    r"(?:(?:còn|riêng|về|nguồn)\s+)*(?P<money>kinh phí\s*)?(?:(?:để\s+)?(?:tổ chức|thực hiện)\s*)?(?:các\s+)?"
    r"(?P<meeting>(?:hội nghị|đại hội)(?:(?:,\s*|\s+và\s+)(?:hội nghị|đại hội))*"
    r"(?:\s+(?:điển hình tiên tiến|thi đua yêu nước))?\s*)?(?:(?:của|ở|tại|cho|đối với)\s+)?",
    re.IGNORECASE,
)
_PROVINCE = re.compile(r"(?:cấp\s+)?tỉnh(?:\s+(?-i:[A-ZĐ])\w*)*(?:\s+lần thứ\s+\w+)?", re.IGNORECASE)
_EACH = re.compile(r"[^.;:]{0,60}\bnào|các cấp(?:,? các ngành)?|từng (?:cấp|nơi|đơn vị)", re.IGNORECASE)
_FROM = re.compile(
    r"(?P<who>[^;:]*?),?\s*(?:thì\s+)?(?:được\s+)?"
    rf"(?:(?P<self>{_SELF})(?:\s+kinh phí)?(?:\s+(?:từ|trong|bằng)\s+(?P<own>\S.*))?"
    r"|do\s+(?:(?:các|mỗi|từng)\s+)?(?P<payer>(?:cơ quan|đơn vị|địa phương|nơi|cấp)(?:(?:,\s*|\s+và\s+)"
    r"(?:cơ quan|đơn vị|địa phương))*(?:\s+(?:đó|ấy|mình|tổ chức))?)\s+(?:tự\s+)?"
    r"(?P<pays>bảo đảm|đảm bảo|cân đối|bố trí|chi trả|chi|lo)(?:\s+(?:từ|trong|bằng)\s+(?P<his>\S.*))?"
    r"|(?:do|(?:sử dụng|(?:chi|lấy|trích|bố trí|chi trả))(?:\s+kinh phí)?(?:\s+(?:từ|trong|bằng))?|từ|bằng)\s+"
    r"(?:nguồn\s+(?=ngân sách))?(?P<source>(?:ngân sách|dự toán|quỹ|nguồn|kinh phí|chi thường xuyên)\b.*))",
    re.IGNORECASE | re.DOTALL,
)
_ONE_OF_MANY = re.compile(
    r"\b(?:hỗ trợ|xem xét|không cân đối|nếu|trừ|còn lại|tài trợ|tiền thưởng|thẩm định|phân bổ|quyết toán|tham mưu"
    r"|hướng dẫn)\b|\d\s*%|\bđồng\b|\bcó\s+từ\b|như sau|\b(?:gồm|trong đó)\b", re.IGNORECASE)  # fmt: skip
"""Help, conditions, and what somebody does about the money: no source of a whole kind of unit."""
_ITS_OWN = re.compile(
    r"ngân sách(?P<more>(?:,|\s+và)\s[^;.]*?)?\s*(?:của\s+)?(?:cấp|nơi|đơn vị|địa phương)\s+(?:đó|ấy|mình)\b"
    r"|ngân sách cùng cấp", re.IGNORECASE)  # fmt: skip
_POINTING = re.compile(r"\bcủa (?:cơ quan|cấp|nơi|đơn vị|địa phương) (?:đó|ấy|mình)\b")
_PAYS = re.compile(r"\s+(?:bảo đảm|đảm bảo|chi trả|chi|(?<!phân )cấp)(?=,|$|\s+(?:theo|trong|từ|và|qua)\b)")
BY_DOCUMENT = re.compile(
    r",?\s+theo (?:[^,;]*\s)?(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Luật|Công văn)\b.*", re.DOTALL
)
"""By which document, which is told where it is no basis of the plan."""
_AND = re.compile(r",\s*|\s+và\s+")
_ALL = {"cơ quan", "đơn vị", "địa phương", "nơi", "ngành"}
_ANYBODY = {"đơn vị", "nơi"}
"""Words that enterprises are meant by too, which are no "cơ quan" and no "địa phương"."""


@dataclass(frozen=True, slots=True)
class Paid:
    """One part. who: "" all units, "tỉnh" the province's congress, else its kinds as the plan has them (row).

    own: they pay for themselves, and source says how: "tự cân đối"; told: who and source in the plan's words.
    """

    words: str
    who: str
    row: str
    told: str
    source: str
    own: bool


def parts_on_money(piece: Piece) -> list[Paid]:
    """Return the parts that say whose money it is and from where; a part may go on with what was begun before it."""
    found, begun, headed = list[Paid](), False, piece.below("kinh phí")
    for whole in PART.split(piece.text):
        sentence = whole
        while sentence:
            turn = _turn(sentence, headed=headed or begun)
            part = _part(bare(sentence[:turn]), headed=headed or begun)
            if part is not None:
                found.append(part if part.who or not any(not one.who for one in found) else replace(part, who=part.row))
            begun, sentence = begun or part is not None, sentence[turn:].lstrip(" ,")
    return found


def kinds_of(who: str) -> set[str]:
    """Return the kinds of unit in a row."""
    return {re.sub(r"^các\s+", "", one.casefold()) for one in _AND.split(who)}


def _turn(sentence: str, *, headed: bool) -> int:
    """Return where others' money begins behind a comma, else the end."""
    for turn in _TURN.finditer(sentence):
        if _part(bare(sentence[: turn.end("before")]), headed=headed):
            return turn.end("before")
    return len(sentence)


def _part(words: str, *, headed: bool) -> Paid | None:
    lead = _LEAD.match(words)
    if lead is None or _ONE_OF_MANY.search(words) or not (headed or lead["money"] or lead["meeting"]):
        return None
    said = _FROM.fullmatch(words, lead.end()) or _FROM.fullmatch(words, lead.start("meeting") if lead["meeting"] else 0)
    if said is None:
        return None
    others = bool(lead["money"] or lead["meeting"])
    who = _whose(bare(said["who"]), meeting=lead["meeting"] or "", anything=others, each=bool(said["payer"]))
    source = bare(BY_DOCUMENT.sub("", said["own"] or said["his"] or said["source"] or ""))
    if who is None or (who == "tỉnh" and not source):
        return None
    how = _plain(source) or (said["self"] or f"tự {said['pays']}").casefold()
    return Paid(words, who, bare(said["who"]), bare(words[said.start("who") :]), how, own=not source)


def _whose(who: str, *, meeting: str, anything: bool, each: bool) -> str | None:
    """Return whose money words are on: "" all, None where they are on others than whole kinds.

    each: everyone pays from its own, which is so of whom the words leave out too.
    """
    if _PROVINCE.fullmatch(who):
        return "tỉnh"
    if (not who and anything) or _EACH.fullmatch(who):
        return "tỉnh" if not who and meeting.strip() == "Đại hội" else ""
    if not re.fullmatch(_ROW, who, re.IGNORECASE):
        return None
    kinds = kinds_of(who)
    all_kinds = kinds <= _ALL or any(re.match(AREA, one) for one in kinds)
    return "" if all_kinds and kinds & (_ANYBODY | ({"cơ quan"} if each else set())) else who


def _plain(source: str) -> str:
    """Return a source as a document has it: each level's own budget by one name, without what it does."""
    told = _PAYS.sub("", lowered_first(source))
    told = _ITS_OWN.sub(lambda found: f"ngân sách từng cấp{(found['more'] or '').rstrip()}", told, count=1)
    return _POINTING.sub("của đơn vị", told)
