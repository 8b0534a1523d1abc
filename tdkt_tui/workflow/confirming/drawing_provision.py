"""A passage in the plan's own words: in which part of a unit's plan it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.reading_plan.blank_forms import heads_report
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING

from .passage import Passage
from .passage_matter import label_of, of_congress, of_delegation, of_emulation
from .whom import whose

_ABOUT = (
    ("budget", r"kinh phí|mức chi|ngân sách|\btiền (?:ăn|thưởng|thuê|tàu)|triệu đồng|dự toán"),
    ("nomination", r"(?<!khối lượng )hồ sơ|danh sách|trích ngang|báo cáo thành tích|giới thiệu (?!đại biểu)|đề cử"),
    ("honours", (r"(?<!thi đua-)(?<!thi đua, )(?<!đã được )(?<!thi đua và công tác )khen thưởng|bằng khen"
                 r"|giấy khen|giấy chứng nhận|danh hiệu|cờ thi đua"
                r"|kỷ luật|khen cao")),
    ("agenda", r"chương trình (?:hội nghị|đại hội)|tham luận|bài phát biểu|\bphút\b|văn nghệ|phóng sự|giao lưu"),
    ("size", r"đại biểu|thành phần|số lượng|khách mời|điểm cầu|người dự"),
    ("criterion", (r"tiêu chuẩn|tiêu chí|lựa chọn(?! tổ chức)|bình chọn|suy tôn|(?<!có )(?<!tùy )điều kiện"
                   r"|được chọn phải")),
    ("form", (r"tổ chức (?:một )?“?(?:hội nghị|đại hội|riêng|chung|theo cụm|lại|vào|sớm)|hình thức"
             r"|tránh (?:các )?ngày|địa điểm|thời gian|trực tuyến|lấy tên|trang trí|khẩu hiệu")),
    ("reporting", r"báo cáo"),
    ("movement", (r"(?<!đại hội )(?<!khối )(?<!cụm )thi đua(?!-khen|, khen| yêu nước)|tuyên truyền|phong trào"
                  r"|đăng ký|sáng kiến")),
)  # fmt: skip
"""By which words a sentence belongs in a part: those of the heading nearest to it, else its own; the first told."""
_HEADED = (
    ("agenda", re.compile(r"(?:nội dung,? (?:và )?)?(?:chương trình|trình tự)\b(?! hành động| mục tiêu)")),
    ("nomination", re.compile(r".*\b(?:giới thiệu|cử|bầu|lựa chọn) đại biểu")),
)
"""What a heading is on that a sentence with these words may not be."""
_RUN_IN = re.compile(r"(?:\(?[\da-zđIVX]{1,4}[.)]\s+)?(?P<title>[A-ZĐ][^.;:“]{3,60})\.\s+(?=\S)")
_RUN_PROGRAMME = re.compile(r"(?:Về )?nội dung\Z", re.IGNORECASE)
_HOLDING = re.compile(
    r"khai mạc|chào cờ|trình tự|tham luận|giao lưu|(?:Hội nghị|Đại hội) nghe\b|trao (?:thưởng|giấy khen)"
)
"""What a paragraph speaks of whose title "Nội dung." is that of a conference's programme."""
_CRITERIA = re.compile(r"(?:các )?(?:tiêu chuẩn|tiêu chí)\b")
"""How a heading begins below which all is on these."""
_TITLE = 8
"""Words of a heading that begins a paragraph."""
_CALLS = re.compile(
    r"(?:Tiếp tục|Đẩy mạnh|Phát động|Tổ chức|Hưởng ứng|Tuyên truyền|Việc tuyên truyền)\b[^.;]{0,60}?"
    r"(?:(?<!đại hội )thi đua(?!-| -|,)|phong trào|tuyên truyền|học tập|quán triệt)",
    re.IGNORECASE,
)
"""How a call to emulation begins, whatever it speaks of then."""
_SIZE = re.compile(r"(?:Số (?:lượng )?)?đại biểu|Thành phần|Số lượng|Số người|Quy mô", re.IGNORECASE)
"""A label on who comes, under whatever heading of a conference."""
_COMES = re.compile(
    r"Số (?:lượng )?(?:đại biểu|người)\b|Thành phần\b"
    r"|(?:Tham )?[Dd]ự (?:[Hh]ội nghị|[Đđ]ại hội)\b[^,;.:]*\s(?:có|gồm)\b"
    r"|(?:Tỷ|Tỉ) lệ (?:nữ|đại biểu|người)\b|(?:[Tt]rong số|[Tt]rong) (?:đại biểu|số đại biểu|số này)\b"
    r"|(?:trong số này )?[Đđ]ại biểu (?:là|nữ|khách mời)\b"
)
"""How a sentence on who comes begins."""
_PROGRAMME = re.compile(
    r"(?:Về )?[Nn]ội dung(?:,|:| (?:hội nghị|đại hội|chương trình)\b)|(?:Về )?[Cc]hương trình\b(?! hành động| mục tiêu)"
)
"""How a sentence on the programme begins, whatever it speaks of then."""
_MARK = re.compile(r"(?:[-–+•]|\(?(?:\d{1,2}|[a-zđ])[.)])\s+")
_REPORTS = re.compile(r"(?:gửi|nộp|phải có|có) (?:ngay )?báo cáo\b(?! thành tích)", re.IGNORECASE)
_LATE = re.compile(r"(?:Đơn vị|Cơ quan|Địa phương|Nơi)\b[^.;]{0,40}\b(?:không|chưa|chậm) (?:gửi |nộp )?báo cáo\b")
_PAPERS = re.compile(r"hồ sơ|danh sách|trích ngang|báo cáo thành tích|đề cử", re.IGNORECASE)
_AWARDED = re.compile(r"đề nghị[^.;]{0,60} tặng|bằng khen|giấy khen", re.IGNORECASE)
"""What is done with papers: of two of these the one that is said first is what a sentence is on."""
_HELD = re.compile(
    r"Việc tổ chức\b|(?:Hội nghị|Đại hội)\b[^;.:]*\b(?:được|phải)\s+tổ chức\b|(?:Chủ trì|Tên gọi)\b"
    r"|.*\bhội nghị (?:cần|phải) (?:nhẹ nhàng|ngắn|gọn)|.*\bkhông phải tổ chức (?:riêng|từng)\b",
    re.DOTALL,
)
"""How a sentence begins on the way in which conferences are held, whatever it speaks of then."""


def provision(plan: Plan, passage: Passage) -> Iterator[tuple[int, dict[str, Any]]]:
    """What no table has a key for; it is never better than a table that has."""
    yield 0, {"words": passage.words.strip(" -+;"), "about": about(passage), **whose(plan, passage)}


def about(passage: Passage) -> str:
    """Return in which part of a unit's plan a sentence belongs: by its headings, what it begins with, its own words.

    Of a heading on several matters the one that the words speak of.
    """
    label = label_of(passage.words) or _MARK.sub("", label_of(passage.whole))
    own = [*_codes(label), *_codes(passage.words)]
    run_in = _RUN_IN.match(passage.whole)
    near = [run_in["title"]] if run_in and len(run_in["title"].split()) <= _TITLE else []
    near = ["Chương trình"] if near and _RUN_PROGRAMME.match(near[0]) and _HOLDING.search(passage.whole) else near
    titles = [_on(line) for line in (*near, *reversed(passage.above)) if len(line) < HEADING]
    in_annex = passage.clause.startswith("Phụ lục") and passage.words.startswith("Kết quả")
    if in_annex or any(map(heads_report, passage.above)):
        return "reporting"
    given = any({"honours", "budget"} & set(codes) for codes in titles)
    told = _first_said(passage.words, _of_titles(passage, titles) or _of_own(passage, own))
    if told == "budget" and not given and _HELD.match(passage.words):
        told = "form"
    elif told in ("criterion", "nomination", "form", "reporting") and not any(titles) and _CALLS.match(passage.words):
        told = "movement"
    elif not given and (_SIZE.match(label) or _COMES.match(passage.words)):
        told = "size"
    elif not given and told in ("form", "nomination", "movement", "other") and _PROGRAMME.match(passage.words):
        told = "agenda"
    if told == "other" and passage.above and _CRITERIA.match(_plain_title(passage.above[-1])):
        told = "criterion"
    if told in ("form", "agenda") and of_emulation(passage):
        told = "movement"
    if told == "size" and _LATE.match(passage.words):
        return "reporting"
    if told == "size" and of_congress(passage):
        return "nomination"
    return "nomination" if told in ("size", "movement", "form", "other") and of_delegation(passage) else told


def _plain_title(line: str) -> str:
    return folded(_MARK.sub("", line).strip()) if len(line) < HEADING else ""


def _first_said(words: str, told: str) -> str:
    """Return the part of a sentence on papers: a report, an award, or a dossier, whichever it says first."""
    if told != "nomination" or not (papers := _PAPERS.search(words)):
        return told
    for code, said in (("reporting", _REPORTS), ("honours", _AWARDED)):
        if (found := said.search(words)) and found.start() < papers.start():
            return code
    return told


def _on(line: str) -> list[str]:
    """Return the matters that a heading is on."""
    low = folded(_MARK.sub("", line).strip())
    return list(dict.fromkeys([*(code for code, said in _HEADED if said.match(low)), *_codes(line)]))


def _of_titles(passage: Passage, titles: list[list[str]]) -> str:
    """Return what the nearest heading is on, of several the one that the words speak of first; "" for none.

    Words that speak of none of them are on what their paragraph speaks of first.
    """
    for at, codes in enumerate(titles):
        if len(codes) == 1:
            return codes[0]
        for words in (passage.words, *([passage.whole] if at + 1 == len(titles) else ())):
            if told := _earliest(words, codes):
                return told
    return ""


def _earliest(words: str, codes: list[str]) -> str:
    """Return which of some matters words speak of first, "" for none."""
    low = folded(words)
    at = {code: found.start() for code, said in _ABOUT if code in codes and (found := re.search(said, low))}
    return min(at, key=lambda code: at[code], default="")


def _of_own(passage: Passage, own: list[str]) -> str:
    """Return what words are on that stand under no heading: by themselves, else by what their paragraph begins with."""
    if own:
        return own[0]
    if _HELD.match(passage.words):
        return "form"
    return next(iter(_codes(label_of(passage.whole))), "other")


def _codes(words: str) -> list[str]:
    low = folded(words)
    return [code for code, said in _ABOUT if re.search(said, low)]
