"""What of a plan's tasks needs no line on a unit's page: its own plan is that, or another line says more."""

from __future__ import annotations

import re
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination, Reporting, Task
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREA, AREAS

_PARTS = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
_MEETING = r"(?:đại hội|hội nghị)(?:\s+(?:điển hình tiên tiến|thi đua yêu nước|(?:của|(?:của )?(?:cấp|đơn vị)) mình))*"
_NOTHING_ELSE = re.compile(
    r"(?:(?:nghiêm túc|chủ động|tích cực|khẩn trương|tổ chức|phối hợp)\s+)*(?:triển khai|thực hiện)"
    r"(?:(?:[,\s]|\svà\s)+(?:tổ chức|triển khai|thực hiện|nghiêm túc|đầy đủ|tốt|kịp thời|có hiệu quả|hiệu quả))*"
    r"(?:\s(?:các\s)?(?:nội dung|nhiệm vụ))*(?:\s(?:của|tại|theo))?(?:\sKế hoạch(?: này)?)?"
    rf"|tổ chức {_MEETING}(?:(?:,|\svà)\s{_MEETING})?\s(?:bảo đảm\s)?(?:đúng|theo)\s(?:thời gian|(?:thời )?hạn|tiến độ)"
    r"(?:(?:,?\s+(?:quy định|đề ra|nêu))?\s+(?:tại|ở|theo)\s+(?:Mục|Phần|Phụ lục|Kế hoạch)\s+\S+|\s+quy định)?"
    r"|không tổ chức đại hội(?:\s+(?:thi đua yêu nước|riêng))*|quyết định (?:nội dung, )?chương trình(?: hội nghị)?",
    re.IGNORECASE,
)
"""To carry the plan out, and no more: what a unit's own plan is for."""
_NO_OBJECT = re.compile(r"^[Gg]ửi\s+(?P<copies>\d+ bản\s+)?(?:(?:về|cho|đến)\s+)?(?=[A-ZĐỦ])")
"""What is sent is said in the clause before: "ban hành kế hoạch trước ngày …, gửi Sở Nội vụ"."""
PART_ALONE = re.compile(r"(?i:(?:cùng (?:cấp )?)?(?:lãnh đạo|chỉ đạo|chủ trì|phối hợp|tham gia)(?: thực hiện)?)")
"""A part in what the sentence before is about, nothing by itself."""
_SENDS_PLAN = re.compile(
    rf"^[Gg]ửi kế hoạch\s+(?:của\s+(?:(?:cơ quan|đơn vị|địa phương|{AREA}|sở|ban|ngành)(?:,\s|\svà\s|\s))+"
    r"(?:mình\s+)?)?(?=(?:về|cho|đến|qua)\s|\(hoặc )"
)
_SENT_TO = re.compile(
    r"\bgửi\s+(?:kế hoạch\s+)?(?:(?:về|đến|tới|cho)\s+)?(?P<to>(?:[A-ZĐỦ]|cơ quan thường trực\b)[^,;.()]*?"
    r"(?:\s*\([^()]*\))?)(?P<copy>\s\d+ bản [^,;.()]*?)?"
    r"\s*(?=$|[,;.]|\b(?:trước|chậm nhất|để|xong|trong|hoàn thành)\s)"
)
"""To whom the unit's own plan is sent: a name, or the standing office."""
_MONEY = re.compile(
    r"tự (?:bảo đảm|đảm bảo|cân đối|bố trí|chi)(?:\s+(?:toàn bộ\s+)?(?:kinh phí|nguồn|chi phí))?"
    r"(?=$|\s+(?:từ|tổ chức|cho|để))[^;]*"
    r"|(?:sử dụng|(?:chi|lấy|trích|cân đối|bố trí|bảo đảm|đảm bảo)(?: kinh phí)? từ)\s+"
    r"(?=(?:dự toán|nguồn\b(?! lực)|kinh phí (?:của|được)|ngân sách|Quỹ|quỹ)\b)"
    r"(?P<source>[^;]+)"
)
"""Where a unit's money comes from, which has a place of its own on its page."""
_STAFF = re.compile(
    r"(?i)Nơi không có (?:các )?đơn vị trực thuộc\b|Nơi (?:chỉ )?có (?:dưới|ít hơn|không quá|đến|từ|trên)\s\d+[^;.]*?"
    r"\b(?:người|cán bộ|công chức|viên chức|lao động)\b[^;.]*\sthì\s"
    r"|(?:Phụ trách|Tổ chức) (?:hội nghị|đại hội)(?:,?(?: các| và)* (?:sở|ban|ngành|đoàn thể|doanh nghiệp))+(?:$|, ph)"
)
"""A condition on an office's staff or units, or the meetings of offices: an area is none of them."""
_GUIDES = {
    area: re.compile(
        r"(?:^|, (?:sau đó|rồi)|\bđể) (?:hướng dẫn|phổ biến|truyền đạt|tập huấn|triển khai)(?: lại)?"
        rf" (?:cho|đến|tới) (?:các )?(?:đơn vị )?(?:{kinds})\b",
        re.IGNORECASE,
    )
    for area, kinds in (("commune", "cấp xã|xã, phường"), ("district", "cấp huyện|huyện, "))
}
"""What those above hand on to a tier: units of it have it from them."""
_HEARD = re.compile(r"(?:cử|dự|tham dự|tham gia|tiếp thu|tiếp nhận|nhận|tập huấn|học tập|nắm)\b", re.IGNORECASE)
"""How somebody comes by what he hands on; what he does beside handing it on is told to all."""
_LISTS_COMMUNES = re.compile(r"(?:Gửi|Lập|Nộp)[^,;]*\bdanh sách (?:các )?(?:xã|phường|thị trấn|đặc khu)\b")
_LISTS_EXEMPLARS = re.compile(
    r"(?:gửi|nộp|lập)\s[^;,]*\bdanh sách\b[^;,]*\b(?:điển hình|gương)\b(?![^;]*\b(?:kèm|gồm)\b)", re.IGNORECASE
)
_SENDS = re.compile(r"(?P<verb>Gửi|Nộp|Phụ trách)\s+(?P<what>(?P<paper>\w+\s\w+)[^,;(]*?)(?=\s*[,;(]|\s(?:về|cho)\s|$)")

_TROUBLE = ("vướng mắc", "khó khăn", "phát sinh")
_NUMBER = re.compile(r"\d")
_NOTHING_LEFT = re.compile(r"(?:Xây dựng|Lập|Gửi|Viết|Chuẩn bị|Hoàn thành) (?:báo cáo|hồ sơ|danh sách)\W*")
"""What stays of a duty whose numbers were all for other levels."""
_PLAN_IS_TO = re.compile(
    r"^kế hoạch (?:(?:của|do) (?:(?:mỗi|từng|các) )?(?:(?:cơ quan|đơn vị|địa phương)(?:,\s|\svà\s|\s))+(?:mình )?)?"
    r"(?:phải|cần)\s+", re.IGNORECASE)  # fmt: skip
"""How the plan of each is to be, which in a unit's own is this one."""


def beside_own_plan(task: Task, does: str) -> str:
    """Return what a task asks without its beginning that the unit's own plan meets: "ban hành kế hoạch và …".

    does: how words begin that say what is done.
    """
    text = task.does
    for part in reversed(list(_PARTS.finditer(text))):
        rest = text[part.end() :]
        if re.match(does, rest) and task.model_copy(update={"does": text[: part.start()]}).asks_own_plan:
            return rest
    return text


def left_to_say(task: Task) -> bool:
    """Tell what is more than to carry the plan out, and to pay for it; a part in what is not said is nothing."""
    told = task.does.strip(" .;")
    stump = PART_ALONE.fullmatch(told) and not (task.together_with or task.window.dated())
    return not (task.asks_own_plan or stump or _NOTHING_ELSE.fullmatch(told) or _money(task))


def own_money(dossier: Dossier) -> str:
    """Return from where the unit is told to pay, where that is told as what it does; "" where it is not."""
    return next(
        (said for task in dossier.plan.task if (said := _money(task)) and dossier.charges(task.body, task.clause)), ""
    )


def _money(task: Task) -> str:
    found = None if task.window.dated() else _MONEY.fullmatch(task.does.strip(" ."))
    return "" if found is None else found["source"] or "đơn vị tự bảo đảm kinh phí"


def sent_by_day(task: Task) -> str:
    """Return to whom the unit's own plan is sent; "" where no day is given for it."""
    sent = _SENT_TO.search(task.does) if task.asks_own_plan and task.window.dated() else None
    return (sent["to"] + (f" ({sent['copy'].strip()})" if sent["copy"] else "")) if sent else ""


def with_plan_named(text: str, *, after: bool) -> str:
    """Return what is done with the unit's own plan called this one; after: the task before was to issue it."""
    text = _PLAN_IS_TO.sub("bảo đảm Kế hoạch này ", _SENDS_PLAN.sub("gửi Kế hoạch này ", text))
    return _NO_OBJECT.sub(r"gửi \g<copies>Kế hoạch này về ", text) if after else text


def of_trouble(duty: Reporting) -> bool:
    """Tell a report on difficulties, whenever there are any."""
    return not duty.every and any(word in duty.about for word in _TROUBLE)


def nothing_left(task: Task, words: str) -> bool:
    """Tell words of a task of which the unit's own part is gone with the numbers of others."""
    return bool(_NUMBER.search(task.does) and not _NUMBER.search(words) and _NOTHING_LEFT.fullmatch(words))


def not_of_areas(kind: str, words: str) -> bool:
    """Tell what all are told, and an area cannot do: on an office's staff, or on communes where it is one."""
    few = kind in AREAS and _STAFF.match(words)
    hands_on = _GUIDES.get(AREAS.get(kind, ""))
    if hands_on is not None and (found := hands_on.search(f" {words}")):
        before = words[: max(found.start() - 1, 0)].strip(" ,")
        return not before or bool(_HEARD.match(before))
    return bool(few or (AREAS.get(kind) == "commune" and _LISTS_COMMUNES.match(words)))


def says_more(other: tuple[date, str], told: tuple[date, str]) -> bool:
    """Tell a task whose paper another one of the same day sends in more words: "Gửi hồ sơ, trước ngày 05/3"."""
    sends = _SENDS.match(told[1])
    if sends is None or other is told or other[0] != told[0] or " gửi " not in f" {other[1].casefold()}":
        return False
    what = sends["paper"] if sends["verb"] == "Phụ trách" else sends["what"].removesuffix(" điển hình")
    return len(other[1]) > len(told[1]) and f" {what.casefold()} " in f" {re.sub(r'[,;()]', ' ', other[1].casefold())} "


def told_as_task(dossier: Dossier, duty: Nomination) -> bool:
    """Tell a duty to introduce exemplars that a task of the same clause asks in more words: on what for, how often."""
    mine = [folded(task.does) for task in dossier.plan.task if introduces(task, duty, dossier)]
    beside = [folded(words) for words in (duty.to.partition(" (")[0], *duty.needs) if words]
    return any(all(words in does for words in beside) for does in mine)


def as_one(dossier: Dossier, mine: list[Nomination]) -> list[Nomination]:
    """Return a unit's duties to introduce exemplars that no task tells, the papers and the day beside their number.

    A plan may say how many in one clause, and what is sent for all of them in another.
    """
    duties = [duty for duty in mine if not told_as_task(dossier, duty)]
    papers = [one for one in duties if not (one.at_least or one.at_most) and (one.needs or one.window.dated())]
    numbers = [one for one in duties if (one.at_least or one.at_most) and not (one.needs or one.window.dated())]
    if len(papers) != 1 or not numbers or len(numbers) + 1 < len(duties) or {one.to for one in numbers} != {""}:
        return duties
    sent = {key: getattr(papers[0], key) for key in ("needs", "to", "window")}
    return [one.model_copy(update=sent) for one in numbers]


def told_as_nomination(dossier: Dossier, task: Task, mine: list[Nomination]) -> bool:
    """Tell a task to list or send exemplars that a duty of its clause asks with its number and its day."""
    if not _LISTS_EXEMPLARS.match(task.does):
        return False
    return any(
        duty.clause == task.clause
        and not told_as_task(dossier, duty)
        and (
            task.window == duty.window
            if task.window.dated()
            else bool(re.search(rf"\b0*{duty.at_least or duty.at_most or -1}\b", task.does))
        )
        for duty in mine
        if task.clause
    )


def introduces(task: Task, duty: Nomination, dossier: Dossier) -> bool:
    """Tell a task of the unit's that is a duty to introduce exemplars: of its clause, with its number, by its day."""
    most = duty.at_least or duty.at_most
    return (
        task.clause == duty.clause
        and "giới thiệu" in task.does.casefold()
        and (not most or bool(re.search(rf"\b0*{most}\b", task.does)))
        and (not task.window.dated() or not duty.window.dated() or task.window == duty.window)
        and dossier.charges(task.body, task.clause)
    )
