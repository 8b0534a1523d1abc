"""The words of a sentence of the levels section between which its subjects stand."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

OPEN = re.compile(
    r"(?:\s|[“\"]|\b(?:khách mời|các|những|mỗi|từng|tất cả|riêng|đối với|với|ở|tại|còn|của|và|cho|trừ|nhưng|hội nghị|"
    r"đại hội|đại biểu|"
    r"số lượng|số|thời gian|thời hạn|thời lượng|hình thức|tổ chức|quy mô|dự|trong đó|ủy ban nhân dân|ubnd|nếu|"
    r"riêng đối với|"
    r"điển hình tiên tiến|biểu dương|chọn|giao|được tổ chức|một số|cấp|nhóm|là|tối đa|áp dụng|về|"
    r"đề nghị|hàng|kỳ|đợt)\b)*",
    re.IGNORECASE,
)
"""Words that may stand between a break and a subject."""
TRAILS = re.compile(r"(?:\b(?:đối với|cho|ở|với)|\btại)\s+(?:các\s+)?$", re.IGNORECASE)
APART = re.compile(r"\b(?:riêng|trừ)\b[^;.]*$", re.IGNORECASE)
PILOT = re.compile(r"\b(?:làm|tổ chức|chỉ đạo|đơn vị|chọn|thí)\s+điểm\b", re.IGNORECASE)
BREAK = re.compile(r"[;()]|(?<!\d),\s|,\s(?!\d)|:\s|\.\s|\s[–-]\s")
OF_OTHERS = re.compile(r"\b(?:tại|của|do|từ|thuộc)\s+(?:các\s+)?$")
PLACED = re.compile(r"\b(?:tại|của|do|từ)\s+(?:các\s+)?$")
JOINED = re.compile(r"(?:\bvà|\bcòn|\bnhưng)\s+(?:các\s+)?$")
ATTENDING = re.compile(r"\b(?:của|lãnh đạo|đại diện|do|từ)\s")
CHOSEN = re.compile(r"\b(?:chọn|giao|chỉ đạo|cho phép|thống nhất)\s+(?:các\s+)?$", re.IGNORECASE)
HELD = re.compile(r"Hội nghị|Đại hội")
ON = re.compile(r"điển hình|thi đua|biểu dương", re.IGNORECASE)
GUESTS = re.compile(r"khách mời\s+(?:(?:ở|của|đối với|tại)\s+)?(?:các\s+)?$", re.IGNORECASE)
NOT_ALL = re.compile(
    rf"\s(?:\(?[{UPPER}]|(?:này|đó|ấy|nói trên|nêu trên|mới|đông|đủ|thuộc diện|"
    r"(?:ít|nhiều)(?! (?:nhất|hơn))|có (?:trên|dưới|từ|hơn|ít|nhiều|đông|điều kiện|quy mô|\d)"
    r"(?!\s\d[\d.]*(?:\s(?:đến|-|–)\s\d[\d.]*)?\sđại biểu))\b)"
)
"""After a kind: a name, a pointer or a condition, so that of whom it is said is not all understood."""
BESIDE = re.compile(r",?\s*(?:(?:và|cùng|cùng với)\s+)?(?:(?:các|những|hai|ba|bốn)\s+)?", re.IGNORECASE)
"""Between two of whom one thing is said."""
BEHIND = re.compile(r"(?:áp dụng\s+)?(?:đối với|cho|ở)\s+(?:các\s+)?")
"""Between a bracket and those alone of whom the words before it are said: "(đối với doanh nghiệp)"."""
ALLOWED = re.compile(r"\s*(?:còn\s+)?có thể\b")
"""Behind some of whom the sentence before was: what they alone may do opens no level of theirs."""
ALL_DONE = re.compile(r";\s*(?:(?:tất cả|đều|cùng)\s+)*(?:bắt đầu|hoàn thành|xong|kết thúc)\b")
"""How a part begins on when all are done of whom the parts before it speak."""
THE_OTHERS = re.compile(r"[,;]\s+(?:còn\s+)?(?:từ|trên|quá)\s+(?:số|mức)\s+(?:đó|này|ấy|trên)\b.*", re.DOTALL)
"""What is said of those beyond a number behind what is said of those below it: "…, từ số đó trở lên …"."""
