"""How a task begins on a unit's page: without whom it is told to, with the verb that a table's cell leaves out."""

from __future__ import annotations

import re

from tdkt_tui.context.wording import DOES
from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.grouped import is_sort
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREA, AREAS
from tdkt_tui.model.words import lowered_first

_TIER = "cấp (?:cơ sở|huyện|xã|sở|ngành)"
_ROW = rf"(?:(?:{_TIER}|cơ quan|đơn vị|địa phương|sở|ban|ngành|đoàn thể|doanh nghiệp|{AREA})(?:,\s*|\s+và\s+|\s+))+?"
_BOUND = r"(?:ít nhất|không quá|tối thiểu|tối đa|nhiều nhất)\s+\d"
_VERB = rf"(?:{DOES}|(?:bồi dưỡng|nhân rộng|duy trì|đề xuất|đề nghị|bình chọn|bình xét|phát hiện|đạt|có|không)\b)"
_SUBJECT = re.compile(
    rf"^(?:100\s?%\s+(?:số\s+)?(?:các\s+)?|mỗi\s+|từng\s+|các\s+|toàn bộ\s+(?:các\s+)?|(?={_TIER}\b))(?P<who>{_ROW})"
    rf"(?:có trách nhiệm\s+|cần\s+|phải\s+)?(?=(?P<bound>{_BOUND})|{_VERB})", re.IGNORECASE)  # fmt: skip
_OF_A_KIND = re.compile(
    r"(?:chủ trì|trình|đề nghị|phát hiện|tiếp nhận|tham mưu|được giao|thường trực)\s+"
    r"(?:phải|cần|chịu trách nhiệm|có trách nhiệm|không được)\b"
    rf"|được (?:lựa )?(?:chọn|giao|mời|phân công)\b[^;]*\s{DOES}"
    r"|cử (?:đại biểu|đoàn|người)(?: dự [^,;]*)? (?:chi|trả|chịu|bảo đảm)\b", re.IGNORECASE)  # fmt: skip
"""Which of all bodies are meant: "cơ quan trình chịu trách nhiệm" is told to those that hand in."""
_ROW_ENDS = re.compile(r"[,;]\s|\svà\s")
_OF_A_SORT = re.compile(r"(?:được (?:gửi|nộp)|không [^,;]{2,40} thì)\s", re.IGNORECASE)
"""What units of a sort may do, or do where they cannot do as others: who they are is half of what it says."""
_EACH_PLACE = re.compile(rf",\s+mỗi (?:nơi|đơn vị|cơ quan|địa phương)\s+(?={DOES})", re.IGNORECASE)
_WATCHES = re.compile(
    r"^((?:chịu trách nhiệm |thường xuyên )?(?:theo dõi|đôn đốc)(?:, (?:theo dõi|đôn đốc))?)(?=,\s|$)"
)
"""To watch what the sentence before is on: meetings of a tier below."""
_EACH_ITS_OWN = re.compile(
    r"(\b(?:báo cáo|hồ sơ|bản tóm tắt|danh sách)) của (?:mỗi|từng) (?:(?:cơ quan|đơn vị|địa phương)(?:,\s|\svà\s)?)+"
    r"(?=\s)", re.IGNORECASE)  # fmt: skip
_PAPER = re.compile(
    r"^(?:hồ sơ|danh sách|tờ trình|biên bản|dự toán|phiếu|kết quả"
    r"|bản (?:đăng ký|tóm tắt|thành tích|tự|báo cáo|tổng hợp)"
    r"|báo cáo (?=\d|năm\b|quý\b|tháng\b|sơ kết|tổng kết|định kỳ|giữa kỳ|cuối năm))\b", re.IGNORECASE)  # fmt: skip
_NO_OBJECT = (
    (re.compile(r"^(tự chấm)(?=,)", re.IGNORECASE), "điểm"),
    (re.compile(r"^(giới thiệu)(?=,|\s(?:theo|về|trước|chậm nhất)\s)", re.IGNORECASE), "điển hình tiên tiến"),
)
"""What is done to what a plan's sentence before says: marks are given, exemplars are introduced."""
_OF_SIZE = re.compile(r"^(?:(?:có )?(?P<how>từ|dưới|trên))\s(?P<size>\d[^:;,]*\w):\s+(?=\w)", re.IGNORECASE)
"""Which of those that are told: "từ 100 lao động trở lên: tổ chức …"."""
_DONE_WITH = re.compile(
    r"\b(?:gửi|nộp|lập|trình|phải|được|do|là|hoàn thành|hoàn thiện|xong|xây dựng|thông qua|công bố|đăng(?! ký))\b",
    re.IGNORECASE,
)


_COUNTED = re.compile(r"(^|[;,]\s+)\(\d{1,2}\)\s+")
"""The numbers of what a sentence lists: "(1) xây dựng kế hoạch; (2) bố trí kinh phí"."""


def beginning(dossier: Dossier, task: Task, text: str) -> str:
    """Return what a task asks, as an order to the unit itself.

    Nobody orders himself by name or share; words on some of all bodies keep whom they mean; of a paper that a table
    names with its day alone, it is said that it is sent.
    """
    text = _without_body(task, text)
    if _COUNTED.match(text):
        text = _COUNTED.sub(r"\1", text)
    text = _OF_SIZE.sub(lambda found: f"nơi có {found['how'].lower()} {found['size']} thì ", text)
    if (subject := _SUBJECT.match(text)) and dossier.charges(subject["who"].strip(" ,")):
        text = f"{'có ' if subject['bound'] else ''}{text[subject.end() :]}"
    if _OF_A_KIND.match(text) and names_everybody(task.body):
        return f"{task.body} {lowered_first(text)}"
    if _OF_A_SORT.match(text) and is_sort(_ROW_ENDS.split(task.body)[0]):
        return f"{task.body} {lowered_first(text)}"
    for bare, what in _NO_OBJECT:
        text = bare.sub(rf"\1 {what}", text)
    text = _EACH_PLACE.sub(", ", _EACH_ITS_OWN.sub(r"\1", text))
    if _WATCHES.match(text) and (below := _below(dossier, task)):
        text = _WATCHES.sub(rf"\1 việc tổ chức hội nghị ở {below}", text)
    if task.window.dated() and _PAPER.match(text) and not _DONE_WITH.search(text):
        return f"gửi {lowered_first(text)}"
    return text


def _without_body(task: Task, text: str) -> str:
    """Leave out who is told to, where the words say it again with a colon."""
    head, colon, rest = text.partition(":")
    return rest.strip() if colon and rest.strip() and folded(head) == folded(task.body) else text


def _below(dossier: Dossier, task: Task) -> str:
    """Return whose meetings the clause of a task is on, where that is one level of communes below the unit's."""
    if AREAS.get(dossier.profile.unit.category or "") != "district":
        return ""
    own = [one for one in dossier.plan.level if one.clause == task.clause]
    communes = [one.label for one in own if "commune" in {AREAS.get(kind, "") for kind in one.kinds()}]
    return communes[0] if len(communes) == 1 else ""
