"""A province's words as they stand in a unit's own document: no "this plan" of another, no word for other kinds."""

from __future__ import annotations

import re

from tdkt_tui.context.needless import beside_own_plan, left_to_say, sent_by_day, with_plan_named
from tdkt_tui.context.own_places import tells_several
from tdkt_tui.context.shortened import in_full
from tdkt_tui.context.wording import DOES, within_area
from tdkt_tui.model.asked_tasks import as_sent, asked_of
from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS
from tdkt_tui.model.words import joined, lowered_first, raised_first

_PARTIES = re.compile(r"[(,/]\s*(?:huyện|quận|thị|thành)\s+(?:ủy|uỷ)", re.IGNORECASE)
_KINDS = re.compile(rf"\b(?:{AREA})\s*(?:\(\s*(?:{AREA})(?:\s*[,/]\s*(?:{AREA}))*\s*\)|(?:/(?:{AREA}))+)")
_BODY = r"UBND|HĐND|(?:Ủy ban|Hội đồng) nhân dân|(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|ngân sách|công chức|của|[Mm]ỗi"
_ROW = re.compile(
    rf"\b({_BODY})\s((?:{AREA})(?:,\s(?:{AREA}))*(?:,|\svà|\shoặc)\s(?:{AREA}))\b(?!,? (?:{AREA}|[{UPPER}])| nào\b)"
)
"""A body of several kinds of unit: "UBND xã, phường"; no kind that a clause behind it begins with: "xã nào cũng"."""
_JOINS = re.compile(r",\s|,?\s(?:và|hoặc)\s")
_MINE = re.compile(r"\b(?:(?:cơ quan|đơn vị|địa phương)(?:,\s+|\s+và\s+|\s+)){1,3}mình\b")
_BEGINS = re.compile(
    r"(?:(?:từ|dưới|trên)\s\d[^:;,]*:|\(\d{1,2}\)|cấp|mỗi|từng|các|toàn bộ|100 ?%|hồ sơ|danh sách|kết quả|phiếu"
    r"|biên bản|tờ trình|dự toán|bản|báo cáo (?:\d+|năm|quý|tháng|(?:sơ|tổng) kết|định kỳ)"
    r"|[^,;]{4,12} (?:phải|cần|chịu|có trách|không được|chi|trả)|được (?:lựa )?(?:chọn|giao|mời|phân công|gửi|nộp))\s"
    r"|.*(?:\bcủa|,) (?:mỗi|từng)\s|(?:(?:chịu trách nhiệm )?(?:theo dõi|đôn đốc)|tự chấm|giới thiệu),"
    r"|giới thiệu (?:theo|về|trước|chậm nhất)\s|không [^,;]{2,40} thì\s", re.IGNORECASE)  # fmt: skip
"""A task that begins with more than what to do, or with less."""
_TIERS = {"commune": "xã", "district": "huyện"}
_OF_TIER = re.compile(
    r"\b(UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?) cấp (xã|huyện)\b"
)
_HEADED = re.compile(r"iám đốc|hủ trưởng|gười đứng đầu|hoặc lãnh đạo|(?:UBND|nhân dân) các cấp")
_PAPER = re.compile(
    r"^((?:hồ sơ|danh sách|báo cáo|tờ trình|dự toán|bài tham luận)\b[^;]*?(?<![,;]))\s+(?:được\s+)?gửi\s+"
    r"(?=(?:về|cho|qua|đến|trước|chậm nhất)\b)", re.IGNORECASE)  # fmt: skip
"""What is sent, before the word for sending it: "hồ sơ đề nghị khen thưởng gửi về …"."""
_COPY_BESIDE = re.compile(r"\s*[;,]\s*((?:bản mềm|bản điện tử|file mềm|tệp điện tử)\s[^;]*)$", re.IGNORECASE)
_SCOPED = re.compile(rf"\((?:đối với |riêng |ở )*(?:các )?(?:cấp (?:xã|huyện|tỉnh)|{AREA})\b[^()\d]*\)$", re.IGNORECASE)
"""Behind what is done, in brackets, who of those it is told to: "báo cáo kết quả làm điểm (cấp xã)"."""
_PAPERS = re.compile(r"(?i)(?:gửi|nộp|lập|hoàn thành) (?:[^;]*?(?:danh sách|trích ngang|hồ sơ)|báo cáo(?= về|$)"
                     r"|kế hoạch tổ chức)\b")  # fmt: skip
_FROM_NOW = re.compile(r"\b([Tt])ừ nay (?=(?:cho )?(?:đến|tới)\b)")
"""The day of the province's plan, which is long past in a unit's."""
_CITES = re.compile(
    r"\b(?:phụ lục|điểm|mục|khoản|phần|tiết|dòng|bước)\s(?:(?:số\s)?[\dIVX]|[a-zđ]\b|này\b)|(?:tại|theo|ở) phụ lục\b",
    re.IGNORECASE,
)
_PROVINCE = re.compile(r"(?<=\w )Tỉnh\b(?! (?:ủy|uỷ|đoàn|đội)\b)")
_MOST_OF = 0.7
"""Of its letters a sentence keeps so many where only a name or two are taken out."""
_COPY = re.compile(r"^(bản mềm|bản điện tử|file mềm|tệp điện tử)\s+(?:được\s+)?gửi\s+", re.IGNORECASE)


def in_own_words(dossier: Dossier, text: str, clause: str = "") -> str:
    """Return words of the province's plan for a unit's document; clause: where they stand there.

    "Kế hoạch này" is the province's there; of the Party's committees, of kinds in brackets and of heads its own is
    named, a body of its own tier by its kind, of "A (cấp xã), B (sở, ban)" its own; pilots alone read what is theirs.
    Words of which that would leave a stub stay as they are.
    """
    left = _adapted(dossier, text := in_full(text), clause)
    if len(left) < len(text) * _MOST_OF:
        from .left_whole import left_whole  # few words lose that much

        return left_whole(text, left)
    return left


def _adapted(dossier: Dossier, text: str, clause: str) -> str:
    plan = dossier.plan.plan
    if " này" in text:  # a pattern of somebody's words is compiled in each run
        text = re.sub(rf"\b{re.escape(plan.type)} này\b", plan.citation().short(), text, flags=re.IGNORECASE)
    if dossier.plan.unit_group:
        from .own_sentences import without_group  # few plans call units by groups

        text = without_group(dossier, text)
    if _CITES.search(text):
        from .cited_parts import of_the_plan  # few words name a part of the plan

        text = of_the_plan(text, plan.citation().short(), clause)
    text = _FROM_NOW.sub(r"\1ừ ngày ban hành Kế hoạch này ", _PROVINCE.sub("tỉnh", text))
    kind = dossier.profile.unit.category or ""
    if "điểm" in text and dossier.pilot is None:
        from .own_pilots import of_others  # few words speak of those who go first

        text = of_others(text)
    text = within_area(text) if AREAS.get(kind) == "district" else text
    if tells_several(text):
        from .own_several import of_several  # few words speak of several apart

        text = of_several(dossier, kind, text)
    if _PARTIES.search(text):
        from .own_heads import own_party  # few words name the Party's committees in a row

        text = own_party(kind, text)
    if "cấp " in text and kind in AREAS:
        text = _OF_TIER.sub(
            lambda found: f"{found[1]} {kind}" if _TIERS.get(AREAS[kind]) == found[2] else found[0], text
        )
    if _HEADED.search(text):
        from .own_heads import own_head  # few words name who heads units

        text = own_head(kind, text)
    if kind in AREAS:
        text = _ROW.sub(lambda row: f"{row[1]} {kind}" if kind in _JOINS.split(row[2]) else row[0], text)
    return _KINDS.sub(lambda found: kind if kind in re.split(r"\s*[(),/]\s*", found[0]) else found[0], text)


def own_tasks(dossier: Dossier) -> list[tuple[Task, str]]:
    """Return what the plan tells this unit to do, without its deadline, beside the task.

    Its own plan is the document itself. A sentence on the copy by e-mail belongs to what is sent.
    """
    told, before = list[tuple[Task, str]](), None
    for task in (as_sent(dossier, one) for one in asked_of(dossier)):
        if not task.does or not dossier.charges(task.body, task.clause) or _of_somebody_else(dossier, task):
            continue
        same = before if before is not None and before.body == task.body else None
        copied = bool(_COPY.match(task.does)) and not task.window.dated()
        if copied and same and told and told[-1][0] is same and "gửi " in told[-1][1].casefold():
            told[-1] = same, f"{told[-1][1]} ({lowered_first(task.does)})"
            continue
        if left_to_say(task):
            told.append((task, _said(dossier, task, same)))
        elif to := sent_by_day(task):
            told.append((task, f"Gửi Kế hoạch này về {in_own_words(dossier, to)}"))
        before = task
    return told


def _of_somebody_else(dossier: Dossier, task: Task) -> bool:
    """Tell what words for all or for several ask, and others of them than this unit do."""
    if dossier.pilot and ("điểm" in task.does or "còn lại" in task.does):
        from .own_pilots import not_for_pilots

        if not_for_pilots(task.does):
            return True
    if _SCOPED.search(task.does):
        from .own_bracket import is_for

        if not is_for(dossier.profile.unit.category or "", dossier.profile.unit.name or "", task.does):
            return True
    if _PAPERS.match(task.does) and names_everybody(task.body):
        from .own_papers import of_others

        return of_others(dossier, task)
    return False


def _said(dossier: Dossier, task: Task, before: Task | None) -> str:
    """Write a task as what its unit does: nobody orders himself by name, nor to issue what he is reading."""
    issued = (text := beside_own_plan(task, DOES)) != task.does
    if copy := _COPY.match(text):
        of = " Kế hoạch này" if before is not None and before.asks_own_plan else ""
        return f"Gửi {lowered_first(copy[1])}{of} {text[copy.end() :]}"
    if text.casefold().count("mỗi ") > 1 or "; mỗi " in text:
        from .own_share import own_share  # few tasks give several kinds a share each

        text = own_share(dossier.profile.unit.category or "", text)
    if _BEGINS.match(text) or text[:6].casefold() == task.body[:6].casefold():
        from .own_beginning import beginning

        text = beginning(dossier, task, text)
    if _SCOPED.search(text):
        from .own_bracket import without_scope

        text = without_scope(text)
    if _PAPERS.match(text):
        from .own_papers import with_object

        text = with_object(dossier, task, text)
    text = _PAPER.sub(lambda found: f"gửi {lowered_first(found[1])} ", text)
    text = _COPY_BESIDE.sub(r" (\1)", text)  # the deadline that is added behind is not the copy's
    text = in_own_words(dossier, _MINE.sub(dossier.profile.unit.area or r"\g<0>", text), task.clause)
    text = with_plan_named(text, after=issued or (before is not None and before.asks_own_plan))
    beside = [body for body in task.together_with if body.casefold() not in text.casefold()]
    together = f", phối hợp với {in_own_words(dossier, joined(beside))}" if beside else ""
    return raised_first(f"{text}{together}")
