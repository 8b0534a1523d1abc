"""How plans say how many come to the conferences of a kind of unit: the kind before its number, or behind it."""

from __future__ import annotations

import re

from .bounds import BOUND
from .counts import NUMBER
from .unit_words import AREA, OFFICES

KIND = rf"(?:{AREA}|{'|'.join(OFFICES)}|doanh nghiệp)"
ANY = (
    rf"(?:{KIND}|Mặt trận Tổ quốc(?: Việt Nam)?|hợp tác xã|trường(?: học)?|bệnh viện|cơ quan|đơn vị(?: sự nghiệp)?|"
    r"tổ chức chính trị - xã hội|lực lượng vũ trang)"
)
LEAD = re.compile(
    r"(?:\(\d{1,2}\)\s+)?"
    r"(?:Thành phần(?:,\s+|\s+và\s+|,\s+và\s+))?(?:Số (?:lượng )?(?:đại biểu|người)|Số lượng|Quy mô|Đại biểu)\b"
    r"(?:[^:;.\d]{0,40}:\s*|\s+(?=(?:đối với|của|ở|tại)\s))",
    re.IGNORECASE,
)
BOUNDS = (
    rf"(?:(?P<how>{BOUND}):?\s+(?P<n>{NUMBER})"
    rf"|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER})|(?P<just>\d{{2,4}}))(?:\s+(?:đại biểu|người))?"
)
DECIDED = r"(?:\s+do\s+(?P<by>[^;:.,\d]{3,60}?)\s+(?:tự\s+)?quyết định(?:,?\s+nhưng|,)?)?"
FOR = r"(?:(?:hội nghị\s+)?(?:đối với|của|ở|tại)\s+)?(?:các\s+|mỗi\s+)?"
SIZE = re.compile(
    rf"{FOR}(?P<kinds>{ANY}(?:(?:,\s*|\s+và\s+|,\s+và\s+)(?:các\s+)?{ANY})*)(?:\s+(?:cấp\s+)?tỉnh)?"
    rf"{DECIDED}\s*[:,]?\s+(?:(?:triệu tập|mời|bố trí)\s+)?{BOUNDS}",
    re.IGNORECASE,
)
BEHIND = re.compile(
    rf"(?:do\s+(?P<by>[^;:.,\d]{{3,60}}?)\s+(?:tự\s+)?quyết định(?:,?\s+nhưng|,)?\s+)?{BOUNDS},?\s+"
    rf"\(?(?:đối với|ở|tại|cho)\s+(?:các\s+|mỗi\s+)?"
    rf"(?P<kinds>{ANY}(?:(?:,\s*|\s+và\s+|,\s+và\s+)(?:các\s+)?{ANY})*)(?:\s+(?:cấp\s+)?tỉnh)?\)?",
    re.IGNORECASE,
)
"""The same with the kinds behind their number: "không quá 100 đại biểu đối với xã, phường"."""
CALLS = re.compile(rf"(?:các\s+|mỗi\s+)?{ANY}(?:(?:,\s*|\s+và\s+){ANY})*\s+(?:triệu tập|mời)\s", re.IGNORECASE)
"""A sentence on whom units of some kinds call to their conference, which says by itself what it counts."""
OWN_LINE = re.compile(r"(?:Thành phần|Đại biểu|Số lượng|Quy mô)\b[^:.]{0,40}:", re.IGNORECASE)
"""How a line begins on who comes, behind whose list a sentence may say how many of them."""
ASIDE = re.compile(rf"\s*\((?:riêng\s+)?(?:các\s+)?{KIND}\s+[a-zà-ỹđ][^()]*\)\s*\.?$", re.IGNORECASE)
"""What a part says of a sort of its units: "xã không quá 120 đại biểu (xã miền núi không quá 80)"."""
AMONG = re.compile(r",\s+trong đó\b.*", re.DOTALL)
SOME = re.compile(rf"(?:[Cc]ác\s+)?(?P<when>(?P<kinds>(?i:{KIND}))\s+[a-zà-ỹđ][^:;\d]{{2,60}}?):\s+{BOUNDS}")
REST = re.compile(
    rf"{FOR}(?:đơn vị|cơ quan|địa phương|nơi)(?:,\s+(?:đơn vị|địa phương))?\s+(?:khác|còn lại){DECIDED}\s*[:,]?\s+"
    rf"{BOUNDS}",
    re.IGNORECASE,
)
"""The units of a level that the other parts do not name."""
REST_DECIDED = re.compile(
    rf"{FOR}(?:đơn vị|cơ quan|địa phương|nơi)(?:,\s+(?:đơn vị|địa phương))?\s+(?:khác|còn lại)\s*[:,]?\s+"
    r"(?:số lượng\s+(?:đại biểu\s+)?)?do\s+(?P<by>[^;:.,\d]{3,60}?)\s+(?:tự\s+)?quyết định",
    re.IGNORECASE,
)
"""The same without a number: who decides on theirs."""
TOGETHER = re.compile(
    rf"(?P<when>{FOR}(?:hội nghị|nơi|đơn vị)\s+(?:(?:tổ chức\s+)?(?:chung|ghép|liên kết)|"
    rf"(?=(?:theo|của)\s+(?:các\s+)?(?:cụm|khối)))(?:[^:;.,\d]|,\s+(?=khối|cụm)){{0,50}}?){DECIDED}\s*[:,]?\s+"
    rf"{BOUNDS}",
    re.IGNORECASE,
)
"""A conference of several units."""
ALONE = re.compile(rf"(?:hội nghị|nơi|đơn vị)\s+(?:tổ chức\s+)?riêng{DECIDED}\s*[:,]?\s+{BOUNDS}", re.IGNORECASE)
"""A conference of one unit's own, beside one of several: the level's size."""
WAYS = (SIZE, BEHIND, SOME, REST, REST_DECIDED, TOGETHER, ALONE)
OTHER = re.compile(rf"(?:các\s+)?(?P<kind>{KIND})\s+(?=[a-zà-ỹđ])", re.IGNORECASE)
"""A part on some units of a kind only: "xã miền núi: 60 - 80"."""
PART = re.compile(
    r";\s*|(?<=\d)\.\s+|(?<=biểu),\s+(?=riêng\s)|"
    rf"(?:(?<=biểu)|(?<=người)|(?<=\d)),\s+(?:và\s+)?(?={FOR}(?:{ANY}|hội nghị)\b[^;.:\d]{{0,80}}"
    rf"\s(?:{BOUND}|từ)\s)|,\s+(?:và\s+)?(?=(?:{BOUND}\s+)?\d[^;,.:]{{0,30}}?\s(?:đối với|ở|tại|cho)\s)"
)
