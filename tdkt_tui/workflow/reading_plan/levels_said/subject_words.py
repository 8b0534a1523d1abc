"""How the levels section names whom it speaks of: kinds of unit, levels, bodies by their own names, conditions."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.beside import BRANCH, DEPARTMENT
from tdkt_tui.workflow.reading_plan.unit_words import AREA

_BODY = (
    r"(?:Công an|Bộ Chỉ huy|BCH|Bộ CHQS|Bộ đội Biên phòng|Liên đoàn|Liên minh|Hội|Tỉnh đoàn|Đoàn|Ủy ban Mặt trận|"
    r"Mặt trận|Ban|Cục|Chi cục|Kho bạc|Ngân hàng|Bưu điện|Trường|Bệnh viện|Trung tâm|Công ty|Tổng công ty|Khối|"
    r"Văn phòng|"
    r"Thanh tra|Sở|Ngành|Tập đoàn)"
)
"""How bodies' own names begin."""
_KIND = (
    rf"(?:(?i:(?!xã hội){AREA}|đoàn thể|cơ quan|đơn vị|địa phương|(?<!ội )trường(?! hợp)|bệnh viện|trạm y tế|"
    r"trung tâm|doanh nghiệp|hợp tác xã|"
    r"tổng công ty|công ty|tập đoàn|lực lượng vũ trang|"
    r"cụm(?=(?:,? (?:và )?khối)? thi đua(?! (?:các|của)\b))|khối|tổ chức (?:chính trị(?:\s?-\s?xã hội)?|đoàn thể)|"
    r"mặt trận(?= tổ quốc)|"
    r"sở|(?<!ủy )(?<!uỷ )ban(?! hành| chấp hành)|ngành|phòng(?!,? chống| ngừa| cháy| dịch)|"
    r"(?<!ại )hội(?! (?:nghị|đồng|trường|thi))|ấp|thôn|bản|buôn|xóm|khóm|"
    r"khu phố|tổ dân phố|phân xưởng|nơi|trường hợp(?= (?:còn lại|khác)\b)|"
    r"đại học|cao đẳng|trung học|tiểu học|mầm non|trung cấp|chi nhánh|nhà máy|xí nghiệp|học viện|viện)(?!\w))"
)
_STOP = (
    r"(?:tổ chức|mở(?! rộng)|hoàn|không|tối|có|do|nếu|thì|được|từ|xong|trong|trên(?! địa bàn| cơ sở)|dưới|số|"
    r"chậm|muộn|thời|tiến|"
    r"gồm|bao|nhưng|trước|sau|lồng|phối|mời|hội nghị|đại hội|ít|nhiều|khoảng|cử|chọn|theo|tùy|là|và|hoặc|để|mỗi|thống|"
    r"biểu|với|phải|nên|cùng|chủ|thực|quy|bảo|vận|lùi|giảm|tăng|sơ|thảo|họp|bình|ở|vào|đã|chưa|cần|đại biểu|một|hai|"
    r"nửa|triển|kết|đến|quyết|tự|triệu|còn lại|khác|xây|đăng|bố trí|chỉ|lấy|gặp|dự|làm|lần|này|đó|ấy|rút|mới|chiếm|"
    r"diễn|riêng|nữ|thành phần|"
    r"hình thức|quy mô|đều|sẽ|thuộc diện|ghép|toàn|bằng|đối|cho|lựa|hướng|cố gắng|bị|gặp|phát|rà|giới thiệu|"
    r"mình|gói|gọn|nhất thiết|báo cáo|(?:nêu|nói|kể) trên)"
)
OWN = rf"[{UPPER}]\w*(?:['’]\w+)?(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*(?:['’]\w+)?)*"
_WHOLE = rf"{OWN}(?!\w)(?!\s(?!{_STOP}\b)[^\W\d_{UPPER}])(?<!\s[{UPPER}])"
"""A name that does not stop inside a word: not "ngành Y" of "ngành Y tế"."""
_OF_AREAS = rf"\s(?:của|thuộc|ở)\s(?:các\s)?(?i:{AREA})\s{OWN}"
"""In which areas some of a kind lie, behind what they are like: "xã biên giới của huyện A và huyện B"."""
_MOD = (
    rf"(?:(?!{_OF_AREAS})\s(?!{_STOP}\b)(?![{UPPER}\d])\w+){{0,9}}"
    rf"(?:{_OF_AREAS}(?:(?:,\s|\svà\s)(?:(?i:{AREA})\s)?(?!{_BODY}\b){OWN})*)?"
)
_STAFF = (
    r"(?:\s(?:có|với)(?:\s(?:tổng\s)?(?:số|quy mô|số lượng)[^\d,;.]{0,60})?)?(?:\s\(?(?:từ|trên|dưới|"
    r"(?:(?<=có )|(?<=với )|(?<=\())không quá|ít hơn|không đủ|đủ|có|với|có từ|có trên|có dưới))+"
    r"\s\d[\d.]*(?:\s(?:đến|-|–)(?:\sdưới)?\s\d[\d.]*)?\s(?:người|lao động|cán bộ|dân|bản|thôn|đoàn viên|công nhân|"
    r"biên chế)"
    r"(?:,?\s(?:lao động|công chức|viên chức|người lao động|công nhân(?: viên)?))*(?:\strở\s(?:lên|xuống))?\)?"
)
_POINTER = r"(?:\s(?:nêu|nói|kể)\strên(?=,\s|;\s|\svà\s))"
"""Behind an item of a list that was spelled out before: the next item goes on."""
_TERM = (
    r"(?:\s(?:không có|chưa có|có)\s(?:nhiều\s)?(?:các\s)?(?:đơn vị|tổ chức)(?:\scơ sở)?\strực thuộc|"
    r"\scó tư cách pháp nhân|\s(?:bị|gặp)\s[^,;.:\d]{3,60}?(?=\s(?:có thể|thì|được|phải|không|tối)\b)|"
    r"\scó (?:đông|ít|nhiều)\s[^,;.:\d]{3,60}?(?=,|\s(?:không|tối|từ|được|thì|phải|hoàn thành|xong)\b)|"
    r"\s(?:đông|nhiều|ít|lớn|nhỏ)(?:\s\w+){0,3}\shơn|(?:\scòn lại|\skhác))"
)
LYING = r"(?:đảo|miền núi|vùng cao|biên giới|hải đảo|ven biển)"
"""Where areas lie, said between their kind and their names."""
_BRANCHES = rf"(?:{BRANCH}|Công an|Quân sự|(?:Bộ đội )?Biên phòng)"
BRANCHES = rf"(?:(?i:sở|ngành)\s{_BRANCHES}(?:(?:,\s*|,?\s+và\s+){_BRANCHES})+)"
"""Departments, or branches, of which the first word is said once: "các ngành Y tế, Công an"."""
ITEM_NAMED = (
    rf"(?:{DEPARTMENT.pattern}|(?:Ban Quản lý|Phòng {BRANCH}|Phòng [{UPPER}]\w*)(?:\s(?!{_STOP}\b)\w+){{0,8}}|"
    rf"Trường\s(?:Đại học|Cao đẳng|Chính trị|Trung học phổ thông|THPT)\s{OWN}|"
    rf"{_BODY}(?:\s(?!{_STOP}\b)\w+){{0,6}}?\stỉnh(?!\w)|(?:Ủy ban\s|UB)?(?:Mặt trận Tổ quốc|MTTQ)"
    rf"(?:\sViệt Nam)?(?:\stỉnh)?|(?:Tổng công ty|Công ty|Tập đoàn)\s[{UPPER}]\w*(?:\s(?!{_STOP}\b)[^\W\d]+){{0,8}}|"
    rf"{_BODY}(?!\s(?:Tổ|Chỉ|Thường|Chấp)\b)\s{OWN}(?!\w)(?!\s(?!{_STOP}\b)[^\W\d_{UPPER}]))"
)
_CENTRAL = r"(?:\s(?:của\s|thuộc\s)?(?:[Tt]rung ương|TW|TƯ)(?!\w))"
_OFFICE_OF = r"(?:\s(?:UBND|Ủy ban nhân dân)\s(?:tỉnh|huyện|xã|thành phố|cấp\s\w+)(?!\w))"
_ITEM = rf"(?:{ITEM_NAMED}|{_KIND}(?:\s(?:đảo\s)?{_WHOLE}|{_CENTRAL}?{_MOD}{_OFFICE_OF}?)){_POINTER}?{_TERM}?"
LEVEL = (
    r"(?:(?:(?i:đơn vị|cơ quan)\s(?:thuộc\s)?(?=cấp\s(?:trên )?cơ sở))?"
    r"(?i:cấp)\s(?:trên cơ sở|cơ sở|xã, phường|xã|huyện|tỉnh|sở(?:, ban)?, ngành(?:, đoàn thể)?(?! tỉnh \w)|sở|"
    r"ngành)"
    r"(?!\w)(?:\s(?:và|hoặc)\stương đương)?|(?<=cơ sở và )trên cơ sở(?!\w))"
)
ONE = rf"(?:{LEVEL}|{_ITEM}(?:\s(?:và|hoặc)\stương đương(?!\w))?)"
_AND = (
    r"(?:\s*[,;]\s+(?:và\s+)?|\s+(?:và|hoặc|cùng)\s+)(?:tại\s+|ở\s+|của\s+|đối với\s+)?(?:(?:tất cả\s+)?(?:các|những|"
    r"từng)\s+)?"
)
SUBJECT = re.compile(
    r"(?:(?<=^)|(?<=[\s(“]))(?:(?i:các|những|từng|mỗi|hai|"
    rf"tất cả các)\s+)?(?:\d{{1,3}}\s+)?(?:(?P<branches>{BRANCHES})|(?P<list>(?i:{AREA})\s(?:{LYING}\s)?{OWN}(?:(?:,\s|"
    rf"\svà\s)(?:(?:các\s)?{AREA}\s(?:đảo\s)?)?(?!{_BODY}\b){OWN}(?!\s*/))+|{ONE}(?:{_AND}{ONE})*(?:{_STAFF})?))"
    rf"|(?P<own>(?<=[Rr]iêng )(?!{_BODY}\b){OWN}(?:(?:,\s|\svà\s){OWN})*)"
    r"|(?P<case>(?i:trường hợp)\s(?:có|ở|thuộc|là)\s[^;.,:()\d]{3,80}?(?:\s\([^()\d]{3,80}\))?"
    r"(?=\s(?:thì\s)?(?:tối đa|không quá|nhiều nhất|ít nhất|khoảng|từ \d|được)\b))"
    r"|(?P<base>(?i:(?<=ở )cơ sở|^cơ sở)(?=\s*(?::|,|$)))"
    rf"|(?P<province>(?i:đại hội(?:\s(?:đại biểu\s)?thi đua yêu nước)?(?:\s(?:cấp|"
    rf"của))?\s+tỉnh)(?!\w)(?-i:\s{OWN}(?:\slần thứ \w+)?)?|^Tỉnh(?=\s*[:|]|\s(?:tổ chức|mở|họp)\b))"
    r"|(?P<all>(?i:các cấp|mọi cấp|mọi hội nghị|tất cả các đơn vị|cả (?:hai|ba|bốn) cấp|tất cả (?:các )?(?:hội nghị|"
    r"cấp)|mỗi hội nghị|các hội nghị)(?!\s\w+\s(?:trên|dưới))"
    r"|(?i:tất cả)(?=\s(?:đều\s)?(?:phải\s)?(?:hoàn thành|xong|kết thúc|tổ chức xong)\b))"
)
"""A stretch that names whom something is said of; "các đơn vị còn lại" is a list of one item with its term."""
POINTER = re.compile(_POINTER)
REST = re.compile(r"\s(?:còn lại|khác)$")
COND = re.compile(rf"(?:{_TERM}|{_STAFF})$")
GENERAL = re.compile(r"(?:các\s+)?(?:cơ quan|đơn vị|địa phương|nơi|ngành|cấp|khối(?: \w+){0,5})", re.IGNORECASE)
PROPER = re.compile(rf"^(?:(?i:{AREA})\s(?:đảo\s)?|{_BODY}\s)[{UPPER}]|^{_BODY}\b.*\btỉnh$|^{_BODY}\s{OWN}$")
BELOW = re.compile(r"(?:thôn|bản|ấp|buôn|xóm|khóm|khu phố|tổ dân phố|phân xưởng)\b")
"""Where no meeting of a level is held."""
BELOW_HEAD = re.compile(rf"(?:các\s+)?{BELOW.pattern}[^:;.\d]*:", re.IGNORECASE)
COUNT = re.compile(r"\stừ\s\d[\d.]*\s(?:đến|-|–)\s\d[\d.]*\s(?:người|đại biểu)$")
"""How many come, which behind a kind of area is never how many work there."""
SORT = re.compile(rf"(?P<kind>(?i:{AREA}))\s(?!đảo)\w.*")
